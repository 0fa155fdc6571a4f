//! The pages of the configuration.

use super::published::{self, Published};
use super::step_one::{self, Typed};
use super::step_two::{self, StepTwoForm};
use crate::actions::Phase;
use crate::case::Case;
use crate::told::{self, Of, Sentence};
use serde::Serialize;

/// What a page shows beside WHMCS's own, and with which template.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "template")]
pub(crate) enum Configure {
    /// Nothing.
    #[serde(rename = "")]
    Nothing(Plain),
    /// Step one, of which the form is WHMCS's.
    #[serde(rename = "stepone")]
    StepOne(Plain),
    /// Step two's form.
    #[serde(rename = "steptwo")]
    StepTwo {
        /// The form.
        #[serde(flatten)]
        form: Box<StepTwoForm<Typed>>,
        /// What kept the order from being placed.
        told: Vec<Sentence>,
    },
    /// What to publish, right after the order.
    #[serde(rename = "published")]
    Published {
        /// Which form step two has.
        form: &'static str,
        /// What to publish.
        #[serde(flatten)]
        published: Published,
        /// WHMCS's own fields.
        stock: Typed,
        /// What kept the order from being placed.
        told: Vec<Sentence>,
    },
}

/// A page that has no data of its own.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Plain {
    /// Which form step two has.
    pub(crate) form: &'static str,
    /// WHMCS's own fields.
    pub(crate) stock: Typed,
    /// What kept the order from being placed.
    pub(crate) told: Vec<Sentence>,
    /// Whether nothing was sent yet, so that fields hold what was preset.
    pub(crate) fresh: bool,
}

/// What a page of the configuration shows, by the `step` in its address.
#[must_use]
pub(crate) fn view(case: &Case, step: &str) -> Configure {
    let form = case.settings.step_two().as_str();
    let stock = step_one::typed(case);
    let told = told::all(&case.reader.texts, &case.service.problems, Of::order(case));
    let plain = |stock, told| Plain {
        form,
        stock,
        told,
        fresh: case.service.input.is_none(),
    };
    match case.phase() {
        Phase::Pending if step == "3" => Configure::Published {
            form,
            published: published::view(case),
            stock,
            told,
        },
        Phase::Configuring if matches!(step, "2" | "3") => {
            match step_two::form(case, |_| stock.clone()) {
                Some(form) => Configure::StepTwo {
                    form: Box::new(form),
                    told,
                },
                // Step one may be shown under step two's address.
                None => Configure::StepOne(plain(stock, told)),
            }
        }
        Phase::Configuring => Configure::StepOne(plain(stock, told)),
        _ => Configure::Nothing(plain(stock, told)),
    }
}
