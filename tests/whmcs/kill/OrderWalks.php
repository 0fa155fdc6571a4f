<?php

declare(strict_types=1);

namespace KillTests;

use WHMCS\Database\Capsule;

/**
 * From the purchase to the certificate, and what ends an order before.
 */
trait OrderWalks
{
    /** @return array<string, Walk> */
    protected function orderWalks(): array
    {
        return [
            'create' => new Walk(
                'The first invoice is paid: WHMCS creates the service',
                fn (): array => (array) $this->there('order', 2, $this->given['product'], 'Annually'),
                fn (array $order): \Closure => fn () => $this->there('pay', $order['invoiceid']),
                function (array $order): void {
                    $service = $order['serviceid'];
                    $this->quiet();
                    $this->paid($order['invoiceid']);
                    if ($this->serviceRow($service)->domainstatus === 'Pending') {
                        self::assertSame('success', $this->there('action', $service, 'create'));
                    }
                    $this->quiet();
                    self::assertSame(['configure'], $this->toldOf($service));
                    $this->configure($service, 'shop.example.com');
                    $this->prove($service);
                    $this->assertHeld($service, 1, ['configure', 'issued', 'publish']);
                },
            ),
            'order' => new Walk(
                'A customer sends step two',
                fn (): array => ['service' => $this->bought()],
                fn (array $given): \Closure => $this->stepTwoOpened($given['service']),
                function (array $given): void {
                    $this->quiet();
                    $this->ordered($given['service']);
                    $this->prove($given['service']);
                    $this->assertHeld($given['service'], 1, ['issued', 'publish']);
                },
            ),
            'resent' => new Walk(
                'Cron sends an order again that did not arrive',
                fn (): array => ['service' => $this->losing('before')],
                fn (): \Closure => fn () => $this->cron(),
                function (array $given): void {
                    $this->quiet();
                    $this->prove($given['service']);
                    $this->assertHeld($given['service'], 1, ['issued', 'publish']);
                },
            ),
            'found' => new Walk(
                'Cron finds an order whose answer was lost, and asks for a code',
                fn (): array => ['service' => $this->losing('after')],
                fn (): \Closure => fn () => $this->cron(),
                function (array $given): void {
                    $this->quiet();
                    $this->prove($given['service']);
                    $this->assertIssuedWithItsCodes($given['service']);
                },
            ),
            'issue' => new Walk(
                'Cron reads that it was issued',
                fn (): array => ['service' => $this->pending($this->given['product'], 'shop.example.com')],
                function (array $given): \Closure {
                    $this->publish($given['service']);
                    return fn () => $this->cron();
                },
                function (array $given): void {
                    $this->quiet();
                    $this->assertHeld($given['service'], 1, ['issued']);
                },
            ),
            'anew' => new Walk(
                'A customer has the names proved in another way',
                fn (): array => ['service' => $this->pending($this->given['product'], 'shop.example.com')],
                function (array $given): \Closure {
                    $browser = $this->page($this->browser(2), $given['service'], 'change');
                    return fn () => $this->send($browser, ['method' => 'FILE', 'email' => 'ben@example.com']);
                },
                function (array $given): void {
                    $this->quiet();
                    $this->prove($given['service']);
                    $this->assertIssuedWithItsCodes($given['service']);
                },
            ),
            'cancel' => new Walk(
                'Staff press Cancel Order',
                fn (): array => ['service' => $this->pending($this->given['product'], 'shop.example.com')],
                fn (array $given): \Closure => fn () => $this->press($given['service'], 'cancel/sure'),
                function (array $given): void {
                    $this->quiet();
                    if ($this->order($given['service'])->order_status !== 'REJECTED') {
                        $this->press($given['service'], 'cancel/sure');
                        $this->quiet();
                    }
                    $this->assertCancelled($given['service']);
                },
            ),
            'terminate' => new Walk(
                'WHMCS terminates a service whose order waits',
                fn (): array => ['service' => $this->pending($this->given['product'], 'shop.example.com')],
                fn (array $given): \Closure => fn () => $this->there('action', $given['service'], 'terminate'),
                function (array $given): void {
                    $this->terminateOnceMore($given['service']);
                    $this->assertCancelled($given['service']);
                    self::assertSame('Terminated', $this->serviceRow($given['service'])->domainstatus);
                    $ssl = Capsule::table('tblsslorders')->where('serviceid', $given['service']);
                    self::assertSame('Cancelled', $ssl->value('status'));
                },
            ),
            'correct' => new Walk(
                'A customer presses Correct Order',
                fn (): array => ['service' => $this->pending($this->given['product'], 'shopp.example.com')],
                function (array $given): \Closure {
                    $browser = $this->page($this->browser(2), $given['service'], 'correct');
                    return fn () => $this->send($browser, ['sure' => '1']);
                },
                function (array $given): void {
                    $this->quiet();
                    if ($this->phase($given['service']) !== 'configuring') {
                        $this->act($this->browser(2), $given['service'], 'correct', ['sure' => '1']);
                        $this->quiet();
                    }
                    self::assertSame('configuring', $this->phase($given['service']));
                    $this->configure($given['service'], 'shop.example.com');
                    $this->prove($given['service']);
                    $this->assertCorrected($given['service']);
                },
            ),
            'corrected' => new Walk(
                'The corrected order is sent, as the same purchase',
                function (): array {
                    $service = $this->pending($this->given['product'], 'shopp.example.com');
                    $this->act($this->browser(2), $service, 'correct', ['sure' => '1']);
                    return ['service' => $service];
                },
                fn (array $given): \Closure => $this->stepTwoOpened($given['service']),
                function (array $given): void {
                    $this->quiet();
                    $this->ordered($given['service']);
                    $this->prove($given['service']);
                    $this->assertCorrected($given['service']);
                },
            ),
        ];
    }

    /** A service that waits for its configuration. */
    private function bought(): int
    {
        return (int) $this->there('createService', 2, $this->given['product']);
    }

    /** A service whose order's answer is lost `before` or `after` it arrived. */
    private function losing(string $when): int
    {
        $service = $this->bought();
        self::$certum->post('fault', [
            ['operation' => 'quickOrder', 'kind' => 'cut', 'when' => $when, 'times' => 0],
            ['operation' => 'getOrderByOrderID', 'kind' => 'cut', 'times' => 0],
        ]);
        $this->configure($service, 'shop.example.com');
        $this->answers();
        self::assertSame(1, (int) $this->order($service)->outcome_unknown);
        return $service;
    }

    private function stepTwoOpened(int $service): \Closure
    {
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr());
        return fn () => $this->stepTwo($browser);
    }

    /** Who sees that nothing was ordered does it once more. */
    private function ordered(int $service): void
    {
        if ($this->order($service)->certum_id === '' || $this->phase($service) === 'configuring') {
            $this->configure($service, 'shop.example.com');
            $this->quiet();
        }
    }

    private function paid(int $invoice): void
    {
        if (!$this->isPaid($invoice)) {
            $this->there('pay', $invoice);
            $this->quiet();
        }
        self::assertTrue($this->isPaid($invoice));
    }

    private function assertCancelled(int $service): void
    {
        self::assertSame('REJECTED', $this->order($service)->order_status);
        self::assertSame(['REJECTED'], $this->issues($service));
        self::assertSame([], $this->toldOf($service));
    }

    private function assertCorrected(int $service): void
    {
        self::assertSame(['REJECTED', 'ENROLLED'], $this->issues($service));
        $this->assertHeld($service, 2, ['issued', 'publish']);
    }

    /** Where a code's answer is lost, the mail says so, and a second one has the code. */
    private function assertIssuedWithItsCodes(int $service): void
    {
        $told = $this->toldOf($service);
        $this->assertHeld($service, 1, $told);
        $counts = array_count_values($told);
        self::assertSame(1, $counts['issued']);
        self::assertLessThanOrEqual(2, $counts['publish'] ?? 0);
        self::assertSame([], array_diff($told, ['issued', 'publish']));
    }

    /** Its certificate is there, and WHMCS shows it so. @param list<string> $mails kinds that came */
    private function assertHeld(int $service, int $issues, array $mails): void
    {
        $order = $this->order($service);
        self::assertSame(['ENROLLED', 'VALID'], [$order->order_status, $order->certificate_status]);
        self::assertCount($issues, $this->issues($service));
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
        self::assertSame('Completed', Capsule::table('tblsslorders')->where('serviceid', $service)->value('status'));
        sort($mails);
        self::assertSame($mails, $this->toldOf($service));
    }
}
