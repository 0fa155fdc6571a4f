<?php

declare(strict_types=1);

namespace Standin\Ssl;

use Standin\Instance;
use WHMCS\Database\Capsule;

/**
 * What step one posts, and how it is kept.
 */
final class StepData
{
    public const CONTACT = ['firstname', 'lastname', 'orgname', 'jobtitle', 'email', 'address1', 'address2', 'city',
        'state', 'postcode', 'country', 'phonenumber'];

    private const PLACEHOLDER = "-----BEGIN CERTIFICATE REQUEST-----\n\n-----END CERTIFICATE REQUEST-----";

    /** @return array<string, mixed> */
    public static function fromPost(): array
    {
        $data = [];
        foreach (['servertype', 'csr', ...self::CONTACT] as $name) {
            $data[$name] = is_string($_POST[$name] ?? null) ? $_POST[$name] : '';
        }
        $data['fields'] = is_array($_POST['fields'] ?? null) ? $_POST['fields'] : [];
        return $data;
    }

    /** Kept data of an earlier step one. @return array<string, mixed> */
    public static function kept(object $order): array
    {
        $data = $_SESSION['standin_ssl'][$order->id]['data'] ?? Order::configdata($order);
        return isset($data['csr']) ? $data + ['fields' => []] : [];
    }

    /** Values of the form: what was posted, else the client's own. @return array<string, string> */
    public static function prefill(int $clientId): array
    {
        $client = (array) Capsule::table('tblclients')->where('id', $clientId)->first();
        $own = ['orgname' => $client['companyname'], 'servertype' => '', 'csr' => '', 'jobtitle' => ''] + $client;
        $values = [];
        foreach (['servertype', 'csr', ...self::CONTACT] as $name) {
            $posted = $_POST[$name] ?? null;
            // Themes print values raw: WHMCS hands them over encoded.
            $values[$name] = htmlspecialchars(is_string($posted) ? $posted : (string) $own[$name], ENT_QUOTES);
        }
        $values['csr'] = $values['csr'] === '' ? self::PLACEHOLDER : $values['csr'];
        return $values;
    }

    /** Keys of the order row that step functions may get. @return array<string, mixed> */
    public static function row(object $order): array
    {
        if (!Instance::current()->settings->is('step_row_keys')) {
            return [];
        }
        return ['remoteid' => $order->remoteid, 'status' => $order->status, 'certtype' => $order->certtype];
    }

    /** @param array<string, mixed> $data */
    public static function encode(array $data): string
    {
        return (string) json_encode($data, JSON_INVALID_UTF8_SUBSTITUTE);
    }
}
