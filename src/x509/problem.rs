//! Findings in a CSR, certificate or chain that can be read.

use crate::language::Said;

/// How grave a [`Problem`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It works, but not as one would wish, or some software refuses it.
    Warning,
    /// Every public CA must refuse it (a CSR), or software will (a certificate, a chain).
    Refused,
}

impl Severity {
    /// `warning` or `refused`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Refused => "refused",
        }
    }
}

/// One finding: a stable word for programs, and a sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    code: &'static str,
    severity: Severity,
    said: Said,
}

impl Problem {
    pub(super) fn refused(said: impl Into<Said>) -> Self {
        let said = said.into();
        Self {
            code: said.text().name(),
            severity: Severity::Refused,
            said,
        }
    }

    pub(super) fn warning(said: impl Into<Said>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::refused(said)
        }
    }

    /// The same under another code than its text's name.
    pub(super) fn coded(self, code: &'static str) -> Self {
        Self { code, ..self }
    }

    /// A word that stays the same over versions and languages, such as `rsa_too_short`; all are listed in the
    /// documentation of [`crate::x509`].
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// How grave it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// A sentence that says what is wrong and what to do.
    #[must_use]
    pub fn said(&self) -> &Said {
        &self.said
    }
}

/// A value as it may stand in a sentence: without control characters, and cut at 80 characters.
pub(super) fn shown(value: &str) -> String {
    let mut text: String = value
        .chars()
        .take(80)
        .map(|c| {
            if c.is_control() {
                char::REPLACEMENT_CHARACTER
            } else {
                c
            }
        })
        .collect();
    if value.chars().nth(80).is_some() {
        text.push('…');
    }
    text
}
