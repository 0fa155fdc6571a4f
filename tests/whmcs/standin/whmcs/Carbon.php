<?php

declare(strict_types=1);

namespace WHMCS;

require_once 'Carbon/autoload.php';

class Carbon extends \Carbon\Carbon
{
}
