<?php

declare(strict_types=1);

namespace Standin\Admin;

use Standin\Client\Session;
use Standin\Config;
use Standin\Web\Halt;
use WHMCS\Database\Capsule;

/**
 * The administration: login and the way to each page.
 */
final class AdminArea
{
    public static function handle(string $file): string
    {
        defined('ADMINAREA') || define('ADMINAREA', true);
        if ($file === 'login.php' || $file === 'dologin.php') {
            return self::login();
        }
        if (!isset($_SESSION['adminid'])) {
            $_SESSION['admloginurlredirect'] = (string) ($_SERVER['REQUEST_URI'] ?? '');
            Halt::redirect(Config::url('admin/login.php'));
        }
        switch ($file) {
            case 'index.php':
                return Lists::home();
            case 'logout.php':
                unset($_SESSION['adminid'], $_SESSION['adminlang']);
                Halt::redirect(Config::url('admin/login.php'));
                return '';
            case 'clients.php':
                return Lists::clients();
            case 'clientssummary.php':
                return ClientSummary::handle();
            case 'clientsservices.php':
                return ServicePage::handle();
            case 'configproducts.php':
                return ProductPage::handle();
            case 'configemailtemplates.php':
                return MailTemplates::handle();
            case 'configaddonmods.php':
                return AddonPages::configure();
            case 'addonmodules.php':
                return AddonPages::output((string) ($_GET['module'] ?? ''));
            case 'orders.php':
                return Lists::orders();
            case 'invoices.php':
                return Lists::invoices();
            case 'systemmodulelog.php':
                return Logs::moduleLog();
            case 'systemactivitylog.php':
                return Logs::activityLog();
            case 'modulequeue.php':
                return Logs::moduleQueue();
            case 'automationstatus.php':
                return Logs::cron();
            default:
                http_response_code(404);
                return (new Page($file, 'Page not found'))->render('<p>Page not found.</p>');
        }
    }

    private static function login(): string
    {
        $error = '';
        if ($_SERVER['REQUEST_METHOD'] === 'POST') {
            $admin = Capsule::table('tbladmins')->where('username', (string) ($_POST['username'] ?? ''))->first();
            if ($admin !== null && password_verify((string) ($_POST['password'] ?? ''), $admin->password)) {
                session_regenerate_id(true);
                $_SESSION['adminid'] = (int) $admin->id;
                $_SESSION['adminlang'] = $admin->language;
                $back = (string) ($_SESSION['admloginurlredirect'] ?? '');
                unset($_SESSION['admloginurlredirect']);
                Halt::redirect(preg_match('~^/(?!/)~', $back) ? $back : Config::url('admin/index.php'));
            }
            $error = Page::banner('Login Failed. Please Try Again.', false);
        }
        return (new Page('login', 'Administration Login'))->render(
            $error . '<form method="post" action="dologin.php" class="narrow"><p><label>Username <input '
            . 'name="username" autocomplete="username"></label></p><p><label>Password <input type="password" '
            . 'name="password" autocomplete="current-password"></label></p><p><button class="btn btn-primary">Login'
            . '</button></p></form>'
        );
    }

    /** Opens the client area as a client. */
    public static function masquerade(int $clientId): void
    {
        $admin = ['adminid' => $_SESSION['adminid'], 'adminlang' => $_SESSION['adminlang'] ?? ''];
        Session::enter($clientId, true);
        $_SESSION += $admin;
        Halt::redirect(Config::url('clientarea.php'));
    }
}
