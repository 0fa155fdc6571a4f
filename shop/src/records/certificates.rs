//! A certificate of an order.

use time::OffsetDateTime;

use crate::words::CertificateStatus;
use certum::x509::{self, HostName};

record! {
    /// A certificate of an order.
    Certificate, CertificateNews in mod_certum_certificates, unique ["order_id", "serial"] {
        /// The order, by its row.
        order_id: u64 = "integer index",
        /// The serial number.
        serial: String = "string:64 index",
        /// What Certum says of it.
        status: CertificateStatus = "string:32",
        /// The beginning of its validity.
        not_before: OffsetDateTime = "dateTime",
        /// The end of its validity.
        not_after: OffsetDateTime = "dateTime index",
        /// The certificate as PEM.
        pem: String = "longText",
        /// The certificates above it as PEM, one after the other.
        chain: String = "longText",
        /// The CSR that it was made of; `None` where that is not known.
        csr: Option<String> = "longText nullable",
        /// When somebody said that it is installed; `None` before.
        installed_at: Option<OffsetDateTime> = "dateTime nullable",
        /// When it was first seen as revoked; `None` for one that was not.
        revoked_at: Option<OffsetDateTime> = "dateTime nullable",
        /// When it was stored.
        created_at: OffsetDateTime = "dateTime",
    }
}

impl Certificate {
    /// Whether it is neither revoked, nor about to be, nor ended.
    #[must_use]
    pub(crate) fn is_alive(&self, now: OffsetDateTime) -> bool {
        self.status == CertificateStatus::Valid && self.not_after > now
    }

    /// What Certum says of it; `EXPIRED` where it has ended without being revoked.
    #[must_use]
    pub(crate) fn status_at(&self, now: OffsetDateTime) -> &str {
        if self.status == CertificateStatus::Valid && !self.is_alive(now) {
            CertificateStatus::EXPIRED
        } else {
            self.status.as_str()
        }
    }

    /// Its host names, the common name first; none where it cannot be read, or has none.
    #[must_use]
    pub(crate) fn host_names(&self) -> Vec<HostName> {
        let Ok(certificate) = x509::Certificate::parse(self.pem.as_bytes()) else {
            return Vec::new();
        };
        let host = |name: &str| HostName::parse(name).ok();
        let names = certificate.dns_names();
        let mut names: Vec<HostName> = names.iter().filter_map(|name| host(name)).collect();
        let first = certificate.subject().common_name().and_then(host);
        names.sort_by_key(|name| {
            first
                .as_ref()
                .is_none_or(|first| first.ascii() != name.ascii())
        });
        names
    }

    /// What its files are named after: its first host name, else its holder's address or name; the serial number of one that
    /// has none, or cannot be read.
    #[must_use]
    pub(crate) fn file_stem(&self) -> String {
        if let Some(host) = self.host_names().first() {
            return host.ascii().to_owned();
        }
        let Ok(certificate) = x509::Certificate::parse(self.pem.as_bytes()) else {
            return self.serial.clone();
        };
        let alternative = certificate.alternative_names().first();
        let alternative = alternative.map(x509::AlternativeName::ascii);
        let holder = || certificate.subject().common_name().map(str::to_owned);
        alternative
            .or_else(holder)
            .unwrap_or_else(|| self.serial.clone())
    }
}

/// Whether a certificate (PEM) was made of a CSR: both have the same key. `None` where one of them cannot be read.
#[must_use]
pub(crate) fn made_of(certificate: &str, csr: &str) -> Option<bool> {
    let certificate = x509::Certificate::parse(certificate.as_bytes()).ok()?;
    let csr = x509::Csr::parse(csr.as_bytes()).ok()?;
    Some(certificate.matches(&csr))
}
