//! What proves the names of an order that is under way.

use super::Case;
use crate::proof::NameState;
use crate::words::CodeLost;
use certum::publication::{self, Publication};

impl Case {
    /// The names that are not proved, each with what proves it; nothing where the code is not known, or not needed any more.
    #[must_use]
    pub(crate) fn open_publications(&self) -> Vec<(String, Publication)> {
        let Some(proof) = self.verification().filter(|_| self.needs_proof()) else {
            return Vec::new();
        };
        let is_proved = |name: &str| self.said_of_name(name).is_some_and(NameState::is_proved);
        let all = proof.publications();
        all.filter(|(name, _)| !is_proved(name)).collect()
    }

    /// What Certum said last of a name; the best of it where it spoke of more than one with the same proof.
    ///
    /// * `name`: the name at which it is proved.
    #[must_use]
    pub(crate) fn said_of_name(&self, name: &str) -> Option<&NameState> {
        let states = self.san_states().iter();
        let own = states.filter(|state| proved(&state.name) == name);
        own.min_by_key(|state| !state.is_proved())
    }

    /// Whether there is something that its customer publishes, and that counts. To a mailbox Certum writes itself.
    #[must_use]
    pub(super) fn publishes(&self) -> bool {
        let mailed = |(_, what): &(String, Publication)| matches!(what, Publication::Email { .. });
        let open = self.open_publications();
        self.has_names()
            && self.code_lost().is_none()
            && !open.is_empty()
            && !open.iter().any(mailed)
    }

    /// Why the code to publish is missing, or may not count; `None` where it counts, or is not needed.
    #[must_use]
    pub(crate) fn code_lost(&self) -> Option<CodeLost> {
        let proof = self.verification()?;
        proof.lost.filter(|_| self.needs_proof())
    }

    fn needs_proof(&self) -> bool {
        self.waits() && !self.is_unsettled() && !self.names_proved()
    }
}

/// The name at which a name is proved; one that is none stays as it is.
#[must_use]
pub(crate) fn proved(name: &str) -> String {
    publication::proved_name(name).unwrap_or_else(|_| name.to_owned())
}
