<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\Purchase;
use Certum\Shop\Settings;
use WHMCS\Database\Capsule;

/**
 * The three steps of configuressl.php. What was typed is kept with the order, so that nothing is lost by an error,
 * a reload or another tab, and never relies on WHMCS's own copy.
 */
final class Configuration
{
    private const STEP_TWO = ['approver.method', 'approver.email', 'approver.emailPrefix', 'approver', 'sanEntries',
        'dnsName', ''];
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
        if (Orders::purchase($order, $settings, $text)->phase !== Purchase::CONFIGURING) {
            throw new Refused($text->get('already_ordered'));
        }
        $again = $_SERVER['REQUEST_METHOD'] !== 'POST';
        $order = Orders::update($order, ['input' => Purchase::input($params)] + ($again ? [] : ['problems' => null]));
        $purchase = Orders::purchase($order, $settings, $text);
        if ($purchase->problems !== []) {
            $order = Orders::keep($order, array_map($text->told(...), $purchase->problems));
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
        $phase = Orders::purchase($order, $settings, $text)->phase;
        if (!in_array($phase, [Purchase::CONFIGURING, Purchase::UNKNOWN], true)) {
            return [];
        }
        $order = Orders::update($order, ['choice' => Orders::encode(Module::posted('certum') + [
            'approval_method' => Module::plain($params['approvalmethod'] ?? ''),
            'approveremail' => Module::plain($params['approveremail'] ?? ''),
        ])]);
        $told = Changes::of($params)->run($order, 'order');
        $order = Orders::of($params);
        if ($told['problems'] !== []) {
            self::back($order, array_column($told['problems'], 'field'));
        }
        self::finish($order, $settings, $text);
        return [];
    }

    private static function finish(object $order, Settings $settings, Text $text): void
    {
        $purchase = Orders::purchase($order, $settings, $text);
        Capsule::table('tblsslorders')->where('id', $order->sslorder_id)->update([
            'remoteid' => $order->certum_id, 'certtype' => $order->product_code, 'status' => 'Completed',
            'authdata' => $purchase->view('published')['authdata'],
        ]);
        // WHMCS itself sets the service to Completed after this function; the page and cron come later.
        register_shutdown_function(static fn () => Module::html(static function () use ($order): void {
            Orders::repair($order);
        }));
    }

    /** Sends the customer back to what is wrong; the page's own alert would have no form. */
    private static function back(object $order, array $fields): never
    {
        if (headers_sent()) {
            throw new Refused(implode(' ', self::problems($order)));
        }
        $step = array_diff($fields, self::STEP_TWO) === [] ? '&step=2' : '';
        header('Location: ' . Orders::address($order) . $step, true, 303);
        exit;
    }

    /** @return list<string> what is wrong, as plain text */
    private static function problems(object $order): array
    {
        return array_column(Orders::json($order->problems), 'text');
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
        $open = in_array($_GET['step'] ?? '', ['2', '3'], true) && $purchase->phase === Purchase::CONFIGURING;
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
        if ($phase === Purchase::PENDING && $step === '3') {
            return Views::fetch('published', $common + $purchase->view('published'));
        }
        if ($phase !== Purchase::CONFIGURING) {
            return '';
        }
        // Step one may be shown under step two's address: the scripts look which page it is, so that gets both.
        $fields = self::fields($order);
        return Views::fetch($fields === '' ? 'stepone' : 'steptwo', $common + ['fields' => $fields]);
    }
}
