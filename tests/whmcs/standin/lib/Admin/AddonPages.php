<?php

declare(strict_types=1);

namespace Standin\Admin;

use Standin\Config;
use Standin\Module\AddonModule;
use Standin\Web\Halt;

/**
 * Addon modules: activation, settings, and their own pages.
 */
final class AddonPages
{
    public static function configure(): string
    {
        if ($_SERVER['REQUEST_METHOD'] === 'POST') {
            self::post((string) ($_POST['module'] ?? ''));
            Halt::redirect(Config::url('admin/configaddonmods.php'));
        }
        $html = '';
        foreach (AddonModule::names() as $name) {
            $html .= self::block($name);
        }
        return (new Page('configaddonmods', 'Addon Modules'))->render($html === '' ? '<p>None.</p>' : $html);
    }

    private static function post(string $name): void
    {
        $module = AddonModule::load($name);
        if ($module === null) {
            return;
        }
        if (isset($_POST['activate'])) {
            $error = AddonModule::activate($name);
            Page::flash($error === '' ? 'The module was activated.' : $error, $error === '');
        } elseif (isset($_POST['deactivate'])) {
            Page::flash(AddonModule::deactivate($name), true);
        } else {
            foreach (array_keys($module->config()['fields'] ?? []) as $key) {
                AddonModule::save($name, (string) $key, (string) ($_POST['fields'][$name][$key] ?? ''));
            }
            Page::flash('Changes Saved Successfully!', true);
        }
    }

    private static function block(string $name): string
    {
        $module = AddonModule::load($name);
        if ($module === null) {
            return '<p>' . Page::e($name) . ': not a module</p>';
        }
        $config = $module->config();
        $title = '<h2>' . Page::e($config['name'] ?? $name) . ' <small>' . Page::e($config['version'] ?? '')
            . '</small></h2><p>' . ($config['description'] ?? '') . '</p>';
        if (!in_array($name, AddonModule::active(), true)) {
            return $title . Page::button('Activate', 'configaddonmods.php', ['module' => $name, 'activate' => 1]);
        }
        $rows = '';
        $values = $module->vars('', 'english');
        foreach ($config['fields'] ?? [] as $key => $field) {
            $value = Page::e($values[$key] ?? '');
            $type = $field['Type'] ?? 'text';
            $input = $type === 'yesno'
                ? "<input type=\"checkbox\" name=\"fields[$name][$key]\" value=\"on\""
                    . ($value === 'on' ? ' checked' : '') . '>'
                : '<input type="' . ($type === 'password' ? 'password' : 'text')
                    . "\" name=\"fields[$name][$key]\" value=\"$value\">";
            $rows .= '<p><label>' . ($field['FriendlyName'] ?? $key) . " $input</label> "
                . ($field['Description'] ?? '') . '</p>';
        }
        return $title . Page::button('Deactivate', 'configaddonmods.php', ['module' => $name, 'deactivate' => 1])
            . '<form method="post" action="configaddonmods.php">'
            . "<input type=\"hidden\" name=\"module\" value=\"$name\">$rows"
            . '<button class="btn btn-primary">Save Changes</button></form>';
    }

    public static function output(string $name): string
    {
        $module = in_array($name, AddonModule::active(), true) ? AddonModule::load($name) : null;
        if ($module === null) {
            Halt::redirect(Config::url('admin/configaddonmods.php'));
        }
        $link = "addonmodules.php?module=$name";
        $module->upgradeIfNeeded($link);
        $language = (string) ($_SESSION['adminlang'] ?? 'english');
        $vars = $module->vars($link, $language);
        ob_start();
        $returned = $module->call('output', $vars);
        $body = ob_get_clean() . (is_string($returned) ? $returned : '');
        $page = new Page('addonmodules', (string) ($module->config()['name'] ?? $name));
        $page->sidebar = (string) $module->call('sidebar', $vars);
        return $page->render($body);
    }
}
