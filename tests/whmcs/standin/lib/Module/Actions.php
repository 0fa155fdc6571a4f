<?php

declare(strict_types=1);

namespace Standin\Module;

use Standin\Clock;
use Standin\Crypt;
use Standin\Db\Database;
use Standin\ErrorRecorder;
use Standin\Hooks;
use Standin\Logs;
use Standin\Mail\Mailer;
use WHMCS\Database\Capsule;

/**
 * Create, Suspend, Unsuspend, Terminate, Renew, ChangePackage, ChangePassword and custom functions.
 */
final class Actions
{
    /** action => [function, hook word, service status after success] */
    private const CORE = [
        'create' => ['CreateAccount', 'Create', 'Active'],
        'suspend' => ['SuspendAccount', 'Suspend', 'Suspended'],
        'unsuspend' => ['UnsuspendAccount', 'Unsuspend', 'Active'],
        'terminate' => ['TerminateAccount', 'Terminate', 'Terminated'],
        'renew' => ['Renew', 'Renew', ''],
        'changepackage' => ['ChangePackage', 'ChangePackage', ''],
        'changepassword' => ['ChangePassword', 'ChangePassword', ''],
    ];

    /** @return list<string> actions that the service's module defines */
    public static function available(ServerModule $module): array
    {
        return array_keys(array_filter(self::CORE, static fn ($row) => $module->has($row[0])));
    }

    /**
     * Runs a core action; 'success' or the error for staff.
     *
     * @param array<string, mixed> $extra
     */
    public static function run(int $serviceId, string $action, array $extra = [], bool $automated = false): string
    {
        [$function, $word, $status] = self::CORE[$action] ?? throw new \InvalidArgumentException("No action $action");
        $module = self::module($serviceId);
        if ($module === null || !$module->has($function)) {
            return 'Function Not Supported by Module';
        }
        if ($action === 'create') {
            self::credentials($serviceId, $module);
        }
        $result = self::guarded($module, $function, $word, Params::forService($serviceId, $action, $extra));
        if ($result === 'success') {
            self::succeeded($serviceId, $action, $status, $extra);
        } elseif ($automated) {
            self::queue($serviceId, $module->name, $function, $result);
        }
        if ($result === 'success' && $word !== 'Renew') {
            $params = Params::forService($serviceId, $action, $extra);
            Hooks::run("AfterModule$word", ['params' => $params]);
        }
        Logs::activity(($result === 'success' ? "Module $word Successful" : "Module $word Failed: $result")
            . " - Service ID: $serviceId");
        return $result;
    }

    /** A user name and a password of the service's own, unless the module declines them. */
    private static function credentials(int $serviceId, ServerModule $module): void
    {
        if (($module->metaData()['AutoGenerateUsernameAndPassword'] ?? true) === false) {
            return;
        }
        Capsule::table('tblhosting')->where('id', $serviceId)->where('username', '')
            ->update(['username' => "acct$serviceId", 'password' => Crypt::encrypt(bin2hex(random_bytes(8)))]);
    }

    /** Runs a custom function; arrays are handed back for the client area. @return mixed */
    public static function custom(int $serviceId, string $suffix)
    {
        $module = self::module($serviceId);
        if ($module === null || !$module->has($suffix)) {
            return 'Function Not Supported by Module';
        }
        $params = Params::forService($serviceId, $suffix);
        $result = self::guarded($module, $suffix, 'Custom', $params, true);
        if ($result === 'success' || is_array($result)) {
            Hooks::run('AfterModuleCustom', ['params' => $params]);
        }
        return $result;
    }

    /**
     * @param array<string, mixed> $params
     * @return mixed
     */
    private static function guarded(
        ServerModule $module,
        string $function,
        string $word,
        array $params,
        bool $arrays = false
    ) {
        foreach (Hooks::run("PreModule$word", ['params' => $params]) as $override) {
            if (is_array($override) && !empty($override['abortcmd'])) {
                return 'Function Aborted by Action Hook Code';
            }
            $params = is_array($override) ? array_merge($params, $override) : $params;
        }
        try {
            $result = $module->call($function, $params);
        } catch (\Standin\Web\Halt $halt) {
            throw $halt;
        } catch (\Throwable $error) {
            ErrorRecorder::exception($error);
            $result = $error->getMessage();
        }
        if (!is_string($result) && !($arrays && is_array($result))) {
            ErrorRecorder::contract("{$module->name}_$function returned " . gettype($result));
            $result = 'An unknown error occurred';
        }
        if (is_string($result) && $result !== 'success') {
            Hooks::run("AfterModule{$word}Failed", ['params' => $params, 'failureResponseMessage' => $result]);
        }
        return $result;
    }

    /** @param array<string, mixed> $extra */
    private static function succeeded(int $serviceId, string $action, string $status, array $extra): void
    {
        $row = $status === '' ? [] : ['domainstatus' => $status];
        if ($action === 'suspend') {
            $row['suspendreason'] = (string) ($extra['suspendreason'] ?? '');
        } elseif ($action === 'terminate') {
            $row['termination_date'] = Clock::today();
        } elseif ($action === 'unsuspend') {
            $row['suspendreason'] = '';
        }
        if ($row !== []) {
            Capsule::table('tblhosting')->where('id', $serviceId)->update($row);
        }
        Capsule::table('tblmodulequeue')->where('service_id', $serviceId)
            ->where('module_action', self::CORE[$action][0])->update(['completed' => 1]);
        if ($action === 'create') {
            $product = Capsule::table('tblproducts')
                ->join('tblhosting', 'tblhosting.packageid', '=', 'tblproducts.id')
                ->where('tblhosting.id', $serviceId)->value('welcomeemail');
            $name = Capsule::table('tblemailtemplates')->where('id', (int) $product)->value('name');
            if ($name !== null) {
                Mailer::send((string) $name, $serviceId);
            }
        }
    }

    private static function queue(int $serviceId, string $module, string $function, string $error): void
    {
        $where = ['service_type' => 'service', 'service_id' => $serviceId, 'module_action' => $function,
            'completed' => 0];
        $row = ['last_attempt' => Clock::stamp(), 'last_attempt_error' => $error, 'module_name' => $module];
        $open = Capsule::table('tblmodulequeue')->where($where)->first();
        if ($open === null) {
            Database::insert('tblmodulequeue', $where + $row + ['num_retries' => 0, 'created_at' => Clock::stamp()]);
            return;
        }
        Capsule::table('tblmodulequeue')->where('id', $open->id)
            ->update($row + ['num_retries' => $open->num_retries + 1]);
    }

    /** Tries again what is in the queue, however often it failed. */
    public static function retryQueue(): void
    {
        foreach (Capsule::table('tblmodulequeue')->where('completed', 0)->get() as $row) {
            foreach (self::CORE as $action => $definition) {
                if ($definition[0] === $row->module_action) {
                    self::run((int) $row->service_id, $action, [], true);
                }
            }
        }
    }

    public static function module(int $serviceId): ?ServerModule
    {
        $name = Capsule::table('tblproducts')->join('tblhosting', 'tblhosting.packageid', '=', 'tblproducts.id')
            ->where('tblhosting.id', $serviceId)->value('servertype');
        return ServerModule::load((string) $name);
    }
}
