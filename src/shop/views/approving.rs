//! How an order's names are proved: the part of a form that several pages share.

use crate::publication::{Method, Prefix};
use crate::shop::form::Form;
use crate::shop::rows::{self, Row};
use serde_json::{Map, Value, json};

/// The part for rows of names: the methods that prove all of them, with what was chosen before.
///
/// `form` is the part as it was sent; where it was not, `method` and `email` are preselected.
pub(super) fn view(rows: &[Row], form: Option<&Form>, method: &Method, email: &str) -> Value {
    let methods = rows::methods(rows);
    let sent = |name: &str| form.map_or("", |form| form.get(name));
    let chosen = Some(sent("method")).filter(|method| !method.is_empty());
    let chosen = chosen.map_or_else(|| method.clone(), Method::parse);
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
        "prefix": sent("prefix"),
        "email": form.filter(|form| form.has("email")).map_or(email, |form| form.get("email")),
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
