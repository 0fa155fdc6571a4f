--TEST--
Thousands of calls, objects and exceptions leave no memory behind
--SKIPIF--
<?php
if (!is_readable('/proc/self/status')) {
    die('skip no /proc');
}
?>
--FILE--
<?php

require __DIR__ . '/../include/check.php';

use Certum\Exception\CertumException;
use Certum\OrderRequest;

$certum = new Simulator(['--auto']);
$client = $certum->client();
$client->recordCalls();
$client->quickOrder(orderFor('memory.example.com', '651', orderId: 'memory'));
$csr = csrFor('memory.example.com');
$broken = new Certum\Document('ADDITIONAL', 'd', ['abc' => str_repeat('x', 10_000)]);

/** Resident memory in KiB. */
function resident(): int
{
    preg_match('/^VmRSS:\s+(\d+) kB/m', file_get_contents('/proc/self/status'), $found);
    return (int) $found[1];
}

function round_of_calls(Certum\Client $client, string $csr, Certum\Document $document): void
{
    $now = new DateTimeImmutable();
    $calls = [
        fn () => $client->getProductList(true)[3]->toArray(),
        fn () => $client->getOrderByOrderID('memory')[0]->certificateDetails->toArray(),
        fn () => $client->getCertificate('memory')->chain()->toPem(),
        fn () => json_encode([...$client->iterateOrdersByDateRange($now->modify('-1 day'), $now)]),
        fn () => $client->getCertificates(['memory', 'nobody', 'memory2'])->failures,
        fn () => $client->getOrderState('nobody'),
        fn () => $client->getOrderState("\x01"),
        fn () => $client->verifyOrder('memory', 'n', [$document]),
        fn () => new OrderRequest($csr, '601', 'c', requestor(), dnsApprover(), ['a.example.com', 5]),
        fn () => Certum\Csr::parse($csr)->toArray(),
        fn () => Certum\Csr::parse(substr($csr, 0, 200)),
        fn () => (clone orderFor('memory.example.com'))->toArray(),
    ];
    foreach ($calls as $call) {
        try {
            $call();
        } catch (CertumException $thrown) {
            $thrown->getMessage();
        }
    }
    $client->takeCalls();
}

// Caches of PHP's, of the allocator's and of the connection's fill up first.
for ($round = 0; $round < 50; $round++) {
    round_of_calls($client, $csr, $broken);
}
gc_collect_cycles();
[$php, $all, $before] = [memory_get_usage(), resident(), count($certum->requests())];
$certum->forgetRequests();
for ($round = 0; $round < 300; $round++) {
    round_of_calls($client, $csr, $broken);
}
gc_collect_cycles();
$growth = memory_get_usage() - $php;
check('PHP grew', 'at most 2 KiB', $growth <= 2048 ? 'at most 2 KiB' : "$growth bytes");
$growth = resident() - $all;
check('the process grew', 'at most 4 MiB', $growth <= 4096 ? 'at most 4 MiB' : "$growth KiB");
check('calls', true, count($certum->requests()) >= 2400);
echo "done\n";
?>
--EXPECT--
done
