<?php

declare(strict_types=1);

namespace ModuleTests;

use CertumCertificates\Module;
use WHMCS\Database\Capsule;

/**
 * Orders that exist at Certum become services', and are detached again.
 */
abstract class AttachWalk extends AttachTestCase
{
    public function testANumberOfTheOldModuleIsAttachedAndNothingIsMailed(): void
    {
        $number = $this->elsewhere('shop.example.com', '-40 days', ['orderID' => '5F0E1D2C3B4A5']);
        $service = $this->unknown('shop.example.com');
        $before = (array) $this->serviceRow($service);
        $preview = $this->byNumber($service, $number);
        $main = (string) $preview->text('//form[@data-certum-preview]');
        $parts = ["names the order $number", 'status, domain and due date stay', 'asked for one before', "the product's own method",
            'At Certum the paid term runs until'];
        foreach ($parts as $part) {
            self::assertStringContainsString($part, $main);
        }
        self::assertSame(0, $preview->count('//*[@data-certum-doubts]'));
        self::assertSame(0, Capsule::table('mod_certum_services')->count(), 'a preview changes nothing');

        $done = $this->confirm($preview);
        self::assertStringContainsString("Order $number is attached to service $service", $this->told($done), $done->body);
        $order = $this->order($service);
        self::assertSame([$number, 'ENROLLED', 'VALID', 'Old Shop', '601'], [$order->certum_id, $order->order_status,
            $order->certificate_status, $order->customer, $order->product_code]);
        $ssl = Capsule::table('tblsslorders')->where('serviceid', $service)->first();
        self::assertSame(['Completed', $number, '601'], [$ssl->status, $ssl->remoteid, $ssl->certtype]);
        self::assertEquals($before, (array) $this->serviceRow($service));
        $term = Capsule::table('mod_certum_terms')->where('service_id', $service)->first();
        self::assertEqualsWithDelta(strtotime('-40 days +365 days'), strtotime("$term->ends_at UTC"), 90000);
        self::assertContains('attach done', $this->journal($service));
        self::assertStringContainsString("order $number was attached to service $service", $this->log());
        $entry = self::$standin->table('tblactivitylog')->where('description', 'like', '%was attached%')->first();
        self::assertNotSame('', (string) $entry->user);
        foreach ([1, 2] as $run) {
            $this->cron();
        }
        self::assertSame([], $this->mailed(), 'what is old is no news');
        self::assertSame(0, self::$certum->count('reissueCertificate') + self::$certum->count('quickOrder'));
        $again = $this->confirm($this->byNumber($service, $number));
        self::assertStringContainsString('is attached', $this->told($again));
        self::assertSame(1, Capsule::table('mod_certum_orders')->count());
        $page = $this->page($this->browser(1), $service);
        self::assertStringContainsString('shop.example.com', (string) $page->text('//*[@data-certum-page]'));
    }

    public function testAnOrderIsFoundByNameAndDate(): void
    {
        $mine = $this->elsewhere('shop.example.com', '-41 days');
        $other = $this->elsewhere('other.example', '-39 days');
        $late = $this->elsewhere('shop.example.com', '-200 days +3 hours');
        $foreign = $this->elsewhere('shop.example.com', '-40 days', ['foreign' => true]);
        $waits = $this->elsewhere('shop.example.com', '-10 days', ['issued' => false]);
        $wildcard = $this->elsewhere('*.shop.example.com', '-38 days', ['productCode' => '741']);
        $service = $this->unknown('www.shop.example.com');
        $found = $this->attachPage($service)->submit('//form[@data-certum-find]');
        $verdict = static fn (string $number): string => (string) $found->text("//tr[.//input[contains(@value, '$number')]]/td[8]/span");
        self::assertSame('Fits', $verdict($mine), $found->body);
        self::assertSame('Fits', $verdict($waits));
        self::assertSame('Other names', $verdict($other));
        self::assertSame('Other product', $verdict($wildcard));
        self::assertSame(['', ''], [$verdict($late), $verdict($foreign)]);
        $preview = $found->submit('//form[@data-certum-found]', ["chosen[$service]" => $mine]);
        $this->confirm($preview);
        self::assertSame($mine, $this->order($service)->certum_id);

        $second = $this->unknown('shop.example.com');
        $found = $this->attachPage($second)->submit('//form[@data-certum-find]', ['from' => gmdate('Y-m-d', strtotime('-210 days')),
            'to' => gmdate('Y-m-d')]);
        self::assertSame('Attached already', (string) $found->text("//tr[.//input[@value='$mine']]/td[8]/span"));
        self::assertSame(1, $found->count("//input[@value='$mine' and @disabled]"));
        $bad = $this->attachPage($second)->submit('//form[@data-certum-find]', ['from' => gmdate('Y-m-d'), 'to' => '2026-01-01']);
        self::assertStringContainsString('Give two days', $this->told($bad));
        self::assertStringContainsString('has no order', $this->told($this->byNumber($second, $foreign)));
    }

    public function testForeignNamesAreConfirmedByATickThatTheServerLooksAt(): void
    {
        $number = $this->elsewhere('other.example');
        $service = $this->unknown('shop.example.com');
        $preview = $this->byNumber($service, $number);
        self::assertStringContainsString('other names', (string) $preview->text('//*[@data-certum-doubts]'));
        self::assertStringContainsString('not confirmed', $this->told($this->confirm($preview)));
        self::assertSame(0, Capsule::table('mod_certum_orders')->count());
        $this->confirm($this->byNumber($service, $number), true);
        self::assertSame($number, $this->order($service)->certum_id);
        self::assertStringContainsString('Confirmed: names', $this->log());
    }

    public function testAnotherModulesRecordIsTakenOverOnceConfirmed(): void
    {
        $number = $this->elsewhere('shop.example.com');
        $service = $this->unknown('shop.example.com');
        $record = Capsule::table('tblsslorders')->insertGetId(['userid' => 1, 'serviceid' => $service, 'remoteid' => 'ACME-7',
            'module' => 'acmessl', 'certtype' => 'x', 'configdata' => 'kept', 'authdata' => '', 'status' => 'Completed', 'addon_id' => 0]);
        self::assertStringContainsString('ACME-7', self::$standin->action($service, 'create'));
        $preview = $this->byNumber($service, $number);
        self::assertStringContainsString('ACME-7 (module acmessl)', (string) $preview->text('//*[@data-certum-doubts]'));
        $this->confirm($preview);
        self::assertSame('ACME-7', Capsule::table('tblsslorders')->value('remoteid'));
        $this->confirm($this->byNumber($service, $number), true);
        $rows = Capsule::table('tblsslorders')->get();
        self::assertCount(1, $rows);
        self::assertSame([$record, $number, self::NAME, 'kept', 'Completed'], [(int) $rows[0]->id, $rows[0]->remoteid,
            $rows[0]->module, $rows[0]->configdata, $rows[0]->status]);
        self::assertStringContainsString('acmessl ACME-7', $this->log());
        // Another service's in WHMCS.
        $elsewhere = $this->elsewhere('b.example');
        Capsule::table('tblsslorders')->insert(['userid' => 1, 'serviceid' => 999, 'remoteid' => $elsewhere, 'module' => 'acmessl',
            'certtype' => '', 'configdata' => '', 'authdata' => '', 'status' => 'Completed', 'addon_id' => 0]);
        $preview = $this->byNumber($this->unknown('b.example'), $elsewhere);
        self::assertStringContainsString('service 999', (string) $preview->text('//*[@data-certum-doubts]'));
    }

    public function testWhatThePredecessorsRecordNamesNeedsNoTick(): void
    {
        $number = $this->elsewhere('shop.example.com', '-40 days', ['orderID' => '5F0E1D2C3B4A6']);
        $service = $this->unknown('shop.example.com');
        Capsule::table('tblsslorders')->insert(['userid' => 1, 'serviceid' => $service, 'remoteid' => $number, 'addon_id' => 0,
            'module' => self::NAME, 'certtype' => '', 'configdata' => '', 'authdata' => '', 'status' => 'Completed']);
        self::assertStringContainsString($number, self::$standin->action($service, 'create'));
        Capsule::table('tblhosting')->where('id', $service)->update(['nextduedate' => gmdate('Y-m-d', strtotime('+400 days'))]);
        self::assertStringContainsString('a renewal is owed', (string) $this->byNumber($service, $number)->text('//form[@data-certum-preview]'));
        $this->attached($service, $number);
        self::assertSame(1, Capsule::table('tblsslorders')->count());
        self::assertNotSame('success', self::$standin->action($service, 'create'), 'it is ordered');
    }

    public function testWhatIsOverOrAnothersIsRefused(): void
    {
        $service = $this->unknown('shop.example.com');
        $ended = $this->elsewhere('shop.example.com', '-300 days');
        self::assertStringContainsString('has ended', $this->told($this->byNumber($service, $ended)));
        $number = $this->elsewhere('shop.example.com');
        $this->attached($service, $number);
        $second = $this->unknown('shop.example.com');
        self::assertStringContainsString("attached to service $service", $this->told($this->byNumber($second, $number)));
        $forged = Module::desk()->attach([], ['do' => 'attach', 'chosen' => [$second => $number], 'ticked' => [$second => 'attached']]);
        self::assertFalse($forged['done'][0]['good']);
        $other = $this->elsewhere('shop.example.com', '-20 days');
        $done = $this->confirm($this->byNumber($service, $other) ?: $this->attachPage());
        self::assertStringContainsString("has the order $number", $this->told($done));
        self::assertSame($number, $this->order($service)->certum_id);
        $strange = $this->unknown('c.example', '-40 days', ['packageid' => 0]);
        self::assertStringContainsString('product', strtolower($this->told($this->byNumber($strange, $number))));
    }

    public function testFiftyServicesWithLostOrdersAreMatched(): void
    {
        $numbers = [];
        for ($i = 1; $i <= 50; $i++) {
            $day = '-' . (20 + $i) . ' days';
            $service = $this->unknown("s$i.example", $day);
            // Half of them were ordered by this module, under our name for the customer.
            $customer = $i % 2 === 0 ? "whmcs-1-$service" : "Client $i";
            $numbers[$service] = $this->elsewhere("s$i.example", $day, ['customer' => $customer]);
        }
        $services = array_keys($numbers);
        // Of these somebody has to choose: two orders of one day, and two services of one name.
        $twin = $this->elsewhere('s1.example', '-21 days');
        Capsule::table('tblhosting')->where('id', $services[4])->update(['domain' => 's3.example']);
        $found = $this->attachPage()->submit('//form[@data-certum-match]');
        self::assertSame(50, $found->count('//form[@data-certum-matches]//tbody/tr'));
        self::assertSame(47, $found->count('//form[@data-certum-matches]//option[@selected]'), $found->body);
        self::assertSame(2, $found->count("//select[@name='chosen[$services[0]]']/option[@value!='']"));
        $preview = $found->submit('//form[@data-certum-matches]');
        self::assertSame(47, $preview->count('//form[@data-certum-preview]//h3'));
        self::assertSame(0, Capsule::table('mod_certum_orders')->count(), 'nothing is attached without a confirmation');
        self::$certum->forgetRequests();
        $done = $this->confirm($preview);
        self::assertCount(141, self::$certum->requests(), 'three reads for each order');
        self::assertSame(47, $done->count('//*[@data-certum-done]/li[a[contains(@class, "good")]]'), $done->body);
        foreach ($numbers as $service => $number) {
            if (!in_array($service, [$services[0], $services[2], $services[4]], true)) {
                self::assertSame([$number, 'VALID'], [$this->order($service)->certum_id, $this->order($service)->certificate_status]);
            }
        }
        $chosen = $this->attachPage()->submit('//form[@data-certum-match]')
            ->submit('//form[@data-certum-matches]', ["chosen[$services[0]]" => $twin]);
        $this->confirm($chosen);
        self::assertSame($twin, $this->order($services[0])->certum_id);
        $this->cron();
        self::assertSame([], $this->mailed());
    }

    public function testDetachedNothingIsDoneAndAttachedAgainAllIsThere(): void
    {
        $service = $this->issuedService(1, [], ['shop.example.com']);
        $number = $this->order($service)->certum_id;
        self::$standin->clearMails();
        $sure = $this->attachPage($service)->submit('//form[@data-certum-detach]');
        self::assertSame($number, $this->order($service)->certum_id, 'it asks first');
        $done = $sure->submit('//form[@data-certum-asks]');
        self::assertStringContainsString('has no order any more', $this->told($done));
        self::assertStringContainsString("order $number was detached from service $service", $this->log());
        self::$certum->forgetRequests();
        self::$certum->post('state', ['revoke' => Capsule::table('mod_certum_certificates')->value('serial')]);
        $this->cron();
        self::assertSame([], array_diff(array_column(self::$certum->requests(), 'operation'), ['getModifiedOrders']));
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
        self::assertSame([], $this->mailed());
        self::assertSame([], Module::desk()->certificates([])['rows']);
        self::assertSame('Cancelled', Capsule::table('tblsslorders')->value('status'));
        self::assertContains('detach done', $this->journal($service));
        self::assertSame('ENROLLED', $this->placed()[0]['issues'][0]['status'] ?? 'ENROLLED');

        // Create opens another attempt, under another number.
        self::assertSame('success', self::$standin->action($service, 'create'));
        self::assertSame('2', (string) Capsule::table('mod_certum_services')->value('attempt'));
        self::assertSame('', (string) $this->order($service)->certum_id);
        $fresh = $this->elsewhere('shop.example.com');
        $this->attached($service, $fresh);
        self::assertSame('2', (string) Capsule::table('mod_certum_orders')->where('certum_id', $fresh)->value('attempt'));
        $this->asked('detach', $service);
        self::assertSame(0, $this->attachPage($service)->count('//form[@data-certum-detach]'));
    }

    public function testTheSameOrderIsAttachedAgainWithItsCsr(): void
    {
        $service = $this->issuedService(1, [], ['shop.example.com']);
        $before = $this->whole($service);
        $csr = Capsule::table('mod_certum_certificates')->value('csr');
        self::assertNotSame('', (string) $csr);
        $this->asked('detach', $service);
        self::assertSame(0, Capsule::table('mod_certum_terms')->count());
        self::$standin->clearMails();
        $this->attached($service, $before[0]);
        self::assertSame($before, $this->whole($service));
        self::assertSame($csr, Capsule::table('mod_certum_certificates')->value('csr'));
        $this->cron();
        self::assertSame([], $this->mailed());
        // Another service, after it was detached once more.
        $this->asked('detach', $service);
        $second = $this->unknown('shop.example.com', 'today');
        $this->attached($second, $before[0]);
        self::assertSame(1, Capsule::table('mod_certum_certificates')->count());
        $input = json_decode((string) $this->order($second)->input, true);
        self::assertSame('anna@example.test', $input['fields.requestor_email'], 'as Certum has it');
        self::assertStringContainsString("attached to service $second", $this->told($this->byNumber($service, $before[0])));
    }

    public function testWhatIsNotKnownKeepsTheOrder(): void
    {
        $service = $this->issuedService(1, [], ['shop.example.com']);
        self::$certum->post('fault', ['operation' => 'reissueCertificate', 'kind' => 'cut', 'when' => 'after', 'times' => 0]);
        $this->act($this->browser(1), $service, 'reissue', ['csr' => $this->csr(), 'method' => 'DNS_TXT_PREFIX']);
        $this->answers();
        self::assertSame(1, (int) $this->order($service)->outcome_unknown);
        self::assertStringContainsString('not known yet', $this->told($this->asked('detach', $service)));
        self::assertNotSame('', $this->order($service)->certum_id);
    }

    public function testTwoAtOnceAttachAnOrderOnce(): void
    {
        $number = $this->elsewhere('shop.example.com');
        $posts = [];
        foreach ([$this->unknown('shop.example.com'), $this->unknown('shop.example.com')] as $service) {
            $preview = $this->byNumber($service, $number);
            $posts[] = [$preview, ['token' => $this->token($preview), 'do' => 'attach', 'chosen' => [$service => $number]]];
        }
        $this->together(self::$standin->url() . 'admin/addonmodules.php?module=certum&page=attach', $posts);
        self::assertSame(1, Capsule::table('mod_certum_orders')->where('certum_id', $number)->count());
        $have = Capsule::table('mod_certum_services')->where('order_id', '>', 0)->count();
        self::assertSame(1, $have);
    }

    public function testTheFormerContactsDataAreDropped(): void
    {
        $service = $this->issuedService(1, [], ['shop.example.com']);
        $personal = ['anna@example.test', 'Łukasiewicz-Nowak'];
        Capsule::table('mod_certum_services')->update(['input' => json_encode(['csr' => 'kept', 'contact' => ['city' => 'Łódź'],
            'fields' => ['requestor_email' => $personal[0], 'requestor_lastName' => $personal[1], 'commonName' => 'kept']])]);
        Capsule::table('mod_certum_changes')->limit(1)->update(['detail' => "refused \"$personal[1]\" $personal[0]"]);
        self::assertStringContainsString($personal[0], json_encode(Capsule::table('mod_certum_changes')->get()));
        self::$standin->moveService($service, 2);
        $page = $this->attachPage($service);
        self::assertStringContainsString($personal[1], (string) $page->text('//*[@data-certum-contact]'));
        $page->submit('//form[@data-certum-forget]');
        self::assertSame(1, $page->count('//form[@data-certum-asks]'));
        $done = $page->submit('//form[@data-certum-asks]');
        self::assertStringContainsString('are removed', $this->told($done));
        foreach (['services', 'orders', 'changes', 'mails'] as $table) {
            $rows = json_encode(Capsule::table("mod_certum_$table")->get(), JSON_UNESCAPED_UNICODE);
            foreach ($personal as $value) {
                self::assertStringNotContainsString($value, $rows, $table);
                self::assertStringNotContainsString($value, $this->log());
            }
        }
        self::assertSame(['csr' => 'kept', 'fields.commonName' => 'kept'], json_decode(Capsule::table('mod_certum_services')->value('input'), true));
        self::assertContains('forget done', $this->journal($service));
        self::assertSame(0, $this->attachPage($service)->count('//form[@data-certum-forget]'));
        // What needs an address takes the present client's.
        self::$certum->forgetRequests();
        $this->act($this->browser(2), $service, 'reissue', ['csr' => $this->csr()]);
        self::assertStringContainsString('ben@example.test', self::$certum->requests('reissueCertificate')[0]['body']);
    }

    public function testInPolish(): void
    {
        self::$standin->table('tbladmins')->update(['language' => 'polish']);
        $number = $this->elsewhere('other.example');
        $service = $this->unknown('shop.example.com');
        $preview = $this->byNumber($service, $number);
        self::assertStringContainsString('Zamówienie jest na inne nazwy (other.example)', (string) $preview->text('//*[@data-certum-doubts]'));
        self::assertStringContainsString('przypisane do usługi', $this->told($this->confirm($preview, true)));
        self::assertStringContainsString('nie ma już zamówienia', $this->told($this->asked('detach', $service)));
    }

    public function testTheTabAndTheListLeadThere(): void
    {
        $service = $this->issuedService(1, [], ['shop.example.com']);
        $tab = $this->admin()->get("admin/clientsservices.php?userid=1&id=$service");
        self::assertSame(1, $tab->count("//a[contains(@href, 'page=attach') and contains(@href, 'service=$service')]"));
        $tab->click("//a[contains(@href, 'page=attach')]");
        self::assertSame($this->order($service)->certum_id, $tab->text('//*[@data-certum-order]'));
        self::assertSame(1, $this->admin()->count('//p/a[contains(@href, "page=attach")]'));
        $lost = $this->unknown('lost.example');
        $tab = $this->admin()->get("admin/clientsservices.php?userid=1&id=$lost");
        self::assertSame(1, $tab->count("//a[contains(@href, 'page=attach') and contains(@href, 'service=$lost')]"));
    }
}
