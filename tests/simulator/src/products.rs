//! The catalogue: what each product code orders.

use serde::{Deserialize, Serialize};

/// What a product's certificate is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub(crate) enum Kind {
    Dv,
    Ov,
    Ev,
    /// S/MIME, mailbox validated.
    Mailbox,
    /// S/MIME, a person.
    Person,
    /// S/MIME, an organisation.
    Enterprise,
    /// Code signing.
    Code,
}

impl Kind {
    pub(crate) fn is_ssl(self) -> bool {
        matches!(self, Self::Dv | Self::Ov | Self::Ev)
    }

    /// Whether the organisation is part of the certificate.
    pub(crate) fn has_organisation(self) -> bool {
        matches!(self, Self::Ov | Self::Ev | Self::Enterprise | Self::Code)
    }

    /// Whether a mailbox is part of the certificate.
    pub(crate) fn has_mailbox(self) -> bool {
        matches!(self, Self::Mailbox | Self::Person | Self::Enterprise)
    }
}

/// The names that a certificate may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Names {
    /// No host names at all.
    None,
    /// One, with or without its `www.` form.
    One,
    /// One wildcard, with or without its base name.
    Wildcard,
    /// Up to so many, one of them a wildcard if wished.
    Many(usize),
}

/// One entry of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Product {
    pub(crate) code: String,
    /// The label, such as `Commercial SSL (1 Year) Issue`.
    #[serde(rename = "type")]
    pub(crate) label: String,
    pub(crate) kind: Kind,
    pub(crate) names: Names,
    /// The paid term.
    pub(crate) days: i64,
    /// For a renewal's code, the code of the product that it renews.
    #[serde(default)]
    pub(crate) renews: Option<String>,
    /// Kept in Certum's cloud card, so never reissued.
    #[serde(default)]
    pub(crate) simply_sign: bool,
    /// Ordered by an operation of its own.
    #[serde(default)]
    pub(crate) sni: bool,
}

/// Label, first code, highest number of years, kind, names.
type Block = (&'static str, u16, u16, Kind, Names);

const BLOCKS: &[Block] = &[
    ("Commercial SSL", 601, 3, Kind::Dv, Names::One),
    ("Commercial WildCard SSL", 741, 3, Kind::Dv, Names::Wildcard),
    (
        "Commercial MultiDomain SSL (4)",
        651,
        3,
        Kind::Dv,
        Names::Many(4),
    ),
    (
        "Commercial MultiDomain SSL (6)",
        661,
        3,
        Kind::Dv,
        Names::Many(6),
    ),
    (
        "Commercial MultiDomain SSL (10)",
        671,
        3,
        Kind::Dv,
        Names::Many(10),
    ),
    (
        "Commercial MultiDomain SSL (100)",
        961,
        3,
        Kind::Dv,
        Names::Many(100),
    ),
    (
        "Commercial MultiDomain SSL",
        931,
        1,
        Kind::Dv,
        Names::Many(100),
    ),
    ("Trusted SSL", 631, 3, Kind::Ov, Names::One),
    ("Trusted WildCard SSL", 681, 3, Kind::Ov, Names::Wildcard),
    (
        "Trusted MultiDomain SSL (4)",
        751,
        3,
        Kind::Ov,
        Names::Many(4),
    ),
    (
        "Trusted MultiDomain SSL (6)",
        761,
        3,
        Kind::Ov,
        Names::Many(6),
    ),
    (
        "Trusted MultiDomain SSL (10)",
        771,
        3,
        Kind::Ov,
        Names::Many(10),
    ),
    (
        "Trusted MultiDomain SSL (100)",
        971,
        3,
        Kind::Ov,
        Names::Many(100),
    ),
    (
        "Trusted MultiDomain SSL",
        921,
        1,
        Kind::Ov,
        Names::Many(100),
    ),
    ("Premium EV SSL", 641, 3, Kind::Ev, Names::One),
    (
        "Premium EV MultiDomain SSL (4)",
        861,
        2,
        Kind::Ev,
        Names::Many(4),
    ),
    (
        "Premium EV MultiDomain SSL (6)",
        871,
        2,
        Kind::Ev,
        Names::Many(6),
    ),
    (
        "Premium EV MultiDomain SSL (10)",
        881,
        2,
        Kind::Ev,
        Names::Many(10),
    ),
    (
        "Premium EV MultiDomain SSL (100)",
        981,
        2,
        Kind::Ev,
        Names::Many(100),
    ),
    ("SpaceSSL DV", 261, 3, Kind::Dv, Names::One),
    ("SpaceSSL WildCard", 271, 3, Kind::Dv, Names::Wildcard),
    ("SpaceSSL MultiDomain (4)", 211, 3, Kind::Dv, Names::Many(4)),
    ("SpaceSSL MultiDomain (6)", 221, 3, Kind::Dv, Names::Many(6)),
    (
        "SpaceSSL MultiDomain (10)",
        231,
        3,
        Kind::Dv,
        Names::Many(10),
    ),
    (
        "SpaceSSL MultiDomain (100)",
        241,
        3,
        Kind::Dv,
        Names::Many(100),
    ),
    ("Basic ID", 731, 3, Kind::Mailbox, Names::None),
    ("Professional ID", 711, 3, Kind::Person, Names::None),
    ("Enterprise ID", 721, 3, Kind::Enterprise, Names::None),
    ("Open Source Developer", 821, 1, Kind::Code, Names::None),
    ("Standard Code Signing", 841, 3, Kind::Code, Names::None),
    ("Microsoft Code Signing", 851, 3, Kind::Code, Names::None),
];

/// The code under which an SNI certificate is listed; its orders go through `orderSNICertificate`.
pub(crate) const SNI_CODE: &str = "991";

/// Everything that the account may order at first.
pub(crate) fn catalogue() -> Vec<Product> {
    let mut all: Vec<Product> = BLOCKS.iter().flat_map(block).collect();
    let trial = |code: &str, name: &str, days, kind, names| Product {
        code: code.to_owned(),
        label: format!("{name} ({days} Days) Issue"),
        kind,
        names,
        days,
        renews: None,
        simply_sign: false,
        sni: false,
    };
    all.push(trial("691", "Test SSL", 30, Kind::Dv, Names::One));
    all.push(trial("791", "Test ID", 90, Kind::Mailbox, Names::None));
    let mut sni = trial(SNI_CODE, "SNI SSL", 365, Kind::Dv, Names::Many(100));
    sni.sni = true;
    all.push(sni);
    all
}

fn block(&(name, first, years, kind, names): &Block) -> Vec<Product> {
    let entry = |code: u16, year: u16, what: &str, renews: Option<u16>| Product {
        code: code.to_string(),
        label: format!(
            "{name} ({year} {}) {what}",
            if year == 1 { "Year" } else { "Years" }
        ),
        kind,
        names,
        days: 365 * i64::from(year),
        renews: renews.map(|r| r.to_string()),
        simply_sign: kind == Kind::Code,
        sni: false,
    };
    (0..years)
        .flat_map(|i| {
            let code = first + i;
            [
                entry(code, i + 1, "Issue", None),
                entry(code + 5, i + 1, "Renewal", Some(code)),
            ]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_renewals_five_above() {
        let all = catalogue();
        let mut codes: Vec<&str> = all.iter().map(|p| p.code.as_str()).collect();
        codes.sort_unstable();
        let count = codes.len();
        codes.dedup();
        assert_eq!(codes.len(), count);
        let renewal = all.iter().find(|p| p.code == "606").unwrap();
        assert_eq!(renewal.renews.as_deref(), Some("601"));
        assert_eq!(renewal.label, "Commercial SSL (1 Year) Renewal");
        assert!(all.iter().any(|p| p.code == "982" && p.kind == Kind::Ev));
    }
}
