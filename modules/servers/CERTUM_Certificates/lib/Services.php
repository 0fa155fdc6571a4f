<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\Purchase;
use WHMCS\Database\Capsule;

/**
 * What WHMCS and its administrators do with a service.
 */
final class Services
{
    /** Opens the configuration of a new service. Called again for the same service it changes nothing. */
    public static function create(array $params): void
    {
        Schema::ready();
        Mails::create();
        [$service, $client] = [(int) $params['serviceid'], (int) $params['userid']];
        $order = Orders::ofService($service);
        if ($order === null) {
            $order = self::open($service, $client);
        } elseif ((int) $order->client_id !== $client) {
            throw new Refused(Text::current()->get('other_client'));
        }
        $order = self::reopened($order, $params);
        if (self::purchase($order, $params)->phase === Purchase::CONFIGURING) {
            Mails::once($order, 'configure', "$order->id:$order->attempt");
        }
    }

    private static function open(int $service, int $client): object
    {
        $ssl = Capsule::table('tblsslorders')->where(['serviceid' => $service, 'module' => Module::NAME])->value('id');
        $ssl ??= Capsule::table('tblsslorders')->insertGetId([
            'userid' => $client, 'serviceid' => $service, 'addon_id' => 0, 'remoteid' => '', 'module' => Module::NAME,
            'certtype' => '', 'configdata' => '', 'authdata' => '', 'status' => 'Awaiting Configuration',
        ]);
        Capsule::table(Orders::TABLE)->insertOrIgnore([
            'service_id' => $service, 'client_id' => $client, 'sslorder_id' => $ssl,
            'created_at' => Clock::stamp(), 'updated_at' => Clock::stamp(),
        ]);
        return Orders::ofService($service) ?? throw new Refused(Text::current()->get('no_order'));
    }

    public static function resend(array $params): void
    {
        $order = Orders::ofService((int) $params['serviceid']);
        if ($order === null || self::purchase($order, $params)->phase !== Purchase::CONFIGURING) {
            throw new Refused(Text::current()->get('already_ordered'));
        }
        $error = Mails::send($order, 'configure');
        if ($error !== '') {
            throw new Refused($error);
        }
    }

    /** A new attempt, after one that was refused or cancelled for good; and what was terminated before it was ordered. */
    private static function reopened(object $order, array $params): object
    {
        if (self::purchase($order, $params)->phase === Purchase::REJECTED) {
            Orders::note($order, 'create', 'reopened', $order->certum_id);
            $columns = array_fill_keys(['number', 'certum_id', 'order_status', 'certificate_status', 'serial'], '')
                + array_fill_keys(['not_after', 'problems', 'verification', 'steps', 'san_states', 'checked_at'], null);
            $order = Orders::update($order, $columns + ['attempt' => (int) $order->attempt + 1]);
        }
        $ssl = Capsule::table('tblsslorders')->where(['id' => $order->sslorder_id, 'status' => 'Cancelled']);
        $ssl->update(['status' => 'Completed']);
        Orders::repair($order);
        return $order;
    }

    /** What setting 16 says of what is at Certum; our records stay. */
    public static function terminate(array $params): void
    {
        $order = Orders::ofService((int) $params['serviceid']);
        if ($order === null) {
            return;
        }
        if ($order->outcome_unknown) {
            $told = Changes::of($params)->run($order, '');
            $order = Orders::of($params);
            // Else what is found later would stay at Certum.
            if ($order->outcome_unknown) {
                throw new Refused($told['said'] ?: implode(' ', array_column($told['problems'], 'text')));
            }
        }
        $wish = (string) ($params['configoption16'] ?? '');
        $actions = ['keep' => [], 'revoke' => ['cancel', 'revoke']][$wish] ?? ['cancel'];
        foreach ($actions as $action) {
            foreach (self::forms($action, $order, $params) as $form) {
                self::demand(Changes::of($params)->run($order, $action, $form));
            }
        }
        Capsule::table('tblsslorders')->where('id', $order->sslorder_id)->update(['status' => 'Cancelled']);
    }

    /** What has to be sent for an action at termination: nothing where it cannot be. @return list<array> */
    private static function forms(string $action, object $order, array $params): array
    {
        $purchase = self::purchase($order, $params);
        if (!in_array($action, $purchase->actions, true)) {
            return [];
        }
        return $action === 'cancel' ? [[]] : array_map(
            static fn ($row) => ['serial' => $row['serial'], 'reason' => 'UNSPECIFIED'],
            $purchase->view('revoke')['serials']
        );
    }

    /** Renews with the CSR that is kept. WHMCS may call it twice for one payment. */
    public static function renew(array $params): void
    {
        $order = Orders::ofService((int) $params['serviceid']);
        $text = Text::current();
        if ($order === null) {
            throw new Refused($text->get('no_order'));
        }
        if (Orders::did($order, 'renewCertificate', 'done', '-1 day')) {
            return;
        }
        if ((string) $order->next_csr === '') {
            // WHMCS may call it twice for one payment.
            Mails::once($order, 'csr', substr(Clock::stamp(), 0, 10));
            throw new Refused($text->get('said_renew_needs_csr'));
        }
        // Proved as before, as the page would preset it.
        $approving = self::purchase($order, $params)->view('renew')['approving'] ?? ['mailboxes' => [], 'prefix' => ''];
        $approving['prefix'] = $approving['prefix'] ?: array_key_first($approving['mailboxes']);
        $form = ['csr' => $order->next_csr, 'send' => '1'] + $approving;
        self::demand(Changes::of($params)->run($order, 'renew', $form));
    }

    private static function purchase(object $order, array $params): Purchase
    {
        return Orders::purchase($order, Orders::read($params), Text::current(), true);
    }

    public static function demand(array $told): void
    {
        if (!$told['done']) {
            throw new Refused($told['said'] ?: implode(' ', array_column($told['problems'], 'text')));
        }
    }
}
