//! What stands on top of the administrator's tab: the product page's head and certificates, and where the rest of the tab is.

use super::entries::or_empty;
use super::head::{self, Head};
use super::overview::{Row, rows};
use super::{Clock, View, written};
use crate::actions::{Action, Phase};
use crate::case::{Case, Refused};
use certum::language::Text;
use serde::Serialize;

/// The top of the tab.
#[derive(Clone, Debug, Serialize)]
struct Top {
    service: u64,
    /// What forms say that they have seen.
    seen: String,
    order_number: String,
    phase: Phase,
    phase_words: String,
    /// What Certum refused.
    #[serde(serialize_with = "or_empty")]
    refused: Option<Refused>,
    /// What is said of Create where it orders anew; empty where not.
    anew: String,
    head: Head,
    certificates: Vec<Row>,
    /// The rows below.
    links: Vec<Link>,
}

/// A row of the tab.
#[derive(Clone, Debug, Serialize)]
struct Link {
    /// The page that it is.
    page: &'static str,
    /// Its title; with an ellipsis where it is a form.
    label: String,
}

/// What stands on top of the tab.
///
/// * `below`: the pages that may have a row below.
pub(crate) fn view(case: &Case, below: &[Action], clock: &Clock<'_>) -> View {
    let rows_below = below.iter().copied().filter(|page| case.allows(*page));
    let link = |page: Action| {
        let ellipsis = if page.is_form() { "…" } else { "" };
        Link {
            page: page.as_str(),
            label: format!("{}{ellipsis}", page.title(case)),
        }
    };
    let texts = &case.reader.texts;
    written(&Top {
        service: case.service.service_id,
        seen: case.service.seen.to_string(),
        order_number: case.certum_id().to_owned(),
        phase: case.phase(),
        phase_words: texts.get(case.phase_text()).to_owned(),
        refused: case.refused_by_certum(),
        anew: anew(case).map_or_else(String::new, |text| texts.get(text).to_owned()),
        head: head::view(case, clock),
        certificates: rows(case, clock),
        links: rows_below.map(link).collect(),
    })
}

/// What is said of Create where it orders anew what a service has.
fn anew(case: &Case) -> Option<Text> {
    match case.phase() {
        Phase::Expired | Phase::Revoked if case.is_over() => Some(Text::staff_over),
        Phase::Issued if case.orders_anew() => Some(Text::staff_anew),
        _ => None,
    }
}
