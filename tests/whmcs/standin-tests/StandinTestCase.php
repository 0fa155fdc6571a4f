<?php

declare(strict_types=1);

namespace StandinTests;

use PHPUnit\Framework\TestCase;
use Standin\Browser;
use Standin\Standin;

/**
 * One served instance with Acme SSL for a test class, reset before each test.
 */
abstract class StandinTestCase extends TestCase
{
    protected const SAMPLE = __DIR__ . '/../standin/sample/modules/';

    private const CSR = "-----BEGIN CERTIFICATE REQUEST-----\nACME\n-----END CERTIFICATE REQUEST-----";

    protected static Standin $standin;

    /** @return array<string, mixed> */
    protected static function settings(): array
    {
        return [];
    }

    public static function setUpBeforeClass(): void
    {
        self::$standin = Standin::create(
            static::settings(),
            [self::SAMPLE . 'servers/acmessl', self::SAMPLE . 'addons/acme']
        );
        self::$standin->serve();
    }

    public static function tearDownAfterClass(): void
    {
        self::$standin->destroy();
    }

    protected function setUp(): void
    {
        foreach (\Standin\Settings::SWITCHES as $name => [$default]) {
            self::$standin->instance->settings->set($name, static::settings()[$name] ?? $default);
        }
        self::$standin->instance->saveSettings();
        self::$standin->reset();
    }

    /** @return list<string> texts of what was recorded; a test that expects errors clears them */
    protected function errors(): array
    {
        return array_column(self::$standin->errors(), 'text');
    }

    protected function tearDown(): void
    {
        $errors = $this->errors();
        self::$standin->clearErrors();
        if ($this->getStatus() <= 0) {
            self::assertSame([], $errors);
        }
    }

    /** Expects recorded errors, one matching each pattern in order, and clears them. */
    protected function assertErrors(string ...$patterns): void
    {
        $errors = $this->errors();
        self::$standin->clearErrors();
        self::assertCount(count($patterns), $errors, implode("\n", $errors));
        foreach ($patterns as $index => $pattern) {
            self::assertMatchesRegularExpression($pattern, $errors[$index]);
        }
    }

    protected function browser(int $client = 0): Browser
    {
        $browser = new Browser(self::$standin->url());
        if ($client > 0) {
            $browser->login($client === 1 ? 'anna@example.test' : 'ben@example.test');
        }
        return $browser;
    }

    /** An active service of Acme SSL, waiting for its configuration. @param array<string, mixed> $columns */
    protected function service(int $client = 1, array $columns = []): int
    {
        $product = self::$standin->createProduct('acmessl', ['pass' => 's3cret-&'], ['name' => 'Acme One']);
        return self::$standin->createService($client, $product, 'Annually', $columns);
    }

    /** Step one sent with a good CSR: the browser shows step two. */
    protected function stepTwo(Browser $browser, int $serviceId, string $csr = self::CSR): Browser
    {
        $browser->get(self::$standin->configureUrl($serviceId));
        return $browser->submit('//form', ['servertype' => '1000', 'csr' => $csr, 'fields[names]' => 'a.test']);
    }

    protected function order(int $serviceId): object
    {
        return self::$standin->table('tblsslorders')->where('serviceid', $serviceId)->first();
    }

    protected function serviceRow(int $serviceId): object
    {
        return self::$standin->table('tblhosting')->where('id', $serviceId)->first();
    }
}
