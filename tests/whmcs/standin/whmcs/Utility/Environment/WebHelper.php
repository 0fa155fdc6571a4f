<?php

declare(strict_types=1);

namespace WHMCS\Utility\Environment;

use Standin\Instance;

class WebHelper
{
    /** Path of WHMCS in its host's addresses, without a slash at its end. */
    public static function getBaseUrl(): string
    {
        return (string) Instance::setting('base_path');
    }
}
