//! The three steps of configuressl.php. What was typed is kept with the service, so that nothing is lost by an error, a
//! reload or another tab, and never relies on WHMCS's own copy.

use super::Desk;
use super::cases::service_of;
use super::changes::Errand;
use super::reply::Reply;
use crate::actions::{Action, Phase};
use crate::case::Case;
use crate::form::{FieldProblem, Form, decoded, html};
use crate::host::{Host, Result};
use crate::page::Wish;
use crate::reader::Reader;
use crate::records::ServiceNews;
use crate::rows;
use crate::told::{self, Sentence};
use crate::typed::{self, Kept};
use crate::views::for_customer::{self, Step};
use crate::views::{configure, step_one, step_two};
use crate::words::Operation;
use certum::language::{Said, Text};
use serde_json::{Map, Value, json};

impl<H: Host> Desk<H> {
    /// The additional fields of step one, as WHMCS takes them.
    ///
    /// `fields` is what was just sent of them.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`](crate::Halt::Refused) where the service is not the visitor's, and what the host fails with.
    pub fn step_one(&self, params: &Form, fields: &Form) -> Result<Value> {
        let reader = self.reader()?;
        let case = self.case_of(params, &reader)?;
        let sent = fields.decoded();
        let sent = sent.all();
        let sent = sent.map(|(name, value)| (format!("fields.{name}"), value.to_owned()));
        let view = step_one::view(&case, &self.known_of_client(params, &sent.collect())?);
        let mut groups = Map::new();
        for group in view.groups {
            let fields = group.fields.into_iter();
            let fields =
                fields.map(|field| (field.name.to_owned(), additional_field(&field, &reader)));
            let label = reader.texts.get(group.label).to_owned();
            groups.insert(label, Value::Object(fields.collect()));
        }
        Ok(json!({ "additionalfields": groups }))
    }

    /// What was sent, with WHMCS's details of the client, as step one takes them.
    pub(super) fn known_of_client(&self, params: &Form, sent: &Form) -> Result<Form> {
        let client = params.part("clientsdetails").decoded();
        let client = client
            .all()
            .map(|(name, value)| (format!("client.{name}"), value.to_owned()));
        let sent = sent.all();
        let sent = sent.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let known: Form = sent.chain(client).collect();
        Ok(if known.filled("client.country").is_none() {
            known.with("shop.country", &*self.host.setting("DefaultCountry")?)
        } else {
            known
        })
    }

    /// Keeps step one, and answers with what WHMCS's page of step two offers, or with what is wrong.
    ///
    /// `again`: the page was asked for by its address: it is made of what is kept, and nothing is written.
    ///
    /// Beside an `error`, `unkept` says that not all of it may be kept by anybody: WHMCS's copy is to be
    /// [forgotten](Self::forget_typed).
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`](crate::Halt::Refused) where nothing is to be configured.
    pub fn step_two(&self, params: &Form, again: bool) -> Result<Value> {
        let reader = self.reader()?;
        let mut case = self.case_of(params, &reader)?;
        self.check_open(&case)?;
        if case.phase() != Phase::Configuring {
            return Err(self.refused(Text::already_ordered));
        }
        let (problems, is_kept) = if again {
            (wrong_with_step_one(&case, Vec::new()), true)
        } else {
            let kept = typed::step_one(params);
            let is_kept = kept.problems.is_empty();
            (self.keep_step_one(&mut case, kept)?, is_kept)
        };
        if !problems.is_empty() {
            let told = told::all(&reader.texts, &problems, told::Of::order(&case));
            if is_kept {
                return Ok(json!({ "error": lines(&told) }));
            }
            self.forget_typed(case.service.service_id)?;
            return Ok(json!({ "error": lines(&told), "unkept": true }));
        }
        let Some(view) = step_two::view(&case) else {
            return Ok(json!({}));
        };
        let stock = view.stock;
        if !again {
            self.name_service(&case, &stock.domain)?;
        }
        Ok(json!({ "approveremails": stock.emails, "approvalmethods": stock.methods }))
    }

    /// Keeps step one: what is wrong with it.
    fn keep_step_one(&self, case: &mut Case, kept: Kept) -> Result<Vec<FieldProblem>> {
        let news = ServiceNews {
            input: Some(Some(kept.form)),
            problems: Some(Vec::new()),
            ..ServiceNews::default()
        };
        self.update_quietly(case, &news)?;
        let problems = wrong_with_step_one(case, kept.problems);
        if !problems.is_empty() {
            self.keep_problems(case, problems.clone())?;
        }
        Ok(problems)
    }

    /// Calls WHMCS's service by the first name of the certificate; of one without names it stays as it is.
    fn name_service(&self, case: &Case, domain: &str) -> Result<()> {
        if !domain.is_empty() {
            let values = json!({ "serviceid": case.service.service_id, "domain": domain });
            self.host.api("UpdateClientProduct", values)?;
        }
        Ok(())
    }

    /// Empties WHMCS's own copy of step one, of a service that is still to be configured: it holds what was typed as it
    /// was typed, and nobody needs it. Where WHMCS writes it only after step two, that is done again at the request's end.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn forget_typed(&self, service: u64) -> Result<()> {
        self.store().empty_configdata(service)
    }

    /// Places the order, with step two as it was sent. Empty where that is done; else `error` and `address`, where it
    /// can be mended.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`](crate::Halt::Refused) where nothing is to be configured, and what the host fails with.
    pub fn step_three(&self, params: &Form, choice: &Form) -> Result<Value> {
        let reader = self.reader()?.with_admin(false);
        let kept = Kept::of(choice);
        let order = Errand::new(Some(Wish::Order), &kept.form);
        let service = service_of(params);
        self.claimed(service, &reader, order.busy(), |case| {
            self.check_owner(case, params)?;
            self.check_open(case)?;
            if !matches!(case.phase(), Phase::Configuring | Phase::Unknown) {
                return Ok(json!({}));
            }
            let reply = if kept.problems.is_empty() {
                let mut gateway = self.gateway_of_order(case, params)?;
                self.carry_out(&mut gateway, case, order)?
            } else {
                self.choose(case, order)?;
                self.keep_problems(case, kept.problems.clone())?;
                Reply::problems(kept.problems.clone())
            };
            let told = reply.told(&reader.texts, order.wish);
            if !told.problems.is_empty() {
                let first = told.problems.iter().any(|problem| problem.step == 1);
                let step = if first { "" } else { "&step=2" };
                let address = format!("{}{step}", self.address(case)?);
                return Ok(json!({ "error": lines(&told.problems), "address": address }));
            }
            Ok(json!({}))
        })
    }

    /// Does what staff's form of the configuration asks for, of a case that this request has for itself: keeps step one,
    /// goes back to it, or places the order.
    pub(super) fn configure(
        &self,
        case: &mut Case,
        params: &Form,
        errand: Errand<'_>,
    ) -> Result<Reply> {
        let reply = if errand.is_old(case) {
            Reply::stale()
        } else if !case.allows(Action::Configure) {
            Reply::wrong(Text::problem_not_now)
        } else if Step::of(errand.form) == Step::One {
            self.type_for_customer(case, params, errand.form)?
        } else {
            self.order_for_customer(case, params, errand)?
        };
        Ok(reply.of(told::Of::order(case)))
    }

    /// Keeps step one as staff sent it, unless the customer changed it since its form was drawn.
    fn type_for_customer(&self, case: &mut Case, params: &Form, form: &Form) -> Result<Reply> {
        let typed = self.known_of_client(params, form)?;
        let kept = typed::step_one_decoded(&for_customer::typed(case, &typed));
        let is_sent_again = case.service.input.as_ref() == Some(&kept.form);
        if !is_sent_again && form.get("draft") != case.drafted() {
            return Ok(Reply::stale());
        }
        let problems = self.keep_step_one(case, kept)?;
        if let Some(view) = step_two::view(case) {
            self.name_service(case, &view.stock.domain)?;
        }
        Ok(Reply::problems(problems))
    }

    /// Keeps step two as staff sent it, and places the order unless they only go back to step one.
    fn order_for_customer(
        &self,
        case: &mut Case,
        params: &Form,
        errand: Errand<'_>,
    ) -> Result<Reply> {
        let kept = Kept::of(&for_customer::choice(errand.form));
        let order = Errand {
            seen: errand.seen,
            ..Errand::new(Some(Wish::Order), &kept.form)
        };
        self.choose(case, order)?;
        if errand.form.ticked("back") {
            return Ok(Reply::default());
        }
        let mut gateway = self.gateway_of_order(case, params)?;
        let before = case.last(Operation::QuickOrder).map(|change| change.id);
        // What is kept of it is the customer's to read.
        let staff = case.reader.clone();
        case.reader = self.client(&case.hosting.language)?;
        let reply = self.carry_out(&mut gateway, case, order);
        case.reader = staff;
        let reply = reply?;
        if reply.problems.is_empty() {
            self.complete_ssl_order(case)?;
            return Ok(reply.saying(Action::Configure.said_done(case)));
        }
        // Staff can mend more, and are told more.
        let tried = case.last(Operation::QuickOrder);
        let tried = tried.filter(|tried| Some(tried.id) != before && !tried.told.is_empty());
        Ok(tried.map_or(reply, |tried| Reply::problems(tried.told.clone())))
    }

    /// Leaves WHMCS's record of the order as WHMCS itself leaves it after step three.
    fn complete_ssl_order(&self, case: &Case) -> Result<()> {
        let (record, data) = (case.service.sslorder_id, for_customer::configdata(case));
        self.store()
            .complete_ssl_order(record, &data.to_string(), case.now)
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
    /// Beside what the view has: `service`, `twice`, sentences about services that have the same names, and `wrong_lines`, what kept the order from being placed, as content of
    /// WHMCS's list of errors, and `wrong_lines_one`, the same for step one, which
    /// says of step two's where it is mended. `closed` is WHMCS's status of a service that cannot be configured for it, whatever its
    /// record of the order says, and nothing is shown then.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn configuring(&self, handle: &str, step: &str) -> Result<Value> {
        let reader = self.reader()?;
        let Some(case) = self.case_of_handle(handle, &reader)? else {
            return Ok(Value::Null);
        };
        let mut told = told::all(
            &reader.texts,
            &case.service.problems,
            told::Of::order(&case),
        );
        let mut view = super::page_of(&configure::view(&case, step))?;
        view.insert("service".to_owned(), case.service.service_id.into());
        view.insert("twice".to_owned(), self.said_twice(&case, step)?.into());
        view.insert("wrong_lines".to_owned(), lines(&told).into());
        // WHMCS may show step one under either address: it has no field for what step two asked.
        if told.iter().any(|problem| problem.step == 2) {
            told.push(Sentence {
                field: String::new(),
                text: reader.texts.get(Text::problem_in_step_two).to_owned(),
                step: 2,
            });
        }
        view.insert("wrong_lines_one".to_owned(), lines(&told).into());
        let is_closed = case.phase() == Phase::Configuring && !case.hosting.is_open();
        if is_closed {
            view.insert("template".to_owned(), "".into());
        }
        let status = Some(case.hosting.status.as_str()).filter(|_| is_closed);
        view.insert("closed".to_owned(), status.unwrap_or_default().into());
        Ok(Value::Object(view))
    }

    /// What is said of services that have what is about to be ordered, or was just: the same names. It keeps nobody from
    /// ordering.
    pub(super) fn said_twice(&self, case: &Case, step: &str) -> Result<Vec<String>> {
        let names = rows::digest(&case.current_rows());
        let chooses = matches!(step, "2" | "3");
        if names.is_empty()
            || !chooses
            || !matches!(case.phase(), Phase::Configuring | Phase::Pending)
        {
            return Ok(Vec::new());
        }
        let same = self.store().same_names(&case.service, &names, case.now)?;
        let said = same.into_iter().map(|same| {
            let product = decoded(same.product.trim());
            let said = match same.not_after {
                Some(_) => {
                    Said::new(Text::twice_in_force).with("moment", self.shown(same.not_after)?)
                }
                None => Said::new(Text::twice_under_way),
            };
            let said = said
                .with("product", product)
                .with("service", same.service_id);
            Ok(case.reader.texts.say(&said))
        });
        said.collect()
    }

    /// Refuses where the customer may not change anything any more.
    fn check_open(&self, case: &Case) -> Result<()> {
        if case.hosting.is_open() {
            Ok(())
        } else {
            Err(self.refused(Text::not_now))
        }
    }
}

/// What is wrong with step one as it is kept.
///
/// * `unkept`: what is wrong with what may not be kept, which is not missing.
fn wrong_with_step_one(case: &Case, unkept: Vec<FieldProblem>) -> Vec<FieldProblem> {
    let mut problems = unkept;
    if case.service.input.is_none() {
        problems = vec![FieldProblem::new("csr", Text::problem_csr_missing, "")];
    }
    let told_of = |field: &str| problems.iter().any(|problem| problem.field == field);
    let mut others = case.step_one_problems();
    others.retain(|problem| !told_of(&problem.field));
    problems.extend(others);
    problems
}

/// A field with its texts, as WHMCS takes it.
fn additional_field(field: &step_one::Field, reader: &Reader) -> Value {
    let texts = &reader.texts;
    let label = field.label.map_or(field.name, |label| texts.get(label));
    let wrong = match field.wrong.as_str() {
        "" => String::new(),
        wrong => format!("<span class=\"text-danger\">{}</span><br>", html(wrong)),
    };
    let hint = html(field.hint.map_or("", |hint| texts.get(hint)));
    let mark = if field.needed { " *" } else { "" };
    let mut input = json!(field.input);
    if let Some(input) = input.as_object_mut() {
        input.insert("FriendlyName".to_owned(), format!("{label}{mark}").into());
        input.insert("Description".to_owned(), format!("{wrong}{hint}").into());
        // Nobody documents whether WHMCS prints it as it is; the page's hook sets right what is encoded twice.
        if let Some(Value::String(default)) = input.get_mut("Default") {
            *default = html(default);
        }
    }
    input
}

/// What is wrong, as content of WHMCS's list.
fn lines(told: &[Sentence]) -> String {
    let lines = told.iter().map(|sentence| html(&sentence.text));
    lines.collect::<Vec<_>>().join("</li><li>")
}
