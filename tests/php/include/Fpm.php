<?php

declare(strict_types=1);

/**
 * A php-fpm of its own for a test, and requests to it over FastCGI.
 *
 * The protocol: https://fastcgi-archives.github.io/FastCGI_Specification.html, of which php-fpm needs one request on
 * a connection, without multiplexing.
 */
final class Fpm
{
    /** The signal for a graceful end. */
    private const QUIT = 3;
    private const KILL = 9;
    private const BEGIN_REQUEST = 1;
    private const END_REQUEST = 3;
    private const PARAMS = 4;
    private const STDIN = 5;
    private const STDOUT = 6;

    private readonly string $folder;
    /** @var resource */
    private $process;

    /**
     * @param int $workers how many there are, always
     * @param array<string, string> $pool further settings of the pool
     */
    public function __construct(int $workers, array $pool = [])
    {
        $this->folder = sys_get_temp_dir() . '/certum-fpm-' . bin2hex(random_bytes(6));
        mkdir($this->folder, 0700);
        $settings = $pool + [
            'listen' => "$this->folder/socket",
            'pm' => 'static',
            'pm.max_children' => (string) $workers,
            'clear_env' => 'no',
            'catch_workers_output' => 'yes',
        ];
        // Without it the master refuses to run as root, and the pool needs a name then.
        $asRoot = posix_geteuid() === 0;
        $settings += $asRoot ? ['user' => 'root', 'group' => 'root'] : [];
        $lines = array_map(fn ($name, $value) => "$name = $value", array_keys($settings), $settings);
        file_put_contents(
            "$this->folder/fpm.conf",
            "[global]\nerror_log = $this->folder/log\ndaemonize = no\n[www]\n" . implode("\n", $lines) . "\n",
        );
        $command = [getenv('CERTUM_PHP_FPM'), '-n', '-d', 'extension=' . getenv('CERTUM_SO')];
        foreach (['posix'] as $module) {
            if (is_file(PHP_EXTENSION_DIR . "/$module.so")) {
                array_push($command, '-d', "extension=$module");
            }
        }
        $command = [...$command, ...($asRoot ? ['-R'] : []), '-F', '-y', "$this->folder/fpm.conf"];
        $null = ['file', '/dev/null', 'r+'];
        $this->process = proc_open($command, [$null, $null, $null], $pipes);
        for ($i = 0; $i < 500 && !file_exists("$this->folder/socket"); $i++) {
            usleep(20_000);
        }
        if (!file_exists("$this->folder/socket")) {
            throw new RuntimeException('php-fpm did not start: ' . $this->log());
        }
    }

    public function __destruct()
    {
        $this->end();
    }

    /** Has it finish what it does and end; its log. */
    public function end(): string
    {
        if (!is_resource($this->process)) {
            return '';
        }
        proc_terminate($this->process, self::QUIT);
        proc_close($this->process);
        $log = $this->log();
        array_map(unlink(...), glob("$this->folder/*"));
        rmdir($this->folder);

        return $log;
    }

    /** @return list<int> the workers' process numbers */
    public function workers(): array
    {
        $master = proc_get_status($this->process)['pid'];
        $children = file_get_contents("/proc/$master/task/$master/children");

        return array_map(intval(...), preg_split('/ /', $children, flags: PREG_SPLIT_NO_EMPTY));
    }

    public function log(): string
    {
        return (string) @file_get_contents("$this->folder/log");
    }

    /** Kills a worker and waits until it is gone. */
    public function kill(int $pid): void
    {
        // Process number 0 would be the test's whole group.
        if ($pid < 2 || !posix_kill($pid, self::KILL)) {
            throw new RuntimeException("there is no worker $pid");
        }
        while (in_array($pid, $this->workers(), true)) {
            usleep(5_000);
        }
    }

    /**
     * A request under way: the script is started, its answer not yet waited for.
     *
     * @param array<string, string> $query
     * @return resource
     */
    public function start(string $script, array $query = [])
    {
        $socket = null;
        for ($i = 0; $i < 200 && !is_resource($socket); $i++) {
            $socket = @stream_socket_client("unix://$this->folder/socket", $code, $text, 10);
            is_resource($socket) || usleep(20_000);
        }
        if (!is_resource($socket)) {
            throw new RuntimeException("php-fpm does not take requests: $text; " . $this->log());
        }
        $text = http_build_query($query);
        $params = '';
        foreach (
            [
                // php-fpm does not find what has ".." in its path.
                'SCRIPT_FILENAME' => (string) realpath($script),
                'REQUEST_METHOD' => 'GET',
                'QUERY_STRING' => $text,
                'REQUEST_URI' => "/?$text",
            ] as $name => $value
        ) {
            $params .= self::length($name) . self::length($value) . $name . $value;
        }
        // Role 1 is the responder; no flag keeps the connection.
        $begin = pack('nCx5', 1, 0);
        fwrite($socket, self::record(self::BEGIN_REQUEST, $begin) . self::record(self::PARAMS, $params)
            . self::record(self::PARAMS, '') . self::record(self::STDIN, ''));

        return $socket;
    }

    /**
     * The body of a request's answer.
     *
     * @param resource $socket
     * @return string|null null where the worker died without an answer
     */
    public function finish($socket): ?string
    {
        $out = '';
        while (strlen($head = (string) stream_get_contents($socket, 8)) === 8) {
            $head = unpack('Cversion/Ctype/nid/nlength/Cpadding', $head);
            $content = (string) stream_get_contents($socket, $head['length'] + $head['padding']);
            $out .= $head['type'] === self::STDOUT ? substr($content, 0, $head['length']) : '';
            if ($head['type'] === self::END_REQUEST) {
                fclose($socket);

                return explode("\r\n\r\n", $out, 2)[1] ?? '';
            }
        }
        fclose($socket);

        return null;
    }

    /** @param array<string, string> $query */
    public function request(string $script, array $query = []): ?string
    {
        return $this->finish($this->start($script, $query));
    }

    private static function record(int $type, string $content): string
    {
        return pack('CCnnxx', 1, $type, 1, strlen($content)) . $content;
    }

    private static function length(string $text): string
    {
        return strlen($text) < 128 ? chr(strlen($text)) : pack('N', strlen($text) | 0x80000000);
    }
}
