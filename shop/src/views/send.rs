//! Who gets something by e-mail.

use serde::Serialize;

/// A page that sends something.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Send {
    /// The addresses.
    pub(crate) recipients: Vec<String>,
}

/// What a page that sends something shows.
#[must_use]
pub(super) fn view(recipients: Vec<String>) -> Send {
    Send { recipients }
}
