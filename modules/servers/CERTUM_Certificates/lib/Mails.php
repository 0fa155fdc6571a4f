<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\Download;
use WHMCS\Database\Capsule;

/**
 * The module's mails: templates that it makes once and never changes again, and a ledger that has each event once.
 */
final class Mails
{
    private const TABLE = 'mod_certum_mails';
    private const TEMPLATES = 'tblemailtemplates';
    private const NAMES = [
        'configure' => 'Certum: Configuration Needed', 'publish' => 'Certum: What To Publish',
        'issued' => 'Certum: Certificate Issued', 'csr' => 'Certum: New CSR Needed',
        'revoked' => 'Certum: Certificate Revoked',
    ];
    /** What is being sent for longer than this was left so by a crash. */
    private const LONGEST = '-15 minutes';

    public static function create(): void
    {
        $there = Capsule::table(self::TEMPLATES)->whereIn('name', self::NAMES)->pluck('name')->all();
        foreach (array_diff(self::NAMES, $there) as $event => $name) {
            foreach (['' => 'english', 'polish' => 'polish'] as $language => $texts) {
                $text = Text::in($texts);
                Capsule::table(self::TEMPLATES)->insert([
                    'type' => 'product', 'name' => $name, 'subject' => $text->get("mail_{$event}_subject"),
                    'message' => $text->get("mail_{$event}_message") . '{$certum_mark}', 'attachments' => '',
                    'fromname' => '', 'fromemail' => '', 'disabled' => 0, 'custom' => 1, 'language' => $language,
                    'copyto' => '', 'blind_copy_to' => '', 'plaintext' => 0,
                ]);
            }
        }
    }

    /** Sends an event's mail unless it was sent; one that failed is tried again by cron. */
    public static function once(object $order, string $event, string $of): void
    {
        $key = "$event:$order->id:$of";
        Capsule::table(self::TABLE)->insertOrIgnore(['order_id' => $order->id, 'event' => $key, 'state' => 'due',
            'created_at' => Clock::stamp()]);
        self::deliver($order, Capsule::table(self::TABLE)->where('event', $key)->first());
    }

    /** What is due and did not go out, the longest untried first; what a crash left open is looked for in WHMCS's log. */
    public static function retry(): void
    {
        $open = Capsule::table(self::TABLE)->whereIn('state', ['due', 'sending'])->orderBy('since')->limit(100)->get();
        foreach ($open as $mail) {
            $order = Capsule::table(Orders::TABLE)->where('id', $mail->order_id)->first();
            if ($order !== null && $mail->state === 'sending' && $mail->since < Clock::stamp(self::LONGEST)) {
                $mail->state = self::logged($order, self::mark((string) $mail->id)) === null ? 'due' : 'sent';
                Capsule::table(self::TABLE)->where(['id' => $mail->id, 'since' => $mail->since])
                    ->update(['state' => $mail->state]);
            }
            $order === null || self::deliver($order, $mail);
        }
    }

    private static function deliver(object $order, object $mail): void
    {
        $row = Capsule::table(self::TABLE)->where('id', $mail->id);
        $taken = ['state' => 'sending', 'since' => Clock::stamp()];
        if ($mail->state !== 'due' || (clone $row)->where('state', 'due')->update($taken) !== 1) {
            return;
        }
        try {
            $sent = self::send($order, explode(':', $mail->event)[0], self::mark((string) $mail->id)) === '';
            $row->update(['state' => $sent ? 'sent' : 'due']);
        } catch (\Throwable $error) {
            // Perhaps it went out: the log tells later.
            logActivity("Certum Certificates, mail $mail->event: {$error->getMessage()}");
        }
    }

    /** Sends now: '' or the error. The mark, which readers do not see, tells the mail from others in WHMCS's log. */
    public static function send(object $order, string $event, string $mark = '', string $template = ''): string
    {
        $fields = self::fields($order, $event, $mark);
        if ($event === 'publish' && strip_tags($fields['certum_todo_html']) === '') {
            // Certum's own mail asks for all that there is to do.
            return '';
        }
        $result = localAPI('SendEmail', [
            'messagename' => $template ?: self::NAMES[$event], 'id' => (int) $order->service_id,
            'customvars' => base64_encode(serialize($fields)),
        ]);
        return ($result['result'] ?? '') === 'success' ? '' : (string) ($result['message'] ?? 'Unknown error');
    }

    /**
     * C4: the newest certificate to the contact, the administrative contact and the client; '' or who was not reached.
     *
     * WHMCS sends to others than a client only by a template's "Copy To", so this mail has a template of its own while
     * it is sent: the one of issued certificates as it is now, with their addresses.
     */
    public static function certificate(object $order): string
    {
        self::create();
        $client = (string) Capsule::table('tblclients')->where('id', $order->client_id)->value('email');
        $others = array_udiff(self::recipients($order), [$client], 'strcasecmp');
        $good = array_filter($others, static fn ($address) => filter_var($address, FILTER_VALIDATE_EMAIL) !== false);
        $mark = self::mark(bin2hex(random_bytes(8)));
        $name = self::NAMES['issued'] . ' ' . Clock::now()->format('U');
        // What a crash left behind.
        Capsule::table(self::TEMPLATES)->where('name', 'like', self::NAMES['issued'] . ' %')
            ->where('name', '<', self::NAMES['issued'] . ' ' . Clock::now()->modify('-1 hour')->format('U'))->delete();
        $own = ['name' => "$name $mark", 'copyto' => implode(',', $good), 'disabled' => 0];
        foreach (Capsule::table(self::TEMPLATES)->where('name', self::NAMES['issued'])->get() as $row) {
            Capsule::table(self::TEMPLATES)->insert($own + array_diff_key((array) $row, ['id' => 0]));
        }
        try {
            $error = self::send($order, 'issued', $mark, $own['name']);
        } finally {
            Capsule::table(self::TEMPLATES)->where('name', $own['name'])->delete();
        }
        $log = self::logged($order, $mark);
        $reached = $log === null ? $good : preg_grep('/@/', preg_split('/[\s,;<>]+/', "$log->to $log->cc $log->bcc"));
        return $error ?: implode(', ', array_udiff($others, $reached, 'strcasecmp'));
    }

    /** The contact given when configuring and, where it differs, the administrative one. @return list<string> */
    public static function recipients(object $order): array
    {
        $input = Orders::json($order->input);
        $both = [$input['fields']['requestor_email'] ?? '', $input['contact']['email'] ?? ''];
        return array_values(array_unique(array_filter($both)));
    }

    private static function mark(string $id): string
    {
        return 'certum-' . Schema::meta('installation') . "-$id.";
    }

    /** WHMCS's record of a mail that went out. */
    private static function logged(object $order, string $mark): ?object
    {
        $log = Capsule::table('tblemails')->where('userid', $order->client_id);
        return $log->where('message', 'like', "%<!-- $mark -->%")->first();
    }

    /** @return array<string, string> merge fields, those that are HTML escaped */
    private static function fields(object $order, string $event, string $mark): array
    {
        $text = Text::ofClient((int) $order->client_id);
        $hidden = $mark === '' ? '' : "<!-- $mark -->";
        $link = static fn (string $address) => '<a href="' . htmlspecialchars($address) . '">'
            . htmlspecialchars($address) . '</a>' . $hidden;
        $todo = '';
        $purchase = Orders::purchase($order, Orders::settings((int) $order->service_id), $text);
        foreach ($event === 'publish' ? $purchase->view('published')['publications'] : [] as $what) {
            $todo .= '<p><strong>' . htmlspecialchars($what['unicode']) . '</strong><br>'
                . nl2br(htmlspecialchars($what['todo'])) . '</p>';
        }
        $address = Orders::address($order);
        $page = dirname($address) . "/clientarea.php?action=productdetails&id=$order->service_id";
        return [
            'ssl_configuration_link' => $link($address), 'ssl_configuration_url' => $address,
            'certum_order' => (string) $order->certum_id, 'certum_todo_html' => $todo . $hidden,
            'certum_serial' => (string) $order->serial, 'certum_page_link' => $link($page), 'certum_mark' => $hidden,
            'certum_csr_link' => $link("$page&modop=custom&a=csr"),
            'certum_valid_until' => Clock::show($order->not_after),
        ];
    }

    /** The newest certificate and its chain, with the mail that announces it. */
    public static function attach(array $vars): array
    {
        if (!str_starts_with((string) ($vars['messagename'] ?? ''), self::NAMES['issued'])) {
            return [];
        }
        $order = Orders::ofService((int) ($vars['relid'] ?? 0));
        $newest = $order === null ? null : (Orders::certificates($order)[0] ?? null);
        $file = static fn ($form) => Download::of($form, $newest->pem, $newest->chain, $newest->serial);
        return $newest === null ? [] : ['attachments' => array_map(
            static fn ($file) => ['filename' => $file->fileName, 'data' => $file->body],
            array_map($file, ['cer', 'chain'])
        )];
    }
}
