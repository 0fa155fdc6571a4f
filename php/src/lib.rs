//! The PHP extension `certum`: thin bindings over the library of the same name.

use ext_php_rs::prelude::*;

/// Registers the extension with PHP.
#[php_module]
pub fn get_module(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module.name("certum")
}
