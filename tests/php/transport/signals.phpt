--TEST--
Signals wait for the call's end, and PHP's time limit does not end a call that waits
--EXTENSIONS--
certum
pcntl
posix
--FILE--
<?php

require __DIR__ . '/../include/transport.php';

$certum = new Simulator();
$client = $certum->client(timeout: 60.0);
$seen = [];
pcntl_async_signals(true);
foreach ([SIGUSR1, SIGALRM, SIGCHLD] as $signal) {
    pcntl_signal($signal, function (int $number) use (&$seen): void {
        $seen[] = $number;
    });
}

/** Sends a signal to this process as soon as the simulator has the request that waits. */
function signalWithin(Simulator $certum, int $signal): int
{
    $parent = posix_getpid();
    $pid = pcntl_fork();
    if ($pid === 0) {
        while ($certum->get('fault') !== []) {
            usleep(10_000);
        }
        posix_kill($parent, $signal);
        posix_kill(posix_getpid(), SIGKILL);
    }

    return $pid;
}

echo "-- a signal within a read, and within a change: the call ends well, then the handler runs\n";
foreach (['getProductList' => [], 'quickOrder' => [orderRequest('a.example.com')]] as $operation => $arguments) {
    $certum->post('fault', ['operation' => $operation, 'kind' => 'delay', 'ms' => 1_500]);
    $certum->forgetRequests();
    $pid = signalWithin($certum, SIGUSR1);
    $during = null;
    echo outcome(function () use ($client, $operation, $arguments, &$seen, &$during): void {
        $client->$operation(...$arguments);
    });
    pcntl_waitpid($pid, $status);
    echo ', ', in_array(SIGUSR1, $seen, true) ? 'handled' : 'NOT HANDLED', ', ', $certum->count($operation), " request\n";
    $seen = [];
}

echo "-- ignored and repeated signals do not disturb\n";
pcntl_signal(SIGUSR1, SIG_IGN);
$certum->post('fault', ['operation' => 'getProductList', 'kind' => 'drip', 'ms' => 1, 'bytes' => 200]);
pcntl_alarm(1);
echo outcome(fn () => $client->getProductList()), "\n";
pcntl_alarm(0);

echo "-- max_execution_time does not kill a call that waits\n";
$code = 'set_time_limit(1); $c = (new Certum\Client(new Certum\Credentials(Simulator::USER, Simulator::PASSWORD), "'
    . $certum->service . '", null, null, 30.0)); echo outcome(fn () => $c->getProductList()), ", and goes on\n";';
$certum->post('fault', ['operation' => 'getProductList', 'kind' => 'delay', 'ms' => 4_000]);
$run = otherPhp($code);
echo $run['out'], $run['status'], "\n";
?>
--EXPECT--
-- a signal within a read, and within a change: the call ends well, then the handler runs
done, handled, 1 request
done, handled, 1 request
-- ignored and repeated signals do not disturb
done
-- max_execution_time does not kill a call that waits
done, and goes on
0
