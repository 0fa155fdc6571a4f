//! `quickOrder` and `validateOrderParameters`.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::draft::{self, Draft};
use super::{Ctx, Outcome};
use crate::clock::{Ms, SECOND};
use crate::csr::Csr;
use crate::fields::{self, FIELDS};
use crate::names;
use crate::orders::{Email, Issue, Order, Proof, Requestor, Step, StepState};
use crate::products::{Kind, Product};
use crate::world::random_code;

/// The elements of `ParsedCSR` in schema order, named as in `orderParameters`.
const PARSED: [&str; 14] = [
    "commonName",
    "country",
    "email",
    "joisocn",
    "joiln",
    "joisopn",
    "businessCategory",
    "locality",
    "organization",
    "organizationalUnit",
    "postalCode",
    "serialNumber",
    "streetAddress",
    "state",
];

pub(super) fn validate(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    let draft = draft::read(ctx)?;
    let found = fields::of_csr(&draft.csr);
    ctx.out.nest("ParsedCSR", |x| {
        for element in PARSED {
            let field = FIELDS.iter().find(|f| f.element == element);
            if let (Some(field), Some(attribute)) = (field, found.get(element)) {
                x.leaf(field.parsed, &attribute.value);
            }
        }
    });
    Ok(())
}

pub(super) fn quick_order(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    let draft = draft::read(ctx)?;
    let value = |name: &str| ctx.req.filled(&format!("orderParameters/{name}"));
    let (customer, language) = (value("customer"), value("language"));
    let (contact, agent) = (value("revocationContactEmail"), value("userAgent"));
    let requestor = draft::requestor(ctx);
    let tax = ctx.req.filled("organizationInfo/taxIdentificationNumber");
    let id = draft.id.clone().unwrap_or_else(|| ctx.w.new_order_id());
    let mut order = blank(ctx.now, &id, &draft.product);
    order.customer = customer.unwrap_or_default();
    order.language = language.unwrap_or_else(|| "pl".to_owned());
    (
        order.requestor,
        order.tax,
        order.revocation_contact,
        order.user_agent,
    ) = (requestor, tax, contact, agent);
    order.subject.clone_from(&draft.subject);
    place(ctx, order, draft);
    Ok(())
}

/// An order of a product with nothing in it yet.
pub(super) fn blank(now: Ms, id: &str, product: &Product) -> Order {
    let required = |step: &&str| ((*step).to_owned(), Step::new(StepState::Required, now));
    Order {
        id: id.to_owned(),
        customer: String::new(),
        product_code: product.code.clone(),
        kind: product.kind,
        created: now,
        changes: vec![now],
        via_api: true,
        foreign: false,
        blocked: false,
        refuses_keys: None,
        subject: BTreeMap::new(),
        language: "pl".to_owned(),
        requestor: Requestor::default(),
        tax: None,
        revocation_contact: None,
        user_agent: None,
        term_days: product.days,
        term_from: None,
        term_end: None,
        renews: None,
        chain: id.to_owned(),
        steps: Order::steps_of(product.kind).iter().map(required).collect(),
        email: None,
        issues: Vec::new(),
        notes: Vec::new(),
        documents: Vec::new(),
        members: Vec::new(),
        sni: product.sni,
    }
}

/// Takes an order in and answers its number and what has to be proved.
pub(super) fn place(ctx: &mut Ctx<'_, '_, '_>, mut order: Order, draft: Draft) {
    let id = order.id.clone();
    let mut issue = issue(false, ctx.now, &draft.csr, draft.names);
    (issue.approver, issue.hash_algorithm, issue.shortened) =
        (draft.approver, draft.hash_algorithm, draft.shortened);
    order.issues.push(issue);
    if order.kind.has_mailbox() {
        let address = order.subject.get("email").cloned().unwrap_or_default();
        order.email = Some(mailbox(ctx, address));
    }
    let mailed = order
        .email
        .as_ref()
        .map(|e| (e.address.clone(), e.code.clone()));
    ctx.w.adopt(order);
    if let Some((address, code)) = mailed {
        ctx.w
            .send(&id, "mailbox", Some(&address), &[], Some(&code), ctx.now);
    }
    begin(ctx, &id, 0);
}

/// Begins the proof of an issue's names, lets everything happen that can at once, and answers.
pub(super) fn begin(ctx: &mut Ctx<'_, '_, '_>, id: &str, index: usize) {
    ctx.w.begin_proof(id, index);
    if ctx.w.limits.auto {
        ctx.w.advance(id, false);
    }
    ctx.out.leaf("orderID", id);
    verification(ctx, id, index);
}

/// `SANVerification`: the code and the names that are not proved yet.
pub(super) fn verification(ctx: &mut Ctx<'_, '_, '_>, id: &str, index: usize) {
    let Some(issue) = ctx.w.orders.get(id).and_then(|o| o.issues.get(index)) else {
        return;
    };
    let (Some(approver), Some(code)) = (&issue.approver, &issue.code) else {
        return;
    };
    let email = match &approver.prefix {
        Some(prefix) => {
            let name = issue
                .proofs
                .first()
                .map_or("", |p| p.fqdn.trim_start_matches("www."));
            format!("{}@{name}", prefix.to_ascii_lowercase())
        }
        None => approver.email.clone().unwrap_or_default(),
    };
    ctx.out.nest("SANVerification", |x| {
        x.leaf("approverMethod", &approver.method)
            .leaf("code", &code.value)
            .leaf("approverEmail", &email);
        x.nest("FQDNs", |x| {
            for proof in &issue.proofs {
                x.leaf("FQDN", &proof.fqdn);
            }
        });
    });
}

/// An issue with a proof to make for each of its names; a wildcard is proved at its base.
pub(super) fn issue(reissue: bool, now: Ms, csr: &Csr, all: Vec<String>) -> Issue {
    let key = STANDARD.encode(csr.key.public_key_to_der().unwrap_or_default());
    let mut issue = Issue::new(reissue, now, key, all);
    issue.proofs = proofs(&issue.names);
    issue
}

/// One open proof for each name to be proved.
pub(super) fn proofs(all: &[String]) -> Vec<Proof> {
    let mut bases: Vec<&str> = Vec::new();
    for name in all {
        if !bases.contains(&names::base(name)) {
            bases.push(names::base(name));
        }
    }
    let open = |fqdn: &str| Proof {
        fqdn: fqdn.to_owned(),
        state: StepState::Required,
        expires: None,
        info: None,
        mail_code: None,
        system: Vec::new(),
    };
    bases.into_iter().map(open).collect()
}

/// The proof of a customer's mailbox, with a fresh code.
pub(super) fn mailbox(ctx: &Ctx<'_, '_, '_>, address: String) -> Email {
    Email {
        address,
        code: random_code(),
        sent: ctx.now,
        link_until: ctx.now + ctx.w.limits.email_link_hours * 3600 * SECOND,
        verified: None,
        valid_until: None,
    }
}

/// Whether a kind has host names to prove.
pub(super) fn has_names(kind: Kind) -> bool {
    kind.is_ssl()
}
