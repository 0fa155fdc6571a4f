<?php

declare(strict_types=1);

namespace Standin\Web;

/**
 * Ends the request as WHMCS does; from the command line, where exit would end the test, it is thrown instead.
 */
final class Halt extends \RuntimeException
{
    public static function redirect(string $url): void
    {
        if (PHP_SAPI === 'cli') {
            throw new self("redirect: $url");
        }
        header('Location: ' . $url, true, 302);
        exit;
    }

    public static function page(int $status, string $title, string $html): void
    {
        if (PHP_SAPI === 'cli') {
            throw new self("$status: $title");
        }
        http_response_code($status);
        header('Content-Type: text/html; charset=utf-8');
        echo '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" '
            . 'content="width=device-width"><title>' . htmlspecialchars($title) . '</title></head><body><h1>'
            . htmlspecialchars($title) . '</h1>' . $html . '</body></html>';
        exit;
    }
}
