<?php

declare(strict_types=1);

namespace StandinTests;

use PHPUnit\Framework\TestCase;
use Standin\Browser;

/**
 * Instances of other kinds, each through bin/standin in processes of its own.
 */
final class VariantTest extends TestCase
{
    private string $dir = '';

    protected function setUp(): void
    {
        $this->dir = sys_get_temp_dir() . '/standin-variant-' . bin2hex(random_bytes(5));
    }

    protected function tearDown(): void
    {
        if (is_dir($this->dir)) {
            $this->bin('stop', $this->dir);
            exec('rm -rf ' . escapeshellarg($this->dir));
        }
    }

    /** @return mixed the JSON that was printed */
    private function bin(string ...$arguments)
    {
        $line = escapeshellarg(__DIR__ . '/../standin/bin/standin');
        exec($line . ' ' . implode(' ', array_map('escapeshellarg', $arguments)) . ' 2>&1', $output, $status);
        self::assertSame(0, $status, implode("\n", $output));
        return json_decode(implode("\n", $output), true);
    }

    /** @return mixed */
    private function call(string $method, ...$arguments)
    {
        return $this->bin('call', $this->dir, $method, ...array_map('json_encode', $arguments));
    }

    /** @return array<string, array{list<string>}> */
    public function variants(): array
    {
        return [
            'mariadb' => [['--database=mariadb']],
            'mariadb strict, MyISAM' => [['--database=mariadb', '--strict-sql=1', '--db-engine=MyISAM',
                '--db-charset=utf8mb3']],
            'smarty 4' => [['--smarty=4', '--smarty-undefined=warn']],
            'smarty 3, warnings' => [['--smarty-undefined=warn']],
            'in a folder' => [['--base-path=/billing']],
            'encoded' => [['--encode-params=1', '--encode-request=1']],
            'sparse steps' => [['--s2-configdata=0', '--s3-configdata=0', '--s3-flat-contacts=0',
                '--step-row-keys=0', '--model=null', '--action-key=0']],
        ];
    }

    /**
     * @dataProvider variants
     * @param list<string> $switches
     */
    public function testTheWalk(array $switches): void
    {
        $sample = realpath(__DIR__ . '/../standin/sample/modules/servers/acmessl');
        $info = $this->bin('up', $this->dir, "--module=$sample", '--clients=3', ...$switches);
        self::assertCount(3, $info['clients']);
        if (!in_array('--strict-sql=1', $switches, true)) {
            $product = $this->call('createProduct', 'acmessl', ['pass' => 'x']);
            $service = $this->call('createService', 3, $product);
        } else {
            // Acme writes a zero date, which strict mode refuses; nothing else may stumble.
            $product = $this->call('createProduct', 'acmessl', ['pass' => 'x']);
            $service = $this->call('createService', 3, $product);
            $errors = $this->call('errors');
            self::assertStringContainsString('completiondate', $errors[0]['text']);
            self::assertCount(1, $errors);
            return;
        }
        $browser = new Browser($info['url']);
        $browser->login('carla@example.test');
        $browser->get($this->call('configureUrl', $service));
        self::assertSame(1, $browser->count('//input[@name="lastname"]'), $browser->body);
        $browser->submit('//form', ['servertype' => '1000', 'csr' => 'ACME', 'fields[names]' => 'ą.test']);
        self::assertSame(2, $browser->count('//input[@name="approveremail"]'), $browser->body);
        $browser->submit('//form', ['approval_method' => 'file']);
        self::assertStringContainsString('acme.txt', $browser->body);
        $browser->get("clientarea.php?action=productdetails&id=$service&modop=custom&a=show");
        self::assertStringContainsString('0A:1B', $browser->body);
        $browser->adminLogin()->get("admin/clientsservices.php?id=$service");
        self::assertSame(1, $browser->count('//b[.="raw"]'));
        self::assertSame([0], array_column($this->call('cron'), 'status'));
        $rows = $this->call('query', 'SELECT domainstatus FROM tblhosting WHERE MD5(id) = ?', [md5((string) $service)]);
        self::assertSame('Active', $rows[0]['domainstatus']);
        self::assertSame([], array_column($this->call('errors'), 'text'));
    }

    public function testControlOverHttp(): void
    {
        $sample = realpath(__DIR__ . '/../standin/sample/modules/servers/acmessl');
        $info = $this->bin('up', $this->dir, "--module=$sample");
        $browser = new Browser($info['url']);
        $ask = static function (string $method, ...$arguments) use ($browser) {
            $json = (string) json_encode(['method' => $method, 'args' => $arguments]);
            return json_decode($browser->request('POST', 'standin/call', $json, 'application/json')->body, true);
        };
        $product = $ask('createProduct', 'acmessl')['result'];
        self::assertSame(1, $ask('createService', 1, $product)['result']);
        self::assertArrayHasKey('error', $ask('destroy'));
        self::assertCount(3, json_decode($browser->get('standin/mails?json=1')->body, true));
        self::assertStringContainsString('acme.pem', $browser->get('standin/mails')->body);
        self::assertSame("PEM\0", $browser->get('standin/mail-attachment?mail=2&n=0')->body);
        $browser->get('standin/login?client=1&to=' . rawurlencode('clientarea.php?action=productdetails&id=1'));
        self::assertSame(1, $browser->count('//div[@id="acme-overview"]'));
        self::assertNull($ask('set', 'theme', 'hostile')['result']);
        $browser->get('clientarea.php?action=productdetails&id=1');
        self::assertSame(0, $browser->count('//*[@class][not(ancestor::*[@id])]'));
    }

    public function testTheClockMovesServerAndCron(): void
    {
        $sample = realpath(__DIR__ . '/../standin/sample/modules/servers/acmessl');
        $info = $this->bin('up', $this->dir, "--module=$sample", '--faketime=1', '--database=mariadb');
        $browser = new Browser($info['url']);
        $ask = static function (string $method, ...$arguments) use ($browser) {
            $json = (string) json_encode(['method' => $method, 'args' => $arguments]);
            return json_decode($browser->request('POST', 'standin/call', $json, 'application/json')->body, true);
        };
        $ask('clock', '@2027-03-15 00:00:00');
        $product = $ask('createProduct', 'acmessl')['result'];
        $service = $ask('createService', 1, $product)['result'];
        $sql = 'SELECT regdate, nextduedate, DATE(NOW()) AS today FROM tblhosting WHERE id = ?';
        $row = $ask('query', $sql, [$service]);
        self::assertSame(['2027-03-15', '2028-03-15', '2027-03-15'], array_values($row['result'][0]));
        $ask('clock', '@2028-03-05 00:00:00');
        $ask('cron');
        $row = $ask('query', "SELECT date, duedate FROM tblinvoices WHERE status = 'Unpaid'");
        self::assertSame(['2028-03-05', '2028-03-15'], array_values($row['result'][0]));
    }
}
