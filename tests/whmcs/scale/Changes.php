<?php

declare(strict_types=1);

namespace ScaleTests;

use RuntimeException;
use WHMCS\Database\Capsule;

/**
 * What Certum does with one of a hundred orders: most are issued, some move on, some certificates are revoked.
 */
final class Changes
{
    public readonly int $issued;
    public readonly int $moved;
    public readonly int $revoked;

    public function __construct(private readonly Shop $shop, int $copies)
    {
        $all = intdiv($copies, 100);
        $this->moved = $this->revoked = intdiv($all, 5);
        $this->issued = $all - $this->moved - $this->revoked;
        $pending = Capsule::table('mod_certum_orders')->where('status', 'VERIFICATION')->where('service_id', '>', 1000)
            ->orderBy('id')->limit($this->issued + $this->moved)->pluck('certum_id')->all();
        foreach (array_slice($pending, 0, $this->issued) as $number) {
            $this->shop->certum->post('state', ['orderID' => $number, 'status' => 'ENROLLED']);
        }
        // Accepted, and not issued yet.
        $this->shop->certum->post('limits', ['issueDelaySeconds' => 86400]);
        foreach (array_slice($pending, $this->issued) as $number) {
            $this->shop->certum->post('state', ['orderID' => $number, 'status' => 'ACCEPTED']);
        }
        $serials = Capsule::table('mod_certum_certificates')->orderByDesc('id')->limit($this->revoked)->pluck('serial');
        foreach ($serials as $serial) {
            $this->shop->certum->post('state', ['revoke' => $serial, 'reason' => 'KEYCOMPROMISE']);
        }
    }

    /** That all of it is known by now. */
    public function check(): void
    {
        $known = [
            'issued' => Capsule::table('mod_certum_services as s')->join('mod_certum_certificates as c', 'c.id', '=', 's.certificate_id')
                ->whereIn('s.service_id', array_map([Copies::class, 'service'], range(1, $this->issued)))->count(),
            'moved' => Capsule::table('mod_certum_orders')->where('status', 'ACCEPTED')->count(),
            'revoked' => Capsule::table('mod_certum_certificates')->where('status', 'REVOKED')->count(),
        ];
        $all = ['issued' => $this->issued, 'moved' => $this->moved, 'revoked' => $this->revoked];
        if ($known !== $all) {
            throw new RuntimeException('known: ' . json_encode($known) . ', happened: ' . json_encode($all));
        }
    }
}
