//! `tblinvoices` and `tblinvoiceitems`, which are only read: the shop bills, not the module.

use super::{Store, places, values};
use crate::host::Result;
use crate::moment;
use crate::whmcs::{PaidLine, number, text};
use crate::words::{InvoiceStatus, LineType};
use time::OffsetDateTime;

impl Store<'_> {
    /// The lines of paid invoices that pay for a service, oldest first.
    pub(crate) fn paid_lines(self, service: u64) -> Result<Vec<PaidLine>> {
        let lines = self.paid_lines_of(&[service])?.into_iter();
        Ok(lines.map(|(_, line)| line).collect())
    }

    /// The same of several services, each line with its service's number. WHMCS has no key on the service alone, so that each
    /// time all lines there are are read; and by the client they are not found, as a service that was moved leaves its
    /// invoices behind.
    pub(crate) fn paid_lines_of(self, services: &[u64]) -> Result<Vec<(u64, PaidLine)>> {
        let sql = format!(
            "select i.relid, i.invoiceid, i.duedate, v.datepaid from tblinvoiceitems i
                join tblinvoices v on v.id = i.invoiceid
                where i.relid in ({}) and i.type = ? and v.status = ? order by i.id",
            places(services.len())
        );
        let mut known = values(services);
        known.push(LineType::Hosting.as_str().into());
        known.push(InvoiceStatus::Paid.as_str().into());
        let rows = self.rows(&sql, &known)?;
        let lines = rows.iter().map(|row| {
            let line = PaidLine {
                invoice_id: number(row, "invoiceid"),
                begins_on: moment::read_day(&text(row, "duedate")),
                paid_at: moment::read(&text(row, "datepaid")),
            };
            (number(row, "relid"), line)
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
