//! Step two's own form.

use super::approving::{self, Preset};
use crate::draft::Draft;
use crate::form::Form;
use crate::purchase::Purchase;
use crate::rows::Row;
use crate::settings::StepTwo;
use certum::publication::{self, Method};
use serde_json::{Map, Value, json};

/// How many rows a product with many names shows at once.
const ROWS: usize = 10;

/// Nothing while step one is missing or has problems.
pub(super) fn view(purchase: &Purchase) -> Value {
    let draft = purchase.draft();
    let Some(draft) = draft.filter(|draft| draft.problems.is_empty()) else {
        return Value::Object(Map::new());
    };
    let settings = &purchase.settings;
    let many = settings.step_two() == StepTwo::ManyNames;
    let most = usize::from(settings.max_rows());
    // What WHMCS's own fields held is no form of ours.
    let kept = purchase.choice.as_ref().filter(|form| form.ticked("v"));
    let shown = match kept {
        _ if !many => 0,
        Some(form) => asked(form).max(ROWS).min(most),
        None => ROWS.min(most),
    };
    let rows = rows(&draft.rows, kept, shown, 1);
    let subject = draft.subject.iter();
    let subject = subject.map(|(field, value)| (field.as_str().to_owned(), json!(value)));
    let preset = Preset {
        method: settings.method.clone(),
        prefix: String::new(),
        email: draft.requestor.email.clone(),
    };
    json!({
        "form": settings.step_two().as_str(),
        "draft": draft.digest(),
        "may_add": many && most > rows.len(),
        "max_rows": most,
        "rows": rows,
        "wrong": super::wrong(purchase),
        "stock": stock(&draft),
        "subject": subject.collect::<Map<_, _>>(),
        "approving": approving::view(&draft.rows, kept, &preset),
    })
}

/// How many rows it takes to show all that were sent.
pub(super) fn asked(form: &Form) -> usize {
    let filled = form.numbers("rows").into_iter();
    let mut filled = filled.filter(|number| form.filled(&format!("rows.{number}.name")).is_some());
    filled.next_back().map_or(0, |last| last.saturating_add(1))
}

/// What WHMCS's own page of step two offers: its words for methods, addresses, and the service's new domain.
fn stock(draft: &Draft) -> Value {
    let offered = [
        (Method::File, "file"),
        (Method::DnsTxtPrefix, "dns-txt-token"),
    ];
    let offered = offered
        .into_iter()
        .filter(|(method, _)| draft.methods.contains(method));
    let methods: Vec<&str> = std::iter::once("email")
        .chain(offered.map(|(_, word)| word))
        .collect();
    let first = draft.rows.first();
    let emails = first.map_or_else(
        // It wants an address even where nothing is proved by one.
        || vec![draft.requestor.email.clone()],
        |row| publication::mailboxes(row.name.base()),
    );
    json!({ "emails": emails, "methods": methods, "domain": first.map_or("", |row| row.name.ascii()) })
}

/// Rows of names with empty ones up to `shown`, and what was sent for them; the names of the first `fixed` stay.
pub(super) fn rows(names: &[Row], sent: Option<&Form>, shown: usize, fixed: usize) -> Vec<Value> {
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
        json!({
            "number": number,
            "name": name.or(own).unwrap_or_default(),
            "ascii": known.map_or("", |row| row.name.ascii()),
            "www": www.unwrap_or_else(|| known.is_some_and(|row| row.www)),
            "box": known.is_none_or(Row::may_have_www),
            "fixed": fixed,
        })
    };
    (0..shown.max(names.len())).map(row).collect()
}
