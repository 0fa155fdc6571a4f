//! `mod_certum_terms`.

use super::Store;
use crate::host::Result;
use crate::records::{Record, Term};

impl Store<'_> {
    /// Writes down a term, unless it is.
    pub(crate) fn keep_term(self, term: &Term) -> Result<()> {
        let row = term.whole().columns();
        self.host.insert_or_ignore(Term::TABLE.name, &row)
    }
}
