//! Why a name cannot be used.

use crate::language::Language;

/// Why a name cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing given.
    #[error("the name is empty")]
    Empty,
    /// Longer than DNS allows.
    #[error("the name is longer than 253 characters")]
    TooLong,
    /// Two dots in a row, or one at the start.
    #[error("two dots in a row, or a dot at the start")]
    EmptyLabel,
    /// A label over 63 bytes.
    #[error("a part between dots is longer than 63 characters")]
    LabelTooLong,
    /// An underscore, which host names cannot have (CA/Browser Forum ballot SC12).
    #[error("underscores are not allowed in a certificate")]
    Underscore,
    /// Another character that host names cannot have.
    #[error(
        "only letters, digits and hyphens are allowed between the dots; no http://, port, path or spaces"
    )]
    Character,
    /// A hyphen at the edge of a label, or at its third and fourth place.
    #[error(
        "a part between dots begins or ends with a hyphen, or has two at its third place without being an IDN"
    )]
    Hyphen,
    /// An internationalised name that IDNA refuses.
    #[error("the internationalised name is not valid by IDNA (UTS #46)")]
    Idn,
    /// A name without a dot.
    #[error("a name without a dot is not public: give the full domain name")]
    SingleLabel,
    /// An asterisk anywhere but as the whole first label.
    #[error("an asterisk is only allowed as the first part, as in *.example.com, and once")]
    Wildcard,
    /// The last label is all digits without the whole being an IP address.
    #[error("the last part cannot be a number, unless the whole is an IP address")]
    NumericTop,
    /// A name under a top-level name that is not public.
    #[error("names under this ending are not public, so no public CA can prove them")]
    Reserved,
    /// An address from a private or reserved range.
    #[error("private and reserved IP addresses cannot be proved by a public CA")]
    PrivateAddress,
    /// An e-mail address without exactly one usable `@`.
    #[error("an e-mail address has the form name@domain")]
    EmailForm,
    /// A local part that RFC 5321 does not allow.
    #[error(
        "the part before @ must be 1 to 64 ASCII letters, digits or .!#$%&'*+/=?^_`{{|}}~- with single dots inside"
    )]
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
    pub fn text(self, language: Language) -> String {
        if language == Language::English {
            return self.to_string();
        }
        match self {
            Self::Empty => "nazwa jest pusta",
            Self::TooLong => "nazwa ma ponad 253 znaki",
            Self::EmptyLabel => "dwie kropki obok siebie albo kropka na początku",
            Self::LabelTooLong => "człon między kropkami ma ponad 63 znaki",
            Self::Underscore => "podkreślenia nie są dozwolone w certyfikacie",
            Self::Character => {
                "między kropkami dozwolone są tylko litery, cyfry i łączniki; bez http://, portu, ścieżki i spacji"
            }
            Self::Hyphen => {
                "człon zaczyna się lub kończy łącznikiem albo ma dwa na trzecim miejscu, nie będąc nazwą IDN"
            }
            Self::Idn => "nazwa ze znakami narodowymi jest niepoprawna według IDNA (UTS #46)",
            Self::SingleLabel => "nazwa bez kropki nie jest publiczna: podaj pełną nazwę domeny",
            Self::Wildcard => "gwiazdka może być tylko pierwszym członem, jak w *.example.com, i tylko raz",
            Self::NumericTop => "ostatni człon nie może być liczbą, chyba że całość jest adresem IP",
            Self::Reserved => {
                "nazwy o tej końcówce nie są publiczne, więc żadne publiczne CA nie może ich zweryfikować"
            }
            Self::PrivateAddress => {
                "prywatnych i zastrzeżonych adresów IP publiczne CA nie może zweryfikować"
            }
            Self::EmailForm => "adres e-mail ma postać nazwa@domena",
            Self::EmailLocalPart => {
                "część przed @ to od 1 do 64 liter ASCII, cyfr lub znaków .!#$%&'*+/=?^_`{|}~- z pojedynczymi kropkami w środku"
            }
        }
        .to_owned()
    }
}
