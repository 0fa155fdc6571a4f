--TEST--
Odd values: types, dates, pages, time limits, arguments and documents; refused by name, or taken as they are
--FILE--
<?php

require __DIR__ . '/../include/check.php';

use Certum\Client;
use Certum\Credentials;
use Certum\Document;
use Certum\Exception\RefusedException;
use Certum\OrderRequest;

$certum = new Simulator();
$client = $certum->client();
$now = new DateTimeImmutable();

// What WHMCS would hand over: a wrong type is a TypeError, never a guess.
$object = new class {
    public function __toString(): string
    {
        return '1';
    }
};
foreach ([5, 1.5, null, true, ['1'], $object, new stdClass(), STDIN] as $value) {
    $type = get_debug_type($value);
    thrown("order number $type", TypeError::class, fn () => $client->getOrderState($value));
    thrown("product code $type", TypeError::class, fn () => new OrderRequest('csr', $value, 'c'));
    thrown("password $type", TypeError::class, fn () => new Credentials('u', $value));
    if ($value !== null) {
        thrown("requestor $type", TypeError::class, fn () => new OrderRequest('csr', '601', 'c', $value));
        thrown("options $type", TypeError::class, fn () => $client->getOrderByOrderID('1', $value));
    }
    if (!is_int($value)) {
        thrown("days $type", TypeError::class, fn () => $client->getExpiringCertificates($value));
    }
    if (!is_array($value)) {
        thrown("names $type", TypeError::class, fn () => new OrderRequest('csr', '601', 'c', sanEntries: $value));
        thrown("files $type", TypeError::class, fn () => new Document('ADDITIONAL', 'd', $value));
    }
}
thrown('another class', TypeError::class, fn () => $client->quickOrder(requestor()));
thrown('a date as text', TypeError::class, fn () => $client->getOrdersByDateRange('2026-01-01', $now));
check('nothing was sent', [], $certum->requests());

// Arguments.
thrown('unknown name', Error::class, fn () => new OrderRequest(csr: 'c', productCode: '601', customer: 'c', nothing: 1));
thrown('too few', ArgumentCountError::class, fn () => new OrderRequest('csr', '601'));
thrown('a gap', ArgumentCountError::class, fn () => new OrderRequest(csr: 'csr', customer: 'c'));
thrown('too many', ArgumentCountError::class, fn () => $client->getOrderState('1', '2'));
thrown('twice', Error::class, fn () => $client->getOrderState('1', orderId: '2'));
$named = new OrderRequest(customer: 'c', taxIdentificationNumber: '9', productCode: '601', csr: 'csr');
check('named', new OrderRequest(...['csr' => 'csr', 'productCode' => '601', 'customer' => 'c', 'taxIdentificationNumber' => '9']), $named);
check('defaults', [null, [], null], [$named->requestor, $named->sanEntries, $named->shortenedValidityPeriod]);

// Dates: far-off zones, both kinds of object, the ends of time.
$moments = [
    '2026-03-29T12:00:00+14:00' => '2026-03-28T22:00:00Z',
    '2026-03-29T12:00:00-12:00' => '2026-03-30T00:00:00Z',
    '2026-03-29T12:00:00.000001 Asia/Kathmandu' => '2026-03-29T06:15:00.000001Z',
    '0001-01-01T00:00:00Z' => '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999999Z' => '9999-12-31T23:59:59.999999Z',
    '1969-12-31T23:59:59.5Z' => '1969-12-31T23:59:59.5Z',
];
foreach ($moments as $text => $sent) {
    foreach ([new DateTime($text), new DateTimeImmutable($text)] as $date) {
        $certum->forgetRequests();
        try {
            $client->getOrdersByDateRange($date, $date);
        } catch (RefusedException $refused) {
            echo "$text: ", $refused->getMessage(), "\n";
        }
        check($text, true, str_contains($certum->requests()[0]['body'], "<fromDate>$sent</fromDate>"));
    }
}
$certum->forgetRequests();
$beyond = [
    $now->setDate(0, 1, 1), $now->setDate(-5, 1, 1), $now->setDate(10_000, 1, 1), $now->setDate(300_000, 1, 1),
    new DateTimeImmutable('9999-12-31T23:59:59-12:00'), new DateTimeImmutable('0001-01-01T00:00:00+14:00'),
    (new DateTimeImmutable())->setTimestamp(PHP_INT_MAX), (new DateTimeImmutable())->setTimestamp(PHP_INT_MIN),
];
foreach ($beyond as $date) {
    $year = $date->format('Y');
    foreach (['getOrdersByDateRange', 'getModifiedOrders'] as $method) {
        check("$method from $year", 'from', refused_field("$method $year", fn () => $client->$method($date, $now)));
        check("$method to $year", 'to', refused_field("$method $year", fn () => $client->$method($now, $date)));
    }
    foreach (['iterateOrdersByDateRange', 'iterateModifiedOrders'] as $method) {
        check("$method from $year", 'from', refused_field("$method $year", fn () => [...$client->$method($date, $now)]));
    }
}
foreach ([0, -5, 10_000, 300_000] as $year) {
    $date = $now->setDate($year, 6, 1);
    $field = refused_field("$year", fn () => $client->quickOrder(new OrderRequest('c', '601', 'c', shortenedValidityPeriod: $date)));
    check("shortened to $year", 'shortenedValidityPeriod', $field);
    $field = refused_field("$year", fn () => $client->renewCertificate(
        new Certum\RenewalRequest('c', '606', 'c', '1', shortenedValidityPeriod: $date),
    ));
    check("shortened to $year", 'shortenedValidityPeriod', $field);
    $field = refused_field("$year", fn () => $client->revokeCertificate('1', 'KEYCOMPROMISE', $date));
    check("compromised in $year", 'keyCompromitationDate', $field);
}
$odd = new class extends DateTimeImmutable {
    public function format(string $format): string
    {
        return 'tomorrow';
    }
};
check('a date that tells nonsense', 'from', refused_field('nonsense', fn () => $client->getModifiedOrders($odd, $now)));
$bad = new class extends DateTimeImmutable {
    public function format(string $format): string
    {
        throw new LogicException('mine');
    }
};
check('a date that throws', 'mine', thrown('mine', LogicException::class, fn () => $client->getModifiedOrders($bad, $now))->getMessage());
check('nothing was sent', [], $certum->requests());

// Numbers: what Certum's whole numbers hold is Certum's to refuse.
foreach ([0, -1, 101, 2_147_483_647, -2_147_483_648] as $page) {
    $calls = [
        fn () => $client->getOrdersByDateRange($now, $now, page: $page),
        fn () => $client->getModifiedOrders($now, $now, null, $page),
        fn () => $client->getExpiringCertificates(5, $page),
    ];
    foreach ($calls as $call) {
        check("page $page", [1153, (string) $page], [
            ($refused = thrown("page $page", RefusedException::class, $call))->getCode(), $refused->errors[0]->value,
        ]);
    }
}
foreach ([0, -1, 31, 2_147_483_647] as $days) {
    check("$days days", 2052, thrown("$days days", RefusedException::class, fn () => $client->getExpiringCertificates($days))->getCode());
    thrown("$days days", RefusedException::class, fn () => [...$client->iterateExpiringCertificates($days)]);
}
$certum->forgetRequests();
foreach ([2_147_483_648, PHP_INT_MAX, PHP_INT_MIN] as $number) {
    check("page $number", 'page', refused_field("$number", fn () => $client->getOrdersByDateRange($now, $now, page: $number)));
    check("days $number", 'validityDaysLeft', refused_field("$number", fn () => $client->getExpiringCertificates($number)));
}
foreach ([0, -1, 65, PHP_INT_MAX, PHP_INT_MIN] as $number) {
    check("$number at once", 'concurrency', refused_field("$number", fn () => $client->getCertificates(['1'], $number)));
    check("$number at once", 'concurrency', refused_field("$number", fn () => $client->getOrders(['1'], concurrency: $number)));
}
check('none', [[], []], [$client->getCertificates([])->certificates, $client->getOrders([])->failures]);
$limits = [NAN, INF, -INF, -1.0, 0.0, 1e308, 86401.0];
foreach ($limits as $limit) {
    check("timeout $limit", 'timeout', refused_field("$limit", fn () => $certum->client(timeout: $limit)));
    check("connectTimeout $limit", 'connectTimeout', refused_field("$limit", fn () => $certum->client(connectTimeout: $limit)));
}
foreach (['', 'xx', 'e', 'klingon', "e\0n", "\xff"] as $language) {
    check("language $language", 'language', refused_field('language', fn () => $certum->client($language)));
}
$credentials = new Credentials('u', 'p');
foreach (['', 'live', 'ftp://gs.certum.pl/', 'http://gs.certum.pl/', '//x', 'https://', "https://a\0b/", 'https://u:p@gs.certum.pl/', "\xff"] as $address) {
    check("address $address", 'environment', refused_field("address $address", fn () => new Client($credentials, $address)));
}
check('an int is a float', $certum->service, (new Client($credentials, $certum->service, null, 1, 2))->getEndpoint());
foreach (['', str_repeat('ż', 256)] as $text) {
    check('userName', 'userName', refused_field('userName', fn () => new Credentials($text, 'p')));
    check('password', 'password', refused_field('password', fn () => new Credentials('u', $text)));
}
check('longest', 255, preg_match_all('/./u', (new Credentials(str_repeat('ż', 255), str_repeat('ł', 255)))->userName));
check('nothing was sent', [], $certum->requests());

// Documents.
foreach ([['a.pdf' => 5], ['a.pdf' => null], ['a.pdf' => ['x']], ['a.pdf' => $object]] as $files) {
    check('content', 'document.files', refused_field('content', fn () => new Document('ADDITIONAL', 'd', $files)));
}
foreach (['x', [], requestor(), null] as $document) {
    check('documents', 'documents', refused_field('documents', fn () => $client->verifyOrder('1', 'n', [$document])));
}
check('nothing was sent', [], $certum->requests());
$client->quickOrder(orderFor('ov.example.com', '631', orderId: 'ov', organization: 'O', country: 'PL', locality: 'L'));
$refusals = [
    2067 => ['ADDITIONAL', 'd', []], 2082 => ['ADDITIONAL', 'd', ['a' => 'x']], 2081 => ['ADDITIONAL', 'd', ['a/b.pdf' => 'x']],
    2083 => ['LETTER', 'd', ['abc' => 'x']], 2065 => ['ADDITIONAL', '', ['abc' => 'x']], 2064 => ['', 'd', ['abc' => 'x']],
    2170 => ['ADDITIONAL', str_repeat('ż', 1001), ['abc' => 'x']], 2068 => ['ADDITIONAL', 'd', ['' => 'x']],
];
foreach ($refusals as $code => $given) {
    $refused = thrown("$code", RefusedException::class, fn () => $client->verifyOrder('ov', 'n', [new Document(...$given)]));
    check("document $code", $code, $refused->getCode());
}
check('no document', [], $client->getDocumentsList('ov'));
// Names that PHP takes for numbers, references, bytes, megabytes.
$content = random_bytes(5_000_000);
$document = new Document('ADDITIONAL', 'd', [100 => 'hundred', '007' => "\xff\0", 'big.bin' => &$content]);
check('files', [[100, '007', 'big.bin'], 'hundred', "\xff\0", 5_000_000], [
    array_keys($document->files), $document->files[100], $document->files['007'], strlen($document->files['big.bin']),
]);
$client->verifyOrder('ov', 'n', [$document]);
check('sent', ['100', '007', 'big.bin'], $client->getDocumentsList('ov')[0]->fileNames);
check('sizes', [['100', 7], ['007', 2], ['big.bin', 5_000_000]], known($certum, 'ov')['documents'][0]['files']);
// The record of a call keeps it short.
$client->recordCalls();
$client->verifyOrder('ov', 'n', [$document]);
check('recorded', true, strlen($client->takeCalls()[0]->request) <= 1 << 20);
echo "done\n";
?>
--EXPECT--
done
