//! Changes as the WHMCS module makes them, against the simulator: carried out, refused, and with their answers lost.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail by panicking"
)]

#[path = "../../../../tests/simulator/tests/common/mod.rs"]
pub(crate) mod common;
mod module;

mod changing;
mod ending;
mod placing;
mod replacing;
