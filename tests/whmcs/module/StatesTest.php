<?php

declare(strict_types=1);

namespace ModuleTests;

use Certum\Certificate;
use Standin\Browser;
use WHMCS\Database\Capsule;

/**
 * What WHMCS and staff do with a service takes nothing away that was bought, in whatever state it is.
 */
final class StatesTest extends ModuleTestCase
{
    /** Calls of one sequence, and how many sequences. */
    private const CALLS = 20;
    private const SEQUENCES = 2;

    /** @return array<string, int> a service in each state */
    private function inEachState(): array
    {
        $changing = $this->issuedService(2, [], ['changing.example.com']);
        $browser = $this->act($this->browser(2), $changing, 'reissue', ['csr' => $this->csr('changing.example.com'),
            'method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com']);
        self::assertStringStartsWith('The reissue is ordered', $this->said($browser), $this->problems($browser));
        $services = ['changing' => $changing, 'issued' => $this->issuedService(2),
            'revoked' => $this->issuedService(2, [], ['revoked.example.com']),
            'pending' => $this->pendingService(2, [], ['pending.example.com']),
            'rejected' => $this->pendingService(2, [], ['rejected.example.com'])];
        self::$certum->post('state', ['revoke' => $this->order($services['revoked'])->serial]);
        self::$certum->post('state', ['orderID' => $this->order($services['rejected'])->certum_id, 'status' => 'REJECTED']);
        $this->cron();
        $services += ['configuring' => $this->service(2), 'unknown' => $this->lost('after')];
        self::assertSame(array_keys($services), array_map($this->phase(...), array_values($services)));
        return $services;
    }

    private function phase(int $service): string
    {
        $browser = (new Browser(self::$standin->url()))->adminLogin();
        $browser->get("admin/clientsservices.php?userid=2&id=$service");
        return (string) $browser->text('//@data-certum-phase');
    }

    /** All that is stored of services, but for when it was last looked at. @return array<string, list<array<string, mixed>>> */
    private function stored(): array
    {
        $looks = array_flip(['due_at', 'updated_at', 'checked_at', 'seen', 'stale']);
        $stored = [];
        foreach (['services', 'orders', 'terms', 'certificates', 'changes', 'mails'] as $table) {
            $rows = Capsule::table("mod_certum_$table")->orderBy('id')->get()->all();
            $stored[$table] = array_map(static fn ($row) => array_diff_key((array) $row, $looks), $rows);
        }
        $whmcs = ['tblhosting' => ['domainstatus', 'suspendreason', 'nextduedate', 'domain'], 'tblsslorders' => ['status', 'remoteid']];
        foreach ($whmcs as $table => $columns) {
            $stored[$table] = Capsule::table($table)->orderBy('id')->get($columns)->all();
        }
        return $stored;
    }

    public function testSuspendedAndUnsuspendedEachStateIsWhatItWas(): void
    {
        $services = $this->inEachState();
        $this->cron();
        $before = json_encode($this->stored(), JSON_PRETTY_PRINT);
        $mails = count(self::$standin->mails());
        foreach (['suspend', 'unsuspend'] as $action) {
            foreach ($services as $service) {
                self::assertSame('success', self::$standin->action($service, $action));
            }
            $this->cron();
        }
        self::assertSame($before, json_encode($this->stored(), JSON_PRETTY_PRINT));
        self::assertSame(array_keys($services), array_map($this->phase(...), array_values($services)));
        self::assertCount($mails, self::$standin->mails());
    }

    /** @return iterable<string, array{int}> */
    public static function seeds(): iterable
    {
        for ($seed = 1; $seed <= self::SEQUENCES; $seed++) {
            yield "seed $seed" => [$seed];
        }
    }

    /** @dataProvider seeds */
    public function testNoSequenceOfCallsTakesACertificateAway(int $seed): void
    {
        $service = $this->issuedService(2);
        $another = $this->product(['Product' => '602'], ['prices' => ['annually' => 80]]);
        $kept = Capsule::table('mod_certum_certificates')->first();
        $calls = [
            ...array_map(
                fn (string $action) => fn () => self::$standin->action($service, $action),
                ['create', 'suspend', 'unsuspend', 'terminate', 'renew', 'changepackage']
            ),
            fn () => self::$standin->changeProduct($service, $another),
            fn () => self::$standin->moveService($service, 1),
            fn () => self::$standin->moveService($service, 2),
            fn () => $this->there($service),
            fn () => $this->cron(),
        ];
        mt_srand($seed);
        for ($call = 0; $call < self::CALLS; $call++) {
            $calls[mt_rand(0, count($calls) - 1)]();
            self::assertEquals($kept, Capsule::table('mod_certum_certificates')->first());
        }
        // Staff take back whatever it came to.
        self::$standin->moveService($service, 2);
        $this->editService($service, ['domainstatus' => 'Active']);
        $this->cron();
        $browser = $this->page($this->browser(2), $service, 'show');
        $browser->click('//a[@data-certum-save="pem"]');
        self::assertSame($kept->serial, Certificate::parse($browser->body)->serialNumber);
        self::assertNull($this->placed()[0]['issues'][0]['cert']['revoked']);
        self::assertCount(1, $this->placed(), 'nothing was ordered');
    }

    /** Somebody looks at it. */
    private function there(int $service): void
    {
        $this->page($this->browser(2), $service);
        $this->phase($service);
    }
}
