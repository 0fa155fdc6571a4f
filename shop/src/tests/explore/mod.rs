//! States and events, explored on what is shipped: the whole desk, with Certum, WHMCS and the host played by small ones.
//!
//! Sequences of events are drawn, the same in each run, and after each of them it is looked at what may never be: a state
//! without an exit, success without an effect, an order twice or lost. `EXPLORE_CASES` draws more of them than `make test`
//! has time for, `EXPLORE_SEED` others, and `EXPLORE_TRACE` prints each state.

mod attached;
mod billing;
mod certum;
mod database;
mod events;
mod found;
mod healing;
mod people;
mod rules;
mod shop;
mod twice;
mod world;

use super::simulated::common::Simulator;
use certum::Certum;
use events::{Event, Purchase};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use rules::Exit;
use std::cell::RefCell;
use std::collections::HashSet;
use time::Duration;
use time::macros::datetime;
use world::World;

/// How many sequences each test draws, unless `EXPLORE_CASES` says otherwise.
const CASES: u32 = 75;

/// What is broken on purpose, to see that it is found.
#[derive(Clone, Copy, Debug, Default)]
struct Planted {
    /// Exits that are taken away.
    exits: &'static [Exit],
    /// What is done to the database before anything happens.
    sql: &'static str,
}

impl Planted {
    /// Whether nothing is.
    fn is_nothing(self) -> bool {
        self.exits.is_empty() && self.sql.is_empty()
    }
}

/// What was seen.
#[derive(Default)]
struct Seen {
    states: HashSet<String>,
    kinds: HashSet<std::mem::Discriminant<Event>>,
    events: usize,
}

/// Explores: what was seen, and what is wrong with the events that lead to it.
fn explore(cases: u32, which: u32, planted: Planted) -> (Seen, Option<String>) {
    let simulator = Simulator::start(&[]);
    let seen = RefCell::new(Seen::default());
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: if planted.is_nothing() { 150 } else { 0 },
        max_shrink_time: 15_000,
        ..Config::default()
    };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[which.to_be_bytes(); 8].concat());
    let mut runner = TestRunner::new_with_rng(config, rng);
    let explored = runner.run(&events::sequence(), |(purchase, events)| {
        play(&simulator, purchase, &events, planted, &seen).map_err(TestCaseError::fail)
    });
    let wrong = match explored {
        Ok(()) => None,
        Err(TestError::Fail(reason, _) | TestError::Abort(reason)) => Some(reason.to_string()),
    };
    (seen.into_inner(), wrong)
}

/// Plays a purchase with what happens after it.
fn play(
    simulator: &Simulator,
    purchase: Purchase,
    events: &[Event],
    planted: Planted,
    seen: &RefCell<Seen>,
) -> Result<(), String> {
    let begun = datetime!(2026-12-01 12:00 UTC);
    let mut world = World::of(Certum::new(simulator), begun, purchase);
    if !planted.sql.is_empty() {
        world.shop.change(planted.sql, &[]);
    }
    let told = |wrong: String, events: &[Event]| format!("{wrong}\nafter {purchase:?} {events:?}");
    look(&mut world, planted, seen).map_err(|wrong| told(wrong, &[]))?;
    for (place, event) in events.iter().enumerate() {
        if std::env::var_os("EXPLORE_TRACE").is_some() {
            println!("{event:?}");
        }
        world.shop.was_refused.set(false);
        world.happen(event);
        {
            let mut seen = seen.borrow_mut();
            seen.events += 1;
            seen.kinds.insert(std::mem::discriminant(event));
        }
        if !matches!(event, Event::PassUnseen(_) | Event::Kill(_)) {
            world.pass(Duration::minutes(5));
            world.cron();
            look(&mut world, planted, seen).map_err(|wrong| told(wrong, &events[..=place]))?;
        }
    }
    if planted.is_nothing()
        && let Some(wrong) = healing::unhealed(&mut world)
    {
        return Err(told(wrong, events));
    }
    Ok(())
}

/// Looks at what may never be.
fn look(world: &mut World<'_>, planted: Planted, seen: &RefCell<Seen>) -> Result<(), String> {
    let (case, staff) = (world.case(false), world.case(true));
    let digest = rules::digest(&case, &staff);
    if std::env::var_os("EXPLORE_TRACE").is_some() {
        println!("{} {digest}", case.now);
    }
    let is_new = seen.borrow_mut().states.insert(digest);
    if is_new {
        world.look_at_pages();
    }
    rules::wrong(world, &case, &staff, planted.exits).map_or(Ok(()), Err)
}

/// A number that the environment has under a name.
fn number_of(name: &str) -> Option<u32> {
    std::env::var(name).ok()?.parse().ok()
}

/// Explores by a seed, of which `EXPLORE_SEED` makes another one, and says how much was seen.
fn assert_explored(which: u32) {
    let others = number_of("EXPLORE_SEED").unwrap_or_default();
    let which = others.wrapping_mul(2) + which;
    let cases = number_of("EXPLORE_CASES").unwrap_or(CASES);
    let (seen, wrong) = explore(cases, which, Planted::default());
    let (states, events, kinds) = (seen.states.len(), seen.events, seen.kinds.len());
    println!("{states} states, {events} events of {kinds} kinds");
    assert!(wrong.is_none(), "{}", wrong.unwrap_or_default());
    assert!(
        states >= 70 && events >= 900,
        "{states} states, {events} events"
    );
}

#[test]
fn no_state_is_without_an_exit() {
    assert_explored(0);
}

#[test]
fn no_state_that_other_events_lead_to_is_either() {
    assert_explored(1);
}

#[test]
fn a_dead_end_that_is_planted_is_found() {
    let exits: [&[Exit]; 3] = [&[Exit::Create], &[Exit::Configuring], &[Exit::Unsuspend]];
    for exits in exits {
        let planted = Planted {
            exits,
            ..Planted::default()
        };
        let (_, wrong) = explore(CASES, 0, planted);
        let wrong = wrong.unwrap_or_default();
        assert!(wrong.contains("a dead end"), "{exits:?}: {wrong}");
    }
}

#[test]
fn a_moment_that_is_lost_is_found() {
    let planted = Planted {
        sql: "create trigger lose after update of due_at on mod_certum_services when new.due_at is not null
            begin update mod_certum_services set due_at = null where id = new.id; end",
        ..Planted::default()
    };
    let (_, wrong) = explore(CASES, 0, planted);
    let wrong = wrong.unwrap_or_default();
    assert!(wrong.contains("wakes up at None"), "{wrong}");
}
