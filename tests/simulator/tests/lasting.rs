//! How long certificates, terms and what is known of organisations last.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail by panicking"
)]

use serde_json::json;

mod common;
use common::orders::Request;
use common::walk::{
    by_id, certificate, days, issued, order_of, pass_covered, pass_days, prove, reissue, serial,
    stand_at, state, step,
};
use common::{Simulator, message};

/// How many days the newest certificate of an order lasts.
fn lasts(simulator: &Simulator, id: &str) -> i64 {
    let found = certificate(simulator, id).1;
    days(
        &found.first("startDate").unwrap(),
        &found.first("endDate").unwrap(),
    )
}

/// When a step of an order counts no longer.
fn expires(simulator: &Simulator, id: &str, kind: &str) -> Option<String> {
    let found = by_id(simulator, "getOrderState", id);
    let element = found
        .text
        .split("<verification>")
        .find(|e| e.contains(&format!("<type>{kind}</type>")))?;
    Some(element.split("<expireDate>").nth(1)?[..10].to_owned())
}

#[test]
fn code_signing_and_mailboxes_have_limits_of_their_own() {
    let simulator = Simulator::start(&[]);
    stand_at(&simulator, "2026-12-01T12:00:00Z");
    let of = |product: &str| {
        let (id, _) = issued(&simulator, &order_of(product, "Jan Kowalski"));
        lasts(&simulator, &id)
    };
    let products = ["841", "842", "731", "712", "723"];
    assert_eq!(products.map(of), [365, 460, 365, 730, 825]);
    simulator.post(
        "/control/limits",
        json!({"codeSigningDays": 100, "mailboxDays": null}),
    );
    assert_eq!(products.map(of), [100, 100, 365, 730, 1095]);
    simulator.post("/control/limits", json!({"codeSigningDays": null}));
    assert_eq!(of("843"), 1095);
}

#[test]
fn an_organisation_is_vetted_anew_at_the_first_reissue_after_398_days() {
    let simulator = Simulator::start(&[]);
    stand_at(&simulator, "2026-12-01T12:00:00Z");
    let (id, _) = issued(&simulator, &order_of("632", "firm.example"));
    assert_eq!(
        expires(&simulator, &id, "ORGANIZATION").unwrap(),
        "2028-01-03"
    );
    let number = pass_covered(&simulator, &id, "firm.example", 399);
    let answer = reissue(&simulator, "firm.example", &number).ok();
    prove(&simulator, &answer);
    assert_eq!(
        (
            state(&simulator, &id),
            step(&simulator, &id, "DOMAIN"),
            step(&simulator, &id, "ORGANIZATION")
        ),
        (
            "VERIFICATION".to_owned(),
            "VERIFIED".to_owned(),
            "REQUIRED".to_owned()
        )
    );
    assert_eq!(serial(&simulator, &id), number, "the one in force stays");
    simulator.post("/control/verify", json!({"orderID": id}));
    assert_eq!(state(&simulator, &id), "ENROLLED");
    assert_eq!(
        expires(&simulator, &id, "ORGANIZATION").unwrap(),
        "2029-02-05"
    );
}

#[test]
fn a_renewal_takes_the_vetting_over_as_long_as_it_counts() {
    let simulator = Simulator::start(&[]);
    stand_at(&simulator, "2026-01-01T12:00:00Z");
    let (id, _) = issued(&simulator, &order_of("631", "firm.example"));
    let first = pass_covered(&simulator, &id, "firm.example", 350);
    let renewal = Request::renew("firm.example")
        .set("productCode", "636")
        .set("serialNumber", &first);
    let answer = renewal.send(&simulator).ok();
    prove(&simulator, &answer);
    let id = answer.first("orderID").unwrap();
    assert_eq!(state(&simulator, &id), "ENROLLED", "vetted with the first");
    pass_days(&simulator, 60);
    let answer = reissue(&simulator, "firm.example", &serial(&simulator, &id)).ok();
    prove(&simulator, &answer);
    assert_eq!(
        step(&simulator, &id, "ORGANIZATION"),
        "REQUIRED",
        "410 days after it was vetted"
    );
    let cancel = format!("<cancelParameters><orderID>{id}</orderID></cancelParameters>");
    simulator.call(&message("cancelOrder", &cancel)).ok();

    simulator.post("/control/limits", json!({"organisationDays": null}));
    let (id, _) = issued(&simulator, &order_of("632", "other.example"));
    let number = pass_covered(&simulator, &id, "other.example", 399);
    prove(
        &simulator,
        &reissue(&simulator, "other.example", &number).ok(),
    );
    assert_eq!(state(&simulator, &id), "ENROLLED", "it counts for ever");
}

#[test]
fn renewed_mailboxes_and_people_are_asked_again_but_not_their_organisation() {
    let simulator = Simulator::start(&[]);
    stand_at(&simulator, "2026-01-01T12:00:00Z");
    let renewed = |product: &str, code: &str| {
        let (_, number) = issued(&simulator, &order_of(product, "Jan Kowalski"));
        pass_days(&simulator, 350);
        let renewal = Request::renew("Jan Kowalski")
            .without("SANApprover")
            .set("productCode", code)
            .set("serialNumber", &number);
        renewal.send(&simulator).ok().first("orderID").unwrap()
    };
    let firm = renewed("721", "726");
    assert_eq!(
        ["EMAIL", "ORGANIZATION", "AUTHORIZATION"].map(|s| step(&simulator, &firm, s)),
        ["REQUIRED", "VERIFIED", "VERIFIED"]
    );
    let person = renewed("711", "716");
    assert_eq!(
        ["EMAIL", "APPLICANT"].map(|s| step(&simulator, &person, s)),
        ["REQUIRED", "REQUIRED"]
    );
    let code = renewed("841", "846");
    assert_eq!(state(&simulator, &code), "ENROLLED");
    // The rest of the term before, and what was paid for.
    assert_eq!(lasts(&simulator, &code), 15 + 365);
}

#[test]
fn a_renewal_is_issued_at_once_and_the_renewed_certificate_lasts_to_its_end() {
    let simulator = Simulator::start(&[]);
    stand_at(&simulator, "2026-01-01T12:00:00Z");
    let (old, _) = issued(&simulator, &order_of("601", "a.example"));
    let number = pass_covered(&simulator, &old, "a.example", 336);
    let known = certificate(&simulator, &old).1;
    let renewal = Request::renew("a.example").set("serialNumber", &number);
    let answer = renewal.send(&simulator).ok();
    prove(&simulator, &answer);
    let id = answer.first("orderID").unwrap();
    assert_eq!(state(&simulator, &id), "ENROLLED");
    let term_end = |id: &str| {
        let orders = simulator.get(&format!("/control/orders?orderID={id}"));
        orders[0]["termEnd"].as_i64().unwrap()
    };
    assert_eq!(term_end(&id) - term_end(&old), 365 * 86_400_000);
    // Past the moment at which a replaced one is revoked.
    pass_days(&simulator, 28);
    let serial = format!("<serialNumber>{number}</serialNumber>");
    let after = simulator.call(&message("getCertificate", &serial)).ok();
    assert_eq!(after.first("certificateStatus").unwrap(), "VALID");
    assert_eq!(after.first("endDate"), known.first("endDate"));
    assert_eq!(lasts(&simulator, &id), 199, "to the limit");
}
