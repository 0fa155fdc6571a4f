//! What the customer has to do now, or that there is nothing to do: the first thing on the product page.

use super::published::{ToPublish, publications};
use super::remarks::remarks;
use super::{Clock, both_forms};
use crate::actions::{Action, Phase};
use crate::case::Case;
use crate::due::{self, By, Deed};
use crate::moment;
use crate::words::MailKind;
use certum::catalogue::Kind;
use certum::language::{Said, Text};
use certum::publication::Publication;
use serde::Serialize;

/// What to do now.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Now {
    /// What, in a few words.
    title: String,
    /// How, or why; empty where the title says all.
    text: String,
    /// Whether the text says what somebody has to do of what nothing is published for.
    is_todo: bool,
    /// Whether somebody has to do something.
    is_open: bool,
    /// Why, by name: what Certum said before it refused.
    remarks: Vec<String>,
    /// Which names of what is under way need nothing more, in words; empty for none.
    proved: String,
    /// What to publish.
    pub(crate) publications: Vec<ToPublish>,
    /// What is offered for it, the usual thing first.
    pub(super) offers: Vec<Action>,
}

/// What to do now.
#[must_use]
pub(super) fn view(case: &Case, clock: &Clock<'_>) -> Now {
    let mut now = asked(case, clock);
    now.offers.retain(|action| case.allows(*action));
    now
}

fn asked(case: &Case, clock: &Clock<'_>) -> Now {
    let texts = &case.reader.texts;
    let say = |text: Text| texts.get(text).to_owned();
    let todo = |title, text: String, offers: &[Action]| Now {
        is_todo: true,
        ..open(say(title), text, offers)
    };
    match case.phase() {
        _ if case.is_foreign() => open(say(Text::badge_foreign), say(case.phase_text()), &[]),
        Phase::Configuring | Phase::Pending | Phase::Changing | Phase::Issued
            if !case.hosting.is_open() =>
        {
            nothing(say(Text::now_closed), say(Text::now_closed_why), &[])
        }
        Phase::Configuring => open(say(Text::now_configure), say(Text::now_configure_how), &[]),
        Phase::Unknown => nothing(say(Text::now_unknown), say(Text::phase_unknown), &[]),
        Phase::Pending | Phase::Changing => waiting(case),
        Phase::Rejected if case.refused_by_certum().is_none() => {
            let correct = case.allows(Action::Correct);
            let how = if correct {
                Text::todo_cancelled_correct
            } else {
                Text::todo_cancelled
            };
            todo(Text::now_cancelled, say(how), &[Action::Correct])
        }
        Phase::Rejected => Now {
            remarks: remarks_by_name(case),
            ..open(say(Text::now_refused), say(Text::refused_order), &[])
        },
        Phase::Revoked => todo(Text::now_revoked, say(Text::todo_revoked), &[]),
        Phase::Expired => todo(Text::now_ended, say(Text::todo_ended), &[Action::Renew]),
        Phase::Issued => issued(case, clock),
    }
}

/// What to do so that the certificate that is under way is issued.
fn waiting(case: &Case) -> Now {
    let texts = &case.reader.texts;
    let say = |text: Text| texts.get(text).to_owned();
    if asks_mailbox(case) {
        return Now {
            is_todo: true,
            ..open(
                say(Text::now_answer),
                mailbox(case),
                &[Action::ProveAnew, Action::Check],
            )
        };
    }
    if case.names_proved() || !case.has_names() {
        let why = if case.checks_holder() {
            Text::checks_holder
        } else {
            Text::now_issuing_why
        };
        return nothing(say(Text::now_issuing), say(why), &[Action::Check]);
    }
    let publications = publications(case);
    let mailed = case.open_publications();
    let mut all = mailed.iter().map(|(_, what)| what);
    let title = match all.next() {
        _ if publications.is_empty() => Text::now_lost,
        Some(Publication::Email { .. }) => Text::now_answer,
        Some(Publication::File { .. }) => Text::now_publish_file,
        _ if publications.len() > 1 => Text::now_publish_records,
        _ => Text::now_publish_record,
    };
    let offers = [Action::Check, Action::Instruct, Action::ProveAnew];
    Now {
        proved: proved(case),
        publications,
        ..open(say(title), String::new(), &offers)
    }
}

/// Which names need nothing more, while others do.
fn proved(case: &Case) -> String {
    let states = case.san_states().iter();
    let proved = states.filter(|state| state.is_proved());
    let names: Vec<String> = proved.map(|state| both_forms(&state.name)).collect();
    if names.is_empty() {
        return String::new();
    }
    let said = Said::new(Text::now_proved).with("names", names.join(", "));
    case.reader.texts.say(&said)
}

/// What Certum said of each name that it had something against.
fn remarks_by_name(case: &Case) -> Vec<String> {
    let states = case.san_states().iter();
    let told = states.flat_map(|state| {
        let name = both_forms(&state.name);
        let all = remarks(case, state).into_iter();
        all.map(move |remark| format!("{name}: {remark}"))
    });
    told.collect()
}

/// What to do with a certificate that is valid.
fn issued(case: &Case, clock: &Clock<'_>) -> Now {
    let texts = &case.reader.texts;
    let say = |text: Text| texts.get(text).to_owned();
    let dated = |text, moment| texts.say(&Said::new(text).with("moment", clock.day(moment)));
    let usual = [Action::Show, Action::Send];
    if let Some((_, ends)) = case.replaced().filter(|_| case.allows(Action::Installed)) {
        let title = dated(Text::now_install, ends);
        let offers = [Action::Show, Action::Installed, Action::Send];
        return open(title, say(Text::now_install_how), &offers);
    }
    let all = due::all(case);
    let asks = |deed: Deed| {
        let mut due = all.iter().filter(|due| due.at <= case.now);
        due.any(|due| due.deed == deed)
    };
    if asks(Deed::Mail(MailKind::Csr)) {
        let offers = [Action::Csr, Action::Show, Action::Send];
        return open(say(Text::now_csr), say(Text::now_csr_how), &offers);
    }
    if asks(Deed::Pay) {
        return open(say(Text::now_pay), say(Text::now_pay_how), &usual);
    }
    let mut later = all.iter().filter(|due| {
        due.by == By::Customer || matches!(due.deed, Deed::Renew | Deed::Reissue | Deed::OpenAnew)
    });
    // Today nothing is to be done before today.
    match later.find(|due| moment::day(due.at) > moment::day(case.now)) {
        Some(due) => nothing(
            dated(Text::now_nothing_until, due.at),
            String::new(),
            &usual,
        ),
        None => nothing(say(Text::now_nothing), String::new(), &usual),
    }
}

fn open(title: String, text: String, offers: &[Action]) -> Now {
    Now {
        is_open: true,
        ..nothing(title, text, offers)
    }
}

fn nothing(title: String, text: String, offers: &[Action]) -> Now {
    Now {
        title,
        text,
        is_todo: false,
        is_open: false,
        remarks: Vec::new(),
        proved: String::new(),
        publications: Vec::new(),
        offers: offers.to_vec(),
    }
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
