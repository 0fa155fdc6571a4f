//! Proofs are really looked up; mailboxes and organisations are settled step by step.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail by panicking"
)]

use serde_json::{Value, json};

mod common;
use common::orders::Request;
use common::walk::{by_id, certificate, publish, state, step};
use common::{Simulator, message};

#[test]
fn each_method_issues_only_once_its_proof_is_published() {
    let simulator = Simulator::start(&[]);
    for method in [
        "FILE",
        "DNS_TXT",
        "DNS",
        "DNS_TXT_PREFIX",
        "DNS_CNAME",
        "DNS_CNAME_PREFIX",
    ] {
        let name = format!("{}.example", method.to_ascii_lowercase().replace('_', "-"));
        let order = Request::quick_order(&name)
            .set("SANApprover/approverMethod", method)
            .send(&simulator)
            .ok();
        let (id, code) = (
            order.first("orderID").unwrap(),
            order.first("code").unwrap(),
        );
        assert_eq!(order.all("FQDN"), [name.as_str()]);
        assert_eq!(state(&simulator, &id), "VERIFICATION", "{method}");
        publish(&simulator, method, &name, "another-code");
        assert_eq!(state(&simulator, &id), "VERIFICATION", "{method}");
        let seen = by_id(&simulator, "getSanVerificationState", &id)
            .first("info")
            .unwrap();
        assert!(seen.contains(&name), "{seen}");
        publish(&simulator, method, &name, &code);
        assert_eq!(state(&simulator, &id), "ENROLLED", "{method}");
    }
}

#[test]
fn a_wildcard_is_proved_at_its_base_and_every_name_of_many_is_needed() {
    let simulator = Simulator::start(&[]);
    let order = Request::quick_order("*.wild.example")
        .set("orderParameters/productCode", "741")
        .send(&simulator)
        .ok();
    assert_eq!(order.all("FQDN"), ["wild.example"]);
    publish(
        &simulator,
        "DNS_TXT_PREFIX",
        "wild.example",
        &order.first("code").unwrap(),
    );
    assert_eq!(
        state(&simulator, &order.first("orderID").unwrap()),
        "ENROLLED"
    );

    let order = Request::quick_order("one.example")
        .set("orderParameters/productCode", "931")
        .set("SANEntries/SANEntry#1/DNSName", "one.example")
        .set("SANEntries/SANEntry#2/DNSName", "two.example")
        .send(&simulator)
        .ok();
    let (id, code) = (
        order.first("orderID").unwrap(),
        order.first("code").unwrap(),
    );
    publish(&simulator, "DNS_TXT_PREFIX", "one.example", &code);
    assert_eq!(state(&simulator, &id), "VERIFICATION");
    let states = simulator
        .call(&message(
            "getSanVerificationState",
            &format!("<orderID>{id}</orderID>"),
        ))
        .all("state");
    assert_eq!(states, ["VERIFIED", "REQUIRED"]);
    publish(&simulator, "DNS_TXT_PREFIX", "two.example", &code);
    assert_eq!(state(&simulator, &id), "ENROLLED");
    let (cert, _) = certificate(&simulator, &id);
    let names: Vec<String> = cert
        .subject_alt_names()
        .unwrap()
        .iter()
        .filter_map(|n| n.dnsname().map(str::to_owned))
        .collect();
    assert_eq!(names, ["one.example", "two.example"]);
}

#[test]
fn mailed_codes_prove_what_they_were_mailed_for() {
    let simulator = Simulator::start(&[]);
    let order = Request::quick_order("mail.example")
        .set("SANApprover/approverMethod", "ADMIN")
        .without("SANApprover/approverEmail")
        .set("SANApprover/approverEmailPrefix", "POSTMASTER")
        .send(&simulator)
        .ok();
    let id = order.first("orderID").unwrap();
    let mail = simulator.get("/control/mail");
    assert_eq!(
        (mail[0]["to"].as_str(), mail[0]["kind"].as_str()),
        (Some("postmaster@mail.example"), Some("approval"))
    );
    let answered = format!("<code>{}</code>", order.first("code").unwrap());
    simulator
        .call(&message("performSanVerification", &answered))
        .ok();
    assert_eq!(
        state(&simulator, &id),
        "VERIFICATION",
        "the code in the answer confirms no mail"
    );
    let link = mail[0]["link"].as_str().unwrap();
    let confirmed = common::http(&simulator.address(), "GET", link, "text/plain", b"").unwrap();
    assert_eq!(confirmed.status, 200);
    assert_eq!(state(&simulator, &id), "ENROLLED");
}

#[test]
fn organisations_and_mailboxes_are_settled_step_by_step() {
    let simulator = Simulator::start(&[]);
    let mailbox = Request::quick_order("Jan Kowalski")
        .without("SANApprover")
        .set("orderParameters/productCode", "731")
        .set("orderParameters/email", "jan@box.example")
        .send(&simulator)
        .ok();
    let id = mailbox.first("orderID").unwrap();
    assert_eq!(step(&simulator, &id, "EMAIL"), "REQUIRED");
    assert_eq!(step(&simulator, &id, "DOMAIN"), "NOT_REQUIRED");
    let before = simulator.get("/control/mail");
    by_id(&simulator, "addEmailVerification", &id);
    let mails = simulator.get("/control/mail");
    let code = |mails: &Value, at: usize| mails[at]["code"].as_str().unwrap().to_owned();
    assert_ne!(code(&before, 0), code(&mails, 1));
    simulator
        .call(&message(
            "performSanVerification",
            &format!("<code>{}</code>", code(&mails, 1)),
        ))
        .ok();
    assert_eq!(
        by_id(&simulator, "getEmailVerification", &id)
            .first("verified")
            .unwrap(),
        "true"
    );
    let (cert, _) = certificate(&simulator, &id);
    assert_eq!(
        cert.subject_alt_names().unwrap()[0].email(),
        Some("jan@box.example")
    );

    let order = Request::quick_order("firm.example")
        .set("orderParameters/productCode", "631")
        .set("orderParameters/organization", &"Żółta Firma ".repeat(20))
        .set("orderParameters/locality", "Szczecin")
        .set("orderParameters/country", "PL")
        .send(&simulator)
        .ok();
    let id = order.first("orderID").unwrap();
    publish(
        &simulator,
        "DNS_TXT_PREFIX",
        "firm.example",
        &order.first("code").unwrap(),
    );
    assert_eq!(
        (
            step(&simulator, &id, "DOMAIN"),
            step(&simulator, &id, "ORGANIZATION")
        ),
        ("VERIFIED".to_owned(), "REQUIRED".to_owned())
    );
    simulator.post(
        "/control/verify",
        json!({"orderID": id, "steps": ["ORGANIZATION"], "state": "FAILED"}),
    );
    assert_eq!(
        (
            state(&simulator, &id),
            step(&simulator, &id, "ORGANIZATION")
        ),
        ("VERIFICATION".to_owned(), "FAILED".to_owned())
    );
    simulator.post("/control/verify", json!({"orderID": id}));
    assert_eq!(state(&simulator, &id), "ENROLLED");
    let (cert, _) = certificate(&simulator, &id);
    assert!(format!("{:?}", cert.subject_name()).contains("Szczecin"));
}

#[test]
fn caa_and_listed_names_hold_an_order_up() {
    let simulator = Simulator::start(&[]);
    let order = Request::quick_order("a.caa.example").send(&simulator).ok();
    let (id, code) = (
        order.first("orderID").unwrap(),
        order.first("code").unwrap(),
    );
    let caa =
        |value: &str| json!({"set": [{"name": "caa.example", "type": "CAA", "value": value}]});
    simulator.post("/control/zone", caa("0 issue \"other.example\""));
    publish(&simulator, "DNS_TXT_PREFIX", "a.caa.example", &code);
    assert_eq!(
        (state(&simulator, &id), step(&simulator, &id, "SYSTEM")),
        ("VERIFICATION".to_owned(), "FAILED".to_owned())
    );
    assert_eq!(
        by_id(&simulator, "getSanVerificationState", &id)
            .first("method")
            .unwrap(),
        "CAA"
    );
    simulator.post("/control/zone", caa("0 issue \"certum.pl\""));
    assert_eq!(state(&simulator, &id), "ENROLLED");
}
