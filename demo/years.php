<?php

/**
 * A small shop through the days on which certificates become shorter: who was covered when, and what was mailed.
 *
 * `make demo-years` runs it; it writes docs/years.md and docs/years.svg. All but serial numbers is the same each time.
 */

declare(strict_types=1);

use Demo\Shop;
use Demo\Years\Client;
use Demo\Years\Part;
use Demo\Years\Picture;
use Demo\Years\Table;

require __DIR__ . '/classes.php';
foreach (['Kind', 'Client', 'Part', 'Table', 'Picture'] as $class) {
    require __DIR__ . "/years/$class.php";
}

// Both clocks and all dates in one zone, whatever the machine's is.
putenv('TZ=UTC');
date_default_timezone_set('UTC');

/** @return list<Client> what the shop sells in a part, with its customers */
function clients(): array
{
    $company = ['organization' => 'Ocean Books', 'locality' => 'Łódź', 'country' => 'PL'];

    return [
        new Client('One name', ['Product' => '601'], 'Annually', 3, 'quick.example.com'),
        new Client('Three names, by file', [
            'Product' => '651', 'Additional Domains' => 'on',
        ], 'Annually', 12, 'three.example.com', [], 'file', 2, true),
        new Client('Wildcard', ['Product' => '741', 'WildCard' => 'on'], 'Monthly', 20, '*.wild.example.com'),
        new Client('One name, slow customer', ['Product' => '601'], 'Annually', 30, 'slow.example.com', [], delay: 8),
        new Client('Company (OV)', ['Product' => '631'], 'Quarterly', 41, 'company.example.com', $company, delay: 2),
        new Client('One name, two years', ['Product' => '602'], 'Biennially', 55, 'long.example.com'),
        new Client('E-mail', ['Product' => '731'], 'Annually', 8, 'zofia@example.com', [
            'commonName' => 'zofia@example.com', 'email' => 'zofia@example.com',
        ], ''),
        new Client('One name, sold once', ['Product' => '601'], 'One Time', 17, 'once.example.com', delay: 3),
    ];
}

$root = dirname(__DIR__);
$parts = [
    new Part('2026-10-01', '2028-01-01', clients()),
    new Part('2028-10-01', '2030-01-01', clients()),
];
$began = microtime(true);
foreach ($parts as $part) {
    $shop = new Shop(getenv('CERTUM_SO') ?: "$root/build/certum.so", from: $part->from);
    register_shutdown_function($shop->close(...));
    try {
        $part->run($shop);
    } finally {
        $shop->close();
    }
    echo Table::text($part);
}
$commit = trim((string) shell_exec('git -C ' . escapeshellarg($root) . ' rev-parse --short HEAD'));
$folder = getenv('DEMO_FOLDER') ?: "$root/docs";
file_put_contents("$folder/years.md", Table::page($parts, $commit));
file_put_contents("$folder/years.svg", Picture::of($parts));
printf("\nWritten: years.md and years.svg in %s, after %d seconds.\n", basename($folder), microtime(true) - $began);
