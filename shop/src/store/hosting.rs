//! `tblhosting` and `tblclients`, as far as a service that is not ours yet needs them.

use super::cases::settings_columns;
use super::changes::outcomes;
use super::{Store, columns};
use crate::host::Result;
use crate::moment;
use crate::whmcs::{self, MODULE, Unattached};
use crate::words::{Operation, Outcome, ServiceStatus};
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

    /// A service, as an order is looked for that could be its; `None` where it is gone.
    pub(crate) fn unattached(self, service: u64) -> Result<Option<Unattached>> {
        let sql = format!("{} where h.id = ?", unattached());
        let row = self.row(&sql, &[service.into()])?;
        Ok(row.as_ref().map(Unattached::read))
    }

    /// The services of our products that live and have no order, so many at most, and nothing under way.
    pub(crate) fn all_unattached(self, most: usize) -> Result<Vec<Unattached>> {
        let sql = format!(
            "{} where p.servertype = ? and h.domainstatus in (?, ?, ?) and coalesce(o.certum_id, '') = ''
                and not exists (select 1 from mod_certum_changes u where u.service_id = h.id
                    and u.intent is not null and u.outcome in ({}))
                order by h.id limit {most}",
            unattached(),
            outcomes(Outcome::is_open)
        );
        let values = [
            MODULE.into(),
            ServiceStatus::Pending.as_str().into(),
            ServiceStatus::Active.as_str().into(),
            ServiceStatus::Suspended.as_str().into(),
        ];
        let rows = self.rows(&sql, &values)?;
        Ok(rows.iter().map(Unattached::read).collect())
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

/// What is read of a service that an order may be attached to. It has none before all that belongs to it was done: where a
/// crash came in between, attaching it once more does the rest.
fn unattached() -> String {
    let options = settings_columns("p").join(", ");
    format!(
        "select h.id, h.userid, h.domain, h.regdate, h.domainstatus, h.billingcycle, h.nextduedate, p.name as product, p.servertype, {options},
            c.firstname, c.lastname, c.companyname, o.certum_id
            from tblhosting h left join tblproducts p on p.id = h.packageid left join tblclients c on c.id = h.userid
            left join mod_certum_services s on s.service_id = h.id and s.detached_at is null
            left join mod_certum_orders o on o.id = s.order_id and not exists (select 1 from mod_certum_changes a
                where a.service_id = h.id and a.operation = '{}' and a.outcome = '{}')",
        Operation::Attach,
        Outcome::Intended
    )
}
