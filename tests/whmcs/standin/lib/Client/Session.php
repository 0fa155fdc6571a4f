<?php

declare(strict_types=1);

namespace Standin\Client;

use Standin\Config;
use Standin\Web\Halt;
use WHMCS\Database\Capsule;

/**
 * The logged-in client.
 */
final class Session
{
    public static function clientId(): int
    {
        return (int) ($_SESSION['uid'] ?? 0);
    }

    /** Sends a guest to the login page and back here afterwards. */
    public static function required(): int
    {
        if (self::clientId() === 0) {
            $_SESSION['loginurlredirect'] = (string) ($_SERVER['REQUEST_URI'] ?? '');
            Halt::redirect(Config::url('login.php'));
        }
        return self::clientId();
    }

    public static function login(string $email, string $password): bool
    {
        $user = Capsule::table('tblusers')->where('email', $email)->first();
        if ($user === null || !password_verify($password, $user->password)) {
            return false;
        }
        self::enter((int) Capsule::table('tblusers_clients')->where('auth_user_id', $user->id)->value('client_id'));
        return true;
    }

    public static function enter(int $clientId, bool $masquerade = false): void
    {
        if (session_status() === PHP_SESSION_ACTIVE) {
            session_regenerate_id(true);
        }
        $_SESSION['uid'] = $clientId;
        $_SESSION['masquerade'] = $masquerade;
        unset($_SESSION['Language']);
    }

    public static function logout(): void
    {
        unset($_SESSION['uid'], $_SESSION['masquerade'], $_SESSION['Language'], $_SESSION['standin_ssl']);
    }
}
