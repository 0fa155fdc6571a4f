<?php

declare(strict_types=1);

namespace Standin;

use Standin\Db\Database;
use WHMCS\Database\Capsule;

/**
 * What a fresh instance holds.
 */
final class Seeder
{
    public const CLIENTS = [
        ['anna', 'Anna', 'Nowak', 'Nowak & Syn Sp. z o.o.', 'polish', 'PL', 'ul. Długa 7', 'Szczecin',
            'zachodniopomorskie', '70-001', '+48.914801201'],
        ['ben', 'Ben', "O'Hara", '', 'english', 'IE', '12 Quay Street', 'Galway', 'Connacht', 'H91 XY00',
            '+353.91555010'],
        ['carla', 'Carla', 'Muñoz <Test>', 'Muñoz "Redes" S.L.', 'english', 'ES', 'Calle Mayor 1', 'Málaga',
            'Andalucía', '29001', '+34.952555010'],
    ];

    public const PASSWORD = 'Stand-in 2026';

    public static function run(Instance $instance): void
    {
        $settings = $instance->settings;
        $values = ['SystemURL' => 'http://127.0.0.1/', 'Template' => $settings->get('theme'),
            'Language' => $settings->get('language'), 'Version' => $settings->get('version'),
            'CompanyName' => 'Stand-in Hosting', 'Email' => 'staff@provider.test', 'Charset' => 'utf-8',
            'Signature' => 'Stand-in Hosting', 'CreateInvoiceDaysBefore' => (string) $settings->get('invoice_days'),
            'ModuleHooks' => '', 'ActiveAddonModules' => '', 'LastDailyCron' => '', 'DateFormat' => 'DD/MM/YYYY'];
        foreach ($values as $name => $value) {
            Database::insert('tblconfiguration', ['setting' => $name, 'value' => (string) $value]);
        }
        Database::insert('tblcurrencies', ['code' => 'EUR', 'prefix' => '€', 'suffix' => ' EUR', 'format' => 1,
            'rate' => 1, 'default' => 1]);
        Database::insert('tbladmins', ['roleid' => 1, 'username' => 'admin', 'firstname' => 'Ada', 'lastname' => 'Min',
            'password' => password_hash(self::PASSWORD, PASSWORD_BCRYPT, ['cost' => 4]),
            'email' => 'staff@provider.test', 'language' => 'english']);
        foreach (array_slice(self::CLIENTS, 0, (int) $settings->get('clients')) as $client) {
            self::client($client);
        }
        Database::insert('tblproductgroups', ['name' => 'SSL Certificates', 'headline' => 'SSL Certificates']);
        self::templates($settings->is('ssl_mail_template'));
    }

    /** @param list<string> $row */
    private static function client(array $row): void
    {
        [$login, $first, $last, $company, $language, $country, $address, $city, $state, $postcode, $phone] = $row;
        $email = "$login@example.test";
        $id = Database::insert('tblclients', [
            'uuid' => bin2hex(random_bytes(16)), 'firstname' => $first, 'lastname' => $last,
            'companyname' => $company, 'email' => $email, 'address1' => $address, 'city' => $city, 'state' => $state,
            'postcode' => $postcode, 'country' => $country, 'phonenumber' => $phone, 'currency' => 1,
            'language' => $language, 'status' => 'Active', 'datecreated' => Clock::today(),
        ]);
        $user = Database::insert('tblusers', ['first_name' => $first, 'last_name' => $last, 'email' => $email,
            'password' => password_hash(self::PASSWORD, PASSWORD_BCRYPT, ['cost' => 4]), 'language' => $language]);
        Database::insert('tblusers_clients', ['auth_user_id' => $user, 'client_id' => $id, 'owner' => 1]);
    }

    /** A user who does not own the client. */
    public static function user(int $clientId, string $email, string $permissions): int
    {
        $hash = password_hash(self::PASSWORD, PASSWORD_BCRYPT, ['cost' => 4]);
        $user = Database::insert('tblusers', ['first_name' => 'Ewa', 'last_name' => 'Helper', 'email' => $email,
            'password' => $hash, 'language' => '']);
        Database::insert('tblusers_clients', ['auth_user_id' => $user, 'client_id' => $clientId, 'owner' => 0,
            'permissions' => $permissions]);
        return $user;
    }

    private static function templates(bool $ssl): void
    {
        $rows = [
            ['invoice', 'Invoice Created', 'Invoice #{$invoice_num}',
                '<p>Dear {$client_name},</p><p>Invoice {$invoice_num} of {$invoice_total} is due on '
                . '{$invoice_date_due}: <a href="{$invoice_link}">{$invoice_link}</a></p>'],
            ['invoice', 'Invoice Payment Confirmation', 'Payment received for invoice #{$invoice_num}',
                '<p>Dear {$client_name},</p><p>Thank you for paying invoice {$invoice_num}.</p>'],
            ['product', 'Other Product/Service Welcome Email', 'Your new product',
                '<p>Dear {$client_name},</p><p>{$service_product_name} is set up.</p>'],
        ];
        if ($ssl) {
            $rows[] = ['product', 'SSL Certificate Configuration Required', 'Configure your SSL certificate',
                '<p>Dear {$client_name},</p><p>Please configure your certificate: {$ssl_configuration_link}</p>'];
        }
        foreach ($rows as [$type, $name, $subject, $message]) {
            Database::insert('tblemailtemplates', ['type' => $type, 'name' => $name, 'subject' => $subject,
                'message' => $message, 'created_at' => Clock::stamp(), 'updated_at' => Clock::stamp()]);
        }
    }

    public static function reset(Instance $instance): void
    {
        Database::dropTables();
        Database::createTables();
        self::run($instance);
    }
}
