//! Products of a Certum account as products of WHMCS.

#[cfg(test)]
mod tests;

use crate::account::AccountName;
use crate::finding::Finding;
use crate::form::Form;
use crate::setting::Setting;
use crate::whmcs;
use crate::words::MailLanguage;
use certum::catalogue::{Coverage, Kind, Product};
use certum::client::Client;
use certum::language::{Text, Texts};
use certum::messages;
use serde::Serialize;

/// How many rows a form of names has without "Allow To Add More Domains".
const USUAL_ROWS: u16 = 10;

/// How many settings WHMCS's API takes with a new product.
const OF_API: usize = 6;

/// The kinds that can be asked for, in the page's order.
pub(crate) const KINDS: [Kind; 5] = [Kind::Dv, Kind::Ov, Kind::Ev, Kind::Smime, Kind::CodeSigning];

/// The longest text that is searched for, in characters.
const LONGEST_TEXT: usize = 100;

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
    pub(crate) product: Product,
    /// Whether WHMCS has it.
    pub(crate) presence: Presence,
    /// The module's settings for it, from the first; the password is not among them.
    pub(crate) options: Vec<String>,
    /// The name for WHMCS.
    pub(crate) title: String,
}

/// A product that can be imported, as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct OfferView {
    code: String,
    title: String,
    /// What kind of certificate it is, for people; empty where that is not known.
    kind: String,
    coverage: Option<&'static str>,
    max_names: Option<u16>,
    /// `new`, `there` or `unfinished`.
    presence: &'static str,
    /// The product's number in WHMCS; 0 for none.
    product: u64,
    /// Whether this module knows how it is ordered.
    can: bool,
    /// Whether it was ticked, and not made yet.
    ticked: bool,
}

/// Which products the page is to show.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Sought {
    /// Words that the name or code has, each of them.
    search: String,
    /// The kind's word; empty for any.
    kind: &'static str,
}

impl Sought {
    /// Of a form: `search` and `only`, a kind's word.
    pub(crate) fn read(form: &Form) -> Self {
        let mut kinds = KINDS.iter().map(|kind| kind.as_str());
        Self {
            search: form.get("search").chars().take(LONGEST_TEXT).collect(),
            kind: kinds
                .find(|word| *word == form.get("only"))
                .unwrap_or_default(),
        }
    }

    /// Whether it is shown.
    pub(crate) fn takes(&self, offer: &Offer) -> bool {
        let kind = offer.product.kind.map_or("", Kind::as_str);
        let named = format!("{} {}", offer.code(), offer.title).to_lowercase();
        let search = self.search.to_lowercase();
        let mut words = search.split_whitespace();
        (self.kind.is_empty() || self.kind == kind) && words.all(|word| named.contains(word))
    }
}

/// What a kind is called.
pub(crate) fn called(kind: Kind, texts: &Texts) -> &str {
    match kind {
        Kind::CodeSigning => texts.get(Text::code_signing),
        Kind::Smime => "S/MIME",
        Kind::Dv | Kind::Ov | Kind::Ev => kind.as_str(),
    }
}

impl Offer {
    /// Whether it can be imported: of what is none of the kinds that are known nobody could say what to ask a client for.
    #[must_use]
    pub(crate) const fn can(&self) -> bool {
        self.product.kind.is_some()
    }

    /// What the page shows of it.
    #[must_use]
    pub(crate) fn view(&self, ticked: bool, texts: &Texts) -> OfferView {
        let (presence, product) = match self.presence {
            Presence::New => ("new", 0),
            Presence::There(product) => ("there", product),
            Presence::Unfinished(product) => ("unfinished", product),
        };
        OfferView {
            code: self.code(),
            title: self.title.clone(),
            kind: self
                .product
                .kind
                .map_or_else(String::new, |kind| called(kind, texts).to_owned()),
            coverage: self.product.coverage.map(Coverage::as_str),
            max_names: self.product.max_names(),
            presence,
            product,
            can: self.can(),
            ticked,
        }
    }

    /// The product's code.
    #[must_use]
    pub(crate) fn code(&self) -> String {
        code(&self.product)
    }

    /// The settings that WHMCS's API takes with a new product, each with its number from 1.
    pub(crate) fn first(&self) -> impl Iterator<Item = (usize, &str)> {
        self.numbered().filter(|(number, _)| *number <= OF_API)
    }

    /// The other settings. The mode is among them, without which a product is unfinished.
    pub(crate) fn rest(&self) -> impl Iterator<Item = (usize, &str)> {
        self.numbered().filter(|(number, _)| *number > OF_API)
    }

    fn numbered(&self) -> impl Iterator<Item = (usize, &str)> {
        let options = (1..).zip(self.options.iter().map(String::as_str));
        options.filter(|(number, _)| *number != Setting::Password.place())
    }
}

/// Reads what can be imported from the account, as [`offers`] has it; or tells what failed. Makes one call, a read.
///
/// # Errors
///
/// A finding as [`Finding::of_failure`] has it.
pub(crate) fn read(
    client: &Client,
    known: &[whmcs::Product],
    account: AccountName<'_>,
    texts: &Texts,
) -> Result<Vec<Offer>, Finding> {
    let request = messages::GetProductList {
        hash_algorithm: None,
    };
    let answer = client.call(&request);
    let answer = answer.map_err(|error| Finding::of_failure(&error))?;
    Ok(offers(&answer.products, known, account, texts))
}

/// What can be imported of an account's products: all that can be ordered, each under a name of its own. `known` are WHMCS's products of the module.
#[must_use]
pub(crate) fn offers(
    listed: &[messages::ListedProduct],
    known: &[whmcs::Product],
    account: AccountName<'_>,
    texts: &Texts,
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
                options: options(&product, account, texts),
                title: texts.say(&product.said()),
                product,
            });
        }
    }
    let titles: Vec<String> = offers.iter().map(|offer| offer.title.clone()).collect();
    for offer in &mut offers {
        // What Certum calls the same, and says no more of, has its code.
        if titles.iter().filter(|title| **title == offer.title).count() > 1 {
            offer.title = format!("{} [{}]", offer.title, offer.code());
        }
    }
    offers
}

fn presence(product: &Product, known: &[whmcs::Product], account: AccountName<'_>) -> Presence {
    let mut unfinished = Presence::New;
    for known in known {
        let settings = known.settings();
        if settings.user_name != account.user_name || settings.product_code() != code(product) {
            continue;
        }
        if known.option(Setting::Mode).is_empty() {
            unfinished = Presence::Unfinished(known.id);
        } else if settings.environment == account.environment {
            return Presence::There(known.id);
        }
    }
    unfinished
}

/// Settings without contradictions to the product.
fn options(product: &Product, account: AccountName<'_>, texts: &Texts) -> Vec<String> {
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
    let shops = MailLanguage::of_customer(texts.language().whmcs_name());
    let value = |setting| match setting {
        Setting::UserName => account.user_name,
        Setting::Product => &code,
        Setting::AdditionalDomains => tick(many.is_some()),
        Setting::DomainsLimit => &limit,
        Setting::MoreDomains => tick(many.is_some_and(|max| max > USUAL_ROWS)),
        Setting::ValidationType => validation,
        Setting::Wildcard => tick(product.coverage == Some(Coverage::Wildcard)),
        Setting::Mode => account.environment.as_str(),
        Setting::DefaultLanguage => shops.unwrap_or(MailLanguage::English).as_str(),
        Setting::Password
        | Setting::ApproveMethod
        | Setting::ProductName
        | Setting::DueDate
        | Setting::NoRenewal
        | Setting::ReissueDays
        | Setting::AtTermination
        | Setting::OrdersADay
        | Setting::OwnValidationPage
        | Setting::RenewalCsr
        | Setting::SimplySign => setting.first(),
    };
    let settings = Setting::ALL.iter().copied();
    settings.map(|setting| value(setting).to_owned()).collect()
}

fn code(product: &Product) -> String {
    format!("{:03}", product.code)
}
