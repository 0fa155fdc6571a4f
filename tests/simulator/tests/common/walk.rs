//! Steps of an order's life.
#![allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    reason = "each test binary uses its part"
)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail by panicking"
)]
#![allow(
    clippy::must_use_candidate,
    clippy::missing_panics_doc,
    reason = "helpers of tests"
)]

use openssl::x509::X509;
use serde_json::json;

use super::orders::Request;
use super::{Outcome, Simulator, message};

pub fn by_id(simulator: &Simulator, operation: &str, id: &str) -> Outcome {
    simulator
        .call(&message(operation, &format!("<orderID>{id}</orderID>")))
        .ok()
}

pub fn state(simulator: &Simulator, id: &str) -> String {
    by_id(simulator, "getOrderState", id)
        .first("orderStatus")
        .unwrap()
}

/// The state of one verification step of an order.
pub fn step(simulator: &Simulator, id: &str, kind: &str) -> String {
    let found = by_id(simulator, "getOrderState", id);
    let at = found.all("type").iter().position(|t| t == kind).unwrap();
    found.all("state")[at].clone()
}

pub fn publish(simulator: &Simulator, method: &str, name: &str, code: &str) {
    let record = |name: String, kind: &str, value: String| {
        simulator.post(
            "/control/zone",
            json!({"set": [{"name": name, "type": kind, "value": value}]}),
        );
    };
    match method {
        "FILE" => {
            let page = json!({"host": name, "path": "/.well-known/pki-validation/certum.txt", "body": format!("{code}-certum.pl\n")});
            simulator.post("/control/web", json!({"set": [page]}));
        }
        "DNS_TXT" | "DNS" => record(name.to_owned(), "TXT", code.to_owned()),
        "DNS_TXT_PREFIX" => record(format!("_certum.{name}"), "TXT", code.to_owned()),
        "DNS_CNAME" => record(name.to_owned(), "CNAME", format!("{code}.certum.pl")),
        "DNS_CNAME_PREFIX" => record(
            format!("_certum.{name}"),
            "CNAME",
            format!("{code}.certum.pl."),
        ),
        other => panic!("{other}"),
    }
}

pub fn certificate(simulator: &Simulator, id: &str) -> (X509, Outcome) {
    let found = by_id(simulator, "getCertificate", id);
    let pem = found
        .first("X509Cert")
        .unwrap_or_else(|| panic!("no certificate: {}", found.text));
    (X509::from_pem(pem.as_bytes()).unwrap(), found)
}

pub fn days(from: &str, until: &str) -> i64 {
    let day = |text: &str| {
        let part = |range: std::ops::Range<usize>| text[range].parse::<i32>().unwrap();
        let month = time::Month::try_from(u8::try_from(part(5..7)).unwrap()).unwrap();
        let date =
            time::Date::from_calendar_date(part(0..4), month, u8::try_from(part(8..10)).unwrap())
                .unwrap();
        i64::from(date.to_julian_day())
    };
    day(until) - day(from)
}

/// An order that may be placed: names in the certificate, an organisation, a mailbox, as the product needs them.
pub fn order_of(product: &str, name: &str) -> Request {
    let request = Request::quick_order(name).set("orderParameters/productCode", product);
    let organisation = |r: Request| {
        r.set("orderParameters/organization", "Firma")
            .set("orderParameters/locality", "Szczecin")
            .set("orderParameters/country", "PL")
    };
    let plain = |r: Request| r.without("SANApprover");
    let mailbox = |r: Request| plain(r).set("orderParameters/email", "a@b.example");
    match &product[..2] {
        "63" => organisation(request),
        "71" | "73" => mailbox(request),
        "72" => organisation(mailbox(request)),
        "84" => organisation(plain(request)),
        _ => request,
    }
}

/// Publishes what an answer asks for; orders go by TXT records at `_certum`.
pub fn prove(simulator: &Simulator, answer: &Outcome) {
    for name in answer.all("FQDN") {
        let code = answer.first("code").unwrap();
        publish(simulator, "DNS_TXT_PREFIX", &name, &code);
    }
}

/// An order with its certificate: its number and the certificate's serial number.
pub fn issued(simulator: &Simulator, request: &Request) -> (String, String) {
    let answer = request.send(simulator).ok();
    let id = answer.first("orderID").unwrap();
    prove(simulator, &answer);
    simulator.post("/control/verify", json!({"orderID": id}));
    let serial = serial(simulator, &id);
    (id, serial)
}

/// The serial number of an order's newest certificate.
pub fn serial(simulator: &Simulator, id: &str) -> String {
    certificate(simulator, id).1.first("serialNumber").unwrap()
}

pub fn reissue(simulator: &Simulator, name: &str, serial: &str) -> Outcome {
    Request::reissue(name)
        .set("serialNumber", serial)
        .send(simulator)
}

/// A clock that stands still at a moment.
pub fn stand_at(simulator: &Simulator, now: &str) {
    simulator.post("/control/clock", json!({"now": now, "freeze": true}));
}

pub fn pass_days(simulator: &Simulator, days: i64) {
    simulator.post("/control/clock", json!({"advance": days * 86_400}));
}

/// Days go by, and the certificate of an order is reissued each time some days before its end: the serial number of the
/// newest.
pub fn pass_covered(simulator: &Simulator, id: &str, name: &str, days: i64) -> String {
    let mut left = days;
    loop {
        let found = certificate(simulator, id).1;
        let number = found.first("serialNumber").unwrap();
        let clock = simulator.get("/control/clock");
        let lasts = self::days(
            clock["now"].as_str().unwrap(),
            &found.first("endDate").unwrap(),
        );
        if lasts > left {
            pass_days(simulator, left);
            return number;
        }
        pass_days(simulator, lasts - 12);
        left -= lasts - 12;
        prove(simulator, &reissue(simulator, name, &number).ok());
        assert_ne!(serial(simulator, id), number, "reissued");
    }
}
