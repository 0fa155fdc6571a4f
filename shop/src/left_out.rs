//! What a CSR is for and the certificate to come is not: whoever pasted the CSR of another site hears of it before it is sent.

use crate::actions::Action;
use crate::case::Case;
use crate::form::Form;
use crate::page::{self, Wish};
use crate::rows;
use crate::views::both_forms;
use certum::language::{Said, Text};
use certum::x509::{Csr, HostName};
use std::collections::BTreeSet;

/// The names of a CSR (PEM) that `is_in` does not know, for people and separated by commas; empty for none.
pub(crate) fn names(csr: &str, is_in: impl Fn(&HostName) -> bool) -> String {
    let Ok(csr) = Csr::parse(csr.as_bytes()) else {
        return String::new();
    };
    let first = csr.subject().common_name().map(str::to_owned);
    let all = first.into_iter().chain(csr.dns_names());
    let named = all.filter_map(|name| HostName::parse(&name).ok());
    let lost = named.filter(|name| !is_in(name));
    let lost: BTreeSet<String> = lost.map(|name| both_forms(name.ascii())).collect();
    lost.into_iter().collect::<Vec<_>>().join(", ")
}

/// What is asked before the CSR of a form is taken for a certificate that lacks some of its names; `None` where it lacks none,
/// or the form is not taken at all.
pub(crate) fn question(case: &Case, action: Action, form: &Form) -> Option<Said> {
    if !action.page().takes_csr {
        return None;
    }
    let plan = page::plan(case, Wish::Action(action), form);
    if !plan.problems.is_empty() {
        return None;
    }
    // One that is kept for the next certificate is sent with the names of the present one.
    let (kept, csr) = match (&plan.intent, &plan.order) {
        (Some(intent), Some(order)) => (intent.names.clone(), order.csr.as_deref()?),
        _ => (rows::names(&case.current_rows()), form.get("csr")),
    };
    let lost = names(csr, |name| kept.iter().any(|kept| kept == name.ascii()));
    let kept: Vec<String> = kept.iter().map(|name| both_forms(name)).collect();
    (!lost.is_empty() && !kept.is_empty()).then(|| {
        Said::new(Text::asks_left_out)
            .with("names", lost)
            .with("kept", kept.join(", "))
    })
}
