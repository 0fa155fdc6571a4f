//! Products of an account made products of WHMCS: hidden, and without a price until the administrator gives one.

use super::{Desk, gateway, page_of};
use crate::account::AccountName;
use crate::form::Form;
use crate::form::html;
use crate::host::{Halt, Host, Result};
use crate::import::{self, Offer, OfferView, Presence, Sought};
use crate::records::{Account, AccountNews};
use crate::setting::{self, Label, Setting};
use crate::store::{Lock, NewGroup};
use crate::whmcs::MODULE;
use crate::words::{Environment, PayType};
use certum::language::Text;
use certum::secret::Secret;
use serde::Serialize;
use serde_json::{Map, Value};

/// For how many seconds at most an import keeps others from making the same.
const LOCKED_FOR: i64 = 120;

/// The name of the group where none was given.
const USUAL_GROUP: &str = "SSL";

/// What came of an import; of none, where the page is only shown.
#[derive(Default, Serialize)]
struct Imported {
    /// Those that were asked for, and whatever is ticked.
    offers: Vec<OfferView>,
    /// How many there are.
    all: usize,
    /// Which of them were asked for.
    sought: Sought,
    /// The group that was typed.
    group: String,
    /// Those that were made just now.
    made: Vec<OfferView>,
    /// The number of the account whose they are; 0 for none.
    account: u64,
    /// A sentence; empty for none.
    problem: String,
}

/// The page of the import.
#[derive(Serialize)]
struct ImportPage {
    #[serde(flatten)]
    imported: Imported,
    /// Their names.
    groups: Vec<String>,
    accounts: Vec<KeptAccount>,
    environments: Vec<Service>,
    kinds: Vec<KindView>,
}

/// A kind of product that can be asked for.
#[derive(Serialize)]
struct KindView {
    word: &'static str,
    words: String,
}

/// One of Certum's services.
#[derive(Serialize)]
struct Service {
    word: &'static str,
    host: &'static str,
}

/// An account that can be chosen.
#[derive(Serialize)]
struct KeptAccount {
    id: String,
    user_name: String,
    environment: Environment,
}

fn services() -> Vec<Service> {
    let services = setting::ENVIRONMENTS.iter();
    services
        .filter_map(|(word, label)| match label {
            Label::Name(host) => Some(Service { word, host }),
            Label::Text(_) => None,
        })
        .collect()
}

impl From<Account> for KeptAccount {
    fn from(account: Account) -> Self {
        Self {
            id: account.id.to_string(),
            user_name: account.user_name,
            environment: account.environment,
        }
    }
}

impl<H: Host> Desk<H> {
    /// The page of the import: `offers` (`OfferView`) of `all`, `sought` (`Sought`), `made` (those that were made just
    /// now), `account` (whose they are), `problem` (a sentence, empty for none), `groups` (names), `accounts` (each with
    /// `id`, `user_name` and `environment`), `kinds` (each with `word` and `words`).
    ///
    /// `posted` is the form: `account` or `user_name`, `password` and `environment`, with `codes`, those to be made, and
    /// `group`; with `show`, nothing is made, and what `search` and `only` say is shown. `None` where the page is only
    /// shown.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where no account was chosen, where another import runs, or with what WHMCS
    /// says of a product that it does not take; and what the host fails with.
    pub fn import(&self, posted: Option<&Form>) -> Result<Value> {
        let imported = match posted {
            Some(posted) => self.imported(&posted.decoded())?,
            None => Imported::default(),
        };
        let accounts = self.store().accounts()?.into_iter();
        let texts = self.reader()?.texts;
        let kinds = import::KINDS.iter().map(|kind| KindView {
            word: kind.as_str(),
            words: import::called(*kind, &texts).to_owned(),
        });
        let page = ImportPage {
            imported,
            groups: self.store().group_names()?,
            accounts: accounts.map(KeptAccount::from).collect(),
            environments: services(),
            kinds: kinds.collect(),
        };
        Ok(Value::Object(page_of(&page)?))
    }

    fn imported(&self, posted: &Form) -> Result<Imported> {
        let account = self.chosen_account(posted)?;
        let account = account.ok_or_else(|| self.refused(Text::account_needed))?;
        let lock = self
            .store()
            .claim_lock(Lock::Import, self.now(), LOCKED_FOR)?;
        let Some(lock) = lock else {
            return Err(self.refused(Text::import_runs));
        };
        let imported = self.import_from(&account, posted);
        let released = self.store().release_lock(Lock::Import, lock);
        let imported = imported?;
        released?;
        Ok(imported)
    }

    /// An account: one that is kept, or what was typed.
    fn chosen_account(&self, posted: &Form) -> Result<Option<Account>> {
        if let Some(id) = posted.filled("account") {
            return self.store().account_of_id(id.parse().unwrap_or_default());
        }
        let password = gateway::password(posted.untrimmed("password"))?;
        let Some(name) = posted
            .filled("user_name")
            .filter(|_| !password.expose().is_empty())
        else {
            return Ok(None);
        };
        let environment = Environment::parse(posted.get("environment"));
        let environment = environment.unwrap_or(Environment::Test);
        let encrypted = self.host.encrypt(&password)?;
        Ok(Some(Account::new(name, environment, encrypted)))
    }

    fn import_from(&self, account: &Account, posted: &Form) -> Result<Imported> {
        let texts = self.reader()?.texts;
        let titles = self.shops_texts()?;
        let known = self.store().own_products()?;
        let mut gateway = self.gateway_of_account(account, texts.language(), None)?;
        let read = self.call(&mut gateway, |client| {
            import::read(client, &known, AccountName::from(account), &titles)
        });
        let offers = match read {
            Ok(offers) => offers,
            Err(finding) => {
                return Ok(Imported {
                    problem: self.sentence(&finding, &texts)?,
                    ..Imported::default()
                });
            }
        };
        let mut imported = Imported {
            account: self.keep_account(account)?,
            ..Imported::default()
        };
        let wanted = posted.below("codes");
        let only_shows = posted.filled("show").is_some();
        let sought = Sought::read(posted);
        imported.all = offers.len();
        for mut offer in offers {
            let code = offer.code();
            let is_wanted = wanted.iter().any(|(_, wanted)| *wanted == code);
            let can = offer.can() && !matches!(offer.presence, Presence::There(_));
            let ticked = is_wanted && can && only_shows;
            if is_wanted && can && !only_shows {
                let password = self.host.decrypt(&account.password)?;
                let product = self.make(&offer, &password, posted.get("group"))?;
                offer.presence = Presence::There(product);
                imported.made.push(offer.view(false, &texts));
            }
            // What is ticked is imported: it has to be seen.
            if ticked || sought.takes(&offer) {
                imported.offers.push(offer.view(ticked, &texts));
            }
        }
        imported.sought = sought;
        posted.get("group").clone_into(&mut imported.group);
        Ok(imported)
    }

    /// Keeps an account that Certum took: its number.
    fn keep_account(&self, account: &Account) -> Result<u64> {
        let (name, environment) = (account.user_name.as_str(), account.environment);
        let kept = match self.store().account(name, environment)? {
            None => self.kept_account(name, environment, account.password.clone())?,
            kept => kept,
        };
        let Some(kept) = kept else {
            return Ok(0);
        };
        let news = AccountNews {
            password: Some(account.password.clone()),
            ..AccountNews::default()
        };
        self.store().update_account(kept.id, &news)?;
        Ok(kept.id)
    }

    /// Makes a product, or completes one whose making was broken off: its number.
    fn make(&self, offer: &Offer, password: &Secret, group: &str) -> Result<u64> {
        let product = match offer.presence {
            Presence::There(product) | Presence::Unfinished(product) => product,
            Presence::New => self.add_product(offer, password, group)?,
        };
        self.store().price_product(product)?;
        self.store().set_options(product, offer.rest())?;
        Ok(product)
    }

    fn add_product(&self, offer: &Offer, password: &Secret, group: &str) -> Result<u64> {
        let group = if group.is_empty() { USUAL_GROUP } else { group };
        let option =
            |(number, value): (usize, &str)| (format!("configoption{number}"), Value::from(value));
        let own = [
            ("type", "other".into()),
            ("name", offer.title.as_str().into()),
            ("hidden", true.into()),
            ("gid", self.group(group)?.into()),
            ("paytype", PayType::Recurring.as_str().into()),
            ("autosetup", "payment".into()),
            ("module", MODULE.into()),
        ];
        let mut values: Map<String, Value> = offer.first().map(option).collect();
        values.extend([option((Setting::Password.place(), password.expose()))]);
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

    /// The number of the group of a name, which is made where there is none.
    fn group(&self, name: &str) -> Result<u64> {
        // As WHMCS stores it.
        let name = html(name);
        if let Some(group) = self.store().group(&name)? {
            return Ok(group);
        }
        // Others at the same moment are kept away by the lock.
        let slug = format!("ssl-{:x}", self.now().unix_timestamp_nanos() / 1000);
        self.store().add_group(NewGroup {
            name: &name,
            slug: &slug,
        })
    }
}
