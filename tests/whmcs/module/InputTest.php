<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * What customers really are called and where they live: it reaches Certum as it was typed, or is refused at its field.
 */
final class InputTest extends ModuleTestCase
{
    /** Country => organisation, street, locality, state, postal code, first name, last name, phone. */
    private const ADDRESSES = [
        'PL' => ['Żółw i Syn Sp. z o.o.', 'ul. Świętokrzyska 7/9', 'Łódź', 'łódzkie', '90-001', 'Łucja', 'Źdźbło',
            '+48.426300000'],
        'DE' => ['Müller & Söhne GmbH', 'Straße des 17. Juni 135', 'Köln', 'Nordrhein-Westfalen', '50667', 'Jürgen',
            'Weiß', '+49 221 00'],
        'FR' => ["L'Œuvre d'Été SARL", '12, rue de l’Abbé-Grégoire', 'Orléans', 'Centre-Val de Loire', '45000',
            'Zoé', "D'Artagnan", '+33 2 38'],
        'ES' => ['Peña y Compañía, S.L.', 'C/ Núñez de Balboa, 120, 3º', 'A Coruña', 'Galicia', '15001', 'Íñigo',
            'Muñoz-Ibáñez', '+34 981'],
        'IT' => ["Caffè dell'Unità S.r.l.", 'Via Forlì 3', "L'Aquila", 'AQ', '67100', 'Niccolò', "De' Medici",
            '+39 0862'],
        'PT' => ['Ação & Irmãos, Lda.', 'Praça do Município 1', 'Évora', 'Alentejo', '7000-508', 'João', 'Gonçalves',
            '+351 266'],
        'CZ' => ['Příliš žluťoučký s.r.o.', 'Náměstí Míru 1', 'Ústí nad Labem', 'Ústecký kraj', '400 01', 'Jiří',
            'Dvořák', '+420 475'],
        'SK' => ['Ľadová kryha a.s.', 'Hlavná 1', 'Košice', 'Košický kraj', '040 01', 'Ľubomír', 'Šťastný', '+421 55'],
        'HU' => ['Árvíztűrő Kft.', 'Széchenyi tér 1.', 'Győr', 'Győr-Moson-Sopron', '9021', 'Ödön', 'Szőke', '+36 96'],
        'RO' => ['Țară și Câmp SRL', 'Str. Ștefan cel Mare 1', 'Iași', 'Iași', '700028', 'Ionuț', 'Brâncuși',
            '+40 232'],
        'HR' => ['Šećer i Đon d.o.o.', 'Trg žrtava 1', 'Đurđevac', 'Koprivničko-križevačka', '48350', 'Željko', 'Čačić',
            '+385 48'],
        'SI' => ['Čaša d.o.o.', 'Prešernov trg 1', 'Ljubljana', 'Osrednjeslovenska', '1000', 'Žiga', 'Škof', '+386 1'],
        'LT' => ['Ąžuolas, UAB', 'Gedimino pr. 1', 'Šiauliai', 'Šiaulių apskritis', 'LT-01103', 'Žydrūnė', 'Ūsaitė',
            '+370 41'],
        'LV' => ['Ķieģelis SIA', 'Brīvības iela 1', 'Rīga', 'Rīga', 'LV-1010', 'Jānis', 'Bērziņš', '+371 67'],
        'EE' => ['Õunapuu OÜ', 'Pärnu mnt 1', 'Tõrva', 'Valgamaa', '10141', 'Ülle', 'Õun', '+372 6'],
        'FI' => ['Yö & Päivä Oy', 'Mannerheimintie 1', 'Jyväskylä', 'Keski-Suomi', '40100', 'Päivi', 'Mäkelä',
            '+358 14'],
        'SE' => ['Ål & Ärta AB', 'Gågatan 1', 'Malmö', 'Skåne', '211 20', 'Åsa', 'Öberg', '+46 40'],
        'NO' => ['Sjø og Ål AS', 'Kirkegata 1', 'Tromsø', 'Troms', '9008', 'Bjørn', 'Ødegård', '+47 77'],
        'DK' => ['Smørrebrød ApS', 'Strøget 1', 'Århus', 'Midtjylland', '8000', 'Søren', 'Kjær', '+45 86'],
        'IS' => ['Þór og Óðinn ehf.', 'Laugavegur 1', 'Reykjavík', 'Höfuðborgarsvæðið', '101', 'Ásgeir', 'Þorsteinsson',
            '+354 5'],
        'GR' => ['Ελληνικός Καφές Α.Ε.', 'Λεωφόρος Συγγρού 1', 'Αθήνα', 'Αττική', '105 57', 'Γιώργος', 'Παπαδόπουλος',
            '+30 210'],
        'BG' => ['Роза ООД', 'бул. „Витоша“ 1', 'София', 'София-град', '1000', 'Иван', 'Щърбанов', '+359 2'],
        'UA' => ['ТОВ «Їжак»', 'вул. Хрещатик, 1', 'Київ', 'Київ', '01001', 'Євген', 'Ґалаґан', '+380 44'],
        'RS' => ['Ћевап д.о.о.', 'Кнез Михаилова 1', 'Београд', 'Београд', '11000', 'Ђорђе', 'Њежић', '+381 11'],
        'TR' => ['Işık & Gölge A.Ş.', 'İstiklâl Cad. 1', 'İzmir', 'Ege', '35000', 'Çağrı', 'Yıldırım', '+90 232'],
        'IE' => ["O'Connor & Sons Ltd", "1 St Stephen's Green", 'Dublin', 'Leinster', 'D02 XY45', 'Siobhán', "O'Reilly",
            '+353 1'],
        'US' => ['Smith, Jones & "Partners" <Inc.>', '1 Main St #5', "Coeur d'Alene", 'Idaho', '83814-1234', 'José',
            'St. John', '+1.2085550100'],
        'BR' => ['Açaí do Pará Ltda.', 'Av. Nações Unidas, 1', 'São Luís', 'Maranhão', '65000-000', 'Antônio', 'Simões',
            '+55 98'],
        'JP' => ['株式会社さくら', '丸の内1丁目', '千代田区', '東京都', '100-0005', '花子', '山田', '+81 3'],
        'VN' => ['Công ty Phở Ngon', '1 Đường Lê Lợi', 'Đà Nẵng', 'Đà Nẵng', '550000', 'Nguyễn', 'Văn Đức', '+84 236'],
    ];

    /** @return iterable<string, array{string, list<string>}> */
    public static function addresses(): iterable
    {
        foreach (self::ADDRESSES as $country => $address) {
            yield $country => [$country, $address];
        }
    }

    /** @dataProvider addresses @param list<string> $address */
    public function testAnAddressReachesCertumAsItWasTyped(string $country, array $address): void
    {
        [$organization, $street, $locality, $state, $postal, $first, $last, $phone] = $address;
        $service = $this->service(2, ['Product' => '641', 'Validation Type' => 'Enterprise']);
        $browser = $this->browser(2);
        $typed = ['organization' => $organization, 'streetAddress' => $street, 'locality' => $locality,
            'state' => $state, 'postalCode' => $postal, 'country' => $country, 'joisocn' => $country,
            'businessCategory' => 'Private Organization', 'serialNumber' => '0000123456',
            'taxIdentificationNumber' => '5170359458',
            'requestor_firstName' => $first, 'requestor_lastName' => $last, 'requestor_phone' => $phone];
        $fields = [];
        foreach ($typed as $name => $value) {
            $fields["fields[$name]"] = $value;
        }
        $this->stepOne($browser, $service, $this->csr(), $fields + [
            'firstname' => $first, 'lastname' => $last, 'orgname' => $organization, 'address1' => $street,
            'city' => $locality, 'state' => $state, 'postcode' => $postal, 'country' => $country, 'jobtitle' => 'Owner',
        ]);
        self::assertSame('', trim((string) $browser->text('//div[@role="alert"]')));
        $this->stepTwo($browser);
        self::assertCount(1, $this->placed(), html_entity_decode(strip_tags($browser->body)));
        $order = simplexml_load_string(self::$certum->requests('quickOrder')[0]['body']);
        $sent = static fn (string $name): string => (string) ($order->xpath("//*[local-name() = '$name']")[0] ?? '');
        self::assertSame(
            [$organization, $street, $locality, $state, $postal, $country, $first, $last, $phone],
            array_map($sent, ['organization', 'streetAddress', 'locality', 'state', 'postalCode', 'country',
                'firstName', 'lastName', 'phone'])
        );
    }

    /** @return iterable<string, array{string, bool}> common name, whether it can be ordered */
    public static function names(): iterable
    {
        $label = str_repeat('a', 60);
        yield '64 characters' => [substr("$label.example.com", -64, 64), true];
        yield 'longer than a common name may be' => ["$label.$label.example.com", false];
        yield 'a label of 64 characters' => [str_repeat('b', 64) . '.example.com', false];
        yield 'Polish letters' => ['żółw.example.com', true];
        yield 'another script' => ['例え.example.com', true];
        yield 'capitals' => ['SHOP.Example.COM', true];
        yield 'an ampersand' => ['a&b.example.com', false];
        yield 'markup' => ['<b>.example.com', false];
        yield 'a quote' => ['"shop".example.com', false];
        yield 'a space' => ['my shop.example.com', false];
        yield 'an underscore' => ['my_shop.example.com', false];
        yield 'a top-level domain' => ['com', false];
        yield 'a wildcard on a product for one name' => ['*.example.com', false];
        yield 'an address with a path' => ['https://shop.example.com/', false];
    }

    /** @dataProvider names */
    public function testACommonNameIsOrderedOrRefusedByName(string $name, bool $orderable): void
    {
        $service = $this->service(2);
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr(), ['fields[commonName]' => $name]);
        $alert = html_entity_decode((string) $browser->text('//div[@role="alert"]'));
        if ($orderable) {
            $this->stepTwo($browser);
            self::assertCount(1, $this->placed(), $alert);
            $ascii = \Certum\HostName::parse($name)->ascii;
            $order = self::$certum->requests('quickOrder')[0]['body'];
            self::assertStringContainsString("<DNSName>$ascii</DNSName>", $order);
            return;
        }
        self::assertStringContainsString('Domain name', $alert, strip_tags($browser->body));
        self::assertSame($name, $browser->page()
            ->query('//input[@name="fields[commonName]"]/@value')->item(0)->nodeValue, 'what was typed');
        self::assertSame(0, self::$certum->count('validateOrderParameters') + self::$certum->count('quickOrder'));
    }

    /**
     * @testWith [true]
     *           [false]
     */
    public function testWhatFieldsHoldIsEncodedOnceHoweverWhmcsPrintsIt(bool $encodes): void
    {
        self::$standin->set('default_encoded', $encodes);
        $service = $this->service(1, ['Product' => '771', 'Additional Domains' => 'on']);
        $browser = $this->browser(1);
        $typed = ['organization' => 'Kowalski & "Syn" \'i\' <Wnuk>', 'locality' => '"><script>alert(1)</script>'];
        $fields = array_combine(array_map(static fn ($name) => "fields[$name]", array_keys($typed)), $typed);
        $this->stepOne($browser, $service, $this->csr(), ['fields[names]' => '</textarea><b>&lt;'] + $fields);
        for ($again = 0; $again < 2; $again++) {
            self::assertStringNotContainsString('<script>alert(1)', $browser->body);
            self::assertStringNotContainsString('</textarea><b>', $browser->body);
            foreach ($typed as $name => $value) {
                $shown = $browser->page()->query("//input[@name='fields[$name]']/@value")->item(0);
                self::assertSame($value, $shown?->nodeValue, "$name $again");
            }
            $browser->get(self::$standin->configureUrl($service));
        }
    }
}
