//! ASN.1's string types, and hexadecimal.

use std::fmt;

/// The ASN.1 type that a value was encoded with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StringType {
    /// `UTF8String`.
    Utf8,
    /// `PrintableString`.
    Printable,
    /// `IA5String` (ASCII).
    Ia5,
    /// `NumericString`.
    Numeric,
    /// `TeletexString` (`T61String`), read as ISO 8859-1 as every CA wrote it.
    Teletex,
    /// `BMPString` (UTF-16).
    Bmp,
    /// `UniversalString` (UTF-32).
    Universal,
    /// `VisibleString`.
    Visible,
    /// Not a string; the value is `#` and the DER in hexadecimal.
    Other,
}

impl StringType {
    fn from_tag(tag: u32) -> Self {
        match tag {
            12 => Self::Utf8,
            18 => Self::Numeric,
            19 => Self::Printable,
            20 => Self::Teletex,
            22 => Self::Ia5,
            26 => Self::Visible,
            28 => Self::Universal,
            30 => Self::Bmp,
            _ => Self::Other,
        }
    }

    /// The name in ASN.1, such as `UTF8String`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF8String",
            Self::Printable => "PrintableString",
            Self::Ia5 => "IA5String",
            Self::Numeric => "NumericString",
            Self::Teletex => "TeletexString",
            Self::Bmp => "BMPString",
            Self::Universal => "UniversalString",
            Self::Visible => "VisibleString",
            Self::Other => "other",
        }
    }
}

impl fmt::Display for StringType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Decodes a string by its universal tag. Never fails: bytes that the type does not allow become U+FFFD, except that
/// what is not UTF-8 in an 8-bit type is read as ISO 8859-1. What is no string becomes empty.
pub(super) fn decode(tag: u32, content: &[u8]) -> (StringType, String) {
    let kind = StringType::from_tag(tag);
    let text = match kind {
        StringType::Utf8 => String::from_utf8_lossy(content).into_owned(),
        StringType::Teletex => latin1(content),
        StringType::Bmp => utf16(content),
        StringType::Universal => utf32(content),
        StringType::Other => String::new(),
        _ => utf8_or_latin1(content),
    };
    (kind, text)
}

pub(super) fn utf8_or_latin1(content: &[u8]) -> String {
    str::from_utf8(content).map_or_else(|_| latin1(content), str::to_owned)
}

fn latin1(content: &[u8]) -> String {
    content.iter().copied().map(char::from).collect()
}

fn utf16(content: &[u8]) -> String {
    let (pairs, rest) = content.as_chunks::<2>();
    let units = pairs.iter().map(|pair| u16::from_be_bytes(*pair));
    let mut text: String = char::decode_utf16(units)
        .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    text.extend(rest.iter().map(|_| char::REPLACEMENT_CHARACTER));
    text
}

fn utf32(content: &[u8]) -> String {
    let (quads, rest) = content.as_chunks::<4>();
    let mut text: String = quads
        .iter()
        .map(|quad| {
            char::from_u32(u32::from_be_bytes(*quad)).unwrap_or(char::REPLACEMENT_CHARACTER)
        })
        .collect();
    if !rest.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    text
}

/// Upper-case hexadecimal without separators.
pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().unwrap_or('0');
    bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 0xf)])
        .collect()
}
