<?php

// What a worker does in a request: `calls` calls to the service at `service`, then who it is.

require __DIR__ . '/transport.php';

$client = new Certum\Client(
    new Certum\Credentials(Simulator::USER, Simulator::PASSWORD),
    $_GET['service'],
    timeout: (float) ($_GET['timeout'] ?? 20),
);
$outcomes = [];
for ($i = 0; $i < (int) ($_GET['calls'] ?? 1); $i++) {
    $outcomes[] = outcome(fn () => $client->getProductList());
}
header('Content-Type: application/json');
echo json_encode(['pid' => getmypid(), 'outcomes' => $outcomes]);
