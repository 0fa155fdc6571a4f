//! The life of orders: certificates issued, reissued, renewed, revoked, listed, kept over restarts.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail by panicking"
)]

use openssl::x509::X509;
use openssl::x509::X509VerifyResult;
use serde_json::json;

mod common;
use common::orders::{Request, csr};
use common::walk::{by_id, certificate, days, publish};
use common::{Simulator, message};

const DAY: i64 = 86_400;

#[test]
fn certificates_chain_to_the_root_and_shorten_with_the_date() {
    let simulator = Simulator::start(&["--auto"]);
    for (now, limit) in [
        ("2026-12-01T12:00:00Z", 199),
        ("2027-04-01T12:00:00Z", 99),
        ("2029-04-01T12:00:00Z", 46),
    ] {
        simulator.post("/control/clock", json!({"now": now}));
        let id = Request::quick_order(&format!("d{limit}.example"))
            .send(&simulator)
            .ok()
            .first("orderID")
            .unwrap();
        let (cert, found) = certificate(&simulator, &id);
        assert_eq!(
            days(
                &found.first("startDate").unwrap(),
                &found.first("endDate").unwrap()
            ),
            limit,
            "{now}"
        );
        let chain: Vec<X509> = found.all("X509Cert")[1..]
            .iter()
            .map(|p| X509::from_pem(p.as_bytes()).unwrap())
            .collect();
        assert_eq!(chain[0].issued(&cert), X509VerifyResult::OK);
        assert_eq!(chain[1].issued(&chain[0]), X509VerifyResult::OK);
        assert!(cert.verify(&chain[0].public_key().unwrap()).unwrap());
    }
    simulator.post("/control/limits", json!({"validityDays": 47}));
    let id = Request::quick_order("d47.example")
        .send(&simulator)
        .ok()
        .first("orderID")
        .unwrap();
    let (_, found) = certificate(&simulator, &id);
    assert_eq!(
        days(
            &found.first("startDate").unwrap(),
            &found.first("endDate").unwrap()
        ),
        47
    );
}

#[test]
fn a_reissue_adds_names_and_the_replaced_certificate_is_revoked_in_14_days() {
    let simulator = Simulator::start(&[]);
    simulator.post("/control/limits", json!({"reissueShown": "atIssue"}));
    let order = Request::quick_order("re.example")
        .set("orderParameters/productCode", "931")
        .set("SANEntries/SANEntry/DNSName", "re.example")
        .send(&simulator)
        .ok();
    let id = order.first("orderID").unwrap();
    simulator.post(
        "/control/verify",
        json!({"orderID": id, "steps": ["DOMAIN"]}),
    );
    let first = certificate(&simulator, &id)
        .1
        .first("serialNumber")
        .unwrap();
    let reissue = Request::reissue("re.example")
        .set("serialNumber", &first.to_lowercase())
        .set("SANEntries/SANEntry/DNSName", "more.example")
        .send(&simulator)
        .ok();
    assert_eq!(reissue.first("orderID").unwrap(), id);
    let elements = || {
        by_id(&simulator, "getOrderByOrderID", &id)
            .text
            .matches("<Order ")
            .count()
    };
    assert_eq!(elements(), 1, "shown only when issued, by switch");
    simulator.post("/control/limits", json!({"reissueShown": null}));
    assert_eq!(elements(), 2);
    for name in reissue.all("FQDN") {
        publish(
            &simulator,
            "DNS_TXT_PREFIX",
            &name,
            &reissue.first("code").unwrap(),
        );
    }
    let (second, found) = certificate(&simulator, &id);
    assert_eq!(second.subject_alt_names().unwrap().len(), 2);
    assert_ne!(found.first("serialNumber").unwrap(), first);
    let old = || {
        simulator
            .call(&message(
                "getCertificate",
                &format!("<serialNumber>{first}</serialNumber>"),
            ))
            .ok()
    };
    simulator.post("/control/clock", json!({"advance": 14 * DAY - 60}));
    assert_eq!(old().first("certificateStatus").unwrap(), "VALID");
    simulator.post("/control/clock", json!({"advance": 3 * DAY}));
    let revoked = old();
    assert_eq!(revoked.first("certificateStatus").unwrap(), "REVOKED");
    assert_eq!(
        days(
            &found.first("startDate").unwrap(),
            &revoked.first("revokedDate").unwrap()
        ),
        14,
        "at its own moment"
    );
}

#[test]
fn a_renewal_adds_the_rest_of_the_term_and_every_certificate_ends_within_it() {
    let simulator = Simulator::start(&["--auto"]);
    let reissue = |now: &str, serial: &str| {
        simulator.post("/control/clock", json!({"now": now}));
        Request::reissue("term.example")
            .set("serialNumber", serial)
            .send(&simulator)
    };
    simulator.post("/control/clock", json!({"now": "2026-01-01T12:00:00Z"}));
    let id = Request::quick_order("term.example")
        .send(&simulator)
        .ok()
        .first("orderID")
        .unwrap();
    let newest = || certificate(&simulator, &id).1;
    let first = newest().first("serialNumber").unwrap();
    reissue("2026-07-10T12:00:00Z", &first).ok();
    let second = newest().first("serialNumber").unwrap();
    reissue("2026-12-12T12:00:00Z", &second).ok();
    let end = newest();
    assert_eq!(
        &end.first("endDate").unwrap()[..10],
        "2027-01-01",
        "the term's end, not 199 days"
    );
    let renewal = Request::renew("term.example")
        .set("serialNumber", &end.first("serialNumber").unwrap())
        .send(&simulator)
        .ok();
    let renewed = renewal.first("orderID").unwrap();
    assert_ne!(renewed, id);
    let orders = simulator.get(&format!("/control/orders?orderID={renewed}"));
    let term_end = orders[0]["termEnd"].as_i64().unwrap() / 1000 / DAY;
    let old_end = simulator.get(&format!("/control/orders?orderID={id}"))[0]["termEnd"]
        .as_i64()
        .unwrap()
        / 1000
        / DAY;
    assert_eq!(term_end - old_end, 365);
}

#[test]
fn an_expired_certificate_is_reissued_only_by_switch() {
    let simulator = Simulator::start(&["--auto"]);
    let id = Request::quick_order("late.example")
        .send(&simulator)
        .ok()
        .first("orderID")
        .unwrap();
    let serial = certificate(&simulator, &id)
        .1
        .first("serialNumber")
        .unwrap();
    simulator.post("/control/clock", json!({"advance": 210 * DAY}));
    let reissue = Request::reissue("late.example").set("serialNumber", &serial);
    assert_eq!(reissue.send(&simulator).codes(), [2093]);
    simulator.post("/control/limits", json!({"reissueExpired": true}));
    reissue.send(&simulator).ok();
}

#[test]
fn lists_are_paged_and_changes_are_found_in_their_range() {
    let simulator = Simulator::start(&["--auto"]);
    simulator.post("/control/limits", json!({"pageSize": 2}));
    simulator.post(
        "/control/clock",
        json!({"now": "2026-05-01T00:00:00Z", "freeze": true}),
    );
    let ids: Vec<String> = (0..3)
        .map(|n| {
            Request::quick_order(&format!("p{n}.example"))
                .send(&simulator)
                .ok()
                .first("orderID")
                .unwrap()
        })
        .collect();
    let list = |operation: &str, from: &str, to: &str, page: u8| {
        simulator.call(&message(operation, &format!("<fromDate>{from}</fromDate><pageNumber>{page}</pageNumber><toDate>{to}</toDate>"))).ok()
    };
    let (from, to) = ("2026-04-30T00:00:00Z", "2026-05-02T02:00:00+02:00");
    let first = list("getOrdersByDateRange", from, to, 1);
    assert_eq!(
        (
            first.first("pagesCount").unwrap().as_str(),
            first.first("returnCount").unwrap().as_str()
        ),
        ("2", "2")
    );
    assert_eq!(
        list("getOrdersByDateRange", from, to, 2).all("orderID"),
        ids[2..]
    );
    simulator.post("/control/clock", json!({"now": "2026-06-01T00:00:00Z"}));
    let serial = certificate(&simulator, &ids[1])
        .1
        .first("serialNumber")
        .unwrap();
    simulator.call(&message("revokeCertificate", &format!("<revokeCertificateParameters><serialNumber>{serial}</serialNumber></revokeCertificateParameters>"))).ok();
    let changed = list(
        "getModifiedOrders",
        "2026-05-15T00:00:00Z",
        "2026-06-02T00:00:00Z",
        1,
    );
    assert_eq!(changed.all("orderID"), ids[1..2]);
    simulator.post("/control/clock", json!({"now": "2026-11-01T00:00:00Z"}));
    let soon = simulator
        .call(&message(
            "getExpiringCertificates",
            "<validityDaysLeft>30</validityDaysLeft>",
        ))
        .ok();
    assert_eq!(soon.all("orderID"), [ids[0].clone(), ids[2].clone()]);
}

#[test]
fn a_restart_continues_from_the_state_file() {
    let file = std::env::temp_dir().join(format!("certum-simulator-{}.json", std::process::id()));
    let path = file.to_str().unwrap();
    let simulator = Simulator::start(&["--state", path]);
    simulator.post("/control/clock", json!({"now": "2030-01-01T00:00:00Z"}));
    let order = Request::quick_order("kept.example").send(&simulator).ok();
    let (id, code) = (
        order.first("orderID").unwrap(),
        order.first("code").unwrap(),
    );
    publish(&simulator, "DNS_TXT_PREFIX", "kept.example", &code);
    let before = certificate(&simulator, &id).1.all("X509Cert");
    // No time to tidy up.
    simulator.kill();
    let simulator = Simulator::start(&["--state", path]);
    assert_eq!(certificate(&simulator, &id).1.all("X509Cert"), before);
    assert!(
        simulator.get("/control/clock")["now"]
            .as_str()
            .unwrap()
            .starts_with("2030-01-01")
    );
    assert_eq!(
        Request::quick_order("kept.example")
            .set("orderParameters/orderID", &id)
            .send(&simulator)
            .codes(),
        [1012]
    );
    simulator
        .call(&message(
            "performSanVerification",
            &format!("<code>{code}</code>"),
        ))
        .ok();
    simulator.stop();
    std::fs::remove_file(file).unwrap();
}

#[test]
fn keys_are_taken_again_in_their_chain_only_and_never_with_strict_keys() {
    let simulator = Simulator::start(&["--auto"]);
    let key = csr("key.example");
    let order = Request::quick_order("key.example")
        .set("orderParameters/CSR", &key)
        .send(&simulator)
        .ok();
    let serial = certificate(&simulator, &order.first("orderID").unwrap())
        .1
        .first("serialNumber")
        .unwrap();
    let again = Request::reissue("key.example")
        .set("CSR", &key)
        .set("serialNumber", &serial);
    simulator.post("/control/limits", json!({"strictKeys": true}));
    assert_eq!(again.send(&simulator).codes(), [1032]);
    simulator.post("/control/limits", json!({"strictKeys": false}));
    again.send(&simulator).ok();
    assert_eq!(
        Request::quick_order("key.example")
            .set("orderParameters/CSR", &key)
            .send(&simulator)
            .codes(),
        [1032]
    );
}

#[test]
fn keys_of_chosen_orders_are_refused_also_once_they_are_renewed() {
    let simulator = Simulator::start(&["--auto"]);
    let order = |name: &str| {
        let key = csr(name);
        let placed = Request::quick_order(name)
            .set("orderParameters/CSR", &key)
            .send(&simulator)
            .ok();
        (placed.first("orderID").unwrap(), key)
    };
    let serial = |id: &str| certificate(&simulator, id).1.first("serialNumber").unwrap();
    let reissue = |name: &str, id: &str, key: &str| {
        Request::reissue(name)
            .set("CSR", key)
            .set("serialNumber", &serial(id))
            .send(&simulator)
    };
    let ((chosen, key), (other, others_key)) = (order("chosen.example"), order("other.example"));
    simulator.post(
        "/control/state",
        json!({"orderID": chosen, "refusesKeys": 1063}),
    );
    assert_eq!(reissue("chosen.example", &chosen, &key).codes(), [1063]);
    reissue("other.example", &other, &others_key).ok();
    let second = csr("chosen.example");
    reissue("chosen.example", &chosen, &second).ok();
    assert_eq!(reissue("chosen.example", &chosen, &second).codes(), [1063]);

    simulator.post("/control/clock", json!({"advance": 340 * 86400}));
    let renewal = |key: &str| {
        Request::renew("chosen.example")
            .set("CSR", key)
            .set("serialNumber", &serial(&chosen))
            .send(&simulator)
    };
    assert_eq!(renewal(&key).codes(), [1063]);
    let third = csr("chosen.example");
    let renewed = renewal(&third).ok().first("orderID").unwrap();
    assert_eq!(reissue("chosen.example", &renewed, &third).codes(), [1063]);
    simulator.post(
        "/control/state",
        json!({"orderID": renewed, "refusesKeys": 0}),
    );
    reissue("chosen.example", &renewed, &third).ok();
}

#[test]
fn orders_are_listed_by_when_they_changed() {
    let simulator = Simulator::start(&["--auto"]);
    let place = |name: &str| Request::quick_order(name).send(&simulator).ok();
    place("early.example");
    simulator.post("/control/clock", json!({"advance": 3600}));
    let late = place("late.example").first("orderID").unwrap();
    let listed = |since: i64| {
        let orders = simulator.get(&format!("/control/orders?since={since}"));
        let orders = orders.as_array().unwrap().iter();
        let ids = orders.map(|order| order["orderID"].as_str().unwrap().to_owned());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(listed(0).len(), 2);
    let order = simulator.get(&format!("/control/orders?orderID={late}"));
    let changed = order[0]["changes"].as_array().unwrap().last().unwrap();
    let changed = changed.as_i64().unwrap();
    assert_eq!(listed(changed), [late]);
    assert_eq!(listed(changed + 1), [""; 0]);
}
