<?php

declare(strict_types=1);

require dirname(__DIR__) . '/standin/init.php';
require dirname(__DIR__, 2) . '/php/include/Simulator.php';
require dirname(__DIR__, 2) . '/php/include/keys.php';
require dirname(__DIR__, 3) . '/modules/servers/CERTUM_Certificates/lib/autoload.php';
require __DIR__ . '/ModuleTestCase.php';
require __DIR__ . '/TimeTestCase.php';
require __DIR__ . '/OrderWalk.php';
require __DIR__ . '/ManageWalk.php';
require __DIR__ . '/SchemaSteps.php';
require __DIR__ . '/AddonPages.php';
require __DIR__ . '/Attaching.php';
require __DIR__ . '/AddonTestCase.php';
require __DIR__ . '/AttachTestCase.php';
require __DIR__ . '/AttachWalk.php';
require __DIR__ . '/AddonListWalk.php';
