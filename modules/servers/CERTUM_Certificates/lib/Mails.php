<?php

declare(strict_types=1);

namespace CertumCertificates;

use WHMCS\Database\Capsule;

/**
 * The module's mails: templates that it makes once and never changes again, and a ledger that has each event once.
 */
final class Mails
{
    private const NAMES = [
        'configure' => 'Certum: Configuration Needed',
        'publish' => 'Certum: What To Publish',
        'issued' => 'Certum: Certificate Issued',
    ];

    public static function create(): void
    {
        foreach (self::NAMES as $event => $name) {
            if (Capsule::table('tblemailtemplates')->where('name', $name)->exists()) {
                continue;
            }
            foreach (['' => 'english', 'polish' => 'polish'] as $language => $texts) {
                $text = Text::in($texts);
                Capsule::table('tblemailtemplates')->insert([
                    'type' => 'product', 'name' => $name, 'subject' => $text->get("mail_{$event}_subject"),
                    'message' => $text->get("mail_{$event}_message"), 'attachments' => '', 'fromname' => '',
                    'fromemail' => '', 'disabled' => 0, 'custom' => 1, 'language' => $language, 'copyto' => '',
                    'blind_copy_to' => '', 'plaintext' => 0,
                ]);
            }
        }
    }

    /** Sends an event's mail unless it was sent; one that failed is tried again by cron. */
    public static function once(object $order, string $event, string $of): void
    {
        $key = "$event:$order->id:$of";
        $mails = Capsule::table('mod_certum_mails');
        $mails->insertOrIgnore(['order_id' => $order->id, 'event' => $key, 'state' => 'due',
            'created_at' => Clock::stamp()]);
        self::deliver($order, $key);
    }

    /** What was due and did not go out. */
    public static function retry(): void
    {
        $due = Capsule::table('mod_certum_mails')->where('state', 'due')->orderBy('id')->limit(100)->get();
        foreach ($due as $mail) {
            $order = Capsule::table(Orders::TABLE)->where('id', $mail->order_id)->first();
            if ($order !== null) {
                self::deliver($order, $mail->event);
            }
        }
    }

    private static function deliver(object $order, string $key): void
    {
        $mail = Capsule::table('mod_certum_mails')->where(['event' => $key, 'state' => 'due']);
        if ($mail->update(['state' => 'sending']) !== 1) {
            return;
        }
        $sent = self::send($order, explode(':', $key)[0]) === '';
        Capsule::table('mod_certum_mails')->where('event', $key)->update(['state' => $sent ? 'sent' : 'due']);
    }

    /** Sends now: '' or the error. */
    public static function send(object $order, string $event): string
    {
        $result = localAPI('SendEmail', [
            'messagename' => self::NAMES[$event], 'id' => (int) $order->service_id,
            'customvars' => base64_encode(serialize(self::fields($order, $event))),
        ]);
        return ($result['result'] ?? '') === 'success' ? '' : (string) ($result['message'] ?? 'Unknown error');
    }

    /** @return array<string, string> merge fields, those that end in _html escaped */
    private static function fields(object $order, string $event): array
    {
        $text = Text::ofClient((int) $order->client_id);
        $address = Orders::address($order);
        $link = '<a href="' . htmlspecialchars($address) . '">' . htmlspecialchars($address) . '</a>';
        $todo = '';
        $purchase = Orders::purchase($order, Orders::settings((int) $order->service_id), $text);
        foreach ($event === 'publish' ? $purchase->view('published')['publications'] : [] as $what) {
            $todo .= '<p><strong>' . htmlspecialchars($what['unicode']) . '</strong><br>'
                . nl2br(htmlspecialchars($what['todo'])) . '</p>';
        }
        $names = Orders::certificates($order)[0]->serial ?? '';
        return [
            'ssl_configuration_link' => $link, 'ssl_configuration_url' => $address,
            'certum_order' => (string) $order->certum_id, 'certum_todo_html' => $todo, 'certum_serial' => $names,
            'certum_valid_until' => Clock::show($order->not_after),
        ];
    }

    /** The newest certificate and its chain, with the mail that announces it. */
    public static function attach(array $vars): array
    {
        if (($vars['messagename'] ?? '') !== self::NAMES['issued']) {
            return [];
        }
        $order = Orders::ofService((int) ($vars['relid'] ?? 0));
        $newest = $order === null ? null : (Orders::certificates($order)[0] ?? null);
        return $newest === null ? [] : ['attachments' => [
            ['filename' => Pages::fileName($newest->serial, 'cer'), 'data' => $newest->pem],
            ['filename' => Pages::fileName($newest->serial . '-chain', 'pem'), 'data' => $newest->chain],
        ]];
    }
}
