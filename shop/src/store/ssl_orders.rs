//! `tblsslorders`: WHMCS's own records of orders, kept right for WHMCS's sake.

use super::{Store, columns, places};
use crate::host::Result;
use crate::moment;
use crate::records::{Order, Record};
use crate::whmcs::{self, MODULE, SslOrder, SslRecord};
use crate::words::SslStatus;
use serde_json::Value;
use time::OffsetDateTime;

const TABLE: &str = "tblsslorders";

impl Store<'_> {
    /// WHMCS's record of a service's order, which is made where there is none: its number. One that holds an order of
    /// somebody else's is left alone.
    pub(crate) fn ssl_order_of(self, service: u64, client: u64) -> Result<u64> {
        let sql = format!("select id, remoteid from {TABLE} where serviceid = ? and module = ?");
        for row in self.rows(&sql, &[service.into(), MODULE.into()])? {
            if self.is_free_or_ours(&whmcs::text(&row, "remoteid"))? {
                return Ok(whmcs::number(&row, "id"));
            }
        }
        let row = columns([
            ("userid", client.into()),
            ("serviceid", service.into()),
            ("addon_id", 0.into()),
            ("remoteid", "".into()),
            ("module", MODULE.into()),
            ("certtype", "".into()),
            ("configdata", "".into()),
            ("authdata", "".into()),
            ("status", SslStatus::AwaitingConfiguration.as_str().into()),
        ]);
        self.host.insert(TABLE, &row)
    }

    /// The order that another module, or this one's predecessor, placed for a service and that has not ended: its number
    /// and its module.
    pub(crate) fn order_of_another(self, service: u64) -> Result<Option<(String, String)>> {
        let sql = format!(
            "select remoteid, module from {TABLE} where serviceid = ? and coalesce(addon_id, 0) = 0 and status <> ?"
        );
        let values = [service.into(), SslStatus::Cancelled.as_str().into()];
        for row in self.rows(&sql, &values)? {
            let number = whmcs::text(&row, "remoteid");
            if !self.is_free_or_ours(&number)? {
                return Ok(Some((number, whmcs::text(&row, "module"))));
            }
        }
        Ok(None)
    }

    /// The records of services that have not ended.
    pub(crate) fn records_of(self, services: &[u64]) -> Result<Vec<SslRecord>> {
        let services: Vec<Value> = super::values(services);
        self.records("serviceid", &services)
    }

    /// The records that name orders and have not ended.
    pub(crate) fn records_naming(self, numbers: &[&str]) -> Result<Vec<SslRecord>> {
        let numbers: Vec<Value> = numbers.iter().map(|number| (*number).into()).collect();
        self.records("remoteid", &numbers)
    }

    fn records(self, column: &str, wanted: &[Value]) -> Result<Vec<SslRecord>> {
        let mut records = Vec::new();
        for wanted in wanted.chunks(super::AT_ONCE) {
            let sql = format!(
                "select id, serviceid, module, remoteid from {TABLE} where coalesce(addon_id, 0) = 0 and status <> ?
                    and {column} in ({}) order by id",
                places(wanted.len())
            );
            let cancelled = [SslStatus::Cancelled.as_str().into()];
            let values: Vec<Value> = cancelled.iter().chain(wanted).cloned().collect();
            let rows = self.rows(&sql, &values)?;
            records.extend(rows.iter().map(|row| SslRecord {
                id: whmcs::number(row, "id"),
                service_id: whmcs::number(row, "serviceid"),
                module: whmcs::text(row, "module"),
                number: whmcs::text(row, "remoteid"),
            }));
        }
        Ok(records)
    }

    /// Makes another module's record ours. The number of its order stays there until ours takes its place.
    pub(crate) fn take_over_record(self, id: u64, client: u64) -> Result<()> {
        let row = columns([
            ("module", MODULE.into()),
            ("userid", client.into()),
            ("status", SslStatus::Completed.as_str().into()),
        ]);
        self.set(TABLE, &row, "id = ?", &[id.into()])?;
        Ok(())
    }

    /// Whether a record's number of an order is none, or that of an order of ours. Not asked within the statements above:
    /// WHMCS's columns may have another collation than ours.
    fn is_free_or_ours(self, number: &str) -> Result<bool> {
        if number.is_empty() {
            return Ok(true);
        }
        let sql = format!("select id from {} where certum_id = ?", Order::TABLE.name);
        Ok(self.row(&sql, &[number.into()])?.is_some())
    }

    /// Hands an order's record over to another client.
    pub(crate) fn set_ssl_owner(self, id: u64, client: u64) -> Result<()> {
        let row = columns([("userid", client.into())]);
        self.set(TABLE, &row, "id = ?", &[id.into()])?;
        Ok(())
    }

    /// A client's records of this module: each number with its service's.
    pub(crate) fn ssl_orders_of_client(self, client: u64) -> Result<Vec<(u64, u64)>> {
        let sql = format!("select id, serviceid from {TABLE} where userid = ? and module = ?");
        let rows = self.rows(&sql, &[client.into(), MODULE.into()])?;
        let numbers = rows
            .iter()
            .map(|row| (whmcs::number(row, "id"), whmcs::number(row, "serviceid")));
        Ok(numbers.collect())
    }

    /// Sets what WHMCS shows of an order, unless its service has ended.
    ///
    /// * `authdata`: what to publish, as WHMCS has it there.
    pub(crate) fn set_ssl_order(
        self,
        id: u64,
        shown: &SslOrder,
        product_code: &str,
        authdata: &str,
    ) -> Result<()> {
        let row = columns([
            ("remoteid", shown.remote_id.as_str().into()),
            ("certtype", product_code.into()),
            ("status", shown.status.as_str().into()),
            ("authdata", authdata.into()),
        ]);
        let live = "id = ? and status in (?, ?)";
        let values = [
            id.into(),
            SslStatus::AwaitingConfiguration.as_str().into(),
            SslStatus::Completed.as_str().into(),
        ];
        self.set(TABLE, &row, live, &values)?;
        Ok(())
    }

    /// Writes WHMCS's copy of what was typed for an order, and when it was placed.
    pub(crate) fn complete_ssl_order(
        self,
        id: u64,
        configdata: &str,
        completed: OffsetDateTime,
    ) -> Result<()> {
        let row = columns([
            ("configdata", configdata.into()),
            ("completiondate", moment::stamp(completed).into()),
        ]);
        let values = [id.into(), SslStatus::Completed.as_str().into()];
        self.set(TABLE, &row, "id = ? and status = ?", &values)?;
        Ok(())
    }

    /// Empties WHMCS's copy of what was typed for a service that is to be configured.
    pub(crate) fn empty_configdata(self, service: u64) -> Result<()> {
        let row = columns([("configdata", "".into())]);
        let open = "serviceid = ? and module = ? and status = ?";
        let status = SslStatus::AwaitingConfiguration.as_str();
        self.set(
            TABLE,
            &row,
            open,
            &[service.into(), MODULE.into(), status.into()],
        )?;
        Ok(())
    }

    /// That its service has ended.
    pub(crate) fn end_ssl_order(self, id: u64) -> Result<()> {
        let row = columns([("status", SslStatus::Cancelled.as_str().into())]);
        self.set(TABLE, &row, "id = ?", &[id.into()])?;
        Ok(())
    }

    /// That its service has not ended after all.
    pub(crate) fn take_back_ssl_order(self, id: u64) -> Result<()> {
        let row = columns([("status", SslStatus::Completed.as_str().into())]);
        let values = [id.into(), SslStatus::Cancelled.as_str().into()];
        self.set(TABLE, &row, "id = ? and status = ?", &values)?;
        Ok(())
    }
}
