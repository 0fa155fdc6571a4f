--TEST--
A stored order from PHP: rows as a database gives them, and views as plain arrays in order
--FILE--
<?php

require __DIR__ . '/../include/types.inc';

use Certum\Shop\Purchase;
use Certum\Shop\Settings;

$settings = Settings::read(['partner', '', '601', 'DNS_TXT']);
$row = [
    'service_id' => 7, 'certum_id' => '4711', 'order_status' => 'VERIFICATION', 'outcome_unknown' => 0, 'steps' => null,
    'input' => json_encode(['csr' => file_get_contents(__DIR__ . '/../../shop/shop.csr'), 'fields' => [
        'requestor_firstName' => 'Zofia', 'requestor_lastName' => 'Wójcik', 'requestor_email' => 'zofia@example.com']]),
    'verification' => json_encode(['approverMethod' => 'DNS_TXT_PREFIX', 'code' => 'abc', 'fqdns' => ['a.example.com']]),
];
$now = new DateTimeImmutable('2026-11-22 12:00:00 UTC');
$purchase = Purchase::of($settings, $row, [], $now, 'pl');
echo $purchase->phase, ': ', implode(' ', $purchase->actions), "\n";
$overview = $purchase->view('overview');
echo $overview['publications'][0]['host'], "\n";
var_dump($overview['not_after']);
$two = $purchase->view('steptwo');
echo implode(' ', array_keys($two['approving']['mailboxes'])), "\n";
var_dump($two['rows'][0]['number'], $two['rows'][0]['fixed']);
$one = $purchase->view('stepone', ['client' => ['email' => 'a@example.com'], 'fields' => 'x', "\xff" => ["\xff" => 1.5]]);
echo implode(' ', array_column($one['groups'], 'word')), "\n";
$unknown = Purchase::of($settings, ['outcome_unknown' => true], [['id' => 1], []], $now);
echo $unknown->phase, "\n";
foreach ([$purchase, $unknown] as $object) {
    foreach (nonconformities($object) as $wrong) {
        echo "$wrong\n";
    }
}
foreach (
    [
        fn () => $purchase->view('nothing'), fn () => Purchase::of($settings, [], [], $now, 'de'),
        fn () => Purchase::of($settings, [], [7], $now),
    ] as $wrong
) {
    try {
        $wrong();
        echo "taken\n";
    } catch (Certum\Exception\InvalidInputException $refused) {
        echo $refused->field, "\n";
    } catch (TypeError $refused) {
        echo $refused::class, "\n";
    }
}
?>
--EXPECT--
pending: contact state verification change check
_certum.a.example.com
string(0) ""
ADMIN ADMINISTRATOR POSTMASTER HOSTMASTER WEBMASTER
int(0)
bool(true)
certificate_details contact_details
unknown
page
language
TypeError
