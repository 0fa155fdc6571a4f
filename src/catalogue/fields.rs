//! Which fields of a certificate's subject a kind of product needs.

use super::{Kind, Level};

/// A field of `orderParameters` that describes the certificate's subject, or `taxIdentificationNumber`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SubjectField {
    /// CN: a host name, or a holder's name.
    CommonName,
    /// O.
    Organization,
    /// OU.
    OrganizationalUnit,
    /// L.
    Locality,
    /// ST: state or province.
    State,
    /// C: two letters.
    Country,
    /// E.
    Email,
    /// One of the four business categories.
    BusinessCategory,
    /// The organisation's number in its register.
    SerialNumber,
    /// The organisation's street.
    StreetAddress,
    /// The organisation's postal code.
    PostalCode,
    /// The country of the organisation's register, two letters.
    Joisocn,
    /// The state or province of the organisation's register.
    Joisopn,
    /// The town of the organisation's register.
    Joiln,
    /// The organisation's tax number; not part of the certificate.
    TaxIdentificationNumber,
}

impl SubjectField {
    /// All of them, in a form's order.
    pub const ALL: [Self; 15] = [
        Self::CommonName,
        Self::Organization,
        Self::OrganizationalUnit,
        Self::Locality,
        Self::State,
        Self::Country,
        Self::Email,
        Self::BusinessCategory,
        Self::SerialNumber,
        Self::StreetAddress,
        Self::PostalCode,
        Self::Joisocn,
        Self::Joisopn,
        Self::Joiln,
        Self::TaxIdentificationNumber,
    ];

    /// The name of the order's field, the same as in [`refusal::FIELDS`](crate::refusal::FIELDS).
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CommonName => "commonName",
            Self::Organization => "organization",
            Self::OrganizationalUnit => "organizationalUnit",
            Self::Locality => "locality",
            Self::State => "state",
            Self::Country => "country",
            Self::Email => "email",
            Self::BusinessCategory => "businessCategory",
            Self::SerialNumber => "serialNumber",
            Self::StreetAddress => "streetAddress",
            Self::PostalCode => "postalCode",
            Self::Joisocn => "joisocn",
            Self::Joisopn => "joisopn",
            Self::Joiln => "joiln",
            Self::TaxIdentificationNumber => "taxIdentificationNumber",
        }
    }

    /// The most characters that it may have (codes 1083, 1095 to 1106, 2140 and 2143; two for countries).
    #[must_use]
    pub const fn max_length(self) -> usize {
        match self {
            Self::CommonName
            | Self::OrganizationalUnit
            | Self::SerialNumber
            | Self::StreetAddress => 64,
            Self::Organization | Self::Email | Self::BusinessCategory => 255,
            Self::Locality | Self::State | Self::Joisopn | Self::Joiln => 128,
            Self::PostalCode => 40,
            Self::TaxIdentificationNumber => 32,
            Self::Country | Self::Joisocn => 2,
        }
    }
}

/// Whether a field is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Need {
    /// Cannot be ordered without it.
    Needed,
    /// Cannot be ordered without at least one of the fields so marked (code 2058: locality or state).
    OneOf,
    /// May be given.
    Optional,
    /// Of no use; not to be asked for.
    Unused,
}

/// What a product asks of the subject. A field in none of the lists is of no use to it.
///
/// Whatever an order leaves out, Certum takes from the CSR.
#[derive(Debug, PartialEq, Eq)]
pub struct Fields {
    /// Cannot be ordered without each of them.
    pub needed: &'static [SubjectField],
    /// Cannot be ordered without at least one of them; empty, or locality and state.
    pub one_of: &'static [SubjectField],
    /// May be given.
    pub optional: &'static [SubjectField],
}

impl Fields {
    /// What a kind (with S/MIME, a level) asks of the subject; where it is not known, everything is optional.
    #[must_use]
    pub const fn of_kind(kind: Option<Kind>, level: Option<Level>) -> &'static Self {
        match (kind, level) {
            (Some(Kind::Dv), _) => &DV,
            (Some(Kind::Ov), _) => &OV,
            (Some(Kind::Ev), _) => &EV,
            (Some(Kind::Smime), None | Some(Level::Mailbox)) => &MAILBOX,
            (Some(Kind::Smime), Some(Level::Person)) => &PERSON,
            (Some(Kind::Smime), Some(Level::Organisation)) => &ORGANISATION,
            (Some(Kind::CodeSigning), _) => &CODE_SIGNING,
            (None, _) => &UNKNOWN,
        }
    }

    /// Code signing for a person who signs in their own name.
    pub(super) const fn of_individual_signer() -> &'static Self {
        &INDIVIDUAL_SIGNER
    }

    /// Whether a field is asked for.
    #[must_use]
    pub fn need(&self, field: SubjectField) -> Need {
        if self.needed.contains(&field) {
            Need::Needed
        } else if self.one_of.contains(&field) {
            Need::OneOf
        } else if self.optional.contains(&field) {
            Need::Optional
        } else {
            Need::Unused
        }
    }
}

use SubjectField::{
    BusinessCategory, CommonName, Country, Email, Joiln, Joisocn, Joisopn, Locality, Organization,
    OrganizationalUnit, PostalCode, SerialNumber, State, StreetAddress, TaxIdentificationNumber,
};

const TOWN: &[SubjectField] = &[Locality, State];

static DV: Fields = Fields {
    needed: &[CommonName],
    one_of: &[],
    optional: &[],
};

/// No organisational unit: public TLS certificates must not hold one since September 2022 (CA/Browser Forum, SC-47).
static OV: Fields = Fields {
    needed: &[CommonName, Organization, Country],
    one_of: TOWN,
    optional: &[TaxIdentificationNumber],
};

/// Whether state and town of the register are needed depends on the register (codes 1092, 1094).
static EV: Fields = Fields {
    needed: &[
        CommonName,
        Organization,
        Country,
        BusinessCategory,
        SerialNumber,
        StreetAddress,
        PostalCode,
        Joisocn,
        TaxIdentificationNumber,
    ],
    one_of: TOWN,
    optional: &[Joisopn, Joiln],
};

/// The common name, where Certum wants one, is the address itself.
static MAILBOX: Fields = Fields {
    needed: &[Email],
    one_of: &[],
    optional: &[CommonName],
};

static PERSON: Fields = Fields {
    needed: &[CommonName, Email],
    one_of: &[],
    optional: &[Organization, OrganizationalUnit, Locality, State, Country],
};

static ORGANISATION: Fields = Fields {
    needed: &[CommonName, Email, Organization, Country],
    one_of: TOWN,
    optional: &[OrganizationalUnit, TaxIdentificationNumber],
};

static CODE_SIGNING: Fields = Fields {
    needed: &[CommonName, Organization, Country, Email],
    one_of: TOWN,
    optional: &[OrganizationalUnit, TaxIdentificationNumber],
};

static INDIVIDUAL_SIGNER: Fields = Fields {
    needed: &[CommonName, Country, Email],
    one_of: TOWN,
    optional: &[Organization, OrganizationalUnit],
};

static UNKNOWN: Fields = Fields {
    needed: &[],
    one_of: &[],
    optional: &SubjectField::ALL,
};
