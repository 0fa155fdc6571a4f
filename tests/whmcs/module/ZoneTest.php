<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;

/**
 * Times are shown in WHMCS's zone (C0): by the day and the hour there, in summer and in winter.
 */
final class ZoneTest extends TimeTestCase
{
    /** In winter, and the next day there; its certificate ends in summer. */
    private const ORDERED = '2027-02-20 23:30:00';
    private const ZONE = 'Europe/Warsaw';

    private static string $before;

    public static function setUpBeforeClass(): void
    {
        self::$before = date_default_timezone_get();
        putenv('TZ=' . self::ZONE);
        parent::setUpBeforeClass();
    }

    public static function tearDownAfterClass(): void
    {
        parent::tearDownAfterClass();
        putenv('TZ');
        date_default_timezone_set(self::$before);
    }

    /** A moment of our tables, as people there write it. */
    private static function local(string $stamp, string $format = 'd/m/Y H:i'): string
    {
        $moment = new \DateTimeImmutable($stamp, new \DateTimeZone('UTC'));
        return $moment->setTimezone(new \DateTimeZone(self::ZONE))->format($format);
    }

    public function testPagesAndMailsShowTimesInWhmcsZone(): void
    {
        $this->moveTo(self::ORDERED);
        $service = $this->there('createService', 2, $this->product());
        $browser = $this->browser(2);
        $this->stepOne($browser, $service, $this->csr());
        $this->stepTwo($browser);
        $this->publish($service);
        $this->cron();
        $order = $this->order($service);
        $until = self::local($order->not_after);
        self::assertSame(['+01:00', '+02:00'], [self::local(self::ORDERED, 'P'), self::local($order->not_after, 'P')]);
        $this->page($browser, $service);
        $beside = static fn (string $label) => $browser->text("//dt[.='$label']/following-sibling::dd[1]");
        self::assertSame(['21/02/2027 00:30', $until], [$beside('Created'), $beside('Valid until')], $browser->body);
        $next = (string) $browser->text('//*[@data-certum-next]');
        self::assertStringContainsString(substr($until, 0, 10) . ' The certificate ends', $next);
        $this->page($browser, $service, 'show');
        self::assertSame(['21/02/2027 00:30', $until], [$beside('Valid from'), $beside('Valid until')]);
        $admin = (new Browser(self::$standin->url()))->adminLogin();
        $admin->get("admin/clientsservices.php?userid=2&id=$service");
        self::assertStringContainsString($until, (string) $admin->text('//form[@id="frm1"]'));
        self::assertStringContainsString($until, $this->sent('Certum: Certificate Issued')[0]['html']);
    }
}
