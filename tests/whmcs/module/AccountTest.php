<?php

declare(strict_types=1);

namespace ModuleTests;

use Simulator;
use Standin\Browser;
use WHMCS\Database\Capsule;

/**
 * Products whose account at Certum changes while orders are under way. The simulator has one account and refuses others.
 */
final class AccountTest extends ModuleTestCase
{
    /**
     * All products name another account from now on, which is kept too. By SQL: on their page the simulator, which has one
     * account, would refuse it at once, and cron then calls it.
     */
    private function another(): void
    {
        Capsule::table('tblproducts')->update(['configoption1' => 'another', 'configoption2' => 'x']);
        Capsule::table('mod_certum_accounts')->insert(['user_name' => 'another', 'environment' => 'test',
            'password' => encrypt('x'), 'synced_until' => self::stamp('now')]);
    }

    /** @return list<string> user names of the calls since the last time this was asked, each once */
    private function callers(): array
    {
        $callers = [];
        foreach (self::$certum->requests() as $request) {
            $callers[] = (string) simplexml_load_string($request['body'])->xpath('//userName')[0];
        }
        self::$certum->forgetRequests();
        return array_values(array_unique($callers));
    }

    private function lostAndCounted(): int
    {
        $service = $this->lost('after');
        $this->answers();
        $this->callers();
        return $service;
    }

    public function testALostAnswerIsLookedForWhereTheOrderWasSent(): void
    {
        $service = $this->lostAndCounted();
        $this->another();
        $this->cron();
        self::assertSame([Simulator::USER], $this->callers(), 'the other account has no orders to ask for');
        self::assertSame('VERIFICATION', $this->order($service)->order_status);
        self::assertCount(1, $this->placed());
    }

    public function testItIsTerminatedThereToo(): void
    {
        $service = $this->lostAndCounted();
        $this->another();
        $call = json_encode(['method' => 'action', 'args' => [$service, 'terminate']]);
        (new Browser(self::$standin->url()))->request('POST', 'standin/call', $call, 'application/json');
        self::assertSame([Simulator::USER], $this->callers());
        self::assertSame('Terminated', $this->serviceRow($service)->domainstatus);
        self::assertSame('REJECTED', $this->placed()[0]['issues'][0]['status']);
    }

    public function testWhatIsUnderWayStaysWithItsAccount(): void
    {
        $service = $this->pendingService(2);
        $this->another();
        $this->callers();
        $browser = $this->browser(2);
        $this->act($browser, $service, 'change', ['method' => 'FILE', 'email' => 'ben@example.com']);
        self::assertSame([Simulator::USER], $this->callers(), $browser->body);
        $this->publish($service);
        $this->cron();
        self::assertSame([Simulator::USER], $this->callers());
        self::assertSame('VALID', $this->order($service)->certificate_status);
        // A new order is sent with what the product says, and refused then by the simulator.
        $new = self::$standin->createService(1, (int) Capsule::table('tblproducts')->value('id'));
        $browser = $this->browser(1);
        $this->stepOne($browser, $new, $this->csr('new.example.com'));
        $this->stepTwo($browser);
        self::assertSame(['another'], $this->callers());
        // Once nothing is under way there, the former account is not called any more.
        $this->ends($service, '-1 day');
        $this->cron();
        self::assertSame(['another'], $this->callers(), 'whether it is accepted by now');
    }

    /** Cron with other settings of the extension. */
    private function cronWith(string $ini): void
    {
        $with = self::$standin->instance->settings->get('php_binary');
        self::$standin->set('php_binary', "$with $ini");
        try {
            $this->cron();
        } finally {
            self::$standin->set('php_binary', $with);
        }
    }

    /** @return list<int> three services whose orders' answers were lost */
    private function threeLost(): array
    {
        $services = [$this->lostAndCounted()];
        foreach (['b.example.com', 'c.example.com'] as $name) {
            $services[] = $service = $this->pendingService(1, [], [$name]);
            Capsule::table('mod_certum_orders')->where('service_id', $service)->update(['certum_id' => '', 'status' => null]);
            self::outcome($service, 'unknown');
        }
        self::$certum->forgetRequests();
        self::$standin->table('tblmodulelog')->delete();
        return $services;
    }

    public function testAServiceThatHangsHoldsCronUpNoLongerThanItMust(): void
    {
        $services = $this->threeLost();
        self::$certum->post('fault', ['operation' => '*', 'kind' => 'delay', 'ms' => 3000, 'times' => 0]);
        $this->cronWith('-d certum.timeout=1');
        self::assertSame(['getOrderByOrderID', 'getOrderByOrderID'], array_column(self::$certum->requests(), 'operation'));
        self::$certum->post('fault', ['clear' => true]);
        $this->cron();
        foreach ($services as $service) {
            self::assertSame('VERIFICATION', $this->order($service)->order_status);
        }
    }

    public function testAServiceThatCannotBeReachedIsCalledOnce(): void
    {
        $this->threeLost();
        $this->cronWith('-d certum.endpoint=http://127.0.0.1:1/ -d certum.retries=0');
        self::assertSame(1, self::$standin->table('tblmodulelog')->count());
    }

    public function testOneOrderThatHangsKeepsNoOtherWaiting(): void
    {
        $lost = $this->lostAndCounted();
        $pending = $this->pendingService(1, [], ['b.example.com']);
        $this->publish($pending);
        self::$certum->post('fault', ['operation' => 'getOrderByOrderID', 'kind' => 'delay', 'ms' => 3000]);
        $this->cronWith('-d certum.timeout=1');
        self::assertSame(1, (int) $this->order($lost)->outcome_unknown);
        self::assertSame('VALID', $this->order($pending)->certificate_status);
    }

    public function testMailsThatAreDueGoOutFirst(): void
    {
        $service = $this->pendingService(2);
        self::$standin->clearMails();
        Capsule::table('mod_certum_mails')->where('kind', 'publish')->update(['state' => 'due', 'since' => null]);
        // Cron dies half way.
        Capsule::connection()->unprepared("create trigger dies before insert on mod_certum_meta
            when new.name = 'due_dates' begin select raise(abort, 'died'); end");
        Capsule::table('mod_certum_meta')->where('name', 'due_dates')->delete();
        $this->cron();
        Capsule::connection()->unprepared('drop trigger dies');
        self::assertSame('sent', Capsule::table('mod_certum_mails')->where('kind', 'publish')->value('state'));
        self::assertNotSame('', $this->order($service)->certum_id);
    }

    public function testAMistypedAccountIsNotCalled(): void
    {
        $service = $this->pendingService(2);
        Capsule::table('mod_certum_accounts')->insert(['user_name' => 'mistyped', 'environment' => 'test',
            'password' => encrypt('x')]);
        $this->publish($service);
        $this->callers();
        $this->cron();
        self::assertSame([Simulator::USER], $this->callers());
        self::assertSame('VALID', $this->order($service)->certificate_status);
    }

    public function testAnAccountThatWasOutOfUseHasNothingToCatchUpOn(): void
    {
        $this->pendingService(2);
        $this->another();
        Capsule::table('mod_certum_orders')->update(['status' => 'REJECTED']);
        Capsule::table('mod_certum_accounts')->update(['synced_until' => self::stamp('-1 year')]);
        $this->cron();
        $this->editProducts([1 => Simulator::USER, 2 => Simulator::PASSWORD]);
        $second = $this->pendingService(1, [], ['b.example.com']);
        $this->publish($second);
        $this->cron();
        self::assertSame('VALID', $this->order($second)->certificate_status);
    }
}
