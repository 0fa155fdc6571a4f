//! What was typed, as far as it is kept: nothing that may hold a private key, and no CSR that cannot be read.
//!
//! A form that is drawn again at once, in the answer to what was sent, has all of it still, so that it can be mended.

use crate::draft;
use crate::form::{FieldProblem, Form};
use certum::language::Text;
use certum::x509::{Csr, holds_key_material, holds_private_key};
use serde_json::Value;

/// WHMCS's fields of the administrative contact.
pub(crate) const CONTACT: [&str; 12] = [
    "firstname",
    "lastname",
    "orgname",
    "jobtitle",
    "email",
    "address1",
    "address2",
    "city",
    "state",
    "postcode",
    "country",
    "phonenumber",
];

/// A digest of ours, which is random to look at.
const DIGEST: &str = "draft";

/// What is kept of a form.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept {
    /// What may be kept.
    pub(crate) form: Form,
    /// Why the rest may not.
    pub(crate) problems: Vec<FieldProblem>,
}

impl Kept {
    /// What may be kept of a form that has its CSR under `csr`.
    #[must_use]
    pub(crate) fn of(form: &Form) -> Self {
        let mut problems = Vec::new();
        let kept = form.all().filter(|(name, _)| !holds_key_material(name));
        let kept = kept.filter_map(|(name, value)| {
            let found = match name {
                "csr" => csr(value),
                DIGEST => Ok(value.to_owned()),
                _ if holds_key_material(value) => Err(private_key(field(name))),
                _ => Ok(value.to_owned()),
            };
            match found {
                Ok(value) => Some((name.to_owned(), value)),
                Err(problem) => {
                    problems.push(problem);
                    None
                }
            }
        });
        Self {
            form: kept.collect(),
            problems,
        }
    }

    /// What of the problems is about private keys.
    pub(crate) fn private_keys(self) -> Vec<FieldProblem> {
        let mut problems = self.problems;
        problems.retain(|problem| problem.said.text() == Text::problem_private_key);
        problems
    }
}

/// What may be kept of a form between two requests, in a session: neither what may hold a private key, nor a CSR that
/// cannot be read.
#[must_use]
pub fn keepable(form: &Form) -> Value {
    let kept = Kept::of(form).form;
    let values = kept.all();
    let values = values.map(|(name, value)| (name.to_owned(), Value::from(value)));
    Value::Object(values.collect())
}

/// Step one as WHMCS hands it over: `csr`, `servertype`, `contact.*` (WHMCS's), `fields.*` (the module's).
///
/// What is typed stands in `params` itself, or below `configdata` where it is missing there.
#[must_use]
pub(crate) fn step_one(params: &Form) -> Kept {
    step_one_decoded(&params.decoded())
}

/// The same of what is as it was typed.
#[must_use]
pub(crate) fn step_one_decoded(params: &Form) -> Kept {
    let given = |name: &str| {
        let before = format!("configdata.{name}");
        let name = if params.has(name) { name } else { &before };
        params.get(name).to_owned()
    };
    let mut fields = params.below("fields");
    if fields.is_empty() {
        fields = params.below("configdata.fields");
    }
    let contact = CONTACT.map(|name| (format!("contact.{name}"), given(name)));
    let fields = fields
        .into_iter()
        .map(|(name, value)| (format!("fields.{name}"), value.trim().to_owned()));
    let own = [
        ("csr".to_owned(), given("csr")),
        ("servertype".to_owned(), given("servertype")),
    ];
    Kept::of(&own.into_iter().chain(contact).chain(fields).collect())
}

/// What is kept of what was given as CSR: itself, without what stood around it. What cannot be read may be anything, a
/// damaged private key too.
fn csr(text: &str) -> Result<String, FieldProblem> {
    let mut problems = Vec::new();
    match draft::read_csr(text, &mut problems) {
        _ if holds_private_key(text) => Err(private_key("csr")),
        Some(_) if holds_key_material(text) => Err(private_key("csr")),
        Some(csr) => Ok(Csr::pem(&csr)),
        // One that was left empty is told to be missing by whoever needs it.
        None if draft::is_untouched(text) => Ok(String::new()),
        None => Err(problems.swap_remove(0)),
    }
}

fn private_key(field: &str) -> FieldProblem {
    FieldProblem::new(field, Text::problem_private_key, "")
}

/// What a problem's field is called, of a value of any form.
fn field(name: &str) -> &str {
    match name {
        "contact.jobtitle" => "jobtitle",
        "fields.requestor_firstName" => "requestor.firstName",
        "fields.requestor_lastName" => "requestor.lastName",
        "fields.requestor_phone" => "requestor.phone",
        "fields.requestor_email" => "requestor.email",
        "email" | "approveremail" => "approver.email",
        _ if name.starts_with("contact.") => "contact",
        _ if name.starts_with("rows.") => "sanEntries",
        _ => name.strip_prefix("fields.").unwrap_or(name),
    }
}
