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

    /** Of the person who looks at the page: session, client, system. */
    public static function current(): self
    {
        if (Orders::staff()) {
            $admin = Capsule::table('tbladmins')->where('id', (int) ($_SESSION['adminid'] ?? 0))->value('language');
            return self::in(strtolower((string) ($admin ?: Setting::getValue('Language'))));
        }
        $language = ($_SESSION['Language'] ?? '') ?: self::nameOfClient((int) ($_SESSION['uid'] ?? 0));
        return self::in(strtolower((string) $language));
    }

    public static function ofClient(int $client): self
    {
        return self::in(self::nameOfClient($client));
    }

    /** As WHMCS names it, such as `english`. */
    public static function nameOfClient(int $client): string
    {
        $language = Capsule::table('tblclients')->where('id', $client)->value('language');
        return strtolower((string) ($language ?: Setting::getValue('Language')));
    }

    /** The language as the extension takes it. */
    public function code(): string
    {
        return $this->language === 'polish' ? 'pl' : 'en';
    }

    /** @param array<string, string|int> $values replace `:name` */
    public function get(string $key, array $values = []): string
    {
        $text = $this->texts[$key] ?? $key;
        foreach ($values as $name => $value) {
            $text = str_replace(":$name", (string) $value, $text);
        }
        return $text;
    }

    /** What is wrong with a field, in words. @return array{field: string, text: string, step: int} */
    public function told(\Certum\Shop\FieldProblem $problem): array
    {
        $sentence = $problem->sentence ?? $this->get("problem_$problem->code", ['value' => $problem->value]);
        $label = $problem->field === '' ? '' : ($this->texts["field_$problem->field"] ?? '');
        $value = $problem->code === 'name_wrong' ? "$problem->value: " : '';
        return ['field' => $problem->field, 'text' => ($label === '' ? '' : "$label: ") . $value . $sentence,
            'step' => $problem->step];
    }
}
