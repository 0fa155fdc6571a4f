use certum::language::Language;
use certum::x509::{AlternativeName, KeyAlgorithm, Severity, SignatureCheck, StringType};

use crate::{codes, csr};

#[test]
fn key_kinds_and_sizes() {
    for (name, algorithm, bits, curve) in [
        ("rsa-1024", KeyAlgorithm::Rsa, Some(1024), None),
        ("rsa-2047", KeyAlgorithm::Rsa, Some(2047), None),
        ("rsa-2048", KeyAlgorithm::Rsa, Some(2048), None),
        ("rsa-3072", KeyAlgorithm::Rsa, Some(3072), None),
        ("rsa-4096", KeyAlgorithm::Rsa, Some(4096), None),
        ("rsa-8192", KeyAlgorithm::Rsa, Some(8192), None),
        ("pss", KeyAlgorithm::RsaPss, Some(2048), None),
        ("p256", KeyAlgorithm::Ec, Some(256), Some("P-256")),
        ("p384", KeyAlgorithm::Ec, Some(384), Some("P-384")),
        ("p521", KeyAlgorithm::Ec, Some(521), Some("P-521")),
        ("secp256k1", KeyAlgorithm::Ec, Some(256), Some("secp256k1")),
        (
            "brainpool",
            KeyAlgorithm::Ec,
            Some(256),
            Some("brainpoolP256r1"),
        ),
        (
            "p256-explicit",
            KeyAlgorithm::Ec,
            None,
            Some("explicit parameters"),
        ),
        ("ed25519", KeyAlgorithm::Ed25519, Some(256), None),
        ("ed448", KeyAlgorithm::Ed448, Some(456), None),
        ("dsa", KeyAlgorithm::Dsa, None, None),
        (
            "unknown-key",
            KeyAlgorithm::Other("1.2.3.4.5".to_owned()),
            None,
            None,
        ),
    ] {
        let csr = csr(name);
        let key = csr.public_key();
        assert_eq!(
            (key.algorithm(), key.bits(), key.curve()),
            (&algorithm, bits, curve),
            "{name}"
        );
    }
    assert_eq!(
        csr("rsa-2048").public_key().rsa_exponent().as_deref(),
        Some("65537")
    );
    assert_eq!(
        csr("rsa-e3").public_key().rsa_exponent().as_deref(),
        Some("3")
    );
    assert_eq!(csr("p256").public_key().rsa_exponent(), None);
    assert!(
        csr("exponent-huge")
            .public_key()
            .rsa_exponent()
            .unwrap()
            .starts_with("0x10000")
    );
}

#[test]
fn signatures_by_every_algorithm_verify() {
    for (name, algorithm, hash) in [
        ("rsa-1024", "sha256WithRSAEncryption", Some("SHA-256")),
        ("rsa-2047", "sha256WithRSAEncryption", Some("SHA-256")),
        ("rsa-8192", "sha256WithRSAEncryption", Some("SHA-256")),
        ("rsa-e3", "sha256WithRSAEncryption", Some("SHA-256")),
        ("sha512", "sha512WithRSAEncryption", Some("SHA-512")),
        ("sha1", "sha1WithRSAEncryption", Some("SHA-1")),
        ("md5", "md5WithRSAEncryption", Some("MD5")),
        ("pss-signature", "rsassaPss", Some("SHA-256")),
        ("pss-sha1-salt20", "rsassaPss", Some("SHA-1")),
        ("pss-salt0", "rsassaPss", Some("SHA-384")),
        ("pss", "rsassaPss", Some("SHA-256")),
        ("p256", "ecdsa-with-SHA256", Some("SHA-256")),
        ("p256-sha384", "ecdsa-with-SHA384", Some("SHA-384")),
        ("p256-compressed", "ecdsa-with-SHA256", Some("SHA-256")),
        ("p384", "ecdsa-with-SHA256", Some("SHA-256")),
        ("p384-sha512", "ecdsa-with-SHA512", Some("SHA-512")),
        ("p521", "ecdsa-with-SHA256", Some("SHA-256")),
        ("secp256k1", "ecdsa-with-SHA256", Some("SHA-256")),
        ("brainpool", "ecdsa-with-SHA256", Some("SHA-256")),
        ("ed25519", "ED25519", None),
        ("ed448", "ED448", None),
        ("dsa", "dsa_with_SHA256", Some("SHA-256")),
        ("roca-published", "sha256WithRSAEncryption", Some("SHA-256")),
    ] {
        let csr = csr(name);
        assert_eq!(csr.signature(), SignatureCheck::Valid, "{name}");
        let signature = csr.signature_algorithm();
        assert_eq!(
            (signature.name(), signature.hash()),
            (algorithm, hash),
            "{name}"
        );
    }
}

#[test]
fn signatures_that_do_not_verify() {
    for (name, expected) in [
        ("bad-signature", SignatureCheck::Invalid),
        ("exponent-even", SignatureCheck::Invalid),
        ("ecdsa-signature-over-rsa", SignatureCheck::Invalid),
        ("md2", SignatureCheck::Unsupported),
        ("unknown-signature", SignatureCheck::Unsupported),
        ("p256-explicit", SignatureCheck::Unsupported),
        ("exponent-huge", SignatureCheck::Unsupported),
    ] {
        assert_eq!(csr(name).signature(), expected, "{name}");
        assert!(!csr(name).signature_valid(), "{name}");
    }
    assert_ne!(csr("point-off-curve").signature(), SignatureCheck::Valid);
    assert_ne!(csr("rsa-unreadable").signature(), SignatureCheck::Valid);
}

/// Every finding of one CSR, so that none is missing and none is too many.
#[test]
fn problems() {
    let none: &[&str] = &[];
    for (name, expected) in [
        ("rsa-2048", none),
        ("rsa-3072", none),
        ("rsa-4096", none),
        ("p256", none),
        ("p384", none),
        ("p521", none),
        ("idn", none),
        ("primes-apart", none),
        ("old-strings", none),
        ("p256-compressed", none),
        ("rsa-1024", &["rsa_too_short"]),
        ("rsa-2047", &["rsa_too_short"]),
        ("rsa-8192", &["rsa_large"]),
        ("rsa-e3", &["rsa_exponent_small"]),
        ("exponent-1", &["rsa_exponent_one"]),
        ("exponent-even", &["rsa_exponent_even", "signature_invalid"]),
        (
            "exponent-huge",
            &["rsa_exponent_large", "signature_unsupported"],
        ),
        ("roca", &["rsa_roca"]),
        ("close-primes", &["rsa_close_primes"]),
        ("close-primes-twins", &["rsa_close_primes"]),
        ("small-factor", &["rsa_small_factor"]),
        (
            "rsa-unreadable",
            &["rsa_unreadable", "signature_unsupported"],
        ),
        ("pss", &["rsa_pss_key"]),
        ("dsa", &["key_algorithm_not_allowed"]),
        ("ed25519", &["key_algorithm_not_allowed"]),
        ("ed448", &["key_algorithm_not_allowed"]),
        ("secp256k1", &["curve_not_allowed"]),
        ("brainpool", &["curve_not_allowed"]),
        (
            "p256-explicit",
            &["curve_not_allowed", "signature_unsupported"],
        ),
        (
            "point-off-curve",
            &["ec_point_invalid", "signature_unsupported"],
        ),
        ("sha1", &["signature_weak_hash"]),
        ("md5", &["signature_weak_hash"]),
        ("pss-sha1-salt20", &["signature_weak_hash"]),
        ("md2", &["signature_unsupported", "signature_weak_hash"]),
        ("bad-signature", &["signature_invalid"]),
        ("version-2", &["csr_version"]),
        ("ev", &["challenge_password"]),
        ("no-cn", &["common_name_missing"]),
        ("empty-subject", &["common_name_missing"]),
        ("cn-not-in-san", &["common_name_not_alternative"]),
        ("ca-requested", &["ca_requested"]),
        ("san-malformed", &["extension_malformed"]),
        ("extension-request-malformed", &["extension_malformed"]),
        (
            "attributes-bad",
            &[
                "country_invalid",
                "attribute_too_long",
                "common_name_too_long",
                "attribute_empty",
            ],
        ),
        (
            "broken-strings",
            &[
                "attribute_characters",
                "attribute_characters",
                "attribute_characters",
                "name_invalid",
            ],
        ),
    ] {
        assert_eq!(codes(&csr(name).problems()), expected, "{name}");
    }
    assert!(codes(&csr("roca-published").problems()).contains(&"rsa_roca"));
}

#[test]
fn problems_of_names() {
    let problems = csr("san-bad").problems();
    let found: Vec<(&str, String)> = problems
        .iter()
        .map(|problem| {
            let text = problem.said().words(Language::English);
            (problem.code(), text.split(": ").next().unwrap().to_owned())
        })
        .collect();
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(code, name)| (*code, name.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("name_not_public", "intranet"),
            ("name_not_public", "serwer.local"),
            ("name_underscore", "a_b.example.pl"),
            ("name_wildcard", "www.*.example.pl"),
            ("name_invalid", "-x.example.pl"),
            ("name_invalid", "8.8.8.8"),
            ("name_private_address", "10.0.0.1"),
            ("name_private_address", "::1"),
            ("name_invalid", "xn--zzzzzzz99999.pl"),
            ("name_invalid", "bez-malpy"),
            ("name_wildcard", "*.pl"),
            ("name_not_public", "intranet.local"),
            ("name_duplicate", "The name example.pl stands there twice."),
        ]
    );
    assert_eq!(problems.last().unwrap().severity(), Severity::Warning);
    assert!(
        problems[0]
            .said()
            .words(Language::Polish)
            .contains("nie są publiczne")
    );
}

#[test]
fn every_attribute_of_an_ev_subject() {
    let csr = csr("ev");
    let subject = csr.subject();
    for (value, expected) in [
        (subject.jurisdiction_country(), "PL"),
        (subject.jurisdiction_state(), "zachodniopomorskie"),
        (subject.jurisdiction_locality(), "Szczecin"),
        (subject.business_category(), "Private Organization"),
        (subject.serial_number(), "0000421310"),
        (subject.country(), "PL"),
        (subject.state(), "zachodniopomorskie"),
        (subject.locality(), "Szczecin"),
        (subject.street(), "ul. Bajeczna 13"),
        (subject.postal_code(), "71-838"),
        (subject.organization(), "Żółta Łódź S.A."),
        (subject.organizational_unit(), "Dział IT"),
        (subject.organization_identifier(), "VATPL-8133580940"),
        (subject.title(), "Prezes"),
        (subject.given_name(), "Zażółć"),
        (subject.surname(), "Gęślą"),
        (subject.common_name(), "ev.example.pl"),
        (subject.email_address(), "kontakt@example.pl"),
        (subject.unstructured_name(), "Serwerownia"),
        (subject.unstructured_address(), "Szczecin"),
    ] {
        assert_eq!(value, Some(expected));
    }
    let units: Vec<&str> = subject.values("OU").collect();
    assert_eq!(units, ["Dział IT", "Hosting, \"WWW\" + poczta"]);
    assert_eq!(subject.first("2.5.4.10"), subject.organization());
    assert_eq!(subject.attributes()[0].name(), "jurisdictionC");
    assert_eq!(csr.dns_names(), ["ev.example.pl", "www.ev.example.pl"]);
    assert_eq!(csr.key_usage(), ["digitalSignature", "keyEncipherment"]);
    assert_eq!(
        csr.extended_key_usage(),
        ["serverAuth", "clientAuth", "1.2.3.4.5"]
    );
    assert!(csr.must_staple());
}

#[test]
fn string_types() {
    let of = |name: &str, attribute: &str| {
        let csr = csr(name);
        let found = csr
            .subject()
            .attributes()
            .iter()
            .find(|one| one.name() == attribute);
        let found = found.unwrap();
        (found.string_type(), found.value().to_owned())
    };
    for (name, attribute, kind, value) in [
        ("old-strings", "O", StringType::Teletex, "Café Polonais"),
        ("old-strings", "OU", StringType::Bmp, "Żółta Łódź"),
        (
            "old-strings",
            "emailAddress",
            StringType::Ia5,
            "x@example.pl",
        ),
        ("universal-string", "O", StringType::Universal, "Żółta 🚤"),
        (
            "universal-string",
            "CN",
            StringType::Printable,
            "u.example.pl",
        ),
        ("bmp-string", "O", StringType::Bmp, "Zażółć gęślą jaźń"),
        (
            "numeric-and-visible",
            "serialNumber",
            StringType::Numeric,
            "0123 456",
        ),
        ("numeric-and-visible", "O", StringType::Visible, "Firma"),
        (
            "broken-strings",
            "O",
            StringType::Utf8,
            "Firma \u{fffd}\u{fffd}",
        ),
        ("broken-strings", "OU", StringType::Bmp, "A\u{fffd}"),
        (
            "broken-strings",
            "CN",
            StringType::Utf8,
            "www.example.pl\0.evil.example",
        ),
        ("not-a-string", "O", StringType::Other, "#3003020105"),
        ("not-a-string", "1.2.3.4", StringType::Utf8, "nieznany"),
    ] {
        assert_eq!(
            of(name, attribute),
            (kind, value.to_owned()),
            "{name} {attribute}"
        );
    }
}

#[test]
fn names_by_rfc_4514() {
    assert_eq!(
        csr("not-a-string").subject().to_string(),
        r#"CN=\ #a\+b\,c\;d\<e\>f\"g\\h\ ,1.2.3.4=#0C086E69657A6E616E79,O=#3003020105"#
    );
    assert_eq!(
        csr("multivalue").subject().to_string(),
        "emailAddress=x@example.pl+CN=c.example.pl+OU=B,O=A"
    );
    assert!(
        csr("broken-strings")
            .subject()
            .to_string()
            .starts_with(r"CN=www.example.pl\00.evil.example,")
    );
    assert_eq!(csr("empty-subject").subject().to_string(), "");
    assert!(csr("empty-subject").subject().is_empty());
}

#[test]
fn alternative_names_of_every_kind() {
    let csr = csr("san-mixed");
    let names: Vec<(&str, String)> = csr
        .alternative_names()
        .iter()
        .map(|name| (name.kind(), name.ascii()))
        .collect();
    let names: Vec<(&str, &str)> = names
        .iter()
        .map(|(kind, value)| (*kind, value.as_str()))
        .collect();
    assert_eq!(
        names,
        [
            ("DNS", "www.example.pl"),
            ("DNS", "example.pl"),
            ("DNS", "*.example.pl"),
            ("IP", "8.8.4.4"),
            ("IP", "2001:4860:4860::8888"),
            ("email", "jan@example.pl"),
            ("URI", "https://example.pl/"),
            ("registeredID", "1.2.3.4"),
            ("otherName", "1.2.3.4:A0060C04696E6E65"),
            ("directoryName", "O=Katalog,C=PL"),
        ]
    );
}

#[test]
fn internationalised_names_in_both_forms() {
    let csr = csr("idn");
    let names: Vec<(String, String)> = csr
        .alternative_names()
        .iter()
        .map(|name| (name.ascii(), name.unicode()))
        .collect();
    let names: Vec<(&str, &str)> = names
        .iter()
        .map(|(a, u)| (a.as_str(), u.as_str()))
        .collect();
    assert_eq!(
        names,
        [
            ("www.xn--d-uga0v4h.pl", "www.łódź.pl"),
            ("*.xn--bcher-kva.example.com", "*.bücher.example.com"),
            ("jan@xn--bcher-kva.example.com", "jan@bücher.example.com"),
        ]
    );
}

#[test]
fn microsofts_extension_request() {
    assert_eq!(
        csr("microsoft-extension-request").dns_names(),
        ["ms.example.pl", "www.ms.example.pl"]
    );
}

#[test]
fn odd_alternative_names_are_kept_as_they_are() {
    let csr = csr("san-odd");
    let names = csr.alternative_names();
    assert_eq!(names[0].unicode(), "zażółć.pl");
    assert_eq!(names[1].unicode(), "café.pl");
    assert_eq!(
        names[2],
        AlternativeName::Other {
            kind: "iPAddress",
            value: "0102030405".to_owned()
        }
    );
    assert_eq!(names[4].ascii(), "a\0b.pl");
    let codes = codes(&csr.problems());
    assert!(codes.contains(&"name_invalid"));
    assert!(
        csr.problems()
            .iter()
            .all(|problem| !problem.said().words(Language::English).contains('\0'))
    );
    assert_eq!(self::csr("san-1000").alternative_names().len(), 1000);
}

#[test]
fn written_again_and_hashed() {
    let csr = csr("rsa-2048");
    assert_eq!(csr.der(), crate::fixture("csr/rsa-2048.der"));
    assert_eq!(csr.pem().as_bytes(), crate::fixture("csr/rsa-2048.pem"));
    assert!(
        csr.public_key()
            .pem()
            .starts_with("-----BEGIN PUBLIC KEY-----\n")
    );
    assert!(!format!("{csr:?}").contains("modulus"));
}
