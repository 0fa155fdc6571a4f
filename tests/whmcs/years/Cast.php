<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * Who walks.
 */
final class Cast
{
    /** Nothing follows by itself: announced three times; where an invoice announces it, twice. */
    private const ENDS = ['ending' => 3, 'ended' => 1];
    private const ENDS_UNPAID = ['ending' => 2, 'ended' => 1];
    /** What Certum checked of an organisation counts for 398 days. */
    private const VETTED = ['vetting' => 1, 'vetting_shop' => 1];
    /** Software is never signed with an old key: the end is announced at day 30, while the CSR is missing. */
    private const NEEDS_CSR = ['ending' => 2];

    /**
     * Every kind and cycle, from 30 November 2026 for 800 days: one is slow, one away, three do not pay as they should.
     *
     * @return list<Customer>
     */
    public static function ofYears(): array
    {
        return [
            new Customer('once', '601', 'One Time', 1, mails: self::ENDS),
            new Customer('again', '651', 'One Time', 3, trouble: 'renews', mails: ['ending' => 2]),
            new Customer('free', '601', 'Free Account', 1, method: 'EMAIL', installs: false, mails: self::ENDS),
            new Customer('month', '601', 'Monthly', 3),
            new Customer('quarter', '261', 'Quarterly', 3, method: 'FILE', pays: 5),
            new Customer('half', '601', 'Semi-Annually', 3, method: 'DNS_CNAME', givesCsr: true),
            new Customer('year', '601', 'Annually', 3, installs: false),
            new Customer('two', '602', 'Biennially', 2),
            new Customer('three', '603', 'Triennially', 1, givesCsr: true),
            new Customer('three-of-one', '601', 'Triennially', 3),
            new Customer('many', '651', 'Annually', 3, pays: 1, givesCsr: true),
            new Customer('wildcard', '741', 'Annually', 3),
            new Customer('company', '631', 'Annually', 3, mails: self::VETTED),
            new Customer('company-two', '632', 'Biennially', 2, method: 'FILE', givesCsr: true, mails: self::VETTED),
            new Customer('extended', '641', 'Annually', 3, givesCsr: true, mails: self::VETTED),
            new Customer('extended-many', '862', 'Biennially', 2, mails: self::VETTED),
            new Customer('mailbox', '731', 'Annually', 3, acts: 0),
            new Customer('mailbox-three', '723', 'Triennially', 1),
            new Customer('signing', '841', 'Annually', 3, givesCsr: true, mails: self::NEEDS_CSR),
            new Customer(
                'signing-three',
                '843',
                'Triennially',
                1,
                givesCsr: true,
                trouble: 'cloud',
                mails: ['stopped' => 1, 'unproved' => 2, 'ended' => 1],
            ),
            new Customer('slow', '601', 'Annually', 3, acts: 10, givesCsr: true),
            // The reissue is refused at last; the renewal, which is paid, is an order of its own then.
            new Customer('away', '601', 'Annually', 1, acts: Customer::NEVER, mails: ['rejected' => 1, 'ended' => 1]),
            new Customer('late', '601', 'Annually', 3, trouble: 'late', mails: self::ENDS_UNPAID),
            new Customer('unpaid', '601', 'Annually', 1, trouble: 'unpaid', mails: self::ENDS_UNPAID),
            new Customer('refunded', '601', 'Annually', 2, trouble: 'refunded', mails: self::ENDS_UNPAID),
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
            new Customer('once', '601', 'One Time', 1),
            new Customer('month', '601', 'Monthly', 1, installs: false),
            new Customer('year', '651', 'Annually', 1, givesCsr: true),
            new Customer('wildcard', '741', 'Annually', 1, method: 'DNS_CNAME'),
            new Customer('company', '631', 'Annually', 1, method: 'FILE'),
            new Customer('extended', '642', 'Biennially', 1),
            new Customer('slow', '601', 'Annually', 1, acts: 10),
        ];
    }
}
