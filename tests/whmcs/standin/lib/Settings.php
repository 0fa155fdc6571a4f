<?php

declare(strict_types=1);

namespace Standin;

/**
 * The switches of one instance: defaults, then settings.json, then STANDIN_* of the environment.
 */
final class Settings
{
    /** name => [default, allowed words or null, meaning]; the README's table is checked against this. */
    public const SWITCHES = [
        'database' => ['sqlite', ['sqlite', 'mariadb'], 'Kind of database; mariadb starts a private server.'],
        'strict_sql' => [false, null, 'MariaDB with strict sql_mode: zero dates are refused, empty dates are NULL.'],
        'db_engine' => ['InnoDB', ['InnoDB', 'MyISAM'], 'Engine of the core tables (MariaDB).'],
        'db_charset' => ['utf8mb4', ['utf8mb4', 'utf8mb3'], 'Character set of connection and core tables (MariaDB).'],
        'db_host' => ['', null, 'Connect here instead (a proxy in front of MariaDB).'],
        'db_port' => [0, null, 'Port belonging to db_host.'],
        'db_memory' => ['32M', null, 'What MariaDB keeps of its tables in memory (innodb_buffer_pool_size).'],
        's2_configdata' => [true, null, 'SSLStepTwo gets `configdata`.'],
        's2_store_configdata' => [true, null, 'configdata is written after a good step two already.'],
        's2_store_errors' => [
            'never', ['never', 'before', 'after'], 'It is written of a bad step two too: before, or after SSLStepTwo.',
        ],
        's2_get' => ['again', ['again', 'stepone'], 'GET of &step=2: run step two again from kept data, or step one.'],
        's2_remoteid' => ['stored', ['stored', 'ignored'], '`remoteid` returned by SSLStepTwo or SSLStepThree.'],
        's2_domain' => ['ignored', ['ignored', 'stored'], '`domain` returned by SSLStepTwo.'],
        's3_flat_contacts' => [true, null, 'SSLStepThree gets contacts and fields flat beside `configdata`.'],
        's3_configdata' => [true, null, 'SSLStepThree gets `configdata`; off: an empty list.'],
        'step_row_keys' => [true, null, 'Step functions get remoteid, status and certtype of the order row.'],
        's3_get' => [false, null, 'Step three runs for a GET with the right token.'],
        's3_missing_approver' => ['refuse', ['refuse', 'call'], 'Step three without approveremail.'],
        's3_overwrite_configdata' => [true, null, 'configdata is written over after SSLStepThree.'],
        's3_order_status' => ['Completed', ['Completed', 'untouched'], 'Order row after a good step three.'],
        's3_service_status' => ['Completed', ['Completed', 'untouched'], 'Service after a good step three.'],
        's3_finish' => ['before', ['before', 'after'], 'Those writes come before, or after the page was sent.'],
        's3_error_status' => ['kept', ['kept', 'changed'], 'Order row after an error of SSLStepThree.'],
        'require_approveremails' => [true, null, 'Since 8.6: a good SSLStepTwo without approveremails fails loudly.'],
        'default_encoded' => [true, null, '`Default` of additional fields is encoded where it is printed.'],
        'refill_fields' => [false, null, 'Additional fields are filled again after an error of step two.'],
        'enforce_required' => [false, null, 'Core refuses step one when a Required additional field is empty.'],
        'assoc_dropdown' => [true, null, 'Additional dropdown fields accept Options as value => label.'],
        'configoptions_argument' => [true, null, 'ConfigOptions is called with $params.'],
        'password_options_encrypted' => [false, null, 'Product settings of type password are encrypted at rest.'],
        'renew_twice' => [false, null, 'Renew is called twice for one paid invoice.'],
        'renew_on_first' => [false, null, 'Renew is called for the order\'s first invoice too.'],
        'action_key' => [true, null, '`action` in params names the running action.'],
        'encode_params' => [false, null, 'Client details and options reach modules entity-encoded.'],
        'encode_request' => [false, null, 'Posted and queried values are entity-encoded before anything runs.'],
        'model' => ['object', ['object', 'null'], '`model` in params.'],
        'theme' => ['base', null, 'base, six, hostile; twenty-one and nexus: base with root/templates/NAME first.'],
        'official_themes' => ['', null, 'Folder with themes of WHMCS\'s own by their names; then pages are wholly theirs.'],
        'theme_path' => ['', null, 'Folder of another theme, searched first.'],
        'smarty' => [3, [3, 4], 'Major version of Smarty.'],
        'smarty_undefined' => ['muted', ['muted', 'warn'], 'Undefined template variables are muted, or recorded.'],
        'require_token' => [true, null, 'POST in the client and admin area needs the token.'],
        'token_injection' => [true, null, 'Token is added to POST forms of the finished page.'],
        'token_duplicate' => [false, null, 'It is added also to forms that carry one.'],
        'user_permissions' => [true, null, 'Users who do not own a client see and manage products by permission only.'],
        'custom_methods' => ['both', ['both', 'post'], 'HTTP methods that run custom functions of clients.'],
        'custom_requires_active' => [false, null, 'Custom functions of clients only on Active services.'],
        'buttons_only_active' => [true, null, 'Custom buttons are listed only for Active services.'],
        'allowed_functions_argument' => [true, null, 'Button and allowed-function lists are called with $params.'],
        'module_hooks' => [true, null, 'hooks.php of server modules is loaded (once saved on a product).'],
        'sidebar_panel' => [true, null, '`Service Details Actions` exists.'],
        'module_log' => [true, null, 'Module log is switched on.'],
        'wrong_key' => [false, null, 'decrypt() works with another key than encrypt().'],
        'ssl_mail_template' => [false, null, 'The SSL configuration mail template is seeded.'],
        'missing_templates' => ['', null, 'Comma list of mail templates that are treated as missing.'],
        'mail_fails' => [false, null, 'The mail server refuses everything.'],
        'mail_slow' => [0, null, 'Seconds that sending one mail takes.'],
        'mail_copy_to' => [true, null, 'Mails go to a template\'s Copy To as well.'],
        'mail_log_comments' => [true, null, 'The log of sent mails keeps HTML comments.'],
        'create_invoice_api' => [false, null, 'localAPI CreateInvoice is allowed; else it fails loudly.'],
        'api_refuses' => ['', null, 'API command that answers with an error.'],
        'api_empty_clears' => [true, null, 'UpdateClientProduct clears what it gets empty; off: only `unset` does.'],
        'api_moves_invoice_date' => [true, null, 'UpdateClientProduct nextduedate moves nextinvoicedate too.'],
        'invoice_days' => [14, null, 'Days before the due date at which cron makes the invoice.'],
        'prorata' => ['month', ['month', 'cycle'], 'First period of prorata billing: to the next such day of a month,'
            . ' or to the last one within the billing cycle.'],
        'merged_invoices' => ['cancelled', ['cancelled', 'deleted'], 'Invoices that were merged into another one.'],
        'move_ssl_order' => [false, null, 'A service that moves to another client takes tblsslorders.userid along.'],
        'queue_by_cron' => [true, null, 'Each cron retries the module queue; off: staff do, as WHMCS documents.'],
        'suspend_days' => [0, null, 'Days overdue after which cron suspends; 0: never.'],
        'terminate_days' => [0, null, 'Days overdue after which cron terminates; 0: never.'],
        'language' => ['english', null, 'System language.'],
        'clients' => [2, null, 'Number of seeded clients (2 or 3).'],
        'base_path' => ['', null, 'Folder of WHMCS in the address, such as /billing.'],
        'php_binary' => ['php', null, 'Command line of PHP for server and cron.'],
        'workers' => [4, null, 'Processes of the built-in server.'],
        'faketime' => [false, null, 'Server, cron and MariaDB run under libfaketime; set by `clock`.'],
        'illuminate' => ['Illuminate/Database/autoload.php', null, 'Autoload file of illuminate/database.'],
        'version' => ['8.13.1-release.1', null, 'WHMCS version that is reported.'],
    ];

    /** @var array<string, mixed> */
    private array $values;

    /** @var array<string, mixed> values without those of the environment, which are for one run */
    private array $kept = [];

    /** @param array<string, mixed> $values */
    public function __construct(array $values = [])
    {
        $this->values = $this->kept = array_map(static fn (array $row) => $row[0], self::SWITCHES);
        foreach ($values as $name => $value) {
            $this->set((string) $name, $value);
        }
    }

    public static function load(string $file): self
    {
        $settings = new self((array) json_decode((string) file_get_contents($file), true, 16, JSON_THROW_ON_ERROR));
        foreach (array_keys(self::SWITCHES) as $name) {
            $value = getenv('STANDIN_' . strtoupper($name));
            if ($value !== false && $value !== '') {
                $settings->values[$name] = self::checked($name, $value);
            }
        }
        return $settings;
    }

    /** @return mixed */
    public function get(string $name)
    {
        if (!array_key_exists($name, $this->values)) {
            throw new \InvalidArgumentException("No such switch: $name");
        }
        return $this->values[$name];
    }

    public function is(string $name): bool
    {
        return (bool) $this->get($name);
    }

    /** @param mixed $value */
    public function set(string $name, $value): void
    {
        $this->values[$name] = $this->kept[$name] = self::checked($name, $value);
    }

    /**
     * @param mixed $value
     * @return mixed
     */
    private static function checked(string $name, $value)
    {
        [$default, $words] = self::SWITCHES[$name] ?? throw new \InvalidArgumentException("No such switch: $name");
        if (is_bool($default)) {
            $value = is_bool($value) ? $value : in_array((string) $value, ['1', 'on', 'true', 'yes'], true);
        } else {
            $value = is_int($default) ? (int) $value : (string) $value;
        }
        if ($words !== null && !in_array($value, $words, true)) {
            throw new \InvalidArgumentException("$name must be one of: " . implode(', ', $words));
        }
        return $value;
    }

    /** @return array<string, mixed> */
    public function all(): array
    {
        return $this->values;
    }

    public function save(string $file): void
    {
        $changed = array_filter(
            $this->kept,
            static fn ($value, $name) => $value !== self::SWITCHES[$name][0],
            ARRAY_FILTER_USE_BOTH
        );
        $json = json_encode((object) $changed, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
        file_put_contents($file . '.new', $json . "\n");
        rename($file . '.new', $file);
    }
}
