<?php

/**
 * A paid year in a WHMCS (a stand-in), with the module installed and the bundled simulator of Certum behind it.
 *
 * `make demo` runs it. At a terminal the shop stays open for a visitor; DEMO_STAY=1 keeps it open in any case, DEMO_STAY=0
 * in none. DEMO_ARCHIVE names a release to install instead of what is here.
 */

declare(strict_types=1);

use Demo\Shop;
use Demo\Walk;
use Standin\Seeder;

require __DIR__ . '/classes.php';

/** Until the visitor ends it: cron every few seconds, and at Enter whatever customers and Certum's staff would do. */
function stay(Shop $shop): void
{
    $typing = stream_isatty(STDIN);
    echo "\nCron runs every 5 seconds. ", $typing ? "Enter publishes all proofs and has Certum accept all documents; q and "
        . "Enter ends it.\n" : "Ctrl-C ends it.\n";
    while (true) {
        [$read, $write, $except] = [$typing ? [STDIN] : [], [], []];
        if (!$typing) {
            sleep(5);
        } elseif (@stream_select($read, $write, $except, 5) === 1) {
            $line = fgets(STDIN);
            if ($line === false || trim($line) === 'q') {
                return;
            }
            $shop->settle();
            say('Published and accepted.');
        }
        $shop->cron();
    }
}

function invite(Shop $shop): void
{
    $url = $shop->standin->url();
    echo "\nThe shop is open\n================\n";
    say('client         %slogin.php   ben@example.test or anna@example.test (Polish)', $url);
    say('administrator  %sadmin/   admin', $url);
    say('               %sadmin/addonmodules.php?module=certum', $url);
    say('everybody\'s password: %s', Seeder::PASSWORD);
    say('mails          %sstandin/mails', $url);
    say('its clock      %s, as the story left it', $shop->certum->now()->format('Y-m-d'));
}

$root = dirname(__DIR__);
echo "A paid year in WHMCS\n====================\n";
$archive = (string) getenv('DEMO_ARCHIVE');
$shop = new Shop($archive === '' ? (getenv('CERTUM_SO') ?: "$root/build/certum.so") : '', $archive);
// However this ends, its servers end with it.
register_shutdown_function($shop->close(...));
pcntl_async_signals(true);
foreach ([SIGINT, SIGTERM, SIGHUP] as $signal) {
    pcntl_signal($signal, static fn () => exit(128 + $signal));
}
say('A stand-in for WHMCS, with this module    %s', $shop->standin->url());
say('The simulator of Certum                   %s', $shop->certum->service);
(new Walk($shop))->run();
$wish = (string) getenv('DEMO_STAY');
invite($shop);
if ($wish === '1' || ($wish === '' && stream_isatty(STDIN) && stream_isatty(STDOUT))) {
    foreach ([SIGINT, SIGTERM, SIGHUP] as $signal) {
        pcntl_signal($signal, static fn () => exit(0));
    }
    stay($shop);
} else {
    echo "\nNobody is at a terminal, so it closes now; DEMO_STAY=1 keeps it open.\n";
}
