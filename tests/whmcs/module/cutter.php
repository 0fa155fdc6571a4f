<?php

declare(strict_types=1);

// A proxy before MariaDB that cuts a connection at the n-th statement. Standard input takes a line for each order:
// `arm N WHEN STAY` (WHEN: `before` the statement reaches the server, or `after` it was carried out and before its
// answer comes back; STAY: `once`, or `down` until the next order) or `mend`; a JSON line answers each.

[, $port] = $argv;
// Else each statement waits for an acknowledgement of the one before.
$direct = stream_context_create(['socket' => ['tcp_nodelay' => true]]);
$listener = stream_socket_server('tcp://127.0.0.1:0', context: $direct);
echo json_encode(['port' => (int) substr(strrchr(stream_socket_get_name($listener, false), ':'), 1)]), "\n";

const QUERY = 0x03;
const EXECUTE = 0x17;

$pairs = [];
$state = ['statements' => 0, 'cut' => false];
$plan = ['at' => 0, 'when' => 'before', 'stay' => 'once'];
$close = static function (int $id) use (&$pairs): void {
    fclose($pairs[$id]['client']);
    fclose($pairs[$id]['server']);
    unset($pairs[$id]);
};
/** Counts a statement: whether it is the one to cut at. */
$cuts = static function (string $packet) use (&$state, &$plan): bool {
    if (ord($packet[3]) !== 0 || !in_array(ord($packet[4] ?? "\0"), [QUERY, EXECUTE], true)) {
        return false;
    }
    $state['statements']++;
    return $state['statements'] === $plan['at'];
};

while (true) {
    $reading = [STDIN, $listener];
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
            echo json_encode($state), "\n";
            [$order, $at, $when, $stay] = explode(' ', trim($line)) + [1 => 0, 2 => 'before', 3 => 'once'];
            $state = ['statements' => 0, 'cut' => false];
            $plan = ['at' => $order === 'arm' ? (int) $at : 0, 'when' => $when, 'stay' => $stay];
            continue;
        }
        if ($stream === $listener) {
            $client = stream_socket_accept($listener);
            if ($state['cut'] && $plan['stay'] === 'down') {
                fclose($client);
                continue;
            }
            $server = stream_socket_client("tcp://127.0.0.1:$port", context: $direct);
            stream_set_blocking($client, false);
            stream_set_blocking($server, false);
            $pairs[(int) $client] = ['client' => $client, 'server' => $server, 'held' => '', 'doomed' => false];
            continue;
        }
        foreach ($pairs as $id => $pair) {
            if ($stream !== $pair['client'] && $stream !== $pair['server']) {
                continue;
            }
            $data = (string) fread($stream, 65536);
            if ($data === '' && feof($stream) || $pair['doomed'] && $stream === $pair['server']) {
                $close($id);
                continue;
            }
            if ($stream === $pair['server']) {
                stream_set_blocking($pair['client'], true);
                fwrite($pair['client'], $data);
                stream_set_blocking($pair['client'], false);
                continue;
            }
            $pairs[$id]['held'] .= $data;
            while (strlen($pairs[$id]['held'] ?? '') >= 4) {
                $length = 4 + unpack('V', substr($pairs[$id]['held'], 0, 3) . "\0")[1];
                if (strlen($pairs[$id]['held']) < $length) {
                    break;
                }
                $packet = substr($pairs[$id]['held'], 0, $length);
                $pairs[$id]['held'] = substr($pairs[$id]['held'], $length);
                if ($cuts($packet)) {
                    $state['cut'] = true;
                    if ($plan['when'] === 'before') {
                        $close($id);
                        continue;
                    }
                    $pairs[$id]['doomed'] = true;
                }
                stream_set_blocking($pair['server'], true);
                fwrite($pair['server'], $packet);
                stream_set_blocking($pair['server'], false);
            }
        }
    }
}
