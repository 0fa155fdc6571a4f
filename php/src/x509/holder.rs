//! What PHP can ask of a CSR and of a certificate alike.

/// Declares the class with what it has of its own, as [`value_class`](crate::value::value_class) does, and with that.
macro_rules! holder_class {
    (
        $(#[$meta:meta])*
        $name:ident($inner:ty) as $php:tt { $($properties:tt)* }
        $($methods:tt)*
    ) => {
        $crate::value::value_class! {
            $(#[$meta])*
            $name($inner) as $php { $($properties)* }
            $($methods)*

            /// The host names among its names.
            #[php(name = "hostNames")]
            pub fn host_names(&self) -> Vec<String> {
                $crate::x509::source::Source::from(&self.inner).host_names()
            }

            /// Whether it holds the same key.
            pub fn matches(
                &self,
                other: $crate::x509::keyed::Other<'_>,
                passphrase: Option<ext_php_rs::binary_slice::BinarySlice<'_, u8>>,
            ) -> Result<bool, $crate::thrown::Thrown> {
                other.matches(self.inner.public_key(), passphrase.as_ref())
            }

            #[php(name = "toDer")]
            pub fn to_der(&self) -> ext_php_rs::binary::Binary<u8> {
                self.inner.der().to_vec().into()
            }
        }
    };
}
pub(super) use holder_class;
