<?php

declare(strict_types=1);

namespace KillTests;

use ModuleTests\Attaching;
use WHMCS\Database\Capsule;

/**
 * Staff attach an order that exists at Certum, and detach one.
 */
trait AttachWalks
{
    use Attaching;

    /** @return array<string, Walk> */
    protected function attachWalks(): array
    {
        return [
            'attach' => new Walk(
                'Staff attach an order that exists at Certum',
                function (): array {
                    $columns = ['userid' => 2, 'packageid' => $this->given['product']];
                    return ['number' => $this->elsewhere('shop.example.com'), 'placed' => count($this->placed()),
                        'service' => $this->unknown('shop.example.com', '-40 days', $columns)];
                },
                function (array $given): \Closure {
                    $preview = $this->byNumber($given['service'], $given['number']);
                    return fn () => $this->confirm($preview);
                },
                function (array $given): void {
                    $this->quiet();
                    if (!$this->showsOrder($given['service'])) {
                        $this->confirm($this->byNumber($given['service'], $given['number']));
                        $this->quiet();
                    }
                    $this->assertAttached($given);
                },
            ),
            'detach' => new Walk(
                'Staff detach an order, and attach it again',
                function (): array {
                    $service = $this->issued($this->given['product'], 'shop.example.com');
                    return ['service' => $service, 'number' => $this->order($service)->certum_id, 'placed' => count($this->placed())];
                },
                function (array $given): \Closure {
                    $sure = $this->attachPage($given['service'])->submit('//form[@data-certum-detach]');
                    return fn () => $sure->submit('//form[@data-certum-asks]');
                },
                function (array $given): void {
                    $this->quiet();
                    if ($this->showsOrder($given['service'])) {
                        $this->asked('detach', $given['service']);
                        $this->quiet();
                    }
                    $this->assertDetached($given['service']);
                    $this->confirm($this->byNumber($given['service'], $given['number']));
                    $this->quiet();
                    $this->assertAttached($given);
                },
            ),
        ];
    }

    /** Whether the page shows staff that the service has an order. */
    private function showsOrder(int $service): bool
    {
        return $this->attachPage($service)->count('//*[@data-certum-order]') > 0;
    }

    /** All of the order is there once, and it is no news to anybody. @param array<string, mixed> $given */
    private function assertAttached(array $given): void
    {
        ['service' => $service, 'number' => $number] = $given;
        $order = $this->order($service);
        self::assertSame([$number, 'ENROLLED', 'VALID'], [$order->certum_id, $order->order_status, $order->certificate_status]);
        self::assertSame([$service], Capsule::table('mod_certum_orders')->where('certum_id', $number)->pluck('service_id')->all());
        self::assertSame(1, Capsule::table('mod_certum_orders')->where('service_id', $service)->count());
        self::assertSame(1, Capsule::table('mod_certum_certificates')->where('order_id', $order->order_id)->count());
        $terms = Capsule::table('mod_certum_terms')->where('service_id', $service)->pluck('order_id')->all();
        self::assertSame([$order->order_id], $terms);
        self::assertSame([['Completed', $number]], $this->records($service));
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
        self::assertSame([], $this->left($service));
        self::assertSame([], $this->toldOf($service));
        self::assertCount($given['placed'], $this->placed());
    }

    private function assertDetached(int $service): void
    {
        self::assertFalse($this->showsOrder($service));
        foreach (['orders', 'terms'] as $table) {
            self::assertSame(0, Capsule::table("mod_certum_$table")->where('service_id', $service)->count(), $table);
        }
        self::assertSame(['Cancelled'], array_column($this->records($service), 0));
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
        self::assertSame([], $this->left($service));
        self::assertSame([], $this->toldOf($service));
    }

    /** What WHMCS shows of a service: status and number of each record. @return list<array{string, string}> */
    private function records(int $service): array
    {
        $records = Capsule::table('tblsslorders')->where('serviceid', $service)->get();
        return $records->map(static fn (object $row) => [$row->status, $row->remoteid])->all();
    }

    /** What was begun for a service and not ended. @return list<string> */
    private function left(int $service): array
    {
        $begun = Capsule::table('mod_certum_changes')->where(['service_id' => $service, 'outcome' => 'intended']);
        return $begun->pluck('operation')->all();
    }
}
