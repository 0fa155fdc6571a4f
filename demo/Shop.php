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
     */
    public function __construct(string $extension, string $archive = '', string $theme = 'base')
    {
        $this->certum = new Simulator();
        // One certificate for the paid year keeps the story short; by default the simulator keeps to the real limits.
        $this->certum->post('limits', ['validityDays' => 366]);
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
            // What is sold once is renewed by the client; what recurs, by paying.
            $columns += $products === [] ? ['paytype' => 'onetime', 'prices' => ['monthly' => 50]]
                : ['prices' => ['annually' => 50]];
            $products[] = $this->standin->createProduct(self::NAME, $options, $columns);
        }
        $this->product = $products[0];
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

    /** Moves the clocks of WHMCS and of Certum on; cron runs meanwhile, if not as often as in life. */
    public function later(int $days): void
    {
        for ($left = $days; $left > 0; $left -= 5) {
            $step = min(5, $left);
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
