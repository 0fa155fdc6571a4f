<?php

declare(strict_types=1);

namespace Standin;

/**
 * PHP's built-in server and the system cron of one instance.
 */
final class Server
{
    public static function start(Instance $instance, int $port = 0): string
    {
        $state = self::state($instance);
        if ($state !== null && Process::alive($state['pid'])) {
            return $state['url'];
        }
        $port = $port > 0 ? $port : Process::freePort();
        $url = "http://127.0.0.1:$port" . $instance->settings->get('base_path') . '/';
        Config::set('SystemURL', $url);
        $pid = Process::spawn(
            [...self::php($instance), '-S', "127.0.0.1:$port", '-t', $instance->root(),
                dirname(__DIR__) . '/router.php'],
            $instance->path('logs/server.log'),
            Process::faketime($instance) + ['STANDIN_DIR' => $instance->dir,
                'PHP_CLI_SERVER_WORKERS' => (string) $instance->settings->get('workers')]
        );
        $json = json_encode(['pid' => $pid, 'port' => $port, 'url' => $url], JSON_UNESCAPED_SLASHES);
        file_put_contents($instance->path('server.json'), $json);
        self::awaitPort($port, $pid);
        return $url;
    }

    private static function awaitPort(int $port, int $pid): void
    {
        $end = microtime(true) + 30;
        while (($socket = @stream_socket_client("tcp://127.0.0.1:$port", $code, $text, 1)) === false) {
            if (microtime(true) > $end || !Process::alive($pid)) {
                throw new \RuntimeException("The server did not start: $text");
            }
            usleep(30000);
        }
        fclose($socket);
    }

    /** @return array{pid: int, port: int, url: string}|null */
    public static function state(Instance $instance): ?array
    {
        $file = $instance->path('server.json');
        return is_file($file) ? (array) json_decode((string) file_get_contents($file), true) : null;
    }

    public static function stop(Instance $instance): void
    {
        $state = self::state($instance);
        if ($state !== null) {
            Process::stop($state['pid']);
            unlink($instance->path('server.json'));
        }
    }

    /** @return list<string> */
    private static function php(Instance $instance): array
    {
        return preg_split('/\s+/', trim((string) $instance->settings->get('php_binary'))) ?: ['php'];
    }

    /** @return list<array{status: int, output: string}> */
    public static function cron(Instance $instance, int $parallel, bool $daily): array
    {
        $running = [];
        foreach (range(1, max(1, $parallel)) as $ignored) {
            $output = tmpfile();
            $script = $instance->root('crons/cron.php');
            $command = [...self::php($instance), '-q', $script, ...($daily ? ['--daily'] : [])];
            $process = proc_open(
                $command,
                [['file', '/dev/null', 'r'], $output, $output],
                $pipes,
                $instance->dir,
                Process::faketime($instance) + ['STANDIN_DIR' => $instance->dir] + getenv()
            );
            $running[] = [$process, $output];
        }
        $results = [];
        foreach ($running as [$process, $output]) {
            $status = proc_close($process);
            rewind($output);
            $results[] = ['status' => $status, 'output' => (string) stream_get_contents($output)];
            fclose($output);
        }
        return $results;
    }
}
