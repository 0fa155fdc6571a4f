<?php

declare(strict_types=1);

namespace Standin\Db;

/**
 * The MariaDB functions that modules use in SQL, for the SQLite variant.
 */
final class SqliteFunctions
{
    /** @var array<string, resource> */
    private static array $locks = [];

    public static function add(\PDO $pdo, string $lockFolder): void
    {
        $pdo->exec('PRAGMA busy_timeout = 20000');
        $pdo->exec('PRAGMA synchronous = OFF');
        $pdo->sqliteCreateFunction('MD5', static fn ($text) => $text === null ? null : md5((string) $text), 1);
        $pdo->sqliteCreateFunction('NOW', static fn () => date('Y-m-d H:i:s'), 0);
        $pdo->sqliteCreateFunction('CURDATE', static fn () => date('Y-m-d'), 0);
        $pdo->sqliteCreateFunction('UNIX_TIMESTAMP', static fn ($at = null) => $at === null
            ? time() : (int) strtotime((string) $at), -1);
        $pdo->sqliteCreateFunction('CONCAT', static fn (...$parts) => in_array(null, $parts, true)
            ? null : implode('', $parts), -1);
        $pdo->sqliteCreateFunction('GET_LOCK', static function ($name, $wait) use ($lockFolder): int {
            $file = fopen($lockFolder . '/lock-' . md5((string) $name), 'c');
            $end = microtime(true) + (float) $wait;
            while ($file !== false) {
                if (flock($file, LOCK_EX | LOCK_NB)) {
                    self::$locks[(string) $name] = $file;
                    return 1;
                }
                if (microtime(true) >= $end) {
                    break;
                }
                usleep(20000);
            }
            return 0;
        }, 2);
        $pdo->sqliteCreateFunction('RELEASE_LOCK', static function ($name): ?int {
            if (!isset(self::$locks[(string) $name])) {
                return null;
            }
            fclose(self::$locks[(string) $name]);
            unset(self::$locks[(string) $name]);
            return 1;
        }, 1);
    }
}
