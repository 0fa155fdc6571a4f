<?php

declare(strict_types=1);

namespace CertumCertificates;

/**
 * The module's templates where WHMCS does not render them itself: what hooks print.
 */
final class Views
{
    private const OWN = __DIR__ . '/../templates';

    /** @param array<string, mixed> $vars */
    public static function fetch(string $template, array $vars, string $folder = self::OWN): string
    {
        $smarty = new \Smarty();
        $smarty->setTemplateDir(array_unique([$folder, self::OWN]));
        $smarty->setCompileDir((string) ($GLOBALS['templates_compiledir'] ?? '') ?: sys_get_temp_dir());
        $smarty->assign($vars);
        return $smarty->fetch("$template.tpl");
    }
}
