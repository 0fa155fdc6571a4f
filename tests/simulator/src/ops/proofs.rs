//! Proving of names and mailboxes.

use super::{Ctx, Outcome, Refused};
use super::{checks, order, views};
use crate::clock::SECOND;
use crate::limits::Unchanged;
use crate::orders::{Approver, Status, StepState};
use crate::rules;
use crate::world::Purpose;

pub(super) fn state(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.apply(rules::BY_ORDER);
    let id = views::order_id(ctx, "orderID", 2131)?;
    let kind = ctx.w.orders.get(&id).map(|o| o.kind);
    if kind.is_some_and(|k| !order::has_names(k)) {
        return Err(ctx.refuse(2163, id));
    }
    let Some(issue) = ctx.w.orders.get(&id).and_then(|o| o.newest()) else {
        return Err(Refused);
    };
    ctx.out.nest("sanVerifications", |x| {
        for proof in &issue.proofs {
            x.nest("sanVerification", |x| {
                x.leaf("FQDN", &proof.fqdn);
                x.nest("manualVerification", |x| {
                    x.leaf("state", proof.state.as_str())
                        .maybe_date("expireDate", proof.expires);
                    x.maybe("info", proof.info.as_deref());
                });
                for (method, info) in &proof.system {
                    x.nest("systemVerification", |x| {
                        x.leaf("method", method).leaf("info", info);
                    });
                }
            });
        }
    });
    Ok(())
}

pub(super) fn add(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.apply(rules::BY_ORDER);
    let id = views::order_id(ctx, "orderID", 2131)?;
    let Some(order) = ctx.w.orders.get(&id) else {
        return Err(Refused);
    };
    let (kind, via_api) = (order.kind, order.via_api);
    let index = order.issues.len().saturating_sub(1);
    let Some(issue) = order.newest() else {
        return Err(Refused);
    };
    let (names, current) = (issue.names.clone(), issue.approver.clone());
    let proving = matches!(issue.status, Status::Awaiting | Status::Verification)
        && issue.domain_state() != StepState::Verified;
    if !order::has_names(kind) {
        return Err(ctx.refuse(2163, id));
    }
    if !via_api {
        return Err(ctx.refuse(2153, id));
    }
    if !proving {
        return Err(ctx.refuse(1176, id));
    }
    let approver = wanted(ctx, &names, current.as_ref())?;
    if let Some(issue) = ctx
        .w
        .orders
        .get_mut(&id)
        .and_then(|o| o.issues.get_mut(index))
    {
        // An earlier code counts no longer.
        if let Some(old) = issue.code.take() {
            ctx.w.codes.remove(&old.value);
        }
        issue.approver = Some(approver);
    }
    if let Some(order) = ctx.w.orders.get_mut(&id) {
        order.changed(ctx.now);
    }
    ctx.w.begin_proof(&id, index);
    order::verification(ctx, &id, index);
    Ok(())
}

/// The approver asked for; without one the same again.
fn wanted(
    ctx: &mut Ctx<'_, '_, '_>,
    names: &[String],
    current: Option<&Approver>,
) -> Result<Approver, Refused> {
    let approver = if ctx.req.has("SANApprover") {
        checks::approver(ctx, names, 1152)
    } else if let Some(current) = current {
        checks::allowed(ctx, &current.method);
        Some(current.clone())
    } else {
        ctx.refuse(2054, "");
        None
    };
    ctx.stop_if_refused()?;
    let Some(approver) = approver else {
        return Err(Refused);
    };
    let same = |c: &Approver| {
        (&c.method, &c.email, &c.prefix) == (&approver.method, &approver.email, &approver.prefix)
    };
    if ctx.w.limits.add_san_verification == Unchanged::Refused && current.is_some_and(same) {
        return Err(ctx.refuse(1173, approver.method));
    }
    Ok(approver)
}

pub(super) fn perform(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.apply(rules::CODE);
    ctx.stop_if_refused()?;
    let code = ctx.req.filled("code").unwrap_or_default();
    let Some((id, index, purpose)) = ctx.w.codes.get(&code).cloned() else {
        return Err(ctx.refuse(1186, code));
    };
    ctx.w.settle(&id);
    match ctx.w.confirm(&code, &id, index, &purpose) {
        Ok(()) => Ok(()),
        Err(refusal) => Err(ctx.refuse(refusal, code)),
    }
}

impl crate::world::World {
    /// Does what a code allows: look the names up at once, or take a mail as confirmed.
    ///
    /// # Errors
    /// 1176 where the order's state forbids it, 1184 where the code has expired.
    pub(crate) fn confirm(
        &mut self,
        code: &str,
        id: &str,
        index: usize,
        purpose: &Purpose,
    ) -> Result<(), u16> {
        let now = self.now();
        let until = self.limits.proof_until(now);
        let Some(order) = self.orders.get_mut(id) else {
            return Err(1186);
        };
        if *purpose == Purpose::Mailbox {
            let Some(email) = order.email.as_mut().filter(|e| e.code == code) else {
                return Err(1186);
            };
            if email.link_until <= now {
                return Err(1184);
            }
            if email.verified.is_none() {
                (email.verified, email.valid_until) = (Some(now), Some(until));
                order.changed(now);
            }
        } else {
            let Some(issue) = order.issues.get_mut(index) else {
                return Err(1186);
            };
            if issue.status == Status::Rejected {
                return Err(1176);
            }
            if issue.code.as_ref().is_some_and(|c| c.until <= now) {
                return Err(1184);
            }
            let mailed = issue
                .proofs
                .iter_mut()
                .filter(|p| p.mail_code.as_deref() == Some(code) && *purpose == Purpose::Mailed);
            for proof in mailed {
                (proof.state, proof.expires, proof.info) = (StepState::Verified, Some(until), None);
                if order.changes.last() != Some(&now) {
                    order.changes.push(now);
                }
            }
        }
        self.advance(id, true);
        Ok(())
    }
}

pub(super) fn add_email(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    let id = email_order(ctx)?;
    let resend = ctx.w.limits.email_resend_seconds * SECOND;
    let Some(order) = ctx.w.orders.get(&id) else {
        return Err(Refused);
    };
    let Some(email) = order.email.clone() else {
        return Err(ctx.refuse(2163, id));
    };
    let open = order.newest().is_some_and(|i| i.status.is_open());
    if !open || email.verified.is_some() {
        return Err(ctx.refuse(1113, id));
    }
    if ctx.now < email.sent + resend {
        return Err(ctx.refuse(1114, id));
    }
    let fresh = order::mailbox(ctx, email.address.clone());
    ctx.w.codes.remove(&email.code);
    ctx.w
        .codes
        .insert(fresh.code.clone(), (id.clone(), 0, Purpose::Mailbox));
    ctx.w.send(
        &id,
        "mailbox",
        Some(&email.address),
        &[],
        Some(&fresh.code),
        ctx.now,
    );
    if let Some(order) = ctx.w.orders.get_mut(&id) {
        order.email = Some(fresh);
    }
    Ok(())
}

pub(super) fn email(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    let id = email_order(ctx)?;
    let found = ctx.w.orders.get(&id).and_then(|o| o.email.as_ref());
    let Some(email) = found else {
        return Err(ctx.refuse(2163, id));
    };
    ctx.out.nest("emailVerification", |x| {
        x.leaf("email", &email.address).leaf(
            "verified",
            if email.verified.is_some() {
                "true"
            } else {
                "false"
            },
        );
        x.date("sendDate", email.sent)
            .date("verificationLinkValidityDate", email.link_until);
        x.maybe_date("verificationDate", email.verified)
            .maybe_date("verificationValidity", email.valid_until);
    });
    Ok(())
}

fn email_order(ctx: &mut Ctx<'_, '_, '_>) -> Result<String, Refused> {
    ctx.apply(rules::BY_ORDER);
    views::order_id(ctx, "orderID", 2131)
}
