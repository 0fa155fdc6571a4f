//! The administrator's page on which orders that exist at Certum are attached to services, and detached.

mod detaching;
mod reading;
mod shown;
mod working;

use super::{Desk, page_of};
use crate::attach::{Chain, Found, chains, matched};
use crate::form::Form;
use crate::host::{Halt, Host, Result};
use crate::moment;
use crate::records::Account;
use crate::store::Lock;
use crate::whmcs::Unattached;
use crate::words::words;
use certum::language::{Said, Text};
use serde_json::Value;
use shown::{AttachPage, Done};
use time::{Duration, OffsetDateTime};
use working::Wanted;

words! {
    /// What a form of the page asks for.
    Asked {
        /// Orders for one service.
        Find = "find",
        /// Orders for all services that have none.
        Match = "match",
        /// What attaching would do.
        Preview = "preview",
        /// Orders are attached.
        Attach = "attach",
        /// The service's order is detached.
        Detach = "detach",
        /// The contact's data are removed.
        Forget = "forget",
    }
}

/// For how many seconds at most attaching keeps others from it; each order begins them anew.
const LOCKED_FOR: i64 = 300;

/// How many services without an order are looked at.
const MOST_SERVICES: usize = 200;

/// How many orders are shown of those that were found.
const MOST_FOUND: usize = 100;

/// Where orders are looked for around the day on which a service was ordered.
const BEFORE: Duration = Duration::days(30);
const AFTER: Duration = Duration::days(60);

/// How far back the orders of services are looked for: no certificate in force was ordered before.
const LONGEST_TERM: Duration = Duration::days(3 * 366);

impl<H: Host> Desk<H> {
    /// The page of attaching, as `AttachPage` has it. Nothing is changed at Certum.
    ///
    /// `asked` is what stands in the page's address (`service`). `posted` is the form: `do` says what it asks for (`Asked`),
    /// of `service`, with `number`, or `from` and `to`; `chosen.SERVICE` holds the numbers of the orders that are chosen for
    /// a service, `ticked.SERVICE` what was confirmed. `None` where the page is only shown.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`] where it cannot be done, and what the host fails with.
    pub fn attach(&self, asked: &Form, posted: Option<&Form>) -> Result<Value> {
        let posted = posted.map(Form::decoded);
        let form = posted.clone().unwrap_or_else(|| asked.decoded());
        let mut page = AttachPage::of(&form);
        let wish = posted
            .as_ref()
            .and_then(|form| Asked::parse(form.get("do")));
        let done = match wish {
            Some(wish) => self.asked_of_attach(&mut page, wish, &form),
            None => Ok(()),
        };
        if let Err(halt) = done {
            page.problem = self.sentence_of(halt)?;
        }
        self.complete(&mut page, &form)?;
        Ok(Value::Object(page_of(&page)?))
    }

    fn asked_of_attach(&self, page: &mut AttachPage, wish: Asked, form: &Form) -> Result<()> {
        match wish {
            Asked::Find if form.filled("number").is_some() => {
                let service = self.service_asked(form)?;
                let number = form.get("number").to_owned();
                self.preview_attaching(page, &[(service, vec![number])], true)
            }
            Asked::Find => self.find(page, form),
            Asked::Match => self.match_all(page, form),
            Asked::Preview => {
                let chosen = self.chosen(form)?;
                self.preview_attaching(page, &chosen, false)
            }
            Asked::Attach => self.locked_for_attaching(|lock| self.attach_all(page, form, lock)),
            Asked::Detach | Asked::Forget => {
                let service = self.service_asked(form)?.service_id;
                if !form.ticked("sure") {
                    page.asks = wish.as_str();
                    return Ok(());
                }
                let said = self.locked_for_attaching(|_| {
                    if wish == Asked::Detach {
                        self.detach_order(service)
                    } else {
                        self.forget_contact(service)
                    }
                })?;
                page.done.push(Done {
                    service,
                    good: true,
                    text: self.reader()?.texts.say(&said),
                });
                Ok(())
            }
        }
    }

    /// Does something while nobody else attaches or detaches.
    fn locked_for_attaching<T>(&self, work: impl FnOnce(&mut i64) -> Result<T>) -> Result<T> {
        let lock = self
            .store()
            .claim_lock(Lock::Attach, self.now(), LOCKED_FOR)?;
        let Some(mut lock) = lock else {
            return Err(self.refused(Text::attach_runs));
        };
        let done = work(&mut lock);
        let released = self.store().release_lock(Lock::Attach, lock);
        let done = done?;
        released?;
        Ok(done)
    }

    /// Keeps the lock for as long as it works: until when.
    fn still_attaching(&self, lock: i64) -> Result<i64> {
        let now = self.now();
        if lock - now.unix_timestamp() > LOCKED_FOR / 2 {
            return Ok(lock);
        }
        let kept = self
            .store()
            .keep_lock(Lock::Attach, lock, now, LOCKED_FOR)?;
        kept.ok_or_else(|| self.refused(Text::attach_runs))
    }

    fn service_asked(&self, form: &Form) -> Result<Unattached> {
        let service = form.get("service").parse().unwrap_or_default();
        self.service_of_number(service)
    }

    fn service_of_number(&self, service: u64) -> Result<Unattached> {
        let found = self.store().unattached(service)?;
        found.ok_or_else(|| {
            self.refused(Said::new(Text::attach_no_service).with("service", service))
        })
    }

    /// The services and the numbers of the orders that were chosen for them.
    fn chosen(&self, form: &Form) -> Result<Vec<(Unattached, Vec<String>)>> {
        let mut chosen = Vec::new();
        for (service, numbers) in form.below("chosen") {
            let numbers: Vec<String> = numbers.split_whitespace().map(str::to_owned).collect();
            if !numbers.is_empty() {
                let service = service.parse().unwrap_or_default();
                chosen.push((self.service_of_number(service)?, numbers));
            }
        }
        if chosen.is_empty() {
            return Err(self.refused(Text::attach_none_chosen));
        }
        Ok(chosen)
    }

    /// The orders that were placed in a time, and what each is to a service.
    fn find(&self, page: &mut AttachPage, form: &Form) -> Result<()> {
        let service = self.service_asked(form)?;
        let account = self.account_of_service(&service)?;
        let (from, to) = self.range(form, usual_range(&service, self.now()))?;
        let mut gateway = self.way_to(&account)?;
        let chains = self.read_placed(&mut gateway, from, to)?;
        let services = [service];
        let known = self.known_of(&account, &services, &chains)?;
        let [service] = services;
        self.show_found(page, &service, chains, &known)
    }

    /// The orders that may be those of all services that have none.
    fn match_all(&self, page: &mut AttachPage, form: &Form) -> Result<()> {
        let services = self.store().all_unattached(MOST_SERVICES)?;
        let first = services
            .iter()
            .filter_map(|service| service.registered)
            .min();
        let oldest = self.now() - LONGEST_TERM;
        let from = first.map_or(oldest, |day| day.midnight().assume_utc() - BEFORE);
        let (from, to) = self.range(form, (from.max(oldest), self.now()))?;
        page.searched = true;
        for (account, services) in self.by_account(services)? {
            let mut gateway = self.way_to(&account)?;
            let chains = self.read_placed(&mut gateway, from, to)?;
            let known = self.known_of(&account, &services, &chains)?;
            let matches = matched(&services, &chains, &known, self.now());
            self.show_matches(page, &services, &chains, &matches)?;
        }
        Ok(())
    }

    /// Services with the account at which their orders are; those without one are left out.
    fn by_account(&self, services: Vec<Unattached>) -> Result<Vec<(Account, Vec<Unattached>)>> {
        let mut accounts: Vec<(Account, Vec<Unattached>)> = Vec::new();
        for service in services {
            let settings = &service.settings;
            let account = self
                .store()
                .account(&settings.user_name, settings.environment)?;
            let Some(account) = account else { continue };
            match accounts
                .iter_mut()
                .find(|(known, _)| known.id == account.id)
            {
                Some((_, services)) => services.push(service),
                None => accounts.push((account, vec![service])),
            }
        }
        Ok(accounts)
    }

    /// What attaching would do.
    ///
    /// * `alone`: the orders that a number renews, and those that renew it, are looked for.
    fn preview_attaching(
        &self,
        page: &mut AttachPage,
        chosen: &[(Unattached, Vec<String>)],
        alone: bool,
    ) -> Result<()> {
        for (service, numbers) in chosen {
            let account = self.account_of_service(service)?;
            let mut gateway = self.way_to(&account)?;
            let mut found = self.read_orders(&mut gateway, numbers)?;
            let chain = match found.pop() {
                Some(only) if alone => self.read_renewals(&mut gateway, only)?,
                Some(last) => {
                    found.push(last);
                    self.chain_of(found, numbers)?
                }
                None => return Err(self.not_found(numbers)),
            };
            let services = std::slice::from_ref(service);
            let known = self.known_of(&account, services, [&chain])?;
            self.show_preview(page, service, &chain, &known)?;
        }
        Ok(())
    }

    /// The chain whose newest order was chosen.
    fn chain_of(&self, found: Vec<Found>, numbers: &[String]) -> Result<Chain> {
        let newest = numbers.last().map_or("", String::as_str);
        let mut chains = chains(found).into_iter();
        let chain = chains.find(|chain| chain.head().number == newest);
        chain.ok_or_else(|| self.not_found(numbers))
    }

    fn not_found(&self, numbers: &[String]) -> Halt {
        self.refused(Said::new(Text::attach_not_found).with("number", numbers.join(" ")))
    }

    /// Attaches what was chosen, one after the other: one that cannot be does not stop the others.
    fn attach_all(&self, page: &mut AttachPage, form: &Form, lock: &mut i64) -> Result<()> {
        for (service, numbers) in self.chosen(form)? {
            *lock = self.still_attaching(*lock)?;
            let ticked = form.get(&format!("ticked.{}", service.service_id));
            let said = self.attach_chosen(&service, &numbers, ticked);
            let (good, text) = match said {
                Ok(said) => (true, self.reader()?.texts.say(&said)),
                Err(halt) => (false, self.sentence_of(halt)?),
            };
            page.done.push(Done {
                service: service.service_id,
                good,
                text,
            });
        }
        Ok(())
    }

    fn attach_chosen(
        &self,
        service: &Unattached,
        numbers: &[String],
        ticked: &str,
    ) -> Result<Said> {
        let account = self.account_of_service(service)?;
        let mut gateway = self.way_to(&account)?;
        let found = self.read_orders(&mut gateway, numbers)?;
        let chain = self.chain_of(found, numbers)?;
        let known = self.known_of(&account, std::slice::from_ref(service), [&chain])?;
        let wanted = Wanted {
            service,
            account: &account,
            chain: &chain,
            known: &known,
            ticked,
        };
        self.attach_order(&mut gateway, &wanted)
    }

    /// The time that was typed, else another.
    fn range(
        &self,
        form: &Form,
        usual: (OffsetDateTime, OffsetDateTime),
    ) -> Result<(OffsetDateTime, OffsetDateTime)> {
        let typed = |name: &str, usual| match form.filled(name) {
            Some(text) => {
                let day = moment::read_day(text).map(|day| day.midnight().assume_utc());
                day.ok_or_else(|| self.refused(Text::attach_bad_range))
            }
            None => Ok(usual),
        };
        let from = typed("from", usual.0)?;
        let to = if form.filled("to").is_some() {
            // The day itself counts.
            typed("to", usual.1)? + Duration::days(1)
        } else {
            usual.1
        };
        if from >= to {
            return Err(self.refused(Text::attach_bad_range));
        }
        Ok((from, to.min(self.now())))
    }
}

/// Around the day on which a service was ordered; of none that WHMCS knows, the last year.
fn usual_range(service: &Unattached, now: OffsetDateTime) -> (OffsetDateTime, OffsetDateTime) {
    match service.registered {
        Some(day) => {
            let day = day.midnight().assume_utc();
            (day - BEFORE, (day + AFTER).min(now))
        }
        None => (now - Duration::days(366), now),
    }
}
