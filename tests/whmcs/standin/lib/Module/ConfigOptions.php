<?php

declare(strict_types=1);

namespace Standin\Module;

use Standin\Crypt;
use Standin\ErrorRecorder;
use Standin\Hooks;
use Standin\Instance;
use WHMCS\Database\Capsule;

/**
 * ConfigOptions: strictly positional numbers, defaults, at most 24 fields, loaders.
 */
final class ConfigOptions
{
    private const TYPES = ['text', 'password', 'yesno', 'dropdown', 'radio', 'textarea'];

    /** @return array<int, array<string, mixed>> number => definition with `Name` */
    public static function fields(string $moduleName, int $productId): array
    {
        $module = ServerModule::load($moduleName);
        if ($module === null) {
            return [];
        }
        if (!$module->has('ConfigOptions')) {
            ErrorRecorder::contract("$moduleName has no ConfigOptions");
            return [];
        }
        $arguments = Instance::current()->settings->is('configoptions_argument')
            ? [['pid' => $productId, 'producttype' => 'other', 'isAddon' => false]] : [];
        $options = $module->call('ConfigOptions', ...$arguments);
        if (!is_array($options)) {
            ErrorRecorder::contract('ConfigOptions did not return an array');
            return [];
        }
        if (count($options) > 24) {
            ErrorRecorder::contract('ConfigOptions returned more than 24 fields; the rest is dropped');
            $options = array_slice($options, 0, 24, true);
        }
        $fields = [];
        foreach ($options as $name => $definition) {
            if (!in_array($definition['Type'] ?? '', self::TYPES, true)) {
                ErrorRecorder::contract("ConfigOptions: $name has an unknown Type");
                $definition['Type'] = 'text';
            }
            $fields[count($fields) + 1] = $definition + ['Name' => $name, 'FriendlyName' => $name];
        }
        return $fields;
    }

    /** @return list<int> */
    public static function positionsOfType(string $moduleName, int $productId, string $type): array
    {
        $matching = array_filter(self::fields($moduleName, $productId), static fn ($f) => $f['Type'] === $type);
        return array_keys($matching);
    }

    /**
     * Values as the form shows them: stored ones, or the defaults of a product never saved with this module.
     *
     * @return array<int, string>
     */
    public static function values(object $product): array
    {
        $stored = Params::moduleOptions($product);
        $fields = self::fields((string) $product->servertype, (int) $product->id);
        $fresh = implode('', $stored) === '';
        $values = [];
        foreach ($fields as $number => $field) {
            $values[$number] = $fresh ? self::defaultOf($field) : $stored["configoption$number"];
        }
        return $values;
    }

    /** @param array<string, mixed> $field */
    private static function defaultOf(array $field): string
    {
        $default = (string) ($field['Default'] ?? '');
        if ($field['Type'] === 'yesno') {
            return in_array(strtolower($default), ['on', 'yes', '1', 'true'], true) ? 'on' : '';
        }
        return $default;
    }

    /** Saves the Module Settings tab. @param array<int|string, mixed> $posted packageconfigoption */
    public static function save(int $productId, string $moduleName, array $posted): void
    {
        $row = ['servertype' => $moduleName];
        foreach (self::fields($moduleName, $productId) as $number => $field) {
            $value = $posted[$number] ?? '';
            $value = is_array($value) ? implode(',', $value) : (string) $value;
            if ($field['Type'] === 'password' && Instance::current()->settings->is('password_options_encrypted')) {
                $value = Crypt::encrypt($value);
            }
            $row["configoption$number"] = $value;
        }
        Capsule::table('tblproducts')->where('id', $productId)->update($row);
        Hooks::detect(Instance::current(), $moduleName);
        Hooks::run('ProductEdit', ['pid' => $productId, 'servertype' => $moduleName] + $row);
    }

    /**
     * Choices of a dropdown or radio, value => label.
     *
     * @param array<string, mixed> $field
     * @return array<string, string>
     */
    public static function choices(array $field): array
    {
        $options = $field['Options'] ?? [];
        if (is_array($options)) {
            return $options;
        }
        $words = array_map('trim', explode(',', (string) $options));
        return array_combine($words, $words);
    }

    /**
     * Calls a field's Loader; the exception's text is the second value.
     *
     * @param array<string, mixed> $field
     * @return array{?array<string, string>, string}
     */
    public static function loaded(array $field, object $product): array
    {
        if (!isset($field['Loader'])) {
            return [null, ''];
        }
        $params = Params::moduleOptions($product) + [
            'pid' => (int) $product->id, 'packageid' => (int) $product->id, 'producttype' => $product->type,
            'moduletype' => $product->servertype, 'server' => false, 'serverid' => 0, 'serverip' => '',
            'serverhostname' => '', 'serverusername' => '', 'serverpassword' => '', 'serveraccesshash' => '',
            'serversecure' => false, 'serverport' => '',
        ];
        try {
            $list = call_user_func($field['Loader'], $params);
            if (!is_array($list)) {
                ErrorRecorder::contract('A Loader did not return an array');
                $list = [];
            }
            return [$list, ''];
        } catch (\Throwable $error) {
            return [null, $error->getMessage()];
        }
    }
}
