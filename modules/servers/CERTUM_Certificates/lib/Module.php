<?php

declare(strict_types=1);

namespace CertumCertificates;

/**
 * The border to WHMCS: whatever fails inside becomes a sentence, in the shape that WHMCS wants.
 */
final class Module
{
    public const NAME = 'CERTUM_Certificates';

    /** Whether the extension is there, and new enough to decide for this module. */
    public static function ready(): bool
    {
        return extension_loaded('certum') && class_exists('Certum\Shop\State');
    }

    /** For functions that answer 'success' or a sentence for staff. */
    public static function text(callable $work): string
    {
        try {
            self::demand();
            $work();
            return 'success';
        } catch (\Throwable $error) {
            return self::sentence($error, true);
        }
    }

    /** For functions that hand back an array, and something else when they cannot. */
    public static function shape(callable $work, array $otherwise): array
    {
        try {
            self::demand();
            return $work();
        } catch (\Throwable $error) {
            self::sentence($error, false);
            return $otherwise;
        }
    }

    /** For steps two and three. */
    public static function step(callable $work): array
    {
        try {
            self::demand();
            return $work();
        } catch (\Throwable $error) {
            return ['error' => htmlspecialchars(self::sentence($error, false))];
        }
    }

    /** For custom functions of clients: a page, 'success' or a sentence. */
    public static function page(callable $work): array|string
    {
        try {
            self::demand();
            return $work();
        } catch (\Throwable $error) {
            return htmlspecialchars(self::sentence($error, false));
        }
    }

    public static function html(callable $work): string
    {
        try {
            return self::ready() ? (string) $work() : '';
        } catch (\Throwable $error) {
            self::sentence($error, false);
            return '';
        }
    }

    private static function demand(): void
    {
        if (!self::ready()) {
            throw new ExtensionMissing();
        }
    }

    /** What is shown; what is unexpected is logged with its place, never with its arguments. */
    private static function sentence(\Throwable $error, bool $staff): string
    {
        $text = Text::current();
        if ($error instanceof ExtensionMissing) {
            return $text->get($staff ? 'extension_missing_staff' : 'unavailable');
        }
        if ($error instanceof Refused) {
            return $error->getMessage();
        }
        $place = basename($error->getFile()) . ':' . $error->getLine();
        logActivity("Certum Certificates: {$error->getMessage()} ($place)");
        return $staff ? $error->getMessage() : $text->get('unavailable');
    }
}
