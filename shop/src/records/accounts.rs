//! An account at Certum.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::column::json_lists;
use crate::words::Environment;

/// An order that Certum named as changed, with what it said of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Named {
    /// Certum's number of it.
    pub(crate) number: String,
    /// Its status and its certificate's serial number.
    pub(crate) said: String,
}

json_lists!(Named);

record! {
    /// An account at Certum, kept for cron, which gets no parameters of WHMCS's.
    Account, AccountNews in mod_certum_accounts, unique ["user_name", "environment"] {
        /// The partner's user name.
        user_name: String = "string:150",
        /// Which of Certum's services.
        environment: Environment = "string:16",
        /// The password, by WHMCS's `encrypt()`.
        password: String = "text",
        /// Until when everything that changed was read; `None` before cron has read anything.
        synced_until: Option<OffsetDateTime> = "dateTime nullable",
        /// What was named in the time before that, and is named again by the next run.
        named: Vec<Named> = "longText nullable",
    }
}
