//! The client's pages: what is stored, with its age. None of them calls Certum to be drawn; what a form asks for is done
//! by changes.

use super::cases::service_of;
use super::changes::Errand;
use super::reply::{Reply, Told};
use super::{Desk, page_of};
use crate::actions::Action;
use crate::case::{Case, Refused};
use crate::download::{Above, Download, Format};
use crate::form::Form;
use crate::host::{Halt, Host, Result};
use crate::page::{self, Button, Wish};
use crate::reader::Reader;
use crate::told::Sentence;
use crate::typed;
use crate::views::{self, Clock, View, csr};
use crate::words::ServiceStatus;
use certum::language::{Said, Text};
use serde::Serialize;
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// What every page's template gets beside its own data.
#[derive(Serialize)]
struct Base<'a> {
    page: &'static str,
    /// What its button does, and WHMCS's function for it.
    action: &'static str,
    function: &'static str,
    /// Whether administrators see it.
    staff: bool,
    service: u64,
    /// What forms say that they have seen.
    seen: String,
    /// Before the names of its fields, and before their ids.
    at: String,
    #[serde(rename = "for")]
    ids: String,
    title: &'a str,
    phase: &'static str,
    intro: &'a str,
    takes_csr: bool,
    #[serde(flatten)]
    told: ToldOn<'a>,
}

/// What a page tells of what was asked for, and its button.
#[derive(Serialize)]
struct ToldOn<'a> {
    /// The question before it is done.
    asks: String,
    button: &'a str,
    said: &'a str,
    /// What is wrong with each field, under its name with hyphens for dots.
    wrong: BTreeMap<String, String>,
    problems: Vec<Wrong<'a>>,
}

/// Something that is wrong, in words, with the place where it stands too.
#[derive(Serialize)]
struct Wrong<'a> {
    text: &'a str,
    /// Its field, as in `wrong`; empty for none.
    at: String,
}

/// What was told, with the page that tells it.
#[derive(Serialize)]
struct Posted {
    #[serde(flatten)]
    told: Told,
    /// Empty for the product page.
    page: &'static str,
    /// WHMCS's function of a page that tells by itself what was done; else empty.
    stays: &'static str,
}

/// The same of a command.
#[derive(Serialize)]
struct Pressed<'a> {
    #[serde(flatten)]
    posted: &'a Posted,
    /// What WHMCS is told; empty for success.
    answer: String,
}

impl<H: Host> Desk<H> {
    /// What the product page shows, with `configure`, the address of the configuration, `seen`, what its forms say that
    /// they have seen, `refused`, what Certum refused: `order`, `change` or nothing, and `undone`, what is said of what was
    /// asked for last and did not take place.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where the service is not the visitor's, and what the host fails with.
    pub fn overview(&self, params: &Form, said: &str) -> Result<Value> {
        let reader = self.reader()?;
        let mut case = self.paid_case(params, &reader)?;
        self.repair(&mut case)?;
        let mut page = self.shown_by(|clock| views::overview(&case, &Form::default(), clock))?;
        let configure = if case.hosting.is_open() {
            self.address(&case)?
        } else {
            String::new()
        };
        let refused = case.refused_by_certum().map_or("", Refused::as_str);
        let own: [(&str, Value); 8] = [
            ("service", case.service.service_id.into()),
            ("seen", case.service.seen.to_string().into()),
            ("said", said.into()),
            ("problems", Value::Array(Vec::new())),
            ("staff", reader.admin.into()),
            ("configure", configure.into()),
            ("refused", refused.into()),
            ("undone", self.said_undone(&case, &reader)?.into()),
        ];
        page.extend(own.map(|(name, value)| (name.to_owned(), value)));
        Ok(Value::Object(page))
    }

    /// What is said of what was asked for last and did not take place; empty for nothing.
    pub(super) fn said_undone(&self, case: &Case, reader: &Reader) -> Result<String> {
        let Some((last, text)) = case.undone() else {
            return Ok(String::new());
        };
        let said = Said::new(text).with("moment", self.shown(Some(last.created_at))?);
        Ok(reader.texts.say(&said))
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
            Text::not_paid
        } else {
            Text::no_order
        }))
    }

    /// The buttons of the client's menu: each label with its function.
    ///
    /// # Errors
    ///
    /// As [`Self::overview`].
    pub fn buttons(&self, params: &Form) -> Result<Value> {
        Ok(labels(&self.case_of(params, &self.reader()?)?))
    }

    /// Does what the form of a page asks for, unless something was done since it was drawn.
    ///
    /// * `action`: its word.
    ///
    /// What is told (`done`, `said`, `problems`, each with `field`, `text` and `step`, `asks` and `stale`), with the
    /// `page` that tells it, and in `stays` the function of a page that tells by itself what was done.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where the service is not the visitor's, or is suspended or ended for a client.
    pub fn post(&self, action: &str, params: &Form, form: &Form) -> Result<Value> {
        // A form that does not say what it has seen is older than anything.
        let posted = self.posted(action, params, form, Some(form.get("seen")))?;
        Ok(Value::Object(page_of(&posted)?))
    }

    /// Does what one of the administrator's commands asks for, as [`Self::post`] does; where something has to be typed or
    /// confirmed, nothing, and `page` is the page that asks for it. `answer` is what WHMCS is to be told: empty for success.
    ///
    /// * `shown`: whether the tab is drawn next, which can ask.
    ///
    /// # Errors
    ///
    /// As [`Self::post`].
    pub fn press(&self, action: &str, params: &Form, shown: bool) -> Result<Value> {
        let reader = self.reader()?;
        let Some(known) = Action::parse(action) else {
            return written(
                &self.posted(action, params, &Form::default(), None)?,
                String::new(),
            );
        };
        let case = self.case_of(params, &reader)?;
        let form = known
            .page()
            .command
            .and_then(|command| (command.form)(&case));
        let leads = form.is_none() && case.allows(known);
        if !shown && case.allows(known) && (leads || known.asks()) {
            // Nobody has seen what a page tells, and nobody can be asked.
            let told = Reply::wrong(Text::problem_needs_page).told(&reader.texts, None);
            return written(&told_by(told, None, reader.admin), String::new());
        }
        let posted = if leads {
            self.check_owner(&case, params)?;
            told_by(Told::default(), Some(known), reader.admin)
        } else {
            let seen = case.service.seen.to_string();
            let seen = known.asks().then_some(seen.as_str());
            self.posted(action, params, &form.unwrap_or_default(), seen)?
        };
        let answer = if leads || posted.told.asks {
            let asks = Said::new(Text::command_asks).with("title", known.title(&case));
            reader.texts.say(&asks)
        } else {
            String::new()
        };
        written(&posted, answer)
    }

    fn posted(
        &self,
        action: &str,
        params: &Form,
        form: &Form,
        seen: Option<&str>,
    ) -> Result<Posted> {
        let reader = self.reader()?;
        let Some(action) = Action::parse(action) else {
            let told = Reply::wrong(Text::problem_not_now).told(&reader.texts, None);
            return Ok(told_by(told, None, reader.admin));
        };
        let wish = Wish::Action(action);
        let reply = self.asked(action, params, form, seen, &reader)?;
        let told = reply.told(&reader.texts, Some(wish));
        let from = Action::parse(form.get("from"));
        let from = from.filter(|from| from.page().does() == Some(action));
        let tells = match action {
            Action::Check if reader.admin => Action::State,
            _ if reader.admin => action,
            _ => from.unwrap_or(action),
        };
        Ok(told_by(told, Some(tells), reader.admin))
    }

    fn asked(
        &self,
        action: Action,
        params: &Form,
        form: &Form,
        seen: Option<&str>,
        reader: &Reader,
    ) -> Result<Reply> {
        let keys = typed::Kept::of(form).private_keys();
        if !keys.is_empty() {
            return Ok(Reply::problems(keys));
        }
        let check = |case: &Case| {
            self.check_owner(case, params)?;
            if may_change(case) {
                Ok(())
            } else {
                Err(self.refused(Text::not_now))
            }
        };
        // Without a form nobody has seen what a page tells.
        if seen.is_none() && !action.is_form() {
            return Ok(Reply::wrong(Text::problem_needs_page));
        }
        if action.asks() && !form.has("sure") {
            let case = self.case_of(params, reader)?;
            check(&case)?;
            return Ok(Reply::asking(page::problems(&case, action, form)));
        }
        let errand = Errand {
            seen,
            ..Errand::action(action, form)
        };
        self.claimed(service_of(params), reader, errand.busy(), |case| {
            check(case)?;
            if errand.is_old(case) && action.asks() {
                return Ok(Reply::stale());
            }
            if action == Action::GiveUp {
                return self.give_up(case);
            }
            if action == Action::Configure {
                return self.configure(case, params, errand);
            }
            // What nobody has seen cannot be told before it is done: a command has no page for it.
            let may_ask = seen.is_some() && !form.has("sure") && !errand.is_old(case);
            if may_ask && page::question(case, action, form).is_some() {
                return Ok(Reply::asking(Vec::new()));
            }
            let mut gateway = self.gateway_of_order(case, params)?;
            if action == Action::Correct {
                return self.correct(&mut gateway, case);
            }
            self.carry_out(&mut gateway, case, errand)
        })
    }

    /// What a page of the client's shows.
    ///
    /// * `page`: its word.
    /// * `form`: what was sent, to fill its form again.
    /// * `told`: what was told of it.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where the order's state has no such page; with what was told, if anything was.
    pub fn page(&self, page: &str, params: &Form, form: &Form, told: &Form) -> Result<Value> {
        let reader = self.reader()?;
        let case = self.case_of(params, &reader)?;
        let told = Told::read(told);
        let page = Action::parse(page);
        let page = page.filter(|page| case.allows(*page) && (may_change(&case) || !page.is_form()));
        let Some(page) = page else {
            let first = told.problems.into_iter().next();
            return Err(match first {
                Some(problem) => Halt::Refused(problem.text),
                None => self.refused(Text::not_now),
            });
        };
        Ok(Value::Object(self.variables(page, &case, form, &told)?))
    }

    /// What a page's template needs, for clients and staff.
    pub(super) fn variables(
        &self,
        page: Action,
        case: &Case,
        form: &Form,
        told: &Told,
    ) -> Result<Map<String, Value>> {
        let row = page.page();
        let does = row.does().unwrap_or(page);
        let manner = does.manner(case);
        let texts = &case.reader.texts;
        let staff = case.reader.admin;
        let at = |own: String| if staff { own } else { "certum".to_owned() };
        let intro = row.intro.map(|intro| texts.get(intro.fitting(manner)));
        let mut variables = page_of(&Base {
            page: page.as_str(),
            action: does.as_str(),
            function: does.as_str(),
            staff,
            service: case.service.service_id,
            seen: case.service.seen.to_string(),
            at: at(format!("certum[{does}]")),
            ids: at(format!("certum-{page}")),
            title: page.title(case),
            phase: case.phase().as_str(),
            intro: intro.unwrap_or_default(),
            takes_csr: row.takes_csr,
            told: told_on(case, row.button, form, told),
        })?;
        let mut shown = self.shown_by(|clock| (row.view)(case, form, clock))?;
        // What was just told of a field stands before what is kept of it.
        if let Some(Value::Object(kept)) = shown.get_mut("wrong")
            && let Some(Value::Object(told)) = variables.remove("wrong")
        {
            kept.extend(told);
        }
        variables.extend(shown);
        Ok(variables)
    }

    /// A view, with moments as the host shows them.
    pub(super) fn shown_by(
        &self,
        view: impl FnOnce(&Clock<'_>) -> View,
    ) -> Result<Map<String, Value>> {
        let shown = self.by_clock(view)?;
        shown.map_err(|error| Halt::Failed(error.to_string()))
    }

    /// What is made with moments as the host shows them.
    pub(super) fn by_clock<T>(&self, work: impl FnOnce(&Clock<'_>) -> T) -> Result<T> {
        let failed = RefCell::new(None);
        let show = |moment| {
            self.shown(Some(moment)).unwrap_or_else(|halt| {
                failed.replace(Some(halt));
                String::new()
            })
        };
        let made = work(&Clock { show: &show });
        match failed.take() {
            Some(halt) => Err(halt),
            None => Ok(made),
        }
    }

    /// A certificate of the order as a file; with `intermediate-0` and so on or `root`, one of its chain.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where the order has no certificate of this number, or there is no such format.
    pub fn file(&self, params: &Form, certificate: &str, format: &str) -> Result<Download> {
        let case = self.case_of(params, &self.reader()?)?;
        let mut certificates = case.certificates.iter();
        let known = certificates.find(|known| known.id.to_string() == certificate);
        let file = match (known, Above::parse(format), Format::parse(format)) {
            (Some(known), Some(above), _) => above.file(&known.pem, &known.chain)?,
            (Some(known), None, Some(format)) => {
                let file = Download::of(format, &known.pem, &known.chain, &known.file_stem())?;
                Some(file)
            }
            _ => None,
        };
        file.ok_or_else(|| self.refused(Text::no_certificate))
    }

    /// What a CSR holds, for the script of step one; `problems` in words.
    ///
    /// # Errors
    ///
    /// As [`Self::overview`].
    pub fn details(&self, params: &Form, form: &Form) -> Result<Value> {
        let case = self.case_of(params, &self.reader()?)?;
        let details = csr::details(&case, form.get("csr"));
        Ok(Value::Object(page_of(&details)?))
    }
}

/// Whether its reader may change anything: a client not once the service was suspended or has ended.
fn may_change(case: &Case) -> bool {
    case.reader.admin || case.hosting.is_open()
}

/// The buttons of the client's menu: each label with its function.
fn labels(case: &Case) -> Value {
    let actions = case.actions().into_iter();
    let actions = actions.filter(|_| case.hosting.is_open());
    let labels = actions.map(|action| {
        let function = action.as_str();
        (action.title(case).to_owned(), Value::from(function))
    });
    Value::Object(labels.collect())
}

/// What was told, with the page that tells it.
fn told_by(told: Told, page: Option<Action>, staff: bool) -> Posted {
    let page = page.filter(|_| !staff || told.said.is_empty());
    let stays = page.filter(|page| told.done && page.page().tells_itself);
    Posted {
        page: page.map_or("", Action::as_str),
        stays: stays.map_or("", |page| page.as_str()),
        told,
    }
}

/// What was told of a command, with what WHMCS is told: what was asked, else what is wrong.
fn written(posted: &Posted, asked: String) -> Result<Value> {
    let answer = if asked.is_empty() && posted.told.said.is_empty() {
        posted.told.text()
    } else {
        asked
    };
    Ok(Value::Object(page_of(&Pressed { posted, answer })?))
}

/// What a page tells of what was asked for, and its button, where that can be pressed.
fn told_on<'a>(case: &'a Case, button: Option<Button>, form: &Form, told: &'a Told) -> ToldOn<'a> {
    let texts = &case.reader.texts;
    let asks = button.filter(|_| told.asks);
    let asks = asks.and_then(|button| page::question(case, button.does, form));
    let label = button
        .filter(|button| case.allows(button.does) && may_change(case))
        .map(|button| match &asks {
            Some((_, yes)) => *yes,
            None => button.label.fitting(button.does.manner(case)),
        });
    ToldOn {
        asks: asks.map_or_else(String::new, |(question, _)| texts.say(&question)),
        button: label.map_or("", |label| texts.get(label)),
        said: if case.reader.admin { "" } else { &told.said },
        wrong: wrong(&told.problems),
        problems: told
            .problems
            .iter()
            .map(|told| Wrong {
                text: &told.text,
                at: place(&told.field),
            })
            .collect(),
    }
}

/// A field in the names of a page's parts.
fn place(field: &str) -> String {
    field.replace('.', "-")
}

fn wrong(problems: &[Sentence]) -> BTreeMap<String, String> {
    let mut wrong: BTreeMap<String, String> = BTreeMap::new();
    for problem in problems {
        let lines = wrong.entry(place(&problem.field)).or_default();
        if !lines.is_empty() {
            lines.push(' ');
        }
        lines.push_str(problem.text.trim());
    }
    wrong
}
