//! Distinguished names: subject and issuer.

use std::fmt::{self, Write as _};

use x509_parser::x509::X509Name;

use super::der;
use super::oid;
use super::text::{self, StringType, hex};

/// One attribute of a distinguished name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    oid: String,
    name: Option<&'static str>,
    value: String,
    string_type: StringType,
    /// Number of the relative distinguished name that holds it; several attributes may share one.
    rdn: usize,
    /// DER of the value, only where RFC 4514 writes it in hexadecimal.
    der: Vec<u8>,
}

impl Attribute {
    /// The type in dotted form, such as `2.5.4.3`.
    #[must_use]
    pub fn oid(&self) -> &str {
        &self.oid
    }

    /// The short name, such as `CN` or `jurisdictionC`; the dotted form of an unknown type.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name.unwrap_or(&self.oid)
    }

    /// The value as text; of one that is no string, `#` and its DER in hexadecimal (RFC 4514, 2.4).
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The ASN.1 type of the value.
    #[must_use]
    pub fn string_type(&self) -> StringType {
        self.string_type
    }
}

/// A distinguished name, its attributes in the order of the encoding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DistinguishedName {
    attributes: Vec<Attribute>,
    der: Vec<u8>,
}

/// First value of one attribute type.
macro_rules! first_value {
    ($($(#[$doc:meta])* $method:ident => $name:literal;)*) => {$(
        $(#[$doc])*
        #[must_use]
        pub fn $method(&self) -> Option<&str> {
            self.first($name)
        }
    )*};
}

impl DistinguishedName {
    pub(super) fn new(name: &X509Name<'_>) -> Self {
        let mut attributes = Vec::new();
        for (rdn, set) in name.iter_rdn().enumerate() {
            for attribute in set.iter() {
                let dotted = der::oid_text(attribute.attr_type().as_bytes());
                let known = oid::name(oid::ATTRIBUTES, &dotted);
                let any = attribute.attr_value();
                let (string_type, mut value) = text::decode(any.tag().0, any.data);
                let mut encoded = Vec::new();
                if known.is_none() || string_type == StringType::Other {
                    let constructed = if any.header.is_constructed() { 0x20 } else { 0 };
                    let number = u8::try_from(any.tag().0 & 0x1f).unwrap_or_default();
                    encoded = der::write(number | constructed, any.data);
                }
                if string_type == StringType::Other {
                    value = format!("#{}", hex(&encoded));
                }
                attributes.push(Attribute {
                    oid: dotted,
                    name: known,
                    value,
                    string_type,
                    rdn,
                    der: encoded,
                });
            }
        }
        Self {
            attributes,
            der: name.as_raw().to_vec(),
        }
    }

    /// All attributes in the order of the encoding.
    #[must_use]
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// Whether there are no attributes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.attributes.is_empty()
    }

    /// The DER of the name, as it stood where it was read.
    #[must_use]
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// All values of the attribute with this short name (`OU`) or dotted type (`2.5.4.11`), in the order of the encoding.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.attributes
            .iter()
            .filter(move |attribute| attribute.name() == name || attribute.oid == name)
            .map(Attribute::value)
    }

    /// The first of [`DistinguishedName::values`]; `None` without one.
    #[must_use]
    pub fn first(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|attribute| attribute.name() == name || attribute.oid == name)
            .map(Attribute::value)
    }

    first_value! {
        /// `CN`.
        common_name => "CN";
        /// `O`.
        organization => "O";
        /// `OU`.
        organizational_unit => "OU";
        /// `L`.
        locality => "L";
        /// `ST`.
        state => "ST";
        /// `C`.
        country => "C";
        /// `emailAddress` of PKCS#9.
        email_address => "emailAddress";
        /// `serialNumber`: of the subject (registration number of an EV subject), not of the certificate.
        serial_number => "serialNumber";
        /// `businessCategory` (EV).
        business_category => "businessCategory";
        /// `street`.
        street => "street";
        /// `postalCode`.
        postal_code => "postalCode";
        /// Locality of incorporation (EV; Partner API: joILN).
        jurisdiction_locality => "jurisdictionL";
        /// State or province of incorporation (EV; Partner API: joISoPN).
        jurisdiction_state => "jurisdictionST";
        /// Country of incorporation (EV; Partner API: joISoCN).
        jurisdiction_country => "jurisdictionC";
        /// `organizationIdentifier` (ETSI EN 319 412-1, CA/Browser Forum).
        organization_identifier => "organizationIdentifier";
        /// `title`.
        title => "title";
        /// `givenName`.
        given_name => "givenName";
        /// `surname`.
        surname => "surname";
        /// `unstructuredName` of PKCS#9.
        unstructured_name => "unstructuredName";
        /// `unstructuredAddress` of PKCS#9.
        unstructured_address => "unstructuredAddress";
    }

    /// Whether both names are the same by RFC 5280, section 7.1: white space and case of letters do not count, nor
    /// does the string type.
    #[must_use]
    pub fn matches(&self, other: &Self) -> bool {
        self.der == other.der
            || (self.attributes.len() == other.attributes.len()
                && self.attributes.iter().zip(&other.attributes).all(|(a, b)| {
                    a.rdn == b.rdn && a.oid == b.oid && folded(&a.value) == folded(&b.value)
                }))
    }
}

fn folded(value: &str) -> String {
    let words: Vec<&str> = value.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// The name by RFC 4514: last attribute first, special characters escaped. Control characters are escaped too.
impl fmt::Display for DistinguishedName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut previous = None;
        for attribute in self.attributes.iter().rev() {
            match previous {
                None => {}
                Some(rdn) if rdn == attribute.rdn => f.write_char('+')?,
                Some(_) => f.write_char(',')?,
            }
            previous = Some(attribute.rdn);
            write!(f, "{}=", attribute.name())?;
            if attribute.der.is_empty() {
                write_escaped(f, &attribute.value)?;
            } else {
                write!(f, "#{}", hex(&attribute.der))?;
            }
        }
        Ok(())
    }
}

fn write_escaped(f: &mut fmt::Formatter<'_>, value: &str) -> fmt::Result {
    let last = value.chars().count().saturating_sub(1);
    for (index, character) in value.chars().enumerate() {
        match character {
            '"' | '+' | ',' | ';' | '<' | '>' | '\\' => write!(f, "\\{character}")?,
            ' ' | '#' if index == 0 => write!(f, "\\{character}")?,
            ' ' if index == last => f.write_str("\\ ")?,
            _ if character.is_control() => {
                let mut buffer = [0; 4];
                for byte in character.encode_utf8(&mut buffer).bytes() {
                    write!(f, "\\{byte:02X}")?;
                }
            }
            _ => f.write_char(character)?,
        }
    }
    Ok(())
}
