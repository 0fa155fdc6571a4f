//! JSON as PHP's own values: objects as arrays with text keys, in their order.

use ext_php_rs::{
    boxed::ZBox,
    convert::IntoZval,
    exception::PhpResult,
    types::{ZendHashTable, Zval},
};
use serde_json::Value;

/// The array of an object or a list; empty for anything else.
pub(super) fn to_array(value: &Value) -> PhpResult<ZBox<ZendHashTable>> {
    let mut array = ZendHashTable::new();
    match value {
        Value::Array(entries) => {
            for entry in entries {
                array.push(to_zval(entry)?)?;
            }
        }
        Value::Object(entries) => {
            for (key, entry) in entries {
                array.insert(key.as_str(), to_zval(entry)?)?;
            }
        }
        _ => {}
    }
    Ok(array)
}

pub(super) fn to_zval(value: &Value) -> PhpResult<Zval> {
    Ok(match value {
        Value::Null => Zval::null(),
        Value::Bool(value) => value.into_zval(false)?,
        Value::Number(number) => match number.as_i64() {
            Some(integer) => integer.into_zval(false)?,
            None => number.as_f64().unwrap_or_default().into_zval(false)?,
        },
        Value::String(text) => text.as_str().into_zval(false)?,
        Value::Array(_) | Value::Object(_) => to_array(value)?.into_zval(false)?,
    })
}
