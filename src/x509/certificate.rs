//! Certificates (RFC 5280).

use std::fmt;

use time::OffsetDateTime;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer as _;

use super::distinguished_name::DistinguishedName;
use super::error::{Error, InputKind};
use super::extensions::Extensions;
use super::holder::holder;
use super::public_key::PublicKey;
use super::signature::{self, SignatureAlgorithm, SignatureCheck};
use super::text::hex;
use super::{pem, serial, structure_error};

/// How far a CA looked before it issued, told by the certificate's policies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValidationLevel {
    /// The domain only.
    Domain,
    /// The organisation.
    Organization,
    /// A natural person.
    Individual,
    /// Extended validation.
    Extended,
}

impl ValidationLevel {
    /// `DV`, `OV`, `IV` or `EV`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Domain => "DV",
            Self::Organization => "OV",
            Self::Individual => "IV",
            Self::Extended => "EV",
        }
    }
}

/// An X.509 certificate (RFC 5280). Two are equal when their DER is.
///
/// Reading one checks no signature, no validity and no trust: [`Certificate::problems`] tells what software objects to,
/// [`CertificateChain`](super::CertificateChain) who signed it.
///
/// ```
/// use certum::x509::{Certificate, PrivateKey};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let certificate = Certificate::parse(&std::fs::read("tests/fixtures/x509/certificate/leaf.pem")?)?;
/// assert_eq!(certificate.subject().common_name(), Some("www.example.pl"));
///
/// let key = PrivateKey::parse(&std::fs::read("tests/fixtures/x509/key/ed25519.pkcs8.pem")?, None)?;
/// assert!(!certificate.matches(&key));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Certificate {
    der: Vec<u8>,
    pub(super) version: u32,
    serial: String,
    pub(super) serial_negative: bool,
    pub(super) algorithms_agree: bool,
    subject: DistinguishedName,
    issuer: DistinguishedName,
    not_before: OffsetDateTime,
    not_after: OffsetDateTime,
    public_key: PublicKey,
    signature_algorithm: SignatureAlgorithm,
    pub(super) extensions: Extensions,
}

impl Certificate {
    /// Reads one certificate in PEM (with anything around it), DER, or base64 without armour; at most 64 KiB.
    ///
    /// # Errors
    /// An [`Error`] that says what is wrong and where, without repeating what was given.
    pub fn parse(input: &[u8]) -> Result<Self, Error> {
        Self::from_der(pem::one(input, InputKind::Certificate)?)
    }

    /// Reads checked DER that holds one certificate and nothing else.
    pub(super) fn from_der(der: Vec<u8>) -> Result<Self, Error> {
        signature::parts(&der, InputKind::Certificate)?;
        let (_, certificate) = X509Certificate::from_der(&der)
            .map_err(|error| structure_error(InputKind::Certificate, error))?;
        let tbs = &certificate.tbs_certificate;
        let raw_serial = tbs.raw_serial();
        Ok(Self {
            version: tbs.version.0,
            serial: serial::from_der(raw_serial),
            serial_negative: raw_serial.first().is_some_and(|byte| byte & 0x80 != 0),
            algorithms_agree: tbs.signature == certificate.signature_algorithm,
            subject: DistinguishedName::new(&tbs.subject),
            issuer: DistinguishedName::new(&tbs.issuer),
            not_before: tbs.validity.not_before.to_datetime(),
            not_after: tbs.validity.not_after.to_datetime(),
            public_key: PublicKey::new(&tbs.subject_pki),
            signature_algorithm: SignatureAlgorithm::new(&certificate.signature_algorithm),
            extensions: Extensions::new(tbs.extensions()),
            der,
        })
    }

    /// The serial number: upper-case hexadecimal, an even number of digits, no leading zero byte.
    #[must_use]
    pub fn serial_number(&self) -> &str {
        &self.serial
    }

    /// The issuer: the subject of the certificate that signed it.
    #[must_use]
    pub fn issuer(&self) -> &DistinguishedName {
        &self.issuer
    }

    /// The first second of its validity, in UTC.
    #[must_use]
    pub fn not_before(&self) -> OffsetDateTime {
        self.not_before
    }

    /// The last second of its validity, in UTC.
    #[must_use]
    pub fn not_after(&self) -> OffsetDateTime {
        self.not_after
    }

    /// Whether `time` lies within the validity, both ends included.
    #[must_use]
    pub fn is_valid_at(&self, time: OffsetDateTime) -> bool {
        (self.not_before..=self.not_after).contains(&time)
    }

    /// Whether it is marked as a CA's (basic constraints, RFC 5280, 4.2.1.9).
    #[must_use]
    pub fn is_ca(&self) -> bool {
        self.extensions.ca == Some(true)
    }

    /// How many CA certificates may stand between it and an end certificate; `None` where that is not limited.
    #[must_use]
    pub fn path_length(&self) -> Option<u32> {
        self.extensions.path_length
    }

    /// The identifier that its issuer gave its key, upper-case hexadecimal (RFC 5280, 4.2.1.2); `None` without one.
    #[must_use]
    pub fn subject_key_id(&self) -> Option<&str> {
        self.extensions.subject_key_id.as_deref()
    }

    /// The identifier of its issuer's key, upper-case hexadecimal (RFC 5280, 4.2.1.1); `None` without one.
    #[must_use]
    pub fn authority_key_id(&self) -> Option<&str> {
        self.extensions.authority_key_id.as_deref()
    }

    /// Addresses of its issuer's certificate (`caIssuers` of the authority information access, RFC 5280, 4.2.2.1).
    #[must_use]
    pub fn issuer_urls(&self) -> &[String] {
        &self.extensions.issuer_urls
    }

    /// Addresses of OCSP responders (`ocsp` of the authority information access).
    #[must_use]
    pub fn ocsp_urls(&self) -> &[String] {
        &self.extensions.ocsp_urls
    }

    /// Addresses of revocation lists (CRL distribution points, RFC 5280, 4.2.1.13).
    #[must_use]
    pub fn crl_urls(&self) -> &[String] {
        &self.extensions.crl_urls
    }

    /// Policies, as dotted identifiers.
    #[must_use]
    pub fn policies(&self) -> &[String] {
        &self.extensions.policies
    }

    /// How far the CA looked, by the policies of CA/Browser Forum; none for CAs' own certificates and other kinds.
    #[must_use]
    pub fn validation_level(&self) -> Option<ValidationLevel> {
        // CA/Browser Forum: 2.23.140.1.2 for TLS, 2.23.140.1.1 for EV, 2.23.140.1.3 and .4.1 for code signing,
        // 2.23.140.1.5.X.Y for S/MIME (1 mailbox, 2 organisation, 3 sponsored, 4 individual).
        self.policies().iter().find_map(|policy| {
            let rest = policy.strip_prefix("2.23.140.1.")?;
            match rest.split('.').collect::<Vec<_>>().as_slice() {
                ["1" | "3"] => Some(ValidationLevel::Extended),
                ["2", "1"] | ["5", "1", _] => Some(ValidationLevel::Domain),
                ["2", "2"] | ["4", "1"] | ["5", "2" | "3", _] => {
                    Some(ValidationLevel::Organization)
                }
                ["2", "3"] | ["5", "4", _] => Some(ValidationLevel::Individual),
                _ => None,
            }
        })
    }

    /// Checks this certificate's signature against a key. One that names two different algorithms is invalid
    /// (RFC 5280, 4.1.1.2).
    #[must_use]
    pub fn signature_by(&self, key: &PublicKey) -> SignatureCheck {
        if !self.algorithms_agree {
            return SignatureCheck::Invalid;
        }
        signature::check(&self.der, key)
    }

    /// Whether `issuer` is named as the issuer and its key made the signature. Validity and CA flag are not looked at.
    #[must_use]
    pub fn is_signed_by(&self, issuer: &Self) -> bool {
        self.issuer.matches(&issuer.subject)
            && self.signature_by(&issuer.public_key) == SignatureCheck::Valid
    }

    /// Whether issuer and subject are the same; the signature is not looked at.
    #[must_use]
    pub fn is_self_issued(&self) -> bool {
        self.issuer.matches(&self.subject)
    }

    /// Whether it is signed by its own key, as roots are.
    #[must_use]
    pub fn is_self_signed(&self) -> bool {
        self.is_self_issued() && self.is_signed_by(self)
    }
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Certificate")
            .field("subject", &self.subject.to_string())
            .field("issuer", &self.issuer.to_string())
            .field("serial_number", &self.serial)
            .field("not_before", &self.not_before)
            .field("not_after", &self.not_after)
            .field("public_key", &self.public_key)
            .field("extensions", &self.extensions)
            .finish_non_exhaustive()
    }
}

holder!(Certificate, "CERTIFICATE");

impl PartialEq for Certificate {
    fn eq(&self, other: &Self) -> bool {
        self.der == other.der
    }
}

impl Eq for Certificate {}
