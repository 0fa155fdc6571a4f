//! Having Certum look now for what was published (C8), and reading what it says then.

use serde_json::Value;

use super::{Change, Effect, Intent, Outcome, Work, possible};
use crate::actions::Action;
use crate::form::FieldProblem;
use crate::purchase::Purchase;
use crate::refresh;
use crate::stored::{self, NameState};
use certum::client::Client;
use certum::error::Error;
use certum::messages::PerformSanVerification;

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
    let told = match look(purchase, client) {
        Ok(()) => Vec::new(),
        // Why it did not look is told; the states are read all the same.
        Err(error @ Error::Refused(_)) => Effect::failed(&error, purchase).problems,
        Err(error) => return change.unread(&error),
    };
    let mut effect = refresh::one(client, purchase);
    if effect.outcome == Outcome::Done {
        effect.problems.extend(told);
        let not_yet = not_proved(&effect);
        effect.problems.extend(not_yet);
    }
    effect
}

fn look(purchase: &Purchase, client: &Client) -> certum::Result<()> {
    let proof = purchase.verification.as_ref();
    let proof = proof.filter(|proof| !proof.code.is_empty() && purchase.waits());
    let Some(code) = proof.map(|proof| proof.code.clone()) else {
        return Ok(());
    };
    client.perform_san_verification(&PerformSanVerification { code })
}

/// The names that are not proved yet: news, and no failure.
fn not_proved(effect: &Effect) -> Vec<FieldProblem> {
    let states = effect.columns.get("san_states").and_then(Value::as_str);
    let states: Vec<NameState> = states.map(stored::list).unwrap_or_default();
    let open = states
        .iter()
        .filter(|state| matches!(state.state.as_str(), "REQUIRED" | "FAILED"));
    open.map(|state| FieldProblem::new("dnsName", "not_proved_yet", &state.name))
        .collect()
}
