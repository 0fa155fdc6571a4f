//! Statements that several parts need, and the table of single values.

use super::{Desk, Host, Result};
use crate::change::Columns;
use crate::form::Form;
use serde_json::Value;

const META: &str = "mod_certum_meta";

impl<H: Host> Desk<H> {
    /// The first row of a SELECT.
    pub(super) fn row(&self, sql: &str, values: &[Value]) -> Result<Option<Form>> {
        Ok(self.host.rows(sql, values)?.into_iter().next())
    }

    /// Sets columns of the rows that a condition takes: how many.
    pub(super) fn set(
        &self,
        table: &str,
        columns: &Columns,
        condition: &str,
        values: &[Value],
    ) -> Result<u64> {
        let names = columns.keys().map(|name| format!("{name} = ?"));
        let sql = format!(
            "update {table} set {} where {condition}",
            names.collect::<Vec<_>>().join(", ")
        );
        let all: Vec<Value> = columns.values().chain(values).cloned().collect();
        self.host.write(&sql, &all)
    }

    /// A single value; empty where it was not stored.
    pub(super) fn meta(&self, name: &str) -> Result<String> {
        let sql = format!("select value from {META} where name = ?");
        let row = self.row(&sql, &[name.into()])?;
        Ok(row
            .map(|row| row.get("value").to_owned())
            .unwrap_or_default())
    }

    pub(super) fn set_meta(&self, name: &'static str, value: &str) -> Result<()> {
        self.new_meta(name, value)?;
        self.set(
            META,
            &Columns::from([("value", value.into())]),
            "name = ?",
            &[name.into()],
        )?;
        Ok(())
    }

    fn new_meta(&self, name: &str, value: &str) -> Result<()> {
        let row = Columns::from([("name", name.into()), ("value", value.into())]);
        self.host.insert_or_ignore(META, &row)
    }

    /// Takes a lock, until it is released or so many seconds are over: what it holds now, or `None` where somebody
    /// has it.
    pub(super) fn claim_meta(&self, name: &'static str, seconds: i64) -> Result<Option<String>> {
        self.new_meta(name, "0")?;
        let held = self.meta(name)?;
        let now = self.host.now().unix_timestamp();
        if held.parse().is_ok_and(|until: i64| until >= now) {
            return Ok(None);
        }
        let until = (now + seconds).to_string();
        let changed = self.replace_meta(name, &held, &until)?;
        Ok((changed == 1).then_some(until))
    }

    /// Keeps what [`Self::claim_meta`] took for so many seconds from now on: what it holds then, or `None` where its time
    /// was over and somebody else has it now.
    pub(super) fn keep_meta(
        &self,
        name: &str,
        until: &str,
        seconds: i64,
    ) -> Result<Option<String>> {
        let longer = (self.host.now().unix_timestamp() + seconds).to_string();
        let kept = self.replace_meta(name, until, &longer)? == 1;
        Ok(kept.then_some(longer))
    }

    /// Gives back what [`Self::claim_meta`] took, unless its time was over and somebody else has it now.
    pub(super) fn release_meta(&self, name: &str, until: &str) -> Result<()> {
        self.replace_meta(name, until, "0")?;
        Ok(())
    }

    fn replace_meta(&self, name: &str, held: &str, value: &str) -> Result<u64> {
        let columns = Columns::from([("value", value.into())]);
        self.set(
            META,
            &columns,
            "name = ? and value = ?",
            &[name.into(), held.into()],
        )
    }
}

/// As many places for values as there are, for `in (…)`; a list that takes nothing where there are none.
pub(super) fn places(count: usize) -> String {
    if count == 0 {
        "null".to_owned()
    } else {
        vec!["?"; count].join(", ")
    }
}
