--TEST--
What PHP prints on its own shows neither password nor key: uncaught exceptions, warnings, phpinfo
--EXTENSIONS--
certum
--FILE--
<?php

require __DIR__ . '/../include/secret.php';

$certum = new Simulator();
$key = newCsr('a.example.com')['key'];
putenv('CERTUM_TEST_KEY=' . base64_encode($key));
$settings = [
    'zend.exception_ignore_args' => '0',
    'zend.exception_string_param_max_len' => '1000',
    'display_errors' => 'stderr',
    'log_errors' => '1',
    'error_reporting' => '-1',
    'html_errors' => '0',
];
// PHP itself shows what a program gives to its own functions; here nothing but the extension gets the secret.
$client = "\$c = new Certum\\Client(new Certum\\Credentials(Simulator::USER, Simulator::PASSWORD), '$certum->service');";
foreach (
    [
        'refused' => $client . '$c->cancelOrder("nobody");',
        'credentials' => 'new Certum\Credentials(Simulator::USER, [Simulator::PASSWORD]);',
        'too long' => 'new Certum\Credentials(Simulator::USER, str_repeat(Simulator::PASSWORD, 30));',
        'transport' => 'ini_set("certum.ca_file", "/nowhere"); (new Certum\Client(new Certum\Credentials('
            . '"u", Simulator::PASSWORD), "https://127.0.0.1:1/"))->getProductList();',
        'killed within' => $client . '$c->recordCalls(); $c->getProductList(); trigger_error("certum ends", E_USER_ERROR);',
        'phpinfo' => $client . '$c->recordCalls(); $c->getProductList(); phpinfo(INFO_MODULES | INFO_CONFIGURATION);',
        'constants' => $client . 'print_r(get_defined_vars()); print_r($GLOBALS); debug_print_backtrace();',
    ] as $name => $code
) {
    $run = otherPhp($code, $settings);
    show("$name, status $run[status]", $run['out'] . $run['err']);
    if (!str_contains($run['out'] . $run['err'], 'ertum')) {
        echo "but it says nothing of interest: $run[out]$run[err]\n";
    }
}

echo "-- private keys\n";
foreach (
    [
        'rubbish' => '$csr->matches(substr($key, 0, 150) . "\n-----END PRIVATE KEY-----\n");',
        'type' => '$csr->matches([$key]);',
        'passphrase' => '$csr->matches($key, [$key]);',
        'read' => 'var_dump($csr->matches($key)); print_r($csr); certum_does_not_exist();',
    ] as $name => $code
) {
    $run = otherPhp(
        '$key = base64_decode(getenv("CERTUM_TEST_KEY"));'
            . '$csr = Certum\Csr::parse(csrOf("b.example.com"));' . $code,
        $settings,
    );
    $body = explode("\n", $key)[1];
    show("$name, status $run[status]", $run['out'] . $run['err'], substr($body, 8, 40));
    if (!str_contains($run['err'], 'ncaught')) {
        echo "but nothing was thrown: $run[out]$run[err]\n";
    }
}
?>
--EXPECT--
refused, status 255: clean
credentials, status 255: clean
too long, status 255: clean
transport, status 255: clean
killed within, status 255: clean
phpinfo, status 0: clean
constants, status 0: clean
-- private keys
rubbish, status 255: clean
type, status 255: clean
passphrase, status 255: clean
read, status 255: clean
