//! The simulator's time: the machine's, moved by the control interface.

use serde::{Deserialize, Serialize};
use time::format_description::well_known::Rfc3339;
use time::{Date, Month, OffsetDateTime, UtcOffset};

/// Milliseconds since 1970-01-01T00:00:00Z.
pub(crate) type Ms = i64;

pub(crate) const SECOND: Ms = 1_000;
pub(crate) const DAY: Ms = 86_400 * SECOND;

/// A clock that runs with the machine's at a distance, or stands still.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Clock {
    ahead: Ms,
    frozen: Option<Ms>,
}

impl Clock {
    pub(crate) fn now(&self) -> Ms {
        self.frozen.unwrap_or_else(|| machine() + self.ahead)
    }

    pub(crate) fn set(&mut self, now: Ms) {
        self.ahead = now - machine();
        if self.frozen.is_some() {
            self.frozen = Some(now);
        }
    }

    pub(crate) fn freeze(&mut self, frozen: bool) {
        let now = self.now();
        self.frozen = frozen.then_some(now);
        self.ahead = now - machine();
    }
}

fn machine() -> Ms {
    from_time(OffsetDateTime::now_utc())
}

fn from_time(time: OffsetDateTime) -> Ms {
    time.unix_timestamp() * SECOND + Ms::from(time.millisecond())
}

fn to_time(ms: Ms) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(ms) * 1_000_000)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

/// Reads an RFC 3339 time such as `2027-03-15T00:00:00Z`.
pub(crate) fn parse_rfc3339(text: &str) -> Option<Ms> {
    OffsetDateTime::parse(text, &Rfc3339).ok().map(from_time)
}

/// Reads an `xs:dateTime`; without an offset it is taken as UTC.
pub(crate) fn parse_date_time(text: &str) -> Option<Ms> {
    let text = text.trim();
    parse_rfc3339(text).or_else(|| parse_rfc3339(&format!("{text}Z")))
}

/// Reads an `xs:date` (an offset behind it is allowed and ignored) as its first moment in UTC.
pub(crate) fn parse_date(text: &str) -> Option<Ms> {
    let text = text.trim();
    let (date, rest) = text.split_at_checked(10)?;
    if !(rest.is_empty() || rest == "Z" || is_offset(rest)) {
        return None;
    }
    parse_rfc3339(&format!("{date}T00:00:00Z"))
}

fn is_offset(text: &str) -> bool {
    let bytes = text.as_bytes();
    matches!(bytes, [b'+' | b'-', a, b, b':', c, d]
        if [a, b, c, d].iter().all(|digit| digit.is_ascii_digit()))
}

/// The first moment of a day in UTC.
pub(crate) fn day_start(year: i32, month: Month, day: u8) -> Ms {
    Date::from_calendar_date(year, month, day)
        .map_or(0, |date| from_time(date.midnight().assume_utc()))
}

/// The `YYYYMMDDHHMMSSZ` that OpenSSL takes.
pub(crate) fn asn1(ms: Ms) -> String {
    let t = to_time(ms);
    let month = u8::from(t.month());
    let (hour, minute, second) = t.to_hms();
    format!(
        "{:04}{month:02}{:02}{hour:02}{minute:02}{second:02}Z",
        t.year(),
        t.day()
    )
}

/// How dates are written in answers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum DateStyle {
    /// `2026-11-22T19:25:35.123Z`
    #[default]
    Millis,
    /// `2026-11-22T19:25:35Z`
    Seconds,
    /// `2026-11-22T19:25:35.123000000Z`
    Nanos,
    /// `2026-11-22T20:25:35.123+01:00`
    Offset,
}

impl DateStyle {
    pub(crate) fn format(self, ms: Ms) -> String {
        let zone = if self == Self::Offset {
            UtcOffset::from_hms(1, 0, 0)
        } else {
            Ok(UtcOffset::UTC)
        };
        let t = to_time(ms).to_offset(zone.unwrap_or(UtcOffset::UTC));
        let (hour, minute, second) = t.to_hms();
        let (month, milli) = (u8::from(t.month()), t.millisecond());
        let base = format!(
            "{:04}-{month:02}-{:02}T{hour:02}:{minute:02}:{second:02}",
            t.year(),
            t.day()
        );
        match self {
            Self::Millis => format!("{base}.{milli:03}Z"),
            Self::Seconds => format!("{base}Z"),
            Self::Nanos => format!("{base}.{milli:03}000000Z"),
            Self::Offset => format!("{base}.{milli:03}+01:00"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_every_documented_form() {
        let want = day_start(2027, Month::March, 15);
        for text in [
            "2027-03-15T00:00:00Z",
            "2027-03-15T01:00:00+01:00",
            "2027-03-15T00:00:00.000000000",
        ] {
            assert_eq!(parse_date_time(text), Some(want), "{text}");
        }
        assert_eq!(parse_date("2027-03-15"), Some(want));
        assert_eq!(parse_date("2027-03-15+01:00"), Some(want));
        assert_eq!(parse_date("15.03.2027"), None);
        assert_eq!(parse_date_time("2027-13-15T00:00:00Z"), None);
    }

    #[test]
    fn a_moved_clock_runs_and_a_frozen_one_stands() {
        let mut clock = Clock::default();
        clock.set(1_000_000);
        assert!((1_000_000..1_060_000).contains(&clock.now()));
        clock.freeze(true);
        let stood = clock.now();
        clock.set(stood + DAY);
        assert_eq!(clock.now(), stood + DAY);
    }

    #[test]
    fn every_style_names_the_same_moment() {
        let moment = 1_800_000_000_123;
        for style in [DateStyle::Millis, DateStyle::Nanos, DateStyle::Offset] {
            assert_eq!(parse_date_time(&style.format(moment)), Some(moment));
        }
        assert_eq!(asn1(moment), "20270115080000Z");
    }
}
