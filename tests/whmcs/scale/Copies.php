<?php

declare(strict_types=1);

namespace ScaleTests;

use WHMCS\Database\Capsule;

/**
 * A shop's services many times over, in all tables and at Certum: each with numbers and names of its own, and sold on another
 * day. What is signed stays what it was: a copy's certificate and CSR hold the name, the key and the dates of the first one.
 */
final class Copies
{
    /** Of hundred services so many are of a sort. */
    public const SHARES = ['pending' => 3, 'configuring' => 2];
    /** The number of a copy's first row in any table, and how many there may be. */
    private const FIRST = 1000;
    private const WIDTH = 8;
    private const OF_A_CLIENT = 5;
    private const AT_ONCE = 10000;
    /** Sold so many days ago: no certificate of 199 days is to be replaced yet, and no order ends that nobody proves. */
    private const OLDEST = ['issued' => 150, 'pending' => 20, 'configuring' => 20];

    /** Columns that hold the number of a row of another table. */
    private const NUMBERS = [
        'tblhosting' => ['userid' => 'tblclients', 'orderid' => 'tblorders'],
        'tblorders' => ['userid' => 'tblclients', 'invoiceid' => 'tblinvoices'],
        'tblinvoices' => ['userid' => 'tblclients'],
        'tblinvoiceitems' => ['invoiceid' => 'tblinvoices', 'userid' => 'tblclients', 'relid' => 'tblhosting'],
        'tblaccounts' => ['userid' => 'tblclients', 'invoiceid' => 'tblinvoices'],
        'tblsslorders' => ['userid' => 'tblclients', 'serviceid' => 'tblhosting'],
        'mod_certum_services' => ['service_id' => 'tblhosting', 'client_id' => 'tblclients',
            'sslorder_id' => 'tblsslorders', 'order_id' => 'mod_certum_orders',
            'certificate_id' => 'mod_certum_certificates'],
        'mod_certum_orders' => ['service_id' => 'tblhosting'],
        'mod_certum_terms' => ['service_id' => 'tblhosting', 'order_id' => 'mod_certum_orders'],
        'mod_certum_certificates' => ['order_id' => 'mod_certum_orders'],
        'mod_certum_changes' => ['service_id' => 'tblhosting', 'order_id' => 'mod_certum_orders'],
        'mod_certum_mails' => ['service_id' => 'tblhosting'],
    ];

    /** @var array<string, array<string, string>> the type of each table's columns */
    private array $types = [];
    private int $oldest = 0;
    private int $made = 0;

    public function __construct(private readonly Shop $shop)
    {
    }

    /** How many of so many copies are of a sort. */
    public static function share(string $sort, int $copies): int
    {
        return intdiv($copies, 100) * self::SHARES[$sort];
    }

    /** The service of a copy. */
    public static function service(int $copy): int
    {
        return self::FIRST + $copy * self::WIDTH;
    }

    public static function client(int $copy): int
    {
        return self::FIRST + intdiv($copy, self::OF_A_CLIENT);
    }

    /** Adds copies, numbered on from the last one, or 1: first those that wait for their proof, then those not configured, then the issued. */
    public function make(int $count): void
    {
        $first = $next = $this->made + 1;
        $this->made += $count;
        foreach (array_keys(self::SHARES) as $sort) {
            $own = self::share($sort, $count);
            $this->copy($sort, $next, $own);
            $next += $own;
        }
        $this->copy('issued', $next, $this->made - $next + 1);
        $client = Capsule::table('tblclients')->where('id', 1)->first();
        $known = $first === 1 ? -1 : self::client($first - 1) - self::FIRST;
        $last = self::client($this->made) - self::FIRST;
        $this->insert('tblclients', (array) $client, 'n.seq + ' . self::FIRST, $known + 1, $last, []);
        foreach ([...array_keys(self::NUMBERS), 'tblclients'] as $table) {
            Capsule::select("analyze table $table");
        }
    }

    private function copy(string $sort, int $first, int $count): void
    {
        $this->oldest = self::OLDEST[$sort];
        $service = $this->shop->services[$sort];
        $rows = $this->rows($service);
        $words = $this->words($rows, $service);
        for ($left = $count, $from = $first; $left > 0; $left -= self::AT_ONCE, $from += self::AT_ONCE) {
            $to = $from + min($left, self::AT_ONCE) - 1;
            foreach ($rows as $table => $own) {
                foreach ($own as $number => $row) {
                    // One after the other, as they are opened in a shop.
                    $id = $table === 'mod_certum_services' ? count($this->shop->services) . ' + n.seq' : self::id($number);
                    $this->insert($table, $this->numbered($table, $row, $rows), $id, $from, $to, $words);
                }
            }
        }
        $this->load($sort, $words, $first, $count);
    }

    /** All rows of a service. @return array<string, list<array<string, mixed>>> */
    private function rows(int $service): array
    {
        $hosting = Capsule::table('tblhosting')->where('id', $service)->first();
        $invoices = Capsule::table('tblinvoiceitems')->where('relid', $service)->pluck('invoiceid')->all();
        $orders = Capsule::table('mod_certum_orders')->where('service_id', $service)->pluck('id')->all();
        $of = [
            'tblhosting' => ['id' => [$service]], 'tblorders' => ['id' => [$hosting->orderid]],
            'tblinvoices' => ['id' => $invoices], 'tblinvoiceitems' => ['relid' => [$service]],
            'tblaccounts' => ['invoiceid' => $invoices], 'tblsslorders' => ['serviceid' => [$service]],
            'mod_certum_certificates' => ['order_id' => $orders],
        ];
        $rows = [];
        foreach (array_keys(self::NUMBERS) as $table) {
            [$column, $values] = [key($of[$table] ?? ['service_id' => 0]), current($of[$table] ?? [[$service]])];
            $found = Capsule::table($table)->whereIn($column, $values)->orderBy('id')->get();
            $rows[$table] = $found->map(static fn ($row) => (array) $row)->all();
        }
        return $rows;
    }

    /**
     * What a copy has in the place of each word that names one service alone: SQL, and the same in PHP.
     *
     * @param array<string, list<array<string, mixed>>> $rows
     * @return array<string, array{string, \Closure}>
     */
    private function words(array $rows, int $service): array
    {
        $padded = static fn (string $before, int $width) => [
            "concat('$before', lpad(n.seq, $width, '0'))",
            static fn (int $copy) => $before . str_pad((string) $copy, $width, '0', STR_PAD_LEFT),
        ];
        $client = (int) $rows['tblhosting'][0]['userid'];
        $words = [
            explode('.', (string) $rows['tblhosting'][0]['domain'])[0] => $padded('c', 7),
            "whmcs-$client-$service" => [
                "concat('whmcs-', " . self::number('tblclients', 0) . ", '-', " . self::number('tblhosting', 0) . ')',
                static fn (int $copy) => 'whmcs-' . self::client($copy) . '-' . self::service($copy),
            ],
        ];
        foreach ($rows['mod_certum_orders'] as $order) {
            $before = substr($order['number'], 0, (int) strrpos($order['number'], "-$service-")) . '-';
            $words[$order['number']] = [
                "concat('$before', " . self::number('tblhosting', 0) . ", '-1')",
                static fn (int $copy) => $before . self::service($copy) . '-1',
            ];
            $code = json_decode((string) $order['verification'], true)['code'] ?? '';
            $words += $code === '' ? [] : [$code => $padded(substr($code, 0, -9), 9)];
        }
        foreach ($rows['mod_certum_certificates'] as $certificate) {
            $words[$certificate['serial']] = $padded(substr($certificate['serial'], 0, -9), 9);
        }
        return $words;
    }

    private static function id(int $number): string
    {
        return self::FIRST + $number . ' + n.seq * ' . self::WIDTH;
    }

    private static function number(string $table, int $number): string
    {
        return $table === 'tblclients' ? self::FIRST . ' + n.seq div ' . self::OF_A_CLIENT : self::id($number);
    }

    /**
     * A row with SQL in the place of other rows' numbers.
     *
     * @param array<string, mixed> $row
     * @param array<string, list<array<string, mixed>>> $rows
     * @return array<string, mixed>
     */
    private function numbered(string $table, array $row, array $rows): array
    {
        foreach (self::NUMBERS[$table] as $column => $other) {
            if ((int) $row[$column] !== 0) {
                $number = array_search($row[$column], array_column($rows[$other] ?? [], 'id'), true);
                $row[$column] = (object) ['sql' => self::number($other, (int) $number)];
            }
        }
        return $row;
    }

    /**
     * @param array<string, mixed> $row
     * @param array<string, array{string, \Closure}> $words
     */
    private function insert(string $table, array $row, string $id, int $from, int $to, array $words): void
    {
        if ($to < $from) {
            return;
        }
        $values = [];
        foreach (['id' => (object) ['sql' => $id]] + $row as $column => $value) {
            $values["`$column`"] = match (true) {
                is_object($value) => $value->sql,
                $value === null => 'null',
                // Looked at within the month to come, as one that was looked at in the last.
                $column === 'due_at' => 'date_add(utc_timestamp(), interval 360 + n.seq * 7 % 40000 minute)',
                $this->isMoment($table, $column) && $value > '0001' => 'date_sub('
                    . $this->quoted((string) $value) . ", interval 1 + n.seq * 7 % $this->oldest day)",
                default => $this->worded((string) $value, $words),
            };
        }
        Capsule::connection()->getPdo()->exec("insert into $table (" . implode(', ', array_keys($values)) . ') select '
            . implode(', ', $values) . " from seq_{$from}_to_$to n");
    }

    private function isMoment(string $table, string $column): bool
    {
        if (!isset($this->types[$table])) {
            foreach (Capsule::select("show columns from $table") as $known) {
                $this->types[$table][$known->Field] = $known->Type;
            }
        }
        return str_starts_with($this->types[$table][$column], 'date');
    }

    private function quoted(string $value): string
    {
        return (string) Capsule::connection()->getPdo()->quote($value);
    }

    /** @param array<string, array{string, \Closure}> $words */
    private function worded(string $value, array $words): string
    {
        $parts = array_map(
            fn (string $part) => $words[$part][0] ?? $this->quoted($part),
            self::split($value, $words),
        );
        return count($parts) === 1 ? $parts[0] : 'concat(' . implode(', ', $parts) . ')';
    }

    /** @param array<string, array{string, \Closure}> $words @return list<string> */
    private static function split(string $value, array $words): array
    {
        $known = implode('|', array_map('preg_quote', array_map('strval', array_keys($words))));
        $flags = PREG_SPLIT_DELIM_CAPTURE | PREG_SPLIT_NO_EMPTY;
        $parts = $known === '' ? [$value] : preg_split("/($known)/", $value, -1, $flags);
        return $parts === [] || $parts === false ? [''] : $parts;
    }

    /** The same orders at Certum. @param array<string, array{string, \Closure}> $words */
    private function load(string $sort, array $words, int $first, int $count): void
    {
        $number = Capsule::table('mod_certum_orders')->where('service_id', $this->shop->services[$sort])->value('certum_id');
        if ($number === null) {
            return;
        }
        $order = $this->shop->certum->get("orders?orderID=$number")[0];
        foreach (['steps', 'subject'] as $map) {
            $order[$map] = (object) $order[$map];
        }
        $flags = JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;
        $parts = [];
        foreach (self::split(json_encode($order, $flags), $words) as $part) {
            // Moments are the numbers of thirteen digits.
            $pieces = preg_split('/(?<=[:\[,])(\d{13})(?=[,\]}])/', $part, -1, PREG_SPLIT_DELIM_CAPTURE);
            array_push($parts, ...($pieces === false ? [] : $pieces));
        }
        for ($copy = $first; $copy < $first + $count; $copy += 200) {
            $orders = [];
            for ($one = $copy; $one < min($copy + 200, $first + $count); $one++) {
                $earlier = 86400000 * (1 + $one * 7 % $this->oldest);
                $text = '';
                foreach ($parts as $part) {
                    $text .= match (true) {
                        isset($words[$part]) => $words[$part][1]($one),
                        strlen($part) === 13 && ctype_digit($part) => (string) ((int) $part - $earlier),
                        default => $part,
                    };
                }
                $orders[] = $text;
            }
            $this->shop->certum->postText('state', '{"load": [' . implode(',', $orders) . ']}');
        }
    }
}
