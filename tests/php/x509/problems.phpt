--TEST--
What a public CA must refuse, with a stable word and a sentence in both languages
--FILE--
<?php

require __DIR__ . '/../include/x509.inc';

use Certum\{Certificate, Csr};

$codes = fn (array $problems, bool $refused) => implode(' ', array_map(
    fn ($problem) => $problem->code,
    array_filter($problems, fn ($problem) => $problem->refused === $refused),
));
foreach (['rsa-2048', 'rsa-1024', 'rsa-8192', 'rsa-e3', 'exponent-1', 'roca', 'close-primes', 'small-factor', 'md5', 'sha1',
    'bad-signature', 'secp256k1', 'ed25519', 'no-cn', 'cn-not-in-san', 'ev'] as $name) {
    $csr = Csr::parse(fixture("csr/$name.pem"));
    $english = $csr->problems();
    $polish = $csr->problems('pl');
    echo "$name: ", $codes($english, true), ' | ', $codes($english, false), "\n";
    same("$name codes", array_column(array_map(fn ($p) => $p->toArray(), $english), 'code'), array_map(fn ($p) => $p->code, $polish));
    foreach ($english as $number => $problem) {
        if ($problem->message === $polish[$number]->message || strlen($problem->message) < 20) {
            echo "$name: $problem->message\n";
        }
    }
}
$problem = Csr::parse(fixture('csr/rsa-1024.pem'))->problems()[0];
var_dump($problem->toArray(), Csr::parse(fixture('csr/rsa-1024.pem'))->problems('pl')[0]->message);

$time = new DateTimeImmutable('2026-12-01');
foreach (['leaf', 'leaf-expired', 'leaf-sha1', 'leaf-too-long', 'leaf-no-names', 'serial-negative', 'v1'] as $name) {
    $problems = Certificate::parse(fixture("certificate/$name.pem"))->problems('pl', $time);
    echo "$name: ", $codes($problems, true), ' | ', $codes($problems, false), "\n";
}
foreach (['xx', '', "\xff", 'EN '] as $language) {
    echo refusal(fn () => $csr->problems($language)), "\n";
}
?>
--EXPECT--
rsa-2048:  | 
rsa-1024: rsa_too_short | 
rsa-8192:  | rsa_large
rsa-e3:  | rsa_exponent_small
exponent-1: rsa_exponent_one | 
roca: rsa_roca | 
close-primes: rsa_close_primes | 
small-factor: rsa_small_factor | 
md5: signature_weak_hash | 
sha1: signature_weak_hash | 
bad-signature: signature_invalid | 
secp256k1: curve_not_allowed | 
ed25519: key_algorithm_not_allowed | 
no-cn:  | common_name_missing
cn-not-in-san:  | common_name_not_alternative
ev:  | challenge_password
array(3) {
  ["code"]=>
  string(13) "rsa_too_short"
  ["message"]=>
  string(70) "The RSA key has 1024 bits; at least 2048 are required: make a new key."
  ["refused"]=>
  bool(true)
}
string(79) "Klucz RSA ma 1024 bitów, a wymagane jest co najmniej 2048: utwórz nowy klucz."
leaf:  | 
leaf-expired: expired | 
leaf-sha1: signature_weak_hash | 
leaf-too-long: validity_too_long | 
leaf-no-names: alternative_names_missing | 
serial-negative: serial_number_invalid | certificate_version
v1:  | certificate_version
[language] language: is none of en, pl.
[language] language: is none of en, pl.
[language] language: is none of en, pl.
accepted: array
