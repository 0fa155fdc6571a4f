//! The Partner API's words, as classes of constants: `RevocationReason`, `HashAlgorithm`, `BusinessCategory`.

use ext_php_rs::prelude::*;

/// Declares a final class that holds constants only and cannot be made.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident as $php:tt { $($word:ident = $value:literal;)* }) => {
        $(#[$meta])*
        #[php_class]
        #[php(name = $php)]
        #[php(flags = ext_php_rs::flags::ClassFlags::Final)]
        pub struct $name;

        #[php_impl]
        #[php(change_constant_case = "none")]
        impl $name {
            $(pub const $word: &'static str = $value;)*
        }
    };
}

words! {
    /// Reasons for a revocation.
    RevocationReason as "Certum\\RevocationReason" {
        UNSPECIFIED = "UNSPECIFIED";
        KEYCOMPROMISE = "KEYCOMPROMISE";
        AFFILIATIONCHANGED = "AFFILIATIONCHANGED";
        CESSATIONOFOPERATION = "CESSATIONOFOPERATION";
        PRIVILEGEWITHDRAWN = "PRIVILEGEWITHDRAWN";
        SUPERSEDED = "SUPERSEDED";
    }
}

words! {
    /// Values of `hashAlgorithm`.
    HashAlgorithm as "Certum\\HashAlgorithm" {
        RSA_SHA1 = "RSA-SHA1";
        RSA_SHA256 = "RSA-SHA256";
        ECC_SHA256 = "ECC-SHA256";
    }
}

words! {
    /// Values of `businessCategory`.
    BusinessCategory as "Certum\\BusinessCategory" {
        PRIVATE_ORGANIZATION = "Private Organization";
        GOVERNMENT_ENTITY = "Government Entity";
        BUSINESS_ENTITY = "Business Entity";
        NON_COMMERCIAL_ENTITY = "Non-Commercial Entity";
    }
}

pub(crate) fn register(module: ModuleBuilder<'_>) -> ModuleBuilder<'_> {
    module
        .class::<RevocationReason>()
        .class::<HashAlgorithm>()
        .class::<BusinessCategory>()
}
