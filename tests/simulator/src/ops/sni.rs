//! `orderSNICertificate` and `modifySNICertificate`: one certificate that gathers the names of others.

use super::draft::{self, Draft};
use super::{Ctx, Outcome, Refused};
use super::{certificates, checks, order};
use crate::orders::{Cert, Issue, Order};
use crate::products::SNI_CODE;
use crate::request::Req;
use crate::rules;
use crate::world::World;

/// The codes of one list of serial numbers: blank, over-long, not hexadecimal.
type ListCodes = (u16, u16, u16);

pub(super) fn order(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.apply(rules::SNI);
    let csr = checks::csr(ctx, "orderSNIParameters/CSR", 1195);
    let serials = serials(ctx, "serialNumbers", 1199, (2000, 2001, 2002));
    let product = ctx.w.product(SNI_CODE).cloned();
    if let Some(csr) = &csr {
        checks::fresh_key(ctx, csr, None, None);
    }
    let (names, invalid) = gather(ctx, &serials);
    let hash_algorithm = checks::hash_algorithm(
        ctx,
        "orderSNIParameters/hashAlgorithm",
        crate::products::Kind::Dv,
    );
    ctx.stop_if_refused()?;
    let (Some(csr), Some(product)) = (csr, product) else {
        return Err(Refused);
    };
    let id = ctx.w.new_order_id();
    let mut order = order::blank(ctx.now, &id, &product);
    order.requestor = draft::requestor(ctx);
    order.tax = ctx.req.filled("organizationInfo/taxIdentificationNumber");
    order.language = ctx
        .req
        .filled("orderSNIParameters/language")
        .unwrap_or_else(|| "pl".to_owned());
    order.members = serials
        .into_iter()
        .filter(|s| !invalid.contains(s))
        .collect();
    "SNI".clone_into(&mut order.customer);
    order.subject.insert(
        "commonName".to_owned(),
        names.first().cloned().unwrap_or_default(),
    );
    let subject = order.subject.clone();
    let draft = Draft {
        id: None,
        product,
        csr,
        subject,
        names,
        approver: None,
        hash_algorithm,
        shortened: None,
    };
    order::place(ctx, order, draft);
    prove(ctx.w, &id);
    invalid_numbers(ctx, &invalid);
    Ok(())
}

/// The members' names were proved with their own orders.
fn prove(w: &mut World, id: &str) {
    let now = w.now();
    let until = w.limits.proof_until(now);
    if let Some(order) = w.orders.get_mut(id) {
        crate::progress::complete_steps(order, until, now);
    }
    w.advance(id, false);
}

fn invalid_numbers(ctx: &mut Ctx<'_, '_, '_>, invalid: &[String]) {
    if !invalid.is_empty() {
        ctx.out.nest("invalidSerialNumbers", |x| {
            for serial in invalid {
                x.leaf("serialNumber", serial);
            }
        });
    }
}

/// The serial numbers of a list, judged one by one; `empty` is the code of a list without any.
fn serials(
    ctx: &mut Ctx<'_, '_, '_>,
    list: &str,
    empty: u16,
    (blank, long, hex): ListCodes,
) -> Vec<String> {
    if !ctx.req.has(list) {
        return Vec::new();
    }
    let given: Vec<String> = ctx
        .req
        .all(&format!("{list}/serialNumber"))
        .iter()
        .map(Req::text)
        .collect();
    if given.is_empty() {
        ctx.refuse(empty, "");
    }
    let mut good = Vec::new();
    for text in given {
        let text = text.trim();
        match rules::serial(text) {
            _ if text.is_empty() => ctx.note(blank, ""),
            _ if text.chars().count() > 64 => ctx.note(long, text),
            None => ctx.note(hex, text),
            Some(serial) if !good.contains(&serial) => good.push(serial),
            Some(_) => {}
        }
    }
    good
}

/// The names of the members; unknown numbers are answered as invalid, as long as any member is left.
fn gather(ctx: &mut Ctx<'_, '_, '_>, serials: &[String]) -> (Vec<String>, Vec<String>) {
    let (mut names, mut invalid): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut refused: Vec<(u16, String)> = Vec::new();
    for serial in serials {
        match ctx.w.by_serial(serial) {
            None => invalid.push(serial.clone()),
            Some((order, ..)) if order.foreign => invalid.push(serial.clone()),
            Some((order, ..)) if order.sni => refused.push((2004, serial.clone())),
            Some((_, _, cert)) if !cert.is_live(ctx.now) => refused.push((2003, serial.clone())),
            Some((_, _, cert)) => names.extend(
                cert.names
                    .iter()
                    .filter(|n| !names.contains(n))
                    .cloned()
                    .collect::<Vec<_>>(),
            ),
        }
    }
    ctx.errors.extend(refused);
    if names.is_empty() && !serials.is_empty() && ctx.errors.is_empty() {
        ctx.refuse(2005, "");
    }
    (names, invalid)
}

pub(super) fn modify(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.apply(rules::MODIFY_SNI);
    let added = serials(ctx, "addSerialNumbers", 2035, (2036, 2037, 2038));
    let removed = serials(ctx, "removeSerialNumbers", 2039, (2040, 2041, 2042));
    for serial in added.iter().filter(|s| removed.contains(s)) {
        ctx.refuse(2043, serial.as_str());
    }
    let target = target(ctx);
    ctx.stop_if_refused()?;
    let Some((id, cert)) = target else {
        return Err(Refused);
    };
    let Some(old) = ctx.w.orders.get(&id).cloned() else {
        return Err(Refused);
    };
    if !old.sni {
        return Err(ctx.refuse(2032, cert.serial));
    }
    judge(ctx, &old, &added, &removed);
    let mut members: Vec<String> = old
        .members
        .iter()
        .filter(|m| !removed.contains(m))
        .cloned()
        .collect();
    members.extend(added);
    let names = member_names(ctx.w, &members);
    if names.is_empty() {
        ctx.refuse(2048, "");
    }
    let hash_algorithm = checks::hash_algorithm(ctx, "hashAlgorithm", old.kind);
    ctx.stop_if_refused()?;
    let key = old.newest().map(|i| i.key.clone()).unwrap_or_default();
    let mut issue = Issue::new(true, ctx.now, key, names);
    issue.hash_algorithm = hash_algorithm;
    let Some(mut order) = ctx.w.orders.remove(&id) else {
        return Err(Refused);
    };
    order.members = members;
    order.issues.push(issue);
    order.changed(ctx.now);
    ctx.w.adopt(order);
    prove(ctx.w, &id);
    ctx.out.leaf("orderID", &id);
    Ok(())
}

/// The SNI certificate that `serialNumber` or `X509Cert` names.
fn target(ctx: &mut Ctx<'_, '_, '_>) -> Option<(String, Cert)> {
    let given = (ctx.req.filled("serialNumber"), ctx.req.filled("X509Cert"));
    let serial = match given {
        (Some(serial), _) => rules::serial(&serial)?,
        (None, Some(cert)) => {
            let found = certificates::serial_of(&cert);
            if found.is_none() {
                ctx.refuse(2033, "");
            }
            found?
        }
        (None, None) => {
            ctx.refuse(2027, "");
            return None;
        }
    };
    let found = ctx
        .w
        .by_serial(&serial)
        .filter(|(o, ..)| !o.foreign)
        .map(|(o, _, c)| (o.id.clone(), c.clone()));
    if found.is_none() {
        ctx.refuse(2031, serial);
    }
    found
}

fn judge(ctx: &mut Ctx<'_, '_, '_>, old: &Order, added: &[String], removed: &[String]) {
    for serial in added {
        let code = match ctx.w.by_serial(serial) {
            None => Some(2044),
            Some((order, ..)) if order.sni => Some(2045),
            Some((_, _, cert)) if !cert.is_live(ctx.now) => Some(2003),
            Some(_) if old.members.contains(serial) => Some(2046),
            Some(_) => None,
        };
        if let Some(code) = code {
            ctx.refuse(code, serial.as_str());
        }
    }
    for serial in removed.iter().filter(|s| !old.members.contains(s)) {
        ctx.refuse(2047, serial.as_str());
    }
}

fn member_names(w: &World, members: &[String]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in members
        .iter()
        .filter_map(|m| w.by_serial(m))
        .flat_map(|(_, _, c)| c.names.clone())
    {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
