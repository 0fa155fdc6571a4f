//! Another method, or a new code (C7); for products without names the e-mail once more.

use time::Duration;

use super::effect::is_refused;
use super::{Change, Effect, Intent, Outcome, Work, possible, proving, settled};
use crate::actions::Action;
use crate::form::{FieldProblem, Form};
use crate::purchase::Purchase;
use crate::rows;
use crate::stored::{self, Proof};
use certum::client::Client;
use certum::messages::{AddEmailVerification, AddSanVerification, GetEmailVerification};

/// "Messages are still valid, none was sent."
const STILL_VALID: i64 = 1114;

/// How far Certum's clock may be behind ours; sending an e-mail once too often does no harm.
const CLOCKS_DIFFER: Duration = Duration::minutes(2);

pub(super) fn plan(purchase: &Purchase, form: &Form) -> Change {
    if let Err(refused) = possible(purchase, Action::Change) {
        return *refused;
    }
    let order_id = purchase.certum_id.clone();
    if !purchase.has_names() {
        let intent = Intent {
            order: order_id.clone(),
            ..Intent::new("addEmailVerification", purchase.now)
        };
        let work = Work::AddEmailVerification(AddEmailVerification { order_id });
        return Change::sending(purchase, intent, work);
    }
    let rows = purchase.rows_to_prove();
    let names = rows::names(&rows);
    let approver = match proving::wanted(purchase, rows, form) {
        Ok(approver) => approver,
        Err(problems) => return Change::refused(purchase, problems),
    };
    let intent = Intent {
        order: order_id.clone(),
        names,
        approving: approver.as_ref().map(Into::into),
        ..Intent::new("addSanVerification", purchase.now)
    };
    let method = approver.as_ref().map(|approver| approver.method.clone());
    let request = AddSanVerification {
        san_approver: approver,
        order_id,
    };
    Change {
        detail: method.unwrap_or_default(),
        ..Change::sending(purchase, intent, Work::AddSanVerification(request))
    }
}

pub(super) fn carry_out(change: &Change, request: &AddSanVerification, client: &Client) -> Effect {
    let approver = request.san_approver.as_ref();
    let prefix = approver.and_then(|approver| approver.email_prefix.as_deref());
    match client.add_san_verification(request) {
        Ok(answer) => settled(Outcome::Done, "")
            .with("san_states", serde_json::Value::Null)
            .with_all(proving::column(answer.verification.as_ref(), prefix)),
        Err(error) if is_refused(&error, &[proving::UNCHANGED]) => {
            let effect = change.failed(&error);
            // Certum's sentence says that the code of before still counts, which helps nobody who has lost it.
            let stored = change.purchase.verification.as_ref();
            let known = stored.is_some_and(|proof| !proof.code.is_empty());
            let told = effect.problems.into_iter().map(|problem| FieldProblem {
                field: "approver.method".to_owned(),
                code: "another_method",
                sentence: problem.sentence.filter(|_| known),
                ..problem
            });
            let effect = Effect {
                problems: told.collect(),
                ..effect
            };
            match stored.filter(|proof| !known && is_asked(proof, request)) {
                Some(proof) => effect.with_all(proving::unchanged(proof)),
                None => effect,
            }
        }
        Err(error) => change.failed(&error),
    }
}

/// Whether a proof is by the method that was asked for.
fn is_asked(proof: &Proof, request: &AddSanVerification) -> bool {
    let approver = request.san_approver.as_ref();
    approver.is_some_and(|approver| approver.method == proof.method)
}

/// No reading tells whether a code was made, and an earlier one may not count any more: a person may ask for another.
pub(super) fn settle(change: &Change) -> Effect {
    let effect = settled(Outcome::NotDone, "the code is not known").telling(FieldProblem::new(
        "",
        "code_doubtful",
        "",
    ));
    let Some(mut proof) = change.purchase.verification.clone() else {
        return effect;
    };
    "doubtful".clone_into(&mut proof.lost);
    effect.with("verification", stored::write(&proof))
}

pub(super) fn send_email(
    change: &Change,
    request: &AddEmailVerification,
    client: &Client,
) -> Effect {
    match client.add_email_verification(request) {
        Ok(()) => settled(Outcome::Done, ""),
        Err(error) if is_refused(&error, &[STILL_VALID]) => {
            settled(Outcome::Done, "the e-mail sent before is still valid")
                .telling(FieldProblem::new("", "email_still_valid", ""))
        }
        Err(error) => change.failed(&error),
    }
}

pub(super) fn settle_email(change: &Change, client: &Client) -> Effect {
    let order_id = change.intent.order.clone();
    let read = client.get_email_verification(&GetEmailVerification { order_id });
    let sent = match read {
        Ok(answer) => answer.verification.and_then(|state| state.send_date),
        Err(error) => return change.unread(&error),
    };
    let since = change.intent.moment() - CLOCKS_DIFFER;
    match sent {
        Some(sent) if sent >= since => {
            settled(Outcome::Done, format!("sent {}", stored::stamp(sent)))
        }
        _ => settled(Outcome::NotDone, "no e-mail was sent since"),
    }
}
