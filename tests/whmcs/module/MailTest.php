<?php

declare(strict_types=1);

namespace ModuleTests;

use CertumCertificates\Mails;
use WHMCS\Database\Capsule;

/**
 * The module's mails: in the client's language, each once whatever fails, and to everybody that a page names.
 */
final class MailTest extends ModuleTestCase
{
    private const CONFIGURE = 'Certum: Configuration Needed';

    /** @return list<array<string, mixed>> */
    private function sent(string $template): array
    {
        $ours = static fn ($mail) => str_starts_with($mail['template'], $template);
        return array_values(array_filter(self::$standin->mails(), $ours));
    }

    /** A service with its certificate. @param array<string, string> $fields of step one */
    private function certified(int $client, array $fields = []): int
    {
        $service = $this->service($client);
        $browser = $this->browser($client);
        $this->stepOne($browser, $service, $this->csr(), $fields);
        $this->stepTwo($browser);
        $this->publish($service);
        $this->cron();
        self::assertSame('VALID', $this->order($service)->certificate_status);
        return $service;
    }

    public function testTemplatesAreMadeOnceInBothLanguagesAndNeverWrittenOver(): void
    {
        $this->service();
        $templates = Capsule::table('tblemailtemplates')->where('name', 'like', 'Certum: %');
        self::assertSame(10, (clone $templates)->count());
        self::assertSame(5, (clone $templates)->where('language', 'polish')->count());
        (clone $templates)->where(['name' => self::CONFIGURE, 'language' => ''])
            ->update(['message' => 'Ours, {$certum_mark}really', 'subject' => 'Ours']);
        (clone $templates)->where(['name' => 'Certum: Certificate Revoked'])->delete();
        Mails::create();
        self::assertSame(10, (clone $templates)->count());
        $this->service(2);
        self::assertSame('Ours', $this->sent(self::CONFIGURE)[1]['subject']);
        foreach ((clone $templates)->get() as $template) {
            self::assertStringNotContainsString('mail_', $template->subject . $template->message, 'a text is missing');
            self::assertNotSame('', trim($template->subject));
        }
    }

    public function testAMailThatACrashLeftOpenIsLookedForInTheLog(): void
    {
        $this->service();
        self::assertCount(1, $this->sent(self::CONFIGURE));
        $this->crashed('-20 minutes');
        $this->cron();
        self::assertCount(1, $this->sent(self::CONFIGURE), 'the log has it');
        self::assertSame('sent', Capsule::table('mod_certum_mails')->value('state'));

        $this->crashed('-20 minutes');
        Capsule::table('tblemails')->delete();
        $this->cron();
        self::assertCount(2, $this->sent(self::CONFIGURE), 'the log does not have it');
        self::assertSame('sent', Capsule::table('mod_certum_mails')->value('state'));
        $this->cron();
        self::assertCount(2, $this->sent(self::CONFIGURE));
    }

    public function testAMailThatIsBeingSentIsLeftAlone(): void
    {
        $this->service();
        Capsule::table('tblemails')->delete();
        $this->crashed('-2 minutes');
        $this->cron();
        self::assertCount(1, $this->sent(self::CONFIGURE));
        self::assertSame('sending', Capsule::table('mod_certum_mails')->value('state'));
    }

    public function testALogWithoutCommentsLosesNoMail(): void
    {
        self::$standin->set('mail_log_comments', false);
        $this->service();
        $this->crashed('-20 minutes');
        $this->cron();
        self::assertCount(2, $this->sent(self::CONFIGURE));
        $this->cron();
        self::assertCount(2, $this->sent(self::CONFIGURE));
    }

    public function testOthersMailsAreNoMailsOfOurs(): void
    {
        $this->service(1);
        $this->service(2);
        Capsule::table('tblemails')->where('userid', 2)->delete();
        $this->crashed('-20 minutes');
        $this->cron();
        self::assertCount(3, $this->sent(self::CONFIGURE));
    }

    public function testTheMarkIsNotSeen(): void
    {
        $this->service(2);
        $html = $this->sent(self::CONFIGURE)[0]['html'];
        self::assertMatchesRegularExpression('/<!-- certum-[0-9a-f]+-\d+\. -->/', $html);
        self::assertStringNotContainsString('certum-', strip_tags($html));
        self::assertStringContainsString('configuressl.php?cert=', strip_tags($html));
    }

    public function testWhatTheMailServerRefusesGoesOutLater(): void
    {
        self::$standin->set('mail_fails', true);
        $this->service();
        self::assertSame('due', Capsule::table('mod_certum_mails')->value('state'));
        $this->cron();
        self::assertCount(0, $this->sent(self::CONFIGURE));
        self::$standin->set('mail_fails', false);
        $this->cron();
        self::assertCount(1, $this->sent(self::CONFIGURE));
    }

    public function testTheCertificateIsSentToEverybodyThatThePageNames(): void
    {
        $service = $this->certified(2, ['fields[requestor_email]' => 'contact@example.com', 'email' => 'admin@example.com']);
        $order = $this->order($service);
        self::assertSame(['contact@example.com', 'admin@example.com'], Mails::recipients($order));
        self::$standin->clearMails();
        self::assertSame('', Mails::certificate($order));
        [$mail] = self::$standin->mails();
        self::assertSame('ben@example.test', $mail['to']);
        self::assertSame('contact@example.com,admin@example.com', $mail['cc']);
        self::assertSame(["$order->serial.cer", "$order->serial-chain.pem"], array_column($mail['attachments'], 'filename'));
        self::assertSame($order->serial, \Certum\Certificate::parse($mail['attachments'][0]['data'])->serialNumber);
        self::assertSame(10, Capsule::table('tblemailtemplates')->where('name', 'like', 'Certum: %')->count());

        self::$standin->set('mail_copy_to', false);
        self::assertSame('contact@example.com, admin@example.com', Mails::certificate($order));
        self::$standin->set('mail_fails', true);
        self::assertSame('Mail server refused', Mails::certificate($order));
        self::assertSame(10, Capsule::table('tblemailtemplates')->where('name', 'like', 'Certum: %')->count());
    }

    public function testTheClientAsContactIsWrittenToOnce(): void
    {
        $service = $this->certified(2, ['fields[requestor_email]' => 'Ben@example.test', 'email' => 'ben@example.test']);
        self::$standin->clearMails();
        self::assertSame('', Mails::certificate($this->order($service)));
        self::assertSame('', self::$standin->mails()[0]['cc']);
    }

    public function testAnAddressIsNoMoreThanAnAddress(): void
    {
        $service = $this->certified(2);
        $evil = 'a@example.com,evil@example.org';
        Capsule::table('mod_certum_orders')->update(['input' => json_encode(['fields' => ['requestor_email' => $evil],
            'contact' => ['email' => "b@example.com\r\nBcc: evil@example.org"]])]);
        self::$standin->clearMails();
        self::assertStringContainsString($evil, Mails::certificate($this->order($service)));
        self::assertStringNotContainsString('evil', json_encode([self::$standin->mails()[0]['cc'],
            self::$standin->mails()[0]['bcc']]));
    }

    public function testWhatACrashedSendingLeftBehindGoesAway(): void
    {
        $service = $this->certified(2);
        $row = (array) Capsule::table('tblemailtemplates')->where('name', 'Certum: Certificate Issued')->first();
        unset($row['id']);
        foreach (['1700000000 certum-x.', (time() - 60) . ' certum-y.'] as $name) {
            Capsule::table('tblemailtemplates')->insert(['name' => "Certum: Certificate Issued $name"] + $row);
        }
        self::assertSame('', Mails::certificate($this->order($service)));
        $left = Capsule::table('tblemailtemplates')->where('name', 'like', 'Certum: Certificate Issued %')->pluck('name');
        self::assertCount(1, $left);
        self::assertStringContainsString('certum-y', $left[0]);
    }

    /** As a process that died while it sent would leave the first client's mail. */
    private function crashed(string $since): void
    {
        Capsule::table('mod_certum_mails')->update(['state' => 'sending',
            'since' => \CertumCertificates\Clock::stamp($since)]);
    }
}
