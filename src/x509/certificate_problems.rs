//! What is wrong with a certificate.

use time::macros::datetime;
use time::{Duration, OffsetDateTime};

use crate::language::{Said, Text};

use super::certificate::Certificate;
use super::problem::Problem;
use super::{csr, key_problems, name_problems};

/// The longest validity of a TLS server's certificate in days, by the day from which it is issued (CA/Browser Forum
/// ballots 193, SC31 and SC-081).
const MAX_DAYS: &[(OffsetDateTime, i64)] = &[
    (datetime!(2029-03-15 0:00 UTC), 47),
    (datetime!(2027-03-15 0:00 UTC), 100),
    (datetime!(2026-03-15 0:00 UTC), 200),
    (datetime!(2020-09-01 0:00 UTC), 398),
    (datetime!(2018-03-01 0:00 UTC), 825),
];

impl Certificate {
    /// Everything that software or the Baseline Requirements object to at this moment, gravest first. The codes are
    /// listed in the documentation of [`crate::x509`].
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        self.problems_at(OffsetDateTime::now_utc())
    }

    /// The same at another time.
    #[must_use]
    pub fn problems_at(&self, time: OffsetDateTime) -> Vec<Problem> {
        let mut problems = key_problems::key(self.public_key());
        // Nobody verifies a root's signature by itself.
        if !(self.is_ca() && self.is_self_issued()) {
            problems.extend(key_problems::weak_hash(self.signature_algorithm()));
        }
        problems.extend(validity(self, time));
        problems.extend(serial(self));
        problems.extend(structure(self));
        problems.extend(name_problems::subject(self.subject()));
        if !self.is_ca() {
            problems.extend(name_problems::alternative_names(self.alternative_names()));
        }
        problems.sort_by_key(|problem| std::cmp::Reverse(problem.severity()));
        problems
    }
}

/// Whether browsers would look at it as a server's certificate.
fn is_server(certificate: &Certificate) -> bool {
    let purposes = certificate.extended_key_usage();
    !certificate.is_ca() && purposes.iter().any(|purpose| purpose == "serverAuth")
}

fn validity(certificate: &Certificate, time: OffsetDateTime) -> Vec<Problem> {
    let (from, to) = (certificate.not_before(), certificate.not_after());
    let mut problems = Vec::new();
    if to < from {
        problems.push(Problem::refused(Text::validity_reversed));
    } else if time < from {
        problems.push(Problem::refused(
            Said::new(Text::not_yet_valid).with("day", day(from)),
        ));
    } else if time > to {
        problems.push(Problem::refused(
            Said::new(Text::expired).with("day", day(to)),
        ));
    }
    problems.extend(too_long(certificate));
    problems
}

fn too_long(certificate: &Certificate) -> Option<Problem> {
    let (from, to) = (certificate.not_before(), certificate.not_after());
    let (_, limit) = MAX_DAYS.iter().find(|(since, _)| from >= *since)?;
    // Both ends count, so that a whole number of days ends a second early.
    let length = to - from + Duration::SECOND;
    let days = (length + Duration::DAY - Duration::SECOND).whole_days();
    let is_private = certificate.is_self_issued();
    (is_server(certificate) && !is_private && length > Duration::days(*limit)).then(|| {
        Problem::refused(
            Said::new(Text::validity_too_long)
                .with("days", days)
                .with("limit", *limit),
        )
    })
}

fn day(time: OffsetDateTime) -> String {
    format!(
        "{:04}-{:02}-{:02}",
        time.year(),
        u8::from(time.month()),
        time.day()
    )
}

fn serial(certificate: &Certificate) -> Option<Problem> {
    const INVALID: &str = "serial_number_invalid";
    // Many trusted roots bear the number 0: nobody looks a root up by its number.
    if certificate.is_ca() && certificate.is_self_issued() {
        return None;
    }
    let serial = certificate.serial_number();
    if certificate.serial_negative || serial == "00" {
        Some(Problem::refused(Text::serial_number_not_positive).coded(INVALID))
    } else if serial.len() > 40 {
        Some(Problem::refused(Text::serial_number_too_long).coded(INVALID))
    } else if serial.len() < 16 && !certificate.is_ca() {
        Some(Problem::warning(Text::serial_number_short))
    } else {
        None
    }
}

fn structure(certificate: &Certificate) -> Vec<Problem> {
    let mut problems = Vec::new();
    if !certificate.algorithms_agree {
        problems.push(Problem::refused(Text::signature_algorithms_differ));
    }
    match certificate.version {
        0 | 1 => problems.push(Problem::warning(Text::certificate_version)),
        2 => {}
        _ => problems.push(Problem::refused(Text::certificate_version_unknown)),
    }
    if is_server(certificate) && certificate.alternative_names().is_empty() {
        problems.push(Problem::refused(Text::alternative_names_missing));
    }
    problems.extend(
        certificate
            .extensions
            .malformed
            .iter()
            .map(|oid| csr::malformed(oid)),
    );
    problems
}
