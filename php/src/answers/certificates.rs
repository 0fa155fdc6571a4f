//! Issued certificates.

use crate::{
    thrown::Thrown,
    value::value_class,
    x509::{Certificate, CertificateChain},
};
use certum::{language::Text, messages};
use ext_php_rs::builders::ModuleBuilder;

value_class! {
    /// A certificate as Certum's records have it.
    CertificateDetails(messages::CertificateDetails) as "Certum\\CertificateDetails" {
        "certificateStatus" certificate_status = |details| details.certificate_status;
        "commonName" common_name = |details| details.common_name;
        "dnsNames" dns_names = |details| details.dns_names;
        "startDate" start_date = |details| details.start_date;
        "endDate" end_date = |details| details.end_date;
        "revokedDate" revoked_date = |details| details.revoked_date;
        "serialNumber" serial_number = |details| details.serial_number;
        "subjectName" subject_name = |details| details.subject_name;
        "x509Cert" x509_cert = |details| details.x509_cert;
    }

    pub const VALID: &'static str = "VALID";
    pub const REVOKING: &'static str = "REVOKING";
    pub const REVOKED: &'static str = "REVOKED";
}

value_class! {
    /// A certificate with its intermediates, as Certum answers it.
    IssuedCertificate(messages::IssuedCertificate) as "Certum\\IssuedCertificate" {
        "details" details = |issued| issued.details.clone().map(CertificateDetails::from);
        "caBundle" ca_bundle = |issued| issued.ca_bundle;
    }

    /// The certificate, read.
    pub fn certificate(&self) -> Result<Certificate, Thrown> {
        Certificate::read(self.pem()?.as_bytes())
    }

    /// The certificate with its intermediates, in order.
    pub fn chain(&self) -> Result<CertificateChain, Thrown> {
        let mut heap = vec![self.pem()?];
        heap.extend(self.inner.ca_bundle.iter().map(String::as_str));
        CertificateChain::read(heap.join("\n").as_bytes())
    }
}

impl IssuedCertificate {
    fn pem(&self) -> Result<&str, Thrown> {
        let details = self.inner.details.as_ref();
        details
            .map(|details| details.x509_cert.as_str())
            .ok_or_else(|| Thrown::input("certificate", Text::given_not_answered))
    }
}

pub(super) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module
        .class::<CertificateDetails>()
        .class::<IssuedCertificate>()
}
