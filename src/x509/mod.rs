//! Reading of CSRs, certificates and chains, as they arrive from people: pasted, uploaded, in the wrong order.
//!
//! Everything is owned data; time and memory are bounded for any input. What cannot be read is an [`Error`]; what can be
//! read but is not good is a [`Problem`].
//!
//! # Codes of problems
//! | about | codes |
//! | --- | --- |
//! | key | `rsa_too_short`, `rsa_too_long`, `rsa_large`, `rsa_bits_not_multiple_of_8`, `rsa_exponent_even`, `rsa_exponent_one`, `rsa_exponent_small`, `rsa_exponent_large`, `rsa_small_factor`, `rsa_roca`, `rsa_close_primes`, `rsa_unreadable`, `rsa_pss_key`, `curve_not_allowed`, `ec_point_invalid`, `key_algorithm_not_allowed` |
//! | signature | `signature_invalid`, `signature_unsupported`, `signature_weak_hash` |
//! | names | `common_name_missing`, `common_name_too_long`, `common_name_not_alternative`, `name_invalid`, `name_underscore`, `name_wildcard`, `name_private_address`, `name_not_public`, `name_duplicate`, `name_kind_ignored`, `attribute_too_long`, `attribute_characters`, `attribute_empty`, `country_invalid` |
//! | CSR | `csr_version`, `challenge_password`, `ca_requested`, `extension_malformed` |
//! | certificate | `expired`, `not_yet_valid`, `validity_reversed`, `validity_too_long`, `serial_number_invalid`, `serial_number_short`, `signature_algorithms_differ`, `certificate_version`, `certificate_version_unknown`, `alternative_names_missing`, `extension_malformed` |
//! | chain | `chain_intermediate_missing`, `chain_incomplete`, `chain_forged_link`, `chain_extra_certificate`, `chain_private_key`, `chain_out_of_time`, `chain_issuer_no_ca`, `chain_path_length`, `chain_weak_hash` |

mod alternative_name;
mod certificate;
mod certificate_problems;
mod chain;
mod chain_order;
mod chain_problems;
mod csr;
mod curve;
mod der;
mod distinguished_name;
mod error;
mod extensions;
mod holder;
mod key_in_text;
mod key_problems;
pub mod name;
mod name_error;
mod name_problems;
mod oid;
mod pem;
mod pkcs7;
mod private_key;
mod problem;
mod public_key;
mod serial;
mod signature;
mod text;
mod weak_rsa;

pub use alternative_name::AlternativeName;
pub use certificate::{Certificate, ValidationLevel};
pub use chain::{CertificateChain, MissingIssuer};
pub use csr::Csr;
pub use distinguished_name::{Attribute, DistinguishedName};
pub use error::{Error, InputKind};
pub use key_in_text::{holds_key_material, holds_private_key};
pub use name::{EmailAddress, HostName, NameError};
pub use private_key::PrivateKey;
pub use problem::{Problem, Severity};
pub use public_key::{KeyAlgorithm, Keyed, PublicKey};
pub use serial::normalise_serial;
pub use signature::{SignatureAlgorithm, SignatureCheck};
pub use text::StringType;

use x509_parser::error::X509Error;
use x509_parser::nom;

use crate::language::{Said, Text};

/// x509-parser's finding in our words.
fn structure_error(expected: InputKind, error: nom::Err<X509Error>) -> Error {
    let reason = match error {
        // These name the parser's insides, which help nobody.
        nom::Err::Error(X509Error::Der(_) | X509Error::NomError(_))
        | nom::Err::Failure(X509Error::Der(_) | X509Error::NomError(_))
        | nom::Err::Incomplete(_) => Text::structure_field.into(),
        nom::Err::Error(error) | nom::Err::Failure(error) => {
            Said::new(Text::detail).with("detail", error.to_string())
        }
    };
    Error::Structure { expected, reason }
}
