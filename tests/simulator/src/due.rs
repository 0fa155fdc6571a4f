//! What happens by itself at a moment: replaced certificates are revoked, issues that nobody proves end.

use crate::clock::{DAY, Ms};
use crate::orders::{Order, Status, StepState};
use crate::world::World;

impl World {
    /// Lets everything happen that is due by now, each at its own moment.
    pub(crate) fn settle_due(&mut self) {
        let now = self.now();
        while let Some((at, _)) = self.due.first()
            && *at <= now
        {
            let Some((at, id)) = self.due.pop_first() else {
                return;
            };
            self.finish_revocations(&id, at);
            self.end_unproved(&id, at);
        }
    }

    fn finish_revocations(&mut self, id: &str, at: Ms) {
        let Some(order) = self.orders.get_mut(id) else {
            return;
        };
        let mut revoked = false;
        for cert in order
            .issues
            .iter_mut()
            .filter_map(|i| i.cert.as_mut())
            .filter(|c| c.revoked.is_none())
        {
            let due = |moment: Option<Ms>| moment.is_some_and(|m| m <= at);
            if due(cert.revoking) || due(cert.replaced_until) && cert.until > at {
                cert.reason.get_or_insert_with(|| "SUPERSEDED".to_owned());
                cert.revoked = Some(at);
                revoked = true;
            }
        }
        if revoked {
            self.dirty = true;
            order.changed(at);
            self.send(id, "revoked", None, &[], None, at);
        }
    }

    /// When an order's open issue ends unless its names are proved before.
    pub(crate) fn proof_end(&self, order: &Order) -> Option<Ms> {
        let days = self.limits.proof_ends_days?;
        let issue = order.newest()?;
        let waits = issue.status.is_open() && issue.domain_state() != StepState::Verified;
        waits.then_some(issue.created + days * DAY)
    }

    fn end_unproved(&mut self, id: &str, at: Ms) {
        let end = self.orders.get(id).and_then(|o| self.proof_end(o));
        if end.is_some_and(|end| end <= at) {
            self.reject(id, at);
        }
    }

    /// Notes when each open issue ends, after a switch has changed; what should have ended before, ends now.
    pub(crate) fn watch_proofs(&mut self) {
        let now = self.now();
        let orders = self.open.iter().filter_map(|id| self.orders.get(id));
        let ends: Vec<(Ms, String)> = orders
            .filter_map(|o| Some((self.proof_end(o)?.max(now), o.id.clone())))
            .collect();
        self.due.extend(ends);
    }

    /// Ends an order's newest issue; certificates of earlier ones stay.
    pub(crate) fn reject(&mut self, id: &str, at: Ms) {
        let Some(order) = self.orders.get_mut(id) else {
            return;
        };
        if let Some(issue) = order.issues.last_mut() {
            (issue.status, issue.since) = (Status::Rejected, at);
        }
        order.changed(at);
        self.dirty = true;
        self.open.remove(id);
    }
}
