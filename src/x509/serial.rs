//! Serial numbers in the one form that everything here uses.

use super::error::Error;
use super::text::hex;

/// Digits that Certum's Partner API takes at most (code 2029).
const MAX_DIGITS: usize = 64;

/// Brings a serial number into upper-case hexadecimal without separators, an even number of digits and no leading
/// zero byte (except for zero itself, `00`).
///
/// Accepts what people copy: `0x` or `serial=` in front, colons, spaces and hyphens between, lower case.
///
/// ```
/// use certum::x509::normalise_serial;
///
/// assert_eq!(normalise_serial("serial=00:a1:B2"), Ok("A1B2".to_owned()));
/// ```
///
/// # Errors
/// [`Error::SerialNumber`] for anything else, and for more than 64 digits.
pub fn normalise_serial(text: &str) -> Result<String, Error> {
    let text = text.trim();
    let text = strip_prefix(strip_prefix(text, "serial="), "0x");
    let mut digits = String::with_capacity(MAX_DIGITS);
    for character in text.chars() {
        match character {
            ':' | ' ' | '-' | '\u{a0}' | '\t' if !digits.is_empty() => {}
            _ if character.is_ascii_hexdigit() && digits.len() < MAX_DIGITS => {
                digits.push(character.to_ascii_uppercase());
            }
            _ => return Err(Error::SerialNumber),
        }
    }
    if digits.is_empty() {
        return Err(Error::SerialNumber);
    }
    let significant = digits.trim_start_matches('0');
    Ok(match significant.len() {
        0 => "00".to_owned(),
        length if length % 2 == 1 => format!("0{significant}"),
        _ => significant.to_owned(),
    })
}

fn strip_prefix<'a>(text: &'a str, prefix: &str) -> &'a str {
    match text.split_at_checked(prefix.len()) {
        Some((start, rest)) if start.eq_ignore_ascii_case(prefix) => rest,
        _ => text,
    }
}

/// The serial number of a certificate from its INTEGER's content octets.
pub(super) fn from_der(content: &[u8]) -> String {
    let zeros = content.iter().take_while(|byte| **byte == 0).count();
    let significant = content.get(zeros..).unwrap_or_default();
    if significant.is_empty() {
        "00".to_owned()
    } else {
        hex(significant)
    }
}

#[cfg(test)]
mod tests {
    use super::normalise_serial;

    #[test]
    fn forms_that_people_copy() {
        for text in [
            "0a1b2c",
            "0A:1B:2C",
            "a1b2c",
            "0xA1B2C",
            "0X000A1B2C",
            " 0a 1b 2c ",
            "serial=0A1B2C",
            "00:0a:1b:2c",
            "0A-1B-2C",
        ] {
            assert_eq!(normalise_serial(text).unwrap(), "0A1B2C", "{text}");
        }
        assert_eq!(normalise_serial("0").unwrap(), "00");
        assert_eq!(normalise_serial("0000").unwrap(), "00");
    }

    #[test]
    fn what_is_no_serial_number() {
        let long = "A".repeat(65);
        for text in [
            "",
            "  ",
            "0x",
            "-5",
            "12G4",
            ":12",
            "zażółć",
            "1234;",
            &long,
        ] {
            assert!(normalise_serial(text).is_err(), "{text}");
        }
    }
}
