//! What is due of services, carried out: payments taken account of, renewals and reissues made, mails noted.

use super::Desk;
use super::cases::as_administrator;
use super::changes::Errand;
use super::gateway::Gateway;
use super::mails::digest;
use super::reply::Reply;
use crate::actions::Action;
use crate::case::Case;
use crate::due::{self, Deed, Due};
use crate::form::FieldProblem;
use crate::host::{Host, Result};
use crate::preset;
use crate::records::{ServiceNews, Term};
use crate::whmcs::PaidLine;
use crate::words::{MailKind, Operation, Outcome};
use certum::language::Text;
use time::{Duration, OffsetDateTime};

/// WHMCS may call for a payment more than once, and not at once; its clock may be another zone's.
const JUST_PAID: Duration = Duration::hours(36);

/// So many services' payments are read at once.
const AT_ONCE: usize = 100;

/// Payments are looked at each day, by WHMCS's clock.
const LATELY_PAID: Duration = Duration::days(3);

/// Where a service cannot be attended to, it is tried again after this time.
const PUT_OFF: Duration = Duration::hours(1);

impl<H: Host> Desk<H> {
    /// Sees to every service of which something is due: whether there was time for it.
    pub(super) fn attend_to_what_is_due(&self) -> Result<bool> {
        let due = self.store().services_due(self.now())?;
        for (number, services) in due.chunks(AT_ONCE).enumerate() {
            let paid = self.store().paid_lines_of(services)?;
            for (place, service) in services.iter().enumerate() {
                if !self.is_still_running()? {
                    return Ok(false);
                }
                let place = number * AT_ONCE + place;
                self.progress(Text::run_attending, place, due.len());
                let own = paid.iter().filter(|(of, _)| of == service);
                let own: Vec<PaidLine> = own.map(|(_, line)| line.clone()).collect();
                let done = self.attend_to(*service, &own);
                if done.is_err() {
                    // It stops no other one, in this run or the next.
                    let later = ServiceNews {
                        due_at: Some(Some(self.after(PUT_OFF))),
                        ..ServiceNews::default()
                    };
                    self.store().update_service(*service, &later)?;
                }
                self.tolerated(done)?;
            }
        }
        Ok(true)
    }

    /// Does what is due of a service.
    pub(super) fn attend(&self, service: u64) -> Result<()> {
        let paid = self.store().paid_lines(service)?;
        self.attend_to(service, &paid)
    }

    /// The same.
    ///
    /// * `paid`: its lines of paid invoices, as they were a moment ago: they are read once more before something is sent.
    fn attend_to(&self, service: u64, paid: &[PaidLine]) -> Result<()> {
        let Some((_, reader)) = self.case_for_client(service)? else {
            return Ok(());
        };
        self.claimed(service, &reader, Text::busy, |case| {
            self.take_account_of(case, paid)?;
            self.mail_what_is_due(case)?;
            let works = |due: &Due| !matches!(due.deed, Deed::Mail(_) | Deed::Look);
            if due::by_now(case).iter().any(works) {
                // What was taken back since is not ordered.
                self.see_to_payments(case)?;
                let account = self.account_for(case)?;
                if !self.is_silent(account.id) {
                    let mut gateway =
                        self.gateway_of_account(&account, reader.language(), self.patience())?;
                    self.work(&mut gateway, case)?;
                    // What was done may ask for others: a configuration that was opened while a certificate ends.
                    self.mail_what_is_due(case)?;
                }
            }
            self.repair(case)?;
            let next = due::next(case);
            self.plan(case, next)
        })
    }

    /// Writes down when something is next due of a case that changed.
    pub(super) fn plan_ahead(&self, case: &mut Case) -> Result<()> {
        let first = due::first(case);
        self.plan(case, first)
    }

    fn plan(&self, case: &mut Case, due_at: Option<OffsetDateTime>) -> Result<()> {
        let names = case.names_digest();
        if due_at == case.service.due_at && names == case.service.names {
            return Ok(());
        }
        let news = ServiceNews {
            due_at: Some(due_at),
            names: Some(names),
            ..ServiceNews::default()
        };
        self.update_quietly(case, &news)
    }

    /// Takes account of what was paid, and of what is not paid any more: whether something was paid that was not known, or
    /// just now.
    pub(super) fn see_to_payments(&self, case: &mut Case) -> Result<bool> {
        let paid = if is_paid_again(case) {
            self.store().paid_lines(case.service.service_id)?
        } else {
            Vec::new()
        };
        self.take_account_of(case, &paid)
    }

    fn take_account_of(&self, case: &mut Case, paid: &[PaidLine]) -> Result<bool> {
        if !is_paid_again(case) {
            return Ok(false);
        }
        let gone = case.taken_back(paid);
        self.drop_terms(case, &gone)?;
        let owed = case.newly_owed(paid);
        for term in &owed {
            self.keep_term(case, term)?;
        }
        let lines = paid.len().try_into().unwrap_or(u64::MAX);
        let is_news = lines > case.service.paid_lines;
        if lines != case.service.paid_lines || !gone.is_empty() || !owed.is_empty() {
            let news = ServiceNews {
                paid_lines: Some(lines),
                ..ServiceNews::default()
            };
            // Counted, so that whoever read the service before does not go on without it.
            self.update(case, news)?;
        }
        let lately = self.after(-JUST_PAID);
        // The order's own payment opens the service, and renews nothing.
        let just_now = paid.iter().skip(1).any(|line| line.paid_at > Some(lately));
        Ok(is_news || just_now)
    }

    /// Has cron look at services that were paid for of late: WHMCS may have ended between the payment and its call.
    pub(super) fn look_at_what_was_paid(&self) -> Result<()> {
        for service in self.store().services_paid(self.after(-LATELY_PAID))? {
            self.look_soon(service)?;
        }
        Ok(())
    }

    /// Takes back what was owed for an invoice that is not paid any more, before it is ordered anew: whether anything was.
    pub(super) fn take_back_unpaid(&self, case: &mut Case) -> Result<bool> {
        let paid = self.store().paid_lines(case.service.service_id)?;
        let gone = case.taken_back(&paid);
        self.drop_terms(case, &gone)?;
        Ok(!gone.is_empty())
    }

    fn drop_terms(&self, case: &mut Case, gone: &[Term]) -> Result<()> {
        for term in gone {
            self.store().drop_term(term)?;
            case.terms.retain(|known| known.id != term.id);
        }
        Ok(())
    }

    /// Writes down a term.
    pub(super) fn keep_term(&self, case: &mut Case, term: &Term) -> Result<()> {
        if let Some(kept) = self.store().keep_term(term)? {
            case.keep_term(kept);
        }
        Ok(())
    }

    /// Notes the mails that are due, and sends them.
    fn mail_what_is_due(&self, case: &mut Case) -> Result<()> {
        for due in due::by_now(case) {
            match due.deed {
                // Of many for one client one goes out.
                Deed::Mail(MailKind::Ending) => {
                    self.note_for_later(case, MailKind::Ending, &due.about)?;
                }
                Deed::Mail(kind) => self.mail_once(case, kind, &due.about)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Carries out at Certum what is due there: what was told of the last of it.
    fn work(&self, gateway: &mut Gateway, case: &mut Case) -> Result<Reply> {
        let mut last = Reply::done([]);
        for due in due::by_now(case) {
            last = match due.deed {
                Deed::Renew => self.replace(gateway, case, Action::Renew, Operation::Renew)?,
                Deed::Reissue => {
                    self.replace(gateway, case, Action::Reissue, Operation::Reissue)?
                }
                Deed::SendAgain => self.send_again(gateway, case)?,
                Deed::OpenAnew => {
                    self.open_next(case)?;
                    continue;
                }
                _ => continue,
            };
        }
        Ok(last)
    }

    /// Renews or reissues by itself, with the CSR that was given for it, else with the one in force.
    pub(super) fn replace(
        &self,
        gateway: &mut Gateway,
        case: &mut Case,
        action: Action,
        operation: Operation,
    ) -> Result<Reply> {
        let before = case.last(operation).map(|last| last.id);
        let form = preset::next(case);
        let reply = as_administrator(case, |case| {
            self.carry_out(gateway, case, Errand::action(action, &form))
        })?;
        self.tell_what_stopped(case, operation, before, &reply)?;
        Ok(reply)
    }

    fn send_again(&self, gateway: &mut Gateway, case: &mut Case) -> Result<Reply> {
        let form = preset::again(case);
        as_administrator(case, |case| {
            self.carry_out(gateway, case, Errand::action(Action::ProveAnew, &form))
        })
    }

    /// Tells the shop once that what is due was not done, and why.
    ///
    /// * `before`: the last change of the kind before it was tried.
    fn tell_what_stopped(
        &self,
        case: &mut Case,
        operation: Operation,
        before: Option<u64>,
        reply: &Reply,
    ) -> Result<()> {
        let stopped = |problem: &FieldProblem| problem.said.text() == Text::problem_orders_a_day;
        if reply.problems.iter().any(stopped) {
            // That was told where it was stopped.
            return Ok(());
        }
        let tried = case.last(operation).filter(|last| Some(last.id) != before);
        let why = match tried {
            Some(sent) if sent.outcome == Outcome::Refused => sent.detail.clone(),
            Some(_) => return Ok(()),
            // Nothing was sent: what it lacks is not Certum's to say.
            None => self.note_refused(case, operation, &reply.problems)?,
        };
        let serial = case.in_force().map_or("", |best| best.serial.as_str());
        let about = format!("{operation}-{serial}-{}", digest(&why));
        self.mail_once(case, MailKind::Stopped, &about)
    }
}

/// Whether payments bring further terms.
fn is_paid_again(case: &Case) -> bool {
    case.hosting.cycle.recurs() && case.current().is_some()
}
