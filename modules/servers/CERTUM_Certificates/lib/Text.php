<?php

declare(strict_types=1);

namespace CertumCertificates;

use WHMCS\Config\Setting;
use WHMCS\Database\Capsule;

/**
 * In which language a page is, and the installation's own words for it. The texts themselves are the extension's; only
 * what is said without it stands here.
 */
final class Text
{
    private const UNAVAILABLE = [
        'english' => 'This is not available at the moment. Please try again later or contact us.',
        'polish' => 'Ta strona jest chwilowo niedostępna. Proszę spróbować później lub skontaktować się z nami.',
    ];

    private const MISSING = [
        'english' => 'Certum Certificates: the PHP extension "certum" is not loaded, or too old. Install it and add '
            . 'extension=certum to php.ini of the web server and of the command line.',
        'polish' => 'Certum Certificates: rozszerzenie PHP „certum” nie jest załadowane albo jest za stare. '
            . 'Proszę je zainstalować i dodać extension=certum do php.ini serwera WWW i wiersza poleceń.',
    ];

    /** The language of the person who looks at the page, as WHMCS names it: administrator, session, client, system. */
    public static function language(): string
    {
        if (Module::staff()) {
            $own = Capsule::table('tbladmins')->where('id', (int) ($_SESSION['adminid'] ?? 0))->value('language');
        } else {
            $client = Capsule::table('tblclients')->where('id', (int) ($_SESSION['uid'] ?? 0));
            $own = ($_SESSION['Language'] ?? '') ?: $client->value('language');
        }
        return strtolower((string) ($own ?: Setting::getValue('Language')));
    }

    /** The installation's own words in a language: lang/NAME.php, which upgrades leave alone. @return array<string, string> */
    public static function own(string $language): array
    {
        $file = dirname(__DIR__) . "/lang/$language.php";
        return preg_match('/^[a-z][a-z-]*$/', $language) && is_file($file) ? (array) require $file : [];
    }

    public static function unavailable(): string
    {
        return self::UNAVAILABLE[self::language()] ?? self::UNAVAILABLE['english'];
    }

    public static function missing(): string
    {
        return self::MISSING[self::language()] ?? self::MISSING['english'];
    }
}
