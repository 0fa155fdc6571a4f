//! The shop around the desk: WHMCS's functions and its database, played by small ones, with a clock that is set.

use super::database::Database;
use crate::form::Form;
use crate::host::{Halt, Host, Result, Row, Visitor};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use certum::client::{CallRecord, Client, Endpoint, Settings};
use certum::secret::{Credentials, Secret};
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use time::OffsetDateTime;

/// What stands for WHMCS.
pub(super) struct Shop {
    pub(super) database: Database,
    pub(super) now: Cell<OffsetDateTime>,
    /// Where Certum is.
    pub(super) service: String,
    /// Whether staff looks at the page, and whose session it is.
    pub(super) visitor: RefCell<Visitor>,
    /// After so many writes the process is killed; `None` for never.
    pub(super) killed_after: Cell<Option<u32>>,
    /// Whether it was.
    pub(super) is_killed: Cell<bool>,
    /// After so many writes one is done twice, as Capsule does one whose answer was lost with the connection; `None` for never.
    pub(super) twice_after: Cell<Option<u32>>,
    /// How many mails, and changes of services, WHMCS refuses from now on.
    pub(super) mails_refused: Cell<u32>,
    pub(super) changes_refused: Cell<u32>,
    /// Whether it refused one since the last event.
    pub(super) was_refused: Cell<bool>,
    /// What the database did not understand, and rows that could not be read.
    pub(super) failures: RefCell<Vec<String>>,
}

impl Shop {
    /// An empty shop.
    pub(super) fn new(service: &str, now: OffsetDateTime) -> Rc<Self> {
        Rc::new(Self {
            database: Database::new(),
            now: Cell::new(now),
            service: service.to_owned(),
            visitor: RefCell::default(),
            killed_after: Cell::default(),
            is_killed: Cell::default(),
            twice_after: Cell::default(),
            mails_refused: Cell::default(),
            changes_refused: Cell::default(),
            was_refused: Cell::default(),
            failures: RefCell::default(),
        })
    }

    /// Rows, for who plays WHMCS.
    pub(super) fn read(&self, sql: &str, values: &[Value]) -> Vec<Row> {
        self.database.rows(sql, values).unwrap()
    }

    /// A number; 0 where there is none.
    pub(super) fn number(&self, sql: &str, values: &[Value]) -> u64 {
        let rows = self.read(sql, values);
        let first = rows.first().and_then(|row| row.values().next());
        first.and_then(Value::as_u64).unwrap_or_default()
    }

    /// A text; empty where there is none.
    pub(super) fn text(&self, sql: &str, values: &[Value]) -> String {
        let rows = self.read(sql, values);
        let first = rows.first().and_then(|row| row.values().next());
        let text = first.and_then(Value::as_str);
        text.unwrap_or_default().to_owned()
    }

    /// Changes something as WHMCS itself does.
    pub(super) fn change(&self, sql: &str, values: &[Value]) {
        self.database.write(sql, values).unwrap();
    }

    /// Adds a row as WHMCS itself does: its number.
    pub(super) fn add(&self, table: &str, row: Value) -> u64 {
        let Value::Object(row) = row else {
            panic!("a row is an object");
        };
        self.database.insert("insert", table, &row).unwrap()
    }

    fn done<T>(&self, done: rusqlite::Result<T>) -> Result<T> {
        done.map_err(|error| {
            let said = error.to_string();
            // Two of one kind are what keys are for.
            if !said.contains("UNIQUE") {
                self.failures.borrow_mut().push(said.clone());
            }
            Halt::Failed(said)
        })
    }

    fn is_alive(&self) -> Result<()> {
        if self.is_killed.get() {
            return Err(Halt::Failed("killed".to_owned()));
        }
        Ok(())
    }

    /// Counts down to the kill.
    fn counts(&self) -> Result<()> {
        match self.killed_after.get() {
            Some(0) => self.is_killed.set(true),
            Some(left) => self.killed_after.set(Some(left - 1)),
            None => {}
        }
        self.is_alive()
    }

    /// Does a write, or does it twice: what came of the last.
    fn written<T>(&self, write: impl Fn() -> rusqlite::Result<T>) -> Result<T> {
        self.counts()?;
        let left = self.twice_after.get();
        self.twice_after
            .set(left.and_then(|left| left.checked_sub(1)));
        if left == Some(0) {
            self.done(write())?;
        }
        self.done(write())
    }

    fn send(&self, values: &Value) -> Form {
        let packed = values["customvars"].as_str().unwrap_or_default();
        let message = STANDARD.decode(packed).unwrap_or_default();
        let service = values["id"].clone();
        let client = self.number("select userid from tblhosting where id = ?", &[service]);
        let to = self.text(
            "select email from tblclients where id = ?",
            &[client.into()],
        );
        self.add(
            "tblemails",
            json!({"userid": client, "subject": values["messagename"], "message": String::from_utf8_lossy(&message),
                "to": to, "cc": "", "bcc": ""}),
        );
        success()
    }

    fn change_service(&self, values: &Value) -> Form {
        let service = &values["serviceid"];
        let columns = [
            ("status", "domainstatus"),
            ("nextduedate", "nextduedate"),
            ("suspendreason", "suspendreason"),
            ("domain", "domain"),
        ];
        for (name, column) in columns {
            if let Some(value) = values.get(name) {
                let sql = format!("update tblhosting set {column} = ? where id = ?");
                self.change(&sql, &[value.clone(), service.clone()]);
            }
        }
        success()
    }
}

fn success() -> Form {
    Form::from_iter([("result", "success")])
}

/// Whether something is refused of which so many are.
fn is_refused(left: &Cell<u32>) -> bool {
    let before = left.get();
    left.set(before.saturating_sub(1));
    before > 0
}

impl Host for Rc<Shop> {
    fn rows(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        self.is_alive()?;
        self.done(self.database.rows(sql, values))
    }

    fn write(&self, sql: &str, values: &[Value]) -> Result<u64> {
        self.written(|| self.database.write(sql, values))
    }

    fn insert(&self, table: &str, row: &Row) -> Result<u64> {
        self.counts()?;
        self.done(self.database.insert("insert", table, row))
    }

    fn insert_or_ignore(&self, table: &str, row: &Row) -> Result<()> {
        self.written(|| self.database.insert("insert or ignore", table, row))?;
        Ok(())
    }

    fn columns(&self, table: &str) -> Result<Vec<String>> {
        let rows = self.rows("select name from pragma_table_info(?)", &[table.into()])?;
        let names = rows
            .iter()
            .filter_map(|row| row.get("name")?.as_str().map(str::to_owned));
        Ok(names.collect())
    }

    fn api(&self, command: &str, values: Value) -> Result<Form> {
        self.counts()?;
        let refused = Form::from_iter([("result", "error"), ("message", "not now")]);
        Ok(match command {
            "SendEmail" | "SendAdminEmail" if is_refused(&self.mails_refused) => refused,
            "SendEmail" => self.send(&values),
            "SendAdminEmail" => success(),
            "UpdateClientProduct" if is_refused(&self.changes_refused) => {
                self.was_refused.set(true);
                refused
            }
            "UpdateClientProduct" => self.change_service(&values),
            other => panic!("WHMCS has no function {other}"),
        })
    }

    fn setting(&self, name: &str) -> Result<String> {
        self.is_alive()?;
        Ok(match name {
            "SystemURL" => "https://shop.example",
            "Language" => "english",
            _ => "",
        }
        .to_owned())
    }

    fn texts(&self, _: &str) -> Result<Form> {
        self.is_alive()?;
        Ok(Form::default())
    }

    fn visitor(&self) -> Result<Visitor> {
        self.is_alive()?;
        Ok(self.visitor.borrow().clone())
    }

    fn shown(&self, stamp: &str) -> Result<String> {
        Ok(stamp.to_owned())
    }

    fn handle(&self, sslorder: &str) -> Result<String> {
        Ok(format!("handle{sslorder}"))
    }

    fn encrypt(&self, secret: &Secret) -> Result<String> {
        Ok(secret.expose().chars().rev().collect())
    }

    fn decrypt(&self, stored: &str) -> Result<Secret> {
        Ok(Secret::new(stored.chars().rev().collect()))
    }

    fn log(&self, line: &str) -> Result<()> {
        self.is_alive()?;
        if line.contains("cannot be read") {
            self.failures.borrow_mut().push(line.to_owned());
        }
        Ok(())
    }

    fn log_call(&self, _: &CallRecord, _: &str, _: &Secret) -> Result<()> {
        self.is_alive()
    }

    fn client(&self, credentials: Credentials, _: &'static str, _: Option<f64>) -> Result<Client> {
        self.is_alive()?;
        let settings = Settings {
            endpoint: Endpoint::Address(self.service.clone()),
            timeout: Duration::from_secs(20),
            retries: 0,
            ..Settings::default()
        };
        Ok(Client::new(credentials, settings)?)
    }

    fn now(&self) -> OffsetDateTime {
        self.now.get()
    }
}
