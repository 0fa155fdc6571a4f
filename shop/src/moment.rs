//! Moments as the tables hold them: `2026-11-22 18:30:00`, in UTC.

pub(crate) use certum::messages::values::DAY;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, UtcOffset};

const MOMENT: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day] [hour]:[minute]:[second]");

/// A moment as the tables hold it; `None` for anything else.
#[must_use]
pub(crate) fn read(text: &str) -> Option<OffsetDateTime> {
    let text = text.get(..19)?;
    PrimitiveDateTime::parse(text, MOMENT)
        .ok()
        .map(PrimitiveDateTime::assume_utc)
}

/// A moment as the tables hold it; empty for one that they cannot hold.
#[must_use]
pub(crate) fn stamp(moment: OffsetDateTime) -> String {
    let utc = moment.checked_to_offset(UtcOffset::UTC);
    utc.filter(|utc| (0..=9999).contains(&utc.year()))
        .and_then(|utc| utc.format(MOMENT).ok())
        .unwrap_or_default()
}

/// The day of a moment, in UTC as the tables are.
#[must_use]
pub(crate) fn day(moment: OffsetDateTime) -> Date {
    moment.to_offset(UtcOffset::UTC).date()
}

/// The day at the beginning of a text, such as WHMCS's `2026-11-22` and `2026-11-22 00:00:00`.
#[must_use]
pub(crate) fn read_day(text: &str) -> Option<Date> {
    Date::parse(text.get(..10)?, DAY).ok()
}

/// The same day some months later, or the month's last one where it has no such day.
#[must_use]
pub(crate) fn months_after(day: Date, months: u8) -> Option<Date> {
    let count = i32::from(u8::from(day.month())) - 1 + i32::from(months);
    let month = Month::try_from(u8::try_from(count % 12 + 1).ok()?).ok()?;
    let year = day.year().checked_add(count / 12)?;
    let last = month.length(year);
    Date::from_calendar_date(year, month, day.day().min(last)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn months_end_where_the_month_does() {
        for (day, months, expected) in [
            (date!(2026 - 11 - 30), 1, date!(2026 - 12 - 30)),
            (date!(2026 - 11 - 30), 3, date!(2027 - 02 - 28)),
            (date!(2027 - 12 - 31), 2, date!(2028 - 02 - 29)),
            (date!(2026 - 12 - 01), 12, date!(2027 - 12 - 01)),
            (date!(2026 - 01 - 31), 36, date!(2029 - 01 - 31)),
        ] {
            assert_eq!(months_after(day, months), Some(expected), "{day} {months}");
        }
    }
}
