//! Certificate signing requests (PKCS#10, RFC 2986).

use std::fmt;
use std::sync::OnceLock;

use x509_parser::cri_attributes::ExtensionRequest;
use x509_parser::prelude::FromDer as _;
use x509_parser::x509::{AlgorithmIdentifier, SubjectPublicKeyInfo, X509Name, X509Version};

use crate::language::{Said, Text};

use super::distinguished_name::DistinguishedName;
use super::error::{Error, InputKind};
use super::extensions::Extensions;
use super::holder::holder;
use super::problem::Problem;
use super::public_key::PublicKey;
use super::signature::{self, SignatureAlgorithm, SignatureCheck};
use super::text::hex;
use super::{der, key_problems, name_problems, oid, pem, structure_error};

/// A certificate signing request: what its holder asks to be certified, signed with the key that it is for.
///
/// What it tells is what is asked for: what an order says itself takes its place, and what a certificate says at last is
/// the CA's.
///
/// ```
/// use certum::x509::Csr;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let pasted = std::fs::read("tests/fixtures/x509/csr/rsa-1024.pem")?;
/// let csr = Csr::parse(&pasted)?;
/// assert_eq!(csr.public_key().bits(), Some(1024));
/// let codes: Vec<_> = csr.problems().iter().map(|problem| problem.code()).collect();
/// assert!(codes.contains(&"rsa_too_short"));
///
/// let refused = Csr::parse(b"-----BEGIN CERTIFICATE REQUEST-----");
/// assert_eq!(refused.map_err(|error| error.code()).err(), Some("no_end"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Csr {
    der: Vec<u8>,
    version: u32,
    subject: DistinguishedName,
    public_key: PublicKey,
    signature_algorithm: SignatureAlgorithm,
    extensions: Extensions,
    has_challenge_password: bool,
    signature: OnceLock<SignatureCheck>,
}

impl Csr {
    /// Reads one CSR in PEM (with anything around it), DER, or base64 without armour; at most 64 KiB.
    ///
    /// # Errors
    /// An [`Error`] that says what is wrong and where, without repeating what was given.
    pub fn parse(input: &[u8]) -> Result<Self, Error> {
        Self::from_der(pem::one(input, InputKind::Csr)?)
    }

    fn from_der(der: Vec<u8>) -> Result<Self, Error> {
        let wrong = |error| structure_error(InputKind::Csr, error);
        let [info, algorithm, _] = signature::parts(&der, InputKind::Csr)?;
        // Not x509-parser's own request: it refuses the whole for one attribute that it cannot read.
        let (rest, version) = X509Version::from_der(info.content).map_err(wrong)?;
        let (rest, subject) = X509Name::from_der(rest).map_err(wrong)?;
        let (rest, key) = SubjectPublicKeyInfo::from_der(rest).map_err(wrong)?;
        let (_, algorithm) = AlgorithmIdentifier::from_der(algorithm.whole).map_err(wrong)?;
        let attributes = Attributes::new(rest);
        Ok(Self {
            version: version.0,
            subject: DistinguishedName::new(&subject),
            public_key: PublicKey::new(&key),
            signature_algorithm: SignatureAlgorithm::new(&algorithm),
            extensions: attributes.extensions,
            has_challenge_password: attributes.challenge_password,
            signature: OnceLock::new(),
            der,
        })
    }

    /// Whether the CSR's own key made its signature, which proves that the holder has it; computed once.
    /// [`SignatureCheck::Unsupported`] where key or algorithm cannot be checked here.
    #[must_use]
    pub fn signature(&self) -> SignatureCheck {
        *self
            .signature
            .get_or_init(|| signature::check(&self.der, &self.public_key))
    }

    /// Whether [`Csr::signature`] is [`SignatureCheck::Valid`].
    #[must_use]
    pub fn signature_valid(&self) -> bool {
        self.signature() == SignatureCheck::Valid
    }

    /// Everything that a public CA must refuse or that is better done otherwise, gravest first. The codes are listed in
    /// the documentation of [`crate::x509`].
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = key_problems::key(&self.public_key);
        problems.extend(key_problems::signature(self.signature()));
        problems.extend(key_problems::weak_hash(&self.signature_algorithm));
        problems.extend(name_problems::subject(&self.subject));
        problems.extend(name_problems::alternative_names(self.alternative_names()));
        problems.extend(self.common_name_problem());
        problems.extend(self.own_problems());
        problems.sort_by_key(|problem| std::cmp::Reverse(problem.severity()));
        problems
    }

    fn common_name_problem(&self) -> Option<Problem> {
        let Some(name) = self.subject.common_name() else {
            return Some(Problem::warning(Text::common_name_missing));
        };
        if !name_problems::is_like_host(name) {
            return None;
        }
        if let Some(problem) = name_problems::common_name(name) {
            return Some(problem);
        }
        let names = self.alternative_names();
        let host = super::name::HostName::parse(name).ok()?;
        let is_there = names.iter().any(|other| other.ascii() == host.ascii());
        (!names.is_empty() && !is_there)
            .then(|| Problem::warning(Text::common_name_not_alternative))
    }

    fn own_problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.version != 0 {
            problems.push(Problem::refused(Text::csr_version));
        }
        if self.has_challenge_password {
            problems.push(Problem::warning(Text::challenge_password));
        }
        if self.extensions.ca == Some(true) {
            problems.push(Problem::warning(Text::ca_requested));
        }
        problems.extend(self.extensions.malformed.iter().map(|oid| malformed(oid)));
        problems
    }
}

impl fmt::Debug for Csr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Csr")
            .field("subject", &self.subject.to_string())
            .field("public_key", &self.public_key)
            .field("extensions", &self.extensions)
            .finish_non_exhaustive()
    }
}

holder!(Csr, "CERTIFICATE REQUEST");

/// What is read of the attributes behind the public key.
#[derive(Default)]
struct Attributes {
    extensions: Extensions,
    challenge_password: bool,
}

impl Attributes {
    /// The attributes in `[0]`, which some old software leaves out altogether.
    fn new(rest: &[u8]) -> Self {
        let mut read = Self::default();
        let Some((attributes, _)) = der::read(rest).filter(|(list, _)| list.tag == 0xa0) else {
            return read;
        };
        for attribute in der::elements(attributes.content) {
            let mut parts = der::elements(attribute.content);
            let (Some(kind), Some(values)) = (parts.next(), parts.next()) else {
                continue;
            };
            let dotted = der::oid_text(kind.content);
            if dotted == oid::CHALLENGE_PASSWORD {
                read.challenge_password = true;
            } else if oid::EXTENSION_REQUESTS.contains(&dotted.as_str()) {
                match ExtensionRequest::from_der(values.content) {
                    Ok((_, request)) => read.extensions = Extensions::new(&request.extensions),
                    Err(_) => read.extensions.malformed.push(dotted),
                }
            }
        }
        read
    }
}

pub(super) fn malformed(oid: &str) -> Problem {
    Problem::warning(Said::new(Text::extension_malformed).with("extension", oid))
}
