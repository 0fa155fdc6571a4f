<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * What somebody bought, how they behave, and what they did.
 */
final class Customer
{
    public const NEVER = -1;

    /** The service at WHMCS, once it is ordered. */
    public int $service = 0;
    /** How many invoices there were. */
    public int $invoices = 0;
    /** Lines of invoices that were paid: what period of the service begins when, paid and refunded on which day. @var list<PaidLine> */
    public array $lines = [];
    /** @var array<string, list<int>> days on which what a mail said was published, by what was ordered: {@see Certum::about()} */
    public array $published = [];
    /** @var list<int> days on which a CSR was given */
    public array $gaveCsr = [];
    /** @var list<int> days on which it was said that a certificate is installed */
    public array $installed = [];
    /** The day up to which WHMCS has it as paid, by the days from which on. @var array<int, string> */
    public array $due = [];

    /**
     * @param string $code of the product at Certum
     * @param string $cycle of WHMCS; One Time and Free Account, too
     * @param string $method how names are proved: the setting "Approve Method"
     * @param int $pays so many days after an invoice was made
     * @param int $acts so many days after it was asked to; NEVER: only on its first certificate
     * @param bool $givesCsr where it is asked for one
     * @param bool $installs says so, once a certificate was replaced
     * @param string $trouble what is not as with others: the second invoice is paid `late`, `unpaid`, `refunded`; sold once
     *     and `renews` by its page
     * @param bool $follows the setting "Set Product Due Date As Certificate Date"
     * @param int $refusesKeys the code with which Certum refuses a key that was used; 0: it takes it
     * @param int $buys the day of the order
     */
    public function __construct(
        public readonly string $name,
        public readonly string $code,
        public readonly string $cycle,
        public readonly string $method = 'DNS_TXT',
        public readonly int $pays = 3,
        public readonly int $acts = 1,
        public readonly bool $givesCsr = false,
        public readonly bool $installs = true,
        public readonly string $trouble = '',
        public readonly bool $follows = false,
        public readonly int $refusesKeys = 0,
        public readonly int $buys = 0,
    ) {
    }

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

    public function signsCode(): bool
    {
        return str_starts_with($this->code, '84');
    }

    /** A person's key is kept at Certum, which reissues nothing then. */
    public function isInTheCloud(): bool
    {
        return $this->code === '843';
    }

    /** Certum checks an organisation, anew after 398 days. */
    public function isVetted(): bool
    {
        return in_array(substr($this->code, 0, 2), ['63', '64', '68', '75', '76', '77', '86'], true);
    }

    /** Nothing follows, since a new key is needed and never comes. */
    public function neverGives(): bool
    {
        return !$this->givesCsr && ($this->refusesKeys > 0 || $this->signsCode());
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

    /** Up to when it is paid, by the invoices that are paid on a day; '' where none is. */
    public function paidUntil(int $day): string
    {
        $paid = array_values(array_filter($this->lines, static fn (PaidLine $line) => $line->isPaid($day)));
        $last = end($paid);
        if ($last === false) {
            return '';
        }
        $cycle = date('Y-m-d', (int) strtotime("$last->begins +{$this->months()} months"));
        // Where WHMCS's day was moved, what is paid for was.
        $due = $this->dueOn($day);
        $moved = $due > $last->begins && $due <= date('Y-m-d', (int) strtotime("$cycle +31 days"));
        return $moved ? $due : min($cycle, $due);
    }

    /** WHMCS's day of the next payment, as cron finds it on a day. */
    public function dueOn(int $day): string
    {
        $known = array_filter($this->due, static fn (int $since) => $since <= $day, ARRAY_FILTER_USE_KEY);
        return $known === [] ? '' : end($known);
    }
}
