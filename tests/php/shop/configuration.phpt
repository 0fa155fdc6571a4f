--TEST--
A configuration from PHP: forms of any shape, and objects that hold what the stub says
--FILE--
<?php

require __DIR__ . '/../include/types.inc';

use Certum\Shop\Choice;
use Certum\Shop\Draft;
use Certum\Shop\Journal;
use Certum\Shop\Settings;
use Certum\Shop\State;

$settings = Settings::read(['partner', '', '651', 'DNS_TXT', 'on']);
$form = [
    'csr' => file_get_contents(__DIR__ . '/../../shop/shop.csr'), 'names' => "żółw.example.com a_b.example.com",
    'requestor' => ['firstName' => 'Zofia', 'lastName' => 'Wójcik', 'email' => 'zofia@example.com'],
];
$draft = Draft::read($settings, $form, 'pl');
foreach ($draft->problems as $problem) {
    echo "$problem->field $problem->code $problem->value\n";
}
$posted = ['v' => '1', 'method' => 'FILE', 'email' => 'z@example.com', 'send' => '1',
    'rows' => [0 => ['www' => '1'], 1 => ['name' => 'żółw.example.com']]];
$choice = Choice::read($settings, $draft, $posted);
echo implode(' ', $choice->names), "\n";
$order = $choice->order($settings, $draft, Journal::orderNumber('a1', 7, 1), Journal::customer(3, 7), 'pl');
echo $order->orderId, ' ', $order->customer, ' ', $order->approver->method, "\n";
$state = State::of($settings, new DateTimeImmutable(), 'VERIFICATION', '', null, false);
echo $state->phase, "\n";

// What nobody should post.
foreach ([['rows' => 'x'], ['rows' => [['name' => ['deep' => ['er' => ['still' => 'x']]]]]], ['v' => null], ["\xff" => "\xff"],
    ['v' => '1', 'rows' => [-1 => ['name' => 'a.example.com'], 'x' => ['name' => 'b.example.com']]]] as $odd) {
    $read = Choice::read($settings, $draft, $odd);
    echo count($read->names), ' ', count($read->problems) > 0 ? 'refused' : 'taken', "\n";
}
$objects = [$settings, $draft, $choice, $state, $order, ...$draft->problems, ...$draft->rows];
foreach ($objects as $object) {
    foreach (nonconformities($object) as $wrong) {
        echo "$wrong\n";
    }
}
foreach (
    [
        fn () => Draft::read($settings, [], 'de'), fn () => Journal::orderNumber('a', -1, 1),
        fn () => Settings::read([1]),
    ] as $wrong
) {
    try {
        $wrong();
        echo "taken\n";
    } catch (Certum\Exception\InvalidInputException $refused) {
        echo $refused->field, "\n";
    }
}
?>
--EXPECT--
names name_wrong a_b.example.com
shop.example.com www.shop.example.com xn--w-uga1v8h.example.com
whmcs-a1-7-1 whmcs-3-7 FILE
pending
3 refused
3 refused
3 refused
3 refused
1 refused
language
service
options
