//! `tblconfiguration`: WHMCS's own settings, as far as several of them are looked at together.

use super::Store;
use crate::host::Result;
use crate::whmcs::{InvoiceDays, text};

/// How long before the due date invoices are made; what follows in a setting's name is the billing cycle.
const INVOICE_DAYS: &str = "CreateInvoiceDaysBefore";

impl Store<'_> {
    /// How long before the due date WHMCS makes invoices.
    pub(crate) fn invoice_days(self) -> Result<Vec<InvoiceDays>> {
        let sql = "select setting, value from tblconfiguration where setting like ?";
        let rows = self.rows(sql, &[format!("{INVOICE_DAYS}%").into()])?;
        let days = rows.iter().map(|row| InvoiceDays {
            is_general: text(row, "setting") == INVOICE_DAYS,
            days: text(row, "value").trim().parse().ok(),
        });
        Ok(days.collect())
    }
}
