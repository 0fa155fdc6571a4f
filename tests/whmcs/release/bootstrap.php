<?php

declare(strict_types=1);

// Not the module itself: the tests take it from where a release or the demonstration put it.
require dirname(__DIR__, 3) . '/demo/classes.php';
