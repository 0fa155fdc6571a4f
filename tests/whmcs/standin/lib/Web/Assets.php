<?php

declare(strict_types=1);

namespace Standin\Web;

use Standin\Instance;
use Standin\View\Views;

/**
 * Files that the web server hands out itself, without WHMCS.
 */
final class Assets
{
    private const TYPES = [
        'css' => 'text/css', 'js' => 'text/javascript', 'png' => 'image/png', 'svg' => 'image/svg+xml',
        'gif' => 'image/gif', 'jpg' => 'image/jpeg', 'ico' => 'image/x-icon', 'woff2' => 'font/woff2',
        'json' => 'application/json', 'html' => 'text/html', 'txt' => 'text/plain', 'tpl' => 'text/plain',
        'mjs' => 'text/javascript', 'wasm' => 'application/wasm', 'map' => 'application/json', 'md' => 'text/plain',
    ];

    public static function serve(Instance $instance, string $path): bool
    {
        if ($path === '/favicon.ico') {
            http_response_code(204);
            return true;
        }
        if (str_contains($path, '..') || str_contains($path, "\0")) {
            http_response_code(400);
            return true;
        }
        if (preg_match('~^/standin/theme/([\w./-]+)$~', $path, $part)) {
            foreach (Views::themeFolders() as $folder) {
                if (self::file("$folder/$part[1]")) {
                    return true;
                }
            }
            http_response_code(404);
            return true;
        }
        if (!preg_match('~^/(modules|templates|assets|includes)/~', $path)) {
            return false;
        }
        $file = $instance->root(ltrim($path, '/'));
        if (str_ends_with($path, '.php') && is_file($file)) {
            // A visitor opening a module's PHP file directly: nothing of WHMCS is there.
            require $file;
            return true;
        }
        if (!self::file($file)) {
            http_response_code(404);
        }
        return true;
    }

    private static function file(string $file): bool
    {
        if (!is_file($file)) {
            return false;
        }
        $type = self::TYPES[strtolower(pathinfo($file, PATHINFO_EXTENSION))] ?? 'application/octet-stream';
        header("Content-Type: $type");
        header('Content-Length: ' . filesize($file));
        readfile($file);
        return true;
    }
}
