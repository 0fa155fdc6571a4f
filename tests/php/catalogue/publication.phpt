--TEST--
What to publish for a name, method and code
--FILE--
<?php

require __DIR__ . '/../include/x509.inc';
require __DIR__ . '/../include/types.inc';

use Certum\{Approver, Publication};

const CODE = 'f3a9c1d2e4b5968778695a4b3c2d1e0f';
foreach (['www.example.pl', '*.łódź.pl', '8.8.8.8'] as $name) {
    foreach (['ADMIN', 'FILE', 'DNS_TXT', 'DNS_TXT_PREFIX', 'DNS_CNAME', 'DNS_CNAME_PREFIX', 'email'] as $method) {
        try {
            $publication = Publication::forName($name, $method, CODE);
        } catch (Certum\Exception\InvalidInputException $exception) {
            echo "$name $method: [{$exception->field}] {$exception->getMessage()}\n";
            continue;
        }
        same('conforms', [], nonconformities($publication));
        echo "$name $method: ", json_encode(array_filter($publication->toArray()), JSON_UNESCAPED_SLASHES), ' ', $publication->zoneLine() ?? '-', "\n";
        same('languages differ', false, $publication->instruction() === $publication->instruction('pl'));
    }
}
echo Publication::forName('*.example.pl', Approver::DNS_TXT_PREFIX, CODE)->instruction(), "\n";
// One below which domains are registered is in no zone of anybody's.
foreach (['shop.example.co.uk', 'co.uk'] as $name) {
    $record = Publication::forName($name, Approver::DNS_CNAME_PREFIX, CODE);
    echo json_encode([$record->host, $record->hostInZone, $record->zone]), "\n";
}
echo Publication::forName('example.pl', Approver::ADMIN, '', 'webmaster')->email, "\n";
foreach (Approver::prefixes() as $prefix) {
    same('mailbox', strtolower($prefix) . '@example.pl', Publication::forName('example.pl', 'ADMIN', CODE, $prefix)->email);
}
echo implode(' ', Publication::methods(['example.pl', 'www.example.pl'])), "\n";
echo implode(' ', Publication::methods(['example.pl', '*.example.pl'])), "\n";
echo implode(' ', Publication::methods(['8.8.8.8'])), "\n";
same('without names', Publication::methods(['example.pl']), Publication::methods([]));
// What methods() offers works.
foreach (['example.pl', '*.example.pl', '8.8.8.8'] as $name) {
    foreach (Publication::methods([$name]) as $method) {
        same("$name $method", true, defined(Approver::class . "::$method"));
        Publication::forName($name, $method, CODE);
    }
}
foreach ([
    ['ex ample.pl', 'FILE', CODE], ["\xff.pl", 'FILE', CODE], ['', 'FILE', CODE], ['example.pl', 'PIGEON', CODE], ['example.pl', "\xff", CODE],
    ['example.pl', 'FILE', ''], ['example.pl', 'DNS_TXT', "two\nlines"], ['example.pl', 'DNS_CNAME_PREFIX', 'a.b'], ['example.pl', 'DNS_TXT', str_repeat('a', 256)],
    ['example.pl', 'FILE', "\xff"], ['example.pl', 'ADMIN', CODE, 'root'], ['example.pl', 'ADMIN', CODE, "\xff"],
] as $arguments) {
    echo refusal(fn () => Publication::forName(...$arguments)), "\n";
}
foreach ([['a b'], ['example.pl', 7], ["\xff"], [null]] as $names) {
    echo refusal(fn () => Publication::methods($names)), "\n";
}
echo refusal(fn () => $publication->instruction('xx')), "\n";
?>
--EXPECT--
www.example.pl ADMIN: {"type":"EMAIL","name":"www.example.pl","emails":["admin@www.example.pl","administrator@www.example.pl","postmaster@www.example.pl","hostmaster@www.example.pl","webmaster@www.example.pl"]} -
www.example.pl FILE: {"type":"FILE","name":"www.example.pl","value":"f3a9c1d2e4b5968778695a4b3c2d1e0f-certum.pl","url":"http://www.example.pl/.well-known/pki-validation/certum.txt","path":"/.well-known/pki-validation/certum.txt"} -
www.example.pl DNS_TXT: {"type":"TXT","name":"www.example.pl","host":"www.example.pl","hostInZone":"www","zone":"example.pl","value":"f3a9c1d2e4b5968778695a4b3c2d1e0f"} www.example.pl. IN TXT "f3a9c1d2e4b5968778695a4b3c2d1e0f"
www.example.pl DNS_TXT_PREFIX: {"type":"TXT","name":"www.example.pl","host":"_certum.www.example.pl","hostInZone":"_certum.www","zone":"example.pl","value":"f3a9c1d2e4b5968778695a4b3c2d1e0f"} _certum.www.example.pl. IN TXT "f3a9c1d2e4b5968778695a4b3c2d1e0f"
www.example.pl DNS_CNAME: [method] method: What the method DNS_CNAME wants published is not known to this version. Follow the message from Certum, or choose another method.
www.example.pl DNS_CNAME_PREFIX: {"type":"CNAME","name":"www.example.pl","host":"_certum.www.example.pl","hostInZone":"_certum.www","zone":"example.pl","value":"f3a9c1d2e4b5968778695a4b3c2d1e0f.certum.pl"} _certum.www.example.pl. IN CNAME f3a9c1d2e4b5968778695a4b3c2d1e0f.certum.pl.
www.example.pl email: {"type":"EMAIL","name":"www.example.pl","emails":["admin@www.example.pl","administrator@www.example.pl","postmaster@www.example.pl","hostmaster@www.example.pl","webmaster@www.example.pl"]} -
*.łódź.pl ADMIN: {"type":"EMAIL","name":"xn--d-uga0v4h.pl","emails":["admin@xn--d-uga0v4h.pl","administrator@xn--d-uga0v4h.pl","postmaster@xn--d-uga0v4h.pl","hostmaster@xn--d-uga0v4h.pl","webmaster@xn--d-uga0v4h.pl"]} -
*.łódź.pl FILE: [method] method: The method FILE cannot prove a name with an asterisk. Choose verification by e-mail or by a DNS record.
*.łódź.pl DNS_TXT: {"type":"TXT","name":"xn--d-uga0v4h.pl","host":"xn--d-uga0v4h.pl","hostInZone":"@","zone":"xn--d-uga0v4h.pl","value":"f3a9c1d2e4b5968778695a4b3c2d1e0f"} xn--d-uga0v4h.pl. IN TXT "f3a9c1d2e4b5968778695a4b3c2d1e0f"
*.łódź.pl DNS_TXT_PREFIX: {"type":"TXT","name":"xn--d-uga0v4h.pl","host":"_certum.xn--d-uga0v4h.pl","hostInZone":"_certum","zone":"xn--d-uga0v4h.pl","value":"f3a9c1d2e4b5968778695a4b3c2d1e0f"} _certum.xn--d-uga0v4h.pl. IN TXT "f3a9c1d2e4b5968778695a4b3c2d1e0f"
*.łódź.pl DNS_CNAME: [method] method: What the method DNS_CNAME wants published is not known to this version. Follow the message from Certum, or choose another method.
*.łódź.pl DNS_CNAME_PREFIX: {"type":"CNAME","name":"xn--d-uga0v4h.pl","host":"_certum.xn--d-uga0v4h.pl","hostInZone":"_certum","zone":"xn--d-uga0v4h.pl","value":"f3a9c1d2e4b5968778695a4b3c2d1e0f.certum.pl"} _certum.xn--d-uga0v4h.pl. IN CNAME f3a9c1d2e4b5968778695a4b3c2d1e0f.certum.pl.
*.łódź.pl email: {"type":"EMAIL","name":"xn--d-uga0v4h.pl","emails":["admin@xn--d-uga0v4h.pl","administrator@xn--d-uga0v4h.pl","postmaster@xn--d-uga0v4h.pl","hostmaster@xn--d-uga0v4h.pl","webmaster@xn--d-uga0v4h.pl"]} -
8.8.8.8 ADMIN: [method] method: The method ADMIN cannot prove an IP address. Choose verification by a file on the web server.
8.8.8.8 FILE: {"type":"FILE","name":"8.8.8.8","value":"f3a9c1d2e4b5968778695a4b3c2d1e0f-certum.pl","url":"http://8.8.8.8/.well-known/pki-validation/certum.txt","path":"/.well-known/pki-validation/certum.txt"} -
8.8.8.8 DNS_TXT: [method] method: The method DNS_TXT cannot prove an IP address. Choose verification by a file on the web server.
8.8.8.8 DNS_TXT_PREFIX: [method] method: The method DNS_TXT_PREFIX cannot prove an IP address. Choose verification by a file on the web server.
8.8.8.8 DNS_CNAME: [method] method: What the method DNS_CNAME wants published is not known to this version. Follow the message from Certum, or choose another method.
8.8.8.8 DNS_CNAME_PREFIX: [method] method: The method DNS_CNAME_PREFIX cannot prove an IP address. Choose verification by a file on the web server.
8.8.8.8 email: [method] method: The method ADMIN cannot prove an IP address. Choose verification by a file on the web server.
Add a TXT record in the domain's DNS, with the name _certum.example.pl and the value f3a9c1d2e4b5968778695a4b3c2d1e0f
Without the domain example.pl, which most DNS panels append themselves: _certum
["_certum.shop.example.co.uk","_certum.shop","example.co.uk"]
["_certum.co.uk",null,null]
webmaster@example.pl
ADMIN FILE DNS_TXT_PREFIX DNS_CNAME_PREFIX DNS_TXT
ADMIN DNS_TXT_PREFIX DNS_CNAME_PREFIX DNS_TXT
FILE
[name] name: "ex ample.pl" is not a name that can be proved: only letters, digits and hyphens are allowed between the dots; no http://, port, path or spaces. Enter a domain name such as example.com or an IP address.
[name] name: is not UTF-8 text (byte 1). Convert it to UTF-8 first.
[name] name: "" is not a name that can be proved: the name is empty. Enter a domain name such as example.com or an IP address.
[method] method: What the method PIGEON wants published is not known to this version. Follow the message from Certum, or choose another method.
[method] method: is not UTF-8 text (byte 1). Convert it to UTF-8 first.
[code] code: The verification code is empty or holds characters that cannot be published. Ask Certum for a new code.
[code] code: The verification code is empty or holds characters that cannot be published. Ask Certum for a new code.
[code] code: The verification code is empty or holds characters that cannot be published. Ask Certum for a new code.
[code] code: The verification code is empty or holds characters that cannot be published. Ask Certum for a new code.
[code] code: is not UTF-8 text (byte 1). Convert it to UTF-8 first.
[emailPrefix] emailPrefix: is none of ADMIN, ADMINISTRATOR, POSTMASTER, HOSTMASTER, WEBMASTER.
[emailPrefix] emailPrefix: is not UTF-8 text (byte 1). Convert it to UTF-8 first.
[names] names: "a b" is not a name that can be proved: only letters, digits and hyphens are allowed between the dots; no http://, port, path or spaces. Enter a domain name such as example.com or an IP address.
[names] names: holds something other than strings.
[names] names: is not UTF-8 text (byte 1). Convert it to UTF-8 first.
[names] names: holds something other than strings.
[language] language: is none of en, pl.
