--TEST--
A redirect is not followed, and the password goes nowhere else
--EXTENSIONS--
certum
--FILE--
<?php

require __DIR__ . '/../include/transport.php';

$certum = new Simulator();
$other = new Simulator();
foreach ([301, 302, 303, 307, 308] as $status) {
    $fault = ['kind' => 'redirect', 'to' => $other->service, 'status' => $status];
    $certum->post('fault', [['operation' => 'getProductList'] + $fault, ['operation' => 'cancelOrder'] + $fault]);
    echo outcome(fn () => $certum->client()->getProductList()), '; ';
    $thrown = thrown(fn () => $certum->client()->cancelOrder('1'));
    echo told($thrown), "\n";
}
echo preg_replace('/127\.0\.0\.1:\d+/', 'HOST:PORT', $thrown->getMessage()), "\n";
var_dump(count($certum->requests()), count($other->requests()));
?>
--EXPECT--
receive 301, unknown; receive 301, unknown
receive 302, unknown; receive 302, unknown
receive 303, unknown; receive 303, unknown
receive 307, unknown; receive 307, unknown
receive 308, unknown; receive 308, unknown
cancelOrder: HOST:PORT answered with a redirect (HTTP 308), which is not followed because the request holds the password. Certum may have carried the request out. Read what became of it before repeating it. Check the address (certum.endpoint)
int(10)
int(0)
