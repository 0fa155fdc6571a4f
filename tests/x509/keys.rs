use certum::x509::{Error, InputKind, PrivateKey};

use crate::{certificate, csr, fixture};

fn key(name: &str, passphrase: Option<&str>) -> Result<PrivateKey, Error> {
    PrivateKey::parse(
        &fixture(&format!("key/{name}")),
        passphrase.map(str::as_bytes),
    )
}

#[test]
fn every_form_of_a_key_matches_its_csr() {
    for (name, passphrase) in [
        ("rsa-2048.pkcs8.pem", None),
        ("rsa-2048.pkcs8.pem", Some("not needed")),
        ("rsa-2048.pkcs1.pem", None),
        ("rsa-2048.der", None),
        ("rsa-2048.encrypted.pem", Some("tajne")),
        ("rsa-2048.scrypt.pem", Some("tajne")),
        ("rsa-2048.legacy-encrypted.pem", Some("tajne")),
    ] {
        let key = key(name, passphrase).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(csr("rsa-2048").matches(&key), "{name}");
        assert!(certificate("leaf").matches(&key), "{name}");
        assert!(!csr("rsa-3072").matches(&key), "{name}");
        assert!(!csr("p256").matches(&key), "{name}");
    }
    for name in [
        "p256.sec1.pem",
        "p256.with-parameters.pem",
        "p256.pkcs8.pem",
    ] {
        let key = key(name, None).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(csr("p256").matches(&key), "{name}");
        assert!(csr("p256-compressed").matches(&key), "{name}");
        assert!(!csr("p384").matches(&key), "{name}");
    }
    assert!(csr("ed25519").matches(&key("ed25519.pkcs8.pem", None).unwrap()));
    for curve in ["p256", "p384", "p521", "secp256k1"] {
        assert!(
            csr(curve).matches(&csr(&format!("{curve}-compressed"))),
            "{curve}"
        );
    }
    assert!(csr("rsa-2048").matches(&certificate("leaf")));
    assert!(!csr("rsa-2048").matches(&certificate("root")));
}

#[test]
fn keys_that_do_not_open() {
    for name in [
        "rsa-2048.encrypted.pem",
        "rsa-2048.scrypt.pem",
        "rsa-2048.legacy-encrypted.pem",
    ] {
        assert_eq!(
            key(name, None).unwrap_err(),
            Error::PassphraseNeeded,
            "{name}"
        );
        assert_eq!(
            key(name, Some("")).unwrap_err(),
            Error::PassphraseNeeded,
            "{name}"
        );
        assert_eq!(
            key(name, Some("zła")).unwrap_err(),
            Error::Passphrase,
            "{name}"
        );
    }
    for (name, found) in [
        ("p256.public.pem", InputKind::PublicKey),
        ("rsa-2048.public-pkcs1.pem", InputKind::PublicKey),
        ("rsa-2048.p12", InputKind::Pkcs12),
        ("openssh.pub", InputKind::SshKey),
    ] {
        let error = key(name, None).unwrap_err();
        assert_eq!(
            error,
            Error::WrongKind {
                expected: InputKind::PrivateKey,
                found
            },
            "{name}"
        );
    }
    assert_eq!(key("openssh.pem", None).unwrap_err().code(), "structure");
}

/// 2³¹ − 1 rounds of PBKDF2 would take an hour.
#[test]
fn derivation_without_end_is_refused() {
    let der = pem::parse(fixture("key/rsa-2048.encrypted.pem"))
        .unwrap()
        .into_contents();
    let rounds = der
        .windows(4)
        .position(|bytes| bytes == [2, 2, 8, 0])
        .expect("2048 rounds");
    let mut slow = der.clone();
    slow.splice(rounds..rounds + 4, [2, 4, 0x7f, 0xff, 0xff, 0xff]);
    // Every enclosing length grows by two: the outermost is two bytes long, the others one.
    slow[3] += 2;
    for position in 4..rounds {
        let length = usize::from(slow[position + 1]);
        let end = position + 2 + length;
        if slow[position] == 0x30 && position < rounds && end >= rounds + 4 && length < 0x7e {
            slow[position + 1] += 2;
        }
    }
    let error = PrivateKey::parse(&slow, Some(b"tajne")).unwrap_err();
    assert!(error.to_string().contains("rounds"), "{error}");
}

#[test]
fn nothing_secret_is_shown() {
    let text = String::from_utf8(fixture("key/rsa-2048.pkcs8.pem")).unwrap();
    let secret = text.lines().nth(5).unwrap();
    let key = key("rsa-2048.pkcs8.pem", None).unwrap();
    assert_eq!(format!("{key:?}"), "PrivateKey { .. }");
    let broken = text.replace(secret, &format!("{}*", &secret[..40]));
    let cut = text.replace("-----END PRIVATE KEY-----", "");
    let relabelled = text.replace("END PRIVATE KEY", "END CERTIFICATE");
    let in_label = text.replacen("-----\n", "", 1);
    for input in [&text, &broken, &cut, &relabelled, &in_label] {
        for error in [
            certum::x509::Csr::parse(input.as_bytes()).unwrap_err(),
            certum::x509::Certificate::parse(input.as_bytes()).unwrap_err(),
            certum::x509::CertificateChain::parse(input.as_bytes()).unwrap_err(),
        ] {
            let shown = format!("{error} {error:?}");
            for line in text.lines().filter(|line| !line.starts_with("---")) {
                assert!(!shown.contains(&line[..12]), "{shown}");
            }
        }
    }
    let error = certum::x509::Csr::parse(text.as_bytes())
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("private key") && error.contains("make a new one"),
        "{error}"
    );
}
