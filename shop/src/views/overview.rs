//! The product page, and the names of certificates.

use super::entries::or_empty;
use super::published::{ToPublish, publications};
use super::{Clock, both_forms};
use crate::actions::{Action, Phase};
use crate::case::Case;
use crate::due::{self, By};
use crate::records::Certificate;
use crate::words::{CodeLost, OrderStatus};
use certum::catalogue::Kind;
use certum::language::{Said, Text};
use certum::x509::{self, AlternativeName};
use serde::Serialize;

/// The product page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Overview {
    /// The phase.
    pub(crate) phase: Phase,
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
    /// What the customer has to do, or can, where nothing is to be published; empty for nothing.
    pub(crate) todo: String,
    /// What happens next.
    #[serde(flatten)]
    pub(crate) upcoming: Upcoming,
    /// What to publish now.
    pub(crate) publications: Vec<ToPublish>,
    /// Why the code to publish is missing, or may not count.
    #[serde(serialize_with = "or_empty")]
    pub(crate) code_lost: Option<CodeLost>,
    /// Whether the names of what is under way are proved.
    pub(crate) names_proved: bool,
    /// Whether Certum is still checking who orders.
    pub(crate) checks_holder: bool,
}

/// What the product page shows.
#[must_use]
pub(crate) fn view(case: &Case, clock: &Clock<'_>) -> Overview {
    let contact = ["firstName", "lastName", "email"];
    let contact = contact.map(|name| case.typed(&format!("fields.requestor_{name}")));
    let newest = case.current();
    Overview {
        phase: case.phase(),
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
        todo: todo(case),
        upcoming: upcoming(case, clock),
        publications: publications(case),
        code_lost: case.code_lost(),
        names_proved: case.names_proved(),
        checks_holder: case.checks_holder(),
    }
}

/// The way out of a state that has one for the customer and nothing to publish.
fn todo(case: &Case) -> String {
    let texts = &case.reader.texts;
    let said = match case.phase() {
        Phase::Pending | Phase::Changing if asks_mailbox(case) => return mailbox(case),
        Phase::Rejected if case.hosting.is_open() && case.allows(Action::Correct) => {
            Text::todo_cancelled_correct
        }
        Phase::Rejected if case.refused_by_certum().is_none() => Text::todo_cancelled,
        Phase::Revoked => Text::todo_revoked,
        Phase::Expired => Text::todo_ended,
        _ => return String::new(),
    };
    texts.get(said).to_owned()
}

/// Whether a mailbox that is no name's has to answer. Right after the order Certum has not named its steps yet.
fn asks_mailbox(case: &Case) -> bool {
    let begins = case.settings.kind() == Some(Kind::Smime) && case.steps().is_empty();
    !case.has_names() && (begins || case.answers_by_mailbox())
}

fn mailbox(case: &Case) -> String {
    let texts = &case.reader.texts;
    let own = Some(case.typed("fields.email")).filter(|own| !own.is_empty());
    let email = own.unwrap_or_else(|| case.requestor_email());
    let mut todo = texts.say(&Said::new(Text::todo_mailbox).with("email", email));
    if case.allows(Action::ProveAnew) {
        todo.push(' ');
        todo.push_str(texts.get(Text::todo_mailbox_again));
    }
    todo
}

/// What the product is called: by Certum, or by WHMCS where the settings say so.
pub(crate) fn product_title(case: &Case) -> String {
    let whmcs = &case.hosting.product;
    if case.settings.shows_product_name && !whmcs.is_empty() {
        return whmcs.clone();
    }
    let product = case.settings.product.as_ref();
    product.map_or_else(String::new, |product| {
        case.reader.texts.say(&product.said())
    })
}

/// The newest certificate's names; before there is one, those that were chosen.
#[must_use]
pub(crate) fn names(case: &Case) -> Vec<String> {
    if let Some(newest) = case.current() {
        return in_certificate(newest);
    }
    let Some(draft) = case.draft() else {
        return Vec::new();
    };
    let chosen = case.chosen(&draft);
    let names = chosen.map(|choice| choice.names()).unwrap_or_default();
    names.iter().map(|name| both_forms(name)).collect()
}

/// The names that a certificate is for, in both forms; its holder's where it has none.
#[must_use]
pub(crate) fn in_certificate(stored: &Certificate) -> Vec<String> {
    let hosts = stored.host_names();
    if !hosts.is_empty() {
        return hosts.iter().map(|host| both_forms(host.ascii())).collect();
    }
    let Ok(certificate) = x509::Certificate::parse(stored.pem.as_bytes()) else {
        return Vec::new();
    };
    let holder = certificate.subject().common_name().map(str::to_owned);
    let names = certificate.alternative_names().iter().map(alternative);
    let mut names: Vec<String> = names.collect();
    names.extend(holder.filter(|holder| !names.contains(holder)));
    names
}

fn alternative(name: &AlternativeName) -> String {
    let (ascii, unicode) = (name.ascii(), name.unicode());
    if ascii == unicode {
        ascii
    } else {
        format!("{unicode} ({ascii})")
    }
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
    /// What, and when.
    text: String,
}

/// What is due, the earliest first; not what only cron knows.
#[must_use]
pub(crate) fn upcoming(case: &Case, clock: &Clock<'_>) -> Upcoming {
    let all = due::all(case).into_iter();
    let shown = all.filter_map(|due| {
        let texts = &case.reader.texts;
        // What should have been by now is to be now.
        let moment = if due.at > case.now {
            clock.of(Some(due.at))
        } else {
            texts.get(Text::due_now).to_owned()
        };
        let text = texts.say(&Said::new(due.said?).with("moment", moment));
        Some(Next { by: due.by, text })
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
