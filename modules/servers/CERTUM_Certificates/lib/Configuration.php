<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Exception\CertumException;
use Certum\Exception\RefusedException;
use Certum\Shop\Choice;
use Certum\Shop\Draft;
use Certum\Shop\Purchase;
use Certum\Shop\Settings;
use Certum\Shop\State;
use WHMCS\Config\Setting;
use WHMCS\Database\Capsule;

/**
 * The three steps of configuressl.php. What was typed is kept with the order, so that nothing is lost by an error,
 * a reload or another tab, and never relies on WHMCS's own copy.
 */
final class Configuration
{
    private const STEP_TWO = ['approver.method', 'approver.email', 'approver.emailPrefix', 'approver', 'sanEntries',
        'dnsName'];
    private const TYPES = ['text' => ['Type' => 'text', 'Size' => '40'], 'country' => ['Type' => 'text', 'Size' => '4'],
        'textarea' => ['Type' => 'textarea', 'Rows' => '4', 'Cols' => '40'], 'dropdown' => ['Type' => 'dropdown']];

    public static function stepOne(array $params): array
    {
        $text = Text::current();
        $purchase = Orders::purchase(Orders::of($params), Orders::read($params), $text);
        $view = $purchase->view('stepone', [
            'client' => (array) ($params['clientsdetails'] ?? []), 'fields' => (array) ($_POST['fields'] ?? []),
        ]);
        $fields = [];
        foreach ($view['groups'] as $group) {
            foreach ($group['fields'] as $field) {
                $fields[$text->get($group['word'])][$field['name']] = self::field($field, $text);
            }
        }
        return ['additionalfields' => $fields];
    }

    /** Not marked Required: what is in the CSR need not be typed, and what is missing is told by step two. */
    private static function field(array $field, Text $text): array
    {
        $hint = $text->texts["hint_$field[name]"] ?? '';
        $wrong = $field['wrong'] === '' ? ''
            : '<span class="text-danger">' . htmlspecialchars($field['wrong']) . '</span><br>';
        $label = $text->get('field_' . str_replace('requestor_', 'requestor.', $field['name']));
        return self::TYPES[$field['type']] + ['FriendlyName' => $label . ($field['needed'] ? ' *' : ''),
            'Description' => $wrong . htmlspecialchars($hint),
            'Options' => implode(',', $field['options']), 'Default' => $field['default']];
    }

    public static function stepTwo(array $params): array
    {
        $order = Orders::of($params);
        $settings = Orders::read($params);
        $text = Text::current();
        if (Orders::state($order, $settings)->phase !== State::CONFIGURING) {
            throw new Refused($text->get('already_ordered'));
        }
        $again = $_SERVER['REQUEST_METHOD'] !== 'POST';
        $order = Orders::update($order, ['input' => Purchase::input($params)] + ($again ? [] : ['problems' => null]));
        $purchase = Orders::purchase($order, $settings, $text);
        if ($purchase->problems !== []) {
            $order = self::keep($order, $purchase->problems, $text);
            return ['error' => implode('</li><li>', array_map('htmlspecialchars', self::problems($order)))];
        }
        $stock = $purchase->view('steptwo')['stock'];
        if ($stock['domain'] !== '') {
            localAPI('UpdateClientProduct', ['serviceid' => (int) $order->service_id, 'domain' => $stock['domain']]);
        }
        return ['approveremails' => $stock['emails'], 'approvalmethods' => $stock['methods']];
    }

    public static function stepThree(array $params): array
    {
        $order = Orders::of($params);
        $settings = Orders::read($params);
        $text = Text::current();
        $phase = Orders::state($order, $settings)->phase;
        if (!in_array($phase, [State::CONFIGURING, State::UNKNOWN], true)) {
            return [];
        }
        $draft = self::draft($order, $settings, $text);
        if ($order->input === null || $draft->problems !== []) {
            self::back($order, 1, $draft->problems, $text);
        }
        $form = self::posted('certum') + [
            'approval_method' => self::plain($params['approvalmethod'] ?? ''),
            'approveremail' => self::plain($params['approveremail'] ?? ''),
        ];
        $choice = Choice::read($settings, $draft, $form, $text->code());
        $order = Orders::update($order, ['choice' => Orders::encode($form)]);
        if ($choice->problems !== []) {
            self::back($order, 2, $choice->problems, $text);
        }
        if (!Orders::claim($order)) {
            throw new Refused($text->get('being_ordered'));
        }
        try {
            $gateway = Gateway::of($params, $text->code());
            $language = self::language($settings, (int) $order->client_id);
            $order = (new Ordering($gateway, $settings))->place($order, $draft, $choice, $language);
        } catch (CertumException $error) {
            self::back($order, self::stepOf($error), self::told($error, $text), $text);
        } finally {
            Orders::release($order);
        }
        self::finish($order, $settings, $text);
        return [];
    }

    /** The language of Certum's own mails: the client's, else the setting's. */
    public static function language(Settings $settings, int $client): string
    {
        $language = Capsule::table('tblclients')->where('id', $client)->value('language');
        $language = (string) ($language ?: Setting::getValue('Language'));
        return ['polish' => 'pl', 'english' => 'en'][strtolower($language)] ?? $settings->language;
    }

    private static function finish(object $order, Settings $settings, Text $text): void
    {
        $purchase = Orders::purchase($order, $settings, $text);
        Capsule::table('tblsslorders')->where('id', $order->sslorder_id)->update([
            'remoteid' => $order->certum_id, 'certtype' => $order->product_code, 'status' => 'Completed',
            'authdata' => $purchase->view('published')['authdata'],
        ]);
        if ($order->certum_id !== '') {
            Mails::once($order, 'publish', $order->number);
        }
        // WHMCS itself sets the service to Completed after this function; the page and cron come later.
        register_shutdown_function(static fn () => Module::html(static function () use ($order): void {
            Orders::repair($order);
        }));
    }

    public static function draft(object $order, Settings $settings, Text $text): Draft
    {
        $input = Orders::json($order->input);
        $form = ['csr' => $input['csr'] ?? ''];
        foreach ($input['fields'] ?? [] as $name => $value) {
            $form[str_replace('requestor_', 'requestor.', (string) $name)] = $value;
        }
        return Draft::read($settings, $form, $text->code());
    }

    /** Sends the customer back to a step, with what is wrong; the page's own alert would have no form. */
    private static function back(object $order, int $step, array $problems, Text $text): never
    {
        $order = self::keep($order, $problems, $text);
        $address = Orders::address($order) . ($step === 2 ? '&step=2' : '');
        if (headers_sent()) {
            throw new Refused(implode(' ', self::problems($order)));
        }
        Orders::release($order);
        header("Location: $address", true, 303);
        exit;
    }

    /** Keeps what is wrong for the form. @param list<object> $problems with field, code, value and sentence */
    public static function keep(object $order, array $problems, Text $text): object
    {
        $told = [];
        foreach ($problems as $problem) {
            $label = $text->has("field_$problem->field") ? $text->get("field_$problem->field") . ': ' : '';
            $sentence = $problem->sentence ?? $text->get("problem_$problem->code", ['value' => $problem->value]);
            $value = $problem->code === 'name_wrong' ? "$problem->value: " : '';
            $told[] = ['field' => $problem->field, 'text' => $label . $value . $sentence];
        }
        return Orders::update($order, ['problems' => $told === [] ? null : Orders::encode($told)]);
    }

    /** @return list<string> what is wrong, as plain text */
    private static function problems(object $order): array
    {
        return array_column(Orders::json($order->problems), 'text');
    }

    /** Certum's refusal as problems of fields. @return list<object> */
    public static function told(CertumException $error, Text $text): array
    {
        if (!$error instanceof RefusedException || $error->errors === []) {
            $sentence = Gateway::sentence($error, $text);
            return [(object) ['field' => '', 'code' => '', 'value' => '', 'sentence' => $sentence]];
        }
        return array_map(static fn ($reason) => (object) ['field' => $reason->field, 'code' => '', 'value' => '',
            'sentence' => $reason->sentence], $error->errors);
    }

    private static function stepOf(CertumException $error): int
    {
        $fields = $error instanceof RefusedException ? array_column($error->errors, 'field') : [];
        return array_diff($fields, self::STEP_TWO) === [] ? 2 : 1;
    }

    /** Values of an array in the post, decoded. @return array<string, mixed> */
    private static function posted(string $name): array
    {
        $values = is_array($_POST[$name] ?? null) ? $_POST[$name] : [];
        array_walk_recursive($values, static function (mixed &$value): void {
            $value = self::plain($value);
        });
        return $values;
    }

    /** WHMCS hands over typed text entity-encoded in places. */
    public static function plain(mixed $value): string
    {
        return is_scalar($value) ? htmlspecialchars_decode((string) $value, ENT_QUOTES) : '';
    }

    /** Fills step one with what was typed, and tells what is wrong. */
    public static function pageVariables(array $vars): array
    {
        $order = Orders::ofHandle((string) ($_GET['cert'] ?? ''));
        if ($order === null) {
            return [];
        }
        // For themes that have our page for step two.
        $fields = ['certum_fields' => self::fields($order)];
        if (($vars['status'] ?? '') !== 'Awaiting Configuration') {
            return $fields;
        }
        $purchase = Orders::purchase($order, Orders::settings((int) $order->service_id), Text::current());
        $view = $purchase->view('stepone');
        // What was just sent is in WHMCS's own variables.
        $typed = $_SERVER['REQUEST_METHOD'] === 'POST' ? [] : $view['stock'];
        $own = array_map('htmlspecialchars', $typed + ['servertype' => ($vars['servertype'] ?? '') ?: '1000']);
        if (($vars['errormessage'] ?? '') === '' && $view['lines'] !== []) {
            $own['errormessage'] = '<li>' . self::lines($view['lines']) . '</li>';
        }
        return $own + $fields;
    }

    /** @param list<string> $lines as content of WHMCS's list */
    private static function lines(array $lines): string
    {
        return implode('</li><li>', array_map('htmlspecialchars', $lines));
    }

    /** Step two's own fields as HTML; empty before step one is right and after the order. */
    private static function fields(object $order): string
    {
        $text = Text::current();
        $purchase = Orders::purchase($order, Orders::settings((int) $order->service_id), $text);
        $open = in_array($_GET['step'] ?? '', ['2', '3'], true) && $purchase->phase === State::CONFIGURING;
        $view = $open ? $purchase->view('steptwo') : [];
        return $view === [] ? '' : Views::fetch('steptwofields', $view + ['text' => $text->texts]);
    }

    /** Step two's own fields, and after step three what to publish; moved into place by the script. */
    public static function footer(array $vars): string
    {
        $order = Orders::ofHandle((string) ($_GET['cert'] ?? ''));
        if ($order === null) {
            return '';
        }
        $settings = Orders::settings((int) $order->service_id);
        $text = Text::current();
        $step = (string) ($_GET['step'] ?? '');
        $purchase = Orders::purchase($order, $settings, $text);
        $phase = $purchase->phase;
        $common = ['text' => $text->texts, 'WEB_ROOT' => rtrim((string) ($vars['WEB_ROOT'] ?? ''), '/'),
            'service' => (int) $order->service_id, 'certum_token' => generate_token('plain'),
            'form' => $settings->stepTwo];
        if ($phase === State::PENDING && $step === '3') {
            return Views::fetch('published', $common + $purchase->view('published'));
        }
        if ($phase !== State::CONFIGURING) {
            return '';
        }
        // Step one may be shown under step two's address: the scripts look which page it is, so that gets both.
        $fields = self::fields($order);
        return Views::fetch($fields === '' ? 'stepone' : 'steptwo', $common + ['fields' => $fields]);
    }
}
