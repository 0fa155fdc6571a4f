//! `Certum\Credentials`.

use crate::{
    exception::Thrown,
    input::{self, Bytes},
    zend,
};
use certum::secret::{self, Secret};
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

const MAX_CHARACTERS: usize = 255;

#[php_impl]
impl Credentials {
    /// Takes them into keeping.
    pub fn __construct(userName: Bytes, password: Bytes) -> Result<Self, Thrown> {
        Ok(Self {
            inner: secret::Credentials {
                user_name: checked("userName", &userName)?,
                password: Secret::new(checked("password", &password)?),
            },
        })
    }

    /// The user name.
    #[php(getter, name = "userName")]
    pub fn user_name(&self) -> String {
        self.inner.user_name.clone()
    }
}

fn checked(field: &str, bytes: &[u8]) -> Result<String, Thrown> {
    let text = input::sendable(field, bytes)?;
    if text.is_empty() {
        return Err(Thrown::input(
            field,
            "is empty. Enter what Certum gave you.",
        ));
    }
    if text.chars().count() > MAX_CHARACTERS {
        return Err(Thrown::input(field, "is longer than 255 characters."));
    }
    Ok(text)
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
