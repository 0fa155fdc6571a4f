//! What is planted in the lab, and what is found of it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod table;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use certum::preflight::{Finding, Severity, examine, live, published};
use certum::publication::{Method, what_to_publish};
use certum::x509::Certificate;
use certum_lab::Lab;
use table::{CASES, Case, Look};

fn look(lab: &Lab, case: &Case) -> Vec<Finding> {
    let settings = lab.settings();
    let found = match case.look {
        Look::Before(method) => examine(&[case.name], &Method::parse(method), &settings),
        Look::Published(method) => {
            let publication = what_to_publish(case.name, &Method::parse(method), None, "abc123");
            published(&[(case.name.to_owned(), publication.unwrap())], &settings)
        }
        Look::Live => {
            let read = |pem: &str| Certificate::parse(pem.as_bytes()).unwrap();
            let newest = read(&lab.certificates.newest.pem);
            live(
                &[case.name],
                &newest,
                &[read(&lab.certificates.older.pem)],
                &settings,
            )
        }
    };
    found.unwrap()
}

/// The codes by which something is blamed.
fn blamed(found: &[Finding]) -> BTreeSet<&'static str> {
    let grave = found
        .iter()
        .filter(|finding| finding.severity() >= Severity::Unknown);
    grave.map(Finding::code).collect()
}

#[test]
fn what_is_planted_is_named_and_nothing_else() {
    let lab = Lab::start().unwrap();
    let mut wrong = String::new();
    let (mut planted, mut named, mut accused) = (0, 0, 0);
    for case in CASES {
        let found = look(&lab, case);
        let codes: BTreeSet<&str> = found.iter().map(Finding::code).collect();
        let expected: BTreeSet<&str> = case.blames.iter().copied().collect();
        let seen = case.sees.iter().all(|code| codes.contains(code));
        let right = blamed(&found) == expected && seen;
        if case.blames.is_empty() {
            accused += usize::from(!right);
        } else {
            planted += 1;
            named += usize::from(right);
        }
        if !right {
            writeln!(
                wrong,
                "{} {}: expected {:?} and {:?}, found {found:#?}",
                case.name, case.what, case.blames, case.sees
            )
            .unwrap();
        }
    }
    println!(
        "{named} of {planted} faults named rightly, {accused} of {} healthy names blamed",
        CASES.len() - planted
    );
    assert!(CASES.len() >= 60 && planted >= 40);
    assert!(
        named * 100 >= planted * 95 && accused == 0,
        "{named} of {planted}, {accused}:\n{wrong}"
    );
    assert!(wrong.is_empty(), "{wrong}");
}

/// The table for people is made from the cases: `LAB_TABLE=write` writes it.
#[test]
fn the_table_lists_every_case() {
    let mut text = String::from(
        "# What the lab plants, and what is found\n\nMade from tests/lab/tests/table/mod.rs (`LAB_TABLE=write make test-lab`). \
         Nothing but the findings of the third column may be grave.\n\n| name | look | planted | found |\n| --- | --- | --- | --- |\n",
    );
    for case in CASES {
        let found = if case.blames.is_empty() {
            case.sees
        } else {
            case.blames
        };
        let found: Vec<String> = found.iter().map(|code| format!("`{code}`")).collect();
        writeln!(
            text,
            "| {} | {} | {} | {} |",
            case.name,
            case.look,
            case.what,
            found.join(", ")
        )
        .unwrap();
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/CASES.md");
    if std::env::var_os("LAB_TABLE").is_some() {
        std::fs::write(file, &text).unwrap();
    }
    assert_eq!(std::fs::read_to_string(file).unwrap(), text);
}
