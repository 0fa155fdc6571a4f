<?php

declare(strict_types=1);

namespace Standin\Api;

/**
 * A command that answers `result` = `error`.
 */
final class Refused extends \RuntimeException
{
}
