//! The history of a service, and what comes next.

use super::*;
use crate::form::FieldProblem;
use crate::intent::Intent;
use crate::records::{Change, Mail};
use crate::views::history::{self, Log, PER_PAGE};
use crate::words::{AskedBy, MailKind, MailState, Operation, Outcome};
use certum::language::{Language, Text, Texts};
use certum::refusal;
use std::rc::Rc;
use time::Duration;

pub(super) fn change(id: u64, operation: Operation, outcome: Outcome) -> Change {
    let at = NOW - Duration::days(2) + Duration::minutes(i64::try_from(id).unwrap());
    Change {
        id,
        service_id: 7,
        order_id: 1,
        operation,
        asked_by: AskedBy::Customer,
        outcome,
        intent: None,
        detail: "for people who look into it".to_owned(),
        told: Vec::new(),
        created_at: at,
        updated_at: at,
    }
}

pub(super) fn mail(id: u64, kind: MailKind, state: MailState, tried: Option<i64>) -> Mail {
    let tried = tried.map(|minutes| NOW - Duration::minutes(minutes));
    Mail {
        id,
        service_id: 7,
        kind,
        about: "42".to_owned(),
        state,
        since: tried,
        created_at: NOW - Duration::hours(2),
    }
}

pub(super) fn page(case: &Case, changes: &[Change], mails: &[Mail], page: usize) -> Value {
    let log = Log {
        changes,
        mails,
        told: |kind| match kind {
            MailKind::Rejected => Text::to_shop,
            _ => Text::to_client,
        },
        page,
    };
    Value::Object(history::view(case, &log, &Clock { show: &stamp }).unwrap())
}

fn column<'a>(page: &'a Value, name: &str) -> Vec<&'a str> {
    let entries = page["entries"].as_array().unwrap();
    let entries = entries.iter();
    entries.map(|entry| entry[name].as_str().unwrap()).collect()
}

#[test]
fn everything_is_there_newest_first() {
    let new = [
        ("serial", "0B"),
        ("not_before", "2026-11-21 00:00:00"),
        ("created_at", "2026-11-21 10:00:00"),
    ];
    let old = [
        ("serial", "0A"),
        ("not_before", "2026-11-01 00:00:00"),
        ("created_at", "2026-11-21 09:00:00"),
    ];
    let columns = [
        ISSUED[0],
        ISSUED[1],
        ("created_at", "2026-11-20 11:00:00"),
        ("product_code", "601"),
    ];
    let certificates = [certificate("2", &new), certificate("1", &old)];
    let mut case = case_of(&[], &columns, &certificates);
    case.certificates[1].revoked_at = Some(datetime!(2026-11-22 11:30 UTC));
    let placed = Change {
        intent: Some(Intent {
            names: vec![
                "xn--w-uga1v8h.example.com".to_owned(),
                "b.example.com".to_owned(),
            ],
            ..Intent::new(Operation::QuickOrder, NOW)
        }),
        ..change(1, Operation::QuickOrder, Outcome::Done)
    };
    let mails = [
        mail(4, MailKind::Issued, MailState::Sent, Some(119)),
        mail(3, MailKind::Rejected, MailState::Void, None),
    ];
    let shown = page(&case, &[placed], &mails, 1);
    let expected = [
        "Certificate revoked",
        "E-mail to the client: certificate issued",
        "E-mail to the administrators: refused by Certum",
        "Certificate issued",
        "Certificate issued",
        "Order placed",
        "Order",
    ];
    assert_eq!(column(&shown, "text"), expected);
    assert_eq!(shown["has_older"], false);
    let entries = &shown["entries"];
    assert_eq!(entries[0]["at"], "2026-11-22 11:30:00");
    assert_eq!(entries[1]["state"], "sent on 2026-11-22 10:01:00");
    let facts = json!([
        { "label": "Serial number", "value": "0B" },
        { "label": "Valid until", "value": "2027-06-07 00:00:00" },
        { "label": "Takes the place of", "value": "0A" },
    ]);
    assert_eq!(entries[3]["facts"], facts);
    assert_eq!(entries[5]["who"], "by the client");
    assert_eq!(entries[5]["state"], "done");
    let names = &entries[5]["facts"][1];
    assert_eq!(names["value"], "żółw.example.com, b.example.com");
    assert_eq!(entries[6]["state"], "Certum: Issued");
    assert_eq!(entries[6]["facts"][1]["value"], "Commercial SSL (1 year)");
}

#[test]
fn reasons_are_in_the_reader_s_language_and_details_stay_with_us() {
    let mut case = case_of(&[], &[], &[]);
    let refused = Change {
        asked_by: AskedBy::Itself,
        told: vec![
            FieldProblem::saying("csr", refusal::said(1032, None)),
            FieldProblem::new("", Text::problem_orders_a_day, "3"),
        ],
        ..change(1, Operation::Reissue, Outcome::Refused)
    };
    let changes = [refused];
    let english = page(&case, &changes, &[], 1);
    case.reader.texts = Rc::new(Texts::from(Language::Polish));
    let polish = page(&case, &changes, &[], 1);
    for (page, language, state) in [
        (&english, Language::English, "refused"),
        (&polish, Language::Polish, "odmowa"),
    ] {
        let entry = &page["entries"][0];
        assert_eq!(entry["state"], state);
        assert_eq!(entry["tone"], "bad");
        let sentence = refusal::said(1032, None).words(language);
        let first = entry["reasons"][0].as_str().unwrap();
        assert!(first.ends_with(&sentence), "{first}");
        assert_eq!(entry["reasons"].as_array().unwrap().len(), 2);
        assert!(!page.to_string().contains("for people who look into it"));
    }
}

#[test]
fn what_failed_has_its_next_try() {
    let case = case_of(&[], &[("stale", "1")], &[]);
    // Noted two hours ago, tried an hour ago: again 45 minutes after that.
    let mails = [
        mail(3, MailKind::Publish, MailState::Due, Some(60)),
        mail(2, MailKind::Csr, MailState::Sending, Some(5)),
        mail(1, MailKind::Issued, MailState::Sent, Some(5)),
    ];
    let shown = page(&case, &[], &mails, 1);
    let state = "failed on 2026-11-22 11:00:00, is tried again from 2026-11-22 12:00:00";
    assert_eq!(column(&shown, "state")[0], state);
    let coming = shown["coming"].as_array().unwrap();
    let texts = coming.iter().map(|next| {
        let text = |name: &str| next[name].as_str().unwrap().to_owned();
        (text("at"), text("who"), text("text"))
    });
    let texts: Vec<_> = texts.collect();
    let has = |at: &str, who: &str, what: &str| {
        let wanted = (at.to_owned(), who.to_owned(), what.to_owned());
        assert!(texts.contains(&wanted), "{wanted:?} in {texts:?}");
    };
    has(
        "now",
        "client",
        "Prove the names: publish what is to be published",
    );
    has(
        "next run of cron",
        "by itself",
        "Read news of order whmcs-a-7-1 from Certum",
    );
    has(
        "next run of cron",
        "by itself",
        "E-mail that failed, once more: what to publish",
    );
    has(
        "2026-11-22 12:10:00",
        "by itself",
        "Find out whether an e-mail went out: new CSR needed",
    );
    assert!(texts.iter().all(|(_, _, text)| !text.contains("issued")));
}

#[test]
fn older_ones_are_on_further_pages_and_each_is_on_one() {
    let case = case_of(&[], &[("created_at", "2026-11-01 00:00:00")], &[]);
    let all: Vec<Change> = (1..=120)
        .map(|id| change(id, Operation::Check, Outcome::Done))
        .collect();
    let newest = |most: usize| -> Vec<Change> { all.iter().rev().take(most).cloned().collect() };
    let mut seen = Vec::new();
    for number in 1..=3 {
        let shown = page(&case, &newest(number * PER_PAGE + 1), &[], number);
        assert_eq!(shown["number"], number);
        assert_eq!(shown["has_older"], number < 3, "{number}");
        seen.extend(column(&shown, "at").into_iter().map(str::to_owned));
    }
    assert_eq!(seen.len(), 121, "the order, too");
    let mut sorted = seen.clone();
    sorted.sort();
    sorted.dedup();
    sorted.reverse();
    assert_eq!(seen, sorted);
    assert_eq!(page(&case, &all, &[], 9)["entries"], json!([]));
}
