--TEST--
phpinfo and php --ri show the proxy without its password
--EXTENSIONS--
certum
--FILE--
<?php

require __DIR__ . '/../include/transport.php';

/** What PHP prints of the setting. */
function line(string $out): string
{
    preg_match('/certum\.proxy.*/', $out, $line);
    return trim(strip_tags(str_replace('</td>', ' | ', $line[0] ?? '?')));
}

$shown = 'phpinfo(INFO_MODULES);';
foreach (
    [
        'http://user:geheim@proxy.example:3128', 'socks5h://user:ge@heim@[2001:db8::1]:1080', 'http://geheim@proxy.example/',
        'https://proxy.example:3128', '', 'user:geheim@proxy.example:3128', 'http://proxy.example:3128/?geheim',
        'http://x:<b>geheim</b>@proxy.example',
    ] as $proxy
) {
    $run = otherPhp($shown, ['certum.proxy' => $proxy]);
    $ri = (string) shell_exec(implode(' ', array_map('escapeshellarg', [
        PHP_BINARY, '-n', '-d', 'extension=' . getenv('CERTUM_SO'), '-d', "certum.proxy=\"$proxy\"", '--ri', 'certum',
    ])));
    echo line($run['out']), line($run['out']) === line($ri) ? '' : ', or ' . line($ri), "\n";
    echo str_contains($run['out'] . $ri, 'geheim') ? "the password is there\n" : '';
}
$run = otherPhp('ini_set("certum.proxy", "http://other:geheim@other.example:1");' . $shown, [
    'certum.proxy' => 'http://user:geheim@proxy.example:3128',
]);
echo line($run['out']), "\n";
echo otherPhp('echo ini_get("certum.proxy");', ['certum.proxy' => 'http://user:x@proxy.example:3128'])['out'], "\n";
?>
--EXPECT--
certum.proxy => http://***@proxy.example:3128 => http://***@proxy.example:3128
certum.proxy => socks5h://***@[2001:db8::1]:1080 => socks5h://***@[2001:db8::1]:1080
certum.proxy => http://***@proxy.example/ => http://***@proxy.example/
certum.proxy => https://proxy.example:3128 => https://proxy.example:3128
certum.proxy => no value => no value
certum.proxy => (set, and no address of a proxy) => (set, and no address of a proxy)
certum.proxy => (set, and no address of a proxy) => (set, and no address of a proxy)
certum.proxy => http://***@proxy.example => http://***@proxy.example
certum.proxy => http://***@other.example:1 => http://***@proxy.example:3128
http://user:x@proxy.example:3128
