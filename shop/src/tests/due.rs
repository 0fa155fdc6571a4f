//! What is due, by cases.

use super::fixture;
use crate::case::Case;
use crate::due::{self, Deed};
use crate::form::Form;
use crate::records::Term;
use crate::words::MailKind;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

/// Product 601, yearly, with certificates of order 4711 by their first and last moment, the newest first.
fn case(certificates: &[(&str, &str)], now: OffsetDateTime) -> Case {
    let forms = certificates
        .iter()
        .enumerate()
        .map(|(number, (from, until))| {
            let serial = format!("0A{number}");
            let columns = [
                ("serial", serial.as_str()),
                ("status", "VALID"),
                ("certum_id", "4711"),
                ("not_before", from),
                ("not_after", until),
            ];
            columns.into_iter().collect()
        });
    let forms: Vec<Form> = forms.collect();
    let row = [
        ("service_id", "7"),
        ("certum_id", "4711"),
        ("product_code", "601"),
        ("order_status", "ENROLLED"),
        ("certificate_status", "VALID"),
        ("recurring", "1"),
    ];
    fixture::case(&[], &row, &forms, now)
}

/// A term that is paid for.
fn owed_from(begins_at: OffsetDateTime) -> Term {
    Term {
        id: 2,
        service_id: 7,
        attempt: 1,
        invoice_id: 5,
        begins_at,
        ends_at: begins_at + Duration::days(365),
        order_id: 0,
    }
}

#[test]
fn a_reissue_does_not_move_its_orders_term() {
    let now = datetime!(2027-06-15 10:00 UTC);
    let case = case(
        &[
            ("2027-06-12 10:00:00", "2027-09-19 10:00:00"),
            ("2026-12-01 10:00:00", "2027-06-18 10:00:00"),
        ],
        now,
    );
    assert_eq!(case.term_end(), Some(datetime!(2027-12-01 10:00 UTC)));
    assert_eq!(case.terms_begun(), [], "it is written down as it is");
}

#[test]
fn nobody_is_asked_for_a_csr_when_it_is_renewed_without() {
    let end = datetime!(2027-12-01 10:00 UTC);
    let now = datetime!(2027-11-20 10:00 UTC);
    let only = [("2026-12-01 10:00:00", "2027-12-01 10:00:00")];
    let asked = |case: &Case| {
        let all = due::all(case).into_iter();
        let asked = all.filter(|due| due.deed == Deed::Mail(MailKind::Csr));
        asked.map(|due| due.about).collect::<Vec<_>>()
    };
    let mut case = case(&only, now);
    case.certificates[0].csr = Some("a CSR".to_owned());
    assert_eq!(asked(&case), ["2027-12-01-20", "2027-12-01-10"], "unpaid");
    case.keep_term(owed_from(end));
    assert_eq!(asked(&case), ["2027-12-01-20"], "paid");
}

#[test]
fn a_paid_renewal_comes_before_the_certificate_ends_that_it_spares_a_reissue() {
    let now = datetime!(2027-11-01 10:00 UTC);
    let certificates = [
        ("2027-08-10 10:00:00", "2027-11-17 10:00:00"),
        ("2026-12-01 10:00:00", "2027-06-18 10:00:00"),
    ];
    let mut case = case(&certificates, now);
    case.certificates[0].csr = Some("a CSR".to_owned());
    case.keep_term(owed_from(datetime!(2027-12-01 10:00 UTC)));
    let all = due::all(&case);
    let moment = |deed| all.iter().find(|due| due.deed == deed).map(|due| due.at);
    assert_eq!(moment(Deed::Reissue), None);
    assert_eq!(moment(Deed::Renew), Some(datetime!(2027-11-07 10:00 UTC)));
}

#[test]
fn what_is_due_of_a_case_that_changed_waits_for_no_later_moment() {
    let now = datetime!(2027-06-20 10:00 UTC);
    let case = case(&[("2026-12-01 10:00:00", "2027-06-18 10:00:00")], now);
    let all = due::all(&case);
    let ended = all
        .iter()
        .any(|due| due.deed == Deed::Mail(MailKind::Ended));
    assert!(ended, "{all:?}");
    assert_eq!(due::first(&case), Some(now));
    assert_eq!(due::next(&case), None, "its mails are noted");
}
