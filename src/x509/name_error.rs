//! Why a name cannot be used.

use crate::language::{Said, Text};

/// Why a name cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.said())]
pub enum NameError {
    /// Nothing given.
    Empty,
    /// Longer than DNS allows.
    TooLong,
    /// Two dots in a row, or one at the start.
    EmptyLabel,
    /// A label over 63 bytes.
    LabelTooLong,
    /// An underscore, which host names cannot have (CA/Browser Forum ballot SC12).
    Underscore,
    /// Another character that host names cannot have.
    Character,
    /// A hyphen at the edge of a label, or at its third and fourth place.
    Hyphen,
    /// An internationalised name that IDNA refuses.
    Idn,
    /// A name without a dot.
    SingleLabel,
    /// An asterisk anywhere but as the whole first label.
    Wildcard,
    /// The last label is all digits without the whole being an IP address.
    NumericTop,
    /// A name under a top-level name that is not public.
    Reserved,
    /// An address from a private or reserved range.
    PrivateAddress,
    /// An e-mail address without exactly one usable `@`.
    EmailForm,
    /// A local part that RFC 5321 does not allow.
    EmailLocalPart,
}

impl NameError {
    /// A stable word for programs.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too_long",
            Self::EmptyLabel => "empty_label",
            Self::LabelTooLong => "label_too_long",
            Self::Underscore => "underscore",
            Self::Character => "character",
            Self::Hyphen => "hyphen",
            Self::Idn => "idn",
            Self::SingleLabel => "single_label",
            Self::Wildcard => "wildcard",
            Self::NumericTop => "numeric_top",
            Self::Reserved => "reserved",
            Self::PrivateAddress => "private_address",
            Self::EmailForm => "email_form",
            Self::EmailLocalPart => "email_local_part",
        }
    }

    /// The reason, without a full stop.
    #[must_use]
    pub fn said(self) -> Said {
        let text = match self {
            Self::Empty => Text::name_empty,
            Self::TooLong => Text::name_too_long,
            Self::EmptyLabel => Text::name_empty_label,
            Self::LabelTooLong => Text::name_label_too_long,
            Self::Underscore => Text::name_underscore,
            Self::Character => Text::name_character,
            Self::Hyphen => Text::name_hyphen,
            Self::Idn => Text::name_idn,
            Self::SingleLabel => Text::name_single_label,
            Self::Wildcard => Text::name_wildcard,
            Self::NumericTop => Text::name_numeric_top,
            Self::Reserved => Text::name_reserved,
            Self::PrivateAddress => Text::name_private_address,
            Self::EmailForm => Text::name_email_form,
            Self::EmailLocalPart => Text::name_email_local_part,
        };
        text.into()
    }
}
