//! The rows of the module's own tables, one thing each, with what every column is.
//!
//! A record's macro makes the row, what is new of it (only these columns are written), and the step that makes its table.

#[macro_use]
mod record;

mod accounts;
mod certificates;
mod changes;
mod mails;
mod meta;
mod orders;
mod services;
mod terms;

pub(crate) use accounts::{Account, AccountNews, Named, Stranger};
pub(crate) use certificates::{Certificate, CertificateNews, made_of};
pub(crate) use changes::{Change, ChangeNews};
pub(crate) use mails::{Mail, MailNews};
pub(crate) use meta::{LOCK_SECONDS, LastRun, Meta};
pub(crate) use orders::{Order, OrderNews};
pub(crate) use record::{Record, Row, Table, Unreadable};
pub(crate) use services::{Service, ServiceNews};
pub(crate) use terms::Term;
