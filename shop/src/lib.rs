//! What a shop that sells Certum's certificates decides and does.
//!
//! The WHMCS module asks here and does nothing of it itself. Problems are machine words with the field that they
//! belong to, for the module's language files; where the library has a sentence of its own, it comes along.
#![forbid(unsafe_code)]

mod actions;
mod change;
mod check;
mod choice;
mod desk;
mod download;
mod draft;
mod form;
mod import;
mod journal;
mod overview;
mod purchase;
mod refresh;
mod rows;
mod service;
mod settings;
mod stored;
mod tables;
mod views;

#[cfg(test)]
mod tests;

pub use change::Columns;
pub use desk::{Desk, Halt, Host, Result, Visitor};
pub use download::{Download, FileForm};
pub use form::Form;
pub use tables::steps as table_steps;
