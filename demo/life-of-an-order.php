<?php

/**
 * The life of one order, told step by step, on the bundled simulator of Certum: no account, no internet.
 *
 * `make demo-cli` runs it. Each call below is one that works the same with Certum's own service.
 */

declare(strict_types=1);

use Certum\Approver;
use Certum\Exception\RefusedException;
use Certum\OrderRequest;
use Certum\OrderStatus;
use Certum\ReissueRequest;
use Certum\RenewalRequest;
use Certum\Requestor;
use Certum\RevocationReason;

require dirname(__DIR__) . '/tests/php/include/Simulator.php';
require dirname(__DIR__) . '/tests/php/include/keys.php';
require __DIR__ . '/story.php';

/** What the owner of the names does: publish, then have Certum look. */
function prove(Certum\Client $client, Simulator $certum, Certum\SanVerification $verification): void
{
    foreach ($verification->publications() as $publication) {
        say('%s', $publication->zoneLine() ?? "$publication->url: $publication->value");
        $certum->publish($publication);
    }
    $client->performSanVerification($verification->code);
}

echo "The life of an order\n====================\n";
$certum = new Simulator();
say('The simulator of Certum answers at %s', $certum->service);
// The story is of the days in which certificates become shorter, whenever it is told.
$certum->post('clock', ['now' => '2026-12-01T09:00:00Z']);
$client = $certum->client('en');

step('What can this account order?');
$products = $client->getProductList();
foreach ($products as $product) {
    if (in_array($product->code, ['601', '651', '741', '656'], true)) {
        say('%s  %s', $product->code, $product->type);
    }
}
say('… and %d more.', count($products) - 4);

step('A key and a CSR, read by the extension');
$made = newCsr('shop.example.com', ['shop.example.com', 'www.shop.example.com']);
$csr = Certum\Csr::parse($made['csr']);
say('names          %s', implode(', ', $csr->hostNames()));
say('key            %s %s', $csr->publicKey->algorithm, $csr->publicKey->curve);
say('signature      %s', $csr->signatureValid ? 'fits the key' : 'does NOT fit the key');
say('problems       %s', implode('; ', array_map(fn ($problem) => $problem->message, $csr->problems())) ?: 'none');

step('Would Certum take the order?');
$fields = [
    'csr' => $csr->pem,
    'productCode' => '651',
    'customer' => 'demo-1-1',
    'requestor' => new Requestor('Zofia', 'Wójcik', 'zofia@shop.example.com', '+48 22 123 45 67'),
    'approver' => new Approver(Approver::DNS_TXT_PREFIX, email: 'zofia@shop.example.com'),
    'sanEntries' => $csr->hostNames(),
    'orderId' => 'demo-' . bin2hex(random_bytes(4)),
];
try {
    $client->validateOrderParameters(new OrderRequest(...['sanEntries' => ['www.shop.example.com']] + $fields));
} catch (RefusedException $refused) {
    say('With a slip, on purpose: %s', $refused->getMessage());
}
$order = new OrderRequest(...$fields);
$client->validateOrderParameters($order);
say('As it should be: yes.');

step('The order, under a number of ours: sent again after a lost answer, it would still be one order');
$placed = $client->quickOrder($order);
say('order number   %s', $placed->orderId);

step('What the owner of the names has to publish');
prove($client, $certum, $placed->verification);
foreach ($client->getSanVerificationState($placed->orderId) as $state) {
    say('%-21s %s', $state->fqdn, $state->manualVerification->state);
}

step('Issued');
say('state          %s', $client->getOrderState($placed->orderId)->orderStatus);
$issued = $client->getCertificate($placed->orderId);
$first = $issued->certificate();
show($first);
say('made for our key: %s', $first->matches($made['key']) ? 'yes' : 'no');

step('The certificate with its chain, put in order and saved');
$chain = $issued->chain();
foreach ($chain->certificates as $certificate) {
    say('%s', (string) $certificate->subject->commonName);
}
$folder = getenv('DEMO_FOLDER') ?: dirname(__DIR__) . '/build/demo';
is_dir($folder) || mkdir($folder, 0755, true);
file_put_contents("$folder/fullchain.pem", $chain->toPem());
file_put_contents("$folder/chain.p7b", $chain->toPkcs7());
say('saved to fullchain.pem and chain.p7b in %s', basename(dirname($folder)) . '/' . basename($folder));

step('185 days later: reissued within the paid term, with a further name');
$certum->advanceDays(185);
$reissue = $client->reissueCertificate(new ReissueRequest(
    csr: newCsr('shop.example.com', ['shop.example.com', 'www.shop.example.com', 'api.shop.example.com'])['csr'],
    serialNumber: $first->serialNumber,
    approver: new Approver(Approver::FILE, email: 'zofia@shop.example.com'),
    sanEntries: ['api.shop.example.com'],
));
prove($client, $certum, $reissue->verification);
$orders = $client->getOrderByOrderID($placed->orderId);
$newest = $orders[count($orders) - 1];
say('the order now has %d certificates; Certum revokes the replaced one after 14 days', count($orders));
$second = Certum\Certificate::parse($newest->certificateDetails->x509Cert);
show($second);
say('(by then no certificate may be valid for more than 100 days)');

step('150 days later: the term ends, and the order is renewed');
$certum->advanceDays(150);
$renewal = $client->renewCertificate(new RenewalRequest(
    csr: newCsr('shop.example.com', ['shop.example.com', 'www.shop.example.com', 'api.shop.example.com'])['csr'],
    productCode: Certum\Catalogue::product($order->productCode)->renewalCode,
    customer: $order->customer,
    serialNumber: $second->serialNumber,
    approver: new Approver(Approver::DNS_CNAME_PREFIX, email: 'zofia@shop.example.com'),
));
say('order number   %s', $renewal->orderId);
prove($client, $certum, $renewal->verification);
$third = $client->getCertificate($renewal->orderId)->certificate();
show($third);

step('The key was stolen: revoked');
$client->revokeCertificate($third->serialNumber, RevocationReason::KEYCOMPROMISE, $certum->now());
$orders = $client->getOrderByOrderID($renewal->orderId);
say('status         %s', end($orders)->certificateDetails->certificateStatus);

$states = array_map(
    fn (string $number): string => $client->getOrderState($number)->orderStatus,
    [$placed->orderId, $renewal->orderId],
);
if ($states !== [OrderStatus::ENROLLED, OrderStatus::ENROLLED]) {
    fwrite(STDERR, "The orders ended as " . implode(', ', $states) . "\n");
    exit(1);
}
printf("\nDone: %d calls, one order placed, one reissue, one renewal.\n", count($certum->requests()));
