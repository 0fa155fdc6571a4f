//! A simulator of Certum's Partner API: the whole service, stateful, with a certification authority, a DNS zone and
//! a web root of its own, for tests and demonstrations. It shares no message types with the client it tests.

mod app;
mod args;
mod ca;
mod clock;
mod connections;
mod control;
mod csr;
mod der;
mod dns;
mod due;
mod faults;
mod fields;
mod limits;
mod names;
mod ops;
mod orders;
mod products;
mod progress;
mod proving;
mod reply;
mod request;
mod rewrite;
mod rules;
mod run;
mod schema;
mod server;
mod service;
mod soap;
mod store;
mod web;
mod world;
mod xml;
mod zone;

pub use args::{Args, USAGE};
pub use run::{Ready, run};
