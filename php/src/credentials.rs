//! `Certum\Credentials`.

use crate::{
    input::{self, Bytes},
    thrown::Thrown,
    zend,
};
use certum::{
    language::Language,
    secret::{self, Secret},
};
use ext_php_rs::{builders::ModuleBuilder, class::RegisteredClass, prelude::*};

/// The user name and password of a partner's account.
///
/// Neither `Clone` nor a property of the password: what PHP can copy, dump or compare does not hold it.
#[php_class]
#[php(name = "Certum\\Credentials")]
#[php(flags = ext_php_rs::flags::ClassFlags::Final)]
pub struct Credentials {
    pub(crate) inner: secret::Credentials,
}

#[php_impl]
impl Credentials {
    /// Takes them into keeping.
    pub fn __construct(userName: Bytes, password: Bytes) -> Result<Self, Thrown> {
        let inner = secret::Credentials {
            user_name: input::sendable("userName", &userName)?,
            password: Secret::new(input::sendable("password", &password)?),
        };
        inner
            .check()
            .map_err(|error| Thrown::new(error, Language::English))?;
        Ok(Self { inner })
    }

    /// The user name.
    #[php(getter, name = "userName")]
    pub fn user_name(&self) -> String {
        self.inner.user_name.clone()
    }
}

pub(crate) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module.class::<Credentials>()
}

/// Hides both parameters in stack traces. Once per process, before the first request.
pub(crate) fn mark_sensitive() {
    #[cfg(php82)]
    for parameter in 0..2 {
        zend::mark_sensitive(Credentials::get_metadata().ce(), "__construct", parameter);
    }
}
