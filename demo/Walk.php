<?php

declare(strict_types=1);

namespace Demo;

use Certum\Certificate;
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
        $made = newCsr(self::NAMES[0], self::NAMES);
        $this->key = $made['key'];
        $this->browser->submit('//form[contains(@action, "step=2")]', ['csr' => "this is no CSR"]);
        say('with a slip    %s', (string) $this->browser->text('//*[@role="alert"]//li'));
        $this->browser->submit('//form[contains(@action, "step=2")]', ['csr' => $made['csr'], 'jobtitle' => 'Owner']);
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
