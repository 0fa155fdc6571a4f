<?php

declare(strict_types=1);

namespace ScaleTests;

use Certum\Publication;
use CertumCertificates\Schema;
use RuntimeException;
use Simulator;
use Standin\Browser;
use Standin\Standin;

/**
 * WHMCS on MariaDB with the module, Certum behind it, and one service of each sort, bought and configured as a customer does.
 */
final class Shop
{
    private const MODULE = 'CERTUM_Certificates';

    public readonly Standin $standin;
    public readonly Simulator $certum;
    /** @var array<string, int> the service of each sort: `issued`, `pending`, `configuring` */
    public readonly array $services;

    public function __construct(string $memory = '32M')
    {
        $this->certum = new Simulator();
        $this->standin = Standin::create(
            ['database' => 'mariadb', 'db_memory' => $memory, 'workers' => 1, 'module_log' => true,
                'php_binary' => self::php($this->certum->service)],
            glob(dirname(__DIR__, 3) . '/modules/{servers,addons}/*', GLOB_BRACE) ?: [],
        );
        $this->standin->serve();
        if (class_exists(Schema::class, false)) {
            // Those of a shop before this one are gone.
            Schema::$ready = false;
        }
        $this->standin->activateAddon('certum');
        $this->services = ['issued' => $this->ordered('s0000001'), 'pending' => $this->ordered('s0000002'),
            'configuring' => $this->bought('s0000003')];
        $this->prove($this->services['issued']);
        foreach ($this->standin->cron() as $run) {
            if ($run['status'] !== 0) {
                throw new RuntimeException($run['output']);
            }
        }
    }

    /** PHP with the extension, which finds Certum there. */
    public static function php(string $certum): string
    {
        $extension = getenv('CERTUM_SO') ?: dirname(__DIR__, 3) . '/build/certum.so';
        return PHP_BINARY . " -d extension=$extension -d certum.endpoint=$certum";
    }

    /** What was bought a moment ago was bought yesterday, for Certum: its list of what changed does not name it any more. */
    public function dayAfter(): void
    {
        foreach ($this->certum->get('orders') as $order) {
            $order['changes'] = array_map(static fn (int $at) => $at - 86400000, $order['changes']);
            foreach (['steps', 'subject'] as $map) {
                $order[$map] = (object) $order[$map];
            }
            $this->certum->post('state', ['load' => [$order]]);
        }
        $this->standin->table('mod_certum_accounts')->update(['named' => '[]', 'synced_until' => gmdate('Y-m-d H:i:s')]);
        // The first run of a day does more.
        Run::of($this);
    }

    public function close(): void
    {
        $this->standin->destroy();
        $this->certum->stop();
    }

    private function bought(string $name): int
    {
        $product = $this->standin->table('tblproducts')->value('id') ?? $this->standin->createProduct(
            self::MODULE,
            ['User name' => Simulator::USER, 'Password' => Simulator::PASSWORD, 'Product' => '601'],
        );
        return $this->standin->createService(1, (int) $product, 'Annually', ['domain' => "$name.example.com"]);
    }

    private function ordered(string $name): int
    {
        $service = $this->bought($name);
        $browser = (new Browser($this->standin->url()))->get('standin/login?client=1');
        $browser->get($this->standin->configureUrl($service));
        $csr = newCsr("$name.example.com", ["$name.example.com"])['csr'];
        $browser->submit('//form[contains(@action, "step=2")]', ['csr' => $csr, 'jobtitle' => 'Owner']);
        $browser->submit('//form[contains(@action, "step=3")]', ['approval_method' => 'dns-txt-token']);
        return $service;
    }

    private function prove(int $service): void
    {
        $order = $this->standin->table('mod_certum_orders')->where('service_id', $service)->first();
        $proof = json_decode((string) $order?->verification, true, 16, JSON_THROW_ON_ERROR);
        foreach ($proof['fqdns'] as $name) {
            $this->certum->publish(Publication::forName($name, $proof['approverMethod'], $proof['code']));
        }
    }
}
