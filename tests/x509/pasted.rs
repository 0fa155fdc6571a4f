use certum::x509::{holds_key_material, holds_private_key};

use crate::{fixture, folder};

fn pem(name: &str) -> String {
    String::from_utf8(fixture(name)).unwrap()
}

/// The base64 of a key, in one line.
fn bare(pem: &str) -> String {
    pem.lines().filter(|line| !line.contains('-')).collect()
}

const KEYS: [&str; 8] = [
    "key/ed25519.pkcs8.pem",
    "key/p256.pkcs8.pem",
    "key/p256.sec1.pem",
    "key/p256.with-parameters.pem",
    "key/rsa-2048.encrypted.pem",
    "key/rsa-2048.pkcs1.pem",
    "key/rsa-2048.pkcs8.pem",
    "key/rsa-2048.scrypt.pem",
];

#[test]
fn keys_are_found_however_they_are_damaged() {
    let csr = pem("csr/rsa-2048.pem");
    for name in KEYS {
        let key = pem(name);
        let base64 = bare(&key);
        let wrapped = |width: usize| {
            let bytes: Vec<char> = base64.chars().collect();
            let lines = bytes
                .chunks(width)
                .map(|line| line.iter().collect::<String>());
            lines.collect::<Vec<_>>().join("\r\n")
        };
        let pasted = [
            ("whole", key.clone()),
            ("one line", key.replace('\n', " ")),
            (
                "a hyphen is missing",
                key.replace("-----BEGIN", "----BEGIN"),
            ),
            ("at the end", key.replace("KEY-----", "KEY----")),
            ("hyphens are missing", key.replace('-', "")),
            ("dashes", key.replace("-----", "—")),
            ("en dashes", key.replace('-', "–")),
            ("no-break hyphens", key.replace('-', "\u{2011}")),
            ("entities", key.replace('-', "&#45;")),
            (
                "hexadecimal ones",
                key.replace('-', "&#x2D;").replace('+', "&#x2b;"),
            ),
            (
                "named ones",
                key.replace('-', "&hyphen;").replace('/', "&sol;"),
            ),
            ("lines as entities", key.replace('\n', "&#10;")),
            ("escaped", key.replace('\n', "\\n")),
            ("in small letters", key.to_lowercase()),
            (
                "BEGIN alone",
                format!("{}\n{base64}", key.lines().next().unwrap()),
            ),
            ("bare", base64.clone()),
            ("after a word", format!("My key: {base64}")),
            ("in quotation marks", format!("key=\"{base64}\"")),
            ("in short lines", wrapped(16)),
            ("and more", wrapped(5)),
            ("its beginning", base64[..60].to_owned()),
            ("invisible", wrapped(76).replace('A', "A\u{200b}")),
            ("before a CSR", format!("{key}{csr}")),
            ("after one", format!("{csr}{key}")),
            (
                "damaged after one",
                format!("{csr}{}", key.replace("-----", "----")),
            ),
            ("bare after one", format!("{csr}{base64}")),
        ];
        for (how, text) in pasted {
            assert!(holds_private_key(&text), "{name}: {how}");
            assert!(holds_key_material(&text), "{name}: {how}");
        }
        // Lines alone, without the first of the key.
        for lines in base64.as_bytes().chunks(128) {
            let lines = str::from_utf8(lines).unwrap();
            let found = lines.len() < 64 || holds_key_material(lines);
            assert!(found, "{name}: {lines}");
        }
    }
    for (how, text) in [
        ("SSH", pem("key/openssh.pem")),
        ("PuTTY", "PuTTY-User-Key-File-2: ssh-rsa".to_owned()),
        (
            "a listing",
            "RSA Private-Key: (2048 bit, 2 primes)".to_owned(),
        ),
        ("its part", "privateExponent:\n    00:ab:cd".to_owned()),
    ] {
        assert!(holds_private_key(&text), "{how}");
    }
    assert!(holds_key_material(&bare(&pem("key/openssh.pem"))));
}

#[test]
fn what_is_public_is_no_key() {
    for kind in ["csr", "certificate"] {
        for entry in std::fs::read_dir(folder(kind)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let Ok(text) = String::from_utf8(std::fs::read(&path).unwrap()) else {
                continue;
            };
            if !name.ends_with("pem") {
                continue;
            }
            assert!(!holds_private_key(&text), "{name}");
            if certum::x509::Csr::parse(text.as_bytes()).is_ok() {
                assert!(!holds_key_material(&text), "{name}");
                assert!(
                    !holds_key_material(&format!("Our CSR\n\n{text}\nThank you")),
                    "{name}"
                );
                assert!(!holds_key_material(&bare(&text)), "{name}");
            }
        }
    }
    assert!(!holds_private_key(&pem("key/p256.public.pem")));
    for text in [
        "",
        "-----BEGIN CERTIFICATE REQUEST-----\n\n-----END CERTIFICATE REQUEST-----",
        "Private Key Sp. z o.o.",
        "Stowarzyszenie Miłośników Kluczy & Syn, ul. Świętokrzyska 12/34 m. 5",
        "Gesellschaft für Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte",
        "https://status.example.com/Reports/2026/Q4/TheIncidentReportOfTheKeyCompromise",
        "8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4",
        "8F434346648F6B96DF89DDA901C5176B10A6D83961DD3C1AC88B59B2DC327AA4",
        "xn--80akhbyknj4f.xn--p1ai, a-very-long-name-of-a-host-2026-with-digits-0123456789.example.com",
        "Mr & Mrs Miller, M&M's; AT&T",
        "MIT, MBA: Main Street 1000",
        "&#; &#x; &#99999999999; &",
    ] {
        assert!(!holds_key_material(text), "{text}");
    }
}
