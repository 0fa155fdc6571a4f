<?php

declare(strict_types=1);

namespace ModuleTests;

final class OrderTest extends OrderWalk
{
}
