<?php

declare(strict_types=1);

namespace Standin\Admin;

use Standin\Config;
use Standin\Instance;
use Standin\Server;
use Standin\Web\Halt;
use WHMCS\Database\Capsule;

/**
 * Module log, activity log, module queue, and the cron button.
 */
final class Logs
{
    public static function moduleLog(): string
    {
        $rows = [];
        foreach (Capsule::table('tblmodulelog')->orderByDesc('id')->limit(200)->get() as $row) {
            $rows[] = [Page::e($row->date), Page::e($row->module), Page::e($row->action),
                '<textarea readonly rows="4" aria-label="Request">' . Page::e($row->request) . '</textarea>',
                '<textarea readonly rows="4" aria-label="Response">' . Page::e($row->response) . '</textarea>',
                Page::e($row->arrdata)];
        }
        $head = ['Date', 'Module', 'Action', 'Request', 'Response', 'Interpreted'];
        $state = Instance::setting('module_log') ? 'enabled' : 'disabled';
        return (new Page('systemmodulelog', 'Module Log'))
            ->render("<p>Logging is $state.</p>" . Page::table($head, $rows));
    }

    public static function activityLog(): string
    {
        $rows = [];
        foreach (Capsule::table('tblactivitylog')->orderByDesc('id')->limit(200)->get() as $row) {
            $rows[] = [Page::e($row->date), Page::e($row->description), Page::e($row->user), Page::e($row->ipaddr)];
        }
        return (new Page('systemactivitylog', 'Activity Log'))
            ->render(Page::table(['Date', 'Description', 'User', 'IP Address'], $rows));
    }

    public static function moduleQueue(): string
    {
        $rows = [];
        foreach (Capsule::table('tblmodulequeue')->where('completed', 0)->get() as $row) {
            $rows[] = [Page::e($row->service_id), Page::e($row->module_name), Page::e($row->module_action),
                Page::e($row->last_attempt), Page::e($row->last_attempt_error), Page::e($row->num_retries)];
        }
        return (new Page('modulequeue', 'Module Queue'))
            ->render(Page::table(['Service', 'Module', 'Action', 'Last Attempt', 'Error', 'Retries'], $rows));
    }

    public static function cron(): string
    {
        if ($_SERVER['REQUEST_METHOD'] === 'POST') {
            session_write_close();
            [$run] = Server::cron(Instance::current(), 1, isset($_POST['daily']));
            session_start();
            $ok = $run['status'] === 0;
            Page::flash($ok ? 'Cron has run.' : '<pre>' . Page::e($run['output']) . '</pre>', $ok);
            Halt::redirect(Config::url('admin/automationstatus.php'));
        }
        return (new Page('automationstatus', 'Automation Status'))->render(
            '<p>Last daily run: ' . Page::e(Config::get('LastDailyCronInvocationTime') ?: 'never') . '</p>'
            . Page::button('Run Cron', 'automationstatus.php', [])
            . Page::button('Run Cron With Daily Tasks', 'automationstatus.php', ['daily' => '1'])
        );
    }
}
