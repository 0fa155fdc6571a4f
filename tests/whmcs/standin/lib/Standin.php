<?php

declare(strict_types=1);

namespace Standin;

use Illuminate\Database\Query\Builder;
use Standin\Billing\Billing;
use Standin\Billing\Cron;
use Standin\Db\Database;
use Standin\Db\MariaDb;
use Standin\Mail\MailBox;
use Standin\Module\Actions;
use Standin\Module\AddonModule;
use Standin\Module\ConfigOptions;
use WHMCS\Database\Capsule;

/**
 * One stand-in, as tests and the control page drive it.
 */
final class Standin
{
    use BillingEvents;

    private bool $temporary = false;

    private function __construct(public readonly Instance $instance)
    {
    }

    /**
     * Makes a seeded instance and opens it in this process.
     *
     * @param array<string, mixed> $settings switches
     * @param list<string> $modules folders of server and addon modules to install
     * @param string $dir a new folder; '' takes a temporary one that destroy() removes
     */
    public static function create(array $settings = [], array $modules = [], string $dir = ''): self
    {
        $temporary = $dir === '';
        $dir = $temporary ? sys_get_temp_dir() . '/standin-' . bin2hex(random_bytes(6)) : $dir;
        $standin = new self(Instance::create($dir, $settings));
        $standin->temporary = $temporary;
        foreach ($modules as $folder) {
            $standin->install($folder);
        }
        if ($standin->instance->settings->get('database') === 'mariadb') {
            MariaDb::start($standin->instance);
        }
        Kernel::boot($standin->instance);
        Database::createTables();
        Seeder::run($standin->instance);
        Kernel::ready($standin->instance);
        return $standin;
    }

    /** Opens an instance that exists. */
    public static function open(string $dir): self
    {
        $standin = new self(Instance::open($dir));
        Kernel::boot($standin->instance);
        return $standin;
    }

    /** The instance of the running request. */
    public static function current(): self
    {
        return new self(Instance::current());
    }

    /**
     * Puts a module's folder below modules/servers or modules/addons, by the name of its parent folder.
     *
     * @param bool $copy a copy instead of a link; __DIR__ of a linked module is its real folder
     */
    public function install(string $folder, bool $copy = false): void
    {
        $real = (string) realpath($folder);
        $kind = basename(dirname($real));
        if (!in_array($kind, ['servers', 'addons'], true)) {
            throw new \InvalidArgumentException("$folder is not below servers/ or addons/");
        }
        if (!$copy) {
            $this->instance->link($real, "modules/$kind/" . basename($real));
            return;
        }
        $target = escapeshellarg($this->instance->root("modules/$kind"));
        Process::run('cp -RL ' . escapeshellarg($real) . " $target", $this->instance->path('logs/install.log'));
    }

    /** Unpacks an archive over the WHMCS root, as an administrator does. */
    public function unpack(string $archive): void
    {
        $command = str_ends_with($archive, '.zip') ? 'unzip -qo %s -d %s' : 'tar -xf %s -C %s';
        $line = sprintf($command, escapeshellarg($archive), escapeshellarg($this->instance->root()));
        Process::run($line, $this->instance->path('logs/unpack.log'));
    }

    /** @param mixed $value */
    public function set(string $switch, $value): void
    {
        $this->instance->settings->set($switch, $value);
        $this->instance->saveSettings();
    }

    /** Empties database, mails and records, and seeds again; switches and servers stay as they are. */
    public function reset(): void
    {
        $url = Config::get('SystemURL');
        Seeder::reset($this->instance);
        Config::set('SystemURL', $url);
        Kernel::ready($this->instance);
        MailBox::clear();
        array_map([$this->instance, 'clearRecord'], ['errors', 'api']);
    }

    /**
     * A product whose Module Settings were saved with the module.
     *
     * @param array<int|string, string> $options by number or by ConfigOptions name; the rest gets its default
     * @param array<string, mixed> $columns columns of tblproducts; `prices` => [cycle column => amount]
     */
    public function createProduct(string $module, array $options = [], array $columns = []): int
    {
        $prices = $columns['prices'] ?? ['annually' => 50];
        unset($columns['prices']);
        $id = Database::insert('tblproducts', $columns + [
            'type' => 'other', 'gid' => 1, 'name' => 'Certificate', 'paytype' => 'recurring',
            'autosetup' => 'payment', 'servertype' => $module, 'created_at' => Clock::stamp(),
        ]);
        $off = array_fill_keys(['monthly', 'quarterly', 'semiannually', 'annually', 'biennially', 'triennially'], -1);
        Database::insert('tblpricing', ['type' => 'product', 'currency' => 1, 'relid' => $id] + $prices + $off);
        $product = Capsule::table('tblproducts')->where('id', $id)->first();
        $values = ConfigOptions::values($product);
        foreach (ConfigOptions::fields($module, $id) as $number => $field) {
            $values[$number] = $options[$number] ?? $options[$field['Name']] ?? $values[$number];
        }
        ConfigOptions::save($id, $module, $values);
        return $id;
    }

    /**
     * An order through billing; the service is set up when the product says so (free, or after pay()).
     *
     * @param array<string, mixed> $columns further columns of tblhosting
     * @return array{orderid: int, serviceid: int, invoiceid: int}
     */
    public function order(int $clientId, int $productId, string $cycle = 'Annually', array $columns = []): array
    {
        return Billing::order($clientId, $productId, $cycle, $columns);
    }

    public function pay(int $invoiceId): void
    {
        Billing::pay($invoiceId);
    }

    /**
     * A paid order, set up: the service's id.
     *
     * @param array<string, mixed> $columns further columns of tblhosting
     */
    public function createService(
        int $clientId,
        int $productId,
        string $cycle = 'Annually',
        array $columns = []
    ): int {
        $order = $this->order($clientId, $productId, $cycle, $columns);
        if ($order['invoiceid'] > 0) {
            $this->pay($order['invoiceid']);
        }
        return $order['serviceid'];
    }

    /** create, suspend, unsuspend, terminate, renew, changepackage; 'success' or the error. */
    public function action(int $serviceId, string $action): string
    {
        return Actions::run($serviceId, $action);
    }

    /** A custom function as the administrator's button runs it. @return mixed */
    public function custom(int $serviceId, string $suffix)
    {
        return Actions::custom($serviceId, $suffix);
    }

    /** Lets another user into a client's account; `permissions` as WHMCS lists them (`products,manageproducts`). */
    public function createUser(int $clientId, string $email, string $permissions): int
    {
        return Seeder::user($clientId, $email, $permissions);
    }

    /** WHMCS's API, as a program of the shop's calls it. @param array<string, mixed> $values @return array<string, mixed> */
    public function api(string $command, array $values): array
    {
        return localAPI($command, $values);
    }

    public function activateAddon(string $name): string
    {
        return AddonModule::activate($name);
    }

    /** Address of the service's configuration page; '' without an order row. */
    public function configureUrl(int $serviceId): string
    {
        $id = Capsule::table('tblsslorders')->where('serviceid', $serviceId)->max('id');
        return $id === null ? '' : Config::url('configuressl.php?cert=' . md5((string) $id));
    }

    /**
     * Runs the system cron in processes of its own; all at once when there are several.
     *
     * @return list<array{status: int, output: string}>
     */
    public function cron(int $parallel = 1, bool $daily = false): array
    {
        return Server::cron($this->instance, $parallel, $daily);
    }

    /** The cron inside this process, for debugging. */
    public function cronHere(bool $daily = false): void
    {
        Cron::run($daily);
    }

    /** Starts the web server: its address with a trailing slash. */
    public function serve(int $port = 0): string
    {
        return Server::start($this->instance, $port);
    }

    public function url(string $path = ''): string
    {
        return Config::url($path);
    }

    public function stop(): void
    {
        Server::stop($this->instance);
        MariaDb::stop($this->instance);
    }

    /** Ends all processes of the instance and removes a temporary folder. */
    public function destroy(): void
    {
        if ($this->instance->settings->get('database') === 'mariadb') {
            Capsule::connection()->disconnect();
        }
        $this->stop();
        $this->instance->close();
        if ($this->temporary) {
            exec('rm -rf ' . escapeshellarg($this->instance->dir));
        }
    }

    /** Moves the instance's clock, in libfaketime's forms such as '+30d' or '@2027-03-15 00:00:00'. */
    public function clock(string $time): void
    {
        if (!$this->instance->settings->is('faketime')) {
            throw new \LogicException('The switch `faketime` is off');
        }
        file_put_contents($this->instance->path('clock.new'), $time . "\n");
        rename($this->instance->path('clock.new'), $this->instance->path('clock'));
    }

    public function table(string $name): Builder
    {
        return Capsule::table($name);
    }

    /** @param list<mixed> $bindings @return list<object> */
    public function query(string $sql, array $bindings = []): array
    {
        return Capsule::select($sql, $bindings);
    }

    /** @return list<array<string, mixed>> */
    public function mails(): array
    {
        return MailBox::all();
    }

    public function clearMails(): void
    {
        MailBox::clear();
    }

    /**
     * Notices, warnings, deprecations, exceptions and breaches of the contract.
     *
     * @param bool $all also those of the stand-in itself
     * @return list<array<string, mixed>>
     */
    public function errors(bool $all = true): array
    {
        $errors = $this->instance->recorded('errors');
        return $all ? $errors : array_values(array_filter($errors, static fn ($row) => $row['origin'] === 'module'));
    }

    public function clearErrors(): void
    {
        $this->instance->clearRecord('errors');
    }

    /** Recorded localAPI calls. @return list<array<string, mixed>> */
    public function apiCalls(string $command = ''): array
    {
        $calls = $this->instance->recorded('api');
        return $command === '' ? $calls
            : array_values(array_filter($calls, static fn ($row) => strcasecmp($row['command'], $command) === 0));
    }

    public function clearApiCalls(): void
    {
        $this->instance->clearRecord('api');
    }

    /** @return list<object> rows of tblmodulelog */
    public function moduleLog(): array
    {
        return Capsule::table('tblmodulelog')->orderBy('id')->get()->all();
    }
}
