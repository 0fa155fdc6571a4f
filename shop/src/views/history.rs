//! All that was done with a service, newest first, and what comes next: for the shop.

use super::{Clock, View, unicode, written};
use crate::case::Case;
use crate::due::{self, By};
use crate::intent::Intent;
use crate::records::{Certificate, Change, Mail, Order};
use crate::told::{self, Of};
use crate::words::{MailKind, MailState, Operation, OrderStatus, Outcome, words};
use certum::catalogue;
use certum::language::{Said, Text, Texts};
use serde::Serialize;
use time::OffsetDateTime;

/// How many entries a page has.
pub(crate) const PER_PAGE: usize = 50;

/// How many names of one change are shown.
const MOST_NAMES: usize = 20;

/// What was read for a page of the history.
pub(crate) struct Log<'a> {
    /// The service's changes, at least the newest up to the page's end and one more.
    pub(crate) changes: &'a [Change],
    /// Its mails, as many; and those that did not go out, however old.
    pub(crate) mails: &'a [Mail],
    /// Whom a mail goes to.
    pub(crate) told: fn(MailKind) -> Text,
    /// The page, from 1.
    pub(crate) page: usize,
}

/// The history.
#[derive(Clone, Debug, Serialize)]
struct History {
    coming: Vec<Coming>,
    entries: Vec<Entry>,
    /// The page's number.
    number: usize,
    has_older: bool,
}

/// Something that comes next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Coming {
    /// From when on, for people.
    at: String,
    /// Who does it.
    by: By,
    /// The same in words.
    who: String,
    /// What.
    text: String,
}

words! {
    /// What an entry is about.
    Kind {
        /// An order.
        Order = "order",
        /// Something that was asked for or done.
        Change = "change",
        /// A mail.
        Mail = "mail",
        /// A certificate.
        Certificate = "certificate",
    }
}

words! {
    /// How an entry is to be looked at.
    Tone {
        /// All is well.
        Good = "good",
        /// Something is still to come of it.
        Open = "open",
        /// It did not take place.
        Bad = "bad",
        /// There is nothing to say.
        Plain = "plain",
    }
}

/// An entry.
#[derive(Clone, Debug, Serialize)]
struct Entry {
    at: String,
    kind: Kind,
    /// What it was.
    text: String,
    /// Who asked for it; empty where nobody did.
    who: String,
    tone: Tone,
    /// What became of it; empty where there is nothing to say.
    state: String,
    facts: Vec<Fact>,
    /// Why, one after the other.
    reasons: Vec<String>,
}

/// Something about an entry.
#[derive(Clone, Debug, Serialize)]
struct Fact {
    label: String,
    value: String,
}

/// Of what an entry is made.
#[derive(Clone, Copy)]
enum Source<'a> {
    Order(&'a Order),
    Change(&'a Change),
    Mail(&'a Mail),
    Issued(&'a Certificate),
    Revoked(&'a Certificate, OffsetDateTime),
}

impl Source<'_> {
    /// When it was; of what was at one moment, what follows from the other is newer.
    fn place(self) -> (OffsetDateTime, u8, u64) {
        match self {
            Self::Order(order) => (order.created_at, 0, order.id),
            Self::Change(change) => (change.created_at, 1, change.id),
            Self::Mail(mail) => (mail.created_at, 2, mail.id),
            Self::Issued(certificate) => (certificate.created_at, 3, certificate.id),
            Self::Revoked(certificate, at) => (at, 4, certificate.id),
        }
    }
}

/// What a page of the history shows.
pub(crate) fn view(case: &Case, log: &Log<'_>, clock: &Clock<'_>) -> View {
    let mut sources: Vec<Source<'_>> = Vec::new();
    sources.extend(case.orders.iter().map(Source::Order));
    sources.extend(log.changes.iter().map(Source::Change));
    sources.extend(log.mails.iter().map(Source::Mail));
    for certificate in &case.certificates {
        sources.push(Source::Issued(certificate));
        let revoked = certificate.revoked_at;
        sources.extend(revoked.map(|at| Source::Revoked(certificate, at)));
    }
    sources.sort_by_key(|source| std::cmp::Reverse(source.place()));
    let end = log.page.saturating_mul(PER_PAGE);
    let shown = sources.iter().skip(end - PER_PAGE).take(PER_PAGE);
    let maker = Maker { case, log, clock };
    written(&History {
        coming: coming(case, log.mails, PER_PAGE, clock),
        entries: shown.map(|source| maker.entry(*source)).collect(),
        number: log.page,
        has_older: sources.len() > end,
    })
}

/// What comes next, in words: the first of it.
///
/// * `most`: how much of it.
pub(crate) fn coming(case: &Case, mails: &[Mail], most: usize, clock: &Clock<'_>) -> Vec<Coming> {
    let texts = &case.reader.texts;
    let plan = due::plan(case, mails).into_iter().take(most);
    let shown = plan.map(|planned| Coming {
        at: match planned.at {
            Some(at) => clock.of(Some(at)),
            None if planned.by == By::Cron => texts.get(Text::next_run).to_owned(),
            None => texts.get(Text::next_now).to_owned(),
        },
        by: planned.by,
        who: texts.get(planned.by.text()).to_owned(),
        text: texts.say(&planned.said),
    });
    shown.collect()
}

/// Makes entries.
struct Maker<'a> {
    case: &'a Case,
    log: &'a Log<'a>,
    clock: &'a Clock<'a>,
}

impl Maker<'_> {
    fn texts(&self) -> &Texts {
        &self.case.reader.texts
    }

    fn words(&self, text: Text) -> String {
        self.texts().get(text).to_owned()
    }

    fn entry(&self, source: Source<'_>) -> Entry {
        let entry = match source {
            Source::Order(order) => self.order(order),
            Source::Change(change) => self.change(change),
            Source::Mail(mail) => self.mail(mail),
            Source::Issued(certificate) => self.issued(certificate),
            Source::Revoked(certificate, _) => self.revoked(certificate),
        };
        Entry {
            at: self.clock.of(Some(source.place().0)),
            ..entry
        }
    }

    fn bare(kind: Kind, text: String) -> Entry {
        Entry {
            at: String::new(),
            kind,
            text,
            who: String::new(),
            tone: Tone::Plain,
            state: String::new(),
            facts: Vec::new(),
            reasons: Vec::new(),
        }
    }

    /// Those that have a value.
    fn facts<const N: usize>(&self, all: [(Text, String); N]) -> Vec<Fact> {
        let all = all.into_iter().filter(|(_, value)| !value.is_empty());
        all.map(|(label, value)| Fact {
            label: self.words(label),
            value,
        })
        .collect()
    }

    fn order(&self, order: &Order) -> Entry {
        let kept = self.case.kept_by(order);
        let tone = match &order.status {
            _ if kept.is_some() => Tone::Good,
            Some(OrderStatus::Enrolled) => Tone::Good,
            Some(OrderStatus::Rejected) => Tone::Bad,
            _ => Tone::Open,
        };
        let state = match &order.status {
            _ if kept.is_some() => kept.map_or_else(|| Text::order_not_there.into(), Said::new),
            Some(status) => Said::new(Text::certum_says).with("status", status.said()),
            None => Text::order_not_there.into(),
        };
        // Certum takes ours as its own, where it was given one.
        let own = Some(&order.number).filter(|own| **own != order.certum_id);
        Entry {
            tone,
            state: self.texts().say(&state),
            facts: self.facts([
                (Text::order, order.certum_id.clone()),
                (Text::history_own_number, own.cloned().unwrap_or_default()),
                (Text::certificate, self.product(&order.product_code)),
                (Text::history_attempt, order.attempt.to_string()),
            ]),
            ..Self::bare(Kind::Order, self.words(order.kind.text()))
        }
    }

    /// The ordered product's name; its code where the catalogue does not know it.
    fn product(&self, code: &str) -> String {
        let number = code.parse().ok();
        let known = number.and_then(|number| {
            catalogue::product(number)
                .or_else(|| catalogue::product(catalogue::issue_code(number)?))
        });
        known.map_or_else(
            || code.to_owned(),
            |product| self.texts().say(&product.said()),
        )
    }

    fn change(&self, change: &Change) -> Entry {
        let tone = match change.outcome {
            Outcome::Done => Tone::Good,
            Outcome::Intended | Outcome::Unknown | Outcome::Foreign => Tone::Open,
            Outcome::Refused | Outcome::NotDone | Outcome::Away => Tone::Bad,
        };
        // In an order a serial number is the organisation's.
        let of = if change.operation == Operation::QuickOrder {
            Of::order(self.case)
        } else {
            Of::Certificate
        };
        let told = told::all(self.texts(), &change.told, of);
        let empty = String::new;
        let intent = change.intent.as_ref();
        Entry {
            who: self.words(change.asked_by.text()),
            tone,
            state: self.words(change.outcome.text()),
            facts: self.facts([
                (Text::order, self.case.number_of(change.order_id).to_owned()),
                (
                    Text::serial,
                    intent.map_or_else(empty, |intent| intent.serial.clone()),
                ),
                (Text::names, intent.map_or_else(empty, names)),
            ]),
            reasons: told.into_iter().map(|told| told.text).collect(),
            ..Self::bare(Kind::Change, self.words(change.operation.text()))
        }
    }

    fn mail(&self, mail: &Mail) -> Entry {
        let tried = self.clock.of(mail.since);
        let (tone, state) = match mail.state {
            MailState::Due if mail.since.is_none() => (Tone::Open, Said::new(Text::mail_waits)),
            MailState::Due => {
                let again = mail.next_try().max(self.case.now);
                let said = Said::new(Text::mail_failed).with("moment", tried);
                (Tone::Bad, said.with("again", self.clock.of(Some(again))))
            }
            MailState::Sending => (
                Tone::Open,
                Said::new(Text::mail_sending).with("moment", tried),
            ),
            MailState::Sent => (Tone::Good, Said::new(Text::mail_sent).with("moment", tried)),
            MailState::Void => (Tone::Bad, Said::new(Text::mail_void)),
        };
        let text = Said::new(Text::history_mail)
            .with("mail", mail.kind.text())
            .with("to", (self.log.told)(mail.kind));
        Entry {
            tone,
            state: self.texts().say(&state),
            ..Self::bare(Kind::Mail, self.texts().say(&text))
        }
    }

    fn issued(&self, certificate: &Certificate) -> Entry {
        let older = |other: &&Certificate| {
            other.order_id == certificate.order_id && other.not_before < certificate.not_before
        };
        let replaced = self.case.certificates.iter().filter(older);
        let replaced = replaced.max_by_key(|other| other.not_before);
        Entry {
            tone: Tone::Good,
            facts: self.facts([
                (Text::serial, certificate.serial.clone()),
                (
                    Text::valid_until,
                    self.clock.of(Some(certificate.not_after)),
                ),
                (
                    Text::history_replaces,
                    replaced.map_or_else(String::new, |other| other.serial.clone()),
                ),
            ]),
            ..Self::bare(Kind::Certificate, self.words(Text::history_issued))
        }
    }

    fn revoked(&self, certificate: &Certificate) -> Entry {
        Entry {
            tone: Tone::Bad,
            facts: self.facts([(Text::serial, certificate.serial.clone())]),
            ..Self::bare(Kind::Certificate, self.words(Text::history_revoked))
        }
    }
}

/// The names of a change, as people read them.
fn names(intent: &Intent) -> String {
    let shown = intent.names.iter().take(MOST_NAMES);
    let mut shown: Vec<String> = shown.map(|name| unicode(name)).collect();
    if intent.names.len() > MOST_NAMES {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}
