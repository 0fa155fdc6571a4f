--TEST--
The extension and its stub agree: classes, constants, properties, methods, parameters, types and defaults
--FILE--
<?php

require __DIR__ . '/../include/stub.inc';

/*
 * Differences that remain, all of them because reflection cannot be told better:
 * - properties of value objects have neither type nor `readonly`, though nothing can be written to them
 *   (include/types.inc compares what they hold with the stub's type);
 * - a parameter with a union type is `mixed`; other types get a TypeError all the same;
 * - classes that cannot be made have a constructor that throws.
 */
function as_loaded(array $class, array $loaded): array
{
    foreach ($class['properties'] as $name => &$property) {
        $bound = $loaded['properties'][$name] ?? null;
        $property['documented'] = null;
        if ($class['final'] && $bound !== null && $bound['type'] === null) {
            $property['type'] = null;
            $property['readonly'] = false;
        }
    }
    foreach ($class['methods'] as &$method) {
        foreach ($method['parameters'] as &$parameter) {
            if (preg_match('/^(?!null\|).*\|(?!null$)/', (string) $parameter['type'])) {
                $parameter['type'] = 'mixed';
            }
            $parameter['sensitive'] = $parameter['sensitive'] && PHP_VERSION_ID >= 80200;
        }
    }
    if ($class['final'] && !isset($class['methods']['__construct'])) {
        $class['methods']['__construct'] = [
            'public' => true, 'static' => false, 'abstract' => false, 'returns' => null, 'parameters' => [],
        ];
    }
    return $class;
}

function sorted(array $surface): array
{
    foreach (['constants', 'properties', 'methods'] as $kind) {
        ksort($surface[$kind]);
    }
    return $surface;
}

function differences(string $at, mixed $stub, mixed $loaded): void
{
    if (is_array($stub) && is_array($loaded)) {
        foreach ($stub + $loaded as $key => $_) {
            if (!array_key_exists($key, $loaded)) {
                echo "$at: $key is in the stub only\n";
            } elseif (!array_key_exists($key, $stub)) {
                echo "$at: $key is in the extension only\n";
            } else {
                differences("$at $key", $stub[$key], $loaded[$key]);
            }
        }
    } elseif ($stub !== $loaded) {
        echo "$at: the stub has ", json_encode($stub), ', the extension ', json_encode($loaded), "\n";
    }
}

$extension = new ReflectionExtension('certum');
$classes = $extension->getClassNames();
$stub = stub_surface();
$properties = $methods = 0;
foreach (array_diff(array_keys($stub), $classes) as $missing) {
    echo "$missing is in the stub only\n";
}
foreach (array_diff($classes, array_keys($stub)) as $missing) {
    echo "$missing is in the extension only\n";
}
foreach (array_intersect(array_keys($stub), $classes) as $class) {
    $loaded = surface_of($class);
    differences($class, sorted(as_loaded($stub[$class], $loaded)), sorted($loaded));
    $properties += count($loaded['properties']);
    $methods += count($loaded['methods']);
    if ($loaded['final'] && !isset($stub[$class]['methods']['__construct'])) {
        try {
            new $class();
            echo "$class can be made\n";
        } catch (Exception $exception) {
        }
    }
}
differences('functions', [], array_keys($extension->getFunctions()));
differences('constants', [], $extension->getConstants());
// That something was compared at all.
var_dump(count(array_intersect(array_keys($stub), $classes)) > 50, $properties > 200, $methods > 100);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
