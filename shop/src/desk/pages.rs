//! The client's pages: what is stored, with its age. None of them calls Certum to be drawn; what a form asks for is done
//! by changes.

use super::changes::Told;
use super::mails;
use super::orders::{Order, service_of};
use super::{Desk, Halt, Host, Reader, Result, Sentence, Text};
use crate::actions::Action;
use crate::change::LONGEST_NOTE;
use crate::download::{Above, Download, FileForm};
use crate::form::Form;
use crate::purchase::Purchase;
use crate::settings::Settings;
use crate::views;
use serde_json::{Map, Value, json};

/// Pages that show nothing of their own.
const WITHOUT_VIEW: [&str; 3] = ["send", "check", "cancel"];

/// What the button of a page does.
fn action_of(page: &str) -> &str {
    match page {
        "state" | "verification" => "check",
        page => page,
    }
}

/// The function of an action. PHP's functions have no case: WHMCS's own is `Renew`.
fn function_of(action: &str) -> &str {
    match action {
        "renew" => "renewal",
        action => action,
    }
}

/// Whether an action has nothing to do with what is published: its texts are others then.
fn is_plain(purchase: &Purchase, action: &str) -> bool {
    let published = purchase.waits() && !purchase.names_proved();
    !purchase.has_names() || (action == "check" && !published)
}

/// The text that names a page, for its title and what leads to it.
pub(super) fn label_of(text: &Text, purchase: &Purchase, page: &str) -> String {
    text.fitting(&format!("action_{page}"), is_plain(purchase, page))
}

impl<H: Host> Desk<H> {
    /// An order and what is known of it, for a visitor that WHMCS's parameters are of.
    pub(super) fn shown_to(&self, reader: &Reader, params: &Form) -> Result<(Order, Purchase)> {
        let order = self.order_of(params)?;
        let purchase = self.purchase(&order, &Settings::of_product(params), reader)?;
        Ok((order, purchase))
    }

    /// What the product page shows, with `configure`, the address of the configuration, `buttons`, and `refused`, what
    /// Certum refused: `order`, `change` or nothing.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where the service is not the visitor's, and what the host fails with.
    pub fn overview(&self, params: &Form, said: &str) -> Result<Value> {
        let reader = self.reader()?;
        self.repair(&self.paid_order(params)?)?;
        let (order, purchase) = self.shown_to(&reader, params)?;
        let told = Told {
            said: said.to_owned(),
            ..Told::default()
        };
        let mut page = self.variables("overview", &order, &purchase, &Form::default(), &told)?;
        let configure = if self.is_open(&order)? {
            self.address(&order)?
        } else {
            String::new()
        };
        page.insert("configure".to_owned(), configure.into());
        let refused = self.refused_by_certum(&order, &purchase)?;
        page.insert("refused".to_owned(), refused.into());
        let buttons = self.labels(&order, &purchase, &reader)?;
        page.insert("buttons".to_owned(), buttons);
        Ok(Value::Object(page))
    }

    /// The order of a service; before it is paid for there is none.
    fn paid_order(&self, params: &Form) -> Result<Order> {
        let order = self.order_of(params);
        let refused = matches!(order, Err(Halt::Refused(_)));
        if refused && self.order_of_service(service_of(params))?.is_none() {
            let sql = "select domainstatus from tblhosting where id = ? and userid = ?";
            let owner: u64 = params.get("userid").parse().unwrap_or_default();
            let row = self.row(sql, &[service_of(params).into(), owner.into()])?;
            if row.is_some_and(|row| row.get("domainstatus") == "Pending") {
                return Err(self.refused("not_paid"));
            }
        }
        order
    }

    /// The buttons of the client's menu: each label with its function.
    ///
    /// # Errors
    ///
    /// As [`Self::overview`].
    pub fn buttons(&self, params: &Form) -> Result<Value> {
        let reader = self.reader()?;
        let (order, purchase) = self.shown_to(&reader, params)?;
        self.labels(&order, &purchase, &reader)
    }

    fn labels(&self, order: &Order, purchase: &Purchase, reader: &Reader) -> Result<Value> {
        let mut labels = Map::new();
        if self.is_open(order)? {
            for action in purchase.actions().into_iter().map(Action::as_str) {
                let label = reader.text.get(&label_of(&reader.text, purchase, action));
                labels.insert(label, function_of(action).into());
            }
        }
        Ok(Value::Object(labels))
    }

    /// Does what the form of a page asks for, unless something was done since it was drawn.
    ///
    /// What is told, as [`Told::json`] has it, with the `page` that tells it.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where the service is not the visitor's, or is suspended or ended for a client.
    pub fn post(&self, page: &str, params: &Form, form: &Form) -> Result<Value> {
        let reader = self.reader()?;
        let order = self.order_of(params)?;
        if !reader.staff && !self.is_open(&order)? {
            return Err(Halt::Refused(reader.text.get("not_now")));
        }
        let staff = reader.staff;
        let told = self.sent(&mut self.way(&order, params, reader)?, &order, page, form)?;
        let from = form.get("from");
        let page = match page {
            _ if staff && !told.said.is_empty() => "",
            "check" if staff => "state",
            page if !staff && action_of(from) == page => from,
            page => page,
        };
        let mut told = told.json();
        if let Some(told) = told.as_object_mut() {
            told.insert("page".to_owned(), page.into());
        }
        Ok(told)
    }

    /// Does what a button without a form asks for, as [`Self::post`] does.
    ///
    /// # Errors
    ///
    /// As [`Self::post`].
    pub fn press(&self, action: &str, params: &Form) -> Result<Value> {
        let seen = self.version(&self.order_of(params)?)?;
        self.post(action, params, &Form::from_iter([("seen", seen)]))
    }

    /// What a page of the client's shows.
    ///
    /// * `form`: what was sent, to fill its form again.
    /// * `told`: what was told of it.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where the order's state has no such page; with what was told, if anything was.
    pub fn page(&self, page: &str, params: &Form, form: &Form, told: &Form) -> Result<Value> {
        let reader = self.reader()?;
        let (order, purchase) = self.shown_to(&reader, params)?;
        let told = read_told(told);
        if !purchase
            .actions()
            .into_iter()
            .any(|action| action.as_str() == page)
        {
            let first = told.problems.into_iter().next();
            let first = first.map_or_else(|| reader.text.get("not_now"), |problem| problem.text);
            return Err(Halt::Refused(first));
        }
        Ok(Value::Object(
            self.variables(page, &order, &purchase, form, &told)?,
        ))
    }

    /// What a page's template needs, for clients and staff.
    pub(super) fn variables(
        &self,
        page: &str,
        order: &Order,
        purchase: &Purchase,
        form: &Form,
        told: &Told,
    ) -> Result<Map<String, Value>> {
        let Reader { staff, text } = self.reader()?;
        let action = action_of(page);
        let plain = is_plain(purchase, action);
        let may = purchase
            .actions()
            .into_iter()
            .any(|known| known.as_str() == action);
        let button = if told.asks {
            format!("yes_{action}")
        } else {
            text.fitting(&format!("do_{page}"), plain)
        };
        let optional = |wanted: bool, key: &str| if wanted { text.optional(key) } else { "" };
        let count = LONGEST_NOTE.to_string();
        let base = json!({
            "page": page,
            "action": action,
            "function": function_of(action),
            "staff": staff,
            "service": order.service(),
            "seen": self.version(order)?,
            "at": if staff { format!("certum[{action}]") } else { "certum".to_owned() },
            "for": if staff { format!("certum-{page}") } else { "certum".to_owned() },
            "title": text.get(&label_of(&text, purchase, page)),
            "phase": purchase.phase().as_str(),
            "intro": text.optional(&text.fitting(&format!("intro_{page}"), plain)),
            "asks": if told.asks { text.get(&format!("asks_{action}")) } else { String::new() },
            "button": optional(may, &button),
            "said": if staff { "" } else { told.said.as_str() },
            "wrong": wrong(&told.problems),
            "problems": told.problems.iter().map(|problem| &problem.text).collect::<Vec<_>>(),
            "recipients": mails::recipients(purchase),
            "note": form.untrimmed("note"),
            "note_max": LONGEST_NOTE,
            "note_hint": text.with("note_hint", &[("count", &count)]),
        });
        let view = if WITHOUT_VIEW.contains(&page) {
            "overview"
        } else {
            page
        };
        let mut view = views::view(purchase, view, form).unwrap_or_default();
        self.localise(&mut view)?;
        let mut variables = Map::new();
        for part in [base, view] {
            if let Value::Object(part) = part {
                variables.extend(part);
            }
        }
        Ok(variables)
    }

    /// Moments of a view in WHMCS's zone.
    fn localise(&self, view: &mut Value) -> Result<()> {
        match view {
            Value::Object(entries) => {
                for (key, value) in entries.iter_mut() {
                    let moment = ["_at", "not_before", "not_after"]
                        .iter()
                        .any(|end| key.ends_with(end));
                    match value.as_str().filter(|_| moment) {
                        Some(stamp) => *value = self.host.shown(stamp)?.into(),
                        None => self.localise(value)?,
                    }
                }
            }
            Value::Array(entries) => {
                for value in entries {
                    self.localise(value)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// A certificate of the order as a file; with the word of [`Above`], one of its chain.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where the order has no certificate of this number, or there is no such form.
    pub fn file(&self, params: &Form, certificate: &str, form: &str) -> Result<Download> {
        let rows = self.certificate_rows(&self.order_of(params)?)?;
        let row = rows.iter().find(|row| row.get("id") == certificate);
        if let (Some(row), Some(above)) = (row, Above::parse(form)) {
            let file = above.file(row.get("pem"), row.get("chain"))?;
            return file.ok_or_else(|| self.refused("no_certificate"));
        }
        let (Some(row), Some(form)) = (row, FileForm::parse(form)) else {
            return Err(self.refused("no_certificate"));
        };
        Ok(Download::of(
            form,
            row.get("pem"),
            row.get("chain"),
            row.get("serial"),
        )?)
    }

    /// What a CSR holds, for the script of step one; `problems` in words.
    ///
    /// # Errors
    ///
    /// As [`Self::overview`].
    pub fn details(&self, params: &Form, form: &Form) -> Result<Value> {
        let reader = self.reader()?;
        let (_, purchase) = self.shown_to(&reader, params)?;
        let mut details = views::view(&purchase, "details", form).unwrap_or_default();
        let code = views::text_of(&details, "error_code").to_owned();
        if !code.is_empty() {
            let sentence = match views::text_of(&details, "error") {
                "" => reader.text.get(&format!("problem_{code}")),
                sentence => sentence.to_owned(),
            };
            if let Some(problems) = details.get_mut("problems").and_then(Value::as_array_mut) {
                problems.push(sentence.into());
            }
        }
        Ok(details)
    }
}

/// What was told, as [`Told::json`] wrote it.
pub(super) fn read_told(told: &Form) -> Told {
    let problems = told.numbers("problems").into_iter().map(|number| {
        let part = told.part(&format!("problems.{number}"));
        Sentence {
            field: part.get("field").to_owned(),
            text: part.get("text").to_owned(),
            step: part.get("step").parse().unwrap_or(2),
        }
    });
    Told {
        done: told.ticked("done"),
        said: told.get("said").to_owned(),
        problems: problems.collect(),
        asks: told.ticked("asks"),
        stale: told.ticked("stale"),
    }
}

/// What is wrong with each field, under its name with hyphens for dots.
fn wrong(problems: &[Sentence]) -> Map<String, Value> {
    let mut wrong: Map<String, Value> = Map::new();
    for problem in problems {
        let field = problem.field.replace('.', "-");
        let before = wrong
            .get(&field)
            .and_then(Value::as_str)
            .unwrap_or_default();
        let line = format!("{before} {}", problem.text);
        wrong.insert(field, line.trim().into());
    }
    wrong
}
