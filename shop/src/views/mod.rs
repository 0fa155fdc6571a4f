//! What pages show of a case, as what templates get: machine words, names, moments, and sentences in the reader's words.
//!
//! Each view is a struct that is made of the case; it becomes JSON in [`written`], and nothing is read out of that again.

mod approving;
pub(crate) mod certificates;
pub(crate) mod changes;
pub(crate) mod configure;
pub(crate) mod csr;
mod entries;
pub(crate) mod for_customer;
mod head;
mod help;
pub(crate) mod history;
pub(crate) mod naming;
mod now;
pub(crate) mod overview;
pub(crate) mod published;
mod remarks;
pub(crate) mod revoke;
mod send;
pub(crate) mod states;
pub(crate) mod step_one;
pub(crate) mod step_two;
pub(crate) mod tab;

#[cfg(test)]
mod tests;

pub(crate) use entries::Entries;

use crate::case::Case;
use crate::form::Form;
use crate::rows::both_forms;
use crate::told::{self, Of};
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

    /// A day for people: the moment without the time behind it.
    #[must_use]
    pub(crate) fn day(&self, moment: OffsetDateTime) -> String {
        let shown = (self.show)(moment);
        let day = shown.rsplit_once(' ').map(|(day, _)| day.to_owned());
        day.unwrap_or(shown)
    }
}

/// What a page's template gets.
pub(crate) type View = serde_json::Result<Map<String, Value>>;

/// A view as what templates get.
pub(crate) fn written(view: &impl Serialize) -> View {
    match serde_json::to_value(view)? {
        Value::Object(page) => Ok(page),
        _ => Ok(Map::new()),
    }
}

/// Declares what pages show: each by the case, what was sent of its form, and how moments are shown.
macro_rules! pages {
    ($($(#[$doc:meta])* $name:ident = |$case:pat_param, $form:pat_param, $clock:pat_param| $view:expr;)+) => {$(
        $(#[$doc])*
        pub(crate) fn $name($case: &Case, $form: &Form, $clock: &Clock<'_>) -> View {
            written(&$view)
        }
    )+};
}

pages! {
    /// The product page.
    overview = |case, _, clock| overview::view(case, clock);
    /// The configuration as staff do it.
    for_customer = |case, form, _| for_customer::view(case, form);
    /// The certificates.
    certificates = |case, _, clock| certificates::view(case, clock);
    /// Who ordered.
    contact = |case, _, _| states::contact(case);
    /// Who gets the certificate.
    send = |case, _, _| send::view(case.recipients());
    /// Who gets what to publish.
    instruct = |case, _, _| send::view(case.instructed());
    /// The order's steps.
    state = |case, _, clock| states::state(case, clock);
    /// The names.
    verification = |case, _, clock| states::verification(case, clock);
    /// Another way to prove names.
    prove_anew = |case, form, _| changes::prove_anew(case, form);
    /// The CSR for the next renewal.
    csr = |case, form, _| csr::view(case, form);
    /// A renewal.
    renew = |case, form, _| changes::renew(case, form);
    /// A reissue.
    reissue = |case, form, _| changes::reissue(case, form);
    /// A revocation.
    revoke = |case, form, clock| revoke::view(case, form, clock);
    /// The certificate that still works beside the new one.
    replaced = |case, _, clock| overview::replaced(case, clock);
    /// The end of an order.
    cancel = |case, form, _| revoke::note(case, form);
}

/// What kept the order from being placed, in words, under its fields: their names, with hyphens for dots.
fn wrong(case: &Case) -> Entries {
    let texts = &case.reader.texts;
    let mut lines = Entries::default();
    for told in told::all(texts, &case.service.problems, Of::order(case)) {
        lines.append(told.field.replace('.', "-"), &told.text);
    }
    lines
}

/// A name for reading; one that is none stays as it is.
pub(crate) fn unicode(name: &str) -> String {
    HostName::parse(name).map_or_else(|_| name.to_owned(), |host| host.unicode().to_owned())
}
