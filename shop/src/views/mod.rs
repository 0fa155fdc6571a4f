//! What pages show of a case: machine words, names, moments and texts of others, as what templates get. Sentences are
//! the language files', but for what the library words itself.
//!
//! Each view is a struct that is made of the case; it becomes JSON in [`page`], and nothing is read out of that again.

mod approving;
pub(crate) mod certificates;
pub(crate) mod changes;
pub(crate) mod configure;
pub(crate) mod csr;
mod entries;
pub(crate) mod overview;
pub(crate) mod published;
pub(crate) mod revoke;
pub(crate) mod states;
pub(crate) mod step_one;
pub(crate) mod step_two;

#[cfg(test)]
mod tests;

pub(crate) use entries::Entries;

use crate::case::Case;
use crate::form::Form;
use certum::x509::HostName;
use serde::Serialize;
use serde_json::{Map, Value};
use time::OffsetDateTime;

/// How moments are shown.
pub(crate) struct Clock<'a> {
    /// A moment for people.
    pub(crate) show: &'a dyn Fn(OffsetDateTime) -> String,
}

impl Clock<'_> {
    /// A moment for people; empty for none.
    #[must_use]
    pub(crate) fn of(&self, moment: Option<OffsetDateTime>) -> String {
        moment.map(self.show).unwrap_or_default()
    }
}

/// The data of a page by its word; `None` for a page that does not exist.
///
/// `form` is what was posted, to fill a form again. With `stepone` it holds the client's details too, below `client`,
/// with `configure` the `step` in the page's address.
#[must_use]
pub(crate) fn page(case: &Case, page: &str, form: &Form, clock: &Clock<'_>) -> Option<Value> {
    match page {
        "overview" => json(&overview::view(case, clock)),
        "stepone" => json(&step_one::view(case, form)),
        "steptwo" => match step_two::view(case) {
            Some(shown) => json(&shown),
            None => Some(Value::Object(Map::new())),
        },
        "published" => json(&published::view(case)),
        "configure" => json(&configure::view(case, form.get("step"))),
        "details" => json(&csr::details(case, form.get("csr"))),
        "show" => json(&certificates::view(case, clock)),
        "contact" => json(&states::contact(case)),
        "state" => json(&states::state(case, clock)),
        "verification" => json(&states::verification(case, clock)),
        "change" => json(&changes::change(case, form)),
        "csr" => json(&csr::view(case, form)),
        "renew" => json(&changes::renew(case, form)),
        "reissue" => json(&changes::reissue(case, form)),
        "revoke" => json(&revoke::view(case, form, clock)),
        _ => None,
    }
}

fn json(view: &impl Serialize) -> Option<Value> {
    serde_json::to_value(view).ok()
}

/// What kept the order from being placed, told at its fields: their names, with hyphens for dots, and lines.
fn wrong(case: &Case) -> Entries {
    let mut lines = Entries::default();
    for told in &case.service.problems {
        lines.append(told.field.replace('.', "-"), &told.text);
    }
    lines
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
