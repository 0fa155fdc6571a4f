//! Phases and problems of services as conditions.

use super::condition::{Condition, Fact, When};
use crate::actions::Phase;
use crate::words::{CertificateStatus, OrderStatus, ServiceStatus};
use Condition::{All, Any, Certificate, Is, Order, Service, Until};
use serde::{Serialize, Serializer};
use time::{Duration, OffsetDateTime};

/// How long a customer may take over the configuration, and an order over its proofs, before it is a problem.
const PATIENCE: Duration = Duration::days(3);

/// How near a certificate's end is a problem: by then a replacement should be under way.
const SOON: Duration = Duration::days(14);

/// The phases, in the page's order.
pub(crate) const PHASES: [Phase; 8] = [
    Phase::Configuring,
    Phase::Unknown,
    Phase::Pending,
    Phase::Issued,
    Phase::Changing,
    Phase::Rejected,
    Phase::Revoked,
    Phase::Expired,
];

/// Something about a service that a person should look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// Something was sent whose outcome is not known.
    UnknownOutcome,
    /// The service is Active, and its certificate revoked or expired.
    ActiveOverDead,
    /// The certificate was revoked; the service lives, though it is not Active.
    Revoked,
    /// The certificate has expired; the service lives, though it is not Active.
    Expired,
    /// Certum refused the order or it was cancelled, and the service lives.
    Rejected,
    /// The certificate ends soon, and nothing is under way.
    ExpiresSoon,
    /// The customer has not configured it for days.
    ConfigurationWaits,
    /// Proofs, or Certum, take days.
    ProofWaits,
    /// An order is under way for a service that has ended.
    OrderWithoutService,
    /// The service is not there any more.
    ServiceGone,
}

impl Problem {
    /// All, gravest first.
    pub(crate) const ALL: [Self; 10] = [
        Self::UnknownOutcome,
        Self::ActiveOverDead,
        Self::Revoked,
        Self::Expired,
        Self::Rejected,
        Self::ExpiresSoon,
        Self::ConfigurationWaits,
        Self::ProofWaits,
        Self::OrderWithoutService,
        Self::ServiceGone,
    ];

    /// The problem as a machine word, such as `unknown_outcome`.
    #[must_use]
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::UnknownOutcome => "unknown_outcome",
            Self::ActiveOverDead => "active_over_dead",
            Self::Revoked => "revoked",
            Self::Expired => "expired",
            Self::Rejected => "rejected",
            Self::ExpiresSoon => "expires_soon",
            Self::ConfigurationWaits => "configuration_waits",
            Self::ProofWaits => "proof_waits",
            Self::OrderWithoutService => "order_without_service",
            Self::ServiceGone => "service_gone",
        }
    }

    pub(super) fn condition(self, now: OffsetDateTime) -> Condition {
        let phase_is = |wanted| phase(wanted, now);
        match self {
            Self::UnknownOutcome => Is(Fact::Unsettled),
            Self::ActiveOverDead => All(vec![
                Service(&[ServiceStatus::Active]),
                Any(vec![phase_is(Phase::Revoked), phase_is(Phase::Expired)]),
            ]),
            Self::Revoked => All(vec![lives_idle(), phase_is(Phase::Revoked)]),
            Self::Expired => All(vec![lives_idle(), phase_is(Phase::Expired)]),
            Self::Rejected => All(vec![lives(), phase_is(Phase::Rejected)]),
            Self::ExpiresSoon => All(vec![
                lives(),
                phase_is(Phase::Issued),
                Until(When::End, now + SOON),
            ]),
            Self::ConfigurationWaits => All(vec![
                lives(),
                phase_is(Phase::Configuring),
                Until(When::Opened, now - PATIENCE),
            ]),
            Self::ProofWaits => All(vec![
                lives(),
                under_way(now),
                Until(When::LastStep, now - PATIENCE),
            ]),
            Self::OrderWithoutService => All(vec![
                Service(&[
                    ServiceStatus::Terminated,
                    ServiceStatus::Cancelled,
                    ServiceStatus::Fraud,
                ]),
                under_way(now),
            ]),
            Self::ServiceGone => Service(&[ServiceStatus::Gone]),
        }
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Any problem.
pub(super) fn any(now: OffsetDateTime) -> Condition {
    let all = Problem::ALL.into_iter();
    Any(all.map(|problem| problem.condition(now)).collect())
}

/// The service is there and has not ended.
fn lives() -> Condition {
    Service(&[
        ServiceStatus::Pending,
        ServiceStatus::Active,
        ServiceStatus::Suspended,
        ServiceStatus::Completed,
    ])
}

fn lives_idle() -> Condition {
    All(vec![lives(), Service(&[ServiceStatus::Active]).not()])
}

fn under_way(now: OffsetDateTime) -> Condition {
    Any(vec![
        phase(Phase::Pending, now),
        phase(Phase::Changing, now),
    ])
}

/// [`actions::phase`](crate::actions::phase) as a condition: the database has to know it to filter by it. That
/// both agree is tested over all that they look at.
pub(super) fn phase(phase: Phase, now: OffsetDateTime) -> Condition {
    let ordered = || Is(Fact::Ordered);
    let certified = || Is(Fact::Certified);
    let settled = || Order(&[OrderStatus::Enrolled, OrderStatus::Rejected]);
    let revoked = || Certificate(&[CertificateStatus::Revoked, CertificateStatus::Revoking]);
    let expired = || Until(When::End, now);
    let good = || All(vec![certified(), revoked().not(), expired().not()]);
    match phase {
        Phase::Unknown => All(vec![ordered().not(), Is(Fact::Placing)]),
        Phase::Configuring => All(vec![ordered().not(), Is(Fact::Placing).not()]),
        Phase::Changing => All(vec![
            ordered(),
            good(),
            Any(vec![settled().not(), Is(Fact::Replacing)]),
        ]),
        Phase::Issued => All(vec![settled(), good(), Is(Fact::Replacing).not()]),
        Phase::Revoked => All(vec![settled(), revoked()]),
        Phase::Expired => All(vec![settled(), expired(), revoked().not()]),
        Phase::Rejected => All(vec![Order(&[OrderStatus::Rejected]), certified().not()]),
        Phase::Pending => Any(vec![
            All(vec![Order(&[OrderStatus::Enrolled]), certified().not()]),
            All(vec![ordered(), settled().not(), good().not()]),
        ]),
    }
}
