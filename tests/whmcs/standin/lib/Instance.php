<?php

declare(strict_types=1);

namespace Standin;

/**
 * The folder of one stand-in: settings, database, WHMCS root, sessions, mails and logs.
 */
final class Instance
{
    private static ?self $current = null;

    public Settings $settings;

    private function __construct(public readonly string $dir)
    {
        $this->settings = Settings::load($this->path('settings.json'));
    }

    /** @param array<string, mixed> $settings */
    public static function create(string $dir, array $settings = []): self
    {
        if (is_file("$dir/settings.json")) {
            throw new \RuntimeException("$dir already holds an instance");
        }
        $folders = ['root/modules/servers', 'root/modules/addons', 'root/includes/hooks', 'root/templates',
            'root/crons', 'sessions', 'templates_c/theme', 'templates_c/module', 'templates_c/mail', 'mail', 'logs',
            'tmp'];
        foreach ($folders as $sub) {
            if (!is_dir("$dir/$sub") && !mkdir("$dir/$sub", 0700, true)) {
                throw new \RuntimeException("Cannot make $dir/$sub");
            }
        }
        (new Settings($settings))->save("$dir/settings.json");
        touch("$dir/db.sqlite");
        file_put_contents("$dir/key", bin2hex(random_bytes(32)));
        $standin = var_export(dirname(__DIR__), true);
        file_put_contents(
            "$dir/root/crons/cron.php",
            "<?php\n\nputenv('STANDIN_DIR=' . dirname(__DIR__, 2));\nrequire $standin . '/cron.php';\n"
        );
        file_put_contents(
            "$dir/root/init.php",
            "<?php\n\nputenv('STANDIN_DIR=' . dirname(__DIR__));\nrequire_once $standin . '/init.php';\n"
                . "Standin\\Kernel::boot(Standin\\Instance::open((string) getenv('STANDIN_DIR')));\n"
        );
        return self::open($dir);
    }

    public static function open(string $dir): self
    {
        $real = realpath($dir);
        if ($real === false || !is_file("$real/settings.json")) {
            throw new \RuntimeException("No instance in $dir");
        }
        return self::$current = new self($real);
    }

    public static function current(): self
    {
        return self::$current ?? throw new \LogicException('No instance is open');
    }

    /** Nothing is recorded for an instance that is gone. */
    public function close(): void
    {
        if (self::$current === $this) {
            self::$current = null;
        }
    }

    public static function isOpen(): bool
    {
        return self::$current !== null;
    }

    public static function setting(string $name): mixed
    {
        return self::current()->settings->get($name);
    }

    public function path(string $relative): string
    {
        return $this->dir . '/' . $relative;
    }

    public function root(string $relative = ''): string
    {
        return $this->dir . '/root' . ($relative === '' ? '' : '/' . $relative);
    }

    /** Makes a server or addon module, hooks or theme available under the WHMCS root by a symbolic link. */
    public function link(string $source, string $target): void
    {
        $real = realpath($source);
        if ($real === false) {
            throw new \RuntimeException("No such path: $source");
        }
        $link = $this->root($target);
        if (is_link($link)) {
            unlink($link);
        }
        if (!is_dir(dirname($link))) {
            mkdir(dirname($link), 0700, true);
        }
        symlink($real, $link);
    }

    public function saveSettings(): void
    {
        $this->settings->save($this->path('settings.json'));
    }

    /** @param array<string, mixed> $entry */
    public function record(string $log, array $entry): void
    {
        $line = json_encode($entry, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE
            | JSON_PARTIAL_OUTPUT_ON_ERROR);
        file_put_contents($this->path("logs/$log.jsonl"), $line . "\n", FILE_APPEND | LOCK_EX);
    }

    /** @return list<array<string, mixed>> */
    public function recorded(string $log): array
    {
        $file = $this->path("logs/$log.jsonl");
        $lines = is_file($file) ? file($file, FILE_IGNORE_NEW_LINES | FILE_SKIP_EMPTY_LINES) : [];
        return array_map(static fn (string $line) => (array) json_decode($line, true), $lines ?: []);
    }

    public function clearRecord(string $log): void
    {
        @unlink($this->path("logs/$log.jsonl"));
    }
}
