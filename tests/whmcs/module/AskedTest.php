<?php

declare(strict_types=1);

namespace ModuleTests;

use Standin\Browser;

/**
 * What asks before it is done: the button leads to a question that can be answered, for clients and staff.
 */
final class AskedTest extends ModuleTestCase
{
    /** @return iterable<string, array{string, string, bool}> */
    public static function asking(): iterable
    {
        yield 'a client corrects' => ['correct', 'pendingService', false];
        yield 'staff correct' => ['correct', 'pendingService', true];
        yield 'staff give up' => ['giveup', 'pendingService', true];
        yield 'staff cancel' => ['cancel', 'pendingService', true];
        yield 'a client revokes' => ['revoke', 'issuedService', false];
        yield 'staff revoke' => ['revoke', 'issuedService', true];
    }

    /** @dataProvider asking */
    public function testTheQuestionCanBeAnswered(string $action, string $state, bool $byStaff): void
    {
        $service = $this->$state(2);
        $browser = $byStaff ? (new Browser(self::$standin->url()))->adminLogin() : $this->browser(2);
        $form = $byStaff ? '//form[@id="frm1"]' : '//form[@id="certum"]';
        $reason = $byStaff ? 'certum[revoke][reason]' : 'certum[reason]';
        $press = fn (string $do): array => ($byStaff ? ['certum[do]' => $do] : []) + ($action === 'revoke' ? [$reason => 'SUPERSEDED'] : []);
        $byStaff ? $browser->get("admin/clientsservices.php?userid=2&id=$service") : $this->page($browser, $service, $action);
        $browser->submit($form, $press($action));
        $sure = $byStaff ? "//button[@value='$action/sure']" : '//button[@name="certum[sure]"]';
        self::assertSame(1, $browser->count($sure), $browser->body);
        $browser->submit($form, ($byStaff ? [] : ['certum[sure]' => '1']) + $press("$action/sure"));
        self::assertNotSame('', $this->said($browser), $browser->body);
        self::assertSame('', $this->problems($browser));
    }
}
