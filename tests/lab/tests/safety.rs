//! What names of customers cannot do, and what a look costs at most.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::time::{Duration, Instant};

use certum::preflight::{Finding, Settings, Severity, examine, live, published};
use certum::publication::{Method, what_to_publish};
use certum::x509::Certificate;
use certum_lab::{Lab, Way};

fn newest(lab: &Lab) -> Certificate {
    Certificate::parse(lab.certificates.newest.pem.as_bytes()).unwrap()
}

fn file(name: &str, settings: &Settings) -> Vec<Finding> {
    let publication = what_to_publish(name, &Method::File, None, "abc123").unwrap();
    published(&[(name.to_owned(), publication)], settings).unwrap()
}

#[test]
fn nothing_of_this_machine_is_connected_to() {
    let lab = Lab::start().unwrap();
    let settings = Settings {
        loopback: None,
        ..lab.settings()
    };
    let before = lab.connections();
    let names = [
        "inside.lab",
        "meta.inside.lab",
        "mapped.inside.lab",
        "nat.inside.lab",
        "six.inside.lab",
        "loop.inside.lab",
        "there.web.lab",
        "new.tls.lab",
        "127.0.0.1",
        "::1",
        "::ffff:127.0.0.1",
        "169.254.169.254",
        "0.0.0.0",
    ];
    for name in names {
        // What is no name is not looked at at all.
        let Ok(found) = examine(&[name], &Method::File, &settings) else {
            continue;
        };
        let codes: Vec<_> = found.iter().map(Finding::code).collect();
        assert!(codes.contains(&"look_private"), "{name}: {codes:?}");
        let well = ["look_file_reachable", "look_file_there", "look_resolves"];
        assert!(
            !codes.iter().any(|code| well.contains(code)),
            "{name}: {codes:?}"
        );
        for found in [
            file(name, &settings),
            live(&[name], &newest(&lab), &[], &settings).unwrap(),
        ] {
            let codes: Vec<_> = found.iter().map(Finding::code).collect();
            assert!(
                codes.iter().all(|code| *code == "look_private"),
                "{name}: {codes:?}"
            );
        }
    }
    assert_eq!(lab.connections(), before);
    // The same look reaches what it may.
    assert_eq!(
        file("there.web.lab", &lab.settings())[0].code(),
        "look_file_there"
    );
    assert_eq!(lab.connections(), before + 1);
}

#[test]
fn other_forms_of_addresses_are_no_names() {
    for name in [
        "①②⑦.0.0.1",
        "2130706433",
        "0177.0.0.1",
        "0x7f000001",
        "0x7f.1",
        "127.1",
        "017700000001",
    ] {
        let found = examine(
            &[name],
            &Method::File,
            &Settings {
                resolvers: vec!["127.0.0.1:9".parse().unwrap()],
                limit: Duration::from_millis(300),
                ..Settings::default()
            },
        );
        // Refused as names, or asked of DNS as such, which knows none; never taken for addresses.
        let is_taken = found.is_ok_and(|found| {
            found
                .iter()
                .any(|one| one.severity() == Severity::Ok || one.code() == "look_private")
        });
        assert!(!is_taken, "{name}");
    }
}

#[test]
fn an_address_is_looked_up_once_and_that_one_is_connected_to() {
    let lab = Lab::start().unwrap();
    let settings = lab.settings_by(Way::Rebound("there.web.lab")).unwrap();
    let found = file("there.web.lab", &settings);
    assert_eq!(found[0].code(), "look_file_there", "{found:?}");
    assert_eq!(lab.asked(), 1);
    let found = file("there.web.lab", &settings);
    assert_eq!(found[0].code(), "look_private", "{found:?}");
    assert_eq!(lab.asked(), 2);
}

#[test]
fn late_answers_of_dns_do_not_keep_ten_names_from_being_looked_at() {
    let lab = Lab::start().unwrap();
    let settings = Settings {
        limit: Duration::from_secs(3),
        ..lab
            .settings_by(Way::Late(Duration::from_millis(200)))
            .unwrap()
    };
    let names = [
        "caa-ok.lab",
        "signed.lab",
        "signed3.lab",
        "plain.lab",
        "caa-both.lab",
        "caa-none.lab",
        "mx.lab",
        "web.lab",
        "caa-eu.lab",
        "own.caa-other.lab",
    ];
    for method in [Method::DnsTxtPrefix, Method::File] {
        let start = Instant::now();
        let found = examine(&names, &method, &settings).unwrap();
        let took = start.elapsed();
        println!("ten names, {method}: {took:?}");
        assert!(took < Duration::from_secs(3), "{took:?}");
        let grave: Vec<_> = found
            .iter()
            .filter(|finding| finding.severity() >= Severity::Unknown)
            .collect();
        assert!(grave.is_empty(), "{grave:#?}");
    }
}

#[test]
fn a_dead_resolver_costs_no_more_than_the_limit() {
    let lab = Lab::start().unwrap();
    let settings = Settings {
        limit: Duration::from_secs(1),
        ..lab.settings_by(Way::Lost).unwrap()
    };
    let names: Vec<String> = (0..100).map(|number| format!("n{number}.lab")).collect();
    let start = Instant::now();
    let found = examine(&names, &Method::File, &settings).unwrap();
    let took = start.elapsed();
    assert!(took < Duration::from_millis(1500), "{took:?}");
    let unknown = |finding: &Finding| finding.severity() == Severity::Unknown;
    assert!(
        found.len() >= 300 && found.iter().all(unknown),
        "{found:#?}"
    );
    let start = Instant::now();
    let found = live(&names, &newest(&lab), &[], &settings).unwrap();
    assert!(start.elapsed() < Duration::from_millis(1500));
    assert!(found.len() == 100 && found.iter().all(unknown));
}

#[test]
fn a_second_resolver_stands_in_for_a_dead_one() {
    let lab = Lab::start().unwrap();
    let mut settings = lab.settings_by(Way::Lost).unwrap();
    settings.resolvers.extend(lab.settings().resolvers);
    settings.limit = Duration::from_secs(4);
    let found = live(&["new.tls.lab"], &newest(&lab), &[], &settings).unwrap();
    assert_eq!(found[0].code(), "look_live_newest", "{found:?}");
}

#[test]
fn a_thousand_names_are_looked_at_on_one_thread() {
    let lab = Lab::start().unwrap();
    let settings = Settings {
        limit: Duration::from_mins(1),
        ..lab.settings()
    };
    let names: Vec<String> = (0..1000)
        .map(|number| format!("n{number}.tls.lab"))
        .collect();
    let start = Instant::now();
    let found = live(&names, &newest(&lab), &[], &settings).unwrap();
    println!("a thousand names: {:?}", start.elapsed());
    assert_eq!(found.len(), 1000);
    for (name, finding) in names.iter().zip(&found) {
        assert_eq!(
            (finding.name(), finding.code()),
            (name.as_str(), "look_live_newest")
        );
    }
}
