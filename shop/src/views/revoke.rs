//! What of the certificates can be revoked.

use super::Clock;
use super::history::Tone;
use super::naming::in_certificate;
use crate::case::Case;
use crate::change::LONGEST_NOTE;
use crate::form::Form;
use crate::moment;
use crate::records::Certificate;
use crate::words::RevocationReason;
use certum::language::{Said, Text};
use serde::Serialize;

/// The form of a revocation.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Revoke {
    /// The certificates that can be revoked, newest first.
    pub(crate) serials: Vec<Revocable>,
    /// The one that is chosen, or what was typed; empty where there are several and nobody chose.
    pub(crate) serial: String,
    /// What stays valid.
    pub(crate) remains: String,
    /// The reasons that are offered.
    pub(crate) reasons: &'static [RevocationReason],
    /// The reason as it was sent.
    pub(crate) reason: String,
    /// The day of the compromise as it was sent.
    pub(crate) compromised_on: String,
    /// The note.
    #[serde(flatten)]
    pub(crate) note: Note,
    /// The first day that a compromise can be of; empty where nothing can be revoked.
    pub(crate) date_min: String,
    /// The last one.
    pub(crate) date_max: String,
    /// Whether the product has names that are proved.
    pub(crate) has_names: bool,
}

/// A certificate that can be revoked.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Revocable {
    /// The serial number.
    pub(crate) serial: String,
    /// The beginning of its validity.
    pub(crate) not_before: String,
    /// The end of its validity.
    pub(crate) not_after: String,
    /// The names that it is for.
    pub(crate) names: Vec<String>,
    /// Which of the service's certificates it is: the current one, or one that was replaced.
    pub(crate) standing: String,
}

/// A field for a note to Certum.
#[derive(Clone, Debug, Serialize)]
#[allow(
    clippy::struct_field_names,
    reason = "they stand beside those of other parts"
)]
pub(crate) struct Note {
    /// The note as it was sent.
    pub(crate) note: String,
    /// How many characters it may have.
    pub(crate) note_max: usize,
    /// The same in words.
    pub(crate) note_hint: String,
}

/// The field for a note.
#[must_use]
pub(super) fn note(case: &Case, form: &Form) -> Note {
    let hint = Said::new(Text::note_hint).with("count", LONGEST_NOTE);
    Note {
        note: form.untrimmed("note").to_owned(),
        note_max: LONGEST_NOTE,
        note_hint: case.reader.texts.say(&hint),
    }
}

/// What the form of a revocation shows.
#[must_use]
pub(crate) fn view(case: &Case, form: &Form, clock: &Clock<'_>) -> Revoke {
    let alive: Vec<&Certificate> = case.alive().collect();
    let only = match alive.as_slice() {
        [only] => only.serial.as_str(),
        // Which of them is meant is nobody's to guess.
        _ => "",
    };
    let texts = &case.reader.texts;
    let remains = if only.is_empty() {
        Text::revoke_others_remain
    } else {
        Text::revoke_nothing_remains
    };
    let first = alive.iter().map(|stored| stored.not_before).min();
    let first = first.map(|first| moment::day(first).to_string());
    Revoke {
        serials: alive
            .iter()
            .map(|stored| revocable(case, stored, clock))
            .collect(),
        serial: form.filled("serial").unwrap_or(only).to_owned(),
        remains: texts.get(remains).to_owned(),
        reasons: RevocationReason::ALL,
        reason: form.get("reason").to_owned(),
        compromised_on: form.get("compromised_on").to_owned(),
        note: note(case, form),
        date_min: first.unwrap_or_default(),
        date_max: moment::day(case.now).to_string(),
        has_names: case.has_names(),
    }
}

fn revocable(case: &Case, stored: &Certificate, clock: &Clock<'_>) -> Revocable {
    Revocable {
        serial: stored.serial.clone(),
        not_before: clock.of(Some(stored.not_before)),
        not_after: clock.of(Some(stored.not_after)),
        names: in_certificate(stored),
        standing: standing(case, stored, clock).1,
    }
}

/// Which of the service's certificates one is, and whether that is well.
#[must_use]
pub(super) fn standing(case: &Case, stored: &Certificate, clock: &Clock<'_>) -> (Tone, String) {
    let texts = &case.reader.texts;
    let say = |text| texts.get(text).to_owned();
    let dated = |text, moment| texts.say(&Said::new(text).with("moment", clock.day(moment)));
    if let Some(at) = stored.revoked_at {
        return (Tone::Bad, dated(Text::standing_revoked_on, at));
    }
    if stored.status.is_revoked() {
        return (Tone::Bad, say(Text::certificate_REVOKED));
    }
    if !stored.is_alive(case.now) {
        return (Tone::Plain, say(Text::certificate_EXPIRED));
    }
    let current = case.current();
    if current.is_some_and(|current| current.id == stored.id) {
        return (Tone::Good, say(Text::revoke_is_current));
    }
    match case.replaced() {
        Some((older, ends)) if older.id == stored.id => {
            (Tone::Open, dated(Text::revoke_is_replaced, ends))
        }
        _ => (Tone::Plain, say(Text::revoke_is_older)),
    }
}
