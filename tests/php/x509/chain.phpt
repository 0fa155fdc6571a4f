--TEST--
Chains: put in order from any heap, written as PEM and PKCS#7, with what is missing named
--EXTENSIONS--
openssl
--FILE--
<?php

require __DIR__ . '/../include/x509.inc';
require __DIR__ . '/../include/types.inc';

use Certum\{Certificate, CertificateChain};

$pem = fn (string $name) => fixture("certificate/$name.pem");
$names = fn (array $certificates) => implode(' < ', array_map(fn (Certificate $one) => $one->commonName, $certificates));
function permutations(array $items): iterable
{
    if (count($items) < 2) {
        yield $items;
    }
    foreach (count($items) < 2 ? [] : $items as $key => $item) {
        foreach (permutations(array_diff_key($items, [$key => 0])) as $rest) {
            yield [$item, ...$rest];
        }
    }
}

// Any order, a certificate of another chain among them, and one twice.
$count = 0;
foreach (permutations([$pem('leaf'), $pem('intermediate'), $pem('root'), $pem('ed25519'), $pem('leaf')]) as $heap) {
    foreach ([implode('', $heap), implode("\r\ntext between\r\n", $heap), implode('', array_map('der', $heap))] as $bytes) {
        $chain = CertificateChain::parse($bytes);
        same('order', 'www.example.pl < DV CA < Root', $names($chain->certificates));
        same('unrelated', 'ed.example.pl', $names($chain->unrelated));
        $count++;
    }
}
var_dump($count);

$chain = CertificateChain::parse($pem('root') . $pem('leaf') . $pem('intermediate'));
same('conforms', [], nonconformities($chain));
var_dump($chain->isComplete, $chain->missingIssuer, $chain->missingIssuerUrls);
echo $chain->leaf()->commonName, ' | ', $names($chain->intermediates()), ' | ', $chain->root()->commonName, "\n";
$leafAndIntermediate = $pem('leaf') . $pem('intermediate');
same('PEM', $leafAndIntermediate, $chain->toPem());
same('PEM with root', $leafAndIntermediate . $pem('root'), $chain->toPem(withRoot: true));
same('bundle', $pem('intermediate'), $chain->toPem(false));
same('bundle with root', $pem('intermediate') . $pem('root'), $chain->toPem(false, true));

// PKCS#7 is read back by OpenSSL and by us, in both forms.
foreach ([false, true] as $withRoot) {
    openssl_pkcs7_read($chain->toPkcs7(withRoot: $withRoot), $read);
    same('PKCS#7', $withRoot ? [$pem('leaf'), $pem('intermediate'), $pem('root')] : [$pem('leaf'), $pem('intermediate')], $read);
    foreach ([$chain->toPkcs7(true, $withRoot), $chain->toPkcs7(false, $withRoot)] as $bundle) {
        same('PKCS#7 read', $chain->toPem(true, $withRoot), CertificateChain::parse($bundle)->toPem(true, true));
    }
}
same('PKCS#7 forms', der($chain->toPkcs7()), $chain->toPkcs7(pem: false));
foreach (['chain/heap.p7b.pem', 'chain/ordered.p7b'] as $bundle) {
    same($bundle, $chain->toPem(true, true), CertificateChain::parse(fixture($bundle))->toPem(true, true));
}

// What is missing.
foreach ([$pem('leaf'), $leafAndIntermediate, $pem('root'), $pem('leaf') . $pem('root'), $pem('leaf') . $pem('forged-intermediate')] as $heap) {
    $chain = CertificateChain::parse($heap);
    same('conforms', [], nonconformities($chain));
    echo $names($chain->certificates), ': ', json_encode($chain->isComplete), ' ', $chain->missingIssuer ?? 'nothing', ' ',
        implode(' ', $chain->missingIssuerUrls), ' ',
        implode(',', array_map(fn ($problem) => $problem->code, $chain->problems('en', new DateTime('2026-12-01')))), ' root ',
        $chain->root()?->commonName ?? 'none', "\n";
}

// Two ways to the top.
$chain = CertificateChain::parse($pem('ev') . $pem('ev-ca') . $pem('new-root') . $pem('new-root-cross') . $pem('root'));
same('conforms', [], nonconformities($chain));
echo $names($chain->certificates), "\n";
foreach ($chain->alternatives as $way) {
    echo $names($way), "\n";
}
var_dump($chain->unrelated);

// From objects.
$certificates = array_map(fn ($name) => Certificate::parse($pem($name)), ['root', 'intermediate', 'leaf']);
$chain = CertificateChain::fromCertificates($certificates);
same('from objects', $chain->toArray(), CertificateChain::parse($pem('root') . $leafAndIntermediate)->toArray());
same('keys do not matter', $chain->toArray(), CertificateChain::fromCertificates(array_combine(['a', 7, 'b'], $certificates))->toArray());
echo refusal(fn () => CertificateChain::fromCertificates([])), "\n";
echo refusal(fn () => CertificateChain::fromCertificates([$certificates[0], $pem('leaf')])), "\n";
echo refusal(fn () => CertificateChain::fromCertificates([$certificates[0], null])), "\n";

// At most 64, whichever way they come.
$key = openssl_pkey_new(['private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1']);
$many = [];
for ($number = 1; $number <= 65; $number++) {
    $settings = settings();
    $request = openssl_csr_new(['CN' => "host-$number.example.pl"], $key, $settings);
    openssl_x509_export(openssl_csr_sign($request, null, $key, 30, $settings, $number), $many[]);
}
var_dump(count(CertificateChain::parse(implode('', array_slice($many, 0, 64)))->unrelated));
echo refusal(fn () => CertificateChain::parse(implode('', $many))), "\n";
echo refusal(fn () => CertificateChain::fromCertificates(array_map(Certificate::parse(...), $many))), "\n";
?>
--EXPECT--
int(360)
bool(true)
NULL
array(0) {
}
www.example.pl | DV CA | Root
www.example.pl: false CN=DV CA,O=Testowe CA,C=PL http://repo.example.pl/dv.cer chain_intermediate_missing root none
www.example.pl < DV CA: false CN=Root,O=Testowe CA,C=PL http://repo.example.pl/root.cer chain_incomplete root none
Root: true nothing   root Root
www.example.pl: false CN=DV CA,O=Testowe CA,C=PL http://repo.example.pl/dv.cer chain_intermediate_missing,chain_extra_certificate root none
www.example.pl: false CN=DV CA,O=Testowe CA,C=PL http://repo.example.pl/dv.cer chain_intermediate_missing,chain_extra_certificate root none
ev.example.pl < EV CA < New Root
ev.example.pl < EV CA < New Root < Root
array(0) {
}
[certificates] certificates: is empty: give at least one.
[certificates] certificates: is a list of Certum\Certificate, and one of its entries is none.
[certificates] certificates: is a list of Certum\Certificate, and one of its entries is none.
int(63)
[chain] chain: the input holds more than 64 certificates or blocks: give the chain of one certificate.
[certificates] certificates: the input holds more than 64 certificates or blocks: give the chain of one certificate.
