//! The three steps of configuressl.php. What was typed is kept with the service, so that nothing is lost by an error, a
//! reload or another tab, and never relies on WHMCS's own copy.

use super::cases::service_of;
use super::changes::Errand;
use super::{Desk, Reader, Sentence, html};
use crate::actions::Phase;
use crate::case::Case;
use crate::change::Wish;
use crate::form::{FieldProblem, Form};
use crate::host::{Halt, Host, Result};
use crate::records::ServiceNews;
use crate::typed;
use crate::views::{configure, step_one, step_two};
use serde_json::{Map, Value, json};

impl<H: Host> Desk<H> {
    /// The additional fields of step one, as WHMCS takes them.
    ///
    /// `fields` is what was just sent of them.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where the service is not the visitor's, and what the host fails with.
    pub fn step_one(&self, params: &Form, fields: &Form) -> Result<Value> {
        let reader = self.reader()?;
        let case = self.case_of(params, &reader)?;
        let client = params.below("clientsdetails").into_iter();
        let client = client.map(|(name, value)| (format!("client.{name}"), value));
        let sent = fields
            .all()
            .map(|(name, value)| (format!("fields.{name}"), value.to_owned()));
        let view = step_one::view(&case, &client.chain(sent).collect());
        let mut groups = Map::new();
        for group in view.groups {
            let fields = group.fields.into_iter();
            let fields =
                fields.map(|field| (field.name.to_owned(), additional_field(&field, &reader)));
            let label = reader.text.get(group.word);
            groups.insert(label, Value::Object(fields.collect()));
        }
        Ok(json!({ "additionalfields": groups }))
    }

    /// Keeps step one, and answers with what WHMCS's page of step two offers, or with what is wrong.
    ///
    /// `again`: the page was asked for by its address: it is made of what is kept, and nothing is written.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where nothing is to be configured.
    pub fn step_two(&self, params: &Form, again: bool) -> Result<Value> {
        let reader = self.reader()?;
        let mut case = self.case_of(params, &reader)?;
        self.check_open(&case)?;
        if case.phase() != Phase::Configuring {
            return Err(Halt::Refused(reader.text.get("already_ordered")));
        }
        if !again {
            let news = ServiceNews {
                input: Some(Some(typed::step_one(params))),
                problems: Some(Vec::new()),
                ..ServiceNews::default()
            };
            self.store()
                .update_service(case.service.service_id, &news)?;
            case.service.take(&news);
        }
        let mut problems = case.step_one_problems();
        if case.service.input.is_none() {
            problems = vec![FieldProblem::new("csr", "csr_missing", "")];
        }
        if !problems.is_empty() {
            let told = reader.text.all_told(&problems, "order");
            if !again {
                self.keep_problems(&mut case, &told)?;
            }
            return Ok(json!({ "error": lines(&told) }));
        }
        let Some(view) = step_two::view(&case) else {
            return Ok(json!({}));
        };
        let stock = view.stock;
        if !stock.domain.is_empty() && !again {
            let service = case.service.service_id;
            let values = json!({ "serviceid": service, "domain": stock.domain });
            self.host.api("UpdateClientProduct", values)?;
        }
        Ok(json!({ "approveremails": stock.emails, "approvalmethods": stock.methods }))
    }

    /// Places the order, with step two as it was sent. Empty where that is done; else `error` and `address`, where it
    /// can be mended.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where nothing is to be configured, and what the host fails with.
    pub fn step_three(&self, params: &Form, choice: &Form) -> Result<Value> {
        let reader = Reader {
            staff: false,
            ..self.reader()?
        };
        let order = Errand::new(Some(Wish::Order), choice);
        let service = service_of(params);
        self.claimed(service, &reader, order.busy(), |case| {
            self.check_owner(case, params)?;
            self.check_open(case)?;
            if !matches!(case.phase(), Phase::Configuring | Phase::Unknown) {
                return Ok(json!({}));
            }
            let mut way = self.way(case, params, &reader)?;
            let told = self.act(&mut way, case, order)?;
            if !told.problems.is_empty() {
                let first = told.problems.iter().any(|problem| problem.step == 1);
                let step = if first { "" } else { "&step=2" };
                let address = format!("{}{step}", self.address(case)?);
                return Ok(json!({ "error": lines(&told.problems), "address": address }));
            }
            Ok(json!({}))
        })
    }

    /// Sets right what WHMCS shows of a service.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn repair_service(&self, service: u64) -> Result<()> {
        match self.case_for_client(service)? {
            Some((mut case, _)) => self.repair(&mut case),
            None => Ok(()),
        }
    }

    /// What a page of the configuration shows beside WHMCS's own; null where it is not an order of the visitor's.
    ///
    /// * `handle`: what stands in the page's address for the order.
    /// * `step`: the step in the page's address.
    ///
    /// Beside what the view has: `service`, and `wrong_lines`, what kept the order from being placed, as content of
    /// WHMCS's list of errors.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn configuring(&self, handle: &str, step: &str) -> Result<Value> {
        let reader = self.reader()?;
        let Some(case) = self.case_of_handle(handle, &reader)? else {
            return Ok(Value::Null);
        };
        let told = case.service.problems.iter();
        let told: Vec<Sentence> = told.map(|told| Sentence::new(told.text.as_str())).collect();
        let mut view = super::page_of(&configure::view(&case, step))?;
        view.insert("service".to_owned(), case.service.service_id.into());
        view.insert("wrong_lines".to_owned(), lines(&told).into());
        Ok(Value::Object(view))
    }

    /// Refuses where the customer may not change anything any more.
    fn check_open(&self, case: &Case) -> Result<()> {
        if case.hosting.is_open() {
            Ok(())
        } else {
            Err(self.refused("not_now"))
        }
    }
}

/// A field with its texts, as WHMCS takes it.
fn additional_field(field: &step_one::Field, reader: &Reader) -> Value {
    let label = reader.text.get(&field.label);
    let wrong = match field.wrong.as_str() {
        "" => String::new(),
        wrong => format!("<span class=\"text-danger\">{}</span><br>", html(wrong)),
    };
    let hint = html(reader.text.optional(&field.hint));
    let mark = if field.needed { " *" } else { "" };
    let mut input = json!(field.input);
    if let Some(input) = input.as_object_mut() {
        input.insert("FriendlyName".to_owned(), format!("{label}{mark}").into());
        input.insert("Description".to_owned(), format!("{wrong}{hint}").into());
    }
    input
}

/// What is wrong, as content of WHMCS's list.
fn lines(told: &[Sentence]) -> String {
    let lines = told.iter().map(|sentence| html(&sentence.text));
    lines.collect::<Vec<_>>().join("</li><li>")
}
