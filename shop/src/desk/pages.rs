//! The client's pages: what is stored, with its age. None of them calls Certum to be drawn; what a form asks for is done
//! by changes.

use super::cases::service_of;
use super::changes::{Errand, Told};
use super::mails;
use super::{Desk, Reader, Sentence, Text};
use crate::actions::Action;
use crate::case::{Case, Refused};
use crate::change::{self, LONGEST_NOTE, Wish};
use crate::download::{Above, Download, FileForm};
use crate::form::Form;
use crate::host::{Halt, Host, Result};
use crate::views::{self, Clock, csr};
use crate::words::ServiceStatus;
use serde::Serialize;
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::collections::BTreeMap;

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
fn is_plain(case: &Case, action: &str) -> bool {
    let published = case.waits() && !case.names_proved();
    !case.has_names() || (action == "check" && !published)
}

/// The text that names a page, for its title and what leads to it.
pub(super) fn label_of(text: &Text, case: &Case, page: &str) -> String {
    text.fitting(&format!("action_{page}"), is_plain(case, page))
}

/// Whether an action of this word can succeed now.
fn allows(case: &Case, action: &str) -> bool {
    let mut actions = case.actions().into_iter();
    actions.any(|known| known.as_str() == action)
}

/// What every page's template gets beside its own data.
#[derive(Serialize)]
struct Base<'a> {
    page: &'a str,
    action: &'a str,
    function: &'a str,
    staff: bool,
    service: u64,
    seen: String,
    at: String,
    #[serde(rename = "for")]
    form: String,
    title: String,
    phase: &'static str,
    intro: &'a str,
    asks: String,
    button: &'a str,
    said: &'a str,
    wrong: BTreeMap<String, String>,
    problems: Vec<&'a str>,
    recipients: Vec<String>,
    note: &'a str,
    note_max: usize,
    note_hint: String,
}

impl<H: Host> Desk<H> {
    /// What the product page shows, with `configure`, the address of the configuration, `buttons`, and `refused`, what
    /// Certum refused: `order`, `change` or nothing.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where the service is not the visitor's, and what the host fails with.
    pub fn overview(&self, params: &Form, said: &str) -> Result<Value> {
        let reader = self.reader()?;
        let mut case = self.paid_case(params, &reader)?;
        self.repair(&mut case)?;
        let told = Told {
            said: said.to_owned(),
            ..Told::default()
        };
        let mut page = self.variables("overview", &case, &reader, &Form::default(), &told)?;
        let configure = if case.hosting.is_open() {
            self.address(&case)?
        } else {
            String::new()
        };
        page.insert("configure".to_owned(), configure.into());
        let refused = case.refused_by_certum().map_or("", Refused::as_str);
        page.insert("refused".to_owned(), refused.into());
        page.insert("buttons".to_owned(), labels(&case, &reader));
        Ok(Value::Object(page))
    }

    /// The case of a service; before it is paid for there is none.
    fn paid_case(&self, params: &Form, reader: &Reader) -> Result<Case> {
        let service = service_of(params);
        if let Some(case) = self.case(service, reader)? {
            self.check_owner(&case, params)?;
            return Ok(case);
        }
        let owner: u64 = params.get("userid").parse().unwrap_or_default();
        let status = self.store().service_status(service, owner)?;
        Err(self.refused(if status == Some(ServiceStatus::Pending) {
            "not_paid"
        } else {
            "no_order"
        }))
    }

    /// The buttons of the client's menu: each label with its function.
    ///
    /// # Errors
    ///
    /// As [`Self::overview`].
    pub fn buttons(&self, params: &Form) -> Result<Value> {
        let reader = self.reader()?;
        Ok(labels(&self.case_of(params, &reader)?, &reader))
    }

    /// Does what the form of a page asks for, unless something was done since it was drawn.
    ///
    /// What is told (`done`, `said`, `problems`, each with `field`, `text` and `step`, `asks` and `stale`), with the
    /// `page` that tells it.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where the service is not the visitor's, or is suspended or ended for a client.
    pub fn post(&self, page: &str, params: &Form, form: &Form) -> Result<Value> {
        // A form that does not say what it has seen is older than anything.
        self.posted(page, params, form, Some(form.get("seen")))
    }

    /// Does what a button without a form asks for, as [`Self::post`] does.
    ///
    /// # Errors
    ///
    /// As [`Self::post`].
    pub fn press(&self, action: &str, params: &Form) -> Result<Value> {
        self.posted(action, params, &Form::default(), None)
    }

    fn posted(&self, page: &str, params: &Form, form: &Form, seen: Option<&str>) -> Result<Value> {
        let reader = self.reader()?;
        let told = match Action::parse(page) {
            Some(action) => self.asked(action, params, form, seen, &reader)?,
            None => Told::wrong(reader.text.get("problem_not_now")),
        };
        let from = form.get("from");
        let page = match page {
            _ if reader.staff && !told.said.is_empty() => "",
            "check" if reader.staff => "state",
            page if !reader.staff && action_of(from) == page => from,
            page => page,
        };
        let mut told = super::page_of(&told)?;
        told.insert("page".to_owned(), page.into());
        Ok(Value::Object(told))
    }

    fn asked(
        &self,
        action: Action,
        params: &Form,
        form: &Form,
        seen: Option<&str>,
        reader: &Reader,
    ) -> Result<Told> {
        let check = |case: &Case| {
            self.check_owner(case, params)?;
            if reader.staff || case.hosting.is_open() {
                Ok(())
            } else {
                Err(Halt::Refused(reader.text.get("not_now")))
            }
        };
        let wish = Wish::Action(action);
        // These ask first.
        if matches!(action, Action::Revoke | Action::Cancel) && !form.has("sure") {
            let case = self.case_of(params, reader)?;
            check(&case)?;
            let problems = change::plan(&case, wish, form).problems;
            return Ok(Told {
                asks: problems.is_empty(),
                problems: reader.text.all_told(&problems, action.as_str()),
                ..Told::default()
            });
        }
        let errand = Errand {
            seen,
            ..Errand::new(Some(wish), form)
        };
        self.claimed(service_of(params), reader, errand.busy(), |case| {
            check(case)?;
            let mut way = self.way(case, params, reader)?;
            self.act(&mut way, case, errand)
        })
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
        let case = self.case_of(params, &reader)?;
        let told = read_told(told);
        if !allows(&case, page) {
            let first = told.problems.into_iter().next();
            let first = first.map_or_else(|| reader.text.get("not_now"), |problem| problem.text);
            return Err(Halt::Refused(first));
        }
        Ok(Value::Object(
            self.variables(page, &case, &reader, form, &told)?,
        ))
    }

    /// What a page's template needs, for clients and staff.
    pub(super) fn variables(
        &self,
        page: &str,
        case: &Case,
        reader: &Reader,
        form: &Form,
        told: &Told,
    ) -> Result<Map<String, Value>> {
        let Reader { staff, text } = reader;
        let action = action_of(page);
        let plain = is_plain(case, action);
        let button = if told.asks {
            format!("yes_{action}")
        } else {
            text.fitting(&format!("do_{page}"), plain)
        };
        let button = if allows(case, action) {
            text.optional(&button)
        } else {
            ""
        };
        let count = LONGEST_NOTE.to_string();
        let mut variables = super::page_of(&Base {
            page,
            action,
            function: function_of(action),
            staff: *staff,
            service: case.service.service_id,
            seen: case.service.seen.to_string(),
            at: if *staff {
                format!("certum[{action}]")
            } else {
                "certum".to_owned()
            },
            form: if *staff {
                format!("certum-{page}")
            } else {
                "certum".to_owned()
            },
            title: text.get(&label_of(text, case, page)),
            phase: case.phase().as_str(),
            intro: text.optional(&text.fitting(&format!("intro_{page}"), plain)),
            asks: if told.asks {
                text.get(&format!("asks_{action}"))
            } else {
                String::new()
            },
            button,
            said: if *staff { "" } else { &told.said },
            wrong: wrong(&told.problems),
            problems: told
                .problems
                .iter()
                .map(|told| told.text.as_str())
                .collect(),
            recipients: mails::recipients(case),
            note: form.untrimmed("note"),
            note_max: LONGEST_NOTE,
            note_hint: text.with("note_hint", &[("count", &count)]),
        })?;
        let view = if WITHOUT_VIEW.contains(&page) {
            "overview"
        } else {
            page
        };
        let failed = RefCell::new(None);
        let show = |moment| {
            self.shown(Some(moment)).unwrap_or_else(|halt| {
                failed.replace(Some(halt));
                String::new()
            })
        };
        let shown = views::page(case, view, form, &Clock { show: &show });
        if let Some(halt) = failed.take() {
            return Err(halt);
        }
        if let Some(Value::Object(shown)) = shown {
            variables.extend(shown);
        }
        Ok(variables)
    }

    /// A certificate of the order as a file; with `intermediate-0` and so on or `root`, one of its chain.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where the order has no certificate of this number, or there is no such form.
    pub fn file(&self, params: &Form, certificate: &str, form: &str) -> Result<Download> {
        let case = self.case_of(params, &self.reader()?)?;
        let mut certificates = case.certificates.iter();
        let known = certificates.find(|known| known.id.to_string() == certificate);
        let Some(known) = known else {
            return Err(self.refused("no_certificate"));
        };
        if let Some(above) = Above::parse(form) {
            let file = above.file(&known.pem, &known.chain)?;
            return file.ok_or_else(|| self.refused("no_certificate"));
        }
        match FileForm::parse(form) {
            Some(form) => Ok(Download::of(form, &known.pem, &known.chain, &known.serial)?),
            None => Err(self.refused("no_certificate")),
        }
    }

    /// What a CSR holds, for the script of step one; `problems` in words.
    ///
    /// # Errors
    ///
    /// As [`Self::overview`].
    pub fn details(&self, params: &Form, form: &Form) -> Result<Value> {
        let reader = self.reader()?;
        let case = self.case_of(params, &reader)?;
        let mut details = csr::details(&case, form.get("csr"));
        if !details.error_code.is_empty() {
            let sentence = if details.error.is_empty() {
                reader.text.get(&format!("problem_{}", details.error_code))
            } else {
                details.error.clone()
            };
            details.problems.push(sentence);
        }
        Ok(Value::Object(super::page_of(&details)?))
    }
}

fn labels(case: &Case, reader: &Reader) -> Value {
    let mut labels = Map::new();
    if case.hosting.is_open() {
        for action in case.actions().into_iter().map(Action::as_str) {
            let label = reader.text.get(&label_of(&reader.text, case, action));
            labels.insert(label, function_of(action).into());
        }
    }
    Value::Object(labels)
}

/// What was told, as PHP hands it back.
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
fn wrong(problems: &[Sentence]) -> BTreeMap<String, String> {
    let mut wrong: BTreeMap<String, String> = BTreeMap::new();
    for problem in problems {
        let lines = wrong.entry(problem.field.replace('.', "-")).or_default();
        if !lines.is_empty() {
            lines.push(' ');
        }
        lines.push_str(problem.text.trim());
    }
    wrong
}
