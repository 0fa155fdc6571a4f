<?php

declare(strict_types=1);

namespace ModuleTests;

use Simulator;

/**
 * As an attacker, an impatient customer or an outage would act.
 */
final class SafetyTest extends ModuleTestCase
{
    /** The stock step two of the last order page, ready to be posted again. @return array{string, array<string, string>} */
    private function ready(int $client, int $service): array
    {
        $browser = $this->browser($client);
        $this->stepOne($browser, $service, $this->csr());
        return [$browser, self::$standin->configureUrl($service) . '&step=3', [
            'token' => $this->token($browser), 'approval_method' => 'dns-txt-token',
            'approveremail' => 'admin@shop.example.com',
        ]];
    }

    public function testAPostSentTwiceOrdersOnce(): void
    {
        [$browser, $address, $post] = $this->ready(1, $this->service(1));
        $browser->post($address, $post);
        $browser->post($address, $post);
        self::assertCount(1, $this->placed());
        self::assertSame(1, self::$certum->count('quickOrder'));
    }

    public function testAnOpenFormOrdersOnceToo(): void
    {
        self::$standin->set('s3_order_status', 'untouched');
        $service = $this->service(1);
        [$browser, $address, $post] = $this->ready(1, $service);
        $browser->post($address, $post);
        self::$standin->table('tblsslorders')->update(['status' => 'Awaiting Configuration']);
        $this->stepOne($browser, $service, $this->csr());
        $browser->post($address, $post);
        self::assertSame(1, self::$certum->count('quickOrder'));
        self::assertCount(1, $this->placed());
    }

    public function testALostAnswerIsFoundByCronAndNotOrderedAgain(): void
    {
        $service = $this->service(1);
        [$browser, $address, $post] = $this->ready(1, $service);
        self::$certum->post('fault', [
            ['operation' => 'quickOrder', 'kind' => 'cut', 'when' => 'after', 'times' => 0],
            ['operation' => 'getOrderByOrderID', 'kind' => 'cut', 'times' => 0],
        ]);
        $browser->post($address, $post);
        self::assertSame(1, (int) $this->order($service)->outcome_unknown, $browser->body);
        self::assertSame(['quickOrder intended', 'quickOrder unknown'], $this->journal($service));
        $this->page($browser, $service);
        self::assertStringContainsString('nie zamawiać ponownie', $browser->body);
        self::$certum->post('fault', ['clear' => true]);
        $this->cron();
        $order = $this->order($service);
        self::assertSame(0, (int) $order->outcome_unknown);
        self::assertNotSame('', $order->certum_id);
        self::assertCount(1, $this->placed());
        self::assertSame(['quickOrder intended', 'quickOrder done'], $this->journal($service));
    }

    public function testAnOrderThatDidNotArriveIsSentAgainByCron(): void
    {
        $service = $this->service(1);
        [$browser, $address, $post] = $this->ready(1, $service);
        self::$certum->post('fault', [
            ['operation' => 'quickOrder', 'kind' => 'cut', 'when' => 'before', 'times' => 0],
            ['operation' => 'getOrderByOrderID', 'kind' => 'cut', 'times' => 0],
        ]);
        $browser->post($address, $post);
        self::assertSame(1, (int) $this->order($service)->outcome_unknown);
        self::assertSame([], $this->placed());
        self::$certum->post('fault', ['clear' => true]);
        self::$certum->post('fault', ['operation' => 'validateOrderParameters',
            'refuse' => ['code' => 1063, 'value' => '']]);
        $this->cron();
        self::assertSame([], $this->placed());
        $browser->get(self::$standin->configureUrl($service));
        $sentence = \Certum\RefusalReason::ofCode(1063, null, 'pl')->sentence;
        self::assertStringContainsString($sentence, html_entity_decode($browser->body), 'refused: the form is open again');
        $this->cron();
        $asked = array_keys(array_column(self::$standin->mails(), 'template'), 'Certum: Configuration Needed', true);
        self::assertCount(2, $asked, 'the customer is told, once');

        $browser->submit('//form[contains(@action, "step=2")]');
        self::$certum->post('fault', [
            ['operation' => 'quickOrder', 'kind' => 'cut', 'when' => 'before', 'times' => 0],
            ['operation' => 'getOrderByOrderID', 'kind' => 'cut', 'times' => 0],
        ]);
        $this->stepTwo($browser);
        self::assertSame(1, (int) $this->order($service)->outcome_unknown);
        self::$certum->post('fault', ['clear' => true]);
        $this->cron();
        self::assertCount(1, $this->placed());
        self::assertSame('0', (string) $this->order($service)->outcome_unknown);
        $this->page($browser, $service);
        self::assertStringContainsString('_certum.shop.example.com', $browser->body, 'with what to publish');
    }

    public function testWithCertumDownNothingIsLostAndPagesOpen(): void
    {
        $service = $this->service(1);
        [$browser, $address, $post] = $this->ready(1, $service);
        self::$certum->post('fault', ['operation' => 'validateOrderParameters', 'kind' => 'cut', 'times' => 0]);
        $browser->post($address, $post);
        self::assertStringContainsString('chwilowo nieosiągalne', $browser->body);
        self::assertSame([], $this->placed());
        self::$certum->post('fault', ['clear' => true]);
        $browser->submit('//form[contains(@action, "step=3")]');
        self::assertCount(1, $this->placed());
    }

    public function testAnotherClientReachesNothing(): void
    {
        $service = $this->service(1);
        [$anna, $address, $post] = $this->ready(1, $service);
        $anna->post($address, $post);
        $this->publish($service);
        $this->cron();
        $number = $this->order($service)->certum_id;
        $serial = $this->order($service)->serial;
        $own = $this->service(2);
        $ben = $this->browser(2);
        foreach (['', ...\Certum\Shop\Desk::customersFunctions()] as $action) {
            $this->page($ben, $service, $action);
            self::assertStringNotContainsString($number, $ben->body);
            self::assertStringNotContainsString($serial, $ben->body);
        }
        [$ben, $bensAddress, $bensPost] = $this->ready(2, $own);
        $ben->post($bensAddress, $bensPost);
        $id = self::$standin->table('mod_certum_certificates')->value('id');
        $ben->get("clientarea.php?action=productdetails&id=$own&modop=custom&a=save&certificate=$id");
        self::assertStringNotContainsString('BEGIN CERTIFICATE', $ben->body);
    }

    public function testAServiceMovedToAnotherClientTakesItsOrderAlong(): void
    {
        $service = $this->issuedService(1);
        $number = $this->order($service)->certum_id;
        self::$standin->moveService($service, 2);
        [$anna, $ben] = [$this->browser(1), $this->browser(2)];
        self::assertStringContainsString($number, $this->page($ben, $service, 'state')->body);
        self::assertStringNotContainsString($number, $this->page($anna, $service, 'state')->body);
        self::assertSame(2, (int) self::$standin->table('mod_certum_services')->where('service_id', $service)->value('client_id'));
        self::assertSame(2, (int) self::$standin->table('tblsslorders')->where('serviceid', $service)->value('userid'));
        // Whoever had it cannot manage it any more, the new owner can.
        $this->act($ben, $service, 'revoke', ['reason' => 'SUPERSEDED', 'sure' => '1']);
        self::assertSame('REVOKED', $this->order($service)->certificate_status);
    }

    public function testALostRecordOfWhmcsIsMadeAnew(): void
    {
        $service = $this->service(2);
        self::$standin->table('tblsslorders')->delete();
        $browser = $this->page($this->browser(2), $service);
        $browser->click('//a[contains(@href, "configuressl.php")]');
        $fields = ['csr' => $this->csr(), 'servertype' => '1000', 'jobtitle' => 'Owner'];
        $browser->submit('//form[contains(@action, "step=2")]', $fields);
        $this->stepTwo($browser);
        self::assertCount(1, $this->placed(), strip_tags($browser->body));
        self::assertSame($this->order($service)->certum_id, self::$standin->table('tblsslorders')->value('remoteid'));
    }

    /** A record of the same name as ours is the former module's of Certum. */
    public function testWhatAnotherModuleOrderedIsNotOrderedTwice(): void
    {
        foreach (['CERTUM_Certificates', 'SSLCENTERWHMCS'] as $module) {
            $service = self::$standin->order(2, $this->product())['serviceid'];
            $record = ['userid' => 2, 'serviceid' => $service, 'addon_id' => 0, 'remoteid' => '7700142', 'module' => $module,
                'certtype' => '601', 'configdata' => '', 'authdata' => '', 'status' => 'Completed'];
            $records = self::$standin->table('tblsslorders');
            $id = (clone $records)->insertGetId($record);
            $answer = self::$standin->action($service, 'create');
            self::assertStringContainsString('7700142', $answer);
            self::assertStringContainsString($module, $answer);
            self::assertSame('7700142', (clone $records)->where('id', $id)->value('remoteid'));
            self::assertSame(1, (clone $records)->where('serviceid', $service)->count());
            // Once that one has ended another can be configured, in a record of its own.
            (clone $records)->where('id', $id)->update(['status' => 'Cancelled']);
            self::assertSame('success', self::$standin->action($service, 'create'));
            self::assertSame('7700142', (clone $records)->where('id', $id)->value('remoteid'));
            self::assertSame(2, (clone $records)->where('serviceid', $service)->count());
        }
    }

    public function testAChangeNeedsAPostAndAToken(): void
    {
        $service = $this->service(1);
        [$browser, $address, $post] = $this->ready(1, $service);
        $browser->post($address, ['token' => 'wrong'] + $post);
        self::assertSame([], $this->placed());
        $browser->post($address, $post);
        self::$standin->table('mod_certum_orders')->update(['checked_at' => null]);
        self::$certum->forgetRequests();
        $this->page($browser, $service, 'check');
        self::$standin->set('require_token', false);
        $fields = ['id' => $service, 'modop' => 'custom', 'a' => 'check', 'token' => 'wrong'];
        $browser->post('clientarea.php?action=productdetails', $fields);
        self::assertSame([], self::$certum->requests());
    }

    public function testStepsNeedATokenAlsoWhereWhmcsAsksForNone(): void
    {
        self::$standin->set('require_token', false);
        $service = $this->service(1);
        [$browser, $address, $post] = $this->ready(1, $service);
        $kept = $this->order($service)->input;
        $browser->post($address, ['token' => 'wrong'] + $post);
        self::assertSame([], $this->placed());
        $foreign = ['csr' => $this->csr('evil.example.org'), 'token' => 'wrong', 'firstname' => 'Eve'];
        $browser->post(self::$standin->configureUrl($service) . '&step=2', $foreign);
        self::assertSame($kept, $this->order($service)->input);
        $browser->get(self::$standin->configureUrl($service) . '&step=2&' . http_build_query($foreign));
        self::assertSame($kept, $this->order($service)->input, 'an address changes nothing');
        self::assertSame('shop.example.com', $this->serviceRow($service)->domain);
        $browser->post($address, $post);
        self::assertCount(1, $this->placed());
    }

    public function testAPrivateKeyIsNotKept(): void
    {
        $service = $this->service(1);
        ['csr' => $csr, 'key' => $key] = newCsr('shop.example.com', ['shop.example.com']);
        $body = trim(explode("\n", $key)[1]);
        $browser = $this->browser(1);
        $bare = implode('', array_slice(explode("\n", trim($key)), 1, -1));
        foreach (["$key$csr", "$csr\n$key", $key, substr($key, 0, -20), $bare, strtolower($key)] as $pasted) {
            $this->stepOne($browser, $service, $pasted, ['fields[names]' => $key]);
            self::assertStringContainsString('CSR', (string) $browser->text('//div[@role="alert"]'));
            self::assertStringNotContainsStringIgnoringCase($body, (string) $this->order($service)->input);
            $browser->get(self::$standin->configureUrl($service));
            self::assertStringNotContainsStringIgnoringCase($body, $browser->body);
        }
        self::assertSame(0, self::$certum->count('quickOrder'));
    }

    public function testStepThreeOrdersNothingByGet(): void
    {
        self::$standin->set('s3_get', true);
        [$browser, $address, $post] = $this->ready(1, $this->service(1));
        $browser->get("$address&" . http_build_query($post));
        self::assertStringContainsString(\Certum\Shop\Desk::textsIn('pl')['post_needed'], $browser->body);
        self::assertSame([], $this->placed());
        $browser->post($address, $post);
        self::assertCount(1, $this->placed());
    }

    public function testWhatOnlyTheShopCanMendIsNotToldToCustomersInDetail(): void
    {
        [$browser, $address, $post] = $this->ready(1, $this->service(1));
        self::$certum->post('fault', ['operation' => 'validateOrderParameters',
            'refuse' => ['code' => 1075, 'value' => '']]);
        $browser->post($address, $post);
        $body = html_entity_decode($browser->body);
        self::assertStringContainsString('po naszej stronie', $body);
        self::assertStringNotContainsString(\Certum\RefusalReason::ofCode(1075, null, 'pl')->sentence, $body);
    }

    public function testActionsThatTheStateForbidsAreRefusedOnTheServer(): void
    {
        $service = $this->service(1);
        $browser = $this->browser(1);
        $this->page($browser, $service, 'show');
        self::assertStringNotContainsString('BEGIN CERTIFICATE', $browser->body);
        self::assertStringContainsString('nie jest to możliwe', $browser->body);
    }

    public function testThePasswordIsNowhere(): void
    {
        $service = $this->service(1);
        [$browser, $address, $post] = $this->ready(1, $service);
        $pages = $browser->body . $browser->post($address, $post)->body . $this->page($browser, $service)->body;
        $this->cron();
        $log = json_encode(self::$standin->moduleLog(), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
        self::assertStringContainsString('quickOrder', $log);
        $tables = '';
        foreach (self::TABLES as $table) {
            $rows = self::$standin->table("mod_certum_$table")->get()->all();
            $tables .= json_encode($rows, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
        }
        $secret = Simulator::PASSWORD;
        $forms = [$secret, rawurlencode($secret), urlencode($secret), htmlspecialchars($secret),
            htmlspecialchars($secret, ENT_XML1), trim(json_encode($secret, JSON_UNESCAPED_UNICODE), '"')];
        foreach ($forms as $form) {
            self::assertStringNotContainsString($form, $pages . $log . $tables);
        }
    }

    public function testTextsOfCustomersAreEscaped(): void
    {
        $service = $this->service(1, ['Product' => '771', 'Additional Domains' => 'on']);
        $browser = $this->browser(1);
        $evil = '"><script>alert(1)</script>{$smarty.version}';
        $this->stepOne($browser, $service, $this->csr(), [
            'fields[organization]' => $evil, 'fields[locality]' => $evil, 'fields[country]' => $evil,
            'fields[names]' => $evil, 'fields[requestor_email]' => $evil, 'city' => $evil,
        ]);
        self::assertStringNotContainsString('<script>alert(1)', $browser->body);
        $browser->get(self::$standin->configureUrl($service));
        self::assertStringNotContainsString('<script>alert(1)', $browser->body);
    }

    public function testOddPostsAreRefusedAndCrashNothing(): void
    {
        [$browser, $address, $post] = $this->ready(1, $this->service(1));
        $own = ['v' => '1', 'method' => 'FILE', 'email' => ["\xff" => 'x'], 'rows' => ["\xff" => ["\xfe" => "\xfd"]]];
        foreach ([["\xff" => "\xff"] + $own, ['rows' => 'x'] + $own, $own] as $odd) {
            $browser->post($address, ['certum' => $odd] + $post);
            self::assertSame(200, $browser->status);
            self::assertSame([], $this->placed());
        }
    }

    public function testTwoBrowsersAtOnceOrderOnce(): void
    {
        $service = $this->service(1);
        [$one, $address, $post] = $this->ready(1, $service);
        [$two, , $other] = $this->ready(1, $service);
        self::$certum->post('limits', ['answerDelayMs' => 400]);
        $this->together($address, [[$one, $post], [$two, $other]]);
        self::$certum->post('limits', ['answerDelayMs' => null]);
        self::assertSame(1, self::$certum->count('quickOrder'));
        self::assertCount(1, $this->placed());
    }

    public function testWhileAnotherRequestOrdersThisOneDoesNot(): void
    {
        $service = $this->service(1);
        [$browser, $address, $post] = $this->ready(1, $service);
        self::busy('+1 minute');
        $browser->post($address, $post);
        self::assertStringContainsString('właśnie zamawiany', $browser->body);
        self::assertSame(0, self::$certum->count('quickOrder'));
        self::busy('-1 second');
        $browser->post($address, $post);
        self::assertSame(1, self::$certum->count('quickOrder'), 'a request that died blocks nobody for long');
    }

    public function testTheContactIsShownEscaped(): void
    {
        $service = $this->service(1);
        $browser = $this->browser(1);
        $this->stepOne($browser, $service, $this->csr(), ['fields[requestor_lastName]' => 'Wójcik <b>&', 'city' => 'Łódź']);
        $this->stepTwo($browser);
        $this->page($browser, $service, 'contact');
        self::assertSame('Wójcik <b>&', $browser->text('//dt[.="Nazwisko"]/following-sibling::dd[1]'));
        self::assertSame('Łódź', $browser->text('//dt[.="Miejscowość"]/following-sibling::dd[1]'));
    }

    public function testAnAddressOfAnyShapeIsNobodysOrder(): void
    {
        $this->service(1);
        $browser = $this->browser(1)->get('configuressl.php?cert%5B%5D=x&step=2');
        self::assertSame(200, $browser->status);
        self::assertSame([], self::$standin->errors());
        self::assertStringNotContainsString('certum-step2', $browser->body);
    }
}
