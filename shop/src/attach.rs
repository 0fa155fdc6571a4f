//! Attaching orders that exist at Certum to services: what is compared, what speaks against it, and which order is whose.
//!
//! Taking over from another module decides by the same: it only brings the numbers along.

mod found;
mod matching;
#[cfg(test)]
mod tests;

pub(crate) use found::{Chain, Found, chains};
pub(crate) use matching::{Match, matched};

use crate::case::Case;
use crate::form::Form;
use crate::records::Order;
use crate::whmcs::{MODULE, SslRecord, Unattached};
use crate::words::{OrderKind, words};
use certum::language::{Said, Text};
use time::OffsetDateTime;

words! {
    /// What an order is to a service, the best first.
    Verdict {
        /// Names and product are the service's.
        Matches = "matches",
        /// The names are the service's, the product is another.
        Product = "product",
        /// The service has no domain, or the order no names: nothing to compare.
        Unnamed = "unnamed",
        /// The names are others.
        Names = "names",
        /// WHMCS has another order for the service, which is not ours.
        OfAnother = "of_another",
        /// WHMCS names the order for another service.
        Elsewhere = "elsewhere",
        /// It was refused, or its certificate has ended or was revoked.
        Over = "over",
        /// It is attached to a service.
        Attached = "attached",
    }
}

impl Verdict {
    /// Whether the order can be attached all the same, once somebody has confirmed it.
    const fn is_doubt(self) -> bool {
        matches!(
            self,
            Self::Product | Self::Unnamed | Self::Names | Self::OfAnother | Self::Elsewhere
        )
    }

    /// Whether it cannot be attached.
    const fn is_wall(self) -> bool {
        matches!(self, Self::Over | Self::Attached)
    }
}

/// What the shop knows of orders: whose they are, and what WHMCS's records name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    /// Our rows of them; those of none are of no service.
    pub(crate) orders: Vec<Order>,
    /// WHMCS's records of the services and of the orders.
    pub(crate) records: Vec<SslRecord>,
}

impl Known {
    /// The service that has an order; `None` for a free one.
    #[must_use]
    pub(crate) fn holder(&self, number: &str) -> Option<u64> {
        let mut orders = self.orders.iter().filter(|order| order.service_id != 0);
        let held = orders.find(|order| order.certum_id == number || order.number == number);
        held.map(|order| order.service_id)
    }

    /// The row of an order; `None` where there is none yet.
    #[must_use]
    pub(crate) fn row(&self, number: &str) -> Option<&Order> {
        self.orders.iter().find(|order| order.certum_id == number)
    }

    /// The record of a service that names another order, which is none of ours.
    #[must_use]
    pub(crate) fn record_of_another(&self, service: u64, chain: &Chain) -> Option<&SslRecord> {
        let is_ours = |record: &SslRecord| {
            record.number.is_empty()
                || self.row(&record.number).is_some()
                || (record.module == MODULE && chain.has(&record.number))
        };
        let mut records = self.records.iter();
        records.find(|record| record.service_id == service && !is_ours(record))
    }

    /// The record of another service that names an order and is not ours.
    fn named_elsewhere(&self, service: u64, chain: &Chain) -> Option<&SslRecord> {
        let mut records = self.records.iter();
        records.find(|record| {
            let is_free = self.row(&record.number).is_none();
            record.service_id != service && chain.has(&record.number) && is_free
        })
    }
}

/// What an order is to a service.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Judgement {
    /// All that is to be said of it, the worst last; never empty.
    pub(crate) verdicts: Vec<(Verdict, Said)>,
}

impl Judgement {
    /// That nothing speaks against it.
    #[must_use]
    pub(crate) fn good() -> Self {
        Self {
            verdicts: vec![(Verdict::Matches, Text::attach_matches.into())],
        }
    }

    /// The worst of it.
    #[must_use]
    pub(crate) fn verdict(&self) -> Verdict {
        let verdicts = self.verdicts.iter().map(|(verdict, _)| *verdict);
        verdicts.max().unwrap_or(Verdict::Matches)
    }

    /// Why it cannot be attached; `None` where it can.
    #[must_use]
    pub(crate) fn refusal(&self) -> Option<&Said> {
        let mut verdicts = self.verdicts.iter();
        let wall = verdicts.find(|(verdict, _)| verdict.is_wall());
        wall.map(|(_, said)| said)
    }

    /// What somebody has to confirm before it is attached.
    pub(crate) fn doubts(&self) -> impl Iterator<Item = &(Verdict, Said)> {
        let verdicts = self.verdicts.iter();
        verdicts.filter(|(verdict, _)| verdict.is_doubt())
    }

    /// The words of the doubts, as a form has them.
    #[must_use]
    pub(crate) fn doubted(&self) -> String {
        let words = self.doubts().map(|(verdict, _)| verdict.as_str());
        words.collect::<Vec<_>>().join(" ")
    }

    /// Whether everything that is in doubt was confirmed.
    ///
    /// * `ticked`: the words of the doubts that were shown.
    #[must_use]
    pub(crate) fn is_confirmed(&self, ticked: &str) -> bool {
        let mut doubts = self.doubts();
        let is_ticked = |word: &str| ticked.split_whitespace().any(|known| known == word);
        doubts.all(|(verdict, _)| is_ticked(verdict.as_str()))
    }
}

/// What an order is to a service.
#[must_use]
pub(crate) fn judge(
    chain: &Chain,
    service: &Unattached,
    known: &Known,
    now: OffsetDateTime,
) -> Judgement {
    let mut verdicts = Vec::new();
    let head = chain.head();
    match named(service, head) {
        Some(true) => {}
        Some(false) => {
            let said = Said::new(Text::attach_doubt_names)
                .with("names", head.names.join(", "))
                .with("domain", service.domain.as_str());
            verdicts.push((Verdict::Names, said));
        }
        None => verdicts.push((Verdict::Unnamed, Text::attach_doubt_unnamed.into())),
    }
    if !is_product_of(service, head) {
        let said = Said::new(Text::attach_doubt_product)
            .with("code", head.product_code.as_str())
            .with("product", service.settings.product_code());
        verdicts.push((Verdict::Product, said));
    }
    if let Some(record) = known.record_of_another(service.service_id, chain) {
        let said = Said::new(Text::attach_doubt_of_another)
            .with("number", record.number.as_str())
            .with("module", record.module.as_str());
        verdicts.push((Verdict::OfAnother, said));
    }
    if let Some(record) = known.named_elsewhere(service.service_id, chain) {
        let said = Said::new(Text::attach_doubt_elsewhere)
            .with("service", record.service_id)
            .with("module", record.module.as_str());
        verdicts.push((Verdict::Elsewhere, said));
    }
    if !chain.lives(now) {
        verdicts.push((Verdict::Over, Text::attach_over.into()));
    }
    let mut holders = chain.numbers().filter_map(|number| known.holder(number));
    if let Some(holder) = holders.find(|holder| *holder != service.service_id) {
        let said = Said::new(Text::attach_attached).with("service", holder);
        verdicts.push((Verdict::Attached, said));
    }
    if verdicts.is_empty() {
        return Judgement::good();
    }
    verdicts.sort_by_key(|(verdict, _)| *verdict);
    Judgement { verdicts }
}

/// Whether an order's names are a service's; `None` where one of both has none.
fn named(service: &Unattached, order: &Found) -> Option<bool> {
    let domain = found::bare(&service.domain);
    if domain.is_empty() || order.names.is_empty() {
        return None;
    }
    let mut names = order.names.iter();
    Some(names.any(|name| found::bare(name) == domain))
}

/// Whether an order's product is the service's, or renews it.
fn is_product_of(service: &Unattached, order: &Found) -> bool {
    let own = service.settings.product.as_ref();
    own.is_some_and(|own| Some(own.code) == order.issue_code())
}

/// What the records of a chain become with a service: the rows that are there, else new ones, oldest first. The first is the
/// one of its attempt that begins the terms.
///
/// * `account`: the account at Certum that has them.
#[must_use]
pub(crate) fn rows(chain: &Chain, case: &Case, known: &Known, account: u64) -> Vec<Order> {
    let orders = chain.orders().enumerate().map(|(place, found)| {
        let row = known.row(&found.number);
        Order {
            id: row.map_or(0, |row| row.id),
            service_id: case.service.service_id,
            attempt: case.service.attempt,
            kind: if place == 0 {
                OrderKind::New
            } else {
                OrderKind::Renewal
            },
            number: row.map_or_else(String::new, |row| row.number.clone()),
            certum_id: found.number.clone(),
            account_id: account,
            product_code: found.product_code.clone(),
            customer: found.customer.clone(),
            status: Some(found.status.clone()),
            verification: row.and_then(|row| row.verification.clone()),
            code_lost: row.is_some_and(|row| row.code_lost),
            steps: row.map_or_else(Vec::new, |row| row.steps.clone()),
            san_states: row.map_or_else(Vec::new, |row| row.san_states.clone()),
            checked_at: row.and_then(|row| row.checked_at),
            tried_at: None,
            // Until all of it is read: cron does it, should this request not come to that.
            stale: true,
            csr: row.and_then(|row| row.csr.clone()),
            created_at: found.ordered_at,
        }
    });
    orders.collect()
}

/// What was typed for a service, with who ordered at Certum where nobody was typed. Certum does not tell CSR and method.
#[must_use]
pub(crate) fn input(chain: &Chain, typed: Option<&Form>) -> Option<Form> {
    let form = typed.cloned().unwrap_or_default();
    let requestor = chain.head().requestor.as_ref();
    let Some(requestor) = requestor.filter(|_| form.filled("fields.requestor_email").is_none())
    else {
        return typed.cloned();
    };
    let form = form
        .with("fields.requestor_firstName", requestor.first_name.as_str())
        .with("fields.requestor_lastName", requestor.last_name.as_str())
        .with("fields.requestor_email", requestor.email.as_str())
        .with("fields.requestor_phone", requestor.phone.as_str());
    Some(form)
}

/// What is missing of an order that was placed elsewhere, and will be asked for or chosen by itself.
#[must_use]
pub(crate) fn missing(chain: &Chain, known: &Known) -> Vec<Text> {
    let head = chain.head();
    let row = known.row(&head.number);
    let mut missing = Vec::new();
    if row.is_none_or(|row| row.csr.is_none()) {
        missing.push(Text::attach_lacks_csr);
    }
    if row.is_none_or(|row| row.verification.is_none()) && !head.names.is_empty() {
        missing.push(Text::attach_lacks_method);
    }
    if head.requestor.is_none() {
        missing.push(Text::attach_lacks_contact);
    }
    missing
}

/// The names of the person that was typed with a service, which are removed on demand.
const PERSON: [&str; 2] = ["contact.", "fields.requestor_"];

/// What was typed, without the person; what stands in the certificate stays.
#[must_use]
pub(crate) fn without_person(typed: &Form) -> Form {
    let is_persons = |name: &str| PERSON.iter().any(|begin| name.starts_with(begin));
    let all = typed.all().filter(|(name, _)| !is_persons(name));
    all.collect()
}

/// A person's data that were typed.
#[must_use]
pub(crate) fn persons(typed: &Form) -> Vec<&str> {
    let is_persons = |name: &str| PERSON.iter().any(|begin| name.starts_with(begin));
    let all = typed.all().filter(|(name, _)| is_persons(name));
    let values = all.map(|(_, value)| value.trim());
    values.filter(|value| !value.is_empty()).collect()
}
