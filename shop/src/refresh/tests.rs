use super::*;
use crate::form::Form;
use crate::settings::Settings;
use certum::language::Language;
use certum::messages::{SanVerificationState, Verification};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

const NOW: OffsetDateTime = datetime!(2027-01-10 12:00 UTC);

/// A certificate that began so many days ago and ends in a hundred.
fn details(serial: &str, status: &str, begun: i64) -> CertificateDetails {
    CertificateDetails {
        certificate_status: status.to_owned(),
        common_name: None,
        dns_names: Vec::new(),
        end_date: NOW + Duration::days(100),
        revoked_date: None,
        serial_number: serial.to_owned(),
        start_date: NOW - Duration::days(begun),
        subject_name: String::new(),
        x509_cert: format!("PEM {serial}"),
    }
}

fn status(number: &str, word: &str) -> OrderStatus {
    OrderStatus {
        customer: "whmcs-1-1".to_owned(),
        order_date: NOW,
        order_id: number.to_owned(),
        order_status: word.to_owned(),
        product_code: "601".to_owned(),
        serial_number: None,
    }
}

fn order(number: &str, word: &str, certificate: Option<CertificateDetails>) -> Order {
    Order {
        reissue: false,
        certificate_details: certificate,
        order_details: None,
        order_status: Some(status(number, word)),
    }
}

fn issued(details: CertificateDetails) -> IssuedCertificate {
    IssuedCertificate {
        details: Some(details),
        ca_bundle: vec!["ONE\n".to_owned(), " TWO".to_owned()],
    }
}

/// Order 11, with certificates of (serial, status, order, days since it began), newest first.
fn purchase(row: &[(&str, &str)], certificates: &[(&str, &str, &str, i64)]) -> Purchase {
    let mut options = vec![String::new(); 18];
    options[2] = "601".to_owned();
    let row: Form = [("certum_id", "11")].iter().chain(row).copied().collect();
    let certificates: Vec<Form> = certificates
        .iter()
        .map(|(serial, status, number, begun)| {
            let begin = stored::stamp(NOW - Duration::days(*begun));
            let end = stored::stamp(NOW + Duration::days(100));
            let row = [
                ("serial", *serial),
                ("status", *status),
                ("certum_id", *number),
            ];
            let times = [("not_before", begin.as_str()), ("not_after", end.as_str())];
            row.into_iter().chain(times).collect()
        })
        .collect();
    Purchase::of(
        Settings::read(&options),
        &row,
        &certificates,
        NOW,
        Language::English,
    )
}

fn read<'a>(purchase: &'a Purchase, orders: Vec<(&str, Vec<Order>)>) -> Reading<'a> {
    let orders = orders
        .into_iter()
        .map(|(number, orders)| (number.to_owned(), orders));
    Reading {
        orders: orders.collect(),
        ..Reading::new(purchase, None)
    }
}

fn text<'a>(effect: &'a Effect, column: &str) -> &'a str {
    effect
        .columns
        .get(column)
        .and_then(Value::as_str)
        .unwrap_or("-")
}

fn serials(wanted: Vec<GetCertificate>) -> Vec<String> {
    let of = |wanted: GetCertificate| {
        let by_order = wanted.order_id.map(|number| format!("order {number}"));
        by_order.or(wanted.serial_number).unwrap_or_default()
    };
    wanted.into_iter().map(of).collect()
}

/// One that has its certificate A, ordered as 11.
const ISSUED: &[(&str, &str)] = &[
    ("order_status", "ENROLLED"),
    ("certificate_status", "VALID"),
    ("serial", "A"),
];

#[test]
fn a_waiting_order_is_only_asked_for_its_states() {
    let purchase = purchase(&[("order_status", "AWAITING")], &[]);
    let told = status("11", "VERIFICATION");
    let mut reading = Reading::new(&purchase, Some(&told));
    assert_eq!(reading.numbers(), Vec::<String>::new());
    assert_eq!(reading.state_to_read().len(), 1);
    assert_eq!(reading.names_to_read().len(), 1);
    reading.state = Some(OrderState {
        verifications: vec![Verification {
            kind: "DOMAIN".to_owned(),
            state: "REQUIRED".to_owned(),
            expire_date: None,
        }],
        last_update_date: NOW,
        order_status: "VERIFICATION".to_owned(),
    });
    reading.names = Some(SanVerificationStates {
        verifications: vec![SanVerificationState {
            fqdn: "a.example.com".to_owned(),
            manual_verification: None,
            system_verifications: Vec::new(),
        }],
    });
    let effect = reading.effect();
    assert_eq!(effect.outcome, Outcome::Done);
    assert_eq!(text(&effect, "order_status"), "VERIFICATION");
    assert_eq!(text(&effect, "checked_at"), "2027-01-10 12:00:00");
    assert_eq!(effect.columns.get("stale"), Some(&Value::from(0)));
    assert_eq!(
        text(&effect, "steps"),
        r#"[{"type":"DOMAIN","state":"REQUIRED"}]"#
    );
    assert!(text(&effect, "san_states").contains("a.example.com"));
    assert_eq!(effect.detail, "AWAITING > VERIFICATION");
    assert_eq!((effect.certificates.len(), effect.events.len()), (0, 0));
}

#[test]
fn without_names_none_are_asked_for() {
    let mut options = vec![String::new(); 18];
    options[2] = "731".to_owned();
    let row: Form = [("certum_id", "11"), ("order_status", "AWAITING")]
        .into_iter()
        .collect();
    let purchase = Purchase::of(Settings::read(&options), &row, &[], NOW, Language::English);
    let told = status("11", "VERIFICATION");
    let reading = Reading::new(&purchase, Some(&told));
    assert_eq!(reading.state_to_read().len(), 1);
    assert_eq!(reading.names_to_read(), []);
}

#[test]
fn a_first_certificate_is_stored_and_announced() {
    let row = [
        ("order_status", "ACCEPTED"),
        ("verification", r#"{"code":"x"}"#),
    ];
    let purchase = purchase(&row, &[]);
    let mut reading = read(
        &purchase,
        vec![(
            "11",
            vec![order("11", "ENROLLED", Some(details("A", "VALID", 0)))],
        )],
    );
    assert_eq!(serials(reading.unknown_certificates()), ["A"]);
    reading.issued.push(issued(details("A", "VALID", 0)));
    let effect = reading.effect();
    assert_eq!(effect.events, [("issued", "A".to_owned())]);
    assert_eq!(text(&effect, "serial"), "A");
    assert_eq!(text(&effect, "certificate_status"), "VALID");
    assert_eq!(text(&effect, "not_after"), "2027-04-20 12:00:00");
    assert_eq!(effect.columns.get("verification"), Some(&Value::Null));
    assert_eq!(effect.certificates.len(), 1);
    assert_eq!(effect.certificates[0]["pem"], "PEM A");
    assert_eq!(effect.certificates[0]["chain"], "ONE\nTWO\n");
    assert_eq!(effect.certificates[0]["certum_id"], "11");
    assert_eq!(effect.detail, "ACCEPTED > ENROLLED, A VALID");
}

#[test]
fn an_issued_order_that_shows_no_certificate_is_asked_by_its_number() {
    let purchase = purchase(&[("order_status", "ACCEPTED")], &[]);
    let mut reading = read(&purchase, vec![("11", vec![order("11", "ENROLLED", None)])]);
    assert_eq!(serials(reading.unknown_certificates()), ["order 11"]);
    reading.issued.push(issued(details("A", "VALID", 0)));
    let effect = reading.effect();
    assert_eq!(text(&effect, "serial"), "A");
    assert_eq!(effect.certificates[0]["certum_id"], "11");
    assert_eq!(effect.events, [("issued", "A".to_owned())]);
}

#[test]
fn nothing_new_is_no_news() {
    let purchase = purchase(ISSUED, &[("A", "VALID", "11", 5)]);
    let reading = read(
        &purchase,
        vec![(
            "11",
            vec![order("11", "ENROLLED", Some(details("A", "VALID", 5)))],
        )],
    );
    assert_eq!(reading.numbers(), ["11"]);
    assert_eq!(reading.unknown_certificates(), []);
    assert_eq!(
        (reading.state_to_read().len(), reading.names_to_read().len()),
        (0, 0)
    );
    let effect = reading.effect();
    assert_eq!(
        (
            effect.detail.as_str(),
            effect.certificates.len(),
            effect.events.len()
        ),
        ("", 0, 0)
    );
}

#[test]
fn a_reissue_under_way_keeps_the_certificate() {
    let purchase = purchase(ISSUED, &[("A", "VALID", "11", 5)]);
    let old = order("11", "ENROLLED", Some(details("A", "VALID", 5)));
    let reading = read(
        &purchase,
        vec![("11", vec![old, order("11", "VERIFICATION", None)])],
    );
    assert_eq!(reading.unknown_certificates(), []);
    assert_eq!(reading.names_to_read().len(), 1);
    let effect = reading.effect();
    assert_eq!(text(&effect, "order_status"), "VERIFICATION");
    assert_eq!(text(&effect, "serial"), "A");
    assert!(!effect.columns.contains_key("verification"));
    assert_eq!(effect.events.len(), 0);
}

#[test]
fn a_reissued_certificate_takes_the_others_place() {
    let row = [
        ("order_status", "VERIFICATION"),
        ("certificate_status", "VALID"),
        ("serial", "A"),
    ];
    let purchase = purchase(&row, &[("A", "VALID", "11", 5)]);
    let orders = vec![
        order("11", "ENROLLED", Some(details("A", "VALID", 5))),
        order("11", "ENROLLED", Some(details("B", "VALID", 0))),
    ];
    let mut reading = read(&purchase, vec![("11", orders)]);
    assert_eq!(serials(reading.unknown_certificates()), ["B"]);
    reading.issued.push(issued(details("B", "VALID", 0)));
    let effect = reading.effect();
    assert_eq!(
        (text(&effect, "order_status"), text(&effect, "serial")),
        ("ENROLLED", "B")
    );
    assert_eq!(effect.events, [("issued", "B".to_owned())]);
    assert_eq!(
        effect.certificates.len(),
        1,
        "the replaced one stays as it is"
    );
}

#[test]
fn a_reissue_that_is_not_shown_yet_goes_on() {
    let row = [
        ("order_status", "AWAITING"),
        ("certificate_status", "VALID"),
        ("serial", "A"),
    ];
    let old = || {
        vec![(
            "11",
            vec![order("11", "ENROLLED", Some(details("A", "VALID", 5)))],
        )]
    };
    let waiting = purchase(&row, &[("A", "VALID", "11", 5)]);
    let effect = read(&waiting, old()).effect();
    assert_eq!(text(&effect, "order_status"), "AWAITING");
    // Certificates that were written without the order's row are no reissue.
    let torn = purchase(&[("order_status", "AWAITING")], &[("A", "VALID", "11", 5)]);
    let effect = read(&torn, old()).effect();
    assert_eq!(
        (text(&effect, "order_status"), text(&effect, "serial")),
        ("ENROLLED", "A")
    );
}

#[test]
fn a_replaced_certificate_is_revoked_without_a_mail() {
    let row = [
        ("order_status", "ENROLLED"),
        ("certificate_status", "VALID"),
        ("serial", "B"),
    ];
    let purchase = purchase(&row, &[("B", "VALID", "11", 14), ("A", "VALID", "11", 50)]);
    let orders = vec![
        order("11", "ENROLLED", Some(details("A", "REVOKED", 50))),
        order("11", "ENROLLED", Some(details("B", "VALID", 14))),
    ];
    let effect = read(&purchase, vec![("11", orders)]).effect();
    assert_eq!(effect.certificates.len(), 1);
    assert_eq!(
        (
            &effect.certificates[0]["serial"],
            &effect.certificates[0]["status"]
        ),
        (&"A".into(), &"REVOKED".into())
    );
    assert_eq!(effect.certificates[0].get("pem"), None);
    assert_eq!(
        (effect.events.len(), text(&effect, "certificate_status")),
        (0, "VALID")
    );
    assert_eq!(effect.detail, "A REVOKED");
}

#[test]
fn a_revoked_certificate_is_told_once() {
    for (before, due) in [("VALID", 1), ("REVOKING", 0), ("REVOKED", 0)] {
        let purchase = purchase(ISSUED, &[("A", before, "11", 5)]);
        let orders = vec![order("11", "ENROLLED", Some(details("A", "REVOKED", 5)))];
        let effect = read(&purchase, vec![("11", orders)]).effect();
        assert_eq!(
            effect.events,
            vec![("revoked", "A".to_owned()); due],
            "{before}"
        );
        assert_eq!(text(&effect, "certificate_status"), "REVOKED");
    }
}

#[test]
fn a_renewal_is_read_beside_the_order_that_it_renews() {
    let row = [
        ("order_status", "AWAITING"),
        ("certificate_status", "VALID"),
        ("serial", "A"),
    ];
    let purchase = purchase(&row, &[("A", "VALID", "10", 300)]);
    let old = |status| {
        (
            "10",
            vec![order("10", "ENROLLED", Some(details("A", status, 300)))],
        )
    };
    let reading = read(
        &purchase,
        vec![
            ("11", vec![order("11", "VERIFICATION", None)]),
            old("VALID"),
        ],
    );
    assert_eq!(reading.numbers(), ["11", "10"]);
    let effect = reading.effect();
    assert_eq!(
        (text(&effect, "order_status"), text(&effect, "serial")),
        ("VERIFICATION", "A")
    );
    assert_eq!(effect.events.len(), 0);

    let new = order("11", "ENROLLED", Some(details("B", "VALID", 0)));
    let mut reading = read(&purchase, vec![("11", vec![new]), old("VALID")]);
    assert_eq!(serials(reading.unknown_certificates()), ["B"]);
    reading.issued.push(issued(details("B", "VALID", 0)));
    let effect = reading.effect();
    assert_eq!(
        (text(&effect, "order_status"), text(&effect, "serial")),
        ("ENROLLED", "B")
    );
    assert_eq!(effect.certificates[0]["certum_id"], "11");
    assert_eq!(effect.events, [("issued", "B".to_owned())]);
}

#[test]
fn of_two_in_the_same_second_the_later_one_counts() {
    let purchase = purchase(ISSUED, &[("B", "VALID", "11", 5)]);
    let orders = vec![
        order("11", "ENROLLED", Some(details("A", "VALID", 5))),
        order("11", "ENROLLED", Some(details("B", "VALID", 5))),
    ];
    let mut reading = read(&purchase, vec![("11", orders)]);
    reading.issued.push(issued(details("A", "VALID", 5)));
    let effect = reading.effect();
    assert_eq!((text(&effect, "serial"), effect.events.len()), ("B", 0));
}

#[test]
fn a_refused_reissue_leaves_the_certificate() {
    let row = [
        ("order_status", "VERIFICATION"),
        ("certificate_status", "VALID"),
        ("serial", "A"),
    ];
    let purchase = purchase(&row, &[("A", "VALID", "11", 5)]);
    let old = order("11", "ENROLLED", Some(details("A", "VALID", 5)));
    let effect = read(
        &purchase,
        vec![("11", vec![old, order("11", "REJECTED", None)])],
    )
    .effect();
    assert_eq!(
        (text(&effect, "order_status"), text(&effect, "serial")),
        ("REJECTED", "A")
    );
}

#[test]
fn a_refusal_is_announced_once_and_not_where_we_cancelled() {
    let events = |row: &[(&str, &str)], certificates: &[(&str, &str, &str, i64)]| {
        let purchase = purchase(row, certificates);
        let orders = vec![("11", vec![order("11", "REJECTED", None)])];
        read(&purchase, orders).effect().events
    };
    let told = [("rejected", "11".to_owned())];
    assert_eq!(events(&[("order_status", "VERIFICATION")], &[]), told);
    let reissue = [("order_status", "AWAITING"), ISSUED[1], ISSUED[2]];
    assert_eq!(events(&reissue, &[("A", "VALID", "11", 5)]), told);
    assert_eq!(events(&[("order_status", "REJECTED")], &[]), []);
    let cancelled = [
        ("order_status", "VERIFICATION"),
        ("operation", "cancelOrder"),
        ("outcome_unknown", "1"),
    ];
    assert_eq!(events(&cancelled, &[]), []);
}
