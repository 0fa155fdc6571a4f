<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;

/**
 * What is posted is answered by an address that draws a page: reload and back send nothing again.
 */
final class PostedTest extends ModuleTestCase
{
    private const HERE = 'clientarea.php?action=productdetails&id=';

    /** Where the answer to a post leads; the page is fetched. */
    private function led(Browser $browser, callable $post): string
    {
        $browser->followRedirects = false;
        $post();
        $browser->followRedirects = true;
        self::assertSame(303, $browser->status, $browser->body);
        $address = $browser->headers['location'];
        $browser->get($address);
        return $address;
    }

    public function testALinkThatAThemePosts(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->browser(2);
        $token = $this->token($browser->get("clientarea.php?action=cancel&id=$service"));
        $post = fn (string $function) => fn () => $browser->post('clientarea.php?action=productdetails', ['id' => $service,
            'modop' => 'custom', 'a' => $function, 'token' => $token]);
        foreach (['csr', 'show', 'reissue'] as $page) {
            self::assertSame(self::HERE . "$service&certum=$page", $this->led($browser, $post($page)));
            self::assertSame(1, $browser->count("//*[@data-certum-page='$page']"), $page);
        }
    }

    public function testAFormThatIsWrongComesBackAsOftenAsItsAddressIsAskedFor(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->page($this->browser(2), $service, 'csr');
        $address = $this->led($browser, fn () => $this->send($browser, ['csr' => 'no CSR <b>']));
        self::assertSame(self::HERE . "$service&certum=csr&certum_told=1", $address);
        for ($times = 0; $times < 2; $times++) {
            self::assertStringContainsString('CSR', $this->problems($browser));
            self::assertSame('', $browser->text('//textarea[@name="certum[csr]"]'), 'it may be a damaged key');
            $browser->get($address);
        }
        $browser->get(self::HERE . "$service&certum=csr");
        self::assertSame('', $this->problems($browser), 'opened anew it is empty');
        $browser->get($address);
        $done = $this->led($browser, fn () => $this->send($browser, ['csr' => $this->csr()]));
        self::assertSame(self::HERE . "$service&certum=csr", $done);
        self::assertSame('The CSR is kept. It is used for the next renewal.', $this->said($browser));
        $browser->get($address);
        self::assertSame('', $this->problems($browser), 'what was wrong is over');
    }

    public function testAPrivateKeyIsNeitherShownNorKept(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->page($this->browser(2), $service, 'csr');
        $key = newCsr('shop.example.com', ['shop.example.com'])['key'];
        $secret = explode("\n", trim($key))[2];
        $this->send($browser, ['csr' => "$key\nno CSR"]);
        self::assertNotSame('', $this->problems($browser));
        self::assertStringNotContainsString($secret, $browser->body);
        foreach (glob(self::$standin->instance->path('sessions/*')) ?: [] as $session) {
            self::assertStringNotContainsString($secret, (string) file_get_contents($session));
        }
    }

    public function testAPageThatIsNotThereAtPresent(): void
    {
        $service = $this->service(2);
        $browser = $this->browser(2)->get(self::HERE . "$service&certum=revoke");
        self::assertSame(1, $browser->count('//*[@data-certum-page="overview"]'));
        self::assertStringContainsString("cannot be done in the order's present state", $this->problems($browser));
        foreach (['save', 'details', 'giveup', 'history', 'nonsense', '../x'] as $page) {
            $browser->get(self::HERE . "$service&certum=" . urlencode($page));
            self::assertSame(1, $browser->count('//*[@data-certum-page="overview"]'), $page);
        }
        $ben = $this->browser(1)->get(self::HERE . "$service&certum=contact");
        self::assertSame(0, $ben->count('//*[@data-certum-page]'));
    }

    public function testTheOrderLeadsToTheProductsPage(): void
    {
        $service = $this->service(1);
        $browser = $this->browser(1);
        $this->stepOne($browser, $service, $this->csr());
        $address = $this->led($browser, fn () => $this->stepTwo($browser));
        self::assertSame(self::HERE . $service, $address);
        self::assertSame('Certyfikat został zamówiony.', $this->said($browser));
        self::assertSame(1, $browser->count('//section[@class="certum-publications"]'));
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
        $told = json_decode(self::$standin->table('tblsslorders')->value('authdata'), true);
        self::assertSame(['dnsauth', 'TXT'], [$told['method'], $told['type']]);
        self::assertSame('', $this->said($browser->get($address)), 'said once');
    }
}
