<?php

declare(strict_types=1);

namespace ModuleTests;

use CertumCertificates\Module;
use Standin\Browser;
use WHMCS\Database\Capsule;

/**
 * What staff see of a service: all that was done, why something was not, and what comes next; and names that a client has
 * twice.
 */
final class HistoryTest extends AddonTestCase
{
    private function tab(int $service, ?Browser $browser = null): Browser
    {
        $browser ??= (new Browser(self::$standin->url()))->adminLogin();
        return $browser->get("admin/clientsservices.php?userid={$this->serviceRow($service)->userid}&id=$service");
    }

    private function history(int $service, string $more = ''): Browser
    {
        return $this->admin("&page=history&service=$service$more");
    }

    /** @return list<string> entries as they are read, without their moments */
    private function entries(Browser $browser): array
    {
        $entries = [];
        foreach ($browser->page()->query('//*[@data-certum-history]/li/div') as $entry) {
            $entries[] = trim((string) preg_replace('/\s+/', ' ', $entry->textContent));
        }
        return $entries;
    }

    /** @return array<string, string> what comes next => who does it */
    private function coming(Browser $browser): array
    {
        $coming = [];
        foreach ($browser->page()->query('//*[@data-certum-next]//*[@data-certum-by]') as $next) {
            $coming[$next->lastChild->textContent] = $next->getAttribute('data-certum-by');
        }
        return $coming;
    }

    /** @param list<string> $beginnings of entries, the newest first, with others between */
    private static function assertInOrder(array $beginnings, array $entries): void
    {
        $left = $beginnings;
        foreach ($entries as $entry) {
            if ($left !== [] && str_contains($entry, $left[0])) {
                array_shift($left);
            }
        }
        self::assertSame([], $left, implode("\n", $entries));
    }

    public function testALifeIsReadFromTheTab(): void
    {
        $service = $this->pendingService(2);
        $tab = $this->tab($service);
        self::assertSame('customer', $this->coming($tab)['Prove the names: publish what is to be published'] ?? null);
        $this->publish($service);
        $this->cron();
        // What is of one second has no order between tables.
        sleep(1);
        self::$certum->post('fault', ['refuse' => ['code' => 1032, 'value' => ''], 'operation' => 'reissueCertificate']);
        $this->act($this->browser(2), $service, 'reissue', ['csr' => $this->csr()]);
        $this->answers();
        $tab = $this->tab($service);
        $tab->submit('//form[@id="frm1"]', ['certum[do]' => 'csr', 'certum[csr][csr]' => $this->csr()]);
        $number = $this->order($service)->certum_id;
        $entries = $this->entries($this->tab($service, $tab));
        self::assertInOrder([
            'CSR for the next certificate by the shop – done',
            'Reissue by the client – refused',
            'Certificate issued Serial number: ',
            'E-mail to the client: certificate issued – sent on ',
            'News from Certum by itself – done Certum: Issued',
            'Order placed by the client – done Order number: ' . $number,
            'Order – Certum: Issued Order number: ' . $number,
        ], $entries);
        self::assertInOrder(['E-mail to the client: configuration needed – sent on '], $entries);
        $refused = (string) $tab->text('//*[@data-certum-history]//*[@data-certum-reason][contains(., "1032")]');
        self::assertStringContainsString(\Certum\Shop\Desk::textsIn('en')['code_1032'], $refused);
        self::assertSame(0, $tab->count('//*[@data-certum-older]'));
        self::assertSame('certum', $this->coming($tab)['The certificate ends'] ?? null);
        self::assertSame('cron', $this->coming($tab)['Reissue the certificate'] ?? null);

        self::$standin->table('tbladmins')->update(['language' => 'polish']);
        $polish = implode("\n", $this->entries($this->tab($service)));
        self::assertStringContainsString('Ponowne wydanie przez klienta – odmowa', $polish);
        self::assertStringContainsString(\Certum\Shop\Desk::textsIn('pl')['code_1032'], $polish);
    }

    public function testWhatFailedSaysWhenItIsTriedAgain(): void
    {
        self::$standin->set('mail_fails', true);
        $service = $this->service(2);
        $tab = $this->tab($service);
        $coming = $this->coming($tab);
        self::assertSame('customer', $coming['Configure the certificate'] ?? '');
        self::assertSame('cron', $coming['E-mail that failed, once more: configuration needed'] ?? '');
        self::assertMatchesRegularExpression(
            '/^E-mail to the client: configuration needed – failed on [\d: \/]+, is tried again from [\d: \/]+$/',
            $this->entries($tab)[0]
        );
        self::$standin->set('mail_fails', false);
        $this->cron();
        $tab = $this->tab($service);
        self::assertStringContainsString('configuration needed – sent on ', $this->entries($tab)[0]);
        self::assertArrayNotHasKey('E-mail that failed, once more: configuration needed', $this->coming($tab));
    }

    public function testAnAnswerThatWasLostIsOpenUntilItIsKnown(): void
    {
        $service = $this->lost('after');
        $list = $this->admin();
        $next = 'Find out what became of: Order placed';
        self::assertSame($next, $list->text('//tbody/tr/td[8]/span'));
        $tab = $this->tab($service);
        self::assertSame('cron', $this->coming($tab)[$next] ?? null);
        self::assertInOrder(['Order placed by the client – the answer was lost', 'Order – not at Certum'], $this->entries($tab));
        $this->answers();
        self::doneAt('-1 hour');
        $this->cron();
        self::assertInOrder(['Order placed by the client – done'], $this->entries($this->tab($service)));
        self::assertSame('Prove the names: publish what is to be published', $this->admin()->text('//tbody/tr/td[8]/span'));
    }

    public function testARevocationThatIsSeenAtCertumHasItsMoment(): void
    {
        $service = $this->issuedService(2);
        $this->act($this->browser(2), $service, 'revoke', ['reason' => 'SUPERSEDED', 'sure' => '1']);
        $entries = $this->entries($this->tab($service));
        self::assertInOrder(['Certificate revoked Serial number: ', 'Revocation by the client – done'], $entries);
        $revoked = Capsule::table('mod_certum_certificates')->value('revoked_at');
        $this->cron();
        self::assertSame($revoked, Capsule::table('mod_certum_certificates')->value('revoked_at'), 'seen once');
    }

    public function testOlderEntriesAreOnPagesOfTheirOwn(): void
    {
        $service = $this->issuedService(2);
        foreach (range(1, 130) as $minute) {
            self::change($service, 'performSanVerification', 'done', self::stamp("-$minute minutes"));
        }
        self::assertCount(50, $this->entries($this->history($service)));
        $tab = $this->tab($service);
        self::assertCount(50, $this->entries($tab));
        $older = $tab->click('//*[@data-certum-older]');
        $seen = count($this->entries($older));
        self::assertSame(1, $older->count('//a[@rel="prev"]'));
        while ($older->count('//a[@rel="next"]') === 1) {
            $older->click('//a[@rel="next"]');
            $seen += count($this->entries($older));
        }
        $rows = Capsule::table('mod_certum_changes')->count() + Capsule::table('mod_certum_mails')->count() + 2;
        self::assertSame($rows, 50 + $seen, 'each is on one page');
        self::assertStringContainsString('Nothing was done yet.', $this->history($service, '&p=99')->body);
    }

    public function testNobodyElseReadsAHistory(): void
    {
        $service = $this->issuedService(2);
        $client = $this->browser(2)->get("admin/addonmodules.php?module=certum&page=history&service=$service");
        self::assertStringContainsString('Administration Login', $client->body);
        foreach (['0', '999', '-1', 'x', "$service'", ''] as $other) {
            $admin = $this->admin('&page=history&service=' . rawurlencode($other));
            self::assertSame(200, $admin->status);
            self::assertSame(0, $admin->count('//*[@data-certum-history]'), $other);
            self::assertSame(1, $admin->count('//*[@role="alert"]'), $other);
        }
        $arrays = $this->admin("&page=history&service[]=$service&p[]=1");
        self::assertSame(1, $arrays->count('//*[@role="alert"]'), $arrays->body);
    }

    public function testHostileRowsStayText(): void
    {
        $evil = '"><script>alert(1)</script>{$smarty.version}';
        $service = $this->stored(['certum_id' => $evil, 'number' => $evil, 'order_status' => '"><b>{$x}', 'serial' => $evil,
            'product_code' => '"><i>', 'certificate_status' => '"><b>{$x}'], 'Active', ['packageid' => $this->product()]);
        $told = [['field' => $evil, 'said' => ['text' => 'detail', 'values' => [['detail', $evil]]]]];
        foreach (['reissueCertificate', 'send'] as $operation) {
            self::change($service, $operation, 'refused', self::stamp('now'));
        }
        Capsule::table('mod_certum_changes')->update(['told' => json_encode($told),
            'intent' => json_encode(['operation' => 'send', 'at' => 1, 'names' => [$evil], 'serial' => $evil])]);
        foreach ([$this->history($service), $this->tab($service)] as $page) {
            self::assertSame(200, $page->status, $page->body);
            self::assertStringNotContainsString('<script>alert', $page->body);
            self::assertSame(0, $page->count('//*[@data-certum-history]//i'));
            self::assertStringContainsString($evil, $this->entries($page)[0]);
        }
    }

    public function testARowThatCannotBeReadIsLeftOut(): void
    {
        $service = $this->issuedService(2);
        $all = count($this->entries($this->history($service)));
        Capsule::table('mod_certum_mails')->where('kind', 'issued')->update(['kind' => 'parked']);
        self::assertCount($all - 1, $this->entries($this->history($service)));
        self::assertStringContainsString('mod_certum_mails cannot be read', self::$standin->table('tblactivitylog')
            ->pluck('description')->implode("\n"));
    }

    public function testNamesThatAClientHasTwiceAreNamedToClientAndShop(): void
    {
        $names = ['shop.example.com', 'www.shop.example.com'];
        $one = $this->issuedService(2, [], $names);
        $twice = static fn (Browser $browser) => (string) $browser->text('//*[@data-certum-twice]');
        $second = $this->service(2);
        $browser = $this->browser(2);
        $this->stepOne($browser, $second, $this->csr('other.example.com', ['other.example.com']));
        self::assertSame('', $twice($browser), 'other names');
        $this->stepOne($browser, $second, $this->csr('SHOP.example.com', array_reverse($names)));
        $until = date('d/m/Y', (int) strtotime($this->order($one)->not_after . ' UTC'));
        self::assertStringContainsString("(service $one), valid until $until", $twice($browser), $browser->body);
        self::assertStringContainsString('Commercial & "SSL"', $twice($browser));
        self::assertSame(0, Module::desk()->certificates(['problem' => 'twice'])['totals']['matching']);

        $this->stepTwo($browser);
        self::assertNotSame('', $this->order($second)->certum_id, 'a warning, never a wall');
        $listed = fn () => array_column(Module::desk()->certificates(['problem' => 'twice'])['rows'], 'service');
        self::assertEqualsCanonicalizing([$one, $second], $listed());
        $this->publish($second);
        $this->cron();
        self::assertEqualsCanonicalizing([$one, $second], $listed());
        self::assertSame(2, Module::desk()->certificates([])['totals']['problems']['twice']);
        $list = $this->admin('&problem=twice');
        self::assertSame(2, $list->count('//tbody/tr[contains(., "Client has another one for the same names")]'));

        $third = $this->service(1);
        $other = $this->browser(1);
        $this->stepOne($other, $third, $this->csr('shop.example.com', $names));
        self::assertSame('', $twice($other), 'of another client nothing is said');
        $this->stepTwo($other);
        self::assertCount(2, $listed());

        $this->act($browser, $second, 'revoke', ['reason' => 'SUPERSEDED', 'sure' => '1']);
        self::assertSame([], $listed());
    }

    public function testAnotherOrderUnderWayIsNamedToo(): void
    {
        $one = $this->pendingService(2);
        $second = $this->service(2);
        $browser = $this->browser(2);
        self::$standin->table('tblclients')->where('id', 2)->update(['language' => 'polish']);
        $this->stepOne($browser->login('ben@example.test'), $second, $this->csr());
        self::assertStringContainsString("jest już zamówiony: Commercial & \"SSL\" (usługa $one)", (string) $browser
            ->text('//*[@data-certum-twice]'), $browser->body);
        $this->stepTwo($browser);
        self::assertStringContainsString("(usługa $one)", (string) $browser->text('//*[@data-certum-twice]'));
    }
}
