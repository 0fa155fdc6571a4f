//! What ends unproved: orders, renewals and reissues, methods and links.
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
    by_id, certificate, issued, order_of, pass_covered, pass_days, prove, reissue, serial,
    stand_at, state,
};
use common::{Outcome, Simulator, message};

/// Orders whose state changed within a second of a moment.
fn changed_at(simulator: &Simulator, day: &str) -> Vec<String> {
    let range = format!("<fromDate>{day}T11:59:59Z</fromDate><toDate>{day}T12:00:01Z</toDate>");
    let answer = simulator.call(&message("getModifiedOrders", &range));
    let mut found = answer.ok().all("orderID");
    // Each reissue is a further element.
    found.dedup();
    found
}

/// The status of each `Order` element, the reissues last.
fn statuses(simulator: &Simulator, id: &str) -> Vec<String> {
    by_id(simulator, "getOrderByOrderID", id)
        .all("orderStatus")
        .into_iter()
        // The element around it has the same name.
        .filter(|text| !text.is_empty())
        .collect()
}

fn cancel(simulator: &Simulator, id: &str) -> Outcome {
    let inner = format!("<cancelParameters><orderID>{id}</orderID></cancelParameters>");
    simulator.call(&message("cancelOrder", &inner))
}

fn perform(simulator: &Simulator, code: &str) -> Outcome {
    simulator.call(&message(
        "performSanVerification",
        &format!("<code>{code}</code>"),
    ))
}

#[test]
fn an_order_that_nobody_proves_is_rejected_at_its_own_moment() {
    let simulator = Simulator::start(&[]);
    stand_at(&simulator, "2026-12-01T12:00:00Z");
    let answer = order_of("601", "slow.example").send(&simulator).ok();
    let id = answer.first("orderID").unwrap();
    let vetted = order_of("631", "firm.example").send(&simulator).ok();
    prove(&simulator, &vetted);
    let mailbox = order_of("731", "a@b.example").send(&simulator).ok();
    pass_days(&simulator, 29);
    assert_eq!(state(&simulator, &id), "VERIFICATION");
    pass_days(&simulator, 10);
    assert_eq!(state(&simulator, &id), "REJECTED");
    assert_eq!(changed_at(&simulator, "2026-12-31"), [id.as_str()]);
    assert!(changed_at(&simulator, "2027-01-09").is_empty());
    prove(&simulator, &answer);
    assert_eq!(state(&simulator, &id), "REJECTED", "too late");
    let code = answer.first("code").unwrap();
    assert_eq!(perform(&simulator, &code).codes(), [1176]);
    assert_eq!(cancel(&simulator, &id).codes(), [1151]);
    for waiting in [vetted, mailbox] {
        let id = waiting.first("orderID").unwrap();
        assert_eq!(state(&simulator, &id), "VERIFICATION", "no name is open");
    }
}

#[test]
fn a_reissue_that_ends_unproved_leaves_the_certificate_and_may_be_made_again() {
    let simulator = Simulator::start(&[]);
    stand_at(&simulator, "2026-12-01T12:00:00Z");
    let many = order_of("931", "a.example").set("SANEntries/SANEntry/DNSName", "a.example");
    let (id, number) = issued(&simulator, &many);
    let more = Request::reissue("a.example")
        .set("serialNumber", &number)
        .set("SANEntries/SANEntry/DNSName", "b.example");
    more.send(&simulator).ok();
    assert_eq!(reissue(&simulator, "a.example", &number).codes(), [2126]);
    pass_days(&simulator, 31);
    assert_eq!(statuses(&simulator, &id), ["ENROLLED", "REJECTED"]);
    assert_eq!(state(&simulator, &id), "REJECTED", "of the newest");
    assert_eq!(changed_at(&simulator, "2026-12-31"), [id.as_str()]);
    let found = certificate(&simulator, &id).1;
    assert_eq!(found.first("certificateStatus").unwrap(), "VALID");
    assert_eq!(found.first("serialNumber").unwrap(), number);

    let answer = more.send(&simulator).ok();
    assert_eq!(answer.all("FQDN"), ["a.example", "b.example"]);
    prove(&simulator, &answer);
    assert_eq!(
        statuses(&simulator, &id),
        ["ENROLLED", "REJECTED", "ENROLLED"]
    );
    let number = serial(&simulator, &id);
    reissue(&simulator, "a.example", &number).ok();
    let number = pass_covered(&simulator, &id, "a.example", 310);
    let renewal = Request::renew("a.example")
        .set("productCode", "936")
        .set("serialNumber", &number);
    let answer = renewal.send(&simulator).ok();
    assert_eq!(answer.all("FQDN"), ["a.example", "b.example"]);
}

#[test]
fn a_renewal_that_ends_unproved_may_be_made_again() {
    let simulator = Simulator::start(&[]);
    simulator.post("/control/limits", json!({"proofEndsDays": 10}));
    stand_at(&simulator, "2026-12-01T12:00:00Z");
    let (id, _) = issued(&simulator, &order_of("601", "a.example"));
    let number = pass_covered(&simulator, &id, "a.example", 340);
    let renewal = Request::renew("a.example").set("serialNumber", &number);
    let first = renewal.send(&simulator).ok().first("orderID").unwrap();
    pass_days(&simulator, 11);
    assert_eq!(state(&simulator, &first), "REJECTED");
    assert_eq!(state(&simulator, &id), "ENROLLED");
    let second = renewal.send(&simulator).ok();
    prove(&simulator, &second);
    assert_eq!(
        state(&simulator, &second.first("orderID").unwrap()),
        "ENROLLED"
    );
}

#[test]
fn the_end_of_proofs_follows_its_switch_and_outlives_a_restart() {
    let file = std::env::temp_dir().join(format!("certum-ending-{}.json", std::process::id()));
    let path = file.to_str().unwrap();
    let simulator = Simulator::start(&["--state", path]);
    simulator.post("/control/limits", json!({"proofEndsDays": null}));
    stand_at(&simulator, "2026-12-01T12:00:00Z");
    let order = |simulator: &Simulator, name: &str| {
        let answer = order_of("601", name).send(simulator).ok();
        answer.first("orderID").unwrap()
    };
    let old = order(&simulator, "old.example");
    pass_days(&simulator, 40);
    assert_eq!(state(&simulator, &old), "VERIFICATION", "never");
    simulator.post("/control/limits", json!({"proofEndsDays": 20}));
    assert_eq!(state(&simulator, &old), "REJECTED");
    assert_eq!(
        changed_at(&simulator, "2027-01-10"),
        [old.as_str()],
        "a change is never in the past"
    );
    let kept = order(&simulator, "kept.example");
    simulator.kill();
    let simulator = Simulator::start(&["--state", path]);
    pass_days(&simulator, 21);
    assert_eq!(state(&simulator, &kept), "REJECTED");
    assert_eq!(changed_at(&simulator, "2027-01-30"), [kept.as_str()]);
    simulator.stop();
    std::fs::remove_file(file).unwrap();
}

#[test]
fn names_are_not_proved_by_mail_from_15_march_2028() {
    let simulator = Simulator::start(&[]);
    stand_at(&simulator, "2028-03-14T23:59:59Z");
    let order = |name: &str| {
        order_of("601", name)
            .set("SANApprover/approverMethod", "ADMIN")
            .without("SANApprover/approverEmail")
            .set("SANApprover/approverEmailPrefix", "ADMIN")
    };
    let answer = order("a.example").send(&simulator).ok();
    let id = answer.first("orderID").unwrap();
    simulator.post("/control/clock", json!({"advance": 1}));
    assert_eq!(order("b.example").send(&simulator).codes(), [1042]);
    let again = message("addSanVerification", &format!("<orderID>{id}</orderID>"));
    assert_eq!(simulator.call(&again).codes(), [1042], "the same again");
    let other = "<SANApprover><approverMethod>DNS_TXT_PREFIX</approverMethod><approverEmail>a@b.example</approverEmail></SANApprover>";
    let other = message(
        "addSanVerification",
        &format!("{other}<orderID>{id}</orderID>"),
    );
    prove(&simulator, &simulator.call(&other).ok());
    assert_eq!(state(&simulator, &id), "ENROLLED");
    simulator.post("/control/limits", json!({"emailProofUntil": null}));
    order("b.example").send(&simulator).ok();
}

#[test]
fn a_mailbox_link_ends_in_time_and_by_the_next_one() {
    let simulator = Simulator::start(&[]);
    let answer = order_of("731", "a@b.example").send(&simulator).ok();
    let id = answer.first("orderID").unwrap();
    let newest = || {
        let mails = simulator.get("/control/mail");
        let mail = mails.as_array().unwrap().last().unwrap().clone();
        let text = |key: &str| mail[key].as_str().unwrap().to_owned();
        (text("code"), text("link"))
    };
    let follow = |link: &str| {
        let answer = common::http(&simulator.address(), "GET", link, "text/plain", b"").unwrap();
        answer.status
    };
    let (first, first_link) = newest();
    by_id(&simulator, "addEmailVerification", &id);
    let (second, second_link) = newest();
    assert_eq!(perform(&simulator, &first).codes(), [1186], "replaced");
    assert_eq!(follow(&first_link), 400);
    pass_days(&simulator, 3);
    assert_eq!(perform(&simulator, &second).codes(), [1184], "72 hours");
    assert_eq!(follow(&second_link), 400);
    assert_eq!(state(&simulator, &id), "VERIFICATION");
    by_id(&simulator, "addEmailVerification", &id);
    simulator.post("/control/clock", json!({"advance": 72 * 3600 - 60}));
    assert_eq!(follow(&newest().1), 200);
    assert_eq!(state(&simulator, &id), "ENROLLED");
}

#[test]
fn cancelling_an_order_with_an_open_reissue_ends_only_the_reissue() {
    let simulator = Simulator::start(&[]);
    let (id, number) = issued(&simulator, &order_of("601", "a.example"));
    reissue(&simulator, "a.example", &number).ok();
    assert_eq!(reissue(&simulator, "a.example", &number).codes(), [2126]);
    cancel(&simulator, &id).ok();
    assert_eq!(statuses(&simulator, &id), ["ENROLLED", "REJECTED"]);
    assert_eq!(state(&simulator, &id), "REJECTED", "of the newest");
    pass_days(&simulator, 20);
    let found = certificate(&simulator, &id).1;
    assert_eq!(
        (
            found.first("serialNumber").unwrap(),
            found.first("certificateStatus").unwrap()
        ),
        (number.clone(), "VALID".to_owned())
    );
    assert_eq!(cancel(&simulator, &id).codes(), [1151]);
    prove(&simulator, &reissue(&simulator, "a.example", &number).ok());
    assert_eq!(
        statuses(&simulator, &id),
        ["ENROLLED", "REJECTED", "ENROLLED"]
    );
    simulator.post("/control/limits", json!({"reissueShown": "atIssue"}));
    assert_eq!(statuses(&simulator, &id), ["ENROLLED", "ENROLLED"]);
}
