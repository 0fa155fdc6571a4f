<?php

// Reads a CSR or a certificate by the extension and by PHP's OpenSSL functions, in turns of $times readings:
// reading.php csr|certificate FILE TURNS TIMES. Tells the CPU of each turn in µs as JSON, by both.
[, $kind, $file, $turns, $times] = $argv;
$pem = file_get_contents($file);

function cpu(): int
{
    $usage = getrusage();

    return $usage['ru_utime.tv_sec'] * 1_000_000 + $usage['ru_utime.tv_usec']
        + $usage['ru_stime.tv_sec'] * 1_000_000 + $usage['ru_stime.tv_usec'];
}

$readings = match ($kind) {
    'csr' => [
        'certum' => function () use ($pem): bool {
            // Every property, the objects' own included; the signature's verification is one of them.
            $csr = Certum\Csr::parse($pem)->toArray();

            return $csr['signatureValid'] && $csr['alternativeNames'] !== [] && $csr['publicKey'] !== [];
        },
        'openssl' => function () use ($pem): bool {
            $subject = openssl_csr_get_subject($pem);
            $details = openssl_pkey_get_details(openssl_csr_get_public_key($pem));

            return isset($subject['CN'], $details['bits']);
        },
    ],
    'certificate' => [
        'certum' => function () use ($pem): bool {
            $certificate = Certum\Certificate::parse($pem)->toArray();

            return isset($certificate['publicKey'], $certificate['fingerprintSha256'], $certificate['notAfter']);
        },
        'openssl' => function () use ($pem): bool {
            $parsed = openssl_x509_parse($pem);
            $details = openssl_pkey_get_details(openssl_pkey_get_public($pem));

            return isset($parsed['subject'], $details['bits']) && openssl_x509_fingerprint($pem, 'sha256') !== false;
        },
    ],
};
$told = ['certum' => [], 'openssl' => []];
for ($turn = -1; $turn < $turns; $turn++) {
    foreach ($readings as $by => $read) {
        $start = cpu();
        for ($left = $times; $left > 0; $left--) {
            if (!$read()) {
                throw new UnexpectedValueException("$by did not read it");
            }
        }
        if ($turn >= 0) {
            $told[$by][] = (cpu() - $start) / $times;
        }
    }
}
echo json_encode($told);
