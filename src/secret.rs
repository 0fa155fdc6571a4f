//! The one holder of passwords.

use std::fmt;
use zeroize::Zeroizing;

/// A text that is never shown: redacted in `Debug`, overwritten when dropped.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes `value` into keeping.
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
