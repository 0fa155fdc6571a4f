<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;
use WHMCS\Database\Capsule;

/**
 * Attaching, in a shop that sells one product.
 */
abstract class AttachTestCase extends AddonTestCase
{
    use Attaching;

    protected function setUp(): void
    {
        parent::setUp();
        $this->sold = $this->product();
        Capsule::table('mod_certum_accounts')->insert(['user_name' => \Simulator::USER, 'environment' => 'test',
            'password' => encrypt(\Simulator::PASSWORD), 'synced_until' => self::stamp('now')]);
    }

    protected function attached(int $service, string $number): void
    {
        $page = $this->confirm($this->byNumber($service, $number));
        self::assertSame($number, $this->order($service)->certum_id, (string) $page->text('//main'));
    }

    protected function told(Browser $page): string
    {
        return (string) $page->text('//*[@data-certum-done]') . $page->text('//*[@data-certum-problem]')
            . $page->text('//form[@data-certum-preview]//*[@role="alert"]');
    }

    /** @return list<string> */
    protected function mailed(): array
    {
        return array_column(self::$standin->mails(), 'template');
    }

    protected function log(): string
    {
        return self::$standin->table('tblactivitylog')->pluck('description')->implode("\n");
    }

    /** All of what is stored, but for numbers of rows and moments. @return array<string, mixed> */
    protected function whole(int $service): array
    {
        $order = $this->order($service);
        return [$order->certum_id, $order->order_status, $order->certificate_status, $order->serial,
            Capsule::table('mod_certum_terms')->where('service_id', $service)->count(),
            Capsule::table('tblsslorders')->where('serviceid', $service)->where('status', 'Completed')->pluck('remoteid')->all()];
    }
}
