use super::*;
use certum::error::TransportError;
use time::macros::datetime;

const NOW: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

fn facts(values: &[(&str, &str)]) -> Form {
    values.iter().copied().collect()
}

fn codes(found: &[Finding]) -> Vec<(Level, &'static str)> {
    found
        .iter()
        .map(|finding| (finding.level, finding.code))
        .collect()
}

const WELL: [(&str, &str); 7] = [
    ("version", "0.1.0"),
    ("ini.certum.connect_timeout", "10"),
    ("ini.certum.timeout", "60"),
    ("ini.certum.endpoint", ""),
    ("cron_at", "2026-11-22 11:55:00"),
    ("invoice.CreateInvoiceDaysBefore", "14"),
    ("products.0.paytype", "recurring"),
];

fn changed(change: &[(&str, &str)]) -> Vec<(Level, &'static str)> {
    codes(&installation(
        &facts(&[WELL.as_slice(), change].concat()),
        NOW,
    ))
}

#[test]
fn what_is_well_is_said_to_be() {
    let found = changed(&[]);
    assert_eq!(
        found.iter().map(|(_, code)| *code).collect::<Vec<_>>(),
        ["extension", "limits", "cron", "invoices"]
    );
    assert!(found.iter().all(|(level, _)| *level == Level::Good));
}

#[test]
fn settings_of_php_ini() {
    use Level::{Failure, Good, Warning};
    assert!(
        changed(&[("ini.certum.endpoint", "http://127.0.0.1:1")])
            .contains(&(Warning, "endpoint_override"))
    );
    assert!(changed(&[("ini.certum.timeout", "5")]).contains(&(Warning, "limits_short")));
    assert!(changed(&[("ini.certum.connect_timeout", "0.5")]).contains(&(Warning, "limits_short")));
    assert!(changed(&[("ini.certum.timeout", "300")]).contains(&(Warning, "limits_long")));
    assert!(
        changed(&[("ini.certum.ca_file", "/x.pem")]).contains(&(Failure, "ca_file_unreadable"))
    );
    assert!(
        changed(&[("ini.certum.ca_file", "/x.pem"), ("ca_file_readable", "1")])
            .contains(&(Good, "ca_file"))
    );
    assert_eq!(changed(&[("ini.certum.ca_file", "system")]), changed(&[]));
}

#[test]
fn a_proxy_is_shown_without_its_password() {
    for (proxy, shown) in [
        (
            "http://user:p@ss@proxy.example:3128",
            "http://proxy.example:3128",
        ),
        ("user:secret@proxy.example:3128", "proxy.example:3128"),
        ("socks5h://proxy.example", "socks5h://proxy.example"),
    ] {
        let found = installation(&facts(&[("ini.certum.proxy", proxy)]), NOW);
        let proxy = found
            .iter()
            .find(|finding| finding.code == "proxy")
            .unwrap();
        assert_eq!(proxy.values, [("value", shown.to_owned())]);
    }
}

#[test]
fn cron_and_synchronisation_age() {
    use Level::{Failure, Good, Warning};
    for (then, expected) in [
        ("", (Failure, "cron_never")),
        ("rubbish", (Failure, "cron_never")),
        ("2026-11-22 11:00:00", (Good, "cron")),
        ("2026-11-22 10:59:59", (Warning, "cron_late")),
        ("2026-11-21 11:59:59", (Failure, "cron_late")),
    ] {
        assert!(changed(&[("cron_at", then)]).contains(&expected), "{then}");
    }
    let of = |synced: &str, orders: &str| {
        codes(&account(
            &facts(&[("synced_until", synced), ("orders", orders)]),
            NOW,
        ))
    };
    assert_eq!(of("", "0"), [(Good, "nothing_to_synchronise")]);
    assert_eq!(of("", "3"), [(Failure, "never_synchronised")]);
    assert_eq!(of("2026-11-22 11:58:00", "3"), [(Good, "synchronised")]);
    assert_eq!(
        of("2026-11-01 00:00:00", "3"),
        [(Failure, "synchronised_late")]
    );
    assert_eq!(
        of("2026-11-01 00:00:00", "0"),
        [(Good, "nothing_to_synchronise")]
    );
}

#[test]
fn invoices_need_seven_days() {
    let lead = |invoice: &[(&str, &str)]| {
        changed(invoice)
            .into_iter()
            .find(|(_, code)| code.starts_with("invoices"))
    };
    let late = Some((Level::Warning, "invoices_late"));
    let good = Some((Level::Good, "invoices"));
    assert_eq!(lead(&[("invoice.CreateInvoiceDaysBefore", "7")]), good);
    assert_eq!(lead(&[("invoice.CreateInvoiceDaysBefore", "6")]), late);
    assert_eq!(lead(&[("invoice.CreateInvoiceDaysBefore", "0")]), late);
    assert_eq!(lead(&[("invoice.CreateInvoiceDaysBefore", "")]), late);
    assert_eq!(
        lead(&[("invoice.CreateInvoiceDaysBeforeAnnually", "3")]),
        late
    );
    assert_eq!(
        lead(&[("invoice.CreateInvoiceDaysBeforeAnnually", "0")]),
        good
    );
    assert_eq!(lead(&[("products.0.paytype", "onetime")]), None);
}

#[test]
fn accounts_that_cron_does_not_know() {
    let sold = [
        ("products.0.configoption1", "partner"),
        ("products.0.name", "A &amp; B"),
        ("products.1.configoption1", "partner"),
        ("products.1.configoption10", "production"),
        ("products.2.configoption1", ""),
        ("accounts.0.user_name", "partner"),
        ("accounts.0.environment", "production"),
    ];
    let found = installation(&facts(&sold), NOW);
    let missing: Vec<_> = found
        .iter()
        .filter(|finding| finding.code == "account_not_kept")
        .collect();
    assert_eq!(missing.len(), 1, "{found:?}");
    let values = [("user", "partner"), ("mode", "test"), ("names", "A & B")];
    assert_eq!(
        missing[0].values,
        values.map(|(name, value)| (name, value.to_owned()))
    );
}

fn transport(phase: Phase, status: Option<u16>, timed_out: bool) -> Error {
    Error::Transport {
        operation: "getProductList",
        source: TransportError {
            phase,
            timed_out,
            may_have_been_carried_out: false,
            status,
            message: "what happened".to_owned(),
        },
    }
}

#[test]
fn each_failure_has_its_sentence() {
    let credentials = |success_code| Error::Credentials {
        operation: "getProductList",
        success_code,
    };
    let malformed = Error::MalformedAnswer {
        operation: "getProductList",
        reason: "x".to_owned(),
    };
    for (error, code) in [
        (credentials(2), "credentials_refused"),
        (credentials(3), "address_refused"),
        (
            transport(Phase::Receive, Some(403), false),
            "address_refused",
        ),
        (
            transport(Phase::Receive, Some(503), false),
            "service_failed",
        ),
        (transport(Phase::Setup, None, false), "settings_unusable"),
        (transport(Phase::Resolve, None, true), "name_not_found"),
        (transport(Phase::Connect, None, true), "no_connection"),
        (transport(Phase::Tls, None, false), "tls_failed"),
        (transport(Phase::Wait, None, true), "too_slow"),
        (transport(Phase::Wait, None, false), "service_failed"),
        (malformed, "service_failed"),
    ] {
        assert_eq!(codes(&answer(&Err(error), &[])), [(Level::Failure, code)]);
    }
}

#[test]
fn what_is_sold_must_be_in_the_account() {
    let product = |code: &str| Product {
        code: Some(code.to_owned()),
        ..Product::default()
    };
    let sold = [
        ("601".to_owned(), "A".to_owned()),
        ("651".to_owned(), "B, C".to_owned()),
    ];
    let found = answer(&Ok(vec![product("601")]), &sold);
    assert_eq!(
        codes(&found),
        [
            (Level::Good, "answered"),
            (Level::Failure, "not_in_account")
        ]
    );
    assert_eq!(
        found[1].values,
        [("code", "651".to_owned()), ("names", "B, C".to_owned())]
    );
    assert_eq!(
        codes(&answer(&Ok(Vec::new()), &sold)),
        [(Level::Warning, "no_products")]
    );
}

#[test]
fn what_is_sold_from_an_account() {
    let row = |name, user, code, mode| {
        facts(&[
            ("name", name),
            ("configoption1", user),
            ("configoption3", code),
            ("configoption10", mode),
        ])
    };
    let rows = [
        row("A &amp; <b>", "partner", "601", "test"),
        row("B", "partner", "601 Commercial SSL", ""),
        row("C", "partner", "651", "production"),
        row("D", "other", "661", "test"),
    ];
    let account = Account {
        user_name: "partner",
        production: false,
    };
    let expected = [("601".to_owned(), "A & <b>, B".to_owned())];
    assert_eq!(sold(&rows, &account), expected);
}

#[test]
fn the_clock_is_compared_with_the_call_as_a_whole() {
    let at = |seconds| NOW + Duration::seconds(seconds);
    let found = |answered| {
        clock(Some(at(answered)), at(0), at(90))
            .map(|found| (found.level, found.values[0].1.clone()))
    };
    assert_eq!(found(45), Some((Level::Good, "0".to_owned())));
    assert_eq!(found(-60), Some((Level::Good, "60".to_owned())));
    assert_eq!(found(-61), Some((Level::Warning, "61".to_owned())));
    assert_eq!(found(390), Some((Level::Warning, "300".to_owned())));
    assert_eq!(found(391), Some((Level::Failure, "301".to_owned())));
    assert_eq!(clock(None, NOW, NOW), None);
}
