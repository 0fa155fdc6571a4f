//! Who gets the certificate by e-mail.

use crate::case::Case;
use serde::Serialize;

/// The page that sends the certificate.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Send {
    /// The addresses.
    pub(crate) recipients: Vec<String>,
}

/// What the page that sends the certificate shows.
#[must_use]
pub(super) fn view(case: &Case) -> Send {
    Send {
        recipients: case.recipients(),
    }
}
