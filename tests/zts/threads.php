<?php

/**
 * Starts a simulator and calls the extension from several threads of one process: threads.php PROGRAM
 * PROGRAM is threads.c, compiled; CERTUM_SIMULATOR is the simulator.
 */

const THREADS = 8;
const ROUNDS = 25;

$key = openssl_pkey_new(['private_key_type' => OPENSSL_KEYTYPE_EC, 'curve_name' => 'prime256v1']);
openssl_csr_export(openssl_csr_new(['commonName' => 'threads.example'], $key), $csr);

$simulator = proc_open(
    [getenv('CERTUM_SIMULATOR'), '--listen', '127.0.0.1:0', '--user', 'threads', '--password', 'word', '--auto'],
    [1 => ['pipe', 'w']],
    $pipes
);
$ready = json_decode((string) fgets($pipes[1]), true);
if (!isset($ready['service'])) {
    fwrite(STDERR, "the simulator does not start\n");
    exit(1);
}

$threads = proc_open(
    [$argv[1], __DIR__ . '/round.php', (string) THREADS, (string) ROUNDS],
    [],
    $pipes,
    null,
    getenv() + ['ROUND_SERVICE' => $ready['service'], 'ROUND_CSR' => $csr]
);
$status = proc_close($threads);
proc_terminate($simulator);
exit($status);
