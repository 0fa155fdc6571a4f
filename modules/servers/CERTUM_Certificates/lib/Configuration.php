<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\Purchase;
use WHMCS\Database\Capsule;

/**
 * The three steps of configuressl.php. What was typed is kept with the order, so that nothing is lost by an error,
 * a reload or another tab, and never relies on WHMCS's own copy.
 */
final class Configuration
{
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
                $wrong = $field['wrong'] === '' ? ''
                    : '<span class="text-danger">' . htmlspecialchars($field['wrong']) . '</span><br>';
                $fields[$text->get($group['word'])][$field['name']] = $field['input'] + [
                    'FriendlyName' => $text->get($field['label']) . ($field['needed'] ? ' *' : ''),
                    'Description' => $wrong . htmlspecialchars($text->texts[$field['hint']] ?? ''),
                ];
            }
        }
        return ['additionalfields' => $fields];
    }

    /** The order, where its service may still be configured. */
    private static function open(array $params): object
    {
        $order = Orders::of($params);
        return Orders::open($order) ? $order : throw new Refused(Text::current()->get('not_now'));
    }

    public static function stepTwo(array $params): array
    {
        $order = self::open($params);
        $settings = Orders::read($params);
        $text = Text::current();
        if (Orders::purchase($order, $settings, $text)->phase !== Purchase::CONFIGURING) {
            throw new Refused($text->get('already_ordered'));
        }
        $again = $_SERVER['REQUEST_METHOD'] !== 'POST';
        $order = Orders::update($order, ['input' => Purchase::input($params)] + ($again ? [] : ['problems' => null]));
        $purchase = Orders::purchase($order, $settings, $text);
        if ($purchase->problems !== []) {
            $told = array_map($text->told(...), $purchase->problems);
            Orders::keep($order, $told);
            return ['error' => self::lines($told)];
        }
        $stock = $purchase->view('steptwo')['stock'];
        if ($stock['domain'] !== '') {
            localAPI('UpdateClientProduct', ['serviceid' => (int) $order->service_id, 'domain' => $stock['domain']]);
        }
        return ['approveremails' => $stock['emails'], 'approvalmethods' => $stock['methods']];
    }

    public static function stepThree(array $params): array
    {
        $text = Text::current();
        if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
            throw new Refused($text->get('post_needed'));
        }
        $order = self::open($params);
        $settings = Orders::read($params);
        $phase = Orders::purchase($order, $settings, $text)->phase;
        if (!in_array($phase, [Purchase::CONFIGURING, Purchase::UNKNOWN], true)) {
            return [];
        }
        $order = Orders::update($order, ['choice' => Orders::encode(Module::posted('certum') + [
            'approval_method' => Module::plain($params['approvalmethod'] ?? ''),
            'approveremail' => Module::plain($params['approveremail'] ?? ''),
        ])]);
        $told = Changes::of($params, false)->run($order, 'order');
        $order = Orders::of($params);
        if ($told['problems'] !== []) {
            return self::back($order, $told['problems']);
        }
        Capsule::table('tblsslorders')->where('id', $order->sslorder_id)->update([
            'remoteid' => $order->certum_id, 'certtype' => $order->product_code, 'status' => 'Completed',
            'authdata' => Orders::purchase($order, $settings, $text)->view('published')['authdata'],
        ]);
        // WHMCS itself sets the service to Completed after this function; the page and cron come later.
        register_shutdown_function(static fn () => Module::html(static function () use ($order): void {
            Orders::repair($order);
        }));
        return [];
    }

    /** Sends the customer back to what is wrong; the page's own alert would have no form. */
    private static function back(object $order, array $told): array
    {
        if (headers_sent()) {
            return ['error' => self::lines($told)];
        }
        $step = in_array(1, array_column($told, 'step'), true) ? '' : '&step=2';
        header('Location: ' . Orders::address($order) . $step, true, 303);
        exit;
    }

    /** What is wrong, as content of WHMCS's list. */
    private static function lines(array $told): string
    {
        return implode('</li><li>', array_map('htmlspecialchars', array_column($told, 'text')));
    }

    /** What a page of the visitor's order shows beside WHMCS's own. @return array<string, mixed>|null */
    private static function shown(): ?array
    {
        $handle = $_GET['cert'] ?? '';
        $order = is_string($handle) ? Orders::ofHandle($handle) : null;
        if ($order === null) {
            return null;
        }
        $text = Text::current();
        $purchase = Orders::purchase($order, Orders::settings((int) $order->service_id), $text);
        return $purchase->view('configure', ['step' => $_GET['step'] ?? ''])
            + ['text' => $text->texts, 'service' => (int) $order->service_id];
    }

    /** Fills step one with what was typed, and tells what is wrong. */
    public static function pageVariables(array $vars): array
    {
        $view = self::shown();
        if ($view === null) {
            return [];
        }
        // For themes that have our page for step two.
        $own = ['certum_fields' => $view['template'] === 'steptwo' ? Views::fetch('steptwofields', $view) : ''];
        if (($vars['status'] ?? '') !== 'Awaiting Configuration') {
            return $own;
        }
        if (($vars['errormessage'] ?? '') === '' && $view['told'] !== []) {
            $own['errormessage'] = '<li>' . self::lines($view['told']) . '</li>';
        }
        // What was just sent is in WHMCS's own variables.
        $typed = $_SERVER['REQUEST_METHOD'] === 'POST' ? [] : $view['stock'];
        $typed += ['servertype' => ($vars['servertype'] ?? '') ?: $view['stock']['servertype']];
        return $own + array_map('htmlspecialchars', $typed);
    }

    /** Our fields of a step, and after step three what to publish; moved into place by the scripts. */
    public static function footer(array $vars): string
    {
        $view = self::shown();
        return $view === null || $view['template'] === '' ? '' : Views::fetch($view['template'], $view + [
            'WEB_ROOT' => rtrim((string) ($vars['WEB_ROOT'] ?? ''), '/'), 'certum_token' => generate_token('plain'),
        ]);
    }
}
