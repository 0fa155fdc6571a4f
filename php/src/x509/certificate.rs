//! `Certum\Certificate`.

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
    input::{self, Bytes, Moment},
    thrown::Thrown,
};
use certum::x509;
use ext_php_rs::binary_slice::BinarySlice;
use std::sync::Arc;
use time::OffsetDateTime;

holder_class! {
    /// A certificate.
    Certificate(Arc<x509::Certificate>) as "Certum\\Certificate" {
        "pem" pem = |certificate| certificate.pem();
        "serialNumber" serial_number = |certificate| certificate.serial_number();
        "subject" subject = |certificate| DistinguishedName::subject(Source::from(certificate));
        "issuer" issuer = |certificate| DistinguishedName::issuer(certificate);
        "commonName" common_name = |certificate| certificate.subject().common_name();
        "alternativeNames" alternative_names = |certificate| AlternativeNames::from(Source::from(certificate));
        "publicKey" public_key = |certificate| PublicKey::from(Source::from(certificate));
        "signatureAlgorithm" signature_algorithm = |certificate| certificate.signature_algorithm().name();
        "notBefore" not_before = |certificate| certificate.not_before();
        "notAfter" not_after = |certificate| certificate.not_after();
        "keyUsage" key_usage = |certificate| certificate.key_usage();
        "extendedKeyUsage" extended_key_usage = |certificate| certificate.extended_key_usage();
        "isCa" is_ca = |certificate| certificate.is_ca();
        "pathLength" path_length = |certificate| certificate.path_length();
        "isSelfSigned" is_self_signed = |certificate| certificate.is_self_signed();
        "subjectKeyIdentifier" subject_key_identifier = |certificate| certificate.subject_key_id();
        "authorityKeyIdentifier" authority_key_identifier = |certificate| certificate.authority_key_id();
        "issuerUrls" issuer_urls = |certificate| certificate.issuer_urls();
        "ocspUrls" ocsp_urls = |certificate| certificate.ocsp_urls();
        "crlUrls" crl_urls = |certificate| certificate.crl_urls();
        "policies" policies = |certificate| certificate.policies();
        "validationLevel" validation_level = |certificate| certificate.validation_level().map(x509::ValidationLevel::name);
        "mustStaple" must_staple = |certificate| certificate.must_staple();
        "extensions" extensions = |certificate| certificate.extension_oids();
        "fingerprintSha1" fingerprint_sha1 = |certificate| certificate.sha1();
        "fingerprintSha256" fingerprint_sha256 = |certificate| certificate.sha256();
    }

    /// The validation level of an organisation's TLS certificate.
    pub const DV: &'static str = "DV";
    pub const OV: &'static str = "OV";
    pub const IV: &'static str = "IV";
    pub const EV: &'static str = "EV";

    pub fn parse(pemOrDer: BinarySlice<'_, u8>) -> Result<Self, Thrown> {
        Self::read(&pemOrDer)
    }

    /// Whether it is within its validity.
    #[php(name = "isValidAt")]
    pub fn is_valid_at(&self, time: Option<Moment>) -> Result<bool, Thrown> {
        Ok(self.inner.is_valid_at(moment(time)?))
    }

    /// Whether the other's key signed it.
    #[php(name = "isSignedBy")]
    pub fn is_signed_by(&self, issuer: &Certificate) -> bool {
        self.inner.is_signed_by(&issuer.inner)
    }

    /// What is not good about it.
    #[php(defaults(language = "\"en\""))]
    pub fn problems(&self, language: Bytes, time: Option<Moment>) -> Result<Vec<Problem>, Thrown> {
        let language = input::language(&language)?;
        Ok(problem::list(self.inner.problems_at(moment(time)?), language))
    }
}

impl Certificate {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Thrown> {
        x509::Certificate::parse(bytes)
            .map(Self::new)
            .map_err(|error| unreadable("certificate", &error))
    }

    pub(crate) fn new(certificate: x509::Certificate) -> Self {
        Self {
            inner: Arc::new(certificate),
        }
    }
}

/// A moment that was given, or now.
pub(super) fn moment(given: Option<Moment>) -> Result<OffsetDateTime, Thrown> {
    given.map_or_else(|| Ok(OffsetDateTime::now_utc()), |moment| moment.at("time"))
}
