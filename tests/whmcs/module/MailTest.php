<?php

declare(strict_types=1);

namespace ModuleTests;

use Certum\Shop\Desk;
use CertumCertificates\Module;
use WHMCS\Database\Capsule;

/**
 * The module's mails: in the client's language, each once whatever fails, and to everybody that a page names.
 */
final class MailTest extends ModuleTestCase
{
    private const CONFIGURE = 'Certum: Configuration Needed';

    /** @return list<array<string, mixed>> */
    private function sent(string $template): array
    {
        $ours = static fn ($mail) => str_starts_with($mail['template'], $template);
        return array_values(array_filter(self::$standin->mails(), $ours));
    }

    /** A service with its certificate. @param array<string, string> $fields of step one */
    private function certified(int $client, array $fields = []): int
    {
        $service = $this->service($client);
        $browser = $this->browser($client);
        $this->stepOne($browser, $service, $this->csr(), $fields);
        $this->stepTwo($browser);
        $this->publish($service);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
        return $service;
    }

    public function testTemplatesAreMadeOnceInEveryLanguageAndNeverWrittenOver(): void
    {
        $this->service();
        $templates = Capsule::table('tblemailtemplates')->where('name', 'like', 'Certum: %');
        self::assertSame(11 * count(Desk::languages()), (clone $templates)->count());
        self::assertSame(11, (clone $templates)->where('language', 'polish')->count());
        (clone $templates)->where(['name' => self::CONFIGURE, 'language' => ''])
            ->update(['message' => 'Ours, {$certum_mark}really', 'subject' => 'Ours']);
        (clone $templates)->where(['name' => 'Certum: Certificate Revoked'])->delete();
        Module::desk()->makeMailTemplates();
        self::assertSame(11 * count(Desk::languages()), (clone $templates)->count());
        $this->service(2);
        self::assertSame('Ours', $this->sent(self::CONFIGURE)[1]['subject']);
        foreach ((clone $templates)->get() as $template) {
            self::assertStringNotContainsString('mail_', $template->subject . $template->message, 'a text is missing');
            self::assertNotSame('', trim($template->subject));
        }
    }

    /** One that no mail has would be an empty place in it. */
    public function testEachFieldOfATemplateIsOneThatMailsHave(): void
    {
        $this->issuedService(2);
        $fields = [];
        foreach (self::$standin->apiCalls('SendEmail') as $call) {
            $fields += unserialize((string) base64_decode($call['values']['customvars']), ['allowed_classes' => false]);
        }
        $texts = '';
        foreach (Capsule::table('tblemailtemplates')->where('name', 'like', 'Certum: %')->get() as $template) {
            $texts .= $template->subject . $template->message;
        }
        preg_match_all('/\{\$(certum_\w+)/', $texts, $used);
        self::assertGreaterThan(8, count(array_unique($used[1])));
        // The list of a digest is in digests alone.
        self::assertSame(['certum_list_html'], array_values(array_diff(array_unique($used[1]), array_keys($fields))));
        foreach (self::$standin->mails() as $mail) {
            self::assertStringNotContainsString('{$', $mail['subject'] . $mail['html']);
        }
    }

    public function testEachOfThreeReissuesIsAnnouncedOnce(): void
    {
        $service = $this->issuedService(2, ['Orders Per Service And Day' => '9']);
        $serials = [$this->order($service)->serial];
        $browser = $this->browser(2);
        foreach (range(1, 3) as $ignored) {
            $this->act($browser, $service, 'reissue', ['csr' => $this->csr(), 'method' => 'DNS_TXT_PREFIX',
                'email' => 'ben@example.com']);
            self::assertStringStartsWith('The reissue is ordered', $this->said($browser), $this->problems($browser));
            $this->publish($service);
            $this->cron();
            $this->cron();
            $serials[] = $this->order($service)->serial;
        }
        self::assertCount(4, array_unique($serials));
        $mails = $this->sent('Certum: Certificate Issued');
        self::assertCount(4, $mails);
        foreach ($mails as $number => $mail) {
            $file = $mail['attachments'][0];
            self::assertSame('shop.example.com.cer', $file['filename']);
            self::assertSame($serials[$number], \Certum\Certificate::parse($file['data'])->serialNumber);
        }
    }

    public function testAMailThatACrashLeftOpenIsLookedForInTheLog(): void
    {
        $this->service();
        self::assertCount(1, $this->sent(self::CONFIGURE));
        $this->crashed('-20 minutes');
        $this->cron();
        self::assertCount(1, $this->sent(self::CONFIGURE), 'the log has it');
        self::assertSame('sent', Capsule::table('mod_certum_mails')->value('state'));

        $this->crashed('-20 minutes');
        Capsule::table('tblemails')->delete();
        $this->cron();
        self::assertCount(2, $this->sent(self::CONFIGURE), 'the log does not have it');
        self::assertSame('sent', Capsule::table('mod_certum_mails')->value('state'));
        $this->cron();
        self::assertCount(2, $this->sent(self::CONFIGURE));
    }

    public function testAMailThatIsBeingSentIsLeftAlone(): void
    {
        $this->service();
        Capsule::table('tblemails')->delete();
        $this->crashed('-2 minutes');
        $this->cron();
        self::assertCount(1, $this->sent(self::CONFIGURE));
        self::assertSame('sending', Capsule::table('mod_certum_mails')->value('state'));
    }

    public function testALogWithoutCommentsLosesNoMail(): void
    {
        self::$standin->set('mail_log_comments', false);
        $this->service();
        $this->crashed('-20 minutes');
        $this->cron();
        self::assertCount(2, $this->sent(self::CONFIGURE));
        $this->cron();
        self::assertCount(2, $this->sent(self::CONFIGURE));
    }

    public function testOthersMailsAreNoMailsOfOurs(): void
    {
        $this->service(1);
        $this->service(2);
        Capsule::table('tblemails')->where('userid', 2)->delete();
        $this->crashed('-20 minutes');
        $this->cron();
        self::assertCount(3, $this->sent(self::CONFIGURE));
    }

    public function testTheMarkIsNotSeen(): void
    {
        $this->service(2);
        $html = $this->sent(self::CONFIGURE)[0]['html'];
        self::assertMatchesRegularExpression('/<!-- certum-[0-9a-f]+-[0-9a-f]+\. -->/', $html);
        self::assertStringNotContainsString('certum-', strip_tags($html));
        self::assertStringContainsString('configuressl.php?cert=', strip_tags($html));
    }

    public function testWhatTheMailServerRefusesGoesOutLater(): void
    {
        self::$standin->set('mail_fails', true);
        $this->service();
        self::assertSame('due', Capsule::table('mod_certum_mails')->value('state'));
        $this->cron();
        self::assertCount(0, $this->sent(self::CONFIGURE));
        self::$standin->set('mail_fails', false);
        $this->cron();
        self::assertCount(1, $this->sent(self::CONFIGURE));
    }

    public function testTheCertificateIsSentToEverybodyThatThePageNames(): void
    {
        $service = $this->certified(2, ['fields[requestor_email]' => 'contact@example.com', 'email' => 'admin@example.com']);
        $order = $this->order($service);
        self::$standin->clearMails();
        self::assertSame('', $this->sendCertificate($service));
        [$mail] = self::$standin->mails();
        self::assertSame('ben@example.test', $mail['to']);
        self::assertSame('contact@example.com,admin@example.com', $mail['cc']);
        self::assertSame(['shop.example.com.cer', 'shop.example.com-chain.pem'], array_column($mail['attachments'], 'filename'));
        self::assertSame($order->serial, \Certum\Certificate::parse($mail['attachments'][0]['data'])->serialNumber);
        self::assertSame(11 * count(Desk::languages()), Capsule::table('tblemailtemplates')->where('name', 'like', 'Certum: %')->count());

        self::$standin->set('mail_copy_to', false);
        self::assertSame('contact@example.com, admin@example.com', $this->sendCertificate($service));
        self::$standin->set('mail_fails', true);
        self::assertSame('Mail server refused', $this->sendCertificate($service));
        self::assertSame(11 * count(Desk::languages()), Capsule::table('tblemailtemplates')->where('name', 'like', 'Certum: %')->count());
    }

    public function testAnIssuedCertificateGoesToTheContactsOnceEachWhateverCrashes(): void
    {
        $this->service();
        Capsule::table('tblemailtemplates')->where('name', 'Certum: Certificate Issued')
            ->update(['copyto' => 'shop@example.com']);
        $service = $this->certified(2, ['fields[requestor_email]' => 'Contact@example.com', 'email' => 'contact@example.com']);
        [$mail] = $issued = $this->sent('Certum: Certificate Issued');
        self::assertCount(1, $issued);
        self::assertSame(['ben@example.test', 'shop@example.com,Contact@example.com'], [$mail['to'], $mail['cc']]);
        self::assertSame('shop.example.com.cer', $mail['attachments'][0]['filename']);
        foreach ($this->sent(self::CONFIGURE) as $other) {
            self::assertSame('', $other['cc'], 'what is no certificate is the client\'s alone');
        }
        $ledger = Capsule::table('mod_certum_mails')->where('kind', 'issued');
        self::assertSame(['sent'], (clone $ledger)->pluck('state')->all());
        foreach ([1 => 'the log has it', 2 => 'the log does not have it'] as $count => $why) {
            (clone $ledger)->update(['state' => 'sending', 'since' => self::stamp('-20 minutes')]);
            $this->cron();
            $this->cron();
            self::assertCount($count, $this->sent('Certum: Certificate Issued'), $why);
            Capsule::table('tblemails')->delete();
        }
        $last = $this->sent('Certum: Certificate Issued')[1];
        self::assertSame([$mail['to'], $mail['cc']], [$last['to'], $last['cc']]);
        $templates = Capsule::table('tblemailtemplates')->where('name', 'like', 'Certum: %');
        self::assertSame(11 * count(Desk::languages()), $templates->count(), 'no copy of a template is left');
    }

    public function testAContactThatIsNotReachedIsInTheLogAndAMailThatTheShopSwitchedOffStaysOff(): void
    {
        self::$standin->set('mail_copy_to', false);
        $service = $this->certified(2, ['email' => 'admin@example.com']);
        self::assertCount(1, $this->sent('Certum: Certificate Issued'));
        self::assertStringContainsString(
            "service $service was sent to the client, but not to admin@example.com",
            Capsule::table('tblactivitylog')->pluck('description')->implode("\n")
        );
        self::$standin->set('mail_copy_to', true);
        Capsule::table('tblemailtemplates')->where('name', 'Certum: Certificate Issued')->update(['disabled' => 1]);
        $this->certified(2, ['email' => 'admin@example.com']);
        self::assertCount(1, $this->sent('Certum: Certificate Issued'));
    }

    public function testTheClientAsContactIsWrittenToOnce(): void
    {
        $service = $this->certified(2, ['fields[requestor_email]' => 'Ben@example.test', 'email' => 'ben@example.test']);
        self::$standin->clearMails();
        self::assertSame('', $this->sendCertificate($service));
        self::assertSame('', self::$standin->mails()[0]['cc']);
    }

    public function testAnAddressIsNoMoreThanAnAddress(): void
    {
        $service = $this->certified(2);
        $evil = 'a@example.com,evil@example.org';
        self::typed(['fields' => ['requestor_email' => $evil],
            'contact' => ['email' => "b@example.com\r\nBcc: evil@example.org"]]);
        self::$standin->clearMails();
        self::assertStringContainsString($evil, $this->sendCertificate($service));
        self::assertStringNotContainsString('evil', json_encode([self::$standin->mails()[0]['cc'],
            self::$standin->mails()[0]['bcc']]));
    }

    public function testACommaWithinQuotesIsNoWayToMoreRecipients(): void
    {
        $service = $this->certified(2);
        $evil = '"a,evil@example.org,b"@example.com';
        self::assertNotFalse(filter_var($evil, FILTER_VALIDATE_EMAIL));
        self::typed(['fields' => ['requestor_email' => $evil], 'contact' => ['email' => 'good@example.com']]);
        self::$standin->clearMails();
        self::assertSame($evil, $this->sendCertificate($service));
        self::assertSame('good@example.com', self::$standin->mails()[0]['cc']);
    }

    public function testTheCertificateIsSentOnceInAMinute(): void
    {
        $service = $this->certified(1);
        $issued = 'Certum: Certificate Issued 1';
        $browser = $this->act($this->browser(1), $service, 'send');
        self::assertStringContainsString('wysłany', $this->said($browser));
        self::assertCount(1, $this->sent($issued));
        $browser = $this->act($browser, $service, 'send');
        self::assertStringContainsString('niecałą minutę temu', $browser->body);
        self::assertCount(1, $this->sent($issued));
        self::doneAt('-61 seconds');
        self::assertStringContainsString('wysłany', $this->said($this->act($browser, $service, 'send')));
        self::assertCount(2, $this->sent($issued));
    }

    public function testWhatToPublishIsSentAgainWithTheSameCode(): void
    {
        $service = $this->service(1);
        $browser = $this->stepOne($this->browser(1), $service, $this->csr());
        $this->stepTwo($browser, ['certum[v]' => '1', 'certum[method]' => 'DNS_TXT_PREFIX', 'certum[email]' => 'web@example.com']);
        $code = json_decode((string) $this->order($service)->verification)->code;
        Capsule::table('tblemailtemplates')->where('name', 'Certum: What To Publish')->update(['disabled' => 1]);
        self::$standin->clearMails();
        $browser = $this->act($this->browser(1), $service, 'instruct');
        self::assertStringContainsString('wysłano e-mailem', $this->said($browser));
        [$mail] = self::$standin->mails();
        self::assertSame(['Certum: What To Publish', 'web@example.com'], [substr($mail['template'], 0, 23), $mail['cc']]);
        self::assertStringContainsString($code, $mail['html']);
        self::assertSame($code, json_decode((string) $this->order($service)->verification)->code);
        self::assertSame(0, self::$certum->count('addSanVerification'));
        $this->act($browser, $service, 'instruct');
        self::assertCount(1, self::$standin->mails(), 'once in a minute');
        $this->publish($service);
        $this->cron();
        self::assertSame(0, $this->page($browser, $service)->count('//*[@data-certum-action="instruct"]'));
    }

    public function testMailsNameTheCertificateOfAServiceWithoutADomain(): void
    {
        $service = $this->certified(1);
        foreach (['csr', 'revoked'] as $kind) {
            self::due($service, $kind, 'test');
        }
        Module::desk()->retryMails();
        foreach (['Certificate Issued', 'New CSR Needed', 'Certificate Revoked'] as $name) {
            [$mail] = $this->sent("Certum: $name");
            self::assertStringContainsString(' dla shop.example.com', $mail['subject']);
            self::assertStringContainsString('Certyfikat dla shop.example.com', $mail['html']);
        }
    }

    public function testMailsOfACertificateForAPersonNameThePerson(): void
    {
        $product = array_values(array_filter(\Certum\Catalogue::all(), static fn ($known) => $known->kind === 'SMIME'
            && !$known->isRenewal && in_array('commonName', $known->requiredFields, true)))[0];
        $service = $this->service(2, ['Product' => $product->code]);
        $fields = ['commonName' => 'Zofia Wójcik', 'email' => 'zofia@example.com', 'organization' => 'Żółw & Syn',
            'locality' => 'Łódź', 'country' => 'PL'];
        $named = [];
        foreach (array_intersect_key($fields, array_flip($product->requiredFields)) as $name => $value) {
            $named["fields[$name]"] = $value;
        }
        $browser = $this->browser(2);
        $csr = newCsr('Zofia Wójcik', [], '', 'rsa:4096')['csr'];
        $this->stepOne($browser, $service, $csr, $named);
        $this->stepTwo($browser);
        self::$certum->post('verify', ['orderID' => $this->order($service)->certum_id]);
        $this->cron();
        [$mail] = $this->sent('Certum: Certificate Issued');
        self::assertStringContainsString('Zofia Wójcik', $mail['html']);
        self::assertStringStartsWith('Your certificate for zofia@example.com is issued: import it', $mail['subject']);
    }

    public function testAMailWhosePhaseHasPassedIsNotSent(): void
    {
        self::$standin->set('mail_fails', true);
        $service = $this->pendingService();
        self::assertSame(['due', 'due'], Capsule::table('mod_certum_mails')->pluck('state')->all());
        $this->publish($service);
        $this->cron();
        self::$standin->set('mail_fails', false);
        $this->cron();
        self::assertSame(['void', 'void', 'sent'], Capsule::table('mod_certum_mails')->orderBy('id')->pluck('state')->all());
        self::assertSame(['Certum: Certificate Issued'], array_column($this->sent('Certum: '), 'template'));
    }

    public function testOnlyTheNewestMailSaysWhatToPublish(): void
    {
        self::$standin->set('mail_fails', true);
        $service = $this->pendingService();
        self::due($service, 'publish', 'later');
        self::$standin->set('mail_fails', false);
        $this->cron();
        $mails = Capsule::table('mod_certum_mails')->where(['service_id' => $service, 'kind' => 'publish']);
        self::assertSame(['void', 'sent'], $mails->orderBy('id')->pluck('state')->all());
        self::assertCount(1, $this->sent('Certum: What To Publish'));
    }

    public function testWhatToPublishWaitsUntilTheOutcomeOfAChangeIsKnown(): void
    {
        self::$standin->set('mail_fails', true);
        $service = $this->pendingService();
        self::$standin->set('mail_fails', false);
        self::outcome($service, 'unknown');
        self::assertSame(1, (int) $this->order($service)->outcome_unknown);
        Module::desk()->retryMails();
        self::assertCount(0, $this->sent('Certum: What To Publish'));
        self::outcome($service, 'done');
        Module::desk()->retryMails();
        self::assertCount(1, $this->sent('Certum: What To Publish'));
    }

    public function testADisabledTemplateIsTriedEverLessOftenAndThenGivenUp(): void
    {
        $mails = Capsule::table('mod_certum_mails');
        $this->service();
        Capsule::table('tblemailtemplates')->where('name', self::CONFIGURE)->update(['disabled' => 1]);
        $left = static fn (string $made, string $tried) => (clone $mails)->update(['state' => 'due',
            'created_at' => self::stamp($made), 'since' => self::stamp($tried)]);
        $tried = static function () use ($mails): bool {
            $before = (clone $mails)->value('since');
            Module::desk()->retryMails();
            return (clone $mails)->value('since') !== $before;
        };
        $left('-14 minutes', '-5 minutes');
        self::assertTrue($tried(), 'at first by every cron');
        $left('-10 hours', '-2 hours');
        self::assertFalse($tried(), 'the pauses grow');
        $left('-10 hours', '-6 hours');
        self::assertTrue($tried(), 'and end');
        $left('-31 days', '-20 days');
        self::assertFalse($tried());
        self::assertSame('void', (clone $mails)->value('state'));
        $log = self::$standin->table('tblactivitylog')->pluck('description')->implode("\n");
        self::assertStringContainsString('is not sent any more', $log);
    }

    public function testWhatACrashedSendingLeftBehindGoesAway(): void
    {
        $service = $this->certified(2);
        $row = (array) Capsule::table('tblemailtemplates')->where('name', 'Certum: Certificate Issued')->first();
        unset($row['id']);
        foreach (['1700000000 certum-x.', (time() - 60) . ' certum-y.'] as $name) {
            Capsule::table('tblemailtemplates')->insert(['name' => "Certum: Certificate Issued $name"] + $row);
        }
        self::assertSame('', $this->sendCertificate($service));
        $left = Capsule::table('tblemailtemplates')->where('name', 'like', 'Certum: Certificate Issued %')->pluck('name');
        self::assertCount(1, $left);
        self::assertStringContainsString('certum-y', $left[0]);
    }

    /** C4 by the client's page: empty, or who was not reached. */
    private function sendCertificate(int $service): string
    {
        $this->act($this->browser((int) $this->order($service)->client_id), $service, 'send');
        $sent = Capsule::table('mod_certum_changes')->where('operation', 'send')->orderByDesc('id')->first();
        // The next one does not come too soon.
        self::doneAt('-61 seconds', 'send');
        return $sent->detail;
    }

    /** A mail of the ledger that has to go out. */
    private static function due(int $service, string $kind, string $about): void
    {
        Capsule::table('mod_certum_mails')->insert(['service_id' => $service, 'kind' => $kind, 'about' => $about,
            'state' => 'due', 'created_at' => self::stamp('now')]);
    }

    /** As a process that died while it sent would leave the first client's mail. */
    private function crashed(string $since): void
    {
        Capsule::table('mod_certum_mails')->update(['state' => 'sending',
            'since' => self::stamp($since)]);
    }
}
