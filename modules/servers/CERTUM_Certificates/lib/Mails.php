<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Shop\Download;
use Certum\Shop\Purchase;
use Certum\Shop\Result;
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
    /** Tried by every cron for so many seconds, then ever less often, until it is given up. */
    private const EAGER = 900;
    private const GIVEN_UP = '-30 days';
    /** WHMCS separates addresses by commas: no quoted ones, which may hold them. */
    private const PLAIN_ADDRESS = '/^[^\s",;<>()]+$/D';

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
        self::deliver($order, self::due($order, $event, $of), $event);
    }

    /** Notes a mail that has to go out; its number in the ledger. */
    public static function due(object $order, string $event, string $of): int
    {
        $key = "$event:$order->id:$of";
        Capsule::table(self::TABLE)->insertOrIgnore(['order_id' => $order->id, 'event' => $key, 'state' => 'due',
            'created_at' => Clock::stamp()]);
        return (int) Capsule::table(self::TABLE)->where('event', $key)->value('id');
    }

    /** What is due and did not go out, the longest untried first; what a crash left open is looked for in WHMCS's log. */
    public static function retry(): void
    {
        $open = Capsule::table(self::TABLE)->whereIn('state', ['due', 'sending'])->orderBy('since')->get()->all();
        foreach (array_slice(array_filter($open, self::timely(...)), 0, 100) as $mail) {
            $row = Capsule::table(self::TABLE)->where(['id' => $mail->id, 'since' => $mail->since]);
            $order = Capsule::table(Orders::TABLE)->where('id', $mail->order_id)->first();
            if ($order !== null && $mail->state === 'sending' && $mail->since < Clock::stamp(self::LONGEST)) {
                $mail->state = self::logged($order, self::mark((string) $mail->id)) !== null ? 'sent' : 'due';
                $row->update(['state' => $mail->state]);
            }
            if ($order !== null && !self::told($order, $mail)) {
                continue;
            }
            if ($mail->state === 'due' && ($order === null || self::void($order, $mail))) {
                $row->update(['state' => 'void']);
                logActivity("Certum Certificates: the mail $mail->event is not sent any more");
            } elseif ($order !== null) {
                self::deliver($order, (int) $mail->id, explode(':', $mail->event)[0]);
            }
        }
    }

    /** Whether a mail is to be tried now: the pauses between two tries grow. */
    private static function timely(object $mail): bool
    {
        $age = static fn (?string $stamp) => Clock::now()->getTimestamp() - (int) Clock::read($stamp)?->getTimestamp();
        $idle = $age($mail->since ?? $mail->created_at);
        return $mail->state === 'sending' || 2 * $idle >= $age($mail->created_at) - self::EAGER;
    }

    /** Whether a mail came too late: its phase has passed, or another of its kind says what holds now. */
    private static function void(object $order, object $mail): bool
    {
        [$event] = explode(':', $mail->event);
        try {
            $settings = Orders::settings((int) $order->service_id);
            $phase = Orders::purchase($order, $settings, Text::ofClient((int) $order->client_id))->phase;
        } catch (\Throwable) {
            // One order that cannot be read does not stop the others' mails.
            return $mail->created_at < Clock::stamp(self::GIVEN_UP);
        }
        return $mail->created_at < Clock::stamp(self::GIVEN_UP) || match ($event) {
            'configure' => $phase !== Purchase::CONFIGURING,
            'publish' => !in_array($phase, [Purchase::PENDING, Purchase::CHANGING, Purchase::UNKNOWN], true)
                || Capsule::table(self::TABLE)->where('event', 'like', "publish:$order->id:%")
                    ->where('id', '>', $mail->id)->exists(),
            default => false,
        };
    }

    /** Whether the order holds already what a mail is about: it is noted before, and a crash can come in between. */
    private static function told(object $order, object $mail): bool
    {
        [$event, , $of] = explode(':', $mail->event, 3);
        return ($order->busy_until === null || $order->busy_until < Clock::stamp()) && match ($event) {
            'publish' => !$order->outcome_unknown,
            'issued' => in_array($of, array_column(Orders::certificates($order), 'serial'), true),
            default => true,
        };
    }

    /** Sends a mail of the ledger that is due. */
    private static function deliver(object $order, int $id, string $event): void
    {
        $mail = Capsule::table(self::TABLE)->where('id', $id);
        if ((clone $mail)->where('state', 'due')->update(['state' => 'sending', 'since' => Clock::stamp()]) !== 1) {
            return;
        }
        try {
            $mail->update(['state' => self::send($order, $event, self::mark((string) $id)) === '' ? 'sent' : 'due']);
        } catch (\Throwable $error) {
            // Perhaps it went out: the log tells later.
            logActivity("Certum Certificates, mail $event $id: {$error->getMessage()}");
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
        $result = localAPI('SendEmail', ['messagename' => $template !== '' ? $template : self::NAMES[$event],
            'id' => (int) $order->service_id, 'customvars' => base64_encode(serialize($fields))]);
        return $result['result'] === 'success' ? '' : $result['message'] ?? 'Unknown error';
    }

    /**
     * C4: the newest certificate to the contact, the administrative contact and the client; '' or who was not reached.
     *
     * WHMCS sends to others than a client only by a template's "Copy To", so this mail has a template of its own while
     * it is sent: the one of issued certificates as it is now, with their addresses.
     */
    public static function certificate(object $order): string
    {
        if (Orders::did($order, 'send', Result::DONE, '-60 seconds')) {
            throw new Refused(Text::current()->get('sent_just_now'));
        }
        self::create();
        $client = (string) Capsule::table('tblclients')->where('id', $order->client_id)->value('email');
        $others = array_udiff(self::recipients($order), [$client], 'strcasecmp');
        $good = array_filter($others, static fn ($address) => filter_var($address, FILTER_VALIDATE_EMAIL) !== false
            && preg_match(self::PLAIN_ADDRESS, $address) === 1);
        $mark = self::mark(bin2hex(random_bytes(8)));
        $named = static fn (string $at) => self::NAMES['issued'] . Clock::now()->modify($at)->format(' U');
        // What a crash left behind.
        Capsule::table(self::TEMPLATES)->where('name', 'like', self::NAMES['issued'] . ' %')
            ->where('name', '<', $named('-1 hour'))->delete();
        $own = ['name' => $named('now') . " $mark", 'copyto' => implode(',', $good), 'disabled' => 0];
        foreach (Capsule::table(self::TEMPLATES)->where('name', self::NAMES['issued'])->get() as $row) {
            Capsule::table(self::TEMPLATES)->insert($own + array_diff_key((array) $row, ['id' => 0]));
        }
        try {
            $error = self::send($order, 'issued', $mark, $own['name']);
        } finally {
            Capsule::table(self::TEMPLATES)->where('name', $own['name'])->delete();
        }
        $log = self::logged($order, $mark);
        $reached = $log === null ? $good : explode(' ', strtr("$log->to $log->cc $log->bcc", ',;<>', '    '));
        return $error !== '' ? $error : implode(', ', array_udiff($others, $reached, 'strcasecmp'));
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
        $purchase = Orders::purchase($order, Orders::settings((int) $order->service_id), $text);
        $hidden = $mark === '' ? '' : "<!-- $mark -->";
        $html = static fn (string $plain) => nl2br(htmlspecialchars($plain));
        $link = static fn (string $to) => "<a href=\"{$html($to)}\">{$html($to)}</a>$hidden";
        $todo = '';
        foreach ($event === 'publish' ? $purchase->view('published')['publications'] : [] as $what) {
            $todo .= "<p><strong>{$html($what['unicode'])}</strong><br>{$html($what['todo'])}</p>";
        }
        $address = Orders::address($order);
        $page = dirname($address) . "/clientarea.php?action=productdetails&id=$order->service_id";
        $names = $purchase->view('overview')['names'] ?: [$order->certum_id];
        return [
            'certum_names' => implode(', ', $names),
            'certum_name' => $names[0] . (count($names) > 1 ? sprintf(' (+%d)', count($names) - 1) : ''),
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
        $ours = str_starts_with((string) ($vars['messagename'] ?? ''), self::NAMES['issued']);
        $order = $ours ? Orders::ofService((int) ($vars['relid'] ?? 0)) : null;
        $files = [];
        foreach ($order === null ? [] : array_slice(Orders::certificates($order), 0, 1) as $newest) {
            foreach (['cer', 'chain'] as $form) {
                $file = Download::of($form, $newest->pem, $newest->chain, $newest->serial);
                $files[] = ['filename' => $file->fileName, 'data' => $file->body];
            }
        }
        return $files === [] ? [] : ['attachments' => $files];
    }
}
