//! `Certum\Shop`: what the WHMCS module asks of the library.

mod desk;
mod download;
mod host;
mod json;
mod tables;

use certum_shop as shop;
use ext_php_rs::{
    builders::ModuleBuilder,
    convert::FromZval,
    flags::DataType,
    types::{ZendHashTable, Zval},
};

/// An array parameter with a form's values: scalars, and arrays of them. Anything else in it counts as not sent.
#[derive(Debug, Default)]
pub struct Form(pub(crate) shop::Form);

impl FromZval<'_> for Form {
    const TYPE: DataType = DataType::Array;

    fn from_zval(value: &Zval) -> Option<Self> {
        let mut values = Vec::new();
        flatten(value.array()?, "", shop::DEEPEST, &mut values);
        Some(Self(values.into_iter().collect()))
    }
}

fn flatten(array: &ZendHashTable, prefix: &str, depth: usize, values: &mut Vec<(String, String)>) {
    let mut entries = array.iter();
    // Not as an iterator: it panics at a key that is not UTF-8, and anybody can post one.
    while let Some((key, value)) = entries.next_zval() {
        let name = match (key.long(), key.binary_slice()) {
            (Some(number), _) => format!("{prefix}{number}"),
            (None, bytes) => format!(
                "{prefix}{}",
                String::from_utf8_lossy(bytes.unwrap_or_default())
            ),
        };
        let value = value.dereference();
        if let Some(inner) = value.array() {
            if depth > 0 {
                flatten(inner, &format!("{name}."), depth - 1, values);
            }
        } else if let Some(text) = scalar(value) {
            values.push((name, text));
        }
    }
}

/// A scalar as PHP would print it; `None` for null and what is no scalar.
fn scalar(value: &Zval) -> Option<String> {
    if let Some(bytes) = value.binary_slice::<u8>() {
        // Foreign bytes are shown as such, and refused where they matter.
        return Some(String::from_utf8_lossy(bytes).into_owned());
    }
    let number = value.long().map(|number| number.to_string());
    let number = number.or_else(|| value.double().map(|number| number.to_string()));
    number.or_else(|| {
        value
            .bool()
            .map(|value| String::from(if value { "1" } else { "" }))
    })
}

pub(crate) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module
        .interface::<host::PhpInterfaceHost>()
        .class::<desk::Desk>()
        .class::<download::Download>()
        .class::<tables::Tables>()
}

/// Called before each request.
pub(crate) fn begin_request() {
    desk::begin_request();
}

/// Hides in stack traces what is secret.
pub(crate) fn mark_sensitive() {
    desk::mark_sensitive();
}
