//! How an order's names are proved: the part of a form that several pages share.

use super::Entries;
use crate::form::Form;
use crate::preset::{self, Preset};
use crate::rows::{self, Row};
use certum::publication::Method;
use serde::Serialize;
use time::OffsetDateTime;

/// The part of a form.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ProvingPart {
    /// The methods that prove all names, the simplest first, as in the Partner API.
    pub(crate) methods: Vec<String>,
    /// The one that is chosen.
    pub(crate) method: String,
    /// The mailboxes of the first name, each under its prefix.
    pub(crate) mailboxes: Entries,
    /// The mailbox that is chosen; empty for none.
    pub(crate) prefix: String,
    /// Who gets the instructions.
    pub(crate) email: String,
    /// Whether Certum sends verification messages.
    pub(crate) send: bool,
}

/// The part for rows of names at a moment, and `form`, the part as it was sent.
pub(super) fn view(
    rows: &[Row],
    form: Option<&Form>,
    preset: Preset,
    now: OffsetDateTime,
) -> ProvingPart {
    let methods = rows::methods(rows, now);
    let chosen = match form {
        Some(form) => preset.with_sent(form),
        None => preset,
    };
    let chosen = chosen.fitting(&methods);
    let mailboxes = preset::mailboxes(rows).into_iter();
    ProvingPart {
        methods: methods.iter().map(written).collect(),
        method: written(&chosen.method),
        mailboxes: mailboxes
            .map(|(prefix, address)| (prefix.as_str(), address))
            .collect(),
        prefix: chosen.prefix,
        email: chosen.email,
        send: form.is_none_or(|form| form.ticked("send")),
    }
}

fn written(method: &Method) -> String {
    method.as_str().to_owned()
}
