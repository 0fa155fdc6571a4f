//! A mail that has to go out, once.

use time::OffsetDateTime;

use crate::words::{MailKind, MailState};

record! {
    /// A mail of the ledger: each event once.
    Mail, MailNews in mod_certum_mails, unique ["service_id", "kind", "about"] {
        /// WHMCS's number of the service.
        service_id: u64 = "integer",
        /// What it is about.
        kind: MailKind = "string:16",
        /// What tells it from others of its kind: a serial number, an order's number, a day.
        about: String = "string:128",
        /// How far it is.
        state: MailState = "string:16 index",
        /// Since when it is being sent, or was last tried; `None` before it was.
        since: Option<OffsetDateTime> = "dateTime nullable",
        /// When it was noted.
        created_at: OffsetDateTime = "dateTime",
    }
}
