<?php

declare(strict_types=1);

namespace ModuleTests;

use WHMCS\Database\Capsule;

/**
 * Attaching on SQLite, and what is broken off half way.
 */
final class AttachTest extends AttachWalk
{
    /** The database refuses a statement, as if the request had died there; done once more, all is as if nothing had happened. */
    public function testBrokenOffItIsDoneOnceMore(): void
    {
        $number = $this->elsewhere('shop.example.com');
        $whole = $this->unknown('shop.example.com');
        $this->attached($whole, $number);
        $expected = $this->whole($whole);
        self::assertSame('VALID', $expected[2]);
        $this->asked('detach', $whole);
        $attaching = ['insert on mod_certum_services', 'insert on mod_certum_changes', 'insert on mod_certum_mails',
            'update of service_id on mod_certum_orders', 'update of order_id on mod_certum_services', 'update on tblsslorders',
            'update of status on mod_certum_orders', 'insert on mod_certum_terms', 'update on mod_certum_changes'];
        $detaching = ['insert on mod_certum_changes', 'update of detached_at on mod_certum_services', 'delete on mod_certum_terms',
            'update of service_id on mod_certum_orders', 'update on tblsslorders', 'update on mod_certum_changes'];
        foreach ($attaching as $place => $statement) {
            $service = $this->unknown('shop.example.com');
            $this->dying($statement, fn () => $this->confirm($this->byNumber($service, $number)));
            $done = $this->confirm($this->byNumber($service, $number));
            self::assertStringContainsString('is attached to', $this->told($done), $statement);
            self::assertSame($expected, $this->whole($service), $statement);
            $this->dying($detaching[$place] ?? $detaching[0], fn () => $this->asked('detach', $service));
            $form = ['do' => 'detach', 'sure' => '1', 'service' => (string) $service];
            $done = $this->attachPage()->submit('//form[@data-certum-find]', $form);
            self::assertStringContainsString('no order any more', $this->told($done), $detaching[$place] ?? '');
            self::assertSame([0, 0, 0], [Capsule::table('mod_certum_orders')->where('service_id', $service)->count(),
                Capsule::table('mod_certum_terms')->where('service_id', $service)->count(),
                Capsule::table('mod_certum_changes')->where('outcome', 'intended')->where('service_id', $service)
                    ->where('operation', 'detach')->count()], $detaching[$place] ?? '');
        }
        $this->cron();
        self::assertSame([], $this->mailed());
        self::assertSame(1, Capsule::table('mod_certum_certificates')->count());
    }

    private function dying(string $statement, callable $work): void
    {
        $died = "create trigger dies before $statement begin select raise(abort, 'died'); end";
        Capsule::connection()->unprepared($died);
        $before = substr_count($this->log(), 'died');
        $work();
        Capsule::connection()->unprepared('drop trigger dies');
        self::assertGreaterThan($before, substr_count($this->log(), 'died'), $statement);
    }
}
