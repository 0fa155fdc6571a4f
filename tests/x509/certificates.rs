use certum::x509::{Certificate, Severity, ValidationLevel};
use time::macros::datetime;

use crate::{certificate, codes, fixture};

#[test]
fn everything_of_a_server_certificate() {
    let leaf = certificate("leaf");
    assert_eq!(leaf.subject().to_string(), "CN=www.example.pl");
    assert_eq!(leaf.issuer().to_string(), "CN=DV CA,O=Testowe CA,C=PL");
    assert_eq!(leaf.not_before(), datetime!(2026-11-01 0:00 UTC));
    assert_eq!(leaf.not_after(), datetime!(2027-05-18 23:59:59 UTC));
    assert_eq!(leaf.dns_names(), ["www.example.pl", "xn--d-uga0v4h.pl"]);
    assert_eq!(leaf.alternative_names()[1].unicode(), "łódź.pl");
    assert_eq!(leaf.key_usage(), ["digitalSignature", "keyEncipherment"]);
    assert_eq!(leaf.extended_key_usage(), ["serverAuth", "clientAuth"]);
    assert!(!leaf.is_ca());
    assert_eq!(leaf.path_length(), None);
    assert_eq!(leaf.issuer_urls(), ["http://repo.example.pl/dv.cer"]);
    assert_eq!(leaf.ocsp_urls(), ["http://ocsp.example.pl/dv"]);
    assert_eq!(
        leaf.crl_urls(),
        [
            "http://crl.example.pl/dv.crl",
            "http://crl2.example.pl/dv.crl"
        ]
    );
    assert_eq!(
        leaf.policies(),
        ["2.23.140.1.2.1", "1.2.616.1.113527.2.5.1.1"]
    );
    assert_eq!(leaf.validation_level(), Some(ValidationLevel::Domain));
    assert_eq!(
        leaf.authority_key_id(),
        certificate("intermediate").subject_key_id()
    );
    assert_eq!(leaf.signature_algorithm().name(), "sha256WithRSAEncryption");
    assert!(leaf.serial_number().starts_with("4A7F0011"));
    assert_eq!(
        codes(&leaf.problems_at(datetime!(2026-12-01 0:00 UTC))),
        [""; 0]
    );
}

#[test]
fn validity_ends_are_included() {
    let leaf = certificate("leaf");
    assert!(!leaf.is_valid_at(datetime!(2026-10-31 23:59:59 UTC)));
    assert!(leaf.is_valid_at(datetime!(2026-11-01 0:00 UTC)));
    assert!(leaf.is_valid_at(datetime!(2027-05-18 23:59:59 UTC)));
    assert!(!leaf.is_valid_at(datetime!(2027-05-19 0:00 UTC)));
    assert_eq!(
        codes(&leaf.problems_at(datetime!(2026-10-01 0:00 UTC))),
        ["not_yet_valid"]
    );
    assert_eq!(
        codes(&leaf.problems_at(datetime!(2027-06-01 0:00 UTC))),
        ["expired"]
    );
}

#[test]
fn who_signed_whom() {
    let [leaf, intermediate, root, forged] =
        ["leaf", "intermediate", "root", "forged-intermediate"].map(certificate);
    assert!(leaf.is_signed_by(&intermediate));
    assert!(!leaf.is_signed_by(&root));
    assert!(!leaf.is_signed_by(&forged), "the same name, another key");
    assert!(intermediate.is_signed_by(&root));
    assert!(!root.is_signed_by(&intermediate));
    assert!(root.is_self_signed());
    assert!(!intermediate.is_self_signed());
    assert!(certificate("ed25519").is_self_signed());
    assert!(intermediate.is_ca());
    assert_eq!(intermediate.path_length(), Some(0));
    assert_eq!(intermediate.key_usage(), ["keyCertSign", "cRLSign"]);
}

#[test]
fn levels_of_validation() {
    assert_eq!(
        certificate("ev").validation_level(),
        Some(ValidationLevel::Extended)
    );
    assert_eq!(
        certificate("mail").validation_level(),
        Some(ValidationLevel::Domain)
    );
    assert_eq!(certificate("intermediate").validation_level(), None);
    let ev = certificate("ev");
    assert_eq!(ev.subject().jurisdiction_country(), Some("PL"));
    assert_eq!(ev.subject().organization(), Some("Żółta Łódź S.A."));
}

#[test]
fn problems() {
    let then = datetime!(2026-12-01 0:00 UTC);
    let none: &[&str] = &[];
    for (name, expected) in [
        ("root", none),
        ("intermediate", none),
        ("mail", none),
        ("leaf-expired", &["expired"]),
        ("leaf-too-long", &["validity_too_long"]),
        ("leaf-sha1", &["signature_weak_hash"]),
        ("leaf-no-names", &["alternative_names_missing"]),
    ] {
        assert_eq!(
            codes(&certificate(name).problems_at(then)),
            expected,
            "{name}"
        );
    }
    for (name, expected) in [
        ("v1", &["certificate_version"][..]),
        (
            "serial-short",
            &["serial_number_short", "certificate_version"],
        ),
        (
            "serial-negative",
            &["serial_number_invalid", "certificate_version"],
        ),
        (
            "serial-long",
            &["serial_number_invalid", "certificate_version"],
        ),
        (
            "serial-zero",
            &["serial_number_invalid", "certificate_version"],
        ),
    ] {
        let certificate = certificate(name);
        assert_eq!(
            codes(&certificate.problems_at(certificate.not_before())),
            expected,
            "{name}"
        );
    }
    for version in [3, 6, 110] {
        let der = certificate("root").der().to_vec();
        let known = der
            .windows(5)
            .position(|at| at == [0xa0, 0x03, 0x02, 0x01, 0x02]);
        let mut impossible = der;
        impossible[known.unwrap() + 4] = version;
        let impossible = Certificate::parse(&impossible).unwrap();
        let codes = codes(&impossible.problems_at(then));
        assert_eq!(
            codes,
            ["certificate_version_unknown"],
            "version {}",
            version + 1
        );
    }
    let problems = certificate("leaf-expired").problems_at(then);
    assert_eq!(problems[0].severity(), Severity::Refused);
    assert!(problems[0].said().to_string().contains("2020-04-01"));
}

/// 199 and 200 whole days fit into the limit of 2026, one second more does not.
#[test]
fn the_longest_validity_by_day_of_issue() {
    let leaf = certificate("leaf-too-long");
    let text = leaf.problems_at(leaf.not_before())[0].said().to_string();
    assert!(
        text.contains("427 days") && text.contains("at most 200"),
        "{text}"
    );
}

#[test]
fn serial_numbers() {
    assert_eq!(certificate("v1").serial_number(), "0102030405060708");
    assert_eq!(certificate("serial-zero").serial_number(), "00");
    assert_eq!(certificate("serial-short").serial_number(), "0A");
    assert_eq!(
        certificate("serial-long").serial_number(),
        "80112233445566778899AABBCCDDEEFF0011223344"
    );
}

#[test]
fn labels_and_encodings() {
    let leaf = certificate("leaf");
    assert_eq!(
        Certificate::parse(&fixture("certificate/leaf.der")).unwrap(),
        leaf
    );
    assert_eq!(
        certificate("leaf-trusted"),
        leaf,
        "OpenSSL's trust settings are cut off"
    );
    let other_label = leaf.pem().replace("CERTIFICATE", "X509 CERTIFICATE");
    assert_eq!(Certificate::parse(other_label.as_bytes()).unwrap(), leaf);
    let bare: String = leaf
        .pem()
        .lines()
        .filter(|line| !line.starts_with('-'))
        .collect();
    assert_eq!(Certificate::parse(bare.as_bytes()).unwrap(), leaf);
}
