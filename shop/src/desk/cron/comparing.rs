//! Everything that is stored of an account, compared with what Certum has.

use super::lists::{AHEAD, AT_ONCE, TOLD, by_number};
use crate::desk::Desk;
use crate::desk::gateway::Gateway;
use crate::host::{Host, Result};
use crate::records::{Account, AccountNews};
use crate::refresh::Listed;
use crate::store::KnownOrder;
use crate::words::{CertificateStatus, OrderStatus};
use certum::client::RangeCursor;
use certum::messages::{GetOrdersByDateRange, ListedOrder};
use std::collections::HashSet;
use time::{Duration, OffsetDateTime};

/// Certum may have an order a little before we wrote it down.
const BEFORE: Duration = Duration::days(1);

/// What could not be read makes another comparison worth while after this time.
const AGAIN: Duration = Duration::hours(1);

impl<H: Host> Desk<H> {
    /// Asks cron to compare what is stored of every account with what Certum has, the next time that it runs.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn compare_all(&self) -> Result<()> {
        let news = AccountNews {
            to_compare: Some(true),
            ..AccountNews::default()
        };
        for account in self.store().accounts()? {
            self.store().update_account(account.id, &news)?;
        }
        Ok(())
    }

    /// Asks for all orders since the first one that is alive, and marks those of which something else is stored, and those
    /// that no page shows, which are asked for one by one then. The orders that it found to be different.
    pub(super) fn compare(
        &self,
        gateway: &mut Gateway,
        account: &Account,
        now: OffsetDateTime,
    ) -> Result<Listed> {
        let living = self.store().living_orders(account.id, now)?;
        let mut different = Listed::new();
        let mut seen: HashSet<String> = HashSet::new();
        let first = living.iter().map(|(_, created_at)| *created_at).min();
        if let Some(first) = first {
            let request = GetOrdersByDateRange::new(first - BEFORE, now + AHEAD, Some(TOLD));
            let mut cursor = RangeCursor::new(request);
            while let Some(page) = self.next_page(gateway, &mut cursor) {
                let page = match page {
                    Ok(page) => page,
                    // What it may hold is asked for one by one.
                    Err(error) if cursor.goes_on() => {
                        self.tolerated(Err(error))?;
                        continue;
                    }
                    Err(error) => return Err(error.into()),
                };
                let told = by_number(page.answer);
                let numbers: Vec<&str> = told.keys().map(String::as_str).collect();
                let known = self.store().known_orders(account.id, &numbers)?;
                for (number, orders) in told {
                    let mut known = known.iter();
                    let Some(known) = known.find(|known| known.number == number) else {
                        continue;
                    };
                    if is_different(known, &orders) {
                        different.insert(number.clone(), orders);
                    }
                    seen.insert(number);
                }
                if !self.is_still_running()? {
                    return Ok(Listed::new());
                }
            }
        }
        self.mark_changed(account, &different)?;
        let numbers = living.iter().map(|(number, _)| number.as_str());
        let unseen: Vec<&str> = numbers.filter(|number| !seen.contains(*number)).collect();
        for numbers in unseen.chunks(AT_ONCE) {
            self.store().mark_stale(account.id, numbers)?;
        }
        let news = AccountNews {
            to_compare: Some(false),
            compared_at: Some(Some(now)),
            // What changed before is known by now.
            synced_until: Some(Some(now)),
            named: Some(Vec::new()),
            ..AccountNews::default()
        };
        self.store().update_account(account.id, &news)?;
        Ok(different)
    }
}

/// Whether an account is to be compared since it is in doubt what changed.
pub(super) fn is_worth_comparing(account: &Account, now: OffsetDateTime) -> bool {
    let last = account.compared_at.filter(|last| *last <= now);
    last.is_none_or(|last| now - last > AGAIN)
}

/// Whether Certum tells something else of an order than is stored.
fn is_different(known: &KnownOrder, told: &[ListedOrder]) -> bool {
    let status = told
        .iter()
        .rev()
        .find_map(|order| order.order_status.as_ref());
    let status = status.map(|status| OrderStatus::parse(&status.order_status));
    if status != known.status {
        return true;
    }
    let certificates = told
        .iter()
        .filter_map(|order| order.certificate_details.as_ref());
    certificates.into_iter().any(|told| {
        let mut stored = known.certificates.iter();
        let stored = stored.find(|(serial, _)| *serial == told.serial_number);
        stored
            .is_none_or(|(_, status)| *status != CertificateStatus::parse(&told.certificate_status))
    })
}
