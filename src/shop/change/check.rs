//! Having Certum look now for what was published (C8).

use serde_json::Value;

use super::{Change, Effect, Intent, Outcome, Work, possible};
use crate::client::Client;
use crate::error::Error;
use crate::messages::{GetOrderState, GetSanVerificationState, PerformSanVerification};
use crate::shop::actions::Action;
use crate::shop::form::FieldProblem;
use crate::shop::purchase::Purchase;
use crate::shop::stored::{self, NameState, Step};

pub(super) fn plan(purchase: &Purchase) -> Change {
    match possible(purchase, Action::Check) {
        // Certum only looks: an answer that is lost leaves nothing to find out.
        Ok(()) => Change {
            operation: "performSanVerification".to_owned(),
            ..Change::new(purchase, Intent::default(), Work::Check)
        },
        Err(refused) => *refused,
    }
}

pub(super) fn carry_out(change: &Change, client: &Client) -> Effect {
    let purchase = &change.purchase;
    let mut effect = Effect::new(Outcome::Done, "");
    let code = purchase
        .verification
        .as_ref()
        .map(|proof| proof.code.as_str());
    if let Some(code) = code.filter(|code| !code.is_empty() && purchase.waits()) {
        let code = code.to_owned();
        match client.perform_san_verification(&PerformSanVerification { code }) {
            Ok(()) => {}
            // Why it did not look is told; the states are read all the same.
            Err(error @ Error::Refused(_)) => {
                effect.problems = Effect::failed(&error, purchase.language).problems;
            }
            Err(error) => return change.unread(&error),
        }
    }
    match read(change, client, effect) {
        Ok(effect) => effect,
        Err(error) => change.unread(&error),
    }
}

fn read(change: &Change, client: &Client, mut effect: Effect) -> crate::Result<Effect> {
    let purchase = &change.purchase;
    let order_id = purchase.certum_id.clone();
    let state = client.get_order_state(&GetOrderState {
        order_id: order_id.clone(),
    })?;
    let steps: Vec<Step> = state.verifications.iter().map(Step::from).collect();
    effect = effect
        .with("order_status", state.order_status)
        .with("steps", stored::write(&steps))
        .with("checked_at", stored::stamp(purchase.now));
    if purchase.has_names() && purchase.waits() {
        let request = GetSanVerificationState { order_id };
        let answer = client.get_san_verification_state(&request)?;
        let states: Vec<NameState> = answer.verifications.iter().map(NameState::from).collect();
        let open = states
            .iter()
            .filter(|state| matches!(state.state.as_str(), "REQUIRED" | "FAILED"));
        effect.problems.extend(open.map(not_yet));
        effect
            .columns
            .insert("san_states", Value::from(stored::write(&states)));
    }
    Ok(effect)
}

/// A name that is not proved yet, with Certum's remark.
fn not_yet(state: &NameState) -> FieldProblem {
    FieldProblem::new("dnsName", "not_proved_yet", &state.name)
}
