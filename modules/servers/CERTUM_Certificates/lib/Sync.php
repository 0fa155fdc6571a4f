<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\OrderStatus;
use Certum\Shop\State;
use WHMCS\Database\Capsule;

/**
 * Keeps orders current from cron, asking only for what changed; and for one order when somebody asks.
 */
final class Sync
{
    /** How far the ranges of two runs overlap: clocks differ, and answers may lag. */
    private const OVERLAP = '-15 minutes';
    private const LOCK_SECONDS = 900;

    public static function run(): string
    {
        Schema::ready();
        if (!Schema::claim('cron_lock', self::LOCK_SECONDS)) {
            return '';
        }
        try {
            foreach (Capsule::table('mod_certum_accounts')->get() as $account) {
                self::guarded(static fn () => self::account($account));
            }
            foreach (Capsule::table(Orders::TABLE)->where('outcome_unknown', true)->get() as $order) {
                self::guarded(static fn () => Changes::settle($order));
            }
            foreach (Capsule::table(Orders::TABLE)->where('certum_id', '<>', '')->get() as $order) {
                self::guarded(static fn () => Orders::repair($order));
            }
            Mails::retry();
        } finally {
            Schema::setMeta('cron_lock', '0');
            Schema::setMeta('cron_at', Clock::stamp());
        }
        return '';
    }

    /** One failing account or order does not stop the others. */
    private static function guarded(callable $work): void
    {
        try {
            $work();
        } catch (\Throwable $error) {
            logActivity('Certum Certificates, cron: ' . $error->getMessage());
        }
    }

    private static function account(object $account): void
    {
        $gateway = Gateway::ofAccount($account);
        $until = Clock::now();
        $oldest = Capsule::table(Orders::TABLE)->min('created_at');
        if ($oldest === null) {
            return;
        }
        $from = Clock::read($account->synced_until ?? $oldest)->modify(self::OVERLAP);
        $changed = [];
        foreach ($gateway->modified($from, $until->modify('+1 hour')) as $order) {
            if ($order->orderStatus !== null) {
                $changed[$order->orderStatus->orderId] = $order->orderStatus;
            }
        }
        $known = Capsule::table(Orders::TABLE)->whereIn('certum_id', array_map('strval', array_keys($changed)))->get();
        $current = $known->all();
        self::refresh($gateway, $current, $changed);
        Capsule::table('mod_certum_accounts')->where('id', $account->id)
            ->update(['synced_until' => $until->format('Y-m-d H:i:s')]);
    }

    /**
     * @param list<object> $orders
     * @param array<string, OrderStatus> $changed status under the order number
     */
    private static function refresh(Gateway $gateway, array $orders, array $changed): void
    {
        $issued = [];
        foreach ($orders as $order) {
            $status = $changed[$order->certum_id]->orderStatus;
            $steps = $status === OrderStatus::ENROLLED ? [] : $gateway->state($order->certum_id)['steps'];
            $row = ['order_status' => $status, 'checked_at' => Clock::stamp()];
            $order = Orders::update($order, $row + ($steps === [] ? [] : ['steps' => Orders::encode($steps)]));
            if ($status === OrderStatus::ENROLLED) {
                $issued[$order->certum_id] = $order;
            }
        }
        $fetched = $issued === [] ? [] : $gateway->certificates(array_map('strval', array_keys($issued)));
        foreach ($fetched as $number => $certificate) {
            self::store($issued[$number], $certificate);
        }
    }

    private static function store(object $order, \Certum\IssuedCertificate $issued): void
    {
        $details = $issued->details;
        if ($details === null) {
            return;
        }
        $key = ['order_id' => $order->id, 'serial' => $details->serialNumber];
        Capsule::table('mod_certum_certificates')->updateOrInsert($key, [
            'status' => $details->certificateStatus, 'pem' => $details->x509Cert,
            'chain' => implode("\n", array_map('trim', $issued->caBundle)) . "\n",
            'not_before' => $details->startDate->format('Y-m-d H:i:s'),
            'not_after' => $details->endDate->format('Y-m-d H:i:s'), 'created_at' => Clock::stamp(),
        ]);
        $order = Orders::update($order, [
            'certificate_status' => $details->certificateStatus, 'serial' => $details->serialNumber,
            'not_after' => $details->endDate->format('Y-m-d H:i:s'), 'steps' => null,
        ]);
        Orders::repair($order);
        if (Orders::state($order)->phase === State::ISSUED) {
            Mails::once($order, 'issued', $details->serialNumber);
        }
    }

    /** Asks Certum about one order, at most once in ten seconds. */
    public static function one(object $order, Gateway $gateway): void
    {
        $table = Capsule::table(Orders::TABLE)->where('id', $order->id);
        $free = $table->where(static fn ($query) => $query->whereNull('checked_at')
            ->orWhere('checked_at', '<', Clock::stamp('-10 seconds')));
        if ($free->update(['checked_at' => Clock::stamp()]) !== 1) {
            return;
        }
        $found = $gateway->orders($order->certum_id);
        $status = end($found)->orderStatus ?? null;
        if ($status !== null) {
            self::refresh($gateway, [$order], [$order->certum_id => $status]);
        }
    }
}
