//! How an order's names are proved: the part of a form that several pages share.

use crate::form::Form;
use crate::rows::{self, Row};
use certum::publication::{Method, Prefix};
use serde_json::{Map, Value, json};

/// What is chosen where the part was not sent.
pub(super) struct Preset {
    pub(super) method: Method,
    /// As the Partner API writes it; empty: the first.
    pub(super) prefix: String,
    pub(super) email: String,
}

/// The part for rows of names: the methods that prove all of them, and `form`, the part as it was sent.
pub(super) fn view(rows: &[Row], form: Option<&Form>, preset: &Preset) -> Value {
    let methods = rows::methods(rows);
    let sent = |name: &str, otherwise: &str| {
        let form = form.filter(|form| form.has(name));
        form.map_or_else(|| otherwise.to_owned(), |form| form.get(name).to_owned())
    };
    let chosen = Method::parse(&sent("method", preset.method.as_str()));
    let first = methods.first().cloned().unwrap_or(Method::Admin);
    let method = if methods.contains(&chosen) {
        chosen
    } else {
        first
    };
    json!({
        "methods": methods.iter().map(Method::as_str).collect::<Vec<_>>(),
        "method": method.as_str(),
        "mailboxes": mailboxes(rows),
        "prefix": sent("prefix", &preset.prefix),
        "email": sent("email", &preset.email),
        "send": form.is_none_or(|form| form.ticked("send")),
    })
}

/// The mailboxes of the first name, each under its prefix.
fn mailboxes(rows: &[Row]) -> Value {
    let first = rows.first();
    let all = Prefix::ALL.into_iter().filter_map(|prefix| {
        let address = format!("{}@{}", prefix.mailbox(), first?.name.base());
        Some((prefix.as_str().to_owned(), Value::String(address)))
    });
    Value::Object(all.collect::<Map<_, _>>())
}
