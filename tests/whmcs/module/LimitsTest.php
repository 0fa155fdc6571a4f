<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;
use WHMCS\Database\Capsule;

/**
 * What makes Certum or WHMCS write to people, asked for again and again.
 */
final class LimitsTest extends ModuleTestCase
{
    /** A page's form sent so often. @param array<string, ?string> $fields */
    private function often(Browser $browser, int $service, string $page, array $fields, int $times): void
    {
        for ($time = 0; $time < $times; $time++) {
            $this->act($browser, $service, $page, $fields);
        }
    }

    /** @return array<string, string> */
    private function mailbox(): array
    {
        return ['method' => 'ADMIN', 'prefix' => 'WEBMASTER', 'send' => '1'];
    }

    public function testAStrangersWebmasterIsNotFlooded(): void
    {
        $service = $this->pendingService(2);
        $browser = $this->browser(2);
        $before = count(self::$certum->get('mail'));
        $this->often($browser, $service, 'change', $this->mailbox(), 9);
        self::assertSame(6, self::$certum->count('addSanVerification'));
        self::assertLessThanOrEqual(6, count(self::$certum->get('mail')) - $before);
        self::assertMatchesRegularExpression('/This was asked for 6 times within an hour/', $this->problems($browser));
        self::assertMatchesRegularExpression('/again from \S+/', $this->problems($browser));
        $journal = count($this->journal($service));
        $this->often($browser, $service, 'change', $this->mailbox(), 2);
        self::assertCount($journal, $this->journal($service), 'what is stopped is not written down');

        // Staff are not limited, and what they do counts.
        $staff = (new Browser(self::$standin->url()))->adminLogin();
        $staff->get("admin/clientsservices.php?userid=2&id=$service");
        $staff->submit('//form[@id="frm1"]', ['certum[do]' => 'change', 'certum[change][method]' => 'FILE',
            'certum[change][email]' => 'ben@example.com']);
        self::assertSame(7, self::$certum->count('addSanVerification'), $staff->body);
        self::doneAt('-61 minutes', 'addSanVerification');
        $this->often($browser, $service, 'change', $this->mailbox(), 6);
        self::assertSame(12, self::$certum->count('addSanVerification'), '7 and 5');
        self::assertStringContainsString('within a day', $this->problems($browser));
        self::doneAt('-1441 minutes', 'addSanVerification');
        $this->often($browser, $service, 'change', $this->mailbox(), 1);
        self::assertSame(13, self::$certum->count('addSanVerification'));
    }

    public function testWhatAClientAsksForOfAllServicesIsLimitedToo(): void
    {
        $service = $this->pendingService(2);
        $other = $this->pendingService(2);
        $change = ['service_id' => $other, 'operation' => 'addEmailVerification', 'outcome' => 'done', 'detail' => '',
            'created_at' => self::stamp('-2 hours'), 'updated_at' => self::stamp('-2 hours')];
        // Cron's own are nobody's asking.
        Capsule::table('mod_certum_changes')->insert(array_fill(0, 150, $change + ['asked_by' => 'itself']));
        Capsule::table('mod_certum_changes')->insert(array_fill(0, 99, $change + ['asked_by' => 'customer']));
        $browser = $this->browser(2);
        $this->often($browser, $service, 'change', $this->mailbox(), 2);
        self::assertSame(1, self::$certum->count('addSanVerification'));
        self::assertStringContainsString('for all your certificates', $this->problems($browser));
        $mine = $this->pendingService(1);
        $this->act($this->browser(1), $mine, 'change', $this->mailbox());
        self::assertSame(2, self::$certum->count('addSanVerification'), 'another client\'s are their own');
    }

    public function testStepThreeHasCertumCheckOnlySoOften(): void
    {
        $service = $this->service(1);
        $browser = $this->browser(1);
        self::$certum->post('fault', ['operation' => 'validateOrderParameters', 'times' => 0,
            'refuse' => ['code' => 1075, 'value' => '']]);
        for ($time = 0; $time < 22; $time++) {
            $this->stepOne($browser, $service, $this->csr());
            $this->stepTwo($browser);
        }
        self::assertSame(20, self::$certum->count('validateOrderParameters'));
        self::assertStringContainsString('Zlecono to już 20 razy w ciągu godziny', $browser->body);
        self::assertSame(1, $browser->count('//form[contains(@action, "step=3")]'), 'the form is still there');
        self::$certum->post('fault', ['clear' => true]);
        self::doneAt('-61 minutes', 'quickOrder');
        $this->stepTwo($browser);
        self::assertCount(1, $this->placed());
    }

    public function testCertificatesAreSentOnlySoOften(): void
    {
        $service = $this->issuedService(2);
        $browser = $this->browser(2);
        for ($time = 0; $time < 8; $time++) {
            self::doneAt('-2 minutes', 'send');
            $this->act($browser, $service, 'send');
        }
        self::assertSame(6, Capsule::table('mod_certum_changes')->where('operation', 'send')->count());
        self::assertStringContainsString('6 times within an hour', $this->problems($browser));
    }

    public function testCertumIsAskedToLookOnlySoOften(): void
    {
        $service = $this->pendingService(2);
        $browser = $this->browser(2);
        for ($time = 0; $time < 32; $time++) {
            self::doneAt('-1 minute', 'performSanVerification');
            $this->act($browser, $service, 'check');
        }
        self::assertSame(30, self::$certum->count('performSanVerification'));
        self::assertStringContainsString('30 times within an hour', $this->problems($browser));
    }
}
