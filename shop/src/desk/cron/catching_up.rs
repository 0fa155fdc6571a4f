//! What changed at an account since it was last asked, and everything that is stored of it beside what Certum has.

use super::comparing::is_worth_comparing;
use super::lists::{AHEAD, AT_ONCE, TOLD, by_number};
use crate::case::Case;
use crate::desk::Desk;
use crate::desk::gateway::Gateway;
use crate::effect::Effect;
use crate::host::{Halt, Host, Result};
use crate::records::{Account, AccountNews, Named};
use crate::refresh::{self, Listed};
use crate::store::AccountInUse;
use crate::words::Outcome;
use certum::client::{RangeCursor, RangePage, Ranged};
use certum::error::Error;
use certum::language::{Language, Text};
use certum::messages::{GetModifiedOrders, ListedOrder, OrderOption, OrderStatus, Orders};
use std::collections::HashSet;
use time::{Duration, OffsetDateTime};

/// How far the ranges of two runs overlap: answers may lag.
const OVERLAP: Duration = Duration::minutes(15);

/// After a longer pause it is not asked what changed, but how everything is.
const LONGEST: Duration = Duration::days(30);

/// Seconds of which nothing could be read that one run passes over.
const UNREADABLE: usize = 10;

/// Orders of an account that changed.
#[derive(Debug, Default)]
struct Changed {
    /// Those that are ours, as they are now.
    orders: Listed,
    /// All of them, with what was said of each.
    named: Vec<Named>,
}

impl<H: Host> Desk<H> {
    /// Asks an account for what changed since it was last asked, and stores it. At one without orders nothing happens:
    /// once it has one, there is nothing to catch up on.
    ///
    /// * `counted_at`: when it was read how many orders it has.
    pub(super) fn catch_up(&self, used: &AccountInUse, counted_at: OffsetDateTime) -> Result<()> {
        let account = &used.account;
        // One that was refused is asked until it is not, with orders or without.
        if used.orders == 0 && account.refused_at.is_none() {
            return self.store().nothing_to_catch_up(account.id, counted_at);
        }
        if self.is_silent(account.id) {
            return Ok(());
        }
        let mut gateway = self.gateway_of_account(account, Language::English, self.patience())?;
        let now = self.now();
        let (mut listed, compares) = match mark(account, now) {
            Some(since) => {
                let read = self.read_what_changed(&mut gateway, account, since, now);
                let (listed, is_in_doubt) = self.or_none(read)?;
                (listed, is_in_doubt && is_worth_comparing(account, now))
            }
            None => (Listed::new(), true),
        };
        if (compares || account.to_compare) && !self.is_silent(account.id) {
            let different = self.compare(&mut gateway, account, now);
            listed.extend(self.or_none(different)?);
        }
        self.refresh_stale(&mut gateway, account, &listed)?;
        let done = self.compare_expiring(&mut gateway, account, now);
        self.tolerated(done)
    }

    /// What was read, or nothing: what failed does not stop the rest.
    fn or_none<T: Default>(&self, read: Result<T>) -> Result<T> {
        match read {
            Ok(read) => Ok(read),
            Err(halt) => {
                self.tolerated(Err(halt))?;
                Ok(T::default())
            }
        }
    }

    /// Reads what changed, and marks it, part by part: whatever stops it, what was read stays read. With the orders of ours
    /// whether there is something that could not be read.
    fn read_what_changed(
        &self,
        gateway: &mut Gateway,
        account: &Account,
        since: OffsetDateTime,
        now: OffsetDateTime,
    ) -> Result<(Listed, bool)> {
        let request = GetModifiedOrders::new(since - OVERLAP, now + AHEAD, Some(TOLD));
        let mut cursor = RangeCursor::new(request);
        let mut told_at = None;
        let mut part = Changed::default();
        let mut all = Listed::new();
        let (mut unreadable, mut is_first) = (0, true);
        while let Some(page) = self.next_page(gateway, &mut cursor) {
            let page = match page {
                Ok(page) => page,
                // The rest can be asked for, or another list may tell.
                Err(error)
                    if cursor.goes_on() || matches!(error, Error::MalformedAnswer { .. }) =>
                {
                    unreadable += 1;
                    self.tolerated::<Error>(Err(error))?;
                    if unreadable >= UNREADABLE {
                        break;
                    }
                    continue;
                }
                Err(error) => return Err(error.into()),
            };
            // What changes while further pages are read is named by the next run.
            told_at = told_at.or_else(|| gateway.answered_at());
            self.take_page(account, page.answer, &mut part)?;
            if !self.is_still_running()? {
                return Ok((Listed::new(), false));
            }
            let Some(until) = page.read_until else {
                continue;
            };
            let Changed { mut orders, named } = std::mem::take(&mut part);
            let is_last = until >= now;
            if is_first {
                self.forget_known(gateway, account, (since, until), &mut orders)?;
                is_first = false;
            }
            self.mark_changed(account, &orders)?;
            let read_until = if is_last {
                read_until(told_at, now)
            } else {
                until.max(since)
            };
            let news = AccountNews {
                synced_until: Some(Some(read_until)),
                named: Some(to_be_known(account, named, &orders)),
                ..AccountNews::default()
            };
            self.store().update_account(account.id, &news)?;
            all.extend(orders);
        }
        Ok((all, unreadable > 0))
    }

    /// The next page of a list.
    pub(super) fn next_page<O: Ranged<Answer = Orders>>(
        &self,
        gateway: &mut Gateway,
        cursor: &mut RangeCursor<O>,
    ) -> Option<Result<RangePage<Orders>, Error>> {
        self.call(gateway, |client| cursor.next_page(client))
    }

    /// Takes over a page: of orders that are not ours no more than that they were named.
    fn take_page(&self, account: &Account, page: Orders, changed: &mut Changed) -> Result<()> {
        let told = by_number(page);
        // What was known the last time is ours.
        let known: HashSet<&str> = account.named.iter().map(|named| &*named.number).collect();
        let numbers = told.keys().map(String::as_str);
        let numbers: Vec<&str> = numbers.filter(|number| !known.contains(number)).collect();
        let ours = if numbers.is_empty() {
            HashSet::new()
        } else {
            self.store().numbers_of_ours(account.id, &numbers)?
        };
        for (number, orders) in told {
            let statuses = orders
                .iter()
                .filter_map(|order| order.order_status.as_ref());
            changed.named.extend(statuses.map(named));
            if ours.contains(&number) || known.contains(number.as_str()) {
                changed.orders.entry(number).or_default().extend(orders);
            }
        }
        Ok(())
    }

    /// Leaves out what the last run was told of already: it is named by the overlap of both, and not read again unless it
    /// changed since.
    fn forget_known(
        &self,
        gateway: &mut Gateway,
        account: &Account,
        (since, until): (OffsetDateTime, OffsetDateTime),
        orders: &mut Listed,
    ) -> Result<()> {
        let known: HashSet<&Named> = account.named.iter().collect();
        let is_known = |orders: &Vec<ListedOrder>| {
            let mut statuses = orders
                .iter()
                .filter_map(|order| order.order_status.as_ref());
            statuses.all(|status| known.contains(&named(status)))
        };
        if !orders.values().any(is_known) {
            return Ok(());
        }
        let mut lately = HashSet::new();
        if until > since {
            let request = GetModifiedOrders::new(since, until, Some(OrderOption::STATUS));
            let mut cursor = RangeCursor::new(request);
            while let Some(page) = self.next_page(gateway, &mut cursor) {
                lately.extend(by_number(page?.answer).into_keys());
            }
        }
        orders.retain(|number, orders| !is_known(orders) || lately.contains(number));
        Ok(())
    }

    /// Marks orders as having news. Before it is written down that they were named: a crash in between loses none.
    pub(super) fn mark_changed(&self, account: &Account, orders: &Listed) -> Result<()> {
        let numbers: Vec<&str> = orders.keys().map(String::as_str).collect();
        for numbers in numbers.chunks(AT_ONCE) {
            self.store().mark_stale(account.id, numbers)?;
        }
        Ok(())
    }

    /// Reads what is marked as having news.
    fn refresh_stale(
        &self,
        gateway: &mut Gateway,
        account: &Account,
        listed: &Listed,
    ) -> Result<()> {
        let stale = self.store().stale_orders(account.id)?;
        let mut seen = HashSet::new();
        let services = stale.into_iter().map(|(_, service)| service);
        let services: Vec<u64> = services.filter(|service| seen.insert(*service)).collect();
        let all = services.len();
        for (number, services) in services.chunks(AT_ONCE).enumerate() {
            if self.is_silent(account.id) || !self.is_still_running()? {
                break;
            }
            self.progress(Text::run_reading, number * AT_ONCE, all);
            self.refresh(gateway, services, listed)?;
        }
        Ok(())
    }

    fn refresh(&self, gateway: &mut Gateway, services: &[u64], listed: &Listed) -> Result<()> {
        let mut cases = self.cases_for_clients(services)?;
        let known: Vec<&Case> = cases.iter().collect();
        let effects = self.call(gateway, |client| refresh::refresh(client, &known, listed));
        for (case, effect) in cases.iter_mut().zip(&effects) {
            self.tolerated(self.store_news(case, effect))?;
        }
        Ok(())
    }

    /// Stores what was read. An order that could not be, or was changed meanwhile, stays to be asked for.
    fn store_news(&self, case: &mut Case, effect: &Effect) -> Result<()> {
        if effect.outcome != Outcome::Done {
            let number = case.certum_id();
            self.store()
                .update_order(case.service.order_id, &effect.order)?;
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

/// Until when everything that changed was read. `None` where that is not known: it was never read, or so long ago that one
/// look at everything is less, or by a clock that was ahead.
fn mark(account: &Account, now: OffsetDateTime) -> Option<OffsetDateTime> {
    let since = account.synced_until?;
    (since <= now + OVERLAP && now - since <= LONGEST).then_some(since.min(now))
}

/// What counts as named from now on. An order that is no row of ours, whose number may not be stored yet, is to be named
/// once more.
fn to_be_known(account: &Account, named: Vec<Named>, orders: &Listed) -> Vec<Named> {
    let known: HashSet<&Named> = account.named.iter().collect();
    let counts = |named: &Named| known.contains(named) || orders.contains_key(&named.number);
    named.into_iter().filter(counts).collect()
}

/// Until when a list tells what changed: by Certum's clock where it is behind ours, so that nothing that changes from now on
/// is before it.
fn read_until(told_at: Option<OffsetDateTime>, now: OffsetDateTime) -> OffsetDateTime {
    let theirs = told_at.filter(|theirs| now - *theirs < AHEAD);
    theirs.map_or(now, |theirs| theirs.min(now))
}

/// An order as it was named.
fn named(order: &OrderStatus) -> Named {
    let serial = order.serial_number.as_deref().unwrap_or_default();
    Named {
        number: order.order_id.clone(),
        said: format!("{} {serial}", order.order_status),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn a_list_is_read_until_the_earlier_of_two_clocks() {
        let now = datetime!(2026-11-30 12:00 UTC);
        assert_eq!(read_until(None, now), now);
        assert_eq!(read_until(Some(now + Duration::MINUTE), now), now);
        let behind = now - Duration::MINUTE;
        assert_eq!(read_until(Some(behind), now), behind);
        // A clock that is that far off tells nothing.
        assert_eq!(read_until(Some(now - Duration::DAY), now), now);
    }
}
