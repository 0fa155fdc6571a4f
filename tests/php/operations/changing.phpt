--TEST--
Operations: proofs, e-mail, reissue, renewal, revocation, cancelling, documents and SNI; all fields
--FILE--
<?php

require __DIR__ . '/../include/check.php';

use Certum\Approver;
use Certum\Document;
use Certum\OrderRequest;
use Certum\ReissueRequest;
use Certum\RenewalRequest;
use Certum\RevocationReason;
use Certum\SniOrderRequest;

$certum = new Simulator();
$client = $certum->client();

// addSanVerification: the same method, then another, and the old code counts no longer
$placed = $client->quickOrder(orderFor('proof.example.com', orderId: 'proof'));
$again = typed($client->addSanVerification('proof'));
check('a fresh code', false, $again->code === $placed->verification->code);
check('the same method', [Approver::DNS_TXT_PREFIX, 'admin@example.com', ['proof.example.com']], [
    $again->approverMethod, $again->approverEmail, $again->fqdns,
]);
$file = typed($client->addSanVerification('proof', new Approver(Approver::FILE, 'file@example.com', notify: true)));
$known = known($certum, 'proof')['issues'][0];
check('by file', ['FILE', $known['code']['value'], 'file@example.com'], [
    $file->approverMethod, $file->code, $file->approverEmail,
]);
check('known', ['FILE', 'file@example.com', null, true], [
    $known['approver']['method'], $known['approver']['email'], $known['approver']['prefix'], $known['approver']['notify'],
]);
$certum->post('limits', ['addSanVerification' => '1173']);
check('unchanged', 1173, thrown('unchanged', Certum\Exception\RefusedException::class, fn () => $client->addSanVerification('proof'))->getCode());

// performSanVerification: every method that publishes, by what the extension says is to be published
foreach ([Approver::FILE, Approver::DNS_TXT, Approver::DNS_TXT_PREFIX, Approver::DNS_CNAME_PREFIX] as $method) {
    $name = strtolower(strtr($method, '_', '-')) . '.example.com';
    $order = $client->quickOrder(orderFor($name, approver: new Approver($method, 'admin@example.com')));
    $client->performSanVerification($order->verification->code);
    check("$method before", 'VERIFICATION', $client->getOrderState($order->orderId)->orderStatus);
    typed(array_values($order->verification->publications()));
    prove($certum, $client, $order->verification);
    check("$method after", 'ENROLLED', $client->getOrderState($order->orderId)->orderStatus);
}
// Where a CNAME without a prefix belongs is not documented: nothing is made up.
$order = $client->quickOrder(orderFor('cname.example.com', approver: new Approver(Approver::DNS_CNAME, 'admin@example.com')));
check('DNS_CNAME', 'method', refused_field('DNS_CNAME', fn () => $order->verification->publications()));
$mailed = $client->quickOrder(orderFor('admin.example.com', approver: new Approver(Approver::ADMIN, emailPrefix: 'ADMIN')));
$mails = array_filter($certum->get('mail'), fn ($mail) => $mail['orderID'] === $mailed->orderId && $mail['code'] !== null);
$client->performSanVerification(end($mails)['code']);
check('ADMIN after', 'ENROLLED', $client->getOrderState($mailed->orderId)->orderStatus);

// addEmailVerification, getEmailVerification
$mailbox = $client->quickOrder(new OrderRequest(
    csrFor('person@example.com'),
    '731',
    'mail-customer',
    requestor(),
    orderId: 'mailbox',
    email: 'person@example.com',
));
check('no names to prove', null, $mailbox->verification);
$email = typed($client->getEmailVerification('mailbox'));
$known = known($certum, 'mailbox')['email'];
check('open', ['person@example.com', false, moment($known['sent']), moment($known['linkUntil'] ?? $known['link_until']), null, null], [
    $email->email, $email->verified, $email->sendDate, $email->verificationLinkValidityDate, $email->verificationDate,
    $email->verificationValidity,
]);
$certum->advanceDays(1);
$sent = count($certum->get('mail'));
$client->addEmailVerification('mailbox');
check('sent again', [$sent + 1, 'mailbox', 'person@example.com'], [
    count($certum->get('mail')), ...array_map(fn (string $key) => $certum->get('mail')[$sent][$key], ['kind', 'to']),
]);
check('a day later', 1, $client->getEmailVerification('mailbox')->sendDate->diff($email->sendDate)->days);
$client->performSanVerification($certum->get('mail')[$sent]['code']);
$email = typed($client->getEmailVerification('mailbox'));
$known = known($certum, 'mailbox')['email'];
check('verified', [true, moment($known['verified']), moment($known['validUntil'] ?? $known['valid_until'])], [
    $email->verified, $email->verificationDate, $email->verificationValidity,
]);

// reissueCertificate: by serial number with a further name, then by certificate
issued($certum, $client, orderFor('many.example.com', '651', orderId: 'many'));
$first = $client->getCertificate('many')->details;
$reissue = typed($client->reissueCertificate(new ReissueRequest(
    csr: csrFor('many.example.com', number: 2),
    serialNumber: strtolower($first->serialNumber),
    approver: dnsApprover(),
    sanEntries: ['żółw.many.example.com'],
    hashAlgorithm: 'ECC-SHA256',
    userAgent: 'shop',
)));
check('the same order', ['many', false], [$reissue->orderId, $reissue->found]);
check('names to prove', ['many.example.com', 'xn--w-uga1v8h.many.example.com'], $reissue->verification->fqdns);
prove($certum, $client, $reissue->verification);
$second = $client->getCertificate('many')->details;
check('names', ['many.example.com', 'xn--w-uga1v8h.many.example.com'], $second->dnsNames);
check('hash', 'ECC-SHA256', known($certum, 'many')['issues'][1]['hashAlgorithm']);
$bare = preg_replace('/-----[A-Z ]+-----|\s/', '', $second->x509Cert);
$third = $client->reissueCertificate(new ReissueRequest(csrFor('many.example.com', number: 3), x509Cert: $bare, approver: dnsApprover()));
prove($certum, $client, $third->verification);
check('three certificates', 3, count($client->getOrderByOrderID('many')));
$certum->advanceDays(15);
check('the replaced ones are revoked', ['REVOKED', 'REVOKED', 'VALID'], array_map(
    fn ($order) => $order->certificateDetails->certificateStatus,
    $client->getOrderByOrderID('many'),
));

// renewCertificate: by serial number with all fields, and by certificate
foreach (['serialNumber', 'x509Cert'] as $number => $by) {
    $name = "renew$number.example.com";
    issued($certum, $client, orderFor($name, customer: "customer ł $number", orderId: "renew$number"));
}
// A term is longer than a certificate: they are reissued on the way.
$renewable = $certum->now()->modify('+350 days');
while (($end = $client->getCertificate('renew0')->details->endDate) < $renewable) {
    $certum->advanceDays($certum->now()->diff($end)->days - 10);
    foreach ([0, 1] as $number) {
        $again = $client->reissueCertificate(new ReissueRequest(
            csr: csrFor("renew$number.example.com", number: 2),
            serialNumber: $client->getCertificate("renew$number")->details->serialNumber,
            approver: dnsApprover(),
        ));
        prove($certum, $client, $again->verification);
    }
}
$certum->advanceDays($certum->now()->diff($renewable)->days);
$day = $certum->now()->modify('+60 days');
foreach (['serialNumber', 'x509Cert'] as $number => $by) {
    $name = "renew$number.example.com";
    $old = $client->getCertificate("renew$number")->details;
    $request = typed(new RenewalRequest(...[$by => $old->$by], ...[
        'csr' => csrFor($name, number: 3),
        'productCode' => '606',
        'customer' => "customer ł $number",
        'approver' => new Approver(Approver::DNS_CNAME_PREFIX, 'renew@example.com'),
        'hashAlgorithm' => 'ECC-SHA256',
        'userAgent' => 'shop & Co',
        'revocationContactEmail' => 'revoke@example.com',
        'shortenedValidityPeriod' => $day,
    ]));
    $renewal = typed($client->renewCertificate($request));
    $known = known($certum, $renewal->orderId);
    check("renewed by $by", [
        "renew$number", '606', "customer ł $number", 'shop & Co', 'revoke@example.com', 'ECC-SHA256', 'DNS_CNAME_PREFIX',
    ], [
        $known['renews'], $known['productCode'], $known['customer'], $known['userAgent'], $known['revocationContact'],
        $known['issues'][0]['hashAlgorithm'], $known['issues'][0]['approver']['method'],
    ]);
    check('verification', ['renew@example.com', [$name], $known['issues'][0]['code']['value']], [
        $renewal->verification->approverEmail, $renewal->verification->fqdns, $renewal->verification->code,
    ]);
    prove($certum, $client, $renewal->verification);
    $new = $client->getCertificate($renewal->orderId)->details;
    check('shortened', $day->format('Y-m-d'), $new->endDate->format('Y-m-d'));
}

// revokeCertificate
$serial = $client->getCertificate($renewal->orderId)->details->serialNumber;
$client->revokeCertificate(
    implode(' ', str_split(strtolower($serial), 2)),
    RevocationReason::KEYCOMPROMISE,
    $certum->now(),
    'Zgubiony "klucz" <&>',
);
$certificate = known($certum, $renewal->orderId)['issues'][0]['cert'];
$details = $client->getCertificate($renewal->orderId)->details;
check('revoked', ['KEYCOMPROMISE', 'REVOKED', moment($certificate['revoked'])], [
    $certificate['reason'], $details->certificateStatus, $details->revokedDate,
]);
$certum->post('limits', ['revokeDelaySeconds' => 60]);
issued($certum, $client, orderFor('slow.example.com', orderId: 'slow'));
$client->revokeCertificate($client->getCertificate('slow')->details->serialNumber);
$details = typed($client->getCertificate('slow'))->details;
check('under way', ['REVOKING', null], [$details->certificateStatus, $details->revokedDate]);
check('reason', 'UNSPECIFIED', known($certum, 'slow')['issues'][0]['cert']['reason']);

// cancelOrder
$client->quickOrder(orderFor('cancel.example.com', orderId: 'cancel'));
$client->cancelOrder('cancel', 'Klient zrezygnował');
check('cancelled', 'REJECTED', $client->getOrderState('cancel')->orderStatus);
check('ended unproved long ago', 'REJECTED', $client->getOrderState('proof')->orderStatus);

// verifyOrder, getDocumentsList
$client->quickOrder(orderFor('ov.example.com', '631', orderId: 'ov', organization: 'Ośrodek', country: 'PL', locality: 'Łódź'));
$client->verifyOrder('ov', 'Tylko notatka');
check('no documents', [], $client->getDocumentsList('ov'));
$client->verifyOrder('ov', 'Pełnomocnictwo & <wyciąg>', [
    new Document(Document::AUTHORIZATION, 'Pełnomocnictwo', ['pełno moc.pdf' => random_bytes(1000), 'two.txt' => "\0\xff"]),
    new Document(Document::ADDITIONAL, 'Wyciąg z "KRS"', ['123' => 'x']),
]);
$known = known($certum, 'ov');
check('notes', ['Tylko notatka', 'Pełnomocnictwo & <wyciąg>'], $known['notes']);
check('sizes', [[['pełno moc.pdf', 1000], ['two.txt', 2]], [['123', 1]]], array_column($known['documents'], 'files'));
$documents = typed($client->getDocumentsList('ov'));
check('documents', [
    ['type' => 'AUTHORIZATION', 'description' => 'Pełnomocnictwo', 'fileNames' => ['pełno moc.pdf', 'two.txt']],
    ['type' => 'ADDITIONAL', 'description' => 'Wyciąg z "KRS"', 'fileNames' => ['123']],
], $documents);

// orderSNICertificate, modifySNICertificate
$serials = [];
foreach (['one', 'two', 'three'] as $name) {
    issued($certum, $client, orderFor("$name.sni.example.com", orderId: "sni-$name"));
    $serials[] = $client->getCertificate("sni-$name")->details->serialNumber;
}
$sni = typed($client->orderSNICertificate(typed(new SniOrderRequest(
    csr: csrFor('sni.example.com'),
    serialNumbers: [strtolower($serials[0]), implode(':', str_split($serials[1], 2)), 'ABCDEF'],
    requestor: requestor(),
    language: 'en',
    hashAlgorithm: 'ECC-SHA256',
    taxIdentificationNumber: 'PL-9',
))));
$known = known($certum, $sni->orderId);
check('SNI', [array_slice($serials, 0, 2), 'en', 'PL-9', 'Żaneta'], [
    $known['members'], $known['language'], $known['tax'], $known['requestor']['firstName'],
]);
check('invalid', ['ABCDEF'], $sni->invalidSerialNumbers);
$certificate = $client->getCertificate($sni->orderId)->details;
check('names', ['one.sni.example.com', 'two.sni.example.com'], $certificate->dnsNames);
$changed = typed($client->modifySNICertificate(
    $certificate->serialNumber,
    $certificate->x509Cert,
    [$serials[2]],
    [$serials[0]],
));
check('the same order', [$sni->orderId, []], [$changed->orderId, $changed->invalidSerialNumbers]);
$certificate = $client->getCertificate($sni->orderId)->details;
check('names', ['two.sni.example.com', 'three.sni.example.com'], $certificate->dnsNames);
$client->modifySNICertificate(x509Cert: $certificate->x509Cert, addSerialNumbers: [$serials[0]], hashAlgorithm: 'ECC-SHA256');
check('three names', 3, count($client->getCertificate($sni->orderId)->details->dnsNames));
// The schema wants the certificate and its number; the number is read from the certificate, not the other way round.
$bare = preg_replace('/-----[A-Z ]+-----|\s/', '', $client->getCertificate($sni->orderId)->details->x509Cert);
$client->modifySNICertificate(x509Cert: $bare, removeSerialNumbers: [$serials[0]]);
check('two names', 2, count($client->getCertificate($sni->orderId)->details->dnsNames));
check('by number alone', 'x509Cert', refused_field('SNI', fn () => $client->modifySNICertificate($serials[0])));
check('by rubbish', 'serialNumber', refused_field('SNI', fn () => $client->modifySNICertificate(x509Cert: 'x')));
echo "done\n";
?>
--EXPECT--
done
