//! What a CSR or certificate is compared with by `matches()`.

use super::{Certificate, Csr, unreadable};
use crate::exception::Thrown;
use certum::x509::{self, Keyed, PrivateKey};
use ext_php_rs::{
    binary_slice::BinarySlice,
    convert::FromZval,
    flags::DataType,
    types::{ZendClassObject, Zval},
};
use std::sync::Arc;

/// A CSR, a certificate, or the bytes of a private key, which stay where PHP has them.
pub enum Other<'a> {
    Csr(Arc<x509::Csr>),
    Certificate(Arc<x509::Certificate>),
    PrivateKey(&'a [u8]),
}

impl<'a> FromZval<'a> for Other<'a> {
    const TYPE: DataType = DataType::Mixed;

    fn from_zval(value: &'a Zval) -> Option<Self> {
        if let Some(bytes) = value.binary_slice() {
            return Some(Self::PrivateKey(bytes));
        }
        let object = value.object()?;
        if let Some(csr) = ZendClassObject::<Csr>::from_zend_obj(object) {
            return Some(Self::Csr(Arc::clone(&csr.inner)));
        }
        ZendClassObject::<Certificate>::from_zend_obj(object)
            .map(|certificate| Self::Certificate(Arc::clone(&certificate.inner)))
    }
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
