//! The administrator's pages that are not about one service: the check of the connection, and the list of certificates.

use super::{Desk, page_of};
use crate::account::AccountName;
use crate::case::Case;
use crate::check::{self, Installation};
use crate::download::Download;
use crate::due;
use crate::finding::{Finding, Level};
use crate::form::Form;
use crate::form::html;
use crate::host::{Halt, Host, Result};
use crate::list::{
    Asked, ByWord, Export, Exported, Line, List, ListRow, ListTotals, Picture, Sorting, days,
};
use crate::reader::Reader;
use crate::records::{Account, Mail};
use crate::views::history::{self, Coming};
use crate::views::naming;
use crate::whmcs::Product;
use crate::words::ServiceStatus;
use certum::error::Error;
use certum::language::{Language, Text, Texts};
use serde::Serialize;
use serde_json::Value;
use std::collections::HashMap;
use std::fmt::Write;

/// How long a person waits for Certum's answer, in seconds.
pub(super) const PATIENCE: f64 = 15.0;

/// How many services are read at once for a file.
const AT_ONCE: usize = 200;

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
    /// Its number; empty for one that is not kept.
    id: String,
    name: String,
    /// Which of Certum's services.
    mode: &'static str,
    /// The products whose password it is, where that is another one than cron's; empty for cron's.
    products: String,
    findings: Vec<FindingView>,
}

/// A finding in words.
#[derive(Serialize)]
pub(super) struct FindingView {
    level: Level,
    text: String,
    /// The products that it is about, by their numbers.
    products: Vec<u64>,
}

impl FindingView {
    /// What does not work.
    pub(super) const fn failure(text: String) -> Self {
        Self {
            level: Level::Failure,
            text,
            products: Vec::new(),
        }
    }
}

/// The page of the list.
#[derive(Serialize)]
struct ListPage {
    rows: Vec<Row>,
    totals: ListTotals,
    /// `None` where not all of it was asked for.
    picture: Option<Picture>,
    /// The page's, from 1.
    number: u64,
    sorts: ByWord<Sorting>,
    /// For the same list, the part of an address after its question mark.
    query: String,
    /// What to fill the form with.
    asked: Asked,
}

/// A row of the list.
#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    line: Line,
    /// What comes next; `None` for nothing.
    next: Option<Coming>,
}

impl<H: Host> Desk<H> {
    /// The check of the connection: `installation` and, for each account, `id`, `name`, `mode`, `products` (the names of
    /// those whose password it is, where that is another one than cron's) and `findings`; findings have `level` (`good`,
    /// `warning`, `failure`) and `text`. `asked` says whether Certum was asked.
    ///
    /// `facts` is what only PHP knows: `version` of the extension, `ini`, its settings under their names, and
    /// `ca_file_readable`. With `ask` Certum is asked once for each account and each password that is in use for it.
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
                id: account.id.to_string(),
                name: account.user_name,
                mode: account.environment.as_str(),
                products: String::new(),
            });
        }
        let kept = self.store().accounts()?;
        for other in self.other_credentials(&products, &kept)? {
            let mut found = vec![if other.is_missing() {
                Finding::new(Level::Failure, Text::check_password_missing)
            } else {
                Finding::new(Level::Warning, Text::check_password_differs)
            }];
            if ask && !other.is_missing() {
                let mut gateway = self.gateway_of_others(&other, &kept, &texts)?;
                let account = AccountName {
                    user_name: &other.user_name,
                    environment: other.environment,
                };
                found.extend(self.call(&mut gateway, |client| {
                    check::ask(client, &other.products, account)
                }));
            }
            accounts.push(CheckedAccount {
                findings: self.findings(&found, &texts)?,
                id: String::new(),
                products: other.names(),
                name: other.user_name,
                mode: other.environment.as_str(),
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
    /// [`Self::connection`]; of `products` only what is about its own.
    pub(super) fn connection_hint(&self, facts: &Form, products: &[Product]) -> Result<String> {
        let texts = self.reader()?.texts;
        let mut written = String::new();
        for finding in self.installation(facts, products)? {
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
        let numbers: Vec<u64> = products.iter().map(|product| product.id).collect();
        let installation = Installation {
            facts,
            products,
            cycles: &self
                .store()
                .shortest_cycles(&numbers)?
                .into_iter()
                .collect(),
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

    /// What to do about a call to Certum that failed, in words.
    pub(super) fn failure(&self, error: &Error, texts: &Texts) -> Result<FindingView> {
        let text = self.sentence(&Finding::of_failure(error), texts)?;
        Ok(FindingView::failure(text))
    }

    fn findings(&self, findings: &[Finding], texts: &Texts) -> Result<Vec<FindingView>> {
        let told = findings.iter().map(|finding| {
            Ok(FindingView {
                level: finding.level,
                text: self.sentence(finding, texts)?,
                products: finding.products.clone(),
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
    /// `rows` (`Line`), `totals` (`ListTotals`), `picture` (`Picture`, where not less than all was asked for), `number` of
    /// the page, `sorts` (`Sorting` for each column), `query` for the same list, and `asked`, what to fill the form with.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn certificates(&self, asked: &Form) -> Result<Value> {
        let list = List::read(&asked.decoded(), self.now());
        let totals = self.store().list_totals(&list)?;
        let found = self.store().list_rows(&list)?;
        let reader = self.reader()?;
        let mut next = HashMap::new();
        for (case, mails) in self.cases_of(&found, &reader)? {
            let coming = self.by_clock(|clock| history::coming(&case, &mails, 1, clock))?;
            let coming = coming.into_iter().next();
            next.extend(coming.map(|first| (case.service.service_id, first)));
        }
        let mut rows = Vec::new();
        for row in found {
            let end = row.certificate.as_ref().map(|(_, end)| *end);
            rows.push(Row {
                line: list.line(&row, self.shown(end)?),
                next: next.remove(&row.service_id),
            });
        }
        let drawn = list.is_whole() && totals.in_force() > 0;
        let picture = drawn.then(|| self.picture(&list, &totals, &reader));
        let asked = list.asked();
        let page = ListPage {
            rows,
            picture: picture.transpose()?,
            totals,
            number: list.page(),
            sorts: list.sorts(),
            query: asked.query(),
            asked,
        };
        Ok(Value::Object(page_of(&page)?))
    }

    /// What ends when: one statement more.
    fn picture(&self, list: &List, totals: &ListTotals, reader: &Reader) -> Result<Picture> {
        let [certificates, terms] = self.store().ending(list)?;
        let later = totals.in_force().saturating_sub(certificates.iter().sum());
        let mut dates = Vec::new();
        for (first, last) in days(list.now()) {
            dates.push(self.by_clock(|clock| (clock.day(first), clock.day(last)))?);
        }
        Ok(Picture::new(
            &certificates,
            &terms,
            later,
            dates,
            &reader.texts,
        ))
    }

    /// The list on all of its pages, as `asked`, as a file for spreadsheets: made of a few hundred services at a time,
    /// whose cases are let go again.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where it is no administrator who asks; and what the host fails with.
    pub fn certificates_file(&self, asked: &Form) -> Result<Download> {
        let reader = self.reader()?;
        if !reader.admin {
            return Err(self.refused(Text::csv_staff_only));
        }
        let list = List::read(&asked.decoded(), self.now());
        let mut export = Export::new(&reader.texts);
        for services in self.store().list_services(&list)?.chunks(AT_ONCE) {
            let rows = self.store().list_rows_of(&list, services)?;
            let mut more = HashMap::new();
            for (case, mails) in self.cases_of(&rows, &reader)? {
                let known = Exported {
                    names: naming::names(&case),
                    paid_until: case.last_end(),
                    next: due::plan(&case, &mails).into_iter().next(),
                    until: None,
                };
                more.insert(case.service.service_id, known);
            }
            let rows = rows.into_iter().map(|row| (row.service_id, row));
            let mut rows: HashMap<u64, ListRow> = rows.collect();
            for row in services.iter().filter_map(|service| rows.remove(service)) {
                let known = more.remove(&row.service_id).unwrap_or_default();
                let until = row.certificate.as_ref().map(|(_, end)| *end);
                let line = list.line(&row, String::new());
                export.add(&line, &Exported { until, ..known });
            }
        }
        Ok(Download {
            file_name: format!("certum-certificates-{}.csv", self.today()),
            content_type: "text/csv; charset=utf-8",
            body: export.into_bytes(),
        })
    }

    /// The cases of rows, each with its mails that did not go out: read for these alone, by as many statements as for one.
    fn cases_of(&self, rows: &[ListRow], reader: &Reader) -> Result<Vec<(Case, Vec<Mail>)>> {
        let there = rows
            .iter()
            .filter(|row| row.service_status != ServiceStatus::Gone);
        let services: Vec<u64> = there.map(|row| row.service_id).collect();
        let mails = self.store().open_mails_of(&services)?;
        let cases = self.cases_read_by(&services, Some(reader))?.into_iter();
        let with_mails = cases.map(|case| {
            let own = mails
                .iter()
                .filter(|mail| mail.service_id == case.service.service_id);
            let own = own.cloned().collect();
            (case, own)
        });
        Ok(with_mails.collect())
    }
}
