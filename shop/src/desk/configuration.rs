//! The three steps of configuressl.php. What was typed is kept with the order, so that nothing is lost by an error, a
//! reload or another tab, and never relies on WHMCS's own copy.

use super::changes::CHOICE;
use super::orders::Order;
use super::{Desk, Halt, Host, Reader, Result, Sentence, html};
use crate::actions::Phase;
use crate::change::Columns;
use crate::form::{FieldProblem, Form};
use crate::purchase::Purchase;
use crate::settings::Settings;
use crate::{stored, views};
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
        let (_, purchase) = self.shown_to(&reader, params)?;
        let client = params.below("clientsdetails").into_iter();
        let client = client.map(|(name, value)| (format!("client.{name}"), value));
        let sent = fields
            .all()
            .map(|(name, value)| (format!("fields.{name}"), value.to_owned()));
        let view = views::view(&purchase, "stepone", &client.chain(sent).collect());
        let view = view.unwrap_or_default();
        let mut groups = Map::new();
        for group in list(&view, "groups") {
            let fields = list(group, "fields").iter();
            let fields = fields.map(|field| {
                (
                    views::text_of(field, "name").to_owned(),
                    additional_field(field, &reader),
                )
            });
            let label = reader.text.get(views::text_of(group, "word"));
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
        let order = self.open_order(params)?;
        let reader = self.reader()?;
        let settings = Settings::of_product(params);
        if self.purchase(&order, &settings, &reader)?.phase() != Phase::Configuring {
            return Err(Halt::Refused(reader.text.get("already_ordered")));
        }
        let order = if again {
            order
        } else {
            let input = stored::input(params).into();
            self.update(
                &order,
                &Columns::from([("input", input), ("problems", Value::Null)]),
            )?
        };
        let purchase = self.purchase(&order, &settings, &reader)?;
        let mut problems = purchase.step_one_problems();
        if purchase.draft().is_none() {
            problems = vec![FieldProblem::new("csr", "csr_missing", "")];
        }
        if !problems.is_empty() {
            let told = reader.text.all_told(&problems, "order");
            if !again {
                self.keep(&order, &told)?;
            }
            return Ok(json!({ "error": lines(&told) }));
        }
        let view = views::view(&purchase, "steptwo", &Form::default()).unwrap_or_default();
        let stock = view.get("stock").unwrap_or(&Value::Null);
        let domain = views::text_of(stock, "domain");
        if !domain.is_empty() && !again {
            let service = order.service();
            let values = json!({ "serviceid": service, "domain": domain });
            self.host.api("UpdateClientProduct", values)?;
        }
        Ok(
            json!({ "approveremails": stock.get("emails"), "approvalmethods": stock.get("methods") }),
        )
    }

    /// Places the order, with step two as it was sent. Empty where that is done; else `error` and `address`, where it
    /// can be mended.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where nothing is to be configured, and what the host fails with.
    pub fn step_three(&self, params: &Form, choice: &Form) -> Result<Value> {
        let order = self.open_order(params)?;
        let reader = self.reader()?;
        let settings = Settings::of_product(params);
        let phase = self.purchase(&order, &settings, &reader)?.phase();
        if !matches!(phase, Phase::Configuring | Phase::Unknown) {
            return Ok(json!({}));
        }
        let choice: Map<String, Value> = choice
            .all()
            .map(|(name, value)| (name.to_owned(), value.into()))
            .collect();
        let choice = Form::from_iter([(CHOICE, Value::Object(choice).to_string())]);
        let as_client = Reader {
            staff: false,
            text: reader.text.clone(),
        };
        let mut way = self.way(&order, params, as_client)?;
        let told = self.run(&mut way, &order, "order", &choice)?;
        let order = self.order_of(params)?;
        if !told.problems.is_empty() {
            let first = told.problems.iter().any(|problem| problem.step == 1);
            let step = if first { "" } else { "&step=2" };
            let address = format!("{}{step}", self.address(&order)?);
            return Ok(json!({ "error": lines(&told.problems), "address": address }));
        }
        self.complete(&order, &self.purchase(&order, &settings, &reader)?)?;
        Ok(json!({}))
    }

    /// What WHMCS's own record shows of what was ordered.
    fn complete(&self, order: &Order, purchase: &Purchase) -> Result<()> {
        let published = views::view(purchase, "published", &Form::default()).unwrap_or_default();
        let columns = Columns::from([
            ("remoteid", order.get("certum_id").into()),
            ("certtype", order.get("product_code").into()),
            ("status", "Completed".into()),
            ("authdata", views::text_of(&published, "authdata").into()),
        ]);
        self.set_ssl_order(order, &columns)
    }

    /// Sets right what WHMCS shows of a service.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn repair_service(&self, service: u64) -> Result<()> {
        match self.order_of_service(service)? {
            Some(order) => self.repair(&order),
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
        let Some(order) = self.order_of_handle(handle)? else {
            return Ok(Value::Null);
        };
        let purchase = self.purchase_of(&order, &self.reader()?)?;
        let step = Form::from_iter([("step", step)]);
        let mut view = views::view(&purchase, "configure", &step).unwrap_or_default();
        if let Some(view) = view.as_object_mut() {
            view.insert("service".to_owned(), order.service().into());
            let told = purchase
                .problems
                .iter()
                .map(|told| Sentence::new(told.text.as_str()));
            let told: Vec<Sentence> = told.collect();
            view.insert("wrong_lines".to_owned(), lines(&told).into());
        }
        Ok(view)
    }

    /// The order, where its service may still be configured.
    fn open_order(&self, params: &Form) -> Result<Order> {
        let order = self.order_of(params)?;
        if self.is_open(&order)? {
            Ok(order)
        } else {
            Err(self.refused("not_now"))
        }
    }
}

/// A field with its texts, as WHMCS takes it.
fn additional_field(field: &Value, reader: &Reader) -> Value {
    let mut input = field.get("input").cloned().unwrap_or_default();
    let label = reader.text.get(views::text_of(field, "label"));
    let needed = field.get("needed") == Some(&Value::Bool(true));
    let wrong = match views::text_of(field, "wrong") {
        "" => String::new(),
        wrong => format!("<span class=\"text-danger\">{}</span><br>", html(wrong)),
    };
    let hint = html(reader.text.optional(views::text_of(field, "hint")));
    if let Some(input) = input.as_object_mut() {
        let mark = if needed { " *" } else { "" };
        input.insert("FriendlyName".to_owned(), format!("{label}{mark}").into());
        input.insert("Description".to_owned(), format!("{wrong}{hint}").into());
    }
    input
}

fn list<'a>(view: &'a Value, name: &str) -> &'a [Value] {
    view.get(name)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// What is wrong, as content of WHMCS's list.
fn lines(told: &[Sentence]) -> String {
    let lines = told.iter().map(|sentence| html(&sentence.text));
    lines.collect::<Vec<_>>().join("</li><li>")
}
