<?php

declare(strict_types=1);

namespace WHMCS\Config;

use Standin\Config;

class Setting
{
    public static function getValue($name)
    {
        return Config::get((string) $name);
    }

    public static function setValue($name, $value): void
    {
        Config::set((string) $name, (string) $value);
    }
}
