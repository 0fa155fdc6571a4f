--TEST--
A CSR read: what PHP's OpenSSL functions tell of it, and what they do not
--EXTENSIONS--
openssl
--FILE--
<?php

require __DIR__ . '/../include/x509.inc';
require __DIR__ . '/../include/types.inc';

use Certum\Csr;

$subject = [
    'C' => 'PL', 'ST' => 'mazowieckie', 'L' => 'Łódź', 'street' => 'ul. Żółwia 3/4', 'postalCode' => '90-001',
    'O' => 'Zażółć gęślą jaźń "Sp. z o.o."', 'OU' => 'Dział IT, Hosting + poczta',
    'businessCategory' => 'Private Organization', 'serialNumber' => '0000421310', 'jurisdictionC' => 'PL',
    'CN' => 'www.example.pl', 'emailAddress' => 'kontakt@example.pl',
];
$names = 'DNS:www.example.pl,DNS:*.xn--d-uga0v4h.pl,IP:8.8.4.4,IP:2001:4860::8888,email:jan@xn--d-uga0v4h.pl,'
    . 'URI:https://example.pl/';
$algorithms = ['RSA' => 'sha256WithRSAEncryption', 'EC' => 'ecdsa-with-SHA256'];
foreach (new_keys() as $kind => $key) {
    $request = openssl_csr_new(
        $subject,
        $key,
        settings($names, "keyUsage=digitalSignature,keyEncipherment\nextendedKeyUsage=serverAuth,1.2.3.4\ntlsfeature=status_request"),
    );
    openssl_csr_export($request, $pem);
    $details = openssl_pkey_get_details(openssl_csr_get_public_key($request));
    $csr = Csr::parse($pem);

    same("$kind subject", openssl_csr_get_subject($request), as_openssl($csr->subject));
    foreach (['commonName' => 'CN', 'organization' => 'O', 'locality' => 'L', 'state' => 'ST', 'country' => 'C',
            'email' => 'emailAddress', 'serialNumber' => 'serialNumber', 'businessCategory' => 'businessCategory',
            'streetAddress' => 'street', 'postalCode' => 'postalCode', 'joisocn' => 'jurisdictionC'] as $ours => $short) {
        same("$kind $ours", $subject[$short], $csr->subject->$ours);
    }
    same("$kind OU", $subject['OU'], $csr->subject->organizationalUnit);
    same("$kind CN", 'www.example.pl', $csr->commonName);
    same("$kind key", $details['key'], $csr->publicKey->pem);
    same("$kind bits", $details['bits'], $csr->publicKey->bits);
    $algorithm = isset($details['rsa']) ? 'RSA' : 'EC';
    same("$kind algorithm", $algorithm, $csr->publicKey->algorithm);
    same("$kind exponent", isset($details['rsa']) ? '65537' : null, $csr->publicKey->exponent);
    same("$kind curve", isset($details['rsa']) ? null : $kind, $csr->publicKey->curve);
    same("$kind key's fingerprint", strtoupper(hash('sha256', der($details['key']))), $csr->publicKey->fingerprintSha256);
    same("$kind pin", base64_encode(hash('sha256', der($details['key']), true)), $csr->publicKey->pin);
    same("$kind signature", $algorithms[$algorithm], $csr->signatureAlgorithm);
    same("$kind signed", true, $csr->signatureValid);
    same("$kind sha1", strtoupper(sha1(der($pem))), $csr->fingerprintSha1);
    same("$kind sha256", strtoupper(hash('sha256', der($pem))), $csr->fingerprintSha256);
    same("$kind DER", der($pem), $csr->toDer());
    same("$kind PEM", $pem, $csr->pem);
    same("$kind usage", ['digitalSignature', 'keyEncipherment'], $csr->keyUsage);
    same("$kind purposes", ['serverAuth', '1.2.3.4'], $csr->extendedKeyUsage);
    same("$kind stapling", true, $csr->mustStaple);
    same("$kind extensions", ['2.5.29.17', '2.5.29.15', '2.5.29.37', '1.3.6.1.5.5.7.1.24'], $csr->extensions);
    same("$kind hosts", ['www.example.pl', '*.xn--d-uga0v4h.pl', '8.8.4.4', '2001:4860::8888'], $csr->hostNames());
    same("$kind conforms", [], nonconformities($csr));

    // Read again from DER, and from what it writes itself.
    same("$kind from DER", $csr->toArray(), Csr::parse(der($pem))->toArray());
    same("$kind from its PEM", $csr->toArray(), Csr::parse($csr->pem)->toArray());

    // A changed subject: everything can still be read, but the signature does not hold.
    $changed = Csr::parse(str_replace('www.example.pl', 'vvv.example.pl', der($pem)));
    same("$kind changed", ['vvv.example.pl', false], [$changed->commonName, $changed->signatureValid]);
    same("$kind problem", 'signature_invalid', $changed->problems()[0]->code);
}
// Attributes that stand there twice.
$csr = Csr::parse(fixture('csr/ev.pem'));
same('EV', openssl_csr_get_subject(fixture('csr/ev.pem')), as_openssl($csr->subject));
same('EV OU', ['Dział IT', 'Hosting, "WWW" + poczta'], as_openssl($csr->subject)['OU']);
same('EV incorporation', ['PL', 'zachodniopomorskie', 'Szczecin'], [
    $csr->subject->joisocn, $csr->subject->joisopn, $csr->subject->joiln,
]);
same('EV register', 'VATPL-8133580940', $csr->subject->organizationIdentifier);
same('EV person', ['Prezes', 'Zażółć', 'Gęślą'], [$csr->subject->title, $csr->subject->givenName, $csr->subject->surname]);
same('EV conforms', [], nonconformities($csr));

$csr = Csr::parse($pem);
print_r($csr->alternativeNames->toArray());
echo $csr->subject, "\n";

// Ed25519, which PHP 8.2 cannot make.
$csr = Csr::parse(fixture('csr/ed25519.pem'));
var_dump($csr->publicKey->algorithm === Certum\PublicKey::ED25519, $csr->signatureAlgorithm, $csr->signatureValid);
var_dump($csr->matches(fixture('key/ed25519.pkcs8.pem')));
?>
--EXPECT--
Array
(
    [dnsNames] => Array
        (
            [0] => www.example.pl
            [1] => *.xn--d-uga0v4h.pl
        )

    [dnsNamesUnicode] => Array
        (
            [0] => www.example.pl
            [1] => *.łódź.pl
        )

    [ipAddresses] => Array
        (
            [0] => 8.8.4.4
            [1] => 2001:4860::8888
        )

    [emailAddresses] => Array
        (
            [0] => jan@xn--d-uga0v4h.pl
        )

    [emailAddressesUnicode] => Array
        (
            [0] => jan@łódź.pl
        )

    [others] => Array
        (
            [0] => URI:https://example.pl/
        )

)
emailAddress=kontakt@example.pl,CN=www.example.pl,jurisdictionC=PL,serialNumber=0000421310,businessCategory=Private Organization,OU=Dział IT\, Hosting \+ poczta,O=Zażółć gęślą jaźń \"Sp. z o.o.\",postalCode=90-001,street=ul. Żółwia 3/4,L=Łódź,ST=mazowieckie,C=PL
bool(true)
string(7) "ED25519"
bool(true)
bool(true)
