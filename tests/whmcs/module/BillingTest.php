<?php

declare(strict_types=1);

namespace ModuleTests;

use WHMCS\Database\Capsule;

/**
 * The shop bills, not the module: no invoice is ours, and no date of what is paid moves but by a payment.
 */
final class BillingTest extends TimeTestCase
{
    private const ROOT = __DIR__ . '/../../..';

    /** @return array<string, string> what is shipped, by file: the shop's decisions and WHMCS's glue */
    private static function sources(): array
    {
        $sources = [];
        foreach (['shop/src' => 'rs', 'php/src' => 'rs', 'modules' => 'php'] as $folder => $ending) {
            $files = new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator(self::ROOT . "/$folder"));
            foreach ($files as $file) {
                $name = substr((string) $file, strlen(self::ROOT) + 1);
                if ($file->getExtension() === $ending && !preg_match('~/tests(/|\.rs$)~', $name)) {
                    $sources[$name] = (string) file_get_contents((string) $file);
                }
            }
        }
        return $sources;
    }

    public function testInvoicesAreOnlyRead(): void
    {
        $sources = self::sources();
        self::assertGreaterThan(100, count($sources));
        $money = '~\btbl(invoice|account|credit|order|billableitem|transaction)\w*~';
        $named = array_keys(array_filter($sources, static fn (string $source) => preg_match($money, $source) === 1));
        self::assertSame(['shop/src/store/invoices.rs'], $named);
        self::assertDoesNotMatchRegularExpression('~\b(insert|update|delete|replace|\w+_(new|changed))\b~i', $sources[$named[0]]);
        $commands = [];
        foreach ($sources as $source) {
            preg_match_all('~\.api\(\s*([^,]+),~', $source, $called);
            array_push($commands, ...$called[1]);
        }
        $commands = array_values(array_unique(array_map(static fn (string $name) => trim($name, '"'), $commands)));
        sort($commands);
        self::assertSame(['AddProduct', 'SendAdminEmail', 'SendEmail', 'UpdateClientProduct'], $commands);
        $calling = array_filter($sources, static fn (string $source) => stripos($source, '"localapi"') !== false);
        self::assertSame(['php/src/shop/host.rs'], array_keys($calling), 'there is no other way to WHMCS\'s functions');
        self::assertSame([], preg_grep('~\blocalAPI\(~', $sources));
    }

    public function testTheRenewalsInvoiceNamesTheCommonNameWhereOneIsWanted(): void
    {
        $wanted = $this->issuedService(2);
        $cancelled = $this->issuedService(2, [], ['cancelled.example.com']);
        $browser = $this->browser(2);
        $this->page($browser, $cancelled)->click('//a[@id="Primary_Sidebar-Service_Details_Actions-Cancel"]');
        $browser->submit('//form', ['cancellationreason' => 'Bye', 'type' => 'End of Billing Period']);
        $once = self::$standin->createService(2, $this->product([], ['paytype' => 'onetime', 'prices' => ['monthly' => 50]]), 'One Time');
        self::$standin->set('invoice_days', 400);
        self::$standin->cron(1, true);
        $lines = self::$standin->table('tblinvoiceitems')->join('tblinvoices', 'tblinvoices.id', '=', 'invoiceid')
            ->where('status', 'Unpaid')->pluck('description', 'relid')->all();
        self::assertSame([$wanted], array_keys($lines), "neither $cancelled nor $once");
        self::assertStringContainsString('shop.example.com', $lines[$wanted]);
    }

    /** @return array<string, array{string, string, string}> */
    public static function beginnings(): array
    {
        return ['on a leap day' => ['2028-02-29', 'Annually', 'annually'], 'on the 31st' => ['2027-01-31', 'Monthly', 'monthly']];
    }

    /** @dataProvider beginnings */
    public function testAPaymentMovesTheDueDateByOneCycle(string $day, string $cycle, string $column): void
    {
        $this->moveTo("$day 10:00:00");
        self::$standin->set('invoice_days', 1200);
        $product = $this->product([], ['prices' => [$column => 50]]);
        $other = self::$standin->createProduct('', [], ['prices' => [$column => 50], 'servertype' => '']);
        $service = $this->there('createService', 2, $product, $cycle);
        // One that no module has anything to do with is billed beside it.
        $beside = $this->there('createService', 2, $other, $cycle);
        $this->editService($beside, ['domainstatus' => 'Active']);
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        $this->publish($service);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
        $dues = [];
        foreach ([1, 2, 3] as $ignored) {
            self::$standin->cron(1, true);
            foreach (self::$standin->table('tblinvoices')->where('status', 'Unpaid')->pluck('id') as $invoice) {
                $this->there('pay', $invoice);
            }
            $this->cron();
            $dues[] = $due = $this->serviceRow($service)->nextduedate;
            self::assertSame($this->serviceRow($beside)->nextduedate, $due);
        }
        self::assertCount(3, array_unique($dues));
        self::assertSame(0, self::$certum->count('renewCertificate'), 'paid early, not ordered early');
    }

    /** The due date is to follow the certificate, but not before it covers what is paid. */
    public function testNeitherPagesNorCronMoveTheDateOfATermThatIsPaid(): void
    {
        $product = $this->product(
            ['Product' => '602', 'Set Product Due Date As Certificate Date' => 'on'],
            ['prices' => ['biennially' => 90]]
        );
        $service = self::$standin->createService(2, $product, 'Biennially');
        $browser = $this->browser(2);
        $dates = fn () => array_intersect_key((array) $this->serviceRow($service), array_flip(['regdate', 'nextduedate', 'nextinvoicedate']));
        $before = $dates();
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        $this->publish($service);
        $this->cron();
        for ($days = 195; $days < 500; $days += 95) {
            $this->leap($service, $days);
            $rows = fn () => json_encode(array_map(
                static fn (string $table) => Capsule::table($table)->get()->all(),
                ['tblhosting', 'tblinvoices', 'mod_certum_services', 'mod_certum_orders', 'mod_certum_changes', 'mod_certum_mails']
            ));
            [$stored, $calls] = [$rows(), count(self::$certum->requests())];
            foreach (range(1, 10) as $ignored) {
                $this->page($browser, $service);
            }
            self::assertSame($stored, $rows(), 'looking changes nothing');
            self::assertCount($calls, self::$certum->requests(), 'nor does it ask Certum');
            $this->cron();
            self::assertSame($before, $dates());
        }
        self::assertGreaterThan(2, self::$certum->count('reissueCertificate'));
    }
}
