//! A database in memory: the module's tables as their steps describe them, and of WHMCS's what the store names.

use crate::host::Row;
use crate::setting;
use crate::store;
use rusqlite::types::{Value as Stored, ValueRef};
use rusqlite::{Connection, Result, params_from_iter};
use serde_json::{Number, Value, json};

/// WHMCS's tables, as far as they matter.
const WHMCS: [&str; 10] = [
    "create table tblclients (id integer primary key, language text, email text, firstname text, lastname text, companyname text)",
    "create table tblhosting (id integer primary key, userid integer, packageid integer, domain text, domainstatus text,
        billingcycle text, regdate text, nextduedate text, nextinvoicedate text, suspendreason text)",
    "create table tblsslorders (id integer primary key, userid integer, serviceid integer, addon_id integer, remoteid text,
        module text, certtype text, configdata text, authdata text, completiondate text, status text)",
    "create table tblinvoices (id integer primary key, userid integer, status text, datepaid text)",
    "create table tblinvoiceitems (id integer primary key, invoiceid integer, userid integer, type text, relid integer,
        duedate text)",
    "create table tblcancelrequests (id integer primary key, relid integer)",
    "create table tblconfiguration (setting text, value text)",
    "create table tblemails (id integer primary key, userid integer, subject text, message text, `to` text, cc text,
        bcc text)",
    "create table tblemailtemplates (id integer primary key, type text, name text, subject text, message text,
        attachments text, fromname text, fromemail text, copyto text, blind_copy_to text, language text,
        disabled integer, custom integer, plaintext integer)",
    "create table mod_certum_meta (name text primary key, value text)",
];

/// The database.
pub(super) struct Database {
    connection: Connection,
}

impl Database {
    /// An empty one with all tables.
    pub(super) fn new() -> Self {
        let connection = Connection::open_in_memory().unwrap();
        let options = (1..=setting::MOST).map(|place| format!("configoption{place} text"));
        let options = options.collect::<Vec<_>>().join(", ");
        let products = format!(
            "create table tblproducts (id integer primary key, name text, paytype text, hidden integer, retired integer, servertype text, {options})"
        );
        let steps = store::steps().map(|step| json!(step));
        let own = steps.filter_map(|step| made_by(&step));
        let all = WHMCS.map(str::to_owned).into_iter();
        for sql in all.chain([products]).chain(own) {
            connection.execute_batch(&sql).unwrap();
        }
        Self { connection }
    }

    /// The rows of a SELECT.
    pub(super) fn rows(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let names = statement.column_names().into_iter().map(str::to_owned);
        let names: Vec<String> = names.collect();
        let mut rows = statement.query(params_from_iter(values.iter().map(stored)))?;
        let mut read = Vec::new();
        while let Some(row) = rows.next()? {
            let mut columns = Row::new();
            for (place, name) in names.iter().enumerate() {
                columns.insert(name.clone(), value(row.get_ref(place)?));
            }
            read.push(columns);
        }
        Ok(read)
    }

    /// The number of rows that a statement changed.
    pub(super) fn write(&self, sql: &str, values: &[Value]) -> Result<u64> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let changed = statement.execute(params_from_iter(values.iter().map(stored)))?;
        Ok(u64::try_from(changed).unwrap())
    }

    /// Inserts a row, by `insert` or `insert or ignore`: its number.
    pub(super) fn insert(&self, how: &str, table: &str, row: &Row) -> Result<u64> {
        let names: Vec<String> = row.keys().map(|name| format!("`{name}`")).collect();
        let places = vec!["?"; names.len()].join(", ");
        let sql = format!(
            "{how} into {table} ({}) values ({places})",
            names.join(", ")
        );
        let values: Vec<Value> = row.values().cloned().collect();
        self.write(&sql, &values)?;
        Ok(u64::try_from(self.connection.last_insert_rowid()).unwrap())
    }
}

/// The statement that makes a table of a step; `None` for the table of single values.
fn made_by(step: &Value) -> Option<String> {
    let described = step["columns"].as_object().unwrap();
    let mut columns = vec!["id integer primary key".to_owned()];
    for (name, column) in described {
        let kind = match column["type"].as_str().unwrap() {
            "integer" | "boolean" => "integer",
            _ => "text",
        };
        let null = if column["nullable"] == true {
            ""
        } else {
            " not null"
        };
        let default = column["default"].as_str();
        let default = default.map_or_else(String::new, |value| format!(" default '{value}'"));
        let unique = if column["unique"] == true {
            " unique"
        } else {
            ""
        };
        columns.push(format!("{name} {kind}{null}{default}{unique}"));
    }
    let together = step["unique"].as_array().unwrap().iter();
    let together: Vec<&str> = together.filter_map(Value::as_str).collect();
    if !together.is_empty() {
        columns.push(format!("unique ({})", together.join(", ")));
    }
    let table = step["table"].as_str().unwrap();
    (!described.is_empty()).then(|| format!("create table {table} ({})", columns.join(", ")))
}

fn stored(value: &Value) -> Stored {
    match value {
        Value::Null => Stored::Null,
        Value::Bool(value) => Stored::Integer(i64::from(*value)),
        Value::Number(number) => Stored::Integer(number.as_i64().unwrap()),
        Value::String(text) => Stored::Text(text.clone()),
        Value::Array(_) | Value::Object(_) => panic!("no column holds {value}"),
    }
}

fn value(stored: ValueRef<'_>) -> Value {
    match stored {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Number(Number::from(number)),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned().into(),
        ValueRef::Real(_) | ValueRef::Blob(_) => panic!("no column of ours holds {stored:?}"),
    }
}
