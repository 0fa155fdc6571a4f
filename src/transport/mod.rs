//! Exchanges over HTTPS: one request, one answer, and where it failed if it did.
//!
//! Everything runs on the calling thread: a current-thread runtime that belongs to this thread of
//! this process keeps the connections between calls. A process made by `fork` gets its own; the
//! inherited one is left alone, because its sockets and its epoll set are shared with the parent.

mod engine;
mod failure;
mod progress;
mod roots;
mod setup;
mod wire;

pub use engine::shutdown;

pub(crate) use engine::{block_on, on_this_thread};
pub(crate) use failure::Failure;
pub(crate) use setup::{Route, endpoint};
pub(crate) use wire::{Answer, Wire};
