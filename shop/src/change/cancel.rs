//! Cancelling an order that is not issued (D1).

use serde_json::Value;

use super::effect::is_refused;
use super::revoke::note;
use super::{Change, Effect, Intent, Outcome, Work, possible, settled};
use crate::actions::Action;
use crate::form::{FieldProblem, Form};
use crate::purchase::Purchase;
use crate::refresh;
use certum::client::Client;
use certum::messages::{CancelOrder, CancelParameters, GetOrderState};

/// "The order is cancelled already."
const CANCELLED_ALREADY: i64 = 1151;

/// "The order is issued" and "its certificate has ended".
const ISSUED_ALREADY: [i64; 2] = [1136, 1137];

/// The status of cancelled orders, and of refused ones.
const REJECTED: &str = "REJECTED";

pub(super) fn plan(purchase: &Purchase, form: &Form) -> Change {
    if let Err(refused) = possible(purchase, Action::Cancel) {
        return *refused;
    }
    let (note, problem) = note(form);
    if let Some(problem) = problem {
        return Change::refused(purchase, vec![problem]);
    }
    let request = CancelOrder {
        parameters: CancelParameters {
            note,
            order_id: purchase.certum_id.clone(),
        },
    };
    let intent = Intent {
        order: purchase.certum_id.clone(),
        ..Intent::new("cancelOrder", purchase.now)
    };
    Change {
        detail: purchase.certum_id.clone(),
        ..Change::sending(purchase, intent, Work::Cancel(request))
    }
}

pub(super) fn carry_out(change: &Change, request: &CancelOrder, client: &Client) -> Effect {
    match client.cancel_order(request) {
        Ok(()) => cancelled(change, ""),
        Err(error) if is_refused(&error, &[CANCELLED_ALREADY]) => {
            cancelled(change, "it was cancelled before")
        }
        Err(error) if is_refused(&error, &ISSUED_ALREADY) => issued(change, client),
        Err(error) => change.failed(&error),
    }
}

/// Nothing is left to cancel: what was issued is read, so that it can be revoked where it is to end.
fn issued(change: &Change, client: &Client) -> Effect {
    let read = refresh::one(client, &change.purchase);
    let mut effect = settled(Outcome::Done, "it is issued, there is nothing to cancel")
        .telling(FieldProblem::new("", "nothing_to_cancel", ""));
    if read.outcome != Outcome::Done {
        return effect.with("stale", 1);
    }
    effect.columns.extend(read.columns);
    effect.certificates = read.certificates;
    effect.events = read.events;
    effect
}

pub(super) fn settle(change: &Change, client: &Client) -> Effect {
    let order_id = change.intent.order.clone();
    match client.get_order_state(&GetOrderState { order_id }) {
        Ok(state) if state.order_status == REJECTED => cancelled(change, "found cancelled"),
        Ok(state) => settled(Outcome::NotDone, format!("found {}", state.order_status))
            .with("order_status", state.order_status),
        Err(error) => change.unread(&error),
    }
}

/// After a cancelled renewal the row is about the certificate's own order again.
fn cancelled(change: &Change, detail: &str) -> Effect {
    let effect = settled(Outcome::Done, detail);
    let newest = change.purchase.current();
    let before = newest.map(|newest| newest.certum_id.as_str());
    match before.filter(|before| !before.is_empty() && *before != change.intent.order) {
        Some(before) => effect
            .with("certum_id", before)
            .with("order_status", "ENROLLED")
            .with("verification", Value::Null)
            .with("steps", Value::Null)
            .with("san_states", Value::Null),
        None => effect.with("order_status", REJECTED),
    }
}
