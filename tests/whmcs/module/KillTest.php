<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;
use WHMCS\Database\Capsule;

/**
 * The database lost at one statement after the other, while something is done at Certum: in the end it was done once,
 * and nobody is left without certificate or mail. `KILL_EACH=29` takes every 29th statement, 1 each; else a few.
 */
final class KillTest extends ModuleTestCase
{
    private const SOME = 31;

    private static Cutter $cutter;

    /** @return array<string, mixed> */
    protected static function settings(): array
    {
        return ['database' => 'mariadb'];
    }

    public static function setUpBeforeClass(): void
    {
        parent::setUpBeforeClass();
        self::$cutter = new Cutter(\Standin\Db\MariaDb::state(self::$standin->instance)['port']);
    }

    public static function tearDownAfterClass(): void
    {
        self::$cutter->stop();
        parent::tearDownAfterClass();
    }

    protected function setUp(): void
    {
        parent::setUp();
        self::$standin->set('db_host', '127.0.0.1');
        self::$standin->set('db_port', self::$cutter->port);
    }

    /** @return iterable<string, array{string, string, int}> */
    public static function ways(): iterable
    {
        yield 'before a statement, for a moment' => ['before', 'once', 2];
        yield 'after a statement, for a moment' => ['after', 'once', 15];
        yield 'before a statement, for long' => ['before', 'down', 28];
        yield 'after a statement, for long' => ['after', 'down', 41];
    }

    /** @dataProvider ways */
    public function testAnOrder(string $when, string $stay, int $first): void
    {
        $this->each($when, $stay, $first, function (int $n, callable $cut): void {
            $name = "n$n.example.com";
            $service = $this->service(2);
            $browser = $this->browser(2);
            $this->stepOne($browser, $service, $this->csr($name));
            $cut(fn () => $this->stepTwo($browser));
            $this->later();
            if ($this->order($service)->certum_id === '') {
                $this->stepOne($browser, $service, $this->csr($name));
                $this->stepTwo($browser);
            }
            $this->publish($service);
            $this->later();
            $this->assertHeld($service, 1, ['Configuration Needed', 'What To Publish', 'Certificate Issued']);
        });
    }

    /** @dataProvider ways */
    public function testTheCronThatReadsThatItWasIssued(string $when, string $stay, int $first): void
    {
        $this->each($when, $stay, $first, function (int $n, callable $cut): void {
            $service = $this->pendingService(2, [], ["n$n.example.com"]);
            $this->publish($service);
            $cut(static fn () => self::$standin->cron());
            $this->later();
            $this->assertHeld($service, 1, ['Configuration Needed', 'What To Publish', 'Certificate Issued']);
        });
    }

    /** @dataProvider ways */
    public function testAReissue(string $when, string $stay, int $first): void
    {
        $this->each($when, $stay, $first, function (int $n, callable $cut): void {
            $name = "n$n.example.com";
            $service = $this->issuedService(2, [], [$name]);
            $browser = $this->browser(2);
            $form = ['csr' => $this->csr($name), 'method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com'];
            $this->page($browser, $service, 'reissue');
            $cut(fn () => $this->send($browser, $form));
            $this->later();
            if ($this->ordered($service) < 2) {
                $this->act($browser, $service, 'reissue', $form);
            }
            $this->publish($service);
            $this->later();
            $this->assertHeld($service, 2, ['Configuration Needed', 'What To Publish', 'Certificate Issued',
                'What To Publish', 'Certificate Issued']);
        });
    }

    /** @dataProvider ways */
    public function testARevocation(string $when, string $stay, int $first): void
    {
        $this->each($when, $stay, $first, function (int $n, callable $cut): void {
            $service = $this->issuedService(2, [], ["n$n.example.com"]);
            $browser = $this->browser(2);
            $this->page($browser, $service, 'revoke');
            $cut(fn () => $this->send($browser, ['reason' => 'UNSPECIFIED', 'sure' => '1']));
            $this->later();
            if ($this->order($service)->certificate_status === 'VALID') {
                $this->act($browser, $service, 'revoke', ['reason' => 'UNSPECIFIED', 'sure' => '1']);
                $this->later();
            }
            self::assertSame('REVOKED', $this->order($service)->certificate_status);
            self::assertSame('Suspended', $this->serviceRow($service)->domainstatus);
            self::assertContains('Certum: Certificate Revoked', $this->mails($service));
        });
    }

    /** @param callable(int, callable): void $walk with its number, and what cuts a request of it */
    private function each(string $when, string $stay, int $first, callable $walk): void
    {
        $step = max(1, (int) (getenv('KILL_EACH') ?: self::SOME));
        $cuts = 0;
        for ($n = 1 + ($first - 1) % $step;; $n += $step) {
            $was = true;
            $walk($n, static function (callable $request) use ($n, $when, $stay, &$was): void {
                self::$cutter->arm($n, $when, $stay);
                try {
                    $request();
                } catch (\Throwable) {
                    // No page came, as a customer may see it.
                }
                $was = self::$cutter->mend();
            });
            self::$standin->clearErrors();
            if (!$was) {
                break;
            }
            $cuts++;
        }
        self::assertGreaterThan($step === 1 ? 50 : 0, $cuts);
    }

    /** Time goes by, and cron runs. */
    private function later(): void
    {
        foreach ([1, 2] as $ignored) {
            $before = self::stamp('-1 second');
            Capsule::table('mod_certum_services')->whereNotNull('busy_until')->update(['busy_until' => $before]);
            Capsule::table('mod_certum_meta')->where('name', 'like', '%lock')->update(['value' => '0']);
            Capsule::table('mod_certum_mails')->whereNotNull('since')->update(['since' => self::stamp('-1 hour')]);
            self::doneAt('-1 hour');
            $this->cron();
        }
    }

    /** What was ordered at Certum for the service: certificates and their reissues. */
    private function ordered(int $service): int
    {
        $customer = $this->order($service)->customer;
        $own = array_filter($this->placed(), static fn (array $order) => $order['customer'] === $customer);
        return array_sum(array_map(static fn (array $order) => count($order['issues']), $own));
    }

    /**
     * A mail that was cut between its sending and WHMCS's log of it may come twice: nothing tells that it went out. None
     * that is in the log may.
     *
     * @return list<string> templates of the mails about a service
     */
    private function mails(int $service): array
    {
        $mails = array_filter(self::$standin->mails(), static fn (array $mail) => (int) $mail['relid'] === $service);
        $mails = array_filter($mails, static fn (array $mail) => str_starts_with($mail['template'], 'Certum: '));
        $unlogged = [];
        foreach (array_count_values(array_column($mails, 'subject')) as $subject => $sent) {
            $unlogged[$subject] = $sent - Capsule::table('tblemails')->where('subject', $subject)->count();
        }
        $told = [];
        foreach ($mails as $mail) {
            if ($unlogged[$mail['subject']] === 1 && in_array($mail['template'], $told, true)) {
                $unlogged[$mail['subject']] = 0;
                continue;
            }
            $told[] = $mail['template'];
        }
        return $told;
    }

    /** @param list<string> $mails */
    private function assertHeld(int $service, int $orders, array $mails): void
    {
        $order = $this->order($service);
        self::assertSame(['ENROLLED', 'VALID'], [$order->order_status, $order->certificate_status]);
        self::assertSame($orders, $this->ordered($service));
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
        $row = Capsule::table('tblsslorders')->where('serviceid', $service)->first();
        self::assertSame('Completed', $row->status);
        $sent = $this->mails($service);
        sort($sent);
        $mails = array_map(static fn (string $name) => "Certum: $name", $mails);
        sort($mails);
        self::assertSame($mails, $sent);
    }
}
