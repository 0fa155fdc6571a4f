//! The administrator's side of a service: the client's pages as rows of its tab.

use super::changes::Told;
use super::orders::{Order, service_of};
use super::pages::{label_of, read_told};
use super::{Desk, Host, Result};
use crate::actions::{Action, Phase};
use crate::form::Form;
use crate::purchase::Purchase;
use crate::settings::Settings;
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
        if let Some((_, purchase)) = self.of_service(params)? {
            let text = self.reader()?.text;
            if purchase.phase() == Phase::Configuring {
                buttons.insert(text.get("resend_configuration"), "resend".into());
            }
            for (action, label) in BUTTONS {
                if purchase.allows(action) {
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
        let Some((order, purchase)) = self.of_service(params)? else {
            return Ok(json!([]));
        };
        let text = self.reader()?.text;
        let mut rows = Vec::new();
        for page in PAGES
            .into_iter()
            .filter(|page| purchase.allows(*page))
            .map(Action::as_str)
        {
            let open = told.get("page") == page;
            let (form, own) = if open {
                (told.part("form"), read_told(told))
            } else {
                (Form::default(), Told::default())
            };
            let mut row = self.variables(page, &order, &purchase, &form, &own)?;
            row.insert("open".to_owned(), open.into());
            row.insert(
                "label".to_owned(),
                text.get(&label_of(&text, &purchase, page)).into(),
            );
            rows.push(Value::Object(row));
        }
        let sql = "select status from tblsslorders where id = ?";
        let ssl = self
            .row(sql, &[order.get("sslorder_id").into()])?
            .unwrap_or_default();
        Ok(json!({
            "head": {
                "seen": self.version(&order)?,
                "order_number": order.get("certum_id"),
                "phase": purchase.phase_word(),
                "refused": self.refused_by_certum(&order, &purchase)?,
            },
            "ssl": ssl.get("status"),
            "rows": rows,
        }))
    }

    fn of_service(&self, params: &Form) -> Result<Option<(Order, Purchase)>> {
        let Some(order) = self.order_of_service(service_of(params))? else {
            return Ok(None);
        };
        let purchase = self.purchase(&order, &Settings::of_product(params), &self.reader()?)?;
        Ok(Some((order, purchase)))
    }
}
