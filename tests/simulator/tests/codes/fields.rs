//! Codes of single fields, of keys, CSRs, names and approvers.

use openssl::asn1::Asn1Type;
use openssl::hash::MessageDigest;
use openssl::pkey::PKey;
use openssl::rsa::Rsa;
use openssl::x509::{X509NameBuilder, X509Req};
use serde_json::json;

use crate::Provoked;
use crate::common::orders::{csr, csr_with, ec_key};

/// A CSR with attributes of string types of one's own.
fn typed(name: &str, entries: &[(&str, &str, Asn1Type)]) -> String {
    let key = ec_key();
    let mut subject = X509NameBuilder::new().unwrap();
    for (field, value, kind) in entries {
        subject
            .append_entry_by_text_with_type(field, value, *kind)
            .unwrap();
    }
    subject.append_entry_by_text("CN", name).unwrap();
    let mut builder = X509Req::builder().unwrap();
    builder.set_subject_name(&subject.build()).unwrap();
    builder.set_pubkey(&key).unwrap();
    builder.sign(&key, MessageDigest::sha256()).unwrap();
    String::from_utf8(builder.build().to_pem().unwrap()).unwrap()
}

fn rsa(bits: u32, name: &str, digest: MessageDigest) -> String {
    csr_with(
        &PKey::from_rsa(Rsa::generate(bits).unwrap()).unwrap(),
        &[("CN", name)],
        digest,
    )
}

/// A CSR with one byte of its DER changed.
fn spoiled(name: &str, at: impl Fn(&[u8]) -> usize) -> String {
    let mut der = X509Req::from_pem(csr(name).as_bytes())
        .unwrap()
        .to_der()
        .unwrap();
    let at = at(&der);
    der[at] ^= 0x55;
    openssl::base64::encode_block(&der)
}

pub(crate) fn keys(p: &mut Provoked) {
    let path = "orderParameters/CSR";
    let sha256 = MessageDigest::sha256();
    p.order("601", path, Some(&rsa(1024, "a.example", sha256)), 1000);
    let ed = PKey::generate_ed25519().unwrap();
    p.order(
        "601",
        path,
        Some(&csr_with(
            &ed,
            &[("CN", "a.example")],
            MessageDigest::null(),
        )),
        1001,
    );
    p.order("601", path, None, 1002);
    p.order("601", path, Some("nonsense"), 1078);
    p.order(
        "601",
        path,
        Some(&spoiled("a.example", |der| der.len() - 1)),
        2125,
    );
    let point = |der: &[u8]| {
        der.windows(4)
            .position(|w| w == [0x03, 0x42, 0x00, 0x04])
            .unwrap()
            + 20
    };
    p.order("601", path, Some(&spoiled("a.example", point)), 1049);
    p.order(
        "601",
        path,
        Some(&rsa(2048, "a.example", MessageDigest::sha1())),
        2124,
    );
    p.limits(json!({"curves": ["secp384r1"]}));
    p.order("601", path, Some(&csr("a.example")), 2109);
    p.limits(json!({"curves": null, "maxRsaBits": 2048}));
    p.order("601", path, Some(&rsa(2056, "a.example", sha256)), 1150);
    let key = ec_key();
    let id = openssl::hash::hash(sha256, &key.public_key_to_der().unwrap()).unwrap();
    let id: String = id
        .iter()
        .fold(String::new(), |out, b| out + &format!("{b:02X}"));
    p.limits(json!({"maxRsaBits": null, "blacklistedKeys": [id]}));
    p.order(
        "601",
        path,
        Some(&csr_with(&key, &[("CN", "a.example")], sha256)),
        1063,
    );
    p.limits(json!({"blacklistedKeys": null}));
    let first = p.base("601").set(path, &csr("twice.example"));
    p.place(&first);
    p.by(1032, &first);
}

pub(crate) fn request_fields(p: &mut Provoked) {
    let long = |n: usize| "x".repeat(n);
    let of = |name: &str| format!("orderParameters/{name}");
    for (path, value, code) in [
        (of("customer"), "user".to_owned(), 1023),
        (of("customer"), String::new(), 1076),
        (of("customer"), long(65), 1077),
        (of("customer"), "a&b".to_owned(), 1156),
        (of("language"), "pol".to_owned(), 1088),
        (of("orderID"), String::new(), 1011),
        (of("orderID"), "a b".to_owned(), 1013),
        (of("orderID"), "a.b".to_owned(), 1043),
        (of("orderID"), long(51), 1079),
        (of("productCode"), String::new(), 1014),
        (of("productCode"), "6011".to_owned(), 1080),
        (of("productCode"), "555".to_owned(), 1075),
        (of("productCode"), "606".to_owned(), 1181),
        (of("productCode"), "991".to_owned(), 2025),
        (of("userAgent"), long(256), 1089),
        (of("hashAlgorithm"), "MD5".to_owned(), 2090),
        (of("revocationContactEmail"), "user".to_owned(), 2172),
        (of("revocationContactEmail"), "nobody".to_owned(), 2173),
        (of("shortenedValidityPeriod"), "2020-01-01".to_owned(), 2185),
        (of("shortenedValidityPeriod"), "2090-01-01".to_owned(), 1069),
        ("requestorInfo/email".to_owned(), String::new(), 1053),
        ("requestorInfo/email".to_owned(), "nobody".to_owned(), 1060),
        ("requestorInfo/email".to_owned(), long(256), 1081),
        ("requestorInfo/firstName".to_owned(), String::new(), 1054),
        ("requestorInfo/firstName".to_owned(), long(256), 1072),
        ("requestorInfo/lastName".to_owned(), String::new(), 1055),
        ("requestorInfo/lastName".to_owned(), long(256), 1065),
        ("requestorInfo/phone".to_owned(), long(33), 1066),
        (
            "organizationInfo/taxIdentificationNumber".to_owned(),
            String::new(),
            1048,
        ),
        (
            "organizationInfo/taxIdentificationNumber".to_owned(),
            long(33),
            1083,
        ),
    ] {
        p.order("601", &path, Some(&value), code);
    }
    p.order("601", "orderParameters", None, 1010);
    p.order("601", "requestorInfo", None, 1009);
    let taken = p.base("601").set("orderParameters/orderID", "mine");
    p.place(&taken);
    p.by(1012, &taken);
    p.limits(json!({"discontinued": ["601"]}));
    p.order("601", "orderParameters/language", Some("pl"), 1006);
    p.limits(json!({"discontinued": null, "hashAlgorithms": ["RSA-SHA256"]}));
    p.order(
        "601",
        "orderParameters/hashAlgorithm",
        Some("ECC-SHA256"),
        2089,
    );
    p.limits(json!({"hashAlgorithms": null, "maxRequestBytes": 1000}));
    p.order("601", "orderParameters/language", Some("pl"), 2080);
    p.limits(json!({"maxRequestBytes": null}));
    for (element, code) in [("userName", 1084), ("password", 1090)] {
        let text = p.base("601").xml();
        let filled = text.replace(
            if element == "userName" {
                ">user</"
            } else {
                ">word</"
            },
            &format!(">{}</", long(256)),
        );
        p.by_text(code, &filled);
    }
}

pub(crate) fn subject_fields(p: &mut Provoked) {
    let long = |n: usize| "x".repeat(n);
    let bad = "a\u{fffd}".to_owned();
    for (field, value, code) in [
        ("commonName", bad.clone(), 1024),
        ("commonName", long(65), 1101),
        ("commonName", "-".to_owned(), 2051),
        ("organization", bad.clone(), 1030),
        ("organization", long(256), 1102),
        ("organization", "-".to_owned(), 2168),
        ("organizationalUnit", bad.clone(), 1029),
        ("organizationalUnit", long(65), 1103),
        ("organizationalUnit", "-".to_owned(), 2167),
        ("locality", bad.clone(), 1028),
        ("locality", long(129), 1104),
        ("locality", "-".to_owned(), 2166),
        ("state", bad.clone(), 1027),
        ("state", long(129), 1105),
        ("state", "-".to_owned(), 2156),
        ("country", "ą".to_owned(), 1026),
        ("email", "ą@a.example".to_owned(), 1025),
        ("email", "nobody".to_owned(), 1022),
        ("email", format!("{}@a.example", long(250)), 1106),
        ("serialNumber", bad.clone(), 1126),
        ("serialNumber", long(65), 1100),
        ("serialNumber", "-".to_owned(), 2164),
        ("businessCategory", "Company".to_owned(), 2137),
        ("streetAddress", bad.clone(), 2141),
        ("streetAddress", long(65), 2140),
        ("streetAddress", "-".to_owned(), 2169),
        ("postalCode", "ą".to_owned(), 2144),
        ("postalCode", long(41), 2143),
        ("postalCode", "-".to_owned(), 2154),
        ("joiln", bad.clone(), 1127),
        ("joiln", long(129), 1098),
        ("joiln", "-".to_owned(), 2165),
        ("joisopn", bad, 1129),
        ("joisopn", long(129), 1097),
        ("joisopn", "-".to_owned(), 2155),
        ("joisocn", "ą".to_owned(), 1128),
        ("joisocn", "POL".to_owned(), 1096),
        ("joisocn", "XX".to_owned(), 1099),
    ] {
        p.order(
            "601",
            &format!("orderParameters/{field}"),
            Some(&value),
            code,
        );
    }
    for (product, field, code) in [
        ("631", "organization", 1016),
        ("631", "country", 1020),
        ("631", "locality", 2058),
        ("841", "country", 1059),
        ("731", "email", 1021),
        ("641", "joisocn", 1093),
        ("641", "serialNumber", 1095),
        ("641", "businessCategory", 2138),
        ("641", "streetAddress", 2139),
        ("641", "postalCode", 2142),
    ] {
        p.order(product, &format!("orderParameters/{field}"), None, code);
    }
    p.order("641", "orderParameters/joiln", Some("Szczecin"), 1092);
    p.limits(json!({"evNeedsLocality": true}));
    p.order("641", "orderParameters/language", Some("pl"), 1094);
    p.limits(json!({"evNeedsLocality": null}));
    p.order(
        "601",
        "orderParameters/CSR",
        Some(&csr_with(&ec_key(), &[], MessageDigest::sha256())),
        1015,
    );
}

pub(crate) fn csr_fields(p: &mut Provoked) {
    let path = "orderParameters/CSR";
    let of = |fields: &[(&str, &str)]| csr_with(&ec_key(), fields, MessageDigest::sha256());
    for (product, subject, without, code) in [
        (
            "631",
            &[("CN", "a.example"), ("C", "XX")][..],
            "country",
            1119,
        ),
        (
            "631",
            &[("CN", "a.example"), ("O", "Internet Widgits Pty Ltd")],
            "organization",
            1120,
        ),
        ("841", &[("CN", "Firma"), ("OU", "-")], "language", 1121),
        (
            "631",
            &[("CN", "a.example"), ("L", "Default City")],
            "locality",
            1122,
        ),
        (
            "631",
            &[("CN", "a.example"), ("ST", "Some-State")],
            "language",
            1123,
        ),
        ("601", &[("CN", "-")], "language", 1124),
        (
            "731",
            &[("CN", "Jan"), ("emailAddress", "nobody")],
            "email",
            1125,
        ),
    ] {
        let request = p
            .base(product)
            .set(path, &of(subject))
            .without(&format!("orderParameters/{without}"));
        p.by(code, &request);
    }
    let long = "x".repeat(65);
    for (field, value, kind, code) in [
        ("description", "\u{105}", Asn1Type::BMPSTRING, 2183),
        ("description", &"x".repeat(256), Asn1Type::UTF8STRING, 2184),
        ("unstructuredName", "a_b", Asn1Type::UTF8STRING, 2177),
        (
            "unstructuredName",
            long.as_str(),
            Asn1Type::PRINTABLESTRING,
            2179,
        ),
        ("unstructuredName", "host", Asn1Type::PRINTABLESTRING, 2181),
        ("unstructuredAddress", "a_b", Asn1Type::UTF8STRING, 2178),
        (
            "unstructuredAddress",
            long.as_str(),
            Asn1Type::PRINTABLESTRING,
            2180,
        ),
        (
            "unstructuredAddress",
            "here",
            Asn1Type::PRINTABLESTRING,
            2182,
        ),
    ] {
        p.order(
            "601",
            path,
            Some(&typed("a.example", &[(field, value, kind)])),
            code,
        );
    }
    let both = [
        ("unstructuredName", "a.example", Asn1Type::PRINTABLESTRING),
        ("unstructuredAddress", "9.9.9.9", Asn1Type::PRINTABLESTRING),
    ];
    p.order("601", path, Some(&typed("a.example", &both)), 2176);
}

pub(crate) fn names_and_approver(p: &mut Provoked) {
    let long = format!("{}.example", "abcdefgh.".repeat(30));
    let label = format!("{}.example", "a".repeat(64));
    let second = "SANEntries/SANEntry#2/DNSName";
    for (name, code) in [
        ("", 2095),
        ("a b.example", 1008),
        (long.as_str(), 1085),
        (label.as_str(), 2088),
        ("192.168.1.1", 1148),
        ("com", 1157),
    ] {
        p.order("931", second, Some(name), code);
    }
    p.order("931", "SANEntries", None, 1007);
    p.order(
        "601",
        "SANEntries/SANEntry#1/DNSName",
        Some("other.example"),
        1045,
    );
    let two = p
        .base("931")
        .set(second, "*.a.example")
        .set("SANEntries/SANEntry#3/DNSName", "*.b.example");
    p.by(1046, &two);
    let many = (2..=5).fold(p.base("651"), |r, n| {
        r.set(
            &format!("SANEntries/SANEntry#{n}/DNSName"),
            &format!("x{n}.example"),
        )
    });
    p.by(1107, &many);
    p.order(
        "601",
        "orderParameters/commonName",
        Some("*.a.example"),
        1116,
    );
    let one = p
        .base("601")
        .set("orderParameters/commonName", "a.example")
        .set("SANEntries/SANEntry#1/DNSName", "a.example");
    p.by(1115, &one.set(second, "*.a.example"));
    p.order("741", "orderParameters/commonName", Some("a.example"), 1117);
    let wild = p
        .base("741")
        .set("orderParameters/commonName", "*.a.example")
        .set("SANEntries/SANEntry#1/DNSName", "*.a.example");
    p.by(1118, &wild.set(second, "b.example"));
    p.order("741", "SANApprover/approverMethod", Some("FILE"), 2186);
    p.order("931", second, Some("9.9.9.9"), 2171);
    p.order(
        "731",
        "SANEntries/SANEntry#1/DNSName",
        Some("a.example"),
        1172,
    );
    let of = |name: &str| format!("SANApprover/{name}");
    for (field, value, code) in [
        ("approverMethod", "", 1040),
        ("approverMethod", "EMAIL", 1042),
        ("approverEmail", "", 1038),
        ("approverEmail", "nobody", 1037),
        ("approverEmailPrefix", "ADMIN", 2158),
        ("verificationNotificationEnabled", "maybe", 2059),
    ] {
        p.order("601", &of(field), Some(value), code);
    }
    p.order(
        "601",
        &of("approverEmail"),
        Some(&format!("{}@a.example", "x".repeat(250))),
        1087,
    );
    p.order("601", &of("approverEmail"), None, 2160);
    p.order("601", &of("approverMethod"), None, 2157);
    p.order("601", "SANApprover", None, 2162);
    let admin = p
        .base("601")
        .set(&of("approverMethod"), "ADMIN")
        .without(&of("approverEmail"));
    p.by(2159, &admin);
    p.by(1108, &admin.set(&of("approverEmailPrefix"), "ROOT"));
}
