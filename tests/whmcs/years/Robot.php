<?php

declare(strict_types=1);

namespace YearsTests;

use Certum\Publication;
use RuntimeException;

/**
 * All customers, and Certum's staff: what they are asked for they do, each in their own time.
 */
final class Robot
{
    private const CONFIGURE = 'Certum: Configuration Needed';
    private const PUBLISH = 'Certum: What To Publish';
    private const CSR = 'Certum: New CSR Needed';
    private const ISSUED = 'Certum: Certificate Issued';
    private const ENDS = 'Certum: Certificate Ends';
    /** Days until Certum's staff have read what an organisation sent. */
    private const STAFF_TAKES = 2;
    /** A renewal's invoice comes 14 days before it is due: that is long after the term's end. */
    private const LATE = 40;

    private readonly Forms $forms;
    /** @var array<int, Customer> by service */
    private array $customers = [];
    /** What is to be done, by day. @var array<int, list<\Closure>> */
    private array $tasks = [];
    /** @var array<string, int> the day on which Certum's staff took up what an order waits for */
    private array $taken = [];
    /** @var array<int, true> invoices that have their date of payment */
    private array $invoices = [];
    private int $day = 0;

    public function __construct(private readonly World $world)
    {
        $this->forms = new Forms($world);
    }

    /** Orders at the shop; the invoice is paid as any. */
    public function buy(Customer $customer, int $client): void
    {
        $columns = ['name' => "Certificate $customer->name", 'paytype' => match ($customer->cycle) {
            'One Time' => 'onetime', 'Free Account' => 'free', default => 'recurring',
        }];
        $column = $customer->recurs() ? strtolower(str_replace('-', '', $customer->cycle)) : 'monthly';
        $product = $this->world->call('createProduct', World::NAME, [
            'User name' => \Simulator::USER, 'Password' => \Simulator::PASSWORD, 'Product' => $customer->code,
            'Approve Method' => $customer->method,
            'Additional Domains' => count($customer->names()) > 1 ? 'on' : '',
            'WildCard' => str_starts_with($customer->names()[0] ?? '', '*') ? 'on' : '',
        ], $columns + ['prices' => [$column => 50]]);
        $order = $this->world->call('order', $client, $product, $customer->cycle);
        $customer->service = $order['serviceid'];
        $this->customers[$customer->service] = $customer;
    }

    /**
     * A day's work, after cron.
     *
     * @param list<array<string, mixed>> $orders at Certum
     */
    public function act(int $day, array $orders): void
    {
        $this->day = $day;
        $this->payInvoices();
        foreach ($this->world->newMails() as $mail) {
            $this->readMail($mail);
        }
        $this->answerCertum();
        $this->verifyHolders($orders);
        foreach ($this->tasks[$day] ?? [] as $task) {
            $task();
        }
        unset($this->tasks[$day]);
    }

    private function in(int $days, \Closure $task): void
    {
        $this->tasks[$this->day + $days][] = $task;
    }

    private function payInvoices(): void
    {
        $lines = $this->world->standin->table('tblinvoiceitems as i')->join('tblinvoices as v', 'v.id', '=', 'i.invoiceid')
            ->where(['v.status' => 'Unpaid', 'i.type' => 'Hosting'])->get(['i.invoiceid', 'i.relid']);
        foreach ($lines as $line) {
            $invoice = (int) $line->invoiceid;
            if (isset($this->invoices[$invoice])) {
                continue;
            }
            $this->invoices[$invoice] = true;
            $customer = $this->customers[(int) $line->relid];
            $number = $this->world->standin->table('tblinvoiceitems')
                ->where('relid', $line->relid)->where('invoiceid', '<=', $invoice)->count();
            $trouble = $number === 2 ? $customer->trouble : '';
            if ($trouble === 'unpaid') {
                continue;
            }
            $this->in($trouble === 'late' ? self::LATE : $customer->pays, function () use ($customer, $invoice): void {
                $this->world->call('pay', $invoice);
                $customer->paid[] = $this->day;
            });
            if ($trouble === 'refunded') {
                $this->in($customer->pays + 1, fn () => $this->world->call('refund', $invoice));
            }
        }
    }

    /** @param array<string, mixed> $mail */
    private function readMail(array $mail): void
    {
        $customer = $this->customers[(int) $mail['relid']] ?? null;
        if ($customer === null || !str_starts_with((string) $mail['template'], 'Certum: ')) {
            return;
        }
        $isNew = !$this->hasCertificate($customer);
        if ($customer->isAbsent() && !$isNew) {
            return;
        }
        $days = $isNew ? min(1, abs($customer->acts)) : $customer->acts;
        match ($mail['template']) {
            self::CONFIGURE => $this->in($days, fn () => $this->forms->configure($customer)),
            self::PUBLISH => $this->in($days, fn () => $this->publish($customer, (string) $mail['html'])),
            self::CSR => $customer->givesCsr ? $this->in($days, fn () => $this->giveCsr($customer)) : null,
            self::ISSUED => $customer->installs ? $this->in($days, fn () => $this->forms->act($customer, 'installed'))
                : null,
            self::ENDS => $customer->trouble === 'renews' ? $this->in($days, fn () => $this->renew($customer)) : null,
            default => null,
        };
    }

    private function hasCertificate(Customer $customer): bool
    {
        return $this->world->standin->table('mod_certum_certificates as c')
            ->join('mod_certum_orders as o', 'o.id', '=', 'c.order_id')->where('o.service_id', $customer->service)->exists();
    }

    private function giveCsr(Customer $customer): void
    {
        $this->forms->act($customer, 'csr', ['csr' => $this->forms->csr($customer)]);
        $customer->gaveCsr[] = $this->day;
    }

    /** Sold once: its customer renews it. */
    private function renew(Customer $customer): void
    {
        $this->forms->act($customer, 'renewal', ['csr' => $this->forms->csr($customer)]);
    }

    /** What the mail says, and it has to say all that Certum looks for. */
    private function publish(Customer $customer, string $html): void
    {
        $told = html_entity_decode(strip_tags($html));
        foreach (Ledger::orders($customer, $this->world->certum->get('orders')) as $order) {
            $issue = end($order['issues']);
            if (!in_array($issue['status'], ['AWAITING', 'VERIFICATION'], true) || $issue['approver']['method'] === 'ADMIN') {
                continue;
            }
            foreach (array_column($issue['proofs'], 'fqdn') as $name) {
                $what = Publication::forName($name, $issue['approver']['method'], $issue['code']['value']);
                if (!str_contains($told, $what->value) || !str_contains($told, $what->host ?? (string) $what->path)) {
                    throw new RuntimeException("The mail to $customer->name does not say {$what->value}: $told");
                }
                $this->world->certum->publish($what);
            }
        }
        $customer->published[] = $this->day;
    }

    /** Certum's own mails, with a link to press. */
    private function answerCertum(): void
    {
        foreach ($this->world->certum->get('mail') as $mail) {
            if (in_array($mail['kind'], ['approval', 'mailbox'], true)) {
                $code = $mail['code'];
                $this->in(1, fn () => $this->world->certum->post('verify', ['code' => $code]));
            }
        }
        $this->world->certum->forgetMail();
    }

    /** Certum's staff accept what organisations send them. @param list<array<string, mixed>> $orders */
    private function verifyHolders(array $orders): void
    {
        foreach ($orders as $order) {
            $open = array_keys(array_filter($order['steps'], static fn (array $step) => $step['state'] === 'REQUIRED'));
            $id = $order['orderID'];
            if ($open === []) {
                unset($this->taken[$id]);
            } elseif (!isset($this->taken[$id]) && end($order['issues'])['cert'] === null) {
                $this->taken[$id] = $this->day;
                $this->in(
                    self::STAFF_TAKES,
                    fn () => $this->world->certum->post('verify', ['orderID' => $id, 'steps' => $open]),
                );
            }
        }
    }
}
