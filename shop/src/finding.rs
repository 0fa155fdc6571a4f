//! What was found at a look at the shop: machine words for the language files.

use certum::error::{Error, Stage};
use serde::Serialize;
use time::OffsetDateTime;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) enum Level {
    /// As it should be.
    #[serde(rename = "good")]
    Good,
    /// It works, and somebody should look at it.
    #[serde(rename = "warning")]
    Warning,
    /// Something does not work.
    #[serde(rename = "failure")]
    Failure,
}

/// What belongs into a finding's sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Detail {
    /// A text.
    Text(String),
    /// A moment.
    Moment(OffsetDateTime),
}

impl<T: Into<String>> From<T> for Detail {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

/// What was found: a machine word for the language files, with what belongs into its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// How grave.
    pub(crate) level: Level,
    /// A word that stays the same.
    pub(crate) code: &'static str,
    /// Details under the names that the sentence has for them.
    pub(crate) details: Vec<(&'static str, Detail)>,
}

impl Finding {
    /// One that its word describes in full.
    pub(crate) fn new(level: Level, code: &'static str) -> Self {
        Self {
            level,
            code,
            details: Vec::new(),
        }
    }

    /// The same with a detail.
    pub(crate) fn with(mut self, name: &'static str, detail: impl Into<Detail>) -> Self {
        self.details.push((name, detail.into()));
        self
    }

    /// What to do about a call to Certum that failed.
    pub(crate) fn of_failure(error: &Error) -> Self {
        let told = |code| Self::new(Level::Failure, code).with("detail", error.to_string());
        match error {
            // The Partner API tells apart that much: 2 for who calls, 3 for from where.
            Error::Credentials {
                success_code: 3, ..
            } => told("address_refused"),
            Error::Credentials { .. } => told("credentials_refused"),
            Error::Transport { source, .. } => match (source.status, source.stage) {
                (Some(401 | 403), _) => told("address_refused"),
                (None, Stage::Setup) => told("settings_unusable"),
                (None, Stage::Resolve) => told("name_not_found"),
                (None, Stage::Connect) => told("no_connection"),
                (None, Stage::Tls) => told("tls_failed"),
                (None, _) if source.timed_out => told("too_slow"),
                _ => told("service_failed"),
            },
            Error::InvalidInput { .. } => told("settings_unusable"),
            Error::Refused(_) | Error::MalformedAnswer { .. } => told("service_failed"),
        }
    }
}
