--TEST--
The product catalogue
--FILE--
<?php

require __DIR__ . '/../include/x509.inc';
require __DIR__ . '/../include/types.inc';

use Certum\{Catalogue, CatalogueProduct};

$all = Catalogue::all();
$order = (new ReflectionClass(Certum\OrderRequest::class))->getConstructor()->getParameters();
$fields = array_map(fn ($parameter) => $parameter->getName(), $order);
$codes = [];
foreach ($all as $product) {
    $codes[] = $product->code;
    same('conforms', [], nonconformities($product));
    same("$product->code by text", $product->toArray(), Catalogue::product($product->code)->toArray());
    same("$product->code by number", $product->toArray(), Catalogue::product((int) $product->code)->toArray());
    same("$product->code digits", 1, preg_match('/^\d{3}$/', $product->code));
    if ($product->renewalCode !== null) {
        $renewal = Catalogue::product($product->renewalCode);
        same("$product->code renewed", [$product->code, true], [$renewal->issueCode, $renewal->isRenewal]);
    }
    same("$product->code renewal", $product->isRenewal, $product->issueCode !== null);
    // Fields are those of an order, none in two lists.
    $used = [...$product->requiredFields, ...$product->oneOfFields, ...$product->optionalFields];
    same("$product->code fields", [], array_diff($used, $fields));
    same("$product->code lists", count($used), count(array_unique($used)));
    same("$product->code coverage", in_array($product->kind, ['DV', 'OV', 'EV']), $product->coverage !== null);
    same("$product->code titles", false, $product->title('pl') === $product->title('en') && $product->years !== null);
}
$sorted = $codes;
sort($sorted);
var_dump(count($all) > 20, $codes === $sorted);

foreach (['601', 606, '803'] as $code) {
    $product = Catalogue::product($code);
    echo $code, ': ', $product ? json_encode(array_filter($product->toArray(), fn ($value) => $value !== null && $value !== [])) : 'unknown', "\n";
    echo $product?->title(), ' | ', $product?->title('pl'), "\n";
}
// Codes that nobody knows, in every form.
foreach (['999', 999, 0, -601, PHP_INT_MAX, '', 'DV', '601 ', ' 601', '0x259', '601.0', "601\0", "\xff", '99999999999999999999'] as $code) {
    same('unknown', null, Catalogue::product($code));
}
same('leading zeros', '601', Catalogue::product('0601')?->code);
foreach ([601.0, null, true, ['601']] as $code) {
    try {
        Catalogue::product($code);
        echo "accepted\n";
    } catch (TypeError) {
    }
}
echo refusal(fn () => $all[0]->title('xx')), "\n";
var_dump(CatalogueProduct::DV, CatalogueProduct::CODE_SIGNING, CatalogueProduct::MANY_NAMES);
?>
--EXPECT--
bool(true)
bool(true)
601: {"code":"601","name":"Commercial SSL","kind":"DV","coverage":"ONE_NAME","maxNames":1,"years":1,"renewalCode":"606","isRenewal":false,"requiredFields":["commonName"]}
Commercial SSL (1 year) | Commercial SSL (1 rok)
606: {"code":"606","name":"Commercial SSL","kind":"DV","coverage":"ONE_NAME","maxNames":1,"years":1,"issueCode":"601","isRenewal":true,"requiredFields":["commonName"]}
Commercial SSL (1 year, renewal) | Commercial SSL (1 rok, odnowienie)
803: unknown
 | 
[language] language: is none of en, pl.
string(2) "DV"
string(12) "CODE_SIGNING"
string(10) "MANY_NAMES"
