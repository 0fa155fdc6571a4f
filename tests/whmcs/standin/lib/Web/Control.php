<?php

declare(strict_types=1);

namespace Standin\Web;

use Standin\Client\Session;
use Standin\Config;
use Standin\Instance;
use Standin\Kernel;
use Standin\Mail\MailBox;
use Standin\Standin;
use WHMCS\Database\Capsule;

/**
 * /standin/…: what tests and a visitor of the demonstration need beside WHMCS.
 */
final class Control
{
    private const METHODS = ['createProduct', 'createService', 'order', 'pay', 'action', 'api', 'custom', 'activateAddon',
        'configureUrl', 'cron', 'clock', 'query', 'mails', 'clearMails', 'errors', 'clearErrors', 'apiCalls',
        'clearApiCalls', 'moduleLog', 'set', 'reset', 'refund', 'cancelInvoice', 'mergeInvoices', 'addCredit',
        'payFromCredit', 'upgrade', 'changeProduct', 'changeCycle', 'moveService', 'retryQueue'];

    public static function handle(string $page): string
    {
        switch ($page) {
            case 'call':
                return self::call();
            case 'mails':
                return isset($_GET['json']) ? self::json(MailBox::all(false)) : Mails::page();
            case 'mail-attachment':
                return Mails::attachment((int) ($_GET['mail'] ?? 0), (int) ($_GET['n'] ?? 0));
            case 'errors':
                return self::json(Standin::current()->errors());
            case 'api-calls':
                return self::json(Standin::current()->apiCalls((string) ($_GET['command'] ?? '')));
            case 'settings':
                return self::json(Instance::current()->settings->all());
            case 'login':
                return self::login();
            default:
                http_response_code(404);
                return self::json(['error' => "No page $page"]);
        }
    }

    /** POST {"method": …, "args": […]}: the Standin method's result as {"result": …}. */
    private static function call(): string
    {
        $request = json_decode((string) file_get_contents('php://input'), true);
        $method = is_array($request) ? (string) ($request['method'] ?? '') : '';
        if ($_SERVER['REQUEST_METHOD'] !== 'POST' || !in_array($method, self::METHODS, true)) {
            http_response_code(400);
            return self::json(['error' => "No method $method"]);
        }
        // Control is nobody: no client's or administrator's session is there while modules run.
        $session = $_SESSION;
        $_SESSION = [];
        try {
            $result = Standin::current()->$method(...(array) ($request['args'] ?? []));
            if ($method === 'reset') {
                Kernel::ready(Instance::current());
            }
            if ($method === 'mails') {
                $result = MailBox::all(false);
            }
            return self::json(['result' => $result]);
        } catch (\Throwable $error) {
            http_response_code(500);
            return self::json(['error' => get_class($error) . ': ' . $error->getMessage()]);
        } finally {
            $_SESSION = $session;
        }
    }

    /** Logs a browser in without the form: ?client=N or ?admin=1, &to=page. */
    private static function login(): string
    {
        if (isset($_GET['client'])) {
            Session::enter((int) $_GET['client']);
        }
        if (isset($_GET['admin'])) {
            $_SESSION['adminid'] = (int) Capsule::table('tbladmins')->value('id');
        }
        Halt::redirect(Config::url(ltrim((string) ($_GET['to'] ?? 'clientarea.php'), '/')));
        return '';
    }

    /** @param mixed $data */
    public static function json($data): string
    {
        header('Content-Type: application/json');
        return (string) json_encode($data, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRETTY_PRINT
            | JSON_INVALID_UTF8_SUBSTITUTE);
    }
}
