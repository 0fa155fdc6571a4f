<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * How little whoever buys a certificate for one name has to do, and which dates they are told.
 */
final class FirstOrderTest extends ModuleTestCase
{
    public function testFourClicksAndOneFieldOrderAndNoneIssues(): void
    {
        $service = $this->service(2);
        $browser = $this->page($this->browser(2), $service);
        // The link, step one, a method, step two; the contact is the client's.
        $browser->click('//div[@data-certum-page]//a[contains(@href, "configuressl")]');
        $browser->submit('//form[contains(@action, "step=2")]', ['csr' => $this->csr()]);
        $browser->submit('//form[contains(@action, "step=3")]', ['approval_method' => 'dns-txt-token']);
        self::assertCount(1, $this->placed(), strip_tags($browser->body));
        $this->publish($service);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
    }

    public function testWhatIsPaidAndWhatIsValidAreToldApart(): void
    {
        $service = $this->issuedService(2);
        $valid = date('d/m/Y', (int) strtotime($this->order($service)->not_after . ' UTC'));
        $due = (new \DateTimeImmutable($this->serviceRow($service)->nextduedate))->format('d/m/Y');
        $browser = $this->page($this->browser(2), $service);
        self::assertMatchesRegularExpression('~Next Due Date\s*' . $due . '~', strip_tags($browser->body));
        self::assertStringStartsWith($valid, (string) $browser->text('//dt[.="Valid until"]/following-sibling::dd[1]'));
        [$mail] = array_values(array_filter(
            self::$standin->mails(),
            static fn ($mail) => $mail['template'] === 'Certum: Certificate Issued'
        ));
        self::assertStringContainsString("is valid until $valid", $mail['html']);
        self::assertStringNotContainsString($this->serviceRow($service)->nextduedate, $mail['html']);
    }
}
