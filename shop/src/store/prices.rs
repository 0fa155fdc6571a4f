//! `tblpricing`: what products cost.

use super::{Store, places, values};
use crate::host::Result;
use crate::whmcs;
use serde_json::Value;

/// A billing cycle's columns, its fee at the beginning and its price, and how many months it has.
const CYCLES: [(&str, &str, u64); 6] = [
    ("msetupfee", "monthly", 1),
    ("qsetupfee", "quarterly", 3),
    ("ssetupfee", "semiannually", 6),
    ("asetupfee", "annually", 12),
    ("bsetupfee", "biennially", 24),
    ("tsetupfee", "triennially", 36),
];

/// In the place of a price: the product cannot be had in this cycle.
const NOT_SOLD: i64 = -1;

impl Store<'_> {
    /// Products' numbers, each with the months of the shortest billing cycle that it can be had in, in any currency.
    pub(crate) fn shortest_cycles(self, products: &[u64]) -> Result<Vec<(u64, u64)>> {
        let mut shortest = Vec::new();
        if products.is_empty() {
            return Ok(shortest);
        }
        let prices: Vec<String> = CYCLES
            .iter()
            .map(|(_, price, _)| format!("max({price} >= 0) as {price}"))
            .collect();
        let sql = format!(
            "select relid, {} from tblpricing where type = 'product' and relid in ({}) group by relid",
            prices.join(", "),
            places(products.len())
        );
        for row in self.rows(&sql, &values(products))? {
            let mut cycles = CYCLES.iter();
            let first = cycles.find(|(_, price, _)| whmcs::number(&row, price) == 1);
            shortest.extend(first.map(|(_, _, months)| (whmcs::number(&row, "relid"), *months)));
        }
        Ok(shortest)
    }

    /// Gives a product in each currency the price with which it cannot be had in any billing cycle, unless it has a price
    /// there: without one it could be had for nothing.
    pub(crate) fn price_product(self, product: u64) -> Result<()> {
        let fees = CYCLES.iter().map(|(fee, _, _)| (*fee, 0));
        let prices = CYCLES.iter().map(|(_, price, _)| (*price, NOT_SOLD));
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
