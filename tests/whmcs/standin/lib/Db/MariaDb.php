<?php

declare(strict_types=1);

namespace Standin\Db;

use Standin\Instance;
use Standin\Process;

/**
 * A MariaDB server of this instance alone, on 127.0.0.1 and a free port.
 */
final class MariaDb
{
    /** @return array{port: int, pid: int} */
    public static function state(Instance $instance): array
    {
        $file = $instance->path('mariadb.json');
        if (!is_file($file)) {
            throw new \RuntimeException('MariaDB of this instance is not running; start it first');
        }
        return (array) json_decode((string) file_get_contents($file), true);
    }

    /** @param int $port where it was before, to be found there again; 0 takes a free one */
    public static function start(Instance $instance, int $port = 0): void
    {
        $data = $instance->path('mysql');
        $account = posix_getuid() === 0 ? ' --user=root' : '';
        if (!is_dir($data)) {
            Process::run(
                'mariadb-install-db --no-defaults --auth-root-authentication-method=normal --skip-test-db'
                . $account . ' --datadir=' . escapeshellarg($data),
                $instance->path('logs/mariadb-install.log')
            );
        }
        $port = $port > 0 ? $port : Process::freePort();
        // The socket's path must stay short (107 bytes), whatever folder the instance is in.
        $socket = sys_get_temp_dir() . "/standin-$port.sock";
        $environment = Process::faketime($instance);
        $pid = Process::spawn(
            ['mariadbd', '--no-defaults', "--datadir=$data", "--socket=$socket", "--port=$port",
                '--bind-address=127.0.0.1', '--skip-name-resolve', '--innodb-flush-log-at-trx-commit=2',
                '--innodb-buffer-pool-size=' . $instance->settings->get('db_memory'), '--max-connections=100', '--skip-log-bin',
                '--pid-file=' . $instance->path('mysql/server.pid'),
                ...($account === '' ? [] : ['--user=root'])],
            $instance->path('logs/mariadb.log'),
            $environment
        );
        file_put_contents($instance->path('mariadb.json'), json_encode(['port' => $port, 'pid' => $pid]));
        $pdo = self::connect($socket, $pid);
        foreach (
            ['CREATE DATABASE IF NOT EXISTS whmcs', "CREATE USER IF NOT EXISTS whmcs@'127.0.0.1' IDENTIFIED BY 'whmcs'",
                "GRANT ALL ON whmcs.* TO whmcs@'127.0.0.1'"] as $sql
        ) {
            $pdo->exec($sql);
        }
    }

    private static function connect(string $socket, int $pid): \PDO
    {
        $end = microtime(true) + 60;
        while (true) {
            try {
                return new \PDO("mysql:unix_socket=$socket", 'root', '');
            } catch (\PDOException $error) {
                if (microtime(true) > $end || !Process::alive($pid)) {
                    throw new \RuntimeException('MariaDB did not start: ' . $error->getMessage());
                }
                usleep(100000);
            }
        }
    }

    public static function stop(Instance $instance): void
    {
        $file = $instance->path('mariadb.json');
        if (is_file($file)) {
            Process::stop(self::state($instance)['pid']);
            unlink($file);
        }
    }
}
