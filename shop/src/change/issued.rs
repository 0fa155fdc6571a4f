//! What a change that was found by reading has led to by now.

use serde_json::Value;

use super::{Change, Effect, Outcome, proving};
use crate::purchase::Purchase;
use crate::refresh;
use certum::client::Client;

/// An order or reissue as it was found.
pub(super) struct Found<'a> {
    pub(super) order_id: &'a str,
    pub(super) status: &'a str,
}

impl Found<'_> {
    /// The effect with the certificate where it is issued already, else with a fresh code.
    pub(super) fn complete(self, change: &Change, client: &Client, effect: Effect) -> Effect {
        let intent = &change.intent;
        let effect = effect.with("order_status", self.status);
        if self.status == "REJECTED" {
            return effect
                .with("verification", Value::Null)
                .due("rejected", self.order_id);
        }
        if self.status != "ENROLLED" {
            let approving = intent.approving.as_ref();
            let proof = proving::fresh(client, self.order_id, approving, &intent.names);
            return effect.with_all(proof);
        }
        let purchase = Purchase {
            certum_id: self.order_id.to_owned(),
            order_status: self.status.to_owned(),
            outcome_unknown: false,
            ..change.purchase.clone()
        };
        let read = refresh::one(client, &purchase);
        let mut effect = effect
            .with_all(read.columns)
            .with("verification", Value::Null);
        if read.outcome != Outcome::Done {
            // The order counts as waiting, and is asked for again.
            return effect.with("order_status", "ACCEPTED");
        }
        effect.certificates.extend(read.certificates);
        effect.events.extend(read.events);
        effect
    }
}
