//! From a request to an order: everything that `quickOrder` and `validateOrderParameters` check.

use std::collections::BTreeMap;

use super::checks;
use super::{Ctx, Refused};
use crate::clock::{DAY, Ms};
use crate::csr::Csr;
use crate::fields::{self, FIELDS};
use crate::names;
use crate::orders::{Approver, Requestor};
use crate::products::{Kind, Product};
use crate::rules;

/// An order that may be placed.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) id: Option<String>,
    pub(super) product: Product,
    pub(super) csr: Csr,
    pub(super) subject: BTreeMap<String, String>,
    pub(super) names: Vec<String>,
    pub(super) approver: Option<Approver>,
    pub(super) hash_algorithm: Option<String>,
    pub(super) shortened: Option<Ms>,
}

/// Reads and judges a whole order; all that is wrong is refused together.
pub(super) fn read(ctx: &mut Ctx<'_, '_, '_>) -> Result<Draft, Refused> {
    ctx.apply(rules::ORDER);
    checks::not_the_login(
        ctx,
        "orderParameters/customer",
        "orderParameters/revocationContactEmail",
    );
    let id = ctx.req.filled("orderParameters/orderID");
    if let Some(id) = id.as_ref().filter(|id| ctx.w.orders.contains_key(*id)) {
        ctx.refuse(1012, id.as_str());
    }
    let product = product(ctx);
    let csr = checks::csr(ctx, "orderParameters/CSR", 1078);
    if let Some(csr) = &csr {
        checks::fresh_key(ctx, csr, None, id.as_deref());
    }
    let given = given(ctx);
    let Some(product) = product else {
        return Err(Refused);
    };
    let subject = subject(ctx, &product, given, csr.as_ref());
    let common_name = subject.get("commonName").cloned().unwrap_or_default();
    let names = checks::order_names(ctx, &product, &common_name);
    let approver = approver(ctx, &product, &names);
    let hash_algorithm = checks::hash_algorithm(ctx, "orderParameters/hashAlgorithm", product.kind);
    let latest = ctx.now + product.days * DAY;
    let shortened = checks::shortened(ctx, "orderParameters/shortenedValidityPeriod", latest, 1069);
    ctx.stop_if_refused()?;
    let Some(csr) = csr else { return Err(Refused) };
    Ok(Draft {
        id,
        product,
        csr,
        subject,
        names,
        approver,
        hash_algorithm,
        shortened,
    })
}

fn product(ctx: &mut Ctx<'_, '_, '_>) -> Option<Product> {
    let code = ctx
        .req
        .filled("orderParameters/productCode")
        .filter(|c| c.chars().count() <= 3)?;
    let product = issue_product(ctx, &code)?;
    if product.renews.is_some() {
        ctx.refuse(1181, code);
        return None;
    }
    if product.sni {
        ctx.refuse(2025, code);
        return None;
    }
    Some(product)
}

/// A product that this account may order.
pub(super) fn issue_product(ctx: &mut Ctx<'_, '_, '_>, code: &str) -> Option<Product> {
    let limits = &ctx.w.limits;
    let listed = |all: &[String]| all.iter().any(|c| c == code);
    if listed(&limits.discontinued) {
        ctx.refuse(1006, code);
        return None;
    }
    let found = if listed(&limits.not_for_partner) {
        None
    } else {
        ctx.w.product(code).cloned()
    };
    if found.is_none() {
        ctx.refuse(1075, code);
    }
    found
}

/// The subject's fields that the request names, judged.
fn given(ctx: &mut Ctx<'_, '_, '_>) -> BTreeMap<String, String> {
    let mut given = BTreeMap::new();
    for field in FIELDS {
        if let Some(value) = ctx
            .req
            .filled(&format!("orderParameters/{}", field.element))
        {
            fields::check_given(field, &value, &mut ctx.errors);
            given.insert(field.element.to_owned(), value);
        }
    }
    given
}

/// The subject: the request's fields, else the CSR's, as far as the product uses them.
fn subject(
    ctx: &mut Ctx<'_, '_, '_>,
    product: &Product,
    given: BTreeMap<String, String>,
    csr: Option<&Csr>,
) -> BTreeMap<String, String> {
    let mut subject = given;
    let from_csr = csr.map(fields::of_csr).unwrap_or_default();
    for field in FIELDS.iter().filter(|f| uses(product.kind, f.element)) {
        if let Some(attribute) = from_csr
            .get(field.element)
            .filter(|_| !subject.contains_key(field.element))
        {
            fields::check_csr(field, attribute, &mut ctx.errors);
            subject.insert(field.element.to_owned(), attribute.value.clone());
        }
    }
    if product.kind == Kind::Mailbox
        && let Some(email) = subject.get("email").cloned()
    {
        subject.entry("commonName".to_owned()).or_insert(email);
    }
    required(ctx, product.kind, &subject);
    if product.kind.is_ssl()
        && let Some(cn) = subject.get_mut("commonName")
    {
        cn.make_ascii_lowercase();
    }
    subject
}

/// Which of the CSR's fields end up in a certificate of a kind.
fn uses(kind: Kind, element: &str) -> bool {
    match element {
        "commonName" => true,
        "organization" | "locality" | "state" | "country" => kind.has_organisation(),
        "organizationalUnit" => matches!(kind, Kind::Enterprise | Kind::Code),
        "email" => kind.has_mailbox(),
        _ => kind == Kind::Ev,
    }
}

fn required(ctx: &mut Ctx<'_, '_, '_>, kind: Kind, subject: &BTreeMap<String, String>) {
    let mut need = |element: &str, code: u16| {
        if !subject.contains_key(element) {
            ctx.refuse(code, "");
        }
    };
    need("commonName", 1015);
    if kind.has_organisation() {
        need("organization", 1016);
        need("country", if kind.is_ssl() { 1020 } else { 1059 });
        if !subject.contains_key("state") {
            need("locality", 2058);
        }
    }
    if kind.has_mailbox() {
        need("email", 1021);
    }
    if kind == Kind::Ev {
        for (element, code) in [
            ("joisocn", 1093),
            ("serialNumber", 1095),
            ("businessCategory", 2138),
            ("streetAddress", 2139),
            ("postalCode", 2142),
        ] {
            need(element, code);
        }
        if subject.contains_key("joiln") {
            need("joisopn", 1092);
        }
        if ctx.w.limits.ev_needs_locality && !subject.contains_key("joiln") {
            ctx.refuse(1094, "");
        }
        if !ctx.req.has("organizationInfo") {
            ctx.refuse(1048, "");
        }
    }
}

fn approver(ctx: &mut Ctx<'_, '_, '_>, product: &Product, all: &[String]) -> Option<Approver> {
    if !product.kind.is_ssl() {
        return None;
    }
    if ctx.req.has("SANApprover") {
        return checks::approver(ctx, all, 2157);
    }
    ctx.refuse(2162, all.first().map_or("", |n| names::base(n)));
    None
}

/// The `requestorInfo` of a request.
pub(super) fn requestor(ctx: &Ctx<'_, '_, '_>) -> Requestor {
    let value = |name: &str| {
        ctx.req
            .filled(&format!("requestorInfo/{name}"))
            .unwrap_or_default()
    };
    Requestor {
        email: value("email"),
        first_name: value("firstName"),
        last_name: value("lastName"),
        phone: value("phone"),
    }
}
