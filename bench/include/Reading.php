<?php

declare(strict_types=1);

namespace Bench;

/** CSRs and certificates: everything the extension reads of one, beside what PHP's OpenSSL functions read. */
final class Reading
{
    private const KEYS = ['RSA 2048' => 'rsa:2048', 'P-256' => 'ec:P-256'];

    /** @return list<Row> */
    public static function rows(Setting $setting): array
    {
        $rows = [];
        foreach (self::KEYS as $name => $key) {
            $file = "$setting->folder/" . strtr($key, ':', '-') . '.csr';
            $names = ['shop.example.com', 'www.shop.example.com', 'api.shop.example.com'];
            file_put_contents($file, newCsr('shop.example.com', $names, '/C=PL/O=Shop', $key)['csr']);
            $rows[] = self::row(
                "A CSR ($name): everything read and its signature verified, beside openssl_csr_get_subject, "
                    . 'openssl_csr_get_public_key and openssl_pkey_get_details; CPU',
                self::medians($setting, 'csr', $file),
                10,
            )->because(
                'verifying the signature, which PHP\'s functions do not do, is most of it: for P-256 ring alone '
                    . 'takes 41 of 53 µs.'
            );
        }
        $file = "$setting->folder/certificate.pem";
        $order = $setting->simulator->get("orders?orderID=$setting->order");
        file_put_contents($file, self::certificate($order));
        $rows[] = self::row(
            'A certificate: everything read, beside openssl_x509_parse, openssl_pkey_get_public, '
                . 'openssl_pkey_get_details and openssl_x509_fingerprint; CPU',
            self::medians($setting, 'certificate', $file),
        );

        return $rows;
    }

    /** @param array{certum: float, openssl: float} $medians */
    private static function row(string $work, array $medians, ?float $least = null): Row
    {
        return Row::faster($work, $medians['openssl'], $medians['certum'], 'µs', $least);
    }

    /** @return array{certum: float, openssl: float} µs */
    private static function medians(Setting $setting, string $kind, string $file): array
    {
        [$output] = $setting->php->run('loaded', 'reading.php', $kind, $file, $setting->rounds(100), 50);

        return array_map(median(...), json_decode($output, true, flags: JSON_THROW_ON_ERROR));
    }

    /** @param array<mixed> $orders the only certificate in what the simulator tells of an order */
    private static function certificate(array $orders): string
    {
        array_walk_recursive($orders, function (mixed $value) use (&$found): void {
            if (is_string($value) && str_starts_with($value, '-----BEGIN CERTIFICATE-----')) {
                $found ??= $value;
            }
        });

        return $found ?? throw new \RuntimeException('The order has no certificate');
    }
}
