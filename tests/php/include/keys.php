<?php

declare(strict_types=1);

/**
 * A new CSR, made with the openssl command line so that it works on a PHP without ext-openssl too.
 *
 * @param list<string> $names further alternative names
 * @param string $key `rsa:2048`, `ec:P-256`, `ed25519`
 * @return array{csr: string, key: string} PEM
 */
function newCsr(string $commonName, array $names = [], string $subject = '', string $key = 'ec:P-256'): array
{
    $folder = sys_get_temp_dir() . '/certum-' . bin2hex(random_bytes(6));
    mkdir($folder, 0700);
    try {
        [$type, $size] = explode(':', $key) + [1 => ''];
        $new = match ($type) {
            'rsa' => "rsa:$size",
            'ec' => "ec -pkeyopt ec_paramgen_curve:$size",
            default => $type,
        };
        $altNames = array_map(fn (string $name): string => "DNS:$name", $names);
        $extension = $altNames === [] ? '' : '-addext ' . escapeshellarg('subjectAltName=' . implode(',', $altNames));
        $command = sprintf(
            'openssl req -new -newkey %s -nodes -utf8 -keyout %s/key -out %s/csr -subj %s %s 2>&1',
            $new,
            $folder,
            $folder,
            escapeshellarg("$subject/CN=$commonName"),
            $extension,
        );
        exec($command, $output, $status);
        if ($status !== 0) {
            throw new RuntimeException("openssl failed: " . implode("\n", $output));
        }

        return ['csr' => file_get_contents("$folder/csr"), 'key' => file_get_contents("$folder/key")];
    } finally {
        array_map(unlink(...), glob("$folder/*"));
        rmdir($folder);
    }
}
