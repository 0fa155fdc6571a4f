<?php

declare(strict_types=1);

namespace Standin\Client;

use Standin\Billing\Money;
use Standin\Config;
use Standin\Hooks;
use Standin\Instance;
use Standin\Language;
use Standin\Module\Actions;
use Standin\Module\ServerModule;
use Standin\Web\Halt;
use WHMCS\Database\Capsule;
use WHMCS\Service\Service;

/**
 * clientarea.php?action=productdetails: overview, module output, custom functions.
 */
final class ProductDetails
{
    private object $service;
    private object $product;
    private ?ServerModule $module;

    private function __construct(int $serviceId, int $clientId)
    {
        $service = Capsule::table('tblhosting')->where(['id' => $serviceId, 'userid' => $clientId])->first();
        if ($service === null) {
            Halt::redirect(Config::url('clientarea.php?action=products'));
        }
        $this->service = $service;
        $this->product = Capsule::table('tblproducts')->where('id', $service->packageid)->first();
        $this->module = ServerModule::load((string) $this->product->servertype);
    }

    public static function handle(): string
    {
        $clientId = Session::required();
        if (!Session::may('products')) {
            Halt::redirect(Config::url('clientarea.php'));
        }
        $page = new self((int) ($_REQUEST['id'] ?? 0), $clientId);
        $result = null;
        if (($_REQUEST['modop'] ?? '') === 'custom' && ($_REQUEST['a'] ?? '') !== '') {
            $result = $page->custom((string) $_REQUEST['a']);
            if (is_array($result)) {
                return $page->modulePage($result);
            }
        }
        return $page->show($result);
    }

    /** @return mixed */
    private function custom(string $suffix)
    {
        $settings = Instance::current()->settings;
        if (!Session::may('manageproducts')) {
            return Language::trans('moduleactionnotallowed');
        }
        if ($settings->get('custom_methods') === 'post' && $_SERVER['REQUEST_METHOD'] !== 'POST') {
            return Language::trans('moduleactionnotallowed');
        }
        if ($settings->is('custom_requires_active') && $this->service->domainstatus !== 'Active') {
            return Language::trans('moduleactionnotallowed');
        }
        if ($this->module === null || !in_array($suffix, self::allowed($this->module, $this->service->id), true)) {
            return Language::trans('moduleactionnotallowed');
        }
        return Actions::custom((int) $this->service->id, $suffix);
    }

    /** @return list<string> function suffixes that a client may call */
    public static function allowed(ServerModule $module, int $serviceId): array
    {
        $buttons = ModuleOutput::listOf($module, 'ClientAreaCustomButtonArray', $serviceId);
        $hidden = ModuleOutput::listOf($module, 'ClientAreaAllowedFunctions', $serviceId);
        return array_map('strval', array_merge(array_values($buttons), array_values($hidden)));
    }

    /** @param array<string, mixed> $result */
    private function modulePage(array $result): string
    {
        $this->sidebars(true);
        $vars = $this->vars(null);
        $page = new Page(
            'clientarea',
            'clientareaproductdetails',
            $this->title(),
            $vars,
            'ClientAreaPageProductDetails'
        );
        $page->breadcrumb += $this->crumbs();
        if (is_array($result['breadcrumb'] ?? null)) {
            $page->breadcrumb += $result['breadcrumb'];
        }
        $folder = $this->module->folder;
        $page->body = static fn (array $all): string => ModuleOutput::template(
            $folder,
            (string) ($result['templatefile'] ?? ''),
            array_merge($all, (array) ($result['vars'] ?? []))
        );
        return $page->render();
    }

    /** @param mixed $result */
    private function show($result): string
    {
        $this->sidebars(false);
        $vars = $this->vars($result);
        $vars = array_merge($vars, ModuleOutput::clientArea($this->module, $this->service, $vars));
        $vars['hookOutput'] = Hooks::run('ClientAreaProductDetailsOutput', [
            'service' => Service::find($this->service->id),
        ]);
        $page = new Page(
            'clientarea',
            'clientareaproductdetails',
            $this->title(),
            $vars,
            'ClientAreaPageProductDetails'
        );
        $page->breadcrumb += $this->crumbs();
        return $page->render();
    }

    private function title(): string
    {
        return Language::trans('clientareaproductdetails');
    }

    /** @return array<string, string> */
    private function crumbs(): array
    {
        $id = (int) $this->service->id;
        return [
            'clientarea.php?action=products' => Language::trans('clientareaproducts'),
            "clientarea.php?action=productdetails&id=$id" => $this->title(),
        ];
    }

    /**
     * @param mixed $result
     * @return array<string, mixed>
     */
    private function vars($result): array
    {
        $service = $this->service;
        $group = Capsule::table('tblproductgroups')->where('id', $this->product->gid)->value('name');
        $unpaid = Capsule::table('tblinvoices')->join('tblinvoiceitems', 'invoiceid', '=', 'tblinvoices.id')
            ->where(['tblinvoiceitems.type' => 'Hosting', 'relid' => $service->id, 'status' => 'Unpaid'])
            ->select('tblinvoices.*')->first();
        $cancelling = Capsule::table('tblcancelrequests')->where('relid', $service->id)->exists();
        $recurring = !in_array($service->billingcycle, ['One Time', 'Free Account', ''], true);
        $live = in_array($service->domainstatus, ['Active', 'Suspended'], true);
        return [
            'id' => (int) $service->id, 'serviceid' => (int) $service->id, 'pid' => (int) $service->packageid,
            'product' => $this->product->name, 'groupname' => (string) $group, 'domain' => $service->domain,
            'domainId' => 0, 'username' => $service->username, 'rawstatus' => strtolower($service->domainstatus),
            'status' => Language::trans('clientarea' . strtolower($service->domainstatus)),
            'type' => $this->product->type, 'regdate' => fromMySQLDate($service->regdate),
            'nextduedate' => $recurring ? fromMySQLDate($service->nextduedate) : '-',
            'billingcycle' => $service->billingcycle,
            'firstpaymentamount' => Money::format((float) $service->firstpaymentamount),
            'recurringamount' => Money::format((float) $service->amount), 'paymentmethod' => 'Bank Transfer',
            'quantity' => 1, 'quantitySupported' => false, 'suspendreason' => $service->suspendreason,
            'dedicatedip' => $service->dedicatedip, 'assignedips' => '', 'serverdata' => [],
            'modulename' => $this->module->name ?? '', 'packagesupgrade' => false,
            'showcancelbutton' => $recurring && $live && !$cancelling, 'showRenewServiceButton' => false,
            'pendingcancellation' => $cancelling, 'modulecustombuttonresult' => $result ?? '',
            'modulechangepwresult' => '', 'maximumPasswordLength' => 64, 'unpaidInvoice' => $unpaid->id ?? null,
            'unpaidInvoiceMessage' => $unpaid === null ? '' : Language::trans('unpaidInvoiceAlert'),
            'unpaidInvoiceOverdue' => $unpaid !== null && $unpaid->duedate < date('Y-m-d'),
            'moduleclientarea' => '', 'tplOverviewTabOutput' => '', 'hookOutput' => [], 'metricStats' => [],
            'configurableoptions' => [], 'customfields' => [], 'downloads' => [], 'addons' => [], 'sslStatus' => null,
        ];
    }

    private function sidebars(bool $customPage): void
    {
        $id = (int) $this->service->id;
        $primary = \Menu::primarySidebar();
        \Menu::addContext('service', Service::find($id));
        \Menu::addContext('client', (new \WHMCS\Authentication\CurrentUser())->client());
        $overview = $primary->addChild('Service Details Overview', [
            'label' => Language::trans('overview'), 'icon' => 'fa-star', 'order' => 10,
        ]);
        // On custom pages it still points to the tab that is not there, as in WHMCS.
        $overview->addChild('Information', ['label' => Language::trans('information'), 'uri' => '#tabOverview',
            'current' => !$customPage, 'attributes' => ['dataToggleTab' => true], 'order' => 10]);
        if (!Instance::current()->settings->is('sidebar_panel')) {
            return;
        }
        $actions = $primary->addChild('Service Details Actions', [
            'label' => Language::trans('actions'), 'icon' => 'fa-wrench', 'order' => 20,
        ]);
        $visible = !Instance::current()->settings->is('buttons_only_active')
            || $this->service->domainstatus === 'Active';
        if ($this->module !== null && $visible) {
            foreach (ModuleOutput::listOf($this->module, 'ClientAreaCustomButtonArray', $id) as $label => $suffix) {
                $actions->addChild('Custom Module Button ' . $suffix, [
                    'label' => (string) $label,
                    'uri' => "clientarea.php?action=productdetails&id=$id&modop=custom&a=$suffix",
                ]);
            }
        }
        if ($this->vars(null)['showcancelbutton']) {
            $actions->addChild('Cancel', ['label' => Language::trans('clientareacancelrequestbutton'),
                'uri' => "clientarea.php?action=cancel&id=$id", 'order' => 900]);
        }
    }
}
