<?php

declare(strict_types=1);

namespace ScaleTests;

use RuntimeException;
use WHMCS\Database\Capsule;

/**
 * Much work that is due in the same night.
 */
final class Night
{
    public function __construct(private readonly Shop $shop)
    {
    }

    /** So many services are to be looked at; nothing comes of it. */
    public function soManyAreLookedAt(int $count): Run
    {
        Capsule::table('mod_certum_services')->orderByDesc('id')->limit($count)->update(['due_at' => self::stamp('-1 minute')]);
        $run = Run::of($this->shop);
        $left = Capsule::table('mod_certum_services')->where('due_at', '<', self::stamp('+1 minute'))->count();
        if ($left > 0) {
            throw new RuntimeException("$left services were not looked at");
        }
        return $run;
    }

    /** So many certificates end soon, and for each there is a CSR of a new key. */
    public function soManyAreReissued(int $count): Run
    {
        $services = Capsule::table('mod_certum_services as s')->join('tblhosting as h', 'h.id', '=', 's.service_id')
            ->join('mod_certum_certificates as c', 'c.id', '=', 's.certificate_id')->where('c.status', 'VALID')
            ->where('s.service_id', '>', Copies::service(0))->orderByDesc('s.id')->offset(2 * $count)->limit($count)
            ->get(['s.service_id', 'c.id', 'h.domain']);
        foreach ($services as $service) {
            Capsule::table('mod_certum_certificates')->where('id', $service->id)
                ->update(['not_after' => self::stamp('+8 days')]);
            Capsule::table('mod_certum_services')->where('service_id', $service->service_id)->update([
                'next_csr' => newCsr($service->domain, [$service->domain])['csr'], 'due_at' => self::stamp('-1 minute')]);
        }
        $run = Run::of($this->shop);
        $made = Capsule::table('mod_certum_changes')->where(['operation' => 'reissueCertificate', 'outcome' => 'done'])->count();
        if ($made !== $count) {
            $said = Capsule::table('tblactivitylog')->orderByDesc('id')->limit(3)->pluck('description')->implode("\n");
            throw new RuntimeException("$made of $count certificates were reissued\n$said");
        }
        return $run;
    }

    private static function stamp(string $change): string
    {
        return gmdate('Y-m-d H:i:s', (int) strtotime($change));
    }
}
