//! What stands in a column of a table, as a value of its type.
//!
//! Databases and PHP hand a number over as a number or as a text, whichever they please; both are read.

use serde_json::Value;
use time::OffsetDateTime;

use crate::moment;

/// A type that a column can hold.
pub(crate) trait Column: Sized {
    /// Reads a column; `None` for what is none of this type.
    fn read(value: &Value) -> Option<Self>;

    /// The value to write.
    fn write(&self) -> Value;
}

/// A column's text, whatever it came as; `None` for NULL.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(value) => Some(u8::from(*value).to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl Column for $number {
            fn read(value: &Value) -> Option<Self> {
                text(value)?.trim().parse().ok()
            }

            fn write(&self) -> Value {
                Value::from(*self)
            }
        }
    )+};
}

numbers!(u64, u32);

impl Column for bool {
    fn read(value: &Value) -> Option<Self> {
        match text(value)?.as_str() {
            "0" | "" => Some(false),
            "1" => Some(true),
            _ => None,
        }
    }

    fn write(&self) -> Value {
        Value::from(u8::from(*self))
    }
}

impl Column for String {
    fn read(value: &Value) -> Option<Self> {
        text(value)
    }

    fn write(&self) -> Value {
        Value::from(self.as_str())
    }
}

impl Column for OffsetDateTime {
    fn read(value: &Value) -> Option<Self> {
        moment::read(value.as_str()?)
    }

    fn write(&self) -> Value {
        Value::from(moment::stamp(*self))
    }
}

/// NULL is nothing.
impl<T: Column> Column for Option<T> {
    fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => T::read(value).map(Some),
        }
    }

    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::write)
    }
}

/// Types that stand in their columns as JSON.
macro_rules! json_columns {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::column::Column for $type {
            fn read(value: &serde_json::Value) -> Option<Self> {
                serde_json::from_str(value.as_str()?).ok()
            }

            fn write(&self) -> serde_json::Value {
                serde_json::to_string(self).map_or(serde_json::Value::Null, serde_json::Value::from)
            }
        }
    )+};
}

/// Lists that stand in their columns as JSON: NULL where there is nothing in them.
macro_rules! json_lists {
    ($($entry:ty),+ $(,)?) => {$(
        impl $crate::column::Column for Vec<$entry> {
            fn read(value: &serde_json::Value) -> Option<Self> {
                match value {
                    serde_json::Value::Null => Some(Self::new()),
                    value => serde_json::from_str(value.as_str()?).ok(),
                }
            }

            fn write(&self) -> serde_json::Value {
                if self.is_empty() {
                    return serde_json::Value::Null;
                }
                serde_json::to_string(self).map_or(serde_json::Value::Null, serde_json::Value::from)
            }
        }
    )+};
}

pub(crate) use {json_columns, json_lists};

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use time::macros::datetime;

    #[test]
    fn a_number_may_come_as_a_text() {
        assert_eq!(u64::read(&json!(7)), Some(7));
        assert_eq!(u64::read(&json!("7")), Some(7));
        for none in [json!(null), json!(""), json!("x"), json!(-1), json!([7])] {
            assert_eq!(u64::read(&none), None, "{none}");
        }
        assert_eq!(bool::read(&json!("1")), Some(true));
        assert_eq!(bool::read(&json!(0)), Some(false));
        assert_eq!(bool::read(&json!("yes")), None);
    }

    #[test]
    fn what_is_written_is_read_again() {
        let moment = datetime!(2026-11-30 04:05:06 UTC);
        assert_eq!(OffsetDateTime::read(&moment.write()), Some(moment));
        assert_eq!(Option::<OffsetDateTime>::read(&json!(null)), Some(None));
        assert_eq!(Option::<OffsetDateTime>::read(&json!("yesterday")), None);
        assert_eq!(String::read(&json!(12)), Some("12".to_owned()));
    }
}
