//! PKCS#7 bundles of certificates: `SignedData` without signers (RFC 2315, section 9).

use openssl::error::ErrorStack;
use openssl::pkcs7::Pkcs7;

use super::certificate::Certificate;
use super::der;
use super::error::{Error, InputKind};
use crate::language::Text;

/// 1.2.840.113549.1.7.2.
const SIGNED_DATA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2];
/// 1.2.840.113549.1.7.1.
const DATA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 1];

/// The certificates of a bundle in DER. OpenSSL reads it, because bundles are often BER.
pub(super) fn certificates(bundle: &[u8], limit: usize) -> Result<Vec<Vec<u8>>, Error> {
    let certificates = Pkcs7::from_der(bundle).map(|pkcs7| {
        pkcs7
            .signed()
            .and_then(|signed| signed.certificates())
            .map(|stack| {
                let certificates = stack.iter().take(limit + 1);
                certificates
                    .filter_map(|certificate| certificate.to_der().ok())
                    .collect()
            })
            .unwrap_or_default()
    });
    // PHP shares OpenSSL's error queue with us.
    drop(ErrorStack::get());
    certificates.map_err(|_| Error::Structure {
        expected: InputKind::Pkcs7,
        reason: Text::structure_damaged.into(),
    })
}

/// Writes a bundle, as `openssl crl2pkcs7 -nocrl` does.
pub(super) fn write(certificates: &[&Certificate]) -> Vec<u8> {
    let certificates: Vec<u8> = certificates
        .iter()
        .flat_map(|certificate| certificate.der())
        .copied()
        .collect();
    let content = der::write(der::SEQUENCE, &der::write(der::OID, DATA));
    let signed_data = [
        der::write(der::INTEGER, &[1]),
        der::write(der::SET, &[]),
        content,
        der::write(0xa0, &certificates),
        der::write(der::SET, &[]),
    ];
    let signed_data = der::write(der::SEQUENCE, &signed_data.concat());
    let outer = [
        der::write(der::OID, SIGNED_DATA),
        der::write(0xa0, &signed_data),
    ];
    der::write(der::SEQUENCE, &outer.concat())
}
