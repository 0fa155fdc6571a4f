<?php

declare(strict_types=1);

// Not the module itself: the tests take it from where a release or the demonstration put it.
require dirname(__DIR__) . '/standin/init.php';
require dirname(__DIR__, 2) . '/php/include/Simulator.php';
require dirname(__DIR__, 2) . '/php/include/keys.php';
require dirname(__DIR__, 3) . '/demo/classes.php';
