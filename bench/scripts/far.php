<?php

// A way with a length: far.php TARGET MS listens on a free port, tells it, and passes everything on to TARGET
// (host:port) so that a round trip takes MS. Setting a connection up takes one, as TCP's handshake does. It ends with
// its standard input.
[, $target, $roundTrip] = $argv;
$roundTrip = (int) ($roundTrip * 1_000_000);
$context = stream_context_create(['socket' => ['tcp_nodelay' => true]]);
$listener = stream_socket_server('tcp://127.0.0.1:0', context: $context);
echo stream_socket_get_name($listener, false), "\n";

$ends = []; // each connection's two streams, by the number of each: the stream and the number of the other end
$ready = []; // by number: the time from which something sent through it may set out
$waiting = []; // by number of the end that it goes to: [time, bytes; null at the end of the stream]
while (true) {
    $read = [STDIN, $listener, ...array_column($ends, 0)];
    $due = array_map(fn (array $queue): int => $queue[0][0], array_filter($waiting));
    $pause = $due === [] ? null : max(0, intdiv(min($due) - hrtime(true), 1000));
    [$write, $except] = [null, null];
    stream_select($read, $write, $except, $pause === null ? null : 0, $pause);
    $now = hrtime(true);
    foreach ($read as $stream) {
        if ($stream === STDIN) {
            exit;
        }
        if ($stream === $listener) {
            $near = stream_socket_accept($listener);
            $far = stream_socket_client("tcp://$target", context: $context);
            foreach ([[$near, $far], [$far, $near]] as [$end, $other]) {
                stream_set_blocking($end, false);
                $ends[(int) $end] = [$end, (int) $other];
                $ready[(int) $end] = $now + $roundTrip;
            }
            continue;
        }
        $number = (int) $stream;
        if (!isset($ends[$number])) {
            continue;
        }
        $bytes = (string) fread($stream, 65536);
        $time = max($now, $ready[$number]) + intdiv($roundTrip, 2);
        $waiting[$ends[$number][1]][] = [$time, $bytes === '' && feof($stream) ? null : $bytes];
        if ($bytes === '' && feof($stream)) {
            unset($ends[$number]);
        }
    }
    foreach ($waiting as $number => &$queue) {
        while ($queue !== [] && $queue[0][0] <= $now) {
            [, $bytes] = array_shift($queue);
            if (isset($ends[$number]) && $bytes !== null) {
                fwrite($ends[$number][0], $bytes);
            } elseif (isset($ends[$number])) {
                fclose($ends[$number][0]);
                unset($ends[$number]);
            }
        }
    }
    unset($queue);
}
