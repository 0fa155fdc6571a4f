<?php

declare(strict_types=1);

namespace ReleaseTests;

use PHPUnit\Framework\TestCase;

/**
 * `make demo` and `make demo-cli` as somebody without a terminal gets them.
 */
final class DemoTest extends TestCase
{
    /** @return array{resource, array<int, resource>} */
    private function start(string $script, string $stay): array
    {
        $root = dirname(__DIR__, 3);
        $extension = getenv('CERTUM_SO') ?: "$root/build/certum.so";
        $output = tmpfile();
        $process = proc_open(
            [PHP_BINARY, '-d', "extension=$extension", "$root/demo/$script"],
            [['file', '/dev/null', 'r'], $output, $output],
            $pipes,
            null,
            ['DEMO_STAY' => $stay, 'CERTUM_SO' => $extension, 'DEMO_FOLDER' => sys_get_temp_dir()] + getenv()
        );
        self::assertIsResource($process);
        return [$process, $output];
    }

    private function told(mixed $output): string
    {
        rewind($output);
        return (string) stream_get_contents($output);
    }

    private function answers(string $story): bool
    {
        self::assertSame(1, preg_match('~client +(http://127\.0\.0\.1:\d+/login\.php)~', $story, $part), $story);
        return @file_get_contents($part[1]) !== false;
    }

    public function testTheShopIsWalkedThroughAndClosed(): void
    {
        [$process, $output] = $this->start('order-in-whmcs.php', '');
        $status = proc_close($process);
        $story = $this->told($output);
        self::assertSame(0, $status, $story);
        self::assertStringContainsString('One purchase, one order. One payment, one renewal.', $story);
        self::assertMatchesRegularExpression('/Of (36[56]) days .* one was there on \1\./', $story);
        // Thirty and twenty days before the end; then the CSR in force serves.
        self::assertSame(2, substr_count($story, '"Pay the next invoice to renew'), $story);
        self::assertStringContainsString('administrator  http://127.0.0.1:', $story);
        self::assertFalse($this->answers($story), 'its servers ended with it');
    }

    public function testTheShopStaysOpenWhenAskedTo(): void
    {
        [$process, $output] = $this->start('order-in-whmcs.php', '1');
        try {
            for ($wait = 0; $wait < 1800 && !str_contains($this->told($output), 'Ctrl-C'); $wait++) {
                self::assertTrue(proc_get_status($process)['running'], $this->told($output));
                usleep(100000);
            }
            $story = $this->told($output);
            self::assertTrue($this->answers($story));
            proc_terminate($process);
            for ($wait = 0; $wait < 600 && proc_get_status($process)['running']; $wait++) {
                usleep(100000);
            }
            self::assertFalse($this->answers($story));
        } finally {
            proc_terminate($process);
            proc_close($process);
        }
    }

    public function testTheCommandLineWalk(): void
    {
        [$process, $output] = $this->start('life-of-an-order.php', '');
        $status = proc_close($process);
        self::assertSame(0, $status, $this->told($output));
        self::assertStringContainsString('one order placed, one reissue, one renewal', $this->told($output));
    }
}
