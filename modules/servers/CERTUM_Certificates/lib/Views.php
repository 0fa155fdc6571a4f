<?php

declare(strict_types=1);

namespace CertumCertificates;

/**
 * The module's templates where WHMCS does not render them itself: what hooks print.
 */
final class Views
{
    private const OWN = __DIR__ . '/../templates';
    /** Who may write, in a folder's permissions: others than its owner; and in a temporary folder of all. */
    private const OTHERS = 0022;
    private const SHARED = 01002;

    /** @param array<string, mixed> $vars */
    public static function fetch(string $template, array $vars, string $folder = self::OWN): string
    {
        $smarty = new \Smarty();
        $smarty->setTemplateDir(array_unique([$folder, self::OWN]));
        $compiled = self::compiled();
        if ($compiled === null) {
            $smarty->registerResource(Uncached::TYPE, Uncached::resource());
            $smarty->default_resource_type = Uncached::TYPE;
        } else {
            $smarty->setCompileDir($compiled);
        }
        $smarty->assign($vars);
        return $smarty->fetch("$template.tpl");
    }

    /**
     * A folder for compiled templates, which are programs that PHP runs: one below WHMCS's own for them, in which
     * nobody but us writes. Elsewhere a stranger on the same machine could have put theirs.
     */
    private static function compiled(): ?string
    {
        $all = rtrim((string) ($GLOBALS['templates_compiledir'] ?? ''), '/');
        $all = str_starts_with($all, '/') ? $all : constant('ROOTDIR') . '/' . ($all ?: 'templates_c');
        $own = "$all/certum";
        if (!is_dir($all) || (fileperms($all) & self::SHARED) === self::SHARED) {
            return null;
        }
        if (!is_dir($own) && !@mkdir($own, 0700)) {
            return null;
        }
        clearstatcache();
        $isOurs = !is_link($own) && fileowner($own) === self::user() && (fileperms($own) & self::OTHERS) === 0;
        return $isOurs && is_writable($own) ? $own : null;
    }

    /** Who we are, also where PHP has no POSIX functions: whoever makes a file owns it. */
    private static function user(): int
    {
        static $user = null;
        $file = $user === null ? tmpfile() : null;
        return $user ??= is_resource($file) ? (int) (fstat($file)['uid'] ?? -1) : -1;
    }
}
