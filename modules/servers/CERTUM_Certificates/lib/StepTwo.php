<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Approver;
use Certum\Shop\Draft;
use Certum\Shop\Settings;

/**
 * What the fragment of step two shows: rows of names, and how they are proved.
 */
final class StepTwo
{
    private const ROWS = 10;

    /** @return array<string, mixed> variables of steptwo.tpl */
    public static function variables(object $order, Settings $settings, Draft $draft): array
    {
        $input = Orders::json($order->input);
        $chosen = Orders::json($order->choice);
        // What was posted may have any shape.
        $kept = isset($chosen['v']) && is_array($chosen['rows'] ?? null) ? $chosen['rows'] : [];
        $kept = array_filter($kept, static fn ($row) => is_array($row) && is_string($row['name'] ?? ''));
        $chosen = array_filter($chosen, 'is_string');
        $rows = [];
        foreach ($draft->rows as $number => $row) {
            $www = isset($kept[$number]) ? isset($kept[$number]['www']) : $row->www;
            $rows[$number] = ['name' => (string) ($kept[$number]['name'] ?? $row->unicode), 'www' => $www,
                'ascii' => $row->name, 'fixed' => $number === 0, 'box' => $row->mayHaveWww];
        }
        if ($settings->stepTwo === Settings::MANY_NAMES) {
            $shown = max(min(self::ROWS, $settings->maxRows), count($rows));
            for ($number = count($rows); $number < $shown; $number++) {
                $rows[$number] = ['name' => (string) ($kept[$number]['name'] ?? ''), 'ascii' => '', 'fixed' => false,
                    'www' => isset($kept[$number]['www']), 'box' => true];
            }
        }
        $preset = $chosen['method'] ?? $settings->method;
        return [
            'form' => $settings->stepTwo, 'rows' => $rows, 'max_rows' => $settings->maxRows,
            'may_add' => $settings->stepTwo === Settings::MANY_NAMES && $settings->maxRows > count($rows),
            'subject' => $draft->subject, 'approving' => [
            'methods' => $draft->methods, 'mailboxes' => $draft->mailboxes,
            'method' => in_array($preset, $draft->methods, true) ? $preset : ($draft->methods[0] ?? Approver::ADMIN),
            'prefix' => (string) ($chosen['prefix'] ?? ''), 'send' => !isset($chosen['v']) || isset($chosen['send']),
            'email' => (string) ($chosen['email'] ?? $input['fields']['requestor_email'] ?? ''),
            ],
        ];
    }
}
