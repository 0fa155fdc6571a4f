--TEST--
The password shows nowhere: no object, exception, trace, record or warning holds it
--EXTENSIONS--
certum
--INI--
zend.exception_ignore_args=0
error_reporting=-1
display_errors=1
--FILE--
<?php

require __DIR__ . '/../include/secret.php';

use Certum\Client;
use Certum\Credentials;

// It is Simulator::PASSWORD throughout, never an argument of a function of this test: PHP would show that one.
echo "-- the net catches what it should\n";
foreach (
    [
        'a ' . Simulator::PASSWORD . ' b',
        '<p>' . htmlspecialchars(Simulator::PASSWORD) . '</p>',
        rawurlencode(Simulator::PASSWORD),
        json_encode([Simulator::PASSWORD]),
        (function (string $word): Exception {
            return new Exception('thrown');
        })(Simulator::PASSWORD)->getTraceAsString(),
        'nothing of the kind',
    ] as $text
) {
    echo shownAs($text)[0] ?? 'clean', "\n";
}

echo "-- objects\n";
$certum = new Simulator();
$credentials = new Credentials(Simulator::USER, Simulator::PASSWORD);
$client = new Client($credentials, $certum->service, timeout: 30.0);
show('Credentials', everything($credentials));
show('Client', everything($client));
show('both', everything([$credentials, ['client' => $client], (object) ['c' => $credentials]]));
var_dump($credentials == new Credentials(Simulator::USER, 'another'));
show('the comparison of what is told', everything([$credentials == new Credentials(Simulator::USER, 'x')]));

echo "-- exceptions\n";
$failures = [
    'refused' => ['refuse' => ['code' => 1138, 'value' => Simulator::PASSWORD]],
    'refused, escaped' => ['refuse' => ['code' => 9999, 'value' => rawurlencode(Simulator::PASSWORD)]],
    'fault' => ['kind' => 'status', 'code' => 500, 'contentType' => 'text/xml', 'body' => faultWith('Client')],
    'fault of its own' => ['kind' => 'status', 'code' => 500, 'contentType' => 'text/xml', 'body' => faultWith('Server')],
    'credentials' => ['kind' => 'success', 'code' => 2],
    'html' => ['kind' => 'body', 'body' => '<html>' . htmlspecialchars(Simulator::PASSWORD) . '</html>'],
    'text' => ['kind' => 'body', 'body' => Simulator::PASSWORD],
    'element' => ['kind' => 'body', 'body' => '<a x="' . htmlspecialchars(Simulator::PASSWORD) . '"><b/>'],
    'numbered' => ['kind' => 'body', 'body' => '<a>' . formsOf(Simulator::PASSWORD)['in XML, numbered'] . '</a>'],
    'status' => ['kind' => 'status', 'code' => 503, 'body' => Simulator::PASSWORD],
    'redirect' => ['kind' => 'redirect', 'to' => "$certum->service?word=" . rawurlencode(Simulator::PASSWORD)],
    'truncated' => ['kind' => 'truncated'],
    'cut' => ['kind' => 'cut'],
];
ini_set('certum.retries', '0');
foreach (['en', 'pl'] as $language) {
    $recorder = $certum->client($language, 30.0);
    $recorder->recordCalls();
    foreach ($failures as $name => $fault) {
        $certum->post('fault', ['operation' => 'cancelOrder'] + $fault);
        try {
            $recorder->cancelOrder('order-1', 'a note');
            echo "nothing was thrown\n";
        } catch (Certum\Exception\CertumException $thrown) {
            $calls = $recorder->takeCalls();
            show("$language $name: " . (new ReflectionClass($thrown))->getShortName(), everything($thrown));
            show("$language $name, recorded", everything($calls) . everything($calls[0]->toArray()) . $calls[0]->answer);
        }
    }
}

echo "-- records: a request that repeats it, an answer that echoes it\n";
$certum->post('fault', ['kind' => 'body', 'body' => '<x>' . Simulator::PASSWORD . ' ' . urlencode(Simulator::PASSWORD)
    . ' ' . htmlspecialchars(Simulator::PASSWORD, ENT_QUOTES | ENT_XML1) . '</x>']);
outcome(fn () => $recorder->cancelOrder(substr('n', 0), Simulator::PASSWORD));
$call = $recorder->takeCalls()[0];
show('request', $call->request);
show('answer', $call->answer);
var_dump(substr_count($call->answer, '********'), substr_count($call->request, '********'));
$recorder->getCertificates(['a', 'b']);
show('a batch', everything($recorder->takeCalls()));

echo "-- wrong use: type errors and what cannot be read\n";
foreach (
    [
        'no strings' => fn () => new Credentials(Simulator::USER, [Simulator::PASSWORD]),
        'object' => fn () => new Credentials(Simulator::USER, (object) ['p' => Simulator::PASSWORD]),
        'too many' => fn () => new Credentials(Simulator::USER, Simulator::PASSWORD, 1),
        'wrong place' => fn () => new Credentials([], Simulator::PASSWORD),
        'named' => fn () => new Credentials(userName: 5, password: Simulator::PASSWORD),
        'not UTF-8' => fn () => new Credentials(Simulator::USER, Simulator::PASSWORD . "\xff"),
        'control' => fn () => (new Client(
            new Credentials(Simulator::USER, Simulator::PASSWORD . "\x01"),
            $certum->service,
        ))->getProductList(),
        'too long' => fn () => new Credentials(Simulator::USER, str_repeat(Simulator::PASSWORD, 20)),
        'as user name' => fn () => new Credentials(Simulator::PASSWORD, ''),
        'property' => fn () => $credentials->password,
        'write' => fn () => $credentials->password = 'x',
        'method' => fn () => $credentials->getPassword(),
        'clone' => fn () => clone $credentials,
        'serialize' => fn () => serialize($credentials),
        'again' => fn () => $credentials->__construct(Simulator::USER, Simulator::PASSWORD),
        'client by hand' => fn () => new Client($credentials, 'https://u:' . rawurlencode('word') . '@gs.certum.pl'),
    ] as $what => $mistake
) {
    ob_start();
    try {
        $result = everything($mistake());
    } catch (Throwable $thrown) {
        $result = everything($thrown);
    }
    show($what, ob_get_clean() . $result);
}

function faultWith(string $code): string
{
    return '<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body><S:Fault><faultcode>S:' . $code
        . '</faultcode><faultstring>at ' . htmlspecialchars(Simulator::PASSWORD)
        . '</faultstring></S:Fault></S:Body></S:Envelope>';
}
?>
--EXPECT--
-- the net catches what it should
as it is
in XML, with quotes
in an address
as JSON
a part in a trace, Zażółć
clean
-- objects
Credentials: clean
Client: clean
both: clean
bool(true)
the comparison of what is told: clean
-- exceptions
en refused: RefusedException: clean
en refused, recorded: clean
en refused, escaped: RefusedException: clean
en refused, escaped, recorded: clean
en fault: RefusedException: clean
en fault, recorded: clean
en fault of its own: TransportException: clean
en fault of its own, recorded: clean
en credentials: CredentialsException: clean
en credentials, recorded: clean
en html: MalformedAnswerException: clean
en html, recorded: clean
en text: MalformedAnswerException: clean
en text, recorded: clean
en element: MalformedAnswerException: clean
en element, recorded: clean
en numbered: MalformedAnswerException: clean
en numbered, recorded: clean
en status: TransportException: clean
en status, recorded: clean
en redirect: TransportException: clean
en redirect, recorded: clean
en truncated: MalformedAnswerException: clean
en truncated, recorded: clean
en cut: TransportException: clean
en cut, recorded: clean
pl refused: RefusedException: clean
pl refused, recorded: clean
pl refused, escaped: RefusedException: clean
pl refused, escaped, recorded: clean
pl fault: RefusedException: clean
pl fault, recorded: clean
pl fault of its own: TransportException: clean
pl fault of its own, recorded: clean
pl credentials: CredentialsException: clean
pl credentials, recorded: clean
pl html: MalformedAnswerException: clean
pl html, recorded: clean
pl text: MalformedAnswerException: clean
pl text, recorded: clean
pl element: MalformedAnswerException: clean
pl element, recorded: clean
pl numbered: MalformedAnswerException: clean
pl numbered, recorded: clean
pl status: TransportException: clean
pl status, recorded: clean
pl redirect: TransportException: clean
pl redirect, recorded: clean
pl truncated: MalformedAnswerException: clean
pl truncated, recorded: clean
pl cut: TransportException: clean
pl cut, recorded: clean
-- records: a request that repeats it, an answer that echoes it
request: clean
answer: clean
int(3)
int(2)
a batch: clean
-- wrong use: type errors and what cannot be read
no strings: clean
object: clean
too many: clean
wrong place: clean
named: clean
not UTF-8: clean
control: clean
too long: clean
as user name: clean
property: clean
write: clean
method: clean
clone: clean
serialize: clean
again: clean
client by hand: clean
