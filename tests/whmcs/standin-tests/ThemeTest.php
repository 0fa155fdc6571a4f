<?php

declare(strict_types=1);

namespace StandinTests;

final class ThemeTest extends StandinTestCase
{
    /** @return array<string, array{string}> */
    public function themes(): array
    {
        return ['base' => ['base'], 'six' => ['six'], 'hostile' => ['hostile'], 'nexus' => ['nexus']];
    }

    /** @dataProvider themes */
    public function testTheWalkOnEachTheme(string $theme): void
    {
        self::$standin->set('theme', $theme);
        $id = $this->service();
        $browser = $this->browser(1);
        $browser->get("clientarea.php?action=productdetails&id=$id")->click('//a[@id="acme-configure"]');
        $browser->submit('//form', ['servertype' => '1000', 'csr' => 'none']);
        self::assertStringContainsString('The CSR is not one of Acme', $browser->body);
        self::assertStringContainsString('value="Anna"', $browser->body);
        $items = '//li[contains(., "CSR") or contains(., "new")]';
        self::assertSame($theme === 'hostile' ? 0 : 2, $browser->count($items));
        $this->stepTwo($browser, $id);
        $form = '//form[contains(@action, "step=3")]';
        self::assertSame(1, $browser->count("$form//input[@name='approveremail'][@checked]"));
        self::assertSame(1, $browser->count('//template[@id="acme-step2"]'), 'footer output');
        $browser->submit('//form', ['approval_method' => 'file']);
        self::assertSame('Completed', $this->order($id)->status);
        $browser->get("clientarea.php?action=productdetails&id=$id");
        self::assertStringContainsString('acme-overview', $browser->body);
    }

    public function testTheHostileThemeHasNoHandles(): void
    {
        self::$standin->set('theme', 'hostile');
        $id = $this->service();
        $browser = $this->browser(1);
        $this->stepTwo($browser, $id);
        self::assertSame(0, $browser->count('//body//*[@class or (@id and not(starts-with(@id, "acme")))]'));
        self::assertSame(1, $browser->count('//form//div[@onclick]'));
    }

    public function testSixHidesByInlineStyle(): void
    {
        self::$standin->set('theme', 'six');
        $browser = $this->stepTwo($this->browser(1), $this->service());
        self::assertSame(1, $browser->count('//*[@id="containerApprovalMethodDns"][contains(@style, "none")]'));
        self::assertSame(1, $browser->count('//input[@type="submit"][@id="btnOrderContinue"]'));
    }

    public function testAPageUnpackedIntoTemplatesComesFirst(): void
    {
        $folder = self::$standin->instance->root('templates/twenty-one');
        mkdir($folder);
        file_put_contents("$folder/configuressl-steptwo.tpl", '<p id="own">{$cert}</p>');
        self::$standin->set('theme', 'twenty-one');
        $browser = $this->stepTwo($this->browser(1), $this->service());
        self::assertSame(1, $browser->count('//p[@id="own"]'));
    }

    public function testLanguageOfTheClient(): void
    {
        $browser = $this->browser(1)->get('clientarea.php?action=products');
        self::assertStringContainsString('Moje usługi', $browser->body);
        $browser = $this->browser(2)->get('clientarea.php?action=products');
        self::assertStringContainsString('My Services', $browser->body);
        $browser->get('clientarea.php?action=products&language=polish');
        self::assertStringContainsString('Moje usługi', $browser->body);
    }

    public function testModulesIncludeFilesOfTheTheme(): void
    {
        $id = $this->service();
        $browser = $this->browser(1);
        foreach (['base', 'six', 'twenty-one'] as $theme) {
            self::$standin->set('theme', $theme);
            $browser->get("clientarea.php?action=productdetails&id=$id&form=alert");
            self::assertSame('From the theme', $browser->text('//div[@role="alert"]'), $theme);
        }
        self::$standin->set('theme', 'hostile');
        self::assertSame(500, $browser->get("clientarea.php?action=productdetails&id=$id&form=alert")->status);
        $this->assertErrors('~hostile/includes/alert.tpl~');
    }

    public function testAFolderOfThemesThatDrawTheWholePage(): void
    {
        $folder = self::$standin->instance->path('tmp/themes');
        mkdir("$folder/plain/css", 0700, true);
        touch("$folder/plain/css/plain.css");
        $files = [
            'header' => '{\WHMCS\View\Asset::fontCssInclude(\'x.css\')}<link href="{assetPath file=\'plain.css\'}">'
                . '{assetExists file="plain.css"}<i id="there">{$__assetPath__}</i>{/assetExists}'
                . '{assetExists file="none.css"}<i id="none"></i>{/assetExists}'
                . '<i id="base">{\WHMCS\Utility\Environment\WebHelper::getBaseUrl()}</i>'
                . '<form method="post" action="{routePath(\'login-validate\')}"></form>'
                . '{if count($clientAlerts) eq 0 and !$captcha->isEnabled()}<b>{$client.fullName}</b>{/if}'
                . '{foreach $primaryNavbar as $item}{if $item->hasChildren()}{foreach $item->getChildren() as $child}'
                . '<a class="in" href="{$child->getUri()}">{$child->getLabel()}</a>{/foreach}{/if}{/foreach}'
                . '{if $primarySidebar->hasChildren()}<i id="side">{$primarySidebar->getExtra("none")}</i>{/if}',
            'footer' => '<form method="get" action="{$currentpagelinkback}">{foreach $locales as $locale}'
                . '<u>{$locale.localisedName}</u>{/foreach}</form><p>{lang key="copyrightFooterNotice" year=1 company="A"}'
                . '</p><s>{lang|addslashes key="un\'known"}</s>{$footeroutput}',
            'configuressl-stepone' => '<main></main>',
        ];
        foreach ($files as $name => $source) {
            file_put_contents("$folder/plain/$name.tpl", $source);
        }
        self::$standin->set('official_themes', $folder);
        self::$standin->set('theme', 'plain');
        $id = $this->service();
        $browser = $this->browser(1)->get(self::$standin->configureUrl($id));
        self::assertSame('/standin/theme/css/plain.css', $browser->text('//i[@id="there"]'));
        self::assertSame(1, $browser->count('//link[@href="/standin/theme/css/plain.css"]'));
        self::assertSame(1, $browser->count('//link[@href="/assets/fonts/css/x.css"]'));
        self::assertSame(0, $browser->count('//i[@id="none"]'));
        self::assertSame(1, $browser->count('//form[@action="/index.php?rp=/login/validate"]'));
        self::assertSame('Anna Nowak', $browser->text('//b'));
        self::assertSame(1, $browser->count('//a[@class="in"][contains(@href, "action=products")]'));
        self::assertSame(0, $browser->count('//i[@id="side"]'), 'a page without a sidebar');
        self::assertSame(1, $browser->count('//form[@method="get"][contains(@action, "cert=")][u]'));
        self::assertSame('© 1 A', $browser->text('//p'));
        self::assertSame("un\\'known", $browser->text('//s'));
        self::assertSame(200, $browser->get('standin/theme/css/plain.css')->status);
    }

    public function testLoggingInLeadsBackToTheAddressThatWasAskedFor(): void
    {
        $id = $this->service();
        $address = self::$standin->configureUrl($id);
        $browser = new \Standin\Browser(self::$standin->serve());
        $browser->get("$address&step=2")->submit('//form', ['username' => 'anna@example.test', 'password' => 'wrong']);
        self::assertStringContainsString('not correct', $browser->text('//*[contains(@class, "alert")]'));
        $browser->submit('//form', ['username' => 'anna@example.test', 'password' => \Standin\Seeder::PASSWORD]);
        self::assertSame(1, $browser->count('//form[contains(@action, "step=2")]'));
    }
}
