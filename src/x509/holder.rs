//! What a CSR and a certificate tell alike: who holds which key, under which names, for which use.

use super::alternative_name::AlternativeName;

/// Declares it for a type that has the fields `der`, `subject`, `public_key`, `signature_algorithm` and `extensions`.
/// What is not the same in both, such as whose signature it is, stands with the type.
macro_rules! holder {
    ($type:ident, $label:literal) => {
        impl $type {
            /// The subject: whom it is for.
            #[must_use]
            pub fn subject(&self) -> &DistinguishedName {
                &self.subject
            }

            /// The subject's public key.
            #[must_use]
            pub fn public_key(&self) -> &PublicKey {
                &self.public_key
            }

            /// The algorithm that it is signed with.
            #[must_use]
            pub fn signature_algorithm(&self) -> &SignatureAlgorithm {
                &self.signature_algorithm
            }

            /// The alternative names (RFC 5280, 4.2.1.6), in the order in which they stand. A CSR has them in PKCS#9's
            /// extension request or Microsoft's.
            #[must_use]
            pub fn alternative_names(&self) -> &[$crate::x509::AlternativeName] {
                &self.extensions.alternative_names
            }

            /// The DNS names among the alternative names, in ASCII: lower case, punycode.
            #[must_use]
            pub fn dns_names(&self) -> Vec<String> {
                $crate::x509::holder::dns_names(self.alternative_names())
            }

            /// Key usages by their names in RFC 5280, 4.2.1.3, such as `digitalSignature`; empty without that
            /// extension.
            #[must_use]
            pub fn key_usage(&self) -> &[&'static str] {
                &self.extensions.key_usage
            }

            /// Extended key usages (RFC 5280, 4.2.1.12) by their names there, such as `serverAuth`, or as dotted
            /// identifiers where they have none; empty without that extension.
            #[must_use]
            pub fn extended_key_usage(&self) -> &[String] {
                &self.extensions.extended_key_usage
            }

            /// Whether OCSP stapling is a must (RFC 7633): a TLS server then has to send a fresh OCSP answer along.
            #[must_use]
            pub fn must_staple(&self) -> bool {
                self.extensions.must_staple
            }

            /// Dotted identifiers of all extensions, those among them that nothing here reads too, in the order in which
            /// they stand.
            #[must_use]
            pub fn extension_oids(&self) -> &[String] {
                &self.extensions.identifiers
            }

            /// SHA-1 of the DER, 40 digits of upper-case hexadecimal: to tell it from others, not to trust it by.
            #[must_use]
            pub fn sha1(&self) -> String {
                hex(&openssl::sha::sha1(&self.der))
            }

            /// SHA-256 of the DER, 64 digits of upper-case hexadecimal.
            #[must_use]
            pub fn sha256(&self) -> String {
                hex(&openssl::sha::sha256(&self.der))
            }

            /// The DER, byte for byte as it was read.
            #[must_use]
            pub fn der(&self) -> &[u8] {
                &self.der
            }

            #[doc = concat!("One PEM block `", $label, "`, written anew: what stood around it in the input is gone.")]
            #[must_use]
            pub fn pem(&self) -> String {
                pem::write($label, &self.der)
            }

            /// Whether `other` (a CSR, a certificate, a private or public key) belongs to the same key pair.
            #[must_use]
            pub fn matches(&self, other: &dyn $crate::x509::Keyed) -> bool {
                self.public_key.same_key(other.public_key())
            }
        }

        impl $crate::x509::public_key::private::Sealed for $type {}

        impl $crate::x509::Keyed for $type {
            fn public_key(&self) -> &PublicKey {
                &self.public_key
            }
        }
    };
}
pub(super) use holder;

pub(super) fn dns_names(names: &[AlternativeName]) -> Vec<String> {
    names
        .iter()
        .filter_map(|name| match name {
            AlternativeName::Dns { ascii, .. } => Some(ascii.clone()),
            _ => None,
        })
        .collect()
}
