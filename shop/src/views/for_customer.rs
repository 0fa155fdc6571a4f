//! The configuration as staff do it for a customer: both steps, each as the customer has it, within one form of the tab.

use super::Entries;
use super::step_one::{self, Field, Input, OTHER_SERVER};
use super::step_two::{self, StepTwoForm};
use crate::case::Case;
use crate::form::{Form, html};
use crate::told::{self, Of};
use crate::typed::{self, CONTACT};
use certum::catalogue::Kind;
use certum::language::{Text, Texts};
use certum::publication::Method;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// What a form says of itself, beside what is typed in it.
const OF_THE_FORM: [&str; 4] = ["seen", "sure", "step", "back"];

/// A step of the configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The CSR, the subject and the contact.
    One,
    /// The names and how they are proved.
    Two,
}

impl Step {
    /// The step of which a form is.
    #[must_use]
    pub(crate) fn of(form: &Form) -> Self {
        if form.get("step") == "2" {
            Self::Two
        } else {
            Self::One
        }
    }
}

/// What the row shows.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum ForCustomer {
    /// Step one.
    One(StepOneForm),
    /// Step two.
    Two {
        /// Which one it is.
        step: u8,
        /// What happens there.
        about: String,
        /// The form.
        #[serde(flatten)]
        form: Box<StepTwoForm>,
    },
}

/// Step one's form, all of which is ours here.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct StepOneForm {
    /// Which one it is.
    step: u8,
    /// What happens there.
    about: String,
    /// What stands on its button.
    next: String,
    /// Which form step two has.
    form: &'static str,
    /// What the form was made of, as [`Case::drafted`].
    draft: String,
    /// The CSR.
    csr: String,
    /// The other fields, in groups.
    groups: Vec<Group>,
    /// What is wrong, under its fields.
    wrong: Entries,
}

/// Fields under a heading.
#[derive(Clone, Debug, Serialize)]
struct Group {
    title: String,
    fields: Vec<Typed>,
}

/// A field with its texts.
#[derive(Clone, Debug, Serialize)]
struct Typed {
    /// Below what it is sent, and its name there.
    below: &'static str,
    name: &'static str,
    /// Its place among what is wrong.
    at: String,
    label: String,
    hint: String,
    needed: bool,
    /// How it is typed: `line`, `box` or `list`.
    kind: &'static str,
    value: String,
    /// What can be chosen, of a list.
    options: Vec<String>,
}

/// What the row shows: the step that is next after what was sent.
///
/// `form` is what was sent, with what [`step_one::view`] takes.
#[must_use]
pub(crate) fn view(case: &Case, form: &Form) -> ForCustomer {
    let two = next_form(case, form).map(|form| ForCustomer::Two {
        step: 2,
        about: case.reader.texts.get(Text::intro_configure_two).to_owned(),
        form: Box::new(form),
    });
    two.unwrap_or_else(|| ForCustomer::One(step_one(case, form)))
}

/// Step two's form, where it is its turn: step one was kept, and nothing in it is wrong.
fn next_form(case: &Case, form: &Form) -> Option<StepTwoForm> {
    let mut problems = case.service.problems.iter();
    let mends_one = problems.any(|problem| problem.step() == 1);
    if form.ticked("back") || !form.has("step") || mends_one {
        return None;
    }
    match Step::of(form) {
        Step::One => {
            let sent = typed::step_one_decoded(&typed(case, form)).form;
            let is_kept = case.service.input.as_ref() == Some(&sent);
            is_kept.then(|| step_two::view(case)).flatten()
        }
        Step::Two => {
            // As it was sent, whatever became of it.
            let mut case = case.clone();
            case.service.choice = Some(choice(form));
            step_two::view(&case)
        }
    }
}

fn step_one(case: &Case, form: &Form) -> StepOneForm {
    let texts = &case.reader.texts;
    let groups = step_one::view(case, form).groups.into_iter();
    let mut groups: Vec<Group> = groups
        .map(|group| Group {
            title: texts.get(group.label).to_owned(),
            fields: group
                .fields
                .into_iter()
                .map(|field| in_words(field, texts))
                .collect(),
        })
        .collect();
    if let Some(contact) = groups.last_mut() {
        contact.fields.extend(job_title(case, form));
    }
    let csr = Some(form).filter(|form| form.has("csr"));
    let csr = csr.map_or_else(|| case.typed("csr"), |form| form.get("csr"));
    StepOneForm {
        step: 1,
        about: texts.get(Text::intro_configure).to_owned(),
        next: texts.get(Text::next_configure).to_owned(),
        form: case.settings.step_two().as_str(),
        draft: case.drafted(),
        csr: csr.to_owned(),
        groups,
        wrong: super::wrong(case),
    }
}

fn in_words(field: Field, texts: &Texts) -> Typed {
    let (kind, options, value) = match field.input {
        Input::Text { default, .. } => ("line", Vec::new(), default),
        Input::TextArea { default, .. } => ("box", Vec::new(), default),
        Input::Dropdown { options, default } => {
            let options = options.split(',').map(str::to_owned);
            ("list", options.collect(), default)
        }
    };
    Typed {
        below: "fields",
        name: field.name,
        at: field.name.replace('_', "-"),
        label: field
            .label
            .map_or(field.name, |label| texts.get(label))
            .to_owned(),
        hint: field.hint.map_or("", |hint| texts.get(hint)).to_owned(),
        needed: field.needed,
        kind,
        value,
        options,
    }
}

/// WHMCS's own field of the one that is wanted of whoever speaks for an organisation: where the customer named one.
fn job_title(case: &Case, form: &Form) -> Option<Typed> {
    let names_one = matches!(case.settings.kind(), Some(Kind::Ov | Kind::Ev))
        && !case.typed("contact.orgname").is_empty();
    let texts = &case.reader.texts;
    names_one.then(|| Typed {
        below: "contact",
        name: "jobtitle",
        at: "jobtitle".to_owned(),
        label: told::label("jobtitle", Of::order(case))
            .map_or("", |label| texts.get(label))
            .to_owned(),
        hint: String::new(),
        needed: true,
        kind: "line",
        value: contact(case, form, "jobtitle"),
        options: Vec::new(),
    })
}

/// Step one as WHMCS would hand it over, of what staff sent: what their form does not have is the customer's, as typed
/// before, else as WHMCS knows it. Nobody is named who speaks for an organisation.
#[must_use]
pub(crate) fn typed(case: &Case, form: &Form) -> Form {
    let server = Some(case.typed("servertype")).filter(|server| !server.is_empty());
    let own = [
        ("csr".to_owned(), form.get("csr").to_owned()),
        (
            "servertype".to_owned(),
            server.unwrap_or(OTHER_SERVER).to_owned(),
        ),
    ];
    let contact = CONTACT.map(|name| (name.to_owned(), contact(case, form, name)));
    let fields = form.below("fields").into_iter();
    let fields = fields.map(|(name, value)| (format!("fields.{name}"), value));
    own.into_iter().chain(contact).chain(fields).collect()
}

fn contact(case: &Case, form: &Form, name: &str) -> String {
    let key = format!("contact.{name}");
    let sources = [Some(form), case.service.input.as_ref()];
    let typed = sources.into_iter().flatten().find(|form| form.has(&key));
    let known = match name {
        "orgname" | "jobtitle" => "",
        _ => form.get(&format!("client.{name}")),
    };
    typed.map_or(known, |form| form.get(&key)).to_owned()
}

/// Step two, of what staff sent.
#[must_use]
pub(crate) fn choice(form: &Form) -> Form {
    let typed = form.all();
    let typed = typed.filter(|(name, _)| !OF_THE_FORM.contains(name) && !is_known(name));
    typed.collect()
}

/// Whether it is none of the form's, but what is known of the client.
fn is_known(name: &str) -> bool {
    name.starts_with("client.") || name.starts_with("shop.")
}

/// What WHMCS keeps of an order, as it writes it itself where the customer places it.
#[must_use]
pub(crate) fn configdata(case: &Case) -> Value {
    let below = |prefix| -> Map<String, Value> {
        let values = case
            .service
            .input
            .iter()
            .flat_map(|form| form.below(prefix));
        values
            .map(|(name, value)| (name, html(&value).into()))
            .collect()
    };
    let mut data = below("contact");
    for name in ["servertype", "csr"] {
        data.insert(name.to_owned(), html(case.typed(name)).into());
    }
    data.insert("fields".to_owned(), below("fields").into());
    data.insert("approveremail".to_owned(), json!(mailbox(case)));
    Value::Object(data)
}

/// The mailbox that follows a link; `None` where the names are proved otherwise, or there are none.
fn mailbox(case: &Case) -> Option<String> {
    let choice = case.draft().and_then(|draft| case.chosen(&draft))?;
    let first = choice.rows.first()?;
    let prefix = choice
        .prefix
        .filter(|_| choice.method == Some(Method::Admin))?;
    Some(format!("{}@{}", prefix.mailbox(), first.name.base()))
}
