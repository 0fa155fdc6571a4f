<?php

declare(strict_types=1);

namespace Demo;

use Certum\Certificate;

/**
 * The paid year after the purchase, longer than a certificate may be: nobody presses anything, the client only does what
 * mails say.
 */
final class Year
{
    /** Cron runs so often while nothing is near; in life, every five minutes. */
    private const QUIET_DAYS = 3;

    private readonly Shop $shop;
    /** How often the client was reminded of a new certificate. */
    private int $reminders = 0;

    public function __construct(private readonly Customer $client)
    {
        $this->shop = $client->shop;
    }

    /** To some days after the year: the certificate that is in force then. */
    public function run(): Certificate
    {
        $bought = $this->shop->certum->now();
        step('The year is paid, but no certificate may last so long: what the client is told of the days to come');
        $this->client->tellWhatComes();
        $replaced = $this->reissued('14 days before its end cron has it reissued, with the CSR in force');
        $this->installed($replaced);
        while ($this->endsBeforeItsTerm()) {
            $this->reissued('the next one, the same way');
        }
        $this->paid();
        $certificate = $this->renewed();
        $this->reckoned($bought);

        return $certificate;
    }

    /** What was in force before. */
    private function reissued(string $what): Certificate
    {
        $old = $this->shop->standin->table('mod_certum_certificates')->orderByDesc('id')->first();
        $this->until($what, fn () => $this->shop->unproved() !== []);
        $this->client->tellMails();
        $this->tomorrow('the client has read the mail');
        $this->client->publish();
        $this->shop->cron();
        $this->client->tellMails();
        $this->client->newest();

        return Certificate::parse($old->pem);
    }

    /** How many it takes for a year depends on the limit of the day. */
    private function endsBeforeItsTerm(): bool
    {
        $term = intdiv($this->shop->certum->get('orders')[0]['termEnd'], 1000);
        $newest = $this->shop->standin->table('mod_certum_certificates')->orderByDesc('id')->value('not_after');

        return strtotime("$newest UTC") < $term - 86400;
    }

    private function installed(Certificate $replaced): void
    {
        $serial = substr($replaced->serialNumber, 0, 8);
        $this->until("the replaced certificate, {$serial}…, still works, and the client is reminded", $this->isReminded(...), 1);
        $this->client->tellMails();
        $ends = '//dd[@data-certum-old-ends]';
        $this->client->page();
        $days = (int) $this->shop->certum->now()->diff($replaced->notAfter)->days;
        $shown = $this->client->browser->text($ends) ?? throw $this->client->lost('the page does not say until when');
        say('page           The replaced certificate works until %s: %d days', $shown, $days);
        $this->client->change('installed', []);
        $this->shop->later($days + 1);
        $this->isReminded() && throw $this->client->lost('reminded of what was installed');
        say('%-14s %s… has ended; no further mail came', ($days + 1) . ' days later', $serial);
        $this->client->login();
    }

    private function isReminded(): bool
    {
        $isOne = static fn ($mail) => $mail['template'] === 'Certum: Install The New Certificate';
        [$known, $this->reminders] = [$this->reminders, count(array_filter($this->shop->standin->mails(), $isOne))];

        return $this->reminders > $known;
    }

    private function paid(): void
    {
        $invoices = fn () => $this->shop->standin->table('tblinvoices')->where('status', 'Unpaid');
        $this->until('WHMCS makes the invoice of the next year, and the client pays it', fn () => $invoices()->exists());
        $this->client->tellMails();
        $this->client->browser->get('viewinvoice.php?id=' . $invoices()->value('id'));
        $this->client->browser->submit('//form[contains(@action, "viewinvoice.php")]', ['pay' => '1']);
        $invoices()->exists() && throw $this->client->lost('it was not paid');
        $this->client->tellMails();
        $this->client->tellWhatComes();
    }

    private function renewed(): Certificate
    {
        $this->until('cron renews it, with the CSR in force, as no new one was given', fn () => $this->shop->unproved() !== []);
        $this->client->tellMails();
        $this->tomorrow('the client has read the mail');
        $this->client->publish();
        $this->shop->cron();
        $this->client->tellMails();

        return $this->client->newest();
    }

    private function reckoned(\DateTimeImmutable $bought): void
    {
        $paid = (new \DateTimeImmutable($this->shop->standin->table('tblhosting')->value('regdate')))->modify('+1 year');
        $this->until('the year is over', fn () => $this->shop->certum->now() > $paid->modify('+3 days'));
        $this->client->tellMails();
        $certificates = Cover::certificates($this->shop->certum, $this->shop->certum->get('orders')[0]['customer']);
        foreach ($certificates as $one) {
            say('%s…      from %s to %s%s', substr($one['serial'], 0, 8), gmdate('Y-m-d', $one['from']), gmdate(
                'Y-m-d',
                $one['until'],
            ), $one['revoked'] ? ', revoked once it was replaced' : '');
        }
        $from = max($bought->getTimestamp() - 86400, $certificates[0]['from']);
        $gaps = Cover::gaps($certificates, $from, $paid->getTimestamp());
        $days = (int) ceil(($paid->getTimestamp() - $from) / 86400);
        $lacking = (int) ceil(array_sum(array_map(static fn ($gap) => $gap['until'] - $gap['from'], $gaps)) / 86400);
        say('Of %d days from the first certificate to the end of the paid year, one was there on %d.', $days, $days - $lacking);
        $lacking === 0 || throw $this->client->lost("$lacking days without a certificate");
    }

    /** Days go by until something has come. */
    private function until(string $what, callable $hasCome, int $each = self::QUIET_DAYS): void
    {
        for ($days = 0; !$hasCome(); $days += $each) {
            $days > 366 && throw $this->client->lost("it did not come: $what");
            $this->shop->later($each, $each);
        }
        step("$days days later, {$this->shop->certum->now()->format('j F Y')}: $what");
        $this->client->login();
    }

    private function tomorrow(string $what): void
    {
        $this->shop->later(1);
        say('The day after  %s', $what);
        $this->client->login();
    }
}
