//! What holds in each state, whatever has happened.

use super::world::{SERVICE, World};
use crate::actions::{Action, Phase};
use crate::case::Case;
use crate::due::{self, By, Deed};
use crate::words::{Outcome, ServiceStatus, SslStatus};
use std::collections::BTreeSet;
use time::Duration;

/// How long WHMCS may have been something else without the module having looked.
const LOOKED_AT_EACH: Duration = Duration::days(31);

/// How a state is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// Nothing is to come, and nothing is owed.
    Over,
    /// Cron does something at its moment.
    Cron,
    /// Cron finds out what became of what was sent.
    Settling,
    /// A certificate in force ends: another state.
    Time,
    /// The client pays the next term.
    Payment,
    /// The client configures it.
    Configuring,
    /// A page of the client's, of staff's.
    Page(Action),
    StaffPage(Action),
    /// WHMCS's Create opens it anew.
    Create,
    /// WHMCS lifts its own suspension, once it is paid or staff says so.
    Unsuspend,
}

/// Pages that lead to another state; those that show, send or keep something do not.
const LEADS_ON: [Action; 7] = [
    Action::ProveAnew,
    Action::Renew,
    Action::Reissue,
    Action::Revoke,
    Action::Cancel,
    Action::Correct,
    Action::GiveUp,
];

/// All ways out of a state.
///
/// * `staff`: the same case as staff has it.
pub(super) fn exits(case: &Case, staff: &Case) -> Vec<Exit> {
    let status = &case.hosting.status;
    if status.is_ended() || *status == ServiceStatus::Gone || !case.hosting.is_ours() {
        return vec![Exit::Over];
    }
    let mut exits = Vec::new();
    let due = due::all(case);
    let works = |deed| {
        matches!(
            deed,
            Deed::Renew | Deed::Reissue | Deed::OpenAnew | Deed::SendAgain
        )
    };
    if case.service.due_at.is_some() && due.iter().any(|due| due.by == By::Cron && works(due.deed))
    {
        exits.push(Exit::Cron);
    }
    if case
        .open_changes()
        .any(|open| open.outcome != Outcome::Foreign)
    {
        exits.push(Exit::Settling);
    }
    if due.iter().any(|due| due.deed == Deed::Ends) && case.service.due_at.is_some() {
        exits.push(Exit::Time);
    }
    if due.iter().any(|due| due.deed == Deed::Pay) {
        exits.push(Exit::Payment);
    }
    if case.phase() == Phase::Configuring && case.hosting.is_open() {
        exits.push(Exit::Configuring);
    }
    if case.hosting.is_open() {
        let pages = case.actions().into_iter();
        exits.extend(pages.filter(|page| LEADS_ON.contains(page)).map(Exit::Page));
    }
    let pages = staff.actions().into_iter();
    exits.extend(
        pages
            .filter(|page| LEADS_ON.contains(page))
            .map(Exit::StaffPage),
    );
    if *status == ServiceStatus::Suspended && !case.hosting.is_suspended_by_us() {
        exits.push(Exit::Unsuspend);
    }
    let ssl = case.hosting.ssl.as_ref();
    let was_ended = ssl.is_some_and(|ssl| ssl.status == SslStatus::Cancelled);
    if case.is_over() || case.orders_anew() || was_ended {
        exits.push(Exit::Create);
    }
    exits
}

/// What tells a state from another: all that decides.
pub(super) fn digest(case: &Case, staff: &Case) -> String {
    let deeds: BTreeSet<String> = due::all(case)
        .iter()
        .map(|due| format!("{:?}{}", due.deed, due.at <= case.now))
        .collect();
    format!(
        "{} {:?} {:?} {deeds:?} {}{} {} {} {}{}{}{}",
        case.phase(),
        case.actions(),
        staff.actions(),
        case.hosting.status.as_str(),
        case.hosting.is_suspended_by_us(),
        case.is_unsettled(),
        case.is_foreign(),
        case.owed().is_some(),
        case.delivers_next(),
        case.hosting.is_cancelled,
        case.hosting.is_ours(),
    )
}

/// What is wrong after an event and cron.
///
/// * `taken`: exits that are taken away, to see that it is found.
pub(super) fn wrong(
    world: &World<'_>,
    case: &Case,
    staff: &Case,
    taken: &[Exit],
) -> Option<String> {
    if let Some(wrong) = world.wrong.first() {
        return Some(wrong.clone());
    }
    if let Some(failure) = world.shop.failures.borrow().first() {
        return Some(format!("the database: {failure}"));
    }
    let mut left = exits(case, staff);
    left.retain(|exit| !taken.contains(exit));
    if left.is_empty() {
        return Some(format!("a dead end: {}", digest(case, staff)));
    }
    let excused = world.excuses.activated && case.in_force().is_none();
    let sleeps = Some(case).filter(|_| !excused).and_then(wakes_up);
    sleeps
        .or_else(|| active_over_dead(world, case))
        .or_else(|| at_certum(world, case))
}

/// The stored moment is no later than what is due, as far as the module was told.
fn wakes_up(case: &Case) -> Option<String> {
    // Looking is no end of its own.
    let all = due::all(case).into_iter();
    let works = all.filter(|due| due.by == By::Cron && due.deed != Deed::Look);
    let to_come = works.filter(|due| due.at > case.now || !matches!(due.deed, Deed::Mail(_)));
    let next = to_come.map(|due| due.at).min()?;
    let by = next.max(case.now + LOOKED_AT_EACH);
    let stored = case.service.due_at;
    stored
        .is_none_or(|at| at > by)
        .then(|| format!("cron wakes up at {stored:?} for {:?}", due::all(case)))
}

/// WHMCS's service is not Active over a dead certificate, unless WHMCS refuses to change it.
fn active_over_dead(world: &World<'_>, case: &Case) -> Option<String> {
    let is_active = case.hosting.status == ServiceStatus::Active && case.hosting.is_ours();
    let is_dead = match case.phase() {
        Phase::Expired | Phase::Revoked => true,
        Phase::Pending => case.current().is_some(),
        _ => false,
    };
    let refused = world.shop.was_refused.get();
    (is_active && is_dead && !refused).then(|| format!("Active while {}", case.phase()))
}

/// What is at Certum is known, and there once.
fn at_certum(world: &World<'_>, case: &Case) -> Option<String> {
    if world.excuses.gave_up {
        return None;
    }
    let orders = world.certum.orders();
    let open: Vec<_> = orders.iter().filter(|order| order.is_open).collect();
    if open.len() > 1 {
        return Some(format!("two orders are open at Certum: {open:?}"));
    }
    let renewals = orders
        .iter()
        .filter(|order| order.is_good && !order.renews.is_empty());
    let mut renewed = BTreeSet::new();
    for renewal in renewals {
        if !renewed.insert(&renewal.renews) {
            return Some(format!("{} was renewed twice", renewal.renews));
        }
    }
    let known = |id: &str| case.orders.iter().any(|order| order.certum_id == id);
    let lost = orders
        .iter()
        .find(|order| order.is_good && !known(&order.id));
    if let Some(lost) = lost.filter(|_| !case.is_unsettled()) {
        return Some(format!("Certum's order {} is nobody's", lost.id));
    }
    // Until what is sent for it is known, a renewal's term is none of its own.
    let sql =
        "select count(*) from mod_certum_orders o where o.service_id = ? and o.kind = 'renewal'
        and o.certum_id <> '' and o.status <> 'REJECTED' and not exists
            (select 1 from mod_certum_terms t where t.order_id = o.id and t.invoice_id <> 0)";
    let unpaid = world.shop.number(sql, &[SERVICE.into()]);
    (unpaid > world.excuses.renewals).then(|| "a renewal that nobody paid or asked for".to_owned())
}
