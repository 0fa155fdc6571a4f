<?php

declare(strict_types=1);

namespace Demo\Years;

use Certum\Publication;
use Demo\Cover;
use Demo\Shop;
use Standin\Browser;

/**
 * A service of the shop with its customer, who does what mails say, each after as many days as it is their way.
 */
final class Client
{
    private const EMAIL = [1 => 'anna@example.test', 2 => 'ben@example.test'];
    private const CLIENT = 2;

    public int $service = 0;
    private int $product;
    private string $customer = '';
    private int $mailsRead = 0;
    /** What is still to be done: from which day on, and what. @var list<array{int, string}> */
    private array $tasks = [];

    /**
     * @param string $name shown in table and picture
     * @param array<string, string> $settings of the product
     * @param string $cycle of WHMCS
     * @param int $ordered days from the beginning to the order
     * @param string $commonName of the CSR
     * @param array<string, string> $fields of the configuration's first step
     * @param string $method the stock control of the second step; '' where nothing is proved
     * @param int $delay days after which a mail is answered
     * @param bool $newKeys whether a CSR with a new key is given when one is asked for
     */
    public function __construct(
        public readonly string $name,
        private readonly array $settings,
        public readonly string $cycle,
        public readonly int $ordered,
        private readonly string $commonName,
        private readonly array $fields = [],
        private readonly string $method = 'dns-txt-token',
        public readonly int $delay = 1,
        private readonly bool $newKeys = false,
    ) {
    }

    /** The product is made before time is moved. */
    public function prepare(Shop $shop): void
    {
        $account = ['User name' => \Simulator::USER, 'Password' => \Simulator::PASSWORD];
        $columns = $this->cycle === 'One Time' ? ['paytype' => 'onetime', 'prices' => ['monthly' => 50]]
            : ['prices' => [strtolower($this->cycle) => 50]];
        $this->product = $shop->standin->createProduct(Shop::NAME, $this->settings + $account, $columns + ['name' => $this->name]);
    }

    public function order(Shop $shop): void
    {
        $this->service = $shop->call('createService', self::CLIENT, $this->product, $this->cycle);
        $this->customer = '-' . self::CLIENT . "-$this->service";
        $browser = $shop->browser(self::EMAIL[self::CLIENT]);
        $browser->get($shop->standin->configureUrl($this->service));
        $browser->submit('//form[contains(@action, "step=2")]', $this->typed() + ['csr' => $this->csr(), 'jobtitle' => 'Owner']);
        $form = '//form[contains(@action, "step=3")]';
        $browser->count($form) > 0 || throw new \RuntimeException("$this->name: " . strip_tags($browser->body));
        $browser->submit($form, $this->method === '' ? [] : ['approval_method' => $this->method]);
        $this->orders($shop) !== [] || throw new \RuntimeException("$this->name: " . strip_tags($browser->body));
    }

    /** Reads what came, and does what it is time for: whether anything was done. */
    public function live(Shop $shop, int $day): bool
    {
        $mails = array_values(array_filter($shop->standin->mails(), $this->isMine(...)));
        foreach (array_slice($mails, $this->mailsRead) as $mail) {
            $this->tasks[] = match ($mail['template']) {
                'Certum: What To Publish' => [$day + $this->delay, 'prove'],
                'Certum: Install The New Certificate' => [$day + $this->delay, 'install'],
                'Certum: New CSR Needed' => [$day + $this->delay, 'csr'],
                default => [0, ''],
            };
        }
        $this->mailsRead = count($mails);
        $due = array_filter($this->tasks, static fn ($task) => $task[0] <= $day && $task[1] !== '');
        $this->tasks = array_values(array_filter($this->tasks, static fn ($task) => $task[0] > $day));
        // What Certum writes to mailboxes, and asks organisations, is answered without a mail of the shop's.
        $done = $this->answer($shop);
        foreach (array_unique(array_column($due, 1)) as $task) {
            $done = $this->{$task}($shop) || $done;
        }

        return $this->pay($shop, $day) || $done;
    }

    public function isMine(array $mail): bool
    {
        return (int) $mail['relid'] === $this->service && !str_contains($mail['template'], 'Invoice')
            || str_ends_with($mail['subject'], "(service $this->service)");
    }

    /** @return list<array<string, mixed>> of the simulator */
    private function orders(Shop $shop): array
    {
        $isMine = fn ($order) => str_ends_with($order['customer'], $this->customer);

        return array_values(array_filter($shop->certum->get('orders'), $isMine));
    }

    /** @return list<array<string, mixed>> */
    public function certificates(Shop $shop): array
    {
        return Cover::certificates($shop->certum, $this->orders($shop)[0]['customer']);
    }

    private function prove(Shop $shop): bool
    {
        foreach ($this->orders($shop) as $order) {
            $issue = end($order['issues']);
            foreach ($issue['cert'] === null && $issue['approver'] !== null ? $issue['proofs'] : [] as $proof) {
                $method = $issue['approver']['method'];
                $shop->certum->publish(Publication::forName($proof['fqdn'], $method, $issue['code']['value']));
            }
        }

        return true;
    }

    /** Mailboxes, and what Certum's staff find out about organisations. */
    private function answer(Shop $shop): bool
    {
        $done = false;
        foreach ($this->orders($shop) as $order) {
            $open = end($order['issues'])['cert'] === null && end($order['issues'])['status'] !== 'REJECTED';
            $asked = $order['steps'] !== [] || ($order['email'] !== null && $order['email']['verified'] === null);
            if ($open && $asked) {
                $shop->certum->post('verify', ['orderID' => $order['orderID']]);
                $done = true;
            }
        }

        return $done;
    }

    private function csr(?Shop $shop = null): bool|string
    {
        $csr = newCsr($this->commonName, $this->method === '' ? [] : [ltrim($this->commonName, '*.'), ...$this->further()])['csr'];
        if ($shop === null) {
            return $csr;
        }
        if (!$this->newKeys) {
            return false;
        }
        $this->send($shop, 'csr', ['certum[csr]' => $csr]);

        return true;
    }

    /** @return list<string> */
    private function further(): array
    {
        return isset($this->settings['Additional Domains']) ? ["www.$this->commonName", "api.$this->commonName"] : [];
    }

    private function install(Shop $shop): bool
    {
        $this->send($shop, 'installed', []);

        return false;
    }

    /** @param array<string, string> $fields */
    private function send(Shop $shop, string $action, array $fields): void
    {
        $browser = $shop->browser(self::EMAIL[self::CLIENT]);
        $browser->get("clientarea.php?action=productdetails&id=$this->service&modop=custom&a=$action");
        $form = "//form[.//input[@name='a'][@value='$action']]";
        if ($browser->count($form) > 0) {
            $browser->submit($form, $fields);
        }
    }

    /** Invoices are paid a day after they came. */
    private function pay(Shop $shop, int $day): bool
    {
        $invoice = $shop->standin->table('tblinvoiceitems')->join('tblinvoices', 'tblinvoices.id', '=', 'invoiceid')
            ->where(['type' => 'Hosting', 'relid' => $this->service, 'status' => 'Unpaid'])
            ->select('tblinvoices.id', 'tblinvoices.date')->first();
        if ($invoice === null || $invoice->date >= $shop->certum->now()->format('Y-m-d')) {
            return false;
        }
        $shop->call('pay', (int) $invoice->id);

        return true;
    }

    /** @return array<string, string> */
    private function typed(): array
    {
        $typed = [];
        foreach ($this->fields as $name => $value) {
            $typed["fields[$name]"] = $value;
        }

        return $typed;
    }
}
