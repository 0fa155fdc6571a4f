--TEST--
PHP's SoapClient and the extension against one simulator: what one does, the other reads the same
--EXTENSIONS--
soap
--FILE--
<?php

require __DIR__ . '/../include/check.php';

use Certum\Approver;
use Certum\ReissueRequest;
use Certum\RenewalRequest;

/** Certum's service as any program sees it through its WSDL. */
final class AnyProgram
{
    private readonly SoapClient $soap;

    public function __construct(public readonly Simulator $certum)
    {
        $this->soap = new SoapClient($certum->service, [
            'cache_wsdl' => WSDL_CACHE_NONE,
            'features' => SOAP_SINGLE_ELEMENT_ARRAYS,
            'keep_alive' => false,
        ]);
        check('operations', 23, count($this->soap->__getFunctions()));
    }

    public function call(string $operation, array $parameters = []): stdClass
    {
        $header = ['authToken' => ['password' => Simulator::PASSWORD, 'userName' => Simulator::USER]];
        $answer = $this->soap->__soapCall($operation, [['requestHeader' => $header] + $parameters]);
        check($operation, 0, $answer->responseHeader->successCode);
        return $answer;
    }

    public function prove(stdClass $verification): void
    {
        foreach ($verification->FQDNs->FQDN as $name) {
            $this->certum->post('zone', ['set' => [
                ['name' => "_certum.$name", 'type' => 'TXT', 'value' => $verification->code],
            ]]);
        }
        $this->call('performSanVerification', ['code' => $verification->code]);
    }
}

/** What SoapClient gives, under the extension's names and in its forms. */
function renamed(mixed $value, string $name = ''): mixed
{
    if ($value instanceof stdClass) {
        $array = [];
        foreach (get_object_vars($value) as $key => $item) {
            $array[$key] = renamed($item, $key);
        }
        return $array;
    }
    return match (true) {
        is_array($value) => array_map(fn ($item) => renamed($item, $name), $value),
        str_ends_with($name, 'Date') => new DateTimeImmutable($value),
        default => $value,
    };
}

/** The extension's object as SoapClient would have it: what is null or empty left out. */
function as_soap(object $object): array
{
    $names = ['orderId' => 'orderID', 'dnsNames' => 'DNSNames', 'x509Cert' => 'X509Cert', 'fqdn' => 'FQDN',
        'fqdns' => 'FQDNs', 'requestor' => 'requestorInfo', 'systemVerifications' => 'systemVerification'];
    $lists = ['DNSNames' => fn ($list) => implode(',', $list), 'FQDNs' => fn ($list) => ['FQDN' => $list]];
    $array = [];
    foreach (array_keys($object->toArray()) as $key) {
        $value = $object->$key;
        $name = $names[$key] ?? $key;
        if ($value === null || $value === []) {
            continue;
        }
        if ($key === 'taxIdentificationNumber') {
            $array['organizationInfo'] = [$key => $value];
            continue;
        }
        $array[$name] = match (true) {
            isset($lists[$name]) => $lists[$name]($value),
            $value instanceof DateTimeInterface => $value,
            is_object($value) => as_soap($value),
            is_array($value) => array_map(fn ($item) => is_object($item) ? as_soap($item) : $item, $value),
            default => $value,
        };
    }
    return $array;
}

function same(string $what, mixed $soap, object|array $ours): void
{
    typed($ours);
    $ours = is_array($ours) ? array_map(as_soap(...), $ours) : as_soap($ours);
    check($what, sorted(renamed($soap)), sorted($ours));
}

function sorted(mixed $value): mixed
{
    if (is_array($value)) {
        array_is_list($value) || ksort($value);
        return array_map(sorted(...), $value);
    }
    return $value;
}

/** Reads an order in every way, by both. */
function both_read(AnyProgram $program, Certum\Client $client, string $orderId): void
{
    static $step = 0;
    $step++;
    $all = ['certificateDetails' => true, 'orderDetails' => true, 'orderStatus' => true];
    $soap = $program->call('getOrderByOrderID', ['orderID' => $orderId, 'orderOption' => $all]);
    same("$step: order", $soap->orders->Order, $client->getOrderByOrderID($orderId));
    $soap = $program->call('getOrderState', ['orderID' => $orderId]);
    $state = $client->getOrderState($orderId);
    check("$step: state", [$soap->orderStatus, new DateTimeImmutable($soap->lastUpdateDate)], [
        $state->orderStatus, $state->lastUpdateDate,
    ]);
    same("$step: verifications", $soap->verifications->verification, $state->verifications);
    $soap = $program->call('getSanVerificationState', ['orderID' => $orderId]);
    same("$step: names", $soap->sanVerifications->sanVerification, $client->getSanVerificationState($orderId));
    $soap = $program->call('getCertificate', ['orderID' => $orderId]);
    $issued = $client->getCertificate($orderId);
    check("$step: a certificate", isset($soap->certificateDetails), $issued->details !== null);
    if ($issued->details !== null) {
        same("$step: certificate", $soap->certificateDetails, $issued->details);
        check("$step: chain", $soap->caBundle->X509Cert, $issued->caBundle);
    }
    $range = [
        'fromDate' => $program->certum->now()->modify('-400 days')->format(DATE_ATOM),
        'orderOption' => $all,
        'toDate' => $program->certum->now()->modify('+1 hour')->format(DATE_ATOM),
    ];
    foreach (['getOrdersByDateRange', 'getModifiedOrders'] as $operation) {
        $soap = $program->call($operation, $range);
        $page = $client->$operation(new DateTimeImmutable($range['fromDate']), new DateTimeImmutable($range['toDate']));
        same("$step: $operation", $soap->orders->Order, $page->orders);
        check("$step: pages", [
            $soap->responseHeader->currentPage, $soap->responseHeader->pagesCount, $soap->responseHeader->returnCount,
        ], [$page->currentPage, $page->pagesCount, $page->returnCount]);
    }
}

$certum = new Simulator();
$program = new AnyProgram($certum);
$client = $certum->client();

$soap = $program->call('getProductList', ['hashAlgorithm' => true])->products->product;
foreach ($client->getProductList(true) as $index => $product) {
    check('product', [
        (string) $soap[$index]->code, $soap[$index]->type, $soap[$index]->validityPeriod,
        $soap[$index]->supportedHashAlgorithms->hashAlgorithm,
    ], [$product->code, $product->type, $product->validityPeriod, $product->supportedHashAlgorithms]);
}

// SoapClient does, both read.
$approver = ['approverMethod' => 'DNS_TXT_PREFIX', 'approverEmail' => 'admin@example.com'];
$order = $program->call('quickOrder', [
    'SANApprover' => $approver,
    'orderParameters' => ['CSR' => csrFor('soap.example.com'), 'customer' => 'klient ł', 'productCode' => '651'],
    'organizationInfo' => ['taxIdentificationNumber' => '1234563218'],
    'requestorInfo' => ['email' => 'a@example.com', 'firstName' => 'Żółw', 'lastName' => '<&> "x"', 'phone' => ''],
    'SANEntries' => ['SANEntry' => [['DNSName' => 'soap.example.com'], ['DNSName' => '*.soap.example.org']]],
]);
both_read($program, $client, $order->orderID);
$program->prove($order->SANVerification);
both_read($program, $client, $order->orderID);
$serial = $program->call('getCertificate', ['orderID' => $order->orderID])->certificateDetails->serialNumber;
check('issued', $serial, $client->getCertificate($order->orderID)->certificate()->serialNumber);
$reissue = $program->call('reissueCertificate', [
    'serialNumber' => $serial,
    'CSR' => csrFor('soap.example.com', number: 2),
    'SANApprover' => $approver,
]);
both_read($program, $client, $order->orderID);
$program->prove($reissue->SANVerification);
both_read($program, $client, $order->orderID);
$certum->advanceDays(340);
$renewal = $program->call('renewCertificate', [
    'SANApprover' => $approver,
    'CSR' => csrFor('soap.example.com', number: 3),
    'customer' => 'klient ł',
    'productCode' => '656',
    'serialNumber' => $serial,
]);
both_read($program, $client, $renewal->orderID);
$program->prove($renewal->SANVerification);
both_read($program, $client, $renewal->orderID);
$program->call('revokeCertificate', ['revokeCertificateParameters' => [
    'revocationReason' => 'SUPERSEDED',
    'serialNumber' => $client->getCertificate($renewal->orderID)->details->serialNumber,
]]);
both_read($program, $client, $renewal->orderID);
check('revoked', 'REVOKED', $client->getCertificate($renewal->orderID)->details->certificateStatus);

// The extension does, both read; what it is answered is what SoapClient would have been answered.
$placed = $client->quickOrder(orderFor('ours.example.com', '651', orderId: 'ours', taxIdentificationNumber: '1234563218'));
both_read($program, $client, 'ours');
$soap = $program->call('addSanVerification', ['orderID' => 'ours', 'SANApprover' => $approver])->SANVerification;
$verification = $client->addSanVerification('ours', new Approver('DNS_TXT_PREFIX', 'admin@example.com'));
check('verification', [$soap->approverMethod, $soap->approverEmail, $soap->FQDNs->FQDN], [
    $verification->approverMethod, $verification->approverEmail, $verification->fqdns,
]);
prove($certum, $client, $verification);
both_read($program, $client, 'ours');
$serial = $client->getCertificate('ours')->details->serialNumber;
$reissue = $client->reissueCertificate(new ReissueRequest(csrFor('ours.example.com', number: 2), $serial, approver: dnsApprover()));
prove($certum, $client, $reissue->verification);
both_read($program, $client, 'ours');
$certum->advanceDays(340);
$renewal = $client->renewCertificate(new RenewalRequest(
    csrFor('ours.example.com', number: 3),
    '656',
    'customer of ours.example.com',
    $serial,
    approver: dnsApprover(),
));
both_read($program, $client, $renewal->orderId);
prove($certum, $client, $renewal->verification);
both_read($program, $client, $renewal->orderId);
$client->revokeCertificate($client->getCertificate($renewal->orderId)->details->serialNumber);
both_read($program, $client, $renewal->orderId);
$soap = $program->call('getExpiringCertificates', ['validityDaysLeft' => 30]);
check('expiring', isset($soap->expiringCertificates), $client->getExpiringCertificates(30)->certificates !== []);
echo "done\n";
?>
--EXPECT--
done
