//! `tblhosting` and `tblclients`, as far as a service that is not ours yet needs them.

use super::{Store, columns};
use crate::host::Result;
use crate::moment;
use crate::whmcs;
use crate::words::ServiceStatus;
use time::Date;

impl Store<'_> {
    /// The status of a client's service; `None` where the client has no such service.
    pub(crate) fn service_status(self, service: u64, client: u64) -> Result<Option<ServiceStatus>> {
        let sql = "select domainstatus from tblhosting where id = ? and userid = ?";
        let row = self.row(sql, &[service.into(), client.into()])?;
        Ok(row.map(|row| ServiceStatus::parse(&whmcs::text(&row, "domainstatus"))))
    }

    /// The status of a service by now, whosever it is.
    pub(crate) fn status_now(self, service: u64) -> Result<ServiceStatus> {
        let sql = "select domainstatus from tblhosting where id = ?";
        let row = self.row(sql, &[service.into()])?.unwrap_or_default();
        Ok(ServiceStatus::parse(&whmcs::text(&row, "domainstatus")))
    }

    /// Moves the day for which the next invoice is, where it is the day up to which the service was paid.
    pub(crate) fn move_invoice(self, service: u64, before: Date, due: Date) -> Result<()> {
        let day = |day: Date| day.format(moment::DAY).unwrap_or_default();
        let row = columns([("nextinvoicedate", day(due).into())]);
        let values = [service.into(), day(before).into()];
        self.set(
            "tblhosting",
            &row,
            "id = ? and nextinvoicedate = ?",
            &values,
        )?;
        Ok(())
    }
}
