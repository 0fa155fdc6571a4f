//! Changes at Certum: what a form asks for, whether it can be, sending it once, and finding out what became of it.
//!
//! A change is planned without a call, its intent stored, then carried out, and what became of it stored. Where that
//! is lost, the stored intent tells what to look for: a change is read after, never repeated.

mod cancel;
mod check;
mod csr;
mod effect;
mod intent;
mod issued;
mod order;
mod proving;
mod reissue;
mod renew;
mod revoke;
mod verification;

pub use effect::Columns;
pub(crate) use effect::{Effect, Outcome};
pub(crate) use revoke::{LONGEST_NOTE, REASONS};

#[cfg(test)]
mod tests;

use intent::Intent;

use super::actions::Action;
use super::form::{FieldProblem, Form};
use super::purchase::Purchase;
use certum::client::Client;

/// A change of a purchase: planned, or found stored with its outcome unknown.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    /// What keeps it from being carried out.
    pub problems: Vec<FieldProblem>,
    /// The operation, as in the Partner API; empty for one that needs no call.
    pub operation: String,
    /// Of `mod_certum_orders`, to write before it is carried out.
    pub columns: Columns,
    /// For the journal.
    pub detail: String,
    purchase: Purchase,
    intent: Intent,
    work: Work,
}

/// What is to be sent.
#[derive(Clone, Debug)]
enum Work {
    /// Nothing: it cannot be, or was sent before.
    Nothing,
    Order(Box<certum::messages::QuickOrder>),
    Renew(Box<certum::messages::RenewCertificate>),
    Reissue(Box<certum::messages::ReissueCertificate>),
    Revoke(certum::messages::RevokeCertificate),
    Cancel(certum::messages::CancelOrder),
    AddSanVerification(certum::messages::AddSanVerification),
    AddEmailVerification(certum::messages::AddEmailVerification),
    Check,
    Csr(String),
}

/// Whether an order's open change was found to be another order.
pub(super) fn is_foreign(intent: &serde_json::Value) -> bool {
    Intent::read(intent).is_some_and(|intent| intent.foreign)
}

impl Purchase {
    /// What a change would be, by its action's word (`order`, or one of [`Action`]'s) and the posted fields.
    ///
    /// Sends nothing. What the state forbids has the problem `not_now`.
    #[must_use]
    pub(crate) fn plan(&self, action: &str, form: &Form) -> Change {
        match action {
            "order" => order::plan(self),
            "renew" => renew::plan(self, form),
            "reissue" => reissue::plan(self, form),
            "revoke" => revoke::plan(self, form),
            "cancel" => cancel::plan(self, form),
            "change" => verification::plan(self, form),
            "check" => check::plan(self),
            "csr" => csr::plan(self, form),
            _ => Change::not_now(self),
        }
    }

    /// The change whose outcome is unknown; `None` where there is none, or where somebody has to look at it.
    #[must_use]
    pub(crate) fn unsettled(&self) -> Option<Change> {
        if !self.outcome_unknown {
            return None;
        }
        let intent = Intent::read(&self.intent).or_else(|| order::intent_of_before(self))?;
        (!intent.foreign).then(|| Change::new(self, intent, Work::Nothing))
    }
}

impl Change {
    fn new(purchase: &Purchase, intent: Intent, work: Work) -> Self {
        Self {
            problems: Vec::new(),
            operation: intent.operation.clone(),
            columns: Columns::new(),
            detail: String::new(),
            purchase: purchase.clone(),
            intent,
            work,
        }
    }

    /// A change that is sent, with its intent to be stored before.
    fn sending(purchase: &Purchase, intent: Intent, work: Work) -> Self {
        let columns = intent.columns();
        Self {
            columns,
            ..Self::new(purchase, intent, work)
        }
    }

    fn refused(purchase: &Purchase, problems: Vec<FieldProblem>) -> Self {
        Self {
            problems,
            ..Self::new(purchase, Intent::default(), Work::Nothing)
        }
    }

    /// What the order's state forbids.
    fn not_now(purchase: &Purchase) -> Self {
        Self::refused(purchase, vec![FieldProblem::new("", "not_now", "")])
    }

    /// Sends it and stores nothing. With problems nothing is sent; what was sent before is only read after.
    #[must_use]
    pub(crate) fn carry_out(&self, client: &Client) -> Effect {
        let effect = match &self.work {
            Work::Nothing if self.problems.is_empty() => return self.settle(client),
            Work::Nothing => Effect::new(Outcome::Refused, ""),
            Work::Order(order) => order::carry_out(self, order, client),
            Work::Renew(request) => renew::carry_out(self, request, client),
            Work::Reissue(request) => reissue::carry_out(self, request, client),
            Work::Revoke(request) => revoke::carry_out(self, request, client),
            Work::Cancel(request) => cancel::carry_out(self, request, client),
            Work::AddSanVerification(request) => verification::carry_out(self, request, client),
            Work::AddEmailVerification(request) => verification::send_email(self, request, client),
            Work::Check => check::carry_out(self, client),
            Work::Csr(csr) => Effect::new(Outcome::Done, "").with("next_csr", csr.as_str()),
        };
        self.problems.iter().cloned().fold(effect, Effect::telling)
    }

    /// Reads what became of it, and never repeats it.
    #[must_use]
    pub(crate) fn settle(&self, client: &Client) -> Effect {
        match self.intent.operation.as_str() {
            "quickOrder" => order::settle(self, client),
            "renewCertificate" => renew::settle(self, client),
            "reissueCertificate" => reissue::settle(self, client),
            "revokeCertificate" => revoke::settle(self, client),
            "cancelOrder" => cancel::settle(self, client),
            "addSanVerification" => verification::settle(self),
            "addEmailVerification" => verification::settle_email(self, client),
            _ => Effect::new(Outcome::Away, "nothing is open"),
        }
    }

    /// What a change that failed leaves: nothing is under way, unless that is not known.
    fn failed(&self, error: &certum::Error) -> Effect {
        let effect = Effect::failed(error, &self.purchase);
        if effect.outcome == Outcome::Unknown {
            effect
        } else {
            effect.with_all(intent::nothing_open())
        }
    }

    /// What a read that failed leaves: everything as it was.
    fn unread(&self, error: &certum::Error) -> Effect {
        Effect::unread(error, &self.purchase)
    }
}

/// A change that is settled: nothing is under way any more.
fn settled(outcome: Outcome, detail: impl Into<String>) -> Effect {
    Effect::new(outcome, detail).with_all(intent::nothing_open())
}

/// Whether an action can succeed now, else the change that says so.
fn possible(purchase: &Purchase, action: Action) -> Result<(), Box<Change>> {
    if purchase.allows(action) {
        Ok(())
    } else {
        Err(Box::new(Change::not_now(purchase)))
    }
}
