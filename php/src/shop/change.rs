//! `Certum\\Shop\\Change` and `Certum\\Shop\\Result`.

use super::problems;
use crate::{
    client::Client,
    value::{Map, value_class},
};
use certum::shop::{
    self,
    change::{Columns, Effect, Outcome},
};
use serde_json::Value;
use std::rc::Rc;

fn columns(columns: &Columns) -> Map<Value> {
    let entries = columns.iter();
    Map(entries
        .map(|(name, value)| ((*name).to_owned(), value.clone()))
        .collect())
}

value_class! {
    /// A change of a purchase.
    Change(Rc<shop::Change>) as "Certum\\Shop\\Change" {
        "problems" problems = |change| problems(&change.problems);
        "operation" operation = |change| change.operation;
        "columns" columns = |change| columns(&change.columns);
        "detail" detail = |change| change.detail;
    }

    /// Sends it.
    #[php(name = "carryOut")]
    pub fn carry_out(&self, client: &Client) -> Result {
        Result::from(self.inner.carry_out(client.caller()))
    }

    /// Reads what became of it.
    pub fn settle(&self, client: &Client) -> Result {
        Result::from(self.inner.settle(client.caller()))
    }
}

value_class! {
    /// What became of a change.
    Result(Effect) as "Certum\\Shop\\Result" {
        "outcome" outcome = |result| result.outcome.as_str();
        "columns" columns = |result| columns(&result.columns);
        "certificates" certificates = |result| result.certificates.iter().map(columns).collect::<Vec<_>>();
        "events" events = |result| events(result);
        "problems" problems = |result| problems(&result.problems);
        "detail" detail = |result| result.detail;
    }

    pub const DONE: &'static str = Outcome::Done.as_str();
    pub const REFUSED: &'static str = Outcome::Refused.as_str();
    pub const UNKNOWN: &'static str = Outcome::Unknown.as_str();
    pub const NOT_DONE: &'static str = Outcome::NotDone.as_str();
    pub const FOREIGN: &'static str = Outcome::Foreign.as_str();
    pub const AWAY: &'static str = Outcome::Away.as_str();
}

/// Each an event and what it is about.
fn events(effect: &Effect) -> Vec<Vec<String>> {
    let events = effect.events.iter();
    events
        .map(|(event, of)| vec![(*event).to_owned(), of.clone()])
        .collect()
}
