<?php

declare(strict_types=1);

namespace CertumCertificates;

use WHMCS\Config\Setting;
use WHMCS\Database\Capsule;

/**
 * Texts of lang/NAME.php; what a language lacks comes in English.
 */
final class Text
{
    /** @param array<string, string> $texts */
    private function __construct(public readonly string $language, public readonly array $texts)
    {
    }

    public static function in(string $language): self
    {
        static $read = [];
        return $read[$language] ??= self::read($language);
    }

    private static function read(string $language): self
    {
        $folder = dirname(__DIR__) . '/lang/';
        $texts = require $folder . 'english.php';
        $known = preg_match('/^[a-z][a-z-]*$/', $language) && is_file("$folder$language.php");
        return new self($known ? $language : 'english', $known ? (require "$folder$language.php") + $texts : $texts);
    }

    /** Of the person who looks at the page: administrator, session, client, system. */
    public static function current(): self
    {
        if (Module::staff()) {
            $own = Capsule::table('tbladmins')->where('id', (int) ($_SESSION['adminid'] ?? 0))->value('language');
        } else {
            $client = Capsule::table('tblclients')->where('id', (int) ($_SESSION['uid'] ?? 0));
            $own = ($_SESSION['Language'] ?? '') ?: $client->value('language');
        }
        return self::in(strtolower((string) ($own ?: Setting::getValue('Language'))));
    }

    public function get(string $key): string
    {
        return $this->texts[$key] ?? $key;
    }
}
