//! `Certum\CertificateChain`.

use super::{
    Certificate,
    certificate::moment,
    distinguished_name::DistinguishedName,
    problem::{self, Problem},
    unreadable,
};
use crate::{
    input::{self, Bytes, Moment},
    thrown::Thrown,
    value::value_class,
};
use certum::{
    language::Text,
    x509::{self, Error},
};
use ext_php_rs::{
    binary::Binary,
    binary_slice::BinarySlice,
    types::{ZendClassObject, ZendHashTable},
};
use std::sync::Arc;

/// A chain, and its certificates as PHP gets them.
#[derive(Debug)]
pub struct Chain {
    order: x509::CertificateChain,
    leaf: Certificate,
    certificates: Vec<Certificate>,
    alternatives: Vec<Vec<Certificate>>,
    unrelated: Vec<Certificate>,
}

value_class! {
    /// Certificates put in order.
    CertificateChain(Arc<Chain>) as "Certum\\CertificateChain" {
        "certificates" certificates = |chain| chain.certificates;
        "alternatives" alternatives = |chain| chain.alternatives;
        "unrelated" unrelated = |chain| chain.unrelated;
        "isComplete" is_complete = |chain| chain.order.is_complete();
        "missingIssuer" missing_issuer = |chain| chain.order.missing().map(|missing| DistinguishedName::owned(missing.subject().clone()));
        "missingIssuerUrls" missing_issuer_urls = |chain| chain.order.missing().map(|missing| missing.urls().to_vec()).unwrap_or_default();
    }

    /// Puts a heap of bytes in order.
    pub fn parse(heap: BinarySlice<'_, u8>) -> Result<Self, Thrown> {
        Self::read(&heap)
    }

    /// Puts certificates in order.
    #[php(name = "fromCertificates")]
    pub fn from_certificates(certificates: &ZendHashTable) -> Result<Self, Thrown> {
        let certificates = certificates_of(certificates)?;
        if certificates.is_empty() {
            return Err(Thrown::input("certificates", Text::given_none));
        }
        Self::new(x509::CertificateChain::from_certificates(certificates))
            .map_err(|error| unreadable("certificates", &error))
    }

    /// The certificate that the chain is for.
    pub fn leaf(&self) -> Certificate {
        self.inner.leaf.clone()
    }

    /// Between the leaf and the root.
    pub fn intermediates(&self) -> Vec<Certificate> {
        let count = self.inner.order.intermediates().len();
        self.inner.certificates.iter().skip(1).take(count).cloned().collect()
    }

    /// The self-signed root.
    pub fn root(&self) -> Option<Certificate> {
        let last = self.inner.certificates.last();
        last.filter(|_| self.inner.order.is_complete()).cloned()
    }

    /// What is not good about it.
    #[php(defaults(language = "\"en\""))]
    pub fn problems(&self, language: Bytes, time: Option<Moment>) -> Result<Vec<Problem>, Thrown> {
        let language = input::language(&language)?;
        Ok(problem::list(self.inner.order.problems_at(moment(time)?), language))
    }

    #[php(name = "toPem")]
    #[php(defaults(withLeaf = true, withRoot = false))]
    pub fn to_pem(&self, withLeaf: bool, withRoot: bool) -> String {
        if withLeaf {
            self.inner.order.full_chain_pem(withRoot)
        } else {
            self.inner.order.bundle_pem(withRoot)
        }
    }

    #[php(name = "toPkcs7")]
    #[php(defaults(pem = true, withRoot = false))]
    pub fn to_pkcs7(&self, pem: bool, withRoot: bool) -> Binary<u8> {
        if pem {
            self.inner.order.pkcs7_pem(withRoot).into_bytes().into()
        } else {
            self.inner.order.pkcs7_der(withRoot).into()
        }
    }
}

impl CertificateChain {
    pub(crate) fn read(heap: &[u8]) -> Result<Self, Thrown> {
        Self::new(x509::CertificateChain::parse(heap)).map_err(|error| unreadable("chain", &error))
    }

    pub(crate) fn new(order: Result<x509::CertificateChain, Error>) -> Result<Self, Error> {
        let order = order?;
        let certificates = wrapped(order.certificates());
        let leaf = certificates
            .first()
            .cloned()
            .ok_or(Error::NoCertificate { found: Vec::new() })?;
        Ok(Self::from(Arc::new(Chain {
            leaf,
            certificates,
            alternatives: order
                .alternatives()
                .iter()
                .map(|way| wrapped(way))
                .collect(),
            unrelated: wrapped(order.extra()),
            order,
        })))
    }
}

fn wrapped(certificates: &[x509::Certificate]) -> Vec<Certificate> {
    certificates.iter().cloned().map(Certificate::new).collect()
}

fn certificates_of(list: &ZendHashTable) -> Result<Vec<x509::Certificate>, Thrown> {
    list.values()
        .map(|value| {
            value
                .dereference()
                .object()
                .and_then(ZendClassObject::<Certificate>::from_zend_obj)
                .map(|certificate| (*certificate.inner).clone())
                .ok_or_else(|| Thrown::input("certificates", Text::given_no_certificates))
        })
        .collect()
}
