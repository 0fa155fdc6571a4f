--TEST--
A certificate's files from PHP, read back by other programs
--SKIPIF--
<?php
foreach (['openssl version', 'unzip -v'] as $command) {
    exec("$command 2>/dev/null", $lines, $status);
    if ($status !== 0) {
        die("skip no $command");
    }
}
?>
--FILE--
<?php

require __DIR__ . '/../include/types.inc';

use Certum\Shop\Download;

$folder = __DIR__ . '/../../fixtures/x509/certificate';
[$leaf, $middle, $root] = array_map(
    static fn ($name) => file_get_contents("$folder/$name.pem"),
    ['leaf', 'intermediate', 'root']
);
$run = static function (string $command): string {
    exec("$command 2>&1", $lines, $status);
    return $status === 0 ? implode("\n", $lines) : "FAILED: " . implode("\n", $lines);
};
$saved = tempnam(sys_get_temp_dir(), 'certum');
$make = static function (string $form) use ($leaf, $middle, $root, $saved): Download {
    $made = Download::of($form, $leaf, $root . $middle, 'shop.example.com');
    file_put_contents($saved, $made->body);
    echo "$made->fileName $made->contentType\n";
    return $made;
};
foreach (['cer' => 'PEM', 'pem' => 'PEM', 'chain' => 'PEM', 'fullchain' => 'PEM', 'der' => 'DER'] as $form => $encoding) {
    $make($form);
    echo $run("openssl x509 -in $saved -inform $encoding -noout -subject -nameopt RFC2253"), "\n";
}
$bundle = $make('p7b');
echo preg_match_all('/^subject=.*$/m', $run("openssl pkcs7 -in $saved -inform DER -print_certs -noout")), "\n";
$make('zip');
echo $run("unzip -tqq $saved"), $run("unzip -Z1 $saved"), "\n";
echo $run("unzip -p $saved apache/shop.example.com.crt | openssl x509 -noout -subject -nameopt RFC2253"), "\n";
echo shell_exec("unzip -p $saved iis/shop.example.com.p7b") === $bundle->body ? 'same' : 'another', "\n";
unlink($saved);

foreach (nonconformities($bundle) as $wrong) {
    // A file is bytes.
    echo $wrong === 'Certum\Shop\Download->body: is not UTF-8' ? '' : "$wrong\n";
}
echo Download::of('der', $leaf, '', "\xff\"\r\nX: y")->fileName, "\n";
foreach ([['exe', $leaf, ''], ['pem', "\xff", ''], ['pem', 'rubbish', ''], ['pem', $leaf, 'rubbish']] as [$form, $pem, $chain]) {
    try {
        Download::of($form, $pem, $chain, 'x');
        echo "taken\n";
    } catch (Certum\Exception\InvalidInputException $refused) {
        echo $refused->field === 'form' ? $refused->getMessage() : $refused->field, "\n";
    }
}
?>
--EXPECT--
shop.example.com.cer application/x-x509-ca-cert
subject=CN=www.example.pl
shop.example.com.pem application/x-pem-file
subject=CN=www.example.pl
shop.example.com-chain.pem application/x-pem-file
subject=CN=DV CA,O=Testowe CA,C=PL
shop.example.com-fullchain.pem application/x-pem-file
subject=CN=www.example.pl
shop.example.com.der application/pkix-cert
subject=CN=www.example.pl
shop.example.com.p7b application/x-pkcs7-certificates
2
shop.example.com.zip application/zip
nginx/shop.example.com.crt
apache/shop.example.com.crt
apache/shop.example.com.ca-bundle
iis/shop.example.com.p7b
subject=CN=www.example.pl
same
X-y.der
form: is none of cer, pem, chain, fullchain, der, p7b, zip.
pem
pem
chain
