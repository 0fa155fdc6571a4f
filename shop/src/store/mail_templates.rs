//! `tblemailtemplates`.

use super::{Store, columns, places};
use crate::host::Result;
use crate::whmcs;
use serde_json::Value;

const TABLE: &str = "tblemailtemplates";

/// A template to be made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NewTemplate<'a> {
    /// Its name, as `SendEmail` takes it.
    pub(crate) name: &'a str,
    /// The language as WHMCS names it; empty for clients without one.
    pub(crate) language: &'a str,
    pub(crate) subject: &'a str,
    pub(crate) message: &'a str,
}

impl Store<'_> {
    /// The templates that begin with a text: each name with its language.
    pub(crate) fn templates(self, begin: &str) -> Result<Vec<(String, String)>> {
        let sql = format!("select name, language from {TABLE} where name like ?");
        let rows = self.rows(&sql, &[format!("{begin}%").into()])?;
        let text = |row, column| whmcs::text(row, column);
        Ok(rows
            .iter()
            .map(|row| (text(row, "name"), text(row, "language")))
            .collect())
    }

    /// Makes a template.
    pub(crate) fn add_template(self, template: NewTemplate<'_>) -> Result<()> {
        let row = columns([
            ("type", "product".into()),
            ("name", template.name.into()),
            ("subject", template.subject.into()),
            ("message", template.message.into()),
            ("attachments", "".into()),
            ("fromname", "".into()),
            ("fromemail", "".into()),
            ("copyto", "".into()),
            ("blind_copy_to", "".into()),
            ("language", template.language.into()),
            ("disabled", 0.into()),
            ("custom", 1.into()),
            ("plaintext", 0.into()),
        ]);
        self.host.insert(TABLE, &row)?;
        Ok(())
    }

    /// Copies a template in all its languages under another name, with addresses to copy to besides its own; `enabled`
    /// also where it is switched off.
    pub(crate) fn copy_template(
        self,
        of: &str,
        name: &str,
        copy_to: &str,
        enabled: bool,
    ) -> Result<()> {
        let sql = format!("select * from {TABLE} where name = ?");
        for mut row in self.rows(&sql, &[of.into()])? {
            row.remove("id");
            let own = whmcs::text(&row, "copyto");
            let both = [own.trim(), copy_to];
            let both: Vec<&str> = both.into_iter().filter(|to| !to.is_empty()).collect();
            row.insert("name".to_owned(), name.into());
            row.insert("copyto".to_owned(), both.join(",").into());
            if enabled {
                row.insert("disabled".to_owned(), 0.into());
            }
            // Whatever columns this WHMCS has, words of SQL among them.
            let names: Vec<String> = row.keys().map(|name| format!("`{name}`")).collect();
            let values: Vec<Value> = row.values().cloned().collect();
            let sql = format!(
                "insert into {TABLE} ({}) values ({})",
                names.join(", "),
                places(values.len())
            );
            self.host.write(&sql, &values)?;
        }
        Ok(())
    }

    /// Removes a template, and others whose names begin with a text and come before another in the alphabet.
    pub(crate) fn remove_template(self, name: &str, begin: &str, before: &str) -> Result<()> {
        let sql = format!("delete from {TABLE} where name = ? or (name like ? and name < ?)");
        let values = [name.into(), format!("{begin}%").into(), before.into()];
        self.host.write(&sql, &values)?;
        Ok(())
    }
}
