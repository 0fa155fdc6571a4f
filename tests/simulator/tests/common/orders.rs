//! Requests built from paths and values, and CSRs.
#![allow(
    dead_code,
    unreachable_pub,
    missing_docs,
    reason = "each test binary uses its part"
)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail by panicking"
)]
#![allow(
    clippy::must_use_candidate,
    clippy::missing_panics_doc,
    reason = "helpers of tests"
)]

use std::fmt::Write;

use openssl::ec::{EcGroup, EcKey};
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::{PKey, Private};
use openssl::x509::{X509NameBuilder, X509Req};

use super::{Outcome, Simulator, message};

/// A request as leaf paths in schema order, `#n` telling repeated elements apart.
#[derive(Debug, Clone)]
pub struct Request {
    operation: &'static str,
    order: Vec<&'static str>,
    values: Vec<(String, String)>,
}

const PARAMETERS: &[&str] = &[
    "CSR",
    "customer",
    "language",
    "orderID",
    "productCode",
    "userAgent",
    "hashAlgorithm",
    "email",
    "commonName",
    "organization",
    "organizationalUnit",
    "locality",
    "country",
    "state",
    "serialNumber",
    "businessCategory",
    "streetAddress",
    "postalCode",
    "joiln",
    "joisopn",
    "joisocn",
    "revocationContactEmail",
    "shortenedValidityPeriod",
];

impl Request {
    /// An empty request; `order` names the top elements in schema order.
    pub fn new(operation: &'static str, order: &[&'static str]) -> Self {
        Self {
            operation,
            order: order.to_vec(),
            values: Vec::new(),
        }
    }

    /// A good order of product 601 for `name`.
    pub fn quick_order(name: &str) -> Self {
        let order = [
            "SANApprover",
            "orderParameters",
            "organizationInfo",
            "requestorInfo",
            "SANEntries",
        ];
        Self::new("quickOrder", &order)
            .set("SANApprover/approverMethod", "DNS_TXT_PREFIX")
            .set("SANApprover/approverEmail", "admin@a.example")
            .set("orderParameters/CSR", &csr(name))
            .set("orderParameters/customer", "customer-1")
            .set("orderParameters/productCode", "601")
            .set("requestorInfo/email", "jan@a.example")
            .set("requestorInfo/firstName", "Jan")
            .set("requestorInfo/lastName", "Kowalski")
            .set("requestorInfo/phone", "")
    }

    /// A good reissue; add `serialNumber`.
    pub fn reissue(name: &str) -> Self {
        let order = [
            "serialNumber",
            "X509Cert",
            "hashAlgorithm",
            "CSR",
            "SANApprover",
            "SANEntries",
            "userAgent",
        ];
        Self::new("reissueCertificate", &order)
            .set("CSR", &csr(name))
            .set("SANApprover/approverMethod", "DNS_TXT_PREFIX")
            .set("SANApprover/approverEmail", "admin@a.example")
    }

    /// A good renewal of 601; add `serialNumber`.
    pub fn renew(name: &str) -> Self {
        let order = [
            "SANApprover",
            "CSR",
            "customer",
            "productCode",
            "serialNumber",
            "X509Cert",
            "hashAlgorithm",
            "userAgent",
            "revocationContactEmail",
            "shortenedValidityPeriod",
        ];
        Self::new("renewCertificate", &order)
            .set("SANApprover/approverMethod", "DNS_TXT_PREFIX")
            .set("SANApprover/approverEmail", "admin@a.example")
            .set("CSR", &csr(name))
            .set("customer", "customer-1")
            .set("productCode", "606")
    }

    /// Sets a leaf, `""` for an empty element.
    pub fn set(mut self, path: &str, value: &str) -> Self {
        self.values.retain(|(p, _)| p != path);
        self.values.push((path.to_owned(), value.to_owned()));
        self
    }

    /// Takes an element away with all that is in it.
    pub fn without(mut self, path: &str) -> Self {
        self.values
            .retain(|(p, _)| p != path && !p.starts_with(&format!("{path}/")));
        self
    }

    pub fn operation(mut self, operation: &'static str) -> Self {
        self.operation = operation;
        self
    }

    pub fn xml(&self) -> String {
        let mut values = self.values.clone();
        values.sort_by_key(|(path, _)| self.rank(path));
        message(
            self.operation,
            &nest(
                &values
                    .iter()
                    .map(|(p, v)| (p.as_str(), v.as_str()))
                    .collect::<Vec<_>>(),
            ),
        )
    }

    pub fn send(&self, simulator: &Simulator) -> Outcome {
        simulator.call(&self.xml())
    }

    fn rank(&self, path: &str) -> (usize, usize) {
        let (top, rest) = path.split_once('/').unwrap_or((path, ""));
        let first = self
            .order
            .iter()
            .position(|o| *o == top)
            .unwrap_or_else(|| panic!("{path} has no place"));
        let inner = [
            "approverMethod",
            "approverEmail",
            "approverEmailPrefix",
            "verificationNotificationEnabled",
            "email",
            "firstName",
            "lastName",
            "phone",
            "keyCompromitationDate",
            "note",
            "revocationReason",
            "serialNumber",
            "orderID",
        ];
        let list: &[&str] = if top == "orderParameters" {
            PARAMETERS
        } else {
            &inner
        };
        (first, list.iter().position(|p| *p == rest).unwrap_or(0))
    }
}

/// Elements of sorted paths.
fn nest(values: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = values;
    while let Some((path, value)) = rest.first() {
        let top = path.split('/').next().unwrap_or_default();
        let name = top.split('#').next().unwrap_or_default();
        let count = rest
            .iter()
            .take_while(|(p, _)| p.split('/').next() == Some(top))
            .count();
        if path.contains('/') {
            let inner: Vec<(&str, &str)> = rest[..count]
                .iter()
                .filter_map(|(p, v)| Some((p.split_once('/')?.1, *v)))
                .collect();
            let _ = write!(out, "<{name}>{}</{name}>", nest(&inner));
        } else {
            let text = value.replace('&', "&amp;").replace('<', "&lt;");
            let _ = write!(out, "<{name}>{text}</{name}>");
        }
        rest = &rest[count..];
    }
    out
}

pub fn ec_key() -> PKey<Private> {
    let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1).unwrap();
    PKey::from_ec_key(EcKey::generate(&group).unwrap()).unwrap()
}

/// A CSR for a common name, with a fresh EC key.
pub fn csr(name: &str) -> String {
    csr_with(&ec_key(), &[("CN", name)], MessageDigest::sha256())
}

pub fn csr_with(key: &PKey<Private>, subject: &[(&str, &str)], digest: MessageDigest) -> String {
    let mut builder = X509Req::builder().unwrap();
    let mut subject_name = X509NameBuilder::new().unwrap();
    for (field, value) in subject {
        subject_name.append_entry_by_text(field, value).unwrap();
    }
    builder.set_subject_name(&subject_name.build()).unwrap();
    builder.set_pubkey(key).unwrap();
    builder.sign(key, digest).unwrap();
    String::from_utf8(builder.build().to_pem().unwrap()).unwrap()
}
