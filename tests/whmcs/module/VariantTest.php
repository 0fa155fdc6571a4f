<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * The whole walk with each switch of the stand-in that touches a module turned.
 */
final class VariantTest extends ModuleTestCase
{
    /** @return iterable<string, array{array<string, mixed>}> */
    public static function switches(): iterable
    {
        $each = [
            's2_configdata' => false, 's2_store_configdata' => false, 's2_get' => 'stepone', 's2_remoteid' => 'ignored',
            's3_flat_contacts' => false, 's3_configdata' => false, 'step_row_keys' => false,
            's3_missing_approver' => 'call', 's3_overwrite_configdata' => false, 's3_order_status' => 'untouched',
            's3_service_status' => 'untouched', 's3_finish' => 'after', 'refill_fields' => true,
            'enforce_required' => true, 'assoc_dropdown' => false, 'configoptions_argument' => false,
            'password_options_encrypted' => true, 'action_key' => false, 'encode_params' => true,
            'encode_request' => true, 'model' => 'null', 'theme' => 'six', 'smarty_undefined' => 'warn',
            'token_duplicate' => true, 'default_encoded' => false, 'allowed_functions_argument' => false,
            'sidebar_panel' => false, 'module_log' => false, 'api_moves_invoice_date' => false,
            'api_empty_clears' => false, 'mail_copy_to' => false, 'mail_log_comments' => false,
        ];
        foreach ($each as $switch => $value) {
            yield $switch . ' ' . json_encode($value) => [[$switch => $value]];
        }
        yield 'theme_path' => [['theme_path' => dirname(__DIR__) . '/standin/themes/six']];
        yield 'hostile theme' => [['theme' => 'hostile']];
        yield 'all that is missing' => [['s2_configdata' => false, 's3_configdata' => false, 's3_flat_contacts' => false,
            'step_row_keys' => false, 'encode_request' => true, 'theme' => 'hostile']];
    }

    /**
     * @dataProvider switches
     * @param array<string, mixed> $switches
     */
    public function testTheWalk(array $switches): void
    {
        foreach ($switches as $name => $value) {
            self::$standin->set($name, $value);
        }
        $service = $this->service(2, ['Product' => '771', 'Additional Domains' => 'on']);
        $browser = $this->browser(2);
        $subject = ['fields[organization]' => 'Żółw & "Syn" <O\'Neil>', 'fields[country]' => 'PL',
            'fields[locality]' => 'Łódź', 'fields[names]' => 'b.example.com'];
        $this->stepOne($browser, $service, 'rubbish', $subject);
        self::assertStringContainsString('CSR: ', $browser->body);
        $this->stepOne($browser, $service, $this->csr(), $subject);
        $this->stepTwo($browser, ['approval_method' => 'file']);
        for ($wait = 0; $wait < 100 && $this->serviceRow($service)->domainstatus === 'Pending'; $wait++) {
            usleep(20000);
        }
        self::assertCount(1, $this->placed(), $browser->body);
        $request = self::$certum->requests('quickOrder')[0]['body'];
        $organization = simplexml_load_string($request)->xpath('//organization')[0];
        self::assertSame('Żółw & "Syn" <O\'Neil>', (string) $organization);
        $this->page($browser, $service);
        self::assertStringContainsString('.well-known/pki-validation', $browser->body);
        $this->publish($service);
        self::$certum->post('verify', ['orderID' => $this->order($service)->certum_id]);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
        self::assertSame('Active', $this->serviceRow($service)->domainstatus);
        $this->page($browser, $service, 'show');
        self::assertStringContainsString('BEGIN CERTIFICATE', $browser->body);
    }
}
