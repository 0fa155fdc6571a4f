<?php

declare(strict_types=1);

namespace Demo;

use Certum\Certificate;
use Simulator;
use Standin\Browser;

/**
 * A paid year from the purchase to the renewal, told step by step. A step that does not lead to what it should throws.
 */
final class Walk
{
    private Customer $client;

    public function __construct(private readonly Shop $shop)
    {
        $this->client = new Customer($shop);
    }

    public function run(): void
    {
        (new Purchase($this->client))->run();
        $certificate = (new Year($this->client))->run();
        $this->revoke($certificate);
        $this->administrator($certificate);
        $this->accounts();
    }

    private function revoke(Certificate $stolen): void
    {
        step('The key was stolen: revoked');
        $this->client->change('revoke', [
            'certum[serial]' => $stolen->serialNumber, 'certum[reason]' => 'KEYCOMPROMISE',
            'certum[compromised_on]' => $this->shop->certum->now()->format('Y-m-d'),
            'certum[note]' => 'A laptop was lost.', 'certum[sure]' => '1',
        ]);
        $status = $this->shop->standin->table('mod_certum_certificates')
            ->where('serial', $stolen->serialNumber)->value('status');
        say('status         %s', strtolower((string) $status));
        $this->shop->cron();
        $this->client->tellMails();
        in_array($status, ['REVOKED', 'REVOKING'], true) || throw $this->client->lost('it was not revoked');
    }

    private function administrator(Certificate $certificate): void
    {
        step('The administrator sees it: in the list of all certificates, and on the service with every action');
        $this->client->browser = (new Browser($this->shop->standin->url()))->adminLogin();
        $this->client->browser->get('admin/addonmodules.php?module=certum');
        $cells = $this->client->browser->page()->query("//tr[contains(., '{$certificate->serialNumber}')]/td");
        $cells->length > 0 || throw $this->client->lost('the list has no such certificate');
        $texts = array_map(static fn ($cell) => trim(preg_replace('/\s+/', ' ', $cell->textContent)), [...$cells]);
        say('in the list    %s', implode(' | ', $texts));
        $this->client->browser->get("admin/clientsservices.php?userid=2&id={$this->client->service}");
        str_contains($this->client->browser->body, $certificate->serialNumber) || throw $this->client->lost('the service shows nothing');
        foreach ($this->shop->standin->moduleLog() as $call) {
            $secret = str_contains($call->request . $call->response, Simulator::PASSWORD);
            $secret && throw $this->client->lost("the module log has the password of $call->action");
        }
        say('module log     %d calls, without the password', count($this->shop->standin->moduleLog()));
    }

    private function accounts(): void
    {
        step('What it cost');
        foreach (array_count_values(array_column($this->shop->certum->requests(), 'operation')) as $operation => $count) {
            say('%-24s %d', $operation, $count);
        }
        $this->shop->certum->count('quickOrder') === 1 || throw $this->client->lost('one purchase was not one order');
        $this->shop->certum->count('renewCertificate') === 1 || throw $this->client->lost('one payment was not one renewal');
        say('One purchase, one order. One payment, one renewal.');
        $errors = $this->shop->standin->errors();
        $errors === [] || throw $this->client->lost((string) $errors[0]['text']);
        // What the module could not do without an error of its own is said there.
        $log = $this->shop->standin->table('tblactivitylog')->where('description', 'like', 'Certum Certificates%');
        $log->exists() && throw $this->client->lost((string) $log->value('description'));
    }
}
