<?php

declare(strict_types=1);

namespace Standin\Client;

use Standin\Billing\Billing;
use Standin\Billing\Money;
use Standin\Config;
use Standin\Language;
use Standin\Module\AddonModule;
use Standin\Web\Halt;
use WHMCS\Database\Capsule;

/**
 * Pages of the client area other than product details and configuressl.
 */
final class ClientArea
{
    public static function handle(string $file): string
    {
        $language = $_GET['language'] ?? null;
        if (is_string($language) && in_array($language, Language::available(), true)) {
            $_SESSION['Language'] = $language;
        }
        switch ($file) {
            case '':
            case 'index.php':
                return self::index();
            case 'clientarea.php':
                return self::clientArea((string) ($_REQUEST['action'] ?? ''));
            case 'login.php':
            case 'dologin.php':
                return self::login();
            case 'logout.php':
                Session::logout();
                Halt::redirect(Config::url('login.php'));
                return '';
            case 'viewinvoice.php':
                return Invoices::view((int) ($_REQUEST['id'] ?? 0));
            case 'cart.php':
                return Cart::handle();
            default:
                return self::notFound();
        }
    }

    private static function index(): string
    {
        if (isset($_GET['m'])) {
            return AddonModule::clientPage((string) $_GET['m']) ?? self::notFound();
        }
        $route = (string) ($_GET['rp'] ?? '');
        if ($route === '/login/validate') {
            return self::login();
        }
        if (str_contains($route, 'ssl')) {
            return self::manageSsl();
        }
        Halt::redirect(Config::url(Session::clientId() > 0 ? 'clientarea.php' : 'login.php'));
        return '';
    }

    private static function notFound(): string
    {
        http_response_code(404);
        return (new Page('404', 'message', 'Page not found', ['message' => 'Page not found', 'success' => false]))
            ->render();
    }

    private static function clientArea(string $action): string
    {
        if ($action === 'productdetails') {
            return ProductDetails::handle();
        }
        $clientId = Session::required();
        if ($action === 'cancel') {
            return self::cancel($clientId, (int) ($_REQUEST['id'] ?? 0));
        }
        return $action === 'invoices' ? Invoices::list($clientId) : self::products($clientId);
    }

    private static function login(): string
    {
        $error = '';
        if ($_SERVER['REQUEST_METHOD'] === 'POST') {
            if (Session::login((string) ($_POST['username'] ?? ''), (string) ($_POST['password'] ?? ''))) {
                $back = (string) ($_SESSION['loginurlredirect'] ?? '');
                unset($_SESSION['loginurlredirect']);
                // Only a path of this host, never another address.
                Halt::redirect(preg_match('~^/(?!/)~', $back) ? $back : Config::url('clientarea.php'));
            }
            $error = Language::trans('loginincorrect');
            $_SESSION['standin_flash'] = ['type' => 'error', 'text' => $error];
        }
        $vars = ['errormessage' => $error, 'showingLoginPage' => true];
        return (new Page('login', 'login', Language::trans('loginbutton'), $vars))->render();
    }

    private static function products(int $clientId): string
    {
        $rows = Capsule::table('tblhosting as h')->join('tblproducts as p', 'p.id', '=', 'h.packageid')
            ->where('h.userid', $clientId)->orderBy('h.id')
            ->select('h.id', 'h.domain', 'h.domainstatus', 'h.nextduedate', 'h.amount', 'h.billingcycle', 'p.name')
            ->get();
        $services = [];
        foreach ($rows as $row) {
            $services[] = ['id' => (int) $row->id, 'product' => $row->name, 'domain' => $row->domain,
                'amount' => Money::format((float) $row->amount), 'billingcycle' => $row->billingcycle,
                'nextduedate' => fromMySQLDate($row->nextduedate), 'rawstatus' => strtolower($row->domainstatus),
                'status' => Language::trans('clientarea' . strtolower($row->domainstatus))];
        }
        \Menu::secondarySidebar()->addChild('My Services Actions', ['label' => Language::trans('actions')])
            ->addChild('Place a New Order', ['label' => Language::trans('ordernewservices'), 'uri' => 'cart.php']);
        $title = Language::trans('clientareaproducts');
        return (new Page('clientarea', 'clientareaproducts', $title, ['services' => $services]))->render();
    }

    private static function manageSsl(): string
    {
        $clientId = Session::required();
        $rows = Capsule::table('tblsslorders as s')->join('tblhosting as h', 'h.id', '=', 's.serviceid')
            ->join('tblproducts as p', 'p.id', '=', 'h.packageid')->where('s.userid', $clientId)
            ->select('s.id', 's.serviceid', 's.status', 'h.domain', 'p.name')->get();
        $orders = [];
        foreach ($rows as $row) {
            $orders[] = ['serviceid' => (int) $row->serviceid, 'product' => $row->name, 'domain' => $row->domain,
                'status' => $row->status, 'configurl' => 'configuressl.php?cert=' . md5((string) $row->id)];
        }
        return (new Page('managessl', 'managessl', Language::trans('managessl'), ['orders' => $orders]))->render();
    }

    private static function cancel(int $clientId, int $serviceId): string
    {
        $service = Capsule::table('tblhosting')->where(['id' => $serviceId, 'userid' => $clientId])->first();
        if ($service === null) {
            Halt::redirect(Config::url('clientarea.php?action=products'));
        }
        $vars = ['id' => $serviceId, 'domain' => $service->domain, 'requested' => false, 'error' => '',
            'groupname' => '', 'productname' => Capsule::table('tblproducts')->where('id', $service->packageid)
                ->value('name')];
        if ($_SERVER['REQUEST_METHOD'] === 'POST' && ($_POST['sub'] ?? '') === 'submit') {
            $reason = trim((string) ($_POST['cancellationreason'] ?? ''));
            if ($reason === '') {
                $vars['error'] = Language::trans('clientareacancelinvalid');
            } else {
                Billing::requestCancellation($serviceId, (string) ($_POST['type'] ?? ''), $reason);
                $vars['requested'] = true;
            }
        }
        $title = Language::trans('clientareacancelrequest');
        return (new Page('clientarea', 'clientareacancelrequest', $title, $vars, 'ClientAreaPageCancellation'))
            ->render();
    }
}
