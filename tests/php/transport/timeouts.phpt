--TEST--
A time-out in each phase: its name, and what became of the request
--EXTENSIONS--
certum
--FILE--
<?php

require __DIR__ . '/../include/operations.php';

/** A socket that listens and whose connections nobody accepts: the kernel opens them, and nothing is ever read. */
function deafServer(int $backlog = 16)
{
    $context = stream_context_create(['socket' => ['backlog' => $backlog]]);

    return stream_socket_server('tcp://127.0.0.1:0', context: $context);
}

function clientOf($server, float $timeout, ?float $connectTimeout, string $scheme = 'http'): Certum\Client
{
    $credentials = new Certum\Credentials('partner', 'word');
    $address = "$scheme://" . stream_socket_get_name($server, false) . '/service';

    return new Certum\Client($credentials, $address, null, $connectTimeout, $timeout);
}

function show(Certum\Exception\CertumException $thrown): void
{
    echo told($thrown), "\n  ", preg_replace('/127\.0\.0\.1:\d+/', 'HOST:PORT', $thrown->getMessage()), "\n";
}

echo "-- connect: the queue is full, so the handshake of TCP is not answered\n";
$server = deafServer(0);
$address = 'tcp://' . stream_socket_get_name($server, false);
$fillers = [];
for ($i = 0; $i < 8; $i++) {
    $fillers[] = stream_socket_client($address, $code, $text, 1, STREAM_CLIENT_ASYNC_CONNECT | STREAM_CLIENT_CONNECT);
}
show(thrown(fn () => clientOf($server, 30, 0.4)->cancelOrder('1')));
show(thrown(fn () => clientOf($server, 0.4, 30)->cancelOrder('1')));
show(thrown(fn () => clientOf($server, 30, 0.4)->getProductList()));

echo "-- tls: the connection opens, and the server never says a word\n";
$server = deafServer();
show(thrown(fn () => clientOf($server, 30, 0.4, 'https')->cancelOrder('1')));

echo "-- send: the server never reads\n";
$server = deafServer();
$files = ['a.pdf' => str_repeat("\0", 8 * 1024 * 1024)];
$document = new Certum\Document(Certum\Document::ADDITIONAL, 'large', $files);
show(thrown(fn () => clientOf($server, 5, null)->verifyOrder('1', 'note', [$document])));

echo "-- wait: the request is taken, no answer comes\n";
$certum = new Simulator();
$certum->post('fault', ['kind' => 'delay', 'ms' => 60_000]);
$client = $certum->client(timeout: 1.0);
$thrown = thrown(fn () => $client->cancelOrder('1'));
show($thrown);
var_dump($thrown->operation, $thrown->status);

echo "-- receive: the answer drips\n";
$certum->post('fault', ['kind' => 'drip', 'ms' => 500]);
show(thrown(fn () => $client->getProductList()));

echo "-- receive: the answer has no end\n";
$certum->post('fault', ['kind' => 'endless']);
show(thrown(fn () => $certum->client(timeout: 60.0)->getProductList()));
echo "-- and the next call works\n";
echo outcome(fn () => $certum->client(timeout: 30.0)->getProductList()), "\n";
?>
--EXPECT--
-- connect: the queue is full, so the handshake of TCP is not answered
connect, timed out, not sent
  cancelOrder: no connection to HOST:PORT within 0.4 s. Nothing was sent. Check that the firewall lets this server connect there, or set certum.proxy. certum.connect_timeout sets the limit
connect, timed out, not sent
  cancelOrder: no connection to HOST:PORT within 0.4 s. Nothing was sent. Check that the firewall lets this server connect there, or set certum.proxy. certum.timeout sets the limit
connect, timed out, not sent
  getProductList: no connection to HOST:PORT within 0.4 s. Nothing was sent. Check that the firewall lets this server connect there, or set certum.proxy. certum.connect_timeout sets the limit
-- tls: the connection opens, and the server never says a word
tls, timed out, not sent
  cancelOrder: the TLS handshake with HOST:PORT did not end within 0.4 s. Nothing was sent. Check this server's clock; where a proxy opens TLS or the CA is your own, name its certificate in certum.ca_file. certum.connect_timeout sets the limit
-- send: the server never reads
send, timed out, unknown
  verifyOrder: the request could not be sent to HOST:PORT within 5 s. Certum may have carried the request out. Read what became of it before repeating it. certum.timeout sets the limit
-- wait: the request is taken, no answer comes
wait, timed out, unknown
  cancelOrder: no answer from HOST:PORT within 1 s. Certum may have carried the request out. Read what became of it before repeating it. certum.timeout sets the limit
string(11) "cancelOrder"
NULL
-- receive: the answer drips
receive, timed out, unknown
  getProductList: the answer of HOST:PORT did not end within 1 s. Certum may have carried the request out. Read what became of it before repeating it. certum.timeout sets the limit
-- receive: the answer has no end
receive 200, unknown
  getProductList: the answer of HOST:PORT is larger than 32 MiB. Certum may have carried the request out. Read what became of it before repeating it. Ask for less at once
-- and the next call works
done
