<?php

declare(strict_types=1);

// A proxy before MariaDB and one before Certum, which count statements and calls as one row of steps, and end something
// at the n-th. Standard input takes a JSON line for each order, and a JSON line answers it with what came since the last:
// `{"ended": HOW OFTEN, "steps": [["statement", SQL] | ["call", OPERATION], …]}`. An order may hold
//
// - `database`, `certum`: the ports behind, once they are known;
// - `at`: the step, or several; `when`: `before` it gets through, or `after` it was carried out and before its answer comes back;
// - `how`: `cut` (its connection), `down` (that side answers nobody until the next order), `kill` (kill -9 of the process
//   that asked), or the number of a process that is ended with the signal `signal`.

$direct = stream_context_create(['socket' => ['tcp_nodelay' => true]]);
$listeners = [];
$ports = [];
foreach (['database', 'certum'] as $side) {
    $listeners[$side] = stream_socket_server('tcp://127.0.0.1:0', context: $direct);
    $ports[$side] = (int) substr(strrchr(stream_socket_get_name($listeners[$side], false), ':'), 1);
}
echo json_encode($ports), "\n";

const QUERY = 0x03;
const PREPARE = 0x16;
const EXECUTE = 0x17;

$behind = ['database' => 0, 'certum' => 0];
$plan = ['at' => [], 'when' => 'before', 'how' => 'cut', 'signal' => SIGTERM];
$steps = [];
$ended = '';
$ends = 0;
$pairs = [];

$close = static function (int $id) use (&$pairs): void {
    fclose($pairs[$id]['client']);
    fclose($pairs[$id]['server']);
    unset($pairs[$id]);
};

/** The process at the other end of a connection: who has a socket from that port to this one. */
$asking = static function ($client): int {
    $hex = static fn (string $name): string => sprintf('0100007F:%04X', (int) substr(strrchr($name, ':'), 1));
    [$from, $to] = [stream_socket_get_name($client, true), stream_socket_get_name($client, false)];
    $row = '/: ' . $hex($from) . ' ' . $hex($to) . '(?:\s+\S+){6}\s+(\d+)/';
    if (!preg_match($row, (string) file_get_contents('/proc/net/tcp'), $found)) {
        return 0;
    }
    foreach (glob('/proc/[0-9]*/fd') ?: [] as $folder) {
        foreach (@scandir($folder) ?: [] as $file) {
            if (@readlink("$folder/$file") === "socket:[$found[1]]") {
                return (int) explode('/', $folder)[2];
            }
        }
    }
    return 0;
};

$alive = static fn (int $pid): bool => !preg_match('/\) Z |^$/', (string) @file_get_contents("/proc/$pid/stat"));

/** Ends what the plan says, by a connection on which its step came. */
$end = static function (int $id) use (&$pairs, &$plan, &$ended, &$ends, $asking, $close, $alive): void {
    $ended = $pairs[$id]['side'];
    $ends++;
    $pid = $plan['how'] === 'kill' ? $asking($pairs[$id]['client']) : $plan['how'];
    if (is_int($pid)) {
        if ($pid <= 0) {
            fwrite(STDERR, "Nobody is at the other end of the connection\n");
            exit(1);
        }
        posix_kill($pid, $plan['how'] === 'kill' ? SIGKILL : $plan['signal']);
        while ($alive($pid)) {
            usleep(1000);
        }
    }
    $close($id);
};

/** One whole message of the client's at the beginning of what is held, and its step; '' where it is not whole yet. */
$message = static function (array &$pair): array {
    $held = $pair['held'];
    if ($pair['side'] === 'database') {
        $length = strlen($held) < 4 ? PHP_INT_MAX : 4 + unpack('V', substr($held, 0, 3) . "\0")[1];
        if (strlen($held) < $length) {
            return ['', null];
        }
        $kind = ord($held[3]) === 0 ? ord($held[4] ?? "\0") : 0;
        $text = substr($held, 5, $length - 5);
        if ($kind === PREPARE) {
            $pair['prepared'] = $text;
        }
        $step = match ($kind) {
            QUERY => $text,
            EXECUTE => $pair['prepared'],
            default => null,
        };
        return [substr($held, 0, $length), $step === null ? null : ['statement', $step]];
    }
    $head = strpos($held, "\r\n\r\n");
    $body = $head === false || !preg_match('/^content-length:\s*(\d+)/mi', substr($held, 0, $head), $size) ? 0 : (int) $size[1];
    if ($head === false || strlen($held) < $head + 4 + $body) {
        return ['', null];
    }
    $name = preg_match('/Body[^>]*>\s*<(?:[\w-]+:)?(\w+)/', substr($held, $head, 2000), $found) ? $found[1] : '';
    return [substr($held, 0, $head + 4 + $body), ['call', $name]];
};

$pass = static function ($to, string $data): void {
    stream_set_blocking($to, true);
    @fwrite($to, $data);
    stream_set_blocking($to, false);
};

while (true) {
    $reading = [STDIN, ...array_values($listeners)];
    foreach ($pairs as $pair) {
        array_push($reading, $pair['client'], $pair['server']);
    }
    $none = null;
    stream_select($reading, $none, $none, null);
    foreach ($reading as $stream) {
        if ($stream === STDIN) {
            $line = fgets(STDIN);
            if ($line === false) {
                exit;
            }
            $order = json_decode($line, true, 8, JSON_THROW_ON_ERROR);
            $behind = array_intersect_key($order, $behind) + $behind;
            $answer = ['ended' => $ends, 'steps' => $steps];
            [$steps, $ended, $ends] = [[], '', 0];
            $plan = ['at' => (array) ($order['at'] ?? [])] + $order + ['when' => 'before', 'how' => 'cut', 'signal' => SIGTERM];
            echo json_encode($answer, JSON_INVALID_UTF8_SUBSTITUTE), "\n";
            continue;
        }
        $side = array_search($stream, $listeners, true);
        if ($side !== false) {
            $client = stream_socket_accept($stream);
            $down = $ended === $side && $plan['how'] === 'down';
            $server = $down ? false : @stream_socket_client("tcp://127.0.0.1:$behind[$side]", context: $direct);
            if ($server === false) {
                fclose($client);
                continue;
            }
            stream_set_blocking($client, false);
            stream_set_blocking($server, false);
            $pairs[(int) $client] = ['side' => $side, 'client' => $client, 'server' => $server, 'held' => '',
                'prepared' => '', 'doomed' => false];
            continue;
        }
        foreach ($pairs as $id => $pair) {
            if ($stream !== $pair['client'] && $stream !== $pair['server']) {
                continue;
            }
            $data = (string) @fread($stream, 65536);
            if ($stream === $pair['server'] && $pair['doomed']) {
                $end($id);
                continue;
            }
            if ($data === '' && feof($stream)) {
                $close($id);
                continue;
            }
            if ($stream === $pair['server']) {
                $pass($pair['client'], $data);
                continue;
            }
            $pairs[$id]['held'] .= $data;
            while (isset($pairs[$id])) {
                [$packet, $step] = $message($pairs[$id]);
                if ($packet === '') {
                    break;
                }
                $pairs[$id]['held'] = substr($pairs[$id]['held'], strlen($packet));
                if ($step !== null) {
                    $steps[] = $step;
                    $comes = in_array(count($steps), $plan['at'], true);
                    if ($comes && $plan['when'] === 'before') {
                        $end($id);
                        continue;
                    }
                    $pairs[$id]['doomed'] = $comes;
                }
                $pass($pairs[$id]['server'], $packet);
            }
        }
    }
}
