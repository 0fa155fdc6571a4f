//! What a product's settings page tells: contradictions, the state of the connection, and the account's products.

use super::addon::PATIENCE;
use super::{Desk, page_of};
use crate::form::Form;
use crate::form::html;
use crate::host::{Halt, Host, Result};
use crate::setting::{Label, Setting, SettingKind};
use crate::whmcs::{MODULE, Product};
use certum::catalogue;
use certum::language::Language;
use certum::language::Texts;
use certum::messages::{self, GetProductList};
use certum::refusal;
use serde::Serialize;
use serde_json::{Map, Value};

/// A field as WHMCS takes it.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Field {
    r#type: &'static str,
    friendly_name: String,
    /// HTML.
    description: String,
    simple_mode: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<&'static str>,
    /// The function that WHMCS asks for a list's entries.
    #[serde(skip_serializing_if = "Option::is_none")]
    loader: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    options: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default: Option<&'static str>,
}

/// An entry of the dropdown of products: its code, and its title.
type Entry = (String, String);

impl<H: Host> Desk<H> {
    /// The fields of a product's module settings, as WHMCS takes them, under their names in WHMCS. Behind the hint of
    /// `Product` stands what contradicts the chosen one; behind that of `User name` what is wrong with the connection,
    /// where there are `facts` as for [`Self::connection`]. `product` is the product's number, 0 for none. The templates
    /// of mails are made on the way.
    ///
    /// What fails is in WHMCS's log: the page must open all the same.
    ///
    /// # Errors
    ///
    /// Where not even the log can be written, or the reader is not known.
    pub fn settings(&self, product: u64, facts: Option<&Form>) -> Result<Value> {
        let texts = self.reader()?.texts;
        let made = self.make_mail_templates();
        self.or_logged(made)?;
        let product = self.or_logged(self.store().own_product(product))?;
        let problems = self.settings_problems(product.as_ref(), &texts);
        let problems = problems
            .iter()
            .map(|problem| format!("<div class=\"alert alert-warning\">{}</div>", html(problem)));
        let problems = problems.collect::<Vec<_>>().concat();
        let connection =
            facts.map(|facts| self.or_logged(self.connection_hint(facts, product.as_slice())));
        let connection = connection.transpose()?.unwrap_or_default();
        let mut fields = Map::new();
        for setting in Setting::ALL {
            let behind = match setting {
                Setting::Product => &problems,
                Setting::UserName => &connection,
                _ => "",
            };
            let field = Value::Object(page_of(&field(*setting, &texts, behind))?);
            fields.insert(setting.as_str().to_owned(), field);
        }
        Ok(Value::Object(fields))
    }

    /// What contradicts the chosen product, in words.
    fn settings_problems(&self, product: Option<&Product>, texts: &Texts) -> Vec<String> {
        let Some(product) = product.filter(|product| !is_new(product)) else {
            return Vec::new();
        };
        let problems = product.settings().problems(self.now()).into_iter();
        problems.map(|text| texts.get(text).to_owned()).collect()
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
        let texts = self.reader()?.texts;
        let mut products = if missing("configoption1") || missing("configoption2") {
            known_products(&texts)
        } else {
            match self.account_products(params, &texts) {
                Ok(products) => products,
                Err(halt) => {
                    let sentence = self.logged(&halt, texts.language())?;
                    let sentence = (String::new(), sentence);
                    let known = known_products(&texts);
                    [sentence].into_iter().chain(known).collect()
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

    fn account_products(&self, params: &Form, texts: &Texts) -> Result<Vec<Entry>> {
        let mut gateway = self.gateway(params, &self.reader()?, Some(PATIENCE))?;
        let request = GetProductList {
            hash_algorithm: None,
        };
        let answer = self.call(&mut gateway, |client| client.call(&request))?;
        let products = answer.products.iter();
        Ok(products
            .filter_map(|product| entry(product, texts))
            .collect())
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

/// A setting's field, with HTML behind its hint.
fn field(setting: Setting, texts: &Texts, behind: &str) -> Field {
    let row = setting.row();
    let plain = Field {
        r#type: "text",
        friendly_name: texts.get(row.label).to_owned(),
        description: format!("{}{behind}", html(texts.get(row.hint))),
        simple_mode: true,
        size: None,
        loader: None,
        options: None,
        default: None,
    };
    let label = |label: &Label| match label {
        Label::Name(name) => Value::from(*name),
        Label::Text(text) => texts.get(*text).into(),
    };
    match row.kind {
        SettingKind::Line(size) => Field {
            size: Some(size),
            ..plain
        },
        SettingKind::Hidden(size) => Field {
            r#type: "password",
            size: Some(size),
            ..plain
        },
        SettingKind::Products => Field {
            size: Some("6"),
            loader: Some(format!("{MODULE}_Products")),
            ..plain
        },
        SettingKind::Box => Field {
            r#type: "yesno",
            ..plain
        },
        SettingKind::List(entries, first) => {
            let entries = entries.iter();
            let options = entries.map(|(word, name)| ((*word).to_owned(), label(name)));
            Field {
                r#type: "dropdown",
                options: Some(options.collect()),
                default: Some(first),
                ..plain
            }
        }
    }
}

/// Whether nothing was chosen yet in a product's settings.
fn is_new(product: &Product) -> bool {
    product.option(Setting::UserName).is_empty() && product.option(Setting::Product).is_empty()
}

fn known_products(texts: &Texts) -> Vec<Entry> {
    let known = catalogue::all()
        .iter()
        .filter(|product| !product.is_renewal);
    let title = |product: &catalogue::Product| {
        let code = format!("{:03}", product.code);
        let title = format!("{code} {}", texts.say(&product.said()));
        (code, title)
    };
    known.map(title).collect()
}

/// A product of the account that can be ordered: its code, and its title.
fn entry(product: &messages::ListedProduct, texts: &Texts) -> Option<Entry> {
    let code = product.code.as_ref()?;
    let label = product.label.as_deref().unwrap_or_default();
    let title = match code.parse() {
        Ok(number) => {
            let product = catalogue::Product::from_label(number, label, product.validity_period);
            if product.is_renewal {
                return None;
            }
            texts.say(&product.said())
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
        let known = known_products(&Texts::default());
        let title = |wanted: &str| {
            let mut known = known.iter();
            known
                .find(|(code, _)| code == wanted)
                .map(|(_, title)| title.as_str())
        };
        assert_eq!(title("601"), Some("601 Commercial SSL (1 year)"));
        assert_eq!(title("606"), None);
        assert_eq!(
            entry(
                &listed("606", "Commercial SSL (1 Year) Renewal"),
                &Texts::default()
            ),
            None
        );
    }

    #[test]
    fn the_account_may_have_what_is_not_known() {
        assert_eq!(
            entry(&listed("own code", "Something"), &Texts::default()),
            Some(("own code".to_owned(), "own code Something".to_owned()))
        );
        assert_eq!(
            entry(&messages::ListedProduct::default(), &Texts::default()),
            None
        );
    }

    #[test]
    fn a_product_without_user_and_code_is_new() {
        let product = |options: &[&str]| Product {
            id: 1,
            name: String::new(),
            pay_type: PayType::Recurring,
            is_visible: true,
            options: options.iter().map(|option| (*option).to_owned()).collect(),
        };
        assert!(is_new(&product(&[])));
        assert!(is_new(&product(&[" "])));
        assert!(!is_new(&product(&["", "", "601"])));
    }
}
