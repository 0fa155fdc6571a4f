//! Products of an account made products of WHMCS: hidden, and without a price until the administrator gives one.

use super::gateway::{self, ACCOUNTS};
use super::tables::places;
use super::{Desk, Halt, Host, MODULE, Result, html};
use crate::change::Columns;
use crate::form::{Form, decoded};
use crate::import::{self, Account};
use certum::secret::Secret;
use serde_json::{Map, Value, json};

/// What keeps two imports from making the same, and for how many seconds at most.
const LOCK: &str = "import_until";
const LOCKED_FOR: i64 = 120;

/// The name of the group where none was given.
const USUAL_GROUP: &str = "SSL";

/// What came of an import; of none, where the page is only shown.
#[derive(Default)]
struct Imported {
    offers: Vec<Value>,
    made: Vec<Value>,
    account: u64,
    problem: String,
}

impl<H: Host> Desk<H> {
    /// The page of the import: `offers` (as [`import::Offer::view`], without settings), `made` (those that were made
    /// just now), `account` (whose they are), `problem` (a sentence, empty for none), `groups` (names), `accounts` (each
    /// with `id`, `user_name` and `environment`).
    ///
    /// `posted` is the form: `account` or `user_name`, `password` and `environment`, with `codes`, those to be made, and
    /// `group`. `None` where the page is only shown.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] with a word of the addon's own language files (`account_needed`, `import_runs`) or what WHMCS
    /// says of a product that it does not take; and what the host fails with.
    pub fn import(&self, posted: Option<&Form>) -> Result<Value> {
        let imported = match posted {
            Some(posted) => self.imported(&posted.decoded())?,
            None => Imported::default(),
        };
        let groups = self
            .host
            .rows("select name from tblproductgroups order by `order`", &[])?;
        let sql = format!("select id, user_name, environment from {ACCOUNTS} order by id");
        let accounts = self.host.rows(&sql, &[])?;
        let account = |row: &Form| {
            let columns = ["id", "user_name", "environment"];
            let columns = columns.map(|column| (column.to_owned(), row.get(column).into()));
            Value::Object(columns.into_iter().collect())
        };
        Ok(json!({
            "offers": imported.offers,
            "made": imported.made,
            "account": imported.account,
            "problem": imported.problem,
            "groups": groups.iter().map(|row| decoded(row.get("name"))).collect::<Vec<_>>(),
            "accounts": accounts.iter().map(account).collect::<Vec<_>>(),
        }))
    }

    fn imported(&self, posted: &Form) -> Result<Imported> {
        let account = self.chosen_account(posted)?;
        let account = account.ok_or_else(|| Halt::Refused("account_needed".to_owned()))?;
        let Some(lock) = self.claim_meta(LOCK, LOCKED_FOR)? else {
            return Err(Halt::Refused("import_runs".to_owned()));
        };
        let imported = self.import_from(&account, posted);
        let released = self.release_meta(LOCK, &lock);
        let imported = imported?;
        released?;
        Ok(imported)
    }

    /// A row of an account: one that is kept, or what was typed.
    fn chosen_account(&self, posted: &Form) -> Result<Option<Form>> {
        if let Some(id) = posted.filled("account") {
            let id: u64 = id.parse().unwrap_or_default();
            let sql = format!("select * from {ACCOUNTS} where id = ?");
            return self.row(&sql, &[id.into()]);
        }
        let password = gateway::password(posted.untrimmed("password"))?;
        let Some(name) = posted
            .filled("user_name")
            .filter(|_| !password.expose().is_empty())
        else {
            return Ok(None);
        };
        let production = posted.get("environment") == "production";
        let account = Form::default()
            .with("user_name", name)
            .with(
                "environment",
                if production { "production" } else { "test" },
            )
            .with("password", self.host.encrypt(&password)?);
        Ok(Some(account))
    }

    fn import_from(&self, row: &Form, posted: &Form) -> Result<Imported> {
        let text = self.reader()?.text;
        let titles = self
            .text(&self.host.setting("Language")?.to_lowercase())?
            .language();
        let known = self.own_products()?;
        let account = Account {
            user_name: row.get("user_name"),
            production: row.get("environment") == "production",
        };
        let mut gateway = self.gateway_of_account(row, text.language(), None)?;
        let read = self.call(&mut gateway, |client| {
            import::read(client, &known, &account, titles)
        });
        let offers = match read {
            Ok(offers) => offers,
            Err(finding) => {
                return Ok(Imported {
                    problem: self.sentence(&finding, &text)?,
                    ..Imported::default()
                });
            }
        };
        let mut imported = Imported {
            account: self.keep_account(row)?,
            ..Imported::default()
        };
        let wanted: Vec<String> = posted
            .below("codes")
            .into_iter()
            .map(|(_, code)| code)
            .collect();
        for offer in offers {
            let offer = offer.view();
            let is_wanted = wanted.iter().any(|code| code == word(&offer, "code"));
            let makes = is_wanted && word(&offer, "presence") != "there";
            let made = if makes {
                let password = self.host.decrypt(row.untrimmed("password"))?;
                Some(self.make(&offer, &password, posted.get("group"))?)
            } else {
                None
            };
            let shown = shown(offer, made);
            imported.made.extend(made.map(|_| shown.clone()));
            imported.offers.push(shown);
        }
        Ok(imported)
    }

    /// Keeps an account that Certum took: its number.
    fn keep_account(&self, row: &Form) -> Result<u64> {
        let (name, environment) = (row.get("user_name"), row.get("environment"));
        let password = row.untrimmed("password");
        self.keep_if_new(name, environment, password)?;
        let password = Columns::from([("password", password.into())]);
        let values = [name.into(), environment.into()];
        self.set(
            ACCOUNTS,
            &password,
            "user_name = ? and environment = ?",
            &values,
        )?;
        let kept = self.account(name, environment)?.unwrap_or_default();
        Ok(kept.get("id").parse().unwrap_or_default())
    }

    /// Makes a product, or completes one whose making was broken off: its number.
    fn make(&self, offer: &Value, password: &Secret, group: &str) -> Result<u64> {
        let product = match offer.get("product").and_then(Value::as_u64) {
            Some(product) if product > 0 => product,
            _ => self.add_product(offer, password, group)?,
        };
        self.price(product, &entries(offer, "prices"))?;
        // The mode is among them, without which a product is unfinished.
        let rest = entries(offer, "rest");
        let names = rest.keys().map(|name| format!("{name} = ?"));
        let sql = format!(
            "update tblproducts set {} where id = ?",
            names.collect::<Vec<_>>().join(", ")
        );
        let values = rest.values().cloned().chain([product.into()]);
        self.host.write(&sql, &values.collect::<Vec<_>>())?;
        Ok(product)
    }

    fn add_product(&self, offer: &Value, password: &Secret, group: &str) -> Result<u64> {
        let group = if group.is_empty() { USUAL_GROUP } else { group };
        let own = [
            ("configoption2", Value::from(password.expose())),
            ("type", "other".into()),
            ("name", word(offer, "title").into()),
            ("hidden", true.into()),
            ("gid", self.group(group)?.into()),
            ("paytype", "recurring".into()),
            ("autosetup", "payment".into()),
            ("module", MODULE.into()),
        ];
        let mut values = entries(offer, "first");
        values.extend(own.map(|(name, value)| (name.to_owned(), value)));
        let answer = self.host.api("AddProduct", Value::Object(values))?;
        match answer.get("pid").parse() {
            Ok(product) if product > 0 => Ok(product),
            _ => {
                let message = answer.get("message");
                Err(Halt::Refused(message.replace(password.expose(), "…")))
            }
        }
    }

    /// Gives a product in each currency the price that makes it none, unless it has one there.
    fn price(&self, product: u64, price: &Map<String, Value>) -> Result<()> {
        let names = price
            .keys()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(", ");
        let places = places(price.len());
        let sql = format!(
            "insert into tblpricing (type, currency, relid, {names})
                select 'product', c.id, ?, {places} from tblcurrencies c where not exists
                    (select 1 from tblpricing p where p.type = 'product' and p.currency = c.id and p.relid = ?)"
        );
        let product = [Value::from(product)];
        let values = product
            .iter()
            .chain(price.values())
            .chain(&product)
            .cloned();
        self.host.write(&sql, &values.collect::<Vec<_>>())?;
        Ok(())
    }

    /// The number of the group of a name, which is made where there is none.
    fn group(&self, name: &str) -> Result<u64> {
        // As WHMCS stores it.
        let name = html(name);
        let known = "select id from tblproductgroups where name = ? order by id limit 1";
        if let Some(row) = self.row(known, &[name.as_str().into()])? {
            return Ok(row.get("id").parse().unwrap_or_default());
        }
        let last = self.row("select max(`order`) as last from tblproductgroups", &[])?;
        let last: u64 = last
            .unwrap_or_default()
            .get("last")
            .parse()
            .unwrap_or_default();
        let mut row = Columns::from([
            ("name", name.as_str().into()),
            ("headline", name.as_str().into()),
            ("hidden", 0.into()),
            ("order", (last + 1).into()),
        ]);
        let there = self.host.columns("tblproductgroups")?;
        // Others at the same moment are kept away by the lock.
        let slug = format!("ssl-{:x}", self.host.now().unix_timestamp_nanos() / 1000);
        for (column, value) in [
            ("tagline", ""),
            ("slug", slug.as_str()),
            ("orderfrmtpl", ""),
            ("disabledgateways", ""),
        ] {
            // Not each WHMCS has them.
            if there.iter().any(|known| known == column) {
                row.insert(column, value.into());
            }
        }
        self.host.insert("tblproductgroups", &row)
    }
}

fn word<'a>(offer: &'a Value, name: &str) -> &'a str {
    offer.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn entries(offer: &Value, name: &str) -> Map<String, Value> {
    offer
        .get(name)
        .and_then(Value::as_object)
        .cloned()
        .unwrap_or_default()
}

/// An offer as the page shows it, by now perhaps made.
fn shown(mut offer: Value, made: Option<u64>) -> Value {
    if let Some(entries) = offer.as_object_mut() {
        for column in ["first", "rest", "prices"] {
            entries.shift_remove(column);
        }
        if let Some(product) = made {
            entries.insert("product".to_owned(), product.into());
            entries.insert("presence".to_owned(), "there".into());
        }
    }
    offer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_made_is_shown_as_there() {
        let offer = json!({"code": "601", "presence": "new", "product": 0, "first": {}, "rest": {}, "prices": {}});
        assert_eq!(
            shown(offer.clone(), None),
            json!({"code": "601", "presence": "new", "product": 0})
        );
        assert_eq!(
            shown(offer, Some(7)),
            json!({"code": "601", "presence": "there", "product": 7})
        );
    }
}
