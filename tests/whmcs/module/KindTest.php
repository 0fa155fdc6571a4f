<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * Each kind of product is ordered with the fields that it asks for, and with no others.
 */
final class KindTest extends ModuleTestCase
{
    private const SUBJECT = [
        'commonName' => 'shop.example.com', 'organization' => 'Żółw & Syn', 'locality' => 'Łódź', 'country' => 'Polska (PL)',
        'email' => 'zofia@example.com', 'businessCategory' => 'Organizacja prywatna (Private Organization)', 'serialNumber' => '0000123456',
        'streetAddress' => 'ul. Długa 7', 'postalCode' => '90-001', 'joisocn' => 'Polska (PL)',
        'taxIdentificationNumber' => '5170359458',
    ];

    /** @return iterable<string, array{string, string|null}> kind, coverage */
    public static function kinds(): iterable
    {
        foreach (
            [['DV', 'ONE_NAME'], ['DV', 'WILDCARD'], ['OV', 'ONE_NAME'], ['OV', 'WILDCARD'], ['EV', 'ONE_NAME'],
            ['EV', 'MANY_NAMES'], ['SMIME', null], ['CODE_SIGNING', null]] as $kind
        ) {
            yield implode(' ', $kind) => $kind;
        }
    }

    /** @dataProvider kinds */
    public function testIsOrdered(string $kind, ?string $coverage): void
    {
        [$product, $service] = $this->serviceOfKind($kind, $coverage);
        $names = $coverage !== null;
        $browser = $this->browser(1)->get(self::$standin->configureUrl($service));
        $asked = [...$product->requiredFields, ...$product->oneOfFields, ...$product->optionalFields];
        foreach (self::SUBJECT as $name => $value) {
            $shown = $browser->count("//*[@name='fields[$name]']");
            self::assertSame(in_array($name, $asked, true) ? 1 : 0, $shown, $name);
        }
        foreach (array_intersect(['country', 'joisocn'], $product->requiredFields) as $name) {
            $chosen = $browser->text("//select[@name='fields[$name]']/option[@selected]");
            self::assertSame('Polska (PL)', $chosen, 'the client\'s, in the page\'s language');
        }
        $values = ['commonName' => $names ? 'shop.example.com' : 'Zofia Wójcik'] + self::SUBJECT;
        $fields = [];
        foreach ($asked as $name) {
            $fields["fields[$name]"] = $values[$name] ?? '';
        }
        $csr = newCsr('shop.example.com', [], '', 'rsa:4096')['csr'];
        $browser->submit('//form[contains(@action, "step=2")]', ['csr' => $csr, 'jobtitle' => 'Owner'] + $fields);
        $this->stepTwo($browser);
        self::assertCount(1, $this->placed(), strip_tags($browser->body));
        $request = simplexml_load_string(self::$certum->requests('quickOrder')[0]['body']);
        $customer = (string) $request->xpath('//*[local-name()="customer"]')[0];
        foreach (['country' => 'PL', 'joisocn' => 'PL', 'businessCategory' => 'Private Organization'] as $name => $sent) {
            $found = $request->xpath("//*[local-name()='$name']");
            self::assertSame(in_array($name, $asked, true) ? [$sent] : [], array_map('strval', $found), $name);
        }
        self::assertSame($kind === 'CODE_SIGNING' ? 'anna@example.test' : "whmcs-1-$service", $customer);
        self::assertCount($names ? 1 : 0, $request->xpath('//SANApprover'));
        $expected = ['ONE_NAME' => 'shop.example.com', 'MANY_NAMES' => 'shop.example.com',
            'WILDCARD' => '*.shop.example.com'][$coverage ?? ''] ?? '';
        self::assertSame($expected, (string) ($request->xpath('//DNSName')[0] ?? ''));
        $this->page($browser, $service);
        self::assertSame($names ? 1 : 0, $browser->count('//section[@class="certum-publications"]'));
        if ($names) {
            $this->publish($service);
        }
        self::$certum->post('verify', ['orderID' => $this->order($service)->certum_id]);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
    }

    public function testCertumWritesInTheDefaultLanguageToCustomersOfOthers(): void
    {
        self::$standin->table('tblclients')->where('id', 2)->update(['language' => 'klingon']);
        foreach (['pl' => 'pl', 'en' => 'en'] as $default => $expected) {
            self::$certum->forgetRequests();
            $this->pendingService(2, ['Default Language' => $default], ["$default.example.com"]);
            $order = self::$certum->requests('quickOrder')[0]['body'];
            self::assertStringContainsString("<language>$expected</language>", $order);
        }
        // Our own pages are in the shop's language, for who has none that we have.
        \WHMCS\Config\Setting::setValue('Language', 'polish');
        $browser = $this->browser(2);
        $this->page($browser, $this->pendingService(2, ['Default Language' => 'pl'], ['page.example.com']));
        $polish = \Certum\Shop\Desk::textsIn('pl')['now_publish_record'];
        self::assertStringContainsString($polish, $browser->body);
        self::$standin->table('tblclients')->where('id', 2)->update(['language' => 'english']);
        self::$certum->forgetRequests();
        $this->pendingService(2, ['Default Language' => 'pl'], ['own.example.com']);
        self::assertStringContainsString('<language>en</language>', self::$certum->requests('quickOrder')[0]['body']);
    }
}
