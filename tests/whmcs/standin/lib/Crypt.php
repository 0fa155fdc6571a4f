<?php

declare(strict_types=1);

namespace Standin;

/**
 * Reversible encryption keyed by the instance, as WHMCS keys it by cc_encryption_hash.
 */
final class Crypt
{
    public static function encrypt(string $text): string
    {
        $nonce = random_bytes(12);
        $cipher = openssl_encrypt($text, 'aes-256-gcm', self::key(false), OPENSSL_RAW_DATA, $nonce, $tag);
        return base64_encode($nonce . $tag . $cipher);
    }

    /** Rubbish and a wrong key give '', not an exception. */
    public static function decrypt(string $text): string
    {
        $raw = base64_decode($text, true);
        if ($raw === false || strlen($raw) < 28) {
            return '';
        }
        $wrong = Instance::current()->settings->is('wrong_key');
        $nonce = substr($raw, 0, 12);
        $tag = substr($raw, 12, 16);
        $plain = openssl_decrypt(substr($raw, 28), 'aes-256-gcm', self::key($wrong), OPENSSL_RAW_DATA, $nonce, $tag);
        return $plain === false ? '' : $plain;
    }

    private static function key(bool $wrong): string
    {
        $key = (string) file_get_contents(Instance::current()->path('key'));
        return hash('sha256', ($wrong ? 'another' : '') . $key, true);
    }
}
