//! What PHP hands over, as the library's types. What does not fit is refused with the field's name.

use crate::thrown::Thrown;
use certum::{
    language::{Language, Said, Text},
    x509::HostName,
};
use ext_php_rs::{
    convert::{FromZval, StubLiteral},
    flags::DataType,
    types::Zval,
    zend::ClassEntry,
};
use time::{Date, OffsetDateTime, UtcOffset};

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
                Said::new(Text::given_not_utf8).with("position", error.valid_up_to() + 1),
            )
        })
}

/// A text parameter that goes into a request: what XML cannot hold is refused where it is given, by its name.
pub(crate) fn sendable(field: &str, bytes: &[u8]) -> Result<String, Thrown> {
    let text = text(field, bytes)?;
    certum::soap::check_text(field, &text)
        .map_err(|error| Thrown::new(error, Language::English))?;
    Ok(text)
}

/// A text parameter that goes into a request and may be null.
pub(crate) fn optional_sendable(
    field: &str,
    bytes: Option<Bytes>,
) -> Result<Option<String>, Thrown> {
    bytes.map(|bytes| sendable(field, &bytes)).transpose()
}

/// A text parameter that may be null.
pub(crate) fn optional_text(field: &str, bytes: Option<Bytes>) -> Result<Option<String>, Thrown> {
    bytes.map(|bytes| text(field, &bytes)).transpose()
}

/// An array parameter that lists texts.
#[derive(Debug, Default)]
pub struct TextList(Vec<Entry>);

/// An entry of such an array.
#[derive(Debug)]
enum Entry {
    Text(Vec<u8>),
    Integer(i64),
    Other,
}

impl Entry {
    fn new(value: &Zval) -> Self {
        let value = value.dereference();
        match (value.binary_slice(), value.long()) {
            (Some(bytes), _) => Self::Text(<[u8]>::to_vec(bytes)),
            (None, Some(integer)) => Self::Integer(integer),
            (None, None) => Self::Other,
        }
    }
}

impl FromZval<'_> for TextList {
    const TYPE: DataType = DataType::Array;

    fn from_zval(value: &Zval) -> Option<Self> {
        let entries = value.array()?.values();
        Some(Self(entries.map(Entry::new).collect()))
    }
}

impl StubLiteral for TextList {
    fn stub_literal(&self) -> String {
        "[]".to_owned()
    }
}

impl TextList {
    /// The texts. An entry that is no string is refused, so that a number or null is not taken for one.
    pub(crate) fn list(&self, field: &str) -> Result<Vec<String>, Thrown> {
        let entries = self.0.iter();
        entries
            .map(|entry| match entry {
                Entry::Text(bytes) => sendable(field, bytes),
                _ => Err(Thrown::input(field, Text::given_not_strings)),
            })
            .collect()
    }
}

/// A list of order numbers. Integers count: PHP makes them of keys such as those of a batch.
pub(crate) fn order_ids(field: &str, numbers: TextList) -> Result<Vec<String>, Thrown> {
    let entries = numbers.0.into_iter().map(|entry| match entry {
        Entry::Integer(integer) => Entry::Text(integer.to_string().into_bytes()),
        other => other,
    });
    TextList(entries.collect()).list(field)
}

/// A list of host names, in the ASCII form that Certum takes.
///
/// What is no host name stays as it is: Certum's refusal names it.
pub(crate) fn host_names(field: &str, names: &TextList) -> Result<Vec<String>, Thrown> {
    let ascii = |name: String| match HostName::parse(&name) {
        Ok(host) => host.ascii().to_owned(),
        Err(_) => name,
    };
    Ok(names.list(field)?.into_iter().map(ascii).collect())
}

/// A language, by its code.
pub(crate) fn language(bytes: &[u8]) -> Result<Language, Thrown> {
    std::str::from_utf8(bytes)
        .ok()
        .and_then(Language::from_code)
        .ok_or_else(|| {
            let codes: Vec<&str> = Language::ALL.iter().map(|known| known.code()).collect();
            let known = codes.join(", ");
            Thrown::input(
                "language",
                Said::new(Text::given_not_of_list).with("known", known),
            )
        })
}

/// A `DateTimeInterface`, as the moment that it stands for; `None` where that is beyond the year 9999.
#[derive(Clone, Copy, Debug)]
pub struct Moment(Option<OffsetDateTime>);

impl FromZval<'_> for Moment {
    const TYPE: DataType = DataType::object("DateTimeInterface");

    fn from_zval(value: &Zval) -> Option<Self> {
        let object = value.object()?;
        if !object.instance_of(ClassEntry::try_find("DateTimeInterface")?) {
            return None;
        }
        // One call for all parts: seconds, microseconds, the zone's offset in seconds.
        let text = object.try_call_method("format", vec![&"U u Z"]).ok()?;
        Some(Self(moment(&text.string()?)))
    }
}

fn moment(text: &str) -> Option<OffsetDateTime> {
    let mut parts = text.split(' ');
    let seconds: i64 = parts.next()?.parse().ok()?;
    let micros: i64 = parts.next()?.parse().ok()?;
    let offset: i32 = parts.next()?.parse().ok()?;
    OffsetDateTime::from_unix_timestamp(seconds)
        .ok()?
        .checked_add(time::Duration::microseconds(micros))?
        .checked_to_offset(UtcOffset::from_whole_seconds(offset).ok()?)
}

impl Moment {
    pub(crate) fn at(self, field: &str) -> Result<OffsetDateTime, Thrown> {
        self.0
            .ok_or_else(|| Thrown::input(field, Text::given_no_moment))
    }

    /// The day that it is in its own zone.
    pub(crate) fn day(self, field: &str) -> Result<Date, Thrown> {
        Ok(self.at(field)?.date())
    }
}

/// The day of a date that may be null, in its own zone.
pub(crate) fn optional_day(field: &str, moment: Option<Moment>) -> Result<Option<Date>, Thrown> {
    moment.map(|moment| moment.day(field)).transpose()
}
