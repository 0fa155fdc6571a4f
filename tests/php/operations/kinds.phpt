--TEST--
Every kind of product from the order to the certificate, step by step as Certum verifies it
--FILE--
<?php

require __DIR__ . '/../include/check.php';

use Certum\OrderRequest;

$certum = new Simulator();
$client = $certum->client();

$organization = [
    'organization' => 'Żółw & Syn Sp. z o.o.',
    'locality' => 'Łódź',
    'state' => 'łódzkie',
    'country' => 'PL',
];
$ev = $organization + [
    'serialNumber' => '0000123456',
    'businessCategory' => Certum\BusinessCategory::PRIVATE_ORGANIZATION,
    'streetAddress' => 'ul. Długa 1',
    'postalCode' => '90-001',
    'joiln' => 'Łódź',
    'joisopn' => 'łódzkie',
    'joisocn' => 'PL',
    'taxIdentificationNumber' => '1234563218',
];
$mailbox = ['email' => 'jan@example.com', 'approver' => null, 'sanEntries' => []];
$nameless = ['approver' => null, 'sanEntries' => []];
$rsa = ['csr' => newCsr('Of the CSR', key: 'rsa:3072')['csr'], 'commonName' => 'Open Source Developer Żółw'];
$kinds = [
    // Name => product, common name, further fields, names in the certificate, level.
    'DV' => ['601', 'dv.example.com', [], ['dv.example.com'], 'DV'],
    'DV with www' => [
        '601', 'with.example.com', ['sanEntries' => ['with.example.com', 'www.with.example.com']],
        ['with.example.com', 'www.with.example.com'], 'DV',
    ],
    'DV wildcard' => ['741', '*.dvw.example.com', [], ['*.dvw.example.com'], 'DV'],
    'DV many names' => [
        '651', 'dvm.example.com', ['sanEntries' => ['dvm.example.com', '*.dvm.example.com', 'xn--w-uga1v8h.pl']],
        ['dvm.example.com', '*.dvm.example.com', 'xn--w-uga1v8h.pl'], 'DV',
    ],
    'OV' => ['631', 'ov.example.com', $organization, ['ov.example.com'], 'OV'],
    'OV wildcard' => ['681', '*.ovw.example.com', $organization, ['*.ovw.example.com'], 'OV'],
    'OV many names' => [
        '751', 'ovm.example.com', $organization + ['sanEntries' => ['ovm.example.com', 'b.example.com']],
        ['ovm.example.com', 'b.example.com'], 'OV',
    ],
    'EV' => ['641', 'ev.example.com', $ev, ['ev.example.com'], 'EV'],
    'EV many names' => [
        '861', 'evm.example.com', $ev + ['sanEntries' => ['evm.example.com', 'c.example.com']],
        ['evm.example.com', 'c.example.com'], 'EV',
    ],
    'S/MIME mailbox' => ['731', 'jan@example.com', $mailbox, [], 'DV'],
    'S/MIME person' => ['711', 'Jan Żółw', $mailbox, [], 'IV'],
    'S/MIME organisation' => ['721', 'Biuro', $mailbox + $organization + ['organizationalUnit' => 'IT'], [], 'OV'],
    'code signing, open source' => ['821', 'Open Source Developer Żółw', $nameless + $organization + $rsa, [], 'OV'],
    'code signing' => ['841', 'Żółw', $nameless + $organization, [], 'OV'],
    'test' => ['691', 'test.example.com', [], ['test.example.com'], 'DV'],
];
foreach ($kinds as $kind => [$product, $commonName, $more, $names, $level]) {
    $number = "kind-$product-" . count($certum->get('orders'));
    $order = orderFor($commonName, $product, ...$more, customer: $number, orderId: $number);
    $client->validateOrderParameters($order);
    $placed = typed($client->quickOrder($order));
    check("$kind: to be proved", $names === [], $placed->verification === null);
    check("$kind: not yet issued", null, $client->getCertificate($number)->details);
    if ($placed->verification !== null) {
        prove($certum, $client, $placed->verification);
    }
    if ($names === [] || $level !== 'DV') {
        check("$kind: verified by people", 'VERIFICATION', $client->getOrderState($number)->orderStatus);
        $open = array_filter($client->getOrderState($number)->verifications, fn ($step) => $step->state === 'REQUIRED');
        check("$kind: has steps", true, $open !== []);
        $certum->post('verify', ['orderID' => $number]);
    }
    check("$kind: issued", 'ENROLLED', typed($client->getOrderState($number))->orderStatus);
    $issued = typed($client->getCertificate($number));
    check("$kind: names", $names, $issued->details->dnsNames);
    $certificate = $issued->certificate();
    check("$kind: level", $level, $certificate->validationLevel);
    check("$kind: made for the key", true, $certificate->matches(Certum\Csr::parse($order->csr)));
    check("$kind: chain", true, $certificate->isSignedBy($issued->chain()->intermediates()[0]));
    if ($names === []) {
        check("$kind: subject", $more['commonName'] ?? $commonName, $certificate->subject->commonName);
    }
    if (isset($more['organization'])) {
        check("$kind: organisation", $more['organization'], $certificate->subject->organization);
    }
    if (isset($more['email'])) {
        check("$kind: mailbox", ['jan@example.com'], $certificate->alternativeNames->emailAddresses);
    }
}
check('issued', count($kinds), count(array_filter(
    [...$client->iterateOrdersByDateRange($certum->now()->modify('-1 hour'), $certum->now())],
    fn ($order) => $order->certificateDetails !== null,
)));
echo "done\n";
?>
--EXPECT--
done
