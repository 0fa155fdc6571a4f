//! The passwords of products: which of them are in use, and a new one for all products of an account.

use super::addon::{FindingView, PATIENCE};
use super::gateway::{self, Gateway};
use super::{Desk, page_of};
use crate::account::AccountName;
use crate::form::Form;
use crate::host::{Halt, Host, Result};
use crate::records::Account;
use crate::whmcs::Product;
use crate::words::{Environment, words};
use certum::language::{Said, Text, Texts};
use certum::messages::GetProductList;
use certum::secret::{Credentials, Secret};
use serde::Serialize;
use serde_json::Value;
use std::collections::HashMap;

words! {
    /// How WHMCS stores a product's password. Its documentation does not say.
    AtRest {
        /// As it is.
        Plain = "plain",
        /// By its `encrypt()`.
        Encrypted = "encrypted",
    }
}

/// The passwords of products, by the products' numbers.
pub(super) struct Passwords {
    at_rest: AtRest,
    own: HashMap<u64, Secret>,
}

/// Products that order with the same password, which is another one than cron's or is not kept for it.
pub(super) struct OtherCredentials {
    /// The partner's user name.
    pub(super) user_name: String,
    /// Which of Certum's services.
    pub(super) environment: Environment,
    /// Their password; may be empty.
    password: Secret,
    /// The products.
    pub(super) products: Vec<Product>,
}

impl OtherCredentials {
    /// The names of the products.
    pub(super) fn names(&self) -> String {
        let names: Vec<String> = self.products.iter().map(Product::title).collect();
        names.join(", ")
    }

    /// Whether there is none at all.
    pub(super) fn is_missing(&self) -> bool {
        self.password.expose().is_empty()
    }
}

/// The page of a new password.
#[derive(Serialize)]
struct PasswordPage {
    /// The account's number.
    account: String,
    name: String,
    /// Which of Certum's services.
    mode: &'static str,
    products: Vec<ProductView>,
    /// The products' numbers, so that none is written to that was not shown.
    shown: String,
    /// What is wrong, or what Certum says of the password that was given.
    findings: Vec<FindingView>,
    /// What was done; empty for nothing.
    done: String,
}

/// A product that gets the new password.
#[derive(Serialize)]
struct ProductView {
    id: String,
    name: String,
    is_visible: bool,
    /// Whether its password is another one than cron's.
    differs: bool,
}

impl<H: Host> Desk<H> {
    /// What products order with beside the passwords that cron has: each password once, with its products.
    pub(super) fn other_credentials(
        &self,
        products: &[Product],
        accounts: &[Account],
    ) -> Result<Vec<OtherCredentials>> {
        let kept = self.kept_passwords(accounts)?;
        let passwords = self.passwords(products, &kept)?;
        let mut others: Vec<OtherCredentials> = Vec::new();
        for product in products {
            let settings = product.settings();
            let password = passwords.of(product);
            if settings.user_name.is_empty()
                || kept_for(product, &kept).is_some_and(|kept| is_same(kept, password))
            {
                continue;
            }
            let known = others.iter_mut().find(|known| {
                AccountName::from(&settings)
                    == AccountName {
                        user_name: &known.user_name,
                        environment: known.environment,
                    }
                    && is_same(&known.password, password)
            });
            match known {
                Some(known) => known.products.push(product.clone()),
                None => others.push(OtherCredentials {
                    user_name: settings.user_name,
                    environment: settings.environment,
                    password: password.clone(),
                    products: vec![product.clone()],
                }),
            }
        }
        Ok(others)
    }

    /// The way to Certum with them; what it accepts is kept for cron.
    pub(super) fn gateway_of_others(
        &self,
        others: &OtherCredentials,
        accounts: &[Account],
        texts: &Texts,
    ) -> Result<Gateway> {
        let first = others.products.first();
        let kept = first.and_then(|first| account_of(first, accounts));
        let credentials = Credentials {
            user_name: others.user_name.clone(),
            password: others.password.clone(),
        };
        let environment = others.environment;
        self.gateway_with(
            credentials,
            environment,
            kept,
            texts.language(),
            Some(PATIENCE),
        )
    }

    /// The page of a new password for all products of an account, `asked` (`account`, its number): `products`, those
    /// that would get it, `shown`, their numbers, `findings` and `done`, a sentence.
    ///
    /// `posted` has `password` and `shown`. Certum is asked first whether it takes the password: what it does not take is
    /// written nowhere.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where there is no such account, or the products could not be written to; and what the host fails
    /// with.
    pub fn password(&self, asked: &Form, posted: Option<&Form>) -> Result<Value> {
        let number = asked.get("account").parse().unwrap_or_default();
        let account = self.store().account_of_id(number)?;
        let account = account.ok_or_else(|| self.refused(Text::account_needed))?;
        let texts = self.reader()?.texts;
        let own = self.products_of(&account)?;
        let (findings, done) = match posted {
            Some(posted) => self.renew_password(&account, &own, posted, &texts)?,
            None => (Vec::new(), String::new()),
        };
        let accounts = self.store().accounts()?;
        let others = self.other_credentials(&own, &accounts)?;
        let differs = |id| {
            let mut differing = others.iter().flat_map(|other| &other.products);
            differing.any(|other| other.id == id)
        };
        let products = own.iter().map(|product| ProductView {
            id: product.id.to_string(),
            name: product.title(),
            is_visible: product.is_visible,
            differs: differs(product.id),
        });
        let page = PasswordPage {
            account: account.id.to_string(),
            products: products.collect(),
            shown: shown(&own),
            findings,
            done,
            mode: account.environment.as_str(),
            name: account.user_name,
        };
        Ok(Value::Object(page_of(&page)?))
    }

    /// Puts a password that Certum takes on products: what is wrong, or what was done.
    fn renew_password(
        &self,
        account: &Account,
        own: &[Product],
        posted: &Form,
        texts: &Texts,
    ) -> Result<(Vec<FindingView>, String)> {
        let wrong = |text| {
            let finding = FindingView::failure(texts.get(text).to_owned());
            Ok((vec![finding], String::new()))
        };
        let password = gateway::password(posted.untrimmed("password"))?;
        if password.expose().is_empty() {
            return wrong(Text::password_needed);
        }
        if posted.get("shown") != shown(own) {
            return wrong(Text::password_products_changed);
        }
        // How the present ones are stored tells how a new one is; the call below may replace what cron has.
        let kept = self.kept_passwords(std::slice::from_ref(account))?;
        let at_rest = self.passwords(own, &kept)?.at_rest;
        let credentials = Credentials {
            user_name: account.user_name.clone(),
            password: password.clone(),
        };
        let mut gateway = self.gateway_with(
            credentials,
            account.environment,
            Some(account),
            texts.language(),
            Some(PATIENCE),
        )?;
        let request = GetProductList {
            hash_algorithm: None,
        };
        if let Err(error) = self.call(&mut gateway, |client| client.call(&request)) {
            return Ok((vec![self.failure(&error, texts)?], String::new()));
        }
        let stored = match at_rest {
            AtRest::Plain => password,
            AtRest::Encrypted => Secret::new(self.host.encrypt(&password)?),
        };
        let numbers: Vec<u64> = own.iter().map(|product| product.id).collect();
        // What the database says of a statement may hold its values.
        let written = self.store().set_passwords(&numbers, &stored);
        written.map_err(|_| self.refused(Text::password_not_written))?;
        let said = |text| {
            Said::new(text)
                .with("count", numbers.len().to_string())
                .with("user", account.user_name.as_str())
                .with("mode", account.environment.as_str())
        };
        let line = self.shops_texts()?.say(&said(Text::log_password));
        self.host.log(&format!("Certum Certificates: {line}"))?;
        Ok((Vec::new(), texts.say(&said(Text::said_password))))
    }

    fn products_of(&self, account: &Account) -> Result<Vec<Product>> {
        let mut products = self.store().own_products()?;
        products.retain(|product| gateway::is_of(&product.settings(), account));
        Ok(products)
    }

    /// The passwords that cron has, each with its account; none of those that cannot be read.
    fn kept_passwords<'a>(&self, accounts: &'a [Account]) -> Result<Vec<(&'a Account, Secret)>> {
        let mut kept = Vec::new();
        for account in accounts {
            match self.host.decrypt(&account.password) {
                Ok(password) => kept.push((account, password)),
                Err(Halt::Certum(_)) => {}
                Err(halt) => return Err(halt),
            }
        }
        Ok(kept)
    }

    /// The passwords of products.
    fn passwords(&self, products: &[Product], kept: &[(&Account, Secret)]) -> Result<Passwords> {
        let mut stored = self.store().stored_passwords()?;
        stored.retain(|(id, _)| products.iter().any(|product| product.id == *id));
        let mut read = Vec::new();
        for (id, stored) in stored {
            // What was never encrypted decrypts to nothing, to rubbish, or not at all.
            let decrypted = self.host.decrypt(stored.expose()).ok();
            let product = products.iter().find(|product| product.id == id);
            let kept = product.and_then(|product| kept_for(product, kept));
            read.push((id, stored, decrypted, kept));
        }
        let at_rest = at_rest(
            read.iter()
                .map(|(_, stored, decrypted, kept)| (stored, decrypted.as_ref(), *kept)),
        );
        let own = read.into_iter().map(|(id, stored, decrypted, _)| {
            let password = match at_rest {
                AtRest::Plain => stored,
                AtRest::Encrypted => decrypted.unwrap_or_else(|| Secret::new(String::new())),
            };
            (id, password)
        });
        Ok(Passwords {
            at_rest,
            own: own.collect(),
        })
    }
}

impl Passwords {
    fn of(&self, product: &Product) -> &Secret {
        static NONE: std::sync::LazyLock<Secret> =
            std::sync::LazyLock::new(|| Secret::new(String::new()));
        self.own.get(&product.id).unwrap_or(&NONE)
    }
}

/// How passwords are stored, by what is stored, what that decrypts to, and what it should be: one that is known in either
/// form tells; where none is, all of them decrypt to something that a person can have typed.
fn at_rest<'a>(
    passwords: impl Iterator<Item = (&'a Secret, Option<&'a Secret>, Option<&'a Secret>)>,
) -> AtRest {
    let mut all_decrypt = None;
    for (stored, decrypted, kept) in passwords {
        if stored.expose().is_empty() {
            continue;
        }
        if let Some(kept) = kept {
            if is_same(stored, kept) {
                return AtRest::Plain;
            }
            if decrypted.is_some_and(|decrypted| is_same(decrypted, kept)) {
                return AtRest::Encrypted;
            }
        }
        let decrypts = decrypted.is_some_and(|decrypted| is_typed(decrypted.expose()));
        all_decrypt = Some(all_decrypt.unwrap_or(true) && decrypts);
    }
    if all_decrypt.unwrap_or(false) {
        AtRest::Encrypted
    } else {
        AtRest::Plain
    }
}

fn is_typed(text: &str) -> bool {
    !text.is_empty() && !text.chars().any(char::is_control)
}

fn is_same(one: &Secret, other: &Secret) -> bool {
    one.expose() == other.expose()
}

fn account_of<'a>(product: &Product, accounts: &'a [Account]) -> Option<&'a Account> {
    let settings = product.settings();
    let mut accounts = accounts.iter();
    accounts.find(|account| gateway::is_of(&settings, account))
}

fn kept_for<'a>(product: &Product, kept: &'a [(&Account, Secret)]) -> Option<&'a Secret> {
    let settings = product.settings();
    let mut kept = kept.iter();
    kept.find(|(account, _)| gateway::is_of(&settings, account))
        .map(|(_, password)| password)
}

/// The numbers of products, as a form has them.
fn shown(products: &[Product]) -> String {
    let numbers: Vec<String> = products
        .iter()
        .map(|product| product.id.to_string())
        .collect();
    numbers.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(text: &str) -> Secret {
        Secret::new(text.to_owned())
    }

    fn form(passwords: &[(&str, Option<&str>, Option<&str>)]) -> AtRest {
        let held: Vec<(Secret, Option<Secret>, Option<Secret>)> = passwords
            .iter()
            .map(|(stored, decrypted, kept)| {
                (secret(stored), decrypted.map(secret), kept.map(secret))
            })
            .collect();
        at_rest(
            held.iter()
                .map(|(stored, decrypted, kept)| (stored, decrypted.as_ref(), kept.as_ref())),
        )
    }

    #[test]
    fn what_is_known_tells_how_passwords_are_stored() {
        use AtRest::{Encrypted, Plain};
        assert_eq!(form(&[]), Plain);
        assert_eq!(form(&[("", Some(""), Some("x"))]), Plain, "none is set");
        assert_eq!(form(&[("old", Some(""), Some("old"))]), Plain);
        assert_eq!(form(&[("c1", Some("old"), Some("old"))]), Encrypted);
        // One product has a new one already.
        let other = ("c2", Some("new"), Some("old"));
        assert_eq!(form(&[other, ("c1", Some("old"), Some("old"))]), Encrypted);
        assert_eq!(
            form(&[("new", None, Some("old")), ("old", None, Some("old"))]),
            Plain
        );
        // None is known.
        assert_eq!(
            form(&[("c1", Some("x"), None), ("c2", Some("y"), None)]),
            Encrypted
        );
        assert_eq!(
            form(&[("c1", Some("x"), None), ("p", Some("\u{1}"), None)]),
            Plain
        );
        assert_eq!(form(&[("p", None, None)]), Plain);
    }
}
