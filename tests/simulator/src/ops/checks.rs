//! Checks that several operations share: names, approver, key, algorithm, wished-for end.

use super::Ctx;
use crate::clock::{DAY, Ms, parse_date};
use crate::csr::Csr;
use crate::names;
use crate::orders::{Approver, Order, Status};
use crate::products::{Kind, Names, Product};

const METHODS: &[&str] = &[
    "ADMIN",
    "FILE",
    "DNS",
    "DNS_TXT",
    "DNS_TXT_PREFIX",
    "DNS_CNAME",
    "DNS_CNAME_PREFIX",
];
const PREFIXES: &[&str] = &[
    "ADMIN",
    "ADMINISTRATOR",
    "POSTMASTER",
    "HOSTMASTER",
    "WEBMASTER",
];

/// Names of `SANEntries`, in lower case, each once; `None` without the element.
pub(super) fn entries(ctx: &mut Ctx<'_, '_, '_>) -> Option<Vec<String>> {
    if !ctx.req.has("SANEntries") {
        return None;
    }
    let mut all: Vec<String> = Vec::new();
    for entry in ctx.req.all("SANEntries/SANEntry") {
        let name = entry
            .get("DNSName")
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        if let Some(code) = names::refuse(&name) {
            ctx.refuse(code, name);
        } else if !all.contains(&name) {
            all.push(name);
        }
    }
    if ctx.req.all("SANEntries/SANEntry").is_empty() {
        ctx.refuse(1007, "");
    }
    Some(all)
}

/// The names of a new order: the common name first.
pub(super) fn order_names(
    ctx: &mut Ctx<'_, '_, '_>,
    product: &Product,
    common_name: &str,
) -> Vec<String> {
    if product.names == Names::None {
        superfluous(ctx);
        return Vec::new();
    }
    let common_name = common_name.to_ascii_lowercase();
    let listed = entries(ctx);
    if listed.is_none() && matches!(product.names, Names::Many(_)) {
        ctx.refuse(1007, "");
    }
    if !common_name.is_empty() {
        if names::refuse(&common_name).is_some() {
            ctx.refuse(2051, common_name.clone());
        }
        if listed
            .as_ref()
            .is_some_and(|all| !all.is_empty() && !all.contains(&common_name))
        {
            ctx.refuse(1045, common_name.clone());
        }
        match product.names {
            Names::One if names::is_wildcard(&common_name) => ctx.note(1116, common_name.clone()),
            Names::Wildcard if !names::is_wildcard(&common_name) => {
                ctx.note(1117, common_name.clone());
            }
            _ => {}
        }
    }
    let mut all = vec![common_name.clone()];
    all.extend(
        listed
            .unwrap_or_default()
            .into_iter()
            .filter(|n| *n != common_name),
    );
    all.retain(|n| !n.is_empty());
    fit(ctx, product, &all);
    all
}

/// Names against what the product may hold.
pub(super) fn fit(ctx: &mut Ctx<'_, '_, '_>, product: &Product, all: &[String]) {
    let wild: Vec<&String> = all.iter().filter(|n| names::is_wildcard(n)).collect();
    if let [_, second, ..] = wild.as_slice() {
        ctx.refuse(1046, second.as_str());
    }
    let first = all.first().map_or("", String::as_str);
    let rest = all.iter().skip(1);
    match product.names {
        Names::One => {
            for name in rest.clone().filter(|n| names::is_wildcard(n)) {
                ctx.refuse(1115, name.as_str());
            }
            let bare = |n: &str| n.strip_prefix("www.").unwrap_or(n).to_owned();
            if let Some(extra) = rest
                .clone()
                .find(|n| !names::is_wildcard(n) && bare(n) != bare(first))
            {
                ctx.refuse(1107, extra.as_str());
            }
        }
        Names::Wildcard => {
            for name in rest.filter(|n| !names::is_wildcard(n) && n.as_str() != names::base(first))
            {
                ctx.refuse(1118, name.as_str());
            }
        }
        Names::Many(max) if all.len() > max => ctx.note(1107, all.len().to_string()),
        Names::Many(_) | Names::None => {}
    }
}

/// Products without host names take neither names nor an approver.
pub(super) fn superfluous(ctx: &mut Ctx<'_, '_, '_>) {
    for element in ["SANApprover", "SANEntries"] {
        if ctx.req.has(element) {
            ctx.refuse(1172, element);
        }
    }
}

/// Reads and judges `SANApprover`; `missing` is the code where its method is absent.
pub(super) fn approver(
    ctx: &mut Ctx<'_, '_, '_>,
    all: &[String],
    missing: u16,
) -> Option<Approver> {
    let value = |name: &str| {
        ctx.req
            .get(&format!("SANApprover/{name}"))
            .map(|v| v.trim().to_owned())
    };
    let (method, email, prefix) = (
        value("approverMethod"),
        value("approverEmail"),
        value("approverEmailPrefix"),
    );
    let notify = ctx
        .req
        .flag("SANApprover/verificationNotificationEnabled")
        .unwrap_or(true);
    let Some(method) = method else {
        ctx.refuse(missing, "");
        return None;
    };
    if method.is_empty() {
        ctx.refuse(if missing == 1152 { 1152 } else { 1040 }, "");
        return None;
    }
    if !METHODS.contains(&method.as_str()) {
        ctx.refuse(1042, method);
        return None;
    }
    if !allowed(ctx, &method) {
        return None;
    }
    address(ctx, &method, email.as_deref(), prefix.as_deref());
    if let Some(name) = all
        .iter()
        .find(|n| names::is_wildcard(n) && method == "FILE")
    {
        ctx.refuse(2186, name.as_str());
    }
    if let Some(name) = all.iter().find(|n| names::is_ip(n) && method != "FILE") {
        ctx.refuse(2171, name.as_str());
    }
    let filled = |v: Option<String>| v.filter(|v| !v.is_empty());
    Some(Approver {
        method,
        email: filled(email),
        prefix: filled(prefix),
        notify,
    })
}

/// Refuses the method of mails once it has ended.
pub(super) fn allowed(ctx: &mut Ctx<'_, '_, '_>, method: &str) -> bool {
    let ended = method == "ADMIN" && !ctx.w.limits.takes_email_proof(ctx.now);
    if ended {
        ctx.refuse(1042, method);
    }
    !ended
}

/// ADMIN takes a prefix, all others an address, and no method both.
fn address(ctx: &mut Ctx<'_, '_, '_>, method: &str, email: Option<&str>, prefix: Option<&str>) {
    if let (Some(email), Some(_)) = (email, prefix) {
        ctx.refuse(2158, email);
        return;
    }
    match (method, email, prefix) {
        ("ADMIN", _, None | Some("")) => ctx.note(2159, ""),
        ("ADMIN", _, Some(prefix)) if !PREFIXES.contains(&prefix) => ctx.note(1108, prefix),
        ("ADMIN", ..) => {}
        (_, None, _) => ctx.note(2160, ""),
        (_, Some(""), _) => ctx.note(1038, ""),
        (_, Some(email), _) if email.chars().count() > 255 => ctx.note(1087, email),
        (_, Some(email), _) if !names::is_email(email) => ctx.note(1037, email),
        _ => {}
    }
}

/// Reads the CSR at a path; `malformed` is the operation's code for rubbish.
pub(super) fn csr(ctx: &mut Ctx<'_, '_, '_>, path: &str, malformed: u16) -> Option<Csr> {
    let text = ctx.req.filled(path)?;
    match Csr::read(&text) {
        Ok(csr) => {
            for code in csr.refusals(&ctx.w.limits) {
                ctx.refuse(code, "");
            }
            crate::fields::check_further(&csr, &mut ctx.errors);
            Some(csr)
        }
        Err(1078) => {
            ctx.refuse(malformed, "");
            None
        }
        Err(code) => {
            ctx.refuse(code, "");
            None
        }
    }
}

/// Refuses a key that is in use: outside the chain of orders given, or at all with strict keys and of orders whose keys
/// are refused.
pub(super) fn fresh_key(
    ctx: &mut Ctx<'_, '_, '_>,
    csr: &Csr,
    chain: Option<&str>,
    own_id: Option<&str>,
) {
    let w = &*ctx.w;
    let has_key = |order: &&Order| {
        let mut issues = order.issues.iter();
        issues
            .any(|i| i.status != Status::Rejected && crate::world::key_id_of(&i.key) == csr.key_id)
    };
    let used = w.keys.get(&csr.key_id).into_iter().flatten();
    let mut used = used
        .filter_map(|id| w.orders.get(id))
        .filter(|o| own_id != Some(o.id.as_str()))
        .filter(has_key);
    let refusal = |order: &Order| {
        let refused = w.limits.strict_keys || chain != Some(order.chain.as_str());
        order.refuses_keys.or_else(|| refused.then_some(1032))
    };
    if let Some(code) = used.find_map(refusal) {
        ctx.refuse(code, "");
    }
}

/// Judges `hashAlgorithm`, whose spelling was checked before.
pub(super) fn hash_algorithm(ctx: &mut Ctx<'_, '_, '_>, path: &str, kind: Kind) -> Option<String> {
    let wanted = ctx.req.filled(path)?;
    if wanted == "RSA-SHA1" {
        ctx.refuse(2124, wanted.clone());
    } else if wanted.ends_with("-SHA256")
        && (!ctx.w.limits.hash_algorithms.contains(&wanted)
            || kind == Kind::Code && wanted.starts_with("ECC"))
    {
        ctx.refuse(2089, wanted.clone());
    }
    Some(wanted)
}

/// Judges `shortenedValidityPeriod`: the last moment of the day wished for.
pub(super) fn shortened(
    ctx: &mut Ctx<'_, '_, '_>,
    path: &str,
    latest: Ms,
    beyond: u16,
) -> Option<Ms> {
    let text = ctx.req.filled(path)?;
    let end = parse_date(&text)? + DAY;
    if end <= ctx.now {
        ctx.refuse(2185, text);
    } else if end > latest + DAY {
        ctx.refuse(beyond, text);
    }
    Some(end)
}

/// The login is no customer and no contact.
pub(super) fn not_the_login(ctx: &mut Ctx<'_, '_, '_>, customer: &str, contact: &str) {
    let user = ctx
        .w
        .limits
        .user
        .clone()
        .unwrap_or_else(|| ctx.w.user.clone());
    for (path, code) in [(customer, 1023), (contact, 2172)] {
        if let Some(value) = ctx.req.filled(path).filter(|v| *v == user) {
            ctx.refuse(code, value);
        }
    }
}
