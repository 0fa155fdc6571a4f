//! Errors before they are PHP's.

use certum::{
    Error,
    language::{Language, Said},
};

/// One of the library's errors on its way to PHP, with the language of its sentences.
pub struct Thrown {
    pub(crate) error: Error,
    pub(crate) language: Language,
}

impl Thrown {
    pub(crate) fn new(error: Error, language: Language) -> Self {
        Self { error, language }
    }

    /// What is thrown for input that cannot be used.
    pub(crate) fn input(field: impl Into<String>, reason: impl Into<Said>) -> Self {
        Self::new(Error::input(field, reason), Language::English)
    }

    /// The library's error.
    pub(crate) fn into_error(self) -> Error {
        self.error
    }

    pub(crate) fn message(&self) -> String {
        self.error.said().words(self.language)
    }
}
