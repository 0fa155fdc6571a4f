<?php

declare(strict_types=1);

namespace Standin\Ssl;

use Standin\ErrorRecorder;
use Standin\Instance;

/**
 * `additionalfields` of SSLStepOne as the rows that step one's template prints.
 */
final class AdditionalFields
{
    private const TYPES = ['text', 'textarea', 'dropdown', 'yesno', 'country', 'password', 'radio', 'tickbox'];

    /**
     * @param mixed $returned what SSLStepOne returned
     * @param array<string, mixed> $values posted fields
     * @return array<string, list<array{name: string, input: string, description: string}>>
     */
    public static function rows($returned, array $values): array
    {
        $rows = [];
        foreach (self::definitions($returned) as $heading => $fields) {
            foreach ($fields as $key => $field) {
                $value = self::text($values[$key] ?? null, $field['Default'] ?? '');
                $rows[$heading][] = [
                    'name' => (string) ($field['FriendlyName'] ?? $key),
                    'input' => self::input((string) $key, $field, $value),
                    'description' => (string) ($field['Description'] ?? ''),
                ];
            }
        }
        return $rows;
    }

    /**
     * What a field holds, ready to be printed.
     *
     * @param mixed $posted
     * @param mixed $default
     */
    private static function text($posted, $default): string
    {
        if (is_string($posted)) {
            return htmlspecialchars($posted);
        }
        $default = is_string($default) ? $default : '';
        return Instance::current()->settings->is('default_encoded') ? htmlspecialchars($default) : $default;
    }

    /**
     * @param mixed $returned
     * @return array<string, array<string, array<string, mixed>>>
     */
    private static function definitions($returned): array
    {
        if ($returned === null || $returned === []) {
            return [];
        }
        if (!is_array($returned) || !is_array($returned['additionalfields'] ?? [])) {
            ErrorRecorder::contract('SSLStepOne returned something else than additionalfields');
            return [];
        }
        return $returned['additionalfields'] ?? [];
    }

    /**
     * Labels of required fields that were left empty.
     *
     * @param mixed $returned
     * @param array<string, mixed> $values
     * @return list<string>
     */
    public static function missing($returned, array $values): array
    {
        $missing = [];
        foreach (self::definitions($returned) as $fields) {
            foreach ($fields as $key => $field) {
                if (!empty($field['Required']) && trim((string) ($values[$key] ?? '')) === '') {
                    $missing[] = (string) ($field['FriendlyName'] ?? $key);
                }
            }
        }
        return $missing;
    }

    /** @param array<string, mixed> $field */
    private static function input(string $key, array $field, string $safe): string
    {
        $value = htmlspecialchars_decode($safe);
        $type = $field['Type'] ?? null;
        $name = 'fields[' . htmlspecialchars($key) . ']';
        if ($type === null) {
            return '';
        }
        if (!in_array($type, self::TYPES, true)) {
            ErrorRecorder::contract("Additional field $key has an unknown Type");
            return '';
        }
        $size = (int) ($field['Size'] ?? 30);
        switch ($type) {
            case 'textarea':
                $shape = sprintf('rows="%d" cols="%d"', $field['Rows'] ?? 3, $field['Cols'] ?? 60);
                return "<textarea name=\"$name\" $shape class=\"form-control\">$safe</textarea>";
            case 'dropdown':
            case 'radio':
                return self::select($name, $key, $field, $value);
            case 'yesno':
            case 'tickbox':
                $mark = $value === 'on' ? ' checked' : '';
                return "<input type=\"checkbox\" name=\"$name\"$mark />";
            case 'country':
                return getCountriesDropDown($value, $name);
            default:
                return "<input type=\"$type\" name=\"$name\" size=\"$size\" value=\"$safe\" class=\"form-control\" />";
        }
    }

    /** @param array<string, mixed> $field */
    private static function select(string $name, string $key, array $field, string $value): string
    {
        $options = $field['Options'] ?? '';
        if (is_array($options) && !Instance::current()->settings->is('assoc_dropdown')) {
            ErrorRecorder::contract("Additional field $key has Options that are not a comma list");
            $options = '';
        }
        if (!is_array($options)) {
            $words = array_map('trim', explode(',', (string) $options));
            $options = array_combine($words, $words);
        }
        $html = '';
        foreach ($options as $option => $label) {
            $mark = (string) $option === $value ? ' selected' : '';
            $html .= '<option value="' . htmlspecialchars((string) $option) . "\"$mark>"
                . htmlspecialchars((string) $label) . '</option>';
        }
        return "<select name=\"$name\" class=\"form-control\">$html</select>";
    }
}
