<?php

declare(strict_types=1);

/**
 * A proxy for CONNECT in a child process, which notes the head of each request; for one tunnel at a time.
 *
 * It ends with this object.
 */
final class ConnectProxy
{
    /** HOST:PORT */
    public readonly string $address;
    private readonly int $pid;
    private readonly string $log;

    /** @param string|null $refusal the status line to answer with, in place of a tunnel */
    public function __construct(?string $refusal = null)
    {
        $server = stream_socket_server('tcp://127.0.0.1:0');
        $this->address = stream_socket_get_name($server, false);
        $this->log = tempnam(sys_get_temp_dir(), 'certum');
        $this->pid = pcntl_fork();
        if ($this->pid === 0) {
            pcntl_alarm(100);
            while (true) {
                $client = stream_socket_accept($server, 100);
                $client === false || $this->serve($client, $refusal);
            }
        }
    }

    public function __destruct()
    {
        if ($this->pid !== 0 && is_file($this->log)) {
            posix_kill($this->pid, 9);
            pcntl_waitpid($this->pid, $status);
            unlink($this->log);
        }
    }

    /** @return list<string> the heads of the requests that came */
    public function heads(): array
    {
        return array_values(array_filter(explode("\n\n", file_get_contents($this->log))));
    }

    /** @param resource $client */
    private function serve($client, ?string $refusal): void
    {
        $head = '';
        while (($line = fgets($client)) !== false && trim($line) !== '') {
            $head .= trim($line) . "\n";
        }
        file_put_contents($this->log, $head . "\n", FILE_APPEND);
        $target = explode(' ', $head)[1] ?? '';
        $server = $refusal === null ? @stream_socket_client('tcp://' . self::here($target)) : false;
        if ($server === false) {
            fwrite($client, ($refusal ?? 'HTTP/1.1 502 Bad Gateway') . "\r\nContent-Length: 0\r\n\r\n");
            fclose($client);

            return;
        }
        fwrite($client, "HTTP/1.1 200 Connection established\r\n\r\n");
        $ends = [$client, $server];
        while (true) {
            $ready = $ends;
            $none = null;
            stream_select($ready, $none, $none, 100);
            foreach ($ready as $end) {
                $data = fread($end, 65536);
                if ($data === '' || $data === false) {
                    array_map(fclose(...), $ends);

                    return;
                }
                fwrite($end === $client ? $server : $client, $data);
            }
        }
    }

    /** Every name leads to this host. */
    private static function here(string $target): string
    {
        return '127.0.0.1:' . substr(strrchr($target, ':') ?: ':0', 1);
    }
}
