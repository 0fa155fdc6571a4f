//! Who reads what is shown.

use certum::language::{Language, Texts};
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

    /// The same reader as an administrator, or as none.
    #[must_use]
    pub(crate) fn with_admin(&self, admin: bool) -> Self {
        Self {
            admin,
            texts: Rc::clone(&self.texts),
        }
    }
}
