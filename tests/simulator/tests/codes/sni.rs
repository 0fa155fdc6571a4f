//! Codes of the SNI operations.

use serde_json::json;

use crate::Provoked;
use crate::common::orders::{Request, csr};

fn sni_request() -> Request {
    Request::new(
        "orderSNICertificate",
        &[
            "orderSNIParameters",
            "serialNumbers",
            "requestorInfo",
            "organizationInfo",
        ],
    )
    .set("orderSNIParameters/CSR", &csr("sni.example"))
    .set("requestorInfo/email", "jan@a.example")
    .set("requestorInfo/firstName", "Jan")
    .set("requestorInfo/lastName", "Kowalski")
    .set("requestorInfo/phone", "123")
}

pub(crate) fn sni_orders(p: &mut Provoked) {
    let (_, _, serial) = p.issued();
    let number = "serialNumbers/serialNumber#1";
    let good = sni_request().set(number, &serial);
    let long = "x".repeat(256);
    for (path, value, code) in [
        ("orderSNIParameters/CSR", "", 1194),
        ("orderSNIParameters/CSR", "nonsense", 1195),
        ("orderSNIParameters/language", "pol", 1196),
        (number, "", 2000),
        (number, &"A".repeat(65), 2001),
        (number, "XYZ", 2002),
        (number, "ABC", 2005),
        ("requestorInfo/email", "", 2010),
        ("requestorInfo/email", "nobody", 2016),
        ("requestorInfo/email", &long, 2026),
        ("requestorInfo/firstName", "", 2011),
        ("requestorInfo/firstName", &long, 2024),
        ("requestorInfo/lastName", "", 2012),
        ("requestorInfo/lastName", &long, 2020),
        ("requestorInfo/phone", "", 2013),
        ("requestorInfo/phone", &long, 2021),
    ] {
        p.by(code, &good.clone().set(path, value));
    }
    p.by(1197, &good.clone().without("orderSNIParameters"));
    p.by(1198, &good.clone().without("serialNumbers"));
    p.by(
        1199,
        &good
            .clone()
            .without("serialNumbers")
            .set("serialNumbers", ""),
    );
    p.by(2006, &good.clone().without("requestorInfo"));
    let (_, _, dead) = p.issued();
    p.simulator.post("/control/state", json!({"revoke": dead}));
    p.by(2003, &good.clone().set(number, &dead));
    let made = p.place(&good);
    let sni = p.serial(&made);
    p.by(2004, &sni_request().set(number, &sni));
    sni_changes(p, &sni, &serial);
}

fn sni_changes(p: &mut Provoked, sni: &str, member: &str) {
    let (_, _, other) = p.issued();
    let new = |serial: &str| {
        Request::new(
            "modifySNICertificate",
            &[
                "serialNumber",
                "X509Cert",
                "addSerialNumbers",
                "removeSerialNumbers",
                "hashAlgorithm",
            ],
        )
        .set("serialNumber", serial)
    };
    let (add, remove) = (
        "addSerialNumbers/serialNumber",
        "removeSerialNumbers/serialNumber",
    );
    p.by(2027, &new("A").without("serialNumber"));
    for (serial, code) in [
        ("", 2028),
        (&*"A".repeat(65), 2029),
        ("XYZ", 2030),
        ("ABC", 2031),
        (&other, 2032),
    ] {
        p.by(code, &new(serial));
    }
    p.by(
        2033,
        &new("A").without("serialNumber").set("X509Cert", "nonsense"),
    );
    p.by(2034, &new("A").without("serialNumber").set("X509Cert", ""));
    for (path, value, code) in [
        (add, "", 2036),
        (add, &*"A".repeat(65), 2037),
        (add, "XYZ", 2038),
        (remove, "", 2040),
        (remove, &*"A".repeat(65), 2041),
        (remove, "XYZ", 2042),
        (add, "ABC", 2044),
        (add, sni, 2045),
        (add, member, 2046),
        (remove, &other, 2047),
        (remove, member, 2048),
    ] {
        p.by(code, &new(sni).set(path, value));
    }
    p.by(2035, &new(sni).set("addSerialNumbers", ""));
    p.by(2039, &new(sni).set("removeSerialNumbers", ""));
    p.by(2043, &new(sni).set(add, &other).set(remove, &other));
    new(sni).set(add, &other).send(&p.simulator).ok();
}
