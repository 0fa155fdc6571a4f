--TEST--
Answers in every dress that XML and HTTP allow are the same objects; enumerations may hold what nobody knows
--FILE--
<?php

require __DIR__ . '/../include/check.php';

use Certum\ReissueRequest;

$certum = new Simulator();
$client = $certum->client();
$begin = $certum->now()->modify('-1 day');

$subject = ['organization' => 'Żółw "i" <Syn> & ]]> Co', 'country' => 'PL', 'locality' => 'Łódź'];
$client->quickOrder(orderFor('ov.example.com', '631', ...$subject, orderId: 'ov', taxIdentificationNumber: '1234563218'));
$client->verifyOrder('ov', 'note', [new Certum\Document('ADDITIONAL', 'Wyciąg <&> "KRS"', ['a & b.pdf' => 'x', 'ł.txt' => 'y'])]);
issued($certum, $client, orderFor('issued.example.com', '651', orderId: 'issued'));
$serial = $client->getCertificate('issued')->details->serialNumber;
$client->reissueCertificate(new ReissueRequest(
    csrFor('issued.example.com', number: 2),
    $serial,
    approver: dnsApprover(),
    sanEntries: ['*.issued.example.com'],
));
$certum->post('limits', ['systemChecks' => ['held.example.com' => 'PHISHTANK'], 'pageSize' => 2]);
issued($certum, $client, orderFor('held.example.com', orderId: 'held'));
issued($certum, $client, orderFor('gone.example.com', orderId: 'gone'));
$client->revokeCertificate($client->getCertificate('gone')->details->serialNumber);
$client->quickOrder(orderFor('a@example.com', '731', orderId: 'mailbox', email: 'a@example.com', approver: null, sanEntries: []));
$certum->advanceDays(180);
$certum->post('clock', ['freeze' => true]);
$end = $certum->now()->modify('+1 hour');
$check = orderFor('check.example.com', '631', ...$subject);
$order = orderFor('slip.example.com', customer: Simulator::USER, sanEntries: ['zażółć & "gęślą".example.com']);
$reads = [
    'getProductList' => fn () => $client->getProductList(true),
    'getConfiguration' => fn () => $client->getConfiguration(),
    'validateOrderParameters' => fn () => $client->validateOrderParameters($check),
    'getOrderState' => fn () => $client->getOrderState('issued'),
    'getOrderByOrderID' => fn () => $client->getOrderByOrderID('issued'),
    'getOrderByOrderID OV' => fn () => $client->getOrderByOrderID('ov'),
    'getOrdersByDateRange' => fn () => $client->getOrdersByDateRange($begin, $end),
    'getModifiedOrders' => fn () => $client->getModifiedOrders($begin, $end, page: 2),
    'getExpiringCertificates' => fn () => $client->getExpiringCertificates(30),
    'getCertificate' => fn () => $client->getCertificate('issued'),
    'getCertificate of none' => fn () => $client->getCertificate('ov'),
    'getSanVerificationState' => fn () => $client->getSanVerificationState('issued'),
    'getSanVerificationState held' => fn () => $client->getSanVerificationState('held'),
    'getEmailVerification' => fn () => $client->getEmailVerification('mailbox'),
    'getDocumentsList' => fn () => $client->getDocumentsList('ov'),
    'a refusal' => function () use ($client, $order) {
        $refused = thrown('a refusal', Certum\Exception\RefusedException::class, fn () => $client->validateOrderParameters($order));
        return $refused->errors;
    },
];
$plain = array_map(fn (callable $read) => comparable(typed($read())), $reads);
check('the refusal has a value', true, count($plain['a refusal']) > 1 && str_contains(json_encode($plain['a refusal']), 'g\u0119'));
check('enough to compare', true, count($plain['getExpiringCertificates']['certificates']) > 0
    && count($plain['getModifiedOrders']['orders']) > 1);

$dresses = [
    'a prefix' => [['kind' => 'prefixes', 'prefix' => 'ns2']],
    'another prefix' => [['kind' => 'prefixes', 'prefix' => 'SOAP-ENV']],
    'no prefix' => [['kind' => 'prefixes', 'prefix' => '']],
    'BOM' => [['kind' => 'bom']],
    'comments' => [['kind' => 'comments']],
    'CDATA' => [['kind' => 'cdata']],
    'pretty' => [['kind' => 'pretty']],
    'ISO-8859-2' => [['kind' => 'iso88592']],
    'xsi:nil' => [['kind' => 'xsiNil']],
    'unknown elements' => [['kind' => 'unknownElements']],
    'chunked' => [['kind' => 'chunked']],
    'gzip' => [['kind' => 'gzip']],
    'in drops' => [['kind' => 'drip', 'ms' => 1, 'bytes' => 4000]],
    'all at once' => [
        ['kind' => 'comments'], ['kind' => 'cdata'], ['kind' => 'prefixes', 'prefix' => 'x'], ['kind' => 'unknownElements'],
        ['kind' => 'xsiNil'], ['kind' => 'bom'], ['kind' => 'gzip'],
    ],
    'pretty without prefix' => [['kind' => 'pretty'], ['kind' => 'prefixes', 'prefix' => ''], ['kind' => 'chunked']],
];
foreach ($dresses as $dress => $faults) {
    $certum->post('fault', array_map(fn (array $fault) => $fault + ['times' => 0], $faults));
    foreach ($reads as $read => $call) {
        check("$read in $dress", $plain[$read], typed($call()));
    }
    // That the dress was worn.
    check("$dress is worn", count($faults), count(last($certum)['faults']));
    $certum->post('fault', ['clear' => true]);
}

function last(Simulator $certum): array
{
    $requests = $certum->requests();
    return end($requests);
}

// Dates: the same moments, to the second where no fraction is written.
foreach (['nanos', 'offset', 'seconds'] as $style) {
    $certum->post('limits', ['dateStyle' => $style]);
    foreach ($reads as $read => $call) {
        $answer = comparable(typed($call()));
        $expected = $plain[$read];
        foreach ([&$expected, &$answer] as &$values) {
            if ($style === 'seconds' && is_array($values)) {
                array_walk_recursive($values, function (&$value) {
                    $value = is_string($value) ? preg_replace('/^(\d{4}-\d\d-\d\dT[\d:]{8})\.\d+Z$/', '$1Z', $value) : $value;
                });
            }
        }
        unset($values);
        check("$read in $style", $expected, $answer);
    }
}
$certum->post('limits', ['dateStyle' => null]);

// What nobody knows stays text, and nothing else changes.
$certum->post('fault', ['kind' => 'unknownEnums', 'times' => 0]);
$unknown = 0;
foreach ($reads as $read => $call) {
    $answer = comparable(typed($call()));
    $before = $plain[$read];
    $walk = function (mixed $was, mixed $is, string $at) use (&$walk, &$unknown) {
        if (is_array($was) && is_array($is) && array_keys($was) === array_keys($is)) {
            foreach ($was as $key => $value) {
                $walk($value, $is[$key], "$at.$key");
            }
        } elseif ($was !== $is) {
            $unknown++;
            // What a label tells of a product that the catalogue does not know goes with the label.
            check($at, true, str_contains($at, '.catalogue.') || is_string($is) && $is !== ''
                && preg_match('/(Status|state|type|method|Algorithms\.\d+)$/', $at) === 1);
        }
    };
    $walk($before, $answer, $read);
}
check('unknown values', true, $unknown > 20);
echo "done\n";
?>
--EXPECT--
done
