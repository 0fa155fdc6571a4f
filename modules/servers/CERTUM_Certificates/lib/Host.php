<?php

declare(strict_types=1);

namespace CertumCertificates;

use WHMCS\Config\Setting;
use WHMCS\Database\Capsule;

/**
 * WHMCS, as the extension's desk asks for it (Certum\Shop\Host in its stub).
 */
final class Host implements \Certum\Shop\Host
{
    /** @return list<array<string, mixed>> */
    public function rows(string $sql, array $values): array
    {
        return array_map(static fn ($row) => (array) $row, Capsule::connection()->select($sql, $values));
    }

    public function write(string $sql, array $values): int
    {
        return Capsule::connection()->affectingStatement($sql, $values);
    }

    public function insert(string $table, array $row): int
    {
        // Outside of a transaction Capsule does once more what was cut off: the row would be there twice.
        return (int) Capsule::connection()->transaction(static fn () => Capsule::table($table)->insertGetId($row));
    }

    public function insertOrIgnore(string $table, array $row): void
    {
        Capsule::table($table)->insertOrIgnore($row);
    }

    /** @return list<string> */
    public function columns(string $table): array
    {
        return array_values(Capsule::schema()->getColumnListing($table));
    }

    public function setting(string $name): string
    {
        return (string) Setting::getValue($name);
    }

    /** @return array<string, string> */
    public function texts(string $language): array
    {
        return Text::own($language);
    }

    /** @return array{staff: bool, client: ?int, onBehalf: bool, language: string} */
    public function visitor(): array
    {
        $staff = Module::staff();
        $customer = defined('CLIENTAREA') || (isset($_SESSION['uid']) && !$staff);
        return ['staff' => $staff, 'client' => $customer ? (int) ($_SESSION['uid'] ?? 0) : null,
            'onBehalf' => Module::onBehalf(), 'language' => Text::language()];
    }

    /** A moment of our tables, which is UTC, in WHMCS's zone and its format of dates. */
    public function shown(string $stamp): string
    {
        $zone = new \DateTimeZone(date_default_timezone_get());
        $moment = (new \DateTimeImmutable($stamp, new \DateTimeZone('UTC')))->setTimezone($zone);
        return fromMySQLDate($moment->format('Y-m-d')) . $moment->format(' H:i');
    }

    public function logCall(
        string $operation,
        string $request,
        string $answer,
        string $outcome,
        #[\SensitiveParameter] array $secrets
    ): void {
        $forms = static fn ($secret) => [$secret, rawurlencode($secret), urlencode($secret),
            htmlspecialchars($secret, ENT_XML1)];
        $masked = array_merge(...array_map($forms, $secrets));
        logModuleCall(Module::NAME, $operation, $request, $answer, $outcome, $masked);
    }
}
