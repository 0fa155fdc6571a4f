<?php

declare(strict_types=1);

namespace Demo;

use Certum\Certificate;

/**
 * From the cart to the certificate's file.
 */
final class Purchase
{
    public function __construct(private readonly Customer $client)
    {
    }

    public function run(): void
    {
        $this->purchase();
        $this->configure();
        $this->prove();
        $this->download($this->issue());
    }

    private function purchase(): void
    {
        step('A client orders a certificate, and pays');
        $this->client->browser->get('cart.php?a=add&pid=' . $this->client->shop->product);
        say('product        %s', (string) $this->client->browser->text('//h1'));
        $this->client->browser->submit('//form[contains(@action, "cart.php")]');
        $this->client->browser->submit('//form[contains(@action, "viewinvoice.php")]', ['pay' => '1']);
        $this->client->service = (int) $this->client->shop->standin->table('tblhosting')->max('id');
        $this->client->tellMails();
        $this->client->page();
        $link = '//a[contains(@href, "configuressl.php")]';
        say('product page   "%s"', $this->client->browser->text($link) ?? throw $this->client->lost('no link to the configuration'));
        $this->client->browser->click($link);
    }

    private function configure(): void
    {
        step('Configuration, step one: the CSR');
        $csr = $this->client->csr(Customer::NAMES);
        $this->client->browser->submit('//form[contains(@action, "step=2")]', ['csr' => "this is no CSR"]);
        say('with a slip    %s', (string) $this->client->browser->text('//*[@role="alert"]//li'));
        $this->client->browser->submit('//form[contains(@action, "step=2")]', ['csr' => $csr, 'jobtitle' => 'Owner']);
        say('with a CSR     for %s: taken', implode(' and ', Customer::NAMES));

        step('Configuration, step two: how to prove that the names are ours');
        $form = '//form[contains(@action, "step=3")]';
        $this->client->browser->count($form) > 0 || throw $this->client->lost('step two did not come');
        say('chosen         DNS records (this is the page of WHMCS itself: it works without JavaScript too)');
        $this->client->browser->submit($form, ['approval_method' => 'dns-txt-token']);
        $order = $this->order();
        say('at Certum      order %s, %s', $order['orderID'], strtolower(end($order['issues'])['status']));
    }

    private function prove(): void
    {
        step('What to publish: on the page after the order, on the product page, and in a mail');
        $this->client->page();
        $publications = $this->client->shop->unproved();
        $publications !== [] || throw $this->client->lost('Certum waits for nothing');
        foreach ($publications as $publication) {
            $shown = html_entity_decode($this->client->browser->body);
            str_contains($shown, $publication->host) && str_contains($shown, $publication->value)
                || throw $this->client->lost("the page does not say to publish {$publication->zoneLine()}");
            say('%s', (string) $publication->zoneLine());
        }
        $this->client->tellMails();

        step('The client publishes that; Certum looks, and finds it');
        array_map($this->client->shop->certum->publish(...), $publications);
        $issue = end($this->order()['issues']);
        foreach ($issue['proofs'] as $proof) {
            say('%-21s %s', $proof['fqdn'], strtolower($proof['state']));
        }
    }

    private function issue(): Certificate
    {
        step('WHMCS\'s cron asks Certum what has changed');
        $this->client->shop->cron();
        $this->client->tellMails();
        $mails = $this->client->shop->standin->mails();
        $attachment = end($mails)['attachments'][0] ?? throw $this->client->lost('the certificate was not mailed');
        $certificate = Certificate::parse(self::firstBlock($attachment['data']));
        say('service        %s', (string) $this->client->shop->standin->table('tblhosting')
            ->where('id', $this->client->service)->value('domainstatus'));
        show($certificate);
        say('made for the client\'s key: %s', $certificate->matches($this->client->key) ? 'yes' : throw $this->client->lost('wrong key'));

        return $certificate;
    }

    private function download(Certificate $expected): void
    {
        step('The client opens it, and saves it');
        $this->client->page('show');
        str_contains($this->client->browser->body, $expected->serialNumber) || throw $this->client->lost('the page has no serial number');
        say('page           %s', (string) $this->client->browser->text('//*[contains(@class, "certum")]//h2'));
        $this->client->browser->click('//a[contains(@href, "a=save")]');
        say('file           %s', $this->client->browser->headers['content-disposition'] ?? throw $this->client->lost('no file came'));
        $saved = Certificate::parse(self::firstBlock($this->client->browser->body));
        $saved->serialNumber === $expected->serialNumber || throw $this->client->lost('another certificate was saved');
    }

    /** The only order that Certum has. @return array<string, mixed> */
    private function order(): array
    {
        $orders = $this->client->shop->certum->get('orders');

        return count($orders) === 1 ? $orders[0] : throw $this->client->lost(count($orders) . ' orders at Certum');
    }

    /** A file may begin with a certificate and go on with its chain. */
    private static function firstBlock(string $pem): string
    {
        $end = '-----END CERTIFICATE-----';
        $length = strpos($pem, $end);

        return $length === false ? $pem : substr($pem, 0, $length + strlen($end)) . "\n";
    }
}
