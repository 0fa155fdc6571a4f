<?php

declare(strict_types=1);

namespace YearsTests;

use PHPUnit\Framework\TestCase;

/**
 * The same is done at the same moments wherever WHMCS stands: over both changes of the clock, a year's end and a leap day, after
 * which a term of 365 days ends the day before WHMCS's next payment is due.
 */
final class ZonesTest extends TestCase
{
    private const ZONES = ['UTC', 'Europe/Warsaw', 'Etc/GMT+11', 'Pacific/Kiritimati'];
    private const BEGIN = '2027-03-18';
    private const NEAR = [['2027-03-18', 3], ['2027-03-27', 3], ['2027-10-30', 3], ['2027-12-31', 2], ['2028-02-28', 3],
        ['2028-03-10', 11]];
    /** A payment that comes on its last day, and not before. */
    private const DUE = '2028-03-18';
    private const LAST = '2028-03-20';

    public function testActionsAreTheSame(): void
    {
        $first = null;
        foreach (self::ZONES as $zone) {
            [$walk, $customers] = $this->walk($zone, $first->days ?? []);
            $first ??= $walk;
            self::assertSame($first->done, $walk->done, $zone);
            self::assertSame($first->gaps, $walk->gaps, $zone);
        }
        $this->walkIsWorthIt($first);
        // Paid two days after its invoice: covered. Paid on the last day: told before, and covered again at once.
        self::assertArrayNotHasKey('soon', $first->gaps);
        self::assertArrayNotHasKey('month', $first->gaps);
        self::assertSame(['2028-03-17', '2028-03-18'], $first->gaps['last-day'] ?? []);
        $told = preg_grep('/^2028-0[23]-.. mail ' . $customers[1]->service . ' Certum: Certificate Ends /', $first->done);
        self::assertGreaterThanOrEqual(2, count($told), implode("\n", $first->done));
    }

    /** Something is done on the days that it is about. */
    private function walkIsWorthIt(ZoneWalk $walk): void
    {
        $done = implode("\n", $walk->done);
        foreach (['2027-03-28 mail', 'quickOrder', 'reissueCertificate', 'renewCertificate'] as $what) {
            self::assertStringContainsString($what, $done);
        }
    }

    /** @param list<int> $days @return array{ZoneWalk, list<Customer>} */
    private function walk(string $zone, array $days): array
    {
        $customers = [
            new Customer('soon', '601', 'Annually', pays: 1, acts: 0),
            // Its second payment is made below.
            new Customer('last-day', '601', 'Annually', pays: 0, acts: 0, trouble: 'unpaid'),
            new Customer('month', '601', 'Monthly', pays: 1, acts: 0),
        ];
        $walk = new ZoneWalk($zone, self::BEGIN, $customers, self::NEAR);
        try {
            $walk->run($walk->dayOf(self::LAST), $days, [
                0 => static fn () => self::buyAndForget($walk->world),
                $walk->dayOf(self::DUE) => static fn () => self::payAtLast($walk->world, $customers[1]),
            ]);
            self::assertSame([], array_column($walk->world->standin->errors(), 'text'), $zone);
        } finally {
            $walk->close();
        }
        return [$walk, $customers];
    }

    /** Sold once, and never configured: reminded after 3, 10 and 25 days. */
    private static function buyAndForget(World $world): void
    {
        $product = $world->call('createProduct', World::NAME, ['User name' => \Simulator::USER,
            'Password' => \Simulator::PASSWORD, 'Product' => '601'], ['paytype' => 'onetime', 'prices' => ['monthly' => 50]]);
        $world->call('createService', 1, $product, 'One Time');
    }

    private static function payAtLast(World $world, Customer $customer): void
    {
        $invoice = $world->standin->table('tblinvoiceitems')->where('relid', $customer->service)->max('invoiceid');
        $world->call('pay', (int) $invoice);
    }
}
