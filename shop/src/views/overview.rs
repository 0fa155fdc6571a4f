//! The product page, and the names of certificates.

use super::Clock;
use super::entries::or_empty;
use super::head::{self, Head};
use super::help::{self, Help};
use super::history::Tone;
use super::naming::{in_certificate, names, product_title, short};
use super::now::{self, Now};
use super::revoke::standing;
use crate::actions::{Action, Phase};
use crate::case::Case;
use crate::due::{self, By};
use crate::words::{CodeLost, OrderStatus};
use certum::language::Text;
use serde::Serialize;

/// The product page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Overview {
    /// The phase.
    pub(crate) phase: Phase,
    /// What stands on top.
    pub(crate) head: Head,
    /// What to do now.
    pub(crate) now: Now,
    /// The buttons for that, the usual one first.
    pub(crate) offers: Vec<Link>,
    /// What else can be done, in the order of the menu.
    pub(crate) further: Vec<Link>,
    /// What helps with what goes wrong.
    pub(crate) help: Vec<Help>,
    /// The certificates, newest first.
    pub(crate) certificates: Vec<Row>,
    /// The names.
    pub(crate) names: Vec<String>,
    /// The product's name: Certum's, or WHMCS's where the settings say so; empty where there is none.
    pub(crate) product_title: String,
    /// Who ordered.
    pub(crate) contact: String,
    /// Certum's number of the order.
    pub(crate) order_number: String,
    /// What Certum says of it.
    #[serde(serialize_with = "or_empty")]
    pub(crate) order_status: Option<OrderStatus>,
    /// The newest certificate's serial number.
    pub(crate) serial: String,
    /// Its end.
    pub(crate) not_after: String,
    /// When the order was opened.
    pub(crate) created_at: String,
    /// When Certum was last asked.
    pub(crate) checked_at: String,
    /// What takes the certificate's place at present; empty for nothing.
    pub(crate) changing: &'static str,
    /// Until when the certificate that the newest one replaced works.
    pub(crate) old_ends_at: String,
    /// What happens next.
    #[serde(flatten)]
    pub(crate) upcoming: Upcoming,
    /// Why the code to publish is missing, or may not count.
    #[serde(serialize_with = "or_empty")]
    pub(crate) code_lost: Option<CodeLost>,
    /// Whether the names of what is under way are proved.
    pub(crate) names_proved: bool,
    /// Whether Certum is still checking who orders.
    pub(crate) checks_holder: bool,
}

/// Something that can be done, with the page that does it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Link {
    /// WHMCS's function for it.
    function: &'static str,
    /// Its label.
    label: String,
    /// Whether it is done at once, so that it is no page's address.
    posts: bool,
}

/// A certificate in the table of them.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row {
    serial: String,
    /// Its first name, and how many there are besides.
    name: String,
    not_before: String,
    not_after: String,
    /// Which of the service's certificates it is.
    standing: String,
    tone: Tone,
}

/// What the product page shows.
#[must_use]
pub(crate) fn view(case: &Case, clock: &Clock<'_>) -> Overview {
    let contact = ["firstName", "lastName", "email"];
    let contact = contact.map(|name| case.typed(&format!("fields.requestor_{name}")));
    let newest = case.current();
    let now = now::view(case, clock);
    let (offers, further) = links(case, &now);
    Overview {
        phase: case.phase(),
        head: head::view(case, clock),
        offers,
        further,
        now,
        help: help::view(case),
        certificates: rows(case, clock),
        names: names(case),
        product_title: product_title(case),
        contact: contact.join(" ").trim().to_owned(),
        order_number: case.certum_id().to_owned(),
        order_status: case.order_status().cloned(),
        serial: newest.map_or_else(String::new, |newest| newest.serial.clone()),
        not_after: clock.of(newest.map(|newest| newest.not_after)),
        created_at: clock.of(Some(case.service.opened_at)),
        checked_at: clock.of(case.checked_at()),
        changing: case.changing().map_or("", Action::as_str),
        old_ends_at: clock.of(case.replaced().map(|(_, ends)| ends)),
        upcoming: upcoming(case, clock),
        code_lost: case.code_lost(),
        names_proved: case.names_proved(),
        checks_holder: case.checks_holder(),
    }
}

/// What is offered for what to do now, and what else can be done. Nothing where the service is closed.
fn links(case: &Case, now: &Now) -> (Vec<Link>, Vec<Link>) {
    if !case.hosting.is_open() {
        return (Vec::new(), Vec::new());
    }
    let link = |action: Action| Link {
        function: action.as_str(),
        label: match action {
            Action::Show if now.offers.contains(&action) => {
                case.reader.texts.get(Text::now_save).to_owned()
            }
            Action::Check if !now.publications.is_empty() => {
                case.reader.texts.get(Text::now_look).to_owned()
            }
            _ => action.title(case).to_owned(),
        },
        posts: action == Action::Check,
    };
    let further = case.actions().into_iter();
    let further = further.filter(|action| !now.offers.contains(action));
    let offers = now.offers.iter().copied().map(link).collect();
    (offers, further.map(link).collect())
}

/// All certificates, the newest first.
pub(super) fn rows(case: &Case, clock: &Clock<'_>) -> Vec<Row> {
    let all = case.certificates.iter();
    all.map(|stored| {
        let (tone, standing) = standing(case, stored, clock);
        let names = in_certificate(stored);
        Row {
            serial: stored.serial.clone(),
            name: short(&names),
            not_before: clock.day(stored.not_before),
            not_after: clock.day(stored.not_after),
            standing,
            tone,
        }
    })
    .collect()
}

/// What happens next.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Upcoming {
    /// What, when and by whom, in words.
    next: Vec<Next>,
}

/// What is due, as it is shown.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Next {
    /// Who does it.
    by: By,
    /// The day; "now" in words for what should have been by now.
    when: String,
    /// What.
    text: String,
}

/// What is due, the earliest first; not what only cron knows.
#[must_use]
pub(crate) fn upcoming(case: &Case, clock: &Clock<'_>) -> Upcoming {
    let all = due::all(case).into_iter();
    let shown = all.filter_map(|due| {
        let texts = &case.reader.texts;
        let when = if due.at > case.now {
            clock.day(due.at)
        } else {
            texts.get(Text::due_now).to_owned()
        };
        let text = texts.get(due.said?).to_owned();
        Some(Next {
            by: due.by,
            when,
            text,
        })
    });
    Upcoming {
        next: shown.collect(),
    }
}

/// The page on which somebody says that the new certificate is installed.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Replaced {
    /// Until when the other one works.
    old_ends_at: String,
}

/// What the page shows on which somebody says that the new certificate is installed.
#[must_use]
pub(crate) fn replaced(case: &Case, clock: &Clock<'_>) -> Replaced {
    Replaced {
        old_ends_at: clock.of(case.replaced().map(|(_, ends)| ends)),
    }
}
