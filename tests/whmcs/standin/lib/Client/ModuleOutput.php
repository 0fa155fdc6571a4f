<?php

declare(strict_types=1);

namespace Standin\Client;

use Standin\ErrorRecorder;
use Standin\Hooks;
use Standin\Instance;
use Standin\Module\Params;
use Standin\Module\ServerModule;
use Standin\View\Views;

/**
 * What a server module puts on the product page: ClientArea in its four forms, and lists of functions.
 */
final class ModuleOutput
{
    /** @return array<int|string, mixed> */
    public static function listOf(ServerModule $module, string $function, int $serviceId): array
    {
        if (!$module->has($function)) {
            return [];
        }
        $arguments = Instance::current()->settings->is('allowed_functions_argument')
            ? [Params::forService($serviceId, $function)] : [];
        $list = $module->call($function, ...$arguments);
        if (!is_array($list)) {
            ErrorRecorder::contract("{$module->name}_$function did not return an array");
            return [];
        }
        return $list;
    }

    /**
     * Sets $moduleclientarea or $tplOverviewTabOutput.
     *
     * @param array<string, mixed> $page
     * @return array<string, mixed>
     */
    public static function clientArea(?ServerModule $module, object $service, array $page): array
    {
        if ($module === null) {
            return [];
        }
        $extra = [];
        $arguments = ['serviceid' => $service->id, 'groupname' => $page['groupname'], 'product' => $page['product'],
            'modulename' => $module->name, 'domain' => $service->domain, 'systemStatus' => $service->domainstatus,
            'username' => $service->username, 'password' => ''];
        foreach (Hooks::run('ClientAreaProductDetailsPreModuleTemplate', $arguments) as $result) {
            $extra = is_array($result) ? array_merge($extra, $result) : $extra;
        }
        $vars = array_merge(Page::common('clientarea', ''), $page, $extra);
        if (!$module->has('ClientArea')) {
            return is_file("$module->folder/clientarea.tpl")
                ? ['moduleclientarea' => self::template($module->folder, 'clientarea', $vars)] : [];
        }
        $params = Params::forService((int) $service->id, 'ClientArea', ['templatevars' => $vars]);
        return self::placed($module, $module->call('ClientArea', $params), $vars);
    }

    /**
     * @param mixed $result
     * @param array<string, mixed> $vars
     * @return array<string, string>
     */
    private static function placed(ServerModule $module, $result, array $vars): array
    {
        if (is_string($result) || $result === null) {
            return ['moduleclientarea' => (string) $result];
        }
        if (!is_array($result)) {
            ErrorRecorder::contract('ClientArea returned ' . gettype($result));
            return [];
        }
        $overview = array_merge($vars, (array) ($result['templateVariables'] ?? []));
        if (isset($result['tabOverviewReplacementTemplate'])) {
            $name = (string) $result['tabOverviewReplacementTemplate'];
            return ['tplOverviewTabOutput' => self::template($module->folder, $name, $overview)];
        }
        if (isset($result['tabOverviewModuleOutputTemplate'])) {
            $name = (string) $result['tabOverviewModuleOutputTemplate'];
            return ['moduleclientarea' => self::template($module->folder, $name, $overview)];
        }
        if (isset($result['templatefile'])) {
            $own = array_merge($vars, (array) ($result['vars'] ?? []));
            return ['moduleclientarea' => self::template($module->folder, (string) $result['templatefile'], $own)];
        }
        return [];
    }

    /** @param array<string, mixed> $vars */
    public static function template(string $folder, string $template, array $vars): string
    {
        return Views::module($folder, $template, $vars);
    }
}
