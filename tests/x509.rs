//! Reading of CSRs, certificates, chains and keys, against the fixtures and against OpenSSL's command line.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test's helpers fail as its functions do"
)]

#[path = "x509/certificates.rs"]
mod certificates;
#[path = "x509/chains.rs"]
mod chains;
#[path = "x509/csrs.rs"]
mod csrs;
#[path = "x509/input.rs"]
mod input;
#[path = "x509/keys.rs"]
mod keys;
#[path = "x509/names.rs"]
mod names;
#[path = "x509/openssl.rs"]
mod openssl;
#[path = "x509/pasted.rs"]
mod pasted;

use std::path::PathBuf;

use certum::x509::{Certificate, Csr, Problem};

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/x509")
        .join(name)
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(folder(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn csr(name: &str) -> Csr {
    Csr::parse(&fixture(&format!("csr/{name}.pem")))
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn certificate(name: &str) -> Certificate {
    Certificate::parse(&fixture(&format!("certificate/{name}.pem")))
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn codes(problems: &[Problem]) -> Vec<&'static str> {
    problems.iter().map(Problem::code).collect()
}
