//! `Certum\PublicKey`.

use super::source::Source;
use crate::value::value_class;

value_class! {
    /// A public key.
    PublicKey(Source) as "Certum\\PublicKey" {
        "algorithm" algorithm = |source| source.public_key().algorithm().name();
        "bits" bits = |source| source.public_key().bits();
        "curve" curve = |source| source.public_key().curve();
        "exponent" exponent = |source| source.public_key().rsa_exponent();
        "pem" pem = |source| source.public_key().pem();
        "fingerprintSha256" fingerprint_sha256 = |source| source.public_key().sha256();
        "pin" pin = |source| source.public_key().pin();
    }

    pub const RSA: &'static str = "RSA";
    pub const RSA_PSS: &'static str = "RSA-PSS";
    pub const EC: &'static str = "EC";
    pub const ED25519: &'static str = "Ed25519";
    pub const ED448: &'static str = "Ed448";
    pub const DSA: &'static str = "DSA";
}
