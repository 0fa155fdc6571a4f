<?php

declare(strict_types=1);

namespace Standin\Ssl;

final class WebServers
{
    private const NAMES = [
        'Other', 'AOL', 'Apache + ModSSL', 'Apache-SSL', 'C2Net Stronghold', 'Cobalt Raq', 'Covalent', 'IBM HTTP',
        'IBM Internet Connection Server', 'iPlanet', 'Java Web Server', 'Lotus Domino', 'Lotus Domino Go',
        'IIS 1-4', 'IIS 5 and above', 'Netscape Enterprise', 'Netscape FastTrack', 'Novell', 'Oracle',
        'Quid Pro Quo', 'R3', 'Raven', 'RedHat', 'SAP', 'Tomcat', 'Website Professional', 'WebStar 4',
        'WebTen', 'Zeus', 'Ensim', 'Plesk', 'cPanel/WHM', 'H-Sphere',
    ];

    /** @return array<int, string> 1000 Other … 1032 H-Sphere */
    public static function all(): array
    {
        return array_combine(range(1000, 1032), self::NAMES);
    }
}
