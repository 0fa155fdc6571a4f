--TEST--
The extension loads and carries the version of its crate
--FILE--
<?php

preg_match('/^version = "([^"]+)"$/m', file_get_contents(__DIR__ . '/../../Cargo.toml'), $crate);
var_dump(extension_loaded('certum'));
var_dump(phpversion('certum') === $crate[1]);
?>
--EXPECT--
bool(true)
bool(true)
