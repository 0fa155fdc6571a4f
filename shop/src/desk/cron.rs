//! Keeps orders current from cron, asking only for what changed, and sees to what is due.

mod catching_up;
mod comparing;
mod expiring;
mod lists;
mod preview;
mod run;
#[cfg(test)]
mod tests;

pub(super) use run::Run;

use super::Desk;
use crate::form::Form;
use crate::host::{Host, Result};
use crate::records::{LOCK_SECONDS, Meta};
use crate::store::{AccountInUse, Lock};
use certum::language::Text;
use serde::Serialize;
use serde_json::Value;
use time::Duration;

/// How far ahead of its own last run a clock may be found, before what it wrote is not gone by.
const CLOCK_TOLERANCE: Duration = Duration::hours(1);

/// What came of a run, for who started it.
#[derive(Debug, Default, Serialize)]
struct Ran {
    /// Whether it ran: another run may be at work.
    #[serde(rename = "ran")]
    did_run: bool,
    /// How much failed.
    failed: u64,
    /// The first failures, as they are in WHMCS's log; of a preview what would be done.
    told: Vec<String>,
}

impl<H: Host> Desk<H> {
    /// What cron does each time: settles what is unknown, asks each account for what changed, does what is due, sets right
    /// what WHMCS shows, sends mails. One thing that fails is logged and does not stop the others.
    ///
    /// `wanted` may have `full`, with which all that is stored is compared with what Certum has; `service`, the one to see
    /// to alone; `preview`, with which nothing is done, but told. The result has `ran`, false where another run is at work,
    /// `failed`, how much failed, and `told`: the first failures, or of a preview what would be done.
    ///
    /// # Errors
    ///
    /// What the host fails with where nothing can be done.
    pub fn cron(&self, wanted: &Form) -> Result<Value> {
        let service = wanted.get("service").parse().ok();
        let ran = if wanted.ticked("preview") {
            Ran {
                did_run: true,
                failed: 0,
                told: self.preview(service)?,
            }
        } else {
            self.run_cron(service, wanted.ticked("full"))?
        };
        Ok(serde_json::to_value(ran).unwrap_or_default())
    }

    fn run_cron(&self, service: Option<u64>, full: bool) -> Result<Ran> {
        let begun = self.now();
        let lock = self.store().claim_lock(Lock::Cron, begun, LOCK_SECONDS)?;
        let Some(lock) = lock else {
            return Ok(Ran::default());
        };
        self.run.replace(Run::begun(lock));
        let done = match service {
            Some(service) => self.see_to(service),
            None => self.locked(full),
        };
        let run = self.run.take();
        let (lock, came_to) = run.ended((self.now() - begun).whole_seconds(), done.as_ref().err());
        let ended = match service {
            Some(_) => self.store().release_lock(Lock::Cron, lock),
            None => self.store().end_cron(lock, self.now(), &came_to),
        };
        done.and(ended)?;
        Ok(Ran {
            did_run: true,
            failed: came_to.failed,
            told: came_to.failures,
        })
    }

    fn locked(&self, full: bool) -> Result<()> {
        let meta = self.store().meta()?;
        self.go_by_this_clock(&meta)?;
        // Where Certum hangs, there may be no time left for them at the end.
        self.tolerated(self.retry_mails())?;
        let unsettled = self.store().unsettled_services()?;
        let all = unsettled.len();
        for (number, service) in unsettled.into_iter().enumerate() {
            if !self.is_still_running()? {
                return Ok(());
            }
            self.progress(Text::run_settling, number, all);
            self.tolerated(self.settle(service))?;
        }
        let counted_at = self.now();
        let (used, unused) = self.accounts()?;
        for unused in unused {
            self.store()
                .nothing_to_catch_up(unused.account.id, counted_at)?;
        }
        let all = used.len();
        let untold =
            |used: &AccountInUse| used.account.refused_at.is_some() && !used.account.refusal_told;
        self.run.borrow_mut().was_refused |= used.iter().any(untold);
        for (number, mut used) in used.into_iter().enumerate() {
            if !self.is_still_running()? {
                return Ok(());
            }
            used.account.to_compare |= full;
            self.progress(Text::run_asking, number, all);
            self.tolerated(self.catch_up(&used, counted_at))?;
        }
        self.ask_for_lost_codes()?;
        if !self.attend_to_what_is_due()? {
            return Ok(());
        }
        if !self.repair_what_is_shown(&meta)? {
            return Ok(());
        }
        if self.run.borrow().has_mails {
            self.retry_mails()?;
        }
        if self.run.borrow().was_refused {
            self.tell_of_refusals()?;
        }
        Ok(())
    }

    /// Sees to one service alone.
    fn see_to(&self, service: u64) -> Result<()> {
        if self.case_for_client(service)?.is_none() {
            return Err(self.refused(Text::no_order));
        }
        self.tolerated(self.settle(service))?;
        self.tolerated(self.read_anew(service))?;
        self.tolerated(self.ask_for_code(service))?;
        self.tolerated(self.attend(service))?;
        self.tolerated(self.repair_service(service))?;
        self.retry_mails_of(Some(service))
    }

    /// What a clock that was ahead wrote for times to come, is not waited for.
    fn go_by_this_clock(&self, meta: &Meta) -> Result<()> {
        let now = self.now();
        if meta
            .cron_at
            .is_some_and(|last| last > now + CLOCK_TOLERANCE)
        {
            let texts = self.shops_texts()?;
            let told = texts.get(Text::run_clock_was_ahead);
            self.host.log(&format!("Certum Certificates: {told}"))?;
            self.store().all_are_due(now)?;
        }
        Ok(())
    }

    /// Sets right what WHMCS shows of services: whether there was time for it. Once a day those whose due date may
    /// follow, too.
    fn repair_what_is_shown(&self, meta: &Meta) -> Result<bool> {
        let today = self.today();
        let daily = meta.due_dates != today;
        if daily {
            self.tolerated(self.look_at_what_was_paid())?;
            self.store().set_due_dates(&today)?;
        }
        let wrong = self.store().services_shown_wrong(daily, self.now())?;
        let all = wrong.len();
        for (number, service) in wrong.into_iter().enumerate() {
            if !self.is_still_running()? {
                return Ok(false);
            }
            self.progress(Text::run_repairing, number, all);
            self.tolerated(self.repair_service(service))?;
        }
        Ok(true)
    }
}
