//! The additional fields of step one, with what they hold.

use crate::case::Case;
use crate::draft::HASHES;
use crate::entry::{self, CATEGORIES};
use crate::form::Form;
use crate::settings::StepTwo;
use crate::told::{self, Of};
use certum::catalogue::{Need, SubjectField};
use certum::language::{Text, Texts};
use serde::Serialize;
use std::collections::BTreeMap;

/// WHMCS's number for a web server that is none of its list.
pub(crate) const OTHER_SERVER: &str = "1000";

/// Leaves the hash algorithm to Certum.
const CERTUMS_HASH: &str = "Default";

/// The contact's fields, each with the client's detail that fills it first, and whether it is required.
const CONTACT: [(&str, &str, bool); 5] = [
    ("requestor_firstName", "firstname", true),
    ("requestor_lastName", "lastname", true),
    ("requestor_phone", "phonenumber", false),
    ("requestor_email", "email", true),
    ("revocationContactEmail", "", false),
];

/// The additional fields.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct StepOne {
    /// In groups.
    pub(crate) groups: Vec<Group>,
}

/// Fields under a heading.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Group {
    /// The heading.
    #[serde(skip)]
    pub(crate) label: Text,
    /// The fields.
    pub(crate) fields: Vec<Field>,
}

/// A field. It is not marked as required for WHMCS: what is in the CSR need not be typed, and what is missing is told
/// by step two.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Field {
    /// Its name.
    pub(crate) name: &'static str,
    /// The label.
    #[serde(skip)]
    pub(crate) label: Option<Text>,
    /// A hint for who fills it in.
    #[serde(skip)]
    pub(crate) hint: Option<Text>,
    /// Whether the order needs it.
    pub(crate) needed: bool,
    /// What kept the order from being placed; empty for nothing.
    pub(crate) wrong: String,
    /// How it is typed.
    pub(crate) input: Input,
}

/// WHMCS's definition of a field, with what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(
    tag = "Type",
    rename_all = "lowercase",
    rename_all_fields = "PascalCase"
)]
pub(crate) enum Input {
    /// A line.
    Text {
        /// How many characters wide it is.
        size: &'static str,
        /// What it holds.
        default: String,
    },
    /// Several lines.
    TextArea {
        /// How many lines high it is.
        rows: &'static str,
        /// How many characters wide it is.
        cols: &'static str,
        /// What it holds.
        default: String,
    },
    /// A list to choose from.
    Dropdown {
        /// What can be chosen, separated by commas.
        options: String,
        /// What is chosen.
        default: String,
    },
}

/// WHMCS's own fields as they were typed; before they were, only what the module presets.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Typed {
    servertype: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    csr: Option<String>,
    #[serde(flatten)]
    contact: BTreeMap<String, String>,
}

/// The additional fields of step one.
///
/// `form` holds what was just sent below `fields`, and WHMCS's details of the client below `client`, all as it was typed;
/// what these lack may be below `shop`.
#[must_use]
pub(crate) fn view(case: &Case, form: &Form) -> StepOne {
    let sent = Sent {
        form,
        input: case.service.input.as_ref(),
    };
    let mut groups = vec![
        Group {
            label: Text::certificate_details,
            fields: of_certificate(case, &sent),
        },
        Group {
            label: Text::contact_details,
            fields: CONTACT.map(|field| sent.contact(field)).to_vec(),
        },
    ];
    let wrong = super::wrong(case);
    for field in groups.iter_mut().flat_map(|group| &mut group.fields) {
        field.label = told::label(field.name, Of::order(case));
        let line = wrong.get(&field.name.replace('_', "-"));
        line.unwrap_or_default().clone_into(&mut field.wrong);
    }
    StepOne { groups }
}

/// WHMCS's own fields as they were typed.
#[must_use]
pub(crate) fn typed(case: &Case) -> Typed {
    let input = case
        .service
        .input
        .as_ref()
        .filter(|input| !input.is_empty());
    let server = input.and_then(|input| input.filled("servertype"));
    Typed {
        servertype: server.unwrap_or(OTHER_SERVER).to_owned(),
        csr: input.map(|input| input.get("csr").to_owned()),
        contact: input
            .map(|input| input.below("contact").into_iter().collect())
            .unwrap_or_default(),
    }
}

fn of_certificate(case: &Case, sent: &Sent<'_>) -> Vec<Field> {
    let settings = &case.settings;
    let mut fields = Vec::new();
    for need in [Need::Needed, Need::OneOf, Need::Optional] {
        let asked = SubjectField::ALL.into_iter();
        let asked = asked.filter(|field| settings.fields().need(*field) == need);
        let (domain, texts) = (case.hosting.domain.trim(), &*case.reader.texts);
        fields.extend(asked.map(|field| sent.subject(field, need, domain, texts)));
    }
    if settings.step_two() == StepTwo::ManyNames && settings.max_rows() > 1 {
        let input = Input::TextArea {
            rows: "4",
            cols: "40",
            default: sent.value("names", ""),
        };
        fields.push(field("names", input, false));
    }
    let hashes = [&[CERTUMS_HASH], HASHES.as_slice()].concat();
    let hash = dropdown(&hashes, sent.value("hashAlgorithm", ""));
    fields.push(field("hashAlgorithm", hash, false));
    fields
}

/// What fields hold: what was just sent, else what is kept.
struct Sent<'a> {
    form: &'a Form,
    input: Option<&'a Form>,
}

impl Sent<'_> {
    fn value(&self, name: &str, otherwise: &str) -> String {
        let key = format!("fields.{name}");
        let mut sources = [Some(self.form), self.input].into_iter().flatten();
        let typed = sources.find(|source| source.has(&key));
        typed
            .map_or(otherwise, |source| source.get(&key))
            .to_owned()
    }

    /// The country that it is likely to be: the client's, else the shop's.
    fn country(&self) -> &str {
        let own = self.form.filled("client.country");
        own.unwrap_or_else(|| self.form.get("shop.country"))
    }

    /// What the client's details have of an organisation and its place; empty for clients that are none.
    fn organization(&self, subject: SubjectField) -> &str {
        let detail = match subject {
            SubjectField::Organization => "companyname",
            SubjectField::Locality => "city",
            SubjectField::State => "state",
            SubjectField::StreetAddress => "address1",
            SubjectField::PostalCode => "postcode",
            _ => return "",
        };
        let is_one = self.form.filled("client.companyname").is_some();
        let own = self.form.filled(&format!("client.{detail}"));
        own.filter(|_| is_one).unwrap_or_default()
    }

    fn contact(&self, (name, detail, needed): (&'static str, &str, bool)) -> Field {
        let own = self.form.get(&format!("client.{detail}"));
        field(name, line(self.value(name, own)), needed)
    }

    fn subject(&self, subject: SubjectField, need: Need, domain: &str, texts: &Texts) -> Field {
        let name = subject.as_str();
        let otherwise = match subject {
            SubjectField::CommonName => domain,
            // What nobody needs is left to the CSR.
            SubjectField::Country | SubjectField::Joisocn if need == Need::Needed => self.country(),
            _ if need != Need::Optional => self.organization(subject),
            _ => "",
        };
        let default = self.value(name, otherwise);
        let input = match subject {
            SubjectField::BusinessCategory => {
                let all = CATEGORIES.map(|(code, text)| (code, texts.get(text)));
                list(None, all.into_iter(), &default)
            }
            SubjectField::Country | SubjectField::Joisocn => {
                let all = texts.language().countries();
                list(Some(entry::nothing(texts)), all, &default)
            }
            _ => line(default),
        };
        field(name, input, need == Need::Needed)
    }
}

fn line(default: String) -> Input {
    Input::Text {
        size: "40",
        default,
    }
}

/// A list of codes and names, before which something else may stand; chosen is the code of what was typed.
fn list<'a>(
    before: Option<String>,
    all: impl Iterator<Item = (&'a str, &'a str)>,
    typed: &str,
) -> Input {
    let wanted = entry::code(typed);
    let mut options: Vec<String> = before.into_iter().collect();
    let mut default = options.first().cloned().unwrap_or_default();
    for (code, name) in all {
        let option = entry::entry(code, name);
        if code.eq_ignore_ascii_case(wanted) {
            default.clone_from(&option);
        }
        options.push(option);
    }
    Input::Dropdown {
        options: options.join(","),
        default,
    }
}

fn dropdown(options: &[&str], default: String) -> Input {
    Input::Dropdown {
        options: options.join(","),
        default,
    }
}

/// A field with its texts' keys.
fn field(name: &'static str, input: Input, needed: bool) -> Field {
    Field {
        name,
        label: None,
        hint: Text::parse(&format!("hint_{name}")),
        needed,
        wrong: String::new(),
        input,
    }
}
