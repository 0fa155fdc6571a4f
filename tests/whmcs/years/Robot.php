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
    public function buy(Customer $customer): void
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
            'Set Product Due Date As Certificate Date' => $customer->follows ? 'on' : '',
        ], $columns + ['prices' => [$column => 50]]);
        $order = $this->world->call('order', $this->world->client($customer->name), $product, $customer->cycle);
        $customer->service = $order['serviceid'];
        $customer->due = [0 => $this->world->today()];
        $this->customers[$customer->service] = $customer;
    }

    /**
     * A day's work, after cron.
     *
     * @param list<array<string, mixed>> $orders at Certum, those that changed
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
            ->where(['v.status' => 'Unpaid', 'i.type' => 'Hosting'])->get(['i.invoiceid', 'i.relid', 'i.duedate']);
        foreach ($lines as $line) {
            $invoice = (int) $line->invoiceid;
            if (isset($this->invoices[$invoice])) {
                continue;
            }
            $this->invoices[$invoice] = true;
            $customer = $this->customers[(int) $line->relid];
            $trouble = ++$customer->invoices === 2 ? $customer->trouble : '';
            if ($trouble === 'unpaid') {
                continue;
            }
            $paid = new PaidLine($invoice, $line->duedate, $this->day + ($trouble === 'late' ? self::LATE : $customer->pays));
            $this->in($paid->paid - $this->day, fn () => $this->pay($customer, $paid));
            if ($trouble === 'refunded') {
                $this->in($paid->paid - $this->day + 1, function () use ($paid): void {
                    $this->world->call('refund', $paid->invoice);
                    $paid->refunded = $this->day;
                });
            }
        }
    }

    private function pay(Customer $customer, PaidLine $line): void
    {
        $this->world->call('pay', $line->invoice);
        $customer->lines[] = $line;
        if ($customer->recurs()) {
            // As WHMCS counts months, whose last days run over.
            $due = new \DateTimeImmutable($customer->dueOn($this->day + 1));
            $customer->due[$this->day + 1] = $due->modify("+{$customer->months()} months")->format('Y-m-d');
        }
    }

    /** @param array<string, mixed> $mail */
    private function readMail(array $mail): void
    {
        $customer = $this->customers[(int) $mail['relid']] ?? null;
        if ($customer === null || !str_starts_with((string) $mail['template'], 'Certum: ')) {
            return;
        }
        $isNew = $this->world->certum->certificates($customer) === [];
        if ($customer->isAbsent() && !$isNew) {
            return;
        }
        $days = $isNew ? min(1, abs($customer->acts)) : $customer->acts;
        match ($mail['template']) {
            self::CONFIGURE => $this->in($days, fn () => $this->configure($customer)),
            self::PUBLISH => $this->in($days, fn () => $this->publish($customer, (string) $mail['html'])),
            self::CSR => $customer->givesCsr ? $this->in($days, fn () => $this->giveCsr($customer)) : null,
            self::ISSUED => $customer->installs ? $this->in($days, fn () => $this->install($customer)) : null,
            self::ENDS => $customer->trouble === 'renews' ? $this->in($days, fn () => $this->renew($customer)) : null,
            default => null,
        };
    }

    private function configure(Customer $customer): void
    {
        $before = count($this->ordersOf($customer));
        $isSent = $this->forms->configure($customer);
        $orders = $this->ordersOf($customer);
        if ($isSent && count($orders) === $before) {
            // What failed is tried again, as long as the page asks for it.
            $this->in(1, fn () => $this->configure($customer));
        }
        foreach ($orders as $order) {
            if ($customer->refusesKeys > 0 && $order['refusesKeys'] === null) {
                $keys = ['orderID' => $order['orderID'], 'refusesKeys' => $customer->refusesKeys];
                $this->world->simulator->post('state', $keys);
            }
        }
    }

    private function install(Customer $customer): void
    {
        $this->forms->act($customer, 'installed');
        $customer->installed[] = $this->day;
    }

    /** As Certum has them at this moment. @return list<array<string, mixed>> */
    private function ordersOf(Customer $customer): array
    {
        $this->world->certum->read();
        return $this->world->certum->orders($customer);
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

    /** What the mail says, and it has to say all that Certum looks for. A reissue and a renewal may both be under way. */
    private function publish(Customer $customer, string $html): void
    {
        $told = html_entity_decode(strip_tags($html));
        foreach ($this->ordersOf($customer) as $order) {
            $issue = end($order['issues']);
            $isOpen = in_array($issue['status'], ['AWAITING', 'VERIFICATION'], true);
            if (!$isOpen || $issue['approver']['method'] === 'ADMIN' || !str_contains($told, $issue['code']['value'])) {
                continue;
            }
            foreach (array_column($issue['proofs'], 'fqdn') as $name) {
                $what = Publication::forName($name, $issue['approver']['method'], $issue['code']['value']);
                if (!str_contains($told, $what->value) || !str_contains($told, $what->host ?? (string) $what->path)) {
                    throw new RuntimeException("The mail to $customer->name does not say {$what->value}: $told");
                }
                $this->world->simulator->publish($what);
            }
            $customer->published[Certum::about($order, $issue)][] = $this->day;
        }
    }

    /** Certum's own mails, with a link to press. */
    private function answerCertum(): void
    {
        foreach ($this->world->simulator->get('mail') as $mail) {
            $customer = $this->customers[$this->world->certum->serviceOf($mail['orderID'])] ?? null;
            $hasCertificate = $customer !== null && $this->world->certum->certificates($customer) !== [];
            if (!in_array($mail['kind'], ['approval', 'mailbox'], true) || $customer?->isAbsent() && $hasCertificate) {
                continue;
            }
            $this->in(1, function () use ($mail, $customer): void {
                $this->world->simulator->post('verify', ['code' => $mail['code']]);
                if ($mail['kind'] === 'approval' && $customer !== null) {
                    $order = $this->world->certum->order($mail['orderID']);
                    $customer->published[Certum::about($order, end($order['issues']))][] = $this->day;
                }
            });
        }
        $this->world->simulator->forgetMail();
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
                    fn () => $this->world->simulator->post('verify', ['orderID' => $id, 'steps' => $open]),
                );
            }
        }
    }
}
