--TEST--
Operations: states, orders, pages, expiring certificates and certificates; all fields against what the simulator knows
--FILE--
<?php

require __DIR__ . '/../include/check.php';

use Certum\OrderOptions;
use Certum\ReissueRequest;

$certum = new Simulator();
$client = $certum->client();
$begin = $certum->now()->modify('-1 second');

/** An order as getOrderByOrderID() has to answer it. */
function order_as_known(array $known, array $issue): array
{
    $certificate = $issue['cert'];
    return [
        'reissue' => $issue['reissue'],
        'orderStatus' => [
            'orderId' => $known['orderID'],
            'customer' => $known['customer'],
            'orderDate' => moment($issue['created']),
            'orderStatus' => $issue['status'],
            'productCode' => $known['productCode'],
            'serialNumber' => $certificate['serial'] ?? null,
        ],
        'orderDetails' => [
            'requestor' => [
                'firstName' => $known['requestor']['firstName'],
                'lastName' => $known['requestor']['lastName'],
                'email' => $known['requestor']['email'],
                'phone' => $known['requestor']['phone'],
            ],
            'taxIdentificationNumber' => $known['tax'],
        ],
        'certificateDetails' => $certificate === null ? null : details_as_known($certificate),
    ];
}

function details_as_known(array $certificate): array
{
    return [
        'certificateStatus' => $certificate['revoked'] === null ? 'VALID' : 'REVOKED',
        'commonName' => $certificate['commonName'],
        'dnsNames' => $certificate['names'],
        'startDate' => moment($certificate['from']),
        'endDate' => moment($certificate['until']),
        'revokedDate' => moment($certificate['revoked']),
        'serialNumber' => $certificate['serial'],
        'subjectName' => $certificate['subject'],
        'x509Cert' => $certificate['pem'],
    ];
}

/** An order in full, dates as objects, as order_as_known() has it. */
function order_in_full(Certum\Order $order): array
{
    $part = fn (?object $object, string ...$names): ?array => $object === null
        ? null
        : array_combine($names, array_map(fn (string $name) => $object->$name, $names));
    return [
        'reissue' => $order->reissue,
        'orderStatus' => $part(
            $order->orderStatus,
            'orderId',
            'customer',
            'orderDate',
            'orderStatus',
            'productCode',
            'serialNumber',
        ),
        'orderDetails' => $part($order->orderDetails, 'requestor', 'taxIdentificationNumber'),
        'certificateDetails' => details_in_full($order->certificateDetails),
    ];
}

function details_in_full(?Certum\CertificateDetails $details): ?array
{
    return $details === null ? null : [
        'certificateStatus' => $details->certificateStatus,
        'commonName' => $details->commonName,
        'dnsNames' => $details->dnsNames,
        'startDate' => $details->startDate,
        'endDate' => $details->endDate,
        'revokedDate' => $details->revokedDate,
        'serialNumber' => $details->serialNumber,
        'subjectName' => $details->subjectName,
        'x509Cert' => $details->x509Cert,
    ];
}

function compare_orders(string $what, array $known, array $orders): void
{
    typed($orders);
    check(
        $what,
        array_map(fn (array $issue) => order_as_known($known, $issue), $known['issues']),
        array_map(order_in_full(...), $orders),
    );
}

// One order open, one issued and reissued, one revoked.
$open = $client->quickOrder(orderFor('open.example.com', '651', taxIdentificationNumber: 'PL-7', sanEntries: [
    'open.example.com', '*.wild.example.com',
]));
$first = issued($certum, $client, orderFor('first.example.com', orderId: 'first'));
$serial = $client->getCertificate('first')->details->serialNumber;
$reissue = $client->reissueCertificate(new ReissueRequest(
    csrFor('first.example.com', number: 2),
    $serial,
    approver: dnsApprover(),
));
prove($certum, $client, $reissue->verification);
issued($certum, $client, orderFor('gone.example.com', orderId: '77'));
$gone = $client->getCertificate('77')->details->serialNumber;
$client->revokeCertificate($gone, Certum\RevocationReason::SUPERSEDED);

// getOrderState
$state = typed($client->getOrderState($open->orderId));
$known = known($certum, $open->orderId);
check('open', ['VERIFICATION', moment(max($known['changes']))], [$state->orderStatus, $state->lastUpdateDate]);
$steps = array_column(array_map(fn ($step) => $step->toArray(), $state->verifications), 'state', 'type');
check('nine steps', 9, count($steps));
check('domain', ['REQUIRED', 'VERIFIED', 'NOT_REQUIRED'], [$steps['DOMAIN'], $steps['SYSTEM'], $steps['EMAIL']]);
$state = typed($client->getOrderState('first'));
$known = known($certum, 'first');
check('issued', ['ENROLLED', moment(max($known['changes']))], [$state->orderStatus, $state->lastUpdateDate]);
$domain = array_values(array_filter($state->verifications, fn ($step) => $step->type === 'DOMAIN'))[0];
check('proof', ['VERIFIED', moment($known['issues'][1]['proofs'][0]['expires'])], [$domain->state, $domain->expireDate]);

// getOrderByOrderID, whole and in parts
foreach ([$open->orderId, 'first', '77'] as $number) {
    compare_orders("order $number", known($certum, $number), $client->getOrderByOrderID($number));
}
check('reissues', [false, true], array_map(fn ($order) => $order->reissue, $client->getOrderByOrderID('first')));
foreach (['certificateDetails', 'orderDetails', 'orderStatus'] as $part) {
    $only = new OrderOptions(...[$part => true] + ['certificateDetails' => false, 'orderDetails' => false, 'orderStatus' => false]);
    $order = typed($client->getOrderByOrderID('77', $only))[0];
    $there = array_filter($order->toArray(), is_array(...));
    check("only $part", [$part], array_keys($there));
}

// getCertificate, by order and by serial number in any form of writing
$known = known($certum, 'first')['issues'];
$newest = typed($client->getCertificate('first'));
check('newest', details_as_known($known[1]['cert']), details_in_full($newest->details));
check('chain', 2, count($newest->caBundle));
check('chain in order', $newest->details->x509Cert, $newest->chain()->leaf()->pem);
check('chain signed', true, $newest->certificate()->isSignedBy($newest->chain()->intermediates()[0]));
check('read', $newest->details->serialNumber, $newest->certificate()->serialNumber);
foreach ([$serial, strtolower($serial), implode(':', str_split($serial, 2)), "0x$serial"] as $written) {
    $older = $client->getCertificate(serialNumber: $written);
    check("by serial $written", details_as_known($known[0]['cert']), details_in_full($older->details));
}
$none = typed($client->getCertificate($open->orderId));
check('not issued', [null, []], [$none->details, $none->caBundle]);
check('no certificate', 'certificate', refused_field('certificate()', fn () => $none->certificate()));
check('no chain', 'certificate', refused_field('chain()', fn () => $none->chain()));

// getSanVerificationState
$states = typed($client->getSanVerificationState($open->orderId));
check('names', ['open.example.com', 'wild.example.com'], array_map(fn ($state) => $state->fqdn, $states));
$manual = $states[0]->manualVerification;
check('manual', ['REQUIRED', null], [$manual->state, $manual->expireDate]);
check('information', known($certum, $open->orderId)['issues'][0]['proofs'][0]['info'], $manual->info);
$certum->post('limits', ['systemChecks' => ['held.example.com' => 'PHISHTANK']]);
$held = issued($certum, $client, orderFor('held.example.com'));
$state = typed($client->getSanVerificationState($held->orderId))[0];
check('held up', ['VERIFIED', 'PHISHTANK'], [$state->manualVerification->state, $state->systemVerifications[0]->method]);
check('held up info', true, is_string($state->systemVerifications[0]->info));

// Pages and iterators
$certum->post('limits', ['pageSize' => 2]);
$end = $certum->now()->modify('+1 second');
$page = typed($client->getOrdersByDateRange($begin, $end));
check('page', [1, 2, 2], [$page->currentPage, $page->pagesCount, $page->returnCount]);
$second = typed($client->getOrdersByDateRange($begin, $end, page: 2));
check('second page', [2, 2, 2], [$second->currentPage, $second->pagesCount, $second->returnCount]);
$numbers = fn (iterable $orders) => array_map(fn ($order) => $order->orderStatus->orderId, [...$orders]);
$all = [$open->orderId, 'first', 'first', '77', $held->orderId];
check('all orders', $all, $numbers([...$page->orders, ...$second->orders]));
check('iterated', $all, $numbers($client->iterateOrdersByDateRange($begin, $end)));
$whole = [...$client->iterateOrdersByDateRange($begin, $end)];
compare_orders('listed first', known($certum, 'first'), [$whole[1], $whole[2]]);
$keys = array_keys(iterator_to_array($client->iterateOrdersByDateRange($begin, $end)));
check('keys', range(0, 4), $keys);
$parts = new OrderOptions(false, false, true);
$narrow = typed($client->getOrdersByDateRange($begin, $end, $parts))->orders[0];
check('parts', [null, null, true], [$narrow->certificateDetails, $narrow->orderDetails, $narrow->orderStatus !== null]);
$before = $begin->modify('-1 day');
$empty = typed($client->getOrdersByDateRange($before, $begin));
check('empty', [[], 1, 1, 0], [$empty->orders, $empty->currentPage, $empty->pagesCount, $empty->returnCount]);
check('nothing to iterate', [], [...$client->iterateOrdersByDateRange($before, $begin)]);

// getModifiedOrders: by the last change
$certum->advanceDays(1);
$later = $certum->now();
check('unchanged', [], [...$client->iterateModifiedOrders($later, $certum->now())]);
$client->cancelOrder($open->orderId);
$changed = typed($client->getModifiedOrders($later, $certum->now()->modify('+1 second')));
check('changed', [$open->orderId], $numbers($changed->orders));
check('rejected', 'REJECTED', $changed->orders[0]->orderStatus->orderStatus);
check('ordered then', [], [...$client->iterateOrdersByDateRange($later, $certum->now()->modify('+1 second'))]);
check('iterated changes', [$open->orderId], $numbers($client->iterateModifiedOrders($later, $certum->now()->modify('+1 second'), $parts)));

// getExpiringCertificates
$certum->advanceDays(180);
$known = known($certum, 'first')['issues'][1]['cert'];
$expiring = typed($client->getExpiringCertificates(30));
$left = intdiv($known['until'] - (int) $certum->now()->format('Uv'), 86_400_000);
check('expiring', [1, 1, 1], [$expiring->currentPage, $expiring->pagesCount, $expiring->returnCount]);
check('the certificate', ['first', $known['serial'], moment($known['until']), $left], [
    $expiring->certificates[0]->orderId, $expiring->certificates[0]->serialNumber,
    $expiring->certificates[0]->expiringDate, $expiring->certificates[0]->validityDaysLeft,
]);
check('iterated', $expiring->certificates, [...$client->iterateExpiringCertificates(30)]);
check('not that soon', [], typed($client->getExpiringCertificates(1))->certificates);

// Many at once
$numbers = ['first', 'nobody', '77', 'first', $open->orderId];
$batch = $client->getCertificates($numbers, 3);
check('certificates', ['first', 77, $open->orderId], array_keys($batch->certificates));
check('in the batch', $known['serial'], typed($batch->certificates['first'])->details->serialNumber);
check('failures', ['nobody'], array_keys($batch->failures));
check('failure', 1033, $batch->failures['nobody']->getCode());
$batch = $client->getOrders($numbers, $parts);
check('orders', ['first', 77, $open->orderId], array_keys($batch->orders));
check('of one order', 2, count(typed($batch->orders['first'])));
check('failures', [1033], array_values(array_map(fn ($failure) => $failure->getCode(), $batch->failures)));
echo "done\n";
?>
--EXPECT--
done
