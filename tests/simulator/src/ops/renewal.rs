//! `renewCertificate` and `reissueCertificate`.

use super::draft::{self, Draft};
use super::{Ctx, Outcome, Refused};
use super::{certificates, checks, order};
use crate::clock::DAY;
use crate::csr::Csr;
use crate::fields;
use crate::names;
use crate::orders::{Issue, Order, StepState};
use crate::products::{Names, Product};
use crate::rules;

pub(super) fn renew(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.apply(rules::RENEW);
    checks::not_the_login(ctx, "customer", "revocationContactEmail");
    let csr = checks::csr(ctx, "CSR", 1078);
    let product = renewal_product(ctx);
    let Ok((id, index)) = certificates::named(ctx) else {
        return Err(Refused);
    };
    let Some(old) = ctx.w.orders.get(&id).cloned() else {
        return Err(Refused);
    };
    renewable(ctx, &old, index);
    if let Some(product) = &product {
        fitting(ctx, &old, product);
    }
    if let Some(customer) = ctx.req.filled("customer").filter(|c| *c != old.customer) {
        ctx.refuse(1169, customer);
    }
    if let Some(csr) = &csr {
        same_common_name(ctx, &old, csr);
        checks::fresh_key(ctx, csr, Some(&old.chain), None);
    }
    let all = old
        .newest_cert()
        .map(|c| c.names.clone())
        .unwrap_or_default();
    let approver = if old.kind.is_ssl() {
        if ctx.req.has("SANApprover") {
            checks::approver(ctx, &all, 2157)
        } else {
            ctx.refuse(2162, "");
            None
        }
    } else {
        checks::superfluous(ctx);
        None
    };
    let hash_algorithm = checks::hash_algorithm(ctx, "hashAlgorithm", old.kind);
    let end =
        old.term_end.unwrap_or(ctx.now).max(ctx.now) + product.as_ref().map_or(0, |p| p.days) * DAY;
    let shortened = checks::shortened(ctx, "shortenedValidityPeriod", end, 1191);
    ctx.stop_if_refused()?;
    let (Some(csr), Some(product)) = (csr, product) else {
        return Err(Refused);
    };
    let draft = Draft {
        id: None,
        product,
        csr,
        subject: old.subject.clone(),
        names: all,
        approver,
        hash_algorithm,
        shortened,
    };
    place_renewal(ctx, &old, draft);
    Ok(())
}

fn place_renewal(ctx: &mut Ctx<'_, '_, '_>, old: &Order, draft: Draft) {
    let id = ctx.w.new_order_id();
    let mut order = order::blank(ctx.now, &id, &draft.product);
    order.customer.clone_from(&old.customer);
    order.language.clone_from(&old.language);
    order.requestor.clone_from(&old.requestor);
    (order.tax, order.subject) = (old.tax.clone(), old.subject.clone());
    order.revocation_contact = ctx
        .req
        .filled("revocationContactEmail")
        .or_else(|| old.revocation_contact.clone());
    order.user_agent = ctx.req.filled("userAgent");
    (order.renews, order.chain, order.term_from) =
        (Some(old.id.clone()), old.chain.clone(), old.term_end);
    order.refuses_keys = old.refuses_keys;
    // An organisation that is still known need not be vetted again; people and mailboxes are.
    if old.kind.has_organisation() {
        order.steps = old.vetting(&ctx.w.limits, ctx.now);
    }
    order::place(ctx, order, draft);
}

fn renewal_product(ctx: &mut Ctx<'_, '_, '_>) -> Option<Product> {
    let code = ctx
        .req
        .filled("productCode")
        .filter(|c| c.chars().count() <= 3)?;
    let product = draft::issue_product(ctx, &code)?;
    if product.renews.is_none() {
        ctx.refuse(1166, code);
        return None;
    }
    Some(product)
}

/// A renewal may have another number of years than the original, but not another product.
fn fitting(ctx: &mut Ctx<'_, '_, '_>, old: &Order, product: &Product) {
    let family = |code: &str| code.get(..2).map(str::to_owned);
    if family(&old.product_code) != family(&product.code) || old.kind != product.kind {
        ctx.refuse(1167, product.code.clone());
    }
}

fn renewable(ctx: &mut Ctx<'_, '_, '_>, old: &Order, index: usize) {
    let limits = &ctx.w.limits;
    let (window, grace) = (
        limits.renewal_window_days * DAY,
        limits.renewal_grace_days * DAY,
    );
    let Some(cert) = old.issues.get(index).and_then(|i| i.cert.as_ref()) else {
        return;
    };
    let end = old.term_end.unwrap_or(cert.until);
    if cert.revoked.is_some() && cert.replaced_until.is_none() || cert.revoking.is_some() {
        ctx.refuse(1145, cert.serial.clone());
    } else if ctx.now >= end + grace {
        ctx.refuse(1044, cert.serial.clone());
    } else if ctx.now < end - window {
        ctx.refuse(1191, cert.serial.clone());
    }
}

fn same_common_name(ctx: &mut Ctx<'_, '_, '_>, old: &Order, csr: &Csr) {
    let given = fields::of_csr(csr)
        .get("commonName")
        .map(|a| a.value.to_lowercase());
    let known = old.subject.get("commonName").map(|c| c.to_lowercase());
    // A CSR without a common name takes the certificate's over.
    if let Some(given) = given.filter(|g| Some(g) != known.as_ref()) {
        ctx.refuse(1168, given);
    }
}

pub(super) fn reissue(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.apply(rules::REISSUE);
    let csr = checks::csr(ctx, "CSR", 2097);
    let Ok((id, index)) = certificates::named(ctx) else {
        return Err(Refused);
    };
    let Some(old) = ctx.w.orders.get(&id).cloned() else {
        return Err(Refused);
    };
    reissuable(ctx, &old, index);
    if let Some(csr) = &csr {
        same_common_name(ctx, &old, csr);
        checks::fresh_key(ctx, csr, Some(&old.chain), None);
    }
    let Some(base) = old.issues.get(index) else {
        return Err(Refused);
    };
    let mut all = base.names.clone();
    add_names(ctx, &old, &mut all);
    let approver = if ctx.req.has("SANApprover") {
        checks::approver(ctx, &all, 2157)
    } else {
        if old.kind.is_ssl() && (ctx.w.limits.fresh_proof || all.len() > base.names.len()) {
            ctx.refuse(2188, "");
        }
        None
    };
    let hash_algorithm = checks::hash_algorithm(ctx, "hashAlgorithm", old.kind);
    ctx.stop_if_refused()?;
    let mut issue = match &csr {
        Some(csr) => order::issue(true, ctx.now, csr, all),
        None => Issue {
            proofs: order::proofs(&all),
            ..Issue::new(true, ctx.now, base.key.clone(), all)
        },
    };
    if approver.is_none() {
        carry_proofs(&mut issue, base);
    }
    (issue.approver, issue.hash_algorithm) = (approver, hash_algorithm);
    place_reissue(ctx, &old.id, issue);
    Ok(())
}

/// Without a fresh proof the old ones count on.
fn carry_proofs(issue: &mut Issue, base: &Issue) {
    for proof in &mut issue.proofs {
        if let Some(old) = base.proofs.iter().find(|p| p.fqdn == proof.fqdn) {
            (proof.state, proof.expires) = (old.state, old.expires);
        }
    }
    debug_assert!(issue.proofs.iter().all(|p| p.state == StepState::Verified));
}

fn place_reissue(ctx: &mut Ctx<'_, '_, '_>, id: &str, issue: Issue) {
    let Some(mut order) = ctx.w.orders.remove(id) else {
        return;
    };
    let index = order.issues.len();
    order.issues.push(issue);
    order.steps = order.vetting(&ctx.w.limits, ctx.now);
    order.changed(ctx.now);
    ctx.w.adopt(order);
    order::begin(ctx, id, index);
}

fn reissuable(ctx: &mut Ctx<'_, '_, '_>, old: &Order, index: usize) {
    let Some(cert) = old.issues.get(index).and_then(|i| i.cert.as_ref()) else {
        return;
    };
    let product = ctx.w.product(&old.product_code);
    let (serial, simply_sign) = (cert.serial.clone(), product.is_some_and(|p| p.simply_sign));
    let newer = old
        .issues
        .iter()
        .skip(index + 1)
        .any(|i| i.status != crate::orders::Status::Rejected);
    let expired = cert.until <= ctx.now && !ctx.w.limits.reissue_expired;
    let revoked = cert.revoked.is_some() || cert.revoking.is_some();
    let code = if simply_sign {
        2122
    } else if newer {
        2126
    } else if revoked || old.sni {
        2094
    } else if expired || old.term_end.is_some_and(|end| end <= ctx.now) {
        2093
    } else {
        return;
    };
    ctx.refuse(code, serial);
}

/// `SANEntries` of a reissue are names to add.
fn add_names(ctx: &mut Ctx<'_, '_, '_>, old: &Order, all: &mut Vec<String>) {
    let Some(added) = checks::entries(ctx) else {
        return;
    };
    for name in &added {
        if all.contains(name) {
            ctx.refuse(2130, name.as_str());
        }
    }
    let Some(product) = ctx.w.product(&old.product_code).cloned() else {
        return;
    };
    if product.names == Names::None {
        ctx.refuse(1172, "SANEntries");
        return;
    }
    let fresh: Vec<String> = added.into_iter().filter(|n| !all.contains(n)).collect();
    all.extend(fresh);
    debug_assert!(all.iter().all(|n| names::refuse(n).is_none()));
    checks::fit(ctx, &product, all);
}
