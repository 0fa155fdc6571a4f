<?php

declare(strict_types=1);

use Certum\Exception\CertumException;
use Certum\Exception\CredentialsException;
use Certum\Exception\MalformedAnswerException;
use Certum\Exception\RefusedException;
use Certum\Exception\TransportException;

require_once __DIR__ . '/Simulator.php';
require_once __DIR__ . '/keys.php';

/** What came of a call, in a line that tests compare. */
function outcome(Closure $call): string
{
    try {
        $call();
    } catch (CertumException $thrown) {
        return told($thrown);
    }

    return 'done';
}

/** The call's exception; a call that succeeds is a mistake here. */
function thrown(Closure $call): CertumException
{
    try {
        $call();
    } catch (CertumException $thrown) {
        return $thrown;
    }
    throw new LogicException('nothing was thrown');
}

function told(CertumException $thrown): string
{
    if ($thrown instanceof TransportException) {
        $sent = !str_contains($thrown->getMessage(), 'Nothing was sent');
        if ($thrown->phase !== 'setup' && $sent !== $thrown->mayHaveBeenCarriedOut) {
            return "its words contradict its properties: {$thrown->getMessage()}";
        }

        return $thrown->phase . ($thrown->status === null ? '' : " $thrown->status")
            . ($thrown->timedOut ? ', timed out' : '')
            . ($thrown->mayHaveBeenCarriedOut ? ', unknown' : ', not sent');
    }

    return match (true) {
        $thrown instanceof RefusedException => 'refused ' . $thrown->getCode(),
        $thrown instanceof MalformedAnswerException => 'malformed',
        $thrown instanceof CredentialsException => "credentials $thrown->successCode",
        default => (new ReflectionClass($thrown))->getShortName() . ': ' . $thrown->getMessage(),
    };
}

/** A CSR for a name, made once: making keys is not what these tests are about. */
function csrOf(string $name): string
{
    static $made = [];

    return $made[$name] ??= newCsr($name)['csr'];
}

function orderRequest(string $name, ?string $orderId = null, string $customer = 'client-1'): Certum\OrderRequest
{
    return new Certum\OrderRequest(
        csr: csrOf($name),
        productCode: '601',
        customer: $customer,
        requestor: new Certum\Requestor('Zofia', 'Wójcik', 'zofia@example.com', '+48 22 123 45 67'),
        approver: new Certum\Approver(Certum\Approver::DNS_TXT_PREFIX, email: 'zofia@example.com'),
        sanEntries: [$name],
        orderId: $orderId,
    );
}

/** How many connections the requests of an operation came over. */
function connections(Simulator $certum, ?string $operation = null): int
{
    return count(array_unique(array_column($certum->requests($operation), 'connection')));
}

/**
 * Runs each work in a forked process of its own, all at once, and ends the process as a script ends.
 *
 * @param array<array-key, Closure(): mixed> $works what they return has to fit into JSON
 * @param int $seconds after which a process that hangs is killed
 * @return array<array-key, mixed> what they returned; a text for one that was killed or died
 */
function inChildren(array $works, int $seconds = 60): array
{
    $running = [];
    foreach ($works as $key => $work) {
        [$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
        $pid = pcntl_fork();
        if ($pid === 0) {
            // Not handled, so the kernel's own: no call can hold it up.
            pcntl_alarm($seconds);
            try {
                $result = $work();
            } catch (Throwable $thrown) {
                $result = (string) $thrown;
            }
            fwrite($theirs, json_encode(['result' => $result], JSON_THROW_ON_ERROR));
            fclose($theirs);
            exit(0);
        }
        fclose($theirs);
        $running[$key] = [$pid, $ours];
    }
    $results = [];
    foreach ($running as $key => [$pid, $ours]) {
        $text = stream_get_contents($ours);
        pcntl_waitpid($pid, $status);
        $results[$key] = match (true) {
            pcntl_wifsignaled($status) => 'killed by signal ' . pcntl_wtermsig($status),
            pcntl_wexitstatus($status) !== 0 => 'ended with ' . pcntl_wexitstatus($status),
            default => json_decode($text, true, flags: JSON_THROW_ON_ERROR)['result'],
        };
    }

    return $results;
}

/**
 * Runs PHP with the extension in a process of its own.
 *
 * @param array<string, string> $settings ini settings
 * @param array<string, string> $environment
 * @return array{out: string, err: string, status: int}
 */
function otherPhp(string $code, array $settings = [], array $environment = []): array
{
    $command = [PHP_BINARY, '-n', '-d', 'extension=' . getenv('CERTUM_SO')];
    foreach ($settings as $name => $value) {
        array_push($command, '-d', "$name=" . (preg_match('/^[\w.\/:-]*$/', $value) ? $value : "\"$value\""));
    }
    $include = 'require ' . var_export(__FILE__, true) . ';';
    $process = proc_open(
        [...$command, '-r', $include . $code],
        [['file', '/dev/null', 'r'], ['pipe', 'w'], ['file', $errors = tempnam(sys_get_temp_dir(), 'certum'), 'w']],
        $pipes,
        null,
        $environment + getenv(),
    );
    $out = stream_get_contents($pipes[1]);
    $status = proc_close($process);
    $err = file_get_contents($errors);
    unlink($errors);

    return ['out' => $out, 'err' => $err, 'status' => $status];
}
