--TEST--
certum.proxy is used, the environment's proxies are not
--EXTENSIONS--
certum
pcntl
posix
--FILE--
<?php

require __DIR__ . '/../include/transport.php';
require __DIR__ . '/../include/ConnectProxy.php';

$certum = new Simulator(['--tls', '--tls-ca', $ca = tempnam(sys_get_temp_dir(), 'certum')]);
ini_set('certum.ca_file', $ca);
$proxy = new ConnectProxy();
$credentials = new Certum\Credentials(Simulator::USER, Simulator::PASSWORD);
$port = parse_url($certum->service, PHP_URL_PORT);
// A name that only the proxy can reach; the certificate is of another name, so the handshake ends there.
$away = "https://certum.invalid:$port/service/PartnerApi.wsdl";

echo "-- the proxy opens the way, and TLS goes through it: the certificate's name is checked\n";
ini_set('certum.proxy', "http://$proxy->address");
$client = new Certum\Client($credentials, $away);
$thrown = thrown(fn () => $client->cancelOrder('1'));
echo told($thrown), ': ', str_contains($thrown->getMessage(), 'certum.invalid') ? 'the name is told' : '?', "\n";
echo strtok($proxy->heads()[0], "\n") === "CONNECT certum.invalid:$port HTTP/1.1" ? 'CONNECT' : $proxy->heads()[0], "\n";
var_dump(count($proxy->heads()));

echo "-- this host is reached without it\n";
echo outcome(fn () => $certum->client()->getProductList()), ' ', count($proxy->heads()), "\n";

echo "-- a user name and password for the proxy\n";
ini_set('certum.proxy', "http://user:pa%24s@$proxy->address");
$thrown = thrown(fn () => (new Certum\Client($credentials, $away))->cancelOrder('1'));
preg_match('/^proxy-authorization: Basic (.*)$/mi', $proxy->heads()[1] ?? '', $basic);
var_dump(base64_decode($basic[1] ?? ''), str_contains((string) $thrown, 'pa$s') || str_contains((string) $thrown, 'pa%24s'));

echo "-- a proxy that refuses\n";
$refusing = new ConnectProxy('HTTP/1.1 407 Proxy Authentication Required');
ini_set('certum.proxy', "http://$refusing->address");
$thrown = thrown(fn () => (new Certum\Client($credentials, $away))->cancelOrder('1'));
echo told($thrown), ': ', preg_replace('/127\.0\.0\.1:\d+|:\d+/', 'ADDRESS', $thrown->getMessage()), "\n";

echo "-- no proxy there\n";
ini_set('certum.proxy', 'http://127.0.0.1:1');
echo outcome(fn () => (new Certum\Client($credentials, $away))->cancelOrder('1')), "\n";

echo "-- an address that is none\n";
foreach (['proxy.example:3128', 'ftp://p', 'u:secret@p:1', '://'] as $address) {
    ini_set('certum.proxy', $address);
    $thrown = thrown(fn () => $certum->client()->getProductList());
    echo told($thrown), ' ', str_contains($thrown->getMessage(), 'certum.proxy') ? 'names its setting' : '?',
        str_contains($thrown->getMessage(), 'secret') ? ' AND THE PASSWORD' : '', "\n";
}

echo "-- the environment's proxies do not count\n";
$code = '$c = new Certum\Client(new Certum\Credentials("u", "p"), "https://certum.invalid/", null, 5.0, 5.0);'
    . 'echo outcome(fn () => $c->cancelOrder("1")), "\n";';
$own = "http://$proxy->address";
$environment = array_fill_keys(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'ALL_PROXY', 'all_proxy'], $own);
echo otherPhp($code, [], $environment)['out'];
var_dump(count($proxy->heads()));
unlink($ca);
?>
--EXPECT--
-- the proxy opens the way, and TLS goes through it: the certificate's name is checked
tls, not sent: the name is told
CONNECT
int(1)
-- this host is reached without it
done 1
-- a user name and password for the proxy
string(9) "user:pa$s"
bool(false)
-- a proxy that refuses
connect, not sent: cancelOrder: no connection to certum.invalidADDRESS (tunnel error: proxy authorization required). Nothing was sent. Check that the firewall lets this server connect there, or set certum.proxy
-- no proxy there
connect, not sent
-- an address that is none
setup, not sent names its setting
setup, not sent names its setting
setup, not sent names its setting
setup, not sent names its setting
-- the environment's proxies do not count
resolve, not sent
int(2)
