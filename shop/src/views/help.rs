//! What customers write to support about, with the way out of it that there is now.

use crate::actions::{Action, Phase};
use crate::case::Case;
use certum::language::Text;
use serde::Serialize;

/// A complaint, with what helps.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Help {
    /// What somebody says.
    question: String,
    /// What helps.
    answer: String,
    /// The page that does it; empty where somebody has to be asked.
    function: &'static str,
    /// The page's title.
    label: String,
}

/// What helps at present.
#[must_use]
pub(super) fn view(case: &Case) -> Vec<Help> {
    let is_issued = matches!(case.phase(), Phase::Issued | Phase::Changing);
    let waits = case.phase() == Phase::Pending;
    if !is_issued && !waits {
        return Vec::new();
    }
    let either = |issued, waiting| if is_issued { issued } else { waiting };
    let key = either(
        (Text::help_key_issued, Some(Action::Reissue)),
        (Text::help_key_waiting, Some(Action::Correct)),
    );
    let name = either(
        (Text::help_name_issued, Some(Action::Reissue)),
        (Text::help_name_waiting, Some(Action::Correct)),
    );
    let lost = if is_issued && case.phase() == Phase::Issued {
        (Text::help_lost_certificate, Some(Action::Send))
    } else if case.allows(Action::Instruct) {
        (Text::help_lost_publish, Some(Action::Instruct))
    } else {
        (Text::help_lost_mail, Some(Action::ProveAnew))
    };
    let all = [
        (Text::help_key, key),
        (Text::help_name, name),
        (Text::help_lost, lost),
        (Text::help_twice, (Text::help_twice_how, None)),
    ];
    all.into_iter()
        .map(|(question, (answer, action))| help(case, question, answer, action))
        .collect()
}

/// * `action`: what the answer speaks of; `None` for something that is done by asking.
fn help(case: &Case, question: Text, answer: Text, action: Option<Action>) -> Help {
    let texts = &case.reader.texts;
    let leads = action.filter(|action| case.allows(*action) && case.hosting.is_open());
    // A mailbox can be looked into where nothing can be sent again.
    let speaks = leads == action || action == Some(Action::ProveAnew);
    let answer = if speaks { answer } else { Text::help_ask };
    Help {
        question: texts.get(question).to_owned(),
        answer: texts.get(answer).to_owned(),
        function: leads.map_or("", Action::as_str),
        label: leads.map_or_else(String::new, |action| action.title(case).to_owned()),
    }
}
