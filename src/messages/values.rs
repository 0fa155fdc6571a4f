//! The forms of single values: moments, days, serial numbers, certificates, lists with a wrapper.

use crate::error::Error;
use crate::language::{Said, Text};
use crate::soap::parse_moment;
use crate::x509::normalise_serial;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::Visitor;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serializer, de};
use std::fmt;
use time::format_description::BorrowedFormatItem;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{Date, OffsetDateTime, UtcOffset};

/// A day as XML Schema, and SQL, have it: `2026-11-22`.
pub const DAY: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");

/// A serial number as [`normalise_serial`] writes it; what is no serial number stays as it is, for
/// Certum to refuse or the caller to see.
#[must_use]
pub fn serial_number(text: &str) -> String {
    normalise_serial(text).unwrap_or_else(|_| text.to_owned())
}

/// A certificate as PEM with lines of 64 characters, from PEM or bare base64 with line breaks
/// anywhere. What is neither stays as it is.
#[must_use]
pub fn certificate(text: &str) -> String {
    let inner = text
        .split_once("-----BEGIN")
        .map_or(Some(text), |(_, labelled)| {
            let (_, inner) = labelled.split_once("-----")?;
            let (inner, rest) = inner.split_once("-----END")?;
            (!rest.contains("-----BEGIN")).then_some(inner)
        });
    let der = inner.and_then(|inner| {
        let bare: Vec<u8> = inner
            .bytes()
            .filter(|byte| !byte.is_ascii_whitespace())
            .collect();
        STANDARD.decode(bare).ok()
    });
    match der {
        // Every certificate is an ASN.1 SEQUENCE.
        Some(der) if der.first() == Some(&0x30) => {
            let config = pem::EncodeConfig::new().set_line_ending(pem::LineEnding::LF);
            pem::encode_config(&pem::Pem::new("CERTIFICATE", der), config)
        }
        _ => text.to_owned(),
    }
}

/// Refuses a day whose year XML Schema's four digits cannot hold.
pub(super) fn check_day(field: &str, day: Option<Date>) -> Result<(), Error> {
    day.map_or(Ok(()), |day| check_year(field, day.year()))
}

/// Refuses a page that is no `xs:int`.
pub(super) fn check_page(page: Option<i64>) -> Result<(), Error> {
    page.map_or(Ok(()), |page| check_int("page", page))
}

/// Refuses a year that XML Schema's four digits cannot hold.
pub(super) fn check_year(field: &str, year: i32) -> Result<(), Error> {
    if (1..=9999).contains(&year) {
        return Ok(());
    }
    Err(Error::input(
        field,
        Said::new(Text::given_year).with("year", year),
    ))
}

/// Refuses a number that is no `xs:int`.
pub(super) fn check_int(field: &str, number: i64) -> Result<(), Error> {
    if i32::try_from(number).is_ok() {
        return Ok(());
    }
    Err(Error::input(
        field,
        Said::new(Text::given_no_int).with("number", number),
    ))
}

/// A moment, read without making a text of it first.
struct Moment(OffsetDateTime);

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(MomentVisitor)
    }
}

struct MomentVisitor;

impl Visitor<'_> for MomentVisitor {
    type Value = Moment;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a date")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Moment, E> {
        let moment = parse_moment(text);
        moment
            .map(Moment)
            .ok_or_else(|| E::custom(format_args!("is no date: {text}")))
    }
}

pub(super) fn read_moment<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<OffsetDateTime, D::Error> {
    Moment::deserialize(deserializer).map(|moment| moment.0)
}

pub(super) fn read_optional_moment<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<OffsetDateTime>, D::Error> {
    let moment = Option::<Moment>::deserialize(deserializer)?;
    Ok(moment.map(|moment| moment.0))
}

/// A text that must not be empty, such as an order number.
pub(super) fn read_word<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.is_empty() {
        Err(de::Error::custom("is empty"))
    } else {
        Ok(text)
    }
}

pub(super) fn read_serial_number<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<String, D::Error> {
    String::deserialize(deserializer).map(|text| serial_number(&text))
}

pub(super) fn read_optional_serial_number<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    Ok(text.map(|text| serial_number(&text)))
}

pub(super) fn read_serial_numbers<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<String>, D::Error> {
    let texts = Vec::<String>::deserialize(deserializer)?;
    Ok(texts.iter().map(|text| serial_number(text)).collect())
}

pub(super) fn read_certificate<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<String, D::Error> {
    String::deserialize(deserializer).map(|text| certificate(&text))
}

pub(super) fn read_certificates<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<String>, D::Error> {
    let texts = Vec::<String>::deserialize(deserializer)?;
    Ok(texts.iter().map(|text| certificate(text)).collect())
}

/// Names in one text, separated by commas, semicolons or white space.
pub(super) fn read_names<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<String>, D::Error> {
    let text = String::deserialize(deserializer)?;
    let names = text.split(|joint: char| matches!(joint, ',' | ';') || joint.is_whitespace());
    Ok(names
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect())
}

pub(super) fn write_moment<S: Serializer>(
    moment: &OffsetDateTime,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let text = moment.to_offset(UtcOffset::UTC).format(&Rfc3339);
    serializer.serialize_str(&text.map_err(serde::ser::Error::custom)?)
}

#[expect(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "serde calls it so"
)]
pub(super) fn write_day<S: Serializer>(
    day: &Option<Date>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match day {
        None => serializer.serialize_none(),
        Some(day) => serializer.serialize_str(&day.format(DAY).map_err(serde::ser::Error::custom)?),
    }
}

pub(super) fn write_serial_number<S: Serializer>(
    text: &str,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&serial_number(text))
}

#[expect(clippy::ref_option, reason = "serde calls it so")]
pub(super) fn write_optional_serial_number<S: Serializer>(
    text: &Option<String>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match text {
        None => serializer.serialize_none(),
        Some(text) => write_serial_number(text, serializer),
    }
}

/// Writes the list within its wrapper: an element `serialNumber` for each.
pub(super) fn write_serial_numbers<S: Serializer>(
    texts: &[String],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let texts: Vec<_> = texts.iter().map(|text| serial_number(text)).collect();
    write_wrapped("serialNumber", &texts, serializer)
}

/// Writes an element `inner` for each item, for a field that is the wrapper.
pub(super) fn write_wrapped<T: serde::Serialize, S: Serializer>(
    inner: &'static str,
    items: &[T],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut wrapper = serializer.serialize_struct("wrapper", 1)?;
    wrapper.serialize_field(inner, items)?;
    wrapper.end()
}

pub(super) fn write_base64<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&STANDARD.encode(bytes))
}

#[cfg(test)]
mod tests {
    use super::{certificate, serial_number};

    #[test]
    fn serial_numbers_or_what_was_given() {
        assert_eq!(serial_number("0a:1b 2c"), "0A1B2C");
        assert_eq!(serial_number("no number"), "no number");
        assert_eq!(serial_number(""), "");
    }

    #[test]
    fn certificates_or_what_was_given() {
        let pem = "-----BEGIN CERTIFICATE-----\nMAMCAQU=\n-----END CERTIFICATE-----\n";
        for text in [
            "MAMCAQU=",
            " MAMC\r\nAQU=\n",
            "M A\nM\tC A Q U =",
            pem,
            &pem.replace('\n', "\r\n"),
            &pem.replace('\n', ""),
            &pem.replace('\n', " "),
            &format!("subject=CN\n{pem}trailing"),
            "-----BEGIN X509 CERTIFICATE-----MAMCAQU=-----END X509 CERTIFICATE-----",
        ] {
            assert_eq!(certificate(text), pem, "{text}");
        }
        for text in [
            "",
            "-",
            "AAAA",
            "MAMCAQU",
            "-----BEGIN",
            "-----BEGIN CERTIFICATE-----",
            &pem.repeat(2),
        ] {
            assert_eq!(certificate(text), *text);
        }
    }
}
