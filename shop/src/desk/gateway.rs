//! The one way to Certum: with the account of a product; every call is in WHMCS's module log.

use super::Desk;
use crate::case::Case;
use crate::form::Form;
use crate::host::{Halt, Host, Result};
use crate::reader::Reader;
use crate::records::{Account, AccountNews};
use crate::settings::ProductSettings;
use crate::store::AccountInUse;
use crate::whmcs::Product;
use crate::words::Environment;
use certum::client::Client;
use certum::error::Error;
use certum::language::{Language, Said, Text};
use certum::refusal;
use certum::secret::{Credentials, Secret};
use certum::soap;
use time::OffsetDateTime;

/// A way to Certum.
#[derive(Debug)]
pub(super) struct Gateway {
    client: Client,
    credentials: Credentials,
    language: Language,
    /// The account's number; 0 for one that is not kept.
    account: u64,
    /// Whether the account's stored password is another one, while this one is not proved.
    unproved: bool,
    /// Whether Certum refused the account the last time.
    refused: bool,
    /// When its service made its last answer, by its own clock.
    answered_at: Option<OffsetDateTime>,
}

impl Gateway {
    /// The number of its account; 0 for one that is not kept.
    pub(super) const fn account(&self) -> u64 {
        self.account
    }

    /// When its service made its last answer, by its own clock.
    pub(super) const fn answered_at(&self) -> Option<OffsetDateTime> {
        self.answered_at
    }
}

impl<H: Host> Desk<H> {
    /// With WHMCS's parameters; the account is kept for cron, which has none.
    pub(super) fn gateway(
        &self,
        params: &Form,
        reader: &Reader,
        patience: Option<f64>,
    ) -> Result<Gateway> {
        let settings = ProductSettings::of_params(params);
        let password = password(params.untrimmed("configoption2"))?;
        if settings.user_name.is_empty() || password.expose().is_empty() {
            return Err(self.refused(Text::account_missing));
        }
        let credentials = Credentials {
            user_name: settings.user_name.clone(),
            password,
        };
        let environment = settings.environment;
        let known = self.store().account(&credentials.user_name, environment)?;
        let kept = if known.is_some() {
            known
        } else {
            let encrypted = self.host.encrypt(&credentials.password)?;
            self.kept_account(&credentials.user_name, environment, encrypted)?
        };
        let kept = kept.as_ref();
        self.gateway_with(credentials, environment, kept, reader.language(), patience)
    }

    /// With credentials as a product has them, and the account of this name where it is kept: with the first call that
    /// Certum accepts, its password is the one that is kept.
    pub(super) fn gateway_with(
        &self,
        credentials: Credentials,
        environment: Environment,
        kept: Option<&Account>,
        language: Language,
        patience: Option<f64>,
    ) -> Result<Gateway> {
        let account = kept.map_or(0, |account| account.id);
        let refused = kept.is_some_and(|account| account.refused_at.is_some());
        let known = kept.map(|account| self.host.decrypt(&account.password));
        let unproved = match known {
            Some(Ok(known)) => known.expose() != credentials.password.expose(),
            // Another key encrypted it: the one that works is stored in its place.
            Some(Err(Halt::Certum(_))) => true,
            Some(Err(halt)) => return Err(halt),
            None => false,
        };
        let gateway = self.gateway_of(credentials, environment, language, patience)?;
        Ok(Gateway {
            account,
            unproved,
            refused,
            ..gateway
        })
    }

    /// With an account that was kept.
    pub(super) fn gateway_of_account(
        &self,
        account: &Account,
        language: Language,
        patience: Option<f64>,
    ) -> Result<Gateway> {
        let credentials = Credentials {
            user_name: account.user_name.clone(),
            password: self.host.decrypt(&account.password)?,
        };
        let gateway = self.gateway_of(credentials, account.environment, language, patience)?;
        Ok(Gateway {
            account: account.id,
            refused: account.refused_at.is_some(),
            ..gateway
        })
    }

    /// With the account that an order was sent with; before it was, with the product's, by WHMCS's parameters.
    pub(super) fn gateway_of_order(&self, case: &Case, params: &Form) -> Result<Gateway> {
        let reader = &case.reader;
        if let Some(own) = self.account_of(case)? {
            let settings = ProductSettings::of_params(params);
            let named = self
                .store()
                .account(&settings.user_name, settings.environment)?;
            // The product's own may have a new password, which is to be proved and kept.
            if named.is_none_or(|named| named.id != own.id) {
                return self.gateway_of_account(&own, reader.language(), None);
            }
        }
        self.gateway(params, reader, None)
    }

    /// The account that an order was sent with; `None` before it was.
    fn account_of(&self, case: &Case) -> Result<Option<Account>> {
        let sent = case.order().filter(|_| case.was_ordered());
        match sent.map(|order| order.account_id) {
            Some(account) if account > 0 => self.store().account_of_id(account),
            _ => Ok(None),
        }
    }

    /// The account that an order was or will be sent with, without WHMCS's parameters.
    pub(super) fn account_for(&self, case: &Case) -> Result<Account> {
        let settings = &case.hosting.settings;
        let account = match self.account_of(case)? {
            Some(account) => Some(account),
            None => self
                .store()
                .account(&settings.user_name, settings.environment)?,
        };
        account.ok_or_else(|| self.refused(Text::account_missing))
    }

    fn gateway_of(
        &self,
        credentials: Credentials,
        environment: Environment,
        language: Language,
        patience: Option<f64>,
    ) -> Result<Gateway> {
        let client = self
            .host
            .client(credentials.clone(), environment.as_str(), patience)?;
        client.record_calls(true);
        Ok(Gateway {
            client,
            credentials,
            language,
            account: 0,
            unproved: false,
            refused: false,
            answered_at: None,
        })
    }

    /// Keeps an account that is not kept, unless another request does at the same moment. What was at Certum before is not
    /// this shop's: cron begins with what comes now.
    pub(super) fn kept_account(
        &self,
        user_name: &str,
        environment: Environment,
        encrypted: String,
    ) -> Result<Option<Account>> {
        let mut account = Account {
            synced_until: Some(self.now()),
            ..Account::new(user_name, environment, encrypted)
        };
        match self.store().add_account(&account) {
            Ok(id) => {
                account.id = id;
                Ok(Some(account))
            }
            Err(halt) => match self.store().account(user_name, environment)? {
                None => Err(halt),
                kept => Ok(kept),
            },
        }
    }

    /// The accounts that one of our products names now, or with which an order is under way.
    pub(super) fn accounts_in_use(&self) -> Result<Vec<AccountInUse>> {
        let (used, _) = self.accounts()?;
        Ok(used)
    }

    /// The accounts in use, and the others. One that was mistyped, or that no product names any more, stays kept: it is
    /// not called for ever.
    pub(super) fn accounts(&self) -> Result<(Vec<AccountInUse>, Vec<AccountInUse>)> {
        let products = self.store().own_products()?;
        let named: Vec<ProductSettings> = products.iter().map(Product::settings).collect();
        let accounts = self.store().accounts_in_use(self.now())?.into_iter();
        Ok(accounts.partition(|used| {
            used.is_alive || named.iter().any(|settings| is_of(settings, &used.account))
        }))
    }

    /// Makes calls, and logs them: a log that cannot be written does not lose what Certum answered.
    pub(super) fn call<T>(&self, gateway: &mut Gateway, work: impl FnOnce(&Client) -> T) -> T {
        let result = work(&gateway.client);
        if let Err(error) = self.keep_record(gateway) {
            let line =
                format!("Certum Certificates: a call to Certum could not be logged: {error}");
            // Where this log fails too, the answer itself will tell when it is stored.
            drop(self.host.log(&line));
        }
        result
    }

    /// Takes note of whether Certum accepts an account: one that it refuses is an alarm of its own, which ends with the first
    /// call that it takes again.
    fn accepts(&self, gateway: &mut Gateway, error: Option<&Error>) -> Result<()> {
        let accepted = is_accepted(error);
        let is_news = accepted == Some(gateway.refused);
        // Of a password that is tried, its product's settings tell.
        if !is_news || gateway.account == 0 || gateway.unproved {
            return Ok(());
        }
        gateway.refused = accepted == Some(false);
        self.run.borrow_mut().was_refused |= gateway.refused;
        let news = AccountNews {
            refused_at: Some(gateway.refused.then(|| self.now())),
            refusal_told: Some(false),
            ..AccountNews::default()
        };
        self.store().update_account(gateway.account, &news)?;
        let said = if gateway.refused {
            Text::log_account_refused
        } else {
            Text::log_account_accepted
        };
        let said = Said::new(said).with("user", gateway.credentials.user_name.as_str());
        let told = self.shops_texts()?.say(&said);
        self.host.log(&format!("Certum Certificates: {told}"))
    }

    /// Tells the shop of accounts that Certum refuses, each once.
    pub(super) fn tell_of_refusals(&self) -> Result<()> {
        for account in self.store().untold_refusals()? {
            let said = Said::new(Text::mail_account_refused)
                .with("user", account.user_name.as_str())
                .with("mode", account.environment.as_str())
                .with("moment", self.shown(account.refused_at)?)
                .with("page", Text::page_check)
                .with("link", Text::password_link);
            let subject = Said::new(Text::mail_account_refused_subject)
                .with("user", account.user_name.as_str());
            match self.tell_the_shop(&subject, &said) {
                Ok(()) => {
                    let news = AccountNews {
                        refusal_told: Some(true),
                        ..AccountNews::default()
                    };
                    self.store().update_account(account.id, &news)?;
                }
                // Tried again by the next run.
                failed => self.tolerated(failed)?,
            }
        }
        Ok(())
    }

    /// Logs the calls that were made, and keeps the password that works.
    fn keep_record(&self, gateway: &mut Gateway) -> Result<()> {
        let password = gateway.credentials.password.clone();
        let calls = gateway.client.take_calls();
        if let Some(last) = calls.last() {
            let took = calls.iter().map(|call| call.duration).max();
            self.heard_of(
                gateway.account,
                last.outcome.as_ref().err(),
                took.unwrap_or_default(),
            );
            gateway.answered_at = soap::answered_at(&last.answer);
        }
        for call in calls {
            let outcome = match &call.outcome {
                Ok(()) => "done".to_owned(),
                Err(error) => refusal::message(error, gateway.language),
            };
            self.host.log_call(&call, &outcome, &password)?;
            if call.outcome.is_ok() && gateway.unproved {
                let news = AccountNews {
                    password: Some(self.host.encrypt(&password)?),
                    ..AccountNews::default()
                };
                self.store().update_account(gateway.account, &news)?;
                gateway.unproved = false;
            }
            self.accepts(gateway, call.outcome.as_ref().err())?;
        }
        Ok(())
    }
}

/// Whether an answer tells that its account was accepted; `None` where it does not tell.
fn is_accepted(error: Option<&Error>) -> Option<bool> {
    match error {
        None | Some(Error::Refused(_)) => Some(true),
        Some(Error::Credentials { .. }) => Some(false),
        Some(_) => None,
    }
}

/// Whether products of these settings are an account's. Databases compare names without regard to case.
pub(super) fn is_of(settings: &ProductSettings, account: &Account) -> bool {
    settings.user_name.to_lowercase() == account.user_name.to_lowercase()
        && settings.environment == account.environment
}

/// A password as it was given. Bytes that are no text were replaced on the way here, and would be sent altered.
pub(super) fn password(text: &str) -> Result<Secret> {
    if text.contains(char::REPLACEMENT_CHARACTER) {
        return Err(Halt::Certum(Error::input("password", Text::given_not_text)));
    }
    Ok(Secret::new(text.to_owned()))
}
