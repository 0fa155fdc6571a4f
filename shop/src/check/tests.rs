use super::*;
use crate::moment;
use crate::records::{LastRun, Stranger};
use crate::setting;
use crate::words::Environment;
use certum::error::{Stage, TransportError};
use time::macros::datetime;

const NOW: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

fn facts(values: &[(&str, &str)]) -> Form {
    values.iter().copied().collect()
}

fn codes(found: &[Finding]) -> Vec<(Level, &'static str)> {
    found
        .iter()
        .map(|finding| (finding.level, finding.code()))
        .collect()
}

fn check_values(found: &Finding, values: &[(&str, &str)]) {
    for (name, value) in values {
        assert_eq!(found.value(name), *value, "{name}");
    }
}

fn product(pay_type: &str, name: &str, options: &[(usize, &str)]) -> Product {
    let mut all = vec![String::new(); setting::MOST];
    for (number, value) in options {
        all[number - 1] = (*value).to_owned();
    }
    Product {
        id: 1,
        name: name.to_owned(),
        pay_type: PayType::parse(pay_type),
        is_visible: false,
        options: all,
    }
}

/// An installation.
struct Shop {
    facts: Form,
    products: Vec<Product>,
    accounts: Vec<Account>,
    meta: Meta,
    invoices: Vec<InvoiceDays>,
}

impl Shop {
    /// One that is well.
    fn well() -> Self {
        Self {
            facts: facts(&[
                ("version", "0.1.0"),
                ("ini.certum.connect_timeout", "10"),
                ("ini.certum.timeout", "60"),
                ("ini.certum.endpoint", ""),
            ]),
            products: vec![product("recurring", "", &[])],
            accounts: Vec::new(),
            meta: Meta {
                cron_at: Some(datetime!(2026-11-22 11:55:00 UTC)),
                ..Meta::default()
            },
            invoices: vec![invoice(true, Some(14))],
        }
    }

    fn findings(&self) -> Vec<Finding> {
        let installation = Installation {
            facts: &self.facts,
            products: &self.products,
            cycles: &HashMap::new(),
            accounts: &self.accounts,
            meta: &self.meta,
            invoices: &self.invoices,
        };
        super::installation(&installation, NOW)
    }

    fn codes(&self) -> Vec<(Level, &'static str)> {
        codes(&self.findings())
    }
}

const fn invoice(is_general: bool, days: Option<u32>) -> InvoiceDays {
    InvoiceDays { is_general, days }
}

/// What is found with other facts.
fn changed(change: &[(&str, &str)]) -> Vec<(Level, &'static str)> {
    let well = Shop::well();
    let facts = change
        .iter()
        .fold(well.facts, |facts, (name, value)| facts.with(name, *value));
    Shop {
        facts,
        ..Shop::well()
    }
    .codes()
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
        let mut shop = Shop::well();
        shop.facts = facts(&[("ini.certum.proxy", proxy)]);
        let found = shop.findings();
        let proxy = found
            .iter()
            .find(|finding| finding.code() == "proxy")
            .unwrap();
        check_values(proxy, &[("value", shown)]);
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
        let mut shop = Shop::well();
        shop.meta.cron_at = moment::read(then);
        assert!(shop.codes().contains(&expected), "{then}");
    }
    let of = |synced: &str, orders| {
        let known = Account {
            synced_until: moment::read(synced),
            ..Account::new("p", Environment::Test, String::new())
        };
        codes(&account(orders, &known, NOW))
    };
    assert_eq!(of("", 0), [(Good, "nothing_to_synchronise")]);
    assert_eq!(of("", 3), [(Failure, "never_synchronised")]);
    assert_eq!(of("2026-11-22 11:58:00", 3), [(Good, "synchronised")]);
    assert_eq!(
        of("2026-11-01 00:00:00", 3),
        [(Failure, "synchronised_late")]
    );
    assert_eq!(
        of("2026-11-01 00:00:00", 0),
        [(Good, "nothing_to_synchronise")]
    );
}

#[test]
fn what_the_last_run_came_to() {
    use Level::{Failure, Good, Warning};
    let mut shop = Shop::well();
    assert!(!shop.codes().iter().any(|(_, code)| code.starts_with("run")));
    shop.meta.last_run = Some(LastRun {
        seconds: 7,
        ..LastRun::default()
    });
    assert!(shop.codes().contains(&(Good, "run")));
    shop.meta.last_run = Some(LastRun {
        seconds: 7,
        failed: 12,
        failures: vec!["order 1: no".to_owned()],
    });
    let found = shop.findings();
    let failed = found.iter().find(|found| found.code() == "run_failed");
    let failed = failed.unwrap();
    assert_eq!(failed.level, Warning);
    let values = ["seconds", "count", "first"].map(|name| failed.value(name));
    assert_eq!(values, ["7", "12", "order 1: no"]);
    // Another run holds the lock; it ended; it died.
    let now = NOW.unix_timestamp();
    for (lock, died) in [(now + 60, false), (0, false), (now - 1, true)] {
        shop.meta.cron_lock = lock;
        let told = shop.codes().contains(&(Failure, "run_unfinished"));
        assert_eq!(told, died, "{lock}");
    }
}

#[test]
fn what_is_known_of_an_account() {
    use Level::{Failure, Good, Warning};
    let stranger = |number: &str| Stranger {
        number: number.to_owned(),
        serial: "0A".to_owned(),
        ends: "2026-12-01 00:00:00".to_owned(),
    };
    let many = (0..25).map(|number| stranger(&number.to_string()));
    let known = Account {
        synced_until: Some(NOW),
        to_compare: true,
        refused_at: Some(NOW),
        strangers: many.collect(),
        ..Account::new("p", Environment::Test, String::new())
    };
    let found = account(1, &known, NOW);
    assert_eq!(
        codes(&found),
        [
            (Failure, "account_refused"),
            (Good, "synchronised"),
            (Good, "compare_wanted"),
            (Warning, "strangers"),
        ]
    );
    assert_eq!(found[3].value("count"), "25");
    assert!(found[3].value("orders").ends_with("18, 19, …"));
}

#[test]
fn invoices_need_seven_days() {
    let lead = |invoices: &[InvoiceDays]| {
        let mut shop = Shop::well();
        shop.invoices = invoices.to_vec();
        let mut codes = shop.codes().into_iter();
        codes.find(|(_, code)| code.starts_with("invoices"))
    };
    let late = Some((Level::Warning, "invoices_late"));
    let good = Some((Level::Good, "invoices"));
    let general = invoice(true, Some(14));
    assert_eq!(lead(&[invoice(true, Some(7))]), good);
    assert_eq!(lead(&[invoice(true, Some(6))]), late);
    assert_eq!(lead(&[invoice(true, Some(0))]), late);
    assert_eq!(lead(&[invoice(true, None)]), late);
    assert_eq!(lead(&[]), late);
    assert_eq!(lead(&[general, invoice(false, Some(3))]), late);
    assert_eq!(lead(&[general, invoice(false, Some(0))]), good);
    let mut shop = Shop::well();
    shop.products = vec![product("onetime", "", &[])];
    assert!(!shop.codes().contains(&(Level::Good, "invoices")));
}

#[test]
fn accounts_that_cron_does_not_know() {
    let mut shop = Shop::well();
    shop.products = vec![
        product("", "A &amp; B", &[(1, "partner")]),
        product("", "", &[(1, "partner"), (10, "production")]),
        product("", "", &[(1, "")]),
    ];
    shop.accounts = vec![Account::new(
        "partner",
        Environment::Production,
        String::new(),
    )];
    let found = shop.findings();
    let missing: Vec<_> = found
        .iter()
        .filter(|finding| finding.code() == "account_not_kept")
        .collect();
    assert_eq!(missing.len(), 1, "{found:?}");
    let expected = [
        ("user", "partner"),
        ("mode", "test"),
        ("names", "A & B (#1)"),
    ];
    check_values(missing[0], &expected);
}

fn transport(stage: Stage, status: Option<u16>, timed_out: bool) -> Error {
    Error::Transport {
        operation: "getProductList",
        source: TransportError {
            stage,
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
            transport(Stage::Receive, Some(403), false),
            "address_refused",
        ),
        (
            transport(Stage::Receive, Some(503), false),
            "service_failed",
        ),
        (transport(Stage::Setup, None, false), "settings_unusable"),
        (transport(Stage::Resolve, None, true), "name_not_found"),
        (transport(Stage::Connect, None, true), "no_connection"),
        (transport(Stage::Tls, None, false), "tls_failed"),
        (transport(Stage::Wait, None, true), "too_slow"),
        (transport(Stage::Wait, None, false), "service_failed"),
        (malformed, "service_failed"),
    ] {
        assert_eq!(
            codes(&answer(&Err(error), &BTreeMap::new())),
            [(Level::Failure, code)]
        );
    }
}

#[test]
fn what_is_sold_must_be_in_the_account() {
    let product = |code: &str| messages::ListedProduct {
        code: Some(code.to_owned()),
        ..messages::ListedProduct::default()
    };
    let rows = ["A", "B", "B"].map(|name| self::product("", name, &[]));
    let sold = BTreeMap::from([
        ("601".to_owned(), vec![&rows[0]]),
        ("651".to_owned(), vec![&rows[1], &rows[2]]),
    ]);
    let found = answer(&Ok(vec![product("601")]), &sold);
    assert_eq!(
        codes(&found),
        [
            (Level::Good, "answered"),
            (Level::Failure, "not_in_account")
        ]
    );
    let expected = [("code", "651"), ("names", "B (#1), B (#1)")];
    check_values(&found[1], &expected);
    assert_eq!(found[1].products, [1, 1], "each with its number");
    assert_eq!(
        codes(&answer(&Ok(Vec::new()), &sold)),
        [(Level::Warning, "no_products")]
    );
}

#[test]
fn what_is_sold_from_an_account() {
    let row = |name, user, code, mode| product("", name, &[(1, user), (3, code), (10, mode)]);
    let rows = [
        row("A &amp; <b>", "partner", "601", "test"),
        row("B", "partner", "601 Commercial SSL", ""),
        row("C", "partner", "651", "production"),
        row("D", "other", "661", "test"),
    ];
    let account = AccountName {
        user_name: "partner",
        environment: Environment::Test,
    };
    let sold = sold(&rows, account).into_iter();
    let sold: Vec<_> = sold
        .map(|(code, of)| (code, of.iter().map(|one| one.title()).collect::<Vec<_>>()))
        .collect();
    let expected = vec!["A & <b>".to_owned(), "B".to_owned()];
    assert_eq!(sold, [("601".to_owned(), expected)]);
}

#[test]
fn the_clock_is_compared_with_the_call_as_a_whole() {
    let at = |seconds| NOW + Duration::seconds(seconds);
    let found = |answered| {
        clock(Some(at(answered)), at(0), at(90))
            .map(|found| (found.level, found.value("seconds").to_owned()))
    };
    assert_eq!(found(45), Some((Level::Good, "0".into())));
    assert_eq!(found(-60), Some((Level::Good, "60".into())));
    assert_eq!(found(-61), Some((Level::Warning, "61".into())));
    assert_eq!(found(390), Some((Level::Warning, "300".into())));
    assert_eq!(found(391), Some((Level::Failure, "301".into())));
    assert_eq!(clock(None, NOW, NOW), None);
}

#[test]
fn what_customers_can_order_at_the_shops_expense_is_named() {
    let seen = |pay_type, name, options: &[(usize, &str)]| Product {
        is_visible: true,
        ..product(pay_type, name, options)
    };
    let production = (10, "production");
    let products = [
        seen("recurring", "Tried &amp; seen", &[(10, "test")]),
        seen("onetime", "Once", &[production]),
        seen("onetime", "Once only", &[production, (14, "on")]),
        seen("recurring", "Usual", &[production]),
        product("onetime", "Hidden", &[(10, "test")]),
    ];
    let found = sold_at_a_loss(&products);
    assert_eq!(
        codes(&found),
        [
            (Level::Warning, "visible_in_test"),
            (Level::Warning, "once_renewed")
        ]
    );
    check_values(&found[0], &[("names", "Tried & seen (#1)")]);
    check_values(&found[1], &[("names", "Once (#1)")]);
}

#[test]
fn a_term_longer_than_one_payment_pays_for_is_named() {
    let products = [
        product("recurring", "Two", &[(3, "602")]),
        product("onetime", "Once", &[(3, "602")]),
    ];
    let found = |months| longer_than_paid(&products, &HashMap::from([(1, months)]));
    let one = [product("recurring", "One", &[(3, "601")])];
    let by_the_month = HashMap::from([(1, 1)]);
    assert_eq!(longer_than_paid(&one, &by_the_month), []);
    let annual = found(12);
    assert_eq!(codes(&annual), [(Level::Warning, "longer_than_paid")]);
    let expected = [("names", "Two (#1)"), ("term", "24"), ("paid", "12")];
    check_values(&annual[0], &expected);
    assert_eq!(codes(&found(24)), []);
    assert_eq!(longer_than_paid(&products, &HashMap::new()), []);
}
