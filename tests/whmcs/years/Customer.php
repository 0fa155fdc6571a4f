<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * What somebody bought, and how they behave.
 */
final class Customer
{
    /** The service at WHMCS, once it is ordered. */
    public int $service = 0;
    /** @var list<int> days on which an invoice was paid */
    public array $paid = [];
    /** @var list<int> days on which what a mail said was published */
    public array $published = [];
    /** @var list<int> days on which a CSR was given */
    public array $gaveCsr = [];

    /**
     * @param string $code of the product at Certum
     * @param string $cycle of WHMCS; One Time and Free Account, too
     * @param string $method how names are proved: the setting "Approve Method"
     * @param int $pays so many days after an invoice was made
     * @param int $acts so many days after it was asked to; NEVER: only on its first certificate
     * @param bool $givesCsr where it is asked for one
     * @param bool $installs says so, once a certificate was replaced
     * @param string $trouble what is not as with others: the second invoice is paid `late`, `unpaid`, `refunded`; sold once
     *     and `renews` by its page; in the `cloud`, where Certum reissues nothing
     * @param int $terms of Certum that are paid for, or ordered by the page
     * @param array<string, int> $mails those that only some get, by kind
     */
    public function __construct(
        public readonly string $name,
        public readonly string $code,
        public readonly string $cycle,
        public readonly int $terms,
        public readonly string $method = 'DNS_TXT',
        public readonly int $pays = 3,
        public readonly int $acts = 1,
        public readonly bool $givesCsr = false,
        public readonly bool $installs = true,
        public readonly string $trouble = '',
        public readonly array $mails = [],
    ) {
    }

    public const NEVER = -1;

    public function isAbsent(): bool
    {
        return $this->acts === self::NEVER;
    }

    public function recurs(): bool
    {
        return $this->months() > 0;
    }

    /** What it asks WHMCS to pay at once, in months; 0: it does not recur. */
    public function months(): int
    {
        return ['Monthly' => 1, 'Quarterly' => 3, 'Semi-Annually' => 6, 'Annually' => 12, 'Biennially' => 24,
            'Triennially' => 36][$this->cycle] ?? 0;
    }

    /** How many years of Certum one order is. */
    public function years(): int
    {
        return (int) substr($this->code, -1);
    }

    /** The host names: none of e-mail and code signing. @return list<string> */
    public function names(): array
    {
        $name = "$this->name.example.com";
        return match (true) {
            in_array(substr($this->code, 0, 2), ['71', '72', '73', '84'], true) => [],
            in_array(substr($this->code, 0, 2), ['65', '66', '86'], true)
                => [$name, "api.$name", "$this->name.example.org"],
            in_array(substr($this->code, 0, 2), ['74', '68'], true) => ["*.$name"],
            default => [$name],
        };
    }
}
