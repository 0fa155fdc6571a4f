//! Every request, with all its fields and with the mandatory ones only.

use certum::messages::*;
use certum::secret::{Credentials, Secret};
use certum::soap::{Operation, write};
use time::macros::{date, datetime};

/// The credentials of the golden files.
pub(crate) fn credentials() -> Credentials {
    Credentials {
        user_name: "partner".into(),
        password: Secret::new("secret".into()),
    }
}

/// The name of a golden file, and its request as it is written now.
pub(crate) type Written = (String, Vec<u8>);

fn written<O: Operation>(suffix: &str, operation: &O) -> Written {
    let bytes = write(operation, &credentials()).unwrap();
    (format!("{}{suffix}.xml", O::NAME), bytes.to_vec())
}

fn full<O: Operation>(operation: &O) -> Written {
    written("", operation)
}

fn minimal<O: Operation>(operation: &O) -> Written {
    written(".minimal", operation)
}

pub(crate) const CSR: &str = "-----BEGIN CERTIFICATE REQUEST-----\n\
    MIHNMHUCAQAwEzERMA8GA1UEAwwIc2hvcC5leC4wWTATBgcqhkjOPQIBBggqhkjO\n\
    -----END CERTIFICATE REQUEST-----\n";
const CERTIFICATE: &str = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

#[expect(clippy::unnecessary_wraps, reason = "the fields are optional")]
fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn approver() -> Approver {
    Approver {
        method: "ADMIN".into(),
        email: text("admin@example.com"),
        email_prefix: text("ADMIN"),
        notify: Some(false),
    }
}

fn requestor() -> RequestorInfo {
    RequestorInfo {
        email: "jan@example.com".into(),
        first_name: "Jan".into(),
        last_name: "Żółć & \"Synowie\" <sp.>".into(),
        phone: "+48 91 4801201".into(),
    }
}

pub(crate) fn order() -> QuickOrder {
    QuickOrder {
        san_approver: Some(approver()),
        order_parameters: OrderParameters {
            csr: CSR.into(),
            customer: "whmcs-7-1024".into(),
            language: text("pl"),
            order_id: text("5f2b7c9e01a34"),
            product_code: "641".into(),
            user_agent: text("certum/0.1.0"),
            hash_algorithm: text("RSA-SHA256"),
            email: text("office@example.com"),
            common_name: text("shop.example.com"),
            organization: text("Żółć Sp. z o.o."),
            organizational_unit: text("Sales"),
            locality: text("Szczecin"),
            country: text("PL"),
            state: text("zachodniopomorskie"),
            serial_number: text("0000232:ab"),
            business_category: text("Private Organization"),
            street_address: text("ul. Bajeczna 13"),
            postal_code: text("71-838"),
            joiln: text("Szczecin"),
            joisopn: text("zachodniopomorskie"),
            joisocn: text("PL"),
            revocation_contact_email: text("abuse@example.com"),
            shortened_validity_period: Some(date!(2026 - 07 - 01)),
        },
        organization_info: Some(tax_number()),
        requestor_info: Some(requestor()),
        san_entries: vec!["shop.example.com".into(), "*.example.com".into()],
    }
}

fn tax_number() -> OrganizationInfo {
    OrganizationInfo {
        tax_identification_number: "PL8522526487".into(),
    }
}

fn minimal_order() -> QuickOrder {
    QuickOrder {
        order_parameters: OrderParameters {
            csr: CSR.into(),
            customer: "whmcs-7-1024".into(),
            product_code: "691".into(),
            ..OrderParameters::default()
        },
        requestor_info: Some(RequestorInfo {
            phone: String::new(),
            ..requestor()
        }),
        ..QuickOrder::default()
    }
}

const OPTIONS: OrderOption = OrderOption {
    certificate_details: Some(true),
    order_details: Some(false),
    order_status: Some(true),
};

/// All requests as they are written now.
pub(crate) fn all() -> Vec<Written> {
    [
        products(),
        orders(),
        lists(),
        verification(),
        successors(),
        endings(),
        sni(),
    ]
    .concat()
}

fn products() -> Vec<Written> {
    vec![
        full(&GetProductList {
            hash_algorithm: Some(true),
        }),
        minimal(&GetProductList::default()),
        full(&GetConfiguration {}),
    ]
}

fn orders() -> Vec<Written> {
    vec![
        full(&order()),
        minimal(&minimal_order()),
        full(&ValidateOrderParameters(order())),
        minimal(&ValidateOrderParameters(minimal_order())),
        full(&GetOrderState {
            order_id: "5f2b7c9e01a34".into(),
        }),
        full(&GetOrderByOrderId {
            order_id: "5f2b7c9e01a34".into(),
            order_option: Some(OPTIONS),
        }),
        minimal(&GetOrderByOrderId {
            order_id: "5f2b7c9e01a34".into(),
            order_option: None,
        }),
    ]
}

fn lists() -> Vec<Written> {
    let (from_date, to_date) = (
        datetime!(2026-01-01 01:30 +2),
        datetime!(2026-02-01 0:00:00.5 UTC),
    );
    vec![
        full(&GetOrdersByDateRange {
            from_date,
            order_option: Some(OPTIONS),
            page_number: Some(2),
            to_date,
        }),
        minimal(&GetOrdersByDateRange {
            from_date,
            order_option: None,
            page_number: None,
            to_date,
        }),
        full(&GetModifiedOrders {
            from_date,
            order_option: Some(OrderOption::default()),
            page_number: Some(100),
            to_date,
        }),
        minimal(&GetModifiedOrders {
            from_date,
            order_option: None,
            page_number: None,
            to_date,
        }),
        full(&GetExpiringCertificates {
            validity_days_left: 30,
            page_number: Some(1),
        }),
        minimal(&GetExpiringCertificates {
            validity_days_left: 1,
            page_number: None,
        }),
        full(&GetCertificate {
            serial_number: text("0a:1b 2c"),
            order_id: None,
        }),
        minimal(&GetCertificate {
            order_id: text("5f2b7c9e01a34"),
            serial_number: None,
        }),
    ]
}

fn verification() -> Vec<Written> {
    let order_id = || "5f2b7c9e01a34".to_owned();
    vec![
        full(&GetSanVerificationState {
            order_id: order_id(),
        }),
        full(&AddSanVerification {
            san_approver: Some(approver()),
            order_id: order_id(),
        }),
        minimal(&AddSanVerification {
            san_approver: None,
            order_id: order_id(),
        }),
        full(&PerformSanVerification {
            code: "1b9c47".into(),
        }),
        full(&AddEmailVerification {
            order_id: order_id(),
        }),
        full(&GetEmailVerification {
            order_id: order_id(),
        }),
    ]
}

fn successors() -> Vec<Written> {
    vec![
        full(&RenewCertificate {
            san_approver: Some(approver()),
            csr: CSR.into(),
            customer: "whmcs-7-1024".into(),
            product_code: "646".into(),
            serial_number: text("0A1B2C"),
            x509_cert: text(CERTIFICATE),
            hash_algorithm: text("ECC-SHA256"),
            user_agent: text("certum/0.1.0"),
            revocation_contact_email: text("abuse@example.com"),
            shortened_validity_period: Some(date!(2026 - 07 - 01)),
        }),
        minimal(&RenewCertificate {
            csr: CSR.into(),
            customer: "whmcs-7-1024".into(),
            product_code: "606".into(),
            ..RenewCertificate::default()
        }),
        full(&ReissueCertificate {
            serial_number: text("0A1B2C"),
            x509_cert: text(CERTIFICATE),
            hash_algorithm: text("RSA-SHA256"),
            csr: text(CSR),
            san_approver: Some(approver()),
            san_entries: vec!["new.example.com".into()],
            user_agent: text("certum/0.1.0"),
        }),
        minimal(&ReissueCertificate::default()),
    ]
}

fn endings() -> Vec<Written> {
    let order_id = || "5f2b7c9e01a34".to_owned();
    let file = |name: &str| File {
        name: name.into(),
        content: b"%PDF-1.7\xff".to_vec(),
    };
    let document = Document {
        description: "Power of attorney".into(),
        kind: "AUTHORIZATION".into(),
        files: vec![file("page 1.pdf"), file("page 2.pdf")],
    };
    vec![
        full(&RevokeCertificate {
            parameters: RevokeCertificateParameters {
                key_compromitation_date: Some(date!(2026 - 01 - 31)),
                note: text("found on a public server"),
                revocation_reason: text("KEYCOMPROMISE"),
                serial_number: "0A1B2C".into(),
            },
        }),
        minimal(&RevokeCertificate {
            parameters: RevokeCertificateParameters {
                serial_number: "0A1B2C".into(),
                ..RevokeCertificateParameters::default()
            },
        }),
        full(&CancelOrder {
            parameters: CancelParameters {
                note: text("ordered twice"),
                order_id: order_id(),
            },
        }),
        minimal(&CancelOrder {
            parameters: CancelParameters {
                note: None,
                order_id: order_id(),
            },
        }),
        full(&VerifyOrder {
            parameters: VerifyOrderParameters {
                note: "as agreed".into(),
                order_id: order_id(),
                documents: vec![document.clone(), document],
            },
        }),
        minimal(&VerifyOrder {
            parameters: VerifyOrderParameters {
                note: "as agreed".into(),
                order_id: order_id(),
                documents: Vec::new(),
            },
        }),
        full(&GetDocumentsList {
            order_id: order_id(),
        }),
    ]
}

fn sni() -> Vec<Written> {
    let (certificates, serial_numbers) = (text(CERTIFICATE), vec!["0A1B2C".into(), "0d:1e".into()]);
    vec![
        full(&OrderSniCertificate {
            parameters: OrderSniParameters {
                csr: CSR.into(),
                language: text("en"),
                hash_algorithm: text("RSA-SHA256"),
            },
            serial_numbers: serial_numbers.clone(),
            requestor_info: Some(requestor()),
            organization_info: Some(tax_number()),
        }),
        minimal(&OrderSniCertificate {
            parameters: OrderSniParameters {
                csr: CSR.into(),
                ..OrderSniParameters::default()
            },
            serial_numbers: serial_numbers.clone(),
            requestor_info: Some(requestor()),
            organization_info: None,
        }),
        full(&ModifySniCertificate {
            serial_number: text("ff"),
            x509_cert: certificates.clone(),
            add_serial_numbers: serial_numbers.clone(),
            remove_serial_numbers: serial_numbers,
            hash_algorithm: text("RSA-SHA256"),
        }),
        minimal(&ModifySniCertificate {
            serial_number: text("FF"),
            x509_cert: certificates,
            ..ModifySniCertificate::default()
        }),
    ]
}
