//! `mod_certum_changes`.

use super::Store;
use crate::host::Result;
use crate::records::{Change, ChangeNews, Record};
use crate::words::Outcome;

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

    /// Services with changes of which it is not known what became of them; not those at which somebody has to look.
    pub(crate) fn unsettled_services(self) -> Result<Vec<u64>> {
        let sql = format!(
            "select distinct service_id from {TABLE} where outcome in ({}) and intent is not null
                order by service_id",
            outcomes(|outcome| outcome.is_open() && outcome != Outcome::Foreign)
        );
        self.service_numbers(&sql, &[])
    }
}

/// Outcomes for `in (…)`: they are words of our own.
pub(super) fn outcomes(wanted: impl Fn(Outcome) -> bool) -> String {
    let all = Outcome::ALL.iter().filter(|outcome| wanted(**outcome));
    let quoted = all.map(|outcome| format!("'{outcome}'"));
    quoted.collect::<Vec<_>>().join(", ")
}
