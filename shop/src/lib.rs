//! What a shop that sells Certum's certificates decides and does.
//!
//! The WHMCS module asks here and does nothing of it itself. Problems are machine words with the field that they
//! belong to, for the module's language files; where the library has a sentence of its own, it comes along.
#![forbid(unsafe_code)]

mod account;
mod actions;
mod case;
mod change;
mod check;
mod choice;
mod column;
mod desk;
mod download;
mod draft;
mod effect;
mod finding;
mod form;
mod host;
mod import;
mod intent;
mod list;
mod moment;
mod numbers;
mod preset;
mod proof;
mod records;
mod refresh;
mod rows;
mod service;
mod settings;
mod store;
mod typed;
mod views;
mod whmcs;
mod words;

#[cfg(test)]
mod tests;

pub use desk::Desk;
pub use download::{Download, FileForm};
pub use form::Form;
pub use host::{Halt, Host, Result, Row, Visitor};
pub use store::{Step, steps as table_steps};
