<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\Desk;
use Certum\Shop\Refused;

/**
 * The administrator's side of a service: the same pages as rows of its tab. Their forms lie in WHMCS's own, so that a
 * button tells what is asked for, and the next page what came of it.
 */
final class Tab
{
    private const NOTHING_TOLD = ['page' => '', 'form' => [], 'said' => '', 'problems' => [], 'asks' => false,
        'good' => false];

    /** What came of the last form, as it stands above the page. @var array<array-key, mixed> */
    private static array $outcome = [];

    /** @return array<string, string> label => HTML */
    public static function fields(array $params): array
    {
        $service = (int) ($params['serviceid'] ?? 0);
        $told = ($_SESSION['certum_told'][$service] ?? []) + self::NOTHING_TOLD;
        unset($_SESSION['certum_told'][$service]);
        $tab = Module::desk()->tab($params, $told);
        ['text' => $text] = $common = Pages::common();
        if ($tab === []) {
            // It may have an order at Certum that is to be attached; a product sold as an addon has none.
            $link = Views::fetch('attachlink', ['service' => $service] + $common);
            return empty($params['addonId']) ? [(string) $text['tab_number'] => $link] : [];
        }
        $fields = [
            (string) $text['tab_number'] => Views::fetch('tabhead', $tab['head'] + ['told' => $told] + $common),
            (string) $text['tab_ssl'] => htmlspecialchars($tab['ssl']),
        ];
        // Also where the page that would tell it is gone by now.
        self::$outcome = ['asks' => '', 'page' => ''] + array_intersect_key($told, self::NOTHING_TOLD);
        foreach ($tab['rows'] as $row) {
            if ($row['page'] === $told['page']) {
                self::$outcome = ['asks' => $row['asks'], 'page' => $row['page']] + self::$outcome;
            }
            $fields[htmlspecialchars((string) $row['title'])] = Views::fetch('tab', $row + $common);
        }
        return $fields;
    }

    /** HTML above a page of the administration: WHMCS itself says that all is saved, whatever came of a form of ours. */
    public static function outcome(): string
    {
        return self::$outcome === [] ? '' : Views::fetch('outcome', self::$outcome + Pages::common());
    }

    /** One row where the fields cannot be made. */
    public static function unavailable(): array
    {
        return ['Certum Certificates' => htmlspecialchars(Module::ready() ? Text::unavailable() : Text::missing())];
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
        if ($action === 'save') {
            Pages::send(Module::desk()->file($params, $detail, $more));
        }
        $own = ['seen' => $form['seen'] ?? ''] + ($detail === '' ? [] : [$detail => '1'])
            + (array) ($form[$action] ?? []);
        self::done($action, $params, $own, static fn () => Module::desk()->post($action, $params, $own));
    }

    /** A command beside WHMCS's own; what it asks for stands open in the tab. */
    public static function press(string $action, array $params): string
    {
        $press = static fn () => Module::desk()->press($action, $params, defined('ADMINAREA'));
        $told = self::done($action, $params, [], $press);
        $answer = $told['answer'] ?? implode(' ', array_column($told['problems'], 'text'));
        return $answer === '' ? 'success' : throw new Refused($answer);
    }

    /** Done, and kept for the tab that is shown next. */
    private static function done(string $action, array $params, array $form, callable $work): array
    {
        try {
            $told = $work();
        } catch (\Throwable $error) {
            $problem = ['field' => '', 'text' => Module::sentence($error, true)];
            $told = ['page' => $action === 'check' ? 'state' : $action, 'problems' => [$problem]];
        }
        // Sessions are stored: a private key that was pasted is nobody's to keep.
        $told += ['form' => Desk::keepable($form)] + self::NOTHING_TOLD;
        return $_SESSION['certum_told'][(int) $params['serviceid']] = $told;
    }
}
