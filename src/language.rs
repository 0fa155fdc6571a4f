//! The languages in which people are addressed.

/// A language that every text for people is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English; also what a reader of an unknown language gets.
    #[default]
    English,
    /// Polish.
    Polish,
}

impl Language {
    /// Reads a language from its code (`pl`), a locale (`pl_PL.UTF-8`, `en-GB`) or the English or own name that
    /// programs such as WHMCS use (`polish`, `polski`), whatever the case. `None`: a language without texts.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.trim().to_ascii_lowercase();
        match code.split(['_', '-', '.', '@']).next()? {
            "en" | "eng" | "english" => Some(Self::English),
            "pl" | "pol" | "polish" | "polski" => Some(Self::Polish),
            _ => None,
        }
    }

    /// The two-letter code of ISO 639-1, as the Partner API takes it in `language`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Polish => "pl",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_codes_locales_and_names() {
        for code in [
            "en",
            "EN",
            "english",
            "English",
            "en_GB",
            "en-us",
            " en ",
            "en_US.UTF-8",
        ] {
            assert_eq!(Language::from_code(code), Some(Language::English), "{code}");
        }
        for code in [
            "pl",
            "PL",
            "polish",
            "Polski",
            "pl_PL",
            "pl-PL",
            "pl_PL@euro",
        ] {
            assert_eq!(Language::from_code(code), Some(Language::Polish), "{code}");
        }
        for code in ["", "de", "plx", "e", "enpl", "_en"] {
            assert_eq!(Language::from_code(code), None, "{code}");
        }
    }

    #[test]
    fn a_code_reads_back() {
        for language in [Language::English, Language::Polish] {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
    }
}
