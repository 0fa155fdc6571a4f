//! `mod_certum_changes`.

use super::Store;
use crate::host::Result;
use crate::limits::{Asked, Limit};
use crate::moment;
use crate::records::{Change, ChangeNews, Record};
use crate::whmcs;
use crate::words::{AskedBy, Operation, Outcome};
use std::fmt::Display;
use time::{Duration, OffsetDateTime};

const TABLE: &str = Change::TABLE.name;

impl Store<'_> {
    /// Adds a change: the number of its row.
    pub(crate) fn add_change(self, change: &Change) -> Result<u64> {
        self.host.insert(TABLE, &change.whole().columns())
    }

    /// Writes what became of a change.
    pub(crate) fn update_change(self, id: u64, news: &ChangeNews) -> Result<()> {
        self.set(TABLE, &news.columns(), "id = ?", &[id.into()])?;
        Ok(())
    }

    /// The newest changes of a service; those that cannot be read are set apart.
    pub(crate) fn newest_changes(self, service: u64, most: usize) -> Result<Vec<Change>> {
        let sql =
            format!("select * from {TABLE} where service_id = ? order by id desc limit {most}");
        self.readable(&sql, &[service.into()])
    }

    /// Everything that was done with a service, oldest first.
    pub(crate) fn changes_of(self, service: u64) -> Result<Vec<Change>> {
        let sql = format!("select * from {TABLE} where service_id = ? order by id");
        self.all(&sql, &[service.into()])
    }

    /// How many orders, renewals and reissues of a service were sent since a moment: not those that Certum refused, or
    /// never got.
    pub(crate) fn ordered_since(self, service: u64, since: OffsetDateTime) -> Result<u64> {
        let ordering = Operation::ALL.iter().filter(|operation| operation.orders());
        let sql = format!(
            "select count(*) as ordered from {TABLE} where service_id = ? and created_at > ? and created_at <= ?
                and operation in ({}) and outcome in ({})",
            quoted(ordering),
            outcomes(|outcome| outcome.is_open() || outcome == Outcome::Done)
        );
        let until = since.saturating_add(Duration::hours(25));
        let values = [
            service.into(),
            moment::stamp(since).into(),
            // Not what a clock that was ahead wrote.
            moment::stamp(until).into(),
        ];
        let row = self.row(&sql, &values)?;
        Ok(row.map_or(0, |row| whmcs::number(&row, "ordered")))
    }

    /// What people asked for of a client's services since a moment, the newest of it, newest first; not what was done by
    /// itself.
    ///
    /// * `until`: what lies beyond was written by a clock that was ahead.
    pub(crate) fn asked_since(
        self,
        client: u64,
        limit: Limit,
        since: OffsetDateTime,
        until: OffsetDateTime,
    ) -> Result<Vec<Asked>> {
        let people = [AskedBy::Customer, AskedBy::Staff];
        let sql = format!(
            "select c.service_id, c.created_at from mod_certum_services s join {TABLE} c on c.service_id = s.service_id
                where s.client_id = ? and c.operation in ({}) and c.asked_by in ({})
                    and c.created_at > ? and c.created_at <= ?
                order by c.created_at desc limit {}",
            quoted(limit.operations.iter()),
            quoted(people.iter()),
            limit.most()
        );
        let values = [
            client.into(),
            moment::stamp(since).into(),
            moment::stamp(until).into(),
        ];
        let rows = self.rows(&sql, &values)?;
        let asked = rows.iter().filter_map(|row| {
            Some(Asked {
                service: whmcs::number(row, "service_id"),
                at: moment::read(&whmcs::text(row, "created_at"))?,
            })
        });
        Ok(asked.collect())
    }

    /// Services with changes of which it is not known what became of them, and those that a crash left half detached; not those
    /// at which somebody has to look.
    pub(crate) fn unsettled_services(self) -> Result<Vec<u64>> {
        let sql = format!(
            "select distinct u.service_id from {TABLE} u where u.outcome in ({})
                and (u.intent is not null or u.operation = ? and exists (select 1 from mod_certum_services s
                    where s.service_id = u.service_id and s.detached_at is not null))
                order by u.service_id",
            outcomes(|outcome| outcome.is_open() && outcome != Outcome::Foreign)
        );
        self.service_numbers(&sql, &[Operation::Detach.as_str().into()])
    }
}

/// Outcomes for `in (…)`.
pub(super) fn outcomes(wanted: impl Fn(Outcome) -> bool) -> String {
    quoted(Outcome::ALL.iter().filter(|outcome| wanted(**outcome)))
}

/// Words of our own for `in (…)`.
fn quoted<W: Display>(words: impl Iterator<Item = W>) -> String {
    let quoted = words.map(|word| format!("'{word}'"));
    quoted.collect::<Vec<_>>().join(", ")
}
