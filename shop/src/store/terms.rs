//! `mod_certum_terms`.

use super::Store;
use crate::host::Result;
use crate::records::{Record, Term};

const TABLE: &str = Term::TABLE.name;

impl Store<'_> {
    /// Writes down a term; a new one only where there is none of its beginning. Its row, or `None` where another run was
    /// first.
    pub(crate) fn keep_term(self, term: &Term) -> Result<Option<Term>> {
        let row = term.whole().columns();
        if term.id == 0 {
            self.host.insert_or_ignore(TABLE, &row)?;
            let sql = format!("select * from {TABLE} where service_id = ? and begins_at = ?");
            let begins = row.get("begins_at").cloned().unwrap_or_default();
            return self.one(&sql, &[term.service_id.into(), begins]);
        }
        self.set(TABLE, &row, "id = ?", &[term.id.into()])?;
        Ok(Some(term.clone()))
    }

    /// Takes back all terms of a service.
    pub(crate) fn drop_terms_of(self, service: u64) -> Result<()> {
        let sql = format!("delete from {TABLE} where service_id = ?");
        self.host.write(&sql, &[service.into()])?;
        Ok(())
    }

    /// Takes back what is not owed any more.
    pub(crate) fn drop_term(self, term: &Term) -> Result<()> {
        let sql = format!("delete from {TABLE} where id = ?");
        self.host.write(&sql, &[term.id.into()])?;
        Ok(())
    }
}
