//! `tblinvoices` and `tblinvoiceitems`, which are only read: the shop bills, not the module.

use super::Store;
use crate::host::Result;
use crate::moment;
use crate::whmcs::{PaidLine, number, text};
use crate::words::{InvoiceStatus, LineType};
use time::OffsetDateTime;

impl Store<'_> {
    /// The lines of paid invoices that pay for a service, oldest first.
    pub(crate) fn paid_lines(self, service: u64) -> Result<Vec<PaidLine>> {
        let sql = "select i.invoiceid, i.duedate, v.datepaid from tblinvoiceitems i
            join tblinvoices v on v.id = i.invoiceid
            where i.relid = ? and i.type = ? and v.status = ? order by i.id";
        let values = [
            service.into(),
            LineType::Hosting.as_str().into(),
            InvoiceStatus::Paid.as_str().into(),
        ];
        let rows = self.rows(sql, &values)?;
        let lines = rows.iter().map(|row| PaidLine {
            invoice_id: number(row, "invoiceid"),
            begins_on: moment::read_day(&text(row, "duedate")),
            paid_at: moment::read(&text(row, "datepaid")),
        });
        Ok(lines.collect())
    }

    /// Our services for which an invoice was paid since a moment.
    pub(crate) fn services_paid(self, since: OffsetDateTime) -> Result<Vec<u64>> {
        let sql = "select distinct i.relid as service_id from tblinvoices v
            join tblinvoiceitems i on i.invoiceid = v.id
            join mod_certum_services s on s.service_id = i.relid
            where v.status = ? and v.datepaid >= ? and i.type = ?";
        let values = [
            InvoiceStatus::Paid.as_str().into(),
            moment::stamp(since).into(),
            LineType::Hosting.as_str().into(),
        ];
        self.service_numbers(sql, &values)
    }
}
