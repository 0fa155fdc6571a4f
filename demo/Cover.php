<?php

declare(strict_types=1);

namespace Demo;

use Simulator;

/**
 * When certificates worked, as Certum has it: the judge of what the shop did.
 */
final class Cover
{
    /**
     * The certificates of a customer of Certum's, oldest first: in seconds, from their first moment to the one in which they
     * ended or were revoked.
     *
     * @return list<array{serial: string, from: int, until: int, meant: int, revoked: bool, reissue: bool, renewal: bool}>
     */
    public static function certificates(Simulator $certum, string $customer): array
    {
        $found = [];
        foreach ($certum->get('orders') as $order) {
            foreach ($order['customer'] === $customer ? $order['issues'] : [] as $issue) {
                $cert = $issue['cert'];
                if ($cert === null) {
                    continue;
                }
                $until = intdiv($cert['until'], 1000);
                $end = min($until, intdiv($cert['revoked'] ?? PHP_INT_MAX, 1000));
                $found[] = [
                    'serial' => $cert['serial'], 'from' => intdiv($cert['from'], 1000), 'until' => $end, 'meant' => $until,
                    'revoked' => $cert['revoked'] !== null, 'reissue' => $issue['reissue'],
                    'renewal' => $order['renews'] !== null,
                ];
            }
        }
        usort($found, static fn ($one, $other) => $one['from'] <=> $other['from']);

        return $found;
    }

    /**
     * The times between two moments in which none of them worked.
     *
     * @param list<array{from: int, until: int}> $certificates oldest first
     * @return list<array{from: int, until: int}>
     */
    public static function gaps(array $certificates, int $from, int $until): array
    {
        $gaps = [];
        foreach ($certificates as $certificate) {
            // From a certificate's last second to the next one's first is no time.
            if ($certificate['from'] > $from + 1 && $from < $until) {
                $gaps[] = ['from' => $from, 'until' => min($certificate['from'], $until)];
            }
            $from = max($from, $certificate['until']);
        }

        return $from < $until ? [...$gaps, ['from' => $from, 'until' => $until]] : $gaps;
    }
}
