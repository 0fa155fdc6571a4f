<?php

declare(strict_types=1);

namespace ModuleTests;

/**
 * The tables on SQLite.
 */
final class SchemaTest extends SchemaSteps
{
}
