//! Every sentence of the library is of the language files: a language that writes each text as its name and its values
//! shows what is put together elsewhere.
#![allow(
    clippy::unwrap_used,
    reason = "a test's helpers fail as its functions do"
)]

use certum::catalogue;
use certum::error::{Reason, Refusal, Stage, TransportError};
use certum::language::{Language, Said, Text, Texts};
use certum::publication::{Method, Prefix, PublicationError, methods_for, what_to_publish};
use certum::refusal;
use certum::x509::{
    Certificate, CertificateChain, Csr, Error, InputKind, NameError, PrivateKey, normalise_serial,
};
use std::path::{Path, PathBuf};

/// Texts with a value that is technical, and English.
const TECHNICAL: &[&str] = &[
    "detail",
    "given_address_wrong",
    "input_der",
    "malformed_answer",
    "refused_fault",
    "transport_",
];

/// Each text as «its name‹value›‹value›», without the values that are technical.
fn pseudo() -> Texts {
    let texts = Text::ALL.iter().map(|text| {
        let mut words = format!("«{}", text.name());
        if !TECHNICAL.iter().any(|known| text.name().starts_with(known)) {
            let english = Language::English.words(*text).split('{');
            let places = english.filter_map(|rest| rest.split_once('}'));
            for (name, _) in places.filter(|(name, _)| is_word(name)) {
                words.extend(["‹{", name, "}›"]);
            }
        }
        (text.name(), words + "»")
    });
    let texts: Vec<_> = texts.collect();
    let texts = texts.iter().map(|(name, words)| (*name, words.as_str()));
    Texts::new(Language::English, texts)
}

fn is_word(text: &str) -> bool {
    text.len() > 1
        && text
            .bytes()
            .all(|byte| byte == b'_' || byte.is_ascii_lowercase())
}

/// What stands outside the texts, and in their values, is no prose; every language has a value for each place.
fn check(texts: &Texts, said: &Said) {
    let words = texts.say(said);
    assert!(words.starts_with('«') && words.ends_with('»'), "{words}");
    for part in words.split(['«', '»', '‹', '›']) {
        let prose = part.split(' ').filter(|word| is_word(word));
        assert!(prose.count() < 2, "{words}");
    }
    for language in Language::ALL {
        assert!(!said.words(*language).is_empty(), "{words}");
    }
}

#[test]
fn refusals_and_failed_calls() {
    let texts = pseudo();
    let codes = refusal::all().map(|known| known.code).chain([1, 9999]);
    for code in codes {
        check(&texts, &refusal::said(code, None));
        check(&texts, &refusal::said(code, Some("a value")));
    }
    let refused = |codes: &[i64], fault: Option<&str>| {
        certum::Error::Refused(Refusal {
            operation: "quickOrder",
            errors: codes
                .iter()
                .map(|code| Reason {
                    code: *code,
                    value: None,
                })
                .collect(),
            fault: fault.map(str::to_owned),
        })
    };
    let mut errors = vec![
        refused(&[1000, 1001, 9999], None),
        refused(&[], Some("what the service says of it")),
        refused(&[], None),
        certum::Error::Credentials {
            operation: "quickOrder",
            success_code: 2,
        },
        certum::Error::MalformedAnswer {
            operation: "quickOrder",
            reason: "it is not SOAP".to_owned(),
        },
        certum::Error::input("csr", Text::given_empty),
    ];
    for stage in [
        Stage::Setup,
        Stage::Resolve,
        Stage::Connect,
        Stage::Tls,
        Stage::Send,
        Stage::Wait,
        Stage::Receive,
    ] {
        for (timed_out, may_have_been_carried_out) in
            [(false, false), (false, true), (true, false), (true, true)]
        {
            errors.push(certum::Error::Transport {
                operation: "quickOrder",
                source: TransportError {
                    stage,
                    timed_out,
                    may_have_been_carried_out,
                    status: None,
                    message: "what happened to it".to_owned(),
                },
            });
        }
    }
    for error in errors {
        check(&texts, &error.said());
        if let certum::Error::Transport { .. } = error {
            // In English the details say it all.
            assert_eq!(error.to_string(), "quickOrder: what happened to it");
        }
    }
}

#[test]
fn publications_and_products() {
    let texts = pseudo();
    for name in ["example.com", "*.example.com", "192.0.2.7"] {
        for method in methods_for(name).unwrap() {
            for prefix in [None, Some(Prefix::Admin)] {
                check(
                    &texts,
                    &what_to_publish(name, &method, prefix, "code")
                        .unwrap()
                        .said(),
                );
            }
        }
    }
    let name = || "example.com".to_owned();
    let method = || Method::DnsTxt;
    for error in [
        PublicationError::NotAName {
            name: name(),
            reason: NameError::Idn,
        },
        PublicationError::NameTooLong { name: name() },
        PublicationError::NotForWildcards { method: method() },
        PublicationError::NotForAddresses { method: method() },
        PublicationError::NotDocumented { method: method() },
        PublicationError::UnusableCode,
    ] {
        check(&texts, &error.said());
    }
    for product in catalogue::all() {
        check(&texts, &product.said());
    }
}

#[test]
fn names_and_input_that_cannot_be_used() {
    let texts = pseudo();
    let label = "a".repeat(64);
    let long = "abcdefg.".repeat(32) + "com";
    for name in [
        "",
        "a..b",
        "a_b.com",
        "a b",
        "-a.com",
        "xn--a.com",
        "com",
        "*",
        "a.*.com",
        "1.2.3",
        "a.local",
        "10.0.0.1",
        &label,
        &long,
    ] {
        let host = certum::x509::HostName::parse(name);
        let error = host.and_then(|host| host.public()).unwrap_err();
        check(&texts, &error.said());
    }
    for error in [NameError::EmailForm, NameError::EmailLocalPart] {
        check(&texts, &error.said());
    }
    let (expected, found) = (
        InputKind::Csr,
        vec![InputKind::Certificate, InputKind::PrivateKey],
    );
    for error in [
        Error::Empty { expected },
        Error::TooLarge {
            expected,
            limit: 1,
            actual: 2,
        },
        Error::NotRecognised { expected },
        Error::WrongKind {
            expected,
            found: InputKind::PrivateKey,
        },
        Error::WrongKind {
            expected,
            found: InputKind::Unknown,
        },
        Error::TooManyBlocks { limit: 64 },
        Error::SeveralBlocks {
            expected,
            count: 2,
            found: found.clone(),
        },
        Error::SeveralBlocks {
            expected,
            count: 2,
            found: vec![expected; 2],
        },
        Error::NoCertificate { found },
        Error::NoCertificate { found: Vec::new() },
        Error::TooDeep {
            expected,
            offset: 1,
            limit: 64,
        },
        Error::Base64 {
            line: 1,
            column: Some(2),
        },
        Error::Base64 {
            line: 1,
            column: None,
        },
        Error::InBlock {
            number: 1,
            line: 1,
            error: Box::new(Error::DamagedArmour { line: 1 }),
        },
        Error::EmptyBlock {
            label: "CERTIFICATE".to_owned(),
            line: 1,
        },
        Error::NoEnd {
            label: "CERTIFICATE".to_owned(),
            line: 1,
        },
        Error::NoBegin { line: 1 },
        Error::LabelMismatch {
            begin: "A".to_owned(),
            end: "B".to_owned(),
            line: 1,
        },
        Error::PassphraseNeeded,
        Error::Passphrase,
        normalise_serial("x").unwrap_err(),
    ] {
        check(&texts, &error.said());
    }
}

/// Each fixture as everything that it could be.
#[test]
fn problems_of_what_can_be_read() {
    let texts = pseudo();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/x509");
    let mut said = Vec::new();
    for kind in ["csr", "certificate", "chain", "key"] {
        for entry in std::fs::read_dir(folder.join(kind)).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            let bytes = std::fs::read(&path).unwrap();
            let problems = [
                Csr::parse(&bytes).map(|csr| csr.problems()),
                Certificate::parse(&bytes).map(|certificate| certificate.problems()),
                CertificateChain::parse(&bytes).map(|chain| chain.problems()),
                PrivateKey::parse(&bytes, Some(b"wrong")).map(|_| Vec::new()),
            ];
            for problems in problems {
                match problems {
                    Ok(problems) => {
                        said.extend(problems.iter().map(|problem| problem.said().clone()));
                    }
                    Err(error) => said.push(error.said()),
                }
            }
        }
    }
    assert!(said.len() > 300, "{}", said.len());
    for said in said {
        check(&texts, &said);
    }
}
