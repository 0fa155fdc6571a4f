//! What is read in the answers that Certum gives.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper that fails, fails its test"
)]

#[path = "soap/answers.rs"]
mod answers;

use answers::all;
use certum::error::{Error, Reason, Refusal, Stage};
use certum::messages::*;
use certum::soap::{Operation, read};
use time::macros::datetime;

/// The plain answer to an operation, read.
fn plain<O: Operation>() -> O::Answer {
    read::<O>(200, Some("text/xml;charset=UTF-8"), &all("plain")[O::NAME]).unwrap()
}

/// The refusal in a fixture.
fn refused(status: u16, name: &str) -> Refusal {
    match read::<QuickOrder>(status, None, &all("refused")[name]) {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn products() {
    let products = plain::<GetProductList>().products;
    assert_eq!(products.len(), 2);
    assert_eq!(
        products[0],
        ListedProduct {
            code: Some("641".into()),
            label: Some("Premium EV SSL (1 Year) Issue".into()),
            validity_period: Some(365),
            certificate_notification_enabled: Some(true),
            supported_hash_algorithms: vec!["RSA-SHA256".into(), "ECC-SHA256".into()],
        }
    );
    assert_eq!(
        products[1],
        ListedProduct {
            code: Some("691".into()),
            ..ListedProduct::default()
        }
    );
    assert_eq!(
        plain::<GetConfiguration>().products[0].code.as_deref(),
        Some("601")
    );
}

#[test]
fn a_parsed_csr() {
    let parsed = plain::<ValidateOrderParameters>().parsed_csr.unwrap();
    let expected = ParsedCsr {
        common_name: Some("shop.example.com".into()),
        country: Some("PL".into()),
        joisocn: Some("PL".into()),
        joiln: Some("Szczecin".into()),
        joisopn: Some("zachodniopomorskie".into()),
        organization: Some("Żółć".into()),
        serial_number: Some("0000232".into()),
        ..ParsedCsr::default()
    };
    assert_eq!(parsed, expected);
}

#[test]
fn placed_orders() {
    let placed = plain::<QuickOrder>();
    assert_eq!(placed.order_id, "5f2b7c9e01a34");
    let verification = SanVerification {
        approver_method: "DNS_TXT_PREFIX".into(),
        code: "1b9c47d0e5".into(),
        approver_email: Some("admin@example.com".into()),
        fqdns: vec!["shop.example.com".into(), "www.shop.example.com".into()],
    };
    assert_eq!(placed.verification.as_ref(), Some(&verification));
    assert_eq!(plain::<ReissueCertificate>(), placed);
    assert_eq!(
        plain::<RenewCertificate>(),
        PlacedOrder {
            order_id: "6a0000001".into(),
            verification: None
        }
    );
    assert_eq!(
        plain::<AddSanVerification>().verification,
        Some(verification)
    );
}

#[test]
fn the_state_of_an_order() {
    let state = plain::<GetOrderState>();
    assert_eq!(state.order_status, "ENROLLED");
    assert_eq!(state.last_update_date, datetime!(2026-03-01 9:30:00.5 UTC));
    assert_eq!(state.verifications.len(), 2);
    assert_eq!(
        state.verifications[0].expire_date,
        Some(datetime!(2026-03-31 22:00 UTC))
    );
    assert_eq!(state.verifications[1].kind, "NEW_ONE");
    assert_eq!(state.verifications[1].state, "ODD");
}

#[test]
fn an_order_and_its_reissue() {
    let answer = plain::<GetOrderByOrderId>();
    assert_eq!(
        (answer.current_page, answer.pages_count, answer.return_count),
        (None, None, None)
    );
    let [first, reissue] = answer.orders.as_slice() else {
        panic!("{answer:?}")
    };
    assert!(!first.reissue && reissue.reissue);
    let revoked = first.certificate_details.as_ref().unwrap();
    assert_eq!(revoked.revoked_date, Some(datetime!(2026-03-15 0:00 UTC)));
    assert_eq!(revoked.serial_number, "0D1E2F");
    let valid = reissue.certificate_details.as_ref().unwrap();
    assert_eq!(valid.certificate_status, "VALID");
    assert_eq!(valid.common_name.as_deref(), Some("shop.example.com"));
    assert_eq!(
        valid.dns_names,
        ["shop.example.com", "www.shop.example.com"]
    );
    assert_eq!(valid.serial_number, "0A1B2C");
    assert_eq!(
        valid.subject_name,
        r#"CN=shop.example.com, O="Żółć & Synowie", C=PL"#
    );
    assert_eq!(valid.start_date, datetime!(2026-03-01 12:00 UTC));
    assert_eq!(valid.end_date, datetime!(2026-09-16 12:00 UTC));
    let details = reissue.order_details.as_ref().unwrap();
    assert_eq!(
        details.tax_identification_number.as_deref(),
        Some("PL8522526487")
    );
    assert_eq!(details.requestor_info.as_ref().unwrap().last_name, "Żółć");
    let status = reissue.order_status.as_ref().unwrap();
    assert_eq!(status.customer, "whmcs-7-1024");
    assert_eq!(status.order_date, datetime!(2026-03-01 10:15:30.25 UTC));
    assert_eq!(status.product_code, "641");
    assert_eq!(status.serial_number.as_deref(), Some("0A1B2C"));
}

#[test]
fn pages() {
    let orders = plain::<GetOrdersByDateRange>();
    assert_eq!(orders, plain::<GetModifiedOrders>());
    assert_eq!(orders.orders.len(), 2);
    assert_eq!(
        orders.orders[1],
        ListedOrder {
            reissue: true,
            ..ListedOrder::default()
        }
    );
    assert_eq!(
        (orders.current_page, orders.pages_count, orders.return_count),
        (Some(2), Some(7), Some(602))
    );
    let expiring = plain::<GetExpiringCertificates>();
    assert_eq!(
        (
            expiring.current_page,
            expiring.pages_count,
            expiring.return_count
        ),
        (Some(2), Some(7), Some(602))
    );
    assert_eq!(expiring.certificates.len(), 2);
    assert_eq!(
        expiring.certificates[1],
        ExpiringCertificate {
            order_id: "2".into(),
            serial_number: "0B".into(),
            expiring_date: datetime!(2026-03-02 0:00 UTC),
            validity_days_left: -1,
        }
    );
}

#[test]
fn a_certificate_in_any_form_is_pem() {
    let issued = plain::<GetCertificate>();
    let pem = issued.details.unwrap().x509_cert;
    assert!(
        pem.starts_with("-----BEGIN CERTIFICATE-----\nMIGT"),
        "{pem}"
    );
    assert!(pem.ends_with("-----END CERTIFICATE-----\n"), "{pem}");
    assert!(pem.lines().all(|line| line.len() <= 64), "{pem}");
    assert_eq!(issued.ca_bundle, [&pem, &pem, &pem, "not a certificate"]);
}

#[test]
fn the_state_of_proofs() {
    let states = plain::<GetSanVerificationState>().verifications;
    let [first, second] = states.as_slice() else {
        panic!("{states:?}")
    };
    assert_eq!(first.fqdn, "shop.example.com");
    let manual = first.manual_verification.as_ref().unwrap();
    assert_eq!(manual.state, "REQUIRED");
    assert_eq!(manual.expire_date, Some(datetime!(2026-04-01 0:00 UTC)));
    assert_eq!(manual.info.as_deref(), Some("no TXT record"));
    let methods: Vec<_> = first
        .system_verifications
        .iter()
        .map(|check| &check.method)
        .collect();
    assert_eq!(methods, ["CAA", "PHISHTANK"]);
    assert!(second.system_verifications.is_empty());
    let email = plain::<GetEmailVerification>().verification.unwrap();
    assert!(email.verified);
    assert_eq!(
        email.verification_validity,
        Some(datetime!(2027-03-02 0:00 UTC))
    );
}

#[test]
fn documents_and_sni_orders() {
    let documents = plain::<GetDocumentsList>().documents;
    assert_eq!(documents[0].kind.as_deref(), Some("AUTHORIZATION"));
    assert_eq!(
        documents[0].file_names().collect::<Vec<_>>(),
        ["page 1.pdf", "page 2.pdf"]
    );
    assert_eq!(documents[1].description.as_deref(), Some("Passport"));
    let order = plain::<OrderSniCertificate>();
    assert_eq!(order.order_id, "7b1");
    assert_eq!(order.invalid_serial_numbers, ["0D1E", "what?"]);
    assert_eq!(plain::<ModifySniCertificate>().order_id, "7b2");
}

#[test]
fn a_list_of_documents_in_another_form() {
    let body = String::from_utf8(all("plain")["getDocumentsList"].clone()).unwrap();
    let read = |documents: &str| {
        let (head, rest) = body.split_once("<documents>").unwrap();
        let (_, tail) = rest.split_once("</documents>").unwrap();
        let body = format!("{head}{documents}{tail}");
        read::<GetDocumentsList>(200, None, body.as_bytes())
            .unwrap()
            .documents
    };
    assert_eq!(read(""), []);
    assert_eq!(read("<documents>none</documents>"), []);
    assert_eq!(read("<document/><document>x</document>").len(), 2);
    let odd = "<documentType>PASSPORT</documentType><description><pl>Paszport</pl></description>";
    for list in ["documentsList", "documentList"] {
        let documents = read(&format!("<{list}><document>{odd}</document></{list}>"));
        assert_eq!(documents.len(), 1);
        assert_eq!(documents[0].kind.as_deref(), Some("PASSPORT"));
        assert_eq!(documents[0].description, None);
    }
}

#[test]
fn done_without_data() {
    plain::<PerformSanVerification>();
    plain::<AddEmailVerification>();
    plain::<RevokeCertificate>();
    plain::<CancelOrder>();
    plain::<VerifyOrder>();
    assert_eq!(all("plain").len(), 23);
}

#[test]
fn the_same_answer_in_any_dress() {
    let expected = plain::<GetOrderByOrderId>();
    let dressed = all("dressed");
    assert_eq!(dressed.len(), 30);
    for (name, body) in dressed {
        for kind in [
            None,
            Some("text/xml"),
            Some("application/soap+xml; charset=iso-8859-1"),
        ] {
            match read::<GetOrderByOrderId>(200, kind, &body) {
                Ok(answer) => assert_eq!(answer, expected, "{name}"),
                Err(error) => panic!("{name}: {error}"),
            }
        }
    }
}

#[test]
fn refusals_with_codes() {
    let refusal = refused(200, "errors");
    let reason = |code, value: Option<&str>| Reason {
        code,
        value: value.map(str::to_owned),
    };
    assert_eq!(refusal.operation, "quickOrder");
    assert_eq!(
        refusal.errors,
        [
            reason(1012, Some("5f2b7c9e01a34")),
            reason(9999, Some("a b [31m")),
            reason(1045, None)
        ]
    );
    assert_eq!(refusal.fault, None);
}

#[test]
fn refused_credentials() {
    for (name, success_code) in [("credentials", 2), ("address", 3)] {
        assert_eq!(
            read::<QuickOrder>(200, None, &all("refused")[name]).unwrap_err(),
            Error::Credentials {
                operation: "quickOrder",
                success_code
            }
        );
    }
}

#[test]
fn faults_due_to_the_request_are_refusals_whatever_the_status() {
    for (name, text) in [
        ("fault", "cvc-complex-type.2.4.a: Invalid content <x>"),
        ("fault-soap-1.2", "no such operation"),
        ("fault-empty", "S:Client.Authentication"),
    ] {
        for status in [200, 500] {
            let refusal = refused(status, name);
            assert_eq!(refusal.fault.as_deref(), Some(text), "{name}");
            assert_eq!(refusal.errors, []);
        }
    }
    let long = refused(500, "fault-long").fault.unwrap();
    assert!(long.starts_with("żół żół"));
    assert!((490..=500).contains(&long.chars().count()));
    assert_eq!(all("refused").len(), 7);
}

#[test]
fn other_faults_leave_open_what_was_done() {
    let broken = all("broken");
    for (name, text) in [
        ("fault-server", "java.lang.NullPointerException"),
        ("fault-receiver", "database gone"),
        ("fault-bare", "SOAP fault"),
    ] {
        let Err(Error::Transport { operation, source }) =
            read::<QuickOrder>(500, None, &broken[name])
        else {
            panic!("{name} reads otherwise");
        };
        assert_eq!(operation, "quickOrder");
        assert_eq!((source.stage, source.status), (Stage::Receive, Some(500)));
        assert!(source.may_have_been_carried_out && !source.timed_out);
        assert!(source.message.contains(text), "{source}");
    }
    assert_eq!(broken.len(), 3);
}
