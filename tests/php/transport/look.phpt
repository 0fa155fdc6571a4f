--TEST--
Look-ups: one thread, nothing left open, nothing inherited over fork, and a limit that holds
--EXTENSIONS--
certum
pcntl
posix
--FILE--
<?php

require __DIR__ . '/../include/transport.php';

/** Runs code in a PHP whose look-ups ask `resolver`, and nothing beyond this machine. */
function looking(string $resolver, string $code): void
{
    $settings = ['certum.resolver' => $resolver, 'certum.allow_private_addresses' => '1 53=9 80=9 443=9'];
    $before = <<<'PHP'
        function codes(array $found): string
        {
            $codes = array_unique(array_map(fn ($one) => $one->severity . ' ' . $one->code, $found));
            sort($codes);
            return implode(', ', $codes);
        }
        function sockets(): int
        {
            $open = array_map(fn ($file) => @readlink($file), glob('/proc/self/fd/*'));
            return count(array_filter($open, fn ($to) => str_starts_with((string) $to, 'socket:')));
        }
        function threads(): int
        {
            return count(glob('/proc/self/task/*'));
        }
        PHP;
    echo otherPhp("$before\n$code", $settings)['out'];
}

$dead = stream_socket_server('udp://127.0.0.1:0', $number, $text, STREAM_SERVER_BIND);
$dead = stream_socket_get_name($dead, false);

echo "-- a resolver that never answers costs the limit, and no more\n";
looking($dead, <<<'PHP'
    $look = new Certum\Preflight(0.5, 'pl');
    $sockets = sockets();
    $start = microtime(true);
    $found = $look->examine(['a.example.com', 'b.example.com'], 'FILE');
    $took = microtime(true) - $start;
    echo codes($found), "\n";
    var_dump($took > 0.4 && $took < 1.0, sockets() - $sockets, threads(), str_contains($found[0]->message, 'Nie sprawdzono'));
    PHP);

echo "-- after a fork each process looks for itself, and neither waits for the other\n";
looking($dead, <<<'PHP'
    $look = new Certum\Preflight(0.3);
    $first = codes($look->examine(['a.example.com'], 'DNS_TXT'));
    $sockets = sockets();
    $start = microtime(true);
    $children = [];
    for ($i = 0; $i < 3; $i++) {
        $pid = pcntl_fork();
        if ($pid === 0) {
            $same = codes((new Certum\Preflight(0.3))->examine(['a.example.com'], 'DNS_TXT')) === $first;
            exit($same && threads() === 1 ? 7 : 1);
        }
        $children[] = $pid;
    }
    $same = codes($look->examine(['a.example.com'], 'DNS_TXT')) === $first;
    foreach ($children as $pid) {
        pcntl_waitpid($pid, $status);
        echo pcntl_wexitstatus($status), ' ';
    }
    var_dump($same, sockets() - $sockets, threads(), microtime(true) - $start < 1.5);
    PHP);

echo "-- names that are addresses, and what they are not\n";
looking($dead, <<<'PHP'
    $look = new Certum\Preflight(2.0);
    foreach (['127.0.0.1', '169.254.169.254', '10.0.0.1', '::ffff:169.254.169.254', '64:ff9b::a9fe:a9fe'] as $name) {
        echo codes($look->examine([$name], 'FILE')), "\n";
    }
    foreach (
        [
            fn () => $look->examine(['not a name'], 'FILE'),
            fn () => $look->examine([7], 'FILE'),
            fn () => $look->published([new stdClass()]),
            fn () => $look->live(['example.com'], 'no certificate'),
            fn () => new Certum\Preflight(0.0),
            fn () => new Certum\Preflight(null, 'xx'),
        ] as $call
    ) {
        try {
            $call();
        } catch (Certum\Exception\InvalidInputException $thrown) {
            echo strtok($thrown->getMessage(), ' '), "\n";
        }
    }
    PHP);

echo "-- settings are the administrator's\n";
foreach (['certum.resolver', 'certum.dns_trust_anchor', 'certum.allow_private_addresses'] as $name) {
    var_dump(@ini_set($name, '1'));
}
echo otherPhp('echo outcome(fn () => new Certum\Preflight()), "\n";', ['certum.resolver' => 'one.example'])['out'];
?>
--EXPECT--
-- a resolver that never answers costs the limit, and no more
unknown look_not_done
bool(true)
int(0)
int(1)
bool(true)
-- after a fork each process looks for itself, and neither waits for the other
7 7 7 bool(true)
int(0)
int(1)
bool(true)
-- names that are addresses, and what they are not
failure look_file_no_server
failure look_private
failure look_private
failure look_private
failure look_private
names:
names:
publications:
newest:
limit:
language:
-- settings are the administrator's
bool(false)
bool(false)
bool(false)
InvalidInputException: certum.resolver: is no list of resolvers, such as 9.9.9.9 or 127.0.0.1:5300 [::1]:5300.