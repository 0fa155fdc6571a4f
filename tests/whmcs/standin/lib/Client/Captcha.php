<?php

declare(strict_types=1);

namespace Standin\Client;

/**
 * The captcha of a shop that has none.
 */
final class Captcha
{
    public function isEnabled(): bool
    {
        return false;
    }

    public function getMarkup(): string
    {
        return '';
    }

    public function getPageJs(): string
    {
        return '';
    }

    public function getButtonClass($form = ''): string
    {
        return '';
    }
}
