<?php

// Run without the extension: prints the stub's classes as JSON, with everything that reflection tells of them.

require __DIR__ . '/stub.inc';

$before = get_declared_classes();
require __DIR__ . '/../../../php/stubs/certum.stub.php';
$surface = [];
foreach (array_diff(get_declared_classes(), $before) as $class) {
    $surface[$class] = surface_of($class);
}
echo json_encode($surface, JSON_THROW_ON_ERROR);
