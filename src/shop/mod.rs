//! What a shop that sells certificates has to decide: pure functions over settings, forms and what was read.
//!
//! The WHMCS module asks here and does nothing of it itself. Problems are machine words with the field that they
//! belong to, for the module's language files; where the library has a sentence of its own, it comes along.

pub mod actions;
pub mod change;
pub mod check;
pub mod choice;
pub mod desk;
pub mod download;
pub mod draft;
pub mod form;
pub mod import;
pub mod journal;
pub mod overview;
pub mod purchase;
pub mod refresh;
pub mod rows;
pub mod service;
pub mod settings;
pub mod stored;
pub mod tables;
pub mod views;

#[cfg(test)]
mod tests;

pub use actions::{Action, Phase};
pub use change::{Change, Effect};
pub use choice::Choice;
pub use desk::Desk;
pub use download::{Above, Download, FileForm};
pub use draft::Draft;
pub use form::{FieldProblem, Form};
pub use overview::Overview;
pub use purchase::Purchase;
pub use rows::Row;
pub use settings::{Settings, StepTwo};
pub use stored::StoredCertificate;
