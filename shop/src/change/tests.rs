use super::*;
use crate::column::Column;
use crate::form::Form;
use crate::tests::fixture::{self, plan};
use openssl::asn1::Asn1Time;
use openssl::hash::MessageDigest;
use openssl::pkey::{PKey, Private};
use openssl::rsa::Rsa;
use openssl::x509::extension::SubjectAlternativeName;
use openssl::x509::{X509, X509Name, X509Req};
use serde_json::Value;
use time::OffsetDateTime;
use time::macros::datetime;

/// For shop.example.com with shop.example.com and www.shop.example.com as alternative names.
const CSR: &str = include_str!("../../../tests/shop/shop.csr");
const NOW: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

fn key(bits: u32) -> PKey<Private> {
    PKey::from_rsa(Rsa::generate(bits).unwrap()).unwrap()
}

fn subject(name: &str) -> X509Name {
    let mut subject = X509Name::builder().unwrap();
    subject.append_entry_by_text("CN", name).unwrap();
    subject.build()
}

fn csr_for(name: &str, bits: u32) -> String {
    let key = key(bits);
    let mut csr = X509Req::builder().unwrap();
    csr.set_subject_name(&subject(name)).unwrap();
    csr.set_pubkey(&key).unwrap();
    csr.sign(&key, MessageDigest::sha256()).unwrap();
    String::from_utf8(csr.build().to_pem().unwrap()).unwrap()
}

/// A certificate for names, the first the common name.
fn pem_for(names: &[&str]) -> String {
    let key = key(2048);
    let mut certificate = X509::builder().unwrap();
    certificate.set_version(2).unwrap();
    certificate.set_subject_name(&subject(names[0])).unwrap();
    certificate.set_issuer_name(&subject("Issuer")).unwrap();
    certificate.set_pubkey(&key).unwrap();
    let day = |days| Asn1Time::days_from_now(days).unwrap();
    certificate.set_not_before(&day(0)).unwrap();
    certificate.set_not_after(&day(9)).unwrap();
    let mut others = SubjectAlternativeName::new();
    // The common name is not always the first of them.
    for name in names.iter().rev() {
        others.dns(name);
    }
    let others = others
        .build(&certificate.x509v3_context(None, None))
        .unwrap();
    certificate.append_extension(others).unwrap();
    certificate.sign(&key, MessageDigest::sha256()).unwrap();
    String::from_utf8(certificate.build().to_pem().unwrap()).unwrap()
}

fn certificate(serial: &str, columns: &[(&str, &str)]) -> Form {
    let usual = [
        ("id", "1"),
        ("serial", serial),
        ("status", "VALID"),
        ("certum_id", "4711"),
        ("not_before", "2026-11-01 10:00:00"),
        ("not_after", "2027-05-19 10:00:00"),
    ];
    usual.into_iter().chain(columns.iter().copied()).collect()
}

/// The row of an issued order, with other columns.
fn issued<'a>(columns: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("service_id", "7"),
        ("client_id", "3"),
        ("installation", "ab"),
        ("number", "whmcs-ab-7-1"),
        ("certum_id", "4711"),
        ("customer", "whmcs-3-7"),
        ("product_code", "601"),
        ("order_status", "ENROLLED"),
        ("certificate_status", "VALID"),
        ("serial", "0A1B"),
        ("not_after", "2027-05-19 10:00:00"),
    ];
    [&usual, columns].concat()
}

fn case_of(row: &[(&str, &str)], certificates: &[Form]) -> Case {
    fixture::case(&[], row, certificates, NOW)
}

fn case(columns: &[(&str, &str)]) -> Case {
    case_of(&issued(columns), &[certificate("0A1B", &[])])
}

fn words(plan: &Plan) -> Vec<(&str, &str)> {
    let problems = plan.problems.iter();
    problems
        .map(|problem| (problem.field.as_str(), problem.code()))
        .collect()
}

/// The intent as it is stored.
fn stored(plan: &Plan) -> String {
    let stored = plan.intent.as_ref().unwrap().write();
    stored.as_str().unwrap().to_owned()
}

fn intent(plan: &Plan) -> Value {
    serde_json::from_str(&stored(plan)).unwrap()
}

/// Whether nothing is to be stored before it is carried out.
fn is_nothing_intended(plan: &Plan) -> bool {
    plan.intent.is_none() && plan.order.is_none()
}

#[test]
fn revoking_wants_a_reason_of_the_list_and_one_of_the_own_certificates() {
    let case = case(&[]);
    let revoke = |fields: &[(&str, &str)]| plan(&case, "revoke", fields);
    let good = revoke(&[("serial", "a:1b"), ("reason", "SUPERSEDED")]);
    assert_eq!(words(&good), []);
    assert_eq!(good.operation.as_str(), "revokeCertificate");
    assert_eq!(intent(&good)["operation"], "revokeCertificate");
    assert!(Outcome::Intended.is_open());
    assert_eq!(intent(&good)["serial"], "0A1B");
    assert_eq!(intent(&good)["at"], NOW.unix_timestamp());
    // The newest where none is named.
    assert_eq!(words(&revoke(&[("reason", "UNSPECIFIED")])), []);
    for (fields, wrong) in [
        (vec![("reason", "")], ("revocationReason", "choose")),
        (
            vec![("reason", "AFFILIATIONCHANGED")],
            ("revocationReason", "choose"),
        ),
        (
            vec![("reason", "SUPERSEDED"), ("serial", "0A1C")],
            ("serialNumber", "serial_foreign"),
        ),
        (
            vec![("reason", "SUPERSEDED"), ("serial", "x'><")],
            ("serialNumber", "serial_unreadable"),
        ),
    ] {
        let refused = revoke(&fields);
        assert_eq!(words(&refused), [wrong]);
        assert!(is_nothing_intended(&refused), "nothing is intended");
    }
    let long = "ż".repeat(LONGEST_NOTE);
    assert_eq!(
        words(&revoke(&[("reason", "SUPERSEDED"), ("note", &long)])),
        []
    );
    let longer = format!("{long}x");
    assert_eq!(
        words(&revoke(&[("reason", "SUPERSEDED"), ("note", &longer)])),
        [("note", "too_long")]
    );
}

#[test]
fn a_compromise_has_a_day_within_the_certificates_life_until_today() {
    let case = case(&[]);
    let on = |day: &str, reason: &str| {
        let change = plan(
            &case,
            "revoke",
            &[("reason", reason), ("compromised_on", day)],
        );
        change.problems.first().map_or("", |problem| problem.code())
    };
    for day in ["2026-11-01", "2026-11-22"] {
        assert_eq!(on(day, "KEYCOMPROMISE"), "", "{day}");
    }
    for day in ["2026-10-31", "2026-11-23"] {
        assert_eq!(on(day, "KEYCOMPROMISE"), "date_outside", "{day}");
    }
    assert_eq!(on("22.11.2026", "KEYCOMPROMISE"), "date_unreadable");
    assert_eq!(on("2026-11-20", "SUPERSEDED"), "date_not_wanted");
    assert_eq!(on("", "KEYCOMPROMISE"), "");
}

#[test]
fn what_the_state_forbids_is_refused_whatever_was_posted() {
    let revoked = case_of(
        &issued(&[("certificate_status", "REVOKED")]),
        &[certificate("0A1B", &[("status", "REVOKED")])],
    );
    let unknown = case(&[
        ("outcome_unknown", "1"),
        ("operation", "reissueCertificate"),
    ]);
    let issued = case(&[]);
    for (case, action) in [
        (&revoked, "revoke"),
        (&revoked, "reissue"),
        (&unknown, "reissue"),
        (&unknown, "renewal"),
        (&issued, "order"),
        (&issued, "cancel"),
        (&issued, "change"),
        (&issued, "show"),
    ] {
        let refused = plan(case, action, &[("reason", "SUPERSEDED"), ("csr", CSR)]);
        assert_eq!(words(&refused), [("", "not_now")], "{action}");
        assert!(is_nothing_intended(&refused));
    }
}

#[test]
fn an_order_is_cancelled_by_its_number() {
    let pending = issued(&[
        ("order_status", "VERIFICATION"),
        ("certificate_status", ""),
        ("admin", "1"),
    ]);
    let pending = case_of(&pending, &[]);
    let cancel = plan(&pending, "cancel", &[("note", "typed wrong")]);
    assert_eq!(words(&cancel), []);
    assert_eq!(intent(&cancel)["order"], "4711");
    let long = "x".repeat(LONGEST_NOTE + 1);
    assert_eq!(
        words(&plan(&pending, "cancel", &[("note", &long)])),
        [("note", "too_long")]
    );
}

#[test]
fn a_csr_is_kept_for_the_next_renewal_if_it_fits() {
    let pem = pem_for(&["shop.example.com", "a.example.com"]);
    let certificates = [certificate("0A1B", &[("pem", &pem)])];
    let case = case_of(&issued(&[]), &certificates);
    let keep = |csr: &str| plan(&case, "csr", &[("csr", csr)]);
    let good = keep(CSR);
    assert_eq!(words(&good), []);
    assert!(is_nothing_intended(&good), "no call");
    assert_eq!(good.operation, Operation::Csr);
    assert_eq!(words(&keep("")), [("csr", "csr_missing")]);
    assert_eq!(words(&keep("rubbish")), [("csr", "input_not_recognised")]);
    let other = keep(&csr_for("other.example.com", 2048));
    assert_eq!(words(&other), [("csr", "common_name_differs")]);
    assert_eq!(other.problems[0].value(), "shop.example.com");
    assert_eq!(words(&keep(&csr_for("SHOP.example.com", 2048))), []);
    assert_eq!(words(&keep(&csr_for("shop.example.com", 1024)))[0].0, "csr");
}

/// Nobody orders for one name with a CSR for three without a word.
#[test]
fn names_of_a_csr_that_are_left_out_are_asked_about() {
    let question = |names: &[&str], action: &str| {
        let certificates = [certificate("0A1B", &[("pem", &pem_for(names))])];
        let case = case_of(&issued(&[]), &certificates);
        let form = [("csr", CSR), ("method", "DNS_TXT_PREFIX"), ("send", "1")];
        let form = Form::from_iter(form).with("email", "zofia@example.com");
        let action = Action::parse(action).unwrap();
        let asked = crate::page::question(&case, action, &form)?;
        Some(case.reader.texts.say(&asked.0))
    };
    for action in ["reissue", "csr"] {
        let asked = question(&["shop.example.com"], action).unwrap();
        assert!(asked.contains("for www.shop.example.com:"), "{asked}");
        assert!(asked.contains("for shop.example.com only"), "{asked}");
        let both = question(&["shop.example.com", "www.shop.example.com"], action);
        assert_eq!(both, None);
        // What is wrong is told instead.
        assert_eq!(question(&["other.example.com"], action), None);
    }
}

#[test]
fn the_form_of_a_reissue_lists_all_that_will_be_in_it() {
    let pem = pem_for(&["shop.example.com", "www.shop.example.com"]);
    let case = case_of(&issued(&[]), &[certificate("0A1B", &[("pem", &pem)])]);
    let shown = crate::views::changes::reissue(&case, &Form::default());
    assert_eq!(shown.rows[0].name, "shop.example.com");
    assert_eq!(shown.rows[0].with, "www.shop.example.com");
}

#[test]
fn a_csr_for_another_name_is_told_the_way_to_it() {
    let pem = pem_for(&["xn--lka-tna.pl"]);
    let case = case_of(&issued(&[]), &[certificate("0A1B", &[("pem", &pem)])]);
    let refused = plan(&case, "reissue", &[("csr", CSR)]);
    let said = case.reader.texts.say(&refused.problems[0].said);
    assert!(said.contains("lköa.pl (xn--lka-tna.pl)"), "{said}");
    assert!(said.contains("order another certificate"), "{said}");
}

#[test]
fn an_intent_holds_what_tells_a_renewal_again_and_no_key() {
    let pem = pem_for(&["shop.example.com", "a.example.com"]);
    let row = issued(&[
        ("product_code", "606"),
        ("not_after", "2026-12-01 10:00:00"),
        ("next_csr", CSR),
    ]);
    let certificates = [certificate(
        "0A1B",
        &[
            ("pem", &pem),
            ("not_before", "2025-11-25 10:00:00"),
            ("not_after", "2026-12-01 10:00:00"),
        ],
    )];
    let case = case_of(&row, &certificates);
    let proof = [("method", "ADMIN"), ("prefix", "WEBMASTER"), ("send", "1")];
    let renew = plan(&case, "renewal", &proof);
    assert_eq!(words(&renew), []);
    let stored = stored(&renew);
    assert!(!stored.contains("BEGIN"), "{stored}");
    let intent = intent(&renew);
    assert_eq!(
        intent["productCode"], "606",
        "a renewal is renewed by the same code"
    );
    assert_eq!(intent["customer"], "whmcs-3-7");
    assert_eq!(intent["known"], serde_json::json!(["4711"]));
    assert_eq!(
        intent["names"][0], "shop.example.com",
        "the common name first"
    );
    assert_eq!(intent["approving"]["prefix"], "WEBMASTER");
    // It is read back as the same change.
    let open = issued(&[
        ("outcome_unknown", "1"),
        ("operation", "renewCertificate"),
        ("intent", &stored),
    ]);
    let open = case_of(&open, &certificates);
    let open = &unsettled(&open)[0];
    assert_eq!(open.operation.as_str(), "renewCertificate");
    assert_eq!(open.intent, renew.intent);
}

#[test]
fn what_is_stored_tells_whether_anything_is_open() {
    let open = |columns: &[(&str, &str)]| {
        let unsettled = unsettled(&case(columns));
        unsettled.first().map(|plan| plan.operation.as_str())
    };
    assert_eq!(open(&[("intent", "{\"operation\":\"cancelOrder\"}")]), None);
    for broken in ["", "null", "[]", "{}", "{\"operation\":7}", "x"] {
        let read = Option::<Intent>::read(&broken.into());
        assert_eq!(read, None, "such a row is not read: {broken}");
    }
    let unknown = ("outcome_unknown", "1");
    let foreign = "{\"operation\":\"quickOrder\",\"foreign\":true}";
    assert_eq!(open(&[unknown, ("intent", foreign)]), None);
    // An order of which nothing is known but that it was meant.
    let old = open(&[unknown, ("certum_id", ""), ("order_status", "")]);
    assert_eq!(old, Some("quickOrder"));
    // Of what has no intent nothing can be found out.
    let mut case = case(&[unknown]);
    assert!(case.is_unsettled());
    case.changes[0].intent = None;
    assert!(!case.is_unsettled() && unsettled(&case).is_empty());
}

#[test]
fn a_failed_call_says_whether_it_may_have_been_carried_out() {
    use certum::error::{Error, Stage, TransportError};
    let transport = |carried_out| Error::Transport {
        operation: "revokeCertificate",
        source: TransportError {
            stage: Stage::Wait,
            timed_out: true,
            may_have_been_carried_out: carried_out,
            status: None,
            message: "too late".to_owned(),
        },
    };
    let malformed = Error::MalformedAnswer {
        operation: "revokeCertificate",
        reason: "empty".to_owned(),
    };
    let credentials = Error::Credentials {
        operation: "revokeCertificate",
        success_code: 3,
    };
    for (error, sent, read, word) in [
        (
            transport(true),
            Outcome::Unknown,
            Outcome::Away,
            "certum_away",
        ),
        (
            transport(false),
            Outcome::Away,
            Outcome::Away,
            "certum_away",
        ),
        (malformed, Outcome::Unknown, Outcome::Away, "certum_away"),
        (credentials, Outcome::Away, Outcome::Away, "shop_refused"),
    ] {
        assert_eq!(Effect::failed(&error, false).outcome, sent, "{error}");
        let unread = Effect::unread(&error, false);
        assert_eq!(
            (unread.outcome, unread.problems[0].code()),
            (read, word),
            "{error}"
        );
    }
}

#[test]
fn what_only_the_shop_can_mend_is_told_to_administrators() {
    use certum::error::{Error, Reason, Refusal};
    let refusal = |code| {
        Error::Refused(Refusal {
            operation: "renewCertificate",
            errors: vec![Reason {
                code,
                value: Some("601".to_owned()),
            }],
            fault: None,
        })
    };
    let told = |code, admin| {
        let problems = Effect::failed(&refusal(code), admin).problems;
        problems[0].clone()
    };
    for code in [1075, 4711] {
        let customer = told(code, false);
        assert_eq!(
            (customer.code(), customer.value()),
            ("shop_must_mend", code.to_string().as_str())
        );
        let admin = told(code, true);
        assert!(admin.said.to_string().contains(&code.to_string()));
    }
    assert_eq!(told(1032, false).field, "csr");
}

#[test]
fn a_certificate_is_named_by_its_pem_too() {
    let pem = pem_for(&["shop.example.com"]);
    let read = certum::x509::Certificate::parse(pem.as_bytes()).unwrap();
    let own = [certificate(read.serial_number(), &[])];
    let case = case_of(&issued(&[]), &own);
    let revoke = plan(
        &case,
        "revoke",
        &[("serial", &pem), ("reason", "SUPERSEDED")],
    );
    assert_eq!(words(&revoke), []);
    assert_eq!(intent(&revoke)["serial"], read.serial_number());
    let foreign = [certificate("0A1B", &[])];
    let case = case_of(&issued(&[]), &foreign);
    let revoke = plan(
        &case,
        "revoke",
        &[("serial", &pem), ("reason", "SUPERSEDED")],
    );
    assert_eq!(words(&revoke), [("serialNumber", "serial_foreign")]);
    assert_eq!(revoke.problems[0].value(), read.serial_number());
}
