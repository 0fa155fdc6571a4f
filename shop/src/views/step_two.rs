//! Step two's own form.

use super::Entries;
use super::approving::{self, ProvingPart};
use crate::case::Case;
use crate::draft::Draft;
use crate::form::Form;
use crate::left_out;
use crate::preset::{self, Preset};
use crate::rows::{self, Row};
use crate::settings::StepTwo;
use certum::catalogue::SubjectField;
use certum::language::{Said, Text};
use certum::publication::{self, Method};
use serde::Serialize;
use std::collections::BTreeSet;
use time::OffsetDateTime;

/// How many rows a product with many names shows at once.
const ROWS: usize = 10;

/// The form, with WHMCS's own fields of a page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct StepTwoForm<Stock = Offered> {
    /// Which form it is.
    pub(crate) form: &'static str,
    /// What it is made for, as [`Draft::digest`].
    pub(crate) draft: String,
    /// That the CSR names what will not be in the certificate; empty where it does not.
    pub(crate) left_out: String,
    /// That the certificate is for the names below the typed one; empty where it was typed so, or is not.
    pub(crate) widened: String,
    /// Whether rows can be added.
    pub(crate) may_add: bool,
    /// How many rows there may be.
    pub(crate) max_rows: usize,
    /// The names, and empty rows.
    pub(crate) rows: Vec<NameRow>,
    /// What kept the order from being placed, under its fields.
    pub(crate) wrong: Entries,
    /// WHMCS's own fields.
    pub(crate) stock: Stock,
    /// The certificate's subject.
    pub(crate) subject: Entries,
    /// How names are proved.
    pub(crate) approving: ProvingPart,
}

/// A row of a form: a name, and a box for its www form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct NameRow {
    /// Its place, from 0.
    pub(crate) number: usize,
    /// The name as people read it, or as it was sent.
    pub(crate) name: String,
    /// The name in ASCII; empty for one that was only sent.
    pub(crate) ascii: String,
    /// Whether the box is ticked.
    pub(crate) www: bool,
    /// The name's www form where it stays too and has no box; else empty.
    pub(crate) with: String,
    /// Whether there is a box.
    #[serde(rename = "box")]
    pub(crate) has_box: bool,
    /// Whether the name stays.
    pub(crate) fixed: bool,
}

/// What WHMCS's own page of step two offers, and the service's new domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Offered {
    /// The addresses.
    pub(crate) emails: Vec<String>,
    /// The methods, in WHMCS's words.
    pub(crate) methods: Vec<&'static str>,
    /// The domain; empty where there are no names.
    pub(crate) domain: String,
}

/// Nothing while step one is missing or has problems.
#[must_use]
pub(crate) fn view(case: &Case) -> Option<StepTwoForm> {
    form(case, |draft| offered(draft, case.now))
}

/// The same with other fields of WHMCS's.
#[must_use]
pub(super) fn form<Stock>(
    case: &Case,
    stock: impl FnOnce(&Draft) -> Stock,
) -> Option<StepTwoForm<Stock>> {
    let draft = case.draft().filter(|draft| draft.problems.is_empty())?;
    let settings = &case.settings;
    let many = settings.step_two() == StepTwo::ManyNames;
    let most = usize::from(settings.max_rows());
    let kept = preset::sent(case);
    let shown = match kept {
        _ if !many => 0,
        Some(form) => asked(form).max(ROWS).min(most),
        None => ROWS.min(most),
    };
    let rows = rows(&draft.rows, kept, shown, 1);
    let subject = draft.subject.iter();
    let preset = Preset::of_product(case, &draft.requestor.email);
    Some(StepTwoForm {
        form: settings.step_two().as_str(),
        draft: draft.digest(),
        left_out: left_out(case, &draft),
        widened: widened(case, &draft),
        may_add: many && most > rows.len(),
        max_rows: most,
        rows,
        wrong: super::wrong(case),
        stock: stock(&draft),
        subject: subject
            .map(|(field, value)| (field.as_str(), value.as_str()))
            .collect(),
        approving: approving::view(&draft.rows, kept, preset, case.now),
    })
}

/// What the CSR is for and the order is not: its names are typed, or the product has room for fewer. Whoever pasted the CSR of
/// another site hears of it before the order.
fn left_out(case: &Case, draft: &Draft) -> String {
    let base = |name: &str| {
        let bare = name.trim_start_matches("*.").trim_start_matches("www.");
        bare.to_owned()
    };
    let kept: BTreeSet<String> = draft
        .rows
        .iter()
        .map(|row| base(row.name.ascii()))
        .collect();
    let lost = left_out::names(&draft.csr, |name| kept.contains(&base(name.ascii())));
    if lost.is_empty() || draft.rows.is_empty() {
        return String::new();
    }
    let said = Said::new(Text::names_left_out).with("names", lost);
    case.reader.texts.say(&said)
}

/// A wildcard product adds the asterisk to a name that was typed without: that is said before it is ordered.
fn widened(case: &Case, draft: &Draft) -> String {
    let typed = draft.subject(SubjectField::CommonName);
    let first = draft.rows.first().map(|row| &row.name);
    let first = first.filter(|name| name.is_wildcard() && !typed.starts_with("*."));
    first.map_or_else(String::new, |name| {
        let said = Said::new(Text::name_widened)
            .with("name", super::both_forms(name.base()))
            .with("names", super::both_forms(name.ascii()));
        case.reader.texts.say(&said)
    })
}

/// How many rows it takes to show all that were sent.
pub(super) fn asked(form: &Form) -> usize {
    let filled = form.numbers("rows").into_iter();
    let mut filled = filled.filter(|number| form.filled(&format!("rows.{number}.name")).is_some());
    filled.next_back().map_or(0, |last| last.saturating_add(1))
}

/// What WHMCS's own page of step two offers.
#[must_use]
pub(crate) fn offered(draft: &Draft, now: OffsetDateTime) -> Offered {
    let methods = rows::methods(&draft.rows, now);
    let offered = [
        (Method::Admin, "email"),
        (Method::File, "file"),
        (Method::DnsTxtPrefix, "dns-txt-token"),
    ];
    let mut offered = offered
        .into_iter()
        .filter(|(method, _)| methods.contains(method))
        .map(|(_, word)| word)
        .collect::<Vec<_>>();
    if offered.is_empty() {
        // Without one of its words the page is empty; what is chosen there is not read.
        offered.push("email");
    }
    let first = draft.rows.first();
    Offered {
        emails: first.map_or_else(
            // It wants an address even where nothing is proved by one.
            || vec![draft.requestor.email.clone()],
            |row| publication::mailboxes(row.name.base()),
        ),
        methods: offered,
        domain: first.map_or("", |row| row.name.ascii()).to_owned(),
    }
}

/// Rows of names with empty ones up to `shown`, and what was sent for them; the names of the first `fixed` stay.
pub(super) fn rows(names: &[Row], sent: Option<&Form>, shown: usize, fixed: usize) -> Vec<NameRow> {
    let sent = |number: usize, part: &str| {
        let form = sent.filter(|form| form.has(&format!("rows.{number}.name")))?;
        Some(form.get(&format!("rows.{number}.{part}")).to_owned())
    };
    let row = |number: usize| {
        let known = names.get(number);
        let fixed = number < fixed;
        let name = sent(number, "name").filter(|_| !fixed);
        let own = known.map(|row| row.name.unicode().to_owned());
        let www = sent(number, "www").map(|www| !matches!(www.as_str(), "" | "0" | "off"));
        NameRow {
            number,
            name: name.or(own).unwrap_or_default(),
            ascii: known.map_or("", |row| row.name.ascii()).to_owned(),
            www: www.unwrap_or_else(|| known.is_some_and(|row| row.www)),
            with: String::new(),
            has_box: known.is_none_or(Row::may_have_www),
            fixed,
        }
    };
    (0..shown.max(names.len())).map(row).collect()
}
