<?php

declare(strict_types=1);

namespace Standin\View;

use Standin\Instance;
use Standin\Language;

/**
 * What client templates call of WHMCS's Smarty.
 */
final class Plugins
{
    /** Folders of a theme in which a file is looked for by its name alone. */
    private const ASSETS = ['css' => 'css/', 'js' => 'js/'];

    public static function register(\Smarty $smarty): void
    {
        $smarty->registerPlugin('function', 'lang', static function (array $params): string {
            $key = (string) ($params['key'] ?? '');
            unset($params['key']);
            return Language::trans($key, $params);
        });
        $smarty->registerPlugin('function', 'assetPath', static fn (array $params): string
            => self::asset((string) ($params['file'] ?? ''), (string) ($params['ns'] ?? ''))
                ?? self::url((string) ($params['file'] ?? '')));
        // A block: what lies in it is shown where the file is there, whose address it finds in a variable.
        $smarty->registerPlugin('block', 'assetExists', static function ($params, $content, $template, &$again) {
            if ($content !== null) {
                return $content;
            }
            $path = self::asset((string) ($params['file'] ?? ''), (string) ($params['ns'] ?? ''));
            $template->assign('__assetPath__', $path);
            $again = $path !== null;
            return '';
        });
        $smarty->registerPlugin('modifier', 'routePath', routePath(...));
        $smarty->registerPlugin('function', 'routePath', static fn (array $params): string
            => routePath(...array_values($params)));
    }

    /** The address of a theme's file, in a folder of its own or in that of its kind; `null` where there is none. */
    private static function asset(string $file, string $folder): ?string
    {
        $folder = $folder !== '' ? "$folder/" : self::ASSETS[pathinfo($file, PATHINFO_EXTENSION)] ?? '';
        foreach (Views::themeFolders() as $theme) {
            foreach ([$folder . $file, $file] as $path) {
                if (is_file("$theme/$path")) {
                    return self::url($path);
                }
            }
        }
        return null;
    }

    private static function url(string $path): string
    {
        return Instance::setting('base_path') . "/standin/theme/$path";
    }
}
