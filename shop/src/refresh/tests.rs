use super::*;
use crate::form::Form;
use crate::moment;
use crate::tests::fixture;
use certum::messages::{SanVerificationState, Verification};
use serde_json::Value;
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

fn status(number: &str, word: &str) -> messages::OrderStatus {
    messages::OrderStatus {
        customer: "whmcs-1-1".to_owned(),
        order_date: NOW,
        order_id: number.to_owned(),
        order_status: word.to_owned(),
        product_code: "601".to_owned(),
        serial_number: None,
    }
}

fn order(
    number: &str,
    word: &str,
    certificate: Option<CertificateDetails>,
) -> messages::ListedOrder {
    messages::ListedOrder {
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
fn case(row: &[(&str, &str)], certificates: &[(&str, &str, &str, i64)]) -> Case {
    let row = [&[("certum_id", "11")], row].concat();
    let certificates: Vec<Form> = certificates
        .iter()
        .map(|(serial, status, number, begun)| {
            let begin = moment::stamp(NOW - Duration::days(*begun));
            let end = moment::stamp(NOW + Duration::days(100));
            let row = [
                ("serial", *serial),
                ("status", *status),
                ("certum_id", *number),
            ];
            let times = [("not_before", begin.as_str()), ("not_after", end.as_str())];
            row.into_iter().chain(times).collect()
        })
        .collect();
    fixture::case(&[], &row, &certificates, NOW)
}

fn read<'a>(case: &'a Case, orders: Vec<(&str, Vec<messages::ListedOrder>)>) -> Reading<'a> {
    let orders = orders
        .into_iter()
        .map(|(number, orders)| (number.to_owned(), orders));
    Reading {
        orders: orders.collect(),
        ..Reading::new(case, &Listed::new())
    }
}

/// A list of an order 11.
fn listed(orders: Vec<messages::ListedOrder>) -> Listed {
    Listed::from([("11".to_owned(), orders)])
}

/// What is to be written in a column of the order.
fn text(effect: &Effect, column: &str) -> String {
    let columns = effect.order.columns();
    let text = columns.get(column).and_then(Value::as_str);
    text.unwrap_or("-").to_owned()
}

/// The newest certificate, once all is written.
fn newest(case: &Case, effect: &Effect) -> Certificate {
    let mut case = case.clone();
    fixture::apply(&mut case, effect);
    case.current().unwrap().clone()
}

/// The order's status and the newest certificate's serial number, once all is written.
fn written(case: &Case, effect: &Effect) -> String {
    format!("{} {}", text(effect, "status"), newest(case, effect).serial)
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

/// Certum knows the name, and says nothing of it.
fn nothing_said() -> SanVerificationStates {
    SanVerificationStates {
        verifications: vec![SanVerificationState {
            fqdn: "a.example.com".to_owned(),
            manual_verification: None,
            system_verifications: Vec::new(),
        }],
    }
}

#[test]
fn a_waiting_order_is_only_asked_for_its_states() {
    let case = case(&[("order_status", "AWAITING")], &[]);
    let mut reading = Reading::new(&case, &listed(vec![order("11", "VERIFICATION", None)]));
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
    reading.names = Some(nothing_said());
    let effect = reading.effect();
    assert_eq!(effect.outcome, Outcome::Done);
    assert_eq!(text(&effect, "status"), "VERIFICATION");
    assert_eq!(text(&effect, "checked_at"), "2027-01-10 12:00:00");
    assert_eq!(effect.order.columns().get("stale"), Some(&Value::from(0)));
    assert_eq!(
        text(&effect, "steps"),
        r#"[{"type":"DOMAIN","state":"REQUIRED"}]"#
    );
    assert!(text(&effect, "san_states").contains("a.example.com"));
    assert_eq!(effect.detail, "AWAITING > VERIFICATION");
    assert_eq!((effect.certificates.len(), effect.events.len()), (0, 0));
}

#[test]
fn why_an_order_was_refused_is_kept() {
    let known = r#"[{"name":"a.example.com","against":[{"method":"CAA","info":"no"}]}]"#;
    let case = case(
        &[("order_status", "VERIFICATION"), ("san_states", known)],
        &[],
    );
    let mut reading = Reading::new(&case, &listed(vec![order("11", "REJECTED", None)]));
    reading.names = Some(nothing_said());
    let effect = reading.effect();
    assert_eq!(text(&effect, "status"), "REJECTED");
    assert_eq!(
        effect.order.columns().get("san_states"),
        None,
        "what says why stays"
    );
}

#[test]
fn without_names_none_are_asked_for() {
    let row = [("certum_id", "11"), ("order_status", "AWAITING")];
    let case = fixture::case(&[(3, "731")], &row, &[], NOW);
    let reading = Reading::new(&case, &listed(vec![order("11", "VERIFICATION", None)]));
    assert_eq!(reading.state_to_read().len(), 1);
    assert_eq!(reading.names_to_read(), []);
}

#[test]
fn a_first_certificate_is_stored_and_announced() {
    let row = [
        ("order_status", "ACCEPTED"),
        ("verification", r#"{"code":"x"}"#),
    ];
    let case = case(&row, &[]);
    let mut reading = read(
        &case,
        vec![(
            "11",
            vec![order("11", "ENROLLED", Some(details("A", "VALID", 0)))],
        )],
    );
    assert_eq!(serials(reading.unknown_certificates()), ["A"]);
    reading.issued.push(issued(details("A", "VALID", 0)));
    let effect = reading.effect();
    assert_eq!(effect.events, [(MailKind::Issued, "A".to_owned())]);
    assert_eq!(newest(&case, &effect).serial, "A");
    assert_eq!(newest(&case, &effect).status, CertificateStatus::Valid);
    assert_eq!(
        newest(&case, &effect).not_after,
        datetime!(2027-04-20 12:00 UTC)
    );
    assert_eq!(
        effect.order.columns().get("verification"),
        Some(&Value::Null)
    );
    assert_eq!(effect.certificates.len(), 1);
    assert_eq!(effect.certificates[0].columns()["pem"], "PEM A");
    assert_eq!(effect.certificates[0].columns()["chain"], "ONE\nTWO\n");
    assert_eq!(
        case.number_of(effect.certificates[0].order_id.unwrap()),
        "11"
    );
    assert_eq!(effect.detail, "ACCEPTED > ENROLLED, A VALID");
}

#[test]
fn an_issued_order_that_shows_no_certificate_is_asked_by_its_number() {
    let case = case(&[("order_status", "ACCEPTED")], &[]);
    let mut reading = read(&case, vec![("11", vec![order("11", "ENROLLED", None)])]);
    assert_eq!(serials(reading.unknown_certificates()), ["order 11"]);
    reading.issued.push(issued(details("A", "VALID", 0)));
    let effect = reading.effect();
    assert_eq!(newest(&case, &effect).serial, "A");
    assert_eq!(
        case.number_of(effect.certificates[0].order_id.unwrap()),
        "11"
    );
    assert_eq!(effect.events, [(MailKind::Issued, "A".to_owned())]);
}

#[test]
fn nothing_new_is_no_news() {
    let case = case(ISSUED, &[("A", "VALID", "11", 5)]);
    let reading = read(
        &case,
        vec![(
            "11",
            vec![order("11", "ENROLLED", Some(details("A", "VALID", 5)))],
        )],
    );
    assert_eq!(Reading::new(&case, &Listed::new()).numbers(), ["11"]);
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
    let case = case(ISSUED, &[("A", "VALID", "11", 5)]);
    let old = order("11", "ENROLLED", Some(details("A", "VALID", 5)));
    let reading = read(
        &case,
        vec![("11", vec![old, order("11", "VERIFICATION", None)])],
    );
    assert_eq!(reading.unknown_certificates(), []);
    assert_eq!(reading.names_to_read().len(), 1);
    let effect = reading.effect();
    assert_eq!(text(&effect, "status"), "VERIFICATION");
    assert_eq!(newest(&case, &effect).serial, "A");
    assert!(!effect.order.columns().contains_key("verification"));
    assert_eq!(effect.events.len(), 0);
}

#[test]
fn a_reissued_certificate_takes_the_others_place() {
    let row = [
        ("order_status", "VERIFICATION"),
        ("certificate_status", "VALID"),
        ("serial", "A"),
    ];
    let case = case(&row, &[("A", "VALID", "11", 5)]);
    let orders = vec![
        order("11", "ENROLLED", Some(details("A", "VALID", 5))),
        order("11", "ENROLLED", Some(details("B", "VALID", 0))),
    ];
    let mut reading = read(&case, vec![("11", orders)]);
    assert_eq!(serials(reading.unknown_certificates()), ["B"]);
    reading.issued.push(issued(details("B", "VALID", 0)));
    let effect = reading.effect();
    assert_eq!(written(&case, &effect), "ENROLLED B");
    assert_eq!(effect.events, [(MailKind::Issued, "B".to_owned())]);
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
    let waiting = case(&row, &[("A", "VALID", "11", 5)]);
    let effect = read(&waiting, old()).effect();
    assert_eq!(text(&effect, "status"), "AWAITING");
    // Certificates that were written without the order's row are no reissue.
    let torn = case(&[("order_status", "AWAITING")], &[("A", "VALID", "11", 5)]);
    let effect = read(&torn, old()).effect();
    assert_eq!(written(&torn, &effect), "ENROLLED A");
}

#[test]
fn a_replaced_certificate_is_revoked_without_a_mail() {
    let row = [
        ("order_status", "ENROLLED"),
        ("certificate_status", "VALID"),
        ("serial", "B"),
    ];
    let case = case(&row, &[("B", "VALID", "11", 14), ("A", "VALID", "11", 50)]);
    let orders = vec![
        order("11", "ENROLLED", Some(details("A", "REVOKED", 50))),
        order("11", "ENROLLED", Some(details("B", "VALID", 14))),
    ];
    let effect = read(&case, vec![("11", orders)]).effect();
    assert_eq!(effect.certificates.len(), 1);
    assert_eq!(
        (
            &effect.certificates[0].columns()["serial"],
            &effect.certificates[0].columns()["status"]
        ),
        (&"A".into(), &"REVOKED".into())
    );
    assert_eq!(effect.certificates[0].pem, None);
    assert_eq!(effect.events.len(), 0);
    assert_eq!(newest(&case, &effect).status, CertificateStatus::Valid);
    assert_eq!(effect.detail, "A REVOKED");
}

#[test]
fn a_revoked_certificate_is_told_once() {
    for (before, due) in [("VALID", 1), ("REVOKING", 0), ("REVOKED", 0)] {
        let case = case(ISSUED, &[("A", before, "11", 5)]);
        let orders = vec![order("11", "ENROLLED", Some(details("A", "REVOKED", 5)))];
        let effect = read(&case, vec![("11", orders)]).effect();
        assert_eq!(
            effect.events,
            vec![(MailKind::Revoked, "A".to_owned()); due],
            "{before}"
        );
        assert_eq!(newest(&case, &effect).status, CertificateStatus::Revoked);
    }
}

#[test]
fn a_renewal_is_read_beside_the_order_that_it_renews() {
    let row = [
        ("order_status", "AWAITING"),
        ("certificate_status", "VALID"),
        ("serial", "A"),
    ];
    let case = case(&row, &[("A", "VALID", "10", 300)]);
    let old = |status| {
        (
            "10",
            vec![order("10", "ENROLLED", Some(details("A", status, 300)))],
        )
    };
    let reading = read(
        &case,
        vec![
            ("11", vec![order("11", "VERIFICATION", None)]),
            old("VALID"),
        ],
    );
    assert_eq!(Reading::new(&case, &Listed::new()).numbers(), ["11", "10"]);
    let effect = reading.effect();
    assert_eq!(written(&case, &effect), "VERIFICATION A");
    assert_eq!(effect.events.len(), 0);

    let new = order("11", "ENROLLED", Some(details("B", "VALID", 0)));
    let mut reading = read(&case, vec![("11", vec![new]), old("VALID")]);
    assert_eq!(serials(reading.unknown_certificates()), ["B"]);
    reading.issued.push(issued(details("B", "VALID", 0)));
    let effect = reading.effect();
    assert_eq!(written(&case, &effect), "ENROLLED B");
    assert_eq!(
        case.number_of(effect.certificates[0].order_id.unwrap()),
        "11"
    );
    assert_eq!(effect.events, [(MailKind::Issued, "B".to_owned())]);
}

#[test]
fn of_two_in_the_same_second_the_later_one_counts() {
    let orders = || {
        vec![(
            "11",
            vec![
                order("11", "ENROLLED", Some(details("A", "VALID", 5))),
                order("11", "ENROLLED", Some(details("B", "VALID", 5))),
            ],
        )]
    };
    let waiting = case(&[("order_status", "ACCEPTED")], &[]);
    let mut reading = read(&waiting, orders());
    for serial in serials(reading.unknown_certificates()) {
        reading.issued.push(issued(details(&serial, "VALID", 5)));
    }
    let effect = reading.effect();
    assert_eq!(written(&waiting, &effect), "ENROLLED B");
    assert_eq!(effect.events, [(MailKind::Issued, "B".to_owned())]);
    // The other one is no news once it is known.
    let case = case(ISSUED, &[("B", "VALID", "11", 5)]);
    let mut reading = read(&case, orders());
    reading.issued.push(issued(details("A", "VALID", 5)));
    assert_eq!(reading.effect().events.len(), 0);
}

#[test]
fn a_refused_reissue_leaves_the_certificate() {
    let row = [
        ("order_status", "VERIFICATION"),
        ("certificate_status", "VALID"),
        ("serial", "A"),
    ];
    let case = case(&row, &[("A", "VALID", "11", 5)]);
    let old = order("11", "ENROLLED", Some(details("A", "VALID", 5)));
    let effect = read(
        &case,
        vec![("11", vec![old, order("11", "REJECTED", None)])],
    )
    .effect();
    assert_eq!(written(&case, &effect), "REJECTED A");
}

#[test]
fn a_refusal_is_announced_once_and_not_where_we_cancelled() {
    let events = |row: &[(&str, &str)], certificates: &[(&str, &str, &str, i64)]| {
        let case = case(row, certificates);
        let orders = vec![("11", vec![order("11", "REJECTED", None)])];
        read(&case, orders).effect().events
    };
    let told = [(MailKind::Rejected, "11".to_owned())];
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

#[test]
fn what_a_list_tells_is_not_asked_for() {
    let told = |orders| listed(orders);
    // Newly issued: its certificate is fetched, and nothing else.
    let waiting = case(
        &[
            ("order_status", "VERIFICATION"),
            ("verification", r#"{"code":"x","fqdns":["a.example.com"]}"#),
            (
                "steps",
                r#"[{"type":"DOMAIN","state":"REQUIRED"},{"type":"EMAIL","state":"NOT_REQUIRED"}]"#,
            ),
        ],
        &[],
    );
    let new = order("11", "ENROLLED", Some(details("A", "VALID", 0)));
    let mut reading = Reading::new(&waiting, &told(vec![new]));
    assert_eq!(reading.numbers(), Vec::<String>::new());
    assert_eq!(serials(reading.unknown_certificates()), ["A"]);
    let asked = (reading.state_to_read().len(), reading.names_to_read().len());
    assert_eq!(asked, (0, 0));
    reading.issued.push(issued(details("A", "VALID", 0)));
    let effect = reading.effect();
    // Certum issues nothing before whatever it asked for is done.
    assert_eq!(
        text(&effect, "steps"),
        r#"[{"type":"DOMAIN","state":"VERIFIED"},{"type":"EMAIL","state":"NOT_REQUIRED"}]"#
    );
    let names = text(&effect, "san_states");
    assert!(
        names.contains(r#""name":"a.example.com","state":"VERIFIED""#),
        "{names}"
    );
    // Revoked: the list says so.
    let issued = case(ISSUED, &[("A", "VALID", "11", 5)]);
    let revoked = order("11", "ENROLLED", Some(details("A", "REVOKED", 5)));
    let reading = Reading::new(&issued, &told(vec![revoked]));
    assert_eq!(reading.numbers(), Vec::<String>::new());
    assert_eq!(
        newest(&issued, &reading.effect()).status.as_str(),
        "REVOKED"
    );
    // One that does not show a certificate that is alive tells less than there is.
    let bare = order("11", "ENROLLED", None);
    assert_eq!(Reading::new(&issued, &told(vec![bare])).numbers(), ["11"]);
}

#[test]
fn orders_that_have_news_beside_those_of_a_list_are_read() {
    let row = [&[("stale", "1")], ISSUED].concat();
    let mut case = case(&row, &[("B", "VALID", "11", 5), ("A", "VALID", "10", 300)]);
    let listed = Listed::from([(
        "10".to_owned(),
        vec![order("10", "ENROLLED", Some(details("A", "REVOKED", 300)))],
    )]);
    assert_eq!(Reading::new(&case, &listed).numbers(), ["11"]);
    for order in &mut case.orders {
        order.stale = false;
    }
    let reading = Reading::new(&case, &listed);
    assert_eq!(reading.numbers(), Vec::<String>::new());
    let effect = reading.effect();
    assert_eq!(written(&case, &effect), "ENROLLED B");
    assert_eq!(effect.certificates[0].serial.as_deref(), Some("A"));
}
