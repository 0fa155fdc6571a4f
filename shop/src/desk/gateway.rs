//! The one way to Certum: with the account of a product; every call is in WHMCS's module log.

use super::orders::Order;
use super::{Desk, Halt, Host, Reader, Result};
use crate::change::Columns;
use crate::form::Form;
use crate::settings::Settings;
use certum::client::Client;
use certum::error::Error;
use certum::language::Language;
use certum::refusal;
use certum::secret::{Credentials, Secret};
use serde_json::Value;

pub(super) const ACCOUNTS: &str = "mod_certum_accounts";

/// A way to Certum.
#[derive(Debug)]
pub(super) struct Gateway {
    client: Client,
    credentials: Credentials,
    environment: &'static str,
    language: Language,
    /// The account's number; 0 for one that is not kept.
    account: u64,
    /// Whether the account's stored password is another one, while this one is not proved.
    unproved: bool,
}

impl Gateway {
    /// The number of its account; 0 for one that is not kept.
    pub(super) const fn account(&self) -> u64 {
        self.account
    }
}

impl Settings {
    /// `test` or `production`, as `mod_certum_accounts` has it.
    pub(super) fn environment(&self) -> &'static str {
        if self.production {
            "production"
        } else {
            "test"
        }
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
        let settings = Settings::of_product(params);
        let password = password(params.untrimmed("configoption2"))?;
        if settings.user_name.is_empty() || password.expose().is_empty() {
            return Err(Halt::Refused(reader.text.get("account_missing")));
        }
        let credentials = Credentials {
            user_name: settings.user_name.clone(),
            password,
        };
        let environment = settings.environment();
        self.keep_if_new(
            &credentials.user_name,
            environment,
            &self.host.encrypt(&credentials.password)?,
        )?;
        let kept = self.account(&credentials.user_name, environment)?;
        let account = kept.as_ref().map_or(0, account_number);
        let known = kept.map(|row| self.host.decrypt(row.untrimmed("password")));
        let unproved = match known {
            Some(Ok(known)) => known.expose() != credentials.password.expose(),
            // Another key encrypted it: the one that works is stored in its place.
            Some(Err(Halt::Certum(_))) => true,
            Some(Err(halt)) => return Err(halt),
            None => false,
        };
        let gateway =
            self.gateway_of(credentials, environment, reader.text.language(), patience)?;
        Ok(Gateway {
            account,
            unproved,
            ..gateway
        })
    }

    /// With an account that was kept: a row of its table.
    pub(super) fn gateway_of_account(
        &self,
        account: &Form,
        language: Language,
        patience: Option<f64>,
    ) -> Result<Gateway> {
        let credentials = Credentials {
            user_name: account.get("user_name").to_owned(),
            password: self.host.decrypt(account.untrimmed("password"))?,
        };
        let environment = if account.get("environment") == "production" {
            "production"
        } else {
            "test"
        };
        let gateway = self.gateway_of(credentials, environment, language, patience)?;
        Ok(Gateway {
            account: account_number(account),
            ..gateway
        })
    }

    /// With the account that an order was sent with; before it was, with the product's, by WHMCS's parameters.
    pub(super) fn gateway_of_order(
        &self,
        order: &Order,
        params: &Form,
        reader: &Reader,
    ) -> Result<Gateway> {
        match self.account_of(order)? {
            // The product's own may have a new password, which is to be proved and kept.
            Some(own) if !self.names(&Settings::of_product(params), &own)? => {
                self.gateway_of_account(&own, reader.text.language(), None)
            }
            _ => self.gateway(params, reader, None),
        }
    }

    /// Whether settings name an account that is kept, as the database compares names.
    fn names(&self, settings: &Settings, account: &Form) -> Result<bool> {
        let named = self.account(&settings.user_name, settings.environment())?;
        Ok(named.is_some_and(|named| named.get("id") == account.get("id")))
    }

    /// The account that an order was sent with; `None` before it was, and where that was not written down.
    fn account_of(&self, order: &Order) -> Result<Option<Form>> {
        if !order.was_sent() {
            return Ok(None);
        }
        let sql = format!("select * from {ACCOUNTS} where id = ?");
        self.row(&sql, &[order.number("account_id").into()])
    }

    /// The account that an order was or will be sent with, without WHMCS's parameters.
    pub(super) fn account_for(&self, order: &Order, settings: &Settings) -> Result<Form> {
        let account = match self.account_of(order)? {
            Some(account) => Some(account),
            None => self.account(&settings.user_name, settings.environment())?,
        };
        account.ok_or_else(|| Halt::Refused("No account is kept for the product".to_owned()))
    }

    fn gateway_of(
        &self,
        credentials: Credentials,
        environment: &'static str,
        language: Language,
        patience: Option<f64>,
    ) -> Result<Gateway> {
        let client = self
            .host
            .client(credentials.clone(), environment, patience)?;
        client.record_calls(true);
        Ok(Gateway {
            client,
            credentials,
            environment,
            language,
            account: 0,
            unproved: false,
        })
    }

    /// Keeps an account, unless it is. What was at Certum before is not this shop's: cron begins with what comes now.
    pub(super) fn keep_if_new(
        &self,
        user_name: &str,
        environment: &str,
        encrypted: &str,
    ) -> Result<()> {
        let row = Columns::from([
            ("user_name", user_name.into()),
            ("environment", environment.into()),
            ("password", encrypted.into()),
            ("synced_until", self.now().into()),
        ]);
        self.host.insert_or_ignore(ACCOUNTS, &row)
    }

    pub(super) fn account(&self, user_name: &str, environment: &str) -> Result<Option<Form>> {
        let sql = format!("select * from {ACCOUNTS} where user_name = ? and environment = ?");
        self.row(&sql, &[user_name.into(), environment.into()])
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

    /// Logs the calls that were made, and keeps the password that works.
    fn keep_record(&self, gateway: &mut Gateway) -> Result<()> {
        let password = &gateway.credentials.password;
        let calls = gateway.client.take_calls();
        if let Some(last) = calls.last() {
            self.heard_of(gateway.account, last.outcome.as_ref().err());
        }
        for call in calls {
            let outcome = match &call.outcome {
                Ok(()) => "done".to_owned(),
                Err(error) => refusal::message(error, gateway.language),
            };
            self.host.log_call(&call, &outcome, password)?;
            if call.outcome.is_ok() && gateway.unproved {
                let columns = Columns::from([("password", self.host.encrypt(password)?.into())]);
                let values: [Value; 2] = [
                    gateway.credentials.user_name.clone().into(),
                    gateway.environment.into(),
                ];
                self.set(
                    ACCOUNTS,
                    &columns,
                    "user_name = ? and environment = ?",
                    &values,
                )?;
                gateway.unproved = false;
            }
        }
        Ok(())
    }
}

/// The number of an account by its row; 0 where it is not kept.
pub(super) fn account_number(row: &Form) -> u64 {
    row.get("id").parse().unwrap_or_default()
}

/// A password as it was given. Bytes that are no text were replaced on the way here, and would be sent altered.
pub(super) fn password(text: &str) -> Result<Secret> {
    if text.contains(char::REPLACEMENT_CHARACTER) {
        return Err(Halt::Certum(Error::InvalidInput {
            field: "password".to_owned(),
            reason: "is not UTF-8 text. Enter it again.".to_owned(),
        }));
    }
    Ok(Secret::new(text.to_owned()))
}
