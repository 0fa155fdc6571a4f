//! `mod_certum_certificates`.

use super::{Store, places};
use crate::host::Result;
use crate::records::{Certificate, CertificateNews, Record};
use crate::whmcs;
use serde_json::Value;
use std::collections::HashSet;

const TABLE: &str = Certificate::TABLE.name;

impl Store<'_> {
    /// Adds a certificate: the number of its row.
    pub(crate) fn add_certificate(self, certificate: &CertificateNews) -> Result<u64> {
        self.host.insert(TABLE, &certificate.columns())
    }

    /// Those of serial numbers that services have: not of orders that were detached.
    pub(crate) fn known_serials(self, serials: &[&str]) -> Result<HashSet<String>> {
        let sql = format!(
            "select c.serial from {TABLE} c join mod_certum_orders o on o.id = c.order_id
                where o.service_id <> 0 and c.serial in ({})",
            places(serials.len())
        );
        let values: Vec<Value> = serials.iter().map(|serial| (*serial).into()).collect();
        let rows = self.rows(&sql, &values)?;
        Ok(rows.iter().map(|row| whmcs::text(row, "serial")).collect())
    }

    /// Writes what is new of a certificate.
    pub(crate) fn update_certificate(self, id: u64, news: &CertificateNews) -> Result<()> {
        self.set(TABLE, &news.columns(), "id = ?", &[id.into()])?;
        Ok(())
    }
}
