//! What the shop asks of the program around it: WHMCS, its database and its functions.

use crate::form::Form;
use certum::client::{CallRecord, Client};
use certum::error::Error;
use certum::secret::{Credentials, Secret};
use serde_json::{Map, Value};
use std::fmt;
use time::OffsetDateTime;

/// Why work at the desk stopped.
#[derive(Debug)]
pub enum Halt {
    /// What was asked for cannot be: a sentence for the person who asked.
    Refused(String),
    /// WHMCS or its database failed: what it said, for a log.
    Failed(String),
    /// Certum's service, or what was to be sent to it.
    Certum(Error),
}

impl fmt::Display for Halt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(text) | Self::Failed(text) => formatter.write_str(text),
            Self::Certum(error) => error.fmt(formatter),
        }
    }
}

impl From<Error> for Halt {
    fn from(error: Error) -> Self {
        Self::Certum(error)
    }
}

/// A row of a table: what the database holds under the names of columns, NULL as null.
pub type Row = Map<String, Value>;

/// The result of what is done at the desk.
pub type Result<T, E = Halt> = std::result::Result<T, E>;

/// Who looks at the page.
#[derive(Clone, Debug, Default)]
pub struct Visitor {
    /// Whether it is one of the administration's pages.
    pub staff: bool,
    /// The client whose session it is; `None` for staff, and for what WHMCS does by itself.
    pub client: Option<u64>,
    /// Whether staff are logged in as that client: they see what the client sees, and what they do is theirs.
    pub on_behalf: bool,
    /// The language as WHMCS names it, such as `english`.
    pub language: String,
}

/// WHMCS, as the shop needs it. Whatever fails there is [`Halt::Failed`].
///
/// Names of tables and columns are the caller's own, values go along with a statement and are never part of it.
#[allow(
    clippy::missing_errors_doc,
    reason = "all of them fail as the trait's documentation says"
)]
pub trait Host {
    /// The rows of a SELECT.
    fn rows(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>>;

    /// The number of rows that a statement changed: INSERT, UPDATE, DELETE.
    fn write(&self, sql: &str, values: &[Value]) -> Result<u64>;

    /// Inserts a row, once also where the database is lost meanwhile: its number.
    fn insert(&self, table: &str, row: &Row) -> Result<u64>;

    /// Inserts a row, unless that breaks a unique key.
    fn insert_or_ignore(&self, table: &str, row: &Row) -> Result<()>;

    /// The names of a table's columns.
    fn columns(&self, table: &str) -> Result<Vec<String>>;

    /// One of WHMCS's API functions (`localAPI`), by its name.
    fn api(&self, command: &str, values: Value) -> Result<Form>;

    /// One of WHMCS's settings, such as `SystemURL`; empty where it is not set.
    fn setting(&self, name: &str) -> Result<String>;

    /// The texts of a language, as WHMCS names it; those of English where there are none.
    fn texts(&self, language: &str) -> Result<Form>;

    /// Who looks at the page.
    fn visitor(&self) -> Result<Visitor>;

    /// A moment as the tables hold it, for people: in WHMCS's zone. Empty stays empty.
    fn shown(&self, stamp: &str) -> Result<String>;

    /// What stands in the address of configuressl.php for a row of `tblsslorders`.
    fn handle(&self, sslorder: &str) -> Result<String>;

    /// Encrypts with WHMCS's key.
    fn encrypt(&self, secret: &Secret) -> Result<String>;

    /// Decrypts what [`Self::encrypt`] made.
    fn decrypt(&self, stored: &str) -> Result<Secret>;

    /// Writes a line into WHMCS's activity log.
    fn log(&self, line: &str) -> Result<()>;

    /// Writes a call into WHMCS's module log, in which `masked` must not be readable.
    fn log_call(&self, call: &CallRecord, outcome: &str, masked: &Secret) -> Result<()>;

    /// A client of Certum with the time limits and so on that are set.
    ///
    /// With `patience` calls take no longer than so many seconds.
    fn client(
        &self,
        credentials: Credentials,
        environment: &'static str,
        patience: Option<f64>,
    ) -> Result<Client>;

    /// Tells who waits how far a run of cron is, where somebody wants to know: the name of a text, how many are done, of
    /// how many.
    fn progress(&self, _what: &'static str, _done: usize, _of: usize) {}

    /// The time. It is taken from nowhere else.
    fn now(&self) -> OffsetDateTime;
}
