//! `tblproductgroups`: the groups that WHMCS shows products in.

use super::{Store, columns};
use crate::form::decoded;
use crate::host::Result;
use crate::whmcs::{number, text};

const TABLE: &str = "tblproductgroups";

/// A group to be made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NewGroup<'a> {
    /// Its name, as WHMCS stores it.
    pub(crate) name: &'a str,
    /// What stands for it in addresses.
    pub(crate) slug: &'a str,
}

impl Store<'_> {
    /// The groups' names, in the shop's order.
    pub(crate) fn group_names(self) -> Result<Vec<String>> {
        let rows = self.rows(&format!("select name from {TABLE} order by `order`"), &[])?;
        let names = rows.iter().map(|row| text(row, "name"));
        Ok(names.map(|name| decoded(name.trim())).collect())
    }

    /// The number of the first group of a name, as WHMCS stores it.
    pub(crate) fn group(self, name: &str) -> Result<Option<u64>> {
        let sql = format!("select id from {TABLE} where name = ? order by id limit 1");
        let row = self.row(&sql, &[name.into()])?;
        Ok(row.map(|row| number(&row, "id")))
    }

    /// Makes a group, the last one in the shop's order: its number.
    pub(crate) fn add_group(self, group: NewGroup<'_>) -> Result<u64> {
        let last = format!("select max(`order`) as last from {TABLE}");
        let last = self.row(&last, &[])?;
        let last = last.map_or(0, |row| number(&row, "last"));
        let mut row = columns([
            ("name", group.name.into()),
            ("headline", group.name.into()),
            ("hidden", 0.into()),
            ("order", (last + 1).into()),
        ]);
        let there = self.host.columns(TABLE)?;
        let others = columns([
            ("tagline", "".into()),
            ("slug", group.slug.into()),
            ("orderfrmtpl", "".into()),
            ("disabledgateways", "".into()),
        ]);
        // Not each WHMCS has them.
        let others = others.into_iter();
        row.extend(others.filter(|(column, _)| there.contains(column)));
        self.host.insert(TABLE, &row)
    }
}
