//! Orders as Certum lists them, and which of them renews which.

use crate::case::{self, duration_of};
use crate::words::{CertificateStatus, OrderStatus};
use certum::catalogue;
use certum::messages::{ListedOrder, RequestorInfo};
use certum::x509::HostName;
use std::collections::HashMap;
use time::{Duration, OffsetDateTime};

/// A renewal is ordered before the certificate ends, or soon after it.
const RENEWED_WITHIN: Duration = Duration::days(30);

/// How far from the end of a term its renewal was ordered at most, with some days to spare.
const AROUND: Duration = Duration::days(45);

/// A certificate of an order.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FoundCertificate {
    pub(crate) serial: String,
    pub(crate) status: CertificateStatus,
    pub(crate) from: OffsetDateTime,
    pub(crate) until: OffsetDateTime,
}

impl FoundCertificate {
    fn is_alive(&self, now: OffsetDateTime) -> bool {
        self.status == CertificateStatus::Valid && self.until > now
    }
}

/// An order at Certum, with its reissues.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    /// Certum's number.
    pub(crate) number: String,
    /// For whom it was ordered.
    pub(crate) customer: String,
    pub(crate) product_code: String,
    /// What Certum says of it: of several, of the newest reissue.
    pub(crate) status: OrderStatus,
    pub(crate) ordered_at: OffsetDateTime,
    /// Its certificates, oldest first.
    pub(crate) certificates: Vec<FoundCertificate>,
    /// The newest certificate's names in ASCII, the common name first; none where they are not known.
    pub(crate) names: Vec<String>,
    /// Who ordered, where that was read.
    pub(crate) requestor: Option<RequestorInfo>,
}

impl Found {
    /// The orders of a list, oldest first; a reissue is its order's.
    #[must_use]
    pub(crate) fn all(listed: impl IntoIterator<Item = ListedOrder>) -> Vec<Self> {
        let mut orders: Vec<Self> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for listed in listed {
            let Some(status) = &listed.order_status else {
                continue;
            };
            let place = *places
                .entry(status.order_id.clone())
                .or_insert(orders.len());
            if place == orders.len() {
                orders.push(Self {
                    number: status.order_id.clone(),
                    customer: status.customer.clone(),
                    product_code: status.product_code.clone(),
                    status: OrderStatus::parse(&status.order_status),
                    ordered_at: status.order_date,
                    certificates: Vec::new(),
                    names: Vec::new(),
                    requestor: None,
                });
            }
            if let Some(order) = orders.get_mut(place) {
                order.add(&listed);
            }
        }
        orders.sort_by(|one, other| {
            let key = |order: &Self| (order.ordered_at, order.number.clone());
            key(one).cmp(&key(other))
        });
        orders
    }

    fn add(&mut self, listed: &ListedOrder) {
        if let Some(status) = &listed.order_status {
            self.status = OrderStatus::parse(&status.order_status);
        }
        if let Some(details) = &listed.certificate_details {
            // Of a range that was read in parts an order may come twice.
            let serial = details.serial_number.as_str();
            self.certificates.retain(|known| known.serial != serial);
            self.certificates.push(FoundCertificate {
                serial: details.serial_number.clone(),
                status: CertificateStatus::parse(&details.certificate_status),
                from: details.start_date,
                until: details.end_date,
            });
            let names = details.common_name.iter().chain(&details.dns_names);
            self.names = each_once(names.map(|name| ascii(name)));
        }
        let requestor = listed.order_details.as_ref();
        let requestor = requestor.and_then(|details| details.requestor_info.clone());
        let requestor = requestor.filter(|requestor| !requestor.email.trim().is_empty());
        self.requestor = requestor.or_else(|| self.requestor.take());
    }

    /// Whether its names are not known, though it has some or will have.
    #[must_use]
    pub(crate) fn is_unnamed(&self) -> bool {
        self.names.is_empty() && self.status.is_open()
    }

    /// Whether it is for names; one whose names are not known may be. A wildcard waits at its base name.
    #[must_use]
    pub(crate) fn is_for(&self, names: &[String]) -> bool {
        let set = |names: &[String]| {
            let names = names.iter().map(|name| ascii(name));
            let names = names.map(|name| name.trim_start_matches("*.").to_owned());
            let mut names = each_once(names);
            names.sort_unstable();
            names
        };
        self.names.is_empty() || set(&self.names) == set(names)
    }

    /// The names that it waits for.
    pub(crate) fn name(&mut self, names: impl Iterator<Item = String>) {
        self.names = each_once(names.map(|name| ascii(&name)));
    }

    /// Whether something is to come of it, or its certificate is in force.
    fn lives(&self, now: OffsetDateTime) -> bool {
        let mut certificates = self.certificates.iter();
        self.status.is_open() || certificates.any(|certificate| certificate.is_alive(now))
    }

    /// Whether it renews another one.
    #[must_use]
    pub(crate) fn renews(&self) -> bool {
        let code = self.product_code.parse().ok();
        code.and_then(catalogue::issue_code).is_some()
    }

    /// The code of its product, of what it renews where it is a renewal.
    #[must_use]
    pub(crate) fn issue_code(&self) -> Option<u32> {
        let code: u32 = self.product_code.parse().ok()?;
        Some(catalogue::issue_code(code).unwrap_or(code))
    }

    /// How long its term is; `None` where the catalogue does not know it.
    #[must_use]
    pub(crate) fn term(&self) -> Option<Duration> {
        catalogue::product(self.issue_code()?)?
            .term
            .map(duration_of)
    }
}

/// An order with those before it that it renews.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Chain {
    /// Those before it, oldest first.
    before: Vec<Found>,
    head: Found,
}

impl Chain {
    /// An order alone.
    #[must_use]
    pub(crate) fn of(head: Found) -> Self {
        Self {
            before: Vec::new(),
            head,
        }
    }

    /// The newest order.
    #[must_use]
    pub(crate) fn head(&self) -> &Found {
        &self.head
    }

    /// The oldest order.
    #[must_use]
    pub(crate) fn first(&self) -> &Found {
        self.before.first().unwrap_or(&self.head)
    }

    /// All of them, oldest first.
    pub(crate) fn orders(&self) -> impl Iterator<Item = &Found> {
        self.before.iter().chain([&self.head])
    }

    /// Their numbers, oldest first.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = &str> {
        self.orders().map(|order| order.number.as_str())
    }

    /// Whether an order of a number is among them.
    #[must_use]
    pub(crate) fn has(&self, number: &str) -> bool {
        self.numbers().any(|known| known == number)
    }

    /// Whether something is to come of one, or its certificate is in force.
    #[must_use]
    pub(crate) fn lives(&self, now: OffsetDateTime) -> bool {
        self.orders().any(|order| order.lives(now))
    }

    /// The newest certificate; `None` before there is one.
    #[must_use]
    pub(crate) fn newest(&self) -> Option<&FoundCertificate> {
        let certificates = self.orders().flat_map(|order| &order.certificates);
        certificates.max_by_key(|certificate| certificate.from)
    }

    /// The end of the paid term; `None` before there is a certificate, and where a term is not known.
    #[must_use]
    pub(crate) fn term_end(&self) -> Option<OffsetDateTime> {
        let mut end: Option<OffsetDateTime> = None;
        for order in self.orders() {
            let issued = order.certificates.iter().map(|known| known.from).min()?;
            let begins = end.map_or(issued, |end| end.max(issued));
            end = Some(begins.checked_add(order.term()?)?);
        }
        end
    }

    /// When the order that the oldest renews was placed; `None` where it renews none.
    #[must_use]
    pub(crate) fn window_before(
        &self,
        _now: OffsetDateTime,
    ) -> Option<(OffsetDateTime, OffsetDateTime)> {
        let first = self.first();
        let at = first.ordered_at.checked_sub(first.term()?)?;
        first.renews().then(|| (at - AROUND, at + AROUND))
    }

    /// When the order that renews the newest was placed; `None` where that is still to come.
    #[must_use]
    pub(crate) fn window_after(
        &self,
        now: OffsetDateTime,
    ) -> Option<(OffsetDateTime, OffsetDateTime)> {
        let at = self.head.ordered_at.checked_add(self.head.term()?)?;
        let (from, to) = (at - AROUND, (at + AROUND).min(now));
        (from < to).then_some((from, to))
    }

    /// The chain with those of other orders that belong to it; `None` where none does.
    #[must_use]
    pub(crate) fn joined(&self, others: Vec<Found>) -> Option<Self> {
        let others = others.into_iter().filter(|other| !self.has(&other.number));
        let mut all: Vec<Found> = self.orders().cloned().chain(others).collect();
        all.sort_by_key(|order| order.ordered_at);
        let longer = chains(all)
            .into_iter()
            .find(|chain| chain.has(&self.head.number));
        longer.filter(|longer| longer.before.len() > self.before.len())
    }

    fn then(mut self, next: Found) -> Self {
        self.before.push(self.head);
        self.head = next;
        self
    }
}

/// Whether an order renews another one: it repeats customer and names, with a code of the same product, about when the
/// other's certificate ends.
#[must_use]
pub(crate) fn is_renewal_of(next: &Found, before: &Found) -> bool {
    let ends = before.certificates.iter().map(|known| known.until).max();
    let in_time = ends.is_some_and(|ends| next.ordered_at <= ends.saturating_add(RENEWED_WITHIN));
    let codes = next.issue_code().zip(before.issue_code());
    next.renews()
        && in_time
        && next.number != before.number
        && next.ordered_at > before.ordered_at
        && next.customer == before.customer
        && codes.is_some_and(|(next, before)| case::is_renewal_of(before, next))
        && next.is_for(&before.names)
}

/// Orders as chains of renewals, each order in one. What was refused and has no certificate stands alone.
#[must_use]
pub(crate) fn chains(orders: Vec<Found>) -> Vec<Chain> {
    let mut chains: Vec<Chain> = Vec::new();
    for order in orders {
        let is_nothing = order.status == OrderStatus::Rejected && order.certificates.is_empty();
        let renewed = chains
            .iter()
            .rposition(|chain| !is_nothing && is_renewal_of(&order, chain.head()));
        match renewed {
            Some(place) => {
                let chain = chains.remove(place);
                chains.push(chain.then(order));
            }
            None => chains.push(Chain::of(order)),
        }
    }
    chains
}

/// A name as it is compared: in ASCII, without an asterisk or www before it.
pub(super) fn bare(name: &str) -> String {
    let name = ascii(name);
    let name = name.strip_prefix("*.").unwrap_or(&name);
    name.strip_prefix("www.").unwrap_or(name).to_owned()
}

fn ascii(name: &str) -> String {
    let name = name.trim();
    HostName::parse(name).map_or_else(
        |_| name.to_lowercase(),
        |host| host.ascii().to_ascii_lowercase(),
    )
}

fn each_once(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in names.filter(|name| !name.is_empty()) {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}
