use super::*;
use crate::texts::place;
use std::collections::BTreeSet;

/// The places of values, and WHMCS's own.
fn places(text: &str) -> BTreeSet<String> {
    let mut places = BTreeSet::new();
    let mut rest = text;
    while let Some((_, name, after)) = place(rest) {
        places.insert(name.to_owned());
        rest = after;
    }
    let whmcs = text.split("{$").skip(1);
    places.extend(whmcs.map(|field| {
        let end = field.find(['}', '|']).unwrap();
        format!("${}", &field[..end])
    }));
    places
}

#[test]
fn a_translation_leaves_nothing_out() {
    for language in Language::ALL {
        for text in Text::ALL {
            let Some(own) = language.own(*text) else {
                continue;
            };
            let english = Language::English.words(*text);
            assert_eq!(places(own), places(english), "{language:?} {text:?}");
            assert_eq!(own.is_empty(), english.is_empty(), "{language:?} {text:?}");
        }
    }
}

#[test]
fn a_language_lacks_as_many_texts_as_it_is_known_to() {
    for language in Language::ALL {
        let lacks = Text::ALL.iter();
        let lacks: Vec<&str> = lacks
            .filter(|text| language.own(**text).is_none())
            .map(|text| text.name())
            .collect();
        let (found, told) = (lacks.len(), language.lacking());
        assert_eq!(
            found,
            told,
            "{language:?} lacks {found} texts, languages! says {told}; among them are {:#?}",
            lacks.iter().take(20).collect::<Vec<_>>()
        );
    }
}

#[test]
fn every_language_file_is_a_language() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    let others = [
        "countries",
        "language",
        "lib",
        "said",
        "table",
        "tests",
        "texts",
    ];
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let file = |language: &Language| language.whmcs_name().replace('-', "_");
        let is_known = Language::ALL.iter().any(|known| file(known) == name);
        assert!(
            others.contains(&name) || is_known,
            "{name} is not in languages! (lang/src/language.rs)"
        );
    }
}

#[test]
fn values_stand_in_their_places_and_are_not_read_again() {
    let said = Said::new(Text::problem_too_long).with("value", "{value} {other}");
    assert_eq!(
        said.to_string(),
        "is too long: at most {value} {other} characters are possible."
    );
    assert_eq!(said.value("value"), Some("{value} {other}"));
}

#[test]
fn a_value_may_be_said_itself() {
    let name = Said::new(Text::not_named);
    let said = Said::new(Text::problem_too_long).with("value", name);
    let polish = Language::Polish.words(Text::not_named);
    assert!(said.words(Language::Polish).contains(polish));
    assert_eq!(said.value("value"), None);
}

#[test]
fn what_was_said_is_stored_and_said_again() {
    let said = Said::new(Text::problem_too_long).with("value", 64_u16);
    let stored = serde_json::to_string(&said).unwrap();
    assert_eq!(
        stored,
        r#"{"text":"problem_too_long","values":[["value","64"]]}"#
    );
    assert_eq!(serde_json::from_str::<Said>(&stored).unwrap(), said);
}

#[test]
fn an_installation_may_have_words_of_its_own() {
    let texts = Texts::new(Language::Polish, [("busy", "Moment!"), ("no_such", "x")]);
    assert_eq!(texts.get(Text::busy), "Moment!");
    let other = Language::Polish.words(Text::stale);
    assert_eq!(texts.get(Text::stale), other);
    assert_eq!(texts.language(), Language::Polish);
    assert_eq!(texts.all().count(), Text::ALL.len());
}

#[test]
fn a_further_language_has_what_it_has() {
    static FURTHER: table::Partial = table::Partial::new(&[(Text::busy, "Augenblick!")]);
    assert_eq!(FURTHER.get(Text::busy), Some("Augenblick!"));
    assert_eq!(FURTHER.get(Text::stale), None);
}

#[test]
fn languages_are_read_from_codes_locales_and_names() {
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
    for code in ["", "xx", "plx", "e", "enpl", "_en"] {
        assert_eq!(Language::from_code(code), None, "{code}");
    }
    for language in Language::ALL {
        assert_eq!(Language::from_code(language.code()), Some(*language));
        assert_eq!(Language::from_code(language.whmcs_name()), Some(*language));
    }
}
