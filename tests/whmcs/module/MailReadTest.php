<?php

declare(strict_types=1);

namespace ModuleTests;

use Certum\Shop\Desk;
use CertumCertificates\Module;
use WHMCS\Database\Capsule;

/**
 * Mails as their readers see them, in each language: as HTML, and as the text that is left of it.
 */
final class MailReadTest extends ModuleTestCase
{
    /** Templates of mails that may be among those that a test has not sent itself. */
    private const KINDS = ['Configuration Needed', 'What To Publish', 'Certificate Issued', 'New CSR Needed',
        'Certificate Revoked', 'Change Not Made', 'Certificate Ends', 'Certificate Ended', 'Certificates End',
        'Organisation Checked Anew', 'Install The New Certificate'];
    private const NAMES = ['shop.example.com', 'żółw-i-gęś.example.co.uk'];

    /** @return array<string, array{int, string}> client and WHMCS's name of the language */
    public static function languages(): array
    {
        return ['English' => [2, 'english'], 'Polish' => [1, 'polish']];
    }

    /** What WHMCS makes of a mail for programs that show no HTML, and what is left where it makes less of it. */
    private static function text(string $html): string
    {
        $html = str_replace(['</p>', '<br>', '<br />'], ["\n\n", "\n", "\n"], $html);
        return html_entity_decode(strip_tags($html), ENT_QUOTES | ENT_HTML5);
    }

    /** @param array<string, mixed> $mail */
    private static function assertReads(array $mail): void
    {
        $html = $mail['html'];
        $where = "$mail[template] $mail[language]: $mail[subject]\n$html";
        $open = libxml_use_internal_errors(true);
        $page = new \DOMDocument();
        // As XML, each tag has to be closed, and nothing may stand unescaped.
        $xml = str_replace(['<br>', '&nbsp;'], ['<br/>', ' '], $html);
        self::assertTrue($page->loadXML("<mail>$xml</mail>"), $where);
        libxml_clear_errors();
        libxml_use_internal_errors($open);
        foreach ([$mail['subject'], strip_tags($html), self::text($html)] as $text) {
            self::assertDoesNotMatchRegularExpression('/\{|\}|  |\n |[ \t]\n|,,|\.\.(?!\.)|: ?\.|\(\)/', $text, $where);
        }
        self::assertDoesNotMatchRegularExpression('~<(p|li|td|h2|strong|code)[^>]*>\s*</~', $html, $where);
        self::assertDoesNotMatchRegularExpression('~<(img|script|link|style)|class=~', $html, $where);
        $task = (string) (new \DOMXPath($page))->evaluate('string(//h2)');
        self::assertNotSame('', $task, $where);
        self::assertStringEndsWith($task, $mail['subject'], 'it is asked for what the subject says');
        self::assertStringNotContainsString('whmcs-', $mail['subject'], 'a number');
        $about = str_ends_with($mail['template'], 'Certificates End') ? '' : 'Commercial';
        self::assertStringContainsString($about, strstr(self::text($html), $task, true), $where);
        self::assertStringNotContainsString(\Simulator::PASSWORD, $where);
        self::assertStringNotContainsString('PRIVATE KEY', $where);
    }

    /** @return list<array<string, mixed>> */
    private function ofKind(string $kind): array
    {
        $ofIt = static fn ($mail) => str_starts_with($mail['template'], "Certum: $kind");
        return array_values(array_filter(self::$standin->mails(), $ofIt));
    }

    /** A mail of the ledger that has to go out. */
    private static function due(int $service, string $kind, string $about): void
    {
        Capsule::table('mod_certum_mails')->insert(['service_id' => $service, 'kind' => $kind, 'about' => $about,
            'state' => 'due', 'created_at' => self::stamp('now')]);
    }

    /** @return array<string, array{int, string, string}> */
    public static function methods(): array
    {
        $all = [];
        foreach (self::languages() as $language => [$client]) {
            foreach (['DNS_TXT_PREFIX', 'DNS_CNAME_PREFIX', 'FILE', 'ADMIN'] as $method) {
                $all["$method in $language"] = [$client, $method];
            }
        }
        return $all;
    }

    /** @dataProvider methods */
    public function testAllThatIsToBePublishedStandsInTheText(int $client, string $method): void
    {
        $service = $this->service($client, ['Product' => '651', 'Additional Domains' => 'on']);
        $names = array_map('idn_to_ascii', self::NAMES);
        $browser = $this->stepOne($this->browser($client), $service, $this->csr($names[0], $names));
        $this->stepTwo($browser, ['certum[v]' => '1', 'certum[method]' => $method, 'certum[email]' => 'web@example.com',
            'certum[prefix]' => 'WEBMASTER', 'certum[rows][1][name]' => self::NAMES[1]]);
        $proof = json_decode((string) $this->order($service)->verification, true);
        self::assertIsArray($proof, $browser->body);
        [$mail] = $this->ofKind('What To Publish');
        self::assertReads($mail);
        $code = $proof['code'];
        foreach ($proof['fqdns'] as $name) {
            $what = \Certum\Publication::forName($name, $method, $code, 'WEBMASTER');
            $values = match ($method) {
                'FILE' => [$what->url, $what->path, $what->value],
                'ADMIN' => ["webmaster@$name"],
                default => [$what->host, $what->hostInZone, $what->value, $what->zone],
            };
            foreach ([strip_tags($mail['html']), self::text($mail['html'])] as $text) {
                foreach ([...$values, $name] as $value) {
                    self::assertNotSame('', (string) $value);
                    // A value is all that stands behind its label, so that it can be copied.
                    $stands = $method === 'ADMIN' || in_array($value, [$name, $what->zone], true) ? '' : ': ';
                    $ends = $stands === '' ? '' : '\n';
                    self::assertMatchesRegularExpression('~' . $stands . preg_quote((string) $value, '~') . "$ends~", $text);
                }
            }
        }
        self::keep("$client-$method", [$mail]);
        self::assertStringContainsString('żółw-i-gęś', $mail['html'], 'as people read it');
    }

    /** @dataProvider languages */
    public function testEachMailReads(int $client): void
    {
        $service = $this->service($client);
        self::due($service, 'configure', '1-after-3');
        Module::desk()->retryMails();
        $browser = $this->stepOne($this->browser($client), $service, $this->csr());
        $this->stepTwo($browser);
        $this->publish($service);
        $this->cron();
        $serial = $this->order($service)->serial;
        foreach (['csr' => 'later', 'vetting' => $serial, 'revoked' => $serial] as $kind => $about) {
            self::due($service, $kind, $about);
        }
        Module::desk()->retryMails();
        $this->undone($service, $browser);
        $this->replaced($service, $browser);
        self::due($service, 'revoked', "$serial-");
        self::due($service, 'csr', 'refused-1');
        $this->ending($client);
        $this->cron();
        $mails = array_filter(self::$standin->mails(), static fn ($mail) => str_starts_with($mail['template'], 'Certum: '));
        array_map(self::assertReads(...), $mails);
        $kinds = array_unique(array_column($mails, 'template'));
        self::assertEqualsCanonicalizing(array_map(static fn ($kind) => "Certum: $kind", self::KINDS), $kinds);
        self::keep((string) $client, array_values($mails));
        $staff = array_column(array_filter(self::$standin->mails(), static fn ($mail) => $mail['admin'] ?? false), 'subject');
        self::assertNotSame([], $staff);
        foreach ($staff as $subject) {
            self::assertMatchesRegularExpression('~^[^{}]+\.example\.com[^{}]* \((service|usługa) \d+\)$~', $subject);
        }
    }

    /** For a look at them in a browser: into the folder that CERTUM_MAILS names. @param list<array<string, mixed>> $mails */
    private static function keep(string $name, array $mails): void
    {
        $folder = (string) getenv('CERTUM_MAILS');
        if ($folder !== '') {
            file_put_contents("$folder/$name.json", json_encode($mails));
        }
    }

    /** A reissue that never arrived. */
    private function undone(int $service, \Standin\Browser $browser): void
    {
        self::$certum->post('fault', ['operation' => 'reissueCertificate', 'kind' => 'cut', 'when' => 'before']);
        $this->act($browser, $service, 'reissue', ['csr' => $this->csr(), 'method' => 'FILE', 'email' => 'web@example.com']);
        self::$certum->post('fault', ['clear' => true]);
        self::$certum->post('fault', ['operation' => 'reissueCertificate', 'refuse' => ['code' => 1002, 'value' => '']]);
        foreach (Capsule::table('mod_certum_changes')->where('outcome', 'unknown')->get() as $change) {
            $intent = json_decode($change->intent, true);
            $intent['at'] -= 3600;
            Capsule::table('mod_certum_changes')->where('id', $change->id)->update(['intent' => json_encode($intent)]);
        }
        $this->cron();
        $this->answers();
    }

    /** A reissue that was made some days ago, and not installed since. */
    private function replaced(int $service, \Standin\Browser $browser): void
    {
        $serial = $this->order($service)->serial;
        $this->act($browser, $service, 'reissue', ['csr' => $this->csr(), 'method' => 'DNS_TXT_PREFIX', 'email' => 'web@example.com']);
        $this->publish($service);
        $this->cron();
        Capsule::table('mod_certum_certificates')->where('serial', $serial)->update(['not_before' => self::stamp('-90 days')]);
        $this->lasts($service, '-10 days', '+290 days');
        $this->cron();
    }

    /** Certificates whose ends are near and that nothing follows: one with a mail of its own, then several in one mail, then none. */
    private function ending(int $client): void
    {
        $product = $this->product([], ['paytype' => 'onetime', 'prices' => ['monthly' => 50]]);
        $all = [];
        foreach (range(1, 5) as $number) {
            $service = self::$standin->createService($client, $product, 'One Time');
            $browser = $this->stepOne($this->browser($client), $service, $this->csr("end$number.example.com"));
            $this->stepTwo($browser);
            $this->publish($service);
            $all[] = $service;
        }
        $this->cron();
        foreach ([[$all[0]], array_slice($all, 1)] as $some) {
            foreach ($some as $service) {
                $this->lasts($service, '-363 days', '+2 days');
            }
            $this->cron();
        }
        $this->lasts($all[0], '-366 days', '-1 minute');
        $this->cron();
    }

    /** A service's newest certificate is of another time, and cron looks at it. */
    private function lasts(int $service, string $from, string $until): void
    {
        $newest = Capsule::table('mod_certum_certificates')->where('id', $this->order($service)->certificate_id);
        $newest->update(['not_before' => self::stamp($from), 'created_at' => self::stamp($from), 'not_after' => self::stamp($until)]);
        Capsule::table('mod_certum_services')->where('service_id', $service)->update(['due_at' => self::stamp('-1 minute')]);
    }
}
