//! The ledger of mails: each event once, noted before it is sent, tried again until it went out or came too late.

use super::MAILS;
use crate::actions::Phase;
use crate::change::Columns;
use crate::desk::orders::Order;
use crate::desk::{Desk, Host, Result};
use crate::form::Form;
use crate::stored;
use serde_json::Value;
use time::{Duration, OffsetDateTime};

/// What is being sent for longer than this was left so by a crash.
const LONGEST: Duration = Duration::minutes(15);

/// Tried by every cron for this time, then ever less often, until it is given up.
const EAGER: Duration = Duration::minutes(15);
const GIVEN_UP: Duration = Duration::days(30);

/// Mails that one run tries.
const AT_ONCE: usize = 100;

/// The parts of an event as the ledger has it: `event:order:what it is about`.
#[derive(Clone, Copy, Debug)]
pub(in crate::desk) struct Event<'a> {
    pub(in crate::desk) kind: &'a str,
    pub(in crate::desk) of: &'a str,
}

impl<'a> Event<'a> {
    /// One that is about the order as it is now.
    pub(in crate::desk) fn now(kind: &'a str) -> Self {
        Self { kind, of: "" }
    }

    pub(super) fn read(mail: &'a Form) -> Self {
        let mut parts = mail.get("event").splitn(3, ':');
        let kind = parts.next().unwrap_or_default();
        let of = parts.nth(1).unwrap_or_default();
        Self { kind, of }
    }
}

impl<H: Host> Desk<H> {
    /// Sends an event's mail unless it was sent; one that failed is tried again by cron.
    pub(in crate::desk) fn mail_once(&self, order: &Order, event: &str, of: &str) -> Result<()> {
        let id = self.due(order, event, of)?;
        self.deliver(order, &id, Event { kind: event, of })
    }

    /// Notes a mail that has to go out; its number in the ledger.
    pub(in crate::desk) fn due(&self, order: &Order, event: &str, of: &str) -> Result<String> {
        let key = format!("{event}:{}:{of}", order.id());
        let row = Columns::from([
            ("order_id", order.id().into()),
            ("event", key.clone().into()),
            ("state", "due".into()),
            ("created_at", self.now().into()),
        ]);
        self.host.insert_or_ignore(MAILS, &row)?;
        let sql = format!("select id from {MAILS} where event = ?");
        let row = self.row(&sql, &[key.into()])?;
        Ok(row.map(|row| row.get("id").to_owned()).unwrap_or_default())
    }

    /// Sends what is due and did not go out, the longest untried first; what a crash left open is looked for in WHMCS's
    /// log.
    ///
    /// # Errors
    ///
    /// What the host fails with.
    pub fn retry_mails(&self) -> Result<()> {
        let sql = format!("select * from {MAILS} where state in ('due', 'sending') order by since");
        let now = self.host.now();
        let open = self.host.rows(&sql, &[])?.into_iter();
        for mail in open.filter(|mail| is_timely(mail, now)).take(AT_ONCE) {
            if !self.is_still_running()? {
                return Ok(());
            }
            let order = self.order_of_id(mail.get("order_id").parse().unwrap_or_default())?;
            match order {
                // One order that cannot be read does not stop the others' mails.
                Some(order) => self.tolerated(self.retry(&order, &mail))?,
                None if mail.get("state") == "due" => self.give_up(&mail)?,
                None => {}
            }
        }
        Ok(())
    }

    fn retry(&self, order: &Order, mail: &Form) -> Result<()> {
        let mut state = mail.get("state");
        if state == "sending" && mail.get("since") < self.stamp(-LONGEST).as_str() {
            let found = self.in_log(order, &self.mark(mail.get("id"))?)?;
            state = if found.is_some() { "sent" } else { "due" };
            self.set_state(mail, state)?;
        }
        if !self.is_known(order, mail)? {
            return Ok(());
        }
        if state == "due" && self.is_void(order, mail)? {
            return self.give_up(mail);
        }
        self.deliver(order, mail.get("id"), Event::read(mail))
    }

    fn give_up(&self, mail: &Form) -> Result<()> {
        self.set_state(mail, "void")?;
        let event = mail.get("event");
        let line = format!("Certum Certificates: the mail {event} is not sent any more");
        self.host.log(&line)
    }

    /// Sets the state of a mail, unless another run had it since it was read.
    fn set_state(&self, mail: &Form, state: &str) -> Result<()> {
        let columns = Columns::from([("state", state.into())]);
        let id: Value = mail.get("id").into();
        match mail.filled("since") {
            Some(since) => {
                self.set(MAILS, &columns, "id = ? and since = ?", &[id, since.into()])?
            }
            None => self.set(MAILS, &columns, "id = ? and since is null", &[id])?,
        };
        Ok(())
    }

    /// Whether a mail came too late: its phase has passed, or another of its kind says what holds now.
    fn is_void(&self, order: &Order, mail: &Form) -> Result<bool> {
        if mail.get("created_at") < self.stamp(-GIVEN_UP).as_str() {
            return Ok(true);
        }
        let kind = Event::read(mail).kind;
        if kind == "rejected" {
            return Ok(order.get("order_status") != "REJECTED");
        }
        if !matches!(kind, "configure" | "publish") {
            return Ok(false);
        }
        let reader = self.client(order.client())?;
        let phase = self.purchase_of(order, &reader)?.phase();
        if kind == "configure" {
            return Ok(phase != Phase::Configuring);
        }
        let waits = matches!(phase, Phase::Pending | Phase::Changing | Phase::Unknown);
        let sql = format!("select id from {MAILS} where event like ? and id > ? limit 1");
        let later = format!("publish:{}:%", order.id());
        Ok(!waits
            || self
                .row(&sql, &[later.into(), mail.get("id").into()])?
                .is_some())
    }

    /// Whether the order holds already what a mail is about: it is noted before, and a crash can come in between.
    fn is_known(&self, order: &Order, mail: &Form) -> Result<bool> {
        if order.get("busy_until") >= self.now().as_str() {
            return Ok(false);
        }
        let event = Event::read(mail);
        Ok(match event.kind {
            "publish" => !order.unsettled(),
            "issued" => {
                let certificates = self.certificate_rows(order)?;
                certificates.iter().any(|row| row.get("serial") == event.of)
            }
            _ => true,
        })
    }

    /// Sends a mail of the ledger that is due.
    fn deliver(&self, order: &Order, id: &str, event: Event<'_>) -> Result<()> {
        let sending = Columns::from([("state", "sending".into()), ("since", self.now().into())]);
        if self.set(MAILS, &sending, "id = ? and state = 'due'", &[id.into()])? != 1 {
            return Ok(());
        }
        let sent = self
            .mark(id)
            .and_then(|mark| self.send_mail(order, event, &mark, ""));
        match sent {
            Ok(error) => {
                let state = if error.is_empty() { "sent" } else { "due" };
                self.set(
                    MAILS,
                    &Columns::from([("state", state.into())]),
                    "id = ?",
                    &[id.into()],
                )?;
                Ok(())
            }
            // Perhaps it went out: the log tells later.
            Err(error) => self.host.log(&format!(
                "Certum Certificates, mail {} {id}: {error}",
                event.kind
            )),
        }
    }
}

/// Whether a mail is to be tried now: the pauses between two tries grow.
fn is_timely(mail: &Form, now: OffsetDateTime) -> bool {
    let age = |stamp: &str| stored::moment(stamp).map_or(Duration::MAX, |moment| now - moment);
    let created = age(mail.get("created_at"));
    let idle = mail.filled("since").map_or(created, age);
    mail.get("state") == "sending" || idle.saturating_add(idle) >= created.saturating_sub(EAGER)
}
