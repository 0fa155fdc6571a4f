//! The store: the only place with SQL, one file a table, WHMCS's own among them. Typed rows go in and out.
//!
//! What cannot be read is told with its table, row and column: where one row is asked for it stops the work, in a list it is
//! set apart and logged.

mod accounts;
mod cases;
mod certificates;
mod changes;
mod configuration;
mod hosting;
mod invoices;
mod list;
mod mail_log;
mod mail_templates;
mod mails;
mod meta;
mod orders;
mod prices;
mod product_groups;
mod products;
mod services;
mod ssl_orders;
mod steps;
mod terms;

pub(crate) use accounts::AccountInUse;
pub(crate) use cases::Loaded;
pub(crate) use mail_log::LoggedMail;
pub(crate) use mail_templates::NewTemplate;
pub(crate) use meta::Lock;
pub(crate) use orders::KnownOrder;
pub(crate) use product_groups::NewGroup;
pub use steps::{TableStep, steps};

use crate::host::{Halt, Host, Result, Row};
use crate::records::{Record, Unreadable};
use serde_json::Value;

/// How many values one statement asks for: databases have a limit.
const AT_ONCE: usize = 500;

/// The database, as a host reaches it.
#[derive(Clone, Copy)]
pub(crate) struct Store<'a> {
    host: &'a dyn Host,
}

impl<'a> Store<'a> {
    /// The store of a host.
    pub(crate) fn new(host: &'a dyn Host) -> Self {
        Self { host }
    }

    /// The rows of a SELECT.
    fn rows(self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        self.host.rows(sql, values)
    }

    /// The first row of a SELECT.
    fn row(self, sql: &str, values: &[Value]) -> Result<Option<Row>> {
        Ok(self.rows(sql, values)?.into_iter().next())
    }

    /// The records of a SELECT; one that cannot be read stops the work.
    fn all<T: Record>(self, sql: &str, values: &[Value]) -> Result<Vec<T>> {
        let rows = self.rows(sql, values)?;
        rows.iter().map(|row| read(row)).collect()
    }

    /// The records of a SELECT; those that cannot be read are set apart, with a line in WHMCS's log.
    fn readable<T: Record>(self, sql: &str, values: &[Value]) -> Result<Vec<T>> {
        self.readable_by(sql, values, T::read)
    }

    /// What a SELECT's rows are read as; those that cannot be are set apart, with a line in WHMCS's log.
    fn readable_by<T>(
        self,
        sql: &str,
        values: &[Value],
        read: impl Fn(&Row) -> Result<T, Unreadable>,
    ) -> Result<Vec<T>> {
        let mut records = Vec::new();
        for row in self.rows(sql, values)? {
            match read(&row) {
                Ok(record) => records.push(record),
                Err(unreadable) => self
                    .host
                    .log(&format!("Certum Certificates: {unreadable}"))?,
            }
        }
        Ok(records)
    }

    /// The first record of a SELECT.
    fn one<T: Record>(self, sql: &str, values: &[Value]) -> Result<Option<T>> {
        Ok(self.all(sql, values)?.into_iter().next())
    }

    /// Sets columns of the rows that a condition takes: how many.
    fn set(self, table: &str, columns: &Row, condition: &str, values: &[Value]) -> Result<u64> {
        if columns.is_empty() {
            return Ok(0);
        }
        let names = columns.keys().map(|name| format!("{name} = ?"));
        let sql = format!(
            "update {table} set {} where {condition}",
            names.collect::<Vec<_>>().join(", ")
        );
        let all: Vec<Value> = columns.values().chain(values).cloned().collect();
        self.host.write(&sql, &all)
    }
}

/// A record of a row, which the work needs.
fn read<T: Record>(row: &Row) -> Result<T> {
    T::read(row).map_err(|unreadable| failed(&unreadable))
}

fn failed(unreadable: &Unreadable) -> Halt {
    Halt::Failed(unreadable.to_string())
}

/// Columns with their values.
fn columns<const N: usize>(columns: [(&str, Value); N]) -> Row {
    let columns = columns.into_iter();
    columns
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// As many places for values as there are, for `in (…)`; a list that takes nothing where there are none.
fn places(count: usize) -> String {
    if count == 0 {
        "null".to_owned()
    } else {
        vec!["?"; count].join(", ")
    }
}

/// Values for `in (…)`.
fn values<T: Copy + Into<Value>>(values: &[T]) -> Vec<Value> {
    values.iter().map(|value| (*value).into()).collect()
}
