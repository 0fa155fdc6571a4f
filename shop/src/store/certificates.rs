//! `mod_certum_certificates`.

use super::Store;
use crate::host::Result;
use crate::records::{Certificate, CertificateNews, Record};

const TABLE: &str = Certificate::TABLE.name;

impl Store<'_> {
    /// Adds a certificate: the number of its row.
    pub(crate) fn add_certificate(self, certificate: &CertificateNews) -> Result<u64> {
        self.host.insert(TABLE, &certificate.columns())
    }

    /// Writes what is new of a certificate.
    pub(crate) fn update_certificate(self, id: u64, news: &CertificateNews) -> Result<()> {
        self.set(TABLE, &news.columns(), "id = ?", &[id.into()])?;
        Ok(())
    }
}
