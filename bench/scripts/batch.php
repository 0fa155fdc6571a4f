<?php

// Fetches the certificates of the orders in a file: batch.php FILE one-by-one|at-once|soap. Tells seconds, by the
// clock and of CPU, and how many certificates came.
[, $file, $way] = $argv;
$orders = file($file, FILE_IGNORE_NEW_LINES);

function cpu(): float
{
    $usage = getrusage();

    return $usage['ru_utime.tv_sec'] + $usage['ru_utime.tv_usec'] / 1e6
        + $usage['ru_stime.tv_sec'] + $usage['ru_stime.tv_usec'] / 1e6;
}

if ($way === 'soap') {
    $client = new SoapClient(getenv('BENCH_WSDL'), [
        'cache_wsdl' => WSDL_CACHE_DISK,
        'stream_context' => stream_context_create(['ssl' => ['cafile' => getenv('BENCH_CA_FILE')]]),
    ]);
    $header = ['authToken' => ['password' => getenv('BENCH_PASSWORD'), 'userName' => getenv('BENCH_USER')]];
    $fetch = fn (string $order): bool => str_starts_with(
        $client->getCertificate(['requestHeader' => $header, 'orderID' => $order])->certificateDetails->X509Cert,
        '-----BEGIN',
    );
} else {
    $credentials = new Certum\Credentials(getenv('BENCH_USER'), getenv('BENCH_PASSWORD'));
    $client = new Certum\Client($credentials, getenv('BENCH_SERVICE'));
    $fetch = fn (string $order): bool => $client->getCertificate($order)->certificate()->commonName !== null;
}

[$start, $cpu] = [hrtime(true), cpu()];
if ($way === 'at-once') {
    $fetched = $client->getCertificates($orders, 32)->certificates;
    $count = count(array_filter($fetched, fn ($issued): bool => $issued->certificate()->commonName !== null));
} else {
    $count = count(array_filter($orders, $fetch));
}
printf('%.6F %.6F %d', (hrtime(true) - $start) / 1e9, cpu() - $cpu, $count);
