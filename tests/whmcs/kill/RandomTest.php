<?php

declare(strict_types=1);

namespace KillTests;

use WHMCS\Database\Capsule;

/**
 * `kill -9` at random moments, of whoever works then: two crons, customers and staff at once, in a shop with everything going
 * on. Then everybody goes on until nothing is open, and the shop is compared with what was asked for. `KILL_MOMENTS=500`
 * takes as many; `KILL_SEED` draws others.
 */
final class RandomTest extends WalkTestCase
{
    private const SOME = 12;
    /** So many services have something going on. */
    private const BUSY = 12;
    /** Of those that want something, so many act at once. */
    private const AT_ONCE = 3;
    private const PATIENCE = 80;

    /** @var list<Life> */
    private array $lives = [];
    /** What the shop sells. @var array<string, int> */
    private array $products = [];

    protected static function settings(): array
    {
        return ['workers' => 6] + parent::settings();
    }

    public function testEverybodyGetsWhatWasAskedFor(): void
    {
        $moments = (int) (getenv('KILL_MOMENTS') ?: self::SOME);
        mt_srand((int) (getenv('KILL_SEED') ?: 1));
        $this->opened();
        $killed = 0;
        for ($round = 0; $killed < $moments; $round++) {
            while (count(array_filter($this->lives, static fn (Life $life) => $life->wish() !== '')) < self::BUSY) {
                $this->sell();
            }
            // Where fewer steps come than that, fewer die.
            $steps = array_map(static fn () => mt_rand(1, 250), range(1, min(5, $moments - $killed)));
            self::$proxy->kill($steps, mt_rand(0, 1) === 0 ? 'before' : 'after');
            $this->atOnce();
            $killed += self::$proxy->mend()['ended'];
            $this->revive();
            $this->go(mt_rand(60, 3600));
            $this->look();
            if ($round % 10 === 9) {
                $this->progress("$killed killed, " . count($this->lives) . ' services');
            }
        }
        $rounds = $this->finish();
        $this->compare($killed);
        $this->progress(sprintf(
            'random: %d killed in %d rounds, %d services, %d orders and reissues at Certum, %d mails; at rest after %d rounds',
            $killed,
            $round,
            count($this->lives),
            array_sum(array_map(static fn (array $order) => count($order['issues']), $this->placed())),
            count(self::$standin->mails()),
            $rounds,
        ));
    }

    /** The aged shop, a few days later, when Certum takes renewals; and those who wait for them. */
    private function opened(): void
    {
        $this->products = $this->begin('aged')->given;
        foreach (['paid', 'unpaid', 'once'] as $which) {
            $service = $this->products[$which];
            $this->act($this->browser(2), $service, 'csr', ['csr' => $this->csr("$which.example.com")]);
            $before = $this->issues($service);
            $life = new Life($service, "$which.example.com", Life::RENEWALS[$which], [...$before, 'ENROLLED'], $this->invoice($service));
            $life->certificates = count($before);
            $this->lives[] = $life;
        }
        $this->go(6 * 86400);
    }

    private function sell(): void
    {
        $number = count($this->lives);
        [$wishes, $expected] = Life::LIVES[$number % count(Life::LIVES)];
        $product = in_array('revoked', $wishes, true) ? $this->products['revoking'] : $this->products['product'];
        $service = (int) $this->there('createService', 2, $product);
        $this->lives[] = new Life($service, "n$number.example.com", $wishes, $expected);
    }

    /** Two crons, and some people. */
    private function atOnce(): void
    {
        $wanting = array_values(array_filter($this->lives, fn (Life $life) => $life->wish() !== ''));
        shuffle($wanting);
        $children = [];
        foreach (array_slice($wanting, 0, self::AT_ONCE) as $life) {
            $deed = $this->deed($life);
            $child = pcntl_fork();
            if ($child === 0) {
                // The parent's connection is not this process's to use, or to end.
                $parents = Capsule::connection()->getPdo();
                Capsule::connection()->reconnect();
                try {
                    $deed();
                } catch (\Throwable) {
                    // No page came.
                }
                posix_kill(getmypid(), SIGKILL);
            }
            $children[] = $child;
        }
        self::$standin->cron(2);
        foreach ($children as $child) {
            pcntl_waitpid($child, $status);
        }
        self::$standin->clearErrors();
    }

    /** What somebody does for their wish. */
    private function deed(Life $life): \Closure
    {
        $service = $life->service;
        $form = ['csr' => $this->csr($life->name), 'method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com'];
        $sure = ['sure' => '1'];
        return match ($life->wish()) {
            'order' => fn () => $this->configure($service, $life->name),
            'issued' => fn () => $this->proveAnew($service),
            'reissue' => fn () => $this->act($this->browser(2), $service, 'reissue', $form),
            'back' => fn () => $this->act($this->browser(2), $service, 'cancel', $sure),
            'revoke' => fn () => $this->act($this->browser(2), $service, 'revoke', $sure + ['reason' => 'UNSPECIFIED',
                'serial' => $this->order($service)->serial]),
            'cancel' => fn () => $this->press($service, 'cancel/sure'),
            'terminate', 'revoked' => fn () => $this->there('action', $service, 'terminate'),
            'correct' => fn () => $this->act($this->browser(2), $service, 'correct', $sure),
            'pay' => fn () => $this->there('pay', $life->invoice),
            'renew' => fn () => $this->act($this->browser(2), $service, 'renewal', $form),
            'renewed' => fn () => $this->page($this->browser(2), $service),
        };
    }

    /** Whoever is told that the code is lost asks for another; others look at the page. */
    private function proveAnew(int $service): void
    {
        $proof = json_decode((string) $this->order($service)->verification);
        isset($proof->lost)
            ? $this->act($this->browser(2), $service, 'change', ['method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com'])
            : $this->page($this->browser(2), $service);
    }

    /** Everybody looks at what the shop shows, and publishes what it says. */
    private function look(): void
    {
        foreach ($this->lives as $life) {
            if ($life->wish() === '') {
                continue;
            }
            if ($this->order($life->service)->verification !== null && $life->wish() === 'issued') {
                $this->publish($life->service);
            }
            if ($this->isDone($life)) {
                $life->certificates += $life->wish() === 'issued' ? 1 : 0;
                $life->done++;
            }
        }
    }

    private function isDone(Life $life): bool
    {
        $order = $this->order($life->service);
        $isOpen = in_array($order->order_status, ['AWAITING', 'VERIFICATION', 'ACCEPTED'], true);
        $certificates = Capsule::table('mod_certum_certificates as c')->join('mod_certum_orders as o', 'o.id', '=', 'c.order_id')
            ->where('o.service_id', $life->service)->count();
        return match ($life->wish()) {
            'order' => $order->certum_id !== '',
            'issued' => $certificates > $life->certificates,
            'reissue', 'renew', 'renewed' => $isOpen || $certificates > $life->certificates,
            'back' => !$isOpen && (int) $order->outcome_unknown === 0,
            'revoke' => $order->certificate_status === 'REVOKED',
            'cancel' => $order->order_status === 'REJECTED',
            'terminate', 'revoked' => $this->serviceRow($life->service)->domainstatus === 'Terminated',
            'correct' => $order->certum_id === '' && (int) $order->outcome_unknown === 0,
            'pay' => $this->isPaid($life->invoice),
        };
    }

    /** Nobody is killed any more, until all have what they want: after how many rounds. */
    private function finish(): int
    {
        for ($round = 0; $round < self::PATIENCE; $round++) {
            if (array_filter($this->lives, static fn (Life $life) => $life->wish() !== '') === []) {
                $this->quiet();
                return $round;
            }
            $this->atOnce();
            $this->go(31 * 60);
            $this->look();
        }
        $open = array_filter($this->lives, static fn (Life $life) => $life->wish() !== '');
        $told = array_map(fn (Life $life) => "service $life->service waits for {$life->wish()} ($life->done): "
            . json_encode([$this->journal($life->service), $this->issues($life->service)]), $open);
        self::fail(implode("\n", $told));
    }

    /** By the books of Certum, of the module and of WHMCS. */
    private function compare(int $killed): void
    {
        $wrong = [];
        foreach ($this->lives as $life) {
            $found = $this->issues($life->service);
            if ($found !== $life->expected) {
                $wrong[] = "service $life->service, " . implode(' ', $life->wishes) . ': Certum has ' . implode(' ', $found) . ' '
                    . json_encode($this->journal($life->service));
            }
            array_push($wrong, ...$this->wrongOf($life));
        }
        $ours = array_map(static fn (Life $life) => count($life->expected), $this->lives);
        self::assertSame([], $wrong);
        $all = array_map(static fn (array $order) => count($order['issues']), $this->placed());
        $others = count($this->issues($this->first()));
        self::assertSame(array_sum($ours) + $others, array_sum($all), 'nothing at Certum is nobody\'s');
        self::assertSame([], $this->unfinished());
        $this->assertEachMailOnce($killed);
    }

    /** The service that is in every shop, and of which nothing is asked for. */
    private function first(): int
    {
        return (int) Capsule::table('mod_certum_services')->min('service_id');
    }

    /** @return list<string> */
    private function wrongOf(Life $life): array
    {
        $wrong = [];
        $certificates = [];
        foreach ($this->placedFor($life->service) as $order) {
            $row = Capsule::table('mod_certum_orders')->where('certum_id', $order['orderID'])->first();
            $states = array_column($order['issues'], 'status');
            if ($row === null || end($states) !== $row->status) {
                $wrong[] = "service $life->service: order $order[orderID] is " . end($states) . ', not ' . ($row->status ?? 'there');
            }
            foreach ($order['issues'] as $issue) {
                $certificates[] = $issue['cert']['serial'] ?? '';
            }
        }
        $certificates = array_values(array_filter($certificates));
        $stored = Capsule::table('mod_certum_certificates as c')->join('mod_certum_orders as o', 'o.id', '=', 'c.order_id')
            ->where('o.service_id', $life->service)->pluck('c.serial')->map(static fn ($serial) => ltrim($serial, '0'))->all();
        $bare = array_map(static fn (string $serial) => ltrim($serial, '0'), $certificates);
        if (array_diff($bare, $stored) !== [] || count($bare) !== count($stored)) {
            $wrong[] = "service $life->service has other certificates than Certum";
        }
        $told = Capsule::table('mod_certum_mails')->where(['service_id' => $life->service, 'kind' => 'issued', 'state' => 'sent'])->count();
        if ($told !== count($certificates)) {
            $wrong[] = "service $life->service was told of $told of " . count($certificates) . ' certificates';
        }
        $status = match (true) {
            $life->has('terminate') || $life->has('revoked') => 'Terminated',
            $life->has('revoke') => 'Suspended',
            default => 'Active',
        };
        $shown = $this->serviceRow($life->service)->domainstatus;
        if ($shown !== $status && !$life->has('cancel')) {
            $wrong[] = "WHMCS shows service $life->service as $shown, not as $status";
        }
        return $wrong;
    }
}
