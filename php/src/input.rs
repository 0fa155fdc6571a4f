//! What PHP hands over, as the library's types. What does not fit is refused with the field's name.

use crate::exception::Thrown;
use certum::language::Language;
use ext_php_rs::{
    convert::{FromZval, StubLiteral},
    flags::DataType,
    types::{ZendHashTable, Zval},
    zend::ClassEntry,
};
use time::OffsetDateTime;

/// A string parameter as PHP has it: bytes, whatever they mean.
#[derive(Debug)]
pub struct Bytes(Vec<u8>);

impl FromZval<'_> for Bytes {
    const TYPE: DataType = DataType::String;

    fn from_zval(value: &Zval) -> Option<Self> {
        value
            .binary_slice()
            .map(|bytes: &[u8]| Self(bytes.to_vec()))
    }
}

/// For a parameter's default.
impl From<&str> for Bytes {
    fn from(text: &str) -> Self {
        Self(text.as_bytes().to_vec())
    }
}

impl StubLiteral for Bytes {
    fn stub_literal(&self) -> String {
        String::from_utf8_lossy(&self.0).stub_literal()
    }
}

impl std::ops::Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

/// A text parameter: bytes that must be UTF-8.
pub(crate) fn text(field: &str, bytes: &[u8]) -> Result<String, Thrown> {
    std::str::from_utf8(bytes)
        .map(str::to_owned)
        .map_err(|error| {
            Thrown::input(
                field,
                format!(
                    "is not UTF-8 text (byte {}). Convert it to UTF-8 first.",
                    error.valid_up_to() + 1
                ),
            )
        })
}

/// A text parameter that may be null.
pub(crate) fn optional_text(field: &str, bytes: Option<&Bytes>) -> Result<Option<String>, Thrown> {
    bytes.map(|bytes| text(field, bytes)).transpose()
}

/// A list of texts.
pub(crate) fn texts(field: &str, list: &ZendHashTable) -> Result<Vec<String>, Thrown> {
    list.values()
        .map(|value| match value.dereference().binary_slice() {
            Some(bytes) => text(field, bytes),
            None => Err(Thrown::input(
                field,
                "is a list of strings, and one of its entries is none.",
            )),
        })
        .collect()
}

/// A language, `en` or `pl`.
pub(crate) fn language(bytes: &[u8]) -> Result<Language, Thrown> {
    std::str::from_utf8(bytes)
        .ok()
        .and_then(Language::from_code)
        .ok_or_else(|| Thrown::input("language", "is neither \"en\" nor \"pl\"."))
}

/// A `DateTimeInterface`, as the moment that it stands for.
#[derive(Clone, Copy, Debug)]
pub struct Moment(pub(crate) OffsetDateTime);

impl FromZval<'_> for Moment {
    const TYPE: DataType = DataType::object("DateTimeInterface");

    fn from_zval(value: &Zval) -> Option<Self> {
        let object = value.object()?;
        if !object.instance_of(ClassEntry::try_find("DateTimeInterface")?) {
            return None;
        }
        // One call for both parts: seconds and microseconds.
        let text = object
            .try_call_method("format", vec![&"U.u"])
            .ok()?
            .string()?;
        let (seconds, micros) = text.split_once('.')?;
        let seconds: i64 = seconds.parse().ok()?;
        let micros: i64 = micros.parse().ok()?;
        OffsetDateTime::from_unix_timestamp(seconds)
            .ok()?
            .checked_add(time::Duration::microseconds(micros))
            .map(Self)
    }
}
