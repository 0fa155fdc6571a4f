<?php

declare(strict_types=1);

namespace Standin\Admin;

final class AdminArea
{
    public static function handle(string $file): string
    {
        return 'not yet';
    }
}
