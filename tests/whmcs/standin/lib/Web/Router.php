<?php

declare(strict_types=1);

namespace Standin\Web;

use Standin\Admin\AdminArea;
use Standin\Client\ClientArea;
use Standin\Config;
use Standin\ErrorRecorder;
use Standin\Instance;
use Standin\Module\Params;
use Standin\Ssl\ConfigureSsl;

/**
 * From the request to the page.
 */
final class Router
{
    /** Pages whose POST is the stand-in's own control, without session and token. */
    private const CONTROL = '/standin/';

    public static function serve(Instance $instance, string $path): void
    {
        ini_set('session.save_path', $instance->path('sessions'));
        ini_set('session.use_strict_mode', '1');
        // Cookies do not tell ports apart; instances in one browser need names of their own.
        session_name('WHMCS' . substr(md5($instance->dir), 0, 12));
        session_set_cookie_params(['path' => '/', 'httponly' => true, 'samesite' => 'Lax']);
        session_start();
        ob_start();
        register_shutdown_function([self::class, 'finish']);
        if ($instance->settings->is('encode_request')) {
            foreach (['_GET', '_POST', '_REQUEST'] as $name) {
                $GLOBALS[$name] = Params::encode($GLOBALS[$name]);
            }
        }
        try {
            echo self::dispatch($path);
        } catch (\Throwable $error) {
            ErrorRecorder::exception($error);
            while (ob_get_level() > 1) {
                ob_end_clean();
            }
            ob_clean();
            http_response_code(500);
            echo '<!doctype html><html lang="en"><title>Oops!</title><h1>Oops!</h1><p>Something went wrong and we '
                . "couldn't process your request.</p></html>";
        }
    }

    public static function dispatch(string $path): string
    {
        \Menu::reset();
        if (str_starts_with($path, self::CONTROL)) {
            return Control::handle(substr($path, strlen(self::CONTROL)));
        }
        $settings = Instance::current()->settings;
        if ($_SERVER['REQUEST_METHOD'] === 'POST' && $settings->is('require_token')) {
            Token::check();
        }
        if ($path === '/admin') {
            Halt::redirect(Config::url('admin/'));
        }
        if (str_starts_with($path, '/admin/')) {
            return AdminArea::handle(substr($path, 7) ?: 'index.php');
        }
        defined('CLIENTAREA') || define('CLIENTAREA', true);
        return $path === '/configuressl.php' ? ConfigureSsl::handle() : ClientArea::handle(ltrim($path, '/'));
    }

    /** Sends the page with tokens injected, then does what was put off. Runs also after a module's exit. */
    public static function finish(): void
    {
        $body = '';
        while (ob_get_level() > 0) {
            $body = ob_get_clean() . $body;
        }
        if (self::isHtml()) {
            $body = Token::inject($body);
        }
        if (session_status() === PHP_SESSION_ACTIVE) {
            session_write_close();
        }
        if (Deferred::pending() && !headers_sent()) {
            header('Content-Length: ' . strlen($body));
        }
        echo $body;
        flush();
        Deferred::run();
    }

    private static function isHtml(): bool
    {
        foreach (headers_list() as $header) {
            if (stripos($header, 'content-type:') === 0) {
                return stripos($header, 'text/html') !== false;
            }
        }
        return true;
    }
}
