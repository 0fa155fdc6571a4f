<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\State;

/**
 * The client's pages: what is stored, with its age. None of them calls Certum to be drawn.
 */
final class Pages
{
    /** Actions of the extension that have a page here. */
    private const BUTTONS = ['show', 'contact', 'state'];

    public static function overview(array $params): array
    {
        $order = Orders::of($params);
        Orders::repair($order);
        $view = Orders::purchase($order, Orders::read($params), Text::current())->view('overview');
        foreach (['not_after', 'created_at'] as $moment) {
            $view[$moment] = Clock::show($view[$moment] ?: null);
        }
        return self::template('overview', self::common($order, $params) + ['configure' => Orders::address($order)]
            + $view);
    }

    /** What a page needs that cannot be made. */
    public static function unavailable(): array
    {
        $message = Text::current()->get('unavailable');
        return ['templatefile' => 'templates/message', 'vars' => ['message' => $message]];
    }

    /** @return array<string, string> label => function, of what can succeed now */
    public static function buttons(array $params): array
    {
        $order = Orders::of($params);
        $buttons = [];
        foreach (Orders::state($order, Orders::read($params))->actions as $action) {
            if (in_array($action, self::BUTTONS, true)) {
                $buttons[Text::current()->get("action_$action")] = $action;
            }
        }
        return $buttons;
    }

    public static function certificates(array $params): array
    {
        $order = self::allowed($params, 'show');
        $list = array_map(static fn ($row) => [
            'id' => (int) $row->id, 'serial' => $row->serial, 'status' => $row->status,
            'not_before' => Clock::show($row->not_before), 'not_after' => Clock::show($row->not_after),
            'pem' => trim($row->pem), 'chain' => trim($row->chain),
        ], Orders::certificates($order));
        return self::page('certificates', ['certificates' => $list] + self::common($order, $params));
    }

    /** Sends a certificate of the order as a file. */
    public static function save(array $params): never
    {
        $order = self::allowed($params, 'show');
        $wanted = is_scalar($_REQUEST['certificate'] ?? null) ? (int) $_REQUEST['certificate'] : 0;
        foreach (Orders::certificates($order) as $row) {
            if ((int) $row->id === $wanted) {
                header('Content-Type: application/x-x509-ca-cert');
                header('Content-Disposition: attachment; filename="' . self::fileName($row->serial, 'cer') . '"');
                header('X-Content-Type-Options: nosniff');
                echo $row->pem;
                exit;
            }
        }
        throw new Refused(Text::current()->get('no_certificate'));
    }

    public static function fileName(string $name, string $extension): string
    {
        return preg_replace('/[^A-Za-z0-9-]+/', '-', $name) . ".$extension";
    }

    public static function state(array $params): array
    {
        $order = self::allowed($params, 'state');
        $text = Text::current();
        $steps = array_map(static fn ($step) => [
            'type' => $text->has("step_$step[type]") ? $text->get("step_$step[type]") : $step['type'],
            'state' => $text->has("state_$step[state]") ? $text->get("state_$step[state]") : $step['state'],
        ], Orders::json($order->steps));
        return self::page('state', ['steps' => $steps] + self::common($order, $params));
    }

    /** The contact given when configuring, read-only. */
    public static function contact(array $params): array
    {
        $order = self::allowed($params, 'contact');
        $text = Text::current();
        $input = Orders::json($order->input);
        $rows = [];
        foreach (['requestor_firstName', 'requestor_lastName', 'requestor_email', 'requestor_phone'] as $name) {
            $rows[$text->get('field_' . str_replace('_', '.', $name))] = $input['fields'][$name] ?? '';
        }
        foreach (['orgname', 'address1', 'address2', 'postcode', 'city', 'state', 'country'] as $name) {
            $rows[$text->get("contact_$name")] = $input['contact'][$name] ?? '';
        }
        $vars = ['contact' => array_filter($rows, static fn ($value) => $value !== '')];
        return self::page('contact', $vars + self::common($order, $params));
    }

    /** Asks Certum now, then shows what it said. */
    public static function check(array $params): array
    {
        $order = self::allowed($params, 'state');
        self::demandPost();
        $text = Text::current();
        try {
            Sync::one($order, Gateway::of($params, $text->code()));
        } catch (\Certum\Exception\CertumException $error) {
            throw new Refused(Gateway::sentence($error, $text));
        }
        return self::state($params);
    }

    /** A change needs a post with WHMCS's token. */
    private static function demandPost(): void
    {
        if (($_SERVER['REQUEST_METHOD'] ?? '') !== 'POST') {
            throw new Refused(Text::current()->get('post_needed'));
        }
        check_token();
    }

    private static function allowed(array $params, string $action): object
    {
        $order = Orders::of($params);
        if (!in_array($action, Orders::state($order, Orders::read($params))->actions, true)) {
            throw new Refused(Text::current()->get('not_now'));
        }
        return $order;
    }

    /** @return array<string, mixed> */
    private static function common(object $order, array $params): array
    {
        $text = Text::current();
        $phase = Orders::state($order, Orders::read($params))->phase;
        return [
            'text' => $text->texts, 'phase' => $phase, 'phase_text' => $text->get("phase_$phase"),
            'order_number' => $order->certum_id, 'checked' => Clock::show($order->checked_at),
            'service' => (int) $order->service_id, 'pending' => $phase === State::PENDING,
            'certum_token' => generate_token('plain'), 'order_status' => $text->has("order_$order->order_status")
                ? $text->get("order_$order->order_status") : $order->order_status,
        ];
    }

    private static function template(string $name, array $vars): array
    {
        return ['templatefile' => "templates/$name", 'vars' => $vars, 'templateVariables' => $vars];
    }

    private static function page(string $name, array $vars): array
    {
        $crumb = ["clientarea.php?action=productdetails&id=$vars[service]" => Text::current()->get('certificate')];
        return self::template($name, $vars) + ['breadcrumb' => $crumb];
    }
}
