//! Keeps orders current from cron, asking only for what changed.

#[cfg(test)]
mod tests;

use super::gateway::{ACCOUNTS, Gateway, account_number};
use super::orders::{CERTIFICATES, ORDERS, Order};
use super::tables::places;
use super::{Desk, Halt, Host, MODULE, Result};
use crate::change::{Columns, Effect, Outcome};
use crate::form::Form;
use crate::refresh;
use crate::service;
use crate::stored;
use certum::client::Client;
use certum::error::{Error, Phase};
use certum::language::Language;
use certum::messages::{GetModifiedOrders, OrderOption, OrderStatus};
use serde_json::Value;
use std::collections::HashMap;
use std::fmt::Display;
use time::{Duration, OffsetDateTime};

/// How far the ranges of two runs overlap: clocks differ, and answers may lag.
const OVERLAP: Duration = Duration::minutes(15);

/// After a longer pause cron catches up over several runs: a list has at most 100 pages.
const LONGEST: Duration = Duration::days(7);

/// Certum's clock may be ahead of ours.
const AHEAD: Duration = Duration::hours(1);

const LOCK: &str = "cron_lock";
const LOCK_SECONDS: i64 = 900;

/// How old the lock may be until it is taken anew.
const LOCK_AGE: i64 = 60;

/// Calls in a row without an answer after which an account is left to the next run. Of one alone the order that was asked
/// for may be the reason, and would keep all others waiting for ever.
const SILENCES: u8 = 2;

/// Orders that are asked for at once.
const AT_ONCE: usize = 100;

/// What a run of cron knows.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// What its lock holds; empty where cron does not run.
    lock: String,
    /// How often in a row nobody answered, by the accounts' numbers.
    silences: HashMap<u64, u8>,
}

impl<H: Host> Desk<H> {
    /// What cron does each time: settles what is unknown, asks each account for what changed, sets right what WHMCS
    /// shows, sends mails that are due. One thing that fails is logged and does not stop the others.
    ///
    /// # Errors
    ///
    /// What the host fails with where nothing can be done.
    pub fn cron(&self) -> Result<()> {
        let Some(lock) = self.claim_meta(LOCK, LOCK_SECONDS)? else {
            return Ok(());
        };
        self.run.replace(Run {
            lock,
            ..Run::default()
        });
        let done = self.locked();
        let lock = self.run.take().lock;
        let released = self.release_meta(LOCK, &lock);
        let noted = self.set_meta("cron_at", &self.now());
        done.and(released).and(noted)
    }

    fn locked(&self) -> Result<()> {
        // Where Certum hangs, there may be no time left for them at the end.
        self.tolerated(self.retry_mails())?;
        self.attribute_orders()?;
        let sql = format!("select * from {ORDERS} where outcome_unknown = 1");
        for order in self.host.rows(&sql, &[])? {
            if !self.is_still_running()? {
                return Ok(());
            }
            self.tolerated(self.settle(&Order(order)))?;
        }
        for account in self.accounts_to_ask()? {
            if !self.is_still_running()? {
                return Ok(());
            }
            self.tolerated(self.catch_up(&account))?;
        }
        self.ask_for_lost_codes()?;
        for order in self.shown_wrong()? {
            if !self.is_still_running()? {
                return Ok(());
            }
            self.tolerated(self.repair(&order))?;
        }
        self.retry_mails()
    }

    /// Keeps cron's lock for as long as it works. False where another run has it by now; true outside of cron.
    pub(super) fn is_still_running(&self) -> Result<bool> {
        let lock = self.run.borrow().lock.clone();
        let Ok(until) = lock.parse::<i64>() else {
            return Ok(true);
        };
        if until - self.host.now().unix_timestamp() > LOCK_SECONDS - LOCK_AGE {
            return Ok(true);
        }
        let kept = self.keep_meta(LOCK, &lock, LOCK_SECONDS)?;
        let is_kept = kept.is_some();
        if let Some(lock) = kept {
            self.run.borrow_mut().lock = lock;
        }
        Ok(is_kept)
    }

    /// Takes note of whether an account's service answers.
    pub(super) fn heard_of(&self, account: u64, error: Option<&Error>) {
        let mut run = self.run.borrow_mut();
        let silences = run.silences.entry(account).or_default();
        *silences = match error {
            Some(Error::Transport { source, .. }) => match source.phase {
                Phase::Setup | Phase::Resolve | Phase::Connect | Phase::Tls => SILENCES,
                _ if source.timed_out => silences.saturating_add(1),
                _ => *silences,
            },
            _ => 0,
        };
    }

    /// Whether an account is left to the next run, as nobody answers.
    pub(super) fn is_silent(&self, account: &Form) -> bool {
        let run = self.run.borrow();
        let silences = run.silences.get(&account_number(account));
        silences.is_some_and(|silences| *silences >= SILENCES)
    }

    /// One that fails does not stop the others.
    pub(super) fn tolerated<E: Display>(&self, done: Result<(), E>) -> Result<()> {
        match done {
            Ok(()) => Ok(()),
            Err(error) => self
                .host
                .log(&format!("Certum Certificates, cron: {error}")),
        }
    }

    /// Asks an account for what changed since it was last asked, and stores it.
    fn catch_up(&self, account: &Form) -> Result<()> {
        if self.is_silent(account) {
            return Ok(());
        }
        let Some(since) = self.synced_until(account)? else {
            return Ok(());
        };
        let until = self.host.now().min(since + LONGEST);
        let mut gateway = self.gateway_of_account(account, Language::English, None)?;
        let changed = self.call(&mut gateway, |client| {
            changed(client, since - OVERLAP, until + AHEAD)
        })?;
        let numbers: Vec<&String> = changed.keys().collect();
        for numbers in numbers.chunks(AT_ONCE) {
            self.mark_stale(account, numbers)?;
        }
        let columns = Columns::from([("synced_until", stored::stamp(until).into())]);
        self.set(ACCOUNTS, &columns, "id = ?", &[account.get("id").into()])?;
        let sql = format!(
            "select id from {ORDERS} where stale = 1 and certum_id <> '' and account_id = ?"
        );
        let stale = self.host.rows(&sql, &[account.get("id").into()])?;
        for rows in stale.chunks(AT_ONCE) {
            if self.is_silent(account) || !self.is_still_running()? {
                break;
            }
            let ids: Vec<Value> = rows.iter().map(|row| row.get("id").into()).collect();
            self.refresh(&mut gateway, &ids, &changed)?;
        }
        Ok(())
    }

    fn synced_until(&self, account: &Form) -> Result<Option<OffsetDateTime>> {
        if let Some(until) = stored::moment(account.get("synced_until")) {
            return Ok(Some(until));
        }
        // Kept by a version that did not write this down.
        let sql = format!("select min(created_at) as first from {ORDERS} where account_id = ?");
        let first = self.row(&sql, &[account.get("id").into()])?;
        Ok(first.and_then(|row| stored::moment(row.get("first"))))
    }

    /// Until its news are stored, an order counts as one to be asked for: whatever happens in between.
    fn mark_stale(&self, account: &Form, numbers: &[&String]) -> Result<()> {
        let values: Vec<Value> = numbers
            .iter()
            .map(|number| number.as_str().into())
            .collect();
        let places = places(values.len());
        let sql = format!("select order_id from {CERTIFICATES} where certum_id in ({places})");
        let of = self.host.rows(&sql, &values)?;
        let ids: Vec<Value> = of.iter().map(|row| row.get("order_id").into()).collect();
        let condition = format!(
            "(certum_id in ({places}) or id in ({})) and account_id = ?",
            super::tables::places(ids.len())
        );
        let values: Vec<Value> = values
            .into_iter()
            .chain(ids)
            .chain([account.get("id").into()])
            .collect();
        self.set(
            ORDERS,
            &Columns::from([("stale", 1.into())]),
            &condition,
            &values,
        )?;
        Ok(())
    }

    fn refresh(
        &self,
        gateway: &mut Gateway,
        ids: &[Value],
        changed: &HashMap<String, OrderStatus>,
    ) -> Result<()> {
        let sql = format!("select * from {ORDERS} where id in ({})", places(ids.len()));
        let mut orders = Vec::new();
        let mut purchases = Vec::new();
        for order in self.host.rows(&sql, ids)?.into_iter().map(Order) {
            let settings = self.settings_of(order.service())?;
            let reader = self.client(order.client())?;
            purchases.push(self.purchase(&order, &settings, &reader)?);
            orders.push(order);
        }
        let known: Vec<_> = purchases
            .iter()
            .map(|purchase| (purchase, changed.get(&purchase.certum_id)))
            .collect();
        let effects = self.call(gateway, |client| refresh::refresh(client, &known));
        for (order, effect) in orders.iter().zip(&effects) {
            self.tolerated(self.store_news(order, effect))?;
        }
        Ok(())
    }

    /// Stores what was read. An order that could not be, or was changed meanwhile, stays to be asked for.
    fn store_news(&self, order: &Order, effect: &Effect) -> Result<()> {
        if effect.outcome != Outcome::Done {
            let number = order.get("certum_id");
            return Err(Halt::Failed(format!("order {number}: {}", effect.detail)));
        }
        let Some(claim) = self.claim(order)? else {
            return Ok(());
        };
        let stored = self.store_claimed(order, effect);
        let released = self.release(order, &claim);
        stored.and(released)
    }

    fn store_claimed(&self, order: &Order, effect: &Effect) -> Result<()> {
        let now = self.order_of_id(order.id())?;
        if let Some(now) = now.filter(|now| unclaimed(now) == unclaimed(order)) {
            let operation = if effect.detail.is_empty() {
                ""
            } else {
                "refresh"
            };
            self.apply(&now, effect, operation)?;
        }
        Ok(())
    }

    /// Orders whose services WHMCS shows as something else than they are; once a day those whose due date may follow,
    /// too.
    fn shown_wrong(&self) -> Result<Vec<Order>> {
        let today = self.today();
        let daily = self.meta("due_dates")? != today;
        self.set_meta("due_dates", &today)?;
        let sql = format!(
            "select o.* from {ORDERS} o join tblsslorders x on x.id = o.sslorder_id
                join tblhosting s on s.id = o.service_id join tblproducts p on p.id = s.packageid
                where o.certum_id <> '' and p.servertype = ? and (x.status = 'Awaiting Configuration'
                    or (? = 1 and o.order_status = 'ENROLLED' and p.configoption13 = 'on' and o.not_after > s.nextduedate)
                    or case when o.certificate_status in ('REVOKED', 'REVOKING') or o.not_after <= ?
                        then s.domainstatus = 'Active'
                        else s.domainstatus = 'Completed' or s.suspendreason like ? end)"
        );
        let ours = format!("{}%", service::OUR_REASON);
        let values = [
            MODULE.into(),
            u8::from(daily).into(),
            self.now().into(),
            ours.into(),
        ];
        let rows = self.host.rows(&sql, &values)?;
        Ok(rows.into_iter().map(Order).collect())
    }
}

/// Orders that changed, with their status, under their numbers.
fn changed(
    client: &Client,
    from_date: OffsetDateTime,
    to_date: OffsetDateTime,
) -> certum::Result<HashMap<String, OrderStatus>> {
    let request = GetModifiedOrders {
        from_date,
        order_option: Some(OrderOption {
            certificate_details: Some(false),
            order_details: Some(false),
            order_status: Some(true),
        }),
        page_number: None,
        to_date,
    };
    let mut changed = HashMap::new();
    for page in client.pages(request) {
        let statuses = page?
            .orders
            .into_iter()
            .filter_map(|order| order.order_status);
        changed.extend(statuses.map(|status| (status.order_id.clone(), status)));
    }
    Ok(changed)
}

/// An order without who is at work on it.
fn unclaimed(order: &Order) -> Form {
    order.0.clone().without("busy_until")
}
