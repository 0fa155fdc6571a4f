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

/// A certificate at Certum that no service has.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Stranger {
    /// Certum's number of its order.
    pub(crate) number: String,
    /// Its serial number.
    pub(crate) serial: String,
    /// When it ends, as the tables hold moments.
    pub(crate) ends: String,
}

json_lists!(Named, Stranger);

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
        /// Whether all that is stored of it is still to be compared with what Certum has.
        to_compare: bool = "boolean =0",
        /// When that was last done.
        compared_at: Option<OffsetDateTime> = "dateTime nullable",
        /// When Certum's list of certificates that end soon was last compared.
        expiring_at: Option<OffsetDateTime> = "dateTime nullable",
        /// Those of that list that no service has.
        strangers: Vec<Stranger> = "longText nullable",
        /// Since when Certum refuses its user name and password, or this server's address.
        refused_at: Option<OffsetDateTime> = "dateTime nullable",
        /// Whether the shop was told of that.
        refusal_told: bool = "boolean =0",
    }
}

impl Account {
    /// One that is not kept yet, and was never asked for anything.
    pub(crate) fn new(user_name: &str, environment: Environment, encrypted: String) -> Self {
        Self {
            id: 0,
            user_name: user_name.to_owned(),
            environment,
            password: encrypted,
            synced_until: None,
            named: Vec::new(),
            to_compare: false,
            compared_at: None,
            expiring_at: None,
            strangers: Vec::new(),
            refused_at: None,
            refusal_told: false,
        }
    }
}
