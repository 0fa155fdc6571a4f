//! What a look found.

use std::net::IpAddr;

use crate::language::{Said, Text};

/// How grave a [`Finding`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// As it should be.
    Ok,
    /// Worth knowing; nothing has to be done.
    Info,
    /// Not looked at: time ran out, or nothing answered.
    Unknown,
    /// It may stand in the way.
    Warning,
    /// The order fails with it, or visitors are sent away.
    Failure,
}

impl Severity {
    /// `ok`, `info`, `unknown`, `warning` or `failure`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Info => "info",
            Self::Unknown => "unknown",
            Self::Warning => "warning",
            Self::Failure => "failure",
        }
    }
}

/// One thing that was seen of one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    severity: Severity,
    name: String,
    said: Said,
    mend: Option<String>,
    address: Option<IpAddr>,
}

impl Finding {
    pub(super) fn new(severity: Severity, name: &str, said: impl Into<Said>) -> Self {
        Self {
            severity,
            name: name.to_owned(),
            said: said.into(),
            mend: None,
            address: None,
        }
    }

    /// The same with what mends it.
    pub(super) fn mend(self, mend: impl Into<String>) -> Self {
        Self {
            mend: Some(mend.into()),
            ..self
        }
    }

    /// The same of one of the name's addresses.
    pub(super) fn at(self, address: IpAddr) -> Self {
        Self {
            address: Some(address),
            ..self
        }
    }

    /// What could not be looked at within the time: `what` is a text such as [`Text::look_part_caa`].
    pub(super) fn not_looked_at(name: &str, what: Text) -> Self {
        let said = Said::new(Text::look_not_done).with("what", what);
        Self::new(Severity::Unknown, name, said)
    }

    /// A word that stays the same over versions and languages, such as `look_caa_forbids`; all are listed in
    /// docs/looking.md.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.said.text().name()
    }

    /// How grave it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The name that was looked at, in ASCII, as it was given (with `*.`).
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// A sentence that says what was seen, and what to do where something is.
    #[must_use]
    pub fn said(&self) -> &Said {
        &self.said
    }

    /// What mends it, to be copied: a line for a zone file, or the address of a file; `None` where it is a step that the
    /// sentence tells.
    #[must_use]
    pub fn mends(&self) -> Option<&str> {
        self.mend.as_deref()
    }

    /// The address at which it was seen; `None` for what holds of the name itself.
    #[must_use]
    pub fn address(&self) -> Option<IpAddr> {
        self.address
    }
}
