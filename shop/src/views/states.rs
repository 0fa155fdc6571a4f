//! What Certum says of an order: its steps and its names; and who ordered.

use super::overview::publications;
use super::{moment, unicode};
use crate::purchase::Purchase;
use crate::stored::NameState;
use certum::publication;
use serde_json::{Map, Value, json};

/// WHMCS's fields of the administrative contact that are shown, in order.
const ADDRESS: [&str; 7] = [
    "orgname", "address1", "address2", "postcode", "city", "state", "country",
];

/// Rows under the keys of their labels in the language files; empty ones are left out.
pub(super) fn contact(purchase: &Purchase) -> Value {
    let input = &purchase.input;
    let person = ["firstName", "lastName", "email", "phone"].map(|name| {
        let value = input.get(&format!("fields.requestor_{name}"));
        (format!("field_requestor.{name}"), value)
    });
    let address = ADDRESS.map(|name| {
        let value = input.get(&format!("contact.{name}"));
        (format!("contact_{name}"), value)
    });
    let rows = person.into_iter().chain(address);
    let rows = rows.filter(|(_, value)| !value.is_empty());
    let rows: Map<_, _> = rows.map(|(label, value)| (label, json!(value))).collect();
    json!({ "rows": rows })
}

pub(super) fn state(purchase: &Purchase) -> Value {
    let steps = purchase.steps.iter();
    let steps = steps.map(|step| json!({ "type": step.kind, "state": step.state }));
    json!({
        "order_number": purchase.certum_id,
        "order_status": purchase.order_status,
        "steps": steps.collect::<Vec<_>>(),
        "checked_at": moment(purchase.checked_at),
    })
}

/// Each name's state; of names that Certum was not asked about yet, what has to be published.
pub(super) fn verification(purchase: &Purchase) -> Value {
    let published = publications(purchase);
    let proof = purchase.verification.as_ref();
    let unasked = proof.map(|proof| proof.names.as_slice());
    let mut states = purchase.san_states.clone();
    for name in unasked.unwrap_or_default() {
        if !states
            .iter()
            .any(|known| proved(&known.name) == proved(name))
        {
            states.push(NameState {
                name: name.clone(),
                ..NameState::default()
            });
        }
    }
    let names = states.iter().map(|state| {
        let what = published.iter().find(|what| {
            what.get("name").and_then(Value::as_str) == Some(proved(&state.name).as_str())
        });
        json!({
            "name": state.name,
            "unicode": unicode(&state.name),
            "state": state.state,
            "method": proof.map_or("", |proof| proof.method.as_str()),
            "expires_at": state.expires_at,
            "reason": state.info,
            "against": state.against,
            "publication": what.filter(|_| !state.is_proved()),
        })
    });
    json!({
        "names": names.collect::<Vec<_>>(),
        "names_proved": purchase.names_proved(),
        "checks_holder": purchase.checks_holder(),
        "checked_at": moment(purchase.checked_at),
    })
}

/// The name at which a name is proved; one that is none stays as it is.
pub(super) fn proved(name: &str) -> String {
    publication::proved_name(name).unwrap_or_else(|_| name.to_owned())
}
