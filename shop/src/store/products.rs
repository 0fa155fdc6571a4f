//! `tblproducts`: WHMCS's products that are this module's.

use super::Store;
use super::cases::settings_columns;
use crate::host::{Result, Row};
use crate::whmcs::{MODULE, Product};

const TABLE: &str = "tblproducts";

impl Store<'_> {
    /// The module's products, without the password.
    pub(crate) fn own_products(self) -> Result<Vec<Product>> {
        let sql = format!("{} where p.servertype = ? order by p.id", select());
        let rows = self.rows(&sql, &[MODULE.into()])?;
        Ok(rows.iter().map(Product::read).collect())
    }

    /// A product, without the password; `None` where it is none of the module's.
    pub(crate) fn own_product(self, id: u64) -> Result<Option<Product>> {
        let sql = format!("{} where p.id = ? and p.servertype = ?", select());
        let row = self.row(&sql, &[id.into(), MODULE.into()])?;
        Ok(row.as_ref().map(Product::read))
    }

    /// Sets settings of a product, each by its number from 1.
    pub(crate) fn set_options<'o>(
        self,
        id: u64,
        options: impl Iterator<Item = (usize, &'o str)>,
    ) -> Result<()> {
        let columns: Row = options
            .map(|(number, value)| (format!("configoption{number}"), value.into()))
            .collect();
        self.set(TABLE, &columns, "id = ?", &[id.into()])?;
        Ok(())
    }
}

/// What is read of a product: its settings, and what tells it from others.
fn select() -> String {
    let options = settings_columns("p").join(", ");
    format!("select p.id, p.name, p.paytype, {options} from {TABLE} p")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_is_not_read() {
        let select = select();
        let mut columns = select.split([' ', ',']);
        assert!(!columns.clone().any(|column| column == "p.configoption2"));
        assert!(columns.clone().any(|column| column == "p.configoption1"));
        assert!(columns.any(|column| column == "p.configoption24"));
    }
}
