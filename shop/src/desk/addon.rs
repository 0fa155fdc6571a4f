//! The administrator's pages that are not about one service: the check of the connection, and the list of certificates.

use super::{Desk, page_of};
use crate::account::AccountName;
use crate::check::{self, Installation};
use crate::finding::{Finding, Level};
use crate::form::Form;
use crate::form::html;
use crate::host::{Halt, Host, Result};
use crate::list::{Asked, ByWord, Line, List, ListTotals, Sorting};
use crate::records::Account;
use crate::whmcs::Product;
use certum::error::Error;
use certum::language::{Language, Text, Texts};
use serde::Serialize;
use serde_json::Value;
use std::fmt::Write;

/// How long a person waits for Certum's answer, in seconds.
pub(super) const PATIENCE: f64 = 15.0;

/// The page of the check.
#[derive(Serialize)]
struct CheckPage {
    installation: Vec<FindingView>,
    accounts: Vec<CheckedAccount>,
    /// Whether Certum was asked.
    asked: bool,
}

/// What was found at an account.
#[derive(Serialize)]
struct CheckedAccount {
    name: String,
    /// Which of Certum's services.
    mode: &'static str,
    findings: Vec<FindingView>,
}

/// A finding in words.
#[derive(Serialize)]
struct FindingView {
    level: Level,
    text: String,
}

/// The page of the list.
#[derive(Serialize)]
struct ListPage {
    rows: Vec<Line>,
    totals: ListTotals,
    /// The page's, from 1.
    number: u64,
    sorts: ByWord<Sorting>,
    /// For the same list, the part of an address after its question mark.
    query: String,
    /// What to fill the form with.
    asked: Asked,
}

impl<H: Host> Desk<H> {
    /// The check of the connection: `installation` and, for each account, `name`, `mode` and `findings`; findings have
    /// `level` (`good`, `warning`, `failure`) and `text`. `asked` says whether Certum was asked.
    ///
    /// `facts` is what only PHP knows: `version` of the extension, `ini`, its settings under their names, and
    /// `ca_file_readable`. With `ask` Certum is asked once for each account.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn connection(&self, facts: &Form, ask: bool) -> Result<Value> {
        let texts = self.reader()?.texts;
        let products = self.store().own_products()?;
        let mut accounts = Vec::new();
        for used in self.accounts_in_use()? {
            let account = used.account;
            let mut found = Vec::new();
            if ask {
                found.extend(self.ask(&account, &products, texts.language())?);
            }
            found.extend(check::account(used.orders, &account, self.now()));
            accounts.push(CheckedAccount {
                findings: self.findings(&found, &texts)?,
                name: account.user_name,
                mode: account.environment.as_str(),
            });
        }
        let installation = self.installation(facts, &products)?;
        let page = CheckPage {
            installation: self.findings(&installation, &texts)?,
            accounts,
            asked: ask,
        };
        Ok(Value::Object(page_of(&page)?))
    }

    /// What does not work or needs a look, as HTML below a product's settings, with `facts` as for
    /// [`Self::connection`].
    pub(super) fn connection_hint(&self, facts: &Form) -> Result<String> {
        let texts = self.reader()?.texts;
        let mut written = String::new();
        for finding in self.installation(facts, &self.store().own_products()?)? {
            if finding.level != Level::Good {
                let sentence = self.sentence(&finding, &texts)?;
                // Writing to a text does not fail.
                let _ = write!(written, "<br>⚠ {}", html(&sentence));
            }
        }
        let link = html(texts.get(Text::check_link));
        let address = "addonmodules.php?module=certum&amp;page=check";
        Ok(format!("{written}<br><a href=\"{address}\">{link}</a>"))
    }

    fn installation(&self, facts: &Form, products: &[Product]) -> Result<Vec<Finding>> {
        let installation = Installation {
            facts,
            products,
            accounts: &self.store().accounts()?,
            meta: &self.store().meta()?,
            invoices: &self.store().invoice_days()?,
        };
        Ok(check::installation(&installation, self.now()))
    }

    /// Asks Certum whether it accepts an account.
    fn ask(
        &self,
        account: &Account,
        products: &[Product],
        language: Language,
    ) -> Result<Vec<Finding>> {
        let gateway = self.gateway_of_account(account, language, Some(PATIENCE));
        let mut gateway = match gateway {
            Ok(gateway) => gateway,
            Err(Halt::Certum(Error::InvalidInput { .. })) => {
                return Ok(vec![Finding::new(
                    Level::Failure,
                    Text::check_password_unreadable,
                )]);
            }
            Err(halt) => return Err(halt),
        };
        Ok(self.call(&mut gateway, |client| {
            check::ask(client, products, AccountName::from(account))
        }))
    }

    fn findings(&self, findings: &[Finding], texts: &Texts) -> Result<Vec<FindingView>> {
        let told = findings.iter().map(|finding| {
            Ok(FindingView {
                level: finding.level,
                text: self.sentence(finding, texts)?,
            })
        });
        told.collect()
    }

    /// A finding in words.
    pub(super) fn sentence(&self, finding: &Finding, texts: &Texts) -> Result<String> {
        let said = finding.said.clone();
        let said = match finding.moment {
            Some((name, moment)) => said.with(name, self.shown(Some(moment))?),
            None => said,
        };
        Ok(texts.say(&said))
    }

    /// The list of all certificates, as `asked` (what stands in the page's address, as `List::read` has it):
    /// `rows` (`Line`), `totals` (`ListTotals`), `number` of the page, `sorts` (`Sorting` for each column), `query`
    /// for the same list, and `asked`, what to fill the form with.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn certificates(&self, asked: &Form) -> Result<Value> {
        let list = List::read(&asked.decoded(), self.now());
        let totals = self.store().list_totals(&list)?;
        let mut rows = Vec::new();
        for row in self.store().list_rows(&list)? {
            let end = row.certificate.as_ref().map(|(_, end)| *end);
            rows.push(list.line(&row, self.shown(end)?));
        }
        let asked = list.asked();
        let page = ListPage {
            rows,
            totals,
            number: list.page(),
            sorts: list.sorts(),
            query: asked.query(),
            asked,
        };
        Ok(Value::Object(page_of(&page)?))
    }
}
