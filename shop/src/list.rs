//! The administrator's list of all certificates: which rows there are to be, and what to show of them.
//!
//! What a filter means is decided here, as a [`Condition`]; the store asks the database for it.

mod asked;
mod condition;
mod export;
mod picture;
mod problem;
mod row;
mod sort;
#[cfg(test)]
mod tests;
mod view;

use crate::actions::{self, Phase};
use crate::form::{Form, decoded, html};
use certum::x509::{Csr, HostName};
use time::{Duration, OffsetDateTime};

pub(crate) use asked::Asked;
pub(crate) use condition::{Condition, Fact, When};
pub(crate) use export::{Export, Exported};
pub(crate) use picture::{BINS, Bins, Ending, Picture, days, edges};
pub(crate) use problem::{Concern, had, lives};
pub(crate) use row::ListRow;
pub(crate) use sort::Sort;
pub(crate) use view::{ByWord, Line, ListTotals, PER_PAGE, Sorting};

/// The highest number of a page that is taken.
const LAST_PAGE: u64 = 1_000_000;

/// The longest text that is searched for, in characters.
const LONGEST_TEXT: usize = 100;

/// Which problems rows are filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Any,
    One(Concern),
}

impl Wanted {
    const ANY: &str = "any";

    fn parse(word: &str) -> Option<Self> {
        match Concern::parse(word) {
            None if word == Self::ANY => Some(Self::Any),
            problem => problem.map(Self::One),
        }
    }

    const fn as_str(self) -> &'static str {
        match self {
            Self::Any => Self::ANY,
            Self::One(problem) => problem.as_str(),
        }
    }
}

/// A list as it was asked for.
#[derive(Clone, Debug)]
pub(crate) struct List {
    now: OffsetDateTime,
    phase: Option<Phase>,
    problem: Option<Wanted>,
    days: Option<u16>,
    text: String,
    sort: Sort,
    descending: bool,
    page: u64,
}

impl List {
    /// Reads what was asked for: `phase`, `problem` (a problem, or `any`), `days`, `text`, `sort`, `dir` (`asc` or
    /// `desc`) and `p`, the page. What is not known counts as not asked.
    #[must_use]
    pub(crate) fn read(form: &Form, now: OffsetDateTime) -> Self {
        Self {
            now,
            phase: Phase::parse(form.get("phase")),
            problem: Wanted::parse(form.get("problem")),
            days: form.get("days").parse().ok(),
            text: searchable(form.get("text")),
            sort: Sort::parse(form.get("sort")).unwrap_or(Sort::Attention),
            descending: form.get("dir") == "desc",
            page: form.get("p").parse().unwrap_or(1).clamp(1, LAST_PAGE),
        }
    }

    /// What was asked for, as [`List::read`] takes it: without the page.
    #[must_use]
    pub(crate) fn asked(&self) -> Asked {
        Asked {
            phase: self.phase.map_or("", Phase::as_str),
            problem: self.problem.map_or("", Wanted::as_str),
            days: self.days.map_or_else(String::new, |days| days.to_string()),
            text: self.text.clone(),
            sort: self.sort.as_str(),
            dir: self.direction(),
        }
    }

    const fn direction(&self) -> &'static str {
        if self.descending { "desc" } else { "asc" }
    }

    /// Whether it is what the page shows before anything was asked for.
    #[must_use]
    pub(crate) fn is_whole(&self) -> bool {
        let asked = Self {
            sort: Sort::Attention,
            descending: false,
            ..self.clone()
        };
        let nothing = Self::read(&Form::default(), self.now);
        self.page == 1 && asked.asked() == nothing.asked()
    }

    /// For each column that can be sorted by, how it is now, and how to ask for it.
    #[must_use]
    pub(crate) fn sorts(&self) -> ByWord<Sorting> {
        ByWord::of_sorts(|sort| {
            let current = self.sort == sort;
            let turned = Self {
                sort,
                descending: current && !self.descending,
                ..self.clone()
            };
            let current = if current { self.direction() } else { "" };
            Sorting::new(current, turned.asked())
        })
    }

    /// The page asked for, from 1.
    #[must_use]
    pub(crate) const fn page(&self) -> u64 {
        self.page
    }

    /// What rows are sorted by.
    #[must_use]
    pub(crate) const fn sort(&self) -> Sort {
        self.sort
    }

    /// Whether the last one comes first.
    #[must_use]
    pub(crate) const fn is_descending(&self) -> bool {
        self.descending
    }

    /// Which rows were asked for.
    #[must_use]
    pub(crate) fn filter(&self) -> Condition {
        let mut all = Vec::new();
        if let Some(phase) = self.phase {
            all.push(self.in_phase(phase));
        }
        all.extend(self.problem.map(|wanted| match wanted {
            Wanted::Any => self.with_any_problem(),
            Wanted::One(problem) => self.with_problem(problem),
        }));
        if let Some(days) = self.days {
            let end = self.now + Duration::days(days.into());
            all.push(Condition::Until(When::End, end));
            all.push(Condition::Until(When::End, self.now).not());
        }
        if !self.text.is_empty() {
            all.push(Condition::Contains(spellings(&self.text)));
        }
        Condition::All(all)
    }

    /// Which rows are in a phase.
    #[must_use]
    pub(crate) fn in_phase(&self, phase: Phase) -> Condition {
        problem::phase(phase, self.now)
    }

    /// Which rows have a problem.
    #[must_use]
    pub(crate) fn with_problem(&self, problem: Concern) -> Condition {
        problem.condition(self.now)
    }

    /// Which services count among those of a client for the same names.
    #[must_use]
    pub(crate) fn had(&self) -> Condition {
        had(self.now)
    }

    /// Which rows need a person, the most urgent first: those with a problem, the gravest first, then those of which
    /// something that a customer has to do is overdue.
    pub(crate) fn needing(&self) -> impl Iterator<Item = Condition> {
        let problems = Concern::ALL.iter();
        let problems = problems.map(|problem| problem.condition(self.now));
        problems.chain([problem::unpaid(self.now)])
    }

    /// When the list was asked for.
    #[must_use]
    pub(crate) const fn now(&self) -> OffsetDateTime {
        self.now
    }

    /// Which rows have a certificate in force.
    #[must_use]
    pub(crate) fn in_force(&self) -> Condition {
        problem::good(self.now)
    }

    /// Which rows have any problem.
    #[must_use]
    pub(crate) fn with_any_problem(&self) -> Condition {
        problem::any(self.now)
    }

    /// What to show of a row.
    ///
    /// * `end`: the newest certificate's end, for people; empty where there is none.
    #[must_use]
    pub(crate) fn line(&self, row: &ListRow, end: String) -> Line {
        let holder = holder(row.input.as_ref());
        let domain = filled(&row.domain).unwrap_or(&holder);
        let person = format!("{} {}", row.first_name.trim(), row.last_name.trim());
        let client = filled(&row.company).unwrap_or_else(|| person.trim());
        let name = HostName::parse(domain);
        let problems = Concern::ALL.iter().copied();
        let problems = problems.filter(|problem| self.with_problem(*problem).holds(row));
        let status = row.service_status.as_str();
        let certificate = row.certificate.as_ref();
        let left = certificate.map(|(_, end)| *end - self.now);
        Line {
            service: if status.is_empty() { 0 } else { row.service_id },
            client: row.client_id,
            client_name: decoded(client),
            name: name.map_or_else(|_| domain.to_owned(), |name| name.unicode().to_owned()),
            product: decoded(row.product.trim()),
            order_number: row.certum_id.clone(),
            serial: row.serial.clone(),
            phase: self.phase_of(row).as_str(),
            service_status: status.to_owned(),
            not_after: end,
            days_left: left.map(Duration::whole_days),
            problems: problems.collect(),
        }
    }

    fn phase_of(&self, row: &ListRow) -> Phase {
        actions::phase(row.facts(), self.now)
    }
}

/// Whom a certificate is for, as typed or in the CSR: the common name, else the e-mail address.
fn holder(input: Option<&Form>) -> String {
    let Some(input) = input else {
        return String::new();
    };
    let in_csr = || {
        let csr = Csr::parse(input.get("csr").as_bytes()).ok()?;
        csr.subject().common_name().map(str::to_owned)
    };
    let typed = |name: &str| input.filled(&format!("fields.{name}")).map(str::to_owned);
    let holder = typed("commonName").or_else(in_csr);
    holder.or_else(|| typed("email")).unwrap_or_default()
}

/// A text without spaces around it that is not empty.
fn filled(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// A text to search for, without what nobody can type.
fn searchable(text: &str) -> String {
    let characters = text.chars().filter(|character| !character.is_control());
    characters.take(LONGEST_TEXT).collect()
}

/// How a text may stand in what is searched: as it was typed, as WHMCS stores what clients type, and a name in the form
/// in which it stands in a certificate.
fn spellings(text: &str) -> Vec<String> {
    // As WHMCS stores it, too.
    let mut texts = vec![text.to_owned(), html(text)];
    if let Ok(name) = HostName::parse(text) {
        texts.push(name.ascii().to_owned());
    }
    texts.sort();
    texts.dedup();
    texts
}
