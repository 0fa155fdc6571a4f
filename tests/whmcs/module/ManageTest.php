<?php

declare(strict_types=1);

namespace ModuleTests;

use Certum\Certificate;
use Certum\Shop\Desk;

/**
 * What a customer does with a certificate, without JavaScript; with what then is in the simulator and the tables.
 */
final class ManageTest extends ModuleTestCase
{
    private const EVIL = '"><script>alert(1)</script>{$smarty.version}{php}';

    public function testTheProductPageLeadsToEveryActionThatCanSucceed(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->page($this->browser(2), $service);
        $links = [];
        foreach ($browser->page()->query('//*[@data-certum-action]') as $link) {
            $links[] = $link->getAttribute('data-certum-action');
        }
        $expected = ['show', 'send', 'contact', 'state', 'check', 'csr', 'reissue', 'revoke'];
        self::assertSame($expected, $links);
        foreach ($links as $function) {
            $this->page($browser, $service, $function);
            self::assertSame(1, $browser->count("//div[@data-certum-page='$function']"), "$function: $browser->body");
            self::assertSame(1, $browser->count('//div[@class="certum"]/h2'), $function);
        }
    }

    public function testEveryCertificateCanBeSavedInEveryFormat(): void
    {
        $service = $this->issuedService(1);
        $browser = $this->page($this->browser(1), $service, 'show');
        $formats = [];
        foreach ($browser->page()->query('//li/a/@data-certum-save') as $word) {
            $formats[] = $word->nodeValue;
        }
        self::assertContains('fullchain', $formats);
        self::assertGreaterThan(0, $browser->count('//pre[@data-certum-pem="intermediate"]'));
        $serial = $this->order($service)->serial;
        foreach ($formats as $form) {
            $this->page($browser, $service, 'show');
            $browser->click("//a[@data-certum-save='$form']");
            self::assertMatchesRegularExpression(
                '/^attachment; filename="[A-Za-z0-9._-]+"$/',
                $browser->headers['content-disposition']
            );
            self::assertSame('nosniff', $browser->headers['x-content-type-options']);
            self::assertStringNotContainsString('PRIVATE KEY', $browser->body);
            if (in_array($form, ['cer', 'pem', 'der'], true)) {
                self::assertSame(strtolower($serial), strtolower(Certificate::parse($browser->body)->serialNumber));
            }
        }
        foreach (['intermediate-0', 'root'] as $above) {
            $this->page($browser, $service, 'show');
            $pem = $browser->text("//details[following-sibling::*[1]/a[@data-certum-save='$above']]/pre");
            $browser->click("//a[@data-certum-save='$above']");
            self::assertMatchesRegularExpression('/^attachment; filename="[A-Za-z0-9._-]+\.cer"$/', $browser->headers['content-disposition']);
            self::assertSame($pem, trim((string) preg_replace('/\s+/', ' ', $browser->body)), $above);
        }
        $browser->get("clientarea.php?action=productdetails&id=$service&modop=custom&a=save"
            . '&certum[certificate]=1&certum[form]=intermediate-7');
        self::assertArrayNotHasKey('content-disposition', $browser->headers);
        $browser->get("clientarea.php?action=productdetails&id=$service&modop=custom&a=save"
            . '&certum[certificate]=1&certum[form]=../../etc/passwd');
        self::assertArrayNotHasKey('content-disposition', $browser->headers);
    }

    public function testTheCertificateIsSentAgainByMail(): void
    {
        $service = $this->issuedService(2);
        $before = count(self::$standin->mails());
        $browser = $this->act($this->browser(2), $service, 'send');
        self::assertSame('The certificate is on its way by e-mail.', $this->said($browser));
        $mails = array_slice(self::$standin->mails(), $before);
        self::assertNotSame([], $mails);
        self::assertStringContainsString('BEGIN CERTIFICATE', json_encode($mails, JSON_UNESCAPED_SLASHES));
        $browser->get($browser->url);
        self::assertSame('', $this->said($browser), 'told once');
    }

    public function testCheckNowHasCertumLookAndIsDoneAtMostOnceInTenSeconds(): void
    {
        $service = $this->pendingService(2);
        self::$certum->post('limits', ['poll' => false]);
        $this->publish($service);
        self::$certum->forgetRequests();
        self::$standin->table('mod_certum_orders')->update(['checked_at' => null]);
        $browser = $this->act($this->browser(2), $service, 'verification');
        self::assertSame(1, self::$certum->count('performSanVerification'));
        self::assertSame('ENROLLED', $this->order($service)->order_status);
        self::assertSame('VALID', $this->order($service)->certificate_status);
        self::assertStringStartsWith('Certum was asked.', $this->said($browser));
        self::$certum->forgetRequests();
        $this->act($browser, $service, 'state');
        self::assertSame([], self::$certum->requests());
        self::assertStringContainsString('can be asked again in', $this->said($browser));
        self::assertSame(1, $browser->count('//div[@data-certum-page="state"]'), 'and it stays where it was asked');
    }

    public function testTheVerificationShowsEachNameWithWhatToPublish(): void
    {
        $service = $this->pendingService(1, ['Product' => '651', 'Additional Domains' => 'on'], ['shop.example.com', 'żółw.example.com']);
        $browser = $this->page($this->browser(1), $service, 'verification');
        self::assertSame(2, $browser->count('//tr[@data-certum-name]'));
        self::assertStringContainsString('żółw.example.com', $browser->body);
        $hosts = $browser->page()->query('//section[@class="certum-publications"]//code[starts-with(., "_certum")]');
        self::assertSame(
            ['_certum.shop', '_certum.shop.example.com', '_certum.xn--w-uga1v8h', '_certum.xn--w-uga1v8h.example.com'],
            array_column(iterator_to_array($hosts), 'textContent')
        );
        self::assertSame(1, $browser->count('//*[@data-certum-which]'), 'who wants which is said once');
    }

    public function testAnotherMethodGivesANewCode(): void
    {
        $service = $this->pendingService(2);
        $old = json_decode($this->order($service)->verification, true);
        $browser = $this->act($this->browser(2), $service, 'change', ['method' => 'FILE', 'email' => 'ben@example.com']);
        self::assertStringStartsWith('The verification was started anew.', $this->said($browser));
        $new = json_decode($this->order($service)->verification, true);
        self::assertSame('FILE', $new['approverMethod']);
        self::assertNotSame($old['code'], $new['code']);
        self::assertStringContainsString('.well-known/pki-validation', $browser->body);
        $this->publish($service);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
        self::assertSame(['addSanVerification intended', 'addSanVerification done'], array_slice($this->journal($service), 2, 2));
    }

    public function testAReissueTakesANewKeyAndKeepsTheOldCertificate(): void
    {
        $service = $this->issuedService(2);
        $old = $this->order($service)->serial;
        $browser = $this->browser(2);
        $this->page($browser, $service, 'reissue');
        self::assertStringContainsString('14 days', $browser->body);
        self::assertSame($old, $browser->text('//textarea[@name="certum[serial]"]'));
        $this->send($browser, ['csr' => $this->csr(), 'method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com']);
        self::assertStringStartsWith('The reissue is ordered', $this->said($browser));
        self::assertSame('changing', $browser->page()->query('//@data-certum-phase')->item(0)->nodeValue);
        self::assertSame(1, self::$certum->count('reissueCertificate'));
        $this->publish($service);
        $this->cron();
        $new = $this->order($service)->serial;
        self::assertNotSame($old, $new);
        $this->page($browser, $service);
        self::assertSame(1, $browser->count('//*[@data-certum-old-ends]'));
        $this->page($browser, $service, 'show');
        self::assertSame(2, $browser->count('//section[@data-certum-serial]'));
    }

    public function testAReissueWithANewName(): void
    {
        $options = ['Product' => '651', 'Additional Domains' => 'on', 'Allow To Add More Domains' => 'on'];
        $service = $this->issuedService(2, $options);
        $browser = $this->act($this->browser(2), $service, 'reissue', [
            'csr' => $this->csr(), 'method' => 'DNS_TXT_PREFIX', 'email' => 'ben@example.com',
            '[rows][1][name]' => 'new.example.com',
        ]);
        self::assertStringStartsWith('The reissue is ordered', $this->said($browser), $browser->body);
        self::assertStringContainsString('new.example.com', self::$certum->requests('reissueCertificate')[0]['body']);
        $this->publish($service);
        $this->cron();
        $pem = self::$standin->table('mod_certum_certificates')->orderByDesc('id')->value('pem');
        self::assertContains('new.example.com', Certificate::parse($pem)->hostNames());
    }

    public function testARevocationAsksFirst(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->browser(2);
        $this->act($browser, $service, 'revoke', ['reason' => 'SUPERSEDED', 'note' => 'we & "you"']);
        self::assertSame(1, $browser->count('//*[@data-certum-asks]'));
        self::assertSame(0, self::$certum->count('revokeCertificate'));
        self::assertSame('we & "you"', $browser->text('//textarea[@name="certum[note]"]'));
        $this->send($browser, ['sure' => '1']);
        self::assertSame('The certificate is being revoked.', $this->said($browser));
        $body = self::$certum->requests('revokeCertificate')[0]['body'];
        self::assertStringContainsString('SUPERSEDED', $body);
        self::assertStringContainsString('we &amp; ', $body);
        self::assertContains($this->order($service)->certificate_status, ['REVOKED', 'REVOKING']);
        $this->page($browser, $service, 'revoke');
        self::assertStringContainsString('cannot be done', $browser->body);
    }

    public function testAnUnfinishedRevocationIsToldAtItsField(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->browser(2);
        $this->act($browser, $service, 'revoke', ['reason' => 'SUPERSEDED', 'compromised_on' => '2020-01-01',
            'note' => str_repeat('x', 251)]);
        self::assertSame(0, $browser->count('//*[@data-certum-asks]'));
        self::assertNotSame('', $this->problems($browser));
        foreach (['keyCompromiseDate', 'note'] as $field) {
            self::assertNotSame('', $browser->text("//*[@id='certum-$field-wrong']"), $field);
        }
        self::assertSame(251, strlen((string) $browser->text('//textarea[@name="certum[note]"]')));
        self::assertSame(0, self::$certum->count('revokeCertificate'));
    }

    public function testACsrForTheNextRenewalIsKeptAndCanBeReplaced(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->browser(2);
        $this->act($browser, $service, 'csr', ['csr' => 'no CSR <b>']);
        self::assertNotSame('', $browser->text('//*[@id="certum-csr-wrong"]'));
        // What is no CSR may be a damaged key: nobody stores it. The browser's script keeps it for mending.
        self::assertSame('', $browser->text('//textarea[@name="certum[csr]"]'));
        foreach ([$this->csr(), $this->csr()] as $csr) {
            $this->act($browser, $service, 'csr', ['csr' => $csr]);
            self::assertSame('The CSR is kept. It is used for the next renewal.', $this->said($browser));
            self::assertSame(trim($csr), trim($this->order($service)->next_csr));
            self::assertSame(1, $browser->count('//*[@data-certum-csr-details]'));
        }
        $this->act($browser, $service, 'csr', ['csr' => $this->csr('other.example.com')]);
        self::assertStringContainsString('shop.example.com', (string) $browser->text('//*[@id="certum-csr-wrong"]'));
        self::assertSame(trim($csr), trim($this->order($service)->next_csr));
    }

    public function testCertumsRefusalIsToldAtItsFieldAndNothingTypedIsLost(): void
    {
        $service = $this->issuedService(1);
        self::$certum->post('fault', ['operation' => 'reissueCertificate', 'refuse' => ['code' => 1063, 'value' => '']]);
        $csr = $this->csr();
        $browser = $this->act($this->browser(1), $service, 'reissue', ['csr' => $csr, 'method' => 'DNS_TXT_PREFIX',
            'email' => 'ben+x@example.com']);
        $sentence = \Certum\RefusalReason::ofCode(1063, null, 'pl')->sentence;
        self::assertStringContainsString($sentence, (string) $browser->text('//*[@id="certum-csr-wrong"]'));
        self::assertSame('true', $browser->page()->query('//textarea[@id="certum-csr"]/@aria-invalid')->item(0)?->nodeValue);
        self::assertSame(trim($csr), trim((string) $browser->page()->query('//textarea[@id="certum-csr"]')->item(0)->textContent));
        self::assertSame('ben+x@example.com', $browser->page()->query('//input[@name="certum[email]"]/@value')->item(0)->nodeValue);
        $this->send($browser);
        self::assertSame(2, self::$certum->count('reissueCertificate'), 'and is sent again as it stands');
        self::assertNotSame('', $this->said($browser));
    }

    public function testHostileTextsAreShownAsTexts(): void
    {
        $service = $this->issuedService(2, ['Product' => '651', 'Additional Domains' => 'on', 'Allow To Add More Domains' => 'on']);
        $browser = $this->browser(2);
        foreach (['reissue', 'csr', 'revoke'] as $function) {
            $this->act($browser, $service, $function, ['csr' => self::EVIL, 'serial' => self::EVIL, 'email' => self::EVIL,
                'method' => self::EVIL, 'prefix' => self::EVIL, 'reason' => self::EVIL, 'note' => self::EVIL,
                '[rows][1][name]' => self::EVIL, 'compromised_on' => self::EVIL]);
            self::assertStringNotContainsString('<script>alert(1)', $browser->body, $function);
            self::assertNotSame('', $this->problems($browser), $function);
            self::assertSame(200, $browser->status);
        }
        $row = ['status' => self::EVIL, 'steps' => json_encode([['type' => self::EVIL, 'state' => self::EVIL]])];
        self::$standin->table('mod_certum_orders')->update($row);
        self::$standin->table('mod_certum_certificates')->update(['serial' => self::EVIL, 'status' => self::EVIL]);
        foreach (['', ...Desk::customersFunctions()] as $function) {
            $this->page($browser, $service, $function);
            self::assertStringNotContainsString('<script>alert(1)', $browser->body, $function);
        }
        $browser->get("clientarea.php?action=productdetails&id=$service&modop=custom&a=save&certum[certificate]="
            . self::$standin->table('mod_certum_certificates')->value('id'));
        self::assertMatchesRegularExpression('/^attachment; filename="[A-Za-z0-9._-]+"$/', $browser->headers['content-disposition'] ?? 'none');
    }

    public function testTheDetailsOfACsrAreAnsweredToTheScript(): void
    {
        $service = $this->service(2);
        $browser = $this->browser(2);
        $browser->get(self::$standin->configureUrl($service));
        $post = ['id' => $service, 'modop' => 'custom', 'a' => 'details', 'token' => $this->token($browser)];
        $csr = $this->csr('shop.example.com', ['shop.example.com', 'b.example.com']);
        $browser->post('clientarea.php?action=productdetails', $post + ['certum' => ['csr' => $csr]]);
        self::assertSame('application/json', $browser->headers['content-type']);
        $answer = json_decode($browser->body, true);
        self::assertSame('shop.example.com', $answer['fields']['commonName']);
        self::assertSame(['shop.example.com', 'b.example.com'], $answer['names']);
        $browser->post('clientarea.php?action=productdetails', $post + ['certum' => ['csr' => 'x']]);
        self::assertNotSame([], json_decode($browser->body, true)['problems']);
        $browser->post('clientarea.php?action=productdetails', ['token' => 'wrong'] + $post + ['certum' => ['csr' => $csr]]);
        self::assertStringNotContainsString('b.example.com', $browser->body);
    }
}
