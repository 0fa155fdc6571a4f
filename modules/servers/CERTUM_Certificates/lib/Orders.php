<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\Purchase;
use Certum\Shop\Result;
use Certum\Shop\Service;
use Certum\Shop\Settings;
use WHMCS\Database\Capsule;

/**
 * The module's orders, one for each service; and what WHMCS's own tables say of them, kept right.
 */
final class Orders
{
    public const TABLE = 'mod_certum_orders';
    private const CERTIFICATES = 'mod_certum_certificates';
    private const JOURNAL = 'mod_certum_journal';
    private const OPTIONS = 18;
    private const PAID_ONCE = ['', 'Free', 'Free Account', 'One Time'];
    private const ENDED = ['Terminated', 'Cancelled', 'Fraud'];

    /** The order of the service that a function was called for. */
    public static function of(array $params): object
    {
        $order = self::ofService((int) ($params['serviceid'] ?? 0));
        $client = (int) ($params['userid'] ?? 0);
        $customer = defined('CLIENTAREA') || (isset($_SESSION['uid']) && !self::staff());
        $visitor = $customer ? (int) ($_SESSION['uid'] ?? 0) : $client;
        if ($order === null || (int) $order->client_id !== $client || $visitor !== $client) {
            throw new Refused(Text::current()->get('no_order'));
        }
        return $order;
    }

    /** Whether the page is one of the administration's. */
    public static function staff(): bool
    {
        return defined('ADMINAREA') && !defined('CLIENTAREA');
    }

    public static function ofService(int $service): ?object
    {
        Schema::ready();
        return Capsule::table(self::TABLE)->where('service_id', $service)->first();
    }

    /** The order behind the address of configuressl.php, if it is the visitor's and this module's. */
    public static function ofHandle(string $handle): ?object
    {
        $client = (int) ($_SESSION['uid'] ?? 0);
        $rows = Capsule::table('tblsslorders')->where(['userid' => $client, 'module' => Module::NAME])->get();
        foreach ($client > 0 ? $rows : [] as $row) {
            if (hash_equals(md5((string) $row->id), $handle)) {
                $order = self::ofService((int) $row->serviceid);
                return $order !== null && (int) $order->client_id === $client ? $order : null;
            }
        }
        return null;
    }

    /** @param array<string, mixed> $columns */
    public static function update(object $order, array $columns): object
    {
        $table = Capsule::table(self::TABLE)->where('id', $order->id);
        $table->update($columns + ['updated_at' => Clock::stamp()]);
        return $table->first() ?? $order;
    }

    /** Takes the order for one request that changes it at Certum: until when, or null while another one has it. */
    public static function claim(object $order): ?string
    {
        [$now, $until] = [Clock::stamp(), Clock::stamp('+600 seconds')];
        return Capsule::table(self::TABLE)->where(['id' => $order->id, 'certum_id' => $order->certum_id])
            ->where(static fn ($query) => $query->whereNull('busy_until')->orWhere('busy_until', '<', $now))
            ->update(['busy_until' => $until]) === 1 ? $until : null;
    }

    /** Gives back what claim() took, unless its time was over and another one has it now. */
    public static function release(object $order, string $until): void
    {
        $held = Capsule::table(self::TABLE)->where(['id' => $order->id, 'busy_until' => $until]);
        $held->update(['busy_until' => null]);
    }

    /** @return array<mixed> */
    public static function json(?string $text): array
    {
        $data = json_decode((string) $text, true);
        return is_array($data) ? $data : [];
    }

    public static function encode(array $data): string
    {
        return json_encode($data, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE);
    }

    /** All that is known of an order, for decisions and pages. */
    public static function purchase(object $order, Settings $settings, Text $text, ?bool $staff = null): Purchase
    {
        $service = Capsule::table('tblhosting')->where('id', $order->service_id)->first();
        $row = (array) $order + [
            'installation' => Schema::meta('installation'), 'domain' => $service->domain ?? '',
            'mail_language' => Text::nameOfClient((int) $order->client_id),
            'admin' => $staff ?? self::staff() ? '1' : '',
            'recurring' => in_array($service->billingcycle ?? '', self::PAID_ONCE, true) ? '' : '1',
        ];
        $certificates = array_map(static fn ($row) => (array) $row, self::certificates($order));
        return Purchase::of($settings, $row, $certificates, Clock::now(), $text->code());
    }

    /** Writes down what became of a change or was read, and sees to what follows from it. */
    public static function apply(object $order, Result $result, string $operation = ''): object
    {
        // Before anything says that it happened: a crash in between loses no mail.
        foreach ($result->events as [$event, $of]) {
            Mails::due($order, $event, $of);
        }
        foreach ($result->certificates as $row) {
            $key = ['order_id' => $order->id, 'serial' => $row['serial']];
            $known = Capsule::table(self::CERTIFICATES)->where($key);
            $known->exists() ? $known->update($row)
                : Capsule::table(self::CERTIFICATES)->insertOrIgnore($key + $row + ['created_at' => Clock::stamp()]);
        }
        $order = $result->columns === [] ? $order : self::update($order, $result->columns);
        if ($operation !== '') {
            self::note($order, $operation, $result->outcome, $result->detail);
        }
        self::repair($order);
        foreach ($result->events as [$event, $of]) {
            Mails::once($order, $event, $of);
        }
        return $order;
    }

    /** Keeps what is wrong for the forms of the configuration. @param list<array> $problems as Text::told() has them */
    public static function keep(object $order, array $problems): object
    {
        return self::update($order, ['problems' => $problems === [] ? null : self::encode($problems)]);
    }

    /** Whether the customer may still change something: not once the service was suspended or terminated. */
    public static function open(object $order): bool
    {
        return !self::gone($order) && self::status($order) !== 'Suspended';
    }

    /** Whether its service is at an end for good. */
    public static function gone(object $order): bool
    {
        return in_array(self::status($order), self::ENDED, true);
    }

    private static function status(object $order): string
    {
        return (string) Capsule::table('tblhosting')->where('id', $order->service_id)->value('domainstatus');
    }

    /** Adds to the journal, which only grows. */
    public static function note(object $order, string $operation, string $phase, string $detail): void
    {
        Capsule::table(self::JOURNAL)->insert([
            'order_id' => $order->id, 'operation' => $operation, 'number' => $order->number, 'phase' => $phase,
            'detail' => mb_substr($detail, 0, 2000), 'created_at' => Clock::stamp(),
        ]);
    }

    /** Whether an operation came to a phase of the journal since a moment such as `-1 day`. */
    public static function did(object $order, string $operation, string $phase, string $since): bool
    {
        $key = ['order_id' => $order->id, 'operation' => $operation, 'phase' => $phase];
        return Capsule::table(self::JOURNAL)->where($key)->where('created_at', '>', Clock::stamp($since))->exists();
    }

    /** Tells forms that were opened before the last change from those that know it. */
    public static function version(object $order): string
    {
        return (string) Capsule::table(self::JOURNAL)->where('order_id', $order->id)->max('id');
    }

    /** The settings of the service's product, for work without WHMCS's parameters. */
    public static function settings(int $service): Settings
    {
        return self::read(self::product($service));
    }

    /** The row of the service's product. @return array<string, mixed> */
    public static function product(int $service): array
    {
        return (array) Capsule::table('tblproducts')->join('tblhosting', 'tblhosting.packageid', '=', 'tblproducts.id')
            ->where('tblhosting.id', $service)->select('tblproducts.*')->first();
    }

    /** @param array<string, mixed> $options parameters, or a product's row */
    public static function read(array $options): Settings
    {
        $values = [];
        foreach (range(1, self::OPTIONS) as $number) {
            // The password is the client's alone.
            $values[] = $number === 2 ? '' : (string) ($options["configoption$number"] ?? '');
        }
        return Settings::read($values);
    }

    /** Sets what WHMCS shows of the order, and the service's status and due date by what the purchase is. */
    public static function repair(object $order): void
    {
        $text = Text::ofClient((int) $order->client_id);
        $purchase = self::purchase($order, self::settings((int) $order->service_id), $text);
        $open = $purchase->phase === Purchase::CONFIGURING;
        $row = ['status' => $open ? 'Awaiting Configuration' : 'Completed', 'remoteid' => $order->certum_id];
        $ssl = Capsule::table('tblsslorders')->where('id', $order->sslorder_id);
        $status = $ssl->value('status');
        if (in_array($status, ['Awaiting Configuration', 'Completed'], true) && $status !== $row['status']) {
            $ssl->update($row);
        }
        $service = Capsule::table('tblhosting')->where('id', $order->service_id);
        $before = (array) $service->first();
        $changes = Service::changes($purchase, $before);
        if (($changes['suspendreason'] ?? '') !== '') {
            $changes['suspendreason'] = 'Certum: ' . $text->get("suspended_$changes[suspendreason]");
        }
        if ($changes !== []) {
            localAPI('UpdateClientProduct', ['serviceid' => (int) $order->service_id] + $changes);
        }
        if (isset($changes['nextduedate'])) {
            // WHMCS makes invoices by this column, and does not say whether the call above moves it too.
            $service->where('nextinvoicedate', $before['nextduedate'])
                ->update(['nextinvoicedate' => $changes['nextduedate']]);
        }
    }

    /** @return list<object> newest first */
    public static function certificates(object $order): array
    {
        $rows = Capsule::table(self::CERTIFICATES)->where('order_id', $order->id);
        return array_values($rows->orderByDesc('not_before')->orderByDesc('id')->get()->all());
    }

    public static function address(object $order): string
    {
        $base = rtrim((string) \WHMCS\Config\Setting::getValue('SystemURL'), '/');
        return "$base/configuressl.php?cert=" . md5((string) $order->sslorder_id);
    }
}
