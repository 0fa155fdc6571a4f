//! The shop's desk: all that the WHMCS module does with its tables, WHMCS and Certum.
//!
//! The module hands over what WHMCS called it with and gets back what WHMCS wants. What is around the desk is a
//! [`Host`]; what is decided at it, the rest of [`shop`](super).

mod accounts;
mod addon;
mod changes;
mod codes;
mod configuration;
mod cron;
mod gateway;
mod host;
mod importing;
mod mails;
mod orders;
mod pages;
mod product_settings;
mod services;
mod tab;
mod tables;
mod text;

pub use host::{Halt, Host, Result, Visitor};
pub(crate) use text::{Sentence, Text, html};

use crate::stored;
use certum::language::Language;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use time::Duration;

/// The name of the module, as WHMCS has it.
const MODULE: &str = "CERTUM_Certificates";

/// The desk of one request.
pub struct Desk<H> {
    host: H,
    texts: RefCell<HashMap<String, Rc<Text>>>,
    run: RefCell<cron::Run>,
}

/// Who is served, for what was asked for.
#[derive(Clone, Debug)]
struct Reader {
    /// Whether an administrator asks, or WHMCS by itself.
    staff: bool,
    text: Rc<Text>,
}

impl<H: Host> Desk<H> {
    /// A desk in a host.
    pub fn new(host: H) -> Self {
        Self {
            host,
            texts: RefCell::default(),
            run: RefCell::default(),
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

    /// The moment after a while, or before it, as the tables hold it.
    fn stamp(&self, after: Duration) -> String {
        stored::stamp(self.host.now() + after)
    }

    /// This moment, as the tables hold it.
    fn now(&self) -> String {
        self.stamp(Duration::ZERO)
    }

    /// This day, in UTC as the tables are.
    fn today(&self) -> String {
        self.now().chars().take(10).collect()
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

    /// A client as the reader of what is written to it.
    fn client(&self, client: u64) -> Result<Reader> {
        Ok(Reader {
            staff: false,
            text: self.text(&self.language_of(client)?)?,
        })
    }

    /// A client's language, as WHMCS names it, such as `english`.
    fn language_of(&self, client: u64) -> Result<String> {
        let rows = self.host.rows(
            "select language from tblclients where id = ?",
            &[client.into()],
        )?;
        let own = rows.first().and_then(|row| row.filled("language"));
        let language = match own {
            Some(language) => language.to_owned(),
            None => self.host.setting("Language")?,
        };
        Ok(language.to_lowercase())
    }

    /// A refusal in the words of the person who looks at the page.
    fn refused(&self, key: &str) -> Halt {
        match self.reader() {
            Ok(reader) => Halt::Refused(reader.text.get(key)),
            Err(halt) => halt,
        }
    }
}
