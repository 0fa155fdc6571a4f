//! The PHP extension `certum`: thin bindings over the library of the same name.
//!
//! Each file binds one part of the library and has a `register` that adds its classes. `php/stubs` says what PHP
//! sees; a test holds both against each other.

#![deny(unsafe_code)]
// The macros of ext-php-rs write items of their own, PHP's parameter names are Rust's, and nothing here is called
// from Rust but by them.
#![allow(
    missing_docs,
    unreachable_pub,
    elided_lifetimes_in_paths,
    reason = "items that ext-php-rs's macros write"
)]
#![allow(
    clippy::needless_pass_by_value,
    reason = "ext-php-rs hands arguments over by value"
)]
#![allow(
    clippy::similar_names,
    reason = "joiln, joisopn and joisocn are Certum's names"
)]
#![allow(non_snake_case, reason = "PHP's parameter names are Rust's")]
#![allow(
    clippy::missing_errors_doc,
    clippy::must_use_candidate,
    reason = "the stub documents what PHP sees"
)]

mod answers;
mod batch;
mod catalogue;
mod client;
mod credentials;
mod exception;
mod ini;
mod input;
mod iterators;
mod preflight;
mod publication;
mod record;
mod refusal;
mod requests;
mod shared;
mod shop;
mod shown;
mod thrown;
mod value;
mod words;
mod x509;
#[allow(
    unsafe_code,
    reason = "the one place for what ext-php-rs does not offer of the engine"
)]
mod zend;

use certum::transport;
use ext_php_rs::{
    info_table_end, info_table_header, info_table_row, info_table_start,
    prelude::*,
    zend::{ModuleEntry, ModuleGlobal, ModuleGlobals},
};
use std::{panic, sync::Once};

/// The extension's version.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What each thread of PHP has of its own, for the moment at which it ends.
#[derive(Default)]
struct Globals;

impl ModuleGlobal for Globals {
    fn gshutdown(&mut self) {
        transport::shutdown();
    }
}

static GLOBALS: ModuleGlobals<Globals> = ModuleGlobals::new();

/// Called by PHP when the module starts, before the classes are registered.
fn startup(_type: i32, module_number: i32) -> i32 {
    ini::register(module_number);
    i32::from(exception::register().is_err())
}

/// Hides in stack traces what is secret.
fn mark_sensitive() {
    credentials::mark_sensitive();
    shop::mark_sensitive();
    x509::mark_sensitive();
}

/// Called by PHP when a request starts.
extern "C" fn request_startup(_type: i32, _module_number: i32) -> i32 {
    static FIRST: Once = Once::new();
    // A panic must not cross into C. What is lost by one is the hiding of parameters, and the module is refused.
    let done = panic::catch_unwind(|| {
        FIRST.call_once(mark_sensitive);
        shop::begin_request();
    });
    i32::from(done.is_err())
}

/// Prints the module's part of `phpinfo()`.
extern "C" fn info(module: *mut ModuleEntry) {
    let _ = panic::catch_unwind(|| {
        info_table_start!();
        info_table_header!("certum", "enabled");
        info_table_row!("Version", VERSION);
        info_table_row!("Built with", env!("CERTUM_LIBRARIES"));
        info_table_row!("OpenSSL", certum::openssl_version());
        if let Some(endpoint) = ini::text(ini::ENDPOINT) {
            let warning = format!("WARNING: every call goes to {endpoint} (certum.endpoint)");
            info_table_row!("Endpoint", warning);
        }
        if let Some(value) = ini::text(ini::ALLOW_PRIVATE_ADDRESSES).filter(|value| value != "0") {
            let warning = format!(
                "WARNING: they reach this machine ({value}: certum.allow_private_addresses)"
            );
            info_table_row!("Look-ups", warning);
        }
        info_table_end!();
        zend::print_ini_entries(module);
    });
}

/// Registers the extension with PHP.
#[php_module]
#[php(startup = "startup")]
pub fn get_module(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    let module = module
        .name("certum")
        .version(VERSION)
        .globals(&GLOBALS)
        .request_startup_function(request_startup)
        .info_function(info);
    let module = credentials::register(module);
    let module = requests::register(module);
    let module = answers::register(module);
    let module = batch::register(module);
    let module = iterators::register(module);
    let module = record::register(module);
    let module = refusal::register(module);
    let module = words::register(module);
    let module = catalogue::register(module);
    let module = publication::register(module);
    let module = preflight::register(module);
    let module = x509::register(module);
    let module = shop::register(module);
    client::register(module)
}
