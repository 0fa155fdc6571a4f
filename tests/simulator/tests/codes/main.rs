//! Every documented code is provoked by a request or a state, or listed in the README as one that only an ordered
//! fault can give.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail by panicking"
)]

use std::collections::BTreeSet;

use serde_json::{Value, json};

#[path = "../common/mod.rs"]
mod common;
mod fields;
mod life;
mod sni;

use common::orders::{Request, csr};
use common::{Simulator, message};
use fields::{csr_fields, keys, names_and_approver, request_fields, subject_fields};
use life::{documents, proving, reading, renewing_and_reissuing, revoking_and_cancelling};
use sni::sni_orders;

/// A simulator and the codes seen so far; each provocation must give its code.
struct Provoked {
    simulator: Simulator,
    seen: BTreeSet<u16>,
    next: u32,
}

impl Provoked {
    fn new(extra: &[&str]) -> Self {
        Self {
            simulator: Simulator::start(extra),
            seen: BTreeSet::new(),
            next: 0,
        }
    }

    fn name(&mut self) -> String {
        self.next += 1;
        format!("n{}.example", self.next)
    }

    fn by(&mut self, code: u16, request: &Request) {
        self.by_text(code, &request.xml());
    }

    fn by_text(&mut self, code: u16, message: &str) {
        let outcome = self.simulator.call(message);
        assert_eq!(outcome.status, 200, "{code}: {}", outcome.text);
        assert!(
            outcome.codes().contains(&code),
            "{code} expected: {:?}\n{}",
            outcome.codes(),
            outcome.text
        );
        self.seen.insert(code);
    }

    /// A call with the elements given.
    fn call(&mut self, code: u16, operation: &str, inner: &str) {
        self.by_text(code, &message(operation, inner));
    }

    /// An order with one value changed; a value of `None` takes the element away.
    fn order(&mut self, product: &str, path: &str, value: Option<&str>, code: u16) {
        let request = self.base(product);
        let request = match value {
            Some(value) => request.set(path, value),
            None => request.without(path),
        };
        self.by(code, &request);
    }

    /// A good order of a product.
    fn base(&mut self, product: &str) -> Request {
        let name = self.name();
        let request = Request::quick_order(&name).set("orderParameters/productCode", product);
        let organisation = |r: Request| {
            r.set("orderParameters/organization", "Firma")
                .set("orderParameters/locality", "Szczecin")
                .set("orderParameters/country", "PL")
        };
        let plain = |r: Request| r.without("SANApprover").without("SANEntries");
        match product {
            "931" => request.set("SANEntries/SANEntry#1/DNSName", &name),
            "741" => request.set("orderParameters/CSR", &csr(&format!("*.{name}"))),
            "631" => organisation(request),
            "641" => ev(organisation(request)),
            "731" => plain(request).set("orderParameters/email", "a@b.example"),
            "711" => plain(request)
                .set("orderParameters/email", "a@b.example")
                .set("orderParameters/commonName", "Jan Kowalski"),
            "841" => plain(organisation(request)),
            _ => request,
        }
    }

    fn limits(&self, limits: Value) {
        self.simulator.post("/control/limits", limits);
    }

    fn place(&self, request: &Request) -> String {
        request.send(&self.simulator).ok().first("orderID").unwrap()
    }

    fn serial(&self, id: &str) -> String {
        let found = self
            .simulator
            .call(&message(
                "getCertificate",
                &format!("<orderID>{id}</orderID>"),
            ))
            .ok();
        found
            .first("serialNumber")
            .unwrap_or_else(|| panic!("{}", found.text))
    }

    /// An issued certificate's name, order and serial number.
    fn issued(&mut self) -> (String, String, String) {
        let name = self.name();
        let id = self.place(&Request::quick_order(&name));
        self.simulator.post(
            "/control/state",
            json!({"orderID": id, "status": "ENROLLED"}),
        );
        let serial = self.serial(&id);
        (name, id, serial)
    }
}

fn ev(request: Request) -> Request {
    [
        ("orderParameters/serialNumber", "0000012345"),
        ("orderParameters/businessCategory", "Private Organization"),
        ("orderParameters/streetAddress", "Bajeczna 13"),
        ("orderParameters/postalCode", "71-838"),
        ("orderParameters/joisocn", "PL"),
        ("organizationInfo/taxIdentificationNumber", "5170359458"),
    ]
    .iter()
    .fold(request, |r, (path, value)| r.set(path, value))
}

#[test]
fn every_documented_code_can_be_had() {
    let mut provoked = Provoked::new(&[]);
    for provoke in [
        keys,
        request_fields,
        subject_fields,
        csr_fields,
        names_and_approver,
        reading,
        proving,
        revoking_and_cancelling,
        renewing_and_reissuing,
        documents,
        sni_orders,
    ] {
        provoke(&mut provoked);
        provoked.simulator.post("/control/reset", json!({}));
    }
    let readme = include_str!("../../README.md");
    let (_, section) = readme
        .split_once("### Codes that only a fault gives")
        .unwrap();
    let listed: BTreeSet<u16> = section
        .split(|c: char| !c.is_ascii_digit())
        .filter(|w| w.len() == 4)
        .map(|w| w.parse().unwrap())
        .collect();
    let all: BTreeSet<u16> = include_str!("../../schema/codes.txt")
        .lines()
        .filter(|l| !l.starts_with('#'))
        .flat_map(|l| l.split(' ').map(|c| c.parse().unwrap()))
        .collect();
    assert_eq!(all.len(), 283);
    let expected: BTreeSet<u16> = all.difference(&listed).copied().collect();
    assert_eq!(
        expected.difference(&provoked.seen).collect::<Vec<_>>(),
        [&0_u16; 0],
        "neither provoked nor listed"
    );
    assert_eq!(
        listed.intersection(&provoked.seen).collect::<Vec<_>>(),
        [&0_u16; 0],
        "listed though it can be had"
    );
    for code in listed {
        let fault = json!({"operation": "quickOrder", "refuse": {"code": code, "value": "x"}});
        provoked.simulator.post("/control/fault", fault);
        provoked.by(code, &Request::quick_order("a.example"));
    }
}

#[test]
fn several_mistakes_come_at_once() {
    let simulator = Simulator::start(&[]);
    let request = Request::quick_order("a.example")
        .set("orderParameters/customer", "user")
        .set("requestorInfo/email", "nobody")
        .set("SANApprover/approverEmailPrefix", "ADMIN");
    assert_eq!(request.send(&simulator).codes(), [1060, 1023, 2158]);
    assert_eq!(simulator.get("/control/orders"), json!([]));
}

#[test]
fn wrong_credentials_and_unlisted_addresses_are_told_apart() {
    let simulator = Simulator::start(&[]);
    let good = message("getProductList", "");
    let success = |text: &str| simulator.call(text).first("successCode").unwrap();
    assert_eq!(success(&good), "0");
    assert_eq!(success(&good.replace(">word<", ">wrong<")), "2");
    assert_eq!(success(&good.replace(">user<", ">nobody<")), "2");
    simulator.post("/control/limits", json!({"whitelisted": false}));
    assert_eq!(success(&good), "3");
}
