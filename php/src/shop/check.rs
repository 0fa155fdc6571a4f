//! `Certum\Shop\Check` and `Certum\Shop\Import`.

use super::{Form, json};
use crate::{
    client::Client,
    input::{self, Bytes, Moment},
};
use certum::shop::{self, check::Finding, import::Account};
use ext_php_rs::{boxed::ZBox, exception::PhpResult, prelude::*, types::ZendHashTable};
use serde_json::{Value, json};

type Array = PhpResult<ZBox<ZendHashTable>>;

fn views(found: &[Finding]) -> Array {
    json::to_array(&found.iter().map(Finding::view).collect())
}

/// A check of the connection to Certum; holds nothing.
#[php_class]
#[php(name = "Certum\\Shop\\Check")]
#[php(flags = ext_php_rs::flags::ClassFlags::Final)]
pub struct Check;

#[php_impl]
#[php(change_constant_case = "none")]
impl Check {
    /// The extension's settings, cron and invoicing.
    pub fn installation(facts: Form, now: Moment) -> Array {
        views(&shop::check::installation(&facts.0, now.at("now")?))
    }

    /// What is stored of an account.
    pub fn account(facts: Form, now: Moment) -> Array {
        views(&shop::check::account(&facts.0, now.at("now")?))
    }

    /// Asks Certum.
    pub fn ask(client: &Client, products: Vec<Form>, userName: Bytes, environment: Bytes) -> Array {
        let user_name = input::text("userName", &userName)?;
        let account = account(&user_name, &environment);
        views(&shop::check::ask(
            client.caller(),
            &rows(products),
            &account,
        ))
    }
}

fn account<'a>(user_name: &'a str, environment: &[u8]) -> Account<'a> {
    Account {
        user_name,
        production: environment == b"production",
    }
}

fn rows(rows: Vec<Form>) -> Vec<shop::Form> {
    rows.into_iter().map(|row| row.0).collect()
}

/// Import of an account's products; holds nothing.
#[php_class]
#[php(name = "Certum\\Shop\\Import")]
#[php(flags = ext_php_rs::flags::ClassFlags::Final)]
pub struct Import;

#[php_impl]
impl Import {
    /// Reads what can be imported.
    pub fn read(
        client: &Client,
        known: Vec<Form>,
        userName: Bytes,
        environment: Bytes,
        language: Bytes,
    ) -> Array {
        let user_name = input::text("userName", &userName)?;
        let account = account(&user_name, &environment);
        let language = input::language(&language)?;
        let read = shop::import::read(client.caller(), &rows(known), &account, language);
        let (offers, problem) = match read {
            Ok(offers) => (offers, Value::Null),
            Err(finding) => (Vec::new(), finding.view()),
        };
        let offers: Value = offers.iter().map(shop::import::Offer::view).collect();
        json::to_array(&json!({"offers": offers, "problem": problem}))
    }
}
