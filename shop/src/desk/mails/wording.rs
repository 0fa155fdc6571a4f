//! What mails say that depends on the case: why something is to be published and by when, what becomes of a renewal without
//! a new CSR, what to do with a certificate.

use super::short;
use crate::actions::Action;
use crate::case::Case;
use crate::due;
use crate::records::{Certificate, Change, Mail};
use crate::views::{Clock, unicode};
use crate::words::{AskedBy, Operation, Outcome};
use certum::catalogue::Kind;
use certum::language::{Said, Text};
use certum::publication::Publication;
use time::{Duration, OffsetDateTime};

#[cfg(test)]
mod tests;

/// A certificate's end is a date to publish by once it is no further away: all that is made by itself is sent later.
const NEAR: Duration = Duration::days(31);

/// A subject, and what the mail begins with.
#[derive(Debug, Default)]
pub(super) struct Wording {
    pub(super) subject: String,
    pub(super) why: String,
}

/// The mail that says what to publish.
pub(super) fn publish(case: &Case, mail: &Mail, names: &[String], clock: &Clock<'_>) -> Wording {
    let texts = &case.reader.texts;
    let mailed = case.answers_by_mailbox();
    let by = proved_by(case);
    let again = due::is_reminder(case, &mail.about);
    let mut subject = to_do(case, names);
    if let Some(by) = by {
        subject = Said::new(Text::publish_by)
            .with("subject", subject)
            .with("by", (clock.show)(by));
    }
    if again {
        subject = Said::new(Text::publish_again).with("subject", subject);
    }
    let mut why = vec![reason(case, names, clock)];
    if let Some(anew) = asked_anew(case) {
        let text = if mailed {
            Text::publish_anew_mailed
        } else {
            Text::publish_anew
        };
        why.push(Said::new(text).with("moment", (clock.show)(anew.created_at)));
    }
    if again {
        why.push(Said::new(if mailed {
            Text::publish_reminder_mailed
        } else {
            Text::publish_reminder
        }));
    }
    why.push(match by {
        Some(by) => Said::new(Text::publish_ask_by).with("by", (clock.show)(by)),
        None => Said::new(Text::publish_ask),
    });
    Wording {
        subject: texts.say(&subject),
        why: sentences(case, &why),
    }
}

/// What is wanted of the reader.
fn to_do(case: &Case, all_names: &[String]) -> Said {
    let all = case.open_publications();
    let names: Vec<String> = all.iter().map(|(name, _)| unicode(name)).collect();
    let text = match all.first().map(|(_, first)| first) {
        None => Text::publish_names,
        Some(Publication::Email { .. }) => Text::publish_mailed,
        Some(Publication::File { .. }) => Text::publish_a_file,
        Some(_) if all.len() == 1 => Text::publish_record,
        Some(_) => Text::publish_records,
    };
    // Where the code is lost nothing is there to be published yet.
    let names = if names.is_empty() { all_names } else { &names };
    Said::new(text)
        .with("count", all.len())
        .with("name", short(names))
}

/// By when the names have to be proved: before the certificate in force ends, and before Certum takes the code no more.
fn proved_by(case: &Case) -> Option<OffsetDateTime> {
    let ends = case.in_force().map(|best| best.not_after);
    let ends = ends.filter(|ends| *ends <= case.now.saturating_add(NEAR));
    let states = case.san_states().iter();
    let open = states.filter(|state| !state.is_proved());
    let codes = open.filter_map(|state| state.expires_at);
    let all = codes.chain(ends);
    all.filter(|at| *at > case.now).min()
}

/// Why there is something to publish at all.
fn reason(case: &Case, names: &[String], clock: &Clock<'_>) -> Said {
    let by_itself = begun(case).is_some_and(|begun| begun.asked_by == AskedBy::Itself);
    let mut terms = case.terms.iter();
    let order = case.service.order_id;
    let is_paid = terms.any(|term| term.order_id == order && term.invoice_id != 0);
    let ends = case.in_force().map(|best| best.not_after);
    let text = match case.changing().filter(|_| ends.is_some()) {
        Some(Action::Renew) if is_paid => Text::publish_renewal_paid,
        Some(Action::Renew) => Text::publish_renewal,
        Some(_) if by_itself => Text::publish_next,
        Some(_) => Text::publish_reissue,
        None => Text::publish_new,
    };
    Said::new(text)
        .with("names", names.join(", "))
        .with("ends", clock.of(ends))
}

/// That the names are proved by another code than the first one, or in another way.
fn asked_anew(case: &Case) -> Option<&Change> {
    let last = case.last_with(Operation::AddSanVerification, Outcome::Done)?;
    (last.id > begun(case)?.id).then_some(last)
}

/// What was asked of Certum last that it issues something for.
fn begun(case: &Case) -> Option<&Change> {
    let mut changes = case.changes.iter();
    changes.rfind(|change| change.operation.orders())
}

/// The mail that asks for a CSR.
pub(super) fn csr(case: &Case, mail: &Mail, names: &[String], clock: &Clock<'_>) -> Wording {
    let ends = clock.of(case.in_force().map(|best| best.not_after));
    let serves = due::csr_serves_from(case);
    let (subject, text) = if serves.is_some() {
        (Text::csr_subject_welcome, Text::csr_welcome)
    } else {
        (Text::csr_subject_needed, Text::csr_needed)
    };
    let mut why = vec![
        Said::new(text)
            .with("names", names.join(", "))
            .with("ends", ends.as_str())
            .with("from", clock.of(serves)),
    ];
    if serves.is_some() && due::is_to_be_paid(case) {
        why.push(Said::new(Text::ending_pay));
    }
    if mail.about.starts_with("refused-") {
        why.push(Said::new(Text::csr_refused));
    }
    why.push(Said::new(Text::csr_what));
    let subject = Said::new(subject)
        .with("name", short(names))
        .with("ends", ends);
    Wording {
        subject: case.reader.texts.say(&subject),
        why: sentences(case, &why),
    }
}

/// What to do with a certificate that was issued.
pub(super) fn install(case: &Case, issued: &Certificate, clock: &Clock<'_>) -> String {
    let replaced = case
        .replaced()
        .filter(|_| case.current().is_some_and(|newest| newest.id == issued.id));
    let same_key =
        replaced.is_some_and(|(older, _)| issued.csr.is_some() && older.csr == issued.csr);
    let mut all = vec![Said::new(match case.settings.kind() {
        _ if case.settings.simply_sign => Text::install_simply_sign,
        Some(Kind::Smime) => Text::install_mail,
        Some(Kind::CodeSigning) => Text::install_code,
        _ => Text::install_server,
    })];
    if !case.settings.simply_sign {
        all.push(Said::new(if same_key {
            Text::install_same_key
        } else {
            Text::install_key
        }));
    }
    if let Some((_, ends)) = replaced {
        all.push(Said::new(Text::install_replaces).with("until", (clock.show)(ends)));
    }
    sentences(case, &all)
}

fn sentences(case: &Case, all: &[Said]) -> String {
    let texts = &case.reader.texts;
    let all = all.iter().map(|said| texts.say(said));
    all.collect::<Vec<_>>().join(" ")
}
