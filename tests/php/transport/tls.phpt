--TEST--
certum.ca_file: the CAs that are trusted
--EXTENSIONS--
certum
--FILE--
<?php

require __DIR__ . '/../include/transport.php';

const ANOTHER_CA = <<<'PEM'
    -----BEGIN CERTIFICATE-----
    MIIBgTCCASegAwIBAgIUYaIV72YeC4Ko7y7Z2QNLKaKj7UQwCgYIKoZIzj0EAwIw
    FTETMBEGA1UEAwwKQW5vdGhlciBDQTAgFw0yNjExMjIyMTEwMDlaGA8yMTI2MTAy
    OTIxMTAwOVowFTETMBEGA1UEAwwKQW5vdGhlciBDQTBZMBMGByqGSM49AgEGCCqG
    SM49AwEHA0IABLqaOJImmzHGJMxQFZ5kov/JkSTuKo3a/ckEE+/ukJqzE2uVEUPq
    lQ7xfErAXEOUcjrrU3YLNd649bxyz0wYR6+jUzBRMB0GA1UdDgQWBBT6ZPrkzKG6
    WISSCjuO8GEWWmnsZTAfBgNVHSMEGDAWgBT6ZPrkzKG6WISSCjuO8GEWWmnsZTAP
    BgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIQC3zUH7zIZO5QbnEfcG
    UH1MljkHqjP6ooVX8mU1zMRjHgIgQkayINGjqimEa4ZphQxcOXdDUUK+33jLb17e
    g+EwZ7E=
    -----END CERTIFICATE-----
    PEM;

$certum = new Simulator(['--tls', '--tls-ca', $ca = tempnam(sys_get_temp_dir(), 'certum')]);

/** A call with a setting; the service's address is put away. */
function call(string $caFile): void
{
    global $certum;
    ini_set('certum.ca_file', $caFile);
    $certum->forgetRequests();
    $thrown = null;
    try {
        $certum->client()->getProductList();
        echo 'done';
    } catch (Certum\Exception\TransportException $thrown) {
        echo told($thrown), "\n  ", preg_replace(['/127\.0\.0\.1:\d+/', '#/\S*/certum[\w-]+#'], ['HOST:PORT', 'FILE'], $thrown->getMessage());
    }
    echo "\n  ", $certum->count('getProductList'), " request\n";
}

echo "-- the CA named\n";
call($ca);
echo "-- over TLS the connection is kept too\n";
$client = $certum->client();
$certum->forgetRequests();
$client->getProductList();
$client->getProductList();
echo connections($certum), "\n";
echo "-- the compiled-in CAs: refused, nothing sent\n";
call('');
echo "-- a file that is not there\n";
call('/nowhere/certum1');
echo "-- a folder\n";
mkdir($folder = "$ca-folder");
call($folder);
rmdir($folder);
foreach (
    [
        'empty' => '', 'noise' => random_bytes(5000),
        'no certificate' => "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        'a key' => newCsr('a.example')['key'],
    ] as $what => $content
) {
    echo "-- a file with: $what\n";
    file_put_contents($file = tempnam(sys_get_temp_dir(), 'certum'), $content);
    call($file);
    unlink($file);
}
echo "-- another CA's file, then the right one again\n";
file_put_contents($another = tempnam(sys_get_temp_dir(), 'certum'), ANOTHER_CA);
call($another);
call($ca);

echo "-- the system's CAs, which the environment may name as OpenSSL has it\n";
$code = '$c = new Certum\Client(new Certum\Credentials("partner", "wrong"), "' . $certum->service . '");'
    . 'echo outcome(fn () => $c->getProductList()), "\n";';
foreach ([$ca, $another, '/nowhere/certum1'] as $file) {
    echo otherPhp($code, ['certum.ca_file' => 'system'], ['SSL_CERT_FILE' => $file])['out'];
}
unlink($another);
unlink($ca);
?>
--EXPECT--
-- the CA named
done
  1 request
-- over TLS the connection is kept too
1
-- the compiled-in CAs: refused, nothing sent
tls, not sent
  getProductList: the TLS handshake with HOST:PORT failed (invalid peer certificate: UnknownIssuer). Nothing was sent. Check this server's clock; where a proxy opens TLS or the CA is your own, name its certificate in certum.ca_file
  0 request
-- a file that is not there
setup, not sent
  getProductList: the file of CAs FILE (certum.ca_file) cannot be used: No such file or directory (os error 2)
  0 request
-- a folder
setup, not sent
  getProductList: the file of CAs FILE (certum.ca_file) cannot be used: it is no regular file
  0 request
-- a file with: empty
setup, not sent
  getProductList: the file of CAs FILE (certum.ca_file) cannot be used: it holds no certificate in PEM
  0 request
-- a file with: noise
setup, not sent
  getProductList: the file of CAs FILE (certum.ca_file) cannot be used: it holds no certificate in PEM
  0 request
-- a file with: no certificate
setup, not sent
  getProductList: the file of CAs FILE (certum.ca_file) cannot be used: it holds no certificate in PEM
  0 request
-- a file with: a key
setup, not sent
  getProductList: the file of CAs FILE (certum.ca_file) cannot be used: it holds no certificate in PEM
  0 request
-- another CA's file, then the right one again
tls, not sent
  getProductList: the TLS handshake with HOST:PORT failed (invalid peer certificate: UnknownIssuer). Nothing was sent. Check this server's clock; where a proxy opens TLS or the CA is your own, name its certificate in certum.ca_file
  0 request
done
  1 request
-- the system's CAs, which the environment may name as OpenSSL has it
credentials 2
tls, not sent
setup, not sent
