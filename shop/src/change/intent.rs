//! What is stored before a change is sent, so that it can be found out later what became of it.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::{Duration, OffsetDateTime};

use super::effect::Columns;
use certum::messages::Approver;

/// How far Certum's clock may be behind ours, or an answer behind the change that it is of.
const SLACK: Duration = Duration::minutes(15);

/// How long after it was sent a change may still arrive at Certum: before that, finding nothing proves nothing.
const IN_FLIGHT: Duration = Duration::minutes(10);

/// The facts by which a change is recognised at Certum. No CSR, no key, no password.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Intent {
    /// The operation, as in the Partner API.
    pub(super) operation: String,
    /// When it was meant, in seconds since 1970 by our clock.
    pub(super) at: i64,
    /// The order that it is about; with `quickOrder` our number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) order: String,
    /// Our name for the customer.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) customer: String,
    /// The code that is ordered.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) product_code: String,
    /// The certificate that it is about.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) serial: String,
    /// The names of the certificate to come.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) names: Vec<String>,
    /// How they are to be proved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) approving: Option<Approving>,
    /// Orders known before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) known: Vec<String>,
    /// When Certum had last changed the order before, in seconds since 1970, where that was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) updated: Option<i64>,
    /// When Certum was read to have no such order, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) absent: Option<i64>,
    /// Whether it was sent before: it is sent again until Certum answers.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) again: bool,
    /// Whether what was found under our number is another's: somebody has to look.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) foreign: bool,
}

/// An approver as it is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Approving {
    pub(super) method: String,
    pub(super) email: Option<String>,
    pub(super) prefix: Option<String>,
    pub(super) notify: bool,
}

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
    pub(super) fn new(operation: &str, now: OffsetDateTime) -> Self {
        Self {
            operation: operation.to_owned(),
            at: now.unix_timestamp(),
            ..Self::default()
        }
    }

    /// Reads what [`Intent::columns`] wrote; `None` for what is none.
    pub(super) fn read(json: &Value) -> Option<Self> {
        let intent = Self::deserialize(json).ok()?;
        (!intent.operation.is_empty()).then_some(intent)
    }

    /// The columns to write before the change is sent.
    pub(super) fn columns(&self) -> Columns {
        Columns::from([
            ("operation", Value::from(self.operation.as_str())),
            ("intent", self.json()),
            ("outcome_unknown", Value::from(1)),
        ])
    }

    /// The intent as the column has it.
    pub(super) fn json(&self) -> Value {
        serde_json::to_string(self).map_or(Value::Null, Value::from)
    }

    /// From when on Certum may have recorded it.
    pub(super) fn since(&self) -> OffsetDateTime {
        self.moment() - SLACK
    }

    /// Whether it may still be on its way.
    pub(super) fn is_in_flight(&self, now: OffsetDateTime) -> bool {
        now < self.moment() + IN_FLIGHT
    }

    pub(super) fn moment(&self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp(self.at).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }
}

/// The columns that say that nothing is under way.
pub(super) fn nothing_open() -> Columns {
    Columns::from([
        ("operation", Value::from("")),
        ("intent", Value::Null),
        ("outcome_unknown", Value::from(0)),
    ])
}
