<?php

declare(strict_types=1);

namespace Demo;

use Certum\Certificate;
use Simulator;
use Standin\Browser;

/**
 * One certificate from the purchase to the file, told step by step. A step that does not lead to what it should throws.
 */
final class Walk
{
    private const CLIENT = 'ben@example.test';
    private const NAMES = ['shop.example.com', 'www.shop.example.com'];

    private Browser $browser;
    private int $service;
    /** The client's private key, PEM. */
    private string $key;
    private int $mailsTold = 0;

    public function __construct(private readonly Shop $shop)
    {
    }

    public function run(): void
    {
        $this->purchase();
        $this->configure();
        $this->prove();
        $certificate = $this->issue();
        $this->download($certificate);
        $certificate = $this->reissue($certificate);
        $certificate = $this->renew($certificate);
        $this->revoke($certificate);
        $this->administrator($certificate);
        $this->accounts();
    }

    private function purchase(): void
    {
        step('A client orders a certificate, and pays');
        $this->browser = $this->shop->browser(self::CLIENT);
        $this->browser->get('cart.php?a=add&pid=' . $this->shop->product);
        say('product        %s', (string) $this->browser->text('//h1'));
        $this->browser->submit('//form[contains(@action, "cart.php")]');
        $this->browser->submit('//form[contains(@action, "viewinvoice.php")]', ['pay' => '1']);
        $this->service = (int) $this->shop->standin->table('tblhosting')->max('id');
        $this->tellMails();
        $this->page();
        $link = '//a[contains(@href, "configuressl.php")]';
        say('product page   "%s"', $this->browser->text($link) ?? throw $this->lost('no link to the configuration'));
        $this->browser->click($link);
    }

    private function configure(): void
    {
        step('Configuration, step one: the CSR');
        $csr = $this->csr(self::NAMES);
        $this->browser->submit('//form[contains(@action, "step=2")]', ['csr' => "this is no CSR"]);
        say('with a slip    %s', (string) $this->browser->text('//*[@role="alert"]//li'));
        $this->browser->submit('//form[contains(@action, "step=2")]', ['csr' => $csr, 'jobtitle' => 'Owner']);
        say('with a CSR     for %s: taken', implode(' and ', self::NAMES));

        step('Configuration, step two: how to prove that the names are ours');
        $form = '//form[contains(@action, "step=3")]';
        $this->browser->count($form) > 0 || throw $this->lost('step two did not come');
        say('chosen         DNS records (this is the page of WHMCS itself: it works without JavaScript too)');
        $this->browser->submit($form, ['approval_method' => 'dns-txt-token']);
        $order = $this->order();
        say('at Certum      order %s, %s', $order['orderID'], strtolower(end($order['issues'])['status']));
    }

    private function prove(): void
    {
        step('What to publish: on the page after the order, on the product page, and in a mail');
        $this->page();
        $publications = $this->shop->unproved();
        $publications !== [] || throw $this->lost('Certum waits for nothing');
        foreach ($publications as $publication) {
            $shown = html_entity_decode($this->browser->body);
            str_contains($shown, $publication->host) && str_contains($shown, $publication->value)
                || throw $this->lost("the page does not say to publish {$publication->zoneLine()}");
            say('%s', (string) $publication->zoneLine());
        }
        $this->tellMails();

        step('The client publishes that; Certum looks, and finds it');
        array_map($this->shop->certum->publish(...), $publications);
        $issue = end($this->order()['issues']);
        foreach ($issue['proofs'] as $proof) {
            say('%-21s %s', $proof['fqdn'], strtolower($proof['state']));
        }
    }

    private function issue(): Certificate
    {
        step('WHMCS\'s cron asks Certum what has changed');
        $this->shop->cron();
        $this->tellMails();
        $mails = $this->shop->standin->mails();
        $attachment = end($mails)['attachments'][0] ?? throw $this->lost('the certificate was not mailed');
        $certificate = Certificate::parse(self::firstBlock($attachment['data']));
        say('service        %s', (string) $this->shop->standin->table('tblhosting')
            ->where('id', $this->service)->value('domainstatus'));
        show($certificate);
        say('made for the client\'s key: %s', $certificate->matches($this->key) ? 'yes' : throw $this->lost('wrong key'));

        return $certificate;
    }

    private function download(Certificate $expected): void
    {
        step('The client opens it, and saves it');
        $this->page('show');
        str_contains($this->browser->body, $expected->serialNumber) || throw $this->lost('the page has no serial number');
        say('page           %s', (string) $this->browser->text('//*[contains(@class, "certum")]//h2'));
        $this->browser->click('//a[contains(@href, "a=save")]');
        say('file           %s', $this->browser->headers['content-disposition'] ?? throw $this->lost('no file came'));
        $saved = Certificate::parse(self::firstBlock($this->browser->body));
        $saved->serialNumber === $expected->serialNumber || throw $this->lost('another certificate was saved');
    }

    private function reissue(Certificate $replaced): Certificate
    {
        $this->later(100, 'the certificate is reissued, with a further name');
        $names = [...self::NAMES, 'api.shop.example.com'];
        $this->page('reissue');
        $free = (string) $this->browser->page()->evaluate('string(//input[contains(@name, "[name]")]'
            . '[@type="text" and @value=""][not(ancestor::template)]/@name)');
        $this->change('reissue', [$free => end($names), 'certum[csr]' => $this->csr($names)]);
        $this->publish();
        $this->shop->cron();
        $this->tellMails();
        $certificate = $this->newest($names);
        say('the replaced certificate, %s, is revoked by Certum after 14 days', substr($replaced->serialNumber, 0, 8));

        return $certificate;
    }

    private function renew(Certificate $renewed): Certificate
    {
        $this->later(250, 'the paid year ends, and the certificate is renewed');
        $names = $renewed->hostNames();
        $this->page('renewal');
        $this->change('renewal', ['certum[csr]' => $this->csr($names)]);
        $this->publish();
        $this->shop->cron();
        $this->tellMails();

        return $this->newest($names);
    }

    private function revoke(Certificate $stolen): void
    {
        step('The key was stolen: revoked');
        $this->page('revoke');
        $this->change('revoke', [
            'certum[serial]' => $stolen->serialNumber, 'certum[reason]' => 'KEYCOMPROMISE',
            'certum[compromised_on]' => $this->shop->certum->now()->format('Y-m-d'),
            'certum[note]' => 'A laptop was lost.', 'certum[sure]' => '1',
        ]);
        $status = $this->shop->standin->table('mod_certum_certificates')
            ->where('serial', $stolen->serialNumber)->value('status');
        say('status         %s', strtolower((string) $status));
        $this->shop->cron();
        $this->tellMails();
        in_array($status, ['REVOKED', 'REVOKING'], true) || throw $this->lost('it was not revoked');
    }

    private function administrator(Certificate $certificate): void
    {
        step('The administrator sees it: in the list of all certificates, and on the service with every action');
        $this->browser = (new Browser($this->shop->standin->url()))->adminLogin();
        $this->browser->get('admin/addonmodules.php?module=certum');
        $cells = $this->browser->page()->query("//tr[contains(., '{$certificate->serialNumber}')]/td");
        $cells->length > 0 || throw $this->lost('the list has no such certificate');
        $texts = array_map(static fn ($cell) => trim(preg_replace('/\s+/', ' ', $cell->textContent)), [...$cells]);
        say('in the list    %s', implode(' | ', $texts));
        $this->browser->get("admin/clientsservices.php?userid=2&id=$this->service");
        str_contains($this->browser->body, $certificate->serialNumber) || throw $this->lost('the service shows nothing');
        foreach ($this->shop->standin->moduleLog() as $call) {
            $secret = str_contains($call->request . $call->response, Simulator::PASSWORD);
            $secret && throw $this->lost("the module log has the password of $call->action");
        }
        say('module log     %d calls, without the password', count($this->shop->standin->moduleLog()));
    }

    private function later(int $days, string $what): void
    {
        step("$days days later: $what");
        $this->shop->later($days);
        $this->tellMails();
        $this->browser = $this->shop->browser(self::CLIENT);
    }

    /** Fills and sends the form of an action's page. @param array<string, string> $fields */
    private function change(string $action, array $fields): void
    {
        $this->browser->submit("//form[.//input[@name='a'][@value='$action']]", $fields);
        $told = $this->browser->text('//*[contains(@class, "certum")]//*[@role="alert" or @role="status"]');
        say('the page says  "%s"', $told ?? throw $this->lost("$action was not answered"));
    }

    private function publish(): void
    {
        $publications = $this->shop->unproved();
        foreach ($publications as $publication) {
            say('published      %s', $publication->zoneLine() ?? (string) $publication->url);
            $this->shop->certum->publish($publication);
        }
    }

    /** A CSR for a new key, which is the client's from now on. @param list<string> $names */
    private function csr(array $names): string
    {
        ['csr' => $csr, 'key' => $this->key] = newCsr($names[0], $names);

        return $csr;
    }

    /** The certificate on the product page, made for the client's key. @param list<string> $names that it must have */
    private function newest(array $names): Certificate
    {
        $row = $this->shop->standin->table('mod_certum_certificates')->orderByDesc('id')->first();
        $certificate = Certificate::parse($row->pem);
        show($certificate);
        $certificate->matches($this->key) || throw $this->lost('a certificate for another key');
        array_diff($names, $certificate->hostNames()) === [] || throw $this->lost('a name is missing');
        $this->page();
        str_contains($this->browser->body, $certificate->serialNumber) || throw $this->lost('the page shows another one');

        return $certificate;
    }

    private function accounts(): void
    {
        step('What it cost');
        foreach (array_count_values(array_column($this->shop->certum->requests(), 'operation')) as $operation => $count) {
            say('%-24s %d', $operation, $count);
        }
        $this->shop->certum->count('quickOrder') === 1 || throw $this->lost('one purchase was not one order');
        say('One purchase, one order.');
        $errors = $this->shop->standin->errors();
        $errors === [] || throw $this->lost((string) $errors[0]['text']);
        // What the module could not do without an error of its own is said there.
        $log = $this->shop->standin->table('tblactivitylog')->where('description', 'like', 'Certum Certificates%');
        $log->exists() && throw $this->lost((string) $log->value('description'));
    }

    private function page(string $action = ''): void
    {
        $custom = $action === '' ? '' : "&modop=custom&a=$action";
        $this->browser->get("clientarea.php?action=productdetails&id=$this->service$custom");
    }

    /** The only order that Certum has. @return array<string, mixed> */
    private function order(): array
    {
        $orders = $this->shop->certum->get('orders');

        return count($orders) === 1 ? $orders[0] : throw $this->lost(count($orders) . ' orders at Certum');
    }

    private function tellMails(): void
    {
        $mails = $this->shop->standin->mails();
        foreach (array_slice($mails, $this->mailsTold) as $mail) {
            say('mail           "%s"', $mail['subject']);
        }
        $this->mailsTold = count($mails);
    }

    /** A file may begin with a certificate and go on with its chain. */
    private static function firstBlock(string $pem): string
    {
        $end = '-----END CERTIFICATE-----';
        $length = strpos($pem, $end);

        return $length === false ? $pem : substr($pem, 0, $length + strlen($end)) . "\n";
    }

    private function lost(string $what): \RuntimeException
    {
        $page = preg_replace('/\s+/', ' ', strip_tags($this->browser->body));

        return new \RuntimeException("$what, at {$this->browser->url}: $page");
    }
}
