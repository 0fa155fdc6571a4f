//! `Certum\Shop\Overview`.

use super::{Form, json};
use crate::{
    exception::Thrown,
    input::Moment,
    value::{Map, value_class},
};
use certum::shop;
use ext_php_rs::{boxed::ZBox, exception::PhpResult, types::ZendHashTable};

value_class! {
    /// The administrator's list of all certificates, as it was asked for.
    Overview(shop::Overview) as "Certum\\Shop\\Overview" {
        "asked" asked = |list| Map(list.asked().into_iter().map(|(name, value)| (name.to_owned(), value)).collect());
        "page" page = |list| i64::try_from(list.page()).unwrap_or(i64::MAX);
        "totalsSql" totals_sql = |list| list.totals_statement().text;
        "totalsValues" totals_values = |list| list.totals_statement().values;
        "rowsSql" rows_sql = |list| list.rows_statement().text;
        "rowsValues" rows_values = |list| list.rows_statement().values;
    }

    /// Reads what was asked for.
    pub fn read(form: Form, now: Moment) -> Result<Self, Thrown> {
        Ok(Self::from(shop::Overview::read(&form.0.decoded(), now.at("now")?)))
    }

    /// What to ask for to sort.
    pub fn sorts(&self) -> PhpResult<ZBox<ZendHashTable>> {
        json::to_array(&self.inner.sorts())
    }

    /// The numbers, of the row that `totalsSql` gave.
    pub fn totals(row: Form) -> PhpResult<ZBox<ZendHashTable>> {
        json::to_array(&shop::Overview::totals(&row.0))
    }

    /// What is shown of the rows that `rowsSql` gave.
    pub fn lines(&self, rows: Vec<Form>) -> PhpResult<ZBox<ZendHashTable>> {
        json::to_array(&rows.iter().map(|row| self.inner.line(&row.0)).collect())
    }
}
