//! Phases and problems of services as conditions.

use super::condition::{Condition, Fact, When};
use crate::actions::Phase;
use crate::moment;
use crate::words::{CertificateStatus, OrderStatus, ServiceStatus, words};
use Condition::{All, Any, Certificate, Is, Order, Service, Until};
use time::{Duration, OffsetDateTime};

/// How long a customer may take over the configuration, and an order over its proofs, before it is a problem.
const PATIENCE: Duration = Duration::days(3);

/// How near a certificate's end is a problem: by then a replacement should be under way.
const SOON: Duration = Duration::days(14);

words! {
    /// Something about a service that a person should look at, gravest first.
    Concern {
        /// Something was sent whose outcome is not known.
        UnknownOutcome = "unknown_outcome",
        /// The service is Active, and its certificate revoked or expired.
        ActiveOverDead = "active_over_dead",
        /// The certificate was revoked; the service lives, though it is not Active.
        Revoked = "revoked",
        /// The certificate has expired; the service lives, though it is not Active.
        Expired = "expired",
        /// Certum refused the order or it was cancelled, and the service lives.
        Rejected = "rejected",
        /// The certificate ends soon, and nothing is under way.
        ExpiresSoon = "expires_soon",
        /// Its client has another one for the same names.
        Twice = "twice",
        /// The customer has not configured it for days.
        ConfigurationWaits = "configuration_waits",
        /// Proofs, or Certum, take days.
        ProofWaits = "proof_waits",
        /// An order is under way for a service that has ended.
        OrderWithoutService = "order_without_service",
        /// The service is not there any more.
        ServiceGone = "service_gone",
    }
}

impl Concern {
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
            Self::Twice => All(vec![Is(Fact::Several), had(now)]),
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

/// Its client has not paid in time for what is in force: a deed that is overdue, and no problem yet, since WHMCS sees to
/// it by itself.
pub(super) fn unpaid(now: OffsetDateTime) -> Condition {
    // Nothing is late on the day itself.
    let yesterday = moment::day(now).midnight().assume_utc() - Duration::SECOND;
    All(vec![
        Service(&[ServiceStatus::Active, ServiceStatus::Suspended]),
        Is(Fact::Recurring),
        Until(When::Paid, yesterday),
        good(now),
    ])
}

/// Any problem.
pub(super) fn any(now: OffsetDateTime) -> Condition {
    let all = Concern::ALL.iter();
    Any(all.map(|problem| problem.condition(now)).collect())
}

/// The service is there and has not ended.
pub(crate) fn lives() -> Condition {
    Service(&[
        ServiceStatus::Pending,
        ServiceStatus::Active,
        ServiceStatus::Suspended,
        ServiceStatus::Completed,
    ])
}

/// It lives, and its certificate is in force, or under way: what another one for the same names would be beside.
pub(crate) fn had(now: OffsetDateTime) -> Condition {
    let ordered = All(vec![
        Is(Fact::Ordered),
        Is(Fact::Certified).not(),
        Order(&[OrderStatus::Rejected]).not(),
    ]);
    All(vec![lives(), Any(vec![ordered, good(now)])])
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

fn revoked() -> Condition {
    Certificate(&[CertificateStatus::Revoked, CertificateStatus::Revoking])
}

/// The certificate is in force.
pub(super) fn good(now: OffsetDateTime) -> Condition {
    let expired = Until(When::End, now);
    All(vec![Is(Fact::Certified), revoked().not(), expired.not()])
}

/// [`actions::phase`](crate::actions::phase) as a condition: the database has to know it to filter by it. That
/// both agree is tested over all that they look at.
pub(super) fn phase(phase: Phase, now: OffsetDateTime) -> Condition {
    let ordered = || Is(Fact::Ordered);
    let certified = || Is(Fact::Certified);
    let settled = || Order(&[OrderStatus::Enrolled, OrderStatus::Rejected]);
    let expired = || Until(When::End, now);
    let good = || good(now);
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
