<?php

declare(strict_types=1);

namespace Standin\Module;

use Standin\Client\Page;
use Standin\Config;
use Standin\Db\Database;
use Standin\ErrorRecorder;
use Standin\Hooks;
use Standin\Instance;
use Standin\View\Views;
use WHMCS\Database\Capsule;

/**
 * A module of modules/addons.
 */
final class AddonModule
{
    private function __construct(public readonly string $name)
    {
    }

    public static function load(string $name): ?self
    {
        $file = Instance::current()->root("modules/addons/$name/$name.php");
        if (!preg_match('/^[a-z][a-z0-9_]*$/', $name) || !is_file($file)) {
            return null;
        }
        require_once $file;
        return new self($name);
    }

    /** @return list<string> */
    public static function names(): array
    {
        $folders = glob(Instance::current()->root('modules/addons/*'), GLOB_ONLYDIR) ?: [];
        return array_map('basename', $folders);
    }

    /** @return list<string> */
    public static function active(): array
    {
        return array_values(array_filter(explode(',', Config::get('ActiveAddonModules'))));
    }

    /** @return array<string, mixed> */
    public function config(): array
    {
        $config = $this->call('config');
        if (!is_array($config) || !isset($config['name'], $config['version'])) {
            ErrorRecorder::contract("{$this->name}_config lacks name or version");
        }
        return (array) $config;
    }

    /**
     * @param mixed ...$arguments
     * @return mixed null when the function is not defined
     */
    public function call(string $function, ...$arguments)
    {
        $name = "{$this->name}_$function";
        return function_exists($name) ? $name(...$arguments) : null;
    }

    /** Activates the module with default settings: '' or the error. */
    public static function activate(string $name): string
    {
        $module = self::load($name) ?? throw new \InvalidArgumentException("No addon module $name");
        $config = $module->config();
        $result = (array) $module->call('activate');
        if (($result['status'] ?? 'success') === 'error') {
            return (string) ($result['description'] ?? 'error');
        }
        foreach ($config['fields'] ?? [] as $key => $field) {
            self::save($name, (string) $key, (string) ($field['Default'] ?? ''));
        }
        self::save($name, 'version', (string) ($config['version'] ?? ''));
        self::save($name, 'access', '1');
        Config::set('ActiveAddonModules', implode(',', array_unique([...self::active(), $name])));
        Hooks::load(Instance::current());
        return '';
    }

    public static function deactivate(string $name): string
    {
        $result = (array) (self::load($name)?->call('deactivate') ?? []);
        Config::set('ActiveAddonModules', implode(',', array_diff(self::active(), [$name])));
        Capsule::table('tbladdonmodules')->where('module', $name)->delete();
        return (string) ($result['description'] ?? '');
    }

    public static function save(string $module, string $setting, string $value): void
    {
        $where = ['module' => $module, 'setting' => $setting];
        if (Capsule::table('tbladdonmodules')->where($where)->exists()) {
            Capsule::table('tbladdonmodules')->where($where)->update(['value' => $value]);
        } else {
            Database::insert('tbladdonmodules', $where + ['value' => $value]);
        }
    }

    /** Variables of output and sidebar. @return array<string, mixed> */
    public function vars(string $link, string $language): array
    {
        $vars = Capsule::table('tbladdonmodules')->where('module', $this->name)->pluck('value', 'setting')->all();
        return $vars + ['module' => $this->name, 'modulelink' => $link, '_lang' => $this->language($language)];
    }

    /** @return array<string, string> */
    private function language(string $name): array
    {
        $_ADDONLANG = [];
        foreach (array_unique(['english', $name]) as $language) {
            $file = Instance::current()->root("modules/addons/{$this->name}/lang/$language.php");
            if (is_file($file)) {
                include $file;
            }
        }
        return $_ADDONLANG;
    }

    /** Runs upgrade() when the version on disk is newer than the stored one. */
    public function upgradeIfNeeded(string $link): void
    {
        $stored = (string) Capsule::table('tbladdonmodules')
            ->where(['module' => $this->name, 'setting' => 'version'])->value('value');
        $version = (string) ($this->config()['version'] ?? '');
        if (version_compare($version, $stored, '>')) {
            $this->call('upgrade', ['version' => $stored] + $this->vars($link, 'english'));
            self::save($this->name, 'version', $version);
        }
    }

    /** index.php?m=NAME: the client's page, null when there is none. */
    public static function clientPage(string $name): ?string
    {
        $module = in_array($name, self::active(), true) ? self::load($name) : null;
        $vars = $module?->vars("index.php?m=$name", \Standin\Language::current());
        $result = $module?->call('clientarea', $vars);
        if (!is_array($result)) {
            return null;
        }
        if (!empty($result['requirelogin'])) {
            \Standin\Client\Session::required();
        }
        $page = new Page('index', 'message', (string) ($result['pagetitle'] ?? ''), (array) ($result['vars'] ?? []));
        $page->breadcrumb += (array) ($result['breadcrumb'] ?? []);
        $folder = Instance::current()->root("modules/addons/$name");
        $template = (string) ($result['templatefile'] ?? '');
        $page->body = static fn (array $all): string => Views::module($folder, $template, $all);
        return $page->render();
    }
}
