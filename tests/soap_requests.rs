//! Requests as they are written.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails, fails its test"
)]

#[path = "soap/requests.rs"]
mod requests;

use certum::error::Error;
use certum::messages::*;
use certum::secret::{Credentials, Secret};
use certum::soap::{Operation, Repeat, write};
use requests::{all, credentials, order};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use time::macros::{date, datetime};

/// `UPDATE_FIXTURES=1` writes the golden files anew; look at the difference before committing.
#[test]
fn every_request_is_written_as_in_its_golden_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/soap/requests");
    let update = std::env::var_os("UPDATE_FIXTURES").is_some();
    let mut names = BTreeSet::new();
    for (name, request) in all() {
        let path = folder.join(&name);
        if update {
            fs::write(&path, &request).unwrap();
        }
        let golden = fs::read(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(
            String::from_utf8_lossy(&request),
            String::from_utf8_lossy(&golden),
            "{name}"
        );
        assert!(names.insert(name));
    }
    let files: BTreeSet<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names, files);
    let operations: BTreeSet<_> = names.iter().map(|name| name.split('.').next()).collect();
    assert_eq!(operations.len(), 23);
}

/// The field and the reason of a refusal before sending.
fn refused<O: Operation>(operation: &O) -> (String, String) {
    match write(operation, &credentials()) {
        Err(Error::InvalidInput { field, reason }) => (field, reason.to_string()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn credentials_are_escaped_as_fields_are() {
    let text = "a<b>&\r\n\t'\"]]> ż".to_owned();
    let credentials = Credentials {
        user_name: text.clone(),
        password: Secret::new(text.clone()),
    };
    let request = write(&GetOrderState { order_id: text }, &credentials).unwrap();
    let escaped = "a&lt;b&gt;&amp;&#13;\n\t'\"]]&gt; ż";
    assert_eq!(
        String::from_utf8_lossy(&request).matches(escaped).count(),
        3
    );
}

#[test]
fn what_xml_cannot_hold_is_refused_by_the_name_that_php_has() {
    type Place = fn(&mut QuickOrder) -> &mut String;
    let cases: [(Place, &str); 7] = [
        (|order| &mut order.order_parameters.csr, "csr"),
        (
            |order| &mut order.order_parameters.product_code,
            "productCode",
        ),
        (
            |order| order.order_parameters.order_id.as_mut().unwrap(),
            "orderId",
        ),
        (
            |order| &mut order.requestor_info.as_mut().unwrap().first_name,
            "requestor.firstName",
        ),
        (
            |order| order.san_approver.as_mut().unwrap().email.as_mut().unwrap(),
            "approver.email",
        ),
        (
            |order| {
                &mut order
                    .organization_info
                    .as_mut()
                    .unwrap()
                    .tax_identification_number
            },
            "taxIdentificationNumber",
        ),
        (|order| order.san_entries.last_mut().unwrap(), "sanEntries"),
    ];
    for (place, field) in cases {
        for (character, name) in [
            ('\0', "U+0000"),
            ('\u{1b}', "U+001B"),
            ('\u{fffe}', "U+FFFE"),
            ('\u{ffff}', "U+FFFF"),
        ] {
            let mut order = order();
            place(&mut order).push(character);
            let (found, reason) = refused(&order);
            assert_eq!(found, field);
            assert!(reason.contains(name), "{reason}");
        }
    }
}

#[test]
fn lists_and_documents_are_named_by_their_input() {
    let mut document = Document {
        files: vec![File {
            name: "a\u{1}".into(),
            ..File::default()
        }],
        ..Document::default()
    };
    let mut request = VerifyOrder {
        parameters: VerifyOrderParameters {
            documents: vec![Document::default(), document.clone()],
            ..VerifyOrderParameters::default()
        },
    };
    assert_eq!(refused(&request).0, "documents.files");
    document.files.clear();
    document.description = "\u{2}".into();
    request.parameters.documents = vec![document];
    assert_eq!(refused(&request).0, "documents.description");
    let mut request = ModifySniCertificate {
        serial_number: Some("FF".into()),
        x509_cert: Some("MAMCAQU=".into()),
        add_serial_numbers: vec!["\u{3}".into()],
        ..Default::default()
    };
    assert_eq!(refused(&request).0, "addSerialNumbers");
    request.serial_number = None;
    assert_eq!(refused(&request).0, "serialNumber");
    request.x509_cert = None;
    assert_eq!(refused(&request).0, "x509Cert");
}

#[test]
fn what_xml_can_hold_is_written() {
    let text = "\t\n\r \u{7f}\u{85}\u{d7ff}\u{e000}\u{ef00}\u{fffd}\u{10ffff}<&>\"']]>";
    let request = PerformSanVerification { code: text.into() };
    let written = write(&request, &credentials()).unwrap();
    let document = String::from_utf8(written.to_vec()).unwrap();
    let (_, rest) = document.split_once("<code>").unwrap();
    let (code, _) = rest.split_once("</code>").unwrap();
    assert_eq!(quick_xml::escape::unescape(code).unwrap(), text);
}

#[test]
fn credentials_are_checked_and_never_shown() {
    let request = GetConfiguration {};
    let write = |user_name: &str, password: &str| {
        let password = Secret::new(password.to_owned());
        write(
            &request,
            &Credentials {
                user_name: user_name.to_owned(),
                password,
            },
        )
    };
    let long = "ż".repeat(255);
    let document = write(&long, &format!("{}<", "p".repeat(254))).unwrap();
    let document = String::from_utf8(document.to_vec()).unwrap();
    assert!(
        document.contains("ppp&lt;</password><userName>żżż"),
        "{document}"
    );
    for (user_name, password, field) in [
        (format!("{long}ż"), "secret".to_owned(), "userName"),
        ("partner".to_owned(), format!("{long}ż"), "password"),
        ("part\u{1}ner".to_owned(), "secret".to_owned(), "userName"),
        (
            "partner".to_owned(),
            "sec\u{ffff}ret".to_owned(),
            "password",
        ),
    ] {
        let error = write(&user_name, &password).unwrap_err();
        let Error::InvalidInput {
            field: found,
            reason,
        } = &error
        else {
            panic!("{error:?}")
        };
        assert_eq!(found, field);
        let reason = reason.to_string();
        assert!(!reason.contains("sec") && !reason.contains('ż'), "{reason}");
    }
}

#[test]
fn a_request_larger_than_the_first_buffer_is_whole() {
    let content = vec![0x5a; 1_000_000];
    let file = File {
        name: "big.pdf".into(),
        content,
    };
    let request = VerifyOrder {
        parameters: VerifyOrderParameters {
            documents: vec![Document {
                files: vec![file],
                ..Document::default()
            }],
            ..VerifyOrderParameters::default()
        },
    };
    let document = write(&request, &credentials()).unwrap();
    let document = std::str::from_utf8(&document).unwrap();
    assert!(document.starts_with("<?xml") && document.ends_with("</s:Envelope>"));
    assert_eq!(document.matches("Wlpa").count(), 333_333);
}

#[test]
fn values_beyond_the_schemas_types_are_refused() {
    let beyond = i64::from(i32::MAX) + 1;
    let request = GetExpiringCertificates {
        validity_days_left: beyond,
        page_number: None,
    };
    assert_eq!(refused(&request).0, "validityDaysLeft");
    let request = GetExpiringCertificates {
        validity_days_left: 1,
        page_number: Some(-beyond - 1),
    };
    assert_eq!(refused(&request).0, "page");
    let request = GetOrdersByDateRange {
        from_date: datetime!(0000-12-31 23:59 UTC),
        to_date: datetime!(2026-01-01 0:00 UTC),
        page_number: None,
        order_option: None,
    };
    assert_eq!(refused(&request).0, "from");
    let request = GetModifiedOrders {
        from_date: datetime!(2026-01-01 0:00 UTC),
        to_date: datetime!(-0044-03-15 0:00 UTC),
        page_number: None,
        order_option: None,
    };
    assert_eq!(refused(&request).0, "to");
    let mut order = order();
    order.order_parameters.shortened_validity_period = Some(date!(-0044 - 03 - 15));
    assert_eq!(refused(&order).0, "shortenedValidityPeriod");
    assert_eq!(
        refused(&ValidateOrderParameters(order)).0,
        "shortenedValidityPeriod"
    );
}

#[test]
fn only_reads_and_numbered_orders_may_be_sent_again() {
    assert_eq!(order().repeat(), Repeat::WithOurNumber);
    let mut unnumbered = order();
    unnumbered.order_parameters.order_id = None;
    assert_eq!(unnumbered.repeat(), Repeat::Never);
    assert_eq!(ValidateOrderParameters(unnumbered).repeat(), Repeat::Always);
    let never = [
        RenewCertificate::default().repeat(),
        ReissueCertificate::default().repeat(),
        RevokeCertificate::default().repeat(),
        CancelOrder::default().repeat(),
        VerifyOrder::default().repeat(),
        AddSanVerification::default().repeat(),
        PerformSanVerification::default().repeat(),
        AddEmailVerification::default().repeat(),
        OrderSniCertificate::default().repeat(),
        ModifySniCertificate::default().repeat(),
    ];
    assert!(never.iter().all(|repeat| *repeat == Repeat::Never));
    let always = [
        GetProductList::default().repeat(),
        GetConfiguration {}.repeat(),
        GetOrderState::default().repeat(),
        GetOrderByOrderId::default().repeat(),
        GetExpiringCertificates::default().repeat(),
        GetCertificate::default().repeat(),
        GetSanVerificationState::default().repeat(),
        GetEmailVerification::default().repeat(),
        GetDocumentsList::default().repeat(),
    ];
    assert!(always.iter().all(|repeat| *repeat == Repeat::Always));
}
