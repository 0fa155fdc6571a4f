//! What pages show of a stored order, as data: machine words, names, moments and texts of others. Sentences are the
//! language files', but for what the library words itself.
//!
//! Moments are as the tables hold them, `2026-11-22 18:30:00` in UTC, under keys that end in `_at`, `not_before` or
//! `not_after`; empty where there is none.

mod approving;
mod certificates;
mod changes;
pub(super) mod overview;
mod states;
mod step_one;
mod step_two;

#[cfg(test)]
mod tests;

use super::actions::Phase;
use super::form::Form;
use super::purchase::Purchase;
use super::stored;
use certum::x509::HostName;
use serde_json::{Map, Value, json};
use time::OffsetDateTime;

/// The data of a page; `None` for a page that does not exist.
///
/// `form` is what was posted, to fill a form again. With `stepone` it holds the client's details too, below `client`.
#[must_use]
pub(crate) fn view(purchase: &Purchase, page: &str, form: &Form) -> Option<Value> {
    Some(match page {
        "overview" => overview::view(purchase),
        "stepone" => step_one::view(purchase, form),
        "steptwo" => step_two::view(purchase),
        "published" => overview::published(purchase),
        "configure" => configure(purchase, form),
        "details" => changes::details(purchase, form.get("csr")),
        "show" => certificates::show(purchase),
        "contact" => states::contact(purchase),
        "state" => states::state(purchase),
        "verification" => states::verification(purchase),
        "change" => changes::change(purchase, form),
        "csr" => changes::csr(purchase, form),
        "renew" => changes::renew(purchase, form),
        "reissue" => changes::reissue(purchase, form),
        "revoke" => certificates::revoke(purchase, form),
        _ => return None,
    })
}

/// What a page of the configuration shows beside WHMCS's own, and with which `template`; empty for nothing.
fn configure(purchase: &Purchase, form: &Form) -> Value {
    let step = form.get("step");
    let (template, shown) = match purchase.phase() {
        Phase::Pending if step == "3" => ("published", overview::published(purchase)),
        // Step one may be shown under step two's address.
        Phase::Configuring => match step_two::view(purchase) {
            Value::Object(shown) if matches!(step, "2" | "3") && !shown.is_empty() => {
                ("steptwo", Value::Object(shown))
            }
            _ => ("stepone", Value::Null),
        },
        _ => ("", Value::Null),
    };
    let mut page = Map::from_iter([
        ("template".to_owned(), template.into()),
        (
            "form".to_owned(),
            purchase.settings.step_two().as_str().into(),
        ),
    ]);
    if let Value::Object(shown) = shown {
        page.extend(shown);
    }
    page.insert("stock".to_owned(), step_one::stock(purchase).into());
    page.insert("told".to_owned(), json!(purchase.problems));
    Value::Object(page)
}

/// What kept the order from being placed, told at its fields: their names, with hyphens for dots, and lines.
fn wrong(purchase: &Purchase) -> Map<String, Value> {
    let mut lines: Map<String, Value> = Map::new();
    for told in &purchase.problems {
        let field = told.field.replace('.', "-");
        let before = lines.get(&field).and_then(Value::as_str);
        let line = before.map_or_else(
            || told.text.clone(),
            |before| format!("{before} {}", told.text),
        );
        lines.insert(field, line.into());
    }
    lines
}

/// A text of a view; empty where it is missing.
pub(super) fn text_of<'a>(view: &'a Value, name: &str) -> &'a str {
    view.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// A moment for a view.
fn moment(moment: Option<OffsetDateTime>) -> String {
    moment.map(stored::stamp).unwrap_or_default()
}

/// A name as people read it: with its ASCII form behind it where that is another.
fn both_forms(name: &str) -> String {
    match HostName::parse(name) {
        Ok(host) if host.unicode() != host.ascii() => {
            format!("{} ({})", host.unicode(), host.ascii())
        }
        _ => name.to_owned(),
    }
}

/// A name for reading; one that is none stays as it is.
fn unicode(name: &str) -> String {
    HostName::parse(name).map_or_else(|_| name.to_owned(), |host| host.unicode().to_owned())
}
