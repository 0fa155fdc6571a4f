//! Every documented error code of the Partner API has a sentence of its own in each language.

use std::collections::{BTreeMap, BTreeSet};

use certum::language::Language::{self, English, Polish};
use certum::refusal::{self, Actor, FIELDS};

/// The error codes that the Partner API documents, and no others.
#[rustfmt::skip]
const DOCUMENTED: [i64; 283] = [
    1000, 1001, 1002, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 1015, 1016, 1019, 1020, 1021, 1022,
    1023, 1024, 1025, 1026, 1027, 1028, 1029, 1030, 1031, 1032, 1033, 1037, 1038, 1040, 1042, 1043, 1044, 1045,
    1046, 1048, 1049, 1053, 1054, 1055, 1059, 1060, 1063, 1065, 1066, 1069, 1070, 1071, 1072, 1075, 1076, 1077,
    1078, 1079, 1080, 1081, 1083, 1084, 1085, 1087, 1088, 1089, 1090, 1092, 1093, 1094, 1095, 1096, 1097, 1098,
    1099, 1100, 1101, 1102, 1103, 1104, 1105, 1106, 1107, 1108, 1109, 1110, 1111, 1113, 1114, 1115, 1116, 1117,
    1118, 1119, 1120, 1121, 1122, 1123, 1124, 1125, 1126, 1127, 1128, 1129, 1131, 1132, 1133, 1134, 1135, 1136,
    1137, 1138, 1139, 1140, 1141, 1142, 1143, 1144, 1145, 1146, 1147, 1148, 1150, 1151, 1152, 1153, 1154, 1155,
    1156, 1157, 1159, 1160, 1161, 1162, 1163, 1164, 1165, 1166, 1167, 1168, 1169, 1170, 1172, 1173, 1176, 1181,
    1182, 1183, 1184, 1186, 1191, 1194, 1195, 1196, 1197, 1198, 1199, 2000, 2001, 2002, 2003, 2004, 2005, 2006,
    2010, 2011, 2012, 2013, 2016, 2020, 2021, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034,
    2035, 2036, 2037, 2038, 2039, 2040, 2041, 2042, 2043, 2044, 2045, 2046, 2047, 2048, 2049, 2050, 2051, 2052,
    2053, 2054, 2055, 2056, 2057, 2058, 2059, 2061, 2063, 2064, 2065, 2066, 2067, 2068, 2069, 2070, 2080, 2081,
    2082, 2083, 2085, 2088, 2089, 2090, 2091, 2093, 2094, 2095, 2096, 2097, 2104, 2109, 2121, 2122, 2124, 2125,
    2126, 2127, 2128, 2129, 2130, 2131, 2137, 2138, 2139, 2140, 2141, 2142, 2143, 2144, 2153, 2154, 2155, 2156,
    2157, 2158, 2159, 2160, 2161, 2162, 2163, 2164, 2165, 2166, 2167, 2168, 2169, 2170, 2171, 2172, 2173, 2175,
    2176, 2177, 2178, 2179, 2180, 2181, 2182, 2183, 2184, 2185, 2186, 2187, 2188,
];

/// Those that have every text.
const LANGUAGES: [Language; 2] = [English, Polish];

#[test]
fn exactly_the_documented_codes_are_explained() {
    let explained: Vec<i64> = refusal::all().map(|explanation| explanation.code).collect();
    assert_eq!(explained, DOCUMENTED);
    for explanation in refusal::all() {
        let name = explanation.text.name();
        assert_eq!(name, format!("code_{}", explanation.code));
    }
}

#[test]
fn every_code_is_found_and_others_are_not() {
    for code in -10..3000 {
        let found = refusal::explain(code).map(|explanation| explanation.code);
        assert_eq!(found, DOCUMENTED.contains(&code).then_some(code));
    }
    for code in [i64::MIN, i64::MAX] {
        assert_eq!(refusal::explain(code), None);
    }
}

#[test]
fn no_two_sentences_of_a_language_are_alike() {
    for language in LANGUAGES {
        let mut codes: BTreeMap<String, i64> = BTreeMap::new();
        for explanation in refusal::all() {
            let letters = language.words(explanation.text).to_lowercase();
            let letters = letters
                .chars()
                .filter(|character| character.is_alphanumeric())
                .collect();
            if let Some(twin) = codes.insert(letters, explanation.code) {
                panic!(
                    "{twin} and {} say the same in {language:?}",
                    explanation.code
                );
            }
        }
    }
}

#[test]
fn sentences_are_whole_and_short() {
    for (code, sentence) in sentences() {
        assert!(sentence.ends_with('.'), "{code}: {sentence}");
        assert!(
            sentence.starts_with(char::is_uppercase),
            "{code}: {sentence}"
        );
        assert!(
            (20..=220).contains(&sentence.chars().count()),
            "{code}: {sentence}"
        );
        assert_eq!(sentence, sentence.trim(), "{code}");
        assert!(
            !sentence.contains("  ") && !sentence.contains(['\n', '\t']),
            "{code}: {sentence}"
        );
    }
}

/// One sentence says what is wrong, a further one what to do about it.
#[test]
fn sentences_say_what_to_do() {
    for (code, sentence) in sentences() {
        let starts = sentence
            .match_indices(". ")
            .filter(|(at, _)| sentence[at + 2..].starts_with(char::is_uppercase));
        assert!(starts.count() >= 1, "{code}: {sentence}");
    }
}

/// By words that are frequent in one language and occur in the other nowhere by chance.
#[test]
fn neither_language_holds_text_of_the_other() {
    let english: BTreeSet<&str> = [
        "the", "is", "are", "enter", "choose", "of", "and", "missing", "must", "with", "send",
        "make",
    ]
    .into();
    let polish: BTreeSet<&str> = [
        "jest",
        "podaj",
        "lub",
        "albo",
        "wybierz",
        "nie",
        "brakuje",
        "certyfikat",
        "certyfikatu",
        "oraz",
        "się",
    ]
    .into();
    for explanation in refusal::all() {
        let code = explanation.code;
        for word in words(Polish.words(explanation.text)) {
            assert!(!english.contains(word.as_str()), "{code}: {word} in Polish");
        }
        for word in words(English.words(explanation.text)) {
            assert!(!polish.contains(word.as_str()), "{code}: {word} in English");
            assert!(
                word.chars()
                    .all(|character| !"ąćęłńóśźż".contains(character)),
                "{code}: {word} in English"
            );
        }
    }
}

#[test]
fn polish_has_its_diacritics() {
    let typed_without = [
        "bledny",
        "bledna",
        "blad",
        "ciag",
        "dlugi",
        "dluga",
        "dlugie",
        "dluzszy",
        "istniejacy",
        "jesli",
        "ktora",
        "ktore",
        "ktory",
        "ktorych",
        "mozna",
        "moze",
        "najwyzej",
        "niz",
        "pozniejszy",
        "sie",
        "skroc",
        "skroconego",
        "sprawdz",
        "sposob",
        "tresc",
        "uniewaznic",
        "uzyj",
        "wczesniej",
        "wiecej",
        "wlasciwy",
        "wojewodztwo",
        "zadanie",
        "zamow",
        "zamowienia",
        "zamowienie",
        "zapisac",
        "zmien",
        "zostal",
        "zostala",
    ];
    let mut marked = 0;
    for explanation in refusal::all() {
        let sentence = Polish.words(explanation.text);
        for word in words(sentence) {
            assert!(
                !typed_without.contains(&word.as_str()),
                "{}: {word}",
                explanation.code
            );
        }
        marked +=
            usize::from(sentence.contains(|character| "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ".contains(character)));
    }
    assert!(marked > 270, "{marked}");
}

#[test]
fn fields_are_of_the_documented_set_and_each_is_used() {
    let used: BTreeSet<&str> = refusal::all()
        .map(|explanation| explanation.field)
        .collect();
    let documented: BTreeSet<&str> = FIELDS.iter().copied().collect();
    assert_eq!(documented.len(), FIELDS.len(), "a field is listed twice");
    assert_eq!(used, documented);
}

#[test]
fn what_a_customer_cannot_mend_is_the_administrators() {
    for field in [
        "productCode",
        "userName",
        "password",
        "customer",
        "userAgent",
    ] {
        for explanation in refusal::all().filter(|explanation| explanation.field == field) {
            assert_eq!(
                explanation.actor,
                Actor::Administrator,
                "{}",
                explanation.code
            );
        }
    }
    for field in [
        "csr",
        "sanEntries",
        "dnsName",
        "approver.method",
        "revocationReason",
    ] {
        assert!(
            refusal::all()
                .any(|explanation| explanation.field == field
                    && explanation.actor == Actor::Customer)
        );
    }
}

fn in_words(code: i64, value: Option<&str>, language: Language) -> String {
    refusal::said(code, value).words(language)
}

#[test]
fn a_sentence_shows_code_and_value() {
    let english = in_words(1000, Some("1024"), English);
    assert!(
        english.starts_with("The key in the CSR is too short."),
        "{english}"
    );
    assert!(
        english.ends_with("(Certum code 1000: \"1024\")"),
        "{english}"
    );
    let polish = in_words(1000, Some("1024"), Polish);
    assert!(polish.ends_with("(kod Certum 1000: „1024”)"), "{polish}");
    for absent in [None, Some(""), Some(" \u{0}\n ")] {
        assert!(in_words(1000, absent, English).ends_with("(Certum code 1000)"));
        assert!(in_words(1000, absent, Polish).ends_with("(kod Certum 1000)"));
    }
}

#[test]
fn an_unknown_code_is_shown_with_its_value() {
    for language in LANGUAGES {
        let sentence = in_words(9999, Some("<odd>"), language);
        assert!(
            sentence.contains("9999") && sentence.contains("<odd>"),
            "{sentence}"
        );
        assert!(in_words(-5, None, language).contains("-5"));
    }
    assert_ne!(in_words(9999, None, English), in_words(9999, None, Polish));
}

#[test]
fn a_refused_password_is_never_shown() {
    for language in LANGUAGES {
        assert!(!in_words(1090, Some("s3cret"), language).contains("s3cret"));
    }
    assert_eq!(refusal::shown_value(1090, "s3cret"), None);
    assert_eq!(refusal::shown_value(1084, "name").as_deref(), Some("name"));
}

#[test]
fn values_are_cleaned() {
    assert_eq!(refusal::clean("a\r\nb\u{0}c\u{1b}[31m"), "a b c [31m");
    assert_eq!(
        refusal::clean("\u{202e}moc.elpmaxe\u{2028}x\u{feff}\u{9f}"),
        "moc.elpmaxe x"
    );
    assert_eq!(refusal::clean("  zażółć\tgęślą  "), "zażółć gęślą");
    assert_eq!(refusal::clean(&"ż".repeat(200)), "ż".repeat(200));
    assert_eq!(refusal::clean(&"ż".repeat(201)), "ż".repeat(199) + "…");
    let endless = refusal::clean(&"ab\u{0}".repeat(1_000_000));
    assert_eq!(endless.chars().count(), 200);
}

#[test]
fn refused_credentials_name_what_to_check() {
    for code in [2, 3] {
        let english = refusal::credentials_said(code).words(English);
        for part in [
            "user name",
            "password",
            "IP address",
            "whitelisted",
            &code.to_string(),
        ] {
            assert!(english.contains(part), "{part}: {english}");
        }
        let polish = refusal::credentials_said(code).words(Polish);
        for part in [
            "nazwy użytkownika",
            "hasła",
            "adres IP",
            "panelu partnera",
            &code.to_string(),
        ] {
            assert!(polish.contains(part), "{part}: {polish}");
        }
    }
}

fn sentences() -> impl Iterator<Item = (i64, &'static str)> {
    refusal::all().flat_map(|explanation| {
        LANGUAGES.map(|language| (explanation.code, language.words(explanation.text)))
    })
}

fn words(sentence: &str) -> Vec<String> {
    let lower = sentence.to_lowercase();
    lower
        .split(|character: char| !character.is_alphabetic())
        .map(str::to_owned)
        .filter(|word| !word.is_empty())
        .collect()
}
