//! What a product's label in `getProductList` tells of a code that the table does not know.

use std::borrow::Cow;

use super::{Coverage, Product, RENEWAL_DISTANCE, Term, all, is_issue_digit};
use crate::refusal::clean;

/// For a multi-domain product that only its label describes: see [`Coverage::ManyNames`].
const MANY: Coverage = Coverage::ManyNames { max: 100 };

pub(super) fn read(code: u32, label: &str, validity: Option<i64>) -> Product {
    let label = clean(label);
    let (label, ending) = split_ending(&label);
    let (name, note) = split_note(label);
    let name = if name.is_empty() {
        code.to_string()
    } else {
        name.to_owned()
    };
    let known = all()
        .iter()
        .find(|product| letters(&product.name) == letters(&name));
    let is_renewal = ending == Some(Ending::Renewal);
    Product {
        code,
        kind: known.and_then(|known| known.kind),
        level: known.and_then(|known| known.level),
        coverage: coverage(&name).or_else(|| known.and_then(|known| known.coverage)),
        term: note
            .and_then(term_in_words)
            .or_else(|| validity.and_then(term_in_number)),
        is_renewal,
        renewal_code: (ending == Some(Ending::Issue) && is_issue_digit(code))
            .then(|| code.saturating_add(RENEWAL_DISTANCE)),
        issue_code: code
            .checked_sub(RENEWAL_DISTANCE)
            .filter(|issue| is_renewal && is_issue_digit(*issue)),
        counts_names: false,
        name: Cow::Owned(name),
    }
}

#[derive(PartialEq, Eq)]
enum Ending {
    Issue,
    Renewal,
}

/// Takes the last word off where it says what the code is for.
fn split_ending(label: &str) -> (&str, Option<Ending>) {
    let (head, last) = label
        .rsplit_once([' ', ')'])
        .map_or(("", label), |(head, last)| {
            let with_bracket = label.get(..label.len() - last.len()).unwrap_or(head);
            (with_bracket.trim_end(), last)
        });
    match last.to_lowercase().as_str() {
        "issue" | "issuance" | "wydanie" => (head, Some(Ending::Issue)),
        "renewal" | "renew" | "odnowienie" => (head, Some(Ending::Renewal)),
        _ => (label, None),
    }
}

/// `Commercial SSL (1 Year)`: the name, and what stands in its last brackets where that is a term.
fn split_note(label: &str) -> (&str, Option<&str>) {
    let parts = label
        .trim_end()
        .strip_suffix(')')
        .and_then(|open| open.rsplit_once('('));
    match parts {
        Some((name, note)) if term_in_words(note).is_some() => (name.trim(), Some(note)),
        _ => (label.trim(), None),
    }
}

/// `1 Year`, `2 lata`, `30 days`.
fn term_in_words(note: &str) -> Option<Term> {
    let note = note.trim().to_lowercase();
    let digits = note.find(|character: char| !character.is_ascii_digit())?;
    let (number, unit) = note.split_at_checked(digits)?;
    match unit.trim_start_matches([' ', '-']) {
        "year" | "years" | "yr" | "rok" | "lata" | "lat" => number.parse().ok().map(Term::Years),
        "day" | "days" | "dni" | "dzień" => number.parse().ok().map(Term::Days),
        _ => None,
    }
    .filter(|term| !matches!(term, Term::Years(0) | Term::Days(0)))
}

/// The Partner API gives `validityPeriod` as a bare number. Its unit is not documented: a year is between 360 and 367
/// days, and no product is as short as 5 days or as long as 6 years.
fn term_in_number(validity: i64) -> Option<Term> {
    let days = u16::try_from(validity).ok().filter(|days| *days > 0)?;
    let years = if days <= 5 {
        days
    } else {
        days.saturating_add(5) / 365
    };
    let whole =
        days <= 5 || (1..=5).contains(&years) && (360 * years..=367 * years).contains(&days);
    match u8::try_from(years) {
        Ok(years) if whole => Some(Term::Years(years)),
        _ => Some(Term::Days(days)),
    }
}

/// A new product's name tells what it covers where it holds exactly one of the two words.
fn coverage(name: &str) -> Option<Coverage> {
    let name = letters(name);
    match (name.contains("wildcard"), name.contains("multidomain")) {
        (true, false) => Some(Coverage::Wildcard),
        (false, true) => Some(MANY),
        _ => None,
    }
}

fn letters(name: &str) -> String {
    name.chars()
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
