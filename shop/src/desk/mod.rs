//! The shop's desk: all that the WHMCS module does with its tables, WHMCS and Certum.
//!
//! The module hands over what WHMCS called it with and gets back what WHMCS wants. What is around the desk is a
//! [`Host`]; what is decided at it, the rest of the crate.

mod addon;
mod attaching;
mod attending;
mod cases;
mod changes;
mod codes;
mod configuration;
mod cron;
mod exits;
mod gateway;
mod history;
mod importing;
mod mails;
mod pages;
mod passwords;
mod product_settings;
mod reply;
mod services;
mod tab;
mod writing;

use crate::host::{Halt, Host, Result};
use crate::moment;
use crate::reader::Reader;
use crate::records::Certificate;
use crate::store::Store;
use certum::language::{Language, Said, Texts};
use serde::Serialize;
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use time::{Duration, OffsetDateTime};

/// The desk of one request.
pub struct Desk<H> {
    host: H,
    texts: RefCell<HashMap<String, Rc<Texts>>>,
    run: RefCell<cron::Run>,
    /// The service and certificate that a mail is about while it is being sent, for what goes along with it.
    sending: RefCell<Option<(u64, Certificate)>>,
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
        reader.map_or(Language::English, |reader| reader.language())
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

    /// The texts for a reader of a language, as WHMCS names it: in that language, else in the shop's, else in English; with
    /// the installation's own words.
    fn texts_in(&self, name: &str) -> Result<Rc<Texts>> {
        let name = name.to_lowercase();
        let known = self.texts.borrow().get(&name).cloned();
        if let Some(texts) = known {
            return Ok(texts);
        }
        let own = self.host.texts(&name)?;
        let language = Language::from_code(&name);
        let has_none = language.is_none() && own.is_empty();
        let shops = has_none.then(|| self.shops_language()).transpose()?;
        let texts = match shops.filter(|shops| *shops != name) {
            Some(shops) => self.texts_in(&shops)?,
            None => Rc::new(Texts::new(language.unwrap_or_default(), own.all())),
        };
        let mut known = self.texts.borrow_mut();
        known.insert(name, Rc::clone(&texts));
        Ok(texts)
    }

    /// The shop's own language, as WHMCS names it.
    fn shops_language(&self) -> Result<String> {
        Ok(self.host.setting("Language")?.to_lowercase())
    }

    /// The texts of the shop's own language.
    fn shops_texts(&self) -> Result<Rc<Texts>> {
        self.texts_in(&self.shops_language()?)
    }

    /// The person who looks at the page.
    fn reader(&self) -> Result<Reader> {
        let visitor = self.host.visitor()?;
        Ok(Reader {
            admin: visitor.staff,
            texts: self.texts_in(&visitor.language)?,
        })
    }

    /// The same as an administrator: what WHMCS does by itself is done as if one did it. What is said of it is the shop's
    /// staff's to read, also where a client's payment began it.
    fn administrator(&self) -> Result<Reader> {
        let visitor = self.host.visitor()?;
        let texts = if visitor.staff {
            self.texts_in(&visitor.language)?
        } else {
            self.shops_texts()?
        };
        Ok(Reader { admin: true, texts })
    }

    /// A client as the reader of what is written to them, by their language as WHMCS names it; empty for the shop's.
    fn client(&self, language: &str) -> Result<Reader> {
        let texts = if language.is_empty() {
            self.shops_texts()?
        } else {
            self.texts_in(language)?
        };
        Ok(Reader {
            admin: false,
            texts,
        })
    }

    /// A refusal in the words of the person who looks at the page.
    fn refused(&self, said: impl Into<Said>) -> Halt {
        match self.reader() {
            Ok(reader) => reader.refused(said),
            Err(halt) => halt,
        }
    }

    /// Every text under its name, in the words of the person who looks at the page: for templates.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn texts(&self) -> Result<Value> {
        let texts = self.reader()?.texts;
        let all = texts.all();
        Ok(Value::Object(
            all.map(|(name, words)| (name.to_owned(), words.into()))
                .collect(),
        ))
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
