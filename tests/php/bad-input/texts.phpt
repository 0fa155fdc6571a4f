--TEST--
Texts that XML cannot hold and bytes that are no text: refused by the field's name, and nothing is sent
--FILE--
<?php

require __DIR__ . '/../include/check.php';

use Certum\Approver;
use Certum\Document;
use Certum\OrderRequest;
use Certum\ReissueRequest;
use Certum\RenewalRequest;
use Certum\Requestor;
use Certum\SniOrderRequest;

$certum = new Simulator();
$client = $certum->client();
$pem = "-----BEGIN CERTIFICATE-----\nMAMCAQU=\n-----END CERTIFICATE-----\n";

/** Every text parameter of a constructor or method by its name, the others filled. */
function texts(string $class, string $method, array $given): array
{
    $names = [];
    foreach ((new ReflectionMethod($class, $method))->getParameters() as $parameter) {
        $type = $parameter->getType();
        if ($type instanceof ReflectionNamedType && $type->getName() === 'string') {
            $names[] = $parameter->getName();
        }
    }
    foreach ($names as $name) {
        check("$class::$method $name is tried", true, array_key_exists($name, $given));
    }
    return $names;
}

$order = [
    'csr' => 'csr', 'productCode' => '601', 'customer' => 'c', 'orderId' => '1', 'language' => 'pl', 'userAgent' => 'a',
    'hashAlgorithm' => 'RSA-SHA256', 'email' => 'a', 'commonName' => 'a', 'organization' => 'a', 'organizationalUnit' => 'a',
    'locality' => 'a', 'country' => 'PL', 'state' => 'a', 'serialNumber' => '1', 'businessCategory' => 'a',
    'streetAddress' => 'a', 'postalCode' => 'a', 'joiln' => 'a', 'joisopn' => 'a', 'joisocn' => 'PL',
    'revocationContactEmail' => 'a', 'taxIdentificationNumber' => '1',
];
$renewal = [
    'csr' => 'csr', 'productCode' => '606', 'customer' => 'c', 'serialNumber' => '1', 'x509Cert' => $pem,
    'hashAlgorithm' => 'RSA-SHA256', 'userAgent' => 'a', 'revocationContactEmail' => 'a',
];
$reissue = ['csr' => 'csr', 'serialNumber' => '1', 'x509Cert' => $pem, 'hashAlgorithm' => 'RSA-SHA256', 'userAgent' => 'a'];
$sni = ['csr' => 'csr', 'language' => 'pl', 'hashAlgorithm' => 'RSA-SHA256', 'taxIdentificationNumber' => '1'];
$requestor = ['firstName' => 'a', 'lastName' => 'a', 'email' => 'a', 'phone' => 'a'];
$approver = ['method' => 'FILE', 'email' => 'a', 'emailPrefix' => 'ADMIN'];
$document = ['type' => 'ADDITIONAL', 'description' => 'a'];
$classes = [
    // Class => what it is given, how it is sent, what stands before its fields' names.
    OrderRequest::class => [$order, fn (OrderRequest $order) => $client->quickOrder($order), ''],
    RenewalRequest::class => [$renewal, fn (RenewalRequest $renewal) => $client->renewCertificate($renewal), ''],
    ReissueRequest::class => [$reissue, fn (ReissueRequest $reissue) => $client->reissueCertificate($reissue), ''],
    SniOrderRequest::class => [
        $sni + ['serialNumbers' => ['1']],
        fn (SniOrderRequest $order) => $client->orderSNICertificate($order),
        '',
    ],
    Requestor::class => [
        $requestor,
        fn (Requestor $requestor) => $client->validateOrderParameters(new OrderRequest('csr', '601', 'c', $requestor)),
        'requestor.',
    ],
    Approver::class => [$approver, fn (Approver $approver) => $client->addSanVerification('1', $approver), 'approver.'],
    Document::class => [
        $document + ['files' => ['abc' => 'x']],
        fn (Document $document) => $client->verifyOrder('1', 'n', [$document]),
        'document',
    ],
];
$calls = [
    'getOrderState' => ['orderId' => '1'],
    'getOrderByOrderID' => ['orderId' => '1'],
    'getCertificate' => ['orderId' => '1', 'serialNumber' => '1'],
    'getSanVerificationState' => ['orderId' => '1'],
    'addSanVerification' => ['orderId' => '1'],
    'performSanVerification' => ['code' => '1'],
    'addEmailVerification' => ['orderId' => '1'],
    'getEmailVerification' => ['orderId' => '1'],
    'revokeCertificate' => ['serialNumber' => '1', 'reason' => 'SUPERSEDED', 'note' => 'a'],
    'cancelOrder' => ['orderId' => '1', 'note' => 'a'],
    'verifyOrder' => ['orderId' => '1', 'note' => 'a'],
    'getDocumentsList' => ['orderId' => '1'],
    'modifySNICertificate' => ['serialNumber' => '1', 'x509Cert' => $pem, 'hashAlgorithm' => 'RSA-SHA256'],
];
$lists = [
    'sanEntries' => fn (array $list) => $client->quickOrder(new OrderRequest('csr', '651', 'c', sanEntries: $list)),
    'sanEntries ' => fn (array $list) => $client->reissueCertificate(new ReissueRequest('csr', '1', sanEntries: $list)),
    'serialNumbers' => fn (array $list) => $client->orderSNICertificate(new SniOrderRequest('csr', $list)),
    'addSerialNumbers' => fn (array $list) => $client->modifySNICertificate('1', $pem, $list),
    'removeSerialNumbers' => fn (array $list) => $client->modifySNICertificate('1', $pem, [], $list),
    'orderIds' => fn (array $list) => $client->getCertificates($list),
    'orderIds ' => fn (array $list) => $client->getOrders($list),
];
$nasty = [
    'NUL' => "a\0b", 'U+0001' => "\x01", 'U+001F' => "a\x1f", 'U+FFFE' => "a\u{fffe}", 'U+FFFF' => "\u{ffff}a",
    'Latin-2' => "za\xbf\xf3\xb3\xe6", 'overlong' => "\xc0\xaf", 'surrogate' => "a\xed\xa0\x80", 'cut' => "a\xc5",
    'beyond Unicode' => "\xf4\x90\x80\x80", 'a lone byte' => "\x80",
];
$tried = 0;
foreach ($nasty as $what => $text) {
    foreach ($classes as $class => [$given, $send, $prefix]) {
        foreach (texts($class, '__construct', $given) as $name) {
            $field = refused_field("$class $name $what", fn () => $send(new $class(...[$name => $text] + $given)));
            check("$class $name $what", $prefix === 'document' ? "document.$name" : "$prefix$name", $field);
            $tried++;
        }
    }
    foreach ($calls as $method => $given) {
        foreach (texts(Certum\Client::class, $method, $given) as $name) {
            check("$method $name $what", $name, refused_field("$method $name", fn () => $client->$method(...[$name => $text] + $given)));
            $tried++;
        }
    }
    foreach ($lists as $name => $call) {
        check("$name $what", trim($name), refused_field($name, fn () => $call(['1', $text])));
    }
    $field = refused_field("file name $what", fn () => $client->verifyOrder('1', 'n', [new Document('ADDITIONAL', 'd', [$text => 'x'])]));
    check("file name $what", 'document.files', $field);
    foreach (['userName', 'password'] as $name) {
        $credentials = [$name => $text] + ['userName' => 'u', 'password' => 'p'];
        check("credentials $what", $name, refused_field("credentials $what", fn () => new Certum\Credentials(...$credentials)));
    }
}
// No file's content is text.
$client->getEndpoint();
check('tried', true, $tried > 500);
check('nothing was sent', [], $certum->requests());

// Lists hold strings, and nothing else is taken for one.
$object = new class {
    public function __toString(): string
    {
        return 'a';
    }
};
$open = fopen('php://memory', 'r');
foreach ($lists as $name => $call) {
    foreach ([5, 1.5, null, true, ['a'], $object, new stdClass(), $open] as $entry) {
        // PHP makes integers of such order numbers where they are keys, so there they count.
        if (is_int($entry) && trim($name) === 'orderIds') {
            continue;
        }
        check("$name with " . get_debug_type($entry), trim($name), refused_field($name, fn () => $call(['1', $entry])));
    }
}
check('nothing was sent', [], $certum->requests());

// References are what they refer to, keys do not matter, and the caller's array stays.
$one = 'a.example.com';
$list = ['x' => &$one, 7 => 'ŻÓŁW.example.com'];
$request = new OrderRequest('csr', '651', 'c', sanEntries: $list);
$one = 'changed';
check('references', ['a.example.com', 'xn--w-uga1v8h.example.com'], $request->sanEntries);
check('the array', ['x' => 'changed', 7 => 'ŻÓŁW.example.com'], $list);

// What is no name is Certum's to refuse, and it names it.
foreach (['', 'no name', 'http://a', str_repeat('a', 300) . '.example.com', '-.example.com'] as $name) {
    $refused = thrown($name, Certum\Exception\RefusedException::class, fn () => $client->validateOrderParameters(
        orderFor('name.example.com', '651', sanEntries: ['name.example.com', $name]),
    ));
    check("'$name'", true, in_array($refused->getCode(), [1008, 2095, 1085, 2088], true));
}

// Empty and very long texts are sent as they are.
$request = new OrderRequest('', '', '', new Requestor('', '', ''), new Approver(''), ['']);
$refused = thrown('empty', Certum\Exception\RefusedException::class, fn () => $client->quickOrder($request));
check('empty', true, count($refused->errors) > 5);
$long = str_repeat('ż', 1_000_000);
$refused = thrown('long', Certum\Exception\RefusedException::class, fn () => $client->quickOrder(
    orderFor('long.example.com', customer: $long, userAgent: $long, requestor: new Requestor($long, $long, $long, $long)),
));
check('long', true, count($refused->errors) >= 5 && strlen($refused->getMessage()) < 20_000);
echo "done\n";
?>
--EXPECT--
done
