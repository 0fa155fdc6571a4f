<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Client;
use Certum\OrderStatus;
use Certum\Shop\Refresh;
use Certum\Shop\Result;
use WHMCS\Database\Capsule;

/**
 * Keeps orders current from cron, asking only for what changed.
 */
final class Sync
{
    /** How far the ranges of two runs overlap: clocks differ, and answers may lag. */
    private const OVERLAP = '-15 minutes';
    /** After a longer pause cron catches up over several runs: a list has at most 100 pages. */
    private const LONGEST = '+7 days';
    private const LOCK_SECONDS = 900;
    /** Orders that are asked for at once. */
    private const AT_ONCE = 100;

    public static function run(): string
    {
        Schema::ready();
        $lock = Schema::claim('cron_lock', self::LOCK_SECONDS);
        if ($lock === null) {
            return '';
        }
        try {
            self::each(Capsule::table(Orders::TABLE)->where('outcome_unknown', true)->get(), Changes::settle(...));
            self::each(Capsule::table('mod_certum_accounts')->get(), self::account(...));
            self::each(self::wrong(), Orders::repair(...));
            Mails::retry();
        } finally {
            Schema::release('cron_lock', $lock);
            Schema::setMeta('cron_at', Clock::stamp());
        }
        return '';
    }

    /** One that fails does not stop the others. */
    private static function each(iterable $things, callable $work): void
    {
        foreach ($things as $key => $thing) {
            try {
                $work($thing, $key);
            } catch (\Throwable $error) {
                logActivity('Certum Certificates, cron: ' . $error->getMessage());
            }
        }
    }

    private static function account(object $account): void
    {
        $since = Clock::read($account->synced_until ?? Capsule::table(Orders::TABLE)->min('created_at'));
        if ($since === null) {
            return;
        }
        $until = min(Clock::now(), $since->modify(self::LONGEST));
        $gateway = Gateway::ofAccount($account);
        $statuses = [];
        foreach ($gateway->modified($since->modify(self::OVERLAP), $until->modify('+1 hour')) as $order) {
            if ($order->orderStatus !== null) {
                $statuses[$order->orderStatus->orderId] = $order->orderStatus;
            }
        }
        foreach (array_chunk(array_map('strval', array_keys($statuses)), self::AT_ONCE) as $numbers) {
            $of = Capsule::table('mod_certum_certificates')->whereIn('certum_id', $numbers)->pluck('order_id')->all();
            // Until its news are stored, an order counts as one to be asked for: whatever happens in between.
            Capsule::table(Orders::TABLE)->whereIn('certum_id', $numbers)->orWhereIn('id', $of)
                ->update(['stale' => true]);
        }
        Capsule::table('mod_certum_accounts')->where('id', $account->id)
            ->update(['synced_until' => $until->format('Y-m-d H:i:s')]);
        $stale = Capsule::table(Orders::TABLE)->where('stale', true)->where('certum_id', '<>', '')->pluck('id')->all();
        foreach (array_chunk($stale, self::AT_ONCE) as $ids) {
            self::refresh($gateway, $account, $ids, $statuses);
        }
    }

    /**
     * @param list<int> $ids
     * @param array<string, OrderStatus> $statuses under the order numbers
     */
    private static function refresh(Gateway $gateway, object $account, array $ids, array $statuses): void
    {
        $orders = $purchases = $told = [];
        foreach (Capsule::table(Orders::TABLE)->whereIn('id', $ids)->get() as $order) {
            $settings = Orders::settings((int) $order->service_id);
            if ([$settings->userName, $settings->environment] === [$account->user_name, $account->environment]) {
                $orders[$order->id] = $order;
                $purchases[$order->id] = Orders::purchase($order, $settings, Text::ofClient((int) $order->client_id));
                $told[$order->id] = $statuses[$order->certum_id] ?? null;
            }
        }
        $read = static fn (Client $client) => Refresh::of($client, $purchases, array_filter($told));
        self::each($gateway->call($read), static fn ($result, $id) => self::apply($orders[$id], $result));
    }

    /** Stores what was read. An order that could not be, or was changed meanwhile, stays to be asked for. */
    private static function apply(object $order, Result $result): void
    {
        if ($result->outcome !== Result::DONE) {
            throw new Refused("order $order->certum_id: $result->detail");
        }
        $claim = Orders::claim($order);
        if ($claim === null) {
            return;
        }
        try {
            $now = Capsule::table(Orders::TABLE)->where('id', $order->id)->first();
            $changed = array_diff_key(array_diff_assoc((array) $now, (array) $order), ['busy_until' => 0]);
            if ($now !== null && $changed === []) {
                Orders::apply($now, $result, $result->detail === '' ? '' : 'refresh');
            }
        } finally {
            Orders::release($order, $claim);
        }
    }

    /** Services that WHMCS shows as something else than they are; once a day those whose due date may follow, too. */
    private static function wrong(): iterable
    {
        $today = substr(Clock::stamp(), 0, 10);
        $daily = Schema::meta('due_dates') !== $today;
        Schema::setMeta('due_dates', $today);
        return Capsule::table(Orders::TABLE . ' as o')->where('o.certum_id', '<>', '')
            ->join('tblsslorders as x', 'x.id', '=', 'o.sslorder_id')
            ->join('tblhosting as s', 's.id', '=', 'o.service_id')->join('tblproducts as p', 'p.id', '=', 's.packageid')
            ->whereRaw("(x.status = 'Awaiting Configuration'
                or (? = 1 and o.order_status = 'ENROLLED' and p.configoption13 = 'on' and o.not_after > s.nextduedate)
                or case when o.certificate_status in ('REVOKED', 'REVOKING') or o.not_after <= ?
                    then s.domainstatus = 'Active'
                    else s.domainstatus = 'Completed' or s.suspendreason like 'Certum: %' end)", [
                (int) $daily, Clock::stamp(),
            ])->select('o.*')->get();
    }
}
