//! Which of the accounts that are kept are in use. One that was mistyped, or that no product names any more, stays kept:
//! it is not called for ever.

use super::gateway::{ACCOUNTS, account_number};
use super::orders::ORDERS;
use super::tables::places;
use super::{Desk, Host, MODULE, Result};
use crate::change::Columns;
use crate::form::Form;
use crate::settings::Settings;
use serde_json::Value;

/// An order that is at Certum, or may be.
const SENT: &str = "(certum_id <> '' or outcome_unknown = 1)";

/// An order that is over: it was refused or cancelled, or its certificate is revoked or has ended, and nothing takes its
/// place. The value is this moment.
const OVER: &str = "(outcome_unknown = 0 and (order_status = 'REJECTED' and certificate_status = ''
    or order_status in ('ENROLLED', 'REJECTED')
        and (certificate_status = 'REVOKED' or (not_after is not null and not_after <= ?))))";

impl<H: Host> Desk<H> {
    /// The accounts that one of our products names now, or with which an order is under way.
    pub(super) fn accounts_in_use(&self) -> Result<Vec<Form>> {
        let products = self.own_products()?;
        let named: Vec<Settings> = products.iter().map(Settings::of_product).collect();
        let mut used = Vec::new();
        let kept = format!("select * from {ACCOUNTS} order by id");
        for account in self.host.rows(&kept, &[])? {
            let is_named = named.iter().any(|settings| is_of(settings, &account));
            if is_named
                || self.has_orders(&account, &format!("not {OVER}"), &[self.now().into()])?
            {
                used.push(account);
            }
        }
        Ok(used)
    }

    /// Those of them that have orders to ask for. At the others nothing happens: once one has an order, there is nothing
    /// to catch up on.
    pub(super) fn accounts_to_ask(&self) -> Result<Vec<Form>> {
        let mut asked = Vec::new();
        for account in self.accounts_in_use()? {
            if self.has_orders(&account, "1 = 1", &[])? {
                asked.push(account);
            }
        }
        let now = self.now();
        let ids = asked.iter().map(account_number).chain([0]);
        let values: Vec<Value> = [Value::from(now.as_str())]
            .into_iter()
            .chain(ids.map(Value::from))
            .collect();
        let others = format!(
            "synced_until < ? and id not in ({})",
            places(asked.len() + 1)
        );
        let columns = Columns::from([("synced_until", now.into())]);
        self.set(ACCOUNTS, &columns, &others, &values)?;
        Ok(asked)
    }

    /// Whether an account has orders at Certum for which a condition holds.
    fn has_orders(&self, account: &Form, condition: &str, values: &[Value]) -> Result<bool> {
        let sql = format!(
            "select id from {ORDERS} where account_id = ? and {SENT} and {condition} limit 1"
        );
        let account = [account.get("id").into()];
        let values: Vec<Value> = account.iter().chain(values).cloned().collect();
        Ok(self.row(&sql, &values)?.is_some())
    }

    /// Orders that were sent before their account was written down count as sent with the one that their product names.
    pub(super) fn attribute_orders(&self) -> Result<()> {
        let sql = format!(
            "select distinct p.id from {ORDERS} o join tblhosting s on s.id = o.service_id
                join tblproducts p on p.id = s.packageid where o.account_id = 0 and {SENT} and p.servertype = ?"
        );
        for product in self.host.rows(&sql, &[MODULE.into()])? {
            let product = [Value::from(product.get("id"))];
            let row = self.row("select * from tblproducts where id = ?", &product)?;
            let settings = Settings::of_product(&row.unwrap_or_default());
            let account = self.account(&settings.user_name, settings.environment())?;
            if let Some(account) = account {
                let columns = Columns::from([("account_id", account.get("id").into())]);
                let its = format!(
                    "account_id = 0 and {SENT} and service_id in (select id from tblhosting where packageid = ?)"
                );
                self.set(ORDERS, &columns, &its, &product)?;
            }
        }
        Ok(())
    }
}

/// Databases compare names without regard to case.
fn is_of(settings: &Settings, account: &Form) -> bool {
    settings.user_name.to_lowercase() == account.get("user_name").to_lowercase()
        && settings.environment() == account.get("environment")
}
