//! What changes with a date, and not with a release: the one table of it.

use certum::publication::Method;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

/// From when on no mailbox proves a name any more (CA/Browser Forum, ballot SC-090).
const MAILBOXES_PROVE_UNTIL: OffsetDateTime = datetime!(2028-03-15 0:00 UTC);

/// Another method is proposed, and taken by itself, so long before: a proof may need its time.
const AHEAD: Duration = Duration::days(60);

/// For how long what Certum checked of an organisation counts (CA/Browser Forum, ballot SC-081, since 15 March 2026).
pub(crate) const VETTING_COUNTS: Duration = Duration::days(398);

/// Whether a method proves names at a moment.
#[must_use]
pub(crate) fn proves(method: &Method, now: OffsetDateTime) -> bool {
    *method != Method::Admin || now < MAILBOXES_PROVE_UNTIL
}

/// Whether a method still proves names when what is ordered at a moment has had its time.
#[must_use]
pub(crate) fn lasts(method: &Method, now: OffsetDateTime) -> bool {
    proves(method, now.saturating_add(AHEAD))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mailboxes_prove_names_until_a_date() {
        assert!(proves(&Method::Admin, datetime!(2028-03-14 23:59 UTC)));
        assert!(!proves(&Method::Admin, datetime!(2028-03-15 0:00 UTC)));
        assert!(lasts(&Method::Admin, datetime!(2028-01-14 23:59 UTC)));
        assert!(!lasts(&Method::Admin, datetime!(2028-01-15 0:00 UTC)));
        assert!(lasts(&Method::File, datetime!(2030-01-01 0:00 UTC)));
    }
}
