<?php

declare(strict_types=1);

namespace Demo;

use Certum\Publication;
use Simulator;
use Standin\Browser;
use Standin\Standin;

/**
 * A hosting provider's WHMCS (the stand-in) with the module installed, and the simulator of Certum behind it.
 */
final class Shop
{
    public const NAME = 'CERTUM_Certificates';

    /** What the shop sells: product code => its name in the shop, and what differs from the module's defaults. */
    private const PRODUCTS = [
        '651' => ['Certificate for several names', ['Additional Domains' => 'on', 'Allow To Add More Domains' => 'on']],
        '601' => ['Certificate for one name', []],
        '741' => ['Wildcard certificate', ['WildCard' => 'on']],
        '631' => ['Certificate with your company', []],
        '641' => ['Extended validation certificate', []],
        '731' => ['E-mail certificate', []],
        '841' => ['Code signing certificate', []],
    ];

    /** What is sold once. */
    private const ONCE = 741;

    public readonly Standin $standin;
    public readonly Simulator $certum;
    /** The product that the walk buys. */
    public readonly int $product;
    private bool $closed = false;
    /** How far the clocks are ahead. */
    private int $days = 0;

    /**
     * @param string $extension certum.so; '' takes the archive's
     * @param string $archive a release to unpack over WHMCS's root; '' takes the module as it is here
     * @param int $from the moment at which both clocks begin; 0: now
     */
    public function __construct(string $extension, string $archive = '', string $theme = 'base', int $from = 0)
    {
        $this->certum = new Simulator();
        $modules = $archive === '' ? glob(dirname(__DIR__) . '/modules/{servers,addons}/*', GLOB_BRACE) : [];
        $this->standin = Standin::create(['theme' => $theme, 'faketime' => true], $modules ?: []);
        if ($archive !== '') {
            $this->standin->unpack($archive);
            $packed = glob($this->standin->instance->root('modules/servers/' . self::NAME . '/extension/*/certum.so'));
            $extension = $extension ?: $packed[0] ?? throw new \RuntimeException("$archive has no certum.so");
        }
        $settings = "-d extension=$extension -d certum.endpoint={$this->certum->service}";
        $this->standin->set('php_binary', PHP_BINARY . " $settings");
        $account = ['User name' => Simulator::USER, 'Password' => Simulator::PASSWORD];
        $products = [];
        foreach (self::PRODUCTS as $code => [$name, $options]) {
            $options += $account + ['Product' => (string) $code];
            $columns = ['name' => $name, 'description' => "Certum's product $code"];
            // What recurs is renewed by paying; what is sold once, by the client.
            $columns += $code === self::ONCE ? ['paytype' => 'onetime', 'prices' => ['monthly' => 50]]
                : ['prices' => ['annually' => 50]];
            $products[] = $this->standin->createProduct(self::NAME, $options, $columns);
        }
        $this->product = $products[0];
        if ($from !== 0) {
            $this->at($from);
        }
        $this->standin->activateAddon('certum') === '' || throw new \RuntimeException('the addon was not activated');
        $this->standin->serve();
    }

    public function close(): void
    {
        if ($this->closed) {
            return;
        }
        $this->closed = true;
        $this->standin->destroy();
        $this->certum->stop();
    }

    /** A browser without JavaScript, logged in. */
    public function browser(string $email): Browser
    {
        return (new Browser($this->standin->url()))->login($email);
    }

    public function cron(): void
    {
        foreach ($this->standin->cron() as $run) {
            if ($run['status'] !== 0) {
                throw new \RuntimeException("cron failed: $run[output]");
            }
        }
    }

    /** Sets both clocks, from which they run on. */
    public function at(int $moment): void
    {
        $this->standin->clock('@' . gmdate('Y-m-d H:i:s', $moment));
        $this->certum->post('clock', ['now' => gmdate('Y-m-d\TH:i:s\Z', $moment)]);
    }

    /** A method of the stand-in, in its web server: in this process the clock is another one. */
    public function call(string $method, mixed ...$arguments): mixed
    {
        $context = stream_context_create(['http' => [
            'method' => 'POST', 'header' => 'Content-Type: application/json', 'ignore_errors' => true,
            'content' => json_encode(['method' => $method, 'args' => $arguments]),
        ]]);
        $answer = json_decode((string) file_get_contents($this->standin->url('standin/call'), false, $context), true);

        return $answer['result'] ?? ($answer['error'] ?? null ? throw new \RuntimeException($answer['error']) : null);
    }

    /** Moves the clocks of WHMCS and of Certum on; cron runs meanwhile, if not as often as in life. */
    public function later(int $days, int $each = 1): void
    {
        for ($left = $days; $left > 0; $left -= $each) {
            $step = min($each, $left);
            $this->days += $step;
            $this->standin->clock("+{$this->days}d");
            $this->certum->advanceDays($step);
            $this->cron();
        }
    }

    /**
     * What Certum waits for, in all orders that are not issued.
     *
     * @return list<Publication>
     */
    public function unproved(): array
    {
        $publications = [];
        foreach ($this->certum->get('orders') as $order) {
            $issue = end($order['issues']);
            $approver = $issue['approver'] ?? null;
            if ($issue['cert'] !== null || $approver === null || $approver['method'] === 'ADMIN') {
                continue;
            }
            foreach (array_column($issue['proofs'], 'fqdn') as $name) {
                $publications[] = Publication::forName($name, $approver['method'], $issue['code']['value']);
            }
        }
        return $publications;
    }

    /** What customers and Certum's staff do for all orders that wait: proofs published, documents accepted, mails answered. */
    public function settle(): void
    {
        array_map($this->certum->publish(...), $this->unproved());
        foreach ($this->certum->get('mail') as $mail) {
            if (in_array($mail['kind'], ['approval', 'mailbox'], true)) {
                $this->certum->post('verify', ['code' => $mail['code']]);
            }
        }
        foreach ($this->certum->get('orders') as $order) {
            if (end($order['issues'])['cert'] === null) {
                $this->certum->post('verify', ['orderID' => $order['orderID']]);
            }
        }
    }
}
