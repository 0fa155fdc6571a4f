<?php

declare(strict_types=1);

namespace Standin;

/**
 * Writes down every notice, warning, deprecation and uncaught exception, so that tests can fail on them.
 */
final class ErrorRecorder
{
    private static bool $installed = false;

    public static function install(): void
    {
        error_reporting(E_ALL);
        ini_set('display_errors', '0');
        if (self::$installed) {
            return;
        }
        self::$installed = true;
        $previous = set_error_handler(
            static function (int $level, string $text, string $file, int $line) use (&$previous): bool {
                if ((error_reporting() & $level) === 0 || !Instance::isOpen()) {
                    return $previous !== null && (bool) $previous($level, $text, $file, $line);
                }
                self::write(self::name($level), $text, $file, $line, self::origin($text, $file, debug_backtrace(2)));
                // PHPUnit's own handler goes on turning our notices into failures.
                return $previous === null || (bool) $previous($level, $text, $file, $line);
            }
        );
        register_shutdown_function(static function (): void {
            $last = Instance::isOpen() ? error_get_last() : null;
            $fatal = E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR;
            if ($last !== null && ($last['type'] & $fatal) !== 0) {
                $origin = self::origin('', $last['file'], []);
                self::write('Fatal', $last['message'], $last['file'], $last['line'], $origin);
            }
        });
    }

    public static function exception(\Throwable $error): void
    {
        $text = get_class($error) . ': ' . $error->getMessage();
        $origin = self::origin('', $error->getFile(), $error->getTrace());
        self::write('Exception', $text, $error->getFile(), $error->getLine(), $origin, $error->getTraceAsString());
    }

    /** A broken promise between module and WHMCS that a real WHMCS would punish. */
    public static function contract(string $text): void
    {
        self::write('Contract', $text, '', 0, 'module');
    }

    private static function write(
        string $kind,
        string $text,
        string $file,
        int $line,
        string $origin,
        string $trace = ''
    ): void {
        if ($origin === 'library') {
            return;
        }
        Instance::current()->record('errors', [
            'time' => date('Y-m-d H:i:s'), 'kind' => $kind, 'text' => $text, 'file' => $file, 'line' => $line,
            'origin' => $origin, 'url' => (string) ($_SERVER['REQUEST_URI'] ?? 'cli'), 'trace' => $trace,
        ]);
    }

    /** @param list<array<string, mixed>> $trace */
    private static function origin(string $text, string $file, array $trace): string
    {
        if (str_contains($text, 'dynamic property Smarty_')) {
            // Smarty 3 makes such properties itself, in compiled loops and in its own classes.
            return 'library';
        }
        if (self::isModule($file)) {
            return 'module';
        }
        foreach ($trace as $frame) {
            if (self::isModule((string) ($frame['file'] ?? ''))) {
                // A library complaining about what the module handed to it.
                return 'module';
            }
            if (str_starts_with((string) ($frame['file'] ?? ''), dirname(__DIR__) . '/')) {
                break;
            }
        }
        return str_starts_with($file, '/usr/share/php/') ? 'library' : 'standin';
    }

    private static function isModule(string $file): bool
    {
        if ($file === '') {
            return false;
        }
        $instance = Instance::current();
        if (str_starts_with($file, $instance->path('templates_c/module/'))) {
            return true;
        }
        $links = array_merge(
            glob($instance->root('modules/*/*')) ?: [],
            glob($instance->root('includes/hooks/*')) ?: []
        );
        foreach (array_filter(array_map('realpath', $links)) as $root) {
            if ($file === $root || str_starts_with($file, $root . '/')) {
                return true;
            }
        }
        return false;
    }

    private static function name(int $level): string
    {
        return [
            E_WARNING => 'Warning', E_NOTICE => 'Notice', E_DEPRECATED => 'Deprecated', E_STRICT => 'Strict',
            E_USER_WARNING => 'Warning', E_USER_NOTICE => 'Notice', E_USER_DEPRECATED => 'Deprecated',
            E_USER_ERROR => 'Error', E_RECOVERABLE_ERROR => 'Error',
        ][$level] ?? "Level $level";
    }
}
