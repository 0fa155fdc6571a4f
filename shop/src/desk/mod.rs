//! The shop's desk: all that the WHMCS module does with its tables, WHMCS and Certum.
//!
//! The module hands over what WHMCS called it with and gets back what WHMCS wants. What is around the desk is a
//! [`Host`]; what is decided at it, the rest of the crate.

mod addon;
mod cases;
mod changes;
mod codes;
mod configuration;
mod cron;
mod gateway;
mod importing;
mod mails;
mod pages;
mod product_settings;
mod services;
mod tab;
mod text;
mod writing;

use crate::effect::Audience;
use crate::host::{Halt, Host, Result};
use crate::moment;
use crate::records::Certificate;
use crate::store::Store;
use certum::language::Language;
use serde::Serialize;
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use text::{Sentence, Text, html};
use time::{Duration, OffsetDateTime};

/// The desk of one request.
pub struct Desk<H> {
    host: H,
    texts: RefCell<HashMap<String, Rc<Text>>>,
    run: RefCell<cron::Run>,
    /// The service and certificate that a mail is about while it is being sent, for what goes along with it.
    sending: RefCell<Option<(u64, Certificate)>>,
}

/// Who is served, for what was asked for.
#[derive(Clone, Debug)]
struct Reader {
    /// Whether an administrator asks, or WHMCS by itself.
    staff: bool,
    text: Rc<Text>,
}

impl Reader {
    /// As decisions take it.
    fn audience(&self) -> Audience {
        Audience {
            language: self.text.language(),
            admin: self.staff,
        }
    }
}

impl<H: Host> Desk<H> {
    /// A desk in a host.
    pub fn new(host: H) -> Self {
        Self {
            host,
            texts: RefCell::default(),
            run: RefCell::default(),
            sending: RefCell::default(),
        }
    }

    /// What is around it.
    pub fn host(&self) -> &H {
        &self.host
    }

    /// The language of the person who looks at the page; English where that cannot be known.
    pub fn language(&self) -> Language {
        let reader = self.reader();
        reader.map_or(Language::English, |reader| reader.text.language())
    }

    /// The database.
    fn store(&self) -> Store<'_> {
        Store::new(&self.host)
    }

    /// This moment.
    fn now(&self) -> OffsetDateTime {
        self.host.now()
    }

    /// The moment after a while, or before it.
    fn after(&self, while_: Duration) -> OffsetDateTime {
        self.now() + while_
    }

    /// This day, in UTC as the tables are, such as `2026-11-22`.
    fn today(&self) -> String {
        moment::day(self.now())
            .format(moment::DAY)
            .unwrap_or_default()
    }

    /// A moment for people: in WHMCS's zone; empty for none.
    fn shown(&self, moment: Option<OffsetDateTime>) -> Result<String> {
        match moment {
            Some(moment) => self.host.shown(&moment::stamp(moment)),
            None => Ok(String::new()),
        }
    }

    /// The texts of a language, as WHMCS names it.
    fn text(&self, language: &str) -> Result<Rc<Text>> {
        let known = self.texts.borrow().get(language).cloned();
        if let Some(text) = known {
            return Ok(text);
        }
        let text = Rc::new(Text::read(&self.host, language)?);
        let mut texts = self.texts.borrow_mut();
        texts.insert(language.to_owned(), Rc::clone(&text));
        Ok(text)
    }

    /// Those of the shop's own language.
    fn shops_text(&self) -> Result<Rc<Text>> {
        self.text(&self.host.setting("Language")?.to_lowercase())
    }

    /// Of the person who looks at the page.
    fn reader(&self) -> Result<Reader> {
        let visitor = self.host.visitor()?;
        Ok(Reader {
            staff: visitor.staff,
            text: self.text(&visitor.language)?,
        })
    }

    /// The same as staff: what WHMCS does by itself is done as if an administrator did it.
    fn staff(&self) -> Result<Reader> {
        Ok(Reader {
            staff: true,
            ..self.reader()?
        })
    }

    /// A client as the reader of what is written to them, by their language as WHMCS names it; empty for the shop's.
    fn client(&self, language: &str) -> Result<Reader> {
        let text = if language.is_empty() {
            self.shops_text()?
        } else {
            self.text(&language.to_lowercase())?
        };
        Ok(Reader { staff: false, text })
    }

    /// A refusal in the words of the person who looks at the page.
    fn refused(&self, key: &str) -> Halt {
        match self.reader() {
            Ok(reader) => Halt::Refused(reader.text.get(key)),
            Err(halt) => halt,
        }
    }
}

/// What a template gets, of a view and whatever else stands in it.
fn page_of(view: &impl Serialize) -> Result<Map<String, Value>> {
    match serde_json::to_value(view) {
        Ok(Value::Object(page)) => Ok(page),
        Ok(_) => Ok(Map::new()),
        Err(error) => Err(Halt::Failed(error.to_string())),
    }
}
