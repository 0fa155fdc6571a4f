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

    private static function stamp(string $change): string
    {
        return gmdate('Y-m-d H:i:s', (int) strtotime($change));
    }
}
