//! The forms of single values: moments, days, serial numbers, certificates, lists with a wrapper.

use crate::error::Error;
use crate::x509::normalise_serial;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::IntoDeserializer;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serializer, de};
use time::format_description::BorrowedFormatItem;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

const DAY: &[BorrowedFormatItem<'_>] = format_description!("[year]-[month]-[day]");

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

/// A moment as XML Schema writes it (`xs:dateTime`), in UTC.
///
/// Taken are any offset or none (then it is UTC), fractions of any length (what is finer than a
/// nanosecond falls away), 24:00:00, a leap second, and a day without a time.
#[must_use]
pub fn parse_moment(text: &str) -> Option<OffsetDateTime> {
    let text = text.trim();
    let (day, rest) = (text.get(..10)?, text.get(10..)?);
    let day = parse_day(day)?;
    let (clock, offset) = match rest.strip_prefix(['T', 't', ' ']) {
        Some(rest) => rest.split_at(rest.find(['Z', 'z', '+', '-']).unwrap_or(rest.len())),
        None => ("00:00:00", rest),
    };
    let (time, past) = parse_clock(clock)?;
    PrimitiveDateTime::new(day, time)
        .checked_add(past)?
        .assume_offset(parse_offset(offset)?)
        .checked_to_offset(UtcOffset::UTC)
}

fn parse_day(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let year = number(parts.next()?, 4)?;
    let month = Month::try_from(number::<u8>(parts.next()?, 2)?).ok()?;
    Date::from_calendar_date(year, month, number(parts.next()?, 2)?).ok()
}

/// The time of day, and what comes on top of it.
fn parse_clock(text: &str) -> Option<(Time, Duration)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut parts = whole.splitn(3, ':');
    let hour: u8 = number(parts.next()?, 2)?;
    let minute: u8 = number(parts.next()?, 2)?;
    let second: u8 = parts.next().map_or(Some(0), |second| number(second, 2))?;
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let nanosecond = fraction.bytes().chain(std::iter::repeat(b'0')).take(9);
    let nanosecond = nanosecond.fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'));
    if (hour, minute, second, nanosecond) == (24, 0, 0, 0) {
        return Some((Time::MIDNIGHT, Duration::DAY));
    }
    // A leap second, which a day of 86,400 seconds has no place for.
    let past = Duration::seconds(i64::from(second == 60));
    let second = if second == 60 { 59 } else { second };
    let time = Time::from_hms_nano(hour, minute, second, nanosecond);
    Some((time.ok()?, past))
}

fn parse_offset(text: &str) -> Option<UtcOffset> {
    let (sign, rest) = match text.chars().next() {
        None => return Some(UtcOffset::UTC),
        Some('Z' | 'z') if text.len() == 1 => return Some(UtcOffset::UTC),
        Some('+') => (1, text.get(1..)?),
        Some('-') => (-1, text.get(1..)?),
        Some(_) => return None,
    };
    let digits: String = rest.chars().filter(|character| *character != ':').collect();
    let hours: i8 = number(digits.get(..2)?, 2)?;
    let minutes: i8 = number(digits.get(2..)?, 2)?;
    UtcOffset::from_hms(sign * hours, sign * minutes, 0).ok()
}

/// A number of exactly so many digits.
fn number<T: std::str::FromStr>(text: &str, digits: usize) -> Option<T> {
    let right = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    right.then(|| text.parse().ok())?
}

/// Refuses a year that XML Schema's four digits cannot hold.
pub(super) fn check_year(field: &str, year: i32) -> Result<(), Error> {
    if (1..=9999).contains(&year) {
        return Ok(());
    }
    Err(Error::InvalidInput {
        field: field.to_owned(),
        reason: format!("its year is {year}; give one from 1 to 9999"),
    })
}

/// Refuses a number that is no `xs:int`.
pub(super) fn check_int(field: &str, number: i64) -> Result<(), Error> {
    if i32::try_from(number).is_ok() {
        return Ok(());
    }
    Err(Error::InvalidInput {
        field: field.to_owned(),
        reason: format!("{number} is beyond the Partner API's whole numbers"),
    })
}

pub(super) fn read_moment<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<OffsetDateTime, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse_moment(&text).ok_or_else(|| de::Error::custom(format_args!("is no date: {text}")))
}

pub(super) fn read_optional_moment<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<OffsetDateTime>, D::Error> {
    match Option::<String>::deserialize(deserializer)? {
        None => Ok(None),
        Some(text) => read_moment(text.into_deserializer()).map(Some),
    }
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
    use super::{certificate, parse_moment, serial_number};
    use time::macros::datetime;

    #[test]
    fn moments_in_every_form() {
        let moment = datetime!(2026-03-29 1:30:00 UTC);
        for text in [
            "2026-03-29T01:30:00Z",
            " 2026-03-29T01:30:00z\n",
            "2026-03-29T01:30:00",
            "2026-03-29 01:30",
            "2026-03-29T03:30:00+02:00",
            "2026-03-28T20:00:00-0530",
            "2026-03-29T01:30:00.000000000000Z",
            "2026-03-29T15:30:00+14:00",
            "2026-03-29T01:29:60Z",
        ] {
            assert_eq!(parse_moment(text), Some(moment), "{text}");
        }
        let midnight = Some(datetime!(2026-03-29 0:00 UTC));
        for text in [
            "2026-03-29",
            "2026-03-29Z",
            "2026-03-29+00:00",
            "2026-03-28T24:00:00Z",
        ] {
            assert_eq!(parse_moment(text), midnight, "{text}");
        }
        for (text, nanosecond) in [
            ("5", 500_000_000),
            ("123456789", 123_456_789),
            ("0000000019", 1),
        ] {
            let moment = parse_moment(&format!("2026-03-29T01:30:00.{text}Z")).unwrap();
            assert_eq!(moment.nanosecond(), nanosecond, "{text}");
        }
        assert_eq!(parse_moment("9999-12-31T23:59:59Z").unwrap().year(), 9999);
    }

    #[test]
    fn what_is_no_moment() {
        for text in [
            "",
            "0",
            "now",
            "29.03.2026",
            "2026-3-29",
            "2026-02-29T00:00:00Z",
            "2026-13-01",
            "2026-03-29T",
            "2026-03-29T1:30:00",
            "2026-03-29T25:00:00",
            "2026-03-29T24:00:01",
            "2026-03-29T01:30:61",
            "2026-03-29T01:30:00.x",
            "2026-03-29T01:30:00Zone",
            "2026-03-29T01:30:00+2",
            "2026-03-29T01:30:00+99:00",
            "2026-03-29T01:30:00+0x:00",
            "9999-12-31T24:00:00Z",
            "9999-12-31T23:59:59-01:00",
            "2026-03-2\u{665}T",
            "-026-03-29",
            "2026-03-29T01:30:00+\u{665}\u{665}",
            "+2026-03-29T01:30:00Z",
        ] {
            assert_eq!(parse_moment(text), None, "{text}");
        }
    }

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
