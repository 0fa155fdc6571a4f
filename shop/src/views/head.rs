//! The head of the product page: what it is, whether it is well, how far it is, and how long it lasts.

use super::Clock;
use super::history::Tone;
use super::naming::{names, product_title};
use crate::actions::Phase;
use crate::case::Case;
use crate::moment;
use crate::words::words;
use certum::language::{Said, Text};
use serde::Serialize;
use time::{Duration, OffsetDateTime};

/// From so many days before its end a certificate is not simply valid any more.
const ENDS_SOON: i64 = 20;

/// The bar's width.
const WIDTH: i64 = 1000;

/// What stands on top of the product page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Head {
    /// The first name; the product's where there is none.
    name: String,
    /// How many names there are besides, in words; empty for none.
    more: String,
    tone: Tone,
    /// The state in a word or two.
    badge: String,
    /// That another certificate is under way beside the valid one; empty where none is.
    beside: String,
    /// What it is, since when, paid until when.
    facts: Vec<String>,
    /// How far it is; none once it is done, or over.
    steps: Vec<Step>,
    /// How long the certificate in force lasts; `None` where none is.
    days: Option<Days>,
}

words! {
    /// How far a step is.
    Progress {
        /// It is done.
        Done = "done",
        /// It is the one to do.
        Now = "now",
        /// It comes later.
        Open = "open",
    }
}

/// One of the four steps to a certificate in use.
#[derive(Clone, Debug, Serialize)]
struct Step {
    progress: Progress,
    text: String,
    /// More about it; empty for nothing.
    note: String,
}

/// How long a certificate lasts, within what is paid for.
#[derive(Clone, Debug, Serialize)]
struct Days {
    /// How many days are left, until when.
    text: String,
    /// Until when it is paid for, where that is later; empty where not.
    paid: String,
    /// Where in the bar, whose width is 1,000, the certificate ends, and where this moment is.
    ends: i64,
    now: i64,
    /// How wide what is left is.
    left: i64,
}

/// The head of the product page.
#[must_use]
pub(super) fn view(case: &Case, clock: &Clock<'_>) -> Head {
    let texts = &case.reader.texts;
    let names = names(case);
    let more = match names.len() {
        0 | 1 => String::new(),
        count => texts.say(&Said::new(Text::head_more).with("count", count - 1)),
    };
    let product = product_title(case);
    let (tone, badge) = badge(case);
    let is_changing = case.phase() == Phase::Changing;
    let beside = if is_changing {
        texts.get(Text::badge_beside)
    } else {
        ""
    };
    Head {
        facts: facts(case, &product, names.is_empty(), clock),
        name: names.into_iter().next().unwrap_or(product),
        more,
        tone,
        badge,
        beside: beside.to_owned(),
        steps: steps(case),
        days: days(case, clock),
    }
}

/// What it is, since when, and when Certum was asked; the product only where the name is not it already.
fn facts(case: &Case, product: &str, is_title: bool, clock: &Clock<'_>) -> Vec<String> {
    let texts = &case.reader.texts;
    let dated = |text, moment: Option<OffsetDateTime>| {
        let moment = Some(clock.of(moment)).filter(|moment| !moment.is_empty())?;
        Some(texts.say(&Said::new(text).with("moment", moment)))
    };
    let product = Some(product.to_owned()).filter(|product| !is_title && !product.is_empty());
    let ordered = case.was_ordered().then_some(case.service.opened_at);
    let facts = [
        product,
        dated(Text::head_ordered, ordered),
        dated(Text::head_checked, case.checked_at()),
    ];
    facts.into_iter().flatten().collect()
}

/// The state in colour and words.
fn badge(case: &Case) -> (Tone, String) {
    let texts = &case.reader.texts;
    let (tone, text) = match case.phase() {
        _ if case.is_foreign() => (Tone::Bad, Text::badge_foreign),
        Phase::Configuring => (Tone::Open, Text::badge_configuring),
        Phase::Unknown => (Tone::Open, Text::badge_unknown),
        Phase::Pending if case.has_names() && !case.names_proved() => {
            (Tone::Open, Text::badge_prove)
        }
        Phase::Pending if !case.has_names() && case.answers_by_mailbox() => {
            (Tone::Open, Text::badge_mail)
        }
        Phase::Pending => (Tone::Open, Text::badge_issuing),
        Phase::Issued | Phase::Changing => match days_left(case) {
            Some(days) if days <= ENDS_SOON => {
                let said = Said::new(Text::badge_ends).with("days", days);
                return (Tone::Open, texts.say(&said));
            }
            _ => (Tone::Good, Text::badge_valid),
        },
        Phase::Rejected if case.refused_by_certum().is_none() => (Tone::Bad, Text::badge_cancelled),
        Phase::Rejected => (Tone::Bad, Text::badge_refused),
        Phase::Revoked => (Tone::Bad, Text::badge_revoked),
        Phase::Expired => (Tone::Bad, Text::badge_ended),
    };
    (tone, texts.get(text).to_owned())
}

/// The whole days that the certificate in force is still valid, as the administrator's list counts them.
fn days_left(case: &Case) -> Option<i64> {
    let left = case.in_force()?.not_after - case.now;
    Some(left.whole_days().max(0))
}

/// The steps to the first certificate, or to installing the one that replaces another.
fn steps(case: &Case) -> Vec<Step> {
    let texts = &case.reader.texts;
    let proved = case.names_proved() || !(case.has_names() || case.answers_by_mailbox());
    let at = match case.phase() {
        _ if case.is_foreign() => return Vec::new(),
        Phase::Configuring | Phase::Unknown => 0,
        Phase::Pending if proved => 2,
        Phase::Pending => 1,
        Phase::Issued if case.replaced().is_some_and(|_| !is_installed(case)) => 3,
        _ => return Vec::new(),
    };
    let second = if case.has_names() {
        Text::step_prove
    } else {
        Text::step_confirm
    };
    let all = [
        Text::step_configured,
        second,
        Text::step_issued,
        Text::step_used,
    ];
    let all = all.into_iter().enumerate().map(|(place, text)| Step {
        progress: match place.cmp(&at) {
            std::cmp::Ordering::Less => Progress::Done,
            std::cmp::Ordering::Equal => Progress::Now,
            std::cmp::Ordering::Greater => Progress::Open,
        },
        text: texts.get(text).to_owned(),
        note: if place == 1 && at == 1 {
            how_many(case)
        } else {
            String::new()
        },
    });
    all.collect()
}

fn is_installed(case: &Case) -> bool {
    let current = case.current();
    current.is_some_and(|newest| newest.installed_at.is_some())
}

/// How many of several names are proved.
fn how_many(case: &Case) -> String {
    let states = case.san_states();
    if states.len() < 2 {
        return String::new();
    }
    let proved = states.iter().filter(|state| state.is_proved()).count();
    let said = Said::new(Text::step_proved_of)
        .with("done", proved)
        .with("count", states.len());
    case.reader.texts.say(&said)
}

fn days(case: &Case, clock: &Clock<'_>) -> Option<Days> {
    let best = case.in_force()?;
    let texts = &case.reader.texts;
    let (begin, end) = (best.not_before, best.not_after);
    let paid = case
        .covered_until()
        .filter(|paid| moment::day(*paid) > moment::day(end));
    let whole = (paid.unwrap_or(end) - begin).whole_minutes().max(1);
    let place = |at: OffsetDateTime| ((at - begin).whole_minutes() * WIDTH / whole).clamp(0, WIDTH);
    let text = Said::new(Text::days_left)
        .with("days", days_left(case)?)
        .with("moment", clock.day(end));
    let paid = paid.map(|paid| {
        let whole = (end - begin + Duration::hours(12)).whole_days();
        let said = Said::new(Text::paid_until)
            .with("moment", clock.day(paid))
            .with("days", whole);
        texts.say(&said)
    });
    let (ends, now) = (place(end), place(case.now));
    Some(Days {
        text: texts.say(&text),
        paid: paid.unwrap_or_default(),
        ends,
        now,
        left: ends - now,
    })
}
