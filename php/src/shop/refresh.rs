//! `Certum\Shop\Refresh` and `Certum\Shop\Service`.

use super::{Form, change::Result as Effect, purchase::Purchase};
use crate::{answers::OrderStatus, client::Client, exception::Thrown, value::Map};
use certum::shop::{refresh, service};
use ext_php_rs::{
    boxed::ZBox,
    class::RegisteredClass,
    exception::PhpResult,
    prelude::*,
    types::{ZendClassObject, ZendHashTable},
};
use std::collections::HashMap;

/// Orders brought up to what Certum has by now; holds nothing.
#[php_class]
#[php(name = "Certum\\Shop\\Refresh")]
#[php(flags = ext_php_rs::flags::ClassFlags::Final)]
pub struct Refresh;

#[php_impl]
impl Refresh {
    /// Reads what became of orders.
    pub fn of(
        client: &Client,
        purchases: &ZendHashTable,
        statuses: &ZendHashTable,
    ) -> PhpResult<ZBox<ZendHashTable>> {
        let purchases = objects::<Purchase>("purchases", purchases)?;
        let statuses = objects::<OrderStatus>("statuses", statuses)?;
        let statuses: HashMap<String, &OrderStatus> = statuses.into_iter().collect();
        let known: Vec<_> = purchases
            .iter()
            .map(|(id, purchase)| {
                (
                    &*purchase.inner,
                    statuses.get(id).map(|status| &status.inner),
                )
            })
            .collect();
        let effects = refresh::refresh(client.caller(), &known);
        let results = purchases.iter().map(|(id, _)| id.clone()).zip(effects);
        let results = results.map(|(id, effect)| (id, Effect::from(effect)));
        Map(results.collect()).to_array()
    }
}

/// The objects of an array under its keys.
fn objects<'a, T: RegisteredClass + 'a>(
    field: &str,
    array: &'a ZendHashTable,
) -> Result<Vec<(String, &'a T)>, Thrown> {
    let mut objects = Vec::new();
    let mut entries = array.iter();
    // Not as an iterator: it panics at a key that is not UTF-8.
    while let Some((key, value)) = entries.next_zval() {
        let key = match (key.long(), key.binary_slice()) {
            (Some(number), _) => number.to_string(),
            (None, bytes) => String::from_utf8_lossy(bytes.unwrap_or_default()).into_owned(),
        };
        let object = value
            .dereference()
            .object()
            .and_then(ZendClassObject::<T>::from_zend_obj)
            .ok_or_else(|| Thrown::input(field, "holds something of another class."))?;
        objects.push((key, &**object));
    }
    Ok(objects)
}

/// What WHMCS's service has to become for what a purchase is; holds nothing.
#[php_class]
#[php(name = "Certum\\Shop\\Service")]
#[php(flags = ext_php_rs::flags::ClassFlags::Final)]
pub struct Service;

#[php_impl]
impl Service {
    /// What has to be changed.
    pub fn changes(purchase: &Purchase, service: Form) -> PhpResult<ZBox<ZendHashTable>> {
        let changes = service::changes(&purchase.inner, &service.0).into_iter();
        Map(changes
            .map(|(name, value)| (name.to_owned(), value))
            .collect())
        .to_array()
    }
}
