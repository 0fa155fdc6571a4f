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
        (Text::help_key_issued, Action::Reissue),
        (Text::help_key_waiting, Action::Correct),
    );
    let name = either(
        (Text::help_name_issued, Action::Reissue),
        (Text::help_name_waiting, Action::Correct),
    );
    let lost = if is_issued && case.phase() == Phase::Issued {
        (Text::help_lost_certificate, Action::Send)
    } else if case.allows(Action::Instruct) {
        (Text::help_lost_publish, Action::Instruct)
    } else {
        (Text::help_lost_mail, Action::ProveAnew)
    };
    let all = [
        (Text::help_key, key),
        (Text::help_name, name),
        (Text::help_lost, lost),
        (Text::help_twice, (Text::help_twice_how, Action::Show)),
    ];
    all.into_iter()
        .map(|(question, (answer, action))| help(case, question, answer, action))
        .collect()
}

fn help(case: &Case, question: Text, answer: Text, action: Action) -> Help {
    let texts = &case.reader.texts;
    let leads = answer != Text::help_twice_how && case.allows(action) && case.hosting.is_open();
    let answer = if leads || answer == Text::help_twice_how || action == Action::ProveAnew {
        answer
    } else {
        Text::help_ask
    };
    Help {
        question: texts.get(question).to_owned(),
        answer: texts.get(answer).to_owned(),
        function: if leads { action.as_str() } else { "" },
        label: if leads {
            action.title(case).to_owned()
        } else {
            String::new()
        },
    }
}
