//! The fields of a certificate's subject: their elements, limits and codes.

use std::collections::BTreeMap;

use crate::csr::Csr;
use crate::der::{Attribute, IA5, PRINTABLE, UTF8, oid};
use crate::soap::Refusal;

/// One field, as an element of `orderParameters` and as an attribute of a subject.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) element: &'static str,
    /// Its element in `ParsedCSR`.
    pub(crate) parsed: &'static str,
    short: &'static str,
    arcs: &'static [u32],
    tag: u8,
    max: usize,
    too_long: u16,
    /// Not of the string type that the field needs.
    encoding: u16,
    /// A wrong value in the request.
    wrong: u16,
    /// A value in the CSR that a machine does not accept.
    in_csr: u16,
}

#[rustfmt::skip]
pub(crate) const FIELDS: &[Field] = &[
    Field { element: "commonName", parsed: "commonName", short: "CN", arcs: &[2, 5, 4, 3], tag: UTF8, max: 64, too_long: 1101, encoding: 1024, wrong: 2051, in_csr: 1124 },
    Field { element: "organization", parsed: "organization", short: "O", arcs: &[2, 5, 4, 10], tag: UTF8, max: 255, too_long: 1102, encoding: 1030, wrong: 2168, in_csr: 1120 },
    Field { element: "organizationalUnit", parsed: "organizationalUnit", short: "OU", arcs: &[2, 5, 4, 11], tag: UTF8, max: 64, too_long: 1103, encoding: 1029, wrong: 2167, in_csr: 1121 },
    Field { element: "locality", parsed: "locality", short: "L", arcs: &[2, 5, 4, 7], tag: UTF8, max: 128, too_long: 1104, encoding: 1028, wrong: 2166, in_csr: 1122 },
    Field { element: "state", parsed: "state", short: "ST", arcs: &[2, 5, 4, 8], tag: UTF8, max: 128, too_long: 1105, encoding: 1027, wrong: 2156, in_csr: 1123 },
    Field { element: "country", parsed: "country", short: "C", arcs: &[2, 5, 4, 6], tag: PRINTABLE, max: usize::MAX, too_long: 0, encoding: 1026, wrong: 1119, in_csr: 1119 },
    Field { element: "email", parsed: "email", short: "E", arcs: &[1, 2, 840, 113_549, 1, 9, 1], tag: IA5, max: 255, too_long: 1106, encoding: 1025, wrong: 1022, in_csr: 1125 },
    Field { element: "serialNumber", parsed: "serialNumber", short: "SERIALNUMBER", arcs: &[2, 5, 4, 5], tag: UTF8, max: 64, too_long: 1100, encoding: 1126, wrong: 2164, in_csr: 2164 },
    Field { element: "businessCategory", parsed: "businessCategory", short: "BUSINESSCATEGORY", arcs: &[2, 5, 4, 15], tag: UTF8, max: usize::MAX, too_long: 0, encoding: 2137, wrong: 2137, in_csr: 2137 },
    Field { element: "streetAddress", parsed: "streetAddress", short: "STREET", arcs: &[2, 5, 4, 9], tag: UTF8, max: 64, too_long: 2140, encoding: 2141, wrong: 2169, in_csr: 2169 },
    Field { element: "postalCode", parsed: "postalCode", short: "POSTALCODE", arcs: &[2, 5, 4, 17], tag: PRINTABLE, max: 40, too_long: 2143, encoding: 2144, wrong: 2154, in_csr: 2154 },
    Field { element: "joiln", parsed: "joILN", short: "JOIL", arcs: &[1, 3, 6, 1, 4, 1, 311, 60, 2, 1, 1], tag: UTF8, max: 128, too_long: 1098, encoding: 1127, wrong: 2165, in_csr: 2165 },
    Field { element: "joisopn", parsed: "joISoPN", short: "JOIST", arcs: &[1, 3, 6, 1, 4, 1, 311, 60, 2, 1, 2], tag: UTF8, max: 128, too_long: 1097, encoding: 1129, wrong: 2155, in_csr: 2155 },
    Field { element: "joisocn", parsed: "joISoCN", short: "JOIC", arcs: &[1, 3, 6, 1, 4, 1, 311, 60, 2, 1, 3], tag: PRINTABLE, max: 2, too_long: 1096, encoding: 1128, wrong: 1099, in_csr: 1099 },
];

/// Attributes of a request that no field stands for.
const DESCRIPTION: &[u32] = &[2, 5, 4, 13];
const UNSTRUCTURED_NAME: &[u32] = &[1, 2, 840, 113_549, 1, 9, 2];
const UNSTRUCTURED_ADDRESS: &[u32] = &[1, 2, 840, 113_549, 1, 9, 8];

/// The abbreviation of an attribute's type.
pub(crate) fn short_name(of: &[u8]) -> &'static str {
    FIELDS
        .iter()
        .find(|f| oid(f.arcs) == of)
        .map_or("OID", |f| f.short)
}

/// What a CSR's subject says, by element name.
pub(crate) fn of_csr(csr: &Csr) -> BTreeMap<&'static str, &Attribute> {
    let found = |f: &Field| csr.subject.iter().find(|a| a.oid == oid(f.arcs));
    FIELDS
        .iter()
        .filter_map(|f| found(f).map(|a| (f.element, a)))
        .collect()
}

/// A subject of the fields given, in the usual order.
pub(crate) fn subject(fields: &BTreeMap<String, String>, wanted: &[&str]) -> Vec<Attribute> {
    let order = [
        "country",
        "joisocn",
        "joisopn",
        "joiln",
        "businessCategory",
        "serialNumber",
        "state",
        "locality",
        "postalCode",
        "streetAddress",
        "organization",
        "organizationalUnit",
        "commonName",
        "email",
    ];
    order
        .iter()
        .filter(|name| wanted.contains(name))
        .filter_map(|name| {
            let field = FIELDS.iter().find(|f| f.element == *name)?;
            let value = fields.get(*name).filter(|v| !v.is_empty())?;
            Some(Attribute {
                oid: oid(field.arcs),
                tag: field.tag,
                value: value.clone(),
            })
        })
        .collect()
}

/// Refuses a value given in the request.
pub(crate) fn check_given(field: &Field, value: &str, errors: &mut Vec<Refusal>) {
    let refuse = |code: u16| (code, value.to_owned());
    if value.chars().count() > field.max {
        errors.push(refuse(field.too_long));
    }
    if !fits(field.tag, value) {
        errors.push(refuse(field.encoding));
    } else if is_wrong(field, value) {
        errors.push(refuse(field.wrong));
    }
}

/// Refuses a value taken from the CSR's subject.
pub(crate) fn check_csr(field: &Field, attribute: &Attribute, errors: &mut Vec<Refusal>) {
    let refuse = |code: u16| (code, attribute.value.clone());
    if attribute.value.chars().count() > field.max {
        errors.push(refuse(field.too_long));
    }
    if !matches!(attribute.tag, UTF8 | PRINTABLE | IA5) || !fits(field.tag, &attribute.value) {
        errors.push(refuse(field.encoding));
    } else if is_wrong(field, &attribute.value) || is_placeholder(&attribute.value) {
        errors.push(refuse(field.in_csr));
    }
}

fn fits(tag: u8, value: &str) -> bool {
    match tag {
        PRINTABLE => value.chars().all(is_printable),
        IA5 => value.is_ascii(),
        _ => !value.chars().any(|c| c.is_control() || c == '\u{fffd}'),
    }
}

/// X.680: the characters of a `PrintableString`.
fn is_printable(c: char) -> bool {
    c.is_ascii_alphanumeric() || " '()+,-./:=?".contains(c)
}

fn is_wrong(field: &Field, value: &str) -> bool {
    match field.element {
        "country" | "joisocn" => !is_country(value),
        "email" => !crate::names::is_email(value),
        "businessCategory" => !CATEGORIES.contains(&value),
        _ => !value.chars().any(char::is_alphanumeric),
    }
}

pub(crate) const CATEGORIES: &[&str] = &[
    "Private Organization",
    "Government Entity",
    "Business Entity",
    "Non-Commercial Entity",
];

/// What OpenSSL's configuration puts where nothing was typed.
fn is_placeholder(value: &str) -> bool {
    matches!(
        value,
        "Some-State" | "Internet Widgits Pty Ltd" | "Default City" | "Default Company Ltd"
    )
}

/// Attributes that have codes of their own: description, unstructuredName, unstructuredAddress.
pub(crate) fn check_further(csr: &Csr, errors: &mut Vec<Refusal>) {
    let find = |arcs: &[u32]| csr.subject.iter().find(|a| a.oid == oid(arcs));
    let mut refuse = |when: bool, code: u16, a: &Attribute| {
        if when {
            errors.push((code, a.value.clone()));
        }
    };
    if let Some(a) = find(DESCRIPTION) {
        refuse(!matches!(a.tag, UTF8 | PRINTABLE), 2183, a);
        refuse(a.value.chars().count() > 255, 2184, a);
    }
    let (name, address) = (find(UNSTRUCTURED_NAME), find(UNSTRUCTURED_ADDRESS));
    if let Some(a) = name {
        refuse(address.is_some(), 2176, a);
        refuse(
            !matches!(a.tag, PRINTABLE | IA5) || !fits(PRINTABLE, &a.value),
            2177,
            a,
        );
        refuse(a.value.chars().count() > 64, 2179, a);
        refuse(crate::names::refuse(&a.value).is_some(), 2181, a);
    }
    if let Some(a) = address {
        refuse(
            !matches!(a.tag, PRINTABLE | UTF8) || !fits(PRINTABLE, &a.value),
            2178,
            a,
        );
        refuse(a.value.chars().count() > 64, 2180, a);
        refuse(!crate::names::is_ip(&a.value), 2182, a);
    }
}

fn is_country(code: &str) -> bool {
    code.len() == 2 && COUNTRIES.split(' ').any(|c| c == code)
}

/// ISO 3166-1 alpha-2.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

#[cfg(test)]
mod tests {
    use super::*;

    fn given(element: &str, value: &str) -> Vec<u16> {
        let mut errors = Vec::new();
        check_given(
            FIELDS.iter().find(|f| f.element == element).unwrap(),
            value,
            &mut errors,
        );
        errors.into_iter().map(|e| e.0).collect()
    }

    #[test]
    fn given_values_are_judged_by_their_field() {
        assert_eq!(given("commonName", &"ż".repeat(64)), [0; 0]);
        assert_eq!(given("commonName", &"ż".repeat(65)), [1101]);
        assert_eq!(given("organization", "-"), [2168]);
        assert_eq!(given("postalCode", "70-001"), [0; 0]);
        assert_eq!(given("postalCode", "70_001"), [2144]);
        assert_eq!(given("country", "XX"), [1119]);
        assert_eq!(given("joisocn", "POL"), [1096, 1099]);
        assert_eq!(given("email", "ą@b.example"), [1025]);
        assert_eq!(given("email", "a@b"), [1022]);
        assert_eq!(given("businessCategory", "Company"), [2137]);
    }

    #[test]
    fn placeholders_and_old_string_types_in_a_csr_are_refused() {
        let field = FIELDS.iter().find(|f| f.element == "organization").unwrap();
        let judge = |tag, value: &str| {
            let mut errors = Vec::new();
            check_csr(
                field,
                &Attribute {
                    oid: Vec::new(),
                    tag,
                    value: value.to_owned(),
                },
                &mut errors,
            );
            errors.into_iter().map(|e| e.0).collect::<Vec<_>>()
        };
        assert_eq!(judge(UTF8, "Internet Widgits Pty Ltd"), [1120]);
        assert_eq!(judge(30, "Firma"), [1030]);
        assert_eq!(judge(PRINTABLE, "Firma"), [0; 0]);
    }
}
