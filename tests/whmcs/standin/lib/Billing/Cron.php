<?php

declare(strict_types=1);

namespace Standin\Billing;

use Standin\Clock;
use Standin\Config;
use Standin\Hooks;
use Standin\Instance;
use Standin\Logs;
use Standin\Module\Actions;
use WHMCS\Database\Capsule;

/**
 * One run of the system cron: PreCronJob, once a day the daily tasks, AfterCronJob.
 */
final class Cron
{
    public static function run(bool $forceDaily = false): void
    {
        Hooks::run('PreCronJob', []);
        if (Instance::setting('queue_by_cron')) {
            Actions::retryQueue();
        }
        if ($forceDaily || self::claimDay()) {
            self::daily();
        }
        Hooks::run('AfterCronJob', []);
    }

    /** Two crons in parallel: only one of them gets the day. */
    private static function claimDay(): bool
    {
        $today = Clock::today();
        return Capsule::table('tblconfiguration')->where('setting', 'LastDailyCron')->where('value', '<>', $today)
            ->update(['value' => $today]) === 1;
    }

    private static function daily(): void
    {
        $tasks = [
            'CreateInvoices' => [Billing::class, 'generate'],
            'CancellationRequests' => [self::class, 'cancellations'],
            'AutoSuspensions' => [self::class, 'suspensions'],
            'AutoTerminations' => [self::class, 'terminations'],
        ];
        foreach ($tasks as $name => $task) {
            Hooks::run('PreAutomationTask', ['task' => $name]);
            $task();
            Hooks::run('PostAutomationTask', ['task' => $name, 'completed' => true]);
        }
        Hooks::run('DailyCronJob', []);
        Hooks::run('DailyCronJobPreEmail', []);
        Config::set('LastDailyCronInvocationTime', Clock::stamp());
        Logs::activity('Cron Job: Completed');
    }

    public static function cancellations(): void
    {
        $rows = Capsule::table('tblcancelrequests as c')->join('tblhosting as h', 'h.id', '=', 'c.relid')
            ->whereIn('h.domainstatus', ['Active', 'Suspended', 'Completed'])
            ->select('h.id', 'h.nextduedate', 'c.type')->get();
        foreach ($rows as $row) {
            if ($row->type === 'Immediate' || $row->nextduedate <= Clock::today()) {
                Actions::run((int) $row->id, 'terminate', [], true);
            }
        }
    }

    public static function suspensions(): void
    {
        foreach (self::overdue('suspend_days', ['Active']) as $id) {
            Actions::run($id, 'suspend', ['suspendreason' => 'Overdue on Payment'], true);
        }
    }

    public static function terminations(): void
    {
        foreach (self::overdue('terminate_days', ['Suspended']) as $id) {
            Actions::run($id, 'terminate', [], true);
        }
    }

    /** @param list<string> $statuses @return list<int> */
    private static function overdue(string $setting, array $statuses): array
    {
        $days = (int) Instance::setting($setting);
        if ($days <= 0) {
            return [];
        }
        $ids = Capsule::table('tblhosting as h')->join('tblinvoiceitems as i', 'i.relid', '=', 'h.id')
            ->join('tblinvoices as v', 'v.id', '=', 'i.invoiceid')->where('i.type', 'Hosting')
            ->where('v.status', 'Unpaid')->where('v.duedate', '<=', Clock::add(Clock::today(), "-$days days"))
            ->whereIn('h.domainstatus', $statuses)->where('h.overideautosuspend', 0)->distinct()->pluck('h.id')->all();
        return array_map('intval', $ids);
    }
}
