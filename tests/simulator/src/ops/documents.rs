//! `verifyOrder` and `getDocumentsList`.

use super::views;
use super::{Ctx, Outcome, Refused};
use crate::orders::Document;
use crate::request::{Req, base64};
use crate::rules;

const TYPES: &[&str] = &[
    "AUTHORIZATION",
    "VERIFICATION_REPORT",
    "VERIFICATION_REPORT_OTF",
    "APPLICANT",
    "ORGANIZATION",
    "ADDITIONAL",
    "PASSPORT",
];
const DOCUMENTS: &str = "verifyOrderParameters/documents";

pub(super) fn verify(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.apply(rules::VERIFY);
    let documents = documents(ctx);
    let id = views::order_id(ctx, "verifyOrderParameters/orderID", 1033)?;
    let now = ctx.now;
    let Some(order) = ctx.w.orders.get(&id) else {
        return Err(Refused);
    };
    if !order.via_api {
        return Err(ctx.refuse(2153, id));
    }
    if order.steps.is_empty() {
        return Err(ctx.refuse(2163, id));
    }
    if !order.newest().is_some_and(|i| i.status.is_open()) {
        return Err(ctx.refuse(2056, id));
    }
    let note = ctx
        .req
        .filled("verifyOrderParameters/note")
        .unwrap_or_default();
    let Some(order) = ctx.w.orders.get_mut(&id) else {
        return Err(Refused);
    };
    order.notes.push(note);
    order.documents.extend(documents);
    order.changed(now);
    Ok(())
}

fn documents(ctx: &mut Ctx<'_, '_, '_>) -> Vec<Document> {
    if !ctx.req.has(DOCUMENTS) {
        return Vec::new();
    }
    let all = ctx.req.all(&format!("{DOCUMENTS}/document"));
    if all.is_empty() {
        ctx.refuse(2063, "");
    }
    all.into_iter().map(|document| one(ctx, document)).collect()
}

fn one(ctx: &mut Ctx<'_, '_, '_>, document: Req<'_, '_>) -> Document {
    let description = document.filled("description").unwrap_or_default();
    let kind = document.filled("type").unwrap_or_default();
    if description.is_empty() {
        ctx.refuse(2065, "");
    } else if description.chars().count() > 1000 {
        ctx.refuse(2170, "");
    }
    if kind.is_empty() {
        ctx.refuse(2064, "");
    } else if !TYPES.contains(&kind.as_str()) {
        ctx.refuse(2083, kind.as_str());
    }
    if !document.has("files") {
        ctx.refuse(2066, "");
    } else if document.all("files/file").is_empty() {
        ctx.refuse(2067, "");
    }
    let files = document
        .all("files/file")
        .into_iter()
        .map(|f| file(ctx, f))
        .collect();
    Document {
        description,
        kind,
        files,
    }
}

fn file(ctx: &mut Ctx<'_, '_, '_>, file: Req<'_, '_>) -> (String, usize) {
    let name = file.filled("fileName").unwrap_or_default();
    if name.is_empty() {
        ctx.refuse(2068, "");
    } else if name.chars().any(|c| "\\/:*?\"<>|".contains(c)) {
        ctx.refuse(2081, name.as_str());
    } else if !(3..=255).contains(&name.chars().count()) {
        ctx.refuse(2082, name.as_str());
    }
    let content = file.filled("content");
    if content.is_none() {
        ctx.refuse(2069, name.as_str());
    }
    // Content that is not base64 was refused by its type.
    let size = content.and_then(|c| base64(&c)).map_or(0, |c| c.len());
    if size > ctx.w.limits.max_file_bytes {
        ctx.refuse(2085, name.as_str());
    }
    (name, size)
}

pub(super) fn list(ctx: &mut Ctx<'_, '_, '_>) -> Outcome {
    ctx.apply(rules::BY_ORDER);
    let id = views::order_id(ctx, "orderID", 2131)?;
    let Some(order) = ctx.w.orders.get(&id) else {
        return Err(Refused);
    };
    ctx.out.nest("documents", |x| {
        for document in &order.documents {
            x.nest("document", |x| {
                x.leaf("description", &document.description)
                    .leaf("type", &document.kind);
                x.nest("files", |x| {
                    for (name, _) in &document.files {
                        x.nest("file", |x| {
                            x.leaf("fileName", name);
                        });
                    }
                });
            });
        }
    });
    Ok(())
}
