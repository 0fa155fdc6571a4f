//! Signatures: their algorithms, and whether they verify.

use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::pkey::PKey;
use openssl::rsa::Padding;
use openssl::sign::{RsaPssSaltlen, Verifier};
use x509_parser::asn1_rs::BitString;
use x509_parser::prelude::FromDer as _;
use x509_parser::signature_algorithm::RsaSsaPssParams;
use x509_parser::verify::verify_signature;
use x509_parser::x509::{AlgorithmIdentifier, SubjectPublicKeyInfo};

use super::der::{self, Element};
use super::error::{Error, InputKind};
use super::public_key::{EXPLICIT_PARAMETERS, KeyAlgorithm, PublicKey};
use crate::language::Text;

/// Exponents over this many bytes make verification slow enough to be an attack.
const MAX_EXPONENT: usize = 8;

/// What came of checking a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureCheck {
    /// It verifies.
    Valid,
    /// It does not: the content was changed, or another key signed it.
    Invalid,
    /// Its algorithm or key is not one that can be checked here (MD2, curves with explicit parameters, …).
    Unsupported,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Pkcs1,
    Pss,
    Ecdsa,
    Dsa,
    Ed25519,
    Ed448,
}

/// Signature algorithms: dotted form, OpenSSL's name, family, hash.
const ALGORITHMS: &[(&str, &str, Family, &str)] = &[
    (
        "1.2.840.113549.1.1.11",
        "sha256WithRSAEncryption",
        Family::Pkcs1,
        "SHA-256",
    ),
    (
        "1.2.840.113549.1.1.12",
        "sha384WithRSAEncryption",
        Family::Pkcs1,
        "SHA-384",
    ),
    (
        "1.2.840.113549.1.1.13",
        "sha512WithRSAEncryption",
        Family::Pkcs1,
        "SHA-512",
    ),
    (
        "1.2.840.10045.4.3.2",
        "ecdsa-with-SHA256",
        Family::Ecdsa,
        "SHA-256",
    ),
    (
        "1.2.840.10045.4.3.3",
        "ecdsa-with-SHA384",
        Family::Ecdsa,
        "SHA-384",
    ),
    (
        "1.2.840.10045.4.3.4",
        "ecdsa-with-SHA512",
        Family::Ecdsa,
        "SHA-512",
    ),
    ("1.3.101.112", "ED25519", Family::Ed25519, ""),
    ("1.3.101.113", "ED448", Family::Ed448, ""),
    ("1.2.840.113549.1.1.10", "rsassaPss", Family::Pss, ""),
    (
        "1.2.840.113549.1.1.5",
        "sha1WithRSAEncryption",
        Family::Pkcs1,
        "SHA-1",
    ),
    ("1.3.14.3.2.29", "sha1WithRSA", Family::Pkcs1, "SHA-1"),
    (
        "1.2.840.113549.1.1.14",
        "sha224WithRSAEncryption",
        Family::Pkcs1,
        "SHA-224",
    ),
    (
        "1.2.840.113549.1.1.4",
        "md5WithRSAEncryption",
        Family::Pkcs1,
        "MD5",
    ),
    (
        "1.2.840.113549.1.1.3",
        "md4WithRSAEncryption",
        Family::Pkcs1,
        "MD4",
    ),
    (
        "1.2.840.113549.1.1.2",
        "md2WithRSAEncryption",
        Family::Pkcs1,
        "MD2",
    ),
    (
        "1.2.840.10045.4.1",
        "ecdsa-with-SHA1",
        Family::Ecdsa,
        "SHA-1",
    ),
    (
        "1.2.840.10045.4.3.1",
        "ecdsa-with-SHA224",
        Family::Ecdsa,
        "SHA-224",
    ),
    ("1.2.840.10040.4.3", "dsaWithSHA1", Family::Dsa, "SHA-1"),
    (
        "2.16.840.1.101.3.4.3.2",
        "dsa_with_SHA256",
        Family::Dsa,
        "SHA-256",
    ),
];

/// The algorithm of a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureAlgorithm {
    oid: String,
    name: Option<&'static str>,
    hash: Option<&'static str>,
}

impl SignatureAlgorithm {
    pub(super) fn new(algorithm: &AlgorithmIdentifier<'_>) -> Self {
        let oid = der::oid_text(algorithm.algorithm.as_bytes());
        let row = ALGORITHMS.iter().find(|row| row.0 == oid);
        let hash = match row {
            Some((.., Family::Pss, _)) => pss(algorithm).map(|pss| pss.hash),
            Some((.., hash)) => (!hash.is_empty()).then_some(*hash),
            None => None,
        };
        Self {
            name: row.map(|row| row.1),
            oid,
            hash,
        }
    }

    /// The dotted identifier.
    #[must_use]
    pub fn oid(&self) -> &str {
        &self.oid
    }

    /// OpenSSL's name, such as `sha256WithRSAEncryption`; the dotted identifier of an unknown one.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name.unwrap_or(&self.oid)
    }

    /// The hash, such as `SHA-256`; none for Ed25519, Ed448 and unknown ones.
    #[must_use]
    pub fn hash(&self) -> Option<&'static str> {
        self.hash
    }

    /// Whether the hash can be forged: MD2, MD4, MD5, SHA-1.
    #[must_use]
    pub fn is_weak(&self) -> bool {
        matches!(self.hash, Some("MD2" | "MD4" | "MD5" | "SHA-1"))
    }
}

/// The three parts of a signed structure (RFC 5280, 4.1): what is signed, the algorithm, the signature.
pub(super) fn parts(signed: &[u8], expected: InputKind) -> Result<[Element<'_>; 3], Error> {
    let parts: Vec<Element<'_>> = der::read(signed)
        .map(|(outer, _)| der::elements(outer.content).take(4).collect())
        .unwrap_or_default();
    match parts.as_slice() {
        [tbs, algorithm, signature]
            if [tbs.tag, algorithm.tag, signature.tag]
                == [der::SEQUENCE, der::SEQUENCE, der::BIT_STRING]
                && algorithm.content.first() == Some(&der::OID) =>
        {
            Ok([*tbs, *algorithm, *signature])
        }
        _ => Err(Error::Structure {
            expected,
            reason: Text::structure_parts.into(),
        }),
    }
}

/// Checks the signature of `signed`, the DER of a CSR, certificate or CRL, against `key`.
pub(super) fn check(signed: &[u8], key: &PublicKey) -> SignatureCheck {
    try_check(signed, key).unwrap_or(SignatureCheck::Invalid)
}

fn try_check(signed: &[u8], key: &PublicKey) -> Option<SignatureCheck> {
    let [tbs, algorithm, signature] = parts(signed, InputKind::Unknown).ok()?;
    let (_, algorithm) = AlgorithmIdentifier::from_der(algorithm.whole).ok()?;
    let (_, signature) = BitString::from_der(signature.whole).ok()?;
    if signature.unused_bits != 0 {
        return Some(SignatureCheck::Invalid);
    }
    let dotted = der::oid_text(algorithm.algorithm.as_bytes());
    let Some((_, _, family, hash)) = ALGORITHMS.iter().find(|row| row.0 == dotted) else {
        return Some(SignatureCheck::Unsupported);
    };
    if !fits(*family, key.algorithm()) {
        return Some(SignatureCheck::Invalid);
    }
    // ring is many times faster than OpenSSL 3, whose decoders cost more than the arithmetic.
    let (_, spki) = SubjectPublicKeyInfo::from_der(key.der()).ok()?;
    if verify_signature(&spki, &algorithm, &signature, tbs.whole).is_ok() {
        return Some(SignatureCheck::Valid);
    }
    if key.exponent().len() > MAX_EXPONENT || key.curve() == Some(EXPLICIT_PARAMETERS) {
        return Some(SignatureCheck::Unsupported);
    }
    let result = if *family == Family::Pss {
        pss(&algorithm).map_or(Ok(SignatureCheck::Unsupported), |pss| {
            with_openssl(key, pss.hash, Some(&pss), &signature.data, tbs.whole)
        })
    } else {
        with_openssl(key, hash, None, &signature.data, tbs.whole)
    };
    // PHP shares OpenSSL's error queue with us, and reads it after its own TLS calls.
    drop(ErrorStack::get());
    Some(result.unwrap_or(SignatureCheck::Invalid))
}

fn fits(family: Family, key: &KeyAlgorithm) -> bool {
    match family {
        Family::Pkcs1 => *key == KeyAlgorithm::Rsa,
        Family::Pss => matches!(key, KeyAlgorithm::Rsa | KeyAlgorithm::RsaPss),
        Family::Ecdsa => *key == KeyAlgorithm::Ec,
        Family::Dsa => *key == KeyAlgorithm::Dsa,
        Family::Ed25519 => *key == KeyAlgorithm::Ed25519,
        Family::Ed448 => *key == KeyAlgorithm::Ed448,
    }
}

/// What ring lacks: P-521, secp256k1, SHA-1, MD5, RSA under 2048 bits, PSS with other parameters, Ed448, DSA.
fn with_openssl(
    key: &PublicKey,
    hash: &str,
    pss: Option<&Pss>,
    signature: &[u8],
    message: &[u8],
) -> Result<SignatureCheck, ErrorStack> {
    let Ok(public) = PKey::public_key_from_der(key.der()) else {
        return Ok(SignatureCheck::Unsupported);
    };
    let mut verifier = if hash.is_empty() {
        Verifier::new_without_digest(&public)?
    } else {
        let Some(digest) = digest(hash) else {
            return Ok(SignatureCheck::Unsupported);
        };
        Verifier::new(digest, &public)?
    };
    if let Some(pss) = pss {
        let Some(mask_digest) = digest(pss.mask_hash) else {
            return Ok(SignatureCheck::Unsupported);
        };
        verifier.set_rsa_padding(Padding::PKCS1_PSS)?;
        verifier.set_rsa_mgf1_md(mask_digest)?;
        verifier.set_rsa_pss_saltlen(RsaPssSaltlen::custom(pss.salt))?;
    }
    let valid = verifier.verify_oneshot(signature, message)?;
    Ok(if valid {
        SignatureCheck::Valid
    } else {
        SignatureCheck::Invalid
    })
}

fn digest(hash: &str) -> Option<MessageDigest> {
    match hash {
        "SHA-256" => Some(MessageDigest::sha256()),
        "SHA-384" => Some(MessageDigest::sha384()),
        "SHA-512" => Some(MessageDigest::sha512()),
        "SHA-224" => Some(MessageDigest::sha224()),
        "SHA-1" => Some(MessageDigest::sha1()),
        "MD5" => Some(MessageDigest::md5()),
        _ => None,
    }
}

/// Parameters of RSASSA-PSS (RFC 4055).
struct Pss {
    hash: &'static str,
    mask_hash: &'static str,
    salt: i32,
}

fn pss(algorithm: &AlgorithmIdentifier<'_>) -> Option<Pss> {
    let parameters = RsaSsaPssParams::try_from(algorithm.parameters.as_ref()?).ok()?;
    let mask = parameters.mask_gen_algorithm().ok()?;
    Some(Pss {
        hash: hash_name(parameters.hash_algorithm_oid().as_bytes())?,
        mask_hash: hash_name(mask.hash.as_bytes())?,
        salt: i32::try_from(parameters.salt_length()).ok()?,
    })
}

fn hash_name(oid: &[u8]) -> Option<&'static str> {
    match der::oid_text(oid).as_str() {
        "2.16.840.1.101.3.4.2.1" => Some("SHA-256"),
        "2.16.840.1.101.3.4.2.2" => Some("SHA-384"),
        "2.16.840.1.101.3.4.2.3" => Some("SHA-512"),
        "2.16.840.1.101.3.4.2.4" => Some("SHA-224"),
        "1.3.14.3.2.26" => Some("SHA-1"),
        _ => None,
    }
}
