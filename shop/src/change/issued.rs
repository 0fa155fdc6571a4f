//! What a change that was found by reading has led to by now.

use super::{Plan, proving};
use crate::effect::Effect;
use crate::records::OrderNews;
use crate::refresh;
use crate::words::{MailKind, OrderStatus, Outcome};
use certum::client::Client;

/// An order or reissue as it was found.
pub(super) struct Found<'a> {
    pub(super) order_id: &'a str,
    pub(super) status: OrderStatus,
}

impl Found<'_> {
    /// The effect with the certificate where it is issued already, else with a fresh code.
    pub(super) fn complete(self, plan: &Plan, client: &Client, effect: Effect) -> Effect {
        let status = |status: OrderStatus| OrderNews {
            status: Some(Some(status)),
            ..OrderNews::default()
        };
        let nothing_to_prove = OrderNews {
            verification: Some(None),
            ..OrderNews::default()
        };
        let effect = effect.with(status(self.status.clone()));
        match self.status {
            OrderStatus::Rejected => effect
                .with(nothing_to_prove)
                .due(MailKind::Rejected, self.order_id),
            OrderStatus::Enrolled => {
                // As it will be once this is written.
                let mut case = plan.case.clone();
                case.changes.retain(|change| !change.is_open());
                case.take_order(&effect);
                case.settle();
                let read = refresh::one(client, &case);
                let mut effect = effect.with(read.order).with(nothing_to_prove);
                if read.outcome != Outcome::Done {
                    // The order counts as waiting, and is asked for again.
                    return effect.with(status(OrderStatus::Accepted));
                }
                effect.certificates.extend(read.certificates);
                effect.events.extend(read.events);
                effect
            }
            _ => {
                let stored = plan.case.order_of_id(plan.order_id);
                let stored = stored.filter(|order| order.certum_id == self.order_id);
                let stored = stored.and_then(|order| order.verification.as_ref());
                if stored.is_some_and(|proof| !proof.code.is_empty()) {
                    // Its answer was stored, and no more: a crash came before the change was closed.
                    return effect;
                }
                let intent = plan.intent();
                let approving = intent.approving.as_ref();
                effect.with(proving::fresh(
                    client,
                    self.order_id,
                    approving,
                    &intent.names,
                ))
            }
        }
    }
}
