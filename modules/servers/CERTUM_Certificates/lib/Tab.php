<?php

declare(strict_types=1);

namespace CertumCertificates;

use WHMCS\Database\Capsule;

/**
 * The administrator's side of a service: the same pages as rows of its tab. Their forms lie in WHMCS's own, so that a
 * button tells what is asked for, and the next page what came of it.
 */
final class Tab
{
    private const PAGES = ['state', 'verification', 'contact', 'csr', 'show', 'send', 'change', 'renew', 'reissue',
        'revoke', 'cancel'];
    /** Buttons that need no form => text. */
    private const BUTTONS = ['check' => 'do_state', 'send' => 'action_send'];

    /** @return array<string, string> label => function */
    public static function buttons(array $params): array
    {
        $order = Orders::ofService((int) ($params['serviceid'] ?? 0));
        if ($order === null) {
            return [];
        }
        $text = Text::current();
        $purchase = Orders::purchase($order, Orders::read($params), $text);
        $buttons = $purchase->phase === $purchase::CONFIGURING ? [$text->get('resend_configuration') => 'resend'] : [];
        foreach (array_intersect_key(self::BUTTONS, array_flip($purchase->actions)) as $function => $label) {
            $buttons[$text->get($label)] = $function;
        }
        return $buttons;
    }

    /** @return array<string, string> label => HTML */
    public static function fields(array $params): array
    {
        $order = Orders::ofService((int) ($params['serviceid'] ?? 0));
        if ($order === null) {
            return [];
        }
        $text = Text::current();
        $purchase = Orders::purchase($order, Orders::read($params), $text);
        $told = $_SESSION['certum_told'][$order->service_id] ?? ['page' => '', 'form' => [], 'said' => ''];
        unset($_SESSION['certum_told'][$order->service_id]);
        $ssl = Capsule::table('tblsslorders')->where('id', $order->sslorder_id)->value('status');
        $rows = [
            'tab_number' => Views::fetch('tabhead', ['told' => $told, 'seen' => Orders::version($order),
                'text' => $text->texts, 'order_number' => $order->certum_id, 'phase' => $purchase->phase]),
            'tab_ssl' => htmlspecialchars((string) $ssl),
        ];
        foreach (array_intersect(self::PAGES, $purchase->actions) as $page) {
            $own = $told['page'] === $page ? $told : ['form' => []];
            $vars = Pages::variables($page, $order, $purchase, $own['form'], $own);
            $rows["action_$page"] = Views::fetch('tab', $vars + ['open' => $told['page'] === $page]);
        }
        $fields = [];
        foreach ($rows as $label => $html) {
            $fields[htmlspecialchars($text->get($label))] = $html;
        }
        return $fields;
    }

    /** One row where the fields cannot be made. */
    public static function unavailable(): array
    {
        $text = Text::current();
        $sentence = $text->get(Module::ready() ? 'unavailable' : 'extension_missing_staff');
        return ['Certum Certificates' => htmlspecialchars($sentence)];
    }

    /** What a button of the tab asks for; whatever else of the service is saved is not ours. */
    public static function save(array $params): void
    {
        $form = Module::posted('certum');
        $asked = is_string($form['do'] ?? null) ? $form['do'] : '';
        [$action, $detail, $more] = explode('/', $asked, 3) + ['', '', ''];
        if ($action === '') {
            return;
        }
        check_token('WHMCS.admin.default');
        $order = Orders::of($params);
        if ($action === 'save') {
            Pages::save($order, $detail, $more);
        }
        $own = ['seen' => $form['seen'] ?? ''] + ($detail === 'sure' ? ['sure' => '1'] : []);
        self::done($action, $order, $params, $own + (is_array($form[$action] ?? null) ? $form[$action] : []));
    }

    /** A button without a form. */
    public static function press(string $action, array $params): string
    {
        $order = Orders::of($params);
        $told = self::done($action, $order, $params, ['seen' => Orders::version($order)]);
        if ($told['said'] === '') {
            throw new Refused(implode(' ', array_column($told['problems'], 'text')));
        }
        return 'success';
    }

    /** Done, and kept for the tab that is shown next. */
    private static function done(string $action, object $order, array $params, array $form): array
    {
        try {
            $told = Changes::of($params)->post($order, $action, $form);
        } catch (\Throwable $error) {
            $told = Changes::wrong(Module::sentence($error, true));
        }
        $page = $told['said'] !== '' ? '' : ($action === 'check' ? 'state' : $action);
        return $_SESSION['certum_told'][$order->service_id] = ['page' => $page, 'form' => $form] + $told;
    }
}
