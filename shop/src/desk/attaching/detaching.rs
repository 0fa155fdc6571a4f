//! Detaching: the service has no order any more, and what Certum has stays. And the removal of a former contact's data.

use crate::attach;
use crate::desk::Desk;
use crate::form::Form;
use crate::host::{Host, Result};
use crate::intent::Intent;
use crate::proof::Proof;
use crate::records::{Change, ChangeNews, Order, OrderNews, Service, ServiceNews};
use crate::words::{Operation, Outcome};
use certum::language::{Said, Text};

/// What has so many digits is a telephone number.
const DIGITS: usize = 6;

/// What is put in the place of a person's data.
const REMOVED: &str = "…";

impl<H: Host> Desk<H> {
    /// Detaches a service's order: what is said of it.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`](crate::host::Halt::Refused) where there is none, or something is under way of which nobody knows the
    /// outcome.
    pub(super) fn detach_order(&self, service: u64) -> Result<Said> {
        let said = Said::new(Text::said_detach).with("service", service);
        let row = self.store().service_row(service)?;
        let detached = row.filter(|row| row.detached_at.is_some());
        if let Some(row) = detached {
            self.finish_detaching(&row)?;
            return Ok(said);
        }
        let reader = self.administrator()?;
        self.claimed(service, &reader, Text::busy, |case| {
            let number = case.certum_id().to_owned();
            if number.is_empty() {
                return Err(self.refused(Text::detach_nothing));
            }
            if case.is_unsettled() {
                return Err(self.refused(Text::detach_unsettled));
            }
            let (meant, nothing) = (Outcome::Intended, ServiceNews::default());
            self.note(case, Operation::Detach, meant, &number, nothing)?;
            let news = ServiceNews {
                detached_at: Some(Some(self.now())),
                order_id: Some(0),
                certificate_id: Some(0),
                problems: Some(Vec::new()),
                due_at: Some(None),
                paid_lines: Some(0),
                ..ServiceNews::default()
            };
            self.update(case, news)?;
            self.finish_detaching(&case.service)
        })?;
        Ok(said)
    }

    /// All that follows once a service is marked as detached; again after a crash.
    pub(in crate::desk) fn finish_detaching(&self, row: &Service) -> Result<()> {
        let service = row.service_id;
        self.store().void_mails_of(service)?;
        self.store().drop_terms_of(service)?;
        self.store().take_off_orders(service)?;
        self.store().end_ssl_order(row.sslorder_id)?;
        for change in self.store().changes_of(service)? {
            if change.operation != Operation::Detach || change.outcome != Outcome::Intended {
                continue;
            }
            let line = Said::new(Text::log_detach)
                .with("number", change.detail.as_str())
                .with("service", service);
            let line = self.shops_texts()?.say(&line);
            self.host.log(&format!("Certum Certificates: {line}"))?;
            let done = ChangeNews {
                outcome: Some(Outcome::Done),
                updated_at: Some(self.now()),
                ..ChangeNews::default()
            };
            self.store().update_change(change.id, &done)?;
        }
        Ok(())
    }

    /// Does the rest for a service that a crash left half detached.
    pub(in crate::desk) fn finish_detached(&self, service: u64) -> Result<()> {
        let row = self.store().service_row(service)?;
        if row.is_none_or(|row| row.detached_at.is_none()) {
            return Ok(());
        }
        self.locked_for_attaching(|_| {
            // It may have been attached again before the lock was free.
            let row = self.store().service_row(service)?;
            let detached = row.filter(|row| row.detached_at.is_some());
            detached.map_or(Ok(()), |row| self.finish_detaching(&row))
        })
    }

    /// Removes what is known of a service's contact: what needs an address afterwards takes the client's.
    ///
    /// # Errors
    ///
    /// [`Halt::Refused`](crate::host::Halt::Refused) where nothing is known of the service, or something is under way of which
    /// nobody knows the outcome.
    pub(super) fn forget_contact(&self, service: u64) -> Result<Said> {
        let row = self.store().service_row(service)?;
        let row = row.ok_or_else(|| self.refused(Text::no_order))?;
        if row.detached_at.is_some() {
            self.remove_contact(&row)?;
        } else {
            let reader = self.administrator()?;
            self.claimed(service, &reader, Text::busy, |case| {
                if case.is_unsettled() {
                    return Err(self.refused(Text::detach_unsettled));
                }
                self.remove_contact(&case.service)
            })?;
        }
        Ok(Said::new(Text::said_forget).with("service", service))
    }

    fn remove_contact(&self, row: &Service) -> Result<()> {
        let service = row.service_id;
        let typed = row.input.clone().unwrap_or_default();
        let changes = self.store().changes_of(service)?;
        for order in self.orders_of(row, &changes)? {
            if let Some(proof) = order.verification.filter(|proof| proof.email.is_some()) {
                let news = OrderNews {
                    verification: Some(Some(Proof {
                        email: None,
                        ..proof
                    })),
                    ..OrderNews::default()
                };
                self.store().update_order(order.id, &news)?;
            }
        }
        for change in changes {
            self.remove_contact_of_change(&change, &typed)?;
        }
        let news = ServiceNews {
            input: Some(row.input.as_ref().map(attach::without_person)),
            choice: Some(row.choice.clone().map(|choice| choice.without("email"))),
            problems: Some(Vec::new()),
            seen: Some(row.seen + 1),
            updated_at: Some(self.now()),
            ..ServiceNews::default()
        };
        self.store().update_service(service, &news)?;
        self.store().add_change(&Change {
            id: 0,
            service_id: service,
            order_id: row.order_id,
            operation: Operation::Forget,
            asked_by: self.asked_by()?,
            outcome: Outcome::Done,
            intent: None,
            detail: String::new(),
            told: Vec::new(),
            created_at: self.now(),
            updated_at: self.now(),
        })?;
        let line = Said::new(Text::log_forget).with("service", service);
        let line = self.shops_texts()?.say(&line);
        self.host.log(&format!("Certum Certificates: {line}"))
    }

    /// The orders that were the service's; not those that are another's by now.
    fn orders_of(&self, row: &Service, changes: &[Change]) -> Result<Vec<Order>> {
        let ids = changes.iter().map(|change| change.order_id);
        let ids: Vec<u64> = ids.chain([row.order_id]).filter(|id| *id != 0).collect();
        let mut orders = self.store().orders_of_ids(&ids)?;
        orders.retain(|order| order.service_id == row.service_id || order.service_id == 0);
        Ok(orders)
    }

    fn remove_contact_of_change(&self, change: &Change, typed: &Form) -> Result<()> {
        let intent = change.intent.as_ref();
        let approving = intent.and_then(|intent| intent.approving.as_ref());
        let detail = without(&change.detail, typed);
        let told = serde_json::to_string(&change.told).unwrap_or_default();
        let names_them = without(&told, typed) != told;
        let news = ChangeNews {
            told: names_them.then(Vec::new),
            intent: approving
                .filter(|approving| approving.email.is_some())
                .and(intent)
                .map(|intent| Some(without_address(intent))),
            detail: (detail != change.detail).then_some(detail),
            ..ChangeNews::default()
        };
        if news.is_empty() {
            return Ok(());
        }
        self.store().update_change(change.id, &news)
    }
}

fn without_address(intent: &Intent) -> Intent {
    let mut intent = intent.clone();
    if let Some(approving) = &mut intent.approving {
        approving.email = None;
    }
    intent
}

/// What was told, without a person's data: addresses and telephone numbers anywhere, other things where they are quoted, since
/// a name may be a part of another word.
fn without(detail: &str, typed: &Form) -> String {
    let told = detail.to_owned();
    attach::persons(typed)
        .into_iter()
        .fold(told, |told, value| {
            let digits = value.bytes().filter(u8::is_ascii_digit).count();
            if value.contains('@') || digits >= DIGITS {
                told.replace(value, REMOVED)
            } else {
                told.replace(&format!("\"{value}\""), REMOVED)
            }
        })
}
