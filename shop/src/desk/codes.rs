//! Codes to publish that were lost while Certum could not be reached: cron asks for others.

use super::Desk;
use super::changes::Errand;
use crate::actions::Action;
use crate::case::Case;
use crate::form::Form;
use crate::host::{Host, Result};
use crate::preset;
use crate::proof::Proof;
use crate::words::{CodeLost, MailKind, Operation};
use time::Duration;

/// An order's code is asked for at most once in this time.
const AGAIN: Duration = Duration::minutes(30);

/// So long a code that may not count any more is given the chance to prove something.
const DOUBTED: Duration = Duration::days(1);

impl<H: Host> Desk<H> {
    /// Asks for the codes that are lost, in the way that was chosen. A customer who was told to wait need not do it.
    pub(super) fn ask_for_lost_codes(&self) -> Result<()> {
        for service in self.store().services_with_lost_codes()? {
            if !self.is_still_running()? {
                return Ok(());
            }
            self.tolerated(self.ask_for_code(service))?;
        }
        Ok(())
    }

    pub(super) fn ask_for_code(&self, service: u64) -> Result<()> {
        self.by_itself(service, |gateway, case| {
            let Some(form) = wanted(case) else {
                return Ok(());
            };
            self.carry_out(gateway, case, Errand::action(Action::ProveAnew, &form))?;
            let code = case.verification().map(|proof| proof.code.clone());
            match code.filter(|code| !code.is_empty()) {
                Some(code) => self.mail_once(case, MailKind::Publish, &code),
                None => Ok(()),
            }
        })?;
        Ok(())
    }
}

/// The form that chooses the same way again, where a code is lost and can be asked for.
fn wanted(case: &Case) -> Option<Form> {
    let waits = case.allows(Action::ProveAnew) && case.hosting.is_open();
    let asked = case.did(Operation::AddSanVerification, AGAIN);
    // The one that is known may still count; where it proved nothing for a day, it does not.
    let doubted = !case.did(Operation::AddSanVerification, DOUBTED);
    let is_lost = |proof: &&Proof| match proof.lost {
        Some(CodeLost::Doubtful) => proof.code.is_empty() || doubted,
        _ => proof.code.is_empty(),
    };
    let proof = case.verification().filter(is_lost);
    proof
        .filter(|_| waits && !asked)
        .map(|_| preset::again(case))
}
