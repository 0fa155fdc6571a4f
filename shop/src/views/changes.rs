//! The forms of changes: another proof, renewal and reissue.

use super::approving::{self, ProvingPart};
use super::entries::or_empty;
use super::step_two::{self, NameRow};
use crate::case::Case;
use crate::form::Form;
use crate::preset::Preset;
use crate::rows::{self, Row};
use crate::words::CodeLost;
use serde::Serialize;

/// The form of another proof.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ProveAnew {
    /// How names are proved; `None` for a product without names.
    pub(crate) approving: Option<ProvingPart>,
    /// Why the code to publish is missing, or may not count.
    #[serde(serialize_with = "or_empty")]
    pub(crate) code_lost: Option<CodeLost>,
}

/// The form of a renewal.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Renew {
    /// The certificate that is renewed.
    pub(crate) serial: String,
    /// The CSR as it was sent, else the one that is kept.
    pub(crate) csr: String,
    /// The names.
    pub(crate) names: Vec<String>,
    /// How names are proved; `None` for a product without names.
    pub(crate) approving: Option<ProvingPart>,
}

/// The form of a reissue.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Reissue {
    /// The certificate that is reissued.
    pub(crate) serial: String,
    /// The CSR as it was sent.
    pub(crate) csr: String,
    /// The names, and empty rows.
    pub(crate) rows: Vec<NameRow>,
    /// Whether rows can be added.
    pub(crate) may_add: bool,
    /// Whether there may be names that the certificate has not.
    pub(crate) may_add_names: bool,
    /// How many rows there may be.
    pub(crate) max_rows: usize,
    /// How names are proved; `None` for a product without names.
    pub(crate) approving: Option<ProvingPart>,
}

/// Another method, or the same with a new code; the e-mail again where there are no names.
#[must_use]
pub(crate) fn prove_anew(case: &Case, form: &Form) -> ProveAnew {
    ProveAnew {
        approving: part(case, &case.rows_to_prove(), form, Preset::of_proof(case)),
        code_lost: case.code_lost(),
    }
}

/// What the form of a renewal shows.
#[must_use]
pub(crate) fn renew(case: &Case, form: &Form) -> Renew {
    let rows = case.current_rows();
    let kept = kept_csr(case);
    Renew {
        serial: serial(case, form),
        csr: form.filled("csr").unwrap_or(kept).to_owned(),
        names: names(&rows),
        approving: part(case, &rows, form, Preset::of(case)),
    }
}

/// What the form of a reissue shows.
#[must_use]
pub(crate) fn reissue(case: &Case, form: &Form) -> Reissue {
    let rows = case.current_rows();
    let most = case.most_rows();
    // One is empty at first, so that the form is whole without JavaScript.
    let shown = step_two::asked(form).max(rows.len() + 1).min(most);
    let mut all = step_two::rows(&rows, Some(form), shown, rows.len());
    for (row, shown) in rows.iter().zip(&mut all) {
        // A www form that is in the certificate stays there; one that is not can be added where names can.
        shown.has_box = case.may_add_names() && !row.www && row.may_have_www();
        shown.with = row
            .names()
            .nth(1)
            .map_or_else(String::new, |name| super::both_forms(&name));
    }
    Reissue {
        serial: serial(case, form),
        csr: form.get("csr").to_owned(),
        may_add: most > all.len(),
        rows: all,
        may_add_names: case.may_add_names(),
        max_rows: most,
        approving: part(case, &rows, form, Preset::of(case)),
    }
}

/// The CSR that is kept for the next renewal; empty where there is none.
pub(super) fn kept_csr(case: &Case) -> &str {
    let kept = case.service.next_csr.as_deref();
    kept.unwrap_or_default().trim()
}

/// The names of rows as people read them.
pub(super) fn names(rows: &[Row]) -> Vec<String> {
    let names = rows::names(rows);
    names.iter().map(|name| super::both_forms(name)).collect()
}

/// The part about proving names; `None` where there are none.
fn part(case: &Case, rows: &[Row], form: &Form, preset: Preset) -> Option<ProvingPart> {
    let sent = Some(form).filter(|form| form.has("method"));
    case.has_names()
        .then(|| approving::view(rows, sent, preset, case.now))
}

fn serial(case: &Case, form: &Form) -> String {
    let newest = case.alive().next();
    let known = newest.map_or("", |newest| newest.serial.as_str());
    form.filled("serial").unwrap_or(known).to_owned()
}
