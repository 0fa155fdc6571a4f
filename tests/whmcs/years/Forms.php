<?php

declare(strict_types=1);

namespace YearsTests;

use Certum\Catalogue;
use RuntimeException;
use Standin\Browser;

/**
 * The pages and forms that a customer fills in.
 */
final class Forms
{
    private const HOLDER = 'Zofia Wójcik';
    private const SUBJECT = [
        'organization' => 'Żółw & Syn', 'locality' => 'Łódź', 'country' => 'PL', 'businessCategory' => 'Private Organization',
        'serialNumber' => '0000123456', 'streetAddress' => 'ul. Długa 7', 'postalCode' => '90-001', 'joisocn' => 'PL',
        'taxIdentificationNumber' => '5170359458',
    ];

    public function __construct(private readonly World $world)
    {
    }

    /** Whether WHMCS asked for it. */
    public function configure(Customer $customer): bool
    {
        $product = Catalogue::product($customer->code) ?? throw new RuntimeException("No product $customer->code");
        $values = ['commonName' => $customer->names()[0] ?? self::HOLDER, 'email' => "$customer->name@example.com"];
        $fields = [];
        foreach ([...$product->requiredFields, ...$product->oneOfFields] as $name) {
            $fields["fields[$name]"] = ($values + self::SUBJECT)[$name] ?? '';
        }
        $browser = $this->browser($customer);
        $browser->get($this->world->standin->configureUrl($customer->service));
        if ($browser->count('//form[contains(@action, "step=2")]') === 0) {
            return false;
        }
        $browser->submit('//form[contains(@action, "step=2")]', ['csr' => $this->csr($customer), 'jobtitle' => 'Owner']
            + $fields);
        $browser->submit('//form[contains(@action, "step=3")]', self::proof($customer));
        return true;
    }

    /** Step two as WHMCS's page has it; a CNAME record only our own fields offer. @return array<string, string> */
    private static function proof(Customer $customer): array
    {
        $names = $customer->names();
        return match ($names === [] ? '' : $customer->method) {
            '' => [],
            'EMAIL' => ['approval_method' => 'email', 'approveremail' => 'admin@' . ltrim($names[0], '*.')],
            'FILE' => ['approval_method' => 'file'],
            'DNS_TXT' => ['approval_method' => 'dns-txt-token'],
            'DNS_CNAME' => ['certum[v]' => '1', 'certum[method]' => 'DNS_CNAME_PREFIX', 'certum[send]' => '1',
                'certum[email]' => 'anna@example.test', 'certum[rows][0][name]' => $names[0]],
        };
    }

    /** Sends a page's form; '' where the page does not offer it. @param array<string, string> $fields */
    public function act(Customer $customer, string $page, array $fields = []): string
    {
        $browser = $this->page($customer, $page);
        if ($browser->count('//form[@id="certum"]') === 0) {
            return '';
        }
        $named = [];
        foreach ($fields as $name => $value) {
            $named["certum[$name]"] = $value;
        }
        $browser->submit('//form[@id="certum"]', $named);
        return $browser->text('//*[@data-certum-said]')
            ?? throw new RuntimeException("$page of $customer->name: " . $browser->text('//*[@data-certum-problems]'));
    }

    public function page(Customer $customer, string $page = ''): Browser
    {
        $custom = $page === '' ? '' : "&modop=custom&a=$page";
        return $this->browser($customer)->get("clientarea.php?action=productdetails&id=$customer->service$custom");
    }

    /** For a new key. */
    public function csr(Customer $customer): string
    {
        $names = array_map(static fn (string $name) => ltrim($name, '*.'), $customer->names());
        $key = str_starts_with($customer->code, '8') && $names === [] ? 'rsa:4096' : 'ec:P-256';
        return newCsr($customer->names()[0] ?? self::HOLDER, $names, '', $key)['csr'];
    }

    private function browser(Customer $customer): Browser
    {
        $client = $this->world->standin->table('tblhosting')->where('id', $customer->service)->value('userid');
        return (new Browser($this->world->standin->url()))->get("standin/login?client=$client");
    }
}
