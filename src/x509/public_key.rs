//! Public keys.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::fmt;
use x509_parser::asn1_rs::Tag;
use x509_parser::prelude::FromDer as _;
use x509_parser::public_key::RSAPublicKey;
use x509_parser::x509::SubjectPublicKeyInfo;

use super::text::hex;
use super::{curve, der, oid, pem};

/// Stands for the name of a curve that has none.
pub(super) const EXPLICIT_PARAMETERS: &str = "explicit parameters";

/// The kind of a key.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum KeyAlgorithm {
    /// RSA.
    Rsa,
    /// RSA, restricted to RSASSA-PSS by its identifier; public CAs do not accept it.
    RsaPss,
    /// A key on an elliptic curve (ECDSA).
    Ec,
    /// Ed25519.
    Ed25519,
    /// Ed448.
    Ed448,
    /// DSA.
    Dsa,
    /// Any other, by its dotted identifier.
    Other(String),
}

impl KeyAlgorithm {
    /// `RSA`, `RSA-PSS`, `EC`, `Ed25519`, `Ed448`, `DSA`, or the dotted identifier.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Rsa => "RSA",
            Self::RsaPss => "RSA-PSS",
            Self::Ec => "EC",
            Self::Ed25519 => "Ed25519",
            Self::Ed448 => "Ed448",
            Self::Dsa => "DSA",
            Self::Other(oid) => oid,
        }
    }

    fn from_oid(dotted: String) -> Self {
        match dotted.as_str() {
            oid::RSA => Self::Rsa,
            oid::RSA_PSS => Self::RsaPss,
            oid::EC => Self::Ec,
            oid::ED25519 => Self::Ed25519,
            oid::ED448 => Self::Ed448,
            oid::DSA => Self::Dsa,
            _ => Self::Other(dotted),
        }
    }
}

impl fmt::Display for KeyAlgorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A public key, as it stands in a CSR or certificate or belongs to a private key.
#[derive(Clone)]
pub struct PublicKey {
    algorithm: KeyAlgorithm,
    curve: Option<String>,
    bits: Option<u32>,
    /// RSA's numbers, big-endian without leading zeros.
    modulus: Vec<u8>,
    exponent: Vec<u8>,
    /// The bits of the key: the point, for a curve.
    key: Vec<u8>,
    spki: Vec<u8>,
}

impl PublicKey {
    pub(super) fn new(spki: &SubjectPublicKeyInfo<'_>) -> Self {
        let algorithm = KeyAlgorithm::from_oid(der::oid_text(spki.algorithm.algorithm.as_bytes()));
        let mut key = Self {
            algorithm,
            curve: None,
            bits: None,
            modulus: Vec::new(),
            exponent: Vec::new(),
            key: spki.subject_public_key.data.to_vec(),
            spki: spki.raw.to_vec(),
        };
        match key.algorithm {
            KeyAlgorithm::Rsa | KeyAlgorithm::RsaPss => key.read_rsa(),
            KeyAlgorithm::Ec => key.read_curve(spki),
            KeyAlgorithm::Ed25519 => key.bits = Some(256),
            KeyAlgorithm::Ed448 => key.bits = Some(456),
            KeyAlgorithm::Dsa | KeyAlgorithm::Other(_) => {}
        }
        key
    }

    /// Reads a `SubjectPublicKeyInfo` in DER; `None` if it is none.
    pub(super) fn from_spki(der: &[u8]) -> Option<Self> {
        let (_, spki) = SubjectPublicKeyInfo::from_der(der).ok()?;
        Some(Self::new(&spki))
    }

    fn read_rsa(&mut self) {
        let Ok((_, rsa)) = RSAPublicKey::from_der(&self.key) else {
            return;
        };
        let (modulus, exponent) = (significant(rsa.modulus), significant(rsa.exponent));
        self.bits = bit_length(modulus);
        self.modulus = modulus.to_vec();
        self.exponent = exponent.to_vec();
    }

    fn read_curve(&mut self, spki: &SubjectPublicKeyInfo<'_>) {
        let named = spki
            .algorithm
            .parameters
            .as_ref()
            // `as_oid` does not look at the tag, and explicit parameters are a SEQUENCE.
            .filter(|parameters| parameters.tag() == Tag::Oid)
            .and_then(|parameters| parameters.as_oid().ok());
        let Some(named) = named else {
            self.curve = Some(EXPLICIT_PARAMETERS.to_owned());
            return;
        };
        let dotted = der::oid_text(named.as_bytes());
        match oid::CURVES.iter().find(|(oid, ..)| *oid == dotted) {
            Some((_, name, bits)) => {
                self.curve = Some((*name).to_owned());
                self.bits = Some(*bits);
            }
            None => self.curve = Some(dotted),
        }
    }

    /// The kind of the key.
    #[must_use]
    pub fn algorithm(&self) -> &KeyAlgorithm {
        &self.algorithm
    }

    /// Size in bits: of the modulus, or of the curve's field (456 for Ed448). Unknown for other kinds, curves
    /// without a name, and RSA keys that cannot be read.
    #[must_use]
    pub fn bits(&self) -> Option<u32> {
        self.bits
    }

    /// The curve: `P-256`, `P-384`, `P-521`, `secp256k1`, …; the dotted identifier of an unknown one, `explicit parameters`
    /// for one without; `None` for keys on none.
    #[must_use]
    pub fn curve(&self) -> Option<&str> {
        self.curve.as_deref()
    }

    /// RSA's public exponent in decimal while it fits 64 bits, else in hexadecimal with `0x`; `None` for other kinds and
    /// keys that cannot be read.
    #[must_use]
    pub fn rsa_exponent(&self) -> Option<String> {
        self.modulus.first()?;
        let small = (self.exponent.len() <= 8).then(|| {
            self.exponent
                .iter()
                .fold(0_u64, |value, byte| value << 8 | u64::from(*byte))
                .to_string()
        });
        Some(small.unwrap_or_else(|| format!("0x{}", hex(&self.exponent))))
    }

    /// RSA's modulus, big-endian without leading zeros; empty for other kinds.
    pub(super) fn modulus(&self) -> &[u8] {
        &self.modulus
    }

    /// RSA's exponent, big-endian without leading zeros; empty for other kinds.
    pub(super) fn exponent(&self) -> &[u8] {
        &self.exponent
    }

    /// The key's own bits: the encoded point, for a curve.
    pub(super) fn key_bits(&self) -> &[u8] {
        &self.key
    }

    /// The `SubjectPublicKeyInfo` (RFC 5280, 4.1.2.7) in DER.
    #[must_use]
    pub fn der(&self) -> &[u8] {
        &self.spki
    }

    /// The `SubjectPublicKeyInfo` in PEM (`PUBLIC KEY`).
    #[must_use]
    pub fn pem(&self) -> String {
        pem::write("PUBLIC KEY", &self.spki)
    }

    /// SHA-256 of the `SubjectPublicKeyInfo`, upper-case hexadecimal.
    #[must_use]
    pub fn sha256(&self) -> String {
        hex(&openssl::sha::sha256(&self.spki))
    }

    /// The same in base64, as in RFC 7469 (`pin-sha256`) and curl's `--pinnedpubkey`.
    #[must_use]
    pub fn pin(&self) -> String {
        STANDARD.encode(openssl::sha::sha256(&self.spki))
    }

    /// Whether both are the same key, however they are encoded (a compressed point equals an uncompressed one).
    #[must_use]
    pub fn same_key(&self, other: &Self) -> bool {
        if self.spki == other.spki {
            return true;
        }
        match (&self.algorithm, &other.algorithm) {
            (
                KeyAlgorithm::Rsa | KeyAlgorithm::RsaPss,
                KeyAlgorithm::Rsa | KeyAlgorithm::RsaPss,
            ) => {
                !self.modulus.is_empty()
                    && self.modulus == other.modulus
                    && self.exponent == other.exponent
            }
            (KeyAlgorithm::Ec, KeyAlgorithm::Ec) => {
                let (Some(curve), true) = (self.curve(), self.curve == other.curve) else {
                    return false;
                };
                let point = curve::affine(curve, &self.key);
                point.is_some() && point == curve::affine(curve, &other.key)
            }
            (KeyAlgorithm::Ed25519, KeyAlgorithm::Ed25519)
            | (KeyAlgorithm::Ed448, KeyAlgorithm::Ed448) => self.key == other.key,
            _ => false,
        }
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PublicKey")
            .field("algorithm", &self.algorithm)
            .field("curve", &self.curve)
            .field("bits", &self.bits)
            .field("sha256", &self.sha256())
            .finish_non_exhaustive()
    }
}

impl PartialEq for PublicKey {
    fn eq(&self, other: &Self) -> bool {
        self.same_key(other)
    }
}

fn significant(number: &[u8]) -> &[u8] {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    number.get(zeros..).unwrap_or_default()
}

fn bit_length(number: &[u8]) -> Option<u32> {
    let first = number.first()?;
    let bytes = u32::try_from(number.len()).ok()?;
    Some(bytes.checked_mul(8)? - first.leading_zeros())
}

pub(super) mod private {
    /// Keeps [`super::Keyed`] to the types of this folder.
    pub trait Sealed {}
}

/// What has a public key: CSRs, certificates, private keys and public keys themselves. Any two can be held against each
/// other.
pub trait Keyed: private::Sealed {
    /// The public key.
    fn public_key(&self) -> &PublicKey;

    /// Whether both belong to the same key pair.
    fn matches(&self, other: &dyn Keyed) -> bool {
        self.public_key().same_key(other.public_key())
    }
}

impl private::Sealed for PublicKey {}

impl Keyed for PublicKey {
    fn public_key(&self) -> &PublicKey {
        self
    }
}
