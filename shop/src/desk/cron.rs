//! Keeps orders current from cron, asking only for what changed.

mod catching_up;
#[cfg(test)]
mod tests;

use super::Desk;
use crate::host::{Host, Result};
use crate::store::Lock;
use certum::error::{Error, Stage};
use std::collections::HashMap;
use std::fmt::Display;

const LOCK_SECONDS: i64 = 900;

/// How old the lock may be until it is taken anew.
const LOCK_AGE: i64 = 60;

/// Calls in a row without an answer after which an account is left to the next run. Of one alone the order that was asked
/// for may be the reason, and would keep all others waiting for ever.
const SILENCES: u8 = 2;

/// What a run of cron knows.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// Until when its lock holds; `None` where cron does not run.
    lock: Option<i64>,
    /// How often in a row nobody answered, by the accounts' numbers.
    silences: HashMap<u64, u8>,
    /// Whether mails were noted since those that are due were sent.
    has_mails: bool,
}

impl<H: Host> Desk<H> {
    /// What cron does each time: settles what is unknown, asks each account for what changed, sets right what WHMCS
    /// shows, sends mails that are due. One thing that fails is logged and does not stop the others.
    ///
    /// # Errors
    ///
    /// What the host fails with where nothing can be done.
    pub fn cron(&self) -> Result<()> {
        let lock = self
            .store()
            .claim_lock(Lock::Cron, self.now(), LOCK_SECONDS)?;
        let Some(lock) = lock else {
            return Ok(());
        };
        self.run.replace(Run {
            lock: Some(lock),
            ..Run::default()
        });
        let done = self.locked();
        let lock = self.run.take().lock.unwrap_or(lock);
        let ended = self.store().end_cron(lock, self.now());
        done.and(ended)
    }

    fn locked(&self) -> Result<()> {
        // Where Certum hangs, there may be no time left for them at the end.
        self.tolerated(self.retry_mails())?;
        for service in self.store().unsettled_services()? {
            if !self.is_still_running()? {
                return Ok(());
            }
            self.tolerated(self.settle(service))?;
        }
        let counted_at = self.now();
        let (used, unused) = self.accounts()?;
        for unused in unused {
            self.store()
                .nothing_to_catch_up(unused.account.id, counted_at)?;
        }
        for used in used {
            if !self.is_still_running()? {
                return Ok(());
            }
            self.tolerated(self.catch_up(&used, counted_at))?;
        }
        self.ask_for_lost_codes()?;
        if !self.attend_to_what_is_due()? {
            return Ok(());
        }
        if !self.repair_what_is_shown()? {
            return Ok(());
        }
        if self.run.borrow().has_mails {
            self.retry_mails()?;
        }
        Ok(())
    }

    /// Sets right what WHMCS shows of services: whether there was time for it. Once a day those whose due date may
    /// follow, too.
    fn repair_what_is_shown(&self) -> Result<bool> {
        let today = self.today();
        let daily = self.store().meta()?.due_dates != today;
        if daily {
            self.look_at_what_was_paid()?;
            self.store().set_due_dates(&today)?;
        }
        for service in self.store().services_shown_wrong(daily, self.now())? {
            if !self.is_still_running()? {
                return Ok(false);
            }
            self.tolerated(self.repair_service(service))?;
        }
        Ok(true)
    }

    /// Keeps cron's lock for as long as it works. False where another run has it by now; true outside of cron.
    pub(super) fn is_still_running(&self) -> Result<bool> {
        let lock = self.run.borrow().lock;
        let Some(until) = lock else {
            return Ok(true);
        };
        let now = self.now();
        if until - now.unix_timestamp() > LOCK_SECONDS - LOCK_AGE {
            return Ok(true);
        }
        let kept = self
            .store()
            .keep_lock(Lock::Cron, until, now, LOCK_SECONDS)?;
        if kept.is_some() {
            self.run.borrow_mut().lock = kept;
        }
        Ok(kept.is_some())
    }

    /// Takes note that a mail was noted, which the run may have to try again.
    pub(super) fn has_mails(&self) {
        self.run.borrow_mut().has_mails = true;
    }

    /// Takes note of whether an account's service answers.
    pub(super) fn heard_of(&self, account: u64, error: Option<&Error>) {
        let mut run = self.run.borrow_mut();
        let silences = run.silences.entry(account).or_default();
        *silences = match error {
            Some(Error::Transport { source, .. }) => match source.stage {
                Stage::Setup | Stage::Resolve | Stage::Connect | Stage::Tls => SILENCES,
                _ if source.timed_out => silences.saturating_add(1),
                _ => *silences,
            },
            _ => 0,
        };
    }

    /// Whether an account is left to the next run, as nobody answers.
    pub(super) fn is_silent(&self, account: u64) -> bool {
        let run = self.run.borrow();
        let silences = run.silences.get(&account);
        silences.is_some_and(|silences| *silences >= SILENCES)
    }

    /// One that fails does not stop the others.
    pub(super) fn tolerated<E: Display>(&self, done: Result<(), E>) -> Result<()> {
        match done {
            Ok(()) => Ok(()),
            Err(error) => self
                .host
                .log(&format!("Certum Certificates, cron: {error}")),
        }
    }
}
