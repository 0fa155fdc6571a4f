use super::*;
use crate::form::Form;
use crate::host::{Halt, Row, Visitor};
use crate::records::LOCK_SECONDS;
use certum::client::{CallRecord, Client};
use certum::error::{Error, Stage, TransportError};
use certum::secret::{Credentials, Secret};
use serde_json::Value;
use std::cell::{Cell, RefCell};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

const BEGUN: OffsetDateTime = datetime!(2026-11-28 12:00 UTC);

/// A host that has a clock and one lock, and nothing else.
struct Clock {
    now: Cell<OffsetDateTime>,
    lock: RefCell<String>,
    written: Cell<u32>,
}

fn nothing<T>() -> Result<T> {
    Err(Halt::Failed("not there".to_owned()))
}

impl Host for Clock {
    fn rows(&self, _: &str, _: &[Value]) -> Result<Vec<Row>> {
        nothing()
    }

    fn write(&self, _: &str, values: &[Value]) -> Result<u64> {
        let [new, _, held] = values else {
            return nothing();
        };
        self.written.set(self.written.get() + 1);
        if held != self.lock.borrow().as_str() {
            return Ok(0);
        }
        new.as_str()
            .unwrap_or_default()
            .clone_into(&mut self.lock.borrow_mut());
        Ok(1)
    }

    fn insert(&self, _: &str, _: &Row) -> Result<u64> {
        nothing()
    }

    fn insert_or_ignore(&self, _: &str, _: &Row) -> Result<()> {
        nothing()
    }

    fn columns(&self, _: &str) -> Result<Vec<String>> {
        nothing()
    }

    fn api(&self, _: &str, _: Value) -> Result<Form> {
        nothing()
    }

    fn setting(&self, _: &str) -> Result<String> {
        nothing()
    }

    fn texts(&self, _: &str) -> Result<Form> {
        nothing()
    }

    fn visitor(&self) -> Result<Visitor> {
        nothing()
    }

    fn shown(&self, _: &str) -> Result<String> {
        nothing()
    }

    fn handle(&self, _: &str) -> Result<String> {
        nothing()
    }

    fn encrypt(&self, _: &Secret) -> Result<String> {
        nothing()
    }

    fn decrypt(&self, _: &str) -> Result<Secret> {
        nothing()
    }

    fn log(&self, _: &str) -> Result<()> {
        nothing()
    }

    fn log_call(&self, _: &CallRecord, _: &str, _: &Secret) -> Result<()> {
        nothing()
    }

    fn client(&self, _: Credentials, _: &'static str, _: Option<f64>) -> Result<Client> {
        nothing()
    }

    fn now(&self) -> OffsetDateTime {
        self.now.get()
    }
}

/// A desk whose cron has begun.
fn desk() -> Desk<Clock> {
    let lock = BEGUN.unix_timestamp() + LOCK_SECONDS;
    let desk = Desk::new(Clock {
        now: Cell::new(BEGUN),
        lock: RefCell::new(lock.to_string()),
        written: Cell::default(),
    });
    desk.run.replace(Run::begun(lock));
    desk
}

#[test]
fn cron_keeps_its_lock_while_it_works() {
    let desk = desk();
    for minute in 0..60 {
        desk.host.now.set(BEGUN + Duration::minutes(minute));
        for _ in 0..3 {
            assert!(desk.is_still_running().unwrap(), "{minute}");
        }
        let until: i64 = desk.host.lock.borrow().parse().unwrap();
        assert!(until > desk.host.now().unix_timestamp() + LOCK_SECONDS / 2);
        assert_eq!(Some(until), desk.run.borrow().lock);
    }
    assert!(desk.host.written.get() < 60, "not at each turn");
}

#[test]
fn cron_stops_where_another_run_has_its_lock() {
    let desk = desk();
    desk.host
        .now
        .set(BEGUN + Duration::seconds(LOCK_SECONDS + 1));
    "9999999999".clone_into(&mut desk.host.lock.borrow_mut());
    assert!(!desk.is_still_running().unwrap());
    assert_eq!(*desk.host.lock.borrow(), "9999999999");
}

#[test]
fn outside_of_cron_there_is_no_lock_to_keep() {
    let desk = desk();
    desk.run.take();
    desk.host.now.set(BEGUN + Duration::DAY);
    assert!(desk.is_still_running().unwrap());
    assert_eq!(desk.host.written.get(), 0);
}

#[test]
fn an_account_is_silent_after_two_time_outs_or_without_a_connection() {
    let error = |stage, timed_out| Error::Transport {
        operation: "getOrderByOrderID",
        source: TransportError {
            stage,
            timed_out,
            may_have_been_carried_out: true,
            status: None,
            message: String::new(),
        },
    };
    let late = error(Stage::Wait, true);
    let cut = error(Stage::Receive, false);
    let refused = error(Stage::Connect, false);
    let silent = |heard: &[Option<&Error>]| {
        let desk = desk();
        for error in heard {
            desk.heard_of(7, *error, std::time::Duration::ZERO);
        }
        assert!(!desk.is_silent(8));
        desk.is_silent(7)
    };
    assert!(!silent(&[]));
    assert!(!silent(&[Some(&late)]));
    assert!(silent(&[Some(&late), Some(&late)]));
    assert!(silent(&[Some(&late), Some(&cut), Some(&late)]));
    assert!(!silent(&[Some(&late), None, Some(&late)]));
    assert!(!silent(&[Some(&cut), Some(&cut), Some(&cut)]));
    assert!(silent(&[Some(&refused)]));
    assert!(!silent(&[Some(&refused), None]));
}

#[test]
fn an_account_that_hangs_now_and_then_is_waited_for_a_minute() {
    let late = Error::Transport {
        operation: "getOrderByOrderID",
        source: TransportError {
            stage: Stage::Wait,
            timed_out: true,
            may_have_been_carried_out: true,
            status: None,
            message: String::new(),
        },
    };
    let desk = desk();
    let patience = std::time::Duration::from_secs_f64(desk.patience().unwrap());
    let mut waited = std::time::Duration::ZERO;
    while !desk.is_silent(7) {
        desk.heard_of(7, Some(&late), patience);
        desk.heard_of(7, None, patience);
        waited += patience;
        assert!(waited <= std::time::Duration::from_mins(1));
    }
    assert!(waited >= 2 * patience, "one order alone may be the reason");
}

#[test]
fn who_was_refused_is_left_alone() {
    let refused = Error::Credentials {
        operation: "getOrderByOrderID",
        success_code: 2,
    };
    let desk = desk();
    desk.heard_of(7, Some(&refused), std::time::Duration::ZERO);
    assert!(desk.is_silent(7));
}
