<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * The ready-made pages of templates/ in the themes that they are for: our fields without a script, and the stock ones
 * for certificates of other modules.
 */
final class ThemePagesTest extends ModuleTestCase
{
    private const FORM = '//form[contains(@action, "step=3")]';

    public static function setUpBeforeClass(): void
    {
        parent::setUpBeforeClass();
        $here = dirname(__DIR__, 3);
        foreach (self::themes() as [$theme]) {
            symlink("$here/templates/$theme", self::$standin->instance->root("templates/$theme"));
        }
        self::$standin->install("$here/tests/whmcs/standin/sample/modules/servers/acmessl");
    }

    /** @return array<string, array{string}> */
    public static function themes(): array
    {
        return ['twenty-one' => ['twenty-one'], 'six' => ['six'], 'nexus' => ['nexus']];
    }

    /** @dataProvider themes */
    public function testFieldsAreThereWithoutScript(string $theme): void
    {
        self::$standin->set('theme', $theme);
        $service = $this->service(1, ['Product' => '671', 'Additional Domains' => 'on']);
        $browser = $this->browser(1);
        $this->stepOne($browser, $service, $this->csr());
        self::assertSame(1, $browser->count(self::FORM . '//input[@name="certum[v]"]'), $browser->body);
        self::assertSame(0, $browser->count(self::FORM . '//input[@type="radio"][@name="approveremail"]'));
        self::assertSame(1, $browser->count(self::FORM . '//input[@type="hidden"][@name="approveremail"][contains(@value, "@")]'));

        $fields = ['certum[rows][1][name]' => 'żółw.example.com', 'certum[rows][1][www]' => '1', 'certum[method]' => 'FILE'];
        $this->stepTwo($browser, $fields + ['certum[email]' => '']);
        self::assertSame(1, $browser->count('//*[@role="alert"]//li'), 'what is missing is told');
        $kept = $browser->page()->query('//input[@name="certum[rows][1][name]"]/@value')->item(0);
        self::assertSame('żółw.example.com', $kept->nodeValue);

        $this->stepTwo($browser, $fields + ['certum[email]' => 'anna@example.com']);
        $request = simplexml_load_string(self::$certum->requests('quickOrder')[0]['body']);
        self::assertSame(
            ['shop.example.com', 'xn--w-uga1v8h.example.com', 'www.xn--w-uga1v8h.example.com'],
            array_map('strval', $request->xpath('//DNSName'))
        );
        self::assertSame('FILE', (string) $request->xpath('//approverMethod')[0]);
        self::assertCount(1, $this->placed());
    }

    /** @dataProvider themes */
    public function testOtherModulesHaveTheStockFields(string $theme): void
    {
        self::$standin->set('theme', $theme);
        $id = self::$standin->createService(1, self::$standin->createProduct('acmessl'));
        $browser = $this->browser(1)->get(self::$standin->configureUrl($id));
        $csr = "-----BEGIN CERTIFICATE REQUEST-----\nACME\n-----END CERTIFICATE REQUEST-----";
        $browser->submit('//form', ['servertype' => '1000', 'csr' => $csr]);
        self::assertSame(0, $browser->count('//input[starts-with(@name, "certum[")]'));
        self::assertSame(1, $browser->count(self::FORM . '//input[@type="radio"][@name="approveremail"][@checked]'));
        foreach (['Email', 'Dns', 'File'] as $block) {
            self::assertSame(1, $browser->count("//form//*[@id='containerApprovalMethod$block']"));
        }
        $browser->submit(self::FORM, ['approval_method' => 'file']);
        self::assertSame('Completed', self::$standin->table('tblsslorders')->where('serviceid', $id)->value('status'));
    }

    public function testNexusHasTwentyOnesPage(): void
    {
        $page = static fn (string $theme) => file_get_contents(
            dirname(__DIR__, 3) . "/templates/$theme/configuressl-steptwo.tpl"
        );
        self::assertSame($page('twenty-one'), $page('nexus'));
    }
}
