//! Moments as XML Schema writes them.

use time::{Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

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

#[cfg(test)]
mod tests {
    use super::parse_moment;
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
}
