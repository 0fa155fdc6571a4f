<?php

declare(strict_types=1);

namespace ModuleTests;

use Certum\Catalogue;
use Standin\Browser;
use WHMCS\Database\Capsule;

/**
 * What customers and the shop are told when something does not go its usual way.
 */
final class ToldTest extends ModuleTestCase
{
    private const PUBLISH = 'Certum: What To Publish';
    private const CONFIGURE = 'Certum: Configuration Needed';

    /** @return list<array<string, mixed>> */
    private function sent(string $template): array
    {
        return array_values(array_filter(self::$standin->mails(), static fn ($mail) => $mail['template'] === $template));
    }

    private function log(): string
    {
        return self::$standin->table('tblactivitylog')->pluck('description')->implode("\n");
    }

    private function tab(int $service, int $client = 2): Browser
    {
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        return $admin->get("admin/clientsservices.php?userid=$client&id=$service");
    }

    /** An issued certificate that was reissued. @return array{int, string, string} service, serial before and now */
    private function reissued(): array
    {
        $service = $this->issuedService(2);
        $old = $this->order($service)->serial;
        $this->act($this->browser(2), $service, 'reissue', ['csr' => $this->csr(), 'method' => 'DNS_TXT_PREFIX',
            'email' => 'ben@example.com']);
        $this->publish($service);
        $this->cron();
        $new = $this->order($service)->serial;
        self::assertNotSame($old, $new);
        return [$service, $old, $new];
    }

    public function testTheMailOfARevocationNamesTheRevokedCertificateAndNotItsSuccessor(): void
    {
        [$service, $old, $new] = $this->reissued();
        $browser = $this->act($this->browser(2), $service, 'revoke', ['serial' => $old, 'reason' => 'SUPERSEDED']);
        $this->send($browser, ['sure' => '1']);
        self::assertSame(1, self::$certum->count('revokeCertificate'), $browser->body);
        [$mail] = $this->sent('Certum: Certificate Revoked');
        self::assertStringContainsString($old, $mail['html']);
        self::assertStringNotContainsString($new, $mail['html']);
    }

    public function testAMailThatIsLateBringsItsOwnCertificate(): void
    {
        [$service, $old, $new] = $this->reissued();
        self::$standin->clearMails();
        Capsule::table('mod_certum_certificates')->where('serial', $old)->update(['not_after' => '2027-01-02 12:00:00']);
        $mail = Capsule::table('mod_certum_mails')->where(['service_id' => $service, 'kind' => 'issued', 'about' => $old]);
        $due = ['state' => 'due', 'since' => null, 'created_at' => self::stamp('now')];
        self::assertSame(1, $mail->update($due));
        $this->cron();
        [$mail] = $this->sent('Certum: Certificate Issued');
        self::assertSame($old, \Certum\Certificate::parse($mail['attachments'][0]['data'])->serialNumber);
        self::assertStringContainsString('02/01/2027', $mail['html']);
        self::assertNotSame($old, $new);
    }

    public function testAMailboxIsToldOfItsLinkAndOfNothingToPublish(): void
    {
        $service = $this->service(2);
        $browser = $this->stepOne($this->browser(2), $service, $this->csr());
        $this->stepTwo($browser, ['certum[v]' => '1', 'certum[method]' => 'ADMIN', 'certum[prefix]' => 'WEBMASTER']);
        [$mail] = $this->sent(self::PUBLISH);
        self::assertSame("Follow the link in Certum's message for shop.example.com", $mail['subject']);
        $said = [$mail['html'], (string) $browser->body];
        $browser = $this->page($this->browser(2), $service);
        $said[] = (string) $browser->text('//section[@class="certum-publications"]');
        self::assertStringContainsString('look among spam', $said[2]);
        $browser = $this->page($browser, $service, 'change');
        $said[] = (string) $browser->text('//form[@id="certum"]//button[@type="submit"]');
        self::assertStringContainsString('Send it once more', $said[3]);
        $this->act($browser, $service, 'change', ['method' => 'ADMIN', 'prefix' => 'WEBMASTER', 'send' => '1']);
        $said[] = $this->said($browser);
        self::assertStringStartsWith('Certum sent a message: follow the link', $said[4], $this->problems($browser));
        foreach ($said as $words) {
            self::assertDoesNotMatchRegularExpression('/publish (this|what)|Get a new code/i', $words);
        }
    }

    /** An order that cron finds, while Certum gives no code for it. @param array<string, mixed> $fault */
    private function foundWithoutCode(array $fault = []): int
    {
        $service = $this->lost('after');
        $this->answers();
        if ($fault !== []) {
            self::$certum->post('fault', $fault + ['operation' => 'addSanVerification', 'times' => 0]);
        }
        return $service;
    }

    public function testWhereTheCodeIsLostTheMailSaysWhatHelps(): void
    {
        self::$certum->post('limits', ['addSanVerification' => '1173']);
        $service = $this->foundWithoutCode();
        $this->cron();
        [$mail] = $this->sent(self::PUBLISH);
        self::assertStringContainsString('choose another method', $mail['html']);
        self::assertStringContainsString("clientarea.php?action=productdetails&amp;id=$service", $mail['html']);
    }

    public function testCronAsksForACodeThatWasLostWhileCertumWasAway(): void
    {
        $service = $this->foundWithoutCode(['kind' => 'cut', 'when' => 'before']);
        $this->cron();
        self::assertStringContainsString('The code to publish was lost', $this->sent(self::PUBLISH)[0]['html']);
        $asked = self::$certum->count('addSanVerification');
        self::$certum->post('fault', ['clear' => true]);
        self::doneAt('-31 minutes');
        $this->cron();
        self::assertGreaterThan($asked, self::$certum->count('addSanVerification'));
        $code = json_decode($this->order($service)->verification, true)['code'];
        self::assertNotSame('', $code);
        self::assertStringContainsString($code, $this->sent(self::PUBLISH)[1]['html']);
        $this->cron();
        self::assertCount(2, $this->sent(self::PUBLISH));
        $this->publish($service);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
    }

    public function testWhereCertumMakesNoOtherCodeCronStopsAsking(): void
    {
        $service = $this->foundWithoutCode(['kind' => 'http500', 'body' => 'none', 'when' => 'before']);
        $this->cron();
        self::$certum->post('fault', ['clear' => true]);
        self::$certum->post('limits', ['addSanVerification' => '1173']);
        foreach ([1, 2] as $ignored) {
            self::doneAt('-31 minutes');
            $this->cron();
        }
        self::assertSame('unchanged', json_decode($this->order($service)->verification, true)['lost']);
        $asked = self::$certum->count('addSanVerification');
        self::doneAt('-31 minutes');
        $this->cron();
        self::assertSame($asked, self::$certum->count('addSanVerification'));
    }

    public function testACertificateThatDidNotReachEverybodyIsNotSentAgainAtOnce(): void
    {
        $service = $this->issuedService(2);
        self::typed(['fields' => ['requestor_email' => 'someone@example.com']]);
        self::$standin->set('mail_copy_to', false);
        $mails = count(self::$standin->mails());
        $browser = $this->act($this->browser(2), $service, 'send');
        self::assertStringContainsString('could not be sent to everybody', $this->problems($browser));
        $this->act($browser, $service, 'send');
        self::assertStringContainsString('less than a minute ago', $browser->body);
        self::assertCount($mails + 1, self::$standin->mails());
    }

    public function testTheShopIsToldOnceThatCertumRefusedAnOrderAndWhatToDo(): void
    {
        $service = $this->pendingService(2);
        self::$certum->post('state', ['orderID' => $this->order($service)->certum_id, 'status' => 'REJECTED']);
        self::$standin->clearMails();
        $this->cron();
        $this->cron();
        $mails = array_values(array_filter(self::$standin->mails(), static fn ($mail) => $mail['admin'] ?? false));
        self::assertCount(1, $mails);
        self::assertStringContainsString("service $service", $mails[0]['subject']);
        self::assertStringContainsString('shop.example.com', $mails[0]['html']);
        self::assertStringContainsString('press Create', $mails[0]['html']);
        self::assertSame(1, substr_count($this->log(), 'Certum refused the order'));
        $browser = $this->page($this->browser(2), $service);
        self::assertStringContainsString('contact us', (string) $browser->text('//*[@data-certum-refused="order"]'));
        $tab = $this->tab($service);
        self::assertStringContainsString('Press Create', (string) $tab->text('//*[@data-certum-rejected]'), $tab->body);
        self::assertSame('success', self::$standin->action($service, 'create'));
        self::assertSame(0, $this->page($browser, $service)->count('//*[@data-certum-refused]'));
    }

    public function testAnOrderThatIsFoundRefusedIsToldToTheShopAndAsksForNoProof(): void
    {
        $service = $this->foundWithoutCode();
        $placed = $this->placed()[0];
        self::$certum->post('state', ['orderID' => $placed['orderID'] ?? $placed['id'], 'status' => 'REJECTED']);
        self::$standin->set('mail_fails', true);
        $this->cron();
        self::assertSame('REJECTED', $this->order($service)->order_status);
        self::$standin->set('mail_fails', false);
        $this->cron();
        $mails = array_values(array_filter(self::$standin->mails(), static fn ($mail) => $mail['admin'] ?? false));
        self::assertCount(1, $mails, 'tried again');
        self::assertSame([], $this->sent(self::PUBLISH));
        self::assertSame(1, substr_count($this->log(), 'Certum refused the order'));
    }

    public function testARefusedReissueIsToldAndTheCertificateStays(): void
    {
        $service = $this->issuedService(2);
        foreach ([1, 2] as $times) {
            $browser = $this->act($this->browser(2), $service, 'reissue', ['csr' => $this->csr(),
                'method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com']);
            self::assertStringStartsWith('The reissue is ordered', $this->said($browser), $this->problems($browser));
            self::assertSame(0, $browser->count('//*[@data-certum-refused]'));
            self::$certum->post('state', ['orderID' => $this->order($service)->certum_id, 'status' => 'REJECTED']);
            $this->cron();
            $mails = array_filter(self::$standin->mails(), static fn ($mail) => $mail['admin'] ?? false);
            self::assertCount($times, $mails, 'one for each reissue');
        }
        self::assertStringContainsString('stays as it is', array_values($mails)[0]['html']);
        $this->page($browser, $service);
        self::assertSame(1, $browser->count('//*[@data-certum-phase="issued"]'));
        self::assertSame(1, $browser->count('//*[@data-certum-refused="change"]'), $browser->body);
        self::assertSame(1, $this->tab($service)->count('//*[@data-certum-refused="change"]'));
    }

    /** @return array<string, array{string, array<string, string>, string}> */
    public static function undone(): array
    {
        $reissue = ['method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com'];
        return [
            'a reissue that never arrived' => ['reissue', $reissue, 'The reissue'],
            'a revocation that Certum refuses when it is sent again' => ['revoke', ['reason' => 'KEYCOMPROMISE',
                'sure' => '1'], 'The revocation'],
        ];
    }

    /** What was sent and not answered was sent some seconds earlier: nothing of it is on its way any more. */
    private static function sentEarlier(int $seconds): void
    {
        foreach (Capsule::table('mod_certum_changes')->where('outcome', 'unknown')->get() as $change) {
            $intent = json_decode($change->intent, true);
            $intent['at'] -= $seconds;
            Capsule::table('mod_certum_changes')->where('id', $change->id)->update(['intent' => json_encode($intent)]);
        }
    }

    /** @param array<string, string> $form @dataProvider undone */
    public function testWhatDidNotTakePlaceIsTold(string $action, array $form, string $what): void
    {
        $service = $this->issuedService(2);
        $operation = "{$action}Certificate";
        self::$standin->clearMails();
        self::$certum->post('fault', ['operation' => $operation, 'kind' => 'cut', 'when' => 'before']);
        $form += $action === 'reissue' ? ['csr' => $this->csr()] : [];
        $browser = $this->act($this->browser(2), $service, $action, $form);
        self::$certum->post('fault', ['clear' => true]);
        self::assertSame(0, $browser->count('//*[@data-certum-undone]'), 'nothing is known yet');
        self::$certum->post('fault', ['operation' => $operation, 'refuse' => ['code' => 1002, 'value' => '']]);
        self::sentEarlier(3600);
        $this->cron();
        self::$certum->post('fault', ['clear' => true]);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
        $mails = array_values(array_filter(self::$standin->mails(), static fn ($mail) => $mail['admin'] ?? false));
        self::assertCount(1, $mails, $this->log());
        $told = $this->sent('Certum: Change Not Made');
        self::assertCount(1, $told, 'the client, too');
        self::assertStringContainsString("$what that was asked for on ", $told[0]['html']);
        self::assertStringContainsString("service $service", $mails[0]['subject']);
        self::assertStringContainsString($operation, $mails[0]['html']);
        self::assertSame(1, substr_count($this->log(), 'Certum Certificates: What was sent'));
        foreach ([$this->page($browser, $service), $this->tab($service)] as $page) {
            $told = (string) $page->text('//*[@data-certum-undone]');
            self::assertStringStartsWith("$what that was asked for on ", $told, $page->body);
        }
        // Until it was asked for once more.
        $this->act($browser, $service, $action, $form);
        $this->page($browser, $service);
        self::assertSame(0, $browser->count('//*[@data-certum-undone]'), $browser->body);
    }

    public function testACsrForFurtherNamesIsAskedAboutBeforeItIsReissued(): void
    {
        $service = $this->issuedService(2);
        $csr = $this->csr('shop.example.com', ['shop.example.com', 'blog.example.com']);
        $form = ['csr' => $csr, 'method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com'];
        $browser = $this->act($this->browser(2), $service, 'reissue', $form);
        self::assertSame(0, self::$certum->count('reissueCertificate'), $browser->body);
        self::assertStringContainsString('blog.example.com', (string) $browser->text('//*[@data-certum-asks]'));
        $this->send($browser, ['sure' => '1']);
        self::assertStringStartsWith('The reissue is ordered', $this->said($browser), $this->problems($browser));
        $this->tab($service)->submit('//form[@id="frm1"]', ['certum[do]' => 'cancel/sure']);
        $admin = $this->tab($service);
        $typed = ["certum[reissue][csr]" => $csr, 'certum[reissue][method]' => 'DNS_TXT_PREFIX'];
        $admin->submit('//form[@id="frm1"]', [...$typed, 'certum[do]' => 'reissue']);
        $asked = (string) $admin->text('//*[@id="certum-row-reissue"]//*[@data-certum-asks]');
        self::assertStringContainsString('blog.example.com', $asked, $admin->body);
    }

    public function testWhatTheShopCancelledItselfIsNoRefusal(): void
    {
        $service = $this->pendingService(2);
        self::$standin->clearMails();
        $admin = $this->tab($service);
        $admin->submit('//form[@id="frm1"]', ['certum[do]' => 'cancel/sure']);
        self::assertSame('REJECTED', $this->order($service)->order_status, $admin->body);
        $this->cron();
        self::assertSame([], self::$standin->mails());
        self::assertStringNotContainsString('refused', $this->log());
        self::assertSame(0, $this->page($this->browser(2), $service)->count('//*[@data-certum-refused]'));
    }

    public function testNamesThatAreProvedAreNotAskedForAgain(): void
    {
        $fits = static fn ($known) => $known->kind === 'OV' && $known->coverage === 'ONE_NAME' && !$known->isRenewal;
        $product = array_values(array_filter(Catalogue::all(), $fits))[0];
        $service = $this->service(2, ['Product' => $product->code]);
        $browser = $this->browser(2);
        $fields = ['commonName' => 'shop.example.com', 'organization' => 'Fox', 'locality' => 'Łódź', 'country' => 'PL',
            'email' => 'zofia@example.com'];
        $named = [];
        foreach ([...$product->requiredFields, ...$product->oneOfFields] as $name) {
            $named["fields[$name]"] = $fields[$name] ?? '';
        }
        $this->stepOne($browser, $service, $this->csr(), $named);
        $this->stepTwo($browser);
        $this->page($browser, $service);
        self::assertSame(1, $browser->count('//section[@class="certum-publications"]'), $browser->body);
        self::assertSame(0, $browser->count('//*[@data-certum-proved]'));
        $this->publish($service);
        $this->cron();
        $this->page($browser, $service);
        self::assertSame(0, $browser->count('//section[@class="certum-publications"]'));
        $told = (string) $browser->text('//*[@data-certum-proved]');
        self::assertStringContainsString('checking the organisation', $told, $this->order($service)->steps);
        self::assertSame(0, $browser->count('//*[@data-certum-action="change"]'), 'Certum would refuse it with 1176');
        self::assertSame(1, $this->page($browser, $service, 'verification')->count('//*[@data-certum-proved]'));
    }

    public function testAServiceThatIsCreatedAgainBeforeItWasConfiguredGetsItsMail(): void
    {
        $service = $this->service(2);
        self::assertCount(1, $this->sent(self::CONFIGURE));
        foreach ([2, 3] as $mails) {
            self::assertSame('success', self::$standin->action($service, 'terminate'));
            self::assertSame('success', self::$standin->action($service, 'create'));
            self::assertCount($mails, $this->sent(self::CONFIGURE));
            self::assertSame('success', self::$standin->action($service, 'create'));
            self::assertCount($mails, $this->sent(self::CONFIGURE), 'and once only');
        }
    }

    public function testTheMailAfterAnOrderThatWasRefusedAtLastSaysWhy(): void
    {
        $service = $this->lost('before');
        $this->answers();
        self::$certum->post('fault', ['operation' => 'validateOrderParameters', 'refuse' => ['code' => 1063, 'value' => '']]);
        $this->cron();
        $sentence = \Certum\RefusalReason::ofCode(1063, null, 'en')->sentence;
        $mails = $this->sent(self::CONFIGURE);
        self::assertCount(2, $mails);
        self::assertStringNotContainsString('<ul>', $mails[0]['html']);
        self::assertStringContainsString($sentence, html_entity_decode($mails[1]['html']));
    }

    public function testClientsWithoutALanguageGetMailsInWhmcsOwn(): void
    {
        self::$standin->table('tblconfiguration')->where('setting', 'Language')->update(['value' => 'polish']);
        self::$standin->table('tblclients')->where('id', 2)->update(['language' => '']);
        $this->service(2);
        self::assertStringContainsString('skonfigurowanie', $this->sent(self::CONFIGURE)[0]['subject']);
        self::$standin->table('tblclients')->where('id', 1)->update(['language' => 'english']);
        $this->service(1);
        self::assertStringContainsString('Configure your certificate', $this->sent(self::CONFIGURE)[1]['subject']);
        $rows = Capsule::table('tblemailtemplates')->where('name', self::CONFIGURE)->pluck('message', 'language')->all();
        $others = array_diff(\Certum\Shop\Desk::languages(), ['polish']);
        self::assertSame(['', ...array_values($others)], array_keys($rows));
        self::assertStringContainsString('Dzień dobry', $rows[''], 'which WHMCS takes where it finds no other');
    }

    public function testAServiceThatIsNotPaidYetSaysWhenItCanBeConfigured(): void
    {
        self::$standin->order(2, $this->product());
        $service = (int) self::$standin->table('tblhosting')->value('id');
        self::assertSame('Pending', $this->serviceRow($service)->domainstatus);
        $browser = $this->page($this->browser(2), $service);
        self::assertStringContainsString('as soon as it is paid for', $browser->body);
        self::assertStringNotContainsString('not available at the moment', $browser->body);
    }

    /** A certificate for a person whose e-mail is still to be answered. */
    private function personal(): int
    {
        $fits = static fn ($known) => $known->kind === 'SMIME' && !$known->isRenewal
            && array_diff($known->requiredFields, ['email']) === [];
        $product = array_values(array_filter(Catalogue::all(), $fits))[0];
        $service = $this->service(2, ['Product' => $product->code]);
        $browser = $this->browser(2);
        $named = ['fields[email]' => 'zofia@example.com'];
        $csr = newCsr('Zofia Wójcik', [], '', 'rsa:4096')['csr'];
        $this->stepOne($browser, $service, $csr, $named);
        $this->stepTwo($browser);
        self::assertNotSame('', $this->order($service)->certum_id, $browser->body);
        $this->cron();
        return $service;
    }

    public function testPagesOfCertificatesForPersonsSpeakOfNoNamesAndCodes(): void
    {
        $service = $this->personal();
        $browser = $this->page($this->browser(2), $service, 'change');
        self::assertSame('Resend verification e-mail', $browser->text('//div[@data-certum-page]/h2'));
        self::assertStringNotContainsString('code', (string) $browser->text('//div[@data-certum-page]'));
        $this->send($browser);
        self::assertStringNotContainsString('Publish', $this->said($browser), $browser->body);
        self::assertStringContainsString('send its e-mail again', $this->said($browser));
        $this->page($browser, $service, 'check');
        self::assertStringNotContainsString('published', (string) $browser->text('//div[@data-certum-page]'));

        self::$certum->post('verify', ['orderID' => $this->order($service)->certum_id]);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
        $this->page($browser, $service, 'revoke');
        self::assertStringContainsString('no longer use the mailbox', $browser->body);
        $csr = newCsr('Zofia Wójcik', [], '', 'rsa:4096')['csr'];
        $this->act($browser, $service, 'reissue', ['csr' => $csr]);
        self::assertStringStartsWith('The reissue is ordered', $this->said($browser), $this->problems($browser));
        self::assertStringNotContainsString('Publish', $this->said($browser));
    }

    public function testCheckNowOfAnIssuedCertificateSpeaksOfNothingPublished(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->page($this->browser(2), $service, 'check');
        self::assertStringContainsString('present state', (string) $browser->text('//div[@data-certum-page]/p'));
        $this->page($browser, $service, 'revoke');
        self::assertStringContainsString('no longer control the names', $browser->body);
        self::assertStringNotContainsString('mailbox', $browser->body);
        $this->page($browser, $service);
        self::assertNotSame('', (string) $browser->text('//dd[@data-certum-contact]'));
    }
}
