--TEST--
All 283 documented codes: a sentence each in both languages, no two alike; unknown ones with number and value
--FILE--
<?php

require __DIR__ . '/../include/check.php';

use Certum\Exception\RefusedException;
use Certum\RefusalReason;

$certum = new Simulator();
$clients = ['en' => $certum->client('en'), 'pl' => $certum->client('pl')];
$codes = RefusalReason::codes();
check('codes', [283, $codes], [count($codes), array_values(array_unique($codes))]);
check('first and last', [1000, 2188], [min($codes), max($codes)]);
// The simulator has its own list of what is documented, and orders no other refusals.
$sentences = [];
foreach ($codes as $code) {
    foreach ($clients as $language => $client) {
        $certum->post('fault', ['kind' => 'refuse', 'operation' => 'getOrderState', 'errors' => [['code' => $code]]]);
        $refused = thrown("$code $language", RefusedException::class, fn () => $client->getOrderState('x'));
        $reason = $refused->errors[0];
        array_map(fn ($found) => print("$found\n"), nonconformities($reason));
        check("$code $language", [1, $code, $code, null], [
            count($refused->errors), $refused->getCode(), $reason->code, $reason->value,
        ]);
        check("$code's actor", true, in_array($reason->actor, ['customer', 'administrator'], true));
        check("$code's text $language", 1, preg_match('/^\p{Lu}.{20,}\(.*' . $code . '\)$/us', $reason->sentence));
        check("$code's message $language", $reason->sentence, $refused->getMessage());
        check("$code, without a call", RefusalReason::ofCode($code, null, $language), $reason);
        // Alike are sentences that differ in nothing but their number.
        $sentences[$language][$code] = str_replace((string) $code, '', $reason->sentence);
        $fields[$language][$code] = $reason->field;
    }
}
foreach ($sentences as $language => $of) {
    check("sentences $language", 283, count(array_unique($of)));
}
check('languages', [], array_intersect_assoc($sentences['en'], $sentences['pl']));
check('fields', $fields['en'], $fields['pl']);
check('csr', ['csr', 'orderId', 'customer'], array_map(fn ($code) => $fields['en'][$code], [1078, 1012, 1169]));

// What is not documented is shown, not swallowed.
$value = "Zażółć\x01 \"<gęślą>\" & \r\n\t" . json_decode('"\u202e\u0085"') . '!';
foreach ($clients as $language => $client) {
    $certum->post('fault', ['kind' => 'body', 'body' => strtr(<<<'XML'
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
        <p:getOrderStateResponse xmlns:p="http://webservice.api.muc.unizeto.pl/"><responseHeader><errors>
        <Error><errorCode>31337</errorCode><value>VALUE</value></Error>
        <Error><errorCode>1012</errorCode><value>second</value></Error>
        <Error><errorCode>2199</errorCode></Error>
        <Error><errorCode>1090</errorCode><value>the password itself</value></Error>
        </errors><successCode>1</successCode><timestamp>2026-01-01T00:00:00Z</timestamp></responseHeader>
        </p:getOrderStateResponse></s:Body></s:Envelope>
        XML, ['VALUE' => htmlspecialchars(str_replace("\x01", '', $value), ENT_XML1)])]);
    $refused = thrown("unknown $language", RefusedException::class, fn () => $client->getOrderState('x'));
    check('in order', [31337, 1012, 2199, 1090], array_map(fn ($reason) => $reason->code, typed($refused->errors)));
    check('code', 31337, $refused->getCode());
    $texts = array_map(fn ($reason) => $reason->sentence, $refused->errors);
    check('all told', implode(' ', $texts), $refused->getMessage());
    check('number and value', [1, 1], [preg_match('/31337/', $texts[0]), preg_match('/Zażółć/u', $texts[0])]);
    check('no value', [1, null], [preg_match('/2199/', $texts[2]), $refused->errors[2]->value]);
    check('secret', [0, null], [preg_match('/itself/', $refused->getMessage()), $refused->errors[3]->value]);
    check('clean', 0, preg_match('/[\p{Cc}\x{202e}]/u', $refused->getMessage() . $refused->errors[0]->value));
    check('value', true, str_contains($refused->errors[0]->value, '"<gęślą>" &'));
}
// A value that would fill the page is cut.
$certum->post('fault', ['kind' => 'refuse', 'errors' => [['code' => 1008, 'value' => str_repeat('ż', 100_000)]]]);
$refused = thrown('long', RefusedException::class, fn () => $clients['en']->getOrderState('x'));
check('long', true, strlen($refused->getMessage()) < 1500 && preg_match('//u', $refused->getMessage()) === 1);
echo "done\n";
?>
--EXPECT--
done
