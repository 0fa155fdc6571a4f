--TEST--
Broken answers: an exception that says what is wrong, never a success, a crash or a warning
--INI--
certum.retries=0
memory_limit=64M
--FILE--
<?php

require __DIR__ . '/../include/check.php';

use Certum\Exception\CertumException;
use Certum\Exception\MalformedAnswerException;
use Certum\Exception\RefusedException;
use Certum\Exception\TransportException;
use Certum\ReissueRequest;
use Certum\RenewalRequest;
use Certum\SniOrderRequest;

$certum = new Simulator();
$client = $certum->client(timeout: 5.0);
$client->recordCalls();
$serial = 'ABCDEF';
$csr = csrFor('broken.example.com');
$now = $certum->now();
$calls = [
    'getProductList' => fn () => $client->getProductList(),
    'getConfiguration' => fn () => $client->getConfiguration(),
    'validateOrderParameters' => fn () => $client->validateOrderParameters(orderFor('broken.example.com')),
    'quickOrder' => fn () => $client->quickOrder(orderFor('broken.example.com')),
    'getOrderState' => fn () => $client->getOrderState('x'),
    'getOrderByOrderID' => fn () => $client->getOrderByOrderID('x'),
    'getOrdersByDateRange' => fn () => $client->getOrdersByDateRange($now, $now),
    'getModifiedOrders' => fn () => $client->getModifiedOrders($now, $now),
    'getExpiringCertificates' => fn () => $client->getExpiringCertificates(1),
    'getCertificate' => fn () => $client->getCertificate('x'),
    'getSanVerificationState' => fn () => $client->getSanVerificationState('x'),
    'addSanVerification' => fn () => $client->addSanVerification('x'),
    'performSanVerification' => fn () => $client->performSanVerification('x'),
    'addEmailVerification' => fn () => $client->addEmailVerification('x'),
    'getEmailVerification' => fn () => $client->getEmailVerification('x'),
    'renewCertificate' => fn () => $client->renewCertificate(new RenewalRequest($csr, '606', 'c', $serial)),
    'reissueCertificate' => fn () => $client->reissueCertificate(new ReissueRequest($csr, $serial)),
    'revokeCertificate' => fn () => $client->revokeCertificate($serial),
    'cancelOrder' => fn () => $client->cancelOrder('x'),
    'verifyOrder' => fn () => $client->verifyOrder('x', 'note'),
    'getDocumentsList' => fn () => $client->getDocumentsList('x'),
    'orderSNICertificate' => fn () => $client->orderSNICertificate(new SniOrderRequest($csr, [$serial], requestor())),
    'modifySNICertificate' => fn () => $client->modifySNICertificate($serial, 'MAMCAQU='),
];
check('operations', [], array_diff(operations(), array_keys($calls)));

const OPEN = '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>';
const CLOSE = '</s:Body></s:Envelope>';

/** A whole answer of an operation with something in it. */
function answer(string $operation, string $inside, string $code = '0'): string
{
    return OPEN . "<p:{$operation}Response xmlns:p=\"http://webservice.api.muc.unizeto.pl/\"><responseHeader>"
        . "<successCode>$code</successCode></responseHeader>$inside</p:{$operation}Response>" . CLOSE;
}

// For every operation.
$broken = [
    'truncated' => ['kind' => 'truncated'],
    'DTD' => ['kind' => 'dtd'],
    'entities' => ['kind' => 'entities'],
    'invalid UTF-8' => ['kind' => 'invalidUtf8'],
    'deep' => ['kind' => 'deep', 'depth' => 200_000],
    'without an outcome' => ['kind' => 'noSuccessCode'],
    'foreign' => ['kind' => 'foreignBody'],
    'nil' => ['kind' => 'nilBody'],
    'empty' => ['kind' => 'empty'],
    'HTML' => ['kind' => 'html'],
    'no XML' => ['kind' => 'body', 'body' => "\x00\x01 nothing"],
    'white space' => ['kind' => 'body', 'body' => " \n\t"],
    'an empty envelope' => ['kind' => 'body', 'body' => OPEN . CLOSE],
    'another operation' => ['kind' => 'body', 'body' => answer('getNothing', '')],
    'no number for a code' => ['kind' => 'body', 'body' => '%s'],
    'an HTTP error with HTML' => ['kind' => 'http500', 'body' => 'html'],
    'an HTTP error with nothing' => ['kind' => 'http500', 'body' => 'none'],
    'not found' => ['kind' => 'status', 'code' => 404, 'body' => 'no such page'],
    'a redirect' => ['kind' => 'redirect', 'to' => 'http://127.0.0.1:1/'],
    'cut' => ['kind' => 'cutBody', 'when' => 'after'],
];
foreach ($broken as $what => $fault) {
    foreach ($calls as $operation => $call) {
        $fault['times'] = 1;
        if ($what === 'no number for a code') {
            $fault['body'] = answer($operation, '', 'zero');
        }
        $certum->post('fault', $fault);
        try {
            $call();
            echo "$what for $operation: a success\n";
        } catch (MalformedAnswerException | TransportException $failure) {
            check("$what for $operation", $operation, $failure->operation);
            check("$what for $operation is told", 1, preg_match('/^[^\p{Cc}]{20,1000}$/u', $failure->getMessage()));
            $transport = in_array($what, [
                'an HTTP error with HTML', 'an HTTP error with nothing', 'not found', 'a redirect', 'cut',
            ], true);
            check("$what for $operation", $transport ? TransportException::class : MalformedAnswerException::class, $failure::class);
            check("$what for $operation holds no password", false, str_contains((string) $failure, 'gęślą'));
        }
    }
    $client->takeCalls();
}

// A body without an end is given up, at the time limit at the latest.
foreach (['getOrderState', 'cancelOrder'] as $operation) {
    $certum->post('fault', ['kind' => 'endless']);
    $impatient = $certum->client(timeout: 2.0);
    try {
        $operation === 'cancelOrder' ? $impatient->cancelOrder('x') : $impatient->getOrderState('x');
        echo "endless for $operation: a success\n";
    } catch (TransportException | MalformedAnswerException $failure) {
        check("endless for $operation", true, !$failure instanceof TransportException || $failure->mayHaveBeenCarriedOut);
    }
}
check('memory', true, memory_get_peak_usage() < 32 << 20);

// The wrong type but the right answer is an answer.
$certum->post('fault', ['kind' => 'contentType', 'value' => 'application/octet-stream']);
check('content type', true, count($client->getProductList()) > 100);

// Answers that are whole, but hold what they must not.
$state = fn (string $status, string $date) => answer(
    'getOrderState',
    "<verifications/><lastUpdateDate>$date</lastUpdateDate><orderStatus>$status</orderStatus>",
);
$wrong = [
    'no date' => [$calls['getOrderState'], $state('ENROLLED', 'yesterday')],
    'no status' => [$calls['getOrderState'], answer('getOrderState', '<lastUpdateDate>2026-01-01T00:00:00Z</lastUpdateDate>')],
    'no order number' => [$calls['quickOrder'], answer('quickOrder', '')],
    'an empty order number' => [$calls['quickOrder'], answer('quickOrder', '<orderID></orderID>')],
    'no order number of a renewal' => [$calls['renewCertificate'], answer('renewCertificate', '<SANVerification/>')],
    'no order number of a reissue' => [$calls['reissueCertificate'], answer('reissueCertificate', '')],
    'no order number of SNI' => [$calls['orderSNICertificate'], answer('orderSNICertificate', '')],
    'a number that is none' => [$calls['getExpiringCertificates'], answer('getExpiringCertificates', '<expiringCertificates>'
        . '<orderID>1</orderID><serialNumber>A</serialNumber><expiringDate>2026-01-01T00:00:00Z</expiringDate>'
        . '<validityDaysLeft>many</validityDaysLeft></expiringCertificates>')],
    'a flag that is none' => [$calls['getEmailVerification'], answer('getEmailVerification', '<emailVerification><email>a</email>'
        . '<verified>perhaps</verified></emailVerification>')],
    'a refusal without reasons' => [$calls['cancelOrder'], answer('cancelOrder', '', '1')],
    'an unknown outcome' => [$calls['cancelOrder'], answer('cancelOrder', '', '17')],
    'a negative outcome' => [$calls['cancelOrder'], answer('cancelOrder', '', '-1')],
    'two envelopes' => [$calls['cancelOrder'], answer('cancelOrder', '') . answer('cancelOrder', '')],
    'text behind' => [$calls['cancelOrder'], answer('cancelOrder', '') . 'and more'],
    'an entity' => [$calls['getOrderState'], $state('&nothing;', '2026-01-01T00:00:00Z')],
    'a character that is none' => [$calls['getOrderState'], $state('&#xD800;', '2026-01-01T00:00:00Z')],
    'a NUL' => [$calls['getOrderState'], $state('&#0;', '2026-01-01T00:00:00Z')],
    'another encoding' => [$calls['getOrderState'], '<?xml version="1.0" encoding="UTF-7"?>' . $state('ENROLLED', '2026-01-01T00:00:00Z')],
];
foreach ($wrong as $what => [$call, $body]) {
    $certum->post('fault', ['kind' => 'body', 'body' => $body]);
    $failure = null;
    try {
        $call();
    } catch (CertumException $failure) {
        check("$what is told", 1, preg_match('/^[^\p{Cc}]{20,1000}$/u', $failure->getMessage()));
    }
    check($what, MalformedAnswerException::class, $failure === null ? null : $failure::class);
}

// What another program wrote wrongly but readably does not hide an order's state.
$certum->post('fault', ['kind' => 'body', 'body' => $state('ENROLLED&#1;', '2026-01-01T00:00:00Z')]);
check('a control character', "ENROLLED\x01", typed($calls['getOrderState']())->orderStatus);

// Texts of Certum come into exceptions without control characters, cut to a bearable length.
$nasty = "A\r\nB\tC\u{7f}\u{85}\u{2028}\u{202e}\u{200b}D " . str_repeat('ż', 50_000);
$fault = OPEN . "<s:Fault><faultcode>s:Client</faultcode><faultstring>$nasty</faultstring></s:Fault>" . CLOSE;
$certum->post('fault', ['kind' => 'status', 'code' => 500, 'body' => $fault, 'contentType' => 'text/xml']);
$refused = thrown('fault', RefusedException::class, $calls['cancelOrder']);
check('fault', [0, 1, true], [
    preg_match('/[\p{Cc}\x{202e}\x{2028}]/u', $refused->fault . $refused->getMessage()),
    preg_match('/^A.*B.*C.*D/u', $refused->fault),
    strlen($refused->getMessage()) < 10_000,
]);
$certum->post('fault', ['kind' => 'body', 'body' => $state('ENROLLED', $nasty)]);
$failure = thrown('date', MalformedAnswerException::class, $calls['getOrderState']);
check('date', [0, true], [
    preg_match('/[\p{Cc}\x{202e}\x{2028}]/u', $failure->getMessage()),
    strlen($failure->getMessage()) < 10_000,
]);
// The record of the call says the same.
$records = $client->takeCalls();
$record = typed(end($records));
check('record', [$failure->getMessage(), 'getOrderState'], [$record->outcome, $record->operation]);
check('record is cut', true, strlen($record->answer) <= 65536);
check('still works', true, count($client->getProductList()) > 100);
echo "done\n";
?>
--EXPECT--
done
