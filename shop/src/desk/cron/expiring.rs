//! Certum's own list of certificates that end soon, compared with ours once a week: what nobody here looks after.

use super::lists::AT_ONCE;
use crate::desk::Desk;
use crate::desk::gateway::Gateway;
use crate::host::{Host, Result};
use crate::records::{Account, AccountNews, Stranger};
use certum::client::PageCursor;
use certum::language::{Said, Text};
use certum::messages::{ExpiringCertificate, GetExpiringCertificates};
use std::collections::HashSet;
use time::{Duration, OffsetDateTime};

const EACH: Duration = Duration::days(7);

/// As far as Certum looks ahead (code 2052).
const DAYS: i64 = 30;

/// As many are kept.
const KEPT: usize = 500;

/// As many are named in a mail.
const NAMED: usize = 20;

impl<H: Host> Desk<H> {
    /// Compares an account's list where a week has gone by. What no service has is told to the shop once, and stands in the
    /// check of the connection.
    pub(super) fn compare_expiring(
        &self,
        gateway: &mut Gateway,
        account: &Account,
        now: OffsetDateTime,
    ) -> Result<()> {
        let last = account.expiring_at.filter(|last| *last <= now);
        if last.is_some_and(|last| now - last < EACH) || self.is_silent(account.id) {
            return Ok(());
        }
        let mut cursor = PageCursor::new(GetExpiringCertificates {
            validity_days_left: DAYS,
            page_number: None,
        });
        let mut strangers = Vec::new();
        let mut stopped = Ok(());
        while let Some(page) = self.call(gateway, |client| cursor.next_page(client)) {
            match page {
                Ok(page) => strangers.extend(self.strangers(account, &page.certificates)?),
                Err(error) if strangers.is_empty() => return Err(error.into()),
                // What was read is of use.
                Err(error) => stopped = Err(error),
            }
        }
        self.tolerated(stopped)?;
        strangers.truncate(KEPT);
        let known: HashSet<&Stranger> = account.strangers.iter().collect();
        let new: Vec<&Stranger> = strangers
            .iter()
            .filter(|stranger| !known.contains(stranger))
            .collect();
        if !new.is_empty() {
            self.tell_of_strangers(account, &new)?;
        }
        let news = AccountNews {
            expiring_at: Some(Some(now)),
            strangers: Some(strangers),
            ..AccountNews::default()
        };
        self.store().update_account(account.id, &news)
    }

    /// Those of a page that no service has. An order of ours whose certificate is not stored has news.
    fn strangers(&self, account: &Account, page: &[ExpiringCertificate]) -> Result<Vec<Stranger>> {
        let mut strangers = Vec::new();
        for certificates in page.chunks(AT_ONCE) {
            let serials: Vec<&str> = certificates
                .iter()
                .map(|certificate| certificate.serial_number.as_str())
                .collect();
            let stored = self.store().known_serials(&serials)?;
            let others = certificates
                .iter()
                .filter(|certificate| !stored.contains(&certificate.serial_number));
            let numbers: Vec<&str> = others
                .clone()
                .map(|certificate| certificate.order_id.as_str())
                .collect();
            let ours = self.store().numbers_of_ours(account.id, &numbers)?;
            let has_news: Vec<&str> = numbers
                .iter()
                .copied()
                .filter(|number| ours.contains(*number))
                .collect();
            if !has_news.is_empty() {
                self.store().mark_stale(account.id, &has_news)?;
            }
            let others = others.filter(|certificate| !ours.contains(&certificate.order_id));
            strangers.extend(others.map(|certificate| Stranger {
                number: certificate.order_id.clone(),
                serial: certificate.serial_number.clone(),
                ends: crate::moment::stamp(certificate.expiring_date),
            }));
        }
        Ok(strangers)
    }

    fn tell_of_strangers(&self, account: &Account, new: &[&Stranger]) -> Result<()> {
        let named = new.iter().take(NAMED).map(|stranger| {
            let ends = self.host.shown(&stranger.ends)?;
            Ok(format!("{} ({ends})", stranger.number))
        });
        let named: Vec<String> = named.collect::<Result<_>>()?;
        let more = if new.len() > NAMED { ", …" } else { "" };
        let told = Said::new(Text::mail_strangers)
            .with("count", new.len().to_string())
            .with("user", account.user_name.as_str())
            .with("mode", account.environment.as_str())
            .with("orders", named.join(", ") + more);
        self.tell_the_shop(&Said::new(Text::mail_strangers_subject), &told)
    }
}
