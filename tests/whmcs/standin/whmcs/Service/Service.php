<?php

declare(strict_types=1);

namespace WHMCS\Service;

use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Eloquent\Relations\BelongsTo;
use WHMCS\Product\Product;
use WHMCS\User\Client;

class Service extends Model
{
    public $timestamps = false;
    protected $table = 'tblhosting';
    protected $guarded = [];

    public function client(): BelongsTo
    {
        return $this->belongsTo(Client::class, 'userid');
    }

    public function product(): BelongsTo
    {
        return $this->belongsTo(Product::class, 'packageid');
    }

    public function getServicePropertiesAttribute(): Properties
    {
        return new Properties((int) $this->attributes['id'], (int) $this->attributes['packageid']);
    }

    public function getClientIdAttribute(): int
    {
        return (int) $this->attributes['userid'];
    }

    public function getProductIdAttribute(): int
    {
        return (int) $this->attributes['packageid'];
    }

    public function getDomainStatusAttribute(): string
    {
        return (string) $this->attributes['domainstatus'];
    }

    public function getStatusAttribute(): string
    {
        return (string) $this->attributes['domainstatus'];
    }
}
