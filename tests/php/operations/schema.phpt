--TEST--
Every request that the extension makes is valid by the strict schema, says libxml2 (PHP's DOM and xmllint)
--EXTENSIONS--
dom
libxml
--FILE--
<?php

require __DIR__ . '/../include/check.php';

use Certum\Approver;
use Certum\Document;
use Certum\Exception\CertumException;
use Certum\OrderOptions;
use Certum\OrderRequest;
use Certum\ReissueRequest;
use Certum\RenewalRequest;
use Certum\Requestor;
use Certum\SniOrderRequest;

const SCHEMA = __DIR__ . '/../../simulator/schema/PartnerApi.strict.xsd';

$certum = new Simulator();
// Answers do not matter here.
$client = $certum->client();
$client->recordCalls();
libxml_use_internal_errors(true);
$seen = $forms = $files = [];
$folder = sys_get_temp_dir() . '/certum-schema-' . bin2hex(random_bytes(6));
mkdir($folder);
register_shutdown_function(function () use ($folder) {
    array_map(unlink(...), glob("$folder/*"));
    rmdir($folder);
});

/** Validates what was sent: the call's record and what arrived. Gives the operation's element back. */
function sent(callable $call): DOMElement
{
    global $certum, $client, $seen, $files, $folder;
    $certum->forgetRequests();
    try {
        $call();
    } catch (CertumException $refused) {
        if (!$refused instanceof Certum\Exception\RefusedException || $refused->fault !== null) {
            throw $refused;
        }
    }
    [$record] = typed($client->takeCalls());
    [$arrived] = $certum->requests();
    check('one operation', $arrived['operation'], $record->operation);
    // Two masks, one request.
    $bare = fn (string $xml) => preg_replace('~<password>.*?</password>~s', '', $xml);
    check("$record->operation as recorded", $bare($arrived['body']), $bare($record->request));
    $element = null;
    foreach ([$record->request, $arrived['body']] as $body) {
        $request = new DOMDocument();
        check("$record->operation is XML", true, $request->loadXML($body, LIBXML_NONET));
        $envelope = $request->documentElement;
        check('envelope', ['Envelope', 'http://schemas.xmlsoap.org/soap/envelope/', 1], [
            $envelope->localName, $envelope->namespaceURI, $envelope->childElementCount,
        ]);
        check('body', ['Body', 1], [$envelope->firstElementChild->localName, $envelope->firstElementChild->childElementCount]);
        $element = $envelope->firstElementChild->firstElementChild;
        check('operation', [$record->operation, 'http://webservice.api.muc.unizeto.pl/'], [$element->localName, $element->namespaceURI]);
        $alone = new DOMDocument();
        $alone->appendChild($alone->importNode($element, true));
        if (!$alone->schemaValidate(SCHEMA)) {
            echo "$record->operation: ", implode('; ', array_map(fn ($error) => trim($error->message), libxml_get_errors())), "\n";
            libxml_clear_errors();
        }
        $alone->save($files[] = sprintf('%s/%04d.xml', $folder, count($files)));
    }
    $seen[$record->operation] = true;
    return $element;
}

function text(DOMElement $request, string $path): ?string
{
    $nodes = (new DOMXPath($request->ownerDocument))->query($path, $request);
    return $nodes->length === 1 ? $nodes->item(0)->textContent : null;
}

/** An order with each text field of a kind of its own. */
function whole_order(string $text): OrderRequest
{
    $cut = fn (int $length) => implode('', array_slice(preg_split('//u', $text, -1, PREG_SPLIT_NO_EMPTY), 0, $length));
    return new OrderRequest(
        csr: csrFor('shop.example.com'),
        productCode: '861',
        customer: preg_replace('/["&\'<>]/', '', $cut(64)),
        requestor: new Requestor($cut(255), $cut(255), 'a@example.com', $cut(32)),
        approver: new Approver(Approver::FILE, 'a@example.com', notify: true),
        sanEntries: ['shop.example.com', 'żółw.example.com'],
        orderId: 'number-1',
        language: 'pl',
        userAgent: $cut(255),
        hashAlgorithm: Certum\HashAlgorithm::RSA_SHA256,
        email: 'b@example.com',
        commonName: $cut(64),
        organization: $cut(255),
        organizationalUnit: $cut(64),
        locality: $cut(128),
        country: 'PL',
        state: $cut(128),
        serialNumber: $cut(64),
        businessCategory: Certum\BusinessCategory::BUSINESS_ENTITY,
        streetAddress: $cut(64),
        postalCode: $cut(40),
        joiln: $cut(128),
        joisopn: $cut(128),
        joisocn: 'PL',
        revocationContactEmail: 'c@example.com',
        shortenedValidityPeriod: new DateTimeImmutable('2030-02-28 23:30', new DateTimeZone('Pacific/Auckland')),
        taxIdentificationNumber: $cut(32),
    );
}

$csr = csrFor('shop.example.com');
$now = new DateTimeImmutable('2026-03-29 01:30:00.123456', new DateTimeZone('America/New_York'));
$approver = new Approver(Approver::ADMIN, emailPrefix: 'hostmaster');
$parts = new OrderOptions(false, true, false);
$few = new OrderRequest($csr, '601', 'c', new Requestor('J', 'K', 'j@example.com'));
$pem = "-----BEGIN CERTIFICATE-----\nMAMCAQU=\n-----END CERTIFICATE-----\n";

// The mandatory only.
sent(fn () => $client->getProductList());
sent(fn () => $client->getConfiguration());
sent(fn () => $client->validateOrderParameters($few));
sent(fn () => $client->quickOrder($few));
sent(fn () => $client->getOrderState('1'));
sent(fn () => $client->getOrderByOrderID('1'));
sent(fn () => $client->getOrdersByDateRange($now, $now));
sent(fn () => $client->getModifiedOrders($now, $now));
sent(fn () => $client->getExpiringCertificates(1));
sent(fn () => $client->getCertificate('1'));
sent(fn () => $client->getSanVerificationState('1'));
sent(fn () => $client->addSanVerification('1'));
sent(fn () => $client->performSanVerification('1'));
sent(fn () => $client->addEmailVerification('1'));
sent(fn () => $client->getEmailVerification('1'));
sent(fn () => $client->renewCertificate(new RenewalRequest($csr, '606', 'c', '1A')));
sent(fn () => $client->reissueCertificate(new ReissueRequest($csr, '1A')));
sent(fn () => $client->revokeCertificate('1A'));
sent(fn () => $client->cancelOrder('1'));
sent(fn () => $client->verifyOrder('1', 'n'));
sent(fn () => $client->getDocumentsList('1'));
sent(fn () => $client->orderSNICertificate(new SniOrderRequest($csr, ['1A'], requestor())));
sent(fn () => $client->modifySNICertificate('1A', $pem));

// Everything that there is.
$range = sent(fn () => $client->getOrdersByDateRange($now, $now->modify('+1 day'), $parts, 100));
check('a moment', '2026-03-29T05:30:00.123456Z', text($range, 'fromDate'));
check('parts', ['false', 'true', 'false'], array_map(
    fn ($part) => text($range, "orderOption/$part"),
    ['certificateDetails', 'orderDetails', 'orderStatus'],
));
sent(fn () => $client->getModifiedOrders($now, $now, $parts, 100));
sent(fn () => [...$client->iterateOrdersByDateRange($now, $now->modify('+1 day'), $parts)]);
sent(fn () => [...$client->iterateModifiedOrders($now, $now->modify('+1 day'))]);
sent(fn () => [...$client->iterateExpiringCertificates(30)]);
sent(fn () => $client->getProductList(true));
sent(fn () => $client->getOrderByOrderID('1', $parts));
sent(fn () => $client->getExpiringCertificates(30, 100));
check('serial number', '0A1B', text(sent(fn () => $client->getCertificate(serialNumber: 'a:1b')), 'serialNumber'));
sent(fn () => $client->getCertificates(['1']));
sent(fn () => $client->getOrders(['1'], $parts));
sent(fn () => $client->addSanVerification('1', $approver));
$revocation = sent(fn () => $client->revokeCertificate(
    '1A',
    'KEYCOMPROMISE',
    new DateTimeImmutable('2026-03-01 00:30', new DateTimeZone('Asia/Tokyo')),
    'note',
));
check('the day where the caller is', '2026-03-01', text($revocation, 'revokeCertificateParameters/keyCompromitationDate'));
foreach ((new ReflectionClass(Certum\RevocationReason::class))->getConstants() as $reason) {
    sent(fn () => $client->revokeCertificate('1A', $reason));
}
foreach ((new ReflectionClass(Approver::class))->getConstants() as $method) {
    sent(fn () => $client->addSanVerification('1', new Approver($method, 'a@example.com', notify: false)));
}
foreach (Approver::prefixes() as $prefix) {
    sent(fn () => $client->addSanVerification('1', new Approver('ADMIN', emailPrefix: strtolower($prefix))));
}
foreach ((new ReflectionClass(Certum\BusinessCategory::class))->getConstants() as $category) {
    sent(fn () => $client->validateOrderParameters(orderFor('shop.example.com', businessCategory: $category)));
}
foreach ((new ReflectionClass(Certum\HashAlgorithm::class))->getConstants() as $algorithm) {
    sent(fn () => $client->validateOrderParameters(orderFor('shop.example.com', hashAlgorithm: $algorithm)));
}
foreach (['serialNumber' => '1A', 'x509Cert' => $pem] as $by => $value) {
    $renewal = new RenewalRequest(...[$by => $value], ...[
        'csr' => $csr, 'productCode' => '606', 'customer' => 'c', 'approver' => $approver, 'hashAlgorithm' => 'ECC-SHA256',
        'userAgent' => 'a', 'revocationContactEmail' => 'r@example.com', 'shortenedValidityPeriod' => $now,
    ]);
    check("renewal by $by", '2026-03-29', text(sent(fn () => $client->renewCertificate($renewal)), 'shortenedValidityPeriod'));
    $reissue = new ReissueRequest(...[$by => $value], ...[
        'csr' => $csr, 'approver' => $approver, 'sanEntries' => ['a.example.com', 'b.example.com'],
        'hashAlgorithm' => 'RSA-SHA256', 'userAgent' => 'a',
    ]);
    sent(fn () => $client->reissueCertificate($reissue));
    $change = ['serialNumber' => '1A', 'x509Cert' => $pem, 'addSerialNumbers' => ['1', '2'], 'removeSerialNumbers' => ['3'], 'hashAlgorithm' => 'ECC-SHA256'];
    sent(fn () => $client->modifySNICertificate(...$change));
}
sent(fn () => $client->orderSNICertificate(new SniOrderRequest($csr, ['1', '2'], requestor(), 'en', 'RSA-SHA256', '123')));
foreach ((new ReflectionClass(Document::class))->getConstants() as $type) {
    $request = sent(fn () => $client->verifyOrder('1', 'note', [
        new Document($type, 'description', ['a & b.pdf' => random_bytes(300), 'two.txt' => "\0"]),
        new Document($type, 'more', ['three.txt' => 'x']),
    ]));
    check('content', "\0", base64_decode(text($request, '(.//content)[2]')));
}

// Nasty texts: nothing is lost on the way. XML itself turns a carriage return into an escape.
$nasty = [
    'quotes' => "\"double\" 'single' `back`",
    'markup' => '<a href="x">&amp;</a> & &lt; &#0; <!-- -- --> <?php ?> <![CDATA[ ]]> ]]>',
    'Polish' => 'Zażółć gęślą jaźń ZAŻÓŁĆ GĘŚLĄ JAŹŃ',
    'emoji' => '👩‍👩‍👧‍👦🏳️‍🌈 𐍈 𝔘',
    'white space' => " \t\n leading, trailing \r\n and\u{a0}\u{2003}\u{2028}within \n",
    'long' => str_repeat('ż&', 200),
    'odd' => "\u{85}\u{7f}\u{feff}\u{200b}\u{202e}\u{fffd}\u{e000}",
];
foreach ($nasty as $kind => $text) {
    $order = whole_order($text);
    foreach (['quickOrder', 'validateOrderParameters'] as $operation) {
        $request = sent(fn () => $client->$operation($order));
        foreach (['organization', 'commonName', 'streetAddress', 'joiln', 'userAgent', 'postalCode', 'customer'] as $field) {
            check("$kind in $field", $order->$field, text($request, "orderParameters/$field"));
        }
        check("$kind in firstName", $order->requestor->firstName, text($request, 'requestorInfo/firstName'));
        check("$kind in the tax number", $order->taxIdentificationNumber, text($request, 'organizationInfo/taxIdentificationNumber'));
        // 28 February in Auckland.
        check('day', '2030-02-28', text($request, 'orderParameters/shortenedValidityPeriod'));
        check('CSR', $csr, text($request, 'orderParameters/CSR'));
    }
    $short = mb($text, 200);
    check("$kind in note", $short, text(sent(fn () => $client->cancelOrder('1', $short)), 'cancelParameters/note'));
    $request = sent(fn () => $client->verifyOrder('1', $short, [new Document('ADDITIONAL', $short, ['abc' => $text])]));
    check("$kind in description", $short, text($request, './/description'));
    check("$kind in content", $text, base64_decode(text($request, './/content')));
    sent(fn () => $client->revokeCertificate('1A', note: $short));
    check("$kind in code", $short, text(sent(fn () => $client->performSanVerification($short)), 'code'));
}

function mb(string $text, int $length): string
{
    return implode('', array_slice(preg_split('//u', $text, -1, PREG_SPLIT_NO_EMPTY), 0, $length));
}

$all = operations();
sort($all);
ksort($seen);
check('operations', $all, array_keys($seen));

// The same through the command, and that it would say no.
$xmllint = trim((string) shell_exec('command -v xmllint'));
if ($xmllint !== '') {
    $broken = "$folder/broken.xml";
    file_put_contents($broken, str_replace('orderID>', 'orderId>', file_get_contents($files[8])));
    foreach ([[$files, 0], [[$broken], 3]] as [$which, $expected]) {
        exec("$xmllint --nonet --noout --schema " . escapeshellarg(SCHEMA) . ' ' . implode(' ', $which) . ' 2>&1', $output, $status);
        check('xmllint', $expected, $status);
        if ($status !== $expected) {
            echo implode("\n", array_slice(preg_grep('/ validates$/', $output, PREG_GREP_INVERT), 0, 20)), "\n";
        }
    }
}
check('requests', true, count($files) > 150);
echo "done\n";
?>
--EXPECT--
done
