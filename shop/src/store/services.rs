//! `mod_certum_services`.

use super::{Store, columns};
use crate::column::Column;
use crate::host::Result;
use crate::moment;
use crate::records::{Record, Service, ServiceNews};
use serde_json::Value;
use time::OffsetDateTime;

const TABLE: &str = Service::TABLE.name;

/// That no request has a service: now, and until when one may have it at most.
const FREE: &str = "(busy_until is null or busy_until < ? or busy_until > ?)";

impl Store<'_> {
    /// Opens a service, unless it is.
    pub(crate) fn open_service(self, service: &ServiceNews) -> Result<()> {
        self.host.insert_or_ignore(TABLE, &service.columns())
    }

    /// Opens a service that was detached, as another attempt; another one stays as it is. What was typed for it stays.
    pub(crate) fn open_detached(self, opened: &ServiceNews) -> Result<()> {
        let service = opened.service_id.unwrap_or_default();
        let names = opened.columns();
        let names: Vec<String> = names.keys().map(|name| format!("{name} = ?")).collect();
        let sql = format!(
            "update {TABLE} set detached_at = null, attempt = attempt + 1, seen = seen + 1, {}
                where service_id = ? and detached_at is not null",
            names.join(", ")
        );
        let values = opened.columns().into_iter().map(|(_, value)| value);
        let values: Vec<Value> = values.chain([service.into()]).collect();
        self.host.write(&sql, &values)?;
        Ok(())
    }

    /// A service's row, detached or not; `None` where there is none.
    pub(crate) fn service_row(self, service: u64) -> Result<Option<Service>> {
        let sql = format!("select * from {TABLE} where service_id = ?");
        self.one(&sql, &[service.into()])
    }

    /// Writes what is new of a service.
    pub(crate) fn update_service(self, service: u64, news: &ServiceNews) -> Result<()> {
        self.set(TABLE, &news.columns(), "service_id = ?", &[service.into()])?;
        Ok(())
    }

    /// Services of which something is due, the longest due first.
    pub(crate) fn services_due(self, now: OffsetDateTime) -> Result<Vec<u64>> {
        let sql = format!(
            "select service_id from {TABLE} where due_at <= ? and detached_at is null order by due_at, id"
        );
        self.service_numbers(&sql, &[moment::stamp(now).into()])
    }

    /// Lets every service be attended to anew.
    pub(crate) fn all_are_due(self, now: OffsetDateTime) -> Result<()> {
        let due = columns([("due_at", moment::stamp(now).into())]);
        self.set(TABLE, &due, "order_id > 0", &[])?;
        Ok(())
    }

    /// Takes a service for one request that changes something, until a moment: whether it was free. One that is taken for
    /// longer was by a clock that was ahead.
    pub(crate) fn claim_service(
        self,
        service: u64,
        now: OffsetDateTime,
        until: OffsetDateTime,
    ) -> Result<bool> {
        let free = format!("service_id = ? and {FREE}");
        let values = [
            service.into(),
            moment::stamp(now).into(),
            moment::stamp(until).into(),
        ];
        Ok(self.set(TABLE, &busy(Some(until)), &free, &values)? == 1)
    }

    /// The same, where nothing was done since it was read.
    pub(crate) fn claim_unchanged(
        self,
        service: &Service,
        now: OffsetDateTime,
        until: OffsetDateTime,
    ) -> Result<bool> {
        let free = format!("service_id = ? and seen = ? and {FREE}");
        let values = [
            service.service_id.into(),
            service.seen.into(),
            moment::stamp(now).into(),
            moment::stamp(until).into(),
        ];
        Ok(self.set(TABLE, &busy(Some(until)), &free, &values)? == 1)
    }

    /// Gives back what was taken until a moment, unless its time was over and another one has it now.
    pub(crate) fn release_service(self, service: u64, until: OffsetDateTime) -> Result<()> {
        let values = [service.into(), moment::stamp(until).into()];
        self.set(
            TABLE,
            &busy(None),
            "service_id = ? and busy_until = ?",
            &values,
        )?;
        Ok(())
    }
}

fn busy(until: Option<OffsetDateTime>) -> crate::host::Row {
    columns([(
        "busy_until",
        until.as_ref().map_or(Value::Null, Column::write),
    )])
}
