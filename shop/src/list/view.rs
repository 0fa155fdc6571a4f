//! What the list's page shows.

use super::asked::Asked;
use super::problem::Concern;
use super::sort::Sort;
use crate::actions::Phase;
use serde::{Serialize, Serializer};

/// How many rows a page has.
pub(crate) const PER_PAGE: u64 = 50;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Line {
    /// WHMCS's number of the service; 0 where it is gone.
    pub(super) service: u64,
    /// WHMCS's number of its client.
    pub(super) client: u64,
    /// The company, else the person.
    pub(super) client_name: String,
    /// The domain in Unicode; without one, the holder's name.
    pub(super) name: String,
    /// The product, by WHMCS's name.
    pub(super) product: String,
    /// Certum's number of the order.
    pub(super) order_number: String,
    /// The newest certificate's serial number.
    pub(super) serial: String,
    /// The phase.
    pub(super) phase: &'static str,
    /// WHMCS's word for the service; empty where it is gone.
    pub(super) service_status: String,
    /// The newest certificate's end, for people; empty where there is none.
    pub(super) not_after: String,
    /// Whole days until then; negative a day after it.
    pub(super) days_left: Option<i64>,
    /// Gravest first.
    pub(super) problems: Vec<Concern>,
}

/// How many rows there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct ListTotals {
    /// Of all.
    all: u64,
    /// Of those that were asked for.
    matching: u64,
    /// How many pages these fill.
    pages: u64,
    /// In each phase, of all.
    phases: ByWord<u64>,
    /// With any problem, of all.
    with_problems: u64,
    /// With each problem, of all.
    problems: ByWord<u64>,
}

impl ListTotals {
    /// How many rows have a certificate in force.
    pub(crate) fn in_force(&self) -> u64 {
        let phases = self.phases.0.iter();
        let good = [Phase::Issued, Phase::Changing].map(Phase::as_str);
        let good = phases.filter(|(word, _)| good.contains(word));
        good.map(|(_, count)| count).sum()
    }

    /// Of what was counted: all rows, those that were asked for, those with any problem, and those in each phase and with
    /// each problem.
    pub(crate) fn new(
        all: u64,
        matching: u64,
        with_problems: u64,
        in_phase: impl Fn(Phase) -> u64,
        with: impl Fn(Concern) -> u64,
    ) -> Self {
        Self {
            all,
            matching,
            pages: matching.div_ceil(PER_PAGE).max(1),
            phases: ByWord::of(Phase::ALL, |phase| (phase.as_str(), in_phase(phase))),
            with_problems,
            problems: ByWord::of(Concern::ALL, |problem| (problem.as_str(), with(problem))),
        }
    }
}

/// A column that can be sorted by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Sorting {
    /// How it is sorted by at present: `asc`, `desc`, or empty where it is not.
    current: &'static str,
    /// What to ask for to sort by it, the other way round if it is so already.
    #[serde(serialize_with = "Asked::serialize_given")]
    asked: Asked,
    /// The same as the part of an address after its question mark.
    query: String,
}

impl Sorting {
    pub(super) fn new(current: &'static str, asked: Asked) -> Self {
        let query = asked.query();
        Self {
            current,
            asked,
            query,
        }
    }
}

/// Values under words, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ByWord<T>(Vec<(&'static str, T)>);

impl<T> ByWord<T> {
    fn of<K: Copy>(all: &[K], entry: impl Fn(K) -> (&'static str, T)) -> Self {
        Self(all.iter().copied().map(entry).collect())
    }

    /// Of the columns that can be sorted by.
    pub(super) fn of_sorts(value: impl Fn(Sort) -> T) -> Self {
        Self::of(Sort::ALL, |sort| (sort.as_str(), value(sort)))
    }
}

impl<T: Serialize> Serialize for ByWord<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(word, value)| (word, value)))
    }
}
