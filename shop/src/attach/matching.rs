//! Which orders are which services', for many at once: those that are beyond doubt, and those that somebody has to choose.

use super::{Chain, Known, Verdict, judge};
use crate::numbers;
use crate::whmcs::Unattached;
use time::{Duration, OffsetDateTime};

/// An order that was placed so long before or after the service was ordered was placed for it, among several.
const TOGETHER: Duration = Duration::days(3);

/// The orders that may be a service's.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Match {
    /// The service, by its place.
    pub(crate) service: usize,
    /// The chains, by their places, the likeliest first.
    pub(crate) candidates: Vec<usize>,
    /// The one that is beyond doubt.
    pub(crate) chosen: Option<usize>,
}

/// The orders that may be each service's: those of its names and product that live and nobody has. One is beyond doubt where
/// it is the only one, where our name for the customer tells, or where it was placed with the service; and where no other
/// service could have it.
#[must_use]
pub(crate) fn matched(
    services: &[Unattached],
    chains: &[Chain],
    known: &Known,
    now: OffsetDateTime,
) -> Vec<Match> {
    let mut matches: Vec<Match> = services
        .iter()
        .enumerate()
        .map(|(place, service)| of_service(place, service, chains, known, now))
        .collect();
    let claims: Vec<usize> = matches.iter().filter_map(|found| found.chosen).collect();
    let wanted = |chain: usize| claims.iter().filter(|claim| **claim == chain).count();
    for found in &mut matches {
        found.chosen = found.chosen.filter(|chain| wanted(*chain) == 1);
    }
    matches
}

fn of_service(
    place: usize,
    service: &Unattached,
    chains: &[Chain],
    known: &Known,
    now: OffsetDateTime,
) -> Match {
    let fits = |chain: &Chain| {
        let named = numbers::service_of_customer(&chain.head().customer);
        let is_others = named.is_some() && !is_ours(service, chain);
        !is_others && judge(chain, service, known, now).verdict() == Verdict::Matches
    };
    let mut candidates: Vec<usize> = (0..chains.len())
        .filter(|place| chains.get(*place).is_some_and(fits))
        .collect();
    let of = |place: &usize| chains.get(*place);
    candidates.sort_by_key(|place| {
        let chain = of(place);
        let ours = chain.is_some_and(|chain| is_ours(service, chain));
        let apart = chain.and_then(|chain| apart(service, chain));
        (!ours, apart.unwrap_or(Duration::MAX))
    });
    let only = |wanted: &dyn Fn(&Chain) -> bool| {
        let mut fitting = candidates
            .iter()
            .filter(|place| of(place).is_some_and(wanted));
        let first = fitting.next().copied();
        first.filter(|_| fitting.next().is_none())
    };
    let ours = only(&|chain| is_ours(service, chain));
    let together = || only(&|chain| apart(service, chain).is_some_and(|apart| apart <= TOGETHER));
    let alone = only(&|_| true);
    Match {
        service: place,
        chosen: ours.or(alone).or_else(together),
        candidates,
    }
}

/// Whether our name for the customer says that it was ordered for the service, whosever that is by now.
fn is_ours(service: &Unattached, chain: &Chain) -> bool {
    numbers::service_of_customer(&chain.head().customer) == Some(service.service_id)
}

/// How far apart the service and its oldest order were ordered; `None` where WHMCS does not say.
fn apart(service: &Unattached, chain: &Chain) -> Option<Duration> {
    let registered = service.registered?.midnight().assume_utc();
    let apart: Duration = chain.first().ordered_at - registered;
    Some(apart.abs())
}
