//! A client of Certum's Partner API, and reading of CSRs, certificates and chains.
//!
//! | for | begin at |
//! | --- | --- |
//! | ordering, reading, renewing, revoking at Certum | [`client::Client`], with a request of [`messages`] |
//! | what a failed call means | [`Error`], and [`refusal`] for Certum's codes |
//! | what the owner of a name has to publish | [`publication::what_to_publish`] |
//! | what was pasted or uploaded | [`x509::Csr`], [`x509::Certificate`], [`x509::CertificateChain`] |
//! | what the world sees of a name, before and after | [`preflight`] |
//! | what can be ordered, and which fields that needs | [`catalogue`] |
//!
//! Nothing here panics on input, and no error holds a password or a private key. What people read is a
//! [`Said`](language::Said) until its reader's language is known.
//!
//! ```no_run
//! use certum::client::{Client, Endpoint, Settings};
//! use certum::messages::GetOrderState;
//! use certum::secret::{Credentials, Secret};
//!
//! # fn main() -> certum::Result<()> {
//! let credentials = Credentials {
//!     user_name: "partner".to_owned(),
//!     password: Secret::new(std::env::var("CERTUM_PASSWORD").unwrap_or_default()),
//! };
//! let settings = Settings {
//!     endpoint: Endpoint::Production,
//!     ..Settings::default()
//! };
//! let client = Client::new(credentials, settings)?;
//! let state = client.get_order_state(&GetOrderState {
//!     order_id: "shop-1017".to_owned(),
//! })?;
//! if state.order_status == "ENROLLED" {
//!     // The certificate is issued: `get_certificate` brings it.
//! }
//! # Ok(())
//! # }
//! ```
#![forbid(unsafe_code)]

pub mod catalogue;
pub mod client;
pub mod error;
mod failed;
pub mod language;
pub mod messages;
pub mod preflight;
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
