--TEST--
Objects that need no call hold what the stub says, and constants are what the objects use
--FILE--
<?php

require __DIR__ . '/../include/x509.inc';
require __DIR__ . '/../include/types.inc';

use Certum\{Approver, Catalogue, Credentials, HashAlgorithm, OrderRequest, RefusalReason, Requestor};

foreach (RefusalReason::codes() as $code) {
    foreach (['en', 'pl'] as $language) {
        same("code $code", [], nonconformities(RefusalReason::ofCode($code, 'wartość', $language)));
    }
}
same('unknown code', [], nonconformities(RefusalReason::ofCode(99999)));
same('credentials', [], nonconformities(new Credentials('partner', 'password')));
$approver = new Approver(Approver::ADMIN, null, 'ADMIN', true);
$requestor = new Requestor('Jan', 'Kowalski', 'jan@example.pl');
same('approver', [], nonconformities($approver));
same('requestor', [], nonconformities($requestor));
$order = new OrderRequest(
    '-----BEGIN CERTIFICATE REQUEST-----',
    Catalogue::all()[0]->code,
    'whmcs-1-2',
    $requestor,
    $approver,
    ['example.pl', 'www.example.pl'],
    hashAlgorithm: HashAlgorithm::ECC_SHA256,
    shortenedValidityPeriod: new DateTime('2027-01-01'),
);
same('order', [], nonconformities($order));
same('order without', [], nonconformities(new OrderRequest('-----BEGIN CERTIFICATE REQUEST-----', '601', 'whmcs-1-2')));

// The checker itself finds what is wrong.
foreach ([
    [7, 'string'], ['7', 'int'], [null, 'string'], ["\xff", 'string'], [7, '?string'], [['a' => 'b'], 'list<string>'], [['b', 7], 'list<string>'],
    [[['oid' => 'x']], 'list<array{oid: string, name: string}>'], [[$requestor], 'list<Approver>'], [['x' => $requestor], 'array<string, Approver>'],
    [new DateTimeImmutable('2027-01-01 Europe/Warsaw'), 'DateTimeImmutable'], ['2027-01-01', 'DateTimeImmutable'], [1.5, 'int'], [0, 'bool'], [new stdClass(), 'Csr'],
] as [$value, $type]) {
    echo implode('; ', nonconforming($value, $type, 'it')) ?: "NOT FOUND: $type", "\n";
}
same('fits', [], nonconforming([['a' => [$requestor]]], 'list<array<string, list<Requestor>>>', 'it'));
?>
--EXPECT--
it: int is no string
it: string is no int
it: null is no string
it: is not UTF-8
it: int is no string
it: array is no list<string>
it[1]: int is no string
it[0]: {"oid":"x"} is no array{oid: string, name: string}
it[0]: Certum\Requestor is no Approver
it[x]: Certum\Requestor is no Approver
it: is not in UTC
it: string is no DateTimeImmutable
it: float is no int
it: int is no bool
it: stdClass is no Csr
