//! Codes to publish that were lost while Certum could not be reached: cron asks for others.

use super::orders::{ORDERS, Order};
use super::{Desk, Host, Result};
use crate::actions::Action;
use crate::form::Form;
use crate::stored::Proof;
use time::Duration;

/// An order's code is asked for at most once in this time.
const AGAIN: Duration = Duration::minutes(30);

impl<H: Host> Desk<H> {
    /// Asks for the codes that are lost, in the way that was chosen. A customer who was told to wait need not do it.
    pub(super) fn ask_for_lost_codes(&self) -> Result<()> {
        let sql = format!(
            "select * from {ORDERS} where outcome_unknown = 0 and (verification like '%\"lost\":\"away\"%'
                or verification like '%\"lost\":\"doubtful\"%')"
        );
        for order in self.host.rows(&sql, &[])? {
            if !self.is_still_running()? {
                return Ok(());
            }
            self.tolerated(self.ask_for_code(&Order(order)))?;
        }
        Ok(())
    }

    fn ask_for_code(&self, order: &Order) -> Result<()> {
        let Some(mut way) = self.way_of(order)? else {
            return Ok(());
        };
        let purchase = self.purchase_of(order, &self.client(order.client())?)?;
        let waits = purchase.allows(Action::Change) && self.is_open(order)?;
        let asked = self.did(order, "addSanVerification", "intended", AGAIN)?;
        let Some(proof) = purchase
            .verification
            .filter(|proof| waits && !asked && proof.code.is_empty())
        else {
            return Ok(());
        };
        self.run(&mut way, order, Action::Change.as_str(), &form_of(&proof))?;
        let order = self.again(order)?;
        let purchase = self.purchase_of(&order, &self.client(order.client())?)?;
        let code = purchase.verification.map(|proof| proof.code);
        match code.filter(|code| !code.is_empty()) {
            Some(code) => self.mail_once(&order, "publish", &code),
            None => Ok(()),
        }
    }
}

/// The form that chooses the same way again.
fn form_of(proof: &Proof) -> Form {
    Form::from_iter([
        ("method", proof.method.as_str()),
        ("prefix", proof.email_prefix.as_deref().unwrap_or_default()),
        ("email", proof.email.as_deref().unwrap_or_default()),
        ("send", "1"),
    ])
}
