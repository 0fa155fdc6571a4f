//! `Certum\Shop\State`.

use super::settings::Settings;
use crate::{
    exception::Thrown,
    input::{self, Bytes, Moment},
    value::value_class,
};
use certum::shop::{
    Action, Phase,
    actions::{self, Circumstances, Facts},
};

/// A phase, and what can be done in it.
#[derive(Clone, Debug)]
pub struct Now {
    phase: Phase,
    actions: Vec<Action>,
}

value_class! {
    /// What state an order is in.
    State(Now) as "Certum\\Shop\\State" {
        "phase" phase = |state| state.phase.as_str();
        "actions" actions = |state| state.actions.iter().map(|action| action.as_str()).collect::<Vec<_>>();
    }

    pub const CONFIGURING: &'static str = "configuring";
    pub const UNKNOWN: &'static str = "unknown";
    pub const PENDING: &'static str = "pending";
    pub const ISSUED: &'static str = "issued";
    pub const CHANGING: &'static str = "changing";
    pub const REJECTED: &'static str = "rejected";
    pub const REVOKED: &'static str = "revoked";
    pub const EXPIRED: &'static str = "expired";

    /// The state by what is stored.
    pub fn of(
        settings: &Settings,
        now: Moment,
        orderStatus: Bytes,
        certificateStatus: Bytes,
        notAfter: Option<Moment>,
        outcomeUnknown: bool,
    ) -> Result<Self, Thrown> {
        let order_status = input::text("orderStatus", &orderStatus)?;
        let certificate_status = input::text("certificateStatus", &certificateStatus)?;
        let facts = Facts {
            outcome_unknown: outcomeUnknown,
            operation: "",
            order_status: &order_status,
            certificate_status: &certificate_status,
            not_after: notAfter
                .map(|moment| moment.at("notAfter"))
                .transpose()?,
        };
        let phase = actions::phase(&facts, now.at("now")?);
        let facts = Circumstances {
            has_certificates: !certificate_status.is_empty(),
            ..Circumstances::default()
        };
        let actions = actions::possible(&settings.inner, phase, facts);
        Ok(Self::from(Now { phase, actions }))
    }
}
