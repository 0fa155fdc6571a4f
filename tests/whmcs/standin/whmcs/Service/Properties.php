<?php

declare(strict_types=1);

namespace WHMCS\Service;

use Standin\Db\Database;
use WHMCS\Database\Capsule;

/**
 * serviceProperties: kept in product custom fields of their own, except username, password and domain.
 */
class Properties
{
    private const COLUMNS = ['username', 'domain', 'dedicatedip'];

    private int $serviceId;
    private int $productId;

    public function __construct(int $serviceId, int $productId)
    {
        $this->serviceId = $serviceId;
        $this->productId = $productId;
    }

    /** @param array<string, mixed> $data name => value, or name => [value, type] */
    public function save(array $data): void
    {
        foreach ($data as $name => $value) {
            $text = (string) (is_array($value) ? ($value['value'] ?? '') : $value);
            if (in_array(strtolower($name), self::COLUMNS, true)) {
                Capsule::table('tblhosting')->where('id', $this->serviceId)->update([strtolower($name) => $text]);
                continue;
            }
            $field = $this->field($name) ?? Database::insert('tblcustomfields', [
                'type' => 'product', 'relid' => $this->productId, 'fieldname' => $name, 'fieldtype' => 'text',
                'adminonly' => 'on',
            ]);
            $where = ['fieldid' => $field, 'relid' => $this->serviceId];
            Capsule::table('tblcustomfieldsvalues')->updateOrInsert($where, ['value' => $text]);
        }
    }

    public function get($name): string
    {
        if (in_array(strtolower((string) $name), self::COLUMNS, true)) {
            return (string) Capsule::table('tblhosting')->where('id', $this->serviceId)->value(strtolower($name));
        }
        $where = ['fieldid' => $this->field((string) $name) ?? 0, 'relid' => $this->serviceId];
        return (string) Capsule::table('tblcustomfieldsvalues')->where($where)->value('value');
    }

    private function field(string $name): ?int
    {
        $id = Capsule::table('tblcustomfields')->where('type', 'product')->where('relid', $this->productId)
            ->where(static function ($query) use ($name): void {
                $query->where('fieldname', $name)->orWhere('fieldname', 'like', $name . '|%');
            })->value('id');
        return $id === null ? null : (int) $id;
    }
}
