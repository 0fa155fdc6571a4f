<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\Desk;
use Certum\Shop\Refused;
use WHMCS\Authentication\CurrentUser;

/**
 * The border to WHMCS: whatever fails inside becomes a sentence, in the shape that WHMCS wants.
 */
final class Module
{
    public const NAME = 'CERTUM_Certificates';
    /** The oldest extension that decides all that this module asks. */
    public const NEEDS = '0.1.0';
    /** What lib/Host.php has, as Desk::HOST counts it: one with less could not even be loaded. */
    public const HOST = 1;

    private static bool $asksForShop = false;

    /** Whether the extension is there, new enough, and not too new for what this module has. */
    public static function ready(string $needs = self::NEEDS, int $host = self::HOST): bool
    {
        return version_compare((string) phpversion('certum'), $needs, '>=')
            && defined(Desk::class . '::HOST') && Desk::HOST === $host;
    }

    /** Where the extension does its work, over tables that are there. */
    public static function desk(): Desk
    {
        static $desk = null;
        Schema::ready();
        return $desk ??= new Desk(new Host());
    }

    /** Whether the page is one of the administration's, or what WHMCS's API asks for. */
    public static function staff(): bool
    {
        return self::$asksForShop || (defined('ADMINAREA') && !defined('CLIENTAREA'));
    }

    /** Whether staff look at a client's page as that client. */
    public static function onBehalf(): bool
    {
        return !self::staff() && isset($_SESSION['adminid']) && (new CurrentUser())->isMasqueradingAdmin();
    }

    /** For functions that answer 'success' or a sentence for staff, which WHMCS prints as it is. */
    public static function text(callable $work): string
    {
        return self::guarded(static fn () => $work() ?? 'success', htmlspecialchars(...), true);
    }

    /** For functions that hand back an array, and something else when they cannot. */
    public static function shape(callable $work, array $otherwise): array
    {
        return self::guarded($work, static fn () => $otherwise);
    }

    /** For steps two and three. */
    public static function step(callable $work): array
    {
        return self::guarded($work, static fn ($sentence) => ['error' => htmlspecialchars($sentence)]);
    }

    /**
     * For custom functions: a page, 'success' or a sentence. Outside any page and session it is WHMCS's API
     * (ModuleCustom) that calls them, which only the shop can use.
     */
    public static function page(callable $work): array|string
    {
        $before = self::$asksForShop;
        self::$asksForShop = $before || !(defined('CLIENTAREA') || defined('ADMINAREA') || isset($_SESSION['uid']));
        try {
            return self::guarded($work, htmlspecialchars(...), self::staff());
        } finally {
            self::$asksForShop = $before;
        }
    }

    /** For hooks, which say nothing where they cannot work. */
    public static function html(callable $work): string
    {
        return self::ready() ? (string) self::guarded($work, static fn () => '') : '';
    }

    private static function guarded(callable $work, callable $otherwise, bool $staff = false): mixed
    {
        if (!self::ready()) {
            return $otherwise($staff ? Text::missing() : Text::unavailable());
        }
        try {
            return $work();
        } catch (\Throwable $error) {
            return $otherwise(self::sentence($error, $staff));
        }
    }

    /** What is shown; what is unexpected is logged with its place, never with its arguments. */
    public static function sentence(\Throwable $error, bool $staff): string
    {
        if ($error instanceof Refused) {
            return $error->getMessage();
        }
        $told = self::logged('Certum Certificates', $error);
        return $staff ? $told : Text::unavailable();
    }

    /** Logs what is unexpected, and hands back what it says: without the values that Illuminate puts into its SQL. */
    public static function logged(string $who, \Throwable $error): string
    {
        $told = ($error instanceof \PDOException ? $error->getPrevious() ?? $error : $error)->getMessage();
        logActivity("$who: $told (" . basename($error->getFile()) . ":{$error->getLine()})");
        return $told;
    }

    /** A posted array with its texts decoded: WHMCS hands them over entity-encoded in places. */
    public static function posted(string $name): array
    {
        return self::decoded((array) ($_POST[$name] ?? []));
    }

    private static function decoded(array $values): array
    {
        $one = static fn (mixed $value) => is_array($value) ? self::decoded($value) : self::plain($value);
        return array_map($one, $values);
    }

    public static function plain(mixed $value): string
    {
        return is_scalar($value) ? htmlspecialchars_decode((string) $value, ENT_QUOTES) : '';
    }

    /** What was asked for by an address; anything but a text counts as empty. */
    public static function asked(string $name): string
    {
        return is_string($_GET[$name] ?? null) ? $_GET[$name] : '';
    }
}
