<?php

declare(strict_types=1);

namespace WHMCS\Database;

use Illuminate\Database\Capsule\Manager;

/**
 * Illuminate's Capsule under the name that modules import.
 */
class Capsule extends Manager
{
}
