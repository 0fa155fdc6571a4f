//! `Certum\Shop\Journal`.

use crate::{
    answers::OrderStatus,
    exception::Thrown,
    input::{self, Bytes},
};
use certum::shop::journal;
use ext_php_rs::prelude::*;

/// Numbers of orders, and what became of one whose answer was lost; holds nothing.
#[php_class]
#[php(name = "Certum\\Shop\\Journal")]
#[php(flags = ext_php_rs::flags::ClassFlags::Final)]
pub struct Journal;

#[php_impl]
#[php(change_constant_case = "none")]
impl Journal {
    pub const PLACED: &'static str = "placed";
    pub const NOT_PLACED: &'static str = "not_placed";
    pub const FOREIGN: &'static str = "foreign";

    /// Our number of a service's order.
    #[php(name = "orderNumber")]
    pub fn order_number(installation: Bytes, service: i64, attempt: i64) -> Result<String, Thrown> {
        let installation = input::text("installation", &installation)?;
        let attempt = u32::try_from(attempt)
            .map_err(|_| Thrown::input("attempt", "is no number of an attempt."))?;
        Ok(journal::order_number(
            &installation,
            id("service", service)?,
            attempt,
        ))
    }

    /// Our name for the customer of a service.
    pub fn customer(client: i64, service: i64) -> Result<String, Thrown> {
        Ok(journal::customer(
            id("client", client)?,
            id("service", service)?,
        ))
    }

    /// What became of an order.
    pub fn outcome(
        customer: Bytes,
        productCode: Bytes,
        found: Option<&OrderStatus>,
    ) -> Result<&'static str, Thrown> {
        let customer = input::text("customer", &customer)?;
        let code = input::text("productCode", &productCode)?;
        let found = found.map(|order| {
            (
                order.inner.customer.as_str(),
                order.inner.product_code.as_str(),
            )
        });
        Ok(journal::outcome(&customer, &code, found).as_str())
    }
}

fn id(field: &str, number: i64) -> Result<u64, Thrown> {
    u64::try_from(number).map_err(|_| Thrown::input(field, "is no id."))
}
