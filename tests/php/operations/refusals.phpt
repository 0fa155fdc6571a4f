--TEST--
Every operation refused by a code of its own, in English and in Polish; credentials refused; SOAP faults
--FILE--
<?php

require __DIR__ . '/../include/check.php';

use Certum\Approver;
use Certum\Client;
use Certum\Exception\CredentialsException;
use Certum\Exception\RefusedException;
use Certum\RefusalReason;
use Certum\ReissueRequest;
use Certum\RenewalRequest;
use Certum\SniOrderRequest;

$certum = new Simulator();
$english = $certum->client();
$polish = $certum->client('pl');

issued($certum, $english, orderFor('issued.example.com', '651', orderId: 'issued'));
['serialNumber' => $serial, 'x509Cert' => $pem] = $english->getCertificate('issued')->details->toArray();
issued($certum, $english, orderFor('gone.example.com', orderId: 'gone'));
$gone = $english->getCertificate('gone')->details->serialNumber;
$english->revokeCertificate($gone);
$now = $certum->now();
$csr = csrFor('issued.example.com', number: 2);
$calls = [
    // Code, field, value, call. What cannot be asked for wrongly through the extension is refused by order.
    'getProductList' => [2091, 'true', fn (Client $client) => $client->getProductList(true)],
    'getConfiguration' => [1138, null, fn (Client $client) => $client->getConfiguration()],
    'validateOrderParameters' => [1045, 'check.example.com', fn (Client $client) => $client->validateOrderParameters(
        orderFor('check.example.com', '651', sanEntries: ['other.example.com']),
    )],
    'quickOrder' => [1115, '*.quick.example.com', fn (Client $client) => $client->quickOrder(
        orderFor('quick.example.com', sanEntries: ['quick.example.com', '*.quick.example.com']),
    )],
    'getOrderState' => [1033, 'nobody', fn (Client $client) => $client->getOrderState('nobody')],
    'getOrderByOrderID' => [1033, 'Ż & <"x">', fn (Client $client) => $client->getOrderByOrderID('Ż & <"x">')],
    'getOrdersByDateRange' => [
        2057, null, fn (Client $client) => $client->getOrdersByDateRange($now, $now->modify('-1 day')),
    ],
    'getModifiedOrders' => [1155, '7', fn (Client $client) => $client->getModifiedOrders($now->modify('-1 day'), $now, page: 7)],
    'getExpiringCertificates' => [2052, '31', fn (Client $client) => $client->getExpiringCertificates(31)],
    'getCertificate' => [1159, 'ABCDEF', fn (Client $client) => $client->getCertificate(serialNumber: 'ab:cd:ef')],
    'getSanVerificationState' => [2131, 'nobody', fn (Client $client) => $client->getSanVerificationState('nobody')],
    'addSanVerification' => [1176, 'issued', fn (Client $client) => $client->addSanVerification('issued')],
    'performSanVerification' => [1186, 'no code', fn (Client $client) => $client->performSanVerification('no code')],
    'addEmailVerification' => [2163, 'issued', fn (Client $client) => $client->addEmailVerification('issued')],
    'getEmailVerification' => [2055, null, fn (Client $client) => $client->getEmailVerification('')],
    'renewCertificate' => [1191, $serial, fn (Client $client) => $client->renewCertificate(
        new RenewalRequest($csr, '656', 'customer of issued.example.com', $serial, approver: dnsApprover()),
    )],
    'reissueCertificate' => [2130, 'issued.example.com', fn (Client $client) => $client->reissueCertificate(
        new ReissueRequest($csr, $serial, approver: dnsApprover(), sanEntries: ['issued.example.com']),
    )],
    'revokeCertificate' => [1145, $gone, fn (Client $client) => $client->revokeCertificate($gone)],
    'cancelOrder' => [1136, 'issued', fn (Client $client) => $client->cancelOrder('issued')],
    'verifyOrder' => [2049, null, fn (Client $client) => $client->verifyOrder('issued', '')],
    'getDocumentsList' => [2131, 'nobody', fn (Client $client) => $client->getDocumentsList('nobody')],
    'orderSNICertificate' => [2003, $gone, fn (Client $client) => $client->orderSNICertificate(
        new SniOrderRequest(csrFor('sni.example.com'), [$gone], requestor()),
    )],
    'modifySNICertificate' => [2032, $serial, fn (Client $client) => $client->modifySNICertificate($serial, $pem)],
];
$names = array_keys($calls);
$all = operations();
sort($names);
sort($all);
check('operations', [23, $all], [count($all), $names]);

foreach ($calls as $operation => [$code, $value, $call]) {
    foreach (['en' => $english, 'pl' => $polish] as $language => $client) {
        if (in_array($operation, ['getProductList', 'getConfiguration'], true)) {
            $certum->post('fault', [
                'operation' => $operation, 'kind' => 'refuse', 'errors' => [array_filter(['code' => $code, 'value' => $value])],
            ]);
        }
        $refused = thrown("$operation $language", RefusedException::class, fn () => $call($client));
        check("$operation $language", [$operation, $code, null], [$refused->operation, $refused->getCode(), $refused->fault]);
        $reason = typed($refused->errors)[0];
        $value ??= $operation === 'getOrdersByDateRange' ? $reason->value : null;
        $expected = RefusalReason::ofCode($code, $value, $language);
        check("$operation's reason $language", $expected, $reason);
        check("$operation's value $language", $value, $reason->value);
        check("$operation's sentence $language", true, str_contains($refused->getMessage(), $expected->sentence));
        check("$operation names the code", true, str_contains($reason->sentence, (string) $code));
        if ($language === 'pl') {
            check("$operation speaks Polish", false, $reason->sentence === RefusalReason::ofCode($code, $value)->sentence);
        }
    }
}
check('the date', true, RefusalReason::ofCode(2057)->field !== '');

// Several reasons at once, in Certum's order
$slip = orderFor('slip.example.com', customer: Simulator::USER, approver: new Approver(Approver::DNS_TXT, 'nobody'));
foreach (['en' => $english, 'pl' => $polish] as $language => $client) {
    $refused = thrown('slips', RefusedException::class, fn () => $client->quickOrder($slip));
    check('codes', [1023, 1037], array_map(fn ($reason) => $reason->code, $refused->errors));
    check('the first', 1023, $refused->getCode());
    foreach ($refused->errors as $reason) {
        check('all are told', true, str_contains($refused->getMessage(), $reason->sentence));
    }
}

// Credentials
$stranger = new Client(new Certum\Credentials(Simulator::USER, 'wrong'), $certum->service);
$refused = thrown('wrong password', CredentialsException::class, fn () => $stranger->getProductList());
check('wrong password', ['getProductList', 2, 0], [$refused->operation, $refused->successCode, $refused->getCode()]);
$certum->post('limits', ['whitelisted' => false]);
$english3 = thrown('not whitelisted', CredentialsException::class, fn () => $english->getOrderState('issued'));
$polish3 = thrown('not whitelisted', CredentialsException::class, fn () => $polish->getOrderState('issued'));
check('not whitelisted', [3, 3, 'getOrderState'], [$english3->successCode, $polish3->successCode, $polish3->operation]);
check('sentences', 3, count(array_unique([$refused->getMessage(), $english3->getMessage(), $polish3->getMessage()])));
$certum->post('limits', ['whitelisted' => null]);

// A SOAP fault that lays it to the request, for a read and for a change
foreach ([fn () => $english->getOrderState('issued'), fn () => $polish->cancelOrder('issued')] as $call) {
    $certum->post('fault', ['kind' => 'status', 'code' => 500, 'contentType' => 'text/xml', 'body' => <<<'XML'
        <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body><S:Fault>
        <faultcode>S:Client</faultcode><faultstring>Cannot find dispatch method</faultstring>
        </S:Fault></S:Body></S:Envelope>
        XML]);
    $refused = thrown('fault', RefusedException::class, $call);
    check('fault', [[], 0, true], [$refused->errors, $refused->getCode(), str_contains($refused->getMessage(), $refused->fault)]);
    check('fault is a text', true, $refused->fault !== '');
}
foreach ([RefusedException::class, CredentialsException::class] as $class) {
    check("$class", ['Certum\Exception\CertumException' => 'Certum\Exception\CertumException', 'RuntimeException' => 'RuntimeException'], array_intersect_key(class_parents($class), ['Certum\Exception\CertumException' => 1, 'RuntimeException' => 1]));
}
echo "done\n";
?>
--EXPECT--
done
