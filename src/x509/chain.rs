//! Chains of certificates, out of any heap.

use time::OffsetDateTime;

use super::certificate::Certificate;
use super::chain_order::{self, Ordered};
use super::distinguished_name::DistinguishedName;
use super::error::{Error, InputKind};
use super::pem::{self, Block};
use super::{der, pkcs7};

/// Certificates read from one heap.
pub(super) const MAX_CERTIFICATES: usize = 64;

/// The certificate that would have to follow at the end of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingIssuer {
    subject: DistinguishedName,
    key_id: Option<String>,
    urls: Vec<String>,
}

impl MissingIssuer {
    /// The subject that it has.
    #[must_use]
    pub fn subject(&self) -> &DistinguishedName {
        &self.subject
    }

    /// Identifier of its key, upper-case hexadecimal, if known.
    #[must_use]
    pub fn key_id(&self) -> Option<&str> {
        self.key_id.as_deref()
    }

    /// Where it can be fetched, if known (authority information access).
    #[must_use]
    pub fn urls(&self) -> &[String] {
        &self.urls
    }
}

/// A chain in order: the end certificate first, each next one having signed the one before. Every signature in it was
/// verified; whether its root is trusted is for others to say.
///
/// ```
/// use certum::x509::CertificateChain;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let mut heap = std::fs::read("tests/fixtures/x509/certificate/intermediate.pem")?;
/// heap.extend(std::fs::read("tests/fixtures/x509/certificate/leaf.pem")?);
/// let chain = CertificateChain::parse(&heap)?;
/// assert_eq!(chain.leaf().and_then(|leaf| leaf.subject().common_name()), Some("www.example.pl"));
///
/// assert!(!chain.is_complete());
/// let missing = chain.missing().ok_or("complete")?;
/// assert_eq!(missing.subject().common_name(), Some("Root"));
///
/// // What a web server wants in one file.
/// let pem = chain.full_chain_pem(false);
/// assert_eq!(pem.matches("BEGIN CERTIFICATE").count(), 2);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct CertificateChain {
    certificates: Vec<Certificate>,
    alternatives: Vec<Vec<Certificate>>,
    extra: Vec<Certificate>,
    pub(super) forged: Vec<Certificate>,
    complete: bool,
    pub(super) has_private_key: bool,
}

impl CertificateChain {
    /// Puts a heap in order: PEM blocks with anything between, DER, PKCS#7 in PEM or DER; at most 1 MiB and 64
    /// certificates. Blocks of other kinds are passed over. The end certificate is the first that is no CA's, else
    /// the first that issued no other.
    ///
    /// # Errors
    /// What is wrong with the input, with its place: [`Error::InBlock`] for a block of PEM whose content cannot be
    /// read, [`Error::NoCertificate`] where there is none among them, [`Error::TooLarge`] and [`Error::TooManyBlocks`]
    /// beyond the limits.
    pub fn parse(input: &[u8]) -> Result<Self, Error> {
        let blocks = pem::read(input, InputKind::Certificate, pem::MAX_HEAP)?;
        let kinds: Vec<InputKind> = blocks.iter().map(Block::kind).collect();
        let mut certificates = Vec::new();
        for (index, block) in blocks.iter().enumerate() {
            read_block(block, &mut certificates).map_err(|error| match error {
                Error::TooManyBlocks { .. } => error,
                error if block.label.is_empty() => error,
                error => Error::InBlock {
                    number: index + 1,
                    line: block.line,
                    error: Box::new(error),
                },
            })?;
        }
        if certificates.is_empty() {
            return Err(Error::NoCertificate {
                found: kinds.into_iter().take(8).collect(),
            });
        }
        let mut chain = Self::from_certificates(certificates)?;
        chain.has_private_key = kinds.iter().any(|kind| kind.is_secret());
        Ok(chain)
    }

    /// Puts certificates in order, as [`CertificateChain::parse`] does.
    ///
    /// # Errors
    /// [`Error::NoCertificate`] for none, [`Error::TooManyBlocks`] for more than 64 different ones.
    pub fn from_certificates(certificates: Vec<Certificate>) -> Result<Self, Error> {
        let mut distinct: Vec<Certificate> = Vec::new();
        for certificate in certificates {
            if distinct.contains(&certificate) {
                continue;
            }
            if distinct.len() == MAX_CERTIFICATES {
                return Err(too_many());
            }
            distinct.push(certificate);
        }
        if distinct.is_empty() {
            return Err(Error::NoCertificate { found: Vec::new() });
        }
        let Ordered {
            path,
            complete,
            alternatives,
            extra,
            forged,
        } = chain_order::order(&distinct, OffsetDateTime::now_utc());
        let pick = |indices: Vec<usize>| -> Vec<Certificate> {
            indices
                .into_iter()
                .filter_map(|index| distinct.get(index).cloned())
                .collect()
        };
        Ok(Self {
            certificates: pick(path),
            alternatives: alternatives.into_iter().map(&pick).collect(),
            extra: pick(extra),
            forged: pick(forged),
            complete,
            has_private_key: false,
        })
    }

    /// The certificates in order, the end certificate first; never empty.
    #[must_use]
    pub fn certificates(&self) -> &[Certificate] {
        &self.certificates
    }

    /// The end certificate, the one that the chain is for.
    #[must_use]
    pub fn leaf(&self) -> Option<&Certificate> {
        self.certificates.first()
    }

    /// The certificates between the end certificate and the root.
    #[must_use]
    pub fn intermediates(&self) -> &[Certificate] {
        let end =
            self.certificates.len() - usize::from(self.complete && self.certificates.len() > 1);
        self.certificates.get(1..end).unwrap_or_default()
    }

    /// The self-signed certificate at the end, if it is there (it is the end certificate itself if that is alone).
    #[must_use]
    pub fn root(&self) -> Option<&Certificate> {
        self.certificates.last().filter(|_| self.complete)
    }

    /// Whether the chain ends in a self-signed root.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// What would have to follow, if the chain is not complete.
    #[must_use]
    pub fn missing(&self) -> Option<MissingIssuer> {
        let last = self.certificates.last().filter(|_| !self.complete)?;
        Some(MissingIssuer {
            subject: last.issuer().clone(),
            key_id: last.authority_key_id().map(str::to_owned),
            urls: last.issuer_urls().to_vec(),
        })
    }

    /// Other ways from the same end certificate, over cross-signed certificates of the heap.
    #[must_use]
    pub fn alternatives(&self) -> &[Vec<Certificate>] {
        &self.alternatives
    }

    /// Certificates of the heap that belong to none of the ways.
    #[must_use]
    pub fn extra(&self) -> &[Certificate] {
        &self.extra
    }

    fn exported(&self, with_root: bool) -> &[Certificate] {
        let without = self.complete && !with_root && self.certificates.len() > 1;
        let end = self.certificates.len() - usize::from(without);
        self.certificates.get(..end).unwrap_or_default()
    }

    /// The chain in PEM, one block after the other, the end certificate first; servers want it without the root.
    /// `with_root` matters only to a chain that is complete.
    #[must_use]
    pub fn full_chain_pem(&self, with_root: bool) -> String {
        self.exported(with_root)
            .iter()
            .map(Certificate::pem)
            .collect()
    }

    /// The chain in PEM without the end certificate, the "CA bundle" of many panels; empty where it stands alone.
    #[must_use]
    pub fn bundle_pem(&self, with_root: bool) -> String {
        self.exported(with_root)
            .iter()
            .skip(1)
            .map(Certificate::pem)
            .collect()
    }

    /// The certificates in DER, the end certificate first.
    #[must_use]
    pub fn ders(&self, with_root: bool) -> Vec<Vec<u8>> {
        self.exported(with_root)
            .iter()
            .map(|certificate| certificate.der().to_vec())
            .collect()
    }

    /// The chain as PKCS#7 (RFC 2315) in DER, without a signature (`.p7b` for Windows and Java).
    #[must_use]
    pub fn pkcs7_der(&self, with_root: bool) -> Vec<u8> {
        let certificates: Vec<&Certificate> = self.exported(with_root).iter().collect();
        pkcs7::write(&certificates)
    }

    /// The same in one PEM block `PKCS7`.
    #[must_use]
    pub fn pkcs7_pem(&self, with_root: bool) -> String {
        pem::write("PKCS7", &self.pkcs7_der(with_root))
    }
}

fn read_block(block: &Block, certificates: &mut Vec<Certificate>) -> Result<(), Error> {
    match block.kind() {
        InputKind::Certificate => read_ders(block, certificates),
        InputKind::Pkcs7 => {
            for der in pkcs7::certificates(&block.der, MAX_CERTIFICATES)? {
                push(der, certificates)?;
            }
            Ok(())
        }
        // BER of a bundle that OpenSSL may still read, or garbage under no label.
        InputKind::Unknown if block.label.is_empty() => {
            let size = der::check(&block.der, InputKind::Certificate);
            for der in pkcs7::certificates(&block.der, MAX_CERTIFICATES)
                .or_else(|error| size.and(Err(error)))?
            {
                push(der, certificates)?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// One certificate, or several in DER one after the other where no PEM separates them.
fn read_ders(block: &Block, certificates: &mut Vec<Certificate>) -> Result<(), Error> {
    let mut rest = block.der.as_slice();
    while !rest.is_empty() {
        let size = der::check(rest, InputKind::Certificate)?;
        let (one, after) = rest.split_at_checked(size).unwrap_or((rest, &[]));
        push(one.to_vec(), certificates)?;
        rest = match block.label.as_str() {
            "" => after,
            "TRUSTED CERTIFICATE" => &[],
            _ => {
                pem::no_trailing_data(&block.der, size, InputKind::Certificate)?;
                &[]
            }
        };
    }
    Ok(())
}

fn push(der: Vec<u8>, certificates: &mut Vec<Certificate>) -> Result<(), Error> {
    if der.len() > pem::MAX_OBJECT {
        return Err(Error::TooLarge {
            expected: InputKind::Certificate,
            limit: pem::MAX_OBJECT,
            actual: der.len(),
        });
    }
    let size = der::check(&der, InputKind::Certificate)?;
    pem::no_trailing_data(&der, size, InputKind::Certificate)?;
    let certificate = Certificate::from_der(der)?;
    if certificates.contains(&certificate) {
        return Ok(());
    }
    if certificates.len() == MAX_CERTIFICATES {
        return Err(too_many());
    }
    certificates.push(certificate);
    Ok(())
}

fn too_many() -> Error {
    Error::TooManyBlocks {
        limit: MAX_CERTIFICATES,
    }
}
