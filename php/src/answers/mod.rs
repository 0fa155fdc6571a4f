//! What Certum answers, as PHP's value objects over the library's messages.

mod certificates;
mod lists;
mod orders;
mod verification;

pub use certificates::IssuedCertificate;
pub use lists::{ExpiringCertificate, ExpiringCertificatePage, OrderPage, Product, SentDocument};
pub use orders::{Order, OrderState, ParsedCsr, PlacedOrder, SniOrder};
pub use verification::{EmailVerification, SanVerification, SanVerificationState};

use ext_php_rs::builders::ModuleBuilder;

/// The library's values as PHP's.
pub(crate) fn into_php<T, U: From<T>>(values: Vec<T>) -> Vec<U> {
    values.into_iter().map(U::from).collect()
}

pub(crate) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    let module = certificates::register(module);
    let module = lists::register(module);
    let module = orders::register(module);
    verification::register(module)
}
