//! `Certum\Shop\Tables`.

use super::json;
use certum_shop as shop;
use ext_php_rs::{boxed::ZBox, exception::PhpResult, prelude::*, types::ZendHashTable};

/// The module's own tables; holds nothing.
#[php_class]
#[php(name = "Certum\\Shop\\Tables")]
#[php(flags = ext_php_rs::flags::ClassFlags::Final)]
pub struct Tables;

#[php_impl]
impl Tables {
    /// The steps that make them.
    pub fn steps() -> PhpResult<ZBox<ZendHashTable>> {
        let steps = shop::table_steps().map(|step| serde_json::json!(step));
        json::to_array(&steps.collect())
    }
}
