<?php

declare(strict_types=1);

namespace Standin\Web;

use Standin\Mail\MailBox;

/**
 * The mail record as pages.
 */
final class Mails
{
    public static function page(): string
    {
        $e = static fn ($text): string => htmlspecialchars((string) $text, ENT_QUOTES);
        $rows = '';
        foreach (array_reverse(MailBox::all(false)) as $mail) {
            $files = '';
            foreach ($mail['attachments'] as $n => $attachment) {
                $name = $e($attachment['filename']);
                $files .= "<a href=\"mail-attachment?mail=$mail[id]&amp;n=$n\">$name</a> ";
            }
            // The mail's HTML runs in a frame without scripts and without this page's rights.
            $rows .= "<article id=\"mail-$mail[id]\"><h2>" . $e($mail['subject']) . '</h2><p>' . $e($mail['time'])
                . ' · to ' . $e("$mail[name] <$mail[to]>") . ' · ' . $e($mail['template']) . ' '
                . $e($mail['language']) . ($files === '' ? '' : " · $files") . '</p><iframe sandbox title="Mail '
                . "$mail[id]\" srcdoc=\"" . $e($mail['html']) . '"></iframe></article>';
        }
        return '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" '
            . 'content="width=device-width"><title>Mails</title><style>body{font:16px system-ui;max-width:60rem;'
            . 'margin:1rem auto;padding:0 1rem}article{border:1px solid #bbb;padding:0 1rem 1rem;margin:1rem 0}'
            . 'h2{font-size:1.1rem}iframe{width:100%;height:16rem;border:1px solid #ddd}</style></head><body>'
            . '<h1>Mails</h1>' . ($rows === '' ? '<p>No mail was sent.</p>' : $rows) . '</body></html>';
    }

    public static function attachment(int $mailId, int $number): string
    {
        foreach (MailBox::all() as $mail) {
            if ($mail['id'] === $mailId && isset($mail['attachments'][$number])) {
                header('Content-Type: application/octet-stream');
                return $mail['attachments'][$number]['data'];
            }
        }
        http_response_code(404);
        return '';
    }
}
