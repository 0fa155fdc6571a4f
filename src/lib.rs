//! A client of Certum's Partner API, and reading of CSRs, certificates and chains.
#![forbid(unsafe_code)]

pub mod catalogue;
pub mod client;
pub mod error;
mod failed;
pub mod language;
pub mod messages;
pub mod publication;
pub mod refusal;
pub mod secret;
pub mod soap;
pub mod transport;
pub mod x509;
mod xml;

pub use error::{Error, Result};

/// The version of OpenSSL that is loaded, as it names itself.
#[must_use]
pub fn openssl_version() -> &'static str {
    openssl::version::version()
}
