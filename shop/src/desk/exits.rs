//! Ways out of what is under way: a wrong order is sent again for the same purchase, and staff give up what Certum cannot
//! help with any more.

use super::Desk;
use super::cases::as_administrator;
use super::changes::Errand;
use super::gateway::Gateway;
use super::reply::Reply;
use super::writing::became;
use crate::actions::{Action, Phase};
use crate::case::Case;
use crate::effect::Effect;
use crate::form::Form;
use crate::host::{Host, Result};
use crate::records::{OrderNews, ServiceNews};
use crate::words::{Operation, OrderStatus, Outcome};
use certum::language::Text;

impl<H: Host> Desk<H> {
    /// Cancels an order that is not issued, and opens its configuration again, for the same purchase (B11).
    pub(super) fn correct(&self, gateway: &mut Gateway, case: &mut Case) -> Result<Reply> {
        if !case.allows(Action::Correct) {
            return Ok(Reply::wrong(Text::problem_not_now));
        }
        if self.is_too_often(case)? {
            // Else nothing could be sent in the place of what is cancelled.
            return self.stopped(case, Operation::QuickOrder);
        }
        if case.phase() != Phase::Rejected {
            let nothing = Form::default();
            let reply = as_administrator(case, |case| {
                self.carry_out(gateway, case, Errand::action(Action::Cancel, &nothing))
            })?;
            if case.phase() != Phase::Rejected {
                return Ok(reply);
            }
        }
        self.begin_attempt(case)?;
        self.repair(case)?;
        self.plan_ahead(case)?;
        Ok(Reply::done([Text::said_correct.into()]))
    }

    /// Ends what is under way here, without asking Certum: what was sent counts as not carried out, an order that is not
    /// issued as refused. Whatever Certum says of it later is read like other news.
    pub(super) fn give_up(&self, case: &mut Case) -> Result<Reply> {
        if !case.allows(Action::GiveUp) {
            return Ok(Reply::wrong(Text::problem_not_now));
        }
        let open: Vec<u64> = case.open_changes().map(|change| change.id).collect();
        let waits = case.order_status().is_some_and(OrderStatus::is_open);
        let number = case.certum_id().to_owned();
        let mut effect = Effect::new(Outcome::Done, number.as_str());
        let newest = case.current().map(|newest| newest.order_id);
        let present = case.service.order_id;
        if waits {
            effect = effect.with(OrderNews {
                status: Some(Some(if newest == Some(present) {
                    OrderStatus::Enrolled
                } else {
                    OrderStatus::Rejected
                })),
                verification: Some(None),
                steps: Some(Vec::new()),
                san_states: Some(Vec::new()),
                stale: Some(false),
                ..OrderNews::default()
            });
            effect.order_id = Some(present);
            effect.about = newest.filter(|newest| *newest != present);
        }
        let (meant, nothing) = (Outcome::Intended, ServiceNews::default());
        let done = self.note(case, Operation::GiveUp, meant, &number, nothing)?;
        for change in open {
            self.close(case, change, became(Outcome::NotDone, "it was given up"))?;
        }
        self.apply(case, &effect, Some(done))?;
        Ok(Reply::done([Text::said_giveup.into()]))
    }
}
