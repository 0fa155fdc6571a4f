//! Moments as the tables hold them: `2026-11-22 18:30:00`, in UTC.

pub(crate) use certum::messages::values::DAY;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;
use time::{Date, OffsetDateTime, PrimitiveDateTime, UtcOffset};

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
