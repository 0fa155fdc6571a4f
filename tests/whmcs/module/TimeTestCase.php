<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;

/**
 * Services while time passes, for WHMCS and Certum alike.
 */
abstract class TimeTestCase extends ModuleTestCase
{
    protected const PUBLISH = 'Certum: What To Publish';
    protected int $days = 0;

    protected static function settings(): array
    {
        return ['faketime' => true];
    }

    protected function setUp(): void
    {
        self::$standin->clock('+0d');
        parent::setUp();
        $this->days = 0;
    }

    /** Days pass; cron runs at the end of each step. */
    protected function later(int $days, int $step = 5): void
    {
        for ($left = $days; $left > 0; $left -= $step) {
            $by = min($step, $left);
            $this->days += $by;
            self::$certum->advanceDays($by);
            self::$standin->clock("+{$this->days}d");
            $this->cron();
        }
    }

    /** A method of the stand-in, at the time that its clock says. */
    protected function there(string $method, int|string ...$arguments): mixed
    {
        $call = (string) json_encode(['method' => $method, 'args' => $arguments]);
        $browser = (new Browser(self::$standin->url()))->request('POST', 'standin/call', $call, 'application/json');
        return json_decode($browser->body)->result;
    }

    /** @return list<array<string, mixed>> mails by template */
    protected function sent(string $template): array
    {
        return array_values(array_filter(self::$standin->mails(), static fn ($mail) => $mail['template'] === $template));
    }

    /** @return list<array<string, mixed>> mails to the shop */
    protected function told(): array
    {
        return array_values(array_filter(self::$standin->mails(), static fn ($mail) => $mail['admin'] ?? false));
    }

    /** The invoice that is to be paid; 0 for none. */
    protected function unpaid(): int
    {
        $invoice = (int) self::$standin->table('tblinvoices')->where('status', 'Unpaid')->max('id');
        self::assertGreaterThan(0, $invoice);
        return $invoice;
    }

    /** Certificates that are in force at Certum at this moment. */
    protected function inForce(): int
    {
        $now = (int) self::$certum->now()->format('Uv');
        $count = 0;
        foreach ($this->placed() as $order) {
            foreach ($order['issues'] as $issue) {
                $cert = $issue['cert'];
                $count += (int) ($cert !== null && $cert['revoked'] === null && $cert['from'] <= $now && $now < $cert['until']);
            }
        }
        return $count;
    }

    /** To so many days after the order, while the customer publishes what each reissue asks for. */
    protected function covered(int $service, int $days = 340): void
    {
        while ($this->days < $days) {
            $this->later(min(5, $days - $this->days));
            if ($this->order($service)->verification !== null) {
                $this->publish($service);
                $this->cron();
            }
        }
        self::assertSame('VALID', $this->order($service)->certificate_status);
        self::assertSame('issued', $this->phase($service));
    }

    /** The same with as few runs of cron as certificates last. */
    protected function leap(int $service, int $days): void
    {
        while ($this->days < $days) {
            // A reissue is due 14 days before the end, or a little later.
            $left = (int) ((strtotime($this->order($service)->not_after . ' UTC') - time()) / 86400) - $this->days;
            $step = min($left - 9, $days - $this->days);
            self::assertGreaterThan(0, $step, 'the certificate in force has a successor in time');
            $this->later($step, $step);
            if ($this->order($service)->verification !== null) {
                $this->publish($service);
                $this->cron();
            }
        }
    }

    /** Both clocks to a moment, by UTC. */
    protected function moveTo(string $moment): void
    {
        self::$standin->clock(sprintf('%+d', strtotime("$moment UTC") - time()));
        self::$certum->post('clock', ['now' => str_replace(' ', 'T', $moment) . 'Z']);
    }

    /** As the client's page says it. */
    protected function phase(int $service): string
    {
        return (string) $this->page($this->browser(2), $service)->text('//div[@data-certum-page]/@data-certum-phase');
    }

    protected function press(int $service, string $what, array $fields = []): Browser
    {
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        $admin->get("admin/clientsservices.php?userid=2&id=$service");
        $named = ['certum[do]' => $what];
        foreach ($fields as $name => $value) {
            $named["certum[$what][$name]"] = $value;
        }
        $admin->submit('//form[@id="frm1"]', $named);
        $sure = "$what/sure";
        return $admin->count("//button[@value='$sure']") === 0 ? $admin
            : $admin->submit('//form[@id="frm1"]', ['certum[do]' => $sure]);
    }
}
