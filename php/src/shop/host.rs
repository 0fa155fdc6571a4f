//! WHMCS as the shop's desk asks for it: a PHP object of the module's, and functions of WHMCS.

use super::{Form, json};
use crate::{client, input, thrown::Thrown};
use certum::{
    client::{CallRecord, Client},
    language::Language,
    secret::{Credentials, Secret},
};
use certum_shop::{self as shop, Halt, Result, Row, Visitor};
use ext_php_rs::{
    boxed::ZBox,
    class::RegisteredClass,
    convert::{FromZval, IntoZval, IntoZvalDyn},
    error::Error,
    exception::PhpException,
    flags::DataType,
    prelude::*,
    types::{ZendCallable, ZendHashTable, ZendObject, Zval},
    zend::{ClassEntry, ExecutorGlobals, ce},
};
use serde_json::Value;
use std::cell::RefCell;
use time::OffsetDateTime;

/// An argument of a call.
#[derive(Clone)]
struct Argument(Value);

impl IntoZval for Argument {
    const TYPE: DataType = DataType::Mixed;
    const NULLABLE: bool = true;

    fn set_zval(self, zval: &mut Zval, _persistent: bool) -> ext_php_rs::error::Result<()> {
        *zval = json::to_zval(&self.0).map_err(|_| Error::ZvalConversion(DataType::Mixed))?;
        Ok(())
    }
}

/// What the module's object has to have. Nothing in Rust is one.
#[expect(dead_code, reason = "declares the interface to PHP")]
#[php_interface]
#[php(name = "Certum\\Shop\\Host")]
pub trait Host {
    #[php(name = "rows")]
    fn rows(&self, sql: String, values: &ZendHashTable) -> ZBox<ZendHashTable>;

    #[php(name = "write")]
    fn write(&self, sql: String, values: &ZendHashTable) -> i64;

    #[php(name = "insert")]
    fn insert(&self, table: String, row: &ZendHashTable) -> i64;

    #[php(name = "insertOrIgnore")]
    fn insert_or_ignore(&self, table: String, row: &ZendHashTable);

    #[php(name = "columns")]
    fn columns(&self, table: String) -> ZBox<ZendHashTable>;

    #[php(name = "setting")]
    fn setting(&self, name: String) -> String;

    #[php(name = "texts")]
    fn texts(&self, language: String) -> ZBox<ZendHashTable>;

    #[php(name = "visitor")]
    fn visitor(&self) -> ZBox<ZendHashTable>;

    #[php(name = "shown")]
    fn shown(&self, stamp: String) -> String;

    #[php(name = "logCall")]
    fn log_call(
        &self,
        operation: String,
        request: String,
        answer: String,
        outcome: String,
        secrets: &ZendHashTable,
    );
}

/// An object that implements [`Host`], as a parameter.
#[derive(Debug)]
pub struct HostObject(Zval);

impl FromZval<'_> for HostObject {
    const TYPE: DataType = DataType::object("Certum\\Shop\\Host");

    fn from_zval(value: &Zval) -> Option<Self> {
        let class = PhpInterfaceHost::get_metadata().ce();
        let is_host = value.object()?.instance_of(class);
        is_host.then(|| Self(value.shallow_clone()))
    }
}

/// A callable, as a parameter.
#[derive(Debug)]
pub struct Callable(Zval);

impl FromZval<'_> for Callable {
    const TYPE: DataType = DataType::Callable;

    fn from_zval(value: &Zval) -> Option<Self> {
        value.is_callable().then(|| Self(value.shallow_clone()))
    }
}

/// The module's object, and what was thrown by it and by WHMCS, each with its message.
pub(super) struct PhpHost {
    object: Zval,
    thrown: RefCell<Vec<(String, ZBox<ZendObject>)>>,
    /// Who is told how far a run of cron is.
    progress: RefCell<Option<Callable>>,
}

impl PhpHost {
    pub(super) fn new(object: HostObject) -> Self {
        Self {
            object: object.0,
            thrown: RefCell::default(),
            progress: RefCell::default(),
        }
    }

    /// Who is told from now on how far a run of cron is.
    pub(super) fn tells_progress_to(&self, progress: Option<Callable>) {
        self.progress.replace(progress);
    }

    /// A method's result.
    fn ask(&self, method: &str, arguments: &[Value]) -> Result<Zval> {
        let arguments = all(arguments);
        let object = self
            .object
            .object()
            .ok_or_else(|| failed("the host is no object"))?;
        self.settled(method, object.try_call_method(method, borrowed(&arguments)))
    }

    /// A function's result.
    fn run(&self, function: &str, arguments: &[Value]) -> Result<Zval> {
        let arguments = all(arguments);
        let called = ZendCallable::try_from_name(function)
            .and_then(|callable| callable.try_call(borrowed(&arguments)));
        self.settled(function, called)
    }

    /// What a call came to. What it threw is kept, so that PHP gets it as it was where it stops the work.
    fn settled(&self, name: &str, called: ext_php_rs::error::Result<Zval>) -> Result<Zval> {
        if is_exiting() {
            // Not to be taken: with it pending, PHP refuses further calls, and ends when this one is over.
            return Err(failed(name));
        }
        let thrown = ExecutorGlobals::has_exception()
            .then(ExecutorGlobals::take_exception)
            .flatten();
        if let Some(thrown) = thrown {
            let message = message_of(&thrown).unwrap_or_else(|| name.to_owned());
            self.thrown.borrow_mut().push((message.clone(), thrown));
            return Err(Halt::Failed(message));
        }
        called.map_err(|error| failed(&format!("{name}: {error}")))
    }

    fn ask_text(&self, method: &str, arguments: &[Value]) -> Result<String> {
        Ok(text(&self.ask(method, arguments)?))
    }

    fn ask_form(&self, method: &str, arguments: &[Value]) -> Result<shop::Form> {
        Ok(form(&self.ask(method, arguments)?))
    }

    /// How much was thrown before: work within other work forgets only its own.
    pub(super) fn begin(&self) -> usize {
        self.thrown.borrow().len()
    }

    /// What stopped the work, as PHP gets it: what was thrown since it began, as it was. The language is asked for
    /// where it matters: who cannot tell it may be what stopped the work.
    pub(super) fn exception(
        &self,
        halt: Halt,
        began: usize,
        language: impl FnOnce() -> Language,
    ) -> PhpException {
        let language = match halt {
            Halt::Certum(_) => language(),
            _ => Language::English,
        };
        let mut thrown = self.thrown.borrow_mut().split_off(began);
        match halt {
            Halt::Refused(sentence) => crate::exception::shop_refused(&sentence),
            Halt::Certum(error) => Thrown::new(error, language).into(),
            Halt::Failed(message) => {
                let plain = PhpException::new(message.replace('\0', ""), 0, ce::exception());
                let own = thrown.iter().rposition(|(known, _)| *known == message);
                let own = own.map(|at| thrown.swap_remove(at).1);
                match own.and_then(|object| object.into_zval(false).ok()) {
                    Some(object) => plain.with_object(object),
                    None => plain,
                }
            }
        }
    }

    /// Forgets what was thrown since the work began, and did not stop it.
    pub(super) fn forget(&self, began: usize) {
        let since = self.thrown.borrow_mut().split_off(began);
        drop(since);
    }
}

/// Whether `exit` was called, which is an exception of the engine's own that nothing catches.
fn is_exiting() -> bool {
    let globals = ExecutorGlobals::get();
    let pending = globals.exception();
    pending.is_some_and(|pending| !pending.instance_of(ce::throwable()))
}

/// What was thrown says; of Illuminate's exceptions what the database said, since their own text has the values.
fn message_of(thrown: &ZendObject) -> Option<String> {
    let ask = |method| thrown.try_call_method(method, Vec::new()).ok();
    let pdo = ClassEntry::try_find("PDOException");
    let previous = pdo
        .filter(|pdo| thrown.instance_of(pdo))
        .and_then(|_| ask("getPrevious"));
    let text = match previous.as_ref().and_then(Zval::object) {
        Some(said) => said.try_call_method("getMessage", Vec::new()).ok(),
        None => ask("getMessage"),
    };
    text.and_then(|text| text.string())
}

fn failed(message: &str) -> Halt {
    Halt::Failed(message.to_owned())
}

fn all(arguments: &[Value]) -> Vec<Argument> {
    arguments.iter().cloned().map(Argument).collect()
}

fn borrowed(arguments: &[Argument]) -> Vec<&dyn IntoZvalDyn> {
    arguments
        .iter()
        .map(|argument| argument as &dyn IntoZvalDyn)
        .collect()
}

fn text(value: &Zval) -> String {
    super::scalar(value.dereference()).unwrap_or_default()
}

fn form(value: &Zval) -> shop::Form {
    Form::from_zval(value.dereference()).unwrap_or_default().0
}

fn count(value: &Zval) -> u64 {
    text(value).parse().unwrap_or_default()
}

impl shop::Host for PhpHost {
    fn rows(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>> {
        let rows = self.ask("rows", &[sql.into(), values.into()])?;
        let rows = rows.array().ok_or_else(|| failed("rows are no array"))?;
        Ok(rows.values().map(json::to_row).collect())
    }

    fn write(&self, sql: &str, values: &[Value]) -> Result<u64> {
        Ok(count(&self.ask("write", &[sql.into(), values.into()])?))
    }

    fn insert(&self, table: &str, row: &Row) -> Result<u64> {
        Ok(count(&self.ask(
            "insert",
            &[table.into(), Value::Object(row.clone())],
        )?))
    }

    fn insert_or_ignore(&self, table: &str, row: &Row) -> Result<()> {
        self.ask(
            "insertOrIgnore",
            &[table.into(), Value::Object(row.clone())],
        )?;
        Ok(())
    }

    fn columns(&self, table: &str) -> Result<Vec<String>> {
        let columns = self.ask("columns", &[table.into()])?;
        let columns = columns
            .array()
            .ok_or_else(|| failed("columns are no array"))?;
        Ok(columns.values().map(text).collect())
    }

    fn api(&self, command: &str, values: Value) -> Result<shop::Form> {
        Ok(form(&self.run("localAPI", &[command.into(), values])?))
    }

    fn setting(&self, name: &str) -> Result<String> {
        self.ask_text("setting", &[name.into()])
    }

    fn texts(&self, language: &str) -> Result<shop::Form> {
        self.ask_form("texts", &[language.into()])
    }

    fn visitor(&self) -> Result<Visitor> {
        let visitor = self.ask_form("visitor", &[])?;
        Ok(Visitor {
            staff: visitor.ticked("staff"),
            client: visitor
                .filled("client")
                .and_then(|client| client.parse().ok()),
            on_behalf: visitor.ticked("onBehalf"),
            language: visitor.get("language").to_owned(),
        })
    }

    fn shown(&self, stamp: &str) -> Result<String> {
        if stamp.is_empty() {
            return Ok(String::new());
        }
        self.ask_text("shown", &[stamp.into()])
    }

    fn handle(&self, sslorder: &str) -> Result<String> {
        Ok(text(&self.run("md5", &[sslorder.into()])?))
    }

    fn encrypt(&self, secret: &Secret) -> Result<String> {
        Ok(text(&self.run("encrypt", &[secret.expose().into()])?))
    }

    fn decrypt(&self, stored: &str) -> Result<Secret> {
        let decrypted = self.run("decrypt", &[stored.into()])?;
        let bytes: &[u8] = decrypted.binary_slice().unwrap_or_default();
        let text =
            input::text("password", bytes).map_err(|thrown| Halt::Certum(thrown.into_error()))?;
        Ok(Secret::new(text))
    }

    fn log(&self, line: &str) -> Result<()> {
        self.run("logActivity", &[line.into()])?;
        Ok(())
    }

    fn log_call(&self, call: &CallRecord, outcome: &str, masked: &Secret) -> Result<()> {
        self.ask(
            "logCall",
            &[
                call.operation.into(),
                call.request.clone().into(),
                call.answer.clone().into(),
                outcome.into(),
                // In an array, since traces show that as one.
                vec![masked.expose()].into(),
            ],
        )?;
        Ok(())
    }

    /// PHP's: a library that sets a process another time, as tests do, does not reach into extensions.
    fn now(&self) -> OffsetDateTime {
        let now = self.run("time", &[]).ok().and_then(|now| now.long());
        let now = now.and_then(|now| OffsetDateTime::from_unix_timestamp(now).ok());
        now.unwrap_or_else(OffsetDateTime::now_utc)
    }

    fn progress(&self, what: &'static str, done: usize, of: usize) {
        let progress = self.progress.borrow();
        let Some(progress) = progress.as_ref() else {
            return;
        };
        let arguments = all(&[what.into(), done.into(), of.into()]);
        let called = ZendCallable::new(&progress.0)
            .and_then(|callable| callable.try_call(borrowed(&arguments)));
        // Whoever watches stops nothing: what it threw is kept, as any that is tolerated.
        let _ = self.settled("progress", called);
    }

    fn client(
        &self,
        credentials: Credentials,
        environment: &'static str,
        patience: Option<f64>,
    ) -> Result<Client> {
        Ok(client::shops_caller(credentials, environment, patience)?)
    }
}
