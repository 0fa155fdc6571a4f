//! What changed at an account since it was last asked.

use crate::case::Case;
use crate::desk::Desk;
use crate::desk::gateway::Gateway;
use crate::effect::Effect;
use crate::host::{Halt, Host, Result};
use crate::records::{Account, AccountNews, Named};
use crate::refresh;
use crate::store::AccountInUse;
use crate::words::Outcome;
use certum::client::Client;
use certum::language::Language;
use certum::messages::{GetModifiedOrders, OrderOption, OrderStatus};
use certum::soap;
use std::collections::{HashMap, HashSet};
use time::{Duration, OffsetDateTime};

/// How far the ranges of two runs overlap: answers may lag.
const OVERLAP: Duration = Duration::minutes(15);

/// After a longer pause cron catches up over several runs: a list has at most 100 pages.
const LONGEST: Duration = Duration::days(7);

/// Certum's clock may be ahead of ours.
const AHEAD: Duration = Duration::hours(1);

/// Orders that are asked for at once.
const AT_ONCE: usize = 100;

/// Orders that changed, under their numbers.
#[derive(Debug, Default)]
struct Changed {
    orders: HashMap<String, OrderStatus>,
    /// When Certum told it, by its own clock.
    told_at: Option<OffsetDateTime>,
}

impl<H: Host> Desk<H> {
    /// Asks an account for what changed since it was last asked, and stores it. At one without orders nothing happens:
    /// once it has one, there is nothing to catch up on.
    ///
    /// * `counted_at`: when it was read how many orders it has.
    pub(super) fn catch_up(&self, used: &AccountInUse, counted_at: OffsetDateTime) -> Result<()> {
        let account = &used.account;
        let now = self.now();
        if used.orders == 0 {
            return self.store().nothing_to_catch_up(account.id, counted_at);
        }
        if self.is_silent(account.id) {
            return Ok(());
        }
        let mut gateway = self.gateway_of_account(account, Language::English, None)?;
        let (changed, mut read) = self.ask_what_changed(&mut gateway, account, now)?;
        let numbers: Vec<&str> = changed.keys().map(String::as_str).collect();
        // Before it is written down that they were named: a crash in between loses none.
        for numbers in numbers.chunks(AT_ONCE) {
            self.store().mark_stale(account.id, numbers)?;
        }
        let stale = self.store().stale_orders(account.id)?;
        // An order whose number was not stored yet is no row of ours: it is to be named once more.
        if let Some(named) = &mut read.named {
            let known: HashSet<&Named> = account.named.iter().collect();
            let ours: HashSet<&str> = stale.iter().map(|(number, _)| number.as_str()).collect();
            named.retain(|named| known.contains(named) || ours.contains(named.number.as_str()));
        }
        self.store().update_account(account.id, &read)?;
        let mut services: Vec<u64> = stale.into_iter().map(|(_, service)| service).collect();
        services.dedup();
        for services in services.chunks(AT_ONCE) {
            if self.is_silent(account.id) || !self.is_still_running()? {
                break;
            }
            self.refresh(&mut gateway, services, &changed)?;
        }
        Ok(())
    }

    /// The orders that changed since the account was last asked. What the last run was told of already is named by the
    /// overlap of both, and not read again unless it changed since. With them, until when the account was read then.
    fn ask_what_changed(
        &self,
        gateway: &mut Gateway,
        account: &Account,
        now: OffsetDateTime,
    ) -> Result<(HashMap<String, OrderStatus>, AccountNews)> {
        let since = account.synced_until.unwrap_or(now);
        let until = now.min(since + LONGEST);
        let Changed {
            mut orders,
            told_at,
        } = self.call(gateway, |client| {
            changed(client, since - OVERLAP, until + AHEAD)
        })?;
        let all: Vec<Named> = orders.values().map(named).collect();
        let known: HashSet<&Named> = account.named.iter().collect();
        let is_known = |order: &OrderStatus| known.contains(&named(order));
        if orders.values().any(is_known) {
            let since = self.call(gateway, |client| changed(client, since, until + AHEAD))?;
            orders.retain(|number, order| !is_known(order) || since.orders.contains_key(number));
        }
        let synced_until = if until == now {
            read_until(told_at, now)
        } else {
            until
        };
        let news = AccountNews {
            synced_until: Some(Some(synced_until)),
            named: Some(all),
            ..AccountNews::default()
        };
        Ok((orders, news))
    }

    fn refresh(
        &self,
        gateway: &mut Gateway,
        services: &[u64],
        changed: &HashMap<String, OrderStatus>,
    ) -> Result<()> {
        let mut cases = self.cases_for_clients(services)?;
        let known: Vec<_> = cases
            .iter()
            .map(|case| (case, changed.get(case.certum_id())))
            .collect();
        let effects = self.call(gateway, |client| refresh::refresh(client, &known));
        for (case, effect) in cases.iter_mut().zip(&effects) {
            self.tolerated(self.store_news(case, effect))?;
        }
        Ok(())
    }

    /// Stores what was read. An order that could not be, or was changed meanwhile, stays to be asked for.
    fn store_news(&self, case: &mut Case, effect: &Effect) -> Result<()> {
        if effect.outcome != Outcome::Done {
            let number = case.certum_id();
            return Err(Halt::Failed(format!("order {number}: {}", effect.detail)));
        }
        // What another run has read meanwhile is newer.
        if !self.is_still_running()? {
            return Ok(());
        }
        self.claimed_as_read(case, |case| {
            self.apply(case, effect, None)?;
            let others = case.orders.iter();
            if others.filter(|order| order.stale).count() > 0 {
                self.store().is_fresh(case.service.service_id)?;
            }
            Ok(())
        })
    }
}

/// Until when a list tells what changed: by Certum's clock where it is behind ours, so that nothing that changes from now on
/// is before it.
fn read_until(told_at: Option<OffsetDateTime>, now: OffsetDateTime) -> OffsetDateTime {
    let theirs = told_at.filter(|theirs| now - *theirs < AHEAD);
    theirs.map_or(now, |theirs| theirs.min(now))
}

/// Orders that changed, with their status.
fn changed(
    client: &Client,
    from_date: OffsetDateTime,
    to_date: OffsetDateTime,
) -> certum::Result<Changed> {
    let request = GetModifiedOrders {
        from_date,
        order_option: Some(OrderOption::STATUS),
        page_number: None,
        to_date,
    };
    let mut changed = Changed::default();
    for page in client.pages(request) {
        let statuses = page?
            .orders
            .into_iter()
            .filter_map(|order| order.order_status);
        let statuses = statuses.map(|status| (status.order_id.clone(), status));
        changed.orders.extend(statuses);
        // What changes while further pages are read is named by the next run.
        if changed.told_at.is_none() {
            let call = client.last_call();
            changed.told_at = call.and_then(|call| soap::answered_at(&call.answer));
        }
    }
    Ok(changed)
}

/// An order as it was named.
fn named(order: &OrderStatus) -> Named {
    let serial = order.serial_number.as_deref().unwrap_or_default();
    Named {
        number: order.order_id.clone(),
        said: format!("{} {serial}", order.order_status),
    }
}
