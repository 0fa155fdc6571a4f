//! Sequences of events that the exploration found, each once wrong.

use super::super::simulated::common::Simulator;
use super::certum::Certum;
use super::events::{Event, Purchase};
use super::rules;
use super::world::World;
use time::Duration;
use time::macros::datetime;

/// A purchase of product 601, paid each year, with its certificate or before its configuration.
fn world(simulator: &Simulator, is_issued: bool) -> World<'_> {
    let purchase = Purchase {
        product: 0,
        cycle: 0,
        is_issued,
    };
    let begun = datetime!(2026-12-01 12:00 UTC);
    World::of(Certum::new(simulator), begun, purchase)
}

/// Events one after the other, each with cron after it.
fn play(world: &mut World<'_>, events: &[Event]) {
    for event in events {
        world.happen(event);
        world.pass(Duration::minutes(5));
        world.cron();
    }
}

/// What is wrong now.
fn wrong(world: &mut World<'_>) -> Option<String> {
    let (case, staff) = (world.case(false), world.case(true));
    rules::wrong(world, &case, &staff, &[])
}

#[test]
fn what_is_created_after_its_end_is_reminded_of() {
    let simulator = Simulator::start(&[]);
    let mut world = world(&simulator, false);
    play(&mut world, &[Event::Terminate, Event::Create]);
    let due_at = world.case(false).service.due_at;
    assert_eq!(due_at, Some(datetime!(2026-12-04 12:00 UTC)));
}

#[test]
fn a_configuration_is_reminded_of_once_its_suspension_is_lifted() {
    let simulator = Simulator::start(&[]);
    let mut world = world(&simulator, false);
    let suspended = [Event::Suspend, Event::Pass(24 * 5), Event::Unsuspend];
    play(&mut world, &suspended);
    play(&mut world, &[Event::Pass(24)]);
    let due_at = world.case(false).service.due_at;
    assert_eq!(due_at, Some(datetime!(2026-12-11 12:00 UTC)));
}

#[test]
fn an_end_that_staff_takes_back_by_hand_is_seen() {
    let simulator = Simulator::start(&[]);
    let mut world = world(&simulator, true);
    let ended = [Event::Terminate, Event::Pass(24 * 60), Event::Activate];
    play(&mut world, &ended);
    play(&mut world, &[Event::Pass(24 * 30)]);
    assert_eq!(wrong(&mut world), None);
    // The reissue is made at its moment.
    play(&mut world, &[Event::Pass(24 * 100)]);
    assert_eq!(world.case(false).phase().as_str(), "changing");
}

#[test]
fn a_service_without_whmcs_s_record_is_set_right() {
    let simulator = Simulator::start(&[]);
    let mut world = world(&simulator, true);
    play(
        &mut world,
        &[Event::Pass(24 * 340), Event::LoseRecord, Event::Activate],
    );
    assert_eq!(world.hosting("domainstatus"), "Suspended");
}

#[test]
fn a_create_that_is_killed_is_planned_by_cron() {
    let simulator = Simulator::start(&[]);
    for writes in 0..16 {
        let mut world = world(&simulator, false);
        play(&mut world, &[Event::Next, Event::Reject]);
        world.happen(&Event::Kill(writes));
        play(&mut world, &[Event::Create, Event::Mend]);
        assert_eq!(wrong(&mut world), None, "{writes}");
    }
}
