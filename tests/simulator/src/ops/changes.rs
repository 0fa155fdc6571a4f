//! `revokeCertificate` and `cancelOrder`.

use super::{Ctx, Outcome, Refused};
use super::{certificates, views};
use crate::clock::{DAY, SECOND, parse_date};
use crate::orders::Status;
use crate::rules;

const REVOKE: &str = "revokeCertificateParameters";

pub(super) fn revoke(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.apply(rules::REVOKE);
    let reason = ctx.req.filled(&format!("{REVOKE}/revocationReason"));
    let compromised = ctx.req.filled(&format!("{REVOKE}/keyCompromitationDate"));
    if let Some(date) = compromised
        .as_ref()
        .filter(|_| reason.as_deref() != Some("KEYCOMPROMISE"))
    {
        ctx.refuse(2104, date.as_str());
    }
    ctx.stop_if_refused()?;
    let serial = ctx
        .req
        .filled(&format!("{REVOKE}/serialNumber"))
        .unwrap_or_default();
    let (id, index) = certificates::by_serial(ctx, &serial, 1133)?;
    let (now, delay) = (ctx.now, ctx.w.limits.revoke_delay_seconds * SECOND);
    let Some(cert) = ctx
        .w
        .orders
        .get(&id)
        .and_then(|o| o.issues.get(index))
        .and_then(|i| i.cert.as_ref())
    else {
        return Err(Refused);
    };
    let refused = match cert.status(now) {
        "REVOKED" => Some(1145),
        "REVOKING" => Some(1143),
        _ if cert.until <= now => Some(1144),
        _ => None,
    };
    // Whole days: the first day of validity and today are allowed.
    let outside = compromised
        .as_deref()
        .and_then(parse_date)
        .is_some_and(|d| d + DAY <= cert.from || d > now);
    if let Some(code) = refused {
        return Err(ctx.refuse(code, serial));
    }
    if outside {
        return Err(ctx.refuse(1141, compromised.unwrap_or_default()));
    }
    let Some(order) = ctx.w.orders.get_mut(&id) else {
        return Err(Refused);
    };
    if let Some(cert) = order.issues.get_mut(index).and_then(|i| i.cert.as_mut()) {
        cert.reason = Some(reason.unwrap_or_else(|| "UNSPECIFIED".to_owned()));
        cert.revoking = Some(now + delay);
    }
    order.changed(now);
    ctx.w.due.insert((now + delay, id.clone()));
    ctx.w.settle(&id);
    Ok(())
}

pub(super) fn cancel(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.apply(rules::CANCEL);
    let id = views::order_id(ctx, "cancelParameters/orderID", 1033)?;
    let now = ctx.now;
    let Some(order) = ctx.w.orders.get(&id) else {
        return Err(Refused);
    };
    let Some(issue) = order.newest() else {
        return Err(Refused);
    };
    let code = match issue.status {
        _ if order.blocked => Some(1138),
        Status::Rejected => Some(1151),
        Status::Accepted => Some(1139),
        Status::Enrolled if issue.cert.as_ref().is_some_and(|c| c.until <= now) => Some(1137),
        Status::Enrolled => Some(1136),
        Status::Awaiting | Status::Verification => None,
    };
    if let Some(code) = code {
        return Err(ctx.refuse(code, id));
    }
    ctx.w.reject(&id, now);
    Ok(())
}
