<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;

/**
 * What a customer and the administrator do with an issued certificate, in short, for a stand-in of any kind.
 */
abstract class ManageWalk extends ModuleTestCase
{
    private const PAGES = ['', 'show', 'contact', 'state', 'send', 'csr', 'reissue', 'revoke'];

    protected function manage(int $service): void
    {
        $browser = $this->browser(2);
        foreach (self::PAGES as $page) {
            $this->page($browser, $service, $page);
            self::assertSame(200, $browser->status, $page);
            $shown = $browser->count('//div[@data-certum-page="' . ($page ?: 'overview') . '"]');
            self::assertSame(1, $shown, $browser->body);
        }
        $this->act($browser, $service, 'send');
        self::assertSame('The certificate is on its way by e-mail.', $this->said($browser), $this->problems($browser));
        $this->act($browser, $service, 'csr', ['csr' => $this->csr()]);
        self::assertSame('The CSR is kept. It is used for the next renewal.', $this->said($browser));
        $this->act($browser, $service, 'reissue', ['csr' => $this->csr(), 'method' => 'DNS_TXT_PREFIX',
            'email' => 'ben@example.com']);
        self::assertStringStartsWith('The reissue is ordered', $this->said($browser), $this->problems($browser));
        $this->publish($service);
        $this->act($browser, $service, 'check');
        self::assertStringStartsWith('Certum was asked.', $this->said($browser), $this->problems($browser));
        self::assertSame(2, self::$standin->table('mod_certum_certificates')->count());
        $this->page($browser, $service, 'show');
        $browser->click('//a[contains(@href, "a=save")]');
        self::assertStringEndsWith('.cer"', $browser->headers['content-disposition'] ?? $browser->body);
        $this->revokeAsStaff($service);
    }

    private function revokeAsStaff(int $service): void
    {
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        $admin->get("admin/clientsservices.php?userid=2&id=$service");
        self::assertGreaterThan(5, $admin->count('//form[@id="frm1"]//*[@data-certum-page]'), $admin->body);
        $admin->submit('//form[@id="frm1"]', ['certum[do]' => 'revoke/sure', 'certum[revoke][reason]' => 'SUPERSEDED',
            'certum[revoke][serial]' => $this->order($service)->serial]);
        self::assertSame('The certificate is being revoked.', $this->said($admin), $this->problems($admin));
        self::assertSame(1, self::$certum->count('revokeCertificate'));
    }

    /** A method of the stand-in, run by its web server: this process has no way to Certum. */
    protected function call(string $method, mixed ...$args): mixed
    {
        $browser = new Browser(self::$standin->url());
        $call = (string) json_encode(['method' => $method, 'args' => $args]);
        return json_decode($browser->request('POST', 'standin/call', $call, 'application/json')->body)->result;
    }

    /** Every style and script that the open page names is there. */
    protected function assertAssets(Browser $browser): void
    {
        $folder = (string) preg_replace('~[^/]*(\?.*)?$~', '', $browser->url);
        $host = (string) preg_replace('~^(https?://[^/]+).*~', '$1', $folder);
        $named = $browser->page()->query('//link/@href[contains(., "CERTUM_")] | //script/@src[contains(., "CERTUM_")]');
        foreach ($named as $at) {
            $address = (str_starts_with($at->nodeValue, '/') ? $host : $folder) . $at->nodeValue;
            $address = (string) preg_replace('~[^/]+/\.\./~', '', $address);
            self::assertNotFalse(@file_get_contents($address), $address);
        }
        self::assertGreaterThan(1, $named->length);
    }
}
