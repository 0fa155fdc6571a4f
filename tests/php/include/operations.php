<?php

declare(strict_types=1);

use Certum\Approver;
use Certum\Client;

require_once __DIR__ . '/transport.php';

/** The operations that change something at Certum and carry no number of ours: never sent twice. */
const CHANGES = [
    'quickOrder', 'addSanVerification', 'performSanVerification', 'addEmailVerification', 'renewCertificate',
    'reissueCertificate', 'revokeCertificate', 'cancelOrder', 'verifyOrder', 'orderSNICertificate',
    'modifySNICertificate',
];

/** The operations that read. */
const READS = [
    'getProductList', 'getConfiguration', 'validateOrderParameters', 'getOrderState', 'getOrderByOrderID',
    'getOrdersByDateRange', 'getModifiedOrders', 'getExpiringCertificates', 'getCertificate',
    'getSanVerificationState', 'getEmailVerification', 'getDocumentsList',
];

/** A name that no order had yet. */
function newName(): string
{
    static $number = 0;

    return sprintf('n%d.example.com', ++$number);
}

/**
 * Makes an order and settles it as far as a test needs it.
 *
 * @return array{orderId: string, name: string, serialNumber: ?string, code: ?string}
 */
function placed(Simulator $certum, bool $issued): array
{
    $name = newName();
    $client = $certum->client(timeout: 30.0);
    $order = $client->quickOrder(orderRequest($name));
    $serialNumber = null;
    if ($issued) {
        $certum->post('verify', ['orderID' => $order->orderId, 'steps' => ['DOMAIN']]);
        $serialNumber = $client->getCertificate($order->orderId)->details->serialNumber;
    }

    return [
        'orderId' => $order->orderId,
        'name' => $name,
        'serialNumber' => $serialNumber,
        'code' => $order->verification?->code,
    ];
}

/** A call of an operation that would succeed, once, with all that it needs made ready. */
function ready(Simulator $certum, string $operation): Closure
{
    $from = new DateTimeImmutable('-1 day');
    $to = new DateTimeImmutable('+1 day');
    $approver = new Approver(Approver::DNS_TXT_PREFIX, email: 'zofia@example.com');
    switch ($operation) {
        case 'getProductList':
        case 'getConfiguration':
            return fn (Client $client) => $client->$operation();
        case 'getOrdersByDateRange':
        case 'getModifiedOrders':
            return fn (Client $client) => $client->$operation($from, $to);
        case 'getExpiringCertificates':
            return fn (Client $client) => $client->getExpiringCertificates(30);
        case 'quickOrder':
        case 'validateOrderParameters':
            $order = orderRequest(newName());

            return fn (Client $client) => $client->$operation($order);
        case 'getOrderState':
        case 'getOrderByOrderID':
        case 'getSanVerificationState':
        case 'getDocumentsList':
        case 'cancelOrder':
        case 'addSanVerification':
            $orderId = placed($certum, false)['orderId'];

            return fn (Client $client) => $client->$operation($orderId);
        case 'performSanVerification':
            $code = placed($certum, false)['code'];

            return fn (Client $client) => $client->performSanVerification($code);
        case 'verifyOrder':
            $orderId = organizationOrder($certum);
            $document = new Certum\Document(Certum\Document::ADDITIONAL, 'a note', ['note.txt' => 'as agreed']);

            return fn (Client $client) => $client->verifyOrder($orderId, 'note', [$document]);
        case 'getEmailVerification':
        case 'addEmailVerification':
            $orderId = mailboxOrder($certum);

            return fn (Client $client) => $client->$operation($orderId);
        case 'getCertificate':
            $orderId = placed($certum, true)['orderId'];

            return fn (Client $client) => $client->getCertificate($orderId);
        case 'revokeCertificate':
            $serialNumber = placed($certum, true)['serialNumber'];

            return fn (Client $client) => $client->revokeCertificate($serialNumber);
        case 'renewCertificate':
            $request = renewal($certum);

            return fn (Client $client) => $client->renewCertificate($request);
        case 'reissueCertificate':
            $placed = placed($certum, true);
            $request = new Certum\ReissueRequest(csrOf($placed['name']), $placed['serialNumber'], null, $approver);

            return fn (Client $client) => $client->reissueCertificate($request);
        case 'orderSNICertificate':
            $request = sniOrder([placed($certum, true)['serialNumber']]);

            return fn (Client $client) => $client->orderSNICertificate($request);
        case 'modifySNICertificate':
            $serials = [placed($certum, true)['serialNumber'], placed($certum, true)['serialNumber']];
            $client = $certum->client(timeout: 30.0);
            $sni = $client->orderSNICertificate(sniOrder([$serials[0]]));
            $x509Cert = $client->getCertificate($sni->orderId)->details->x509Cert;

            return fn (Client $client) => $client->modifySNICertificate(null, $x509Cert, [$serials[1]]);
    }
    throw new LogicException("$operation is not known");
}

/** The renewal of an order whose term ends soon. */
function renewal(Simulator $certum): Certum\RenewalRequest
{
    $name = newName();
    $ordered = (new DateTimeImmutable('-350 days'))->format('Y-m-d\TH:i:s\Z');
    $orderId = $certum->post('state', ['add' => [
        'customer' => 'client-1',
        'productCode' => '601',
        'commonName' => $name,
        'orderDate' => $ordered,
        'viaApi' => true,
    ]])['orderID'];
    $client = $certum->client(timeout: 30.0);
    $orders = $client->getOrderByOrderID($orderId);

    return new Certum\RenewalRequest(
        csr: csrOf($name),
        productCode: Certum\Catalogue::product('601')->renewalCode,
        customer: 'client-1',
        serialNumber: end($orders)->certificateDetails->serialNumber,
        approver: new Approver(Approver::DNS_TXT_PREFIX, email: 'zofia@example.com'),
    );
}

/** @param list<string> $serialNumbers */
function sniOrder(array $serialNumbers): Certum\SniOrderRequest
{
    return new Certum\SniOrderRequest(
        csrOf(newName()),
        $serialNumbers,
        new Certum\Requestor('Zofia', 'Wójcik', 'zofia@example.com', '+48 22 123 45 67'),
    );
}

/** An order of a product whose organisation Certum verifies by documents. */
function organizationOrder(Simulator $certum): string
{
    $name = newName();

    return $certum->client(timeout: 30.0)->quickOrder(new Certum\OrderRequest(
        csr: csrOf($name),
        productCode: '631',
        customer: 'client-1',
        requestor: new Certum\Requestor('Zofia', 'Wójcik', 'zofia@example.com', '+48 22 123 45 67'),
        approver: new Approver(Approver::DNS_TXT_PREFIX, email: 'zofia@example.com'),
        sanEntries: [$name],
        organization: 'Example Sp. z o.o.',
        locality: 'Warszawa',
        country: 'PL',
    ))->orderId;
}

/** An order for a mailbox, which waits for the confirmation of its address. */
function mailboxOrder(Simulator $certum): string
{
    $address = strtok(newName(), '.') . '@example.com';

    return $certum->client(timeout: 30.0)->quickOrder(new Certum\OrderRequest(
        csr: newCsr($address)['csr'],
        productCode: '731',
        customer: $address,
        requestor: new Certum\Requestor('Zofia', 'Wójcik', $address),
        email: $address,
        commonName: $address,
    ))->orderId;
}
