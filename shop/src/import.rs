//! Products of a Certum account as products of WHMCS.

#[cfg(test)]
mod tests;

use super::check::{self, Finding};
use super::form::Form;
use super::settings::Settings;
use certum::catalogue::{Coverage, Kind, Product};
use certum::client::Client;
use certum::language::Language;
use certum::messages;
use serde_json::{Value, json};

/// How many rows a form of names has without "Allow To Add More Domains".
const USUAL_ROWS: u16 = 10;

/// How many settings WHMCS's API takes with a new product.
const OF_API: usize = 6;

/// The number of the setting that is the password.
const PASSWORD: usize = 2;

/// A price with which a product cannot be had in any billing cycle: without one it could be had for nothing.
fn no_price() -> Value {
    let fees = ["m", "q", "s", "a", "b", "t"].map(|cycle| (format!("{cycle}setupfee"), json!(0)));
    let cycles = [
        "monthly",
        "quarterly",
        "semiannually",
        "annually",
        "biennially",
        "triennially",
    ];
    let cycles = cycles.map(|cycle| (cycle.to_owned(), json!(-1)));
    Value::Object(fees.into_iter().chain(cycles).collect())
}

/// Whether WHMCS has a product already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    /// It has none.
    New,
    /// It has one with this id.
    There(u64),
    /// Making it was broken off: it lacks settings.
    Unfinished(u64),
}

/// A product that can be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Offer {
    /// What is known of it.
    pub product: Product,
    /// Whether WHMCS has it.
    pub presence: Presence,
    /// The module's settings for it, from the first; the password is not among them.
    pub options: Vec<String>,
    /// The name for WHMCS.
    pub title: String,
}

impl Offer {
    /// The offer for PHP: `code`, `title`, `kind`, `coverage`, `max_names`, `presence` (`new`, `there`, `unfinished`),
    /// `product` (the id in WHMCS, 0 for none), `first` and `rest` (the settings that WHMCS's API takes, and the others,
    /// by column), `prices` (a price's columns in WHMCS that make it none).
    #[must_use]
    pub(crate) fn view(&self) -> Value {
        let (presence, id) = match self.presence {
            Presence::New => ("new", 0),
            Presence::There(id) => ("there", id),
            Presence::Unfinished(id) => ("unfinished", id),
        };
        let named = |(number, value): (usize, &String)| {
            (format!("configoption{}", number + 1), json!(value))
        };
        let (first, rest): (Vec<_>, Vec<_>) = self
            .options
            .iter()
            .enumerate()
            .filter(|(number, _)| number + 1 != PASSWORD)
            .partition(|(number, _)| *number < OF_API);
        let settings = |settings: Vec<_>| Value::Object(settings.into_iter().map(named).collect());
        json!({
            "code": code(&self.product),
            "title": self.title,
            "kind": self.product.kind.map(Kind::as_str),
            "coverage": self.product.coverage.map(Coverage::as_str),
            "max_names": self.product.max_names(),
            "presence": presence,
            "product": id,
            "first": settings(first),
            "rest": settings(rest),
            "prices": no_price(),
        })
    }
}

/// Whose products they are.
#[derive(Clone, Debug)]
pub(crate) struct Account<'a> {
    /// The partner's user name.
    pub user_name: &'a str,
    /// Whether they are ordered from Certum's production service.
    pub production: bool,
}

/// Reads what can be imported from the account, as [`offers`] has it; or tells what failed. Makes one call, a read.
///
/// # Errors
///
/// A finding as [`check::ask`] has it.
pub(crate) fn read(
    client: &Client,
    known: &[Form],
    account: &Account<'_>,
    language: Language,
) -> Result<Vec<Offer>, Finding> {
    let request = messages::GetProductList {
        hash_algorithm: None,
    };
    let answer = client.call(&request);
    let answer = answer.map_err(|error| check::failure(&error))?;
    Ok(offers(&answer.products, known, account, language))
}

/// What can be imported of an account's products: all that can be ordered. `known` are WHMCS's products of the module,
/// with `id` and `configoption1` to `configoption14`.
#[must_use]
pub(crate) fn offers(
    listed: &[messages::Product],
    known: &[Form],
    account: &Account<'_>,
    language: Language,
) -> Vec<Offer> {
    let products = listed.iter().filter_map(|product| {
        let label = product.label.as_deref().unwrap_or_default();
        let code = product.code.as_ref()?.parse().ok()?;
        Some(Product::from_label(code, label, product.validity_period))
    });
    let mut offers: Vec<Offer> = Vec::new();
    for product in products.filter(|product| !product.is_renewal) {
        if offers
            .iter()
            .all(|offer| offer.product.code != product.code)
        {
            offers.push(Offer {
                presence: presence(&product, known, account),
                options: options(&product, account, language),
                title: product.title(language),
                product,
            });
        }
    }
    offers
}

fn presence(product: &Product, known: &[Form], account: &Account<'_>) -> Presence {
    let mut unfinished = Presence::New;
    for row in known {
        let settings = Settings::of_product(row);
        if settings.user_name != account.user_name || settings.product_code() != code(product) {
            continue;
        }
        let id = row.get("id").parse().unwrap_or_default();
        // The mode is written last.
        if row.get("configoption10").is_empty() {
            unfinished = Presence::Unfinished(id);
        } else if settings.production == account.production {
            return Presence::There(id);
        }
    }
    unfinished
}

/// Settings without contradictions to the product.
fn options(product: &Product, account: &Account<'_>, language: Language) -> Vec<String> {
    let many = match product.coverage {
        Some(Coverage::ManyNames { max }) => Some(max),
        _ => None,
    };
    let tick = |ticked: bool| if ticked { "on" } else { "" };
    let limit = many.map_or_else(String::new, |max| max.to_string());
    let validation = match product.kind {
        Some(Kind::Ov) => "Professional",
        Some(Kind::Ev) => "Enterprise",
        _ => "Basic",
    };
    let code = code(product);
    let mode = if account.production {
        "production"
    } else {
        "test"
    };
    [
        account.user_name,
        "",
        &code,
        "DNS_TXT",
        tick(many.is_some()),
        &limit,
        tick(many.is_some_and(|max| max > USUAL_ROWS)),
        validation,
        tick(product.coverage == Some(Coverage::Wildcard)),
        mode,
        language.code(),
        "",
        "",
        "",
    ]
    .map(str::to_owned)
    .into()
}

fn code(product: &Product) -> String {
    format!("{:03}", product.code)
}
