--TEST--
A certificate read: the same as PHP's OpenSSL functions tell
--EXTENSIONS--
openssl
--FILE--
<?php

require __DIR__ . '/../include/x509.inc';
require __DIR__ . '/../include/types.inc';

use Certum\Certificate;

/** All that openssl_x509_parse() tells, compared. */
function compare(string $name, string $pem): Certificate
{
    $parsed = openssl_x509_parse($pem);
    $certificate = Certificate::parse($pem);
    $extension = fn (string $key) => $parsed['extensions'][$key] ?? null;
    $hex = fn (?string $text) => $text === null ? null : str_replace([':', 'keyid', "\n"], '', $text);

    same("$name serial", strtoupper($parsed['serialNumberHex']), $certificate->serialNumber);
    same("$name subject", $parsed['subject'], as_openssl($certificate->subject));
    same("$name issuer", $parsed['issuer'], as_openssl($certificate->issuer));
    same("$name CN", $parsed['subject']['CN'] ?? null, $certificate->commonName);
    same("$name from", $parsed['validFrom_time_t'], $certificate->notBefore->getTimestamp());
    same("$name to", $parsed['validTo_time_t'], $certificate->notAfter->getTimestamp());
    same("$name signature", strtolower($parsed['signatureTypeLN']), strtolower($certificate->signatureAlgorithm));
    // PHP before 8.4 does not know other kinds; one built for debugging ends at them.
    if (in_array($certificate->publicKey->algorithm, ['RSA', 'EC'], true)) {
        $details = openssl_pkey_get_details(openssl_pkey_get_public($pem));
        same("$name key", $details['key'], $certificate->publicKey->pem);
        same("$name bits", $details['bits'], $certificate->publicKey->bits);
    }
    same("$name sha1", strtoupper(openssl_x509_fingerprint($pem, 'sha1')), $certificate->fingerprintSha1);
    same("$name sha256", strtoupper(openssl_x509_fingerprint($pem, 'sha256')), $certificate->fingerprintSha256);
    same("$name is CA", str_contains((string) $extension('basicConstraints'), 'CA:TRUE'), $certificate->isCa);
    preg_match('/pathlen:(\d+)/', (string) $extension('basicConstraints'), $length);
    same("$name path", isset($length[1]) ? (int) $length[1] : null, $certificate->pathLength);
    same("$name key's id", $hex($extension('subjectKeyIdentifier')), $certificate->subjectKeyIdentifier);
    same("$name issuer's id", $hex($extension('authorityKeyIdentifier')), $certificate->authorityKeyIdentifier);
    $names = $certificate->alternativeNames;
    same("$name names", (string) $extension('subjectAltName'), implode(', ', [
        ...array_map(fn ($dns) => "DNS:$dns", $names->dnsNames),
        ...array_map(fn ($email) => "email:$email", $names->emailAddresses),
    ]));
    preg_match_all('/Policy: (\S+)/', (string) $extension('certificatePolicies'), $policies);
    same("$name policies", $policies[1], str_replace('2.5.29.32.0', 'X509v3', $certificate->policies));
    preg_match_all('/URI:(\S+)/', (string) $extension('crlDistributionPoints'), $urls);
    same("$name CRLs", $urls[1], $certificate->crlUrls);
    preg_match_all('/OCSP - URI:(\S+)/', (string) $extension('authorityInfoAccess'), $urls);
    same("$name OCSP", $urls[1], $certificate->ocspUrls);
    preg_match_all('/CA Issuers - URI:(\S+)/', (string) $extension('authorityInfoAccess'), $urls);
    same("$name issuers", $urls[1], $certificate->issuerUrls);
    same("$name DER", der($pem), $certificate->toDer());
    same("$name from DER", $certificate->toArray(), Certificate::parse($certificate->toDer())->toArray());
    same("$name conforms", [], nonconformities($certificate));
    return $certificate;
}

foreach (['root', 'intermediate', 'leaf', 'ev', 'ev-ca', 'mail', 'leaf-sha1', 'ed25519', 'new-root-cross'] as $name) {
    $all[$name] = compare($name, fixture("certificate/$name.pem"));
}
foreach (new_keys() as $kind => $key) {
    $settings = settings('DNS:www.example.pl', 'keyUsage=digitalSignature');
    $request = openssl_csr_new(['CN' => 'www.example.pl', 'O' => 'Łódź'], $key, $settings);
    openssl_x509_export(openssl_csr_sign($request, null, $key, 30, $settings, 0x00c0ffee), $pem);
    $certificate = compare($kind, $pem);
    same("$kind self-signed", true, $certificate->isSelfSigned);
    same("$kind signs itself", openssl_x509_verify($pem, $certificate->publicKey->pem) === 1, $certificate->isSignedBy($certificate));
}

// Who signed whom.
foreach ($all as $name => $certificate) {
    foreach ($all as $issuer => $other) {
        $named = openssl_x509_parse($certificate->pem)['issuer'] === openssl_x509_parse($other->pem)['subject'];
        $signed = $named && openssl_x509_verify($certificate->pem, $other->publicKey->pem) === 1;
        same("$name signed by $issuer", $signed, $certificate->isSignedBy($other));
        $signatures[] = $signed;
    }
}
var_dump(array_sum($signatures));

$leaf = $all['leaf'];
var_dump($leaf->keyUsage, $leaf->extendedKeyUsage, $leaf->validationLevel === Certificate::DV, $leaf->mustStaple);
var_dump($all['ev']->validationLevel, $all['mail']->validationLevel, $all['root']->validationLevel);
var_dump($all['ev']->subject->joisocn, $all['ev']->subject->serialNumber, $all['ev']->subject->businessCategory);
print_r($leaf->alternativeNames->dnsNamesUnicode);
print_r($leaf->hostNames());

// Both ends belong to the validity.
foreach (['notBefore', 'notAfter'] as $end) {
    echo $leaf->$end->format(DATE_ATOM), ' ', $leaf->$end->getTimezone()->getName(), ':';
    foreach (['-1 second', '+0 seconds', '+1 second'] as $step) {
        echo ' ', json_encode($leaf->isValidAt($leaf->$end->modify($step)));
    }
    echo "\n";
}
var_dump($leaf->isValidAt(new DateTime('2026-11-01T00:00:00+01:00')), $leaf->isValidAt(new DateTime('2026-11-01T01:00:00+01:00')));
var_dump($leaf->isValidAt(null) === $leaf->isValidAt(new DateTimeImmutable()));
var_dump(array_column(array_map(fn ($p) => $p->toArray(), $leaf->problems('en', new DateTime('2030-01-01'))), 'code'));
?>
--EXPECT--
int(9)
array(2) {
  [0]=>
  string(16) "digitalSignature"
  [1]=>
  string(15) "keyEncipherment"
}
array(2) {
  [0]=>
  string(10) "serverAuth"
  [1]=>
  string(10) "clientAuth"
}
bool(true)
bool(false)
string(2) "EV"
string(2) "DV"
NULL
string(2) "PL"
string(10) "0000421310"
string(20) "Private Organization"
Array
(
    [0] => www.example.pl
    [1] => łódź.pl
)
Array
(
    [0] => www.example.pl
    [1] => xn--d-uga0v4h.pl
)
2026-11-01T00:00:00+00:00 UTC: false true true
2027-05-18T23:59:59+00:00 UTC: true true false
bool(false)
bool(true)
bool(true)
array(1) {
  [0]=>
  string(7) "expired"
}
