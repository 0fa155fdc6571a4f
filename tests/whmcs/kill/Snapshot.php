<?php

declare(strict_types=1);

namespace KillTests;

use Simulator;
use Standin\Mail\MailBox;
use WHMCS\Database\Capsule;

/**
 * WHMCS's database and Certum's orders at a moment, to begin from once more.
 */
final class Snapshot
{
    /** @var array<string, array{string, list<array<string, mixed>>}> how each table is made, and its rows */
    private array $tables = [];
    /** As the simulator writes them: an empty object of it is no empty list. */
    private string $orders;

    /** @param int $moment by both clocks @param array<string, mixed> $given whatever those who begin from it want to know */
    public function __construct(private Simulator $certum, public readonly int $moment, public readonly array $given = [])
    {
        // Logs, which an administrator may empty, only take time.
        Capsule::table('tblmodulelog')->delete();
        Capsule::table('tblactivitylog')->delete();
        foreach (self::names() as $name) {
            $made = (array) Capsule::selectOne("SHOW CREATE TABLE `$name`");
            $rows = array_map(static fn (object $row) => (array) $row, Capsule::table($name)->get()->all());
            $this->tables[$name] = [$made['Create Table'], $rows];
        }
        $this->orders = (string) file_get_contents("$certum->control/control/orders");
    }

    /** As it was then, with the mails that came since thrown away. */
    public function restore(): void
    {
        foreach (array_diff(self::names(), array_keys($this->tables)) as $new) {
            Capsule::schema()->drop($new);
        }
        $there = self::names();
        Capsule::connection()->transaction(function () use ($there): void {
            foreach ($this->tables as $name => [$made, $rows]) {
                in_array($name, $there, true) ? Capsule::table($name)->delete() : Capsule::connection()->unprepared($made);
                foreach (array_chunk($rows, 200) as $some) {
                    Capsule::table($name)->insert($some);
                }
            }
        });
        $this->certum->post('reset', []);
        $this->certum->post('clock', ['now' => gmdate('Y-m-d\TH:i:s\Z', $this->moment)]);
        $this->certum->post('state', ['load' => json_decode($this->orders)]);
        MailBox::clear();
    }

    /** Rows of a table as they were. @return list<array<string, mixed>> */
    public function rows(string $table): array
    {
        return $this->tables[$table][1] ?? [];
    }

    /** @return list<string> */
    private static function names(): array
    {
        return array_map(static fn (object $row) => (string) current((array) $row), Capsule::select('SHOW TABLES'));
    }
}
