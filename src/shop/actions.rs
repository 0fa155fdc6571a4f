//! What state an order is in, and what can be done in it.

use super::settings::{Settings, StepTwo};
use time::OffsetDateTime;

/// What a page shows of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The customer has to configure it.
    Configuring,
    /// It was sent, and what became of it is not known yet.
    Unknown,
    /// It waits for proofs, or for Certum.
    Pending,
    /// There is a certificate that is good.
    Issued,
    /// Certum refused it, or it was cancelled.
    Rejected,
    /// The certificate was revoked, or is about to be.
    Revoked,
    /// The certificate has ended.
    Expired,
}

impl Phase {
    /// The phase as a machine word, such as `configuring`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Configuring => "configuring",
            Self::Unknown => "unknown",
            Self::Pending => "pending",
            Self::Issued => "issued",
            Self::Rejected => "rejected",
            Self::Revoked => "revoked",
            Self::Expired => "expired",
        }
    }
}

/// What is stored of an order.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    /// Whether an order was sent whose outcome is not known.
    pub outcome_unknown: bool,
    /// Certum's word for the order's status; empty where none was placed.
    pub order_status: &'a str,
    /// Certum's word for the newest certificate's status; empty where there is none.
    pub certificate_status: &'a str,
    /// The newest certificate's end.
    pub not_after: Option<OffsetDateTime>,
}

/// The phase at a moment.
#[must_use]
pub fn phase(facts: &Facts<'_>, now: OffsetDateTime) -> Phase {
    match (facts.order_status, facts.certificate_status) {
        (_, "REVOKED" | "REVOKING") => Phase::Revoked,
        _ if facts.not_after.is_some_and(|end| end <= now) => Phase::Expired,
        ("ENROLLED", status) if !status.is_empty() => Phase::Issued,
        ("REJECTED", _) => Phase::Rejected,
        ("", _) if facts.outcome_unknown => Phase::Unknown,
        ("", _) => Phase::Configuring,
        // Issued, but not fetched yet, is still waiting; so is a status that this version does not know.
        _ => Phase::Pending,
    }
}

/// Something that can be done with an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// C1 and C2: show and save.
    ShowCertificate,
    /// C3.
    ShowContact,
    /// C4.
    SendCertificate,
    /// C5.
    OrderState,
    /// C6.
    DomainVerification,
    /// C7.
    ChangeVerification,
    /// C8.
    CheckNow,
    /// C12.
    Revoke,
    /// D1.
    Cancel,
}

impl Action {
    /// The action as a machine word, such as `show_certificate`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ShowCertificate => "show_certificate",
            Self::ShowContact => "show_contact",
            Self::SendCertificate => "send_certificate",
            Self::OrderState => "order_state",
            Self::DomainVerification => "domain_verification",
            Self::ChangeVerification => "change_verification",
            Self::CheckNow => "check_now",
            Self::Revoke => "revoke",
            Self::Cancel => "cancel",
        }
    }
}

/// What can succeed in a phase, in the order of the menu.
#[must_use]
pub fn possible(settings: &Settings, phase: Phase) -> Vec<Action> {
    use Action::{
        Cancel, ChangeVerification, CheckNow, DomainVerification, OrderState, Revoke,
        SendCertificate, ShowCertificate, ShowContact,
    };
    let names = settings.step_two() != StepTwo::Holder;
    match phase {
        Phase::Configuring | Phase::Unknown => Vec::new(),
        Phase::Pending if names => vec![
            ShowContact,
            OrderState,
            DomainVerification,
            ChangeVerification,
            CheckNow,
            Cancel,
        ],
        Phase::Pending => vec![ShowContact, OrderState, ChangeVerification, Cancel],
        Phase::Issued => vec![
            ShowCertificate,
            ShowContact,
            SendCertificate,
            OrderState,
            Revoke,
        ],
        Phase::Rejected => vec![ShowContact, OrderState],
        Phase::Revoked | Phase::Expired => vec![ShowCertificate, ShowContact, OrderState],
    }
}
