//! How the library's data become PHP values.

use ext_php_rs::{
    binary::Binary,
    boxed::ZBox,
    convert::IntoZval,
    exception::PhpResult,
    types::{ZendHashTable, Zval},
    zend::ClassEntry,
};
use std::marker::PhantomData;
use time::{Date, OffsetDateTime, UtcOffset, format_description::well_known::Rfc3339};

/// Data that PHP can be given: as it is, and with nothing but scalars and arrays for `toArray()`.
pub(crate) trait ToPhp {
    /// As a property's value.
    fn to_zval(&self) -> PhpResult<Zval>;

    /// As part of an array that can be stored: objects as arrays, dates as RFC 3339.
    fn to_plain(&self) -> PhpResult<Zval> {
        self.to_zval()
    }
}

macro_rules! scalars {
    ($($type:ty),*) => {$(
        impl ToPhp for $type {
            fn to_zval(&self) -> PhpResult<Zval> {
                Ok(self.clone().into_zval(false)?)
            }
        }
    )*};
}
scalars!(bool, i64, i32, u32, f64);

impl ToPhp for str {
    fn to_zval(&self) -> PhpResult<Zval> {
        Ok(self.into_zval(false)?)
    }
}

impl ToPhp for String {
    fn to_zval(&self) -> PhpResult<Zval> {
        self.as_str().to_zval()
    }
}

impl<T: ToPhp + ?Sized> ToPhp for &T {
    fn to_zval(&self) -> PhpResult<Zval> {
        (**self).to_zval()
    }

    fn to_plain(&self) -> PhpResult<Zval> {
        (**self).to_plain()
    }
}

impl<T: ToPhp> ToPhp for Option<T> {
    fn to_zval(&self) -> PhpResult<Zval> {
        self.as_ref().map_or_else(|| Ok(Zval::null()), T::to_zval)
    }

    fn to_plain(&self) -> PhpResult<Zval> {
        self.as_ref().map_or_else(|| Ok(Zval::null()), T::to_plain)
    }
}

impl<T: ToPhp> ToPhp for [T] {
    fn to_zval(&self) -> PhpResult<Zval> {
        list(self, T::to_zval)
    }

    fn to_plain(&self) -> PhpResult<Zval> {
        list(self, T::to_plain)
    }
}

impl<T: ToPhp> ToPhp for Vec<T> {
    fn to_zval(&self) -> PhpResult<Zval> {
        list(self, T::to_zval)
    }

    fn to_plain(&self) -> PhpResult<Zval> {
        list(self, T::to_plain)
    }
}

impl ToPhp for OffsetDateTime {
    fn to_zval(&self) -> PhpResult<Zval> {
        let class = ClassEntry::try_find("DateTimeImmutable")
            .ok_or("PHP's class DateTimeImmutable is missing")?;
        let object = class.new();
        // The zone by its name: PHP would call that of a final Z "Z".
        let text = rfc3339(*self).replace('Z', " UTC");
        object.try_call_method("__construct", vec![&text])?;
        Ok(object.into_zval(false)?)
    }

    fn to_plain(&self) -> PhpResult<Zval> {
        rfc3339(*self).to_zval()
    }
}

impl ToPhp for Date {
    fn to_zval(&self) -> PhpResult<Zval> {
        self.midnight().assume_utc().to_zval()
    }

    fn to_plain(&self) -> PhpResult<Zval> {
        self.to_string().to_zval()
    }
}

/// Parts of a message as a list of value objects, made one by one.
pub(crate) struct Each<'a, T, U>(&'a [T], PhantomData<U>);

/// Each of `parts` as a `U`.
pub(crate) fn each<T, U>(parts: &[T]) -> Each<'_, T, U> {
    Each(parts, PhantomData)
}

impl<T: Clone, U: From<T> + IntoZval + ToPhp> ToPhp for Each<'_, T, U> {
    fn to_zval(&self) -> PhpResult<Zval> {
        list(self.0, |part| Ok(U::from(part.clone()).into_zval(false)?))
    }

    fn to_plain(&self) -> PhpResult<Zval> {
        list(self.0, |part| U::from(part.clone()).to_plain())
    }
}

/// A string of bytes, whatever they mean.
pub(crate) struct Raw<'a>(pub(crate) &'a [u8]);

impl ToPhp for Raw<'_> {
    fn to_zval(&self) -> PhpResult<Zval> {
        Ok(Binary::new(self.0.to_vec()).into_zval(false)?)
    }
}

/// Entries under text keys, in order. Keys that are whole numbers become integers, as in PHP's own arrays.
pub(crate) struct Map<T>(pub(crate) Vec<(String, T)>);

impl<T: ToPhp> Map<T> {
    /// As an array that a method returns.
    pub(crate) fn to_array(&self) -> PhpResult<ZBox<ZendHashTable>> {
        map(&self.0, T::to_zval)
    }
}

impl<T: ToPhp> ToPhp for Map<T> {
    fn to_zval(&self) -> PhpResult<Zval> {
        Ok(self.to_array()?.into_zval(false)?)
    }

    fn to_plain(&self) -> PhpResult<Zval> {
        Ok(map(&self.0, T::to_plain)?.into_zval(false)?)
    }
}

fn list<T>(items: &[T], convert: impl Fn(&T) -> PhpResult<Zval>) -> PhpResult<Zval> {
    let mut array = ZendHashTable::new();
    for item in items {
        array.push(convert(item)?)?;
    }
    Ok(array.into_zval(false)?)
}

fn map<T>(
    items: &[(String, T)],
    convert: impl Fn(&T) -> PhpResult<Zval>,
) -> PhpResult<ZBox<ZendHashTable>> {
    let mut array = ZendHashTable::new();
    for (key, item) in items {
        array.insert(key.as_str(), convert(item)?)?;
    }
    Ok(array)
}

/// An array of named values, for `toArray()`.
pub(crate) fn plain_array(
    entries: Vec<(&'static str, PhpResult<Zval>)>,
) -> PhpResult<ZBox<ZendHashTable>> {
    let mut array = ZendHashTable::new();
    for (name, value) in entries {
        array.insert(name, value?)?;
    }
    Ok(array)
}

fn rfc3339(time: OffsetDateTime) -> String {
    time.to_offset(UtcOffset::UTC)
        .format(&Rfc3339)
        .unwrap_or_default()
}

/// Declares a final PHP class over a type of the library: getter-only properties and `toArray()`, then its own
/// methods.
///
/// Names of PHP stand as literals, since ext-php-rs would write them by case rules of its own.
macro_rules! value_class {
    (
        $(#[$meta:meta])*
        $name:ident($inner:ty) as $php:tt {
            $( $property:tt $getter:ident = |$this:ident| $value:expr; )*
        }
        $($methods:tt)*
    ) => {
        $(#[$meta])*
        #[ext_php_rs::php_class]
        #[php(name = $php)]
        #[php(flags = ext_php_rs::flags::ClassFlags::Final)]
        #[derive(Clone, Debug)]
        pub struct $name {
            pub(crate) inner: $inner,
        }

        #[ext_php_rs::php_impl]
        #[php(change_constant_case = "none")]
        impl $name {
            $(
                #[php(getter, name = $property)]
                pub fn $getter(&self) -> ext_php_rs::exception::PhpResult<ext_php_rs::types::Zval> {
                    let $this = &self.inner;
                    $crate::value::ToPhp::to_zval(&$value)
                }
            )*

            #[php(name = "toArray")]
            pub fn to_array(
                &self,
            ) -> ext_php_rs::exception::PhpResult<ext_php_rs::boxed::ZBox<ext_php_rs::types::ZendHashTable>> {
                $crate::value::plain_array(vec![
                    $(($property, { let $this = &self.inner; $crate::value::ToPhp::to_plain(&$value) }),)*
                ])
            }

            $($methods)*
        }

        impl From<$inner> for $name {
            fn from(inner: $inner) -> Self {
                Self { inner }
            }
        }

        impl $crate::value::ToPhp for $name {
            fn to_zval(&self) -> ext_php_rs::exception::PhpResult<ext_php_rs::types::Zval> {
                Ok(ext_php_rs::convert::IntoZval::into_zval(self.clone(), false)?)
            }

            fn to_plain(&self) -> ext_php_rs::exception::PhpResult<ext_php_rs::types::Zval> {
                Ok(ext_php_rs::convert::IntoZval::into_zval(self.to_array()?, false)?)
            }
        }
    };
}
pub(crate) use value_class;
