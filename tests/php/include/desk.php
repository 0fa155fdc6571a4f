<?php

declare(strict_types=1);

require_once __DIR__ . '/secret.php';
require_once __DIR__ . '/orders.php';

use Certum\Shop\Tables;

/*
 * A desk over SQLite, with as much of WHMCS around it as the desk asks for: one client, one product, one service.
 */

/** WHMCS's database, its functions and its module log. */
final class DeskHost implements Certum\Shop\Host
{
    public const CLIENT = 3;
    public const SERVICE = 7;
    private const WHMCS = [
        'tblclients' => 'email, language, companyname, firstname, lastname',
        'tblhosting' => 'userid, packageid, domain, domainstatus, billingcycle, nextduedate, nextinvoicedate, suspendreason',
        'tblsslorders' => 'userid, serviceid, addon_id, remoteid, module, certtype, configdata, authdata, status',
        'tblemailtemplates' => 'type, name, subject, message, attachments, fromname, fromemail, disabled, custom, language, '
            . 'copyto, blind_copy_to, plaintext',
        'tblemails' => 'userid, subject, message, "to", cc, bcc',
        'tblconfiguration' => 'setting, value',
        'tblcancelrequests' => 'relid, type',
        'tblinvoices' => 'userid, status, datepaid',
        'tblinvoiceitems' => 'invoiceid, userid, type, relid, duedate',
    ];

    public static self $last;
    public readonly PDO $database;
    /** @var array<string, mixed> */
    public array $visitor = ['staff' => false, 'client' => self::CLIENT, 'language' => 'english'];
    /** @var list<array<int|string, string>> what was logged of calls */
    public array $calls = [];
    /** @var list<string> templates of mails that went out */
    public array $mails = [];
    /** @var list<string> */
    public array $log = [];
    /** @var list<string> statements that were asked for, each after the method that was: `rows select …` */
    public array $statements = [];
    /** Called before each method and function, with its name. */
    public ?Closure $before = null;

    public function __construct()
    {
        self::$last = $this;
        $this->database = new PDO('sqlite::memory:');
        foreach (Tables::steps() as $step) {
            $this->make($step['table'], $step['columns'], $step['unique']);
            $this->index($step['table'], $step['columns']);
        }
        foreach (self::WHMCS as $table => $columns) {
            $this->database->exec("create table $table (id integer primary key, $columns)");
        }
        $options = implode(', ', array_map(static fn (int $number) => "configoption$number", range(1, 24)));
        $this->database->exec("create table tblproducts (id integer primary key, servertype, name, paytype, hidden, retired, $options)");
        $this->database->exec("create table tblpricing (id integer primary key, type, currency, relid, msetupfee, qsetupfee, ssetupfee,
            asetupfee, bsetupfee, tsetupfee, monthly, quarterly, semiannually, annually, biennially, triennially)");
        $this->put('mod_certum_meta', ['name' => 'installation', 'value' => 'ab']);
        $this->put('tblclients', ['id' => self::CLIENT, 'email' => 'zofia@example.com', 'language' => 'english']);
        $this->put('tblproducts', ['id' => 1, 'servertype' => 'CERTUM_Certificates', 'name' => 'SSL',
            'paytype' => 'recurring', 'configoption1' => Simulator::USER, 'configoption3' => '601',
            'configoption4' => 'DNS_TXT']);
        $this->put('tblhosting', ['id' => self::SERVICE, 'userid' => self::CLIENT, 'packageid' => 1,
            'domainstatus' => 'Active', 'billingcycle' => 'Annually', 'nextduedate' => '2030-01-01',
            'nextinvoicedate' => '2030-01-01', 'suspendreason' => '', 'domain' => '']);
    }

    /** @param array<string, array<string, mixed>> $columns @param list<string> $unique */
    private function make(string $table, array $columns, array $unique): void
    {
        $there = $this->database->query("select 1 from sqlite_master where name = '$table'")->fetch();
        $written = [];
        foreach ($columns as $name => $column) {
            $type = in_array($column['type'], ['integer', 'boolean'], true) ? 'integer' : 'text';
            $default = isset($column['default']) ? " not null default '$column[default]'" : '';
            $written[$name] = "$name $type$default" . (isset($column['unique']) && !$there ? ' unique' : '');
        }
        if ($there) {
            array_map(fn ($column) => $this->database->exec("alter table $table add column $column"), $written);
            return;
        }
        if ($table === 'mod_certum_meta') {
            $written = ['name text unique', 'value text'];
        }
        $keys = $unique === [] ? '' : ', unique (' . implode(', ', $unique) . ')';
        $columns = implode(', ', ['id integer primary key', ...$written]);
        $this->database->exec("create table $table ($columns$keys)");
    }

    /** @param array<string, array<string, mixed>> $columns */
    private function index(string $table, array $columns): void
    {
        foreach (array_keys(array_filter($columns, static fn (array $column) => isset($column['index']))) as $name) {
            $this->database->exec("create index {$table}_$name on $table ($name)");
        }
    }

    public function called(string $name): void
    {
        if ($this->before !== null) {
            ($this->before)($name);
        }
    }

    private function asked(string $method, string $sql): void
    {
        $this->statements[] = "$method $sql";
        $this->called($method);
    }

    private function run(string $sql, array $values): PDOStatement
    {
        $statement = $this->database->prepare($sql);
        foreach ($values as $number => $value) {
            $type = is_int($value) ? PDO::PARAM_INT : ($value === null ? PDO::PARAM_NULL : PDO::PARAM_STR);
            $statement->bindValue($number + 1, $value, $type);
        }
        $statement->execute();
        return $statement;
    }

    public function rows(string $sql, array $values): array
    {
        $this->asked('rows', $sql);
        return $this->run($sql, $values)->fetchAll(PDO::FETCH_ASSOC);
    }

    public function write(string $sql, array $values): int
    {
        $this->asked('write', $sql);
        return $this->run($sql, $values)->rowCount();
    }

    /** A row that is there without the desk. @param array<string, mixed> $row */
    public function put(string $table, array $row, string $how = 'insert'): void
    {
        $names = '"' . implode('", "', array_keys($row)) . '"';
        $places = implode(', ', array_fill(0, count($row), '?'));
        $this->run("$how into $table ($names) values ($places)", array_values($row));
    }

    public function insert(string $table, array $row): int
    {
        $this->asked('insert', $table);
        $this->put($table, $row);
        return (int) $this->database->lastInsertId();
    }

    public function insertOrIgnore(string $table, array $row): void
    {
        $this->asked('insertOrIgnore', $table);
        $this->put($table, $row, 'insert or ignore');
    }

    public function setting(string $name): string
    {
        $this->called('setting');
        return ['SystemURL' => 'https://shop.test/', 'Language' => 'english'][$name] ?? '';
    }

    public function texts(string $language): array
    {
        $this->called('texts');
        return [];
    }

    public function visitor(): array
    {
        $this->called('visitor');
        return $this->visitor;
    }

    public function shown(string $stamp): string
    {
        $this->called('shown');
        return $stamp === '' ? '' : substr($stamp, 0, 16);
    }

    public function columns(string $table): array
    {
        $this->called('columns');
        return array_column($this->database->query("pragma table_info($table)")->fetchAll(), 'name');
    }

    public function logCall(
        string $operation,
        string $request,
        string $answer,
        string $outcome,
        #[SensitiveParameter] array $secrets,
    ): void {
        $this->called('logCall');
        $this->calls[] = compact('operation', 'request', 'answer', 'outcome');
    }

    /** @param array<string, mixed> $values @return array<string, string> */
    public function api(string $command, array $values): array
    {
        $this->called('localAPI');
        if ($command === 'SendEmail') {
            $fields = unserialize(base64_decode($values['customvars']));
            $others = $this->run('select copyto from tblemailtemplates where name = ?', [$values['messagename']])->fetchColumn();
            // That of a mail with copies is named after the other one and the moment.
            $name = preg_replace('/ \d+ certum-\S+$/', '', $values['messagename']);
            $this->mails[] = $name . ($others ? ", $others" : '');
            $this->put('tblemails', ['userid' => self::CLIENT, 'subject' => $name, 'to' => 'zofia@example.com',
                'cc' => (string) $others, 'message' => $fields['certum_mark'] ?? '']);
        }
        if ($command === 'UpdateClientProduct') {
            $columns = ['status' => 'domainstatus', 'suspendreason' => 'suspendreason', 'domain' => 'domain',
                'nextduedate' => 'nextduedate'];
            foreach (array_intersect_key($columns, $values) as $name => $column) {
                $this->run("update tblhosting set $column = ? where id = ?", [$values[$name], $values['serviceid']]);
            }
        }
        return ['result' => 'success'];
    }

    /** What WHMCS calls the module's functions with. @return array<string, mixed> */
    public function params(mixed ...$more): array
    {
        $product = $this->database->query('select * from tblproducts')->fetch(PDO::FETCH_ASSOC);
        return $more + ['serviceid' => self::SERVICE, 'userid' => self::CLIENT, 'configoption2' => Simulator::PASSWORD]
            + $product;
    }

    /** The service with its present order and its newest certificate, as order.sql has it. @return array<string, mixed> */
    public function order(): array
    {
        $sql = file_get_contents(__DIR__ . '/order.sql');
        return $this->run($sql, [self::SERVICE])->fetch(PDO::FETCH_ASSOC) ?: [];
    }

    /** What a form says that was drawn now. */
    public function seen(): string
    {
        return (string) ($this->order()['seen'] ?? '');
    }

    /** Lets time pass for what may be done only so often. */
    public function later(): void
    {
        $this->database->exec("update mod_certum_changes set created_at = datetime(created_at, '-1 hour'),
            updated_at = datetime(updated_at, '-1 hour')");
    }
}

function localAPI(string $command, array $values): array
{
    return DeskHost::$last->api($command, $values);
}

function encrypt(#[SensitiveParameter] string $text): string
{
    DeskHost::$last->called('encrypt');
    return strrev(base64_encode($text));
}

function decrypt(string $text): string
{
    DeskHost::$last->called('decrypt');
    return base64_decode(strrev($text));
}

function logActivity(string $line): void
{
    DeskHost::$last->called('logActivity');
    DeskHost::$last->log[] = $line;
}

/** Step one as it is typed. @return array<string, mixed> */
function stepOne(string $csr): array
{
    return ['csr' => $csr, 'fields' => ['requestor_firstName' => 'Zofia', 'requestor_lastName' => 'Wójcik',
        'requestor_email' => 'zofia@a.example.com']];
}

/** A simulator that another process has started. */
function simulatorAt(string $service, string $control): Simulator
{
    $simulator = (new ReflectionClass(Simulator::class))->newInstanceWithoutConstructor();
    (function () use ($service, $control): void {
        $this->service = $service;
        $this->control = $control;
    })->call($simulator);
    return $simulator;
}

/** Runs code with a simulator of its own as `$simulator`: `certum.endpoint` leads there, and no script may set that. */
function withSimulator(string $code): void
{
    $simulator = new Simulator();
    $control = (fn () => $this->control)->call($simulator);
    $command = [PHP_BINARY, '-n'];
    foreach (['pdo', 'pdo_sqlite'] as $module) {
        if (is_file(ini_get('extension_dir') . "/$module.so")) {
            array_push($command, '-d', "extension=$module");
        }
    }
    array_push($command, '-d', 'extension=' . getenv('CERTUM_SO'), '-d', "certum.endpoint=$simulator->service");
    $given = sprintf('require %s; $simulator = simulatorAt(%s, %s);', ...array_map(
        static fn (string $text) => var_export($text, true),
        [__FILE__, $simulator->service, $control],
    ));
    $process = proc_open([...$command, '-d', 'zend.exception_ignore_args=0', '-r', $given . $code], [1 => STDOUT], $none);
    $status = proc_close($process);
    if ($status !== 0) {
        echo "ended with $status\n";
    }
}
