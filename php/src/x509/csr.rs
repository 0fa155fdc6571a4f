//! `Certum\Csr`.

use super::{
    alternative_names::AlternativeNames,
    distinguished_name::DistinguishedName,
    holder::holder_class,
    problem::{self, Problem},
    public_key::PublicKey,
    source::Source,
    unreadable,
};
use crate::{
    input::{self, Bytes},
    thrown::Thrown,
};
use certum::x509;
use ext_php_rs::binary_slice::BinarySlice;
use std::sync::Arc;

holder_class! {
    /// A certificate signing request.
    Csr(Arc<x509::Csr>) as "Certum\\Csr" {
        "pem" pem = |csr| csr.pem();
        "subject" subject = |csr| DistinguishedName::subject(Source::from(csr));
        "commonName" common_name = |csr| csr.subject().common_name();
        "alternativeNames" alternative_names = |csr| AlternativeNames::from(Source::from(csr));
        "publicKey" public_key = |csr| PublicKey::from(Source::from(csr));
        "signatureAlgorithm" signature_algorithm = |csr| csr.signature_algorithm().name();
        "signatureValid" signature_valid = |csr| csr.signature_valid();
        "keyUsage" key_usage = |csr| csr.key_usage();
        "extendedKeyUsage" extended_key_usage = |csr| csr.extended_key_usage();
        "mustStaple" must_staple = |csr| csr.must_staple();
        "extensions" extensions = |csr| csr.extension_oids();
        "fingerprintSha1" fingerprint_sha1 = |csr| csr.sha1();
        "fingerprintSha256" fingerprint_sha256 = |csr| csr.sha256();
    }

    pub fn parse(pemOrDer: BinarySlice<'_, u8>) -> Result<Self, Thrown> {
        x509::Csr::parse(&pemOrDer)
            .map(|csr| Self { inner: Arc::new(csr) })
            .map_err(|error| unreadable("csr", &error))
    }

    /// What is not good about it.
    #[php(defaults(language = "\"en\""))]
    pub fn problems(&self, language: Bytes) -> Result<Vec<Problem>, Thrown> {
        let language = input::language(&language)?;
        Ok(problem::list(self.inner.problems(), language))
    }
}
