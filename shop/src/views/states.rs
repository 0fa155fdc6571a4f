//! What Certum says of an order: its steps and its names; and who ordered.

use super::entries::or_empty;
use super::history::Tone;
use super::published::{ToPublish, publications};
use super::remarks::{remarks, tone};
use super::{Clock, unicode};
use crate::case::Case;
use crate::case::publishing::proved;
use crate::proof::{NameState, Step};
use crate::words::{OrderStatus, VerificationState};
use certum::language::Text;
use serde::Serialize;

/// WHMCS's fields of the administrative contact that are shown, in order.
const ADDRESS: [(&str, Text); 7] = [
    ("orgname", Text::contact_orgname),
    ("address1", Text::contact_address1),
    ("address2", Text::contact_address2),
    ("postcode", Text::contact_postcode),
    ("city", Text::contact_city),
    ("state", Text::contact_state),
    ("country", Text::contact_country),
];

/// The contact's fields, in order.
const PERSON: [(&str, Text); 4] = [
    ("firstName", Text::field_requestor_firstName),
    ("lastName", Text::field_requestor_lastName),
    ("email", Text::field_requestor_email),
    ("phone", Text::field_requestor_phone),
];

/// Who ordered.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Contact {
    /// What was typed.
    pub(crate) rows: Vec<ContactRow>,
}

/// Something that was typed.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ContactRow {
    /// Its field's label.
    pub(crate) label: String,
    /// It.
    pub(crate) value: String,
}

/// The order's state.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct State {
    /// Certum's number of the order.
    pub(crate) order_number: String,
    /// What Certum says of it.
    #[serde(serialize_with = "or_empty")]
    pub(crate) order_status: Option<OrderStatus>,
    /// What is said in its place; empty for nothing.
    pub(crate) kept: String,
    /// Its steps.
    pub(crate) steps: Vec<Step>,
    /// What is said where there are none.
    pub(crate) no_steps: String,
    /// When Certum was last asked.
    pub(crate) checked_at: String,
}

/// The state of the names' proofs.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NameProofs {
    /// The names.
    pub(crate) names: Vec<NameProof>,
    /// What is to be published for those that are not proved.
    pub(crate) publications: Vec<ToPublish>,
    /// Whether all of them are proved.
    pub(crate) names_proved: bool,
    /// Whether Certum is still checking who orders.
    pub(crate) checks_holder: bool,
    /// When Certum was last asked.
    pub(crate) checked_at: String,
}

/// A name with the state of its proof.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NameProof {
    /// The name, as Certum has it.
    pub(crate) name: String,
    /// The name for reading.
    pub(crate) unicode: String,
    /// How far its proof is; `None` where it is not known, or there is nothing to do.
    #[serde(serialize_with = "or_empty")]
    pub(crate) state: Option<VerificationState>,
    /// The method; empty where nothing is to be proved.
    pub(crate) method: String,
    /// When code or proof end.
    pub(crate) expires_at: String,
    /// What Certum says besides, in words.
    pub(crate) remarks: Vec<String>,
    /// Whether that is well.
    pub(crate) tone: Tone,
}

/// Who ordered; what is empty is left out.
#[must_use]
pub(crate) fn contact(case: &Case) -> Contact {
    let texts = &case.reader.texts;
    let person = PERSON.map(|(name, label)| (format!("fields.requestor_{name}"), label));
    let address = ADDRESS.map(|(name, label)| (format!("contact.{name}"), label));
    let rows = person
        .into_iter()
        .chain(address)
        .map(|(name, label)| ContactRow {
            label: texts.get(label).to_owned(),
            value: case.typed(&name).to_owned(),
        });
    Contact {
        rows: rows.filter(|row| !row.value.is_empty()).collect(),
    }
}

/// The order's state.
#[must_use]
pub(crate) fn state(case: &Case, clock: &Clock<'_>) -> State {
    let none = if case.waits() {
        Text::no_steps_yet
    } else {
        Text::no_steps
    };
    State {
        order_number: case.certum_id().to_owned(),
        order_status: case.order_status().cloned(),
        kept: case
            .order()
            .and_then(|order| case.kept_by(order))
            .map_or_else(String::new, |text| case.reader.texts.get(text).to_owned()),
        steps: needed(case.steps()),
        no_steps: case.reader.texts.get(none).to_owned(),
        checked_at: clock.of(case.checked_at()),
    }
}

/// The steps that Certum takes for this order.
fn needed(steps: &[Step]) -> Vec<Step> {
    let taken = |step: &&Step| step.state != VerificationState::NotRequired;
    steps.iter().filter(taken).cloned().collect()
}

/// Each name's state; of names that Certum was not asked about yet, what has to be published.
#[must_use]
pub(crate) fn verification(case: &Case, clock: &Clock<'_>) -> NameProofs {
    let states = known_and_asked(case);
    let method = case.verification().map_or("", |proof| &proof.method);
    let names = states.into_iter().map(|state| NameProof {
        unicode: unicode(&state.name),
        method: method.to_owned(),
        expires_at: clock.of(state.expires_at),
        tone: tone(&state),
        remarks: remarks(case, &state),
        name: state.name,
        state: state.state,
    });
    NameProofs {
        names: names.collect(),
        publications: publications(case),
        names_proved: case.names_proved(),
        checks_holder: case.checks_holder(),
        checked_at: clock.of(case.checked_at()),
    }
}

/// The states that are known, and the names that are to be proved beside them.
fn known_and_asked(case: &Case) -> Vec<NameState> {
    let mut states = case.san_states().to_vec();
    let asked = case.verification().map(|proof| proof.names.as_slice());
    for name in asked.unwrap_or_default() {
        let known = |state: &NameState| proved(&state.name) == proved(name);
        if !states.iter().any(known) {
            states.push(NameState {
                name: name.clone(),
                ..NameState::default()
            });
        }
    }
    states
}
