<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\State;
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
        if (Orders::state($order)->phase === State::CONFIGURING) {
            Mails::once($order, 'configure', (string) $order->id);
        }
    }

    private static function open(int $service, int $client): object
    {
        $ssl = Capsule::table('tblsslorders')->where(['serviceid' => $service, 'module' => Module::NAME])->value('id');
        $ssl ??= Capsule::table('tblsslorders')->insertGetId([
            'userid' => $client, 'serviceid' => $service, 'addon_id' => 0, 'remoteid' => '', 'module' => Module::NAME,
            'certtype' => '', 'configdata' => '', 'authdata' => '',
            'status' => 'Awaiting Configuration',
        ]);
        Capsule::table(Orders::TABLE)->insertOrIgnore([
            'service_id' => $service, 'client_id' => $client, 'sslorder_id' => $ssl,
            'created_at' => Clock::stamp(), 'updated_at' => Clock::stamp(),
        ]);
        return Orders::ofService($service);
    }

    /** @return array<string, string> label => function */
    public static function adminButtons(array $params): array
    {
        $order = Orders::ofService((int) ($params['serviceid'] ?? 0));
        $open = $order !== null && Orders::state($order)->phase === State::CONFIGURING;
        return $open ? [Text::current()->get('resend_configuration') => 'resend'] : [];
    }

    public static function resend(array $params): void
    {
        $order = Orders::ofService((int) $params['serviceid']);
        if ($order === null || Orders::state($order)->phase !== State::CONFIGURING) {
            throw new Refused(Text::current()->get('already_ordered'));
        }
        $error = Mails::send($order, 'configure');
        if ($error !== '') {
            throw new Refused($error);
        }
    }
}
