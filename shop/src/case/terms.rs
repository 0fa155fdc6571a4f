//! Terms: what is paid for, what orders deliver of it, and up to when a certificate has to be there.
//!
//! WHMCS's cycles and Certum's terms are two clocks. Payments move the day up to which a service is paid; a renewal is owed
//! once for each of Certum's terms that this day reaches beyond.

use super::Case;
use crate::actions::Phase;
use crate::moment;
use crate::records::{Certificate, Order, Term};
use crate::whmcs::PaidLine;
use crate::words::{OrderKind, OrderStatus};
use certum::catalogue::{self, Term as Length};
use time::{Duration, OffsetDateTime};

/// How long before the paid term's end Certum takes a renewal.
const RENEWAL_WINDOW: Duration = Duration::days(30);

/// How far what is paid has to reach beyond a term for the next one to be owed: Certum's year has 365 days, and WHMCS moves
/// a month's last day to and fro. Shorter than any cycle.
pub(crate) const REACHES_BEYOND: Duration = Duration::days(5);

/// Certum's codes of one product, for its numbers of years, lie in a block of ten: only with another of them it is renewed
/// (code 1167).
const BLOCK: u32 = 10;

/// The most terms that are owed at once: a price for three years on a product of one owes two more.
const MOST_OWED: usize = 4;

impl Case {
    /// The end of what is paid for, as far as certificates deliver it. `None` before a certificate, and where the
    /// product's term is unknown.
    #[must_use]
    pub(crate) fn term_end(&self) -> Option<OffsetDateTime> {
        let own = |term: &&Term| term.attempt == self.service.attempt && self.is_delivered(term);
        let terms = self.terms.iter().filter(own);
        terms.map(|term| term.ends_at).max()
    }

    /// Whether there is a certificate of a term.
    fn is_delivered(&self, term: &Term) -> bool {
        let mut certificates = self.certificates.iter();
        term.order_id != 0 && certificates.any(|certificate| certificate.order_id == term.order_id)
    }

    /// Whether an order is under way that delivers a term: not one that was refused, cancelled, or never placed.
    fn is_to_come(&self, term: &Term) -> bool {
        let is_open = |order: &Order| {
            let mut open = self.open_changes();
            open.any(|change| change.order_id == order.id)
        };
        self.order_of_id(term.order_id).is_some_and(|order| {
            let is_placed = order.is_placed() && order.status != Some(OrderStatus::Rejected);
            is_placed || is_open(order)
        })
    }

    /// The terms that are paid for and that no order delivers; none of what was not paid by an invoice.
    fn all_owed(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(|term| {
            term.invoice_id != 0 && !self.is_delivered(term) && !self.is_to_come(term)
        })
    }

    /// The earliest term that is owed.
    #[must_use]
    pub(crate) fn owed(&self) -> Option<&Term> {
        self.all_owed().min_by_key(|term| term.begins_at)
    }

    /// Whether a further term is being delivered.
    #[must_use]
    pub(crate) fn delivers_next(&self) -> bool {
        let mut terms = self.terms.iter();
        terms.any(|term| !self.is_delivered(term) && self.is_to_come(term))
    }

    /// The terms that have begun, those that are not written down, or not as they are: each order's runs from its first
    /// certificate, a renewal's from the end of the one before.
    #[must_use]
    pub(crate) fn terms_begun(&self) -> Vec<Term> {
        let mut end = self.term_end();
        let mut begun: Vec<Term> = Vec::new();
        let mut seen: Vec<u64> = Vec::new();
        // A reissue runs in its order's term, also where a renewal has come since, and where the term is written down.
        let certificates: Vec<&Certificate> = self.of_attempt().collect();
        for certificate in certificates.into_iter().rev() {
            let Some(order) = self.order_of_id(certificate.order_id) else {
                continue;
            };
            if seen.contains(&order.id) {
                continue;
            }
            seen.push(order.id);
            let known = self.terms.iter().find(|term| term.order_id == order.id);
            let first = certificate.not_before;
            let begins_at = match (order.kind, known) {
                (OrderKind::Renewal, Some(known)) => known.begins_at.max(first),
                (OrderKind::Renewal, None) => end.map_or(first, |end| end.max(first)),
                (OrderKind::New, _) => first,
            };
            let Some(length) = self.length_of(&order.product_code) else {
                continue;
            };
            let Some(ends_at) = begins_at.checked_add(length) else {
                continue;
            };
            end = Some(end.map_or(ends_at, |end| end.max(ends_at)));
            let term = Term {
                id: known.map_or(0, |known| known.id),
                service_id: self.service.service_id,
                attempt: order.attempt,
                invoice_id: known.map_or(0, |known| known.invoice_id),
                begins_at,
                ends_at,
                order_id: order.id,
            };
            if term.id == 0 || known != Some(&term) {
                begun.push(term);
            }
        }
        begun
    }

    /// How long a product's term is; `None` for one that neither catalogue nor settings know.
    fn length_of(&self, code: &str) -> Option<Duration> {
        let number = code.parse().ok();
        let listed = number.and_then(catalogue::product);
        let chosen = [&self.hosting.settings, &self.settings].map(|settings| &settings.product);
        let named = chosen.into_iter().flatten();
        let named = named.filter(|product| Some(product.code) == number || code.is_empty());
        let term = listed.map(|product| product.term);
        let term = term.or_else(|| named.map(|product| product.term).next());
        let renewed = number.and_then(catalogue::issue_code);
        let renewed = renewed.and_then(catalogue::product);
        let term = term.flatten().or_else(|| renewed?.term)?;
        Some(duration_of(term))
    }

    /// The end of the last term that is delivered, to come or owed, of this attempt.
    #[must_use]
    pub(crate) fn last_end(&self) -> Option<OffsetDateTime> {
        let counts = |term: &&Term| {
            let lives = self.is_delivered(term) || self.is_to_come(term) || term.invoice_id != 0;
            term.attempt == self.service.attempt && lives
        };
        // Before there is a certificate nobody knows when its term ends.
        self.term_end()?;
        self.terms
            .iter()
            .filter(counts)
            .map(|term| term.ends_at)
            .max()
    }

    /// The lines of paid invoices, each with the end of what it pays for: where the next one begins; of the newest WHMCS's due
    /// day, where that is about a cycle later (a first line may be prorated).
    fn ends<'a>(&self, paid: &'a [PaidLine]) -> Vec<(&'a PaidLine, OffsetDateTime)> {
        let (due, months) = (self.hosting.due, self.hosting.cycle.months());
        let next = paid.iter().skip(1).map(|line| line.begins_on);
        let next = next.chain([None]);
        let ends = paid.iter().zip(next).filter_map(|(line, next)| {
            let begins = line.begins_on?;
            let cycle = months.and_then(|months| moment::months_after(begins, months));
            // A month has no room for another one's days.
            let slack = if months == Some(1) { 5 } else { 31 };
            let latest = cycle.map(|end| end.saturating_add(Duration::days(slack)));
            let own = due.filter(|due| *due > begins && latest.is_none_or(|latest| *due <= latest));
            let end = next.filter(|next| *next > begins).or(own).or(cycle)?;
            let end = due.map_or(end, |due| due.min(end));
            Some((line, end.midnight().assume_utc()))
        });
        ends.collect()
    }

    /// The terms that are paid for and neither delivered, to come, nor owed already.
    ///
    /// * `paid`: the service's lines of paid invoices, oldest first.
    #[must_use]
    pub(crate) fn newly_owed(&self, paid: &[PaidLine]) -> Vec<Term> {
        let paid_for = self.hosting.settings.product_code();
        let ends = self.ends(paid);
        let (Some(mut end), Some(until), Some(length), true) = (
            self.last_end(),
            ends.iter().map(|(_, end)| *end).max(),
            self.length_of(&paid_for),
            self.hosting.cycle.recurs(),
        ) else {
            return Vec::new();
        };
        let mut owed = Vec::new();
        while until > end.saturating_add(REACHES_BEYOND) && owed.len() < MOST_OWED {
            let reaches = ends.iter().find(|(_, reached)| *reached > end);
            let (Some((line, _)), Some(ends_at)) = (reaches, end.checked_add(length)) else {
                break;
            };
            let known = self.terms.iter().find(|term| term.begins_at == end);
            owed.push(Term {
                id: known.map_or(0, |known| known.id),
                service_id: self.service.service_id,
                attempt: self.service.attempt,
                invoice_id: line.invoice_id,
                begins_at: end,
                ends_at,
                order_id: 0,
            });
            end = ends_at;
        }
        owed
    }

    /// Terms that are not owed any more: their invoices were refunded or cancelled, or what was ordered anew since counts
    /// from a day of its own.
    #[must_use]
    pub(crate) fn taken_back(&self, paid: &[PaidLine]) -> Vec<Term> {
        let is_paid = |term: &Term| paid.iter().any(|line| line.invoice_id == term.invoice_id);
        let is_past =
            |term: &Term| term.attempt != self.service.attempt && self.term_end().is_some();
        self.all_owed()
            .filter(|term| !is_paid(term) || is_past(term))
            .cloned()
            .collect()
    }

    /// The terms that renewals of this attempt deliver, those that are not stored as they are: a renewal that was attached is
    /// bound to the term that is owed, else to the next one, and its term to the invoice that reaches beyond its beginning.
    ///
    /// * `paid`: the service's lines of paid invoices, oldest first.
    #[must_use]
    pub(crate) fn attached_terms(&self, paid: &[PaidLine]) -> Vec<Term> {
        let ends = self.ends(paid);
        let renewals = self.orders.iter().filter(|order| {
            order.kind == OrderKind::Renewal
                && order.attempt == self.service.attempt
                && order.status != Some(OrderStatus::Rejected)
        });
        let bound = renewals.filter_map(|order| self.bound(order));
        let bound = bound.map(|term| {
            let mut reaching = ends.iter().filter(|(_, end)| *end > term.begins_at);
            let line = reaching.next().filter(|_| term.invoice_id == 0);
            let invoice_id = line.map_or(term.invoice_id, |(line, _)| line.invoice_id);
            Term { invoice_id, ..term }
        });
        bound.filter(|term| !self.terms.contains(term)).collect()
    }

    /// The term that an order delivers, bound to it: the one that is owed, else the next one, which nobody has paid yet.
    #[must_use]
    pub(crate) fn bound(&self, order: &Order) -> Option<Term> {
        if let Some(known) = self.terms.iter().find(|term| term.order_id == order.id) {
            return Some(known.clone());
        }
        if let Some(owed) = self.owed() {
            return Some(Term {
                order_id: order.id,
                attempt: order.attempt,
                ..owed.clone()
            });
        }
        if order.kind == OrderKind::New {
            return None;
        }
        let begins_at = self.term_end()?;
        let known = self.terms.iter().find(|term| term.begins_at == begins_at);
        Some(Term {
            id: known.map_or(0, |known| known.id),
            service_id: self.service.service_id,
            attempt: order.attempt,
            invoice_id: 0,
            begins_at,
            ends_at: begins_at.checked_add(self.length_of(&order.product_code)?)?,
            order_id: order.id,
        })
    }

    /// From when on Certum takes a renewal; `None` before there is a certificate.
    #[must_use]
    pub(crate) fn renewal_from(&self) -> Option<OffsetDateTime> {
        Some(self.term_ends()?.saturating_sub(RENEWAL_WINDOW))
    }

    /// The end of the term in force; of a product that the catalogue does not know the certificate's end is all that is
    /// known.
    #[must_use]
    pub(crate) fn term_ends(&self) -> Option<OffsetDateTime> {
        let end = self.term_end();
        end.or_else(|| self.current().map(|newest| newest.not_after))
    }

    /// Up to when a certificate has to be there: the end of Certum's term or of what is paid, whichever is earlier.
    #[must_use]
    pub(crate) fn covered_until(&self) -> Option<OffsetDateTime> {
        let end = self.term_end()?;
        let due = self.hosting.due.filter(|_| self.hosting.cycle.recurs());
        let due = due.map(|due| due.midnight().assume_utc());
        Some(due.map_or(end, |due| due.min(end)))
    }

    /// Whether an administrator may order what is in force anew: the service is of another product by now, which Certum takes
    /// for no renewal, or its newest certificate was revoked while an older one still works.
    #[must_use]
    pub(crate) fn orders_anew(&self) -> bool {
        let settled = self.phase() == Phase::Issued && !self.is_unsettled();
        let newest = self.of_attempt().next();
        let revoked = newest.is_some_and(|newest| newest.status.is_revoked());
        settled
            && (revoked
                || self
                    .codes()
                    .is_some_and(|(ordered, paid)| !is_renewal_of(ordered, paid)))
    }

    /// The code of what was ordered, its issue code where that was a renewal, and the code of what is paid for by now.
    fn codes(&self) -> Option<(u32, u32)> {
        let ordered = match self.product_code() {
            "" => self.settings.product.as_ref()?.code,
            code => code.parse().ok()?,
        };
        let issue = catalogue::issue_code(ordered).unwrap_or(ordered);
        let paid = match &self.hosting.settings.product {
            Some(paid) if self.hosting.is_ours() => paid.code,
            _ => issue,
        };
        Some((issue, paid))
    }

    /// The code with which what was ordered is renewed, as the product that is paid for by now; also where it was a
    /// renewal itself. `None` where Certum takes none: what is another product by now is ordered anew.
    #[must_use]
    pub(crate) fn renewal_code(&self) -> Option<String> {
        let (ordered, paid) = self.codes()?;
        let code = catalogue::renewal_code(paid).filter(|_| is_renewal_of(ordered, paid))?;
        Some(format!("{code:03}"))
    }
}

/// How long a term is.
#[must_use]
pub(crate) fn duration_of(term: Length) -> Duration {
    match term {
        Length::Years(years) => Duration::days(365 * i64::from(years)),
        Length::Days(days) => Duration::days(i64::from(days)),
    }
}

/// Whether Certum takes a product for a renewal of another one.
#[must_use]
pub(crate) fn is_renewal_of(ordered: u32, paid: u32) -> bool {
    paid / BLOCK == ordered / BLOCK
}

#[cfg(test)]
mod tests;
