//! Having Certum look now for what was published (C8), and reading what it says then.

use super::{Plan, Work, possible};
use crate::actions::Action;
use crate::case::Case;
use crate::effect::Effect;
use crate::form::{FieldProblem, Form};
use crate::proof::NameState;
use crate::refresh;
use crate::rows::both_forms;
use crate::words::{Operation, Outcome};
use certum::client::Client;
use certum::error::Error;
use certum::language::{Said, Text};
use certum::messages::PerformSanVerification;

pub(crate) fn plan(case: &Case, _: &Form) -> Plan {
    match possible(case, Action::Check) {
        // Certum only looks: an answer that is lost leaves nothing to find out.
        Ok(()) => Plan::harmless(case, Operation::Check, Work::Check),
        Err(refused) => *refused,
    }
}

pub(super) fn carry_out(plan: &Plan, client: &Client) -> Effect {
    let told = match look(&plan.case, client) {
        Ok(()) => Vec::new(),
        // Why it did not look is told; the states are read all the same.
        Err(error @ Error::Refused(_)) => plan.failed(&error).problems,
        Err(error) => return plan.unread(&error).closed(),
    };
    let mut effect = refresh::one(client, &plan.case).closed();
    if effect.outcome == Outcome::Done {
        effect.problems.extend(told);
        let not_yet = not_proved(&effect);
        effect.problems.extend(not_yet);
    }
    effect
}

fn look(case: &Case, client: &Client) -> certum::Result<()> {
    let proof = case.verification();
    let proof = proof.filter(|proof| !proof.code.is_empty() && case.waits());
    let Some(code) = proof.map(|proof| proof.code.clone()) else {
        return Ok(());
    };
    client.perform_san_verification(&PerformSanVerification { code })
}

/// The names that are not proved yet: news, and no failure; and what helps.
fn not_proved(effect: &Effect) -> Vec<FieldProblem> {
    let states = effect.order.san_states.as_deref().unwrap_or_default();
    let open: Vec<&NameState> = states.iter().filter(|state| state.is_open()).collect();
    let said = match open.as_slice() {
        [] => return Vec::new(),
        [only] => said_of(Text::problem_not_proved_yet, only),
        // What is said of each stands in the table on the page.
        several => Said::new(Text::problem_not_proved_of)
            .with("open", several.len())
            .with("count", states.len()),
    };
    let advice = Text::advice_not_proved_yet.into();
    vec![
        FieldProblem::saying("dnsName", said),
        FieldProblem::saying("", advice),
    ]
}

/// What Certum said of each name when it was asked last.
#[must_use]
pub(crate) fn last_answer(case: &Case) -> Vec<Said> {
    let states = case.san_states().iter();
    states
        .filter_map(|state| match state {
            state if state.is_proved() => Some(said_of(Text::said_name_proved, state)),
            state if state.is_open() => Some(said_of(Text::problem_not_proved_yet, state)),
            _ => None,
        })
        .collect()
}

fn said_of(text: Text, state: &NameState) -> Said {
    Said::new(text).with("value", both_forms(&state.name))
}
