<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * What is due is what is past and not done yet: a cron that stays away for days misses nothing, and one that has nothing
 * to do hardly asks.
 */
final class MissedTest extends TimeTestCase
{
    /** Cron stayed away for five days. */
    private const AWAY = 6;
    private const CSR = 'Certum: New CSR Needed';

    private function afterPause(): void
    {
        self::$standin->clearMails();
        $this->later(self::AWAY, self::AWAY);
    }

    public function testWhatWasDueWhileCronWasAwayIsDoneOnce(): void
    {
        $service = $this->issuedService(2);
        $this->later(184, 184);
        self::assertSame(0, self::$certum->count('reissueCertificate'));
        $this->afterPause();
        self::assertSame(1, self::$certum->count('reissueCertificate'), '14 days before the end');
        self::assertCount(1, $this->sent(self::PUBLISH));
        // Of seven and three days before the end the last.
        $this->afterPause();
        self::assertCount(1, $this->sent(self::PUBLISH));
        self::assertCount(1, $this->told(), 'nothing is proved yet');
        $this->publish($service);
        $this->later(1);
        self::assertSame(1, self::$certum->count('reissueCertificate'));

        $this->leap($service, 333);
        foreach (['30 days before the term\'s end', '20 days before it'] as $threshold) {
            $this->afterPause();
            self::assertCount(1, $this->sent(self::CSR), $threshold);
            $this->later(1);
            self::assertCount(1, $this->sent(self::CSR), $threshold);
        }
        $this->later(4, 4);
        $this->there('pay', $this->unpaid());
        $this->afterPause();
        self::assertSame(1, self::$certum->count('renewCertificate'));
        $this->afterPause();
        self::assertSame(1, self::$certum->count('renewCertificate'));
        self::assertCount(2, $this->placed());
    }

    public function testAQuietRunIsOneCallHoweverManyCertificatesThereAre(): void
    {
        foreach (['a', 'b', 'c'] as $name) {
            $this->issuedService(2, [], ["$name.example.com"]);
        }
        $minutes = 0;
        $calls = [];
        foreach ([20, 5, 5, 5] as $more) {
            $minutes += $more;
            self::$certum->post('clock', ['advance' => $more * 60]);
            self::$standin->clock("+{$minutes}m");
            self::$certum->forgetRequests();
            $this->cron();
            $calls[] = array_column(self::$certum->requests(), 'operation');
        }
        // 288 runs a day, each five minutes: fewer than 300 calls.
        self::assertSame(array_fill(0, 3, ['getModifiedOrders']), array_slice($calls, 1));
    }
}
