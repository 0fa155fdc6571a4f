<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Approver;
use Certum\Exception\MalformedAnswerException;
use Certum\Exception\TransportException;
use Certum\OrderRequest;
use Certum\Shop\Choice;
use Certum\Shop\Draft;
use Certum\Shop\Journal;
use Certum\Shop\Settings;
use WHMCS\Database\Capsule;

/**
 * One purchase, one order: the intent is written before the call and the outcome after it, and an order whose answer
 * was lost is looked for under its number before it is sent again under the same.
 */
final class Ordering
{
    public function __construct(private Gateway $gateway, private Settings $settings)
    {
    }

    /**
     * Places the order of both steps; the caller has claimed it.
     *
     * @throws \Certum\Exception\CertumException when nothing was ordered
     */
    public function place(object $order, Draft $draft, Choice $choice, string $language): object
    {
        if ($order->outcome_unknown) {
            $order = $this->settle($order);
            if ($order->certum_id !== '') {
                return $order;
            }
        }
        $request = $this->request($order, $draft, $choice, $language);
        $this->gateway->call(static fn ($client) => $client->validateOrderParameters($request));
        $order = Orders::update($order, [
            'number' => $request->orderId, 'customer' => $request->customer, 'product_code' => $request->productCode,
            'outcome_unknown' => true,
        ]);
        self::note($order, 'intended', Orders::encode($choice->names));
        try {
            $placed = $this->gateway->call(static fn ($client) => $client->quickOrder($request));
        } catch (\Throwable $error) {
            return $this->failed($order, $error);
        }
        return $this->placed($order, $placed->orderId, $placed->verification, $choice->emailPrefix);
    }

    private function request(object $order, Draft $draft, Choice $choice, string $language): OrderRequest
    {
        $number = Journal::orderNumber(Schema::meta('installation'), (int) $order->service_id, (int) $order->attempt);
        $customer = Journal::customer((int) $order->client_id, (int) $order->service_id);
        return $choice->order($this->settings, $draft, $number, $customer, $language);
    }

    /** Finds out what became of an order whose answer was lost. */
    public function settle(object $order): object
    {
        $found = $this->gateway->orders($order->number)[0]->orderStatus ?? null;
        $outcome = Journal::outcome($order->customer, $order->product_code, $found);
        if ($outcome === Journal::FOREIGN) {
            self::note($order, 'foreign', 'The order number belongs to another order at Certum');
            throw new Refused(Text::current()->get('number_taken'));
        }
        if ($outcome === Journal::PLACED) {
            return $this->placed($order, $found->orderId, null, null);
        }
        self::note($order, 'not_placed', '');
        return Orders::update($order, ['outcome_unknown' => false]);
    }

    private function placed(object $order, string $id, ?\Certum\SanVerification $proof, ?string $prefix): object
    {
        self::note($order, 'placed', $id);
        $mailbox = $proof?->approverMethod === Approver::ADMIN;
        return Orders::update($order, [
            'certum_id' => $id, 'order_status' => $order->order_status ?: 'AWAITING', 'outcome_unknown' => false,
            'problems' => null, 'checked_at' => Clock::stamp(), 'verification' => $proof === null ? null
                : Orders::encode($proof->toArray() + ['emailPrefix' => $mailbox ? $prefix : null]),
        ]);
    }

    private function failed(object $order, \Throwable $error): object
    {
        $unknown = $error instanceof MalformedAnswerException
            || ($error instanceof TransportException && $error->mayHaveBeenCarriedOut);
        self::note($order, $unknown ? 'unknown' : 'refused', $error->getMessage());
        if ($unknown) {
            return $order;
        }
        Orders::update($order, ['outcome_unknown' => false]);
        throw $error;
    }

    /** Adds to the journal, which only grows. */
    public static function note(object $order, string $phase, string $detail, string $operation = 'quickOrder'): void
    {
        Capsule::table('mod_certum_journal')->insert([
            'order_id' => $order->id, 'operation' => $operation, 'number' => $order->number, 'phase' => $phase,
            'detail' => mb_substr($detail, 0, 2000), 'created_at' => Clock::stamp(),
        ]);
    }
}
