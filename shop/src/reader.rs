//! Who reads what is shown.

use crate::host::Halt;
use certum::language::{Language, Said, Texts};
use std::rc::Rc;

/// Who reads what is shown.
#[derive(Clone, Debug)]
pub(crate) struct Reader {
    /// Whether it is an administrator, or WHMCS by itself: they can mend more, and are told more.
    pub(crate) admin: bool,
    /// In which words.
    pub(crate) texts: Rc<Texts>,
}

impl Reader {
    /// The language that they read.
    #[must_use]
    pub(crate) fn language(&self) -> Language {
        self.texts.language()
    }

    /// A refusal in their words.
    #[must_use]
    pub(crate) fn refused(&self, said: impl Into<Said>) -> Halt {
        Halt::Refused(self.texts.say(&said.into()))
    }

    /// The same reader as an administrator, or as none.
    #[must_use]
    pub(crate) fn with_admin(&self, admin: bool) -> Self {
        Self {
            admin,
            texts: Rc::clone(&self.texts),
        }
    }
}
