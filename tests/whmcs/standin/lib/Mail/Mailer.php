<?php

declare(strict_types=1);

namespace Standin\Mail;

use Standin\Clock;
use Standin\Config;
use Standin\Db\Database;
use Standin\Hooks;
use Standin\Instance;
use Standin\Logs;
use Standin\Module\Params;
use Standin\View\Views;
use WHMCS\Database\Capsule;

/**
 * Mails by template and language with Smarty merge fields; delivery is a file in the instance's mail folder.
 */
final class Mailer
{
    /**
     * Sends a template; '' or the error.
     *
     * @param array<string, mixed> $vars
     */
    public static function send(string $name, int $relatedId, array $vars = []): string
    {
        $missing = array_map('trim', explode(',', (string) Instance::setting('missing_templates')));
        $templates = Capsule::table('tblemailtemplates')->where('name', $name)->get();
        $first = $templates->first();
        if ($first === null || in_array($name, $missing, true)) {
            return 'Email Template not found';
        }
        [$clientId, $merge] = self::related($first->type, $relatedId);
        if ($clientId === 0) {
            return 'Related ID not found';
        }
        $client = Params::client($clientId);
        $template = $templates->firstWhere('language', $client['language'] ?: Config::get('Language'))
            ?? $templates->firstWhere('language', '');
        if ($template === null || (int) $template->disabled === 1) {
            return 'Email Template Disabled';
        }
        return self::compose($template, $client, $relatedId, array_merge($merge, $vars));
    }

    /** Sends a message without template. @param array<string, mixed> $vars */
    public static function custom(string $type, int $relatedId, string $subject, string $body, array $vars): string
    {
        [$clientId, $merge] = self::related($type, $relatedId);
        if ($clientId === 0) {
            return 'Related ID not found';
        }
        $template = (object) ['name' => 'Mass Mail Template', 'subject' => $subject, 'message' => $body,
            'language' => '', 'copyto' => '', 'blind_copy_to' => '', 'plaintext' => 0];
        return self::compose($template, Params::client($clientId), $relatedId, array_merge($merge, $vars));
    }

    /** Sends to the administrators. @param array<string, mixed> $vars */
    public static function admin(string $subject, string $message, array $vars = [], string $template = ''): string
    {
        return self::deliver([
            'to' => Config::get('Email'), 'name' => 'Administrators', 'userid' => 0, 'template' => $template,
            'language' => '', 'relid' => 0, 'subject' => Views::text($subject, $vars),
            'html' => Views::text($message, $vars), 'cc' => '', 'bcc' => '', 'attachments' => [], 'admin' => true,
        ]);
    }

    /** @param array<string, mixed> $client @param array<string, mixed> $merge */
    private static function compose(object $template, array $client, int $relatedId, array $merge): string
    {
        $attachments = [];
        $arguments = ['messagename' => $template->name, 'relid' => $relatedId, 'mergefields' => $merge];
        foreach (Hooks::run('EmailPreSend', $arguments) as $result) {
            if (!is_array($result)) {
                continue;
            }
            if (!empty($result['abortsend'])) {
                return 'Email Send Aborted By Hook';
            }
            foreach ($result['attachments'] ?? [] as $attachment) {
                $attachments[] = ['filename' => (string) $attachment['filename'],
                    'data' => base64_encode((string) $attachment['data'])];
            }
            unset($result['attachments'], $result['abortsend']);
            $merge = array_merge($merge, $result);
        }
        return self::deliver([
            'to' => $client['email'], 'name' => $client['fullname'], 'userid' => $client['id'],
            'template' => $template->name, 'language' => $template->language, 'relid' => $relatedId,
            'subject' => Views::text($template->subject, $merge), 'html' => Views::text($template->message, $merge),
            'cc' => Instance::setting('mail_copy_to') ? $template->copyto : '', 'bcc' => $template->blind_copy_to, 'attachments' => $attachments,
            'admin' => false,
        ]);
    }

    /** @param array<string, mixed> $mail */
    private static function deliver(array $mail): string
    {
        $settings = Instance::current()->settings;
        sleep((int) $settings->get('mail_slow'));
        if ($settings->is('mail_fails')) {
            Logs::activity("Email Sending Failed - Mail server refused ($mail[subject])", (int) $mail['userid']);
            return 'Mail server refused';
        }
        MailBox::put($mail + ['time' => Clock::stamp()]);
        if (!$mail['admin']) {
            $comments = $settings->is('mail_log_comments');
            Database::insert('tblemails', [
                'userid' => $mail['userid'], 'subject' => $mail['subject'],
                'message' => $comments ? $mail['html'] : preg_replace('/<!--.*?-->/s', '', $mail['html']),
                'date' => Clock::stamp(), 'to' => $mail['to'], 'cc' => $mail['cc'], 'bcc' => $mail['bcc'],
                'attachments' => json_encode(array_column($mail['attachments'], 'filename')),
            ]);
            Logs::activity("Email Sent to $mail[name] ($mail[subject])", (int) $mail['userid']);
        }
        return '';
    }

    /** @return array{int, array<string, mixed>} client and merge fields of the related row */
    private static function related(string $type, int $id): array
    {
        $service = null;
        $clientId = $id;
        if ($type === 'product') {
            $service = Capsule::table('tblhosting')->where('id', $id)->first();
            $clientId = (int) ($service->userid ?? 0);
        } elseif ($type === 'invoice') {
            $clientId = (int) Capsule::table('tblinvoices')->where('id', $id)->value('userid');
        } elseif ($type === 'domain') {
            $clientId = (int) Capsule::table('tbldomains')->where('id', $id)->value('userid');
        }
        $client = Params::client($clientId);
        if ($client === []) {
            return [0, []];
        }
        $merge = ['company_name' => Config::get('CompanyName'), 'whmcs_url' => Config::url(),
            'signature' => Config::get('Signature'), 'date' => date('d/m/Y'), 'client_name' => $client['fullname'],
            'client_id' => $clientId, 'client_email' => $client['email'], 'client_language' => $client['language'],
            'client_first_name' => $client['firstname'], 'client_last_name' => $client['lastname'],
            'client_company_name' => $client['companyname']];
        if ($service !== null) {
            $product = Capsule::table('tblproducts')->where('id', $service->packageid)->value('name');
            $merge += ['service_id' => $id, 'service_domain' => $service->domain, 'service_product_name' => $product,
                'service_status' => $service->domainstatus, 'service_next_due_date' => $service->nextduedate,
                'service_billing_cycle' => $service->billingcycle];
        } elseif ($type === 'invoice') {
            $invoice = Capsule::table('tblinvoices')->where('id', $id)->first();
            $merge += ['invoice_id' => $id, 'invoice_num' => $id, 'invoice_total' => $invoice->total,
                'invoice_date_due' => $invoice->duedate, 'invoice_link' => Config::url("viewinvoice.php?id=$id")];
        }
        return [$clientId, $merge];
    }
}
