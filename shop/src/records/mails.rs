//! A mail that has to go out, once.

use time::{Duration, OffsetDateTime};

use crate::words::{MailKind, MailState};

/// A mail that failed is tried by every cron for this time, then ever less often.
const EAGER: Duration = Duration::minutes(15);

/// What is being sent for longer than this was left so by a crash.
const LONGEST: Duration = Duration::minutes(15);

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

impl Mail {
    /// From when on it is tried again, or, where it was being sent, looked for in WHMCS's log: the pauses between two tries
    /// grow with its age.
    pub(crate) fn next_try(&self) -> OffsetDateTime {
        match (self.state, self.since) {
            (MailState::Sending, Some(since)) => since.saturating_add(LONGEST),
            (_, Some(since)) => {
                let waited = since - self.created_at;
                since.saturating_add(waited - EAGER).max(since)
            }
            (_, None) => self.created_at,
        }
    }

    /// Whether it is to be tried at a moment. What a clock that was ahead wrote is not waited for.
    pub(crate) fn is_timely(&self, now: OffsetDateTime) -> bool {
        let latest = now.saturating_add(LONGEST);
        let is_ahead = self.created_at > latest || self.since.is_some_and(|since| since > latest);
        is_ahead || self.next_try() <= now
    }
}
