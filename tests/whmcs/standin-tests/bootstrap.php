<?php

declare(strict_types=1);

require dirname(__DIR__) . '/standin/init.php';
require __DIR__ . '/StandinTestCase.php';
