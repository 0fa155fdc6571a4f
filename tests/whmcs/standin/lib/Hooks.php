<?php

declare(strict_types=1);

namespace Standin;

use WHMCS\Database\Capsule;

/**
 * Registry of hooks; lower priorities run first, equal ones in the order of registration.
 */
final class Hooks
{
    /** @var array<string, list<array{priority: int, hook_function: callable}>> */
    private static array $hooks = [];

    /** @var array<string, array<string, list<array{priority: int, hook_function: callable}>>> hooks by file */
    private static array $byFile = [];

    /** @var list<array{string, mixed}> names and arguments of hooks run in this process */
    public static array $ran = [];

    /** @param mixed $callable */
    public static function add(string $name, int $priority, $callable): void
    {
        self::$hooks[$name][] = ['priority' => $priority, 'hook_function' => $callable];
        usort(self::$hooks[$name], static fn ($one, $two) => $one['priority'] <=> $two['priority']);
    }

    /** @return list<array{priority: int, hook_function: callable}> */
    public static function registered(string $name): array
    {
        return self::$hooks[$name] ?? [];
    }

    /**
     * What each hook returned that returned anything. An exception of a hook is not caught.
     *
     * @param mixed $args
     * @return list<mixed>
     */
    public static function run(string $name, $args = []): array
    {
        self::$ran[] = [$name, $args];
        $results = [];
        foreach (self::$hooks[$name] ?? [] as $hook) {
            if (!is_callable($hook['hook_function'])) {
                ErrorRecorder::contract("Hook $name has a callback that cannot be called");
                continue;
            }
            $result = call_user_func($hook['hook_function'], $args);
            if ($result !== null) {
                $results[] = $result;
            }
        }
        return $results;
    }

    /**
     * Arrays that hooks return, merged over $vars; later hooks see what earlier ones set.
     *
     * @param array<string, mixed> $vars
     * @return array<string, mixed>
     */
    public static function merge(string $name, array $vars): array
    {
        self::$ran[] = [$name, $vars];
        foreach (self::$hooks[$name] ?? [] as $hook) {
            $result = call_user_func($hook['hook_function'], $vars);
            if (is_array($result)) {
                $vars = array_merge($vars, $result);
            }
        }
        return $vars;
    }

    /** @param array<string, mixed> $vars */
    public static function html(string $name, array $vars): string
    {
        $html = '';
        foreach (self::run($name, $vars) as $result) {
            if (!is_string($result)) {
                ErrorRecorder::contract("Hook $name returned " . gettype($result) . ' instead of HTML');
                continue;
            }
            $html .= $result . "\n";
        }
        return $html;
    }

    public static function reset(): void
    {
        self::$hooks = [];
        self::$ran = [];
    }

    /** Loads hooks as every request does: includes/hooks, active addons, server modules saved on a product. */
    public static function load(Instance $instance): void
    {
        self::reset();
        foreach (glob($instance->root('includes/hooks/*.php')) ?: [] as $file) {
            if (basename($file)[0] !== '_') {
                self::file($file);
            }
        }
        $addons = Capsule::table('tblconfiguration')->where('setting', 'ActiveAddonModules')->value('value');
        foreach (array_filter(explode(',', (string) $addons)) as $addon) {
            self::file($instance->root("modules/addons/$addon/hooks.php"));
        }
        if ($instance->settings->is('module_hooks')) {
            $modules = Capsule::table('tblconfiguration')->where('setting', 'ModuleHooks')->value('value');
            foreach (array_filter(explode(',', (string) $modules)) as $module) {
                self::file($instance->root("modules/servers/$module/hooks.php"));
            }
        }
    }

    /** Notes a server module's hooks.php, which happens only when a product's module settings are saved. */
    public static function detect(Instance $instance, string $module): void
    {
        if (!is_file($instance->root("modules/servers/$module/hooks.php"))) {
            return;
        }
        $known = array_filter(explode(',', Config::get('ModuleHooks')));
        if (!in_array($module, $known, true)) {
            Config::set('ModuleHooks', implode(',', [...$known, $module]));
            if ($instance->settings->is('module_hooks')) {
                self::file($instance->root("modules/servers/$module/hooks.php"));
            }
        }
    }

    private static function file(string $file): void
    {
        $real = realpath($file);
        if ($real === false) {
            return;
        }
        if (isset(self::$byFile[$real])) {
            // A process that serves several instances cannot include a file with functions twice.
            foreach (self::$byFile[$real] as $name => $hooks) {
                foreach ($hooks as $hook) {
                    self::add($name, $hook['priority'], $hook['hook_function']);
                }
            }
            return;
        }
        $before = self::$hooks;
        self::$hooks = [];
        (static function () use ($real): void {
            require_once $real;
        })();
        self::$byFile[$real] = self::$hooks;
        self::$hooks = $before;
        self::file($real);
    }
}
