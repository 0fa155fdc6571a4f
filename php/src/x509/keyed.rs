//! What a CSR or certificate is compared with by `matches()`.

use super::unreadable;
use crate::thrown::Thrown;
use certum::x509::{self, Keyed, PrivateKey};
use ext_php_rs::binary_slice::BinarySlice;
use std::sync::Arc;

/// A CSR, a certificate, or the bytes of a private key, which stay where PHP has them.
pub enum Other<'a> {
    Csr(Arc<x509::Csr>),
    Certificate(Arc<x509::Certificate>),
    PrivateKey(&'a [u8]),
}

impl Other<'_> {
    /// Whether it belongs to the same key pair.
    pub(super) fn matches(
        &self,
        key: &x509::PublicKey,
        passphrase: Option<&BinarySlice<'_, u8>>,
    ) -> Result<bool, Thrown> {
        Ok(match self {
            Self::Csr(csr) => key.matches(&**csr),
            Self::Certificate(certificate) => key.matches(&**certificate),
            Self::PrivateKey(bytes) => {
                let private = PrivateKey::parse(bytes, passphrase.map(|phrase| **phrase))
                    .map_err(|error| unreadable("privateKey", &error))?;
                key.matches(&private)
            }
        })
    }
}
