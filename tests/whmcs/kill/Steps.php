<?php

declare(strict_types=1);

namespace KillTests;

final class Steps
{
}
