//! What state an order is in, and what can be done in it.

use crate::settings::{ProductSettings, StepTwo};
use crate::words::{CertificateStatus, OrderStatus, words};
use certum::language::Text;
use time::OffsetDateTime;

words! {
    /// How far a service is.
    Phase {
        /// The customer has to configure it.
        Configuring = "configuring",
        /// It was sent, and what became of it is not known yet.
        Unknown = "unknown",
        /// It waits for proofs, or for Certum.
        Pending = "pending",
        /// There is a certificate that is good.
        Issued = "issued",
        /// There is a certificate that is good, and another one is under way in its place.
        Changing = "changing",
        /// Certum refused it, or it was cancelled.
        Rejected = "rejected",
        /// The certificate was revoked, or is about to be.
        Revoked = "revoked",
        /// The certificate has ended.
        Expired = "expired",
    }
}

impl Phase {
    /// What pages say of it.
    #[must_use]
    pub(crate) const fn text(self) -> Text {
        match self {
            Self::Configuring => Text::phase_configuring,
            Self::Unknown => Text::phase_unknown,
            Self::Pending => Text::phase_pending,
            Self::Issued => Text::phase_issued,
            Self::Changing => Text::phase_changing,
            Self::Rejected => Text::phase_rejected,
            Self::Revoked => Text::phase_revoked,
            Self::Expired => Text::phase_expired,
        }
    }
}

/// What is stored of a service's order.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Facts<'a> {
    /// Whether an order was sent, and whether it was placed is not known.
    pub(crate) placing: bool,
    /// Whether a renewal or reissue was sent whose outcome is not known.
    pub(crate) replacing: bool,
    /// What Certum says of the order; `None` where none was placed.
    pub(crate) order: Option<&'a OrderStatus>,
    /// What Certum says of the newest certificate, and its end; `None` where there is none.
    pub(crate) certificate: Option<(&'a CertificateStatus, OffsetDateTime)>,
}

/// The phase at a moment.
#[must_use]
pub(crate) fn phase(facts: Facts<'_>, now: OffsetDateTime) -> Phase {
    let revoked = facts
        .certificate
        .is_some_and(|(status, _)| status.is_revoked());
    let expired = facts.certificate.is_some_and(|(_, end)| end <= now);
    let good = facts.certificate.is_some() && !revoked && !expired;
    match facts.order {
        None if facts.placing => Phase::Unknown,
        None => Phase::Configuring,
        Some(_) if good && facts.replacing => Phase::Changing,
        // A status that this version does not know is still waiting.
        Some(order) if order.is_open() && good => Phase::Changing,
        Some(order) if order.is_open() => Phase::Pending,
        Some(_) if revoked => Phase::Revoked,
        Some(_) if expired => Phase::Expired,
        // A reissue or renewal that was refused leaves the certificate as it was.
        Some(_) if good => Phase::Issued,
        Some(OrderStatus::Rejected) => Phase::Rejected,
        // Issued, but not fetched yet.
        Some(_) => Phase::Pending,
    }
}

words! {
    /// Something that can be done with an order, in the order of the menu.
    Action {
        /// Both steps of the configuration for the customer, for administrators.
        Configure = "configure",
        /// The certificates, and saving them.
        Show = "show",
        /// Who ordered.
        Contact = "contact",
        /// Sending the certificate.
        Send = "send",
        /// The order's state.
        State = "state",
        /// Each name's state.
        Verification = "verification",
        /// What to publish, by e-mail once more, with the codes that there are.
        Instruct = "instruct",
        /// Another method, or the same with a new code; the e-mail again.
        ProveAnew = "change",
        /// Having Certum look now, or ask it.
        Check = "check",
        /// A CSR for the next renewal.
        Csr = "csr",
        /// A renewal. PHP's functions have no case, and `Renew` is WHMCS's own.
        Renew = "renewal",
        /// A reissue.
        Reissue = "reissue",
        /// A revocation.
        Revoke = "revoke",
        /// That the new certificate is installed.
        Installed = "installed",
        /// The end of an order, for administrators; of a reissue, for everybody.
        Cancel = "cancel",
        /// Another order in the place of one that is not issued, for the same purchase.
        Correct = "correct",
        /// The end of what Certum cannot help with any more, for administrators.
        GiveUp = "giveup",
    }
}

/// What else decides on actions, beside phase and settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own about the service"
)]
pub(crate) struct Circumstances {
    /// Whether something was sent whose outcome is not known: nothing else may be changed before it is.
    pub unsettled: bool,
    /// Whether the outcome of a revocation is not known.
    pub revoking: bool,
    /// Whether a renewal is under way: an order of its own, that can be cancelled.
    pub renewing: bool,
    /// Whether a reissue is under way, which can be taken back.
    pub reissuing: bool,
    /// Whether the certificate in force can be reissued: none was made in its place.
    pub reissuable: bool,
    /// Whether another certificate still works beside the new one.
    pub replaces: bool,
    /// Whether the order was cancelled, and not refused.
    pub cancelled: bool,
    /// Whether the service is paid for again and again: its renewal comes with an invoice.
    pub recurring: bool,
    /// Whether an administrator asks.
    pub admin: bool,
    /// Whether WHMCS's service is neither suspended nor ended.
    pub open: bool,
    /// Whether an e-mail waits to be answered, with products without names.
    pub waits_for_email: bool,
    /// Whether the names are proved: Certum takes no other proof then.
    pub names_proved: bool,
    /// Whether there is something to publish that counts.
    pub publishes: bool,
    /// Whether the paid term is so near to its end that Certum takes a renewal.
    pub term_ends: bool,
    /// Whether what was ordered has a code with which it is renewed.
    pub renewable: bool,
    /// Whether there are certificates, whatever became of them.
    pub has_certificates: bool,
    /// Whether there is one of what was ordered last.
    pub has_certificate: bool,
    /// Whether one of the certificates can be revoked.
    pub revocable: bool,
}

/// What can succeed in a phase, in the order of the menu.
#[must_use]
pub(crate) fn possible(
    settings: &ProductSettings,
    phase: Phase,
    facts: Circumstances,
) -> Vec<Action> {
    let mut all = Action::ALL.to_vec();
    all.retain(|action| can(*action, settings, phase, facts));
    all
}

fn can(action: Action, settings: &ProductSettings, phase: Phase, facts: Circumstances) -> bool {
    use Phase::{Changing, Configuring, Issued, Pending, Rejected, Unknown};
    let names = settings.step_two() != StepTwo::Holder;
    let ordered = !matches!(phase, Configuring | Unknown);
    let waits = matches!(phase, Pending | Changing);
    let good = matches!(phase, Issued | Changing);
    let settled = !facts.unsettled;
    match action {
        Action::Configure => phase == Configuring && facts.open && facts.admin,
        Action::Show => facts.has_certificates,
        Action::Contact | Action::State => ordered,
        Action::Send | Action::Csr => good,
        Action::Verification => waits && names,
        Action::Instruct => waits && facts.publishes,
        Action::ProveAnew if names => waits && settled && !facts.names_proved,
        Action::ProveAnew => waits && settled && facts.waits_for_email,
        Action::Check => waits || phase == Issued,
        // A reissue that hangs keeps no paid renewal.
        Action::Renew => {
            let free = phase == Issued || (phase == Changing && facts.reissuing && facts.admin);
            free && settled && may_renew(settings, facts)
        }
        Action::Reissue => phase == Issued && settled && facts.reissuable,
        // A compromised key does not wait for the outcome of anything else.
        Action::Revoke => ordered && !facts.revoking && facts.revocable,
        Action::Installed => facts.replaces,
        Action::Cancel if facts.reissuing => settled,
        Action::Cancel => (phase == Pending || facts.renewing) && settled && facts.admin,
        Action::Correct => {
            let unissued = phase == Pending && !facts.has_certificate && settled;
            unissued || (phase == Rejected && facts.cancelled)
        }
        Action::GiveUp => facts.admin && matches!(phase, Unknown | Pending | Changing),
    }
}

/// Customers renew where nobody else does: not with products that an invoice renews, and not where the shop has
/// switched it off. Administrators always may.
fn may_renew(settings: &ProductSettings, facts: Circumstances) -> bool {
    let offered = facts.admin || !(facts.recurring || settings.renewal_disabled);
    offered && facts.term_ends && facts.renewable
}
