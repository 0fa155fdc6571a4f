<?php

declare(strict_types=1);

namespace YearsTests;

/**
 * A few services in one of WHMCS's time zones, cron at the same moments in each; and all that is done, with its day.
 *
 * WHMCS bills by the dates of its zone. At half past ten o'clock in UTC, when all is bought and cron runs, these are the same
 * day in Europe, the one before at UTC-11 and the one after at UTC+14: a period begins and ends on another date, at the same
 * distance from the order, so that invoices come and are paid at the same moments.
 */
final class ZoneWalk
{
    private const HOUR = 10 * 3600 + 1800;
    /** So many days apart where nobody waits for anything: a run of cron catches up on no more. */
    private const FAR = 7;

    public readonly World $world;
    /** @var list<string> each request to Certum and each mail, with its day */
    public array $done = [];
    /** @var list<int> days on which cron ran, since the beginning */
    public array $days = [];
    /** @var array<string, list<string>> days without a certificate, by name */
    public array $gaps = [];
    private readonly Robot $robot;
    private readonly string $zone;
    private int $mails = 0;

    /**
     * @param list<Customer> $customers
     * @param list<array{string, int}> $near days that are walked one by one: the first, and how many
     */
    public function __construct(string $zone, string $begin, public readonly array $customers, private readonly array $near)
    {
        $this->zone = date_default_timezone_get();
        putenv("TZ=$zone");
        $this->world = new World((int) strtotime("$begin 00:00:00 UTC") + self::HOUR, 1, 0.0);
        $this->robot = new Robot($this->world);
    }

    public function close(): void
    {
        $this->world->close();
        putenv('TZ');
        date_default_timezone_set($this->zone);
    }

    /**
     * Cron on these days; without them on those that are near, and while somebody waits for Certum.
     *
     * @param list<int> $days since the beginning
     * @param array<int, \Closure> $acts what is done on a day besides, after cron
     */
    public function run(int $last, array $days, array $acts): void
    {
        array_map($this->robot->buy(...), $this->customers);
        for ($day = 0; $day <= $last; $day = $this->next($day, $days, array_keys($acts))) {
            // A second later each time, so that nothing is due in its very second.
            $this->world->moveTo($this->world->begin + $day * 86400 + count($this->days));
            $this->world->simulator->forgetRequests();
            $this->world->cron();
            // What is paid today is configured and proved today, where that is how they behave.
            for ($times = 0; $times < 3; $times++) {
                $this->robot->act(count($this->days), $this->world->certum->read());
            }
            ($acts[$day] ?? static fn () => null)($this);
            $this->note();
            $this->days[] = $day;
        }
        $this->gaps = $this->gapsOf();
    }

    /** @param list<int> $days @param list<int> $acts */
    private function next(int $day, array $days, array $acts): int
    {
        if ($days !== []) {
            return min(array_filter($days, static fn (int $one) => $one > $day) ?: [PHP_INT_MAX]);
        }
        $waits = array_filter($this->orders(), static fn (array $order) => !in_array(
            end($order['issues'])['status'],
            ['ENROLLED', 'REJECTED'],
            true,
        ));
        $next = $day + ($waits === [] ? self::FAR : 1);
        foreach ($this->near as [$first, $count]) {
            $first = $this->dayOf($first);
            $next = min($next, ...array_filter(
                [$day < $first ? $first : $day + 1],
                static fn (int $one) => $one < $first + $count,
            ), ...[$next]);
        }
        return min($next, ...array_filter($acts, static fn (int $one) => $one > $day), ...[$next]);
    }

    /** How many days after the beginning. */
    public function dayOf(string $date): int
    {
        return intdiv((int) strtotime("$date 23:59:59 UTC") - $this->world->begin, 86400);
    }

    /** The day's requests and mails: by service, without what is another in each walk. */
    private function note(): void
    {
        $today = $this->world->today();
        $services = [];
        foreach ($this->orders() as $order) {
            $service = (int) substr(strrchr($order['customer'], '-'), 1);
            $words = [$order['orderID'], $order['customer'], ...array_column(array_column($order['issues'], 'cert'), 'serial')];
            $services += array_fill_keys($words, $service);
        }
        $requests = [];
        foreach ($this->world->simulator->requests() as $request) {
            preg_match_all('~<(?:\w+:)?(?:orderID|customer|serialNumber)>([^<]+)<~', $request['body'], $told);
            $about = array_unique(array_map(static fn (string $word) => $services[$word] ?? $word, $told[1]));
            $requests[] = "$today $request[operation] " . implode(' ', $about);
        }
        while (is_file($file = $this->world->standin->instance->path(sprintf('mail/%06d.json', $this->mails + 1)))) {
            $mail = (array) json_decode((string) file_get_contents($file), true);
            $this->mails++;
            if (str_starts_with((string) $mail['template'], 'Certum: ') || $mail['template'] === '') {
                $requests[] = "$today mail $mail[relid] $mail[template] $mail[language]";
            }
        }
        // Several are under way at once.
        sort($requests);
        array_push($this->done, ...$requests);
    }

    /** @return list<array<string, mixed>> */
    public function orders(): array
    {
        return array_values($this->world->simulator->get('orders'));
    }

    /** @return array<string, list<string>> */
    private function gapsOf(): array
    {
        $gaps = [];
        $this->world->certum->read();
        foreach ($this->customers as $customer) {
            $certificates = $this->world->certum->certificates($customer);
            foreach ($this->days as $number => $day) {
                // Once cron and everybody has done what was to do.
                $moment = ($this->world->begin + $day * 86400 + $number + 600) * 1000;
                $good = array_filter($certificates, static fn (array $one) => $one['from'] <= $moment
                    && $moment < min($one['revoked'] ?? PHP_INT_MAX, $one['until']));
                if ($good === [] && $certificates !== [] && $certificates[0]['from'] <= $moment) {
                    $gaps[$customer->name][] = gmdate('Y-m-d', intdiv($moment, 1000));
                }
            }
        }
        return $gaps;
    }
}
