--TEST--
Operations: products, an order checked and placed; all fields against what the simulator knows
--FILE--
<?php

require __DIR__ . '/../include/check.php';

use Certum\Approver;
use Certum\OrderRequest;

$certum = new Simulator();
$client = $certum->client();

// getProductList, getConfiguration
$products = typed($client->getProductList());
$byCode = array_column(array_map(fn ($product) => $product->toArray(), $products), null, 'code');
check('products', true, count($products) > 100 && array_is_list($products));
check('601', 'Commercial SSL (1 Year) Issue', $byCode['601']['type']);
check('601 days', 365, $byCode['601']['validityPeriod']);
check('no hash algorithms', [], $byCode['601']['supportedHashAlgorithms']);
check('601 in the catalogue', ['DV', '606'], [$byCode['601']['catalogue']['kind'], $byCode['601']['catalogue']['renewalCode']]);
foreach (typed($client->getProductList(true)) as $product) {
    check("$product->code's algorithms", true, in_array('RSA-SHA256', $product->supportedHashAlgorithms, true));
}
$configuration = typed($client->getConfiguration());
check('configuration', array_map(strval(...), array_keys($byCode)), array_column(array_map(fn ($p) => $p->toArray(), $configuration), 'code'));
check('notifications', true, is_bool($configuration[0]->certificateNotificationEnabled));

// validateOrderParameters
$subject = '/C=PL/ST=mazowieckie/L=Łódź/O=Żółw & Syn';
$order = new OrderRequest(
    csr: csrFor('ov.example.com', $subject),
    productCode: '631',
    customer: 'customer-ł',
    requestor: requestor(),
    approver: dnsApprover(),
    sanEntries: ['ov.example.com'],
);
$parsed = typed($client->validateOrderParameters($order));
check('parsed', ['ov.example.com', 'PL', 'mazowieckie', 'Łódź', 'Żółw & Syn', null, null], [
    $parsed->commonName, $parsed->country, $parsed->state, $parsed->locality, $parsed->organization, $parsed->email,
    $parsed->postalCode,
]);
check('nothing placed', [], $certum->get('orders'));

// quickOrder, every field
$day = new DateTimeImmutable('+90 days');
$all = new OrderRequest(
    csr: csrFor('shop.example.com'),
    productCode: '861',
    customer: 'customer-1',
    requestor: requestor(),
    approver: new Approver(Approver::FILE, 'admin@example.com', notify: false),
    sanEntries: ['shop.example.com', 'żółw.example.com', 'WWW.shop.example.com'],
    orderId: 'our-number_1',
    language: 'en',
    userAgent: 'shop & "more"',
    hashAlgorithm: 'ECC-SHA256',
    email: 'office@example.com',
    commonName: 'shop.example.com',
    organization: 'Żółw "i" <Syn> & Co',
    organizationalUnit: 'IT',
    locality: 'Łódź',
    country: 'PL',
    state: 'łódzkie',
    serialNumber: '0000123456',
    businessCategory: Certum\BusinessCategory::PRIVATE_ORGANIZATION,
    streetAddress: 'ul. Długa 1',
    postalCode: '90-001',
    joiln: 'Łódź',
    joisopn: 'łódzkie',
    joisocn: 'PL',
    revocationContactEmail: 'revoke@example.com',
    shortenedValidityPeriod: $day,
    taxIdentificationNumber: 'PL 123',
);
typed($all);
$placed = typed($client->quickOrder($all));
check('number', 'our-number_1', $placed->orderId);
check('found', false, $placed->found);
$known = known($certum, rawurlencode($placed->orderId));
$issue = $known['issues'][0];
check('verification', [
    'approverMethod' => 'FILE',
    'code' => $issue['code']['value'],
    'approverEmail' => 'admin@example.com',
    'fqdns' => ['shop.example.com', 'xn--w-uga1v8h.example.com', 'www.shop.example.com'],
], $placed->verification);
check('publications', array_column($issue['proofs'], 'fqdn'), array_keys($placed->verification->publications()));
check('stored', [
    'customer-1', '861', 'en', 'shop & "more"', 'PL 123', 'revoke@example.com', 'ECC-SHA256', false,
], [
    $known['customer'], $known['productCode'], $known['language'], $known['userAgent'], $known['tax'],
    $known['revocationContact'], $issue['hashAlgorithm'], $issue['approver']['notify'],
]);
check('requestor', [
    'email' => 'zaneta@example.com', 'firstName' => 'Żaneta', 'lastName' => "O'Brien & <Syn>",
    'phone' => '+48 22 123 45 67',
], $known['requestor']);
$asked = $all->toArray();
foreach ($known['subject'] as $field => $value) {
    check("subject $field", $asked[$field], $value);
}
check('subject fields', 14, count($known['subject']));
// The day counts to its end.
check('shortened', $day->format('Y-m-d'), moment($issue['shortened'] - 1)->format('Y-m-d'));

// Without a number of ours Certum gives one; ADMIN goes by prefix and publishes nothing.
$mailed = typed($client->quickOrder(orderFor('mail.example.com', approver: new Approver('EMAIL', emailPrefix: 'webmaster'))));
check('method', 'ADMIN', $mailed->verification->approverMethod);
$publication = typed($mailed->verification->publications()['mail.example.com']);
check('mailed', [Certum\Publication::EMAIL, null], [$publication->type, $publication->value]);
check('prefix', 'WEBMASTER', known($certum, $mailed->orderId)['issues'][0]['approver']['prefix']);
check('mail', ['webmaster@mail.example.com'], array_values(array_unique(array_column(
    array_filter($certum->get('mail'), fn ($mail) => $mail['orderID'] === $mailed->orderId),
    'to',
))));
check('calls', 2, $certum->count('quickOrder'));
echo "done\n";
?>
--EXPECT--
done
