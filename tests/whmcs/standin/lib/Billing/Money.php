<?php

declare(strict_types=1);

namespace Standin\Billing;

use WHMCS\Database\Capsule;

final class Money
{
    /** @return array<string, mixed> */
    public static function currency(int $userId = 0, int $currency = 0): array
    {
        if ($userId > 0) {
            $currency = (int) Capsule::table('tblclients')->where('id', $userId)->value('currency');
        }
        $query = Capsule::table('tblcurrencies');
        $row = $currency > 0 ? $query->where('id', $currency)->first() : $query->where('default', 1)->first();
        return (array) $row;
    }

    public static function format(float $amount, int $currency = 0): string
    {
        $row = self::currency(0, $currency);
        return ($row['prefix'] ?? '') . number_format($amount, 2) . ($row['suffix'] ?? '');
    }
}
