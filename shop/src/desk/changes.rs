//! Carries changes out, each at most once: the service is claimed, what is meant is written down before it is sent, and
//! what became of it after. Where an answer is lost, what became of it is read, and nothing but a revocation is sent twice.

use super::Desk;
use super::gateway::Gateway;
use super::mails::{Letter, digest};
use super::reply::Reply;
use super::writing::became;
use crate::actions::{Action, Phase};
use crate::case::Case;
use crate::change::{self, Plan};
use crate::effect::Effect;
use crate::form::{FieldProblem, Form};
use crate::host::{Halt, Host, Result};
use crate::limits::{self, Limit};
use crate::page::{self, Wish};
use crate::records::{ChangeNews, Order, ServiceNews};
use crate::refresh;
use crate::words::{AskedBy, AtTermination, MailKind, Operation, Outcome};
use certum::language::{Said, Text};
use certum::refusal;
use time::Duration;

/// Certum is asked at most once in this time.
const CHECK_AGAIN: Duration = Duration::seconds(10);

const DAY: Duration = Duration::days(1);

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

    /// One of a page's actions.
    pub(super) fn action(action: Action, form: &'a Form) -> Self {
        Self::new(Some(Wish::Action(action)), form)
    }

    /// What is said where another request has the service.
    pub(super) fn busy(self) -> Text {
        if self.is_order() {
            Text::being_ordered
        } else {
            Text::busy
        }
    }

    /// Whether something was done with the case since the form was drawn that it came from.
    pub(super) fn is_old(self, case: &Case) -> bool {
        let seen = case.service.seen.to_string();
        self.seen.is_some_and(|form| form != seen)
    }

    fn is(self, action: Action) -> bool {
        self.wish == Some(Wish::Action(action))
    }

    fn is_order(self) -> bool {
        self.wish == Some(Wish::Order)
    }
}

/// What became of changes whose answers were lost.
#[derive(Default)]
struct Settled {
    /// What is told of it, where that is what was asked for.
    reply: Option<Reply>,
    /// Orders that did not arrive, by their changes: not stored alone, since a crash before they are sent again would
    /// leave them to nobody.
    absent: Vec<(u64, Effect)>,
}

impl<H: Host> Desk<H> {
    /// Does something with a service for its client, by itself: what is asked for is told by the case as it is once
    /// nobody else has it. `None` where its account did not answer in this run.
    pub(super) fn by_itself<T>(
        &self,
        service: u64,
        work: impl FnOnce(&mut Gateway, &mut Case) -> Result<T>,
    ) -> Result<Option<T>> {
        let Some((case, reader)) = self.case_for_client(service)? else {
            return Ok(None);
        };
        let account = self.account_for(&case)?;
        if self.is_silent(account.id) {
            return Ok(None);
        }
        let mut gateway = self.gateway_of_account(&account, reader.language(), self.patience())?;
        let done = self.claimed(service, &reader, Text::busy, |case| {
            work(&mut gateway, case)
        })?;
        Ok(Some(done))
    }

    /// Finds out what became of changes whose answers were lost; an order that did not arrive is sent again. Of a service
    /// that is detached, does the rest.
    pub(super) fn settle(&self, service: u64) -> Result<()> {
        let settled = self.by_itself(service, |gateway, case| {
            let again = case.has_open(Operation::QuickOrder)
                && case.hosting.is_ours()
                && case.hosting.is_open();
            let nothing = Form::default();
            let wish = again.then_some(Wish::Order);
            self.carry_out(gateway, case, Errand::new(wish, &nothing))?;
            // What was terminated before it was known to have arrived.
            case.reader.admin = true;
            let cancels = case.settings.at_termination != AtTermination::Keep;
            if case.allows(Action::Cancel) && case.hosting.status.is_ended() && cancels {
                self.demand(gateway, case, Errand::action(Action::Cancel, &nothing))?;
            }
            Ok(())
        })?;
        if settled.is_none() {
            self.finish_detached(service)?;
        }
        Ok(())
    }

    /// Reads what Certum has of a service's order by now.
    pub(super) fn read_anew(&self, service: u64) -> Result<()> {
        self.by_itself(service, |gateway, case| {
            if case.certum_id().is_empty() {
                return Ok(());
            }
            let effect = self.call(gateway, |client| refresh::one(client, case));
            if effect.outcome != Outcome::Done {
                return Err(Halt::Failed(effect.detail));
            }
            self.apply(case, &effect, None)
        })?;
        Ok(())
    }

    /// The same as [`Self::carry_out`], of what has to be done: else a refusal.
    pub(super) fn demand(
        &self,
        gateway: &mut Gateway,
        case: &mut Case,
        errand: Errand<'_>,
    ) -> Result<()> {
        let reply = self.carry_out(gateway, case, errand)?;
        reply.told(&case.reader.texts, errand.wish).demand()
    }

    /// Carries something out for a case that this request has for itself; what came from a form, only where nothing was
    /// done since it was drawn.
    pub(super) fn carry_out(
        &self,
        gateway: &mut Gateway,
        case: &mut Case,
        errand: Errand<'_>,
    ) -> Result<Reply> {
        if errand.is_old(case) && !errand.is(Action::Check) {
            return Ok(Reply::stale());
        }
        self.choose(case, errand)?;
        let settled = self.settle_open(gateway, case, errand)?;
        let reply = match (errand.wish, settled.reply) {
            (None | Some(Wish::Order), Some(reply)) if settled.absent.is_empty() => reply,
            (None, _) => Reply::done([]),
            (Some(wish), _) => self.carry_out_wish(gateway, case, errand, wish, &settled.absent)?,
        };
        if errand.is_order() && !reply.problems.is_empty() {
            self.keep_problems(case, reply.problems.clone())?;
            self.repair(case)?;
        }
        Ok(reply)
    }

    /// Keeps step two as it was sent: what was sent to Certum before stays as it was.
    pub(super) fn choose(&self, case: &mut Case, errand: Errand<'_>) -> Result<()> {
        let chosen = errand.is_order() && !errand.form.is_empty();
        if !chosen || case.phase() != Phase::Configuring {
            return Ok(());
        }
        let news = ServiceNews {
            choice: Some(Some(errand.form.clone())),
            ..ServiceNews::default()
        };
        self.update_quietly(case, &news)
    }

    /// Finds out what became of what was sent before.
    fn settle_open(
        &self,
        gateway: &mut Gateway,
        case: &mut Case,
        errand: Errand<'_>,
    ) -> Result<Settled> {
        let mut settled = Settled::default();
        for open in change::unsettled(case) {
            let is_order = errand.is_order() && open.operation == Operation::QuickOrder;
            if open.operation == Operation::QuickOrder && is_placed(case, open.order_id) {
                // Known by now, by another try or from before a crash.
                self.conclude(case, open.change_id, Outcome::Done, "")?;
                settled.reply = Some(Reply::done([]));
                continue;
            }
            let effect = self.call(gateway, |client| open.settle(client));
            if is_order && effect.outcome == Outcome::NotDone {
                case.is_sent_again = true;
                case.settle();
                settled.absent.push((open.change_id, effect));
                continue;
            }
            self.apply(case, &effect, Some(open.change_id))?;
            // Of something else it says nothing of an order.
            if errand.wish.is_none() || is_order {
                settled.reply = Some(Reply::of_effect(&effect, errand.wish, case));
            }
            if is_order && case.order().is_some_and(Order::is_placed) {
                case.is_sent_again = false;
                self.close_absent(case, &settled.absent)?;
                settled.absent.clear();
            }
        }
        Ok(settled)
    }

    fn carry_out_wish(
        &self,
        gateway: &mut Gateway,
        case: &mut Case,
        errand: Errand<'_>,
        wish: Wish,
        absent: &[(u64, Effect)],
    ) -> Result<Reply> {
        if let Wish::Action(action) = wish
            && let Some(letter) = Letter::of(action)
            && case.allows(action)
        {
            return match self.too_often(case, letter.operation)? {
                Some(problem) => Ok(Reply::problems(vec![problem])),
                None => self.send(case, action, &letter),
            };
        }
        let mut plan = page::plan(case, wish, errand.form);
        if !plan.problems.is_empty() {
            case.is_sent_again = false;
            for (change, absent) in absent {
                self.note_configuring_again(case)?;
                self.apply(case, absent, Some(*change))?;
            }
            return Ok(Reply::problems(plan.problems));
        }
        if errand.is(Action::Check) && case.did(Operation::Check, CHECK_AGAIN) {
            return Ok(asked_soon(case));
        }
        if absent.is_empty()
            && let Some(problem) = self.too_often(case, plan.operation)?
        {
            return Ok(Reply::problems(vec![problem]));
        }
        self.send_plan(gateway, case, errand, &mut plan, absent)
    }

    /// What is said where a client asks for something more often than it may be. Nothing is written down of that.
    fn too_often(&self, case: &Case, operation: Operation) -> Result<Option<FieldProblem>> {
        let Some(limit) = Limit::of(operation) else {
            return Ok(None);
        };
        if self.asked_by()? != AskedBy::Customer {
            return Ok(None);
        }
        let now = self.now();
        let (client, until) = (case.service.client_id, self.after(Duration::HOUR));
        let asked = self
            .store()
            .asked_since(client, limit, self.after(-limits::LONGEST), until)?;
        let Some(reached) = limit.reached(case.service.service_id, &asked, now) else {
            return Ok(None);
        };
        let said = Said::new(reached.text)
            .with("times", u64::try_from(reached.times).unwrap_or(u64::MAX))
            .with("moment", self.shown(Some(reached.until))?);
        Ok(Some(FieldProblem::saying("", said)))
    }

    fn send_plan(
        &self,
        gateway: &mut Gateway,
        case: &mut Case,
        errand: Errand<'_>,
        plan: &mut Plan,
        absent: &[(u64, Effect)],
    ) -> Result<Reply> {
        let anew = plan.operation == Operation::QuickOrder && case.service.attempt > 1;
        if anew && absent.is_empty() && case.owed().is_some() && self.take_back_unpaid(case)? {
            return Ok(Reply::wrong(Text::not_paid));
        }
        if plan.operation.orders() && absent.is_empty() && self.is_too_often(case)? {
            return self.stopped(case, plan.operation);
        }
        let change = self.begin(case, plan, gateway.account())?;
        // Only once the next one is there: no crash in between leaves the order to nobody.
        self.close_absent(case, absent)?;
        let effect = self.call(gateway, |client| plan.carry_out(client));
        if !absent.is_empty() && effect.outcome == Outcome::Refused {
            self.note_configuring_again(case)?;
        }
        case.is_sent_again = false;
        self.apply(case, &effect, Some(change))?;
        self.tell_what_to_mend(case, plan.operation, &effect)?;
        Ok(Reply::of_effect(&effect, errand.wish, case))
    }

    /// Tells the shop once that Certum refuses what a client asked for, where only the shop can mend why: the client is
    /// told no more than that.
    fn tell_what_to_mend(
        &self,
        case: &mut Case,
        operation: Operation,
        effect: &Effect,
    ) -> Result<()> {
        let mut problems = effect.problems.iter();
        if !problems.any(|problem| problem.said.text() == Text::problem_shop_must_mend) {
            return Ok(());
        }
        let (attempt, why) = (case.service.attempt, digest(&effect.detail));
        self.mail_once(
            case,
            MailKind::Unmade,
            &format!("{operation}-{attempt}-{why}"),
        )
    }

    /// Whether a service has had as many orders within a day as its product allows.
    pub(super) fn is_too_often(&self, case: &Case) -> Result<bool> {
        let service = case.service.service_id;
        let ordered = self.store().ordered_since(service, self.after(-DAY))?;
        Ok(ordered >= u64::from(case.hosting.settings.orders_a_day))
    }

    /// Sends nothing, as something asks for it too often: the shop is told.
    pub(super) fn stopped(&self, case: &mut Case, operation: Operation) -> Result<Reply> {
        let most = case.hosting.settings.orders_a_day.to_string();
        let problem = FieldProblem::new("", Text::problem_orders_a_day, &most);
        self.note_refused(case, operation, std::slice::from_ref(&problem))?;
        let about = format!("{operation}-{}", self.today());
        self.mail_once(case, MailKind::Stopped, &about)?;
        Ok(Reply::problems(vec![problem]))
    }

    fn close_absent(&self, case: &mut Case, absent: &[(u64, Effect)]) -> Result<()> {
        for (change, effect) in absent {
            self.close(case, *change, became(effect.outcome, &effect.detail))?;
        }
        Ok(())
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

    /// C4, and what to publish once more.
    fn send(&self, case: &mut Case, action: Action, letter: &Letter) -> Result<Reply> {
        let (change, error) = self.mail_now(case, letter)?;
        let done = error.is_empty();
        let outcome = if done {
            Outcome::Done
        } else {
            Outcome::Refused
        };
        // What WHMCS says, in its words.
        let said = Said::new(Text::detail).with("detail", refusal::clean(&error));
        let told = (!done).then(|| vec![FieldProblem::saying("", said)]);
        let news = ChangeNews {
            told,
            ..became(outcome, &error)
        };
        self.close(case, change, news)?;
        self.update(case, ServiceNews::default())?;
        Ok(if done {
            Reply::done(action.said_done(case))
        } else {
            Reply::wrong(letter.not_sent)
        })
    }
}

/// What is said where Certum was asked just now: when, and its answer of then.
fn asked_soon(case: &Case) -> Reply {
    let last = case.last(Operation::Check);
    let age = last.map_or(Duration::ZERO, |last| case.now - last.created_at);
    let seconds = |time: Duration| u64::try_from(time.whole_seconds()).unwrap_or_default();
    let soon = Said::new(Text::said_check_soon)
        .with("ago", seconds(age))
        .with("wait", seconds(CHECK_AGAIN - age));
    Reply::done([soon].into_iter().chain(change::last_answer(case)))
}

fn is_placed(case: &Case, order: u64) -> bool {
    let order = case.order_of_id(order);
    order.is_some_and(Order::is_placed)
}
