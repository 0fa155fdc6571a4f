//! The administrator's side of a service: the client's pages as rows of its tab.

use super::Desk;
use super::cases::service_of;
use super::changes::Told;
use super::pages::{label_of, read_told};
use crate::actions::{Action, Phase};
use crate::case::Refused;
use crate::form::Form;
use crate::host::{Host, Result};
use serde_json::{Map, Value, json};

/// In the order of the tab.
const PAGES: [Action; 11] = [
    Action::State,
    Action::Verification,
    Action::Contact,
    Action::Csr,
    Action::Show,
    Action::Send,
    Action::Change,
    Action::Renew,
    Action::Reissue,
    Action::Revoke,
    Action::Cancel,
];

/// Buttons that need no form, with their texts.
const BUTTONS: [(Action, &str); 2] = [(Action::Check, "do_state"), (Action::Send, "action_send")];

impl<H: Host> Desk<H> {
    /// The module's buttons on the service's page: each label with its function; none before there is an order.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn tab_buttons(&self, params: &Form) -> Result<Value> {
        let mut buttons = Map::new();
        let reader = self.reader()?;
        if let Some(case) = self.case(service_of(params), &reader)? {
            let text = &reader.text;
            if case.phase() == Phase::Configuring {
                buttons.insert(text.get("resend_configuration"), "resend".into());
            }
            for (action, label) in BUTTONS {
                if case.allows(action) {
                    buttons.insert(text.get(label), action.as_str().into());
                }
            }
        }
        Ok(Value::Object(buttons))
    }

    /// The rows of the tab: `head`, what its first one shows; `ssl`, WHMCS's status of the order; `rows`, each with its
    /// `label` and what its template needs, `open` where something was told of it. Empty before there is an order.
    ///
    /// `told` is what [`Self::post`] told last, with the `form` that was sent.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn tab(&self, params: &Form, told: &Form) -> Result<Value> {
        let reader = self.reader()?;
        let Some(case) = self.case(service_of(params), &reader)? else {
            return Ok(json!([]));
        };
        let mut rows = Vec::new();
        for page in PAGES
            .into_iter()
            .filter(|page| case.allows(*page))
            .map(Action::as_str)
        {
            let open = told.get("page") == page;
            let (form, own) = if open {
                (told.part("form"), read_told(told))
            } else {
                (Form::default(), Told::default())
            };
            let mut row = self.variables(page, &case, &reader, &form, &own)?;
            row.insert("open".to_owned(), open.into());
            row.insert(
                "label".to_owned(),
                reader.text.get(&label_of(&reader.text, &case, page)).into(),
            );
            rows.push(Value::Object(row));
        }
        let ssl = case.hosting.ssl.as_ref();
        Ok(json!({
            "head": {
                "seen": case.service.seen.to_string(),
                "order_number": case.certum_id(),
                "phase": case.phase_word(),
                "refused": case.refused_by_certum().map_or("", Refused::as_str),
            },
            "ssl": ssl.map_or("", |ssl| ssl.status.as_str()),
            "rows": rows,
        }))
    }
}
