//! The administrator's list of all certificates: which rows to fetch, and what to show of them.
//!
//! Two statements make a page, however many orders there are: one for the numbers, one for the rows. They are made
//! here, since what a filter means is decided here.

mod condition;
mod problem;
#[cfg(test)]
mod tests;

use super::actions::{self, Facts, Phase};
use super::form::Form;
use super::form::decoded;
use super::stored;
use certum::x509::{Csr, HostName};
use condition::{Column, Condition};
use serde_json::{Map, Value, json};
use time::OffsetDateTime;

pub(crate) use condition::Sql;
pub(crate) use problem::Problem;

/// How many rows a page has.
pub(crate) const PER_PAGE: u64 = 50;

/// The highest number of a page that is taken.
const LAST_PAGE: u64 = 1_000_000;

/// The longest text that is searched for, in characters.
const LONGEST_TEXT: usize = 100;

const PHASES: [Phase; 8] = [
    Phase::Configuring,
    Phase::Unknown,
    Phase::Pending,
    Phase::Issued,
    Phase::Changing,
    Phase::Rejected,
    Phase::Revoked,
    Phase::Expired,
];

const FROM: &str = " FROM mod_certum_orders o LEFT JOIN tblhosting h ON h.id = o.service_id \
     LEFT JOIN tblproducts p ON p.id = h.packageid LEFT JOIN tblclients c ON c.id = o.client_id";

/// What is shown of a row beside what conditions look at, each as it is in the database and in the row.
const SHOWN: &str = "o.id, o.service_id, o.client_id, o.certum_id, o.serial, o.checked_at, o.input, \
     h.domain, p.name AS product, c.firstname, c.lastname, c.companyname";

/// Where a text is searched. `verification` holds all names of an order that waits, in ASCII, `san_states` those of any.
const SEARCHED: &[&str] = &[
    "h.domain",
    "o.serial",
    "o.certum_id",
    "o.number",
    "o.verification",
    "o.san_states",
    "c.firstname",
    "c.lastname",
    "c.companyname",
    "c.email",
    "p.name",
];

/// What rows are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Expiry,
    Name,
    Client,
    Product,
    Created,
}

impl Sort {
    const ALL: [Self; 5] = [
        Self::Name,
        Self::Client,
        Self::Product,
        Self::Expiry,
        Self::Created,
    ];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Expiry => "expiry",
            Self::Name => "name",
            Self::Client => "client",
            Self::Product => "product",
            Self::Created => "created",
        }
    }

    /// Expressions, most significant first; what is empty comes last either way.
    const fn sql(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Expiry => ("o.not_after IS NULL", &["o.not_after"]),
            Self::Name => ("COALESCE(h.domain, '') = ''", &["h.domain"]),
            Self::Client => (
                "c.id IS NULL",
                &[
                    "COALESCE(NULLIF(c.companyname, ''), c.lastname)",
                    "c.firstname",
                ],
            ),
            Self::Product => ("p.id IS NULL", &["p.name"]),
            Self::Created => ("o.id IS NULL", &[]),
        }
    }
}

/// Which problems rows are filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Any,
    One(Problem),
}

impl Wanted {
    fn parse(word: &str) -> Option<Self> {
        let mut known = Problem::ALL.into_iter();
        match known.find(|problem| problem.as_str() == word) {
            None if word == "any" => Some(Self::Any),
            problem => problem.map(Self::One),
        }
    }

    const fn as_str(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::One(problem) => problem.as_str(),
        }
    }

    fn condition(self, now: OffsetDateTime) -> Condition {
        match self {
            Self::Any => problem::any(now),
            Self::One(problem) => problem.condition(now),
        }
    }
}

/// A list as it was asked for.
#[derive(Clone, Debug)]
pub(crate) struct Overview {
    now: OffsetDateTime,
    phase: Option<Phase>,
    problem: Option<Wanted>,
    days: Option<u16>,
    text: String,
    sort: Sort,
    descending: bool,
    page: u64,
}

impl Overview {
    /// Reads what was asked for: `phase`, `problem` (a problem, or `any`), `days`, `text`, `sort`, `dir` (`asc` or
    /// `desc`) and `p`, the page. What is not known counts as not asked.
    #[must_use]
    pub(crate) fn read(form: &Form, now: OffsetDateTime) -> Self {
        let phase = form.get("phase");
        let sort = form.get("sort");
        Self {
            now,
            phase: PHASES.into_iter().find(|known| known.as_str() == phase),
            problem: Wanted::parse(form.get("problem")),
            days: form.get("days").parse().ok(),
            text: shown(form.get("text")),
            sort: Sort::ALL
                .into_iter()
                .find(|known| known.as_str() == sort)
                .unwrap_or(Sort::Expiry),
            descending: form.get("dir") == "desc",
            page: form.get("p").parse().unwrap_or(1).clamp(1, LAST_PAGE),
        }
    }

    /// What was asked for, as [`Overview::read`] takes it: without the page, and without what is as usual.
    #[must_use]
    pub(crate) fn asked(&self) -> Vec<(&'static str, String)> {
        let mut asked = Vec::new();
        let mut note = |name, value: String| {
            if !value.is_empty() {
                asked.push((name, value));
            }
        };
        note("phase", self.phase.map_or("", Phase::as_str).to_owned());
        let problem = self.problem.map_or("", Wanted::as_str);
        note("problem", problem.to_owned());
        note(
            "days",
            self.days.map_or_else(String::new, |days| days.to_string()),
        );
        note("text", self.text.clone());
        note("sort", self.sort.as_str().to_owned());
        note(
            "dir",
            if self.descending { "desc" } else { "asc" }.to_owned(),
        );
        asked
    }

    /// For each column that can be sorted by: `current` (`asc`, `desc` or empty), and `asked`, what to ask for to sort by
    /// it, the other way round if it is so already.
    #[must_use]
    pub(crate) fn sorts(&self) -> Value {
        let sort = |sort: Sort| {
            let current = self.sort == sort;
            let turned = Self {
                sort,
                descending: current && !self.descending,
                ..self.clone()
            };
            let direction = if self.descending { "desc" } else { "asc" };
            let asked = turned.asked().into_iter();
            let asked: Map<_, _> = asked
                .map(|(name, value)| (name.to_owned(), json!(value)))
                .collect();
            let view = json!({"current": if current { direction } else { "" }, "asked": asked});
            (sort.as_str().to_owned(), view)
        };
        Value::Object(Sort::ALL.map(sort).into_iter().collect())
    }

    /// The page asked for, from 1.
    #[must_use]
    pub(crate) const fn page(&self) -> u64 {
        self.page
    }

    /// The statement for [`Overview::totals`]: one row.
    #[must_use]
    pub(crate) fn totals_statement(&self) -> Sql {
        let mut sql = Sql::default();
        sql.push("SELECT COUNT(*) AS total");
        let mut count = |condition: &Condition, name: &str| {
            sql.push(", SUM(CASE WHEN ");
            sql.condition(condition);
            sql.push(&format!(" THEN 1 ELSE 0 END) AS {name}"));
        };
        count(&self.filter(), "matching");
        for phase in PHASES {
            count(
                &problem::phase(phase, self.now),
                &format!("phase_{}", phase.as_str()),
            );
        }
        count(&problem::any(self.now), "problem_any");
        for problem in Problem::ALL {
            count(
                &problem.condition(self.now),
                &format!("problem_{}", problem.as_str()),
            );
        }
        sql.push(FROM);
        sql
    }

    /// What to show of that statement's row: `all`, `matching`, `pages` that these fill, `phases` and `problems` with
    /// how many of all are in each, `with_problems`.
    #[must_use]
    pub(crate) fn totals(row: &Form) -> Value {
        let matching = number(row, "matching");
        let counts = |kind: &str, words: &[&str]| {
            let count = |word: &&str| {
                let count = number(row, &format!("{kind}_{word}"));
                ((*word).to_owned(), Value::from(count))
            };
            Value::Object(words.iter().map(count).collect::<Map<_, _>>())
        };
        json!({
            "all": number(row, "total"),
            "matching": matching,
            "pages": matching.div_ceil(PER_PAGE).max(1),
            "phases": counts("phase", &PHASES.map(Phase::as_str)),
            "with_problems": number(row, "problem_any"),
            "problems": counts("problem", &Problem::ALL.map(Problem::as_str)),
        })
    }

    /// The statement for the page's rows.
    #[must_use]
    pub(crate) fn rows_statement(&self) -> Sql {
        let mut sql = Sql::default();
        sql.push(&format!("SELECT {SHOWN}"));
        for column in Column::ALL {
            sql.push(&format!(", {} AS {}", column.sql(), column.name()));
        }
        sql.push(FROM);
        sql.push(" WHERE ");
        sql.condition(&self.filter());
        let direction = if self.descending { "DESC" } else { "ASC" };
        let (empty_last, keys) = self.sort.sql();
        sql.push(&format!(" ORDER BY {empty_last}"));
        for key in keys.iter().copied().chain(["o.id"]) {
            sql.push(&format!(", {key} {direction}"));
        }
        let offset = (self.page - 1) * PER_PAGE;
        sql.push(&format!(" LIMIT {PER_PAGE} OFFSET {offset}"));
        sql
    }

    /// What to show of a row: `service` (0 where it is gone), `client`, `client_name` (the company, else the person),
    /// `name` (in Unicode; without a domain, the holder's), `product` (WHMCS's name), `order_number`, `serial`, `phase`, `service_status`,
    /// `not_after`, `days_left` (whole days; negative a day after the end, null without a certificate), `problems`
    /// (gravest first).
    #[must_use]
    pub(crate) fn line(&self, row: &Form) -> Value {
        let end = stored::moment(row.get(Column::NotAfter.name()));
        let status = row.get(Column::ServiceStatus.name());
        let holder = holder(row);
        let domain = row.filled("domain").unwrap_or(&holder);
        let person = format!("{} {}", row.get("firstname"), row.get("lastname"));
        let client = row.filled("companyname").unwrap_or_else(|| person.trim());
        let name = HostName::parse(domain);
        let problems = Problem::ALL.into_iter();
        let problems = problems.filter(|problem| problem.condition(self.now).holds(row));
        json!({
            "service": if status.is_empty() { 0 } else { number(row, "service_id") },
            "client": number(row, "client_id"),
            "client_name": decoded(client),
            "name": name.map_or_else(|_| domain.to_owned(), |name| name.unicode().to_owned()),
            "product": decoded(row.get("product")),
            "order_number": row.get("certum_id"),
            "serial": row.get("serial"),
            "phase": self.phase_of(row).as_str(),
            "service_status": status,
            "not_after": row.get(Column::NotAfter.name()),
            "days_left": end.map(|end| (end - self.now).whole_days()),
            "problems": problems.map(Problem::as_str).collect::<Vec<_>>(),
        })
    }

    fn phase_of(&self, row: &Form) -> Phase {
        let facts = Facts {
            outcome_unknown: row.get(Column::OutcomeUnknown.name()) == "1",
            operation: row.get(Column::Operation.name()),
            order_status: row.get(Column::OrderStatus.name()),
            certificate_status: row.get(Column::CertificateStatus.name()),
            not_after: stored::moment(row.get(Column::NotAfter.name())),
        };
        actions::phase(&facts, self.now)
    }

    fn filter(&self) -> Condition {
        let mut all = Vec::new();
        if let Some(phase) = self.phase {
            all.push(problem::phase(phase, self.now));
        }
        all.extend(self.problem.map(|wanted| wanted.condition(self.now)));
        if let Some(days) = self.days {
            let end = self.now + time::Duration::days(days.into());
            all.push(Condition::Until(Column::NotAfter, end));
            all.push(Condition::Until(Column::NotAfter, self.now).not());
        }
        if !self.text.is_empty() {
            all.push(Condition::Like(SEARCHED, patterns(&self.text)));
        }
        Condition::All(all)
    }
}

/// Whom a certificate is for, as typed or in the CSR: the common name, else the e-mail address.
fn holder(row: &Form) -> String {
    let input = Form::from_json(&stored::read(row.get("input")));
    let in_csr = || {
        let csr = Csr::parse(input.get("csr").as_bytes()).ok()?;
        csr.subject().common_name().map(str::to_owned)
    };
    let typed = |name: &str| input.filled(&format!("fields.{name}")).map(str::to_owned);
    let holder = typed("commonName").or_else(in_csr);
    holder.or_else(|| typed("email")).unwrap_or_default()
}

/// A text to search for, without what nobody can type.
fn shown(text: &str) -> String {
    let characters = text.chars().filter(|character| !character.is_control());
    characters.take(LONGEST_TEXT).collect()
}

fn number(row: &Form, column: &str) -> u64 {
    row.get(column).parse().unwrap_or_default()
}

/// What `LIKE` has to be asked to find a text: as it was typed, as WHMCS stores what clients type, and a name in the
/// form in which it stands in a certificate.
fn patterns(text: &str) -> Vec<String> {
    let mut texts = vec![text.to_owned(), encoded(text)];
    if let Ok(name) = HostName::parse(text) {
        texts.push(name.ascii().to_owned());
    }
    texts.sort();
    texts.dedup();
    let contains = |text: &String| {
        let mut pattern = String::from("%");
        for character in text.chars() {
            if matches!(character, '!' | '%' | '_') {
                pattern.push('!');
            }
            pattern.push(character);
        }
        pattern + "%"
    };
    texts.iter().map(contains).collect()
}

/// A text as WHMCS stores what is typed: as PHP's `htmlspecialchars` writes it.
fn encoded(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#039;")
}
