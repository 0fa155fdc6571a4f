<?php

declare(strict_types=1);

namespace ModuleTests;

use PHPUnit\Framework\TestCase;
use Simulator;
use Standin\Browser;
use Standin\Standin;
use WHMCS\Database\Capsule;

/**
 * The module in a served stand-in with the simulator behind it, for a test class; reset before each test.
 */
abstract class ModuleTestCase extends TestCase
{
    protected const NAME = 'CERTUM_Certificates';
    /** The module's own tables, without `mod_certum_`. */
    protected const TABLES = ['meta', 'services', 'orders', 'terms', 'certificates', 'changes', 'mails', 'accounts'];
    /** Columns of tblhosting without a default. */
    protected const TEXTS = ['password' => '', 'notes' => '', 'suspendreason' => '', 'assignedips' => ''];

    protected static Standin $standin;
    protected static Simulator $certum;

    /** @return array<string, mixed> switches of the stand-in */
    protected static function settings(): array
    {
        return [];
    }

    /** Where the module finds Certum. */
    protected static function endpoint(): string
    {
        return self::$certum->service;
    }

    public static function setUpBeforeClass(): void
    {
        self::$certum = new Simulator();
        $php = 'php -d extension=' . escapeshellarg((string) (getenv('CERTUM_SO') ?: ini_get('extension')))
            . ' -d certum.endpoint=' . escapeshellarg(static::endpoint());
        self::$standin = Standin::create(
            ['php_binary' => $php] + static::settings(),
            [dirname(__DIR__, 3) . '/modules/servers/' . self::NAME]
        );
        self::$standin->serve();
    }

    public static function tearDownAfterClass(): void
    {
        self::$standin->destroy();
        self::$certum->stop();
    }

    protected function setUp(): void
    {
        foreach (\Standin\Settings::SWITCHES as $name => [$default]) {
            if ($name !== 'php_binary') {
                self::$standin->instance->settings->set($name, static::settings()[$name] ?? $default);
            }
        }
        self::$standin->instance->saveSettings();
        self::$certum->post('reset', []);
        self::$standin->reset();
        self::dropTables();
        $_SESSION = [];
    }

    /** As before the module was ever called. */
    protected static function dropTables(): void
    {
        foreach (self::TABLES as $table) {
            Capsule::schema()->dropIfExists("mod_certum_$table");
        }
        \CertumCertificates\Schema::$ready = false;
    }

    protected function tearDown(): void
    {
        $errors = array_column(self::$standin->errors(), 'text');
        self::$standin->clearErrors();
        if ($this->getStatus() <= 0) {
            self::assertSame([], $errors);
        }
    }

    /** @param array<int|string, string> $options of the module @param array<string, mixed> $columns of the product */
    protected function product(array $options = [], array $columns = []): int
    {
        return self::$standin->createProduct(self::NAME, $options + [
            'User name' => Simulator::USER, 'Password' => Simulator::PASSWORD, 'Product' => '601',
        ], $columns + ['name' => 'Commercial & "SSL"']);
    }

    /** A paid service that waits for its configuration. @param array<int|string, string> $options */
    protected function service(int $client = 1, array $options = []): int
    {
        $service = self::$standin->createService($client, $this->product($options));
        $log = self::$standin->table('tblactivitylog')->pluck('description')->implode("\n");
        $row = self::$standin->table('mod_certum_services')->where('service_id', $service)->first();
        self::assertNotNull($row, $log);
        return $service;
    }

    /** The first client's, of the first yearly product of a kind and coverage. @return array{\Certum\CatalogueProduct, int} */
    protected function serviceOfKind(string $kind, ?string $coverage): array
    {
        $product = null;
        foreach (\Certum\Catalogue::all() as $known) {
            if ($known->kind === $kind && $known->coverage === $coverage && !$known->isRenewal && $known->years === 1) {
                $product ??= $known;
            }
        }
        self::assertNotNull($product);
        $service = $this->service(1, ['Product' => $product->code, 'WildCard' => $coverage === 'WILDCARD' ? 'on' : '',
            'Additional Domains' => $coverage === 'MANY_NAMES' ? 'on' : '',
            'SimplySign' => $kind === 'CODE_SIGNING' ? 'on' : '']);
        return [$product, $service];
    }

    protected function browser(int $client): Browser
    {
        $browser = new Browser(self::$standin->url());
        return $browser->login($client === 1 ? 'anna@example.test' : 'ben@example.test');
    }

    /** Step one sent: the browser shows step two, or step one with what is wrong. @param array<string, string> $fields */
    protected function stepOne(Browser $browser, int $service, string $csr, array $fields = []): Browser
    {
        $browser->get(self::$standin->configureUrl($service));
        return $browser->submit('//form[contains(@action, "step=2")]', ['csr' => $csr] + $fields + ['jobtitle' => 'Owner']);
    }

    /** Step two of the stock page sent. @param array<string, ?string> $fields */
    protected function stepTwo(Browser $browser, array $fields = ['approval_method' => 'dns-txt-token']): Browser
    {
        return $browser->submit('//form[contains(@action, "step=3")]', $fields);
    }

    /** @param list<string> $names */
    protected function csr(string $name = 'shop.example.com', array $names = []): string
    {
        return newCsr($name, $names === [] ? [$name] : $names)['csr'];
    }

    /** A moment as the module's tables hold it. */
    protected static function stamp(string $change): string
    {
        return gmdate('Y-m-d H:i:s', (int) strtotime($change));
    }

    /** One of the module's single values. */
    protected static function meta(string $name): string
    {
        return (string) Capsule::table('mod_certum_meta')->where('name', $name)->value('value');
    }

    protected static function setMeta(string $name, string $value): void
    {
        Capsule::table('mod_certum_meta')->updateOrInsert(['name' => $name], ['value' => $value]);
    }

    /** A service with its present order and its newest certificate, as order.sql has it. */
    protected function order(int $service): object
    {
        $sql = file_get_contents(dirname(__DIR__, 2) . '/php/include/order.sql');
        return Capsule::connection()->selectOne($sql, [$service]);
    }

    /** Its newest certificate ends at another moment: for tests whose clock stands (TimeTestCase has one that moves). */
    protected function ends(int $service, string $change): void
    {
        $newest = Capsule::table('mod_certum_certificates')->where('id', $this->order($service)->certificate_id);
        self::assertSame(1, (clone $newest)->count());
        $newest->update(['not_after' => self::stamp($change)]);
    }

    /** All that was done counts as done at another moment: minutes that nobody waits for. @param string $operation only this */
    protected static function doneAt(string $change, string $operation = ''): void
    {
        $changes = Capsule::table('mod_certum_changes');
        if ($operation !== '') {
            $changes->where('operation', $operation);
        }
        $changes->update(['created_at' => self::stamp($change), 'updated_at' => self::stamp($change)]);
    }

    /** What became of the last change of a service that was sent, as if just this were known of it. */
    protected static function outcome(int $service, string $outcome): void
    {
        $sent = Capsule::table('mod_certum_changes')->where('service_id', $service)->whereNotNull('intent');
        $last = Capsule::table('mod_certum_changes')->where('id', $sent->max('id'));
        self::assertSame(1, (clone $last)->count());
        $last->update(['outcome' => $outcome]);
    }

    /** All services are taken by a request until then; by none without a moment. */
    protected static function busy(?string $change): void
    {
        $until = $change === null ? null : self::stamp($change);
        Capsule::table('mod_certum_services')->update(['busy_until' => $until]);
    }

    /** Step one of all services as it was typed. @param array<string, array<string, string>> $input */
    protected static function typed(array $input): void
    {
        Capsule::table('mod_certum_services')->update(['input' => json_encode($input)]);
    }

    /** Staff's page of a service, saved with these fields changed. @param array<string, string> $fields */
    protected function editService(int $service, array $fields): void
    {
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        $client = $this->serviceRow($service)->userid;
        $admin->get("admin/clientsservices.php?userid=$client&id=$service")->submit('//form[@id="frm1"]', $fields);
    }

    /** Settings of all products, each saved on its page. @param array<int, string> $values by their places */
    protected function editProducts(array $values): void
    {
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        foreach (self::$standin->table('tblproducts')->where('servertype', self::NAME)->pluck('id') as $product) {
            $admin->get("admin/configproducts.php?action=edit&id=$product");
            $fields = [];
            foreach ($values as $place => $value) {
                $name = "packageconfigoption[$place]";
                $fields[$name] = $value;
                $offered = $admin->count("//select[@name='$name']") === 0
                    || $admin->count("//select[@name='$name']/option[@value='$value']") === 1;
                self::assertTrue($offered, "$name: $value cannot be chosen");
            }
            $admin->submit('//form[@name="packagefrm"]', $fields);
        }
    }

    protected function serviceRow(int $service): object
    {
        return self::$standin->table('tblhosting')->where('id', $service)->first();
    }

    /** Orders as the simulator has them. @return list<array<string, mixed>> */
    protected function placed(): array
    {
        return array_values(self::$certum->get('orders'));
    }

    /** Publishes what the order's page says. */
    protected function publish(int $service): void
    {
        $proof = json_decode($this->order($service)->verification, true);
        foreach ($proof['fqdns'] as $name) {
            self::$certum->publish(\Certum\Publication::forName($name, $proof['approverMethod'], $proof['code']));
        }
    }

    protected function cron(): void
    {
        foreach (self::$standin->cron() as $run) {
            self::assertSame(0, $run['status'], $run['output']);
        }
    }

    /** A service whose certificate is issued. @param array<int|string, string> $options @param list<string> $names */
    protected function issuedService(int $client = 1, array $options = [], array $names = ['shop.example.com']): int
    {
        $service = $this->pendingService($client, $options, $names);
        $this->publish($service);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
        return $service;
    }

    /** A service whose order waits for its proof. @param array<int|string, string> $options @param list<string> $names */
    protected function pendingService(int $client = 1, array $options = [], array $names = ['shop.example.com']): int
    {
        $service = $this->service($client, $options);
        $browser = $this->browser($client);
        $this->stepOne($browser, $service, $this->csr($names[0], $names));
        $this->stepTwo($browser);
        self::assertNotSame('', $this->order($service)->certum_id, $browser->body);
        return $service;
    }

    /**
     * Client 2's service whose order's answer is lost `before` or `after` it arrived; Certum stays away until it
     * `answers()`.
     */
    protected function lost(string $when): int
    {
        $service = $this->service(2);
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr());
        self::$certum->post('fault', [
            ['operation' => 'quickOrder', 'kind' => 'cut', 'when' => $when, 'times' => 0],
            ['operation' => 'getOrderByOrderID', 'kind' => 'cut', 'times' => 0],
        ]);
        $this->stepTwo($browser);
        self::assertSame(1, (int) $this->order($service)->outcome_unknown);
        return $service;
    }

    /** Certum's faults are over. */
    protected function answers(): void
    {
        self::$certum->post('fault', ['clear' => true]);
    }

    /** Sends the form of an action's page. @param array<string, ?string> $fields by their names within certum[] */
    protected function act(Browser $browser, int $service, string $function, array $fields = []): Browser
    {
        $this->page($browser, $service, $function);
        if (!isset($fields['sure'])) {
            return $this->send($browser, $fields);
        }
        // Who is asked says yes.
        $this->send($browser, array_diff_key($fields, ['sure' => '']));
        if ($browser->count('//button[@name="certum[sure]"]') === 0) {
            return $browser;
        }
        return $this->send($browser, ['sure' => '1']);
    }

    /** Sends the form of the page that is open. @param array<string, ?string> $fields */
    protected function send(Browser $browser, array $fields = []): Browser
    {
        $named = [];
        foreach ($fields as $name => $value) {
            $named[str_contains($name, '[') ? "certum$name" : "certum[$name]"] = $value;
        }
        return $browser->submit('//form[@id="certum"]', $named);
    }

    protected function said(Browser $browser): string
    {
        return (string) $browser->text('//*[@data-certum-said]');
    }

    /** What is wrong, as the page lists it. */
    protected function problems(Browser $browser): string
    {
        return (string) $browser->text('//*[@data-certum-problems]');
    }

    /** @return list<string> each operation as it was meant, and what became of it, oldest first */
    protected function journal(int $service): array
    {
        $told = [];
        $changes = self::$standin->table('mod_certum_changes')->where('service_id', $service)->orderBy('id')->get();
        foreach ($changes as $change) {
            // These are written down once they are done.
            if (!in_array($change->operation, ['refresh', 'reopen'], true)) {
                $told[] = "$change->operation intended";
            }
            if ($change->outcome !== 'intended') {
                $told[] = "$change->operation $change->outcome";
            }
        }
        return str_replace('reopen done', 'create reopened', $told);
    }

    protected function page(Browser $browser, int $service, string $action = ''): Browser
    {
        $custom = $action === '' ? '' : "&modop=custom&a=$action";
        return $browser->get("clientarea.php?action=productdetails&id=$service$custom");
    }

    /** The one step-three post of a browser, to be sent as often as a test wants. @return array{string, string} */
    protected function token(Browser $browser): string
    {
        return (string) $browser->page()->query('//input[@name="token"]/@value')->item(0)?->nodeValue;
    }

    /** Posts of several browsers under way at the same time. */
    protected function together(string $address, array $posts): void
    {
        $streams = [];
        foreach ($posts as [$browser, $fields]) {
            $cookies = (new \ReflectionProperty($browser, 'cookies'))->getValue($browser);
            $body = http_build_query($fields);
            $stream = stream_socket_client('tcp://' . parse_url($address, PHP_URL_HOST) . ':'
                . parse_url($address, PHP_URL_PORT));
            fwrite($stream, 'POST ' . substr($address, strpos($address, '/', 8)) . " HTTP/1.0\r\nHost: 127.0.0.1\r\n"
                . 'Cookie: ' . http_build_query($cookies, '', '; ') . "\r\nContent-Length: " . strlen($body)
                . "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n$body");
            $streams[] = $stream;
        }
        array_map('stream_get_contents', $streams);
    }
}
