//! What a run of cron knows of itself: its lock, who does not answer, what failed.

use crate::desk::Desk;
use crate::host::{Halt, Host, Result};
use crate::records::{LOCK_SECONDS, LastRun};
use crate::store::Lock;
use certum::error::{Error, Stage};
use certum::language::Text;
use std::collections::HashMap;
use std::fmt::Display;
use std::time::Duration;

/// How old the lock may be until it is taken anew.
const LOCK_AGE: i64 = 60;

/// Calls in a row without an answer after which an account is left to the next run. Of one alone the order that was asked
/// for may be the reason, and would keep all others waiting for ever.
const SILENCES: u8 = 2;

/// How long a call of a run is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long a run waits for an account in vain, with what is still under way.
const WAITED: Duration = Duration::from_mins(1);

/// Failures that are kept of a run.
const FAILURES: usize = 10;

/// The longest text that is kept of a failure, in characters.
const LONGEST: usize = 300;

/// What a run of cron knows.
#[derive(Debug, Default)]
pub(in crate::desk) struct Run {
    /// Until when its lock holds; `None` where cron does not run.
    pub(super) lock: Option<i64>,
    /// By the accounts' numbers.
    heard: HashMap<u64, Heard>,
    /// Whether mails were noted since those that are due were sent.
    pub(super) has_mails: bool,
    /// Whether it only tells what would be done.
    pub(in crate::desk) only_looks: bool,
    /// Whether an account refused whoever called.
    pub(in crate::desk) was_refused: bool,
    failed: u64,
    failures: Vec<String>,
}

/// What was heard of an account in a run.
#[derive(Clone, Copy, Debug, Default)]
struct Heard {
    /// How often in a row nobody answered.
    silences: u8,
    /// How long was waited in vain.
    waited: Duration,
}

impl Run {
    /// One that has its lock until a moment.
    pub(super) fn begun(lock: i64) -> Self {
        Self {
            lock: Some(lock),
            ..Self::default()
        }
    }

    /// The lock that it has by now, and what it came to.
    pub(super) fn ended(mut self, seconds: i64, stopped: Option<&Halt>) -> (i64, LastRun) {
        if let Some(halt) = stopped {
            self.note(&halt.to_string());
        }
        let came_to = LastRun {
            seconds,
            failed: self.failed,
            failures: self.failures,
        };
        (self.lock.unwrap_or_default(), came_to)
    }

    fn note(&mut self, failure: &str) {
        self.failed += 1;
        if self.failures.len() < FAILURES {
            self.failures.push(failure.chars().take(LONGEST).collect());
        }
    }
}

impl<H: Host> Desk<H> {
    /// Keeps cron's lock for as long as it works. False where another run has it by now; true outside of cron.
    pub(in crate::desk) fn is_still_running(&self) -> Result<bool> {
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
    pub(in crate::desk) fn has_mails(&self) {
        self.run.borrow_mut().has_mails = true;
    }

    /// How long a call may take, in seconds; `None` outside of cron for what is set.
    pub(in crate::desk) fn patience(&self) -> Option<f64> {
        let lock = self.run.borrow().lock;
        lock.map(|_| PATIENCE.as_secs_f64())
    }

    /// Takes note of whether an account's service answers, and accepts whoever calls.
    ///
    /// * `took`: the longest of the calls that were made.
    pub(in crate::desk) fn heard_of(&self, account: u64, error: Option<&Error>, took: Duration) {
        let mut run = self.run.borrow_mut();
        let heard = run.heard.entry(account).or_default();
        heard.silences = match error {
            // Going on could lock the account.
            Some(Error::Credentials { .. }) => SILENCES,
            Some(Error::Transport { source, .. }) => match source.stage {
                Stage::Setup | Stage::Resolve | Stage::Connect | Stage::Tls => SILENCES,
                _ if source.timed_out => {
                    heard.waited += took;
                    heard.silences.saturating_add(1)
                }
                _ => heard.silences,
            },
            _ => 0,
        };
    }

    /// Whether an account is left to the next run, as nobody answers.
    pub(in crate::desk) fn is_silent(&self, account: u64) -> bool {
        let run = self.run.borrow();
        run.heard
            .get(&account)
            .is_some_and(|heard| heard.silences >= SILENCES || heard.waited + PATIENCE > WAITED)
    }

    /// One that fails does not stop the others.
    pub(in crate::desk) fn tolerated<E: Display>(&self, done: Result<(), E>) -> Result<()> {
        let Err(error) = done else {
            return Ok(());
        };
        let told = error.to_string();
        self.run.borrow_mut().note(&told);
        self.host.log(&format!("Certum Certificates, cron: {told}"))
    }

    /// Tells who waits how far something is.
    pub(in crate::desk) fn progress(&self, what: Text, done: usize, of: usize) {
        self.host.progress(what.name(), done, of);
    }
}
