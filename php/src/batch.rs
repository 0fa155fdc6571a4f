//! What came of many calls at once.

use crate::{
    answers::{IssuedCertificate, Order, into_php},
    thrown::Thrown,
    value::{Map, ToPhp},
};
use certum::{client::Batch, language::Language, messages};
use ext_php_rs::{
    builders::ModuleBuilder, exception::PhpResult, flags::ClassFlags, prelude::*, types::Zval,
};

macro_rules! batch_class {
    ($(#[$doc:meta])* $name:ident($answer:ty) as $php:tt {
        $property:tt $getter:ident = |$value:ident| $convert:expr;
    }) => {
        $(#[$doc])*
        #[php_class]
        #[php(name = $php)]
        #[php(flags = ClassFlags::Final)]
        pub struct $name {
            results: Batch<$answer>,
            language: Language,
        }

        #[php_impl]
        impl $name {
            #[php(getter, name = $property)]
            pub fn $getter(&self) -> PhpResult<Zval> {
                let done = self.results.iter().filter_map(|(number, result)| {
                    let $value = result.as_ref().ok()?.clone();
                    Some((number.clone(), $convert))
                });
                Map(done.collect()).to_zval()
            }

            #[php(getter, name = "failures")]
            pub fn failures(&self) -> PhpResult<Zval> {
                failures(&self.results, self.language)
            }
        }

        impl $name {
            pub(crate) fn new(results: Batch<$answer>, language: Language) -> Self {
                Self { results, language }
            }
        }
    };
}

batch_class! {
    /// The outcome of `getCertificates`.
    CertificateBatch(messages::IssuedCertificate) as "Certum\\CertificateBatch" {
        "certificates" certificates = |issued| IssuedCertificate::from(issued);
    }
}

batch_class! {
    /// The outcome of `getOrders`.
    OrderBatch(messages::Orders) as "Certum\\OrderBatch" {
        "orders" orders = |answer| into_php::<_, Order>(answer.orders);
    }
}

/// A failure as the exception that a single call would have thrown.
struct Failure<'a>(&'a certum::Error, Language);

impl ToPhp for Failure<'_> {
    fn to_zval(&self) -> PhpResult<Zval> {
        Thrown::new(self.0.clone(), self.1).into_object()
    }
}

fn failures<A>(results: &Batch<A>, language: Language) -> PhpResult<Zval> {
    let failed = results.iter().filter_map(|(number, result)| {
        let error = result.as_ref().err()?;
        Some((number.clone(), Failure(error, language)))
    });
    Map(failed.collect()).to_zval()
}

pub(crate) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module.class::<CertificateBatch>().class::<OrderBatch>()
}
