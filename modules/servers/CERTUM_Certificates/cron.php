<?php

/*
 * The module's part of cron apart from WHMCS's own, for those who want it more often, or to see what it does:
 * php modules/servers/CERTUM_Certificates/cron.php [--full] [--service NUMBER] [--dry-run] [--quiet]
 *
 * Ends with 0 when all is done, 1 where something failed, 2 for what cannot be understood or is not installed,
 * 3 while another run is at work.
 */

if (PHP_SAPI !== 'cli') {
    http_response_code(404);
    exit;
}

// Where the module's folder is a link, WHMCS is where the link lies.
$script = $_SERVER['SCRIPT_FILENAME'];
$roots = [dirname($script[0] === '/' ? $script : (string) getcwd() . '/' . $script, 4), dirname(__DIR__, 3)];
$init = current(array_filter(array_map(static function ($root) {
    return $root . '/init.php';
}, $roots), 'is_file'));
if ($init === false) {
    fwrite(STDERR, "WHMCS's init.php is not where it should be: $roots[0]\n");
    exit(2);
}
require_once $init;
require_once __DIR__ . '/lib/autoload.php';
exit(PHP_VERSION_ID < 80100 ? 2 : CertumCertificates\Cron::run(array_slice($argv, 1)));
