//! What is stored before a change is sent, so that it can be found out later what became of it.

use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

use crate::column::json_columns;
use crate::words::{Operation, RevocationReason};
use certum::messages::Approver;

/// How far Certum's clock may be behind ours, or an answer behind the change that it is of.
const SLACK: Duration = Duration::minutes(15);

/// How long after it was sent a change may still arrive at Certum: before that, finding nothing proves nothing.
const IN_FLIGHT: Duration = Duration::minutes(10);

/// The facts by which a change is recognised at Certum. No CSR, no key, no password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Intent {
    /// What is done.
    pub(crate) operation: Operation,
    /// When it was meant, in seconds since 1970 by our clock.
    pub(crate) at: i64,
    /// Certum's number of the order that it is about; with `quickOrder` ours.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) order: String,
    /// Our name for the customer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) customer: String,
    /// The code that is ordered.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) product_code: String,
    /// The certificate that it is about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) serial: String,
    /// The names of the certificate to come.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) names: Vec<String>,
    /// How they are to be proved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) approving: Option<Approving>,
    /// Orders known before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) known: Vec<String>,
    /// Why a certificate is revoked, so that it can be asked for until Certum has done it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) revocation: Option<Revocation>,
    /// When Certum had last changed the order before, in seconds since 1970, where that was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) updated: Option<i64>,
}

/// An approver as it is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Approving {
    pub(crate) method: String,
    pub(crate) email: Option<String>,
    pub(crate) prefix: Option<String>,
    pub(crate) notify: bool,
}

/// A revocation as it was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Revocation {
    /// The reason.
    pub(crate) reason: RevocationReason,
    /// The day of the compromise, such as `2026-11-22`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) compromised_on: Option<String>,
    /// The note for Certum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<String>,
}

json_columns!(Intent);

impl From<&Approver> for Approving {
    fn from(approver: &Approver) -> Self {
        Self {
            method: approver.method.clone(),
            email: approver.email.clone(),
            prefix: approver.email_prefix.clone(),
            notify: approver.notify.unwrap_or(true),
        }
    }
}

impl From<&Approving> for Approver {
    fn from(stored: &Approving) -> Self {
        Self {
            method: stored.method.clone(),
            email: stored.email.clone(),
            email_prefix: stored.prefix.clone(),
            notify: Some(stored.notify),
        }
    }
}

impl Intent {
    pub(crate) fn new(operation: Operation, now: OffsetDateTime) -> Self {
        Self {
            operation,
            at: now.unix_timestamp(),
            order: String::new(),
            customer: String::new(),
            product_code: String::new(),
            serial: String::new(),
            names: Vec::new(),
            approving: None,
            known: Vec::new(),
            revocation: None,
            updated: None,
        }
    }

    /// From when on Certum may have recorded it.
    pub(crate) fn since(&self) -> OffsetDateTime {
        self.moment() - SLACK
    }

    /// Whether it may still be on its way.
    pub(crate) fn is_in_flight(&self, now: OffsetDateTime) -> bool {
        now < self.moment() + IN_FLIGHT
    }

    pub(crate) fn moment(&self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp(self.at).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }
}
