//! The additional fields of step one, with what they hold.

use crate::form::Form;
use crate::purchase::Purchase;
use crate::settings::StepTwo;
use certum::catalogue::{Need, SubjectField};
use serde_json::{Map, Value, json};

/// Certum's four business categories (`businessCategory` of the Partner API).
const CATEGORIES: [&str; 4] = [
    "Private Organization",
    "Government Entity",
    "Business Entity",
    "Non-Commercial Entity",
];

/// WHMCS's number for a web server that is none of its list.
const OTHER_SERVER: &str = "1000";

/// `Default` leaves it to Certum.
const HASHES: [&str; 3] = ["Default", "RSA-SHA256", "ECC-SHA256"];

/// The contact's fields, each with the client's detail that fills it first, and whether it is required.
const CONTACT: [(&str, &str, bool); 5] = [
    ("requestor_firstName", "firstname", true),
    ("requestor_lastName", "lastname", true),
    ("requestor_phone", "phonenumber", false),
    ("requestor_email", "email", true),
    ("revocationContactEmail", "", false),
];

/// `form` holds what was just sent below `fields`, and WHMCS's details of the client below `client`.
pub(super) fn view(purchase: &Purchase, form: &Form) -> Value {
    let form = &form.decoded();
    let value = |name: &str, otherwise: &str| {
        let key = format!("fields.{name}");
        let mut sources = [form, &purchase.input].into_iter();
        let typed = sources.find(|source| source.has(&key));
        typed.map_or_else(
            || otherwise.to_owned(),
            |source| source.get(&key).to_owned(),
        )
    };
    let settings = &purchase.settings;
    let mut certificate: Vec<Value> = Vec::new();
    for need in [Need::Needed, Need::OneOf, Need::Optional] {
        let asked = SubjectField::ALL.into_iter();
        for field in asked.filter(|field| settings.fields().need(*field) == need) {
            certificate.push(subject_field(field, need, &value, &purchase.domain));
        }
    }
    if settings.step_two() == StepTwo::ManyNames && settings.max_rows() > 1 {
        certificate.push(field("names", "textarea", &[], &value("names", ""), false));
    }
    let hash = value("hashAlgorithm", "");
    certificate.push(field("hashAlgorithm", "dropdown", &HASHES, &hash, false));
    let mut contact = CONTACT.map(|(name, detail, needed)| {
        let own = form.get(&format!("client.{detail}"));
        field(name, "text", &[], &value(name, own), needed)
    });
    let wrong = super::wrong(purchase);
    for field in certificate.iter_mut().chain(&mut contact) {
        let name = field.get("name").and_then(Value::as_str);
        let line = name.and_then(|name| wrong.get(&name.replace('_', "-")).cloned());
        if let (Some(line), Some(field)) = (line, field.as_object_mut()) {
            field.insert("wrong".to_owned(), line);
        }
    }
    json!({ "groups": [
        { "word": "certificate_details", "fields": certificate },
        { "word": "contact_details", "fields": contact },
    ] })
}

/// WHMCS's own fields as they were typed; before they were, only what the module presets.
pub(super) fn stock(purchase: &Purchase) -> Map<String, Value> {
    let input = &purchase.input;
    let typed = |name: &str| Value::from(input.get(name));
    let server = input.filled("servertype").unwrap_or(OTHER_SERVER);
    let mut stock = Map::from_iter([("servertype".to_owned(), Value::from(server))]);
    if !input.is_empty() {
        stock.insert("csr".to_owned(), typed("csr"));
        let contact = input.below("contact").into_iter();
        stock.extend(contact.map(|(name, value)| (name, value.into())));
    }
    stock
}

fn subject_field(
    subject: SubjectField,
    need: Need,
    value: &dyn Fn(&str, &str) -> String,
    domain: &str,
) -> Value {
    let name = subject.as_str();
    let (kind, options): (_, &[&str]) = match subject {
        SubjectField::BusinessCategory => ("dropdown", &CATEGORIES),
        SubjectField::Country | SubjectField::Joisocn => ("country", &[]),
        _ => ("text", &[]),
    };
    let otherwise = match subject {
        SubjectField::CommonName => domain,
        _ => "",
    };
    field(
        name,
        kind,
        options,
        &value(name, otherwise),
        need == Need::Needed,
    )
}

/// A field with its texts' keys and WHMCS's definition. It is not marked as required there: what is in the CSR need not
/// be typed, and what is missing is told by step two.
fn field(name: &str, kind: &str, options: &[&str], value: &str, needed: bool) -> Value {
    let mut input = match kind {
        "country" => json!({ "Type": "text", "Size": "4" }),
        "textarea" => json!({ "Type": "textarea", "Rows": "4", "Cols": "40" }),
        "dropdown" => json!({ "Type": "dropdown", "Options": options.join(",") }),
        _ => json!({ "Type": "text", "Size": "40" }),
    };
    if let Some(input) = input.as_object_mut() {
        input.insert("Default".to_owned(), value.into());
    }
    json!({
        "name": name,
        "label": format!("field_{}", name.replace("requestor_", "requestor.")),
        "hint": format!("hint_{name}"),
        "needed": needed,
        "wrong": "",
        "input": input,
    })
}
