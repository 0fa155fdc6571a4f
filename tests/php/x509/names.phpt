--TEST--
Host names in both forms, and serial numbers in one
--FILE--
<?php

require __DIR__ . '/../include/x509.inc';
require __DIR__ . '/../include/types.inc';

use Certum\{HostName, SerialNumber};

foreach (['Example.PL', ' www.example.pl. ', 'ŁÓDŹ.pl', 'xn--d-uga0v4h.pl', '*.łódź.pl', 'straße.de', '8.8.8.8', '[2001:4860::8888]',
    '10.0.0.1', 'localhost', 'drukarka.local', 'a_b.example.pl', 'http://example.pl/', '*.*.example.pl', 'www.*.example.pl',
    '-a.example.pl', 'a..example.pl', '', str_repeat('a', 64) . '.pl', str_repeat('a.', 127) . 'pl', "ex\0ample.pl", "\xff.pl",
    'xn--zzzzzz--.pl', '1.2.3'] as $name) {
    try {
        $host = HostName::parse($name);
    } catch (Certum\Exception\InvalidInputException $exception) {
        echo strlen($name) > 40 ? substr($name, 0, 8) . '…' : json_encode($name, JSON_INVALID_UTF8_SUBSTITUTE), ": [{$exception->field}] {$exception->getMessage()}\n";
        continue;
    }
    same('conforms', [], nonconformities($host));
    same('as text', $host->ascii, (string) $host);
    same('why', $host->isPublic, $host->whyNotPublic() === null);
    same('why', $host->isPublic, $host->whyNotPublic('pl') === null);
    echo "$host $host->unicode $host->base", $host->isWildcard ? ' wildcard' : '', $host->isIpAddress ? ' IP' : '', ' ', $host->whyNotPublic() ?? 'public', "\n";
}
echo HostName::parse('localhost')->whyNotPublic('pl'), "\n";
echo refusal(fn () => HostName::parse('localhost')->whyNotPublic('fr')), "\n";

foreach (['4a7f', '4A:7F:00', '0x0a', 'serial=0a', ' 00 0f ', '0', 'abc', str_repeat('f', 64), str_repeat('f', 65), '', 'xyz', "\xff\xfe", ':', "12\0", '12;34'] as $number) {
    echo refusal(function () use ($number) {
        echo SerialNumber::normalise($number), ' ';
        return '';
    }), "\n";
}
?>
--EXPECT--
example.pl example.pl example.pl public
www.example.pl www.example.pl www.example.pl public
xn--d-uga0v4h.pl łódź.pl xn--d-uga0v4h.pl public
xn--d-uga0v4h.pl łódź.pl xn--d-uga0v4h.pl public
*.xn--d-uga0v4h.pl *.łódź.pl xn--d-uga0v4h.pl wildcard public
xn--strae-oqa.de straße.de xn--strae-oqa.de public
8.8.8.8 8.8.8.8 8.8.8.8 IP public
2001:4860::8888 2001:4860::8888 2001:4860::8888 IP public
10.0.0.1 10.0.0.1 10.0.0.1 IP private and reserved IP addresses cannot be proved by a public CA.
localhost localhost localhost names under this ending are not public, so no public CA can prove them.
drukarka.local drukarka.local drukarka.local names under this ending are not public, so no public CA can prove them.
"a_b.example.pl": [name] name: underscores are not allowed in a certificate.
"http:\/\/example.pl\/": [name] name: only letters, digits and hyphens are allowed between the dots; no http://, port, path or spaces.
"*.*.example.pl": [name] name: an asterisk is only allowed as the first part, as in *.example.com, and once.
"www.*.example.pl": [name] name: an asterisk is only allowed as the first part, as in *.example.com, and once.
"-a.example.pl": [name] name: a part between dots begins or ends with a hyphen, or has two at its third place without being an IDN.
"a..example.pl": [name] name: two dots in a row, or a dot at the start.
"": [name] name: the name is empty.
aaaaaaaa…: [name] name: a part between dots is longer than 63 characters.
a.a.a.a.…: [name] name: the name is longer than 253 characters.
"ex\u0000ample.pl": [name] name: only letters, digits and hyphens are allowed between the dots; no http://, port, path or spaces.
"\ufffd.pl": [name] name: is not UTF-8 text (byte 1). Convert it to UTF-8 first.
"xn--zzzzzz--.pl": [name] name: a part between dots begins or ends with a hyphen, or has two at its third place without being an IDN.
1.2.3 1.2.3 1.2.3 the last part cannot be a number, unless the whole is an IP address.
nazwy o tej końcówce nie są publiczne, więc żadne publiczne CA nie może ich zweryfikować.
[language] language: is none of en, pl.
4A7F accepted: string
4A7F00 accepted: string
0A accepted: string
0A accepted: string
0F accepted: string
00 accepted: string
0ABC accepted: string
FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF accepted: string
[serialNumber] serialNumber: the serial number is not hexadecimal: give 1 to 64 hexadecimal digits; colons, spaces and 0x are accepted.
[serialNumber] serialNumber: the serial number is not hexadecimal: give 1 to 64 hexadecimal digits; colons, spaces and 0x are accepted.
[serialNumber] serialNumber: the serial number is not hexadecimal: give 1 to 64 hexadecimal digits; colons, spaces and 0x are accepted.
[serialNumber] serialNumber: the serial number is not hexadecimal: give 1 to 64 hexadecimal digits; colons, spaces and 0x are accepted.
[serialNumber] serialNumber: the serial number is not hexadecimal: give 1 to 64 hexadecimal digits; colons, spaces and 0x are accepted.
[serialNumber] serialNumber: the serial number is not hexadecimal: give 1 to 64 hexadecimal digits; colons, spaces and 0x are accepted.
[serialNumber] serialNumber: the serial number is not hexadecimal: give 1 to 64 hexadecimal digits; colons, spaces and 0x are accepted.
