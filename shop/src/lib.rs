//! What a shop that sells Certum's certificates decides and does.
//!
//! The WHMCS module asks here and does nothing of it itself. Problems are machine words with the field that they
//! belong to, for the module's language files; where the library has a sentence of its own, it comes along.
#![forbid(unsafe_code)]

mod account;
mod actions;
mod attach;
mod case;
mod change;
mod check;
mod choice;
mod column;
mod dated;
mod desk;
mod download;
mod draft;
mod due;
mod effect;
mod entry;
mod finding;
mod form;
mod host;
mod import;
mod intent;
mod left_out;
mod limits;
mod list;
mod moment;
mod numbers;
mod page;
mod preset;
mod proof;
mod reader;
mod records;
mod refresh;
mod rows;
mod service;
mod setting;
mod settings;
mod store;
mod told;
mod typed;
mod views;
mod whmcs;
mod words;

#[cfg(test)]
mod tests;

pub use desk::Desk;
pub use download::{Download, Format};
pub use form::{DEEPEST, Form};
pub use host::{Halt, Host, Result, Row, Visitor};
pub use page::customers_functions;
pub use store::{TableStep, steps as table_steps};
pub use typed::keepable;
