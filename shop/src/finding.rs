//! What was found at a look at the shop.

use crate::whmcs::Product;
use crate::words::words;
use certum::error::{Error, Stage};
use certum::language::{Said, Text, Value};
use time::OffsetDateTime;

words! {
    /// How grave a finding is.
    Level {
        /// As it should be.
        Good = "good",
        /// It works, and somebody should look at it.
        Warning = "warning",
        /// Something does not work.
        Failure = "failure",
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// How grave.
    pub(crate) level: Level,
    /// What is said of it; a moment is still to be put in its place.
    pub(crate) said: Said,
    /// A moment, and the name that the sentence has for it.
    pub(crate) moment: Option<(&'static str, OffsetDateTime)>,
    /// WHMCS's numbers of the products that it is about.
    pub(crate) products: Vec<u64>,
}

impl Finding {
    /// One of a sentence.
    pub(crate) fn new(level: Level, text: Text) -> Self {
        Self {
            level,
            said: text.into(),
            moment: None,
            products: Vec::new(),
        }
    }

    /// The same with a value.
    pub(crate) fn with(self, name: &'static str, value: impl Into<Value>) -> Self {
        Self {
            said: self.said.with(name, value),
            ..self
        }
    }

    /// The same with a moment.
    pub(crate) fn at(self, name: &'static str, moment: OffsetDateTime) -> Self {
        Self {
            moment: Some((name, moment)),
            ..self
        }
    }

    /// The same about products, which the sentence names as `names`.
    pub(crate) fn about<'a>(self, products: impl IntoIterator<Item = &'a Product>) -> Self {
        let (numbers, names): (Vec<u64>, Vec<String>) = products
            .into_iter()
            .map(|product| (product.id, product.numbered_title()))
            .unzip();
        Self {
            products: numbers,
            ..self.with("names", names.join(", "))
        }
    }

    /// What to do about a call to Certum that failed.
    pub(crate) fn of_failure(error: &Error) -> Self {
        let told = |text| Self::new(Level::Failure, text).with("detail", error.to_string());
        match error {
            // The Partner API tells apart that much: 2 for who calls, 3 for from where.
            Error::Credentials {
                success_code: 3, ..
            } => told(Text::check_address_refused),
            Error::Credentials { .. } => told(Text::check_credentials_refused),
            Error::Transport { source, .. } => match (source.status, source.stage) {
                (Some(401 | 403), _) => told(Text::check_address_refused),
                (None, Stage::Setup) => told(Text::check_settings_unusable),
                (None, Stage::Resolve) => told(Text::check_name_not_found),
                (None, Stage::Connect) => told(Text::check_no_connection),
                (None, Stage::Tls) => told(Text::check_tls_failed),
                (None, _) if source.timed_out => told(Text::check_too_slow),
                _ => told(Text::check_service_failed),
            },
            Error::InvalidInput { .. } => told(Text::check_settings_unusable),
            Error::Refused(_) | Error::MalformedAnswer { .. } => told(Text::check_service_failed),
        }
    }
}

#[cfg(test)]
impl Finding {
    /// The name of its text without what those of findings begin with.
    pub(crate) fn code(&self) -> &'static str {
        let name = self.said.text().name();
        name.strip_prefix("check_").unwrap_or(name)
    }

    /// The value in its text under a name; empty where there is none.
    pub(crate) fn value(&self, name: &str) -> &str {
        self.said.value(name).unwrap_or_default()
    }
}
