<?php

declare(strict_types=1);

namespace WHMCS\View;

use Standin\Instance;

class Asset
{
    /** A stylesheet of fonts, below /assets. */
    public static function fontCssInclude($file): string
    {
        $path = Instance::setting('base_path') . '/assets/fonts/css/' . htmlspecialchars((string) $file);
        return "<link href=\"$path\" rel=\"stylesheet\" type=\"text/css\">";
    }
}
