//! JSON as PHP's own values and back: objects as arrays with text keys, in their order.

use certum_shop::Row;
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

/// A row of a database: its scalars under the names of their columns, whatever else is in it as null.
pub(super) fn to_row(row: &Zval) -> Row {
    let mut read = Row::new();
    let Some(columns) = row.dereference().array() else {
        return read;
    };
    let mut columns = columns.iter();
    while let Some((name, value)) = columns.next_zval() {
        let name = String::from_utf8_lossy(name.binary_slice().unwrap_or_default());
        read.insert(name.into_owned(), to_scalar(value.dereference()));
    }
    read
}

fn to_scalar(value: &Zval) -> Value {
    if let Some(number) = value.long() {
        number.into()
    } else if let Some(number) = value.double() {
        number.into()
    } else if let Some(truth) = value.bool() {
        truth.into()
    } else if let Some(bytes) = value.binary_slice::<u8>() {
        String::from_utf8_lossy(bytes).into_owned().into()
    } else {
        Value::Null
    }
}
