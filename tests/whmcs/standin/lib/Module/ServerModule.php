<?php

declare(strict_types=1);

namespace Standin\Module;

use Standin\ErrorRecorder;
use Standin\Instance;

/**
 * A module of modules/servers: its main file is included once, its functions are probed by name.
 */
final class ServerModule
{
    public readonly string $folder;

    private function __construct(public readonly string $name)
    {
        $this->folder = Instance::current()->root("modules/servers/$name");
    }

    public static function load(string $name): ?self
    {
        if ($name === '' || !preg_match('/^\w+$/', $name)) {
            return null;
        }
        $module = new self($name);
        if (!is_file("$module->folder/$name.php")) {
            return null;
        }
        require_once "$module->folder/$name.php";
        return $module;
    }

    /** @return list<string> */
    public static function names(): array
    {
        $names = [];
        foreach (glob(Instance::current()->root('modules/servers/*'), GLOB_ONLYDIR) ?: [] as $folder) {
            if (is_file($folder . '/' . basename($folder) . '.php')) {
                $names[] = basename($folder);
            }
        }
        return $names;
    }

    public function has(string $function): bool
    {
        return function_exists("{$this->name}_$function");
    }

    /**
     * @param mixed ...$arguments
     * @return mixed
     */
    public function call(string $function, ...$arguments)
    {
        return call_user_func("{$this->name}_$function", ...$arguments);
    }

    /** @return array<string, mixed> */
    public function metaData(): array
    {
        $data = $this->has('MetaData') ? $this->call('MetaData') : [];
        if (!is_array($data)) {
            ErrorRecorder::contract('MetaData did not return an array');
            return [];
        }
        return $data;
    }

    public function displayName(): string
    {
        return (string) ($this->metaData()['DisplayName'] ?? $this->name);
    }
}
