<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Client;
use Certum\Shop\Purchase;
use Certum\Shop\Result;
use Certum\Shop\Settings;

/**
 * Carries changes out, each at most once: the order is claimed, what is meant is written down before it is sent, and
 * what became of it after. Where an answer is lost, what became of it is read, and nothing is sent twice.
 *
 * What is told of it is an array: whether it is `done`; `said`, a sentence; `problems`, each with `field` and `text`;
 * whether it `asks` before; whether the form was `stale`.
 */
final class Changes
{
    /** Asked about before they are done. */
    private const ASKED = ['revoke', 'cancel'];

    private function __construct(
        private Settings $settings,
        private Gateway $gateway,
        private Text $text,
        private bool $staff
    ) {
    }

    /** With WHMCS's parameters; what WHMCS does by itself is done as for staff. */
    public static function of(array $params, bool $staff = true): self
    {
        $text = Text::current();
        return new self(Orders::read($params), Gateway::of($params, $text->code()), $text, $staff);
    }

    /** Finds out what became of a change whose answer was lost; an order that did not arrive is sent again. */
    public static function settle(object $order): void
    {
        $text = Text::ofClient((int) $order->client_id);
        $service = (int) $order->service_id;
        $settings = Orders::settings($service);
        $own = new self($settings, Gateway::ofOrder($order, $text->code()), $text, false);
        $again = Orders::open($order) && in_array($order->operation, ['', 'quickOrder'], true);
        $own->run($order, $again ? 'order' : '');
        $order = Orders::ofService($service) ?? $order;
        if ($again && $own->purchase($order)->phase === Purchase::CONFIGURING) {
            // Refused at last: only the customer can mend it.
            Mails::once($order, 'configure', "$order->id:$order->attempt:" . Orders::version($order));
        }
        $own->staff = true;
        $may = in_array('cancel', $own->purchase($order)->actions, true);
        // What was terminated before it was known to have arrived.
        if ($may && Orders::gone($order) && (Orders::product($service)['configoption16'] ?? '') !== 'keep') {
            Services::demand($own->run($order, 'cancel'));
        }
    }

    /** What a form of a page asks for. @return array<string, mixed> what is told */
    public function post(object $order, string $action, array $form): array
    {
        if (in_array($action, self::ASKED, true) && !isset($form['sure'])) {
            $problems = $this->purchase($order)->plan($action, $form)->problems;
            return ['asks' => $problems === []] + self::told($this->inWords($problems));
        }
        return $this->run($order, $action, $form + ['seen' => '']);
    }

    /** Carries an action out. @return array<string, mixed> what is told */
    public function run(object $order, string $action, array $form = []): array
    {
        $claim = Orders::claim($order);
        if ($claim === null) {
            throw new Refused($this->text->get($action === 'order' ? 'being_ordered' : 'busy'));
        }
        try {
            // Another request may have changed it since it was read.
            $order = Orders::ofService((int) $order->service_id) ?? $order;
            if ($action !== 'check' && isset($form['seen']) && $form['seen'] !== Orders::version($order)) {
                return ['stale' => true] + self::wrong($this->text->get('stale'));
            }
            $told = $this->carryOut($order, $action, $form);
            if ($action === 'order' && $told['problems'] !== []) {
                Orders::repair(Orders::keep($order, $told['problems']));
            }
            return $told;
        } finally {
            Orders::release($order, $claim);
        }
    }

    private function carryOut(object $order, string $action, array $form): array
    {
        $purchase = $this->purchase($order);
        $open = $purchase->unsettled();
        if ($open !== null) {
            $result = $this->gateway->call(static fn (Client $client) => $open->settle($client));
            $order = Orders::apply($order, $result, $open->operation);
            if ($action === '' || ($action === 'order' && $result->outcome !== Result::NOT_DONE)) {
                return $this->outcome($result, $action);
            }
            $purchase = $this->purchase($order);
        }
        if ($action === 'send' && in_array($action, $purchase->actions, true)) {
            $error = Mails::certificate($order);
            Orders::note($order, $action, $error === '' ? Result::DONE : Result::REFUSED, $error);
            return $error === '' ? $this->said('send') : self::wrong($this->text->get('said_not_sent'));
        }
        $change = $purchase->plan($action, $form);
        if ($change->problems !== []) {
            return self::told($this->inWords($change->problems));
        }
        $operation = $change->operation ?: $action;
        if ($action === 'check' && Orders::did($order, $operation, 'intended', '-10 seconds')) {
            return $this->said('check_soon');
        }
        Orders::note($order, $operation, 'intended', $change->detail);
        $order = Orders::update($order, $change->columns);
        $result = $this->gateway->call(static fn (Client $client) => $change->carryOut($client));
        Orders::apply($order, $result, $operation);
        return $this->outcome($result, $action);
    }

    private function purchase(object $order): Purchase
    {
        return Orders::purchase($order, $this->settings, $this->text, $this->staff);
    }

    private function outcome(Result $result, string $action): array
    {
        $problems = $this->inWords($result->problems);
        return match ($result->outcome) {
            Result::DONE => $this->said(($result->problems[0]->code ?? '') === 'nothing_to_cancel'
                ? 'cancel_nothing' : $action, $problems),
            Result::UNKNOWN => ['done' => false] + $this->said('unknown'),
            default => $problems === [] ? self::wrong($this->text->get("said_$result->outcome"))
                : self::told($problems),
        };
    }

    /** That it was done, and what should be known besides. */
    private function said(string $action, array $besides = []): array
    {
        $said = implode(' ', [$this->text->get("said_$action"), ...array_column($besides, 'text')]);
        return ['done' => true, 'said' => $said] + self::told();
    }

    private function inWords(array $problems): array
    {
        return array_map($this->text->told(...), $problems);
    }

    private static function told(array $problems = []): array
    {
        return ['done' => false, 'said' => '', 'problems' => $problems, 'asks' => false, 'stale' => false];
    }

    /** What is told of something that was not even begun. */
    public static function wrong(string $sentence): array
    {
        return self::told([['field' => '', 'text' => $sentence]]);
    }
}
