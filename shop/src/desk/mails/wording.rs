//! What mails say that depends on the case: why something is to be published and by when, what becomes of a renewal without
//! a new CSR, what to do with a certificate.

use super::{certificate_of, short};
use crate::actions::Action;
use crate::case::Case;
use crate::due;
use crate::records::{Change, Mail};
use crate::views::{Clock, unicode};
use crate::words::{AskedBy, MailKind, Operation, Outcome};
use certum::catalogue::Kind;
use certum::language::{Said, Text};
use certum::publication::Publication;
use time::{Duration, OffsetDateTime};

#[cfg(test)]
mod tests;

/// A certificate's end is a date to publish by once it is no further away: all that is made by itself is sent later.
const NEAR: Duration = Duration::days(31);

/// A mail's subject, and what it begins with.
#[derive(Debug, Default)]
pub(super) struct Wording {
    pub(super) subject: String,
    pub(super) why: String,
}

/// What is said, before it is in words.
#[derive(Default)]
struct Told {
    /// Put together, the subject.
    subject: Vec<Text>,
    /// Its sentences.
    why: Vec<Text>,
    /// The names that are still to be proved.
    open: Vec<String>,
    /// When what it asks for has to be done, or what happens otherwise.
    by: Option<OffsetDateTime>,
    /// When it was begun anew.
    moment: Option<OffsetDateTime>,
}

/// What a mail says; nothing of its kind where it is the same in every case.
///
/// * `names`: what the certificate is called by.
pub(super) fn of(case: &Case, mail: &Mail, names: &[String], clock: &Clock<'_>) -> Wording {
    let ends = case.in_force().map(|best| best.not_after);
    let mut told = Told::default();
    match mail.kind {
        MailKind::Publish => publish(case, mail, ends, &mut told),
        MailKind::Csr => csr(case, mail, &mut told),
        MailKind::Issued => install(case, mail, &mut told),
        _ => return Wording::default(),
    }
    let all = names.join(", ");
    let open = if told.open.is_empty() {
        names
    } else {
        &told.open
    };
    let name = short(open);
    let count = open.len().to_string();
    let [ends, by, moment] = [ends, told.by, told.moment].map(|at| clock.of(at));
    let values = [
        ("names", all.as_str()),
        ("name", &name),
        ("count", &count),
        ("ends", &ends),
        ("by", &by),
        ("moment", &moment),
    ];
    Wording {
        subject: say(case, &told.subject, &values),
        why: say(case, &told.why, &values),
    }
}

/// Texts behind each other, each with those of the values that have a place in it.
fn say(case: &Case, all: &[Text], values: &[(&'static str, &str)]) -> String {
    let mut words = String::new();
    for text in all {
        let mut said = Said::new(*text);
        for (name, value) in values {
            said = said.with(name, *value);
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(&case.reader.texts.say(&said));
    }
    words
}

/// What is to be published, why and by when.
fn publish(case: &Case, mail: &Mail, ends: Option<OffsetDateTime>, told: &mut Told) {
    let begun = case.begun();
    told.why.extend(reason(case, begun, ends.is_some()));
    told.why.push(Text::publish_sees);
    let anew = case.last_with(Operation::AddSanVerification, Outcome::Done);
    let anew = anew.filter(|anew| begun.is_some_and(|begun| anew.id > begun.id));
    if let Some(anew) = anew {
        told.moment = Some(anew.created_at);
        told.why.push(Text::publish_anew);
    }
    if due::is_reminder(case, mail) {
        told.why.push(Text::publish_reminder);
        told.subject.push(Text::publish_again);
    }
    let all = case.open_publications();
    told.subject
        .push(match all.first().map(|(_, first)| first) {
            // The code is lost.
            None => Text::publish_names,
            Some(Publication::Email { .. }) => Text::publish_mailed,
            Some(Publication::File { .. }) => Text::publish_a_file,
            Some(_) if all.len() == 1 => Text::publish_record,
            Some(_) => Text::publish_records,
        });
    told.open = all.iter().map(|(name, _)| unicode(name)).collect();
    told.by = proved_by(case, ends);
    if told.by.is_some() {
        told.subject.push(Text::publish_by);
        told.why.push(Text::publish_ask);
    }
}

/// By when the names have to be proved: before the certificate in force ends, and before Certum takes the code no more.
fn proved_by(case: &Case, ends: Option<OffsetDateTime>) -> Option<OffsetDateTime> {
    let mut by = ends.filter(|ends| *ends <= case.now.saturating_add(NEAR));
    for state in case.san_states().iter().filter(|state| !state.is_proved()) {
        if let Some(at) = state.expires_at
            && at > case.now
            && by.is_none_or(|by| at < by)
        {
            by = Some(at);
        }
    }
    by
}

/// Why there is something to publish at all; `ends`: whether a certificate is in force.
fn reason(case: &Case, begun: Option<&Change>, ends: bool) -> &'static [Text] {
    let by_itself = begun.is_some_and(|begun| begun.asked_by == AskedBy::Itself);
    let mut terms = case.terms.iter();
    let order = case.service.order_id;
    let is_paid = terms.any(|term| term.order_id == order && term.invoice_id != 0);
    match case.changing().filter(|_| ends) {
        Some(Action::Renew) if is_paid => &[
            Text::publish_ends,
            Text::publish_error,
            Text::publish_renewal_paid,
        ],
        Some(Action::Renew) => &[
            Text::publish_ends,
            Text::publish_error,
            Text::publish_renewal,
        ],
        Some(_) if by_itself => &[Text::publish_ends, Text::publish_error, Text::publish_next],
        Some(_) => &[Text::publish_reissue, Text::publish_error],
        None => &[Text::publish_new],
    }
}

/// Whether a CSR is needed, or welcome.
fn csr(case: &Case, mail: &Mail, told: &mut Told) {
    told.by = due::csr_serves_from(case);
    let (subject, text) = if told.by.is_some() {
        (Text::csr_subject_welcome, Text::csr_welcome)
    } else {
        (Text::csr_subject_needed, Text::csr_needed)
    };
    told.subject.push(subject);
    told.why.push(text);
    if told.by.is_some() && due::is_to_be_paid(case) {
        told.why.push(Text::ending_pay);
    }
    if mail.about.starts_with("refused-") {
        told.why.push(Text::csr_refused);
    }
    told.why.push(Text::csr_what);
}

/// What to do with a certificate that was issued.
fn install(case: &Case, mail: &Mail, told: &mut Told) {
    let Some(issued) = certificate_of(case, &mail.about) else {
        return;
    };
    told.why.push(match case.settings.kind() {
        _ if case.settings.simply_sign => Text::install_simply_sign,
        Some(Kind::Smime) => Text::install_mail,
        Some(Kind::CodeSigning) => Text::install_code,
        _ => Text::install_server,
    });
    // What an older one replaced is over.
    let is_newest = case.current().is_some_and(|newest| newest.id == issued.id);
    let replaced = case.replaced().filter(|_| is_newest);
    let has_csr = issued.csr.is_some();
    if replaced.is_some_and(|(older, _)| has_csr && older.csr == issued.csr) {
        told.why.push(Text::install_same_key);
    } else if !case.settings.simply_sign {
        told.why.push(Text::install_key);
    }
    if let Some((_, ends)) = replaced {
        told.by = Some(ends);
        told.why.push(Text::install_replaces);
    }
}
