//! What the page of attaching shows.

use super::{MOST_FOUND, MOST_SERVICES, usual_range};
use crate::attach::{self, Chain, Judgement, Known, Match, Verdict, judge};
use crate::case::REACHES_BEYOND;
use crate::desk::Desk;
use crate::form::Form;
use crate::host::{Host, Result};
use crate::moment;
use crate::whmcs::Unattached;
use crate::words::ServiceStatus;
use certum::catalogue;
use certum::language::{Said, Text, Texts};
use serde::Serialize;

/// The page.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct AttachPage {
    /// What to fill the forms with.
    asked: Typed,
    /// The service that it is about; `None` for none.
    service: Option<ServiceView>,
    /// Services that have no order; fewer than there are where `more`.
    services: Vec<ServiceView>,
    more: bool,
    /// Whether orders were looked for.
    pub(super) searched: bool,
    /// The orders that were found for the service.
    found: Vec<FoundView>,
    /// How many further ones were found, that are not shown.
    hidden: usize,
    /// For all services, the orders that may be theirs.
    matches: Vec<MatchView>,
    /// What attaching would do.
    preview: Vec<PreviewView>,
    /// What was done, or why not.
    pub(super) done: Vec<Done>,
    /// What is to be confirmed: `detach` or `forget`; empty for nothing.
    pub(super) asks: &'static str,
    /// A sentence; empty for none.
    pub(super) problem: String,
}

/// What was typed.
#[derive(Clone, Debug, Default, Serialize)]
struct Typed {
    service: String,
    number: String,
    from: String,
    to: String,
}

/// A service.
#[derive(Clone, Debug, Serialize)]
struct ServiceView {
    service: u64,
    client: u64,
    client_name: String,
    domain: String,
    product: String,
    /// Certum's number of its order; empty for none.
    order_number: String,
    /// Who is known as its contact; empty for nobody.
    contact: String,
}

/// An order that was found.
#[derive(Clone, Debug, Serialize)]
struct FoundView {
    /// The numbers of it and those that it renews, as the form has them.
    numbers: String,
    number: String,
    names: Vec<String>,
    /// The product's name; its code where the catalogue has none.
    product: String,
    ordered_at: String,
    /// The newest certificate's end; empty before there is one.
    until: String,
    status: String,
    customer: String,
    verdict: Verdict,
    /// What is said of it.
    said: Vec<String>,
    /// Whether it can be attached.
    can: bool,
}

/// A service with the orders that may be its.
#[derive(Clone, Debug, Serialize)]
struct MatchView {
    service: ServiceView,
    candidates: Vec<FoundView>,
    /// The numbers of the one that is beyond doubt; empty for none.
    chosen: String,
}

/// What attaching an order would do.
#[derive(Clone, Debug, Serialize)]
struct PreviewView {
    service: ServiceView,
    order: FoundView,
    /// The numbers of those that it renews, and that come along.
    before: Vec<String>,
    /// What is to be confirmed.
    doubts: Vec<String>,
    /// The words of the doubts.
    doubted: String,
    /// What changes in WHMCS.
    changes: Vec<String>,
    /// What Certum does not tell, and what becomes of that.
    missing: Vec<String>,
}

/// What was done for a service.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Done {
    pub(super) service: u64,
    pub(super) good: bool,
    pub(super) text: String,
}

impl AttachPage {
    /// A page on which nothing was found yet.
    pub(super) fn of(form: &Form) -> Self {
        let typed = |name| form.get(name).to_owned();
        Self {
            asked: Typed {
                service: typed("service"),
                number: typed("number"),
                from: typed("from"),
                to: typed("to"),
            },
            ..Self::default()
        }
    }
}

impl<H: Host> Desk<H> {
    /// What the page has whatever was asked for: the service as it is by now, and those without an order.
    pub(super) fn complete(&self, page: &mut AttachPage, form: &Form) -> Result<()> {
        let service = form.get("service").parse().unwrap_or_default();
        if let Some(service) = self.store().unattached(service)? {
            if page.asked.from.is_empty() && page.asked.to.is_empty() {
                let (from, to) = usual_range(&service, self.now());
                page.asked.from = moment::day(from).to_string();
                page.asked.to = moment::day(to).to_string();
            }
            page.service = Some(self.service_view(&service)?);
        }
        let mut services = self.store().all_unattached(MOST_SERVICES + 1)?;
        page.more = services.len() > MOST_SERVICES;
        services.truncate(MOST_SERVICES);
        for service in &services {
            page.services.push(ServiceView::of(service));
        }
        Ok(())
    }

    fn service_view(&self, service: &Unattached) -> Result<ServiceView> {
        let row = self.store().service_row(service.service_id)?;
        let typed = row.and_then(|row| row.input).unwrap_or_default();
        let contact = ["firstName", "lastName", "email"];
        let contact = contact.map(|name| typed.get(&format!("fields.requestor_{name}")).to_owned());
        let contact = contact.join(" ").trim().to_owned();
        let others = attach::persons(&typed);
        let others = others.first().copied().unwrap_or_default().to_owned();
        Ok(ServiceView {
            contact: if contact.is_empty() { others } else { contact },
            ..ServiceView::of(service)
        })
    }

    /// Orders, the likeliest first.
    pub(super) fn show_found(
        &self,
        page: &mut AttachPage,
        service: &Unattached,
        chains: Vec<Chain>,
        known: &Known,
    ) -> Result<()> {
        let texts = self.reader()?.texts;
        let now = self.now();
        let judged = chains.into_iter().map(|chain| {
            let judgement = judge(&chain, service, known, now);
            (chain, judgement)
        });
        let mut judged: Vec<(Chain, Judgement)> = judged.collect();
        judged.sort_by_key(|(chain, judgement)| {
            let newest = std::cmp::Reverse(chain.head().ordered_at);
            (judgement.verdict(), newest)
        });
        page.searched = true;
        page.hidden = judged.len().saturating_sub(MOST_FOUND);
        for (chain, judgement) in judged.iter().take(MOST_FOUND) {
            page.found.push(self.found_view(chain, judgement, &texts)?);
        }
        Ok(())
    }

    /// For services, the orders that may be theirs.
    pub(super) fn show_matches(
        &self,
        page: &mut AttachPage,
        services: &[Unattached],
        chains: &[Chain],
        matches: &[Match],
    ) -> Result<()> {
        let texts = self.reader()?.texts;
        for found in matches {
            let Some(service) = services.get(found.service) else {
                continue;
            };
            let mut candidates = Vec::new();
            for chain in &found.candidates {
                if let Some(chain) = chains.get(*chain) {
                    candidates.push(self.found_view(chain, &Judgement::good(), &texts)?);
                }
            }
            let chosen = found.chosen.and_then(|chosen| chains.get(chosen));
            page.matches.push(MatchView {
                service: ServiceView::of(service),
                candidates,
                chosen: chosen.map(numbers).unwrap_or_default(),
            });
        }
        Ok(())
    }

    /// What attaching an order would do.
    pub(super) fn show_preview(
        &self,
        page: &mut AttachPage,
        service: &Unattached,
        chain: &Chain,
        known: &Known,
    ) -> Result<()> {
        let texts = self.reader()?.texts;
        let judgement = judge(chain, service, known, self.now());
        let doubts = judgement.doubts().map(|(_, said)| texts.say(said));
        let before = chain.numbers().count() - 1;
        let missing = attach::missing(chain, known).into_iter();
        page.preview.push(PreviewView {
            service: ServiceView::of(service),
            order: self.found_view(chain, &judgement, &texts)?,
            before: chain.numbers().take(before).map(str::to_owned).collect(),
            doubts: doubts.collect(),
            doubted: judgement.doubted(),
            changes: changes(service, chain)
                .iter()
                .chain(&self.terms(service, chain)?)
                .map(|said| texts.say(said))
                .collect(),
            missing: missing.map(|text| texts.get(text).to_owned()).collect(),
        });
        Ok(())
    }

    /// Until when what is paid reaches; nothing where that cannot be told.
    fn terms(&self, service: &Unattached, chain: &Chain) -> Result<Option<Said>> {
        let due = service.due.filter(|_| service.cycle.recurs());
        let (Some(term), Some(due)) = (chain.term_end(), due) else {
            return Ok(None);
        };
        let reaches = due.midnight().assume_utc() > term.saturating_add(REACHES_BEYOND);
        let text = if reaches {
            Text::attach_term_owed
        } else {
            Text::attach_term
        };
        let said = Said::new(text).with("term", self.shown(Some(term))?);
        Ok(Some(said.with("due", due.to_string())))
    }

    fn found_view(&self, chain: &Chain, judgement: &Judgement, texts: &Texts) -> Result<FoundView> {
        let head = chain.head();
        let product = head.product_code.parse().ok().and_then(catalogue::product);
        let said = judgement.verdicts.iter().map(|(_, said)| texts.say(said));
        Ok(FoundView {
            numbers: numbers(chain),
            number: head.number.clone(),
            names: head.names.clone(),
            product: match product {
                Some(product) => texts.say(&product.said()),
                None => head.product_code.clone(),
            },
            ordered_at: self.shown(Some(head.ordered_at))?,
            until: self.shown(chain.newest().map(|newest| newest.until))?,
            status: texts.say(&Said::new(Text::detail).with("detail", head.status.said())),
            customer: head.customer.clone(),
            verdict: judgement.verdict(),
            said: said.collect(),
            can: judgement.refusal().is_none(),
        })
    }
}

impl ServiceView {
    fn of(service: &Unattached) -> Self {
        Self {
            service: service.service_id,
            client: service.client_id,
            client_name: service.client_name.clone(),
            domain: service.domain.clone(),
            product: service.product.clone(),
            order_number: service.order_number.clone(),
            contact: String::new(),
        }
    }
}

fn numbers(chain: &Chain) -> String {
    chain.numbers().collect::<Vec<_>>().join(" ")
}

/// What changes in WHMCS.
fn changes(service: &Unattached, chain: &Chain) -> Vec<Said> {
    let number = chain.head().number.as_str();
    let mut changes = vec![Said::new(Text::attach_changes_record).with("number", number)];
    changes.push(if service.status == ServiceStatus::Completed {
        Text::attach_changes_active.into()
    } else {
        Text::attach_changes_nothing.into()
    });
    if service.settings.due_date_follows {
        changes.push(Text::attach_changes_due.into());
    }
    changes
}
