//! The world is good again: whatever failed works, and everybody does what is asked of them.

use super::events::Event;
use super::world::World;
use crate::actions::{Action, Phase};
use crate::case::Case;
use crate::moment;
use crate::words::ServiceStatus;
use serde_json::json;
use time::Duration;

/// How many days it may take.
const DAYS: u32 = 60;

/// Whether a living and paid service gets a valid certificate again: what kept it from that.
pub(super) fn unhealed(world: &mut World<'_>) -> Option<String> {
    world.mend();
    world.certum.limits(&json!({"password": "word"}));
    for event in [
        Event::Setting(1, "user"),
        Event::Setting(14, ""),
        Event::TypePassword,
        Event::Unsuspend,
    ] {
        world.happen(&event);
    }
    let case = world.case(true);
    if !is_to_live(world, &case) {
        return None;
    }
    world.shop.change("delete from tblcancelrequests", &[]);
    for _ in 0..DAYS {
        world.pass(Duration::DAY);
        world.cron();
        let case = world.case(true);
        if is_well(&case) {
            return None;
        }
        if let Some(wrong) = world.wrong.first() {
            return Some(wrong.clone());
        }
        help(world, &case);
        world.pass(Duration::minutes(10));
        world.cron();
    }
    let case = world.case(true);
    Some(format!(
        "no certificate after {DAYS} days: {} {} {:?}, changes {:?}",
        case.phase(),
        case.hosting.status.as_str(),
        case.actions(),
        case.changes
            .iter()
            .map(|change| format!("{} {} {}", change.operation, change.outcome, change.detail))
            .collect::<Vec<_>>()
    ))
}

/// Whether anything is paid for that is to go on.
fn is_to_live(world: &World<'_>, case: &Case) -> bool {
    let lives = !case.hosting.status.is_ended() && world.is_ours();
    // What is paid once is covered once.
    let once = !case.hosting.cycle.recurs() && case.current().is_some();
    lives && !once
}

fn is_well(case: &Case) -> bool {
    let good = matches!(case.phase(), Phase::Issued | Phase::Changing);
    good && case.hosting.status == ServiceStatus::Active && !case.is_unsettled()
}

/// Everybody does what is asked of them.
fn help(world: &mut World<'_>, case: &Case) {
    if case.hosting.cycle.recurs() {
        let soon = moment::day(case.now + Duration::days(7));
        if case.hosting.due.is_some_and(|due| due <= soon) {
            world.happen(&Event::Pay);
        }
    }
    world.happen(&Event::Unsuspend);
    let case = world.case(true);
    if !case.certum_id().is_empty() {
        world.certum.block(case.certum_id(), false);
    }
    match case.phase() {
        Phase::Configuring => world.happen(&Event::Configure(0)),
        Phase::Pending | Phase::Changing => {
            // The page says of a code that it counts no more.
            let is_over = case
                .san_states()
                .iter()
                .any(|name| name.info.contains("expired"));
            let is_lost = case
                .verification()
                .is_none_or(|proof| proof.code.is_empty());
            if case.has_names() && !case.names_proved() && (is_lost || is_over) {
                world.happen(&Event::Page(Action::ProveAnew));
            }
            world.happen(&Event::Prove);
        }
        Phase::Rejected | Phase::Revoked | Phase::Expired => world.happen(&Event::Create),
        Phase::Unknown if case.is_foreign() => world.happen(&Event::Create),
        _ => {}
    }
}
