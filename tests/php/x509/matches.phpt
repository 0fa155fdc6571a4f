--TEST--
Whether CSR, certificate and private key belong together; keys and passphrases show nowhere
--EXTENSIONS--
openssl
--INI--
zend.exception_ignore_args=0
zend.exception_string_param_max_len=1000000
--FILE--
<?php

require __DIR__ . '/../include/x509.inc';

use Certum\{Certificate, Csr};

const PASSPHRASE = 'Sezamie-otworz-sie-7';

$ed25519 = openssl_pkey_get_private(fixture('key/ed25519.pkcs8.pem'));
$made = [];
foreach (new_keys() as $kind => $key) {
    $settings = settings();
    $request = openssl_csr_new(['CN' => 'www.example.pl'], $key, $settings);
    openssl_csr_export($request, $csr);
    openssl_x509_export(openssl_csr_sign($request, null, $key, 30, $settings), $certificate);
    openssl_pkey_export($key, $plain, null, $settings);
    openssl_pkey_export($key, $encrypted, PASSPHRASE, $settings + ['encrypt_key_cipher' => OPENSSL_CIPHER_AES_256_CBC]);
    $made[$kind] = [Csr::parse($csr), Certificate::parse($certificate), $plain, $encrypted];
}
openssl_pkey_export($ed25519, $plain);
openssl_pkey_export($ed25519, $encrypted, PASSPHRASE);
$made['Ed25519'] = [
    Csr::parse(fixture('csr/ed25519.pem')), Certificate::parse(fixture('certificate/ed25519.pem')), $plain, $encrypted,
];
$count = 0;
foreach ($made as $kind => [$csr, $certificate, $plain, $encrypted]) {
    foreach ($made as $other => [$otherCsr, $otherCertificate]) {
        $expected = openssl_x509_check_private_key($otherCertificate->pem, $plain);
        same("$kind, $other", $kind === $other, $expected);
        foreach ([$otherCsr, $otherCertificate] as $one) {
            same("$kind, CSR", $expected, $one->matches($csr));
            same("$kind, certificate", $expected, $one->matches($certificate));
            same("$kind, key", $expected, $one->matches($plain));
            same("$kind, key as DER", $expected, $one->matches(der($plain)));
            same("$kind, encrypted", $expected, $one->matches($encrypted, PASSPHRASE));
            same("$kind, needless passphrase", $expected, $one->matches($plain, PASSPHRASE));
            $count++;
        }
    }
}
var_dump($count);

// Every form of one key.
$csr = Csr::parse(fixture('csr/rsa-2048.pem'));
foreach (['pkcs1.pem' => null, 'pkcs8.pem' => null, 'der' => null, 'encrypted.pem' => 1, 'legacy-encrypted.pem' => 1, 'scrypt.pem' => 1] as $form => $_) {
    echo $form, ': ', refusal(fn () => $csr->matches(fixture("key/rsa-2048.$form"))), "\n";
}

// Everything that goes wrong, with its message, trace and dump searched for what was given.
$secret = $made['RSA 2048'][2];
$encrypted = $made['RSA 2048'][3];
$wrong = [
    'no passphrase' => [$encrypted],
    'empty passphrase' => [$encrypted, ''],
    'wrong passphrase' => [$encrypted, PASSPHRASE . '!'],
    'binary passphrase' => [$encrypted, "\xff\0" . PASSPHRASE],
    'two keys' => [$secret . $secret],
    'cut key' => [substr($secret, 0, 900)],
    'cut DER' => [substr(der($secret), 0, -7)],
    'damaged base64' => [substr_replace($secret, '*', 400, 1)],
    'a byte more' => [der($secret) . 'x'],
    'public key' => [$csr->publicKey->pem],
    'certificate' => [$made['P-256'][1]->pem],
    'OpenSSH' => [fixture('key/openssh.pem')],
    'PKCS#12' => [fixture('key/rsa-2048.p12')],
    'foreign bytes' => ["\x01\xff\xfe" . PASSPHRASE],
    'nothing' => [''],
];
$needles = [PASSPHRASE, ...array_map('trim', array_slice(explode("\n", $secret), 1, 10)), substr(der($secret), 40, 20)];
// What PHP's own making of keys left behind, such as a missing file of random numbers.
while (openssl_error_string() !== false);
foreach ($wrong as $what => $arguments) {
    try {
        $csr->matches(...$arguments);
        echo "$what: accepted\n";
    } catch (Certum\Exception\InvalidInputException $exception) {
        echo "$what: [{$exception->field}] {$exception->getMessage()}\n";
        ob_start();
        var_dump($exception);
        print_r($exception->getTrace());
        $shown = ob_get_clean() . $exception . json_encode((array) $exception->getMessage());
        foreach ($needles as $needle) {
            if (str_contains($shown, $needle)) {
                echo "  SHOWN: $needle\n";
            }
        }
    }
    same("$what: OpenSSL's errors", false, openssl_error_string());
}
// A wrong type is PHP's own error; and it hides the key too.
foreach ([[7], [null], [[$secret]], [new stdClass()], [$secret, 7]] as $arguments) {
    try {
        $csr->matches(...$arguments);
    } catch (TypeError $error) {
        echo $error->getMessage(), str_contains((string) $error, substr($secret, 100, 40)) ? ' SHOWN' : '', "\n";
    }
}
?>
--EXPECTF--
int(72)
pkcs1.pem: accepted: bool
pkcs8.pem: accepted: bool
der: accepted: bool
encrypted.pem: [privateKey] privateKey: the private key is encrypted: give its passphrase.
legacy-encrypted.pem: [privateKey] privateKey: the private key is encrypted: give its passphrase.
scrypt.pem: [privateKey] privateKey: the private key is encrypted: give its passphrase.
no passphrase: [privateKey] privateKey: the private key is encrypted: give its passphrase.
empty passphrase: [privateKey] privateKey: the private key is encrypted: give its passphrase.
wrong passphrase: [privateKey] privateKey: the private key cannot be decrypted: the passphrase is wrong, or its cipher is not supported (DES and RC2 are not).
binary passphrase: [privateKey] privateKey: the private key cannot be decrypted: the passphrase is wrong, or its cipher is not supported (DES and RC2 are not).
two keys: [privateKey] privateKey: the input holds 2 blocks (a private key, a private key) where exactly one is expected, a private key: give only that one.
cut key: [privateKey] privateKey: line 1: "BEGIN PRIVATE KEY" has no matching END line: the end is missing, copy the whole block.
cut DER: [privateKey] privateKey: this is something else, not a private key.
damaged base64: [privateKey] privateKey: line 7: the base64 is broken at column 48: copy the block again, unchanged.
a byte more: [privateKey] privateKey: 1 bytes follow a private key, which ends at byte %d: remove them.
public key: [privateKey] privateKey: this is a public key, not a private key.
certificate: [privateKey] privateKey: this is a certificate, not a private key.
OpenSSH: [privateKey] privateKey: a private key cannot be read: it is in OpenSSH's own format, convert it with ssh-keygen -p -m PKCS8; export it again.
PKCS#12: [privateKey] privateKey: this is a PKCS#12 store, not a private key.
foreign bytes: [privateKey] privateKey: this does not look like a private key: paste all of it, from its line "-----BEGIN …-----" on, or give the file as it is.
nothing: [privateKey] privateKey: the input is empty: paste a private key, in PEM or DER.
Invalid value given for argument `other`.
Invalid value given for argument `other`.
Invalid value given for argument `other`.
Invalid value given for argument `other`.
Invalid value given for argument `passphrase`.
