<?php

// What each request of each thread does; true means that all went well.

$csr = Certum\Csr::parse(getenv('ROUND_CSR'));
$client = new Certum\Client(new Certum\Credentials('threads', 'word'), getenv('ROUND_SERVICE'));
$products = $client->getProductList();

$refused = 0;
try {
    Certum\Csr::parse('not a CSR');
} catch (Certum\Exception\InvalidInputException) {
    $refused++;
}
try {
    (new Certum\Client(new Certum\Credentials('threads', 'wrong'), getenv('ROUND_SERVICE')))->getProductList();
} catch (Certum\Exception\CredentialsException) {
    $refused++;
}

return $csr->commonName === 'threads.example' && $csr->signatureValid && count($products) > 0 && $refused === 2;
