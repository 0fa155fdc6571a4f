<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\Download;
use Certum\Shop\Purchase;

/**
 * The client's pages: what is stored, with its age. None of them calls Certum to be drawn; what a form asks for is done
 * by Changes, and told by the page that a redirect leads to.
 */
final class Pages
{
    /** Pages whose button does what another page is for. */
    private const ACTIONS = ['state' => 'check', 'verification' => 'check'];
    /** PHP's functions have no case: WHMCS's own is Renew. */
    private const FUNCTIONS = ['renew' => 'renewal'];
    private const WITHOUT_VIEW = ['send', 'check', 'cancel'];
    /** Where the page itself shows what came of its form. */
    private const STAYS = ['state', 'verification', 'csr'];
    private const NOTE_MAX = 250;

    public static function overview(array $params): array
    {
        $order = Orders::of($params);
        Orders::repair($order);
        $purchase = Orders::purchase($order, Orders::read($params), Text::current());
        return self::template('overview', self::variables('overview', $order, $purchase) + [
            'configure' => Orders::open($order) ? Orders::address($order) : '',
            'buttons' => self::labels($order, $purchase),
        ]);
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
        return self::labels($order, Orders::purchase($order, Orders::read($params), Text::current()));
    }

    private static function labels(object $order, Purchase $purchase): array
    {
        $labels = [];
        foreach (Orders::open($order) ? $purchase->actions : [] as $action) {
            $labels[Text::current()->get("action_$action")] = self::FUNCTIONS[$action] ?? $action;
        }
        return $labels;
    }

    /** A page, or what its form asks for. Staff press buttons without forms. */
    public static function run(string $page, array $params): array|string
    {
        if (Orders::staff()) {
            return Tab::press($page, $params);
        }
        $order = Orders::of($params);
        $form = Module::posted('certum');
        $told = [];
        if (isset($form['seen'])) {
            check_token();
            if (!Orders::open($order)) {
                throw new Refused(Text::current()->get('not_now'));
            }
            $told = Changes::of($params, false)->post($order, $page, $form);
            $from = is_string($form['from'] ?? null) ? $form['from'] : '';
            $page = (self::ACTIONS[$from] ?? '') === $page ? $from : $page;
            self::redirect($page, $order, $told);
        }
        $order = Orders::of($params);
        $purchase = Orders::purchase($order, Orders::read($params), Text::current());
        if (!in_array($page, $purchase->actions, true)) {
            throw new Refused($told['problems'][0]['text'] ?? Text::current()->get('not_now'));
        }
        $vars = self::variables($page, $order, $purchase, $form, $told);
        $here = "clientarea.php?action=productdetails&id=$vars[service]&modop=custom&a=$vars[function]";
        return self::template('page', $vars) + ['breadcrumb' => [$here => $vars['title']]];
    }

    /** After something was sent, so that reload and back send nothing again; also for the second of two clicks. */
    private static function redirect(string $page, object $order, array $told): void
    {
        $service = (int) $order->service_id;
        if ($told['said'] === '' && (!$told['stale'] || !isset($_SESSION['certum_said'][$service]))) {
            return;
        }
        $_SESSION['certum_said'][$service] = $told['said'] ?: $_SESSION['certum_said'][$service];
        $custom = $told['done'] && in_array($page, self::STAYS, true) ? "&modop=custom&a=$page" : '';
        header("Location: clientarea.php?action=productdetails&id=$service$custom", true, 303);
        exit;
    }

    /** Sends a certificate of the order as a file. */
    public static function save(object $order, string $id, string $form): never
    {
        foreach (Orders::certificates($order) as $row) {
            if ((string) $row->id === $id) {
                $file = Download::of($form, $row->pem, $row->chain, $row->serial);
                header("Content-Type: $file->contentType");
                header("Content-Disposition: attachment; filename=\"$file->fileName\"");
                header('X-Content-Type-Options: nosniff');
                echo $file->body;
                exit;
            }
        }
        throw new Refused(Text::current()->get('no_certificate'));
    }

    public static function saved(array $params): never
    {
        $asked = is_array($_GET['certum'] ?? null) ? array_filter($_GET['certum'], 'is_string') : [];
        self::save(Orders::of($params), $asked['certificate'] ?? '', $asked['form'] ?? 'cer');
    }

    /** What a CSR holds, for the script of step one. */
    public static function details(array $params): never
    {
        $text = Text::current();
        $form = Module::posted('certum');
        $order = Orders::of($params);
        if (!isset($form['csr'])) {
            throw new Refused($text->get('post_needed'));
        }
        check_token();
        $details = Orders::purchase($order, Orders::read($params), $text)->view('details', $form);
        if ($details['error_code'] !== '') {
            $details['problems'][] = $details['error'] ?: $text->get("problem_$details[error_code]");
        }
        header('Content-Type: application/json');
        header('X-Content-Type-Options: nosniff');
        echo Orders::encode($details);
        exit;
    }

    /** What a page's template needs, for clients and staff. @return array<string, mixed> */
    public static function variables(
        string $page,
        object $order,
        Purchase $purchase,
        array $form = [],
        array $told = []
    ): array {
        $text = Text::current();
        $staff = Orders::staff();
        $service = (int) $order->service_id;
        $action = self::ACTIONS[$page] ?? $page;
        $view = in_array($page, self::WITHOUT_VIEW, true) ? 'overview' : $page;
        $asks = $told['asks'] ?? false;
        $may = in_array($action, $purchase->actions, true);
        $wrong = [];
        foreach ($told['problems'] ?? [] as $problem) {
            $field = strtr((string) $problem['field'], '.', '-');
            $wrong[$field] = trim(($wrong[$field] ?? '') . " $problem[text]");
        }
        $vars = self::local($purchase->view($view, $form)) + [
            'page' => $page, 'action' => $action, 'function' => self::FUNCTIONS[$action] ?? $action, 'staff' => $staff,
            'service' => $service, 'certum_token' => generate_token('plain'), 'seen' => Orders::version($order),
            'at' => $staff ? "certum[$action]" : 'certum', 'for' => $staff ? "certum-$page" : 'certum',
            'text' => $text->texts, 'title' => $text->get("action_$page"), 'phase' => $purchase->phase,
            'intro' => $text->texts["intro_$page"] ?? '', 'asks' => $asks ? $text->get("asks_$action") : '',
            'button' => $may ? $text->texts[$asks ? "yes_$action" : "do_$page"] ?? '' : '',
            'said' => $staff ? '' : ($_SESSION['certum_said'][$service] ?? ''), 'wrong' => $wrong,
            'problems' => array_column($told['problems'] ?? [], 'text'),
            'recipients' => Mails::recipients($order), 'note' => is_string($form['note'] ?? 0) ? $form['note'] : '',
            'note_max' => self::NOTE_MAX, 'note_hint' => $text->get('note_hint', ['count' => self::NOTE_MAX]),
        ];
        unset($_SESSION['certum_said'][$service]);
        return $vars;
    }

    /** Moments of a view in WHMCS's zone. */
    private static function local(array $view): array
    {
        foreach ($view as $key => $value) {
            if (is_array($value)) {
                $view[$key] = self::local($value);
            } elseif (preg_match('/(_at|not_before|not_after)$/', (string) $key)) {
                $view[$key] = Clock::show($value ?: null);
            }
        }
        return $view;
    }

    private static function template(string $name, array $vars): array
    {
        return ['templatefile' => "templates/$name", 'vars' => $vars, 'templateVariables' => $vars];
    }
}
