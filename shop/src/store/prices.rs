//! `tblpricing`: what products cost.

use super::{Store, places};
use crate::host::Result;
use serde_json::Value;

/// A billing cycle's columns: its fee at the beginning, and its price.
const CYCLES: [(&str, &str); 6] = [
    ("msetupfee", "monthly"),
    ("qsetupfee", "quarterly"),
    ("ssetupfee", "semiannually"),
    ("asetupfee", "annually"),
    ("bsetupfee", "biennially"),
    ("tsetupfee", "triennially"),
];

/// In the place of a price: the product cannot be had in this cycle.
const NOT_SOLD: i64 = -1;

impl Store<'_> {
    /// Gives a product in each currency the price with which it cannot be had in any billing cycle, unless it has a price
    /// there: without one it could be had for nothing.
    pub(crate) fn price_product(self, product: u64) -> Result<()> {
        let fees = CYCLES.iter().map(|(fee, _)| (*fee, 0));
        let prices = CYCLES.iter().map(|(_, price)| (*price, NOT_SOLD));
        let (columns, amounts): (Vec<&str>, Vec<i64>) = fees.chain(prices).unzip();
        let sql = format!(
            "insert into tblpricing (type, currency, relid, {})
                select 'product', c.id, ?, {} from tblcurrencies c where not exists
                    (select 1 from tblpricing p where p.type = 'product' and p.currency = c.id and p.relid = ?)",
            columns.join(", "),
            places(columns.len())
        );
        let mut values = vec![Value::from(product)];
        values.extend(amounts.into_iter().map(Value::from));
        values.push(product.into());
        self.host.write(&sql, &values)?;
        Ok(())
    }
}
