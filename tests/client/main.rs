//! The client against servers that fail in every way, and what it then sends again.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper that fails, fails its test"
)]

mod batches;
mod operations;
mod pages;
mod placing;
mod ranges;
mod records;
mod repeats;
mod server;
mod stages;
mod tls;

use std::time::Duration;

use certum::client::{Client, Endpoint, Settings};
use certum::error::{Error, TransportError};
use certum::secret::{Credentials, Secret};

use server::Server;

/// Short limits and the address of `server`.
fn settings(server: &Server) -> Settings {
    settings_for(&format!("http://{}/service", server.address))
}

fn settings_for(address: &str) -> Settings {
    Settings {
        endpoint: Endpoint::Address(address.to_owned()),
        connect_timeout: Duration::from_millis(500),
        timeout: Duration::from_secs(20),
        ..Settings::default()
    }
}

fn client(settings: Settings) -> Client {
    let credentials = Credentials {
        user_name: "reseller".to_owned(),
        password: Secret::new("pa<&>ss".to_owned()),
    };
    Client::new(credentials, settings).unwrap()
}

#[track_caller]
fn transport<T: std::fmt::Debug>(result: Result<T, Error>) -> TransportError {
    match result {
        Err(Error::Transport { source, .. }) => source,
        other => panic!("no transport error but {other:?}"),
    }
}
