//! What is due, by cases.

use super::fixture;
use crate::case::Case;
use crate::due::{self, Deed};
use crate::form::Form;
use crate::words::MailKind;
use time::OffsetDateTime;
use time::macros::datetime;

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
