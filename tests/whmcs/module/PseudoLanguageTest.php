<?php

declare(strict_types=1);

namespace ModuleTests;

use Certum\Shop\Desk;
use Standin\Browser;

/**
 * A language in which every text is its own name: what is said past the language files stands out. It is an installation's
 * own language file, as anybody can write one.
 */
final class PseudoLanguageTest extends ModuleTestCase
{
    /** Names and values, which are the same in every language. */
    private const VALUES = ['certum', 'whmcs', 'root', 'street', 'quay', 'admin', 'administrator', 'postmaster', 'hostmaster', 'webmaster',
         'ben', 'hara', 'pkcs', 'nginx', 'example', 'com', 'www', 'shop', 'anna', 'nowak', 'commercial', 'ssl', 'rsa', 'csr',
        'active', 'pending', 'suspended', 'completed', 'html', 'certificates', 'test', 'partner', 'english', 'polski',
        'year', 'http', 'https', 'well', 'known', 'pki', 'validation', 'txt', 'host', 'gmina', 'awaiting', 'configuration',
        'php', 'stand', 'hosting'];

    private const FOLDER = __DIR__ . '/../../../modules/servers/' . self::NAME . '/lang';

    /** @var list<string> */
    private static array $found = [];

    /** @var array<string, true> every word of the languages that there are */
    private static array $words = [];

    public static function setUpBeforeClass(): void
    {
        parent::setUpBeforeClass();
        self::$standin->install(dirname(__DIR__, 3) . '/modules/addons/certum');
        is_dir(self::FOLDER) || mkdir(self::FOLDER);
        $texts = [];
        foreach (Desk::textsIn('en') as $name => $text) {
            preg_match_all('/\{\$?[a-z_]+[^}]*\}/', $text, $places);
            $texts[$name] = "‹{$name} " . implode(' ', array_unique($places[0])) . '›';
            self::learn($text);
        }
        foreach (array_keys(Desk::languages()) as $language) {
            array_map(self::learn(...), Desk::textsIn($language));
        }
        file_put_contents(self::FOLDER . '/pseudo.php', '<?php return ' . var_export($texts, true) . ';');
    }

    public static function tearDownAfterClass(): void
    {
        unlink(self::FOLDER . '/pseudo.php');
        rmdir(self::FOLDER);
        parent::tearDownAfterClass();
    }

    private static function learn(string $text): void
    {
        preg_match_all('/\pL{3,}/u', mb_strtolower((string) preg_replace('/\{[^}]*\}/', '', $text)), $words);
        self::$words += array_fill_keys($words[0], true);
        self::$words = array_diff_key(self::$words, array_fill_keys(self::VALUES, true));
    }

    protected function setUp(): void
    {
        parent::setUp();
        self::$found = [];
        self::$standin->table('tblclients')->where('id', 2)->update(['language' => 'pseudo']);
        self::$standin->table('tbladmins')->update(['language' => 'pseudo']);
        \WHMCS\Config\Setting::setValue('Language', 'pseudo');
    }

    /** What of a page of ours is neither a text of a language file nor a value. */
    private static function spoken(Browser $browser, string $where): void
    {
        $ours = '//*[contains(concat(" ", @class, " "), " certum ") or contains(@class, "certum-addon")]';
        $nodes = $browser->page()->query($ours);
        self::assertGreaterThan(0, $nodes->length, "$where: $browser->body");
        foreach ($nodes as $node) {
            foreach ((new \DOMXPath($node->ownerDocument))->query('.//pre|.//textarea|.//style|.//script|.//*[@data-certum-billing]', $node) as $data) {
                $data->parentNode->removeChild($data);
            }
            $attributes = '';
            $said = './/@aria-label|.//@title|.//@placeholder|.//@*[starts-with(name(), "data-text-")]';
            foreach ((new \DOMXPath($node->ownerDocument))->query($said, $node) as $attribute) {
                $attributes .= " $attribute->nodeValue";
            }
            self::check($node->textContent . $attributes, $where);
        }
    }

    private static function check(string $text, string $where): void
    {
        do {
            $text = (string) preg_replace('/‹[^‹›]*›/u', ' ', $text, -1, $count);
        } while ($count > 0);
        preg_match_all('/(?<![\pL\d])\pL{3,}(?![\pL\d])/u', mb_strtolower($text), $words);
        $known = array_filter($words[0], static fn ($word) => isset(self::$words[$word]));
        if ($known !== []) {
            $words = implode(' ', array_unique($known));
            self::$found[] = "$where: $words, in: " . preg_replace('/\s+/', ' ', $text);
        }
    }

    public function testEveryPageSaysWhatTheLanguageFilesSay(): void
    {
        $service = $this->pendingService(2);
        $browser = $this->browser(2);
        foreach (['', ...Desk::customersFunctions()] as $page) {
            self::spoken($this->page($browser, $service, $page), "pending $page");
        }
        self::spoken($this->act($browser, $service, 'check'), 'checked');
        self::spoken($this->act($browser, $service, 'change', ['method' => 'FILE', 'email' => 'x']), 'change refused');
        $this->publish($service);
        $this->cron();
        foreach (['', ...Desk::customersFunctions()] as $page) {
            self::spoken($this->page($browser, $service, $page), "issued $page");
        }
        self::spoken($this->act($browser, $service, 'csr', ['csr' => 'rubbish']), 'rubbish as CSR');
        self::spoken($this->act($browser, $service, 'reissue', ['csr' => $this->csr('other.example.com')]), 'reissue refused');
        self::spoken($this->act($browser, $service, 'revoke', ['reason' => null, 'note' => str_repeat('x', 300)]), 'revoke refused');
        self::$certum->post('fault', ['refuse' => ['code' => 1032, 'value' => ''], 'operation' => 'reissueCertificate']);
        self::spoken($this->act($browser, $service, 'reissue', ['csr' => $this->csr()]), 'Certum refused');
        $this->answers();
        self::spoken($this->act($browser, $service, 'reissue', ['csr' => $this->csr()]), 'reissued');
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        self::spoken($admin->get("admin/clientsservices.php?userid=2&id=$service"), 'tab');
        self::assertSame('', self::$standin->activateAddon('certum'));
        foreach (['certificates', 'check', 'import'] as $page) {
            self::spoken($admin->get("admin/addonmodules.php?module=certum&page=$page"), "addon $page");
        }
        $admin->submit('//main//form[@method="post"]');
        self::spoken($admin, 'import');
        self::spoken($admin->get("admin/addonmodules.php?module=certum&page=history&service=$service"), 'history');
        self::assertSame([], self::$found);
    }

    public function testEveryMailSaysWhatTheLanguageFilesSay(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->browser(2);
        $this->act($browser, $service, 'revoke', ['reason' => 'KEYCOMPROMISE', 'sure' => '1']);
        $this->cron();
        $ours = 0;
        foreach (self::$standin->mails() as $mail) {
            if (str_contains((string) json_encode($mail), 'mail_')) {
                ++$ours;
                self::check(strip_tags((string) ($mail['subject'] . ' ' . $mail['html'])), 'mail');
            }
        }
        self::assertGreaterThan(2, $ours);
        self::assertSame([], self::$found);
    }
}
