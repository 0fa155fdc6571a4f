<?php

declare(strict_types=1);

namespace KillTests;

use Illuminate\Support\Collection;
use ModuleTests\AddonPages;
use ModuleTests\TimeTestCase;
use Standin\Browser;
use Standin\Db\MariaDb;
use Standin\Process;
use Standin\Server;
use WHMCS\Database\Capsule;

/**
 * A shop on MariaDB, before which, and before Certum, something stands that ends things half way.
 */
abstract class KillTestCase extends TimeTestCase
{
    use AddonPages;

    /** Longer than any lease: of a service, of cron, of a mail, and than the time for which nothing is taken for lost. */
    private const PAST_LEASES = 31 * 60;
    /** Pauses between tries grow, to hours. */
    private const ROUNDS = 40;

    /** Kinds of mails that the administrators get. */
    private const STAFFS = ['rejected', 'undone', 'vetting_shop', 'unproved', 'stopped'];

    protected static Proxy $proxy;
    /** Both clocks are so many seconds ahead of this process's. */
    protected static int $ahead = 0;
    /** @var array<string, Snapshot> */
    private static array $bases = [];
    /** What the present walk began from. */
    private Snapshot $from;

    protected static function settings(): array
    {
        return ['database' => 'mariadb', 'faketime' => true, 'workers' => 1];
    }

    protected static function endpoint(): string
    {
        self::$proxy = new Proxy();
        $behind = (string) parse_url(self::$certum->service, PHP_URL_PORT);
        return str_replace(":$behind/", ':' . self::$proxy->certum . '/', self::$certum->service);
    }

    public static function setUpBeforeClass(): void
    {
        parent::setUpBeforeClass();
        self::installAddon();
        self::$bases = [];
        self::$proxy->before([
            'database' => MariaDb::state(self::$standin->instance)['port'],
            'certum' => (int) parse_url(self::$certum->service, PHP_URL_PORT),
        ]);
    }

    public static function tearDownAfterClass(): void
    {
        parent::tearDownAfterClass();
        self::$proxy->stop();
    }

    /** Each begins from a base: nothing is emptied before. */
    protected function setUp(): void
    {
    }

    /** Begins from a shop that is `new`, with one certificate, or `aged`. */
    protected function begin(string $base): Snapshot
    {
        if (!isset(self::$bases[$base])) {
            $given = $base === 'new' ? $this->newShop() : $this->agedShop();
            self::$bases[$base] = $this->snapshot($given);
        }
        $this->restore(self::$bases[$base]);
        return self::$bases[$base];
    }

    /** @return array<string, mixed> */
    private function newShop(): array
    {
        self::$ahead = 0;
        parent::setUp();
        $this->activateAddon();
        self::$standin->set('db_host', '127.0.0.1');
        self::$standin->set('db_port', self::$proxy->database);
        $product = $this->product(['Orders Per Service And Day' => '20']);
        $revoking = $this->product(['Orders Per Service And Day' => '20', 'On Termination' => 'revoke']);
        $once = $this->product([], ['paytype' => 'onetime', 'prices' => ['monthly' => 50]]);
        $given = ['product' => $product, 'revoking' => $revoking, 'once' => $once];
        $this->issued($product, 'first.example.com');
        return $given;
    }

    /**
     * Shortly before the terms of three services end: one paid early, one with an invoice to pay, one sold once.
     *
     * @return array<string, mixed>
     */
    private function agedShop(): array
    {
        ['product' => $product, 'once' => $once] = $given = $this->begin('new')->given;
        $given['paid'] = $this->issued($product, 'paid.example.com');
        $given['unpaid'] = $this->issued($product, 'unpaid.example.com');
        $given['once'] = $this->issued($once, 'once.example.com', 'One Time');
        $services = Capsule::table('mod_certum_services')->pluck('service_id')->map('intval')->all();
        self::$standin->set('invoice_days', 60);
        for ($day = 0; $day < 330; $day += 6) {
            $this->go(6 * 86400);
            $this->cron();
            foreach ($services as $service) {
                if ($this->order($service)->verification !== null) {
                    $this->publish($service);
                }
            }
        }
        self::assertSame(['issued'], array_unique(array_map($this->phase(...), $services)));
        $this->there('pay', $this->invoice($given['paid']));
        return $given;
    }

    /** A service with its certificate, of client 2. */
    protected function issued(int $product, string $name, string $cycle = 'Annually'): int
    {
        $service = $this->pending($product, $name, $cycle);
        $this->publish($service);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
        return $service;
    }

    /** A service whose order waits for its proof. */
    protected function pending(int $product, string $name, string $cycle = 'Annually'): int
    {
        $service = (int) $this->there('createService', 2, $product, $cycle);
        $this->configure($service, $name);
        self::assertNotSame('', $this->order($service)->certum_id);
        return $service;
    }

    protected function configure(int $service, string $name): void
    {
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr($name));
        $this->stepTwo($browser);
    }

    protected function browser(int $client): Browser
    {
        return (new Browser(self::$standin->url()))->get("standin/login?client=$client");
    }

    /** The newest invoice of a service. */
    protected function invoice(int $service): int
    {
        return (int) Capsule::table('tblinvoiceitems')->where(['type' => 'Hosting', 'relid' => $service])->max('invoiceid');
    }

    protected function isPaid(int $invoice): bool
    {
        return Capsule::table('tblinvoices')->where('id', $invoice)->value('status') === 'Paid';
    }

    /** @param array<string, mixed> $given */
    protected function snapshot(array $given): Snapshot
    {
        // Whatever is done after is later than all before.
        return new Snapshot(self::$certum, time() + self::$ahead + 1, $given);
    }

    protected function restore(Snapshot $snapshot): void
    {
        self::$ahead = $snapshot->moment - time();
        self::$standin->clock(sprintf('%+d', self::$ahead));
        $snapshot->restore();
        $this->from = $snapshot;
        self::$standin->clearErrors();
    }

    /** Time goes by, for WHMCS and Certum alike. */
    protected function go(int $seconds): void
    {
        self::$ahead += $seconds;
        self::$certum->post('clock', ['advance' => $seconds]);
        self::$standin->clock(sprintf('%+d', self::$ahead));
    }

    /** Cron runs until nothing is open, and all leases have run out. */
    protected function quiet(): void
    {
        for ($round = 0; $round < self::ROUNDS; $round++) {
            $this->go($round < 4 ? self::PAST_LEASES : 8 * self::PAST_LEASES);
            $this->cron();
            if ($round > 0 && $this->unfinished() === []) {
                return;
            }
        }
        self::fail('It does not come to rest: ' . json_encode($this->unfinished()));
    }

    /** What is under way by our tables. @return list<string> */
    protected function unfinished(): array
    {
        $changes = Capsule::table('mod_certum_changes')->whereIn('outcome', ['intended', 'unknown'])->whereNotNull('intent')
            ->get()->map(static fn ($row) => "$row->operation of service $row->service_id $row->outcome");
        // Nobody waits for news of an order that was detached.
        $stale = Capsule::table('mod_certum_orders')->where('stale', true)->where('service_id', '>', 0)->get()
            ->map(static fn ($row) => "order $row->certum_id has news");
        $mails = Capsule::table('mod_certum_mails')->whereIn('state', ['due', 'sending'])->get()
            ->map(static fn ($row) => "mail $row->kind of service $row->service_id about $row->about $row->state");
        return [...$changes, ...$stale, ...$mails];
    }

    /** Something that may end on its way: whether something did, and the steps that it took. */
    protected function dying(Death $death, \Closure $deed): array
    {
        self::$proxy->arm($death);
        try {
            $deed();
        } catch (\Throwable) {
            // No page came, as a customer may see it.
        }
        $mended = self::$proxy->mend();
        $this->revive();
        self::$standin->clearErrors();
        return $mended;
    }

    /** Whoever looks after the machine starts the web server again where processes of it were killed. */
    protected function revive(): void
    {
        $state = Server::state(self::$standin->instance);
        if (self::$standin->instance->settings->get('workers') > 1) {
            // Those that are left would keep its port.
            @posix_kill(-$state['pid'], SIGKILL);
            while (Process::alive($state['pid']) || self::isListening($state['port'])) {
                usleep(5000);
            }
        }
        self::$standin->serve($state['port']);
    }

    private static function isListening(int $port): bool
    {
        $socket = @stream_socket_client("tcp://127.0.0.1:$port", timeout: 1);
        return $socket !== false && fclose($socket);
    }

    /** The customer publishes what is asked for; where the code was lost on its way, with a new one. */
    protected function prove(int $service): void
    {
        if (isset(json_decode((string) $this->order($service)->verification)->lost)) {
            $this->act($this->browser(2), $service, 'change', ['method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com']);
        }
        $this->publish($service);
        $this->quiet();
    }

    /** Kinds of the mails about a service that came since the snapshot, in the order of their names. @return list<string> */
    protected function toldOf(int $service): array
    {
        return $this->newMails()->where('service_id', $service)->pluck('kind')->sort()->values()->all();
    }

    /** Events whose mail came since the snapshot. @return Collection<int, object> */
    private function newMails(): Collection
    {
        $before = array_filter($this->from->rows('mod_certum_mails'), static fn ($row) => $row['state'] === 'sent');
        $sent = Capsule::table('mod_certum_mails')->where('state', 'sent');
        return $sent->whereNotIn('id', array_column($before, 'id'))->get();
    }

    /**
     * Each event's mail went out once since the snapshot, and no other did. What was cut between its sending and WHMCS's log
     * of it comes again: nothing tells that it went out. Administrators' mails WHMCS does not log at all.
     *
     * @param int $deaths so many mails may have been cut there
     */
    protected function assertEachMailOnce(int $deaths = 1): void
    {
        $sent = self::$standin->mails();
        $ours = array_filter($sent, static fn (array $mail) => str_starts_with($mail['template'], 'Certum: '));
        $came = self::marks(array_column($ours, 'html'));
        $logged = self::marks(Capsule::table('tblemails')->pluck('message')->all());
        $told = count(array_filter($sent, static fn (array $mail) => $mail['admin'] ?? false));
        $cut = 0;
        foreach ($this->newMails() as $row) {
            if (in_array($row->kind, self::STAFFS, true)) {
                $told--;
                continue;
            }
            $event = "$row->service_id:$row->kind:$row->about";
            $mark = substr(hash('sha256', $event), 0, 16);
            self::assertGreaterThan(0, $came[$mark] ?? 0, "the mail $event was lost");
            // A connection that is lost after WHMCS's log was written has it written twice, of one mail.
            $shown = min($came[$mark], $logged[$mark] ?? 0);
            self::assertTrue($came[$mark] === 1 || $shown <= 1, "the mail $event came often");
            $cut += $came[$mark] - $shown;
            unset($came[$mark]);
        }
        self::assertSame([], $came, 'mails that nobody noted');
        self::assertGreaterThanOrEqual(0, $told, 'a mail to the shop was lost');
        self::assertLessThanOrEqual($deaths, $cut + $told, 'more came twice than were cut');
    }

    /** How often each mark of ours is in texts. @param array<string> $texts @return array<string, int> */
    private static function marks(array $texts): array
    {
        $marks = [];
        foreach ($texts as $text) {
            preg_match_all('/<!-- certum-\w+-(\w+)\. -->/', $text, $found);
            array_push($marks, ...array_unique($found[1]));
        }
        return array_count_values($marks);
    }
}
