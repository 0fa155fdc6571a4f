//! What a product's settings page tells: contradictions, the state of the connection, and the account's products.

use super::addon::PATIENCE;
use super::{Desk, html, page_of};
use crate::form::Form;
use crate::host::{Halt, Host, Result};
use crate::whmcs::Product;
use certum::catalogue;
use certum::language::Language;
use certum::messages::{self, GetProductList};
use certum::refusal;
use serde::Serialize;
use serde_json::{Map, Value};

/// HTML that stands behind the hints of settings, under their names in WHMCS.
#[derive(Serialize)]
struct Hints {
    #[serde(rename = "Product")]
    product: String,
    #[serde(rename = "User name")]
    user_name: String,
}

/// An entry of the dropdown of products: its code, and its title.
type Entry = (String, String);

impl<H: Host> Desk<H> {
    /// HTML that stands behind the hints of settings, under their names in WHMCS: `Product`, what contradicts the chosen
    /// one; `User name`, what is wrong with the connection, where there are `facts` as for [`Self::connection`].
    /// `product` is the product's number, 0 for none. The templates of mails are made on the way.
    ///
    /// What fails is in WHMCS's log: the page must open all the same.
    ///
    /// # Errors
    ///
    /// Where not even the log can be written.
    pub fn settings_hints(&self, product: u64, facts: Option<&Form>) -> Result<Value> {
        let made = self.make_mail_templates();
        self.or_logged(made)?;
        let problems = self.or_logged(self.settings_problems(product))?;
        let problems = problems
            .iter()
            .map(|problem| format!("<div class=\"alert alert-warning\">{}</div>", html(problem)));
        let connection = facts.map(|facts| self.or_logged(self.connection_hint(facts)));
        let hints = Hints {
            product: problems.collect::<Vec<_>>().concat(),
            user_name: connection.transpose()?.unwrap_or_default(),
        };
        Ok(Value::Object(page_of(&hints)?))
    }

    /// What contradicts the chosen product, in words.
    fn settings_problems(&self, product: u64) -> Result<Vec<String>> {
        let product = self.store().own_product(product)?;
        let Some(product) = product.filter(|product| !is_new(product)) else {
            return Ok(Vec::new());
        };
        let text = self.reader()?.text;
        let words = product.settings().problems().into_iter();
        Ok(words
            .map(|word| text.get(&format!("setting_problem_{word}")))
            .collect())
    }

    /// The dropdown of products, code => title, in order: the account's; all that are known before there is one, or
    /// while it cannot be read, and then a sentence that says why under an empty code. The chosen one is always there.
    /// `params` is what WHMCS hands over: `configoption1` and so on.
    ///
    /// # Errors
    ///
    /// What the host fails with while it is asked for texts, or cannot log.
    pub fn offered_products(&self, params: &Form) -> Result<Value> {
        let missing = |name| params.untrimmed(name).is_empty();
        let mut products = if missing("configoption1") || missing("configoption2") {
            known_products()
        } else {
            match self.account_products(params) {
                Ok(products) => products,
                Err(halt) => {
                    let language = self.reader()?.text.language();
                    let sentence = (String::new(), self.logged(&halt, language)?);
                    [sentence].into_iter().chain(known_products()).collect()
                }
            }
        };
        let chosen = params.untrimmed("configoption3");
        if !chosen.is_empty() && !products.iter().any(|(code, _)| code == chosen) {
            products.push((chosen.to_owned(), chosen.to_owned()));
        }
        let products = products.into_iter();
        let products: Map<String, Value> =
            products.map(|(code, title)| (code, title.into())).collect();
        Ok(Value::Object(products))
    }

    fn account_products(&self, params: &Form) -> Result<Vec<Entry>> {
        let mut gateway = self.gateway(params, &self.reader()?, Some(PATIENCE))?;
        let request = GetProductList {
            hash_algorithm: None,
        };
        let answer = self.call(&mut gateway, |client| client.call(&request))?;
        Ok(answer.products.iter().filter_map(entry).collect())
    }

    /// A result; where it failed, nothing, with a line in WHMCS's log.
    fn or_logged<T: Default>(&self, result: Result<T>) -> Result<T> {
        match result {
            Ok(result) => Ok(result),
            Err(halt) => {
                self.logged(&halt, Language::English)?;
                Ok(T::default())
            }
        }
    }

    /// What failed, in words for staff; what is unexpected is in WHMCS's log too.
    fn logged(&self, halt: &Halt, language: Language) -> Result<String> {
        let sentence = match halt {
            Halt::Refused(sentence) => return Ok(sentence.clone()),
            Halt::Failed(sentence) => sentence.clone(),
            Halt::Certum(error) => refusal::message(error, language),
        };
        self.host.log(&format!("Certum Certificates: {sentence}"))?;
        Ok(sentence)
    }
}

/// Whether nothing was chosen yet in a product's settings.
fn is_new(product: &Product) -> bool {
    product.option(1).is_empty() && product.option(3).is_empty()
}

fn known_products() -> Vec<Entry> {
    let known = catalogue::all()
        .iter()
        .filter(|product| !product.is_renewal);
    let title = |product: &catalogue::Product| {
        let code = format!("{:03}", product.code);
        let title = format!("{code} {}", product.title(Language::English));
        (code, title)
    };
    known.map(title).collect()
}

/// A product of the account that can be ordered: its code, and its title.
fn entry(product: &messages::ListedProduct) -> Option<Entry> {
    let code = product.code.as_ref()?;
    let label = product.label.as_deref().unwrap_or_default();
    let title = match code.parse() {
        Ok(number) => {
            let product = catalogue::Product::from_label(number, label, product.validity_period);
            if product.is_renewal {
                return None;
            }
            product.title(Language::English)
        }
        Err(_) => label.to_owned(),
    };
    Some((code.clone(), format!("{code} {title}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::PayType;

    fn listed(code: &str, label: &str) -> messages::ListedProduct {
        messages::ListedProduct {
            code: Some(code.to_owned()),
            label: Some(label.to_owned()),
            ..messages::ListedProduct::default()
        }
    }

    #[test]
    fn renewal_codes_cannot_be_chosen() {
        let known = known_products();
        let title = |wanted: &str| {
            let mut known = known.iter();
            known
                .find(|(code, _)| code == wanted)
                .map(|(_, title)| title.as_str())
        };
        assert_eq!(title("601"), Some("601 Commercial SSL (1 year)"));
        assert_eq!(title("606"), None);
        assert_eq!(
            entry(&listed("606", "Commercial SSL (1 Year) Renewal")),
            None
        );
    }

    #[test]
    fn the_account_may_have_what_is_not_known() {
        assert_eq!(
            entry(&listed("own code", "Something")),
            Some(("own code".to_owned(), "own code Something".to_owned()))
        );
        assert_eq!(entry(&messages::ListedProduct::default()), None);
    }

    #[test]
    fn a_product_without_user_and_code_is_new() {
        let product = |options: &[&str]| Product {
            id: 1,
            name: String::new(),
            pay_type: PayType::Recurring,
            options: options.iter().map(|option| (*option).to_owned()).collect(),
        };
        assert!(is_new(&product(&[])));
        assert!(is_new(&product(&[" "])));
        assert!(!is_new(&product(&["", "", "601"])));
    }
}
