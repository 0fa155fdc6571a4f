--TEST--
Thousands of CSRs and certificates, good and bad, leave no memory behind
--FILE--
<?php

require __DIR__ . '/../include/x509.inc';

use Certum\{Certificate, CertificateChain, Csr};

$files = [
    'csr' => fixture('csr/san-mixed.pem'),
    'certificate' => fixture('certificate/ev.pem'),
    'heap' => fixture('chain/ordered.p7b'),
    'key' => fixture('key/rsa-2048.pkcs8.pem'),
];
function one_round(array $files): void
{
    $csr = Csr::parse($files['csr']);
    $certificate = Certificate::parse($files['certificate']);
    $chain = CertificateChain::parse($files['heap']);
    foreach ([$csr, $certificate, $chain] as $object) {
        $object->toArray();
        $object->problems('pl');
        (array) $object;
    }
    $csr->matches($files['key']);
    $csr->matches($certificate);
    $chain->toPkcs7();
    $clone = clone $certificate;
    $clone->subject->attributes;
    foreach ([fn () => Csr::parse($files['certificate']), fn () => Certificate::parse("\xff"), fn () => $csr->matches('x'),
        fn () => $csr->problems('xx'), fn () => new Csr(), fn () => serialize($csr), fn () => $csr->matches(1)] as $call) {
        try {
            $call();
            echo "accepted\n";
        } catch (Throwable) {
        }
    }
}
function resident(): int
{
    preg_match('/VmRSS:\s+(\d+)/', file_get_contents('/proc/self/status'), $kilobytes);
    return (int) $kilobytes[1];
}
// The first rounds fill PHP's caches and its own variables.
$php = $process = 0;
foreach ([100, 2000] as $rounds) {
    [$php, $process] = [memory_get_usage(), resident()];
    for ($count = 0; $count < $rounds; $count++) {
        one_round($files);
    }
}
var_dump(memory_get_usage() - $php, resident() - $process < 1024);
?>
--EXPECT--
int(0)
bool(true)
