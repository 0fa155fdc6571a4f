<?php

declare(strict_types=1);

require __DIR__ . '/story.php';
foreach (['Shop', 'Customer', 'Cover', 'Purchase', 'Year', 'Walk'] as $class) {
    require __DIR__ . "/$class.php";
}
