//! Carries changes out, each at most once: the service is claimed, what is meant is written down before it is sent, and
//! what became of it after. Where an answer is lost, what became of it is read, and nothing is sent twice.

use super::gateway::Gateway;
use super::{Desk, Reader, Sentence};
use crate::actions::{Action, Phase};
use crate::case::Case;
use crate::change::{self, Plan, Wish};
use crate::effect::Effect;
use crate::form::{FieldProblem, Form};
use crate::host::{Halt, Host, Result};
use crate::records::{Order, ServiceNews};
use crate::words::{AtTermination, MailKind, Operation, Outcome};
use serde::Serialize;
use time::Duration;

/// Certum is asked at most once in this time.
const CHECK_AGAIN: Duration = Duration::seconds(10);

/// What is told of something that was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Told {
    /// Whether it was done.
    pub(super) done: bool,
    /// What is said of it; empty where there are problems.
    pub(super) said: String,
    /// What is wrong.
    pub(super) problems: Vec<Sentence>,
    /// Whether it asks before it is done.
    pub(super) asks: bool,
    /// Whether something was done since the form was drawn.
    pub(super) stale: bool,
}

impl Told {
    /// What is told of something that was not even begun.
    pub(super) fn wrong(sentence: impl Into<String>) -> Self {
        Self::problems(vec![Sentence::new(sentence)])
    }

    fn problems(problems: Vec<Sentence>) -> Self {
        Self {
            problems,
            ..Self::default()
        }
    }

    /// All of it in one text.
    pub(super) fn text(&self) -> String {
        if self.said.is_empty() {
            let lines = self.problems.iter().map(|problem| problem.text.as_str());
            lines.collect::<Vec<_>>().join(" ")
        } else {
            self.said.clone()
        }
    }

    /// Refuses what was not done.
    pub(super) fn demand(self) -> Result<()> {
        if self.done {
            Ok(())
        } else {
            Err(Halt::Refused(self.text()))
        }
    }
}

/// With what changes of a case are carried out.
pub(super) struct Way {
    gateway: Gateway,
    reader: Reader,
}

/// Something that is asked for of a case.
#[derive(Clone, Copy, Debug)]
pub(super) struct Errand<'a> {
    /// What; `None` only finds out what became of what was sent.
    pub(super) wish: Option<Wish>,
    /// Its form; step two's, for an order.
    pub(super) form: &'a Form,
    /// What the form that it came from had seen, where it came from one: it is not done where something was done since.
    pub(super) seen: Option<&'a str>,
}

impl<'a> Errand<'a> {
    /// One that came from no form that could be old.
    pub(super) fn new(wish: Option<Wish>, form: &'a Form) -> Self {
        Self {
            wish,
            form,
            seen: None,
        }
    }

    /// The word of its texts.
    fn word(self) -> &'static str {
        match self.wish {
            Some(Wish::Order) => "order",
            Some(Wish::Action(action)) => action.as_str(),
            None => "",
        }
    }

    /// The text for where another request has the service.
    pub(super) fn busy(self) -> &'static str {
        if self.wish == Some(Wish::Order) {
            "being_ordered"
        } else {
            "busy"
        }
    }

    fn is(self, action: Action) -> bool {
        self.wish == Some(Wish::Action(action))
    }
}

impl<H: Host> Desk<H> {
    /// The way of changes of a case, with WHMCS's parameters.
    pub(super) fn way(&self, case: &Case, params: &Form, reader: &Reader) -> Result<Way> {
        Ok(Way {
            gateway: self.gateway_of_order(case, params, reader)?,
            reader: reader.clone(),
        })
    }

    /// The way of changes that cron makes for a case's client; `None` where its account did not answer in this run.
    fn way_of(&self, case: &Case) -> Result<Option<Way>> {
        let account = self.account_for(case)?;
        if self.is_silent(account.id) {
            return Ok(None);
        }
        let reader = self.client(&case.hosting.language)?;
        let gateway = self.gateway_of_account(&account, reader.text.language(), None)?;
        Ok(Some(Way { gateway, reader }))
    }

    /// Does something with a service for its client, by itself: what is asked for is told by the case as it is once
    /// nobody else has it. `None` where its account did not answer in this run.
    pub(super) fn by_itself<T>(
        &self,
        service: u64,
        work: impl FnOnce(&mut Way, &mut Case) -> Result<T>,
    ) -> Result<Option<T>> {
        let Some((case, reader)) = self.case_for_client(service)? else {
            return Ok(None);
        };
        let Some(mut way) = self.way_of(&case)? else {
            return Ok(None);
        };
        let done = self.claimed(service, &reader, "busy", |case| work(&mut way, case))?;
        Ok(Some(done))
    }

    /// Finds out what became of changes whose answers were lost; an order that did not arrive is sent again.
    pub(super) fn settle(&self, service: u64) -> Result<()> {
        self.by_itself(service, |way, case| {
            let again = case.has_open(Operation::QuickOrder)
                && case.hosting.is_ours()
                && case.hosting.is_open();
            let nothing = Form::default();
            let wish = again.then_some(Wish::Order);
            self.act(way, case, Errand::new(wish, &nothing))?;
            // What was terminated before it was known to have arrived.
            case.admin = true;
            way.reader.staff = true;
            let cancels = case.settings.at_termination != AtTermination::Keep;
            if case.allows(Action::Cancel) && case.hosting.status.is_ended() && cancels {
                let cancel = Errand::new(Some(Wish::Action(Action::Cancel)), &nothing);
                self.act(way, case, cancel)?.demand()?;
            }
            Ok(())
        })?;
        Ok(())
    }

    /// Carries something out for a case that this request has for itself; what came from a form, only where nothing was
    /// done since it was drawn.
    pub(super) fn act(&self, way: &mut Way, case: &mut Case, errand: Errand<'_>) -> Result<Told> {
        let old = errand
            .seen
            .is_some_and(|seen| seen != case.service.seen.to_string());
        if old && !errand.is(Action::Check) {
            return Ok(Told {
                stale: true,
                ..Told::wrong(way.reader.text.get("stale"))
            });
        }
        self.choose(case, errand)?;
        let told = self.carry_out(way, case, errand)?;
        if errand.wish == Some(Wish::Order) && !told.problems.is_empty() {
            self.keep_problems(case, &told.problems)?;
            self.repair(case)?;
        }
        Ok(told)
    }

    /// Keeps step two as it was sent: what was sent to Certum before stays as it was.
    fn choose(&self, case: &mut Case, errand: Errand<'_>) -> Result<()> {
        let chosen = errand.wish == Some(Wish::Order) && !errand.form.is_empty();
        if !chosen || case.phase() != Phase::Configuring {
            return Ok(());
        }
        let news = ServiceNews {
            choice: Some(Some(errand.form.clone())),
            ..ServiceNews::default()
        };
        self.store()
            .update_service(case.service.service_id, &news)?;
        case.service.take(&news);
        Ok(())
    }

    fn carry_out(&self, way: &mut Way, case: &mut Case, errand: Errand<'_>) -> Result<Told> {
        let mut absent = Vec::new();
        let mut found = None;
        for open in change::unsettled(case) {
            let is_placed = case
                .order_of_id(open.order_id)
                .is_some_and(Order::is_placed);
            if open.operation == Operation::QuickOrder && is_placed {
                // Known by now, by another try or from before a crash.
                self.conclude(case, open.change_id, Outcome::Done, "")?;
                found = Some(said(errand.word(), &[], &way.reader));
                continue;
            }
            let effect = self.call(&mut way.gateway, |client| open.settle(client));
            let is_order =
                errand.wish == Some(Wish::Order) && open.operation == Operation::QuickOrder;
            if is_order && effect.outcome == Outcome::NotDone {
                // Not stored alone: a crash before it is sent again would leave it to nobody.
                case.is_sent_again = true;
                case.settle();
                absent.push((open.change_id, effect));
            } else {
                let has_names = case.has_names();
                self.apply(case, &effect, Some(open.change_id))?;
                // Of something else it says nothing of an order.
                if errand.wish.is_none() || is_order {
                    found = Some(outcome(&effect, errand, has_names, &way.reader));
                }
                if is_order && case.order().is_some_and(Order::is_placed) {
                    case.is_sent_again = false;
                    for (before, effect) in absent.drain(..) {
                        self.close(case, before, effect.outcome, &effect.detail, None)?;
                    }
                }
            }
        }
        let settles = matches!(errand.wish, None | Some(Wish::Order)) && absent.is_empty();
        match (errand.wish, found) {
            (_, Some(told)) if settles => Ok(told),
            (None, _) => Ok(said("", &[], &way.reader)),
            (Some(wish), _) => self.carry_out_wish(way, case, errand, wish, &absent),
        }
    }

    fn carry_out_wish(
        &self,
        way: &mut Way,
        case: &mut Case,
        errand: Errand<'_>,
        wish: Wish,
        absent: &[(u64, Effect)],
    ) -> Result<Told> {
        if errand.is(Action::Send) && case.allows(Action::Send) {
            return self.send(case, &way.reader);
        }
        let mut plan = change::plan(case, wish, errand.form);
        if !plan.problems.is_empty() {
            case.is_sent_again = false;
            for (change, absent) in absent {
                self.note_configuring_again(case)?;
                self.apply(case, absent, Some(*change))?;
            }
            let problems = way.reader.text.all_told(&plan.problems, errand.word());
            return Ok(Told::problems(problems));
        }
        if errand.is(Action::Check) && case.did(Operation::Check, CHECK_AGAIN) {
            return Ok(said("check_soon", &[], &way.reader));
        }
        self.send_plan(way, case, errand, &mut plan, absent)
    }

    fn send_plan(
        &self,
        way: &mut Way,
        case: &mut Case,
        errand: Errand<'_>,
        plan: &mut Plan,
        absent: &[(u64, Effect)],
    ) -> Result<Told> {
        let has_names = case.has_names();
        let change = self.begin(case, plan, way.gateway.account())?;
        for (before, effect) in absent {
            // Only once the next one is there: no crash in between leaves the order to nobody.
            self.close(case, *before, effect.outcome, &effect.detail, None)?;
        }
        let effect = self.call(&mut way.gateway, |client| plan.carry_out(client));
        if !absent.is_empty() && effect.outcome == Outcome::Refused {
            self.note_configuring_again(case)?;
        }
        case.is_sent_again = false;
        self.apply(case, &effect, Some(change))?;
        Ok(outcome(&effect, errand, has_names, &way.reader))
    }

    /// Notes the mail that a service has to be configured again, though it was asked for before: cron sends it, unless
    /// that was done by then. What it is about.
    pub(super) fn note_configuring_again(&self, case: &Case) -> Result<String> {
        let about = format!("again:{}", case.service.seen);
        let mail = self.mail(case, MailKind::Configure, &about);
        self.has_mails();
        self.store().note_mail(&mail)?;
        Ok(about)
    }

    /// C4: the certificate to its contacts.
    fn send(&self, case: &mut Case, reader: &Reader) -> Result<Told> {
        let (change, error) = self.mail_certificate(case, reader)?;
        let done = error.is_empty();
        let outcome = if done {
            Outcome::Done
        } else {
            Outcome::Refused
        };
        self.conclude(case, change, outcome, &error)?;
        Ok(if done {
            said("send", &[], reader)
        } else {
            Told::wrong(reader.text.get("said_not_sent"))
        })
    }
}

fn outcome(effect: &Effect, errand: Errand<'_>, has_names: bool, reader: &Reader) -> Told {
    let word = errand.word();
    let problems = reader.text.all_told(&effect.problems, word);
    match effect.outcome {
        Outcome::Done => {
            let nothing = effect.problems.first().is_some_and(is_nothing_to_cancel);
            let word = if nothing { "cancel_nothing" } else { word };
            let key = reader.text.fitting(&format!("said_{word}"), !has_names);
            said_by(&key, &problems, reader)
        }
        Outcome::Unknown => Told {
            done: false,
            ..said("unknown", &[], reader)
        },
        other if problems.is_empty() => {
            Told::wrong(reader.text.get(&format!("said_{}", other.as_str())))
        }
        _ => Told::problems(problems),
    }
}

fn is_nothing_to_cancel(problem: &FieldProblem) -> bool {
    problem.code == "nothing_to_cancel"
}

/// That it was done, and what should be known besides.
fn said(word: &str, besides: &[Sentence], reader: &Reader) -> Told {
    said_by(&format!("said_{word}"), besides, reader)
}

fn said_by(key: &str, besides: &[Sentence], reader: &Reader) -> Told {
    let own = reader.text.get(key);
    let besides = besides.iter().map(|sentence| sentence.text.clone());
    Told {
        done: true,
        said: [own]
            .into_iter()
            .chain(besides)
            .collect::<Vec<_>>()
            .join(" "),
        ..Told::default()
    }
}
