<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;

/**
 * Staff configure a service for its client, in its tab.
 */
final class ConfigureByStaffTest extends ModuleTestCase
{
    private const OUTCOME = '//body/*[@data-certum-outcome]';

    private const SUBJECT = [
        'commonName' => 'shop.example.com', 'organization' => 'Żółw & Syn', 'locality' => 'Łódź', 'country' => 'Poland (PL)',
        'email' => 'zofia@example.com', 'businessCategory' => 'Private organisation (Private Organization)',
        'serialNumber' => '0000123456', 'streetAddress' => 'ul. Długa 7', 'postalCode' => '90-001', 'joisocn' => 'Poland (PL)',
        'taxIdentificationNumber' => '5170359458',
    ];

    private function tab(Browser $browser, int $service): Browser
    {
        $client = $this->serviceRow($service)->userid;
        return $browser->get("admin/clientsservices.php?userid=$client&id=$service");
    }

    private function staff(int $service): Browser
    {
        return $this->tab((new Browser(self::$standin->url()))->adminLogin(), $service);
    }

    /** Presses a button of the row as it stands. @param array<string, ?string> $fields */
    private function press(Browser $browser, string $do = 'configure', array $fields = []): Browser
    {
        $named = ['certum[do]' => $do];
        foreach ($fields as $name => $value) {
            $named['certum[configure]' . (str_contains($name, '[') ? $name : "[$name]")] = $value;
        }
        return $browser->submit('//form[@id="frm1"]', $named);
    }

    private function step(Browser $browser): string
    {
        $step = $browser->page()->query('//*[@data-certum-page="configure"]//*[@data-certum-step]/@data-certum-step')->item(0);
        return (string) $step?->nodeValue;
    }

    private function value(Browser $browser, string $name): ?string
    {
        return $browser->page()->query("//*[@name='certum[configure]$name']/@value")->item(0)?->nodeValue;
    }

    private function above(Browser $browser): string
    {
        return trim((string) $browser->text(self::OUTCOME));
    }

    /** @return iterable<string, array{string, string|null}> kind, coverage */
    public static function kinds(): iterable
    {
        foreach (
            [['DV', 'ONE_NAME'], ['DV', 'WILDCARD'], ['DV', 'MANY_NAMES'], ['OV', 'ONE_NAME'], ['EV', 'MANY_NAMES'],
            ['SMIME', null], ['CODE_SIGNING', null]] as $kind
        ) {
            yield implode(' ', $kind) => $kind;
        }
    }

    /** @dataProvider kinds */
    public function testIsConfiguredUpToItsCertificate(string $kind, ?string $coverage): void
    {
        [$product, $service] = $this->serviceOfKind($kind, $coverage);
        $browser = $this->staff($service);
        self::assertSame('1', $this->step($browser), $browser->body);
        $asked = [...$product->requiredFields, ...$product->oneOfFields, ...$product->optionalFields];
        foreach (self::SUBJECT as $name => $value) {
            $shown = $browser->count("//*[@name='certum[configure][fields][$name]']");
            self::assertSame(in_array($name, $asked, true) ? 1 : 0, $shown, $name);
        }
        self::assertSame('Anna', $this->value($browser, '[fields][requestor_firstName]'), 'the client\'s');
        $values = ['commonName' => $coverage === null ? 'Zofia Wójcik' : 'shop.example.com'] + self::SUBJECT;
        $fields = ['csr' => newCsr('shop.example.com', [], '', 'rsa:4096')['csr']];
        foreach ($asked as $name) {
            $fields["[fields][$name]"] = $values[$name] ?? '';
        }
        if ($coverage === 'MANY_NAMES') {
            $fields['[fields][names]'] = 'b.example.com';
        }
        $this->press($browser, 'configure', $fields);
        self::assertSame('2', $this->step($browser), $this->problems($browser) . strip_tags($browser->body));
        self::assertSame('', $this->above($browser));
        self::assertSame(0, self::$certum->count('quickOrder'));
        self::$standin->clearMails();
        $this->press($browser);
        self::assertStringStartsWith('The certificate is ordered.', $this->above($browser), $this->problems($browser));
        self::assertCount(1, $this->placed());
        self::assertSame('', $this->step($browser), 'it is configured');

        $record = self::$standin->table('tblsslorders')->where('serviceid', $service)->first();
        self::assertSame(['Completed', $this->order($service)->certum_id], [$record->status, $record->remoteid]);
        $kept = json_decode($record->configdata, true);
        self::assertSame($values['commonName'], $kept['fields']['commonName']);
        self::assertSame('anna@example.test', $kept['email']);
        self::assertStringContainsString('CERTIFICATE REQUEST', $kept['csr']);
        self::assertNotSame('0000-00-00 00:00:00', (string) $record->completiondate);
        $asked = self::$standin->table('mod_certum_changes')->where('operation', 'quickOrder')->pluck('asked_by')->all();
        self::assertSame(['staff'], $asked);
        $mails = preg_grep('/What To Publish/', array_column(self::$standin->mails(), 'template'));
        self::assertCount($coverage === null ? 0 : 1, $mails, 'the client hears what to do');

        if ($coverage !== null) {
            self::assertStringEndsWith('shop.example.com', $this->serviceRow($service)->domain);
            $this->publish($service);
        }
        self::$certum->post('verify', ['orderID' => $this->order($service)->certum_id]);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
    }

    public function testTheCommandLeadsToTheRow(): void
    {
        $service = $this->service(2);
        $browser = $this->staff($service);
        $browser->submit("//form[.//input[@name='ac' and @value='configure']]");
        self::assertStringContainsString('Nothing is done yet', (string) $browser->text('//*[contains(@class, "errorbox")]'));
        self::assertSame(1, $browser->count('//*[@data-certum-page="configure"]/details[@open]'));
    }

    public function testWhatIsWrongStandsAtItsFieldAndNothingTypedIsLost(): void
    {
        $service = $this->service(2, ['Product' => '771', 'Additional Domains' => 'on']);
        $browser = $this->staff($service);
        $evil = 'Żółw & "Syn" <b> {$smarty.version}';
        $typed = ['csr' => $this->csr(), '[fields][organization]' => $evil, '[fields][names]' => "a_b.example.com\nc.example.com",
            '[fields][requestor_email]' => 'nobody', '[fields][locality]' => '', '[fields][country]' => 'Poland (PL)'];
        $this->press($browser, 'configure', $typed);
        self::assertSame('1', $this->step($browser));
        foreach (['requestor-email', 'names'] as $field) {
            self::assertNotSame('', $browser->text("//*[@id='certum-configure-$field-wrong']"), $field);
        }
        self::assertStringContainsString('a_b.example.com', $this->above($browser));
        self::assertSame($evil, $this->value($browser, '[fields][organization]'));
        self::assertStringContainsString('REQUEST', (string) $browser->text('//textarea[@name="certum[configure][csr]"]'));
        $this->tab($browser, $service);
        self::assertSame($evil, $this->value($browser, '[fields][organization]'), 'a draft stays');
        self::assertNotSame('', $browser->text("//*[@id='certum-configure-names-wrong']"), 'and so does what is wrong');

        $right = ['[fields][names]' => 'c.example.com', '[fields][requestor_email]' => 'ben@example.com',
            '[fields][locality]' => 'Łódź', '[fields][organization]' => 'Żółw & "Syn"'];
        $this->press($browser, 'configure', $right);
        self::assertSame('2', $this->step($browser), $this->above($browser));
        $rows = ['[rows][1][name]' => 'd.example.com', '[rows][2][name]' => 'x_y', 'method' => 'FILE', 'email' => 'ben@example.com'];
        $this->press($browser, 'configure', $rows);
        self::assertSame('2', $this->step($browser));
        self::assertStringContainsString('x_y', (string) $browser->text("//*[@id='certum-configure-sanEntries-wrong']"));
        self::assertSame(['d.example.com', 'x_y'], [$this->value($browser, '[rows][1][name]'), $this->value($browser, '[rows][2][name]')]);
        self::assertSame(0, self::$certum->count('quickOrder'));

        $this->press($browser, 'configure/back', ['[rows][2][name]' => 'e.example.com']);
        self::assertSame('1', $this->step($browser));
        self::assertSame('', $this->above($browser));
        $this->press($browser, 'configure');
        self::assertSame('e.example.com', $this->value($browser, '[rows][2][name]'), 'also on the way back');
        self::$certum->post('fault', ['operation' => 'validateOrderParameters', 'refuse' => ['code' => 1063, 'value' => '']]);
        $this->press($browser);
        self::assertStringContainsString(\Certum\RefusalReason::ofCode(1063, null, 'en')->sentence, html_entity_decode($this->above($browser)));
        self::assertSame('Awaiting Configuration', self::$standin->table('tblsslorders')->value('status'));
        $this->tab($browser, $service);
        $this->press($browser);
        $this->press($browser);
        self::assertCount(1, $this->placed(), $this->above($browser));
        $request = self::$certum->requests('quickOrder')[0]['body'];
        foreach (['d.example.com', 'e.example.com'] as $name) {
            self::assertStringContainsString("<DNSName>$name</DNSName>", $request);
        }
    }

    public function testAPrivateKeyIsKeptNowhere(): void
    {
        $service = $this->service(2);
        $browser = $this->staff($service);
        $made = newCsr('shop.example.com', ['shop.example.com']);
        foreach ([['csr' => $made['key'] . $made['csr']], ['csr' => $this->csr(), '[fields][commonName]' => $made['key']]] as $typed) {
            $this->press($browser, 'configure', $typed);
            self::assertSame('1', $this->step($browser));
            self::assertStringContainsString('private key', $this->above($browser));
            self::assertStringNotContainsString('BEGIN PRIVATE KEY', $browser->body);
        }
        self::assertNull(self::$standin->table('mod_certum_services')->value('input'));
    }

    public function testTheClientsDraftIsShownAndWhoeverIsSecondIsTold(): void
    {
        $service = $this->service(2, ['Product' => '631']);
        $client = $this->browser(2);
        $this->stepOne($client, $service, $this->csr(), ['fields[organization]' => 'Client Ltd', 'orgname' => 'Client Ltd',
            'fields[country]' => 'Poland (PL)', 'fields[locality]' => '', 'jobtitle' => 'Owner', 'city' => 'Łódź']);
        $staff = $this->staff($service);
        self::assertSame('Client Ltd', $this->value($staff, '[fields][organization]'));
        self::assertSame('Owner', $this->value($staff, '[contact][jobtitle]'));
        // The client changes it once more: what staff saw is old.
        $this->stepOne($client, $service, $this->csr(), ['fields[organization]' => 'Client plc', 'fields[locality]' => 'Łódź',
            'fields[country]' => 'Poland (PL)']);
        $this->press($staff, 'configure', ['[fields][organization]' => 'Staff Ltd', '[fields][locality]' => 'Łódź']);
        self::assertStringContainsString('after this page was opened', $this->above($staff));
        self::assertSame('Staff Ltd', $this->value($staff, '[fields][organization]'), 'what was typed stays');
        self::assertStringContainsString('Client plc', (string) self::$standin->table('mod_certum_services')->value('input'));
        $this->press($staff);
        self::assertSame('2', $this->step($staff), $this->above($staff));
        // The client's step two was made of what is not there any more.
        $this->stepTwo($client, ['certum[v]' => '1', 'certum[draft]' => 'old', 'certum[method]' => 'FILE']);
        self::assertSame(0, self::$certum->count('quickOrder'));

        $client->get(self::$standin->configureUrl($service));
        self::assertSame('Łódź', $client->page()->query('//input[@name="city"]/@value')->item(0)->nodeValue, 'WHMCS\'s own fields stay');
        $client->submit('//form[contains(@action, "step=2")]', []);
        $this->stepTwo($client);
        self::assertCount(1, $this->placed(), strip_tags($client->body));
        $this->press($staff);
        self::assertStringContainsString('after this page was opened', $this->above($staff));
        self::assertSame('', $this->step($staff));
        self::assertCount(1, $this->placed());
        self::assertStringContainsString('<organization>Staff Ltd<', self::$certum->requests('quickOrder')[0]['body']);
    }

    public function testTheClientWhoIsSecondHearsThatItIsOrdered(): void
    {
        $service = $this->service(2);
        $client = $this->browser(2);
        $this->stepOne($client, $service, $this->csr());
        $staff = $this->staff($service);
        $this->press($staff);
        $this->press($staff, 'configure', ['method' => 'FILE', 'email' => 'ben@example.com']);
        self::assertCount(1, $this->placed(), $this->above($staff));
        $this->stepTwo($client);
        self::assertCount(1, $this->placed());
        $this->page($client, $service);
        self::assertStringContainsString('.well-known/pki-validation', $client->body);
    }

    public function testTwoPressesAreOneOrder(): void
    {
        $service = $this->service(2);
        $browser = $this->staff($service);
        $this->press($browser, 'configure', ['csr' => $this->csr()]);
        $form = [];
        foreach ($browser->page()->query('//form[@id="frm1"]//input[@name][not(@type="radio") or @checked][not(@type="checkbox") or @checked]') as $input) {
            $form[$input->getAttribute('name')] = $input->getAttribute('value');
        }
        $form['certum[do]'] = 'configure';
        $action = $browser->page()->query('//form[@id="frm1"]/@action')->item(0)->nodeValue;
        $address = self::$standin->url() . 'admin/' . $action;
        $this->together($address, [[$browser, $form], [$browser, $form], [$this->staff($service), $form]]);
        self::assertCount(1, $this->placed());
        self::assertSame(1, self::$certum->count('quickOrder'));
        $this->tab($browser, $service);
        self::assertSame('', $this->step($browser));
    }

    public function testWhatCannotBeConfiguredHasNoRow(): void
    {
        $service = $this->service(2);
        $browser = $this->staff($service);
        $this->editService($service, ['domainstatus' => 'Suspended']);
        $browser->submit('//form[@id="frm1"]', ['domainstatus' => 'Suspended', 'certum[do]' => 'configure',
            'certum[configure][csr]' => $this->csr()]);
        self::assertStringContainsString('This cannot be done at present.', $this->above($browser));
        self::assertSame('', $this->step($browser));
        self::assertSame(0, self::$certum->count('quickOrder'));
        $client = $this->browser(2);
        $pending = $this->pendingService(2);
        $client->get("clientarea.php?action=productdetails&id=$pending&certum=configure");
        self::assertSame(1, $client->count('//*[@data-certum-page="overview"]'), 'no page of the client\'s');
    }
}
