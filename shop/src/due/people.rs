//! What people are told, and when: only those who have something to do, each thing once.

use super::covering::reuses_csr;
use super::{Deed, Due, before, is_changing, is_kept};
use crate::actions::Phase;
use crate::case::Case;
use crate::dated::VETTING_COUNTS;
use crate::moment;
use crate::records::Mail;
use crate::words::{MailKind, Operation, Outcome};
use certum::catalogue::Kind;
use time::{Duration, OffsetDateTime};

const fn days(days: i64) -> Duration {
    Duration::days(days)
}

/// When a CSR for the renewal is asked for, before the term's end.
const ASKED_FOR_CSR: [Duration; 3] = [days(30), days(20), days(10)];

/// When what is to be published is mailed again, before the certificate in force ends.
const ASKED_TO_PROVE: [Duration; 4] = [days(10), days(7), days(3), days(1)];

/// What was begun so recently was just mailed.
const AT_ONCE: Duration = days(1);

/// When the shop is told that a certificate in force ends and its successor is not there.
const SHOP_TOLD: [Duration; 2] = [days(7), days(3)];

/// When somebody who ordered and does nothing is reminded, after the order.
const REMINDED: [Duration; 3] = [days(3), days(10), days(25)];

/// When it is said that the new certificate has to be installed, before the replaced one ends. Of 14 days that is on the
/// third, seventh, tenth, twelfth and thirteenth.
const ASKED_TO_INSTALL: [Duration; 5] = [days(11), days(7), days(4), days(2), days(1)];

/// What a certificate's end is announced by, in thousandths of its life, and no earlier than so many days before.
const ANNOUNCED: [(i32, Duration); 3] = [(150, days(30)), (70, days(14)), (20, days(3))];

/// How long before a certificate that Certum checks the organisation for it is said.
const VETTING_TOLD: Duration = days(60);

/// A link in one of Certum's e-mails counts for this time; a new one ends the one before.
const LINK_COUNTS: Duration = Duration::hours(72);

/// A mail at each of some moments, told apart by what it is about and the days that are its name.
fn mails(
    kind: MailKind,
    about: &str,
    moments: impl IntoIterator<Item = (OffsetDateTime, Duration)>,
) -> impl Iterator<Item = Due> {
    let moments = moments.into_iter();
    moments.map(move |(at, days)| Due::mail(kind, at, format!("{about}-{}", days.whole_days())))
}

/// A CSR for the renewal, while there is none: at the term's end it is needed, or welcome.
pub(super) fn asked_for_csr(case: &Case, covered: &[Due]) -> Vec<Due> {
    let expected = case.hosting.cycle.recurs() && !case.hosting.is_cancelled && !is_kept(case);
    let (Some(end), Some(best)) = (case.term_ends(), case.in_force()) else {
        return Vec::new();
    };
    let anew = covered.iter().any(|due| due.deed == Deed::OpenAnew);
    // What is renewed with the CSR in force waits for no other one.
    let renewed = covered.iter().find(|due| due.deed == Deed::Renew);
    let is_late = |at| renewed.is_some_and(|due| due.at <= at);
    let given = case.service.next_csr.is_some() || case.delivers_next();
    // One that Certum refused was asked for anew at once.
    let refused = [Operation::Renew, Operation::Reissue];
    let refused = refused.map(|operation| case.last_with(operation, Outcome::Refused));
    let refused = refused
        .into_iter()
        .flatten()
        .map(|last| last.created_at)
        .max();
    let is_asked = |at: OffsetDateTime| refused.is_some_and(|refused| refused >= at);
    let mut all = Vec::new();
    if expected && !anew && !given && case.renewal_code().is_some() {
        let day = moment::day(end).to_string();
        let asked = before(case.now, end, &ASKED_FOR_CSR).into_iter();
        let asked = asked.filter(|(at, _)| !is_asked(*at) && !is_late(*at));
        all.extend(mails(MailKind::Csr, &day, asked));
    }
    // A reissue that cannot be made without.
    let until = case.covered_until().filter(|until| *until > best.not_after);
    let lacks = best.csr.is_none() && case.service.next_csr.is_none() && !is_changing(case);
    if until.is_some() && lacks && case.can_be_reissued(best) && !is_kept(case) {
        let asked = before(case.now, best.not_after, &ASKED_FOR_CSR).into_iter();
        let asked = asked.filter(|(at, _)| !is_asked(*at));
        all.extend(mails(MailKind::Csr, &best.serial, asked));
    }
    all
}

/// The proof of names that is still to come, and the mailbox that has not answered.
pub(super) fn to_prove(case: &Case) -> Vec<Due> {
    let mut all = Vec::new();
    let Some(order) = case
        .order()
        .filter(|_| case.waits() && !case.is_unsettled())
    else {
        return all;
    };
    let begun = case
        .begun()
        .map_or(order.created_at, |begun| begun.created_at);
    let unproved = case.has_names() && !case.names_proved() && case.verification().is_some();
    let in_force = case.in_force().filter(|_| is_changing(case));
    if unproved {
        let asked = match in_force {
            Some(best) => before(case.now, best.not_after, &ASKED_TO_PROVE),
            None => after(case.now, begun, &REMINDED),
        };
        // What was just ordered was just mailed.
        let later = asked
            .into_iter()
            .filter(|(at, _)| *at > begun.saturating_add(AT_ONCE));
        let about = format!("{}-{}", order.certum_id, begun.unix_timestamp());
        all.extend(mails(MailKind::Publish, &about, later));
    }
    let by_mailbox = case.answers_by_mailbox();
    if by_mailbox && !is_kept(case) {
        let again = [
            Operation::AddSanVerification,
            Operation::AddEmailVerification,
        ];
        let sent = again.map(|operation| case.last(operation).map(|last| last.created_at));
        let sent = sent.into_iter().flatten().chain([begun]).max();
        let at = sent.unwrap_or(begun).saturating_add(LINK_COUNTS);
        all.push(Due::quiet(Deed::SendAgain, at));
    }
    all
}

/// Whether a mail with what to publish says it once more: what was just begun was mailed at once.
#[must_use]
pub(crate) fn is_reminder(case: &Case, mail: &Mail) -> bool {
    let begun = case.begun().map(|begun| begun.created_at);
    let begun = begun.or_else(|| case.order().map(|order| order.created_at));
    // Other codes are mailed under their own name, and what somebody asks for under none.
    let is_of_order = !mail.about.is_empty() && mail.about.starts_with(case.certum_id());
    let later = |begun: OffsetDateTime| mail.created_at > begun.saturating_add(AT_ONCE);
    is_of_order && begun.is_some_and(later)
}

/// That a certificate in force ends soon and what is to follow is not there, whatever keeps it: the shop is told.
pub(super) fn at_risk(case: &Case, covered: &[Due]) -> Vec<Due> {
    let Some(best) = case.in_force() else {
        return Vec::new();
    };
    let failed = |operation| {
        let last = case.last(operation);
        last.is_some_and(|last| last.outcome != Outcome::Done && last.created_at > best.not_before)
    };
    let tried = covered.iter().any(|due| match due.deed {
        Deed::Renew => failed(Operation::Renew),
        Deed::Reissue => failed(Operation::Reissue),
        _ => false,
    });
    let newest = case.current().is_none_or(|newest| newest.id == best.id);
    let follows = is_changing(case) || case.delivers_next() || case.waits();
    if !newest || !(follows || tried || case.is_unsettled()) {
        return Vec::new();
    }
    let begun = case.begun().filter(|_| follows);
    let since = begun.map_or(best.not_before, |begun| begun.created_at);
    let told = before(case.now, best.not_after, &SHOP_TOLD).into_iter();
    let told = told.map(|(at, ahead)| (at.max(since), ahead));
    mails(MailKind::Unproved, &best.serial, told).collect()
}

/// That Certum checks the organisation anew for the next certificate, once what it checked counts no more.
pub(super) fn to_be_vetted(case: &Case, covered: &[Due]) -> Vec<Due> {
    let vetted = matches!(case.settings.kind(), Some(Kind::Ov | Kind::Ev));
    let next = covered
        .iter()
        .filter(|due| matches!(due.deed, Deed::Renew | Deed::Reissue))
        .min_by_key(|due| due.at);
    let (Some(best), Some(next), true) = (case.in_force(), next, vetted) else {
        return Vec::new();
    };
    let mut oldest_first: Vec<_> = case.of_attempt().map(|known| known.not_before).collect();
    oldest_first.reverse();
    let counts_until = oldest_first
        .into_iter()
        .fold(None, |until, issued| match until {
            Some(until) if issued < until => Some(until),
            _ => issued.checked_add(VETTING_COUNTS),
        });
    if counts_until.is_none_or(|until| until >= next.at) {
        return Vec::new();
    }
    let at = next.at.saturating_sub(VETTING_TOLD).max(best.created_at);
    [MailKind::Vetting, MailKind::VettingShop]
        .map(|kind| Due::mail(kind, at, best.serial.clone()))
        .to_vec()
}

/// The configuration that nobody has sent.
pub(super) fn to_configure(case: &Case) -> Vec<Due> {
    if case.phase() != Phase::Configuring || is_kept(case) || !case.hosting.is_open() {
        return Vec::new();
    }
    let opened = case.service.opened_at;
    let about = format!("{}-after", case.service.attempt);
    let reminded = after(case.now, opened, &REMINDED);
    let mut all: Vec<Due> = mails(MailKind::Configure, &about, reminded).collect();
    // The certificate of the attempt before may still be in use.
    if let Some(best) = case.in_force() {
        let told = before(case.now, best.not_after, &[days(14), days(7), days(3)]);
        all.extend(mails(MailKind::Unproved, &best.serial, told));
    }
    all
}

/// The new certificate that is to be installed before the replaced one ends.
pub(super) fn to_install(case: &Case) -> Vec<Due> {
    let (Some(best), Some((_, ends))) = (case.in_force(), case.replaced()) else {
        return Vec::new();
    };
    if best.installed_at.is_some() {
        return Vec::new();
    }
    let asked = before(case.now, ends, &ASKED_TO_INSTALL).into_iter();
    // The certificate itself was mailed when it came.
    let asked = asked.filter(|(at, _)| *at > best.created_at.saturating_add(days(1)));
    mails(MailKind::Replaced, &best.serial, asked).collect()
}

/// The end of a certificate that nothing follows by itself.
pub(super) fn ending(case: &Case, covered: &[Due]) -> Vec<Due> {
    let works = [Deed::Renew, Deed::Reissue, Deed::OpenAnew];
    let follows = covered.iter().any(|due| works.contains(&due.deed));
    let newest = case.certificates.iter().max_by_key(|known| known.not_after);
    let Some(best) = case.in_force().or(newest) else {
        return Vec::new();
    };
    let over = case.phase() == Phase::Expired && !case.hosting.is_cancelled;
    if over && best.not_after <= case.now {
        let ended = Due::mail(MailKind::Ended, best.not_after, best.serial.clone());
        return vec![ended];
    }
    let leaves = case.hosting.is_cancelled || case.delivers_next() || is_changing(case);
    let configures = case.phase() == Phase::Configuring;
    if follows || leaves || configures || !best.is_alive(case.now) {
        return Vec::new();
    }
    let life: Duration = best.not_after - best.not_before;
    let ahead = ANNOUNCED.map(|(thousandths, most)| {
        let share: Duration = life / 1000 * thousandths;
        share.min(most)
    });
    // What an invoice renews is announced by its invoice first.
    let first = usize::from(case.hosting.cycle.recurs() && reuses_csr(case).is_some());
    let asked = before(
        case.now,
        best.not_after,
        ahead.get(first..).unwrap_or_default(),
    );
    let mails = asked.into_iter().map(|(at, ahead)| {
        let about = format!("{}-{}", best.serial, ahead.whole_hours());
        Due::mail(MailKind::Ending, at, about)
    });
    mails.collect()
}

/// Of moments after a beginning: the last that is past, and those to come.
fn after(
    now: OffsetDateTime,
    begun: OffsetDateTime,
    later: &[Duration],
) -> Vec<(OffsetDateTime, Duration)> {
    let ahead: Vec<Duration> = later.iter().map(|later| -*later).collect();
    let moments = before(now, begun, &ahead).into_iter();
    moments.map(|(at, ahead)| (at, -ahead)).collect()
}
