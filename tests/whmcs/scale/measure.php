<?php

/**
 * `make test-scale`: a shop of 1,000, 10,000 and 100,000 services on MariaDB, what a run of cron takes of requests, statements,
 * time and memory there, and how long pages take while Certum does not answer. Checks the targets, and renews the part about it
 * in docs/benchmarks.md. Numbers as arguments make a trial of other sizes, and write nothing.
 */

declare(strict_types=1);

use ScaleTests\Changes;
use ScaleTests\Copies;
use ScaleTests\Night;
use ScaleTests\OneByOne;
use ScaleTests\Pages;
use ScaleTests\Report;
use ScaleTests\Run;
use ScaleTests\Shop;

require __DIR__ . '/bootstrap.php';

/** Of this many services the targets speak. */
const MEASURED = 10000;
/** Milliseconds before each answer, as the way to Certum and back takes. */
const DELAY = 30;

$trial = array_map('intval', array_slice($argv, 1));
$report = new Report();

/** A shop with so many services, and what is to be done in it. */
$in = static function (int $count, Closure $work) use ($report, $trial): void {
    $shop = new Shop('1G');
    try {
        $shop->dayAfter();
        (new Copies($shop))->make($count);
        $shop->certum->post('limits', ['answerDelayMs' => DELAY]);
        $work($shop);
        $errors = array_column($shop->standin->errors(), 'text');
        if ($errors !== []) {
            throw new RuntimeException(implode("\n", $errors));
        }
    } finally {
        $shop->close();
    }
    if ($trial === []) {
        $report->write(dirname(__DIR__, 3) . '/docs/benchmarks.md');
    }
};

foreach ($trial === [] ? [1000, MEASURED, 100000] : $trial as $count) {
    $in($count, static function (Shop $shop) use ($count, $report): void {
        $report->run($count, 'nothing changed', Run::of($shop));
        $shop->standin->table('mod_certum_meta')->where('name', 'due_dates')->update(['value' => '']);
        $report->run($count, 'nothing changed, the first run of a day', Run::of($shop));
        $changes = new Changes($shop, $count);
        $run = Run::of($shop);
        $changes->check();
        $report->changed($count, $changes, $run, $count === MEASURED);
        $report->oneByOne($count, OneByOne::of($shop));
    });
}
$report->idleRunsAreAlike();
$in(MEASURED, static fn (Shop $shop) => $report->pages((new Pages($shop))->measure(MEASURED)));
$in(MEASURED, static function (Shop $shop) use ($report): void {
    $report->night('all are looked at, and nothing comes of it', (new Night($shop))->soManyAreLookedAt(MEASURED));
});
exit($report->missed() > 0 ? 1 : 0);
