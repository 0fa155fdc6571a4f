//! What was typed into step one, as it is kept: without the private keys that were pasted along.

use crate::form::Form;
use certum::x509::{self, Csr};

/// WHMCS's fields of the administrative contact.
const CONTACT: [&str; 12] = [
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

/// Step one as WHMCS hands it over: `csr`, `servertype`, `contact.*` (WHMCS's), `fields.*` (the module's).
///
/// What is typed stands in `params` itself, or below `configdata` where it is missing there.
#[must_use]
pub(crate) fn step_one(params: &Form) -> Form {
    let params = params.decoded();
    let given = |name: &str| {
        let before = format!("configdata.{name}");
        let name = if params.has(name) { name } else { &before };
        without_keys(params.get(name))
    };
    let mut fields = params.below("fields");
    if fields.is_empty() {
        fields = params.below("configdata.fields");
    }
    let contact = CONTACT.map(|name| (format!("contact.{name}"), given(name)));
    let fields = fields
        .into_iter()
        .map(|(name, value)| (format!("fields.{name}"), without_keys(value.trim())));
    let own = [
        ("csr".to_owned(), csr(given("csr"))),
        ("servertype".to_owned(), given("servertype")),
    ];
    own.into_iter().chain(contact).chain(fields).collect()
}

/// In the place of a private key: by its label it is told what was there.
const NO_KEY: &str = "-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----";

/// A text without the private keys that were pasted with it, which are nobody's to keep.
fn without_keys(text: &str) -> String {
    const BEGIN: &str = "-----BEGIN ";
    let upper = text.to_ascii_uppercase();
    let mut kept = String::new();
    let mut rest = 0;
    while let Some(begin) = find(&upper, BEGIN, rest) {
        let label = begin + BEGIN.len();
        let armour = find(&upper, "-----", label).unwrap_or(upper.len());
        let secret = upper
            .get(label..armour)
            .is_some_and(|label| label.contains("PRIVATE KEY"));
        kept.push_str(text.get(rest..begin).unwrap_or_default());
        rest = label;
        if secret {
            kept.push_str(NO_KEY);
            let end = find(&upper, "-----END ", armour).map(|end| end + "-----END ".len());
            let end = end.and_then(|end| find(&upper, "-----", end));
            rest = end.map_or(upper.len(), |end| end + "-----".len());
        } else {
            kept.push_str(text.get(begin..label).unwrap_or_default());
        }
    }
    kept.push_str(text.get(rest..).unwrap_or_default());
    kept
}

fn find(text: &str, what: &str, from: usize) -> Option<usize> {
    text.get(from..)?.find(what).map(|at| from + at)
}

/// What was given as CSR; not where it is a private key by its content.
fn csr(text: String) -> String {
    let secret = match Csr::parse(text.as_bytes()) {
        Err(x509::Error::WrongKind { found, .. }) => found.is_secret(),
        Err(x509::Error::SeveralBlocks { found, .. }) => found.iter().any(|kind| kind.is_secret()),
        _ => false,
    };
    if secret && !text.contains(NO_KEY) {
        NO_KEY.to_owned()
    } else {
        text
    }
}
