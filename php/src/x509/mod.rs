//! CSRs, certificates, chains and what they consist of.

mod alternative_names;
mod certificate;
mod certificate_chain;
mod csr;
mod distinguished_name;
mod holder;
mod host_name;
mod keyed;
mod problem;
mod public_key;
mod serial_number;
mod source;

use crate::{thrown::Thrown, zend};
use certum::{
    language::{Said, Text},
    x509::Error,
};
use ext_php_rs::{
    builders::ModuleBuilder,
    convert::FromZval,
    flags::DataType,
    types::{ZendClassObject, Zval},
};
use std::sync::Arc;

pub use certificate::Certificate;
pub use certificate_chain::CertificateChain;
pub use csr::Csr;

/// What cannot be read, as an exception that names the input.
pub(crate) fn unreadable(field: &str, error: &Error) -> Thrown {
    Thrown::input(
        field,
        Said::new(Text::full_stop).with("sentence", error.said()),
    )
}

// Here, where both classes are known: their methods take it.
impl<'a> FromZval<'a> for keyed::Other<'a> {
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

pub(crate) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module
        .class::<Csr>()
        .class::<Certificate>()
        .class::<CertificateChain>()
        .class::<distinguished_name::DistinguishedName>()
        .class::<alternative_names::AlternativeNames>()
        .class::<public_key::PublicKey>()
        .class::<problem::Problem>()
        .class::<host_name::HostName>()
        .class::<serial_number::SerialNumber>()
}

/// Hides private keys and their passphrases in stack traces. Once per process, before the first request.
pub(crate) fn mark_sensitive() {
    #[cfg(php82)]
    {
        use ext_php_rs::class::RegisteredClass;
        for class in [Csr::get_metadata().ce(), Certificate::get_metadata().ce()] {
            zend::mark_sensitive(class, "matches", 0);
            zend::mark_sensitive(class, "matches", 1);
        }
    }
}
