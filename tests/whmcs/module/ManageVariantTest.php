<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * Managing a certificate with each switch of the stand-in turned that touches custom functions, forms and templates.
 */
final class ManageVariantTest extends ModuleTestCase
{
    /** @return iterable<string, array{array<string, mixed>}> */
    public static function switches(): iterable
    {
        $each = [
            'token_duplicate' => true, 'token_injection' => false, 'require_token' => false, 'encode_request' => true,
            'encode_params' => true, 'smarty_undefined' => 'warn', 'theme' => 'six', 'sidebar_panel' => false,
            'custom_methods' => 'post', 'custom_requires_active' => true, 'buttons_only_active' => false,
            'allowed_functions_argument' => false, 'action_key' => false, 'model' => 'null', 'module_log' => false,
        ];
        foreach ($each as $switch => $value) {
            yield $switch . ' ' . json_encode($value) => [[$switch => $value]];
        }
        yield 'hostile theme' => [['theme' => 'hostile']];
    }

    /**
     * @dataProvider switches
     * @param array<string, mixed> $switches
     */
    public function testManaging(array $switches): void
    {
        $service = $this->issuedService(2);
        $browser = $this->browser(2);
        foreach ($switches as $name => $value) {
            self::$standin->set($name, $value);
        }
        $token = $this->token($this->page($browser, $service, 'csr'));
        if ($browser->count('//form[@id="certum"]') === 0) {
            // Where links do not run functions, WHMCS's own buttons post.
            $token = $this->token($browser->get('clientarea.php?action=cancel&id=' . $service));
        }
        $open = fn (string $function) => $browser->post('clientarea.php?action=productdetails', ['id' => $service,
            'modop' => 'custom', 'a' => $function, 'token' => $token]);
        $open('csr');
        $this->send($browser, ['csr' => $this->csr()]);
        self::assertSame('The CSR is kept. It is used for the next renewal.', $this->said($browser));
        $open('revoke');
        $this->send($browser, ['reason' => 'SUPERSEDED', 'note' => 'a & b <c> "d"']);
        self::assertSame('a & b <c> "d"', $browser->text('//textarea[@name="certum[note]"]'));
        $this->send($browser, ['sure' => '1']);
        self::assertSame('The certificate is being revoked.', $this->said($browser));
        $body = self::$certum->requests('revokeCertificate')[0]['body'];
        self::assertSame('a & b <c> "d"', (string) simplexml_load_string($body)->xpath('//note')[0]);
    }
}
