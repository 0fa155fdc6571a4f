//! How orders and certificates are shown, and `getOrderState`.

use super::{Ctx, Outcome, Refused};
use crate::clock::Ms;
use crate::limits::{Limits, Shown};
use crate::orders::{Cert, Issue, Order, StepState};
use crate::rules;
use crate::xml::Xml;

/// What a listing call was asked to show.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    pub(super) certificate: bool,
    pub(super) details: bool,
    pub(super) status: bool,
}

impl Wish {
    pub(super) fn read(ctx: &Ctx<'_, '_, '_>) -> Self {
        let flag = |name: &str| ctx.req.flag(&format!("orderOption/{name}"));
        Self {
            certificate: flag("certificateDetails").unwrap_or(false),
            details: flag("orderDetails").unwrap_or(false),
            // An order without anything in it would say nothing.
            status: flag("orderStatus").unwrap_or_else(|| !ctx.req.has("orderOption")),
        }
    }
}

/// The number in `orderID`, of an order of this account; `unknown` is the code where there is none.
pub(super) fn order_id(
    ctx: &mut Ctx<'_, '_, '_>,
    path: &str,
    unknown: u16,
) -> Result<String, Refused> {
    ctx.stop_if_refused()?;
    let id = ctx.req.get(path).unwrap_or_default().trim().to_owned();
    ctx.w.settle(&id);
    match ctx.w.orders.get(&id) {
        Some(order) if !order.foreign => Ok(id),
        _ => Err(ctx.refuse(unknown, id)),
    }
}

pub(super) fn order_state(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.apply(rules::BY_ORDER);
    let id = order_id(ctx, "orderID", 1033)?;
    let shown = ctx.w.limits.reissue_shown;
    let Some(order) = ctx.w.orders.get(&id) else {
        return Err(Refused);
    };
    let Some(issue) = order.newest() else {
        return Err(Refused);
    };
    ctx.out.nest("verifications", |x| {
        verifications(x, order, issue, &ctx.w.limits);
    });
    ctx.out.date("lastUpdateDate", order.updated());
    let visible = issues(order, shown).last().map_or(issue, |(_, i)| i);
    ctx.out.leaf("orderStatus", visible.status.as_str());
    Ok(())
}

const STEPS: &[&str] = &[
    "EMAIL",
    "INTERNAL",
    "SYSTEM",
    "DOMAIN",
    "PRODUCT",
    "EXTENDED_VALIDATION",
    "ORGANIZATION",
    "APPLICANT",
    "AUTHORIZATION",
];

fn verifications(x: &mut Xml, order: &Order, issue: &Issue, limits: &Limits) {
    for step in STEPS {
        let (state, expires) = step_state(order, issue, step, limits);
        x.nest("verification", |x| {
            x.leaf("type", step)
                .leaf("state", state.map_or("NOT_REQUIRED", StepState::as_str))
                .maybe_date("expireDate", expires);
        });
    }
}

fn step_state(
    order: &Order,
    issue: &Issue,
    step: &str,
    limits: &Limits,
) -> (Option<StepState>, Option<Ms>) {
    let settled = |done: bool| {
        Some(if done {
            StepState::Verified
        } else {
            StepState::Required
        })
    };
    match step {
        "EMAIL" => order.email.as_ref().map_or((None, None), |e| {
            (settled(e.verified.is_some()), e.valid_until)
        }),
        "DOMAIN" if !issue.proofs.is_empty() => (
            Some(issue.domain_state()),
            issue.proofs.iter().filter_map(|p| p.expires).min(),
        ),
        "SYSTEM" if !issue.proofs.is_empty() => {
            let failed = issue.proofs.iter().any(|p| !p.system.is_empty());
            let state = if failed {
                StepState::Failed
            } else {
                StepState::Verified
            };
            (Some(state), None)
        }
        _ => order.steps.get(step).map_or((None, None), |s| {
            (Some(s.state), order.counts_until(s, limits))
        }),
    }
}

/// The issues that are shown, with their index: reissues at once or only when issued.
pub(super) fn issues(
    order: &Order,
    shown: Shown,
) -> impl DoubleEndedIterator<Item = (usize, &Issue)> {
    let all = order.issues.iter().enumerate();
    all.filter(move |(_, i)| !i.reissue || shown == Shown::AtOnce || i.cert.is_some())
}

/// The `Order` elements of an order.
pub(super) fn order(x: &mut Xml, order: &Order, wish: Wish, shown: Shown, now: Ms) {
    for (_, issue) in issues(order, shown) {
        let attributes = if issue.reissue {
            " reissue=\"true\""
        } else {
            " reissue=\"false\""
        };
        x.nest_with("Order", attributes, |x| {
            if let Some(cert) = issue.cert.as_ref().filter(|_| wish.certificate) {
                certificate(x, cert, now);
            }
            if wish.details {
                details(x, order);
            }
            if wish.status {
                status(x, order, issue);
            }
        });
    }
}

fn details(x: &mut Xml, order: &Order) {
    x.nest("orderDetails", |x| {
        if let Some(tax) = &order.tax {
            x.nest("organizationInfo", |x| {
                x.leaf("taxIdentificationNumber", tax);
            });
        }
        x.nest("requestorInfo", |x| {
            let r = &order.requestor;
            x.leaf("email", &r.email)
                .leaf("firstName", &r.first_name)
                .leaf("lastName", &r.last_name)
                .leaf("phone", &r.phone);
        });
    });
}

fn status(x: &mut Xml, order: &Order, issue: &Issue) {
    x.nest("orderStatus", |x| {
        x.leaf("customer", &order.customer)
            .date("orderDate", issue.created)
            .leaf("orderID", &order.id);
        x.leaf("orderStatus", issue.status.as_str())
            .leaf("productCode", &order.product_code);
        x.maybe(
            "serialNumber",
            issue.cert.as_ref().map(|c| c.serial.as_str()),
        );
    });
}

/// `certificateDetails`.
pub(super) fn certificate(x: &mut Xml, cert: &Cert, now: Ms) {
    x.nest("certificateDetails", |x| {
        x.leaf("certificateStatus", cert.status(now))
            .leaf("commonName", &cert.common_name);
        x.maybe(
            "DNSNames",
            Some(cert.names.join(","))
                .filter(|n| !n.is_empty())
                .as_deref(),
        );
        x.date("endDate", cert.until)
            .maybe_date("revokedDate", cert.revoked);
        x.leaf("serialNumber", &cert.serial)
            .date("startDate", cert.from);
        x.leaf("subjectName", &cert.subject)
            .leaf("X509Cert", &cert.pem);
    });
}
