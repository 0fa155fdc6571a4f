<?php

declare(strict_types=1);

namespace Standin\Mail;

use Standin\Instance;

/**
 * What the mail server accepted: one JSON file a mail, in order.
 */
final class MailBox
{
    /** @param array<string, mixed> $mail */
    public static function put(array $mail): void
    {
        $folder = Instance::current()->path('mail');
        $lock = fopen("$folder/.lock", 'c');
        flock($lock, LOCK_EX);
        $number = count(glob("$folder/*.json") ?: []) + 1;
        $file = sprintf('%s/%06d.json', $folder, $number);
        $json = json_encode(['id' => $number] + $mail, JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE);
        file_put_contents("$file.new", $json);
        rename("$file.new", $file);
        fclose($lock);
    }

    /**
     * Mails in order; attachments' `data` is decoded.
     *
     * @return list<array<string, mixed>> id, time, to, name, userid, template, language, relid, subject, html, …
     */
    public static function all(bool $decode = true): array
    {
        $mails = [];
        foreach (glob(Instance::current()->path('mail') . '/*.json') ?: [] as $file) {
            $mail = (array) json_decode((string) file_get_contents($file), true);
            foreach ($mail['attachments'] as $index => $attachment) {
                if ($decode) {
                    $mail['attachments'][$index]['data'] = base64_decode($attachment['data']);
                }
            }
            $mails[] = $mail;
        }
        return $mails;
    }

    public static function clear(): void
    {
        array_map('unlink', glob(Instance::current()->path('mail') . '/*.json') ?: []);
    }
}
