//! Findings in a CSR, certificate or chain that can be read.

use crate::language::Language;

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

/// One finding: a stable word for programs, and a sentence in two languages that says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    code: &'static str,
    severity: Severity,
    english: String,
    polish: String,
}

impl Problem {
    pub(super) fn refused(
        code: &'static str,
        english: impl Into<String>,
        polish: impl Into<String>,
    ) -> Self {
        Self {
            code,
            severity: Severity::Refused,
            english: english.into(),
            polish: polish.into(),
        }
    }

    pub(super) fn warning(
        code: &'static str,
        english: impl Into<String>,
        polish: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::refused(code, english, polish)
        }
    }

    /// A stable word such as `rsa_too_short`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// How grave it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// The sentence.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::Polish => &self.polish,
            Language::English => &self.english,
        }
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
