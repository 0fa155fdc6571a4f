//! The administrator's side of a service: the client's pages as rows of its tab.

use super::Desk;
use super::cases::service_of;
use super::reply::Told;
use crate::actions::{Action, Phase};
use crate::form::Form;
use crate::host::{Host, Result};
use crate::page::TAB;
use crate::views;
use certum::language::Text;
use serde::Serialize;
use serde_json::{Map, Value, json};

impl<H: Host> Desk<H> {
    /// The module's commands on the service's page, beside WHMCS's own: each label with its function, while it can succeed;
    /// none before there is an order.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn tab_buttons(&self, params: &Form) -> Result<Value> {
        let mut buttons = Map::new();
        let reader = self.reader()?;
        let label = |text| reader.texts.get(text).to_owned();
        if let Some(case) = self.case(service_of(params), &reader)? {
            if case.phase() == Phase::Configuring {
                buttons.insert(label(Text::resend_configuration), "resend".into());
            }
            for action in Action::ALL.iter().filter(|action| case.allows(**action)) {
                let page = action.page();
                if let Some(command) = page.command {
                    let own = command.label.map(label);
                    let label = own.unwrap_or_else(|| action.title(&case).to_owned());
                    buttons.insert(label, action.as_str().into());
                }
            }
        }
        Ok(Value::Object(buttons))
    }

    /// The rows of the tab: `head`, what its first one shows; `ssl`, WHMCS's status of the order; `rows`, each with its
    /// `title` and what its template needs, `open` where something was told of it. Empty before there is an order.
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
        for page in TAB.into_iter().filter(|page| case.allows(*page)) {
            let open = told.get("page") == page.as_str();
            let (form, own) = if open {
                (told.part("form"), Told::read(told))
            } else {
                (Form::default(), Told::default())
            };
            let form = if page == Action::Configure {
                self.known_of_client(params, &form)?
            } else {
                form
            };
            let mut row = self.variables(page, &case, &form, &own)?;
            if page == Action::Configure {
                row.insert("twice".to_owned(), self.said_twice(&case, "2")?.into());
                // Step one orders nothing yet.
                if let Some(next) = row.get("next").cloned() {
                    row.insert("button".to_owned(), next);
                }
            }
            row.insert("open".to_owned(), open.into());
            rows.push(Value::Object(row));
        }
        let mut history = self.history_of(&case, 1)?;
        let next = history.remove("coming");
        rows.push(Value::Object(super::page_of(&HistoryRow {
            page: "history",
            service: case.service.service_id,
            title: reader.texts.get(Text::history_title),
            intro: "",
            open: false,
            asks: "",
            button: "",
            said: "",
            problems: [],
            history,
        })?));
        let ssl = case.hosting.ssl.as_ref();
        let mut head = self.shown_by(|clock| views::tab::view(&case, &TAB, clock))?;
        head.insert("next".to_owned(), next.unwrap_or_default());
        head.insert(
            "undone".to_owned(),
            self.said_undone(&case, &reader)?.into(),
        );
        Ok(json!({
            "head": head,
            "ssl": ssl.map_or("", |ssl| ssl.status.as_str()),
            "rows": rows,
        }))
    }
}

/// The row of the history, which is no page of the client's.
#[derive(Serialize)]
struct HistoryRow<'a> {
    page: &'static str,
    service: u64,
    title: &'a str,
    intro: &'a str,
    open: bool,
    asks: &'static str,
    button: &'static str,
    said: &'static str,
    problems: [&'static str; 0],
    #[serde(flatten)]
    history: Map<String, Value>,
}
