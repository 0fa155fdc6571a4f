//! `tblproducts`: WHMCS's products that are this module's.

use super::cases::settings_columns;
use super::{Store, columns, places, values};
use crate::host::{Result, Row};
use crate::setting::Setting;
use crate::whmcs::{self, MODULE, Product};
use certum::secret::Secret;

const TABLE: &str = "tblproducts";

impl Store<'_> {
    /// The module's products, without the password.
    pub(crate) fn own_products(self) -> Result<Vec<Product>> {
        let sql = format!("{} where p.servertype = ? order by p.id", select());
        let rows = self.rows(&sql, &[MODULE.into()])?;
        Ok(rows.iter().map(Product::read).collect())
    }

    /// The passwords of the module's products, as they are stored, each with its product's number.
    pub(crate) fn stored_passwords(self) -> Result<Vec<(u64, Secret)>> {
        let column = password_column();
        let sql = format!("select id, {column} from {TABLE} where servertype = ? order by id");
        let rows = self.rows(&sql, &[MODULE.into()])?;
        let rows = rows.iter();
        let read = |row| {
            let stored = Secret::new(whmcs::text(row, &column));
            (whmcs::number(row, "id"), stored)
        };
        Ok(rows.map(read).collect())
    }

    /// Writes a password, as it is stored, to products of the module.
    pub(crate) fn set_passwords(self, products: &[u64], stored: &Secret) -> Result<()> {
        let row = columns([(&*password_column(), stored.expose().into())]);
        let condition = format!("servertype = ? and id in ({})", places(products.len()));
        let mut of = vec![MODULE.into()];
        of.extend(values(products));
        self.set(TABLE, &row, &condition, &of)?;
        Ok(())
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

fn password_column() -> String {
    format!("configoption{}", Setting::Password.place())
}

/// What is read of a product: its settings, and what tells it from others.
fn select() -> String {
    let options = settings_columns("p").join(", ");
    format!("select p.id, p.name, p.paytype, p.hidden, p.retired, {options} from {TABLE} p")
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
