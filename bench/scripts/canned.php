<?php

// A service that costs nothing: canned.php CERTIFICATE KEY listens on a free port, tells it, and answers every request
// over a connection that stays open with one and the same order's state, whatever was asked. It ends with its standard
// input.
//
// For a while after each request it looks for the next one without sleeping: over loopback, the kernel charges the
// waking of a sleeping server to the client that writes to it, which is more than the client's own work.
const AWAKE = 20_000_000;
$step = fn (string $type, string $state): string => "<verification><type>$type</type><state>$state</state>"
    . '<expireDate>2026-04-01T00:00:00+02:00</expireDate></verification>';
$body = '<?xml version="1.0" encoding="UTF-8"?>'
    . '<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>'
    . '<ns2:getOrderStateResponse xmlns:ns2="http://webservice.api.muc.unizeto.pl/"><responseHeader>'
    . '<successCode>0</successCode><timestamp>2026-03-01T10:00:00.123+01:00</timestamp></responseHeader><verifications>'
    . $step('DOMAIN', 'VERIFIED') . $step('ORGANIZATION', 'VERIFIED') . $step('EMAIL', 'NOT_REQUIRED')
    . $step('REPRESENTATIVE', 'REQUIRED') . $step('DOCUMENTS', 'REQUIRED') . $step('CALLBACK', 'REQUIRED')
    . $step('PHISHING', 'VERIFIED') . $step('BLACKLIST', 'VERIFIED')
    . '</verifications><lastUpdateDate>2026-03-01T09:30:00.5Z</lastUpdateDate><orderStatus>VERIFICATION</orderStatus>'
    . '</ns2:getOrderStateResponse></S:Body></S:Envelope>';
$answer = "HTTP/1.1 200 OK\r\nContent-Type: text/xml;charset=UTF-8\r\nContent-Length: " . strlen($body) . "\r\n\r\n$body";

$context = stream_context_create(['ssl' => ['local_cert' => $argv[1], 'local_pk' => $argv[2]], 'socket' => ['tcp_nodelay' => true]]);
$listener = stream_socket_server('tls://127.0.0.1:0', context: $context);
echo stream_socket_get_name($listener, false), "\n";

$connections = [];
$asleep = 0;
while (true) {
    $read = [STDIN, $listener, ...$connections];
    [$write, $except] = [null, null];
    stream_select($read, $write, $except, hrtime(true) < $asleep ? 0 : null);
    foreach ($read as $stream) {
        if ($stream === STDIN) {
            exit;
        }
        if ($stream === $listener) {
            $connection = stream_socket_accept($listener);
            $connections[(int) $connection] = $connection;
            continue;
        }
        for ($length = 0; ($line = fgets($stream)) !== false && $line !== "\r\n";) {
            $length = sscanf(strtolower($line), 'content-length: %d')[0] ?? $length;
        }
        if ($line === false) {
            fclose($connections[(int) $stream]);
            unset($connections[(int) $stream]);
            continue;
        }
        stream_get_contents($stream, $length);
        fwrite($stream, $answer);
        $asleep = hrtime(true) + AWAKE;
    }
}
