//! Entries of the lists in step one. WHMCS sends an entry as it is shown, so each has its code in it: `Polska (PL)`.

use certum::language::{Text, Texts};

/// What begins an entry that chooses nothing.
const NOTHING: char = '-';

/// Certum's four business categories (`businessCategory` of the Partner API).
pub(crate) const CATEGORIES: [(&str, Text); 4] = [
    ("Private Organization", Text::category_private),
    ("Government Entity", Text::category_government),
    ("Business Entity", Text::category_business),
    ("Non-Commercial Entity", Text::category_non_commercial),
];

/// An entry, by its code and what a reader calls it. WHMCS separates entries by commas.
#[must_use]
pub(crate) fn entry(code: &str, name: &str) -> String {
    let name = name.replace(',', "");
    if name == code {
        name
    } else {
        format!("{name} ({code})")
    }
}

/// The entry that leaves it to the CSR.
#[must_use]
pub(crate) fn nothing(texts: &Texts) -> String {
    format!("{NOTHING} {}", texts.get(Text::as_in_csr).replace(',', ""))
}

/// The code of an entry that was chosen; what is none as it is. Empty where nothing was.
#[must_use]
pub(crate) fn code(chosen: &str) -> &str {
    let chosen = chosen.trim();
    if chosen.starts_with(NOTHING) {
        return "";
    }
    let named = chosen.strip_suffix(')');
    named
        .and_then(|named| named.rsplit_once('('))
        .map_or(chosen, |(_, code)| code.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use certum::language::Language;

    #[test]
    fn an_entry_is_read_by_its_code_in_any_language() {
        for language in Language::ALL {
            for (country, name) in language.countries() {
                assert_eq!(code(&entry(country, name)), country);
            }
            let texts = Texts::from(*language);
            for (category, text) in CATEGORIES {
                assert_eq!(code(&entry(category, texts.get(text))), category);
            }
            assert_eq!(code(&nothing(&texts)), "");
        }
        assert_eq!(entry("PL", "Polska, kraj"), "Polska kraj (PL)");
        assert_eq!(
            entry("Business Entity", "Business Entity"),
            "Business Entity"
        );
        assert_eq!(code(" pl "), "pl");
        assert_eq!(code(")"), ")");
        assert_eq!(code("Polska"), "Polska");
    }
}
