//! Having Certum look now for what was published (C8).

use serde_json::Value;

use super::{Change, Effect, Intent, Outcome, Work, possible};
use crate::client::Client;
use crate::error::Error;
use crate::messages::PerformSanVerification;
use crate::shop::actions::Action;
use crate::shop::form::FieldProblem;
use crate::shop::purchase::Purchase;
use crate::shop::refresh;
use crate::shop::stored::{self, NameState};

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
    let mut told = Vec::new();
    let code = purchase
        .verification
        .as_ref()
        .map(|proof| proof.code.as_str());
    if let Some(code) = code.filter(|code| !code.is_empty() && purchase.waits()) {
        let code = code.to_owned();
        match client.perform_san_verification(&PerformSanVerification { code }) {
            Ok(()) => {}
            // Why it did not look is told; what became of the order is read all the same.
            Err(error @ Error::Refused(_)) => {
                told = Effect::failed(&error, purchase.language).problems;
            }
            Err(error) => return change.unread(&error),
        }
    }
    let mut effect = refresh::one(client, purchase);
    if effect.outcome == Outcome::Done {
        let states = effect.columns.get("san_states").and_then(Value::as_str);
        let states: Vec<NameState> = states.map(stored::list).unwrap_or_default();
        let open = |state: &&NameState| matches!(state.state.as_str(), "REQUIRED" | "FAILED");
        told.extend(states.iter().filter(open).map(not_yet));
        effect.problems = told;
    }
    effect
}

/// A name that is not proved yet, with Certum's remark.
fn not_yet(state: &NameState) -> FieldProblem {
    FieldProblem::new("dnsName", "not_proved_yet", &state.name)
}
