<?php

declare(strict_types=1);

namespace Standin\Client;

use Standin\Config;
use Standin\Instance;
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
        $client = Capsule::table('tblusers_clients')->where('auth_user_id', $user->id)->value('client_id');
        self::enter((int) $client, false, (int) $user->id);
        return true;
    }

    /** Whether the user may do something with the client's account: its owner may anything, and staff as the client. */
    public static function may(string $permission): bool
    {
        $user = (int) ($_SESSION['standin_user'] ?? 0);
        if ($user === 0 || !Instance::current()->settings->is('user_permissions')) {
            return true;
        }
        $access = Capsule::table('tblusers_clients')->where(['auth_user_id' => $user, 'client_id' => self::clientId()])
            ->first();
        $granted = array_map('trim', explode(',', (string) ($access->permissions ?? '')));
        return $access !== null && ((int) $access->owner === 1 || in_array($permission, $granted, true));
    }

    public static function enter(int $clientId, bool $masquerade = false, int $user = 0): void
    {
        if (session_status() === PHP_SESSION_ACTIVE) {
            session_regenerate_id(true);
        }
        $_SESSION['uid'] = $clientId;
        $_SESSION['masquerade'] = $masquerade;
        $_SESSION['standin_user'] = $user;
        unset($_SESSION['Language']);
    }

    public static function logout(): void
    {
        unset($_SESSION['uid'], $_SESSION['masquerade'], $_SESSION['standin_user'], $_SESSION['Language'], $_SESSION['standin_ssl']);
    }
}
