<?php

declare(strict_types=1);

use Certum\Approver;
use Certum\Client;
use Certum\OrderRequest;
use Certum\PlacedOrder;
use Certum\Requestor;
use Certum\SanVerification;

/*
 * Orders on the simulator, from the request to the certificate.
 */

/** A CSR with a key of its own, made once for each name and number. */
function csrFor(string $commonName, string $subject = '', int $number = 0): string
{
    static $made = [];
    return $made["$commonName|$subject|$number"] ??= newCsr($commonName, subject: $subject)['csr'];
}

function requestor(): Requestor
{
    return new Requestor('Żaneta', "O'Brien & <Syn>", 'zaneta@example.com', '+48 22 123 45 67');
}

function dnsApprover(): Approver
{
    return new Approver(Approver::DNS_TXT_PREFIX, 'admin@example.com');
}

/** An order of a product for one domain, with more of its fields if wished. */
function orderFor(string $name, string $productCode = '601', mixed ...$more): OrderRequest
{
    return new OrderRequest(...$more + [
        'csr' => csrFor($name),
        'productCode' => $productCode,
        'customer' => "customer of $name",
        'requestor' => requestor(),
        'approver' => dnsApprover(),
        'sanEntries' => [$name],
    ]);
}

/** Publishes what a code proves, and has Certum look. */
function prove(Simulator $certum, Client $client, SanVerification $verification): void
{
    foreach ($verification->publications() as $publication) {
        $certum->publish($publication);
    }
    $client->performSanVerification($verification->code);
}

/** An order placed, proved and issued. */
function issued(Simulator $certum, Client $client, OrderRequest $order): PlacedOrder
{
    $placed = $client->quickOrder($order);
    if ($placed->verification !== null) {
        prove($certum, $client, $placed->verification);
    }
    return $placed;
}

/** What the simulator knows of an order. */
function known(Simulator $certum, string $orderId): array
{
    return $certum->get("orders?orderID=$orderId")[0];
}

/** A time of the simulator's, in milliseconds, as a moment. */
function moment(?int $milliseconds): ?DateTimeImmutable
{
    if ($milliseconds === null) {
        return null;
    }
    $text = sprintf('%d.%03d', intdiv($milliseconds, 1000), $milliseconds % 1000);

    return DateTimeImmutable::createFromFormat('U.v', $text);
}

/** The names of the 23 operations, as the service's schema has them. */
function operations(): array
{
    $schema = file_get_contents(dirname(__DIR__, 2) . '/simulator/schema/PartnerApi.strict.xsd');
    preg_match_all('/<xs:element name="(\w+)" type="tns:\w+Request"/', $schema, $found);
    return $found[1];
}
