//! What changes with a date, and not with a release: the one table of it.

use certum::catalogue::Kind;
use certum::publication::Method;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

/// From when on no mailbox proves a name any more (CA/Browser Forum, ballot SC-090).
const MAILBOXES_PROVE_UNTIL: OffsetDateTime = datetime!(2028-03-15 0:00 UTC);

/// Another method is proposed, and taken by itself, so long before: a proof may need its time.
const AHEAD: Duration = Duration::days(60);

/// For how long what Certum checked of an organisation counts (CA/Browser Forum, ballot SC-081, since 15 March 2026).
pub(crate) const VETTING_COUNTS: Duration = Duration::days(398);

/// The longest life of TLS certificates by the day of issue (CA/Browser Forum, ballot SC-081), a day short as Certum issues
/// them, the last first.
const TLS_LASTS: [(OffsetDateTime, Duration); 3] = [
    (datetime!(2029-03-15 0:00 UTC), Duration::days(46)),
    (datetime!(2027-03-15 0:00 UTC), Duration::days(99)),
    (datetime!(2026-03-15 0:00 UTC), Duration::days(199)),
];

/// Before the first of them.
const TLS_LASTED: Duration = Duration::days(397);

/// How long a certificate of a kind lasts at most that is issued at a moment.
#[must_use]
pub(crate) fn longest(kind: Kind, now: OffsetDateTime) -> Duration {
    match kind {
        Kind::CodeSigning => Duration::days(460),
        Kind::Smime => Duration::days(825),
        _ => {
            let mut limits = TLS_LASTS.iter();
            let present = limits.find(|(from, _)| *from <= now);
            present.map_or(TLS_LASTED, |(_, longest)| *longest)
        }
    }
}

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

/// A method that is proposed at a moment, in the place of one that proves nothing by the time it is needed.
#[must_use]
pub(crate) fn lasting(method: &Method, now: OffsetDateTime) -> Method {
    if lasts(method, now) {
        method.clone()
    } else {
        Method::DnsTxtPrefix
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn certificates_get_shorter_by_the_day_of_issue() {
        let days = |kind, now| longest(kind, now).whole_days();
        assert_eq!(days(Kind::Dv, datetime!(2026-03-14 0:00 UTC)), 397);
        assert_eq!(days(Kind::Ov, datetime!(2027-03-14 23:59 UTC)), 199);
        assert_eq!(days(Kind::Ov, datetime!(2027-03-15 0:00 UTC)), 99);
        assert_eq!(days(Kind::Ev, datetime!(2029-03-15 0:00 UTC)), 46);
        let late = datetime!(2030-01-01 0:00 UTC);
        assert_eq!(
            (days(Kind::CodeSigning, late), days(Kind::Smime, late)),
            (460, 825)
        );
    }

    #[test]
    fn mailboxes_prove_names_until_a_date() {
        assert!(proves(&Method::Admin, datetime!(2028-03-14 23:59 UTC)));
        assert!(!proves(&Method::Admin, datetime!(2028-03-15 0:00 UTC)));
        assert!(lasts(&Method::Admin, datetime!(2028-01-14 23:59 UTC)));
        assert!(!lasts(&Method::Admin, datetime!(2028-01-15 0:00 UTC)));
        assert!(lasts(&Method::File, datetime!(2030-01-01 0:00 UTC)));
    }
}
