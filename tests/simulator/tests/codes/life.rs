//! Codes that depend on an order's or a certificate's state.

use serde_json::json;

use crate::Provoked;
use crate::common::message;
use crate::common::orders::{Request, csr};

pub(crate) fn reading(p: &mut Provoked) {
    p.call(1033, "getOrderState", "<orderID>none</orderID>");
    p.call(2131, "getSanVerificationState", "<orderID>none</orderID>");
    p.call(2055, "getOrderState", "<orderID/>");
    let range = |from: &str, middle: &str, to: &str| {
        format!("<fromDate>{from}</fromDate>{middle}<toDate>{to}</toDate>")
    };
    let (old, new) = ("2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z");
    p.call(1110, "getOrdersByDateRange", &range("yesterday", "", new));
    p.call(1111, "getOrdersByDateRange", &range(old, "", "tomorrow"));
    p.call(2057, "getModifiedOrders", &range(new, "", old));
    p.call(
        1153,
        "getModifiedOrders",
        &range(old, "<pageNumber>101</pageNumber>", new),
    );
    p.call(
        1155,
        "getModifiedOrders",
        &range(old, "<pageNumber>99</pageNumber>", new),
    );
    for (option, code) in [
        ("certificateDetails", 2127),
        ("orderDetails", 2128),
        ("orderStatus", 2129),
    ] {
        p.call(
            code,
            "getModifiedOrders",
            &range(
                old,
                &format!("<orderOption><{option}>si</{option}></orderOption>"),
                new,
            ),
        );
    }
    p.limits(json!({"maxRecords": 0}));
    p.issued();
    p.call(1154, "getModifiedOrders", &range(old, "", new));
    p.limits(json!({"maxRecords": null}));
    p.call(
        2052,
        "getExpiringCertificates",
        "<validityDaysLeft>31</validityDaysLeft>",
    );
    p.call(2091, "getProductList", "<hashAlgorithm>si</hashAlgorithm>");
    let long = format!("<serialNumber>{}</serialNumber>", "A".repeat(65));
    for (inner, code) in [
        ("", 1162),
        ("<orderID>a</orderID><serialNumber>A</serialNumber>", 1163),
        ("<serialNumber/>", 1160),
        (long.as_str(), 1161),
        ("<serialNumber>XYZ</serialNumber>", 2096),
        ("<serialNumber>ABC</serialNumber>", 1159),
    ] {
        p.call(code, "getCertificate", inner);
    }
    let made = p.simulator.post("/control/state", json!({"add": {"customer": "c", "productCode": "601", "commonName": "f.example", "foreign": true}}));
    let orders = p.simulator.get(&format!(
        "/control/orders?orderID={}",
        made["orderID"].as_str().unwrap()
    ));
    let serial = orders[0]["issues"][0]["cert"]["serial"]
        .as_str()
        .unwrap()
        .to_owned();
    p.call(
        1170,
        "getCertificate",
        &format!("<serialNumber>{serial}</serialNumber>"),
    );
}

pub(crate) fn proving(p: &mut Provoked) {
    let long = format!("<code>{}</code>", "x".repeat(256));
    p.call(1182, "performSanVerification", "<code/>");
    p.call(1183, "performSanVerification", &long);
    p.call(1186, "performSanVerification", "<code>wrong</code>");
    p.limits(json!({"codeDays": 20}));
    let order = p.base("601").send(&p.simulator).ok();
    let (id, code) = (
        order.first("orderID").unwrap(),
        order.first("code").unwrap(),
    );
    p.limits(json!({"addSanVerification": "1173"}));
    let again = |inner: &str| format!("{inner}<orderID>{id}</orderID>");
    p.call(1173, "addSanVerification", &again(""));
    p.call(
        1152,
        "addSanVerification",
        &again("<SANApprover><approverEmail>a@b.example</approverEmail></SANApprover>"),
    );
    p.limits(json!({"addSanVerification": null}));
    p.simulator
        .post("/control/clock", json!({"advance": 21 * 86_400}));
    p.call(
        1184,
        "performSanVerification",
        &format!("<code>{code}</code>"),
    );
    p.limits(json!({"codeDays": null}));
    p.simulator
        .post("/control/state", json!({"orderID": id, "viaApi": false}));
    p.call(2153, "addSanVerification", &again(""));
    let (_, done, _) = p.issued();
    p.call(
        1176,
        "addSanVerification",
        &format!("<orderID>{done}</orderID>"),
    );
    let elsewhere = json!({"add": {"customer": "c", "productCode": "601", "commonName": "e.example", "issued": false, "viaApi": true}});
    let elsewhere = p.simulator.post("/control/state", elsewhere)["orderID"]
        .as_str()
        .unwrap()
        .to_owned();
    p.call(
        2054,
        "addSanVerification",
        &format!("<orderID>{elsewhere}</orderID>"),
    );
    p.call(
        2163,
        "addEmailVerification",
        &format!("<orderID>{done}</orderID>"),
    );
    let mailbox = p.base("731");
    let mailbox = p.place(&mailbox);
    p.limits(json!({"emailResendSeconds": 60}));
    p.call(
        1114,
        "addEmailVerification",
        &format!("<orderID>{mailbox}</orderID>"),
    );
    p.limits(json!({"emailResendSeconds": null}));
    p.simulator
        .post("/control/verify", json!({"orderID": mailbox}));
    p.call(
        1113,
        "addEmailVerification",
        &format!("<orderID>{mailbox}</orderID>"),
    );
    p.call(
        2163,
        "getSanVerificationState",
        &format!("<orderID>{mailbox}</orderID>"),
    );
}

pub(crate) fn revoking_and_cancelling(p: &mut Provoked) {
    let of =
        |inner: &str| format!("<revokeCertificateParameters>{inner}</revokeCertificateParameters>");
    let (_, id, serial) = p.issued();
    let number = format!("<serialNumber>{serial}</serialNumber>");
    let long = format!("<note>{}</note>{number}", "x".repeat(251));
    let long_number = format!("<serialNumber>{}</serialNumber>", "A".repeat(65));
    let compromised = |date: &str| {
        format!(
            "<keyCompromitationDate>{date}</keyCompromitationDate><revocationReason>KEYCOMPROMISE</revocationReason>{number}"
        )
    };
    p.call(1131, "revokeCertificate", "");
    for (inner, code) in [
        ("", 1132),
        ("<serialNumber>ABC</serialNumber>", 1133),
        (long_number.as_str(), 1134),
        ("<serialNumber>XYZ</serialNumber>", 1146),
        (long.as_str(), 1142),
        (
            &format!("<revocationReason>BECAUSE</revocationReason>{number}"),
            1135,
        ),
        (&compromised("01.01.2026"), 1140),
        (&compromised("2020-01-01"), 1141),
        (
            &format!("<keyCompromitationDate>2026-01-01</keyCompromitationDate>{number}"),
            2104,
        ),
    ] {
        p.call(code, "revokeCertificate", &of(inner));
    }
    let cancel = |id: &str| format!("<cancelParameters><orderID>{id}</orderID></cancelParameters>");
    p.call(2053, "cancelOrder", "");
    p.call(1136, "cancelOrder", &cancel(&id));
    p.limits(json!({"revokeDelaySeconds": 60}));
    p.simulator
        .call(&message("revokeCertificate", &of(&number)))
        .ok();
    p.call(1143, "revokeCertificate", &of(&number));
    p.simulator.post("/control/clock", json!({"advance": 61}));
    p.call(1145, "revokeCertificate", &of(&number));
    p.limits(json!({"revokeDelaySeconds": null, "issueDelaySeconds": 60}));
    let (_, old, old_serial) = {
        p.limits(json!({"issueDelaySeconds": null}));
        p.issued()
    };
    p.limits(json!({"issueDelaySeconds": 60}));
    let accepted = p.base("601");
    let accepted = p.place(&accepted);
    p.simulator.post(
        "/control/verify",
        json!({"orderID": accepted, "steps": ["DOMAIN"]}),
    );
    p.call(1139, "cancelOrder", &cancel(&accepted));
    p.limits(json!({"issueDelaySeconds": null}));
    let blocked = p.base("601");
    let blocked = p.place(&blocked);
    p.simulator.post(
        "/control/state",
        json!({"orderID": blocked, "blocked": true}),
    );
    p.call(1138, "cancelOrder", &cancel(&blocked));
    p.simulator.post(
        "/control/state",
        json!({"orderID": blocked, "blocked": false}),
    );
    p.simulator
        .call(&message("cancelOrder", &cancel(&blocked)))
        .ok();
    p.call(1151, "cancelOrder", &cancel(&blocked));
    p.simulator
        .post("/control/clock", json!({"advance": 200 * 86_400}));
    p.call(1137, "cancelOrder", &cancel(&old));
    p.call(
        1144,
        "revokeCertificate",
        &of(&format!("<serialNumber>{old_serial}</serialNumber>")),
    );
}

pub(crate) fn renewing_and_reissuing(p: &mut Provoked) {
    let (name, id, serial) = p.issued();
    let renewal = Request::renew(&name).set("serialNumber", &serial);
    p.by(1191, &renewal);
    p.by(1164, &renewal.clone().set("X509Cert", "x"));
    p.by(
        1165,
        &renewal
            .clone()
            .without("serialNumber")
            .set("X509Cert", "nonsense"),
    );
    p.by(1166, &renewal.clone().set("productCode", "601"));
    p.by(1167, &renewal.clone().set("productCode", "636"));
    p.by(1168, &renewal.clone().set("CSR", &csr("other.example")));
    p.by(1169, &renewal.clone().set("customer", "someone"));
    p.by(
        2061,
        &renewal
            .clone()
            .set("SANApprover/verificationNotificationEnabled", "si"),
    );
    p.simulator.post(
        "/control/state",
        json!({"orderID": id, "termEnd": "2020-01-01T00:00:00Z"}),
    );
    p.by(1044, &renewal);
    let reissue = |name: &str, serial: &str| Request::reissue(name).set("serialNumber", serial);
    p.by(2093, &reissue(&name, &serial));
    let (name, _, serial) = p.issued();
    p.by(2097, &reissue(&name, &serial).set("CSR", "nonsense"));
    p.by(
        2130,
        &reissue(&name, &serial).set("SANEntries/SANEntry/DNSName", &name),
    );
    p.by(2188, &reissue(&name, &serial).without("SANApprover"));
    reissue(&name, &serial).send(&p.simulator).ok();
    p.by(2126, &reissue(&name, &serial));
    let (name, _, serial) = p.issued();
    p.simulator
        .post("/control/state", json!({"revoke": serial}));
    p.by(2094, &reissue(&name, &serial));
    let code = p.base("841");
    let code = p.place(&code);
    p.simulator
        .post("/control/verify", json!({"orderID": code}));
    let serial = p.serial(&code);
    p.by(2122, &reissue("x.example", &serial).without("SANApprover"));
}

pub(crate) fn documents(p: &mut Provoked) {
    let order = p.base("631");
    let id = p.place(&order);
    let of = |note: &str, rest: &str| {
        format!(
            "<verifyOrderParameters>{note}<orderID>{id}</orderID>{rest}</verifyOrderParameters>"
        )
    };
    let with = |document: &str| {
        of(
            "<note>n</note>",
            &format!("<documents>{document}</documents>"),
        )
    };
    let file = |file: &str| {
        with(&format!(
            "<document><description>d</description><type>APPLICANT</type><files>{file}</files></document>"
        ))
    };
    let named = |name: &str| {
        file(&format!(
            "<file><fileName>{name}</fileName><content>AAAA</content></file>"
        ))
    };
    let files = "<files><file><fileName>abc</fileName><content>AAAA</content></file></files>";
    let long = "x".repeat(1001);
    for (inner, code) in [
        (of("", ""), 2049),
        (of(&format!("<note>{}</note>", &long[..228]), ""), 2050),
        (with(""), 2063),
        (
            with(&format!(
                "<document><description>d</description>{files}</document>"
            )),
            2064,
        ),
        (
            with(&format!(
                "<document><type>APPLICANT</type>{files}</document>"
            )),
            2065,
        ),
        (
            with("<document><description>d</description><type>APPLICANT</type></document>"),
            2066,
        ),
        (file(""), 2067),
        (file("<file><content>AAAA</content></file>"), 2068),
        (file("<file><fileName>abc</fileName></file>"), 2069),
        (
            file("<file><fileName>abc</fileName><content>?</content></file>"),
            2070,
        ),
        (named("a/b.pdf"), 2081),
        (named("ab"), 2082),
        (
            with(&format!(
                "<document><description>d</description><type>LETTER</type>{files}</document>"
            )),
            2083,
        ),
        (
            with(&format!(
                "<document><description>{long}</description><type>APPLICANT</type>{files}</document>"
            )),
            2170,
        ),
    ] {
        p.call(code, "verifyOrder", &inner);
    }
    p.limits(json!({"maxFileBytes": 2}));
    p.call(2085, "verifyOrder", &named("abc"));
    p.limits(json!({"maxFileBytes": null}));
    p.simulator.post(
        "/control/state",
        json!({"orderID": id, "status": "ENROLLED"}),
    );
    p.call(2056, "verifyOrder", &of("<note>n</note>", ""));
}
