//! Whose products they are: what names an account at Certum.

use crate::records::Account;
use crate::settings::ProductSettings;
use crate::words::Environment;

/// What names an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AccountName<'a> {
    /// The partner's user name.
    pub(crate) user_name: &'a str,
    /// Which of Certum's services.
    pub(crate) environment: Environment,
}

impl<'a> From<&'a Account> for AccountName<'a> {
    fn from(account: &'a Account) -> Self {
        Self {
            user_name: &account.user_name,
            environment: account.environment,
        }
    }
}

impl<'a> From<&'a ProductSettings> for AccountName<'a> {
    fn from(settings: &'a ProductSettings) -> Self {
        Self {
            user_name: &settings.user_name,
            environment: settings.environment,
        }
    }
}
