<?php

declare(strict_types=1);

namespace Bench;

/** A php-fpm with one worker, asked over FastCGI; it ends with this object. */
final class Fpm
{
    private const BEGIN_REQUEST = 1;
    private const END_REQUEST = 3;
    private const PARAMS = 4;
    private const STDIN = 5;
    private const STDOUT = 6;
    private const STDERR = 7;

    private readonly string $socket;
    /** @var array<string, string> */
    private readonly array $environment;
    /** @var resource */
    private $process;

    public function __construct(Php $php, string $way, string $folder)
    {
        $name = strtr($way, ' ,', '--');
        $this->socket = "$folder/$name.sock";
        $this->environment = $php->environment(Php::call($way));
        $root = (int) shell_exec('id -u') === 0;
        file_put_contents("$folder/$name.conf", implode("\n", [
            '[global]',
            "error_log = $folder/$name.log",
            '[bench]',
            "listen = $this->socket",
            $root ? 'user = root' : '',
            'pm = static',
            'pm.max_children = 1',
            '',
        ]));
        $command = [
            self::binary(), '-n', '-F', '-y', "$folder/$name.conf", '-d', 'zend_extension=opcache',
            ...$php->settings($way),
        ];
        $process = proc_open(
            $root ? [...$command, '-R'] : $command,
            [1 => ['file', '/dev/null', 'w'], 2 => ['file', '/dev/null', 'w']],
            $pipes,
        );
        for ($tries = 0; !file_exists($this->socket); $tries++) {
            if ($process === false || $tries === 500) {
                throw new \RuntimeException('php-fpm did not start: ' . @file_get_contents("$folder/$name.log"));
            }
            usleep(10_000);
        }
        $this->process = $process;
    }

    public function __destruct()
    {
        proc_terminate($this->process);
        proc_close($this->process);
    }

    /**
     * Has the worker serve once.php.
     *
     * @param ?string $service another address of the service than the usual one
     * @return array{int, float, string} the worker's CPU before this request in µs, ms by the clock, what was read
     */
    public function request(?string $service = null): array
    {
        $script = dirname(__DIR__) . '/scripts/once.php';
        $parameters = ['SCRIPT_FILENAME' => $script, 'REQUEST_METHOD' => 'GET']
            + array_filter(['BENCH_SERVICE' => $service]) + $this->environment;
        $start = hrtime(true);
        $page = $this->ask($parameters);
        $took = (hrtime(true) - $start) / 1e6;
        if (!preg_match('/\r\n\r\n\d+ (\d+)\n(.*)$/s', $page, $told)) {
            throw new \RuntimeException("The web worker's page is not what was expected: $page");
        }

        return [(int) $told[1], $took, $told[2]];
    }

    /** @param array<string, string> $parameters */
    private function ask(array $parameters): string
    {
        $stream = stream_socket_client("unix://$this->socket", $number, $message, 10);
        if ($stream === false) {
            throw new \RuntimeException("php-fpm cannot be reached: $message");
        }
        $encoded = '';
        foreach ($parameters as $name => $value) {
            $encoded .= self::length($name) . self::length($value) . $name . $value;
        }
        fwrite($stream, self::record(self::BEGIN_REQUEST, pack('nCx5', 1, 0)) . self::record(self::PARAMS, $encoded)
            . self::record(self::PARAMS, '') . self::record(self::STDIN, ''));
        $page = '';
        while (strlen($header = (string) stream_get_contents($stream, 8)) === 8) {
            ['type' => $type, 'length' => $length, 'padding' => $padding]
                = unpack('Cversion/Ctype/nid/nlength/Cpadding', $header);
            $content = substr((string) stream_get_contents($stream, $length + $padding), 0, $length);
            match ($type) {
                self::STDOUT => $page .= $content,
                self::STDERR => throw new \RuntimeException("php-fpm says: $content"),
                self::END_REQUEST => null,
            };
        }
        fclose($stream);

        return $page;
    }

    private static function record(int $type, string $content): string
    {
        return pack('CCnnxx', 1, $type, 1, strlen($content)) . $content;
    }

    private static function length(string $text): string
    {
        return strlen($text) < 128 ? chr(strlen($text)) : pack('N', strlen($text) | 0x80000000);
    }

    public static function binary(): string
    {
        $folder = dirname(PHP_BINDIR) . '/sbin';
        $minor = PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION;
        foreach (["$folder/php-fpm$minor", "$folder/php-fpm"] as $binary) {
            if (is_executable($binary)) {
                return $binary;
            }
        }
        throw new \RuntimeException("php-fpm of PHP $minor is missing (Debian: php$minor-fpm)");
    }
}
