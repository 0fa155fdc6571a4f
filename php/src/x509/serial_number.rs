//! `Certum\SerialNumber`.

use super::unreadable;
use crate::{input::Bytes, thrown::Thrown};
use certum::x509;
use ext_php_rs::prelude::*;

/// Serial numbers of certificates; holds nothing.
#[php_class]
#[php(name = "Certum\\SerialNumber")]
#[php(flags = ext_php_rs::flags::ClassFlags::Final)]
pub struct SerialNumber;

#[php_impl]
impl SerialNumber {
    /// The form that is used here.
    pub fn normalise(serialNumber: Bytes) -> Result<String, Thrown> {
        x509::normalise_serial(&String::from_utf8_lossy(&serialNumber))
            .map_err(|error| unreadable("serialNumber", &error))
    }
}
