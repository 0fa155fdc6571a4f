--TEST--
The desk from PHP: what its host throws, whom it serves, what nobody should hand over, and that no password shows
--EXTENSIONS--
pdo
pdo_sqlite
--INI--
certum.endpoint=http://127.0.0.1:9/
certum.retries=0
zend.exception_ignore_args=0
zend.exception_string_param_max_len=1000
--FILE--
<?php

require __DIR__ . '/../include/desk.php';

use Certum\Exception\CertumException;
use Certum\Exception\InvalidInputException;
use Certum\Shop\Desk;
use Certum\Shop\Refused;

/** What a call throws. */
function caught(callable $work): ?Throwable
{
    try {
        $work();
        return null;
    } catch (Throwable $thrown) {
        return $thrown;
    }
}

/** A desk whose service is configured up to step three, at which nobody answers. */
function desk(): array
{
    $host = new DeskHost();
    $desk = new Desk($host);
    $desk->create($host->params());
    $desk->stepTwo($host->params(...stepOne(csrFor('a.example.com'))), false);
    return [$desk, $host];
}

$choice = ['v' => '1', 'method' => 'FILE', 'email' => 'z@a.example.com'];

echo "-- its host\n";
foreach ([new stdClass(), null, 'host', new ArrayObject([])] as $other) {
    echo get_class(caught(fn () => new Desk($other))), ' ';
}
echo "\n";
$host = new DeskHost();
$desk = new Desk($host);
$weak = WeakReference::create($host);
DeskHost::$last = new DeskHost();
unset($host);
echo $weak->get() === null ? 'lost' : 'kept', ' ';
unset($desk);
echo $weak->get() === null ? 'given back' : 'leaked', "\n";

echo "-- what it throws comes out as it is, and the desk goes on\n";
$work = [
    'overview' => fn (Desk $desk, DeskHost $host) => $desk->overview($host->params(), ''),
    'stepThree' => fn (Desk $desk, DeskHost $host) => $desk->stepThree($host->params(), $choice),
    'cron' => fn (Desk $desk, DeskHost $host) => $desk->cron(),
    'create' => fn (Desk $desk, DeskHost $host) => $desk->create($host->params()),
];
foreach ($work as $method => $call) {
    [$desk, $host] = desk();
    $seen = [];
    $host->before = function (string $name) use (&$seen): void {
        $seen[$name] = ($seen[$name] ?? 0) + 1;
    };
    $call($desk, $host);
    $wrong = $stuck = 0;
    foreach ($seen as $name => $times) {
        for ($number = 1; $number <= $times; $number++) {
            [$desk, $host] = desk();
            $sent = new DomainException("zażółć \xff", 7, new Error('before'));
            $left = $number;
            $host->before = function (string $called) use ($name, $sent, &$left): void {
                if ($called === $name && --$left === 0) {
                    throw $sent;
                }
            };
            $came = caught(fn () => $call($desk, $host));
            $host->before = null;
            // Cron goes on with the next order; a log that cannot be written loses no answer.
            $tolerated = $method === 'cron' || $name === 'logCall';
            if ($came !== $sent && (!$tolerated || $came !== null)) {
                $wrong++;
                echo "$method, $name $number: ", $came === null ? 'nothing' : $came::class . ' ' . $came->getMessage(), "\n";
            }
            $stuck += caught(fn () => $desk->overview($host->params(), '')) === null ? 0 : 1;
        }
    }
    ksort($seen);
    echo "$method: ", implode(' ', array_keys($seen)), ", $wrong wrong, $stuck stuck\n";
}
[$desk, $host] = desk();
$host->before = static fn () => throw new TypeError('each time');
echo get_class(caught(fn () => $desk->overview($host->params(), ''))), ' ';
$host->before = static function (string $name) use (&$desk, $host): void {
    $host->before = null;
    echo $desk->overview($host->params(), '')['phase'], ' within ';
};
echo $desk->overview($host->params(), '')['phase'], "\n";

echo "-- exit within ends the script\n";
withSimulator(<<<'PHP'
    $host = new DeskHost();
    $desk = new Certum\Shop\Desk($host);
    $desk->create($host->params());
    $host->before = static fn (string $name) => $name === 'write' ? exit : null;
    register_shutdown_function(static fn () => print("shut down\n"));
    try {
        $desk->cron();
        echo "goes on\n";
    } catch (Throwable $thrown) {
        echo get_class($thrown), ": {$thrown->getMessage()}\n";
    } finally {
        echo "finally\n";
    }
    PHP);

echo "-- whom it serves\n";
$all = [
    'overview' => fn () => $desk->overview($host->params(), ''),
    'buttons' => fn () => $desk->buttons($host->params()),
    'page' => fn () => $desk->page('csr', $host->params(), [], []),
    'post' => fn () => $desk->post('check', $host->params(), ['seen' => $host->seen()]),
    'press' => fn () => $desk->press('check', $host->params(), true),
    'stepOne' => fn () => $desk->stepOne($host->params(), []),
    'stepTwo' => fn () => $desk->stepTwo($host->params(), true),
    'stepThree' => fn () => $desk->stepThree($host->params(), $choice),
    'file' => fn () => $desk->file($host->params(), '1', 'cer'),
    'details' => fn () => $desk->details($host->params(), []),
];
foreach ([[4, 'english'], [0, 'english'], [4, 'polish']] as [$client, $language]) {
    $host->visitor = ['staff' => false, 'client' => $client, 'language' => $language];
    $sentences = [];
    foreach ($all as $method => $call) {
        $refused = caught($call);
        $sentences[] = $refused instanceof Refused ? $refused->getMessage() : "$method: " . get_debug_type($refused);
    }
    $word = array_search($sentences[0], Desk::textsIn($language), true);
    echo "$client $language: ", implode(', ', array_unique($sentences)) === $sentences[0] ? $word : implode(' ', $sentences), "\n";
    echo json_encode($desk->configuring(md5('1'), '')), "\n";
}
// What a client's payment begins is staff's to read, in the shop's language.
$host->visitor = ['staff' => false, 'client' => DeskHost::CLIENT, 'language' => 'polish'];
$addon = caught(fn () => $desk->create($host->params(addonId: 3)));
echo $addon->getMessage() === Desk::textsIn('english')['addon_product'] ? "in the shop's language\n" : $addon->getMessage() . "\n";
$parents = class_parents($refused);
echo implode(' ', array_map(fn ($name) => basename(strtr($name, '\\', '/')), $parents)), "\n";
$host->visitor = ['staff' => false, 'client' => DeskHost::CLIENT, 'language' => 'english'];
echo get_class(caught(fn () => $desk->overview($host->params(userid: 4), ''))), ' ', $desk->configuring(md5('1'), '')['service'], "\n";

echo "-- what nobody should hand over\n";
foreach (
    [
        'page' => fn () => $desk->page("\xff", $host->params(), [], []), 'post' => fn () => $desk->post("\xff", $host->params(), []),
        'press' => fn () => $desk->press("\xff", $host->params(), true), 'configuring' => fn () => $desk->configuring("\xff", ''),
        'overview' => fn () => $desk->overview($host->params(), "\xff"), 'file' => fn () => $desk->file($host->params(), '1', "\xff"),
        'attachments' => fn () => $desk->attachments("\xff", 1),
    ] as $method => $call
) {
    $thrown = caught($call);
    echo $method, ' ', $thrown instanceof InvalidInputException ? $thrown->field : get_debug_type($thrown), "\n";
}
$recursive = ['serviceid' => 'x'];
$recursive['self'] = &$recursive;
$recursive['again'] = ['deeper' => &$recursive];
$odd = [
    'foreign' => ["\xff" => "\xff", 'csr' => "\xff\0", 'fields' => ["\xff" => ["\xff"]]],
    'objects' => ['csr' => new stdClass(), 'fields' => fn () => 1, 'x' => STDIN, 'clientsdetails' => new ArrayObject(['a'])],
    'numbers' => ['csr' => 1.5, 'fields' => [NAN, INF, -0.0, PHP_INT_MIN, true, null], 7 => [[[[[['deep']]]]]]],
    'recursion' => ['fields' => &$recursive, 'configdata' => &$recursive, 'clientsdetails' => &$recursive],
    'large' => ['csr' => str_repeat('A', 1 << 20), 'fields' => array_fill(0, 20000, 'x')],
    'column' => ['userid' => ['x'], 'serviceid' => [7]],
];
foreach ($odd as $name => $more) {
    $given = $more + $host->params();
    $came = [];
    foreach (
        [
            fn () => $desk->stepOne($given, $more), fn () => $desk->stepTwo($given, false), fn () => $desk->overview($given, ''),
            fn () => $desk->page('state', $given, $more, $more), fn () => $desk->post('check', $given, $more), fn () => $desk->tab($given, $more),
            fn () => $desk->details($given, $more), fn () => $desk->certificates($more), fn () => $desk->certificatesFile($more),
            fn () => $desk->connection($more, false),
            fn () => $desk->settings(PHP_INT_MIN, $more), fn () => $desk->file($given, '-1', 'x'), fn () => $desk->repair(-1),
        ] as $call
    ) {
        $thrown = caught($call);
        $word = $thrown === null ? 'done' : get_debug_type($thrown);
        $came[$word] = ($came[$word] ?? 0) + 1;
    }
    echo "$name: ", json_encode($came, JSON_UNESCAPED_SLASHES), "\n";
}
$desk->stepTwo($host->params(...stepOne(csrFor('a.example.com'))), false);
echo $desk->overview($host->params(), '')['phase'], "\n";

echo "-- no password shows\n";
// PHP shows what closures and functions of this test hold: what has the password is in none of them.
function called(string $method): void
{
    global $desk, $params, $choice;
    match ($method) {
        'stepThree' => $desk->stepThree($params, $choice),
        'page' => $desk->page('check', $params, [], []),
        'post' => $desk->post('check', $params, []),
        'press' => $desk->press('check', $params, true),
        'file' => $desk->file($params, '1', 'cer'),
        'overview' => $desk->overview($params, ''),
        'stepOne', 'details', 'tab' => $desk->$method($params, []),
        'stepTwo' => $desk->stepTwo($params, false),
        default => $desk->$method($params),
    };
}
$methods = ['create', 'terminate', 'renew', 'resend', 'stepOne', 'stepTwo', 'overview', 'buttons', 'page', 'post', 'press',
    'tab', 'tabButtons', 'file', 'details', 'offeredProducts', 'import'];
$failing = array_fill_keys(['rows', 'write', 'insert', 'encrypt', 'decrypt'], 'stepThree') + ['insertOrIgnore' => 'create'];
foreach ([...array_fill_keys($methods, null), ...$failing] as $name => $method) {
    [$desk, $host] = desk();
    $params = ['user_name' => 'a', 'password' => Simulator::PASSWORD] + $host->params();
    $host->before = static fn (string $called) => $method === null || $called === $name ? throw new LogicException($called) : null;
    $thrown = caught(static fn () => called($method ?? $name));
    if (!$thrown instanceof LogicException || shownAs(everything($thrown)) !== null) {
        show($name, everything($thrown));
    }
}
[$desk, $host] = desk();
$params = $host->params();
called('stepThree');
show('calls', everything($host->calls));
show('the desk', everything($desk));
$host->visitor['client'] = 4;
show('refused', everything(caught(static fn () => called('overview'))));
$tables = $host->database->query("select name from sqlite_master where type = 'table' and name like 'mod_certum%'")->fetchAll(PDO::FETCH_COLUMN);
foreach ($tables as $table) {
    show($table, everything($host->database->query("select * from $table")->fetchAll(PDO::FETCH_ASSOC)));
}
?>
--EXPECT--
-- its host
TypeError TypeError TypeError TypeError 
kept given back
-- what it throws comes out as it is, and the desk goes on
overview: rows setting shown visitor, 0 wrong, 0 stuck
stepThree: decrypt encrypt insert logCall rows setting visitor write, 0 wrong, 0 stuck
cron: insertOrIgnore rows write, 0 wrong, 0 stuck
create: insertOrIgnore rows setting visitor write, 0 wrong, 0 stuck
TypeError configuring within configuring
-- exit within ends the script
shut down
-- whom it serves
4 english: no_order
[]
0 english: no_order
[]
4 polish: no_order
[]
in the shop's language
CertumException RuntimeException Exception
Certum\Shop\Refused 7
-- what nobody should hand over
page page
post page
press action
configuring null
overview said
file Certum\Shop\Refused
attachments template
foreign: {"done":10,"Certum\\Shop\\Refused":3}
objects: {"done":10,"Certum\\Shop\\Refused":3}
numbers: {"done":10,"Certum\\Shop\\Refused":3}
recursion: {"done":10,"Certum\\Shop\\Refused":3}
large: {"done":10,"Certum\\Shop\\Refused":3}
column: {"Certum\\Shop\\Refused":8,"done":5}
configuring
-- no password shows
calls: clean
the desk: clean
refused: clean
mod_certum_meta: clean
mod_certum_services: clean
mod_certum_orders: clean
mod_certum_terms: clean
mod_certum_certificates: clean
mod_certum_changes: clean
mod_certum_mails: clean
mod_certum_accounts: clean
