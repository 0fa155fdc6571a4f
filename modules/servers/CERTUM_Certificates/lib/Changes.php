<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Client;
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

    /** What a form of a page asks for. @return array<string, mixed> what is told */
    public static function post(string $action, object $order, array $params, array $form): array
    {
        $text = Text::current();
        $settings = Orders::read($params);
        if (in_array($action, self::ASKED, true) && !isset($form['sure'])) {
            $problems = Orders::purchase($order, $settings, $text)->plan($action, $form)->problems;
            return ['asks' => $problems === []] + self::told($problems, $text);
        }
        $gateway = Gateway::of($params, $text->code());
        return self::run($order, $action, $form + ['seen' => ''], $settings, $gateway, $text);
    }

    /** Finds out what became of a change whose answer was lost; an order that did not arrive is sent again. */
    public static function settle(object $order): array
    {
        $text = Text::ofClient((int) $order->client_id);
        $action = in_array($order->operation, ['', 'quickOrder'], true) ? 'order' : '';
        $settings = Orders::settings((int) $order->service_id);
        return self::run($order, $action, [], $settings, Gateway::ofOrder($order, $text->code()), $text);
    }

    /** Carries an action out. @return array<string, mixed> what is told */
    public static function run(
        object $order,
        string $action,
        array $form,
        Settings $settings,
        Gateway $gateway,
        Text $text
    ): array {
        if (!Orders::claim($order)) {
            throw new Refused($text->get($action === 'order' ? 'being_ordered' : 'busy'));
        }
        try {
            // Another request may have changed it since it was read.
            $order = Orders::ofService((int) $order->service_id);
            if ($action !== 'check' && isset($form['seen']) && $form['seen'] !== Orders::version($order)) {
                return ['stale' => true] + self::wrong($text->get('stale'));
            }
            $told = self::carryOut($order, $action, $form, $settings, $gateway, $text);
            if ($action === 'order' && $told['problems'] !== []) {
                Orders::repair(Orders::keep(Orders::ofService((int) $order->service_id), $told['problems']));
            }
            return $told;
        } finally {
            Orders::release($order);
        }
    }

    private static function carryOut(
        object $order,
        string $action,
        array $form,
        Settings $settings,
        Gateway $gateway,
        Text $text
    ): array {
        $purchase = Orders::purchase($order, $settings, $text);
        $open = $purchase->unsettled();
        if ($open !== null) {
            $result = $gateway->call(static fn (Client $client) => $open->settle($client));
            $order = Orders::apply($order, $result, $open->operation);
            if ($action === '' || ($action === 'order' && $result->outcome !== Result::NOT_DONE)) {
                return self::outcome($result, $action, $text);
            }
            $purchase = Orders::purchase($order, $settings, $text);
        }
        if ($action === 'send' && in_array($action, $purchase->actions, true)) {
            return self::send($order, $text);
        }
        $change = $purchase->plan($action, $form);
        if ($change->problems !== []) {
            return self::told($change->problems, $text);
        }
        $operation = $change->operation ?: $action;
        if ($action === 'check' && Orders::did($order, $operation, 'intended', '-10 seconds')) {
            return ['done' => true, 'said' => $text->get('said_check_soon')] + self::told([], $text);
        }
        Orders::note($order, $operation, 'intended', $change->detail);
        $order = Orders::update($order, $change->columns);
        $result = $gateway->call(static fn (Client $client) => $change->carryOut($client));
        Orders::apply($order, $result, $operation);
        return self::outcome($result, $action, $text);
    }

    /** C4: the newest certificate by e-mail. */
    private static function send(object $order, Text $text): array
    {
        $error = Mails::certificate($order);
        Orders::note($order, 'send', $error === '' ? Result::DONE : Result::REFUSED, $error);
        return $error !== '' ? self::wrong($text->get('said_not_sent'))
            : ['done' => true, 'said' => $text->get('said_send')] + self::told([], $text);
    }

    private static function outcome(Result $result, string $action, Text $text): array
    {
        $told = self::told($result->problems, $text);
        if ($result->outcome === Result::UNKNOWN) {
            return ['done' => false, 'said' => $text->get('said_unknown'), 'problems' => []] + $told;
        }
        if ($result->outcome !== Result::DONE) {
            return $told['problems'] === [] ? self::wrong($text->get("said_$result->outcome")) : $told;
        }
        $besides = array_column($told['problems'], 'text');
        $said = implode(' ', [$text->get("said_$action"), ...$besides]);
        return ['done' => true, 'said' => $said, 'problems' => []] + $told;
    }

    private static function told(array $problems, Text $text): array
    {
        $told = array_map(static fn ($problem) => $text->told($problem), $problems);
        return ['done' => false, 'said' => '', 'problems' => $told, 'asks' => false, 'stale' => false];
    }

    /** What is told of something that was not even begun. */
    public static function wrong(string $sentence): array
    {
        return ['problems' => [['field' => '', 'text' => $sentence]]] + self::told([], Text::current());
    }
}
