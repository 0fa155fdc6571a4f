use super::*;
use crate::tests::fixture;
use crate::words::BillingCycle;
use time::macros::{date, datetime};

/// A service of product 601 whose only certificate began on 20 December 2026, paid up to a day.
fn case(cycle: &str, due: time::Date) -> Case {
    case_of("601", cycle, due)
}

/// The same of another product.
fn case_of(code: &str, cycle: &str, due: time::Date) -> Case {
    let certificate = [
        ("serial", "0A"),
        ("certum_id", "4711"),
        ("not_before", "2026-12-20 10:00:00"),
        ("not_after", "2027-07-07 10:00:00"),
    ];
    let columns = [
        ("service_id", "7"),
        ("certum_id", "4711"),
        ("product_code", code),
        ("order_status", "ENROLLED"),
        ("recurring", "1"),
    ];
    let certificates = [certificate.into_iter().collect()];
    let now = datetime!(2027-01-10 10:00 UTC);
    let mut case = fixture::case(&[(1, "user"), (3, code)], &columns, &certificates, now);
    case.hosting.cycle = BillingCycle::parse(cycle);
    case.hosting.due = Some(due);
    case
}

fn lines(days: &[time::Date]) -> Vec<PaidLine> {
    let numbered = (1..).zip(days);
    let line = |(invoice_id, day): (u64, &time::Date)| PaidLine {
        invoice_id,
        paid_at: None,
        begins_on: Some(*day),
    };
    numbered.map(line).collect()
}

#[track_caller]
fn owed(case: &Case, paid: &[PaidLine]) -> Vec<u64> {
    let owed = case.newly_owed(paid);
    owed.into_iter().map(|term| term.invoice_id).collect()
}

#[test]
fn a_year_owes_its_renewal_once_and_a_prorated_one_what_is_paid_of_it() {
    let first = date!(2026 - 12 - 20);
    let year = case("Annually", date!(2027 - 12 - 20));
    assert_eq!(owed(&year, &lines(&[first])), [0; 0]);
    let two = case("Annually", date!(2028 - 12 - 20));
    let both = lines(&[first, date!(2027 - 12 - 20)]);
    assert_eq!(owed(&two, &both), [2]);
    assert_eq!(owed(&two, &lines(&[first])), [0; 0], "refunded");
    let prorated = case("Annually", date!(2028 - 01 - 01));
    assert_eq!(
        owed(&prorated, &lines(&[first])),
        [1],
        "12 days are paid beyond"
    );
    let three = case("Triennially", date!(2029 - 12 - 20));
    assert_eq!(owed(&three, &lines(&[first])), [1, 1]);
}

#[test]
fn months_owe_a_renewal_once_they_reach_beyond_the_term() {
    let months = |count: u8| {
        let begins =
            (0..count).map(|month| moment::months_after(date!(2026 - 12 - 20), month).unwrap());
        lines(&begins.collect::<Vec<_>>())
    };
    let twelve = case("Monthly", date!(2027 - 12 - 20));
    assert_eq!(owed(&twelve, &months(12)), [0; 0]);
    let thirteen = case("Monthly", date!(2028 - 01 - 20));
    assert_eq!(owed(&thirteen, &months(13)), [13]);
    assert_eq!(
        owed(&thirteen, &months(12)),
        [0; 0],
        "the last one was refunded"
    );
}

/// WHMCS's cycle, how often it was paid, and how many renewals are owed then of products of one, two and three years.
const PAID: [(&str, u8, [usize; 3]); 14] = [
    ("Free Account", 0, [0, 0, 0]),
    ("One Time", 1, [0, 0, 0]),
    ("Monthly", 1, [0, 0, 0]),
    ("Quarterly", 1, [0, 0, 0]),
    ("Semi-Annually", 1, [0, 0, 0]),
    ("Annually", 1, [0, 0, 0]),
    ("Biennially", 1, [1, 0, 0]),
    ("Triennially", 1, [2, 1, 0]),
    ("Monthly", 36, [2, 1, 0]),
    ("Quarterly", 12, [2, 1, 0]),
    ("Semi-Annually", 6, [2, 1, 0]),
    ("Annually", 3, [2, 1, 0]),
    ("Biennially", 2, [3, 1, 1]),
    ("Triennially", 2, [4, 2, 1]),
];

#[test]
fn what_each_cycle_pays_of_each_term_is_owed() {
    let first = date!(2026 - 12 - 20);
    for (cycle, times, renewals) in PAID {
        let months = BillingCycle::parse(cycle).months().unwrap_or_default();
        let begins = |time: u8| moment::months_after(first, months * time).unwrap();
        let paid = lines(&(0..times).map(begins).collect::<Vec<_>>());
        for (code, count) in ["601", "602", "603"].into_iter().zip(renewals) {
            let case = case_of(code, cycle, begins(times));
            let owed = owed(&case, &paid);
            assert_eq!(
                owed.len(),
                count,
                "{cycle}, paid {times} times, {code}: {owed:?}"
            );
        }
    }
}

#[test]
fn a_term_that_a_crash_kept_from_being_written_down_is_written_down_by_the_next() {
    let mut case = case("Annually", date!(2027 - 12 - 20));
    case.terms.clear();
    let [begun] = &case.terms_begun()[..] else {
        panic!("one order, one term");
    };
    // As it is known once the case is read.
    case.keep_term(begun.clone());
    assert_eq!(case.terms_begun(), std::slice::from_ref(begun));
    let stored = Term {
        id: 4,
        ..begun.clone()
    };
    case.keep_term(stored.clone());
    assert_eq!(case.terms, [stored]);
    assert_eq!(case.terms_begun(), []);
}

#[test]
fn what_was_owed_before_it_was_ordered_anew_counts_from_the_new_order() {
    let mut case = case("Triennially", date!(2029 - 12 - 20));
    let paid = lines(&[date!(2026 - 12 - 20)]);
    let former = Term {
        id: 9,
        service_id: 7,
        attempt: 0,
        invoice_id: 1,
        begins_at: datetime!(2028-12-19 10:00 UTC),
        ends_at: datetime!(2029-12-19 10:00 UTC),
        order_id: 0,
    };
    case.keep_term(former);
    let gone = case.taken_back(&paid);
    assert_eq!(gone.iter().map(|term| term.id).collect::<Vec<_>>(), [9]);
}
