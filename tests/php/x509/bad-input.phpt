--TEST--
What is no CSR, certificate, chain or key: an exception that names the field, and nothing else
--FILE--
<?php

require __DIR__ . '/../include/x509.inc';

use Certum\{Certificate, CertificateChain, Csr};

set_error_handler(function (int $level, string $message): never {
    exit("warning: $message\n");
});

$csr = fixture('csr/rsa-2048.pem');
$certificate = fixture('certificate/leaf.pem');
$key = fixture('key/rsa-2048.pkcs8.pem');
$parsed = Csr::parse($csr);
$readers = [
    'csr' => Csr::parse(...),
    'certificate' => Certificate::parse(...),
    'chain' => CertificateChain::parse(...),
    'privateKey' => $parsed->matches(...),
];

// Harmless dress is read: the same as undressed.
foreach ([
    'BOM' => "\xEF\xBB\xBF$csr",
    'CRLF' => str_replace("\n", "\r\n", $csr),
    'CR' => str_replace("\n", "\r", $csr),
    'no last newline' => rtrim($csr),
    'text around' => "Dzień dobry,\n\n$csr\n-- \nJan",
    'indented' => preg_replace('/^/m', "  \t", $csr),
    'one line of base64' => preg_replace('/(?<=[^-])\n(?=[^-])/', '', $csr),
    'old label' => str_replace('CERTIFICATE REQUEST', 'NEW CERTIFICATE REQUEST', $csr),
    'UTF-16' => mb_convert($csr),
    'DER' => der($csr),
] as $what => $bytes) {
    $outcome = refusal(fn () => Csr::parse($bytes));
    echo "$what: ", $outcome === 'accepted: Certum\Csr' ? json_encode(Csr::parse($bytes)->pem === $csr) : $outcome, "\n";
}
function mb_convert(string $ascii): string
{
    return "\xFF\xFE" . implode("\0", str_split($ascii)) . "\0";
}

// Each reader with what it cannot read.
$inputs = [
    'empty' => '',
    'white space' => " \n\t\r\n",
    'a word' => 'hello',
    'foreign bytes' => "\xff\xfe\0\x80",
    'NULs' => str_repeat("\0", 1000),
    'a number in DER' => "\x02\x01\x00",
    'cut BEGIN' => "----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n",
    'empty block' => "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n",
    'no END' => substr($csr, 0, 600),
    'no BEGIN' => substr($csr, 600),
    'other END' => str_replace('END CERTIFICATE REQUEST', 'END CERTIFICATE', $csr),
    'broken base64' => substr_replace($certificate, '%', 100, 1),
    'wrong label' => pem('CERTIFICATE', der($csr)),
    'wrong label too' => pem('CERTIFICATE REQUEST', der($certificate)),
    'key labelled as CSR' => pem('CERTIFICATE REQUEST', der($key)),
    'public key' => $parsed->publicKey->pem,
    'CRL' => fixture('chain/crl.pem'),
    'PKCS#12' => fixture('key/rsa-2048.p12'),
    'deep ASN.1' => fixture('csr/deep.der'),
    'deeper ASN.1' => str_repeat("\x30\x80", 30000),
    'trailing byte' => der($csr) . 'x',
    'cut DER' => substr(der($certificate), 0, -1),
    'huge length' => "\x30\x84\xff\xff\xff\xff\x02\x01\x00",
    'noise' => random_bytes(1 << 20),
    'letters' => str_repeat('A', 1 << 20),
    'BEGINs' => str_repeat("-----BEGIN CERTIFICATE-----\n", 30000),
    '2 MiB' => str_repeat($certificate, 1500),
];
foreach ($inputs as $what => $bytes) {
    echo "$what\n";
    foreach ($readers as $field => $read) {
        $outcome = refusal(fn () => $read($bytes));
        // What was said is in English, short, and clean.
        if (!str_starts_with($outcome, "[$field] $field: ") || strlen($outcome) > 400 || !preg_match('/^[\P{C}]+$/u', $outcome)) {
            echo "  $field: $outcome\n";
        } elseif (in_array($what, ['empty', 'broken base64', 'wrong label', 'cut DER', 'no END', '2 MiB'])) {
            echo '  ', substr($outcome, strlen("[$field] ")), "\n";
        }
    }
}
foreach (['two CSRs' => $csr . $csr, 'CSR and key' => $csr . $key, 'certificate and key' => $certificate . $key] as $what => $bytes) {
    echo "$what: ", refusal(fn () => Csr::parse($bytes)), "\n";
}
echo 'private key: ', refusal(fn () => Csr::parse($key)), "\n";
// A key among certificates is passed over, and spoken of.
$chain = CertificateChain::parse($certificate . $key);
echo implode(' ', array_map(fn ($problem) => $problem->code, $chain->problems('en', new DateTime('2026-12-01')))), "\n";

// Every cut and every changed byte: an object or the exception, whatever is asked of it.
$outcomes = [];
foreach (['csr' => der(fixture('csr/ev.pem')), 'certificate' => der(fixture('certificate/leaf.pem'))] as $field => $der) {
    $variants = [];
    for ($place = 0; $place < strlen($der); $place++) {
        $variants[] = substr($der, 0, $place);
        foreach ([0x00, 0xff, ord($der[$place]) ^ 0x01, ord($der[$place]) ^ 0x80] as $byte) {
            $variants[] = substr_replace($der, chr($byte), $place, 1);
        }
    }
    foreach ($variants as $variant) {
        try {
            $object = $readers[$field]($variant);
            $array = $object->toArray();
            json_encode([$array, $object->problems('pl'), $object->hostNames()], JSON_THROW_ON_ERROR);
            $outcomes[$field]['read'] ??= true;
        } catch (Certum\Exception\InvalidInputException $exception) {
            $outcomes[$field][$exception->field] ??= true;
        }
        refusal(fn () => CertificateChain::parse($variant));
    }
}
echo json_encode($outcomes), "\n";
// PHP's memory, and the process's in kB.
preg_match('/VmHWM:\s+(\d+)/', file_get_contents('/proc/self/status'), $peak);
var_dump(memory_get_peak_usage() < 32 << 20, (int) $peak[1] < 128 << 10);
?>
--EXPECT--
BOM: true
CRLF: true
CR: true
no last newline: true
text around: true
indented: true
one line of base64: true
old label: true
UTF-16: true
DER: true
empty
  csr: the input is empty: paste a certificate signing request (CSR), in PEM or DER.
  certificate: the input is empty: paste a certificate, in PEM or DER.
  chain: the input is empty: paste a certificate, in PEM or DER.
  privateKey: the input is empty: paste a private key, in PEM or DER.
white space
a word
foreign bytes
NULs
a number in DER
cut BEGIN
empty block
no END
  csr: line 1: "BEGIN CERTIFICATE REQUEST" has no matching END line: the end is missing, copy the whole block.
  certificate: line 1: "BEGIN CERTIFICATE REQUEST" has no matching END line: the end is missing, copy the whole block.
  chain: line 1: "BEGIN CERTIFICATE REQUEST" has no matching END line: the end is missing, copy the whole block.
  privateKey: line 1: "BEGIN CERTIFICATE REQUEST" has no matching END line: the end is missing, copy the whole block.
no BEGIN
other END
broken base64
  csr: line 3: the base64 is broken at column 8: copy the block again, unchanged.
  certificate: line 3: the base64 is broken at column 8: copy the block again, unchanged.
  chain: line 3: the base64 is broken at column 8: copy the block again, unchanged.
  privateKey: line 3: the base64 is broken at column 8: copy the block again, unchanged.
wrong label
  csr: this is a certificate, not a certificate signing request (CSR).
  certificate: this is a certificate signing request (CSR), not a certificate.
  chain: the input holds no certificate, only a certificate signing request (CSR).
  privateKey: this is a certificate signing request (CSR), not a private key.
wrong label too
  chain: accepted: Certum\CertificateChain
key labelled as CSR
  privateKey: accepted: bool
public key
CRL
PKCS#12
deep ASN.1
deeper ASN.1
trailing byte
cut DER
  csr: the DER of a certificate signing request (CSR) is broken at byte 0: an element is longer than what holds it; it was cut or changed, export it again.
  certificate: the DER of a certificate is broken at byte 0: an element is longer than what holds it; it was cut or changed, export it again.
  chain: the DER of a certificate is broken at byte 0: an element is longer than what holds it; it was cut or changed, export it again.
  privateKey: this is something else, not a private key.
huge length
noise
letters
BEGINs
2 MiB
  csr: the input has 2367000 bytes, more than the 65536 that are read for a certificate signing request (CSR): give only the one block that is meant.
  certificate: the input has 2367000 bytes, more than the 65536 that are read for a certificate: give only the one block that is meant.
  chain: the input has 2367000 bytes, more than the 1048576 that are read for a certificate: give only the one block that is meant.
  privateKey: the input has 2367000 bytes, more than the 65536 that are read for a private key: give only the one block that is meant.
two CSRs: [csr] csr: the input holds 2 blocks (a certificate signing request (CSR), a certificate signing request (CSR)) where exactly one is expected, a certificate signing request (CSR): give only that one.
CSR and key: [csr] csr: the input holds 2 blocks (a certificate signing request (CSR), a private key) where exactly one is expected, a certificate signing request (CSR): give only that one, and never a private key.
certificate and key: [csr] csr: the input holds 2 blocks (a certificate, a private key) where exactly one is expected, a certificate signing request (CSR): give only that one, and never a private key.
private key: [csr] csr: this is a private key, not a certificate signing request (CSR): never send a private key to anybody; if it has been, make a new one.
chain_intermediate_missing chain_private_key
{"csr":{"csr":true,"read":true},"certificate":{"certificate":true,"read":true}}
bool(true)
bool(true)
