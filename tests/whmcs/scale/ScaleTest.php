<?php

declare(strict_types=1);

namespace ScaleTests;

use PHPUnit\Framework\TestCase;

/**
 * What a run of cron costs where there are many services, in what can be counted: times are only shown, by `make test-scale`.
 */
final class ScaleTest extends TestCase
{
    private const FEW = 1500;
    private const MANY = 4500;

    private static Shop $shop;

    public static function setUpBeforeClass(): void
    {
        self::$shop = new Shop();
    }

    public static function tearDownAfterClass(): void
    {
        self::$shop->close();
    }

    public function testARunOfCron(): void
    {
        $copies = new Copies(self::$shop);
        self::$shop->dayAfter();
        $copies->make(self::FEW);
        $few = Run::of(self::$shop);
        $copies->make(self::MANY - self::FEW);
        $many = Run::of(self::$shop);
        self::assertSame($few->requests, $many->requests, 'without news');
        self::assertLessThanOrEqual(20, $many->statements);
        self::assertSame($few->statements, $many->statements);
        self::assertLessThanOrEqual(1.1 * $few->read, $many->read, 'rows that the database read');

        // What was done lately is set right at once, all else within a day.
        [$lately, $other] = [Copies::service(2000), Copies::service(3000)];
        self::$shop->standin->table('tblhosting')->whereIn('id', [$lately, $other])->update(['domainstatus' => 'Completed']);
        $services = self::$shop->standin->table('mod_certum_services');
        $services->where('service_id', $lately)->update(['updated_at' => gmdate('Y-m-d H:i:s')]);
        Run::of(self::$shop);
        self::assertSame('Active', $this->status($lately));
        self::$shop->standin->table('mod_certum_meta')->where('name', 'due_dates')->update(['value' => '']);
        Run::of(self::$shop);
        self::assertSame('Active', $this->status($other));

        $changes = new Changes(self::$shop, self::MANY);
        $run = Run::of(self::$shop);
        $changes->check();
        self::assertSame([27, 9, 9], [$changes->issued, $changes->moved, $changes->revoked]);
        // The list tells all but the chains of new certificates.
        $most = 10 + $changes->issued;
        self::assertLessThanOrEqual($most, $run->requests(), json_encode($run->requests, JSON_THROW_ON_ERROR));
        // An insert is three of them: within a transaction Capsule does it once.
        self::assertLessThanOrEqual(55 * 45, $run->statements);
        self::assertLessThanOrEqual(64, $run->mebibytes);

        $seen = (new Night(self::$shop))->soManyAreLookedAt(500);
        self::assertSame([], preg_grep('/^get/', array_keys($seen->requests), PREG_GREP_INVERT), 'only read');
        self::assertLessThanOrEqual(14 * 500, $seen->statements);
        // Of a hundred at once what was paid is read of all lines that there are.
        self::assertLessThanOrEqual(5 * 3 * self::MANY + 60 * 500, $seen->read);
        self::assertLessThanOrEqual(64, $seen->mebibytes);
        self::assertSame([], array_column(self::$shop->standin->errors(), 'text'));
    }

    private function status(int $service): string
    {
        return (string) self::$shop->standin->table('tblhosting')->where('id', $service)->value('domainstatus');
    }
}
