//! What people paste: tolerated where it is clear, refused with a reason and a place where it is not.

use certum::x509::{Certificate, CertificateChain, Csr, Error, InputKind};

use crate::{certificate, csr, fixture};

fn text(name: &str) -> String {
    String::from_utf8(fixture(name)).unwrap()
}

#[test]
fn tolerated() {
    let pem = text("csr/rsa-2048.pem");
    let body: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    let utf16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{feff}"
            .encode_utf16()
            .chain(pem.encode_utf16())
            .flat_map(bytes)
            .collect()
    };
    for (what, input) in [
        ("as it is", pem.clone().into_bytes()),
        ("byte order mark", format!("\u{feff}{pem}").into_bytes()),
        ("UTF-16 little-endian", utf16(u16::to_le_bytes)),
        ("UTF-16 big-endian", utf16(u16::to_be_bytes)),
        ("CRLF", pem.replace('\n', "\r\n").into_bytes()),
        ("CR only", pem.replace('\n', "\r").into_bytes()),
        (
            "no newline at the end",
            pem.trim_end().to_owned().into_bytes(),
        ),
        ("no newlines at all", pem.replace('\n', " ").into_bytes()),
        ("empty lines", pem.replace('\n', "\n  \t\n\n").into_bytes()),
        (
            "text around",
            format!("Dzień dobry,\n> oto CSR:\n{pem}\nPozdrawiam -- Jan").into_bytes(),
        ),
        (
            "foreign encoding around",
            [b"\xb3\xf3d\xbc\n".as_slice(), pem.as_bytes()].concat(),
        ),
        (
            "no-break spaces",
            pem.replace('\n', "\u{a0}\n").into_bytes(),
        ),
        (
            "other label",
            pem.replace("CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST")
                .into_bytes(),
        ),
        ("bare base64", body.clone().into_bytes()),
        (
            "bare base64 in lines",
            pem.lines()
                .filter(|line| !line.starts_with('-'))
                .collect::<Vec<_>>()
                .join("\r\n")
                .into_bytes(),
        ),
        ("no padding", pem.replace('=', "").into_bytes()),
        (
            "headers",
            pem.replacen("-----\n", "-----\nComment: x\n\n", 1)
                .into_bytes(),
        ),
        ("DER", fixture("csr/rsa-2048.der")),
    ] {
        let read = Csr::parse(&input).unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(read.der(), csr("rsa-2048").der(), "{what}");
    }
}

#[test]
fn another_object_than_expected() {
    let expected = InputKind::Csr;
    for (name, found) in [
        ("certificate/leaf.pem", InputKind::Certificate),
        ("certificate/v1.pem", InputKind::Certificate),
        ("certificate/leaf.der", InputKind::Certificate),
        ("chain/crl.pem", InputKind::Crl),
        ("chain/ordered.p7b", InputKind::Pkcs7),
        ("chain/heap.p7b.pem", InputKind::Pkcs7),
        ("key/rsa-2048.pkcs8.pem", InputKind::PrivateKey),
        ("key/rsa-2048.pkcs1.pem", InputKind::PrivateKey),
        ("key/rsa-2048.der", InputKind::PrivateKey),
        ("key/p256.sec1.pem", InputKind::PrivateKey),
        ("key/ed25519.pkcs8.pem", InputKind::PrivateKey),
        ("key/openssh.pem", InputKind::PrivateKey),
        ("key/rsa-2048.encrypted.pem", InputKind::EncryptedPrivateKey),
        (
            "key/rsa-2048.legacy-encrypted.pem",
            InputKind::EncryptedPrivateKey,
        ),
        ("key/p256.public.pem", InputKind::PublicKey),
        ("key/rsa-2048.public-pkcs1.pem", InputKind::PublicKey),
        ("key/rsa-2048.p12", InputKind::Pkcs12),
        ("key/openssh.pub", InputKind::SshKey),
    ] {
        assert_eq!(
            Csr::parse(&fixture(name)).unwrap_err(),
            Error::WrongKind { expected, found },
            "{name}"
        );
    }
    assert_eq!(
        Certificate::parse(&fixture("csr/ev.pem")).unwrap_err(),
        Error::WrongKind {
            expected: InputKind::Certificate,
            found: InputKind::Csr
        }
    );
    let mislabelled = certificate("leaf")
        .pem()
        .replace("CERTIFICATE", "CERTIFICATE REQUEST");
    assert_eq!(
        Csr::parse(mislabelled.as_bytes()).unwrap_err(),
        Error::WrongKind {
            expected,
            found: InputKind::Certificate
        }
    );
    let mislabelled = csr("p256")
        .pem()
        .replace("CERTIFICATE REQUEST", "PGP MESSAGE");
    assert_eq!(
        Csr::parse(mislabelled.as_bytes()).unwrap_err().code(),
        "wrong_kind"
    );
}

#[test]
fn refused_with_reason_and_place() {
    let pem = text("csr/rsa-2048.pem");
    let line5 = pem.lines().nth(4).unwrap();
    let two = format!("{pem}{pem}");
    let with_key = format!("{}{pem}", text("key/p256.pkcs8.pem"));
    for (what, input, code, says) in [
        ("nothing", String::new(), "empty", "the input is empty"),
        ("white space", " \r\n\t\n".to_owned(), "empty", "CSR"),
        ("prose", "proszę o certyfikat".to_owned(), "not_recognised", "does not look like"),
        ("placeholder", "-----BEGIN CERTIFICATE REQUEST-----\n-----END CERTIFICATE REQUEST-----".to_owned(), "empty_block", "line 1"),
        ("dots", "\n-----BEGIN CERTIFICATE REQUEST-----\n...\n-----END CERTIFICATE REQUEST-----".to_owned(), "empty_block", "line 2"),
        ("dots with words", "-----BEGIN CERTIFICATE REQUEST-----\n...wklej tutaj...\n-----END CERTIFICATE REQUEST-----".to_owned(), "empty_block", "paste"),
        ("end missing", pem.replace("-----END CERTIFICATE REQUEST-----", ""), "no_end", "line 1"),
        ("begin missing", pem.replace("-----BEGIN CERTIFICATE REQUEST-----\n", ""), "no_begin", "BEGIN"),
        ("four hyphens", pem.replace("-----", "----"), "damaged_armour", "line 1"),
        ("long dashes", pem.replace("-----", "—"), "damaged_armour", "five hyphens"),
        ("end damaged", pem.replace("REQUEST-----\n", "REQUEST--\n"), "damaged_armour", "line"),
        ("mismatched", pem.replace("END CERTIFICATE REQUEST", "END CERTIFICATE"), "label_mismatch", "CERTIFICATE REQUEST"),
        ("broken base64", pem.replace(line5, &format!("{}*{}", &line5[..9], &line5[10..])), "base64", "line 5: the base64 is broken at column 10"),
        ("a letter missing", pem.replace(line5, &line5[1..]), "base64", "characters are missing"),
        ("a line missing", pem.replace(&format!("{line5}\n"), ""), "der", "byte"),
        ("two", two, "several_blocks", "2 blocks"),
        ("with its key", with_key, "several_blocks", "never a private key"),
        ("only base64", "MIIB".repeat(20), "der", "byte"),
    ] {
        let error = Csr::parse(input.as_bytes()).unwrap_err();
        assert_eq!(error.code(), code, "{what}: {error}");
        assert!(error.to_string().contains(says), "{what}: {error}");
    }
}

#[test]
fn broken_der() {
    for (name, code) in [
        ("csr/deep.der", "too_deep"),
        ("csr/trailing.der", "trailing_data"),
        ("csr/cut.der", "der"),
    ] {
        let error = Csr::parse(&fixture(name)).unwrap_err();
        assert_eq!(error.code(), code, "{name}: {error}");
    }
    let der = fixture("csr/rsa-2048.der");
    for length in 0..der.len() {
        assert!(Csr::parse(&der[..length]).is_err(), "{length}");
    }
    let mut indefinite = der.clone();
    indefinite[1] = 0x80;
    assert!(
        Csr::parse(&indefinite)
            .unwrap_err()
            .to_string()
            .contains("indefinite")
    );
}

/// Every byte of a CSR and of a certificate changed in turn: an error or a reading, never a panic, and no reading that
/// claims a valid signature over changed content.
#[test]
fn one_byte_changed() {
    for name in ["csr/p256.pem", "csr/ed25519.pem"] {
        let original = Csr::parse(&fixture(name)).unwrap();
        for position in 0..original.der().len() {
            for change in [0x01, 0x80, 0xff] {
                let mut der = original.der().to_vec();
                der[position] ^= change;
                if let Ok(csr) = Csr::parse(&der) {
                    let _ = (csr.problems(), csr.subject().to_string());
                    assert!(!csr.signature_valid(), "{name}: byte {position}");
                }
            }
        }
    }
    let leaf = certificate("leaf");
    let issuer = certificate("intermediate");
    for position in 0..leaf.der().len() {
        let mut der = leaf.der().to_vec();
        der[position] ^= 0x04;
        if let Ok(changed) = Certificate::parse(&der) {
            let _ = changed.problems();
            assert!(!changed.is_signed_by(&issuer), "byte {position}");
        }
    }
}

#[test]
fn sizes_are_limited() {
    let noise: Vec<u8> = (0..1024 * 1024_u32)
        .filter_map(|i| {
            (i.wrapping_mul(2_654_435_761) >> 13)
                .to_be_bytes()
                .into_iter()
                .last()
        })
        .collect();
    assert_eq!(Csr::parse(&noise).unwrap_err().code(), "too_large");
    assert_eq!(Certificate::parse(&noise).unwrap_err().code(), "too_large");
    assert!(CertificateChain::parse(&noise).is_err());
    assert!(
        CertificateChain::parse(&[noise.as_slice(), b"-"].concat())
            .unwrap_err()
            .to_string()
            .contains("1048576")
    );
    for pattern in [
        "-----BEGIN ",
        "-----BEGIN A-----",
        "-----END ",
        "-----BEGIN A-----\nMIIB\n-----END A-----\n",
        "MI",
        "0\u{80}",
        "-",
        "\n",
    ] {
        let many = pattern.repeat(1024 * 1024 / pattern.len());
        assert!(
            CertificateChain::parse(many.as_bytes()).is_err(),
            "{pattern}"
        );
        assert!(
            Csr::parse(&many.as_bytes()[..64 * 1024]).is_err(),
            "{pattern}"
        );
    }
}

#[test]
fn heaps_are_limited() {
    let leaf = certificate("leaf").pem();
    let same = CertificateChain::parse(leaf.repeat(200).as_bytes()).unwrap();
    assert_eq!(same.certificates().len(), 1);
    assert_eq!(
        CertificateChain::parse(leaf.repeat(300).as_bytes())
            .unwrap_err()
            .code(),
        "too_many_blocks"
    );
    let der = certificate("leaf").der().to_vec();
    let different: String = (0..65_u8)
        .map(|number| {
            let mut der = der.clone();
            *der.last_mut().unwrap() = number;
            pem::encode(&pem::Pem::new("CERTIFICATE", der))
        })
        .collect();
    assert_eq!(
        CertificateChain::parse(different.as_bytes())
            .unwrap_err()
            .code(),
        "too_many_blocks"
    );
    assert!(matches!(
        CertificateChain::parse(&fixture("key/p256.pkcs8.pem")).unwrap_err(),
        Error::NoCertificate { .. }
    ));
    let broken = format!(
        "{leaf}{}",
        certificate("root").pem().replacen("MII", "MIA", 1)
    );
    let error = CertificateChain::parse(broken.as_bytes()).unwrap_err();
    assert!(error.to_string().starts_with("block 2, line "), "{error}");
}
