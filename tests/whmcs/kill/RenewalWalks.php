<?php

declare(strict_types=1);

namespace KillTests;

use Standin\Browser;
use WHMCS\Database\Capsule;

/**
 * What follows a certificate: reissues, renewals, its revocation.
 */
trait RenewalWalks
{
    /** @return array<string, Walk> */
    protected function renewalWalks(): array
    {
        $form = fn (string $name = 'shop.example.com'): array => ['csr' => $this->csr($name), 'method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com'];
        return [
            'reissue' => new Walk(
                'A customer sends Reissue',
                fn (): array => ['service' => $this->issued($this->given['product'], 'shop.example.com')],
                function (array $given) use ($form): \Closure {
                    $browser = $this->page($this->browser(2), $given['service'], 'reissue');
                    $fields = $form();
                    return fn () => $this->send($browser, $fields);
                },
                function (array $given) use ($form): void {
                    $this->quiet();
                    $undone = $this->again($given['service'], 'reissue', 2, $form());
                    $this->prove($given['service']);
                    $this->assertHeld($given['service'], 2, ['issued', ...$undone, 'publish']);
                },
            ),
            'takenback' => new Walk(
                'A customer takes a reissue back',
                function () use ($form): array {
                    $service = $this->issued($this->given['product'], 'shop.example.com');
                    $this->act($this->browser(2), $service, 'reissue', $form());
                    return ['service' => $service];
                },
                function (array $given): \Closure {
                    $browser = $this->page($this->browser(2), $given['service'], 'cancel');
                    return fn () => $this->send($browser, ['sure' => '1']);
                },
                function (array $given): void {
                    $this->quiet();
                    if ($this->phase($given['service']) === 'changing') {
                        $this->act($this->browser(2), $given['service'], 'cancel', ['sure' => '1']);
                        $this->quiet();
                    }
                    self::assertSame(['ENROLLED', 'REJECTED'], $this->issues($given['service']));
                    self::assertSame('issued', $this->phase($given['service']));
                    self::assertSame([], $this->toldOf($given['service']));
                },
            ),
            'revoke' => new Walk(
                'A customer sends Revoke',
                fn (): array => ['service' => $this->issued($this->given['product'], 'shop.example.com')],
                function (array $given): \Closure {
                    $browser = $this->page($this->browser(2), $given['service'], 'revoke');
                    return fn () => $this->send($browser, ['reason' => 'UNSPECIFIED', 'sure' => '1']);
                },
                function (array $given): void {
                    $this->quiet();
                    if ($this->order($given['service'])->certificate_status === 'VALID') {
                        $form = ['reason' => 'UNSPECIFIED', 'sure' => '1'];
                        $this->act($this->browser(2), $given['service'], 'revoke', $form);
                        $this->quiet();
                    }
                    $this->assertRevoked($given['service']);
                    self::assertSame('Suspended', $this->serviceRow($given['service'])->domainstatus);
                },
            ),
            'terminatedrevoking' => new Walk(
                'WHMCS terminates a service whose certificate is to be revoked then',
                fn (): array => ['service' => $this->issued($this->given['revoking'], 'shop.example.com')],
                fn (array $given): \Closure => fn () => $this->there('action', $given['service'], 'terminate'),
                function (array $given): void {
                    $this->terminateOnceMore($given['service']);
                    $this->assertRevoked($given['service']);
                    self::assertSame('Terminated', $this->serviceRow($given['service'])->domainstatus);
                },
            ),
            'renewpaid' => new Walk(
                'The invoice of the next term is paid: WHMCS renews',
                fn (): array => $this->withCsr('unpaid', 7),
                fn (array $given): \Closure => fn () => $this->there('pay', $given['invoice']),
                function (array $given): void {
                    $this->quiet();
                    $this->paid($given['invoice']);
                    $this->dueAfter($given['service'], $given['due']);
                    if (count($this->issues($given['service'])) === $given['issues']) {
                        // WHMCS ended before it called for the renewal: each day cron looks at what was paid.
                        $this->go(86400);
                        $this->cron();
                        $this->quiet();
                    }
                    $this->assertRenewed($given);
                },
                'aged',
            ),
            'renewcron' => new Walk(
                'Cron renews what was paid before Certum took it',
                fn (): array => $this->withCsr('paid', 7),
                fn (): \Closure => fn () => $this->cron(),
                function (array $given): void {
                    $this->quiet();
                    // What was not sent after all is sent within the hour.
                    $this->go(3600);
                    $this->quiet();
                    $this->assertRenewed($given);
                },
                'aged',
            ),
            'renewpage' => new Walk(
                'A customer sends Renew, of what is sold once',
                fn (): array => $this->withCsr('once', 7),
                function (array $given) use ($form): \Closure {
                    $browser = $this->page($this->browser(2), $given['service'], 'renewal');
                    $fields = $form('once.example.com');
                    return fn () => $this->send($browser, $fields);
                },
                function (array $given) use ($form): void {
                    $this->quiet();
                    $this->again($given['service'], 'renewal', $given['issues'] + 1, $form('once.example.com'));
                    $this->assertRenewed($given);
                },
                'aged',
            ),
            'renewstaff' => new Walk(
                'Staff press Renew',
                fn (): array => $this->withCsr('once', 7),
                fn (array $given): \Closure => fn () => $this->there('action', $given['service'], 'renew'),
                function (array $given): void {
                    $this->quiet();
                    if (count($this->issues($given['service'])) === $given['issues']) {
                        self::assertSame('success', $this->there('action', $given['service'], 'renew'));
                        $this->quiet();
                    }
                    $this->assertRenewed($given);
                },
                'aged',
            ),
        ];
    }

    /** WHMCS ended after it marked the invoice as paid, and before it moved the service's due date: staff set that right. */
    private function dueAfter(int $service, string $due): void
    {
        if ($this->serviceRow($service)->nextduedate === $due) {
            $admin = (new Browser(self::$standin->url()))->adminLogin();
            $admin->get("admin/clientsservices.php?userid=2&id=$service");
            $admin->submit('//form[@id="frm1"]', ['nextduedate' => date('Y-m-d', (int) strtotime("$due +1 year"))]);
        }
        self::assertGreaterThan($due, $this->serviceRow($service)->nextduedate);
    }

    /** The customer of one of the aged services gives a CSR; days later. @return array<string, mixed> */
    private function withCsr(string $which, int $days): array
    {
        $service = $this->given[$which];
        $this->act($this->browser(2), $service, 'csr', ['csr' => $this->csr("$which.example.com")]);
        $this->go($days * 86400);
        return ['service' => $service, 'invoice' => $this->invoice($service), 'issues' => count($this->issues($service)),
            'due' => $this->serviceRow($service)->nextduedate];
    }

    /**
     * Who sees that nothing was done asks once more, and was told so where it was sent.
     *
     * @param array<string, string> $form
     * @return list<string> kinds of mails
     */
    private function again(int $service, string $page, int $issues, array $form): array
    {
        if (count($this->issues($service)) >= $issues) {
            return [];
        }
        $told = array_values(array_intersect($this->toldOf($service), ['not_done', 'undone']));
        $this->act($this->browser(2), $service, $page, $form);
        $this->quiet();
        return $told;
    }

    private function assertRevoked(int $service): void
    {
        self::assertSame('REVOKED', $this->order($service)->certificate_status);
        self::assertCount(1, $this->placedFor($service));
        self::assertNotNull($this->placedFor($service)[0]['issues'][0]['cert']['revoked']);
        self::assertSame(['revoked'], array_values(array_diff($this->toldOf($service), ['not_done', 'undone'])));
    }

    /** @param array<string, mixed> $given */
    private function assertRenewed(array $given): void
    {
        $service = $given['service'];
        $this->prove($service);
        self::assertCount(2, $this->placedFor($service));
        self::assertSame(array_fill(0, $given['issues'] + 1, 'ENROLLED'), $this->issues($service));
        $order = $this->order($service);
        self::assertSame(['ENROLLED', 'VALID'], [$order->order_status, $order->certificate_status]);
        $told = array_count_values($this->toldOf($service));
        self::assertSame([1, 1], [$told['issued'] ?? 0, $told['publish'] ?? 0]);
        $terms = Capsule::table('mod_certum_terms')->where('service_id', $service)->pluck('order_id')->all();
        self::assertCount(2, array_unique($terms), 'each term has its own order');
    }
}
