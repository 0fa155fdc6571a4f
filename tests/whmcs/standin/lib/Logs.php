<?php

declare(strict_types=1);

namespace Standin;

use Standin\Db\Database;

/**
 * Module log and activity log.
 */
final class Logs
{
    /**
     * @param mixed $request
     * @param mixed $response
     * @param mixed $processed
     * @param array<int|string, mixed> $secrets
     */
    public static function module(
        string $module,
        string $action,
        $request,
        $response,
        $processed,
        array $secrets
    ): void {
        if (!Instance::current()->settings->is('module_log')) {
            return;
        }
        $mask = static function ($value) use ($secrets): string {
            $text = is_scalar($value) || $value === null ? (string) $value : print_r($value, true);
            foreach ($secrets as $secret) {
                $secret = (string) $secret;
                if ($secret !== '') {
                    $text = str_replace($secret, str_repeat('*', strlen($secret)), $text);
                }
            }
            return $text;
        };
        Database::insert('tblmodulelog', [
            'date' => Clock::stamp(), 'module' => strtolower($module), 'action' => strtolower($action),
            'request' => $mask($request), 'response' => $mask($response), 'arrdata' => $mask($processed),
        ]);
    }

    public static function activity(string $text, int $clientId = 0): void
    {
        $admin = isset($_SESSION['adminid']) ? 'admin' : (isset($_SESSION['uid']) ? 'Client' : 'System');
        Database::insert('tblactivitylog', [
            'date' => Clock::stamp(), 'description' => $text, 'user' => $admin, 'userid' => $clientId,
            'ipaddr' => (string) ($_SERVER['REMOTE_ADDR'] ?? ''),
        ]);
    }
}
