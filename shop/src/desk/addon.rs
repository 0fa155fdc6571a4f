//! The administrator's pages that are not about one service: the check of the connection, and the list of certificates.

use super::gateway::ACCOUNTS;
use super::orders::ORDERS;
use super::{Desk, Halt, Host, MODULE, Result, Text, html};
use crate::check::{self, Finding, Level};
use crate::form::Form;
use crate::import::Account;
use crate::overview::{Overview, Sql};
use certum::error::Error;
use serde_json::{Map, Value, json};
use std::fmt::Write;

/// How long a person waits for Certum's answer, in seconds.
pub(super) const PATIENCE: f64 = 15.0;

/// What is told of an account by [`check::installation`]; the password is for cron.
const NAMED: [&str; 2] = ["user_name", "environment"];

/// How many settings WHMCS keeps for a module, and which of them is the password.
const OPTIONS: usize = 24;
const PASSWORD: usize = 2;

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
        let text = self.reader()?.text;
        let products = self.own_products()?;
        // Those without a number were sent before it was written down, and cron gives them one.
        let count = format!(
            "select count(*) as orders from {ORDERS} where certum_id <> '' and account_id in (0, ?)"
        );
        let mut accounts = Vec::new();
        for row in self.accounts_in_use()? {
            let orders = self.row(&count, &[row.get("id").into()])?;
            let mut found = Vec::new();
            if ask {
                found.extend(self.ask(&row, &products, &text)?);
            }
            let known = orders
                .unwrap_or_default()
                .with("synced_until", row.get("synced_until"));
            found.extend(check::account(&known, self.host.now()));
            accounts.push(json!({
                "name": row.get("user_name"),
                "mode": row.get("environment"),
                "findings": self.findings(&found, &text)?,
            }));
        }
        let installation = self.installation(facts, &products)?;
        Ok(json!({
            "installation": self.findings(&installation, &text)?,
            "accounts": accounts,
            "asked": ask,
        }))
    }

    /// What does not work or needs a look, as HTML below a product's settings, with `facts` as for
    /// [`Self::connection`].
    pub(super) fn connection_hint(&self, facts: &Form) -> Result<String> {
        let text = self.reader()?.text;
        let mut written = String::new();
        for finding in self.installation(facts, &self.own_products()?)? {
            if finding.level != Level::Good {
                let sentence = self.sentence(&finding, &text)?;
                // Writing to a text does not fail.
                let _ = write!(written, "<br>⚠ {}", html(&sentence));
            }
        }
        let link = html(&text.get("check_link"));
        let address = "addonmodules.php?module=certum&amp;page=check";
        Ok(format!("{written}<br><a href=\"{address}\">{link}</a>"))
    }

    fn installation(&self, facts: &Form, products: &[Form]) -> Result<Vec<Finding>> {
        let sql = format!("select {} from {ACCOUNTS}", NAMED.join(", "));
        let accounts = self.host.rows(&sql, &[])?;
        let sql = "select setting, value from tblconfiguration where setting like 'CreateInvoiceDaysBefore%'";
        let invoice = self.host.rows(sql, &[])?;
        let facts = facts.clone().with("cron_at", self.meta("cron_at")?);
        let facts = invoice.iter().fold(facts, |facts, row| {
            facts.with(&format!("invoice.{}", row.get("setting")), row.get("value"))
        });
        let facts = with_rows(facts, "accounts", &accounts, &NAMED.map(str::to_owned));
        let facts = with_rows(facts, "products", products, &product_columns());
        Ok(check::installation(&facts, self.host.now()))
    }

    /// Asks Certum whether it accepts an account.
    fn ask(&self, row: &Form, products: &[Form], text: &Text) -> Result<Vec<Finding>> {
        let unreadable = || {
            vec![Finding {
                level: Level::Failure,
                code: "password_unreadable",
                values: Vec::new(),
            }]
        };
        let mut gateway = match self.gateway_of_account(row, text.language(), Some(PATIENCE)) {
            Ok(gateway) => gateway,
            Err(Halt::Certum(Error::InvalidInput { .. })) => return Ok(unreadable()),
            Err(halt) => return Err(halt),
        };
        let account = Account {
            user_name: row.get("user_name"),
            production: row.get("environment") == "production",
        };
        Ok(self.call(&mut gateway, |client| {
            check::ask(client, products, &account)
        }))
    }

    /// WHMCS's products of the module, without the password.
    pub(super) fn own_products(&self) -> Result<Vec<Form>> {
        let columns = product_columns().join(", ");
        let sql = format!("select {columns} from tblproducts where servertype = ? order by id");
        self.host.rows(&sql, &[MODULE.into()])
    }

    fn findings(&self, findings: &[Finding], text: &Text) -> Result<Vec<Value>> {
        let told = findings.iter().map(|finding| {
            let sentence = self.sentence(finding, text)?;
            Ok(json!({ "level": finding.level.as_str(), "text": sentence }))
        });
        told.collect()
    }

    /// A finding in words.
    pub(super) fn sentence(&self, finding: &Finding, text: &Text) -> Result<String> {
        let mut values = Vec::new();
        for (name, value) in &finding.values {
            let value = match *name {
                "at" => self.host.shown(value)?,
                _ => value.clone(),
            };
            values.push((*name, value));
        }
        let values: Vec<_> = values
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        Ok(text.with(&format!("check_{}", finding.code), &values))
    }

    /// The list of all certificates, as `asked` (what stands in the page's address, as [`Overview::read`] has it):
    /// `rows` ([`Overview::line`]), `totals` ([`Overview::totals`]), `number` of the page, `sorts`
    /// ([`Overview::sorts`], each with its `query`), `query` for the same list, and `asked`, what to fill the form with.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn certificates(&self, asked: &Form) -> Result<Value> {
        let list = Overview::read(&asked.decoded(), self.host.now());
        let totals = self.select(&list.totals_statement())?;
        let mut rows = Vec::new();
        for row in self.select(&list.rows_statement())? {
            let mut line = list.line(&row);
            if let Some(end) = line.get_mut("not_after") {
                *end = self.host.shown(end.as_str().unwrap_or_default())?.into();
            }
            rows.push(line);
        }
        let mut sorts = list.sorts();
        for sort in sorts.as_object_mut().into_iter().flat_map(Map::values_mut) {
            let asked = sort.get("asked").and_then(Value::as_object);
            let asked = asked.into_iter().flatten();
            let query = query(
                asked.map(|(name, value)| (name.as_str(), value.as_str().unwrap_or_default())),
            );
            if let Some(sort) = sort.as_object_mut() {
                sort.insert("query".to_owned(), query.into());
            }
        }
        let filled = list.asked();
        let mut form: Map<String, Value> = ["phase", "problem", "days", "text"]
            .map(|name| (name.to_owned(), "".into()))
            .into_iter()
            .collect();
        form.extend(
            filled
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.as_str().into())),
        );
        Ok(json!({
            "rows": rows,
            "totals": Overview::totals(&totals.into_iter().next().unwrap_or_default()),
            "number": list.page(),
            "sorts": sorts,
            "query": query(filled.iter().map(|(name, value)| (*name, value.as_str()))),
            "asked": form,
        }))
    }

    fn select(&self, sql: &Sql) -> Result<Vec<Form>> {
        let values: Vec<Value> = sql
            .values
            .iter()
            .map(|value| value.as_str().into())
            .collect();
        self.host.rows(&sql.text, &values)
    }
}

/// What is read of a product: all that settings are made of, without the password.
pub(super) fn product_columns() -> Vec<String> {
    let options = (1..=OPTIONS).filter(|number| *number != PASSWORD);
    let options = options.map(|number| format!("configoption{number}"));
    ["id", "name", "paytype"]
        .map(str::to_owned)
        .into_iter()
        .chain(options)
        .collect()
}

/// Facts with rows under `NAME.NUMBER.COLUMN`; columns that are NULL are absent in them too.
fn with_rows(facts: Form, name: &str, rows: &[Form], columns: &[String]) -> Form {
    let rows = rows.iter().enumerate();
    let values = rows.flat_map(|(number, row)| {
        let present = columns.iter().filter(|column| row.has(column));
        present.map(move |column| (format!("{name}.{number}.{column}"), row.untrimmed(column)))
    });
    values.fold(facts, |facts, (name, value)| facts.with(&name, value))
}

/// The part of an address after its question mark.
fn query<'a>(values: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let values = values.map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
    values.collect::<Vec<_>>().join("&")
}

fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'_' | b'.' => {
                written.push(byte.into());
            }
            b' ' => written.push('+'),
            _ => {
                // Writing to a text does not fail.
                let _ = write!(written, "%{byte:02X}");
            }
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_as_php_builds_it() {
        let values = [("text", "O'Brien & ż*~"), ("days", "30"), ("dir", "")];
        assert_eq!(
            query(values.into_iter()),
            "text=O%27Brien+%26+%C5%BC%2A%7E&days=30&dir="
        );
        assert_eq!(query([].into_iter()), "");
    }

    #[test]
    fn the_password_is_not_read() {
        let columns = product_columns();
        assert!(!columns.contains(&"configoption2".to_owned()));
        assert!(columns.contains(&"configoption1".to_owned()));
        assert!(columns.contains(&"configoption24".to_owned()));
    }

    #[test]
    fn rows_stand_in_facts_as_a_list() {
        let row = |pairs: &[(&str, &str)]| pairs.iter().copied().collect::<Form>();
        let rows = [
            row(&[("user_name", "a"), ("password", "x")]),
            row(&[("environment", "test")]),
        ];
        let facts = with_rows(
            row(&[("version", "1")]),
            "accounts",
            &rows,
            &NAMED.map(str::to_owned),
        );
        let expected = [
            ("version", "1"),
            ("accounts.0.user_name", "a"),
            ("accounts.1.environment", "test"),
        ];
        assert_eq!(facts, expected.into_iter().collect());
    }
}
