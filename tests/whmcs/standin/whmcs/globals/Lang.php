<?php

declare(strict_types=1);

/**
 * Core texts.
 */
class Lang
{
    public static function trans($key, $params = []): string
    {
        return Standin\Language::trans((string) $key, (array) $params);
    }

    public static function getName(): string
    {
        return Standin\Language::current();
    }
}
