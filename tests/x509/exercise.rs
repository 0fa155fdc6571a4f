//! What every fuzz target does with its input. The targets and the replay of their corpora (`tests/x509_corpus.rs`)
//! share it, so that a finding kept in the corpus is tested by the same calls.

#![allow(
    dead_code,
    reason = "each target uses one function, the replay all of them"
)]
#![allow(clippy::expect_used, reason = "a panic is how a finding is reported")]

use std::hint::black_box;

use certum::language::Language;
use certum::x509::{Certificate, CertificateChain, Csr, PrivateKey, Problem, PublicKey};

/// A target: its name, which is its folder in `corpus/`, and its function.
pub(crate) type Target = (&'static str, fn(&[u8]));

/// All targets.
pub(crate) const TARGETS: &[Target] =
    &[("csr", csr), ("certificate", certificate), ("chain", chain)];

/// Reads a CSR; what can be read must be the same after writing.
pub(crate) fn csr(data: &[u8]) {
    let _ = black_box(PrivateKey::parse(data, Some(b"tajne")).map_err(|error| error.to_string()));
    match Csr::parse(data) {
        Ok(csr) => {
            key(csr.public_key());
            problems(&csr.problems());
            black_box((csr.subject().to_string(), format!("{csr:?}")));
            for name in csr.alternative_names() {
                black_box((name.ascii(), name.unicode()));
            }
            let again = Csr::parse(csr.pem().as_bytes()).expect("what was written can be read");
            assert_eq!(again.der(), csr.der());
            assert_eq!(again.signature(), csr.signature());
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// Reads a certificate; what can be read must be the same after writing.
pub(crate) fn certificate(data: &[u8]) {
    match Certificate::parse(data) {
        Ok(certificate) => {
            key(certificate.public_key());
            problems(&certificate.problems());
            black_box((certificate.is_self_signed(), certificate.validation_level()));
            black_box((
                certificate.subject().to_string(),
                format!("{certificate:?}"),
            ));
            let again = Certificate::parse(certificate.pem().as_bytes())
                .expect("what was written can be read");
            assert_eq!(again, certificate);
            assert_eq!(
                certum::x509::normalise_serial(certificate.serial_number()).ok(),
                (certificate.serial_number().len() <= 64)
                    .then(|| certificate.serial_number().to_owned())
            );
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// Orders a heap; every export must give the same chain again.
pub(crate) fn chain(data: &[u8]) {
    match CertificateChain::parse(data) {
        Ok(chain) => {
            problems(&chain.problems());
            black_box((chain.missing(), chain.full_chain_pem(false)));
            let links = chain.certificates().windows(2);
            assert!(
                links
                    .clone()
                    .all(|link| matches!(link, [one, issuer] if one.is_signed_by(issuer)))
            );
            for export in [
                chain.full_chain_pem(true).into_bytes(),
                chain.pkcs7_der(true),
            ] {
                // A bundle goes through OpenSSL, which refuses some certificates that are read here.
                if let Ok(again) = CertificateChain::parse(&export) {
                    assert!(again.certificates().len() <= chain.certificates().len());
                }
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

fn key(key: &PublicKey) {
    assert!(key.same_key(key));
    black_box((key.pem(), key.pin(), key.rsa_exponent()));
}

fn problems(problems: &[Problem]) {
    for problem in problems {
        for language in Language::ALL.iter().copied() {
            let text = problem.said().words(language);
            assert!(
                !text.is_empty() && !text.chars().any(char::is_control),
                "{problem:?}"
            );
        }
    }
}
