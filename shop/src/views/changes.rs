//! The forms of changes: another proof, another CSR, renewal and reissue.

use super::approving::{self, Preset};
use super::overview::code_lost;
use super::step_two;
use crate::draft;
use crate::form::Form;
use crate::purchase::Purchase;
use crate::rows::Row;
use certum::catalogue::{Need, SubjectField};
use certum::publication::Method;
use certum::x509::Csr;
use serde_json::{Map, Value, json};

/// Another method, or the same with a new code; the e-mail again where there are no names.
pub(super) fn change(purchase: &Purchase, form: &Form) -> Value {
    let proof = purchase.verification.as_ref();
    let rows = purchase.rows_to_prove();
    let mut preset = preset(purchase);
    if let Some(proof) = proof {
        preset.method = Method::parse(&proof.method);
        preset.prefix = proof.email_prefix.clone().unwrap_or_default();
        if let Some(email) = proof.email.as_ref().filter(|email| !email.is_empty()) {
            preset.email.clone_from(email);
        }
    }
    json!({
        "approving": part(purchase, &rows, form, &preset),
        "code_lost": code_lost(purchase),
    })
}

pub(super) fn renew(purchase: &Purchase, form: &Form) -> Value {
    let rows = purchase.current_rows();
    json!({
        "serial": serial(purchase, form),
        "csr": form.filled("csr").unwrap_or(&purchase.next_csr),
        "names": names(&rows),
        "approving": part(purchase, &rows, form, &preset(purchase)),
    })
}

pub(super) fn reissue(purchase: &Purchase, form: &Form) -> Value {
    let rows = purchase.current_rows();
    let most = purchase.most_rows();
    // One is empty at first, so that the form is whole without JavaScript.
    let shown = step_two::asked(form).max(rows.len() + 1).min(most);
    let mut all = step_two::rows(&rows, Some(form), shown, rows.len());
    for (row, shown) in rows.iter().zip(&mut all) {
        // A www form that is in the certificate stays there; one that is not can be added where names can.
        let may_add = purchase.may_add_names() && !row.www && row.may_have_www();
        if let Some(shown) = shown.as_object_mut() {
            shown.insert("box".to_owned(), Value::Bool(may_add));
        }
    }
    json!({
        "serial": serial(purchase, form),
        "csr": form.get("csr"),
        "rows": all,
        "may_add": most > all.len(),
        "may_add_names": purchase.may_add_names(),
        "max_rows": most,
        "approving": part(purchase, &rows, form, &preset(purchase)),
    })
}

pub(super) fn csr(purchase: &Purchase, form: &Form) -> Value {
    let stored = &purchase.next_csr;
    let details = (!stored.is_empty()).then(|| details(purchase, stored));
    json!({
        "csr": form.filled("csr").unwrap_or(stored),
        "names": names(&purchase.current_rows()),
        "details": details,
    })
}

/// What a CSR holds: the fields that the product asks for, names, key, and what is wrong with it.
pub(super) fn details(purchase: &Purchase, text: &str) -> Value {
    let language = purchase.language;
    let csr = match Csr::parse(text.as_bytes()) {
        Ok(csr) => csr,
        Err(error) => {
            let problem = draft::unreadable(&error, language);
            return json!({
                "fields": {}, "names": [], "key": "", "problems": [],
                "error": problem.sentence.unwrap_or_default(), "error_code": problem.code,
            });
        }
    };
    let fields = SubjectField::ALL.into_iter();
    let fields = fields.filter(|field| purchase.settings.fields().need(*field) != Need::Unused);
    let fields = fields.filter_map(|field| {
        let value = draft::in_csr(&csr, field)?;
        Some((field.as_str().to_owned(), Value::from(value)))
    });
    let names = csr.dns_names();
    let names = names.iter().map(|name| super::both_forms(name));
    let problems = csr.problems();
    let problems = problems.iter().map(|problem| problem.text(language));
    let key = csr.public_key();
    let size = key.curve().map(str::to_owned);
    let size = size.or_else(|| key.bits().map(|bits| bits.to_string()));
    json!({
        "fields": fields.collect::<Map<_, _>>(),
        "names": names.collect::<Vec<_>>(),
        "key": format!("{} {}", key.algorithm(), size.unwrap_or_default()).trim(),
        "problems": problems.collect::<Vec<_>>(),
        "error": "", "error_code": "",
    })
}

/// The part about proving names; null where there are none.
fn part(purchase: &Purchase, rows: &[Row], form: &Form, preset: &Preset) -> Value {
    if !purchase.has_names() {
        return Value::Null;
    }
    let sent = Some(form).filter(|form| form.has("method"));
    approving::view(rows, sent, preset)
}

/// As step two was sent, else as the product is set up.
fn preset(purchase: &Purchase) -> Preset {
    let chosen = purchase.choice.as_ref().filter(|form| form.ticked("v"));
    let own = |name: &str| chosen.map_or("", |form| form.get(name));
    let method = Some(own("method")).filter(|method| !method.is_empty());
    let email = Some(own("email")).filter(|email| !email.is_empty());
    let requestor = purchase.input.get("fields.requestor_email");
    Preset {
        method: method.map_or_else(|| purchase.settings.method.clone(), Method::parse),
        prefix: own("prefix").to_owned(),
        email: email.unwrap_or(requestor).to_owned(),
    }
}

fn serial(purchase: &Purchase, form: &Form) -> String {
    let newest = purchase.alive().next();
    let known = newest.map_or("", |newest| newest.serial.as_str());
    form.filled("serial").unwrap_or(known).to_owned()
}

fn names(rows: &[Row]) -> Vec<String> {
    let names = crate::rows::names(rows);
    names.iter().map(|name| super::both_forms(name)).collect()
}
