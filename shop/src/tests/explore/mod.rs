//! States and events, explored on what is shipped: the whole desk, with Certum, WHMCS and the host played by small ones.
#![allow(
    dead_code,
    reason = "the exploration comes once what it found is mended"
)]

mod billing;
mod certum;
mod database;
mod events;
mod found;
mod healing;
mod people;
mod rules;
mod shop;
mod world;
