<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;

/**
 * Managing a certificate as an attacker, an outage or an impatient customer would.
 */
final class ManageSafetyTest extends ModuleTestCase
{
    private const CHANGES = ['addSanVerification', 'reissueCertificate', 'renewCertificate', 'revokeCertificate',
        'cancelOrder', 'performSanVerification'];

    /** What a customer's address may name: our functions, and one that is none. @return list<string> */
    private static function functions(): array
    {
        return [...\Certum\Shop\Desk::customersFunctions(), 'details'];
    }

    private function assertNothingWasChanged(): void
    {
        foreach (self::CHANGES as $operation) {
            self::assertSame(0, self::$certum->count($operation), $operation);
        }
    }

    /** A form's values as the browser would send them. @return array<string, string> */
    private function form(Browser $browser, int $service, string $function): array
    {
        $this->page($browser, $service, $function);
        $fields = [];
        foreach ($browser->page()->query('//form[@id="certum"]//input[@type="hidden"]') as $input) {
            parse_str(urlencode($input->getAttribute('name')) . '=' . urlencode($input->getAttribute('value')), $one);
            $fields = array_replace_recursive($fields, $one);
        }
        return $fields;
    }

    private function post(Browser $browser, array $form, array $certum): Browser
    {
        $form['certum'] = $certum + ($form['certum'] ?? []);
        return $browser->post('clientarea.php?action=productdetails', $form);
    }

    /** @return array<string, string> */
    private function reissue(): array
    {
        return ['csr' => $this->csr(), 'method' => 'DNS_TXT_PREFIX', 'email' => 'a@example.com'];
    }

    public function testAnotherClientChangesAndReadsNothing(): void
    {
        $service = $this->issuedService(1);
        $ben = $this->browser(2);
        $own = $this->issuedService(2);
        $secret = [$this->order($service)->certum_id, $this->order($service)->serial];
        $id = $this->order($service)->certificate_id;
        self::$certum->forgetRequests();
        foreach (self::functions() as $function) {
            $this->page($ben, $service, $function);
            self::assertStringNotContainsString($secret[1], $ben->body, $function);
            $form = $this->form($ben, $own, 'reissue');
            foreach ([['id' => $service], ['certum' => ['id' => $service, 'service' => $service]]] as $more) {
                $this->post($ben, array_replace_recursive($form, $more, ['a' => $function]), $this->reissue()
                    + ['serial' => $secret[1], 'certificate' => $id, 'reason' => 'SUPERSEDED', 'sure' => '1']);
                self::assertStringNotContainsString($secret[0], $ben->body, $function);
            }
        }
        $ben->get("clientarea.php?action=productdetails&id=$own&modop=custom&a=save&certum[certificate]=$id&certum[form]=pem");
        self::assertStringNotContainsString('BEGIN CERTIFICATE', $ben->body);
        foreach (self::CHANGES as $operation) {
            foreach (self::$certum->requests($operation) as $request) {
                self::assertStringNotContainsString($secret[0], $request['body']);
                self::assertStringNotContainsString($secret[1], $request['body']);
            }
        }
    }

    public function testAChangeNeedsAPostAndTheToken(): void
    {
        $service = $this->issuedService(1);
        self::$standin->set('require_token', false);
        self::$standin->set('token_injection', false);
        $browser = $this->browser(1);
        foreach (['reissue', 'revoke', 'csr', 'send', 'check'] as $function) {
            $form = $this->form($browser, $service, $function);
            $mails = count(self::$standin->mails());
            $query = http_build_query(['certum' => $form['certum'] + $this->reissue() + ['sure' => '1', 'reason' => 'SUPERSEDED']] + $form);
            $browser->get("clientarea.php?action=productdetails&$query");
            foreach ([['token' => 'wrong'], ['token' => ['x']], ['token' => '']] as $wrong) {
                $this->post($browser, $wrong + $form, $this->reissue() + ['sure' => '1', 'reason' => 'SUPERSEDED']);
            }
            self::assertCount($mails, self::$standin->mails());
        }
        $this->assertNothingWasChanged();
        self::assertNull($this->order($service)->next_csr);
    }

    public function testWhatTheStateForbidsIsRefusedOnTheServer(): void
    {
        $service = $this->pendingService(1);
        $browser = $this->browser(1);
        $form = $this->form($browser, $service, 'change');
        foreach (['reissue', 'revoke', 'renewal', 'csr', 'send', 'cancel', 'show', 'save'] as $function) {
            $this->post($browser, ['a' => $function] + $form, $this->reissue() + ['sure' => '1', 'reason' => 'SUPERSEDED']);
            self::assertSame('', $this->said($browser), $function);
            $this->page($browser, $service, $function);
            self::assertSame(0, $browser->count("//div[@data-certum-page='$function']"), $function);
        }
        $this->assertNothingWasChanged();
    }

    public function testOddPostsCrashNothing(): void
    {
        $service = $this->issuedService(1);
        $browser = $this->browser(1);
        $odd = ["\xff" => "\xff", 'csr' => ['x' => "\xfe"], 'serial' => ['y'], 'from' => ['z'], 'sure' => ['1'],
            'note' => ['a'], 'rows' => 'x', 'reason' => ["\xff"], 'method' => ['m'], 'compromised_on' => ['d']];
        foreach (['reissue', 'revoke', 'csr', 'check', 'send', 'renewal', 'details'] as $function) {
            $form = $this->form($browser, $service, 'reissue');
            $this->post($browser, ['a' => $function] + $form, $odd);
            self::assertSame(200, $browser->status, $function);
            $this->post($browser, ['a' => $function] + $form, ['seen' => ['x']]);
            self::assertSame(200, $browser->status, $function);
            $browser->post('clientarea.php?action=productdetails', ['certum' => 'x', 'a' => $function] + $form);
            self::assertSame(200, $browser->status, $function);
        }
        $this->assertNothingWasChanged();
    }

    public function testAFormFromAnOddPageIsToldWhatCameOfIt(): void
    {
        $service = $this->pendingService(2);
        $browser = $this->browser(2);
        $form = $this->form($browser, $service, 'change');
        $this->post($browser, $form, ['method' => 'FILE', 'email' => 'ben@example.com', 'from' => ['x']]);
        self::assertStringStartsWith('The verification was started anew.', $this->said($browser));
    }

    public function testADoubleClickBackAndReloadReissueOnce(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->browser(2);
        $form = $this->form($browser, $service, 'reissue');
        $certum = $this->reissue();
        $browser->followRedirects = false;
        $this->post($browser, $form, $certum);
        self::assertSame(303, $browser->status);
        $target = $browser->headers['location'];
        $this->post($browser, $form, $certum);
        self::assertSame(303, $browser->status, 'the second click sees what the first one did');
        $browser->followRedirects = true;
        $browser->get($target);
        self::assertStringStartsWith('The reissue is ordered', $this->said($browser));
        $browser->get($target);
        self::assertSame('', $this->said($browser));
        $this->post($browser, $form, $certum);
        self::assertSame(1, self::$certum->count('reissueCertificate'));
        self::assertStringContainsString('after this page was opened', $browser->body);
    }

    public function testTwoTabsChangeTheMethodOneAfterTheOther(): void
    {
        $service = $this->pendingService(2);
        $browser = $this->browser(2);
        $form = $this->form($browser, $service, 'change');
        $this->post($browser, $form, ['method' => 'FILE', 'email' => 'ben@example.com']);
        $this->page($browser, $service);
        $this->post($browser, $form, ['method' => 'DNS_CNAME_PREFIX', 'email' => 'tab@example.com']);
        self::assertSame(1, self::$certum->count('addSanVerification'));
        self::assertStringContainsString('after this page was opened', $this->problems($browser));
        self::assertSame('tab@example.com', $browser->page()->query('//input[@name="certum[email]"]/@value')->item(0)->nodeValue);
        $this->send($browser);
        self::assertSame(2, self::$certum->count('addSanVerification'), 'sent again by a person who knows');
    }

    public function testTwoBrowsersAtOnceReissueOnce(): void
    {
        $service = $this->issuedService(1);
        $posts = [];
        foreach ([1, 2] as $number) {
            $browser = $this->browser(1);
            $form = $this->form($browser, $service, 'reissue');
            $posts[] = [$browser, ['certum' => $this->reissue() + $form['certum']] + $form];
        }
        self::$certum->post('limits', ['answerDelayMs' => 400]);
        $this->together(self::$standin->url() . 'clientarea.php?action=productdetails', $posts);
        self::$certum->post('limits', ['answerDelayMs' => null]);
        self::assertSame(1, self::$certum->count('reissueCertificate'));
    }

    public function testWithCertumDownPagesOpenAndNothingTypedIsLost(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->browser(2);
        self::$certum->post('fault', ['operation' => '*', 'kind' => 'cut', 'times' => 0]);
        foreach (['', 'show', 'contact', 'send', 'state', 'check', 'csr', 'reissue', 'revoke'] as $function) {
            $this->page($browser, $service, $function);
            self::assertSame(1, $browser->count('//*[@data-certum-page="' . ($function ?: 'overview') . '"]'), $function);
        }
        $csr = $this->csr();
        $this->act($browser, $service, 'reissue', ['csr' => $csr] + $this->reissue());
        self::assertStringContainsString('Certum cannot be reached', $this->problems($browser));
        self::assertSame(trim($csr), trim((string) $browser->page()->query('//textarea[@id="certum-csr"]')->item(0)->textContent));
        self::$certum->post('fault', ['clear' => true]);
        $this->send($browser);
        self::assertStringStartsWith('The reissue is ordered', $this->said($browser));
    }

    public function testALostAnswerIsClearedUpByCronAndNeverSentAgain(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->browser(2);
        self::$certum->post('fault', [
            ['operation' => 'reissueCertificate', 'kind' => 'cut', 'when' => 'after', 'times' => 0],
            ['operation' => 'getOrderByOrderID', 'kind' => 'cut', 'times' => 0],
        ]);
        $this->act($browser, $service, 'reissue', $this->reissue());
        self::assertStringContainsString('the answer was lost', $this->said($browser));
        self::assertSame(1, $browser->count('//*[@data-certum-said and contains(@class, "alert-warning")]'));
        self::assertSame(1, (int) $this->order($service)->outcome_unknown);
        $sent = self::$certum->count('reissueCertificate');
        $this->page($browser, $service, 'reissue');
        self::assertSame(0, $browser->count('//form[@id="certum"]'), 'no second one while the first is unknown');
        self::$certum->post('fault', ['clear' => true]);
        $this->cron();
        self::assertSame(0, (int) $this->order($service)->outcome_unknown);
        self::assertSame($sent, self::$certum->count('reissueCertificate'));
        $this->publish($service);
        $this->cron();
        self::assertSame(2, self::$standin->table('mod_certum_certificates')->count());
    }

    public function testThePasswordIsNowhere(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->browser(2);
        $pages = '';
        foreach (self::functions() as $function) {
            $pages .= $this->page($browser, $service, $function)->body;
        }
        $pages .= $this->act($browser, $service, 'reissue', $this->reissue())->body;
        $pages .= json_encode(self::$standin->moduleLog(), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
        self::assertSame(1, preg_match("~reissueCertificate~", $pages), "the log is there");
        foreach ([\Simulator::PASSWORD, htmlspecialchars(\Simulator::PASSWORD), rawurlencode(\Simulator::PASSWORD)] as $form) {
            self::assertFalse(str_contains($pages, $form), $form);
        }
    }

    public function testAServiceThatEndedIsNotReissuedOrRenewed(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->browser(2);
        $form = $this->form($browser, $service, 'reissue');
        foreach (['Suspended', 'Terminated', 'Cancelled', 'Fraud'] as $status) {
            $this->editService($service, ['domainstatus' => $status]);
            $this->post($browser, $form, $this->reissue());
            self::assertSame('', $this->said($browser), $status);
            $this->page($browser, $service);
            self::assertSame(0, $browser->count('//*[@data-certum-action]'), $status);
        }
        $this->assertNothingWasChanged();
    }
}
