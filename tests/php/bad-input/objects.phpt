--TEST--
Objects of every request and answer: arrays, JSON, dumps, copies, comparisons; made only where they are meant to be
--FILE--
<?php

require __DIR__ . '/../include/check.php';

use Certum\Approver;
use Certum\OrderRequest;
use Certum\ReissueRequest;
use Certum\RenewalRequest;
use Certum\Requestor;
use Certum\SniOrderRequest;

$certum = new Simulator();
$client = $certum->client();
$client->recordCalls();
$certum->post('limits', ['systemChecks' => ['held.example.com' => 'CAA']]);
$day = new DateTimeImmutable('2030-02-28');
issued($certum, $client, orderFor('issued.example.com', orderId: 'issued', taxIdentificationNumber: '1'));
$held = $client->quickOrder(orderFor('held.example.com', orderId: 'held'));
prove($certum, $client, $held->verification);
$client->quickOrder(orderFor('a@example.com', '731', orderId: 'mail', email: 'a@example.com', approver: null, sanEntries: []));
$client->quickOrder(orderFor('ov.example.com', '631', orderId: 'ov', organization: 'O', country: 'PL', locality: 'L'));
$client->verifyOrder('ov', 'n', [new Certum\Document('ADDITIONAL', 'd', ['abc' => 'x'])]);
$serial = $client->getCertificate('issued')->details->serialNumber;
$refused = thrown('refused', Certum\Exception\RefusedException::class, fn () => $client->getOrderState('nobody'));
$now = $certum->now();
$order = $client->getOrderByOrderID('issued')[0];
$objects = [
    new OrderRequest('csr', '601', 'c', requestor(), dnsApprover(), ['a.example.com'], shortenedValidityPeriod: $day),
    new RenewalRequest('csr', '606', 'c', '1A', approver: dnsApprover(), shortenedValidityPeriod: $day),
    new ReissueRequest('csr', x509Cert: 'x', approver: dnsApprover(), sanEntries: ['a.example.com']),
    new SniOrderRequest('csr', ['1A'], requestor()),
    new Requestor('Ż', 'W', 'a@example.com'),
    new Approver('ADMIN', emailPrefix: 'admin', notify: false),
    new Certum\OrderOptions(),
    $client->getProductList(true)[0],
    $client->validateOrderParameters(orderFor('check.example.com')),
    $held,
    $held->verification,
    $client->getOrderState('issued'),
    $client->getOrderState('issued')->verifications[0],
    $order, $order->orderStatus, $order->orderDetails, $order->certificateDetails,
    $client->getOrdersByDateRange($now->modify('-1 day'), $now),
    $client->getExpiringCertificates(30),
    $client->getCertificate('issued'),
    $client->getSanVerificationState('held')[0],
    $client->getSanVerificationState('held')[0]->manualVerification,
    $client->getSanVerificationState('held')[0]->systemVerifications[0],
    $client->getEmailVerification('mail'),
    $client->getDocumentsList('ov')[0],
    $client->orderSNICertificate(new SniOrderRequest(csrFor('sni.example.com'), [$serial], requestor())),
    $refused->errors[0],
    $client->takeCalls()[0],
];
$tried = [];
foreach ($objects as $object) {
    $class = $object::class;
    $tried[] = $class;
    typed($object);
    $array = $object->toArray();
    $properties = [];
    foreach ($object as $name => $value) {
        $properties[$name] = $value;
    }
    check("$class: foreach", array_keys($array), array_keys($properties));
    check("$class: get_object_vars", array_keys($array), array_keys(get_object_vars($object)));
    check("$class: cast", array_keys($array), array_keys((array) $object));
    check("$class: the same again", $array, $object->toArray());
    $json = json_encode($object, JSON_THROW_ON_ERROR);
    check("$class: JSON", array_keys($array), array_keys(json_decode($json, true)));
    check("$class: the array as JSON", $array, json_decode(json_encode($array, JSON_PRESERVE_ZERO_FRACTION), true));
    ob_start();
    var_dump($object);
    print_r($object);
    var_export($object);
    $dump = ob_get_clean();
    foreach (array_keys($array) as $name) {
        check("$class: $name in dumps", true, substr_count($dump, $name) >= 3);
        check("$class: isset($name)", $object->$name !== null, isset($object->$name));
    }
    check("$class: no password", false, str_contains($dump . $json, 'gęślą'));
    $copy = clone $object;
    check("$class: a copy is equal", [true, false, $array], [$copy == $object, $copy === $object, $copy->toArray()]);
    check("$class: comparing", false, $object == new stdClass());
    // Read-only: nothing that is tried changes anything.
    foreach (array_keys($array) as $name) {
        foreach ([fn () => $object->$name = 'x', fn () => $object->$name = null] as $write) {
            try {
                $write();
                echo "$class->$name can be written\n";
            } catch (Exception | Error) {
            }
        }
        try {
            unset($object->$name);
            echo "$class->$name can be unset\n";
        } catch (Exception | Error) {
        }
    }
    check("$class is as before", $array, $object->toArray());
    foreach ([fn () => serialize($object), fn () => unserialize(sprintf('O:%d:"%s":0:{}', strlen($class), $class))] as $store) {
        check("$class is not stored", true, str_contains(thrown($class, Exception::class, $store)->getMessage(), 'not allowed'));
    }
    thrown("$class bare", ReflectionException::class, fn () => (new ReflectionClass($class))->newInstanceWithoutConstructor());
    check("$class is final", true, (new ReflectionClass($class))->isFinal());
}
check('classes', 28, count(array_unique($tried)));

check('what differs', false, new Requestor('a', 'b', 'c') == new Requestor('a', 'b', 'd'));

// Answers come from Certum only.
foreach (stub_surface() as $class => $surface) {
    if ($surface['final'] && !isset($surface['methods']['__construct'])) {
        thrown("new $class", Exception::class, fn () => new $class());
        thrown("new $class with arguments", Exception::class, fn () => new $class('a', 1));
    }
}

// Clients, credentials and iterators are handles.
$credentials = new Certum\Credentials('user', 'Secret word');
$iterator = $client->iterateExpiringCertificates(30);
foreach ([$client, $iterator, $client->getCertificates(['issued'])] as $handle) {
    $class = $handle::class;
    thrown("clone $class", Error::class, fn () => clone $handle);
    thrown("serialize $class", Exception::class, fn () => serialize($handle));
}
ob_start();
var_dump($client, $credentials, [$credentials]);
print_r($credentials);
var_export($credentials);
echo json_encode([$credentials, (array) $credentials, get_object_vars($credentials)]);
$dump = ob_get_clean();
check('no password', [false, false], [str_contains($dump, 'Secret'), str_contains($dump, 'gęślą')]);
thrown('serialize credentials', Exception::class, fn () => serialize($credentials));

// An exception of ours is an exception like any other; its trace does not tell the password.
try {
    new Certum\Credentials('Secret user', "Secret word\x01");
} catch (Certum\Exception\InvalidInputException $thrown) {
    check('the trace', false, str_contains($thrown . print_r($thrown->getTrace(), true), 'Secret word'));
}
$previous = new RuntimeException('outer', 5, $refused);
check('previous', $refused, $previous->getPrevious());
check('file and line', [__FILE__, true], [$refused->getFile(), $refused->getLine() > 20]);
foreach (['operation', 'errors', 'fault'] as $name) {
    thrown("write $name", Error::class, fn () => $refused->$name = null);
}

// Iterators begin where they are first asked, and anew at each pass.
$certum->advanceDays(180);
$certum->post('limits', ['pageSize' => 1]);
issued($certum, $client, orderFor('second.example.com', customer: 'second'));
$range = [$now->modify('-1 day'), $certum->now()->modify('+1 hour')];
$whole = array_map(fn ($order) => $order->orderStatus->orderId, iterator_to_array($client->iterateOrdersByDateRange(...$range)));
check('several pages', true, count($whole) >= 5);
$iterator = $client->iterateOrdersByDateRange(...$range);
check('before rewind', [0, true, $whole[0]], [$iterator->key(), $iterator->valid(), $iterator->current()->orderStatus->orderId]);
$iterator->next();
check('next', [1, $whole[1]], [$iterator->key(), $iterator->current()->orderStatus->orderId]);
$iterator = $client->iterateOrdersByDateRange(...$range);
$iterator->next();
check('next first', $whole[1], $iterator->current()->orderStatus->orderId);
$again = [];
foreach ([1, 2] as $pass) {
    foreach ($iterator as $order) {
        $again[$pass][] = $order->orderStatus->orderId;
    }
}
check('twice', [1 => $whole, 2 => $whole], $again);
check('at the end', [null, false], [$iterator->current(), $iterator->valid()]);
$iterator->next();
check('behind the end', [null, false], [$iterator->current(), $iterator->valid()]);
// An exception on the way is thrown where the page is reached; the pages before stay good.
$certum->post('fault', ['kind' => 'refuse', 'skip' => 2, 'errors' => [['code' => 2057]]]);
$seen = [];
$refused = thrown('on the way', Certum\Exception\RefusedException::class, function () use ($iterator, &$seen) {
    foreach ($iterator as $order) {
        $seen[] = $order->orderStatus->orderId;
    }
});
check('up to there', [array_slice($whole, 0, 2), 2057], [$seen, $refused->getCode()]);
// A client may go before its iterator.
$iterator = (fn () => $certum->client()->iterateOrdersByDateRange(...$range))();
gc_collect_cycles();
check('without its client', count($whole), iterator_count($iterator));
echo "done\n";
?>
--EXPECT--
done
