<?php

declare(strict_types=1);

namespace Demo;

use Certum\Certificate;
use Standin\Browser;

/**
 * The client of the walk, with a browser without JavaScript, a key and a mailbox. What does not come as it should throws.
 */
final class Customer
{
    public const NAMES = ['shop.example.com', 'www.shop.example.com'];
    private const EMAIL = 'ben@example.test';

    public Browser $browser;
    public int $service = 0;
    /** The private key, PEM. */
    public string $key = '';
    private int $mailsTold = 0;

    public function __construct(public readonly Shop $shop)
    {
        $this->login();
    }

    public function login(): void
    {
        $this->browser = $this->shop->browser(self::EMAIL);
    }

    /** The product page, or one of its actions. */
    public function page(string $action = ''): void
    {
        $custom = $action === '' ? '' : "&modop=custom&a=$action";
        $this->browser->get("clientarea.php?action=productdetails&id=$this->service$custom");
    }

    /** Fills and sends the form of an action's page. @param array<string, string> $fields */
    public function change(string $action, array $fields): void
    {
        $this->page($action);
        $this->browser->submit("//form[.//input[@name='a'][@value='$action']]", $fields);
        $told = $this->browser->text('//*[contains(@class, "certum")]//*[@role="alert" or @role="status"]');
        say('the page says  "%s"', $told ?? throw $this->lost("$action was not answered"));
    }

    /** What the product page says of the days to come. */
    public function tellWhatComes(): void
    {
        $this->page();
        foreach ($this->browser->page()->query('//*[@data-certum-next]/li') as $line) {
            say('page           "%s"', trim($line->textContent));
        }
    }

    /** Publishes what the last mail says. */
    public function publish(): void
    {
        $publications = $this->shop->unproved() ?: throw $this->lost('Certum waits for nothing');
        $mails = $this->shop->standin->mails();
        $mail = html_entity_decode(end($mails)['html']);
        foreach ($publications as $publication) {
            str_contains($mail, $publication->host) && str_contains($mail, $publication->value)
                || throw $this->lost("the mail does not say to publish {$publication->zoneLine()}");
            say('published      %s', (string) $publication->zoneLine());
            $this->shop->certum->publish($publication);
        }
    }

    /** A CSR for a new key, which is the client's from now on. @param list<string> $names */
    public function csr(array $names): string
    {
        ['csr' => $csr, 'key' => $this->key] = newCsr($names[0], $names);

        return $csr;
    }

    /** The newest certificate: on the product page, for the client's key, and mailed. */
    public function newest(): Certificate
    {
        $row = $this->shop->standin->table('mod_certum_certificates')->orderByDesc('id')->first();
        $certificate = Certificate::parse($row->pem);
        say(
            'certificate    %s…, from %s to %s, the same names and key',
            substr($certificate->serialNumber, 0, 8),
            $certificate->notBefore->format('Y-m-d'),
            $certificate->notAfter->format('Y-m-d'),
        );
        $certificate->matches($this->key) || throw $this->lost('a certificate for another key');
        array_diff(self::NAMES, $certificate->hostNames()) === [] || throw $this->lost('a name is missing');
        $this->page();
        str_contains($this->browser->body, $certificate->serialNumber) || throw $this->lost('the page shows another one');

        return $certificate;
    }

    public function tellMails(): void
    {
        $mails = $this->shop->standin->mails();
        foreach (array_slice($mails, $this->mailsTold) as $mail) {
            say('mail %-10s"%s"', date('j M', strtotime($mail['time'])), $mail['subject']);
        }
        $this->mailsTold = count($mails);
    }

    public function lost(string $what): \RuntimeException
    {
        $page = preg_replace('/\s+/', ' ', strip_tags($this->browser->body));

        return new \RuntimeException("$what, at {$this->browser->url}: $page");
    }
}
