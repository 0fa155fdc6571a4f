<?php

/**
 * PHP's own SoapClient against the simulator: the life of one order, as any program would write it.
 *
 * Usage: php soapclient.php WSDL CONTROL USER PASSWORD. Prints one line for each step, ends with 1 on the first mistake.
 */

declare(strict_types=1);

[, $wsdl, $control, $user, $password] = $argv;

function fail(string $why): never
{
    fwrite(STDERR, $why . "\n");
    exit(1);
}

function control(string $path, array $body): void
{
    global $control;
    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => 'Content-Type: application/json',
        'content' => json_encode($body),
        'ignore_errors' => true,
    ]]);
    $answer = file_get_contents($control . $path, false, $context);
    if (!str_contains($http_response_header[0], '200')) {
        fail("$path: $answer");
    }
}

$client = new SoapClient($wsdl, ['cache_wsdl' => WSDL_CACHE_NONE, 'features' => SOAP_SINGLE_ELEMENT_ARRAYS]);

function call(string $operation, array $parameters): object
{
    global $client, $user, $password;
    $header = ['requestHeader' => ['authToken' => ['password' => $password, 'userName' => $user]]];
    $answer = $client->__soapCall($operation, [$header + $parameters]);
    if ($answer->responseHeader->successCode !== 0) {
        fail($operation . ': ' . json_encode($answer->responseHeader));
    }
    echo $operation, "\n";
    return $answer;
}

function csr(): string
{
    $key = openssl_pkey_new(['private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1']);
    $csr = openssl_csr_new(['commonName' => 'soap.example'], $key, ['digest_alg' => 'sha256']);
    openssl_csr_export($csr, $pem);
    return $pem;
}

function prove(object $verification): void
{
    foreach ($verification->FQDNs->FQDN as $name) {
        control('/control/zone', [
            'set' => [['name' => "_certum.$name", 'type' => 'TXT', 'value' => $verification->code]],
        ]);
    }
    call('performSanVerification', ['code' => $verification->code]);
}

function certificate(string $orderId): object
{
    $answer = call('getCertificate', ['orderID' => $orderId]);
    $certificate = $answer->certificateDetails ?? fail("order $orderId has no certificate");
    $parsed = openssl_x509_parse($certificate->X509Cert) ?: fail('not a certificate');
    $same = strtoupper($parsed['serialNumberHex']) === $certificate->serialNumber;
    if (!$same || count($answer->caBundle->X509Cert) !== 2) {
        fail('the certificate is not the one that its details describe');
    }
    if (openssl_x509_verify($certificate->X509Cert, $answer->caBundle->X509Cert[0]) !== 1) {
        fail('the chain does not hold');
    }
    return $certificate;
}

$approver = ['approverMethod' => 'DNS_TXT_PREFIX', 'approverEmail' => 'admin@soap.example'];
$functions = $client->__getFunctions();
if (count($functions) !== 23) {
    fail('the WSDL has ' . count($functions) . ' operations');
}
$products = call('getProductList', ['hashAlgorithm' => true])->products->product;
if (!in_array(601, array_map(fn (object $product): int => (int) $product->code, $products), true)) {
    fail('product 601 is missing');
}

$order = call('quickOrder', [
    'SANApprover' => $approver,
    'orderParameters' => ['CSR' => csr(), 'customer' => 'customer-1', 'productCode' => '601'],
    'requestorInfo' => [
        'email' => 'jan@soap.example',
        'firstName' => 'Jan',
        'lastName' => 'Żółw & syn',
        'phone' => '',
    ],
]);
prove($order->SANVerification);
if (call('getOrderState', ['orderID' => $order->orderID])->orderStatus !== 'ENROLLED') {
    fail('the proof did not issue the certificate');
}
$first = certificate($order->orderID);

$reissue = call('reissueCertificate', [
    'serialNumber' => $first->serialNumber,
    'CSR' => csr(),
    'SANApprover' => $approver,
]);
prove($reissue->SANVerification);
$second = certificate($reissue->orderID);
if ($reissue->orderID !== $order->orderID || $second->serialNumber === $first->serialNumber) {
    fail('the reissue gave no new certificate of the same order');
}
$elements = call('getOrderByOrderID', [
    'orderID' => $order->orderID,
    'orderOption' => ['orderStatus' => true],
])->orders->Order;
if (array_map(fn (object $element): bool => $element->reissue, $elements) !== [false, true]) {
    fail('the reissue is no further Order');
}

control('/control/clock', ['advance' => 340 * 86400]);
$renewal = call('renewCertificate', [
    'SANApprover' => $approver,
    'CSR' => csr(),
    'customer' => 'customer-1',
    'productCode' => '606',
    'serialNumber' => $second->serialNumber,
]);
prove($renewal->SANVerification);
$third = certificate($renewal->orderID);

call('revokeCertificate', ['revokeCertificateParameters' => [
    'revocationReason' => 'SUPERSEDED',
    'serialNumber' => $third->serialNumber,
]]);
$revoked = call('getCertificate', ['serialNumber' => $third->serialNumber])->certificateDetails;
if ($revoked->certificateStatus !== 'REVOKED') {
    fail('the certificate is ' . $revoked->certificateStatus);
}

$stranger = ['requestHeader' => ['authToken' => ['password' => $password, 'userName' => 'stranger']]];
if ($client->getOrderState($stranger + ['orderID' => 'x'])->responseHeader->successCode !== 2) {
    fail('a stranger is not refused');
}
echo "done\n";
