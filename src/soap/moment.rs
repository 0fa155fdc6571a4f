//! Moments as XML Schema writes them.

use time::{Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

/// A moment as XML Schema writes it (`xs:dateTime`), in UTC.
///
/// Taken are any offset or none (then it is UTC), fractions of any length (what is finer than a
/// nanosecond falls away), 24:00:00, a leap second, and a day without a time.
#[must_use]
pub fn parse_moment(text: &str) -> Option<OffsetDateTime> {
    let (day, rest) = text.trim().split_at_checked(10)?;
    let day = parse_day(day.as_bytes())?;
    let (time, past, offset) = match rest.strip_prefix(['T', 't', ' ']) {
        Some(rest) => {
            let end = rest
                .bytes()
                .position(|byte| matches!(byte, b'Z' | b'z' | b'+' | b'-'));
            let (clock, offset) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
            let (time, past) = parse_clock(clock)?;
            (time, past, offset)
        }
        None => (Time::MIDNIGHT, Duration::ZERO, rest),
    };
    let offset = parse_offset(offset.as_bytes())?;
    let moment = PrimitiveDateTime::new(day, time);
    if past.is_zero() && offset.is_utc() {
        return Some(moment.assume_utc());
    }
    moment
        .checked_add(past)?
        .assume_offset(offset)
        .checked_to_offset(UtcOffset::UTC)
}

fn parse_day(text: &[u8]) -> Option<Date> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text else {
        return None;
    };
    let year = i32::from(number(y1, y2)?) * 100 + i32::from(number(y3, y4)?);
    let month = Month::try_from(number(m1, m2)?).ok()?;
    Date::from_calendar_date(year, month, number(d1, d2)?).ok()
}

/// The time of day, and what comes on top of it.
fn parse_clock(text: &str) -> Option<(Time, Duration)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let (hour, minute, second) = match *whole.as_bytes() {
        [h1, h2, b':', m1, m2] => (number(h1, h2)?, number(m1, m2)?, 0),
        [h1, h2, b':', m1, m2, b':', s1, s2] => (number(h1, h2)?, number(m1, m2)?, number(s1, s2)?),
        _ => return None,
    };
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

fn parse_offset(text: &[u8]) -> Option<UtcOffset> {
    let (sign, rest) = match text {
        [] | [b'Z' | b'z'] => return Some(UtcOffset::UTC),
        [b'+', rest @ ..] => (1, rest),
        [b'-', rest @ ..] => (-1, rest),
        _ => return None,
    };
    let ([h1, h2, b':', m1, m2] | [h1, h2, m1, m2]) = *rest else {
        return None;
    };
    let (hours, minutes) = (number(h1, h2)?.cast_signed(), number(m1, m2)?.cast_signed());
    UtcOffset::from_hms(sign * hours, sign * minutes, 0).ok()
}

/// The number that two digits are.
fn number(tens: u8, units: u8) -> Option<u8> {
    let digits = tens.is_ascii_digit() && units.is_ascii_digit();
    digits.then(|| (tens - b'0') * 10 + (units - b'0'))
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
