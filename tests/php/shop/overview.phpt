--TEST--
The list of all certificates from PHP: statements with a value for each question mark, lines of rows of any shape
--FILE--
<?php

require __DIR__ . '/../include/types.inc';

use Certum\Shop\Overview;

$now = new DateTimeImmutable('2026-11-22 12:00:00 UTC');
$list = Overview::read(['phase' => 'issued', 'text' => "a_b\xff", 'p' => 3, 'days' => ['x'], 7 => null], $now);
echo json_encode($list->asked), " $list->page\n";
foreach ([[$list->rowsSql, $list->rowsValues], [$list->totalsSql, $list->totalsValues]] as [$sql, $values]) {
    var_dump(substr_count($sql, '?') === count($values));
}
$row = ['service_id' => 7, 'client_id' => '3', 'service_status' => 'Active', 'order_status' => 'ENROLLED',
    'certificate_status' => 'REVOKED', 'not_after' => '2027-01-01 00:00:00', 'domain' => 'shop.example.com'];
foreach ($list->lines([$row, [], ["\xff" => "\xff", 'not_after' => false, 'serial' => 1.5]]) as $line) {
    echo json_encode($line), "\n";
}
$totals = Overview::totals(['total' => 51, 'matching' => '51']);
echo $totals['pages'], ' ', count($totals['phases']), ' ', count($totals['problems']), "\n";
foreach (nonconformities($list) as $wrong) {
    echo "$wrong\n";
}
?>
--EXPECT--
{"phase":"issued","text":"a_b\ufffd","sort":"expiry","dir":"asc"} 3
bool(true)
bool(true)
{"service":7,"client":3,"client_name":"","name":"shop.example.com","product":"","order_number":"","serial":"","phase":"revoked","service_status":"Active","not_after":"2027-01-01 00:00:00","days_left":39,"problems":["active_over_dead"]}
{"service":0,"client":0,"client_name":"","name":"","product":"","order_number":"","serial":"","phase":"configuring","service_status":"","not_after":"","days_left":null,"problems":["service_gone"]}
{"service":0,"client":0,"client_name":"","name":"","product":"","order_number":"","serial":"1.5","phase":"configuring","service_status":"","not_after":"","days_left":null,"problems":["service_gone"]}
2 8 10
