//! Names of countries, from the Unicode CLDR (licence Unicode-3.0), written by `tools/countries.mjs`.

use crate::Language;

impl Language {
    /// The countries of ISO 3166-1, each by its two letters and its name, in the order of the language's alphabet. No name has a
    /// comma.
    pub fn countries(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let list = match self {
            Self::English => include_str!("countries/english.txt"),
            Self::Polish => include_str!("countries/polish.txt"),
        };
        list.lines().filter_map(|line| line.split_once(' '))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_language_has_every_country_once() {
        let codes = |language: Language| -> BTreeSet<&str> {
            language.countries().map(|(code, _)| code).collect()
        };
        let english = codes(Language::English);
        assert_eq!(english.len(), 249);
        for language in Language::ALL {
            assert_eq!(codes(*language), english);
            assert_eq!(language.countries().count(), english.len());
            for (code, name) in language.countries() {
                assert!(code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()));
                assert!(!name.is_empty() && !name.contains(','), "{name}");
            }
        }
        let named = |language: Language, wanted| {
            let mut all = language.countries();
            all.find(|(code, _)| *code == wanted).map(|(_, name)| name)
        };
        assert_eq!(named(Language::English, "DE"), Some("Germany"));
        assert_eq!(named(Language::Polish, "DE"), Some("Niemcy"));
        assert!(
            Language::Polish
                .countries()
                .position(|(code, _)| code == "LU")
                < Language::Polish
                    .countries()
                    .position(|(code, _)| code == "LV")
        );
    }
}
