//! What Certum says of a name, in words and colour.

use super::history::Tone;
use crate::case::Case;
use crate::proof::NameState;
use crate::words::VerificationState;
use certum::language::{Said, Text};

/// Whether what Certum says of a name is well.
pub(super) fn tone(state: &NameState) -> Tone {
    match &state.state {
        Some(VerificationState::Verified) => Tone::Good,
        Some(VerificationState::Failed) => Tone::Bad,
        Some(VerificationState::Required) => Tone::Open,
        _ => Tone::Plain,
    }
}

/// What Certum says of a name besides its state: its remark, and each check that went against it, in words.
pub(super) fn remarks(case: &Case, state: &NameState) -> Vec<String> {
    let texts = &case.reader.texts;
    let own = Some(&state.info).filter(|own| !own.is_empty());
    let own = own.map(|own| texts.say(&Said::new(Text::remark).with("remark", own.as_str())));
    let checks = state.against.iter().map(|check| {
        let said = texts.say(&check.method.said());
        if check.info.is_empty() {
            return said;
        }
        let beside = Said::new(Text::remark_beside).with("sentence", said);
        texts.say(&beside.with("remark", check.info.as_str()))
    });
    own.into_iter().chain(checks).collect()
}
