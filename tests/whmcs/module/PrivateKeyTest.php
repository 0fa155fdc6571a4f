<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;
use WHMCS\Database\Capsule;

/**
 * Private keys that were pasted, damaged or not: drawn again at once for who pasted them, and kept nowhere.
 */
final class PrivateKeyTest extends ModuleTestCase
{
    private const ARMOUR = '-----';

    /** A key of its own, and its CSR. @return array{csr: string, key: string} */
    private static function pair(string $kind = 'rsa:2048'): array
    {
        return newCsr('shop.example.com', ['shop.example.com'], '', $kind);
    }

    /** The base64 of a key in one line. */
    private static function bare(string $pem): string
    {
        return (string) preg_replace('/-----[^-]+-----|\s/', '', $pem);
    }

    /** @return array<string, string> what is pasted into the CSR's field */
    private static function pastes(): array
    {
        ['csr' => $csr, 'key' => $key] = self::pair();
        ['csr' => $other, 'key' => $curve] = self::pair('ec:P-256');
        $sec1 = '';
        openssl_pkey_export(openssl_pkey_get_private($curve), $sec1);
        return [
            'whole' => $key,
            'a hyphen is missing' => str_replace('-----BEGIN', '----BEGIN', $key),
            'at the end' => str_replace('KEY-----', 'KEY----', $key),
            'no hyphens' => str_replace('-', '', $key),
            'em dashes' => str_replace(self::ARMOUR, '—', $key),
            'en dashes' => str_replace('-', '–', $key),
            'entities' => str_replace('-', '&#45;', $key),
            'encoded twice' => str_replace('-', '&amp;#45;', $key),
            'small letters in the label' => str_replace('PRIVATE KEY', 'private key', $key),
            'bare' => self::bare($key),
            'bare, of a curve' => self::bare($curve),
            'its second half' => substr(self::bare($key), 900),
            'cut' => substr($key, 0, -200),
            'before the CSR' => $key . $csr,
            'after it' => "$csr\n$key",
            'damaged after it' => $csr . str_replace(self::ARMOUR, '----', $key),
            'bare after it' => "$other\n" . self::bare($curve),
            'with a damaged CSR' => str_replace('-----END', '----END', $csr) . $key,
        ];
    }

    /** All that is stored anywhere: tables, sessions, logs, mails. */
    private static function stored(): string
    {
        $all = '';
        foreach (Capsule::select("select name from sqlite_master where type = 'table'") as $table) {
            $all .= json_encode(Capsule::table($table->name)->get()->all(), JSON_UNESCAPED_SLASHES);
        }
        foreach (['sessions', 'logs', 'mail'] as $folder) {
            foreach ((array) glob(self::$standin->instance->path($folder) . '/*') as $file) {
                $all .= is_file((string) $file) ? file_get_contents((string) $file) : '';
            }
        }
        return stripslashes($all);
    }

    /** @return list<string> what no part of is to be found: lines of the base64 in what was pasted */
    private static function parts(string $pasted): array
    {
        $parts = [];
        preg_match_all('~[A-Za-z0-9+/]{60,}~', (string) preg_replace('/-----BEGIN CERT.*?END CERT/s', '', $pasted), $lines);
        foreach ($lines[0] as $line) {
            $parts = [...$parts, ...str_split(substr($line, 0, strlen($line) - strlen($line) % 30), 30)];
        }
        self::assertNotSame([], $parts);
        return $parts;
    }

    private static function nowhere(string $pasted, string $how): void
    {
        $stored = self::stored();
        foreach (self::parts($pasted) as $part) {
            self::assertStringNotContainsString($part, $stored, $how);
        }
    }

    /** @return iterable<string, array{string}> */
    public static function whmcsWrites(): iterable
    {
        yield 'of a good step two' => ['never'];
        yield 'before the module is asked' => ['before'];
        yield 'after it' => ['after'];
    }

    /** @dataProvider whmcsWrites */
    public function testNothingOfAKeyInTheCsrsFieldIsStored(string $when): void
    {
        self::$standin->set('s2_store_errors', $when);
        $service = $this->service(1);
        $browser = $this->browser(1);
        foreach (self::pastes() as $how => $pasted) {
            $this->stepOne($browser, $service, $pasted);
            $alert = (string) $browser->text('//div[@role="alert"]');
            self::assertStringContainsString('CSR', $alert, $how);
            self::assertSame(1, $browser->count('//form[contains(@action, "step=2")]'), $how);
            $drawn = (string) $browser->page()->query('//textarea[@name="csr"]')->item(0)?->textContent;
            self::assertStringContainsString(substr(self::bare($pasted), -60, 20), self::bare($drawn), "$how: to be mended");
            self::nowhere($pasted, $how);
            $browser->get(self::$standin->configureUrl($service));
            self::assertSame($alert, $browser->text('//div[@role="alert"]'), "$how: it is still said");
            self::assertStringNotContainsString(self::parts($pasted)[0], $browser->body, $how);
        }
        $this->stepOne($browser, $service, $this->csr());
        self::assertSame(1, $browser->count('//form[contains(@action, "step=3")]'), 'a CSR alone');
        self::assertSame(0, self::$certum->count('quickOrder'));
    }

    public function testNothingOfAKeyInAnotherFieldIsStored(): void
    {
        self::$standin->set('s2_store_errors', 'after');
        $service = $this->service(1, ['Product' => '771', 'Additional Domains' => 'on']);
        $browser = $this->browser(1);
        $good = ['fields[organization]' => 'Firma', 'fields[locality]' => 'Kraków', 'fields[country]' => 'PL'];
        $fields = ['firstname' => 'Osoba kontaktowa', 'jobtitle' => 'Stanowisko', 'address1' => 'Osoba kontaktowa',
            'fields[organization]' => 'Organizacja', 'fields[names]' => 'Pozostałe nazwy',
            'fields[requestor_firstName]' => 'Imię', 'fields[requestor_email]' => 'E-mail'];
        $pastes = self::pastes();
        foreach ($fields as $field => $label) {
            foreach (['whole', 'a hyphen is missing', 'em dashes', 'entities', 'bare', 'its second half'] as $how) {
                $post = [$field => $pastes[$how], 'csr' => $this->csr()];
                $browser->get(self::$standin->configureUrl($service));
                $browser->submit('//form[contains(@action, "step=2")]', $post + $good);
                $alert = (string) $browser->text('//div[@role="alert"]');
                self::assertStringContainsString("$label: w tym polu jest klucz prywatny", $alert, "$field: $how");
                self::nowhere($pastes[$how], "$field: $how");
            }
        }
        self::assertSame([], self::$certum->requests(), 'Certum is not even asked');
    }

    public function testNothingOfAKeyInStepTwoIsStored(): void
    {
        $service = $this->service(1, ['Product' => '631', 'Additional Domains' => 'on']);
        $browser = $this->browser(1);
        $key = self::bare(self::pair('ec:P-256')['key']);
        $this->stepOne($browser, $service, $this->csr());
        $browser->post(self::$standin->configureUrl($service) . '&step=3', [
            'token' => $this->token($browser), 'approval_method' => 'email', 'approveremail' => 'admin@shop.example.com',
            'certum' => ['v' => '1', 'method' => 'FILE', 'email' => $key, 'rows' => [1 => ['name' => $key]]],
        ]);
        self::assertStringContainsString('klucz prywatny', $browser->body);
        self::nowhere($key, 'step two');
        self::assertSame(0, self::$certum->count('quickOrder'));
    }

    public function testNothingOfAKeyOnAPageIsStored(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->browser(2);
        foreach (['csr' => 'csr', 'reissue' => 'csr', 'revoke' => 'note'] as $page => $field) {
            foreach (['whole', 'entities', 'bare', 'after it', 'its second half'] as $how) {
                $key = self::pastes()[$how];
                $this->act($browser, $service, $page, [$field => $key]);
                self::assertNotSame('', $this->problems($browser), "$page: $how");
                self::nowhere($key, "$page: $how");
            }
        }
        $operations = Capsule::table('mod_certum_changes')->pluck('operation')->all();
        self::assertSame([], array_intersect(['csr', 'reissue', 'revoke'], $operations));
    }

    public function testNothingOfAKeyInStaffsTabIsStored(): void
    {
        $service = $this->issuedService(2);
        $browser = (new Browser(self::$standin->url()))->adminLogin();
        foreach (['whole', 'em dashes', 'bare', 'after it', 'its second half'] as $how) {
            $key = self::pastes()[$how];
            $browser->get("admin/clientsservices.php?userid=2&id=$service");
            // What is told lies in the session until then.
            $browser->followRedirects = false;
            $browser->submit('//form[@id="frm1"]', ['certum[do]' => 'csr', 'certum[csr][csr]' => $key]);
            $browser->followRedirects = true;
            self::assertStringContainsString('certum_told', self::stored());
            self::nowhere($key, $how);
        }
        self::assertNotContains('csr', Capsule::table('mod_certum_changes')->pluck('operation')->all());
    }
}
