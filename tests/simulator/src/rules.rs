//! What can be judged from one element alone: tables of path, rule and documented code.

use crate::names::is_email;
use crate::request::Req;
use crate::soap::Refusal;

/// What an element must be; an absent one breaks only [`Rule::Filled`].
#[derive(Debug, Clone, Copy)]
pub(crate) enum Rule {
    /// There, and not blank.
    Filled,
    /// Not blank where it is there.
    NotBlank,
    /// At most so many characters.
    Max(usize),
    /// Free of these characters.
    Without(&'static str),
    OneOf(&'static [&'static str]),
    Email,
    /// Hexadecimal digits; colons and spaces between them are ignored.
    Hex,
    /// There at all, with elements inside.
    There,
}

pub(crate) type Row = (&'static str, Rule, u16);

use Rule::{Email, Filled, Hex, Max, NotBlank, OneOf, There, Without};

const ALGORITHMS: &[&str] = &["RSA-SHA1", "RSA-SHA256", "ECC-SHA256"];
pub(crate) const REASONS: &[&str] = &[
    "UNSPECIFIED",
    "KEYCOMPROMISE",
    "AFFILIATIONCHANGED",
    "CESSATIONOFOPERATION",
    "PRIVILEGEWITHDRAWN",
    "SUPERSEDED",
];

pub(crate) const ORDER: &[Row] = &[
    ("orderParameters", There, 1010),
    ("orderParameters/CSR", Filled, 1002),
    ("orderParameters/customer", Filled, 1076),
    ("orderParameters/customer", Max(64), 1077),
    ("orderParameters/customer", Without("\"&'<>"), 1156),
    ("orderParameters/language", Max(2), 1088),
    ("orderParameters/orderID", NotBlank, 1011),
    ("orderParameters/orderID", Max(50), 1079),
    ("orderParameters/orderID", Without("\"&'<>."), 1043),
    ("orderParameters/orderID", Without(" \t\r\n"), 1013),
    ("orderParameters/productCode", Filled, 1014),
    ("orderParameters/productCode", Max(3), 1080),
    ("orderParameters/userAgent", Max(255), 1089),
    ("orderParameters/hashAlgorithm", OneOf(ALGORITHMS), 2090),
    ("orderParameters/revocationContactEmail", Email, 2173),
    ("requestorInfo", There, 1009),
    ("requestorInfo/email", Filled, 1053),
    ("requestorInfo/email", Max(255), 1081),
    ("requestorInfo/email", Email, 1060),
    ("requestorInfo/firstName", Filled, 1054),
    ("requestorInfo/firstName", Max(255), 1072),
    ("requestorInfo/lastName", Filled, 1055),
    ("requestorInfo/lastName", Max(255), 1065),
    ("requestorInfo/phone", Max(32), 1066),
    ("organizationInfo/taxIdentificationNumber", Filled, 1048),
    ("organizationInfo/taxIdentificationNumber", Max(32), 1083),
];

pub(crate) const RENEW: &[Row] = &[
    ("CSR", Filled, 1002),
    ("customer", Filled, 1076),
    ("customer", Max(64), 1077),
    ("customer", Without("\"&'<>"), 1156),
    ("productCode", Filled, 1014),
    ("productCode", Max(3), 1080),
    ("serialNumber", Max(64), 1161),
    ("serialNumber", Hex, 2096),
    ("hashAlgorithm", OneOf(ALGORITHMS), 2090),
    ("userAgent", Max(255), 1089),
    ("revocationContactEmail", Email, 2173),
];

pub(crate) const REISSUE: &[Row] = &[
    ("serialNumber", Max(64), 1161),
    ("serialNumber", Hex, 2096),
    ("hashAlgorithm", OneOf(ALGORITHMS), 2090),
    ("userAgent", Max(255), 1089),
];

pub(crate) const REVOKE: &[Row] = &[
    ("revokeCertificateParameters", There, 1131),
    ("revokeCertificateParameters/serialNumber", Filled, 1132),
    ("revokeCertificateParameters/serialNumber", Max(64), 1134),
    ("revokeCertificateParameters/serialNumber", Hex, 1146),
    ("revokeCertificateParameters/note", Max(250), 1142),
    (
        "revokeCertificateParameters/revocationReason",
        OneOf(REASONS),
        1135,
    ),
];

pub(crate) const CANCEL: &[Row] = &[
    ("cancelParameters", There, 2053),
    ("cancelParameters/orderID", Filled, 2055),
    ("cancelParameters/note", Max(250), 1142),
];

pub(crate) const BY_ORDER: &[Row] = &[("orderID", Filled, 2055)];

pub(crate) const CERTIFICATE: &[Row] = &[
    ("serialNumber", NotBlank, 1160),
    ("serialNumber", Max(64), 1161),
    ("serialNumber", Hex, 2096),
];

pub(crate) const CODE: &[Row] = &[("code", Filled, 1182), ("code", Max(255), 1183)];

pub(crate) const RANGE: &[Row] = &[("fromDate", Filled, 1110), ("toDate", Filled, 1111)];

pub(crate) const VERIFY: &[Row] = &[
    ("verifyOrderParameters/note", Filled, 2049),
    ("verifyOrderParameters/note", Max(227), 2050),
    ("verifyOrderParameters/orderID", Filled, 2055),
];

pub(crate) const SNI: &[Row] = &[
    ("orderSNIParameters", There, 1197),
    ("orderSNIParameters/CSR", Filled, 1194),
    ("orderSNIParameters/language", Max(2), 1196),
    ("orderSNIParameters/hashAlgorithm", OneOf(ALGORITHMS), 2090),
    ("serialNumbers", There, 1198),
    ("requestorInfo", There, 2006),
    ("requestorInfo/email", Filled, 2010),
    ("requestorInfo/email", Max(255), 2026),
    ("requestorInfo/email", Email, 2016),
    ("requestorInfo/firstName", Filled, 2011),
    ("requestorInfo/firstName", Max(255), 2024),
    ("requestorInfo/lastName", Filled, 2012),
    ("requestorInfo/lastName", Max(255), 2020),
    ("requestorInfo/phone", Filled, 2013),
    ("requestorInfo/phone", Max(255), 2021),
    ("organizationInfo/taxIdentificationNumber", Filled, 1048),
];

pub(crate) const MODIFY_SNI: &[Row] = &[
    ("serialNumber", NotBlank, 2028),
    ("serialNumber", Max(64), 2029),
    ("serialNumber", Hex, 2030),
    ("X509Cert", NotBlank, 2034),
    ("hashAlgorithm", OneOf(ALGORITHMS), 2090),
];

/// Applies a table. Rules about an element's content are not asked of an element that has none.
pub(crate) fn apply(rows: &[Row], req: &Req<'_, '_>, errors: &mut Vec<Refusal>) {
    for &(path, rule, code) in rows {
        if has_missing_parent(path, req) {
            continue;
        }
        let value = req.get(path);
        if breaks(rule, value.as_deref()) {
            errors.push((code, value.unwrap_or_default().trim().to_owned()));
        }
    }
}

/// A missing structure is refused once, not again for each element in it; an optional one not at all.
fn has_missing_parent(path: &str, req: &Req<'_, '_>) -> bool {
    path.rsplit_once('/')
        .is_some_and(|(above, _)| !req.has(above))
}

/// Whether a value breaks a rule.
pub(crate) fn breaks(rule: Rule, value: Option<&str>) -> bool {
    let Some(value) = value else {
        return matches!(rule, Filled | There);
    };
    let blank = value.trim().is_empty();
    match rule {
        There => false,
        Filled | NotBlank => blank,
        Max(max) => value.chars().count() > max,
        _ if blank => false,
        Without(chars) => value.chars().any(|c| chars.contains(c)),
        OneOf(all) => !all.contains(&value.trim()),
        Email => !is_email(value.trim()),
        Hex => serial(value).is_none(),
    }
}

/// A serial number in upper case without separators; `None` where it is not hexadecimal.
pub(crate) fn serial(text: &str) -> Option<String> {
    let packed: String = text
        .chars()
        .filter(|c| !(*c == ':' || c.is_whitespace()))
        .collect();
    let good = !packed.is_empty() && packed.bytes().all(|b| b.is_ascii_hexdigit());
    good.then(|| packed.to_ascii_uppercase())
}

/// The code for a value that its XML type does not allow, where one is documented.
pub(crate) fn code_for_type(operation: &str, path: &str) -> Option<u16> {
    Some(match path {
        "fromDate" => 1110,
        "toDate" => 1111,
        "pageNumber" => 1153,
        "validityDaysLeft" => 2052,
        "hashAlgorithm" if operation == "getProductList" => 2091,
        "SANApprover/verificationNotificationEnabled" if operation == "renewCertificate" => 2061,
        "SANApprover/verificationNotificationEnabled" => 2059,
        "orderOption/certificateDetails" => 2127,
        "orderOption/orderDetails" => 2128,
        "orderOption/orderStatus" => 2129,
        "revokeCertificateParameters/keyCompromitationDate" => 1140,
        "verifyOrderParameters/documents/document/files/file/content" => 2070,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_judge_as_they_say() {
        assert!(breaks(Filled, None) && breaks(Filled, Some(" ")) && !breaks(Filled, Some("x")));
        assert!(!breaks(NotBlank, None) && breaks(NotBlank, Some("")));
        assert!(!breaks(Max(2), Some("żó")) && breaks(Max(2), Some("abc")));
        assert!(breaks(Without("&."), Some("a.b")));
        assert!(breaks(OneOf(REASONS), Some("BECAUSE")) && !breaks(OneOf(REASONS), Some("")));
        assert_eq!(serial("0a:1B 2c").as_deref(), Some("0A1B2C"));
        assert_eq!(serial("0x1"), None);
    }

    #[test]
    fn a_missing_structure_is_refused_once() {
        let doc = roxmltree::Document::parse("<quickOrder/>").unwrap();
        let mut errors = Vec::new();
        apply(ORDER, &Req(doc.root_element()), &mut errors);
        let codes: Vec<u16> = errors.into_iter().map(|e| e.0).collect();
        assert_eq!(codes, [1010, 1009]);
    }
}
