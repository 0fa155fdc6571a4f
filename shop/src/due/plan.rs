//! What comes next of a service, as the shop is told it: what is due, and whom it waits for; what failed, with its next try.

use super::{By, Deed, Due};
use crate::actions::Phase;
use crate::case::Case;
use crate::records::Mail;
use crate::words::{MailState, Outcome};
use certum::language::{Said, Text};
use time::OffsetDateTime;

/// Something that comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Planned {
    /// From when on; `None` for what is waited for by now.
    pub(crate) at: Option<OffsetDateTime>,
    /// Who does it.
    pub(crate) by: By,
    /// What.
    pub(crate) said: Said,
}

/// All that comes next, what is waited for by now before the rest.
///
/// * `mails`: those of the service that did not go out.
#[must_use]
pub(crate) fn plan(case: &Case, mails: &[Mail]) -> Vec<Planned> {
    let dues = super::all(case);
    let mut all = Vec::new();
    all.extend(unsettled(case));
    all.extend(waited_for(case));
    all.extend(unread(case));
    all.extend(mails.iter().filter_map(|mail| unsent(case, mail)));
    all.extend(dues.iter().filter_map(|due| due_of(case, due)));
    if all.is_empty() {
        all.extend(looked_at(&dues));
    }
    all.sort_by_key(|planned| planned.at);
    all
}

fn planned(case: &Case, at: OffsetDateTime, by: By, said: impl Into<Said>) -> Planned {
    Planned {
        at: Some(at).filter(|at| *at > case.now),
        by,
        said: said.into(),
    }
}

fn now(by: By, said: impl Into<Said>) -> Planned {
    Planned {
        at: None,
        by,
        said: said.into(),
    }
}

/// Changes of which it is not known what became of them.
fn unsettled(case: &Case) -> impl Iterator<Item = Planned> {
    case.open_changes().map(|change| {
        if change.outcome == Outcome::Foreign {
            return now(By::Staff, Text::next_foreign);
        }
        let said = Said::new(Text::next_settled);
        now(By::Cron, said.with("operation", change.operation.text()))
    })
}

/// What people and Certum have to do for what is ordered, or is to be.
fn waited_for(case: &Case) -> Option<Planned> {
    if case.is_unsettled() || case.hosting.status.is_ended() || !case.hosting.is_ours() {
        return None;
    }
    match case.phase() {
        Phase::Configuring => Some(now(By::Customer, Text::next_configured)),
        Phase::Rejected => Some(now(By::Staff, Text::next_ordered_anew)),
        Phase::Pending | Phase::Changing => Some(if case.answers_by_mailbox() {
            now(By::Customer, Text::next_answered)
        } else if case.has_names() && !case.names_proved() {
            now(By::Customer, Text::next_proved)
        } else {
            now(By::Certum, Text::next_issued)
        }),
        _ => None,
    }
}

/// Orders of which Certum has news that are not stored.
fn unread(case: &Case) -> impl Iterator<Item = Planned> {
    let stale = case
        .orders
        .iter()
        .filter(|order| order.stale && order.is_placed());
    stale.map(|order| {
        let said = Said::new(Text::next_read).with("number", order.certum_id.as_str());
        now(By::Cron, said)
    })
}

/// A mail that did not go out, or perhaps did.
fn unsent(case: &Case, mail: &Mail) -> Option<Planned> {
    let text = match mail.state {
        MailState::Due if mail.since.is_none() => Text::next_mail,
        MailState::Due => Text::next_mail_again,
        MailState::Sending => Text::next_mail_found,
        MailState::Sent | MailState::Void => return None,
    };
    let said = Said::new(text).with("mail", mail.kind.text());
    Some(planned(case, mail.next_try(), By::Cron, said))
}

/// What is due by the case; mails that are due by now are in their ledger.
fn due_of(case: &Case, due: &Due) -> Option<Planned> {
    let said = match due.deed {
        Deed::Mail(_) if due.at <= case.now => return None,
        Deed::Mail(kind) => Said::new(Text::next_mail).with("mail", kind.text()),
        Deed::Renew => Text::next_renewed.into(),
        Deed::Reissue => Text::next_reissued.into(),
        Deed::OpenAnew => Text::next_opened.into(),
        Deed::SendAgain => Text::next_sent_again.into(),
        Deed::Pay => Text::next_paid.into(),
        Deed::ReplacedEnds => Text::next_replaced_ends.into(),
        Deed::Ends => Text::next_ends.into(),
        Deed::Look => return None,
    };
    let put_off = case.service.due_at.filter(|_| due.by == By::Cron);
    let at = put_off.map_or(due.at, |later| {
        // What could not be done is tried again when cron next attends to the service.
        if due.at <= case.now { later } else { due.at }
    });
    Some(planned(case, at, due.by, said))
}

/// Where there is nothing else, a look at WHMCS may be to come.
fn looked_at(dues: &[Due]) -> Option<Planned> {
    let look = dues.iter().find(|due| due.deed == Deed::Look)?;
    Some(Planned {
        at: Some(look.at),
        by: By::Cron,
        said: Text::next_looked_at.into(),
    })
}
