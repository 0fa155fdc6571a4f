<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * Who walks.
 */
final class Cast
{
    private const YEARS = ['Monthly', 'Quarterly', 'Semi-Annually', 'Annually', 'Biennially', 'Triennially', 'One Time',
        'Free Account'];
    private const LONG = ['Monthly', 'Annually', 'Biennially', 'Triennially', 'One Time'];
    private const METHODS = ['DNS_TXT', 'DNS_TXT', 'FILE', 'DNS_CNAME', 'EMAIL'];
    /** Products by how many of a hundred buy them: all kinds, all lengths of a term. */
    private const PRODUCTS = ['601' => 26, '602' => 4, '603' => 4, '651' => 12, '652' => 2, '741' => 10, '743' => 2, '631' => 10,
        '632' => 3, '681' => 2, '641' => 5, '642' => 2, '861' => 2, '731' => 6, '732' => 2, '733' => 1, '721' => 2, '841' => 4,
        '843' => 1];
    /** They buy within so many days. */
    private const BUYS_WITHIN = 60;

    /**
     * Every kind and cycle, from 30 November 2026 for 800 days: one is slow, one away, three do not pay as they should, and two
     * have keys that Certum does not take twice.
     *
     * @return list<Customer>
     */
    public static function ofYears(): array
    {
        return [
            new Customer('once', '601', 'One Time'),
            new Customer('again', '651', 'One Time', trouble: 'renews'),
            new Customer('free', '601', 'Free Account', method: 'EMAIL', installs: false),
            new Customer('month', '601', 'Monthly', follows: true),
            new Customer('quarter', '261', 'Quarterly', method: 'FILE', pays: 5),
            new Customer('half', '601', 'Semi-Annually', method: 'DNS_CNAME', givesCsr: true),
            new Customer('year', '601', 'Annually', installs: false, follows: true),
            new Customer('two', '602', 'Biennially'),
            new Customer('three', '603', 'Triennially', givesCsr: true),
            new Customer('three-of-one', '601', 'Triennially'),
            new Customer('many', '651', 'Annually', pays: 1, givesCsr: true),
            new Customer('wildcard', '741', 'Annually', refusesKeys: 1063),
            new Customer('company', '631', 'Annually'),
            new Customer('company-two', '632', 'Biennially', method: 'FILE', givesCsr: true),
            new Customer('extended', '641', 'Annually', givesCsr: true),
            new Customer('extended-many', '862', 'Biennially'),
            new Customer('mailbox', '731', 'Annually', acts: 0),
            new Customer('mailbox-three', '723', 'Triennially'),
            new Customer('signing', '841', 'Annually', givesCsr: true),
            new Customer('signing-three', '843', 'Triennially', givesCsr: true),
            new Customer('slow', '601', 'Annually', acts: 10, givesCsr: true),
            new Customer('away', '601', 'Annually', acts: Customer::NEVER),
            new Customer('late', '601', 'Annually', trouble: 'late'),
            new Customer('unpaid', '601', 'Annually', trouble: 'unpaid'),
            new Customer('refunded', '601', 'Annually', trouble: 'refunded'),
            new Customer('own-key', '601', 'Annually', givesCsr: true, refusesKeys: 1032),
        ];
    }

    /**
     * Certificates of 46 days and the weeks before them.
     *
     * @return list<Customer>
     */
    public static function ofShortCertificates(): array
    {
        return [
            new Customer('once', '601', 'One Time'),
            new Customer('month', '601', 'Monthly', installs: false),
            new Customer('year', '651', 'Annually', givesCsr: true),
            new Customer('wildcard', '741', 'Annually', method: 'DNS_CNAME'),
            new Customer('company', '631', 'Annually', method: 'FILE'),
            new Customer('extended', '642', 'Biennially'),
            new Customer('slow', '601', 'Annually', acts: 10),
        ];
    }

    /**
     * Drawn by chance, the same ones each time: one in twenty is away after the first certificate, one in fifty pays the second
     * invoice late, one in forty never, one in fifty has it refunded, one in twenty-five has keys that Certum does not take twice.
     *
     * @return list<Customer>
     */
    public static function drawn(int $count): array
    {
        $codes = [];
        foreach (self::PRODUCTS as $code => $share) {
            array_push($codes, ...array_fill(0, $share, (string) $code));
        }
        $all = [];
        for ($number = 0; $number < $count; $number++) {
            $draw = new Draw("customer $number");
            $code = $codes[($number * 37) % count($codes)];
            $cycle = $draw->one(str_ends_with($code, '1') ? self::YEARS : self::LONG);
            $recurs = !in_array($cycle, ['One Time', 'Free Account'], true);
            $isAway = $draw->isOneIn(20);
            $trouble = match ($draw->of(1, 200)) {
                1, 2, 3, 4 => 'late',
                5, 6, 7, 8, 9 => 'unpaid',
                10, 11, 12, 13 => 'refunded',
                default => '',
            };
            if (!$recurs) {
                $trouble = $cycle === 'One Time' && $draw->isOneIn(5) ? 'renews' : '';
            }
            $all[] = new Customer(
                "c$number",
                $code,
                $cycle,
                method: in_array($code, ['741', '743', '681'], true) ? $draw->one(['DNS_TXT', 'DNS_CNAME', 'EMAIL'])
                    : $draw->one(self::METHODS),
                pays: $draw->one([0, 1, 2, 3, 3, 5, 7]),
                acts: $isAway ? Customer::NEVER : $draw->one([0, 1, 1, 1, 1, 2, 2, 3, 4, 6]),
                givesCsr: $draw->isOneIn(3),
                installs: !$draw->isOneIn(3),
                trouble: $isAway ? '' : $trouble,
                follows: $draw->isOneIn(4),
                refusesKeys: $draw->isOneIn(25) && !$isAway ? $draw->one([1032, 1063]) : 0,
                buys: intdiv($number * self::BUYS_WITHIN, $count),
            );
        }
        return $all;
    }
}
