<?php

declare(strict_types=1);

namespace CertumCertificates;

use Certum\Approver;
use Certum\Publication;

/**
 * What to publish for each name of an order, by what Certum answered to it.
 */
final class Publications
{
    /** @return list<Publication> */
    public static function of(object $order): array
    {
        $proof = Orders::json($order->verification);
        $made = [];
        foreach ($proof['fqdns'] ?? [] as $name) {
            $prefix = $proof['approverMethod'] === Approver::ADMIN ? ($proof['emailPrefix'] ?? null) : null;
            $made[] = Publication::forName($name, $proof['approverMethod'], $proof['code'], $prefix);
        }
        return $made;
    }

    /** @return array<string, mixed> variables of publications.tpl */
    public static function variables(object $order, Text $text): array
    {
        $rows = array_map(static fn (Publication $what) => [
            'name' => $what->name, 'type' => $what->type, 'host' => $what->host ?? '', 'value' => $what->value ?? '',
            'url' => $what->url ?? '', 'email' => $what->email ?? '', 'todo' => $what->instruction($text->code()),
        ], self::of($order));
        return ['publications' => $rows];
    }
}
