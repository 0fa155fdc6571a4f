//! What is due of a service, when, by whom and why: the one plan from which cron, mails and pages take theirs.
//!
//! It is made of a case and its moment alone, and holds what is past, too: whatever of that was done already is known by
//! the case, and mails by their ledger, so that a step that was missed is made up for and none is made twice.

mod covering;
mod people;
mod plan;
#[cfg(test)]
mod tests;

use crate::actions::Phase;
use crate::case::Case;
use crate::words::{MailKind, ServiceStatus, words};
use certum::language::Text;
use time::{Duration, OffsetDateTime};

pub(crate) use covering::csr_serves_from;
pub(crate) use people::is_reminder;
pub(crate) use plan::{Planned, plan};

/// A service of which something is to come is looked at once in this time, whatever else is due: WHMCS does not tell of all
/// that is changed there.
const LOOKED_AT_EACH: Duration = Duration::days(30);

/// While WHMCS keeps something from being done, it is looked at again after this time.
const LOOKED_AT_AGAIN: Duration = Duration::days(1);

words! {
    /// Who does what is due.
    By {
        /// This module, from cron.
        Cron = "cron",
        /// Certum.
        Certum = "certum",
        /// The client.
        Customer = "customer",
        /// The shop.
        Staff = "staff",
    }
}

impl By {
    /// What is said of them.
    #[must_use]
    pub(crate) const fn text(self) -> Text {
        match self {
            Self::Cron => Text::by_cron,
            Self::Certum => Text::by_certum,
            Self::Customer => Text::by_customer,
            Self::Staff => Text::by_staff,
        }
    }
}

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Deed {
    /// The next term is ordered.
    Renew,
    /// The certificate is reissued within its term.
    Reissue,
    /// The configuration is opened, for an order of its own.
    OpenAnew,
    /// Certum's e-mail is sent once more.
    SendAgain,
    /// It is found out by a look at WHMCS whether something else is due.
    Look,
    /// A mail goes out.
    Mail(MailKind),
    /// The invoice of the next term is to be paid.
    Pay,
    /// Certum revokes the certificate that was replaced.
    ReplacedEnds,
    /// The certificate ends.
    Ends,
}

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Due {
    /// What.
    pub(crate) deed: Deed,
    /// From when on.
    pub(crate) at: OffsetDateTime,
    /// By whom.
    pub(crate) by: By,
    /// What tells a mail from others of its kind.
    pub(crate) about: String,
    /// What pages say of it, with `{moment}`; `None` for what they do not show.
    pub(crate) said: Option<Text>,
}

impl Due {
    fn new(deed: Deed, at: OffsetDateTime, by: By, said: Text) -> Self {
        Self {
            deed,
            at,
            by,
            about: String::new(),
            said: Some(said),
        }
    }

    /// Something of which pages say nothing.
    fn quiet(deed: Deed, at: OffsetDateTime) -> Self {
        Self {
            deed,
            at,
            by: By::Cron,
            about: String::new(),
            said: None,
        }
    }

    fn mail(kind: MailKind, at: OffsetDateTime, about: String) -> Self {
        Self {
            about,
            ..Self::quiet(Deed::Mail(kind), at)
        }
    }
}

/// All that is due or to come, the earliest first.
#[must_use]
pub(crate) fn all(case: &Case) -> Vec<Due> {
    let mut all = Vec::new();
    if case.hosting.is_ours() && !case.hosting.status.is_ended() {
        all.extend(covering::renewal(case));
        all.extend(covering::reissue(case));
        all.extend(covering::after_the_end(case));
        let covered = all.clone();
        all.extend(people::asked_for_csr(case, &covered));
        all.extend(people::to_prove(case));
        all.extend(people::at_risk(case, &covered));
        all.extend(people::to_be_vetted(case, &covered));
        all.extend(people::to_configure(case));
        all.extend(people::to_install(case));
        all.extend(people::ending(case, &covered));
    }
    all.extend(ends(case));
    all.extend(look(case, &all));
    all.sort_by_key(|due| due.at);
    all
}

/// Whether it is renewed once the invoice of its next term is paid.
#[must_use]
pub(crate) fn is_to_be_paid(case: &Case) -> bool {
    all(case).iter().any(|due| due.deed == Deed::Pay)
}

/// What cron has to do by now, the earliest first.
#[must_use]
pub(crate) fn by_now(case: &Case) -> Vec<Due> {
    let mut all = all(case);
    all.retain(|due| due.by == By::Cron && due.at <= case.now);
    all
}

/// When cron is needed by a case that changed since its mails were noted: at once where one is due by now.
#[must_use]
pub(crate) fn first(case: &Case) -> Option<OffsetDateTime> {
    let asks = |due: &Due| matches!(due.deed, Deed::Mail(_));
    if by_now(case).iter().any(asks) {
        return Some(case.now);
    }
    next(case)
}

/// When cron is next needed; `None` where nothing is to come. Mails that are due by now are in their ledger; what else is,
/// waits for its turn.
#[must_use]
pub(crate) fn next(case: &Case) -> Option<OffsetDateTime> {
    let soon = case.now.saturating_add(Duration::minutes(1));
    let all = all(case).into_iter().filter(|due| due.by == By::Cron);
    let to_come = all.filter_map(|due| match due.deed {
        Deed::Mail(_) | Deed::Look => (due.at > case.now).then_some(due.at),
        _ => Some(due.at.max(soon)),
    });
    to_come.min()
}

/// What Certum does by itself, and what time does.
fn ends(case: &Case) -> Vec<Due> {
    let mut ends = Vec::new();
    let Some(best) = case.in_force() else {
        return ends;
    };
    if let Some((_, at)) = case.replaced() {
        let said = Text::due_replaced;
        ends.push(Due::new(Deed::ReplacedEnds, at, By::Certum, said));
    }
    let end = Due::new(Deed::Ends, best.not_after, By::Certum, Text::due_ends);
    ends.push(end);
    // WHMCS's service is set right once it has ended.
    ends.push(Due::quiet(Deed::Look, best.not_after));
    ends
}

/// Looking at WHMCS again, where something may be to come of it.
fn look(case: &Case, known: &[Due]) -> Option<Due> {
    let kept = is_kept(case) && case.hosting.is_ours();
    let configures = kept && case.phase() == Phase::Configuring;
    let lives = case.in_force().is_some() || case.owed().is_some() || case.waits() || configures;
    let after = if kept {
        LOOKED_AT_AGAIN
    } else {
        LOOKED_AT_EACH
    };
    let at = case.now.saturating_add(after);
    let sooner = known
        .iter()
        .any(|due| due.by == By::Cron && due.at > case.now && due.at <= at);
    // Staff may take an end back by hand, of which WHMCS tells nobody.
    (lives && !sooner).then(|| Due::quiet(Deed::Look, at))
}

/// Whether WHMCS keeps new things from being sent: the service is suspended, and not by us.
fn is_kept(case: &Case) -> bool {
    case.hosting.status == ServiceStatus::Suspended && !case.hosting.is_suspended_by_us()
}

/// Of moments before an end, each with its name: the last that is past, and those to come. What was missed is made up
/// for by the last one alone.
fn before(
    now: OffsetDateTime,
    end: OffsetDateTime,
    ahead: &[Duration],
) -> Vec<(OffsetDateTime, Duration)> {
    let mut moments: Vec<(OffsetDateTime, Duration)> = ahead
        .iter()
        .filter_map(|ahead| Some((end.checked_sub(*ahead)?, *ahead)))
        .collect();
    moments.sort_by_key(|(at, _)| *at);
    let past = moments.iter().filter(|(at, _)| *at <= now).count();
    moments.drain(..past.saturating_sub(1));
    moments
}

/// Whether the case waits for a customer's proof or Certum's certificate in the place of one.
fn is_changing(case: &Case) -> bool {
    case.phase() == Phase::Changing
}
