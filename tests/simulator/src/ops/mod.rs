//! The operations.

mod catalogue;
mod certificates;
mod changes;
mod checks;
mod documents;
mod draft;
mod lists;
mod order;
mod proofs;
mod renewal;
mod sni;
mod views;

use crate::clock::Ms;
use crate::request::Req;
use crate::schema::BadValue;
use crate::soap::{self, Page, Refusal};
use crate::world::World;
use crate::xml::Xml;

/// What an operation works on.
pub(crate) struct Ctx<'w, 'a, 'i> {
    pub(crate) w: &'w mut World,
    pub(crate) req: Req<'a, 'i>,
    pub(crate) now: Ms,
    /// Gathered so far; an operation changes nothing while there are any.
    pub(crate) errors: Vec<Refusal>,
    pub(crate) out: Xml,
    pub(crate) page: Option<Page>,
}

/// Stops an operation; the reasons are in [`Ctx::errors`].
#[derive(Debug)]
pub(crate) struct Refused;

pub(crate) type Outcome = Result<(), Refused>;

impl Ctx<'_, '_, '_> {
    pub(crate) fn refuse(&mut self, code: u16, value: impl Into<String>) -> Refused {
        self.errors.push((code, value.into()));
        Refused
    }

    /// As [`Self::refuse`], where the checks go on.
    pub(crate) fn note(&mut self, code: u16, value: impl Into<String>) {
        self.errors.push((code, value.into()));
    }

    /// Goes on only if nothing was refused so far.
    pub(crate) fn stop_if_refused(&self) -> Outcome {
        if self.errors.is_empty() {
            Ok(())
        } else {
            Err(Refused)
        }
    }

    pub(crate) fn apply(&mut self, rows: &[crate::rules::Row]) {
        crate::rules::apply(rows, &self.req, &mut self.errors);
    }
}

/// How an answer came out, besides its text.
#[derive(Debug)]
pub(crate) struct Answered {
    pub(crate) operation: String,
    pub(crate) text: String,
    /// Whether anything may have changed.
    pub(crate) carried_out: bool,
    pub(crate) codes: Vec<u16>,
}

/// Answers a request whose structure was checked.
pub(crate) fn answer(w: &mut World, req: Req<'_, '_>, bad: &[BadValue]) -> Answered {
    let now = w.now();
    let dates = w.limits.date_style;
    let operation = req.operation().to_owned();
    if let Some(success) = refuse_credentials(w, &req) {
        return finish(&operation, success, &[], None, &Xml::new(dates), now, dates);
    }
    let errors = bad.iter().filter_map(|b| {
        Some((
            crate::rules::code_for_type(&operation, &b.path)?,
            b.value.clone(),
        ))
    });
    let errors: Vec<Refusal> = long_credentials(&req).into_iter().chain(errors).collect();
    let mut ctx = Ctx {
        w,
        req,
        now,
        errors,
        out: Xml::new(dates),
        page: None,
    };
    let outcome = dispatch(&operation, &mut ctx);
    ctx.w.dirty |= outcome.is_ok() && !operation.starts_with("get");
    let (mut errors, out, page) = (ctx.errors, ctx.out, ctx.page);
    errors.dedup();
    let success = u16::from(outcome.is_err());
    let body = if outcome.is_ok() {
        out
    } else {
        Xml::new(dates)
    };
    finish(
        &operation,
        success,
        &errors,
        page.filter(|_| outcome.is_ok()),
        &body,
        now,
        dates,
    )
}

/// An order of a product with nothing in it yet.
pub(crate) fn blank_order(
    now: Ms,
    id: &str,
    product: &crate::products::Product,
) -> crate::orders::Order {
    order::blank(now, id, product)
}

/// One open proof for each name to be proved.
pub(crate) fn open_proofs(names: &[String]) -> Vec<crate::orders::Proof> {
    order::proofs(names)
}

/// A refusal that was decided outside the operations.
pub(crate) fn refused(w: &World, operation: &str, success: u16, errors: &[Refusal]) -> Answered {
    let dates = w.limits.date_style;
    let mut answered = finish(
        operation,
        success,
        errors,
        None,
        &Xml::new(dates),
        w.now(),
        dates,
    );
    answered.carried_out = false;
    answered
}

fn finish(
    operation: &str,
    success: u16,
    errors: &[Refusal],
    page: Option<Page>,
    body: &Xml,
    now: Ms,
    dates: crate::clock::DateStyle,
) -> Answered {
    let mut header = Xml::new(dates);
    soap::header(&mut header, success, errors, page, now);
    Answered {
        operation: operation.to_owned(),
        text: soap::answer(operation, &header, body.as_str()),
        carried_out: success == 0,
        codes: errors.iter().map(|e| e.0).collect(),
    }
}

/// 2: no such user or wrong password; 3: the calling address is not on the account's list.
fn refuse_credentials(w: &World, req: &Req<'_, '_>) -> Option<u16> {
    if !long_credentials(req).is_empty() {
        return None;
    }
    let user = w.limits.user.as_ref().unwrap_or(&w.user);
    let password = w.limits.password.as_ref().unwrap_or(&w.password);
    let same = |path: &str, want: &str| req.get(path).is_some_and(|given| given == want);
    if !(same("requestHeader/authToken/userName", user)
        && same("requestHeader/authToken/password", password))
    {
        return Some(2);
    }
    (!w.limits.whitelisted).then_some(3)
}

fn long_credentials(req: &Req<'_, '_>) -> Vec<Refusal> {
    let long = |path: &str| req.get(path).is_some_and(|v| v.chars().count() > 255);
    let mut errors = Vec::new();
    if long("requestHeader/authToken/userName") {
        errors.push((1084, String::new()));
    }
    if long("requestHeader/authToken/password") {
        errors.push((1090, String::new()));
    }
    errors
}

fn dispatch(operation: &str, ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.stop_if_too_long()?;
    match operation {
        "getProductList" => catalogue::product_list(ctx),
        "getConfiguration" => catalogue::configuration(ctx),
        "validateOrderParameters" => order::validate(ctx),
        "quickOrder" => order::quick_order(ctx),
        "getOrderState" => views::order_state(ctx),
        "getOrderByOrderID" => lists::by_order_id(ctx),
        "getOrdersByDateRange" => lists::by_date(ctx),
        "getModifiedOrders" => lists::modified(ctx),
        "getExpiringCertificates" => lists::expiring(ctx),
        "getCertificate" => certificates::get(ctx),
        "getSanVerificationState" => proofs::state(ctx),
        "addSanVerification" => proofs::add(ctx),
        "performSanVerification" => proofs::perform(ctx),
        "addEmailVerification" => proofs::add_email(ctx),
        "getEmailVerification" => proofs::email(ctx),
        "renewCertificate" => renewal::renew(ctx),
        "reissueCertificate" => renewal::reissue(ctx),
        "revokeCertificate" => changes::revoke(ctx),
        "cancelOrder" => changes::cancel(ctx),
        "verifyOrder" => documents::verify(ctx),
        "getDocumentsList" => documents::list(ctx),
        "orderSNICertificate" => sni::order(ctx),
        "modifySNICertificate" => sni::modify(ctx),
        _ => Err(ctx.refuse(1138, operation)),
    }
}

impl Ctx<'_, '_, '_> {
    /// Over-long credentials are refused before anything else is read.
    fn stop_if_too_long(&self) -> Outcome {
        if self.errors.iter().any(|e| matches!(e.0, 1084 | 1090)) {
            Err(Refused)
        } else {
            Ok(())
        }
    }
}
