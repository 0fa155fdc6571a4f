//! What mails say that depends on the case: why something is to be published and by when, what becomes of a renewal without
//! a new CSR, what to do with a certificate.

use super::{certificate_of, serial_of};
use crate::actions::Action;
use crate::case::Case;
use crate::due;
use crate::records::{Change, Mail};
use crate::views::naming;
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

/// Of what is no further away, a subject names the hour.
const HOURS_COUNT: Duration = Duration::days(2);

/// What is in a mail's event where the configuration was asked for before.
const REMINDED: &str = "-after-";

/// A mail's subject, what it asks for, and why.
#[derive(Debug, Default)]
pub(super) struct Wording {
    /// The task, and that it was asked for before.
    pub(super) subject: String,
    pub(super) task: String,
    pub(super) why: String,
}

/// The page that a mail leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    Product,
    Csr,
}

/// What is said, before it is in words.
#[derive(Default)]
struct Told {
    /// Whether it was asked for before.
    again: bool,
    /// What is wanted of the reader: texts behind each other.
    task: Vec<Text>,
    /// Its sentences.
    why: Vec<Text>,
    /// The names that are still to be proved.
    open: Vec<String>,
    /// When what it asks for has to be done, or what happens otherwise.
    by: Option<OffsetDateTime>,
    /// When it was begun anew.
    moment: Option<OffsetDateTime>,
}

/// What a mail says.
///
/// * `names`: what the certificate is called by.
pub(super) fn of(case: &Case, mail: &Mail, names: &[String], clock: &Clock<'_>) -> Wording {
    let ends = match mail.kind {
        MailKind::Ending | MailKind::Ended => certificate_of(case, serial_of(mail)),
        _ => case.in_force(),
    };
    let ends = ends.map(|best| best.not_after);
    let mut told = Told::default();
    match mail.kind {
        MailKind::Configure => configure(case, mail, ends, &mut told),
        MailKind::Publish => publish(case, mail, ends, &mut told),
        MailKind::Csr => csr(case, mail, &mut told),
        MailKind::Issued => install(case, mail, &mut told),
        MailKind::Revoked => revoked(case, mail, &mut told),
        MailKind::NotDone => told.task.push(Text::task_not_done),
        MailKind::Ending => told.task.push(before_the_end(case).0),
        MailKind::Ended => told.task.push(Text::task_ended),
        MailKind::Vetting => told.task.push(Text::task_vetting),
        MailKind::Replaced => {
            told.by = case.replaced().map(|(_, ends)| ends);
            told.task.push(Text::task_install_new);
        }
        // What is said of many certificates at once, or to the administrators.
        MailKind::Digest
        | MailKind::Rejected
        | MailKind::Undone
        | MailKind::Unproved
        | MailKind::VettingShop
        | MailKind::Stopped
        | MailKind::Unmade => {}
    }
    let all = names.join(", ");
    let open = if told.open.is_empty() {
        names
    } else {
        &told.open
    };
    // A person's name and mailbox are one.
    let name = if case.has_names() {
        called(open)
    } else {
        called(open.get(..1).unwrap_or_default())
    };
    let count = open.len().to_string();
    let values = |shown: fn(&Case, Option<OffsetDateTime>, &Clock<'_>) -> String| {
        [
            ("names", all.clone()),
            ("name", name.clone()),
            ("count", count.clone()),
            ("product", case.hosting.product.clone()),
            ("ends", shown(case, ends, clock)),
            ("by", shown(case, told.by, clock)),
            ("moment", shown(case, told.moment, clock)),
        ]
    };
    let task = say(case, &told.task, &values(day));
    let mut subject = task.clone();
    if told.again {
        let again = Said::new(Text::publish_again).with("task", task.as_str());
        subject = case.reader.texts.say(&again);
    }
    Wording {
        subject,
        task,
        why: say(case, &told.why, &values(|_, at, clock| clock.of(at))),
    }
}

/// Which page a mail leads to, and what there is to do there; `None` where it has its own.
pub(super) fn page(case: &Case, mail: &Mail) -> Option<(String, Page)> {
    let (said, page) = match mail.kind {
        MailKind::Configure | MailKind::Digest => return None,
        MailKind::Publish if case.answers_by_mailbox() => {
            (Text::mail_todo_page_mailed, Page::Product)
        }
        MailKind::Publish => (Text::mail_todo_page, Page::Product),
        MailKind::Csr => (Text::csr_what, Page::Csr),
        MailKind::Issued => (Text::mail_page_issued, Page::Product),
        MailKind::Replaced => (Text::mail_page_replaced, Page::Product),
        _ => (Text::mail_page, Page::Product),
    };
    Some((case.reader.texts.get(said).to_owned(), page))
}

/// What to do before the certificate ends.
pub(super) fn next(case: &Case) -> String {
    let (_, said) = before_the_end(case);
    case.reader.texts.get(said).to_owned()
}

/// The same as a task, and in a mail.
fn before_the_end(case: &Case) -> (Text, Text) {
    if due::is_to_be_paid(case) {
        (Text::task_pay, Text::ending_pay)
    } else if case.allows(Action::Renew) || case.now < case.renewal_from().unwrap_or(case.now) {
        (Text::task_renew, Text::ending_renew)
    } else {
        (Text::task_order, Text::ending_anew)
    }
}

/// What a subject calls a certificate: its names for reading, the first of them where there are many. Another form of a
/// name is for panels, which read no subjects.
pub(super) fn called(names: &[String]) -> String {
    let readable = names.iter().map(|name| match name.split_once(" (") {
        Some((unicode, ascii)) if ascii.contains("xn--") => unicode.to_owned(),
        _ => name.clone(),
    });
    naming::short(&readable.collect::<Vec<_>>())
}

/// A moment's day, which is enough for a subject; with the hour where it is a matter of hours.
fn day(case: &Case, at: Option<OffsetDateTime>, clock: &Clock<'_>) -> String {
    let shown = clock.of(at);
    let is_far = at.is_none_or(|at| (at - case.now).abs() > HOURS_COUNT);
    match shown.rsplit_once(' ') {
        Some((day, _)) if is_far => day.to_owned(),
        _ => shown,
    }
}

/// Texts behind each other, each with those of the values that have a place in it.
fn say(case: &Case, all: &[Text], values: &[(&'static str, String)]) -> String {
    let mut words = String::new();
    for text in all {
        let mut said = Said::new(*text);
        for (name, value) in values {
            said = said.with(name, value);
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(&case.reader.texts.say(&said));
    }
    words
}

/// What has to be configured, and why.
fn configure(case: &Case, mail: &Mail, ends: Option<OffsetDateTime>, told: &mut Told) {
    told.again = mail.about.contains(REMINDED);
    told.task.push(if !case.service.problems.is_empty() {
        Text::task_correct
    } else if ends.is_some() {
        Text::task_configure_next
    } else {
        Text::task_configure
    });
    if ends.is_some() {
        told.why.push(Text::configure_ends);
    }
    told.why.push(Text::configure_then);
}

/// What is to be published, why and by when.
fn publish(case: &Case, mail: &Mail, ends: Option<OffsetDateTime>, told: &mut Told) {
    let begun = case.begun();
    told.why.extend(reason(case, begun, ends.is_some()));
    let anew = case.last_with(Operation::AddSanVerification, Outcome::Done);
    let anew = anew.filter(|anew| begun.is_some_and(|begun| anew.id > begun.id));
    if let Some(anew) = anew {
        told.moment = Some(anew.created_at);
        told.why.push(Text::publish_anew);
    }
    if due::is_reminder(case, mail) {
        told.why.push(Text::publish_reminder);
        told.again = true;
    }
    let all = case.open_publications();
    told.task.push(match all.first().map(|(_, first)| first) {
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
        told.task.push(Text::publish_by);
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
    let is_to_be_paid = due::is_to_be_paid(case);
    let (task, text) = match told.by {
        None => (Text::task_csr, Text::csr_needed),
        Some(_) if is_to_be_paid => (Text::task_pay, Text::csr_welcome),
        Some(_) => (Text::task_csr_welcome, Text::csr_welcome),
    };
    told.task.push(task);
    if told.by.is_some() {
        told.why.push(Text::publish_ends);
        if is_to_be_paid {
            told.why.push(Text::ending_pay);
        }
    }
    told.why.push(text);
    if mail.about.starts_with("refused-") {
        told.why.push(Text::csr_refused);
    }
}

/// What to do with a certificate that was issued.
fn install(case: &Case, mail: &Mail, told: &mut Told) {
    let Some(issued) = certificate_of(case, &mail.about) else {
        return;
    };
    let (task, text) = match case.settings.kind() {
        _ if case.settings.simply_sign => (Text::task_sign_there, Text::install_simply_sign),
        Some(Kind::Smime) => (Text::task_import, Text::install_mail),
        Some(Kind::CodeSigning) => (Text::task_sign, Text::install_code),
        _ => (Text::task_install, Text::install_server),
    };
    told.why.push(text);
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
    told.task
        .push(if task == Text::task_install && told.by.is_some() {
            Text::task_install_new
        } else {
            task
        });
}

/// What to do once a certificate is revoked: another may have taken its place before.
fn revoked(case: &Case, mail: &Mail, told: &mut Told) {
    let serial = serial_of(mail);
    let newer = case.in_force().filter(|best| best.serial != serial);
    let (task, text) = if newer.is_some() {
        (Text::task_revoked_older, Text::revoked_older)
    } else {
        (Text::task_revoked, Text::revoked_last)
    };
    told.task.push(task);
    told.why.push(text);
}
