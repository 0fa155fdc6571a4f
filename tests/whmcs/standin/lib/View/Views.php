<?php

declare(strict_types=1);

namespace Standin\View;

use Standin\Instance;

/**
 * Smarty of the chosen major version with the plugins of client templates.
 */
final class Views
{
    /** @return list<string> folders of the theme, the nearest first */
    public static function themeFolders(): array
    {
        $instance = Instance::current();
        $theme = (string) $instance->settings->get('theme');
        if (!preg_match('/^[\w-]+$/', $theme)) {
            throw new \InvalidArgumentException("Not a theme name: $theme");
        }
        $own = dirname(__DIR__, 2) . '/themes/';
        $official = self::official($theme);
        $known = in_array($theme, ['twenty-one', 'nexus'], true) || is_dir($own . $theme) || $official !== '';
        if (!$known && !is_dir($instance->root("templates/$theme"))) {
            throw new \InvalidArgumentException("No theme $theme");
        }
        // Beside WHMCS's own of that name ours has nothing to say; base has the pages that lie elsewhere in WHMCS.
        $folders = [
            (string) $instance->settings->get('theme_path'), $instance->root("templates/$theme"),
            $official ?: $own . $theme, $own . 'base',
        ];
        return array_values(array_unique(array_filter($folders, static fn ($path) => $path !== '' && is_dir($path))));
    }

    /** WHMCS's own theme of that name, where the switch names a folder that has it. */
    private static function official(string $theme): string
    {
        $folder = (string) Instance::setting('official_themes');
        return $folder !== '' && is_file("$folder/$theme/header.tpl") ? "$folder/$theme" : '';
    }

    /** A template of the theme. @param array<string, mixed> $vars */
    public static function theme(string $template, array $vars): string
    {
        $smarty = self::smarty('theme');
        $smarty->setTemplateDir(self::themeFolders());
        $smarty->assign($vars);
        return $smarty->fetch($template . '.tpl');
    }

    public static function themeHas(string $template): bool
    {
        foreach (self::themeFolders() as $folder) {
            if (is_file("$folder/$template.tpl")) {
                return true;
            }
        }
        return false;
    }

    /**
     * A template of a module's folder; `.tpl` is optional, nothing outside the folder is read.
     *
     * @param array<string, mixed> $vars
     */
    public static function module(string $folder, string $template, array $vars): string
    {
        $name = str_ends_with($template, '.tpl') ? $template : $template . '.tpl';
        if (str_contains($name, '..') || !is_file("$folder/$name")) {
            throw new \RuntimeException("No template $name in " . basename($folder));
        }
        $smarty = self::smarty('module');
        $smarty->setTemplateDir([$folder]);
        $smarty->assign($vars);
        return $smarty->fetch('file:' . realpath("$folder/$name"));
    }

    /** Text of a mail. @param array<string, mixed> $vars */
    public static function text(string $source, array $vars): string
    {
        $smarty = self::smarty('mail');
        $smarty->enableSecurity();
        $smarty->assign($vars);
        return $smarty->fetch('string:' . $source);
    }

    private static function smarty(string $kind): \Smarty
    {
        $major = (int) Instance::setting('smarty');
        require_once $major === 4 ? 'smarty4/Smarty.class.php' : 'smarty3/Smarty.class.php';
        $loaded = (int) explode('.', ltrim((string) \Smarty::SMARTY_VERSION, 'v'))[0];
        if ($loaded !== $major) {
            throw new \RuntimeException("Smarty $loaded is loaded already; use another process for Smarty $major");
        }
        $smarty = new \Smarty();
        $smarty->setCompileDir(Instance::current()->path("templates_c/$kind"));
        $smarty->setCompileId("s$major-" . Instance::setting('theme'));
        $smarty->setCaching(\Smarty::CACHING_OFF);
        $smarty->compile_check = \Smarty::COMPILECHECK_ON;
        if (Instance::setting('smarty_undefined') === 'warn' && $kind === 'module') {
            $smarty->error_reporting = E_ALL;
        } else {
            $smarty->error_reporting = E_ALL & ~E_NOTICE & ~E_WARNING;
            if (method_exists($smarty, 'muteUndefinedOrNullWarnings')) {
                $smarty->muteUndefinedOrNullWarnings();
            }
        }
        Plugins::register($smarty);
        $smarty->default_template_handler_func = static fn ($type, $name) => self::included((string) $name);
        return $smarty;
    }

    /**
     * {include file="$template/includes/alert.tpl"}: a file of the active theme. Themes may lack it; the hostile does.
     *
     * @return string|false
     */
    private static function included(string $name)
    {
        $theme = (string) Instance::setting('theme');
        if (!str_starts_with($name, "$theme/") || str_contains($name, '..')) {
            return false;
        }
        foreach (self::themeFolders() as $folder) {
            $file = $folder . substr($name, strlen($theme));
            if (is_file($file) && !($theme === 'hostile' && basename($folder) === 'base')) {
                return $file;
            }
        }
        return false;
    }
}
