//! The one holder of passwords.

use std::fmt;

use crate::error::{Error, Result};
use crate::language::Text;
use crate::xml::check_text;
use zeroize::Zeroizing;

/// The longest user name and password, in characters (codes 1084 and 1090).
const LONGEST: usize = 255;

/// A text that is never shown: redacted in `Debug`, without `Display`, comparison or serialization, overwritten when
/// dropped.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes `value` into keeping. Copies that were made of it before are not overwritten.
    #[must_use]
    pub fn new(value: String) -> Self {
        Self(Zeroizing::new(value))
    }

    /// The text itself, for the one place that sends it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

/// The user name and password of a partner's account.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The user name, at most 255 characters.
    pub user_name: String,
    /// The password, at most 255 characters.
    pub password: Secret,
}

impl Credentials {
    /// Refuses what no account has, before anything is sent.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidInput`] for an empty or too long text, or one that XML cannot hold; it never holds the text
    /// itself.
    pub fn check(&self) -> Result<()> {
        for (field, value) in [
            ("userName", self.user_name.as_str()),
            ("password", self.password.expose()),
        ] {
            let wrong = if value.is_empty() {
                Text::given_empty
            } else if value.chars().count() > LONGEST {
                Text::given_over_255
            } else {
                check_text(field, value)?;
                continue;
            };
            return Err(Error::input(field, wrong));
        }
        Ok(())
    }
}
