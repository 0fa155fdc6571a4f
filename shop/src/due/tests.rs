use super::{By, Deed, all, first, next, plan};
use crate::actions::Action;
use crate::case::Case;
use crate::form::Form;
use crate::moment;
use crate::records::{Change, Term};
use crate::tests::fixture;
use crate::words::{AskedBy, MailKind, Operation, Outcome};
use certum::language::Text;
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

const DAY: Duration = Duration::DAY;

/// A year's service in its last days, with the CSR in force and the next year paid.
///
/// * `left`: days to the certificate's end, and to the term's.
fn paid(left: i64, term_left: i64) -> Case {
    let now = OffsetDateTime::from_unix_timestamp(1_900_000_000).unwrap();
    let stamp = |days: i64| moment::stamp(now + DAY * i32::try_from(days).unwrap());
    let certificate = |serial: &str, from: i64, until: i64| -> Form {
        let dates = [("not_before", stamp(from)), ("not_after", stamp(until))];
        let dates = dates.iter().map(|(name, at)| (*name, at.as_str()));
        dates
            .chain([("certum_id", "S1"), ("serial", serial)])
            .collect()
    };
    let certificates = [
        certificate("02", left - 99, left),
        certificate("01", term_left - 365, left - 90),
    ];
    let columns = [
        ("service_id", "7"),
        ("certum_id", "S1"),
        ("order_status", "ENROLLED"),
        ("product_code", "601"),
        ("recurring", "1"),
    ];
    let mut case = fixture::case(&[(1, "user"), (3, "601")], &columns, &certificates, now);
    let end = case.term_end().unwrap();
    let next_end: OffsetDateTime = end + DAY * 365;
    assert_eq!((end - now).whole_days(), term_left);
    case.terms.push(Term {
        id: 9,
        service_id: 7,
        attempt: 1,
        invoice_id: 5,
        begins_at: end,
        ends_at: next_end,
        order_id: 0,
    });
    case.hosting.due = Some(next_end.date());
    case.certificates[0].csr = Some("CSR".to_owned());
    case
}

/// Days from now to the renewal.
fn renewed_in(case: &Case) -> i64 {
    let all = all(case);
    assert!(all.iter().all(|due| due.deed != Deed::Reissue));
    let renewal = all.iter().find(|due| due.deed == Deed::Renew).unwrap();
    (renewal.at - case.now).whole_days()
}

#[test]
fn a_certificate_that_ends_before_its_term_is_renewed_before_it_ends() {
    assert_eq!(renewed_in(&paid(20, 20)), 10);
    assert_eq!(renewed_in(&paid(12, 25)), 2, "not 15 days");
}

#[test]
fn no_csr_is_asked_for_once_the_one_in_force_serves() {
    let asked = |case: &Case| {
        let all = all(case).into_iter();
        all.filter(|due| due.deed == Deed::Mail(MailKind::Csr))
            .map(|due| (due.at - case.now).whole_days())
            .collect::<Vec<_>>()
    };
    let mut case = paid(25, 25);
    assert_eq!(asked(&case), [-5, 5]);
    case.certificates[0].csr = None;
    assert_eq!(asked(&case), [-5, 5, 15]);
}

#[test]
fn an_organisation_that_is_checked_anew_is_told_before() {
    let now = OffsetDateTime::from_unix_timestamp(1_900_000_000).unwrap();
    let stamp = |days: i32| moment::stamp(now + DAY * days);
    let certificate = |serial: &str, from: i32, until: i32| -> Form {
        let dates = [("not_before", stamp(from)), ("not_after", stamp(until))];
        let dates = dates.iter().map(|(name, at)| (*name, at.as_str()));
        dates
            .chain([("certum_id", "S1"), ("serial", serial)])
            .collect()
    };
    let told = |product: &str, first: i32, is_paid_on: bool| {
        let certificates = [
            certificate("02", -20, 79),
            certificate("01", first, first + 99),
        ];
        let columns = [
            ("service_id", "7"),
            ("certum_id", "S1"),
            ("order_status", "ENROLLED"),
            ("product_code", product),
        ];
        let columns = [&columns[..], &[("recurring", "1")]].concat();
        let options = [(1, "user"), (3, product)];
        let mut case = fixture::case(&options, &columns, &certificates, now);
        case.certificates[0].csr = Some("CSR".to_owned());
        let end = case.term_end().unwrap();
        case.hosting.due = Some(end.saturating_add(DAY * 365).date());
        if is_paid_on {
            case.terms.push(Term {
                id: 9,
                service_id: 7,
                attempt: 1,
                invoice_id: 5,
                begins_at: end,
                ends_at: end + DAY * 365,
                order_id: 0,
            });
        }
        let all = all(&case).into_iter();
        let vetting = [MailKind::Vetting, MailKind::VettingShop].map(Deed::Mail);
        let told = all.filter(|due| vetting.contains(&due.deed));
        told.map(|due| (due.at - now).whole_days())
            .collect::<Vec<_>>()
    };
    let before_reissue = "sixty days before the reissue";
    assert_eq!(told("632", -350, false), [5, 5], "{before_reissue}");
    assert_eq!(told("632", -350, true), [5, 5], "{before_reissue}");
    assert_eq!(told("632", -300, false), [0; 0], "it counts for longer");
    assert_eq!(told("602", -350, false), [0; 0], "only names are checked");
}

/// Product 601, yearly, with certificates of order 4711 by their first and last moment, the newest first.
fn yearly(certificates: &[(&str, &str)], now: OffsetDateTime) -> Case {
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
    let case = yearly(
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
    let case = yearly(&[("2026-12-01 10:00:00", "2027-06-18 10:00:00")], now);
    let all = all(&case);
    let ended = all
        .iter()
        .any(|due| due.deed == Deed::Mail(MailKind::Ended));
    assert!(ended, "{all:?}");
    assert_eq!(first(&case), Some(now));
    assert_eq!(next(&case), None, "its mails are noted");
}

/// What comes next as the shop is told it: in how many days (`None` for now), who, and what.
fn planned(case: &Case) -> Vec<(Option<i64>, By, Text)> {
    let plan = plan(case, &[]).into_iter();
    plan.map(|planned| {
        let days = planned.at.map(|at| (at - case.now).whole_days());
        (days, planned.by, planned.said.text())
    })
    .collect()
}

#[test]
fn the_shop_s_plan_has_what_is_due_by_whom() {
    let plan = planned(&paid(20, 20));
    assert!(plan.contains(&(Some(10), By::Cron, Text::next_renewed)));
    assert!(plan.contains(&(Some(20), By::Certum, Text::next_ends)));
    assert!(plan.is_sorted_by_key(|(days, _, _)| *days));
    assert!(
        plan.iter()
            .all(|(_, _, text)| *text != Text::next_looked_at)
    );
}

#[test]
fn what_could_not_be_done_is_planned_for_its_next_try() {
    let mut case = paid(8, 8);
    let renewed = (None, By::Cron, Text::next_renewed);
    assert!(planned(&case).contains(&renewed), "overdue");
    case.service.due_at = Some(case.now - DAY);
    assert!(planned(&case).contains(&renewed), "cron did not run");
    case.service.due_at = Some(case.now + Duration::hours(49));
    assert!(planned(&case).contains(&(Some(2), By::Cron, Text::next_renewed)));
}

#[test]
fn whom_a_service_waits_for_comes_first() {
    let now = OffsetDateTime::from_unix_timestamp(1_900_000_000).unwrap();
    let of = |columns: &[(&str, &str)]| {
        let case = fixture::case(&[(1, "user"), (3, "601")], columns, &[], now);
        planned(&case).first().copied()
    };
    let configured = (None, By::Customer, Text::next_configured);
    assert_eq!(of(&[("service_id", "7")]), Some(configured));
    let open = [("certum_id", "S1"), ("order_status", "VERIFICATION")];
    let proved = (None, By::Customer, Text::next_proved);
    assert_eq!(of(&open), Some(proved));
    let lost = [("number", "S1"), ("outcome_unknown", "1")];
    let settled = (None, By::Cron, Text::next_settled);
    assert_eq!(of(&lost), Some(settled));
    let foreign = [
        ("number", "S1"),
        ("outcome_unknown", "1"),
        ("intent", "{\"operation\":\"quickOrder\",\"foreign\":true}"),
    ];
    let looked_at = (None, By::Staff, Text::next_foreign);
    assert_eq!(of(&foreign), Some(looked_at));
    let refused = [("certum_id", "S1"), ("order_status", "REJECTED")];
    let anew = (None, By::Staff, Text::next_ordered_anew);
    assert_eq!(of(&refused), Some(anew));
}

/// A renewal that cron tried so many minutes ago, for half an hour.
fn tried(case: &Case, id: u64, minutes: i64, outcome: Outcome) -> Change {
    let created_at = case.now - Duration::minutes(minutes);
    Change {
        id,
        service_id: 7,
        order_id: 1,
        operation: Operation::Renew,
        asked_by: AskedBy::Itself,
        outcome,
        intent: None,
        detail: String::new(),
        told: Vec::new(),
        created_at,
        updated_at: created_at + Duration::minutes(30),
    }
}

#[test]
fn what_did_not_arrive_is_tried_again_soon_however_long_ago_it_was_due() {
    let again_in = |changes: &[(i64, Outcome)], given_up: bool| {
        let mut case = paid(4, 4);
        for (id, (minutes, outcome)) in (1..).zip(changes) {
            let change = tried(&case, id, *minutes, *outcome);
            case.changes.push(change);
        }
        if given_up {
            let mut change = tried(&case, 9, 0, Outcome::Done);
            change.operation = Operation::GiveUp;
            case.changes.push(change);
        }
        let all = all(&case);
        let renewal = all.iter().find(|due| due.deed == Deed::Renew).unwrap();
        let last = case.last(Operation::Renew).unwrap();
        (renewal.at - last.updated_at).whole_minutes()
    };
    let (lost, away) = (Outcome::NotDone, Outcome::Away);
    assert_eq!(again_in(&[(30, lost)], false), 15);
    assert_eq!(again_in(&[(30, away)], false), 15);
    // Later less often, and once a day what Certum refused or somebody gave up.
    assert_eq!(
        again_in(&[(430, lost), (230, away), (30, lost)], false),
        430 / 4
    );
    assert_eq!(again_in(&[(3000, lost), (30, away)], false), 720);
    assert_eq!(again_in(&[(30, Outcome::Refused)], false), 1440);
    assert_eq!(again_in(&[(30, lost)], true), 1440);
}

#[test]
fn what_is_kept_in_simplysign_is_never_reissued() {
    let mut case = paid(5, 200);
    case.terms.pop();
    let reissued = |case: &Case| all(case).iter().any(|due| due.deed == Deed::Reissue);
    assert!(reissued(&case) && case.allows(Action::Reissue));
    case.settings.simply_sign = true;
    assert!(!reissued(&case) && !case.allows(Action::Reissue));
}
