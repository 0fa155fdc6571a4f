<?php

declare(strict_types=1);

namespace Standin\Admin;

use Standin\Module\ConfigOptions;

/**
 * The Module Settings tab: every field type of ConfigOptions, in Simple or Advanced Mode.
 */
final class ModuleSettings
{
    public static function render(object $product): string
    {
        $fields = ConfigOptions::fields((string) $product->servertype, (int) $product->id);
        if ($fields === []) {
            return '';
        }
        $values = ConfigOptions::values($product);
        $hasSimple = array_filter($fields, static fn (array $field) => !empty($field['SimpleMode'])) !== [];
        $simple = $hasSimple && ($_GET['mode'] ?? '') !== 'advanced';
        $rows = '';
        foreach ($fields as $number => $field) {
            // In Simple Mode the other fields keep their values, unseen.
            $hidden = $simple && empty($field['SimpleMode']) ? ' hidden' : '';
            $label = "<label for=\"option-$number\">$field[FriendlyName]</label>";
            $rows .= "<tr$hidden><td class=\"fieldlabel\">$label</td>"
                . '<td class="fieldarea">' . self::input($number, $field, $values[$number], $simple, $product)
                . ' ' . ($field['Description'] ?? '') . '</td></tr>';
        }
        $switch = '';
        if ($hasSimple) {
            $link = "configproducts.php?action=edit&amp;id=$product->id&amp;mode=" . ($simple ? 'advanced' : 'simple');
            $switch = "<p><a href=\"$link\" id=\"mode-switch\">Switch to " . ($simple ? 'Advanced' : 'Simple')
                . ' Mode</a></p>';
        }
        return "$switch<table class=\"form module-settings\" id=\"tblModuleSettings\">$rows</table>";
    }

    /** @param array<string, mixed> $field */
    private static function input(int $number, array $field, string $value, bool $simple, object $product): string
    {
        $name = "packageconfigoption[$number]";
        $id = "option-$number";
        $safe = Page::e($value);
        if ($simple && isset($field['Loader'])) {
            [$choices, $error] = ConfigOptions::loaded($field, $product);
            if ($choices !== null) {
                $choices = isset($choices[$value]) || $value === '' ? $choices : [$value => $value] + $choices;
                return self::select($name, $id, $choices, $value);
            }
            return "<input type=\"text\" name=\"$name\" id=\"$id\" value=\"$safe\">"
                . "<div class=\"errorbox\" role=\"alert\">$error</div>";
        }
        $size = (int) ($field['Size'] ?? 30);
        switch ($field['Type']) {
            case 'yesno':
                $mark = $value === 'on' ? ' checked' : '';
                return "<input type=\"hidden\" name=\"$name\" value=\"\">"
                    . "<input type=\"checkbox\" name=\"$name\" id=\"$id\" value=\"on\"$mark>";
            case 'dropdown':
                return self::select($name, $id, ConfigOptions::choices($field), $value);
            case 'radio':
                $html = '';
                foreach (ConfigOptions::choices($field) as $choice => $label) {
                    $mark = (string) $choice === $value ? ' checked' : '';
                    $html .= "<label><input type=\"radio\" name=\"$name\" value=\"" . Page::e($choice) . "\"$mark> "
                        . Page::e($label) . '</label> ';
                }
                return $html;
            case 'textarea':
                $shape = sprintf('rows="%d" cols="%d"', $field['Rows'] ?? 3, $field['Cols'] ?? 60);
                return "<textarea name=\"$name\" id=\"$id\" $shape>$safe</textarea>";
            case 'password':
                return "<input type=\"password\" name=\"$name\" id=\"$id\" size=\"$size\" value=\"$safe\" "
                    . 'autocomplete="off">';
            default:
                return "<input type=\"text\" name=\"$name\" id=\"$id\" size=\"$size\" value=\"$safe\">";
        }
    }

    /** @param array<int|string, string> $choices */
    private static function select(string $name, string $id, array $choices, string $value): string
    {
        $options = '';
        foreach ($choices as $choice => $label) {
            $mark = (string) $choice === $value ? ' selected' : '';
            $options .= '<option value="' . Page::e($choice) . "\"$mark>" . Page::e($label) . '</option>';
        }
        return "<select name=\"$name\" id=\"$id\">$options</select>";
    }
}
