//! `Certum\DistinguishedName`.

use super::source::Source;
use crate::value::{ToPhp, plain_array, value_class};
use certum::x509;
use ext_php_rs::{convert::IntoZval, exception::PhpResult, types::Zval};
use std::{ops::Deref, sync::Arc};

/// Where a name stands.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    Subject(Source),
    Issuer(Arc<x509::Certificate>),
    Owned(Arc<x509::DistinguishedName>),
}

impl Deref for Place {
    type Target = x509::DistinguishedName;

    fn deref(&self) -> &Self::Target {
        match self {
            Self::Subject(source) => source.subject(),
            Self::Issuer(certificate) => certificate.issuer(),
            Self::Owned(name) => name,
        }
    }
}

value_class! {
    /// A distinguished name.
    DistinguishedName(Place) as "Certum\\DistinguishedName" {
        "commonName" common_name = |name| name.common_name();
        "organization" organization = |name| name.organization();
        "organizationalUnit" organizational_unit = |name| name.organizational_unit();
        "locality" locality = |name| name.locality();
        "state" state = |name| name.state();
        "country" country = |name| name.country();
        "email" email = |name| name.email_address();
        "serialNumber" serial_number = |name| name.serial_number();
        "businessCategory" business_category = |name| name.business_category();
        "streetAddress" street_address = |name| name.street();
        "postalCode" postal_code = |name| name.postal_code();
        "joiln" joiln = |name| name.jurisdiction_locality();
        "joisopn" joisopn = |name| name.jurisdiction_state();
        "joisocn" joisocn = |name| name.jurisdiction_country();
        "organizationIdentifier" organization_identifier = |name| name.organization_identifier();
        "givenName" given_name = |name| name.given_name();
        "surname" surname = |name| name.surname();
        "title" title = |name| name.title();
        "attributes" attributes = |name| name.attributes();
        "text" text = |name| name.to_string();
    }

    /// As RFC 4514 writes it.
    #[php(name = "__toString")]
    pub fn to_text(&self) -> String {
        self.inner.to_string()
    }
}

impl DistinguishedName {
    pub(super) fn subject(source: Source) -> Self {
        Self::from(Place::Subject(source))
    }

    pub(super) fn issuer(certificate: &Arc<x509::Certificate>) -> Self {
        Self::from(Place::Issuer(Arc::clone(certificate)))
    }

    pub(super) fn owned(name: x509::DistinguishedName) -> Self {
        Self::from(Place::Owned(Arc::new(name)))
    }
}

impl ToPhp for x509::Attribute {
    fn to_zval(&self) -> PhpResult<Zval> {
        let row = plain_array(vec![
            ("oid", self.oid().to_zval()),
            ("name", self.name().to_zval()),
            ("value", self.value().to_zval()),
            ("type", self.string_type().name().to_zval()),
        ])?;
        Ok(row.into_zval(false)?)
    }
}
