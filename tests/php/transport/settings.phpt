--TEST--
Settings: who may change them, what they refuse, and the address that counts
--EXTENSIONS--
certum
--FILE--
<?php

require __DIR__ . '/../include/transport.php';

use Certum\Client;
use Certum\Credentials;

$certum = new Simulator();
$credentials = new Credentials(Simulator::USER, Simulator::PASSWORD);

/** A client that is made with one setting, which is put back afterwards. */
function with(string $name, string $value): string
{
    global $certum;
    $before = ini_get($name);
    if (ini_set($name, $value) === false) {
        return 'cannot be set';
    }
    $outcome = outcome(fn () => $certum->client());
    ini_set($name, $before);

    return $outcome;
}

echo "-- defaults\n";
echo json_encode(ini_get_all('certum', false)), "\n";

echo "-- certum.endpoint is the administrator's: a script cannot have the password sent elsewhere\n";
var_dump(@ini_set('certum.endpoint', 'http://127.0.0.1:9/'));
echo (new Client($credentials))->getEndpoint(), "\n";
echo (new Client($credentials, Client::PRODUCTION))->getEndpoint(), "\n";
$code = <<<'PHP'
    $client = new Certum\Client(new Certum\Credentials(Simulator::USER, Simulator::PASSWORD), 'production');
    echo $client->getEndpoint() === ini_get('certum.endpoint') ? 'it beats the environment, ' : 'not used, ';
    echo count($client->getProductList()) > 5 ? 'answered' : 'nothing', "\n";
    PHP;
echo otherPhp($code, ['certum.endpoint' => $certum->service])['out'];
$code = 'echo outcome(fn () => new Certum\Client(new Certum\Credentials("u", "p"))), "\n";';
echo otherPhp($code, ['certum.endpoint' => 'http://198.51.100.1/'])['out'];

echo "-- values that cannot be used name their setting\n";
foreach (
    [
        'certum.connect_timeout' => ['0', '-1', 'soon', 'nan', '86401', '5'],
        'certum.timeout' => ['0', '-0.5', '1e9', 'inf', '', '0x10', '2.5'],
        'certum.retries' => ['-1', '11', '1.5', 'many', '', '10'],
    ] as $name => $values
) {
    foreach ($values as $value) {
        echo "$name = '$value': ", with($name, $value), "\n";
    }
}

echo "-- so do arguments\n";
foreach ([0.0, -1.0, NAN, INF, 86401.0] as $limit) {
    foreach (['timeout', 'connectTimeout'] as $argument) {
        $thrown = thrown(fn () => new Client($credentials, 'test', ...[$argument => $limit]));
        echo get_class($thrown), ' ', $thrown->field, "\n";
    }
}

echo "-- addresses\n";
foreach (
    [
        'http://198.51.100.1/', 'http://gs.certum.pl/service', 'ftp://127.0.0.1/', 'prod', '', "https://a\0b/",
        'https://user:word@gs.certum.pl/', 'http://127.0.0.1.example.com/', "https://\xff/",
    ] as $address
) {
    $thrown = thrown(fn () => new Client($credentials, $address));
    echo get_class($thrown), " $thrown->field: ", $thrown->getMessage(), "\n";
}
echo (new Client($credentials, 'http://localhost:8080/x'))->getEndpoint(), "\n";
echo (new Client($credentials, 'http://[::1]:8080/x'))->getEndpoint(), "\n";
?>
--EXPECT--
-- defaults
{"certum.allow_private_addresses":"","certum.ca_file":"","certum.connect_timeout":"10","certum.dns_trust_anchor":"","certum.endpoint":"","certum.proxy":"","certum.resolver":"","certum.retries":"1","certum.timeout":"60"}
-- certum.endpoint is the administrator's: a script cannot have the password sent elsewhere
bool(false)
https://gs.test.certum.pl/service/PartnerApi.wsdl
https://gs.certum.pl/service/PartnerApi.wsdl
it beats the environment, answered
InvalidInputException: certum.endpoint: http without TLS is allowed to this host only (127.0.0.1, ::1, localhost), because the password would be readable on the way; write https://
-- values that cannot be used name their setting
certum.connect_timeout = '0': InvalidInputException: certum.connect_timeout: is not a number of seconds above 0 and at most 86400.
certum.connect_timeout = '-1': InvalidInputException: certum.connect_timeout: is not a number of seconds above 0 and at most 86400.
certum.connect_timeout = 'soon': InvalidInputException: certum.connect_timeout: is not a number of seconds above 0 and at most 86400.
certum.connect_timeout = 'nan': InvalidInputException: certum.connect_timeout: is not a number of seconds above 0 and at most 86400.
certum.connect_timeout = '86401': InvalidInputException: certum.connect_timeout: is not a number of seconds above 0 and at most 86400.
certum.connect_timeout = '5': done
certum.timeout = '0': InvalidInputException: certum.timeout: is not a number of seconds above 0 and at most 86400.
certum.timeout = '-0.5': InvalidInputException: certum.timeout: is not a number of seconds above 0 and at most 86400.
certum.timeout = '1e9': InvalidInputException: certum.timeout: is not a number of seconds above 0 and at most 86400.
certum.timeout = 'inf': InvalidInputException: certum.timeout: is not a number of seconds above 0 and at most 86400.
certum.timeout = '': InvalidInputException: certum.timeout: is not a number of seconds above 0 and at most 86400.
certum.timeout = '0x10': InvalidInputException: certum.timeout: is not a number of seconds above 0 and at most 86400.
certum.timeout = '2.5': done
certum.retries = '-1': InvalidInputException: certum.retries: is not a whole number from 0 to 10.
certum.retries = '11': InvalidInputException: certum.retries: is not a whole number from 0 to 10.
certum.retries = '1.5': InvalidInputException: certum.retries: is not a whole number from 0 to 10.
certum.retries = 'many': InvalidInputException: certum.retries: is not a whole number from 0 to 10.
certum.retries = '': InvalidInputException: certum.retries: is not a whole number from 0 to 10.
certum.retries = '10': done
-- so do arguments
Certum\Exception\InvalidInputException timeout
Certum\Exception\InvalidInputException connectTimeout
Certum\Exception\InvalidInputException timeout
Certum\Exception\InvalidInputException connectTimeout
Certum\Exception\InvalidInputException timeout
Certum\Exception\InvalidInputException connectTimeout
Certum\Exception\InvalidInputException timeout
Certum\Exception\InvalidInputException connectTimeout
Certum\Exception\InvalidInputException timeout
Certum\Exception\InvalidInputException connectTimeout
-- addresses
Certum\Exception\InvalidInputException environment: environment: http without TLS is allowed to this host only (127.0.0.1, ::1, localhost), because the password would be readable on the way; write https://
Certum\Exception\InvalidInputException environment: environment: http without TLS is allowed to this host only (127.0.0.1, ::1, localhost), because the password would be readable on the way; write https://
Certum\Exception\InvalidInputException environment: environment: write test, production or an address that begins with https://
Certum\Exception\InvalidInputException environment: environment: write test, production or an address that begins with https:// (relative URL without a base)
Certum\Exception\InvalidInputException environment: environment: write test, production or an address that begins with https:// (relative URL without a base)
Certum\Exception\InvalidInputException environment: environment: write test, production or an address that begins with https:// (invalid international domain name)
Certum\Exception\InvalidInputException environment: environment: an address holds no user name and password; give them as credentials
Certum\Exception\InvalidInputException environment: environment: http without TLS is allowed to this host only (127.0.0.1, ::1, localhost), because the password would be readable on the way; write https://
Certum\Exception\InvalidInputException environment: environment: is not UTF-8 text (byte 9). Convert it to UTF-8 first.
http://localhost:8080/x
http://[::1]:8080/x
