//! The products of Certum's partners: what a product code stands for.
//!
//! The codes are those of the Partner API's documentation. What an account can order is Certum's to say
//! (`getProductList`); a product that is not listed here stays orderable, see [`Product::from_label`].

mod fields;
mod label;
mod table;

use std::borrow::Cow;

pub use fields::{Fields, Need, SubjectField};

use crate::language::{Said, Text};

/// The distance from a product's issue code to its renewal code: 601 is renewed as 606.
const RENEWAL_DISTANCE: u32 = 5;

/// What is verified before a certificate is issued, and what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// TLS: control of the domains is verified.
    Dv,
    /// TLS: the organisation is verified too.
    Ov,
    /// TLS: the organisation is verified by the rules of extended validation.
    Ev,
    /// E-mail: see [`Level`] for what is verified.
    Smime,
    /// Software is signed with it.
    CodeSigning,
}

impl Kind {
    /// `DV`, `OV`, `EV`, `SMIME` or `CODE_SIGNING`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Dv => "DV",
            Self::Ov => "OV",
            Self::Ev => "EV",
            Self::Smime => "SMIME",
            Self::CodeSigning => "CODE_SIGNING",
        }
    }

    /// Reads [`Kind::as_str`], and the words of the module's setting Validation Type (Basic, Professional,
    /// Enterprise), whatever the case.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name.trim().to_ascii_uppercase().as_str() {
            "DV" | "BASIC" => Some(Self::Dv),
            "OV" | "PROFESSIONAL" => Some(Self::Ov),
            "EV" | "ENTERPRISE" => Some(Self::Ev),
            "SMIME" | "S/MIME" => Some(Self::Smime),
            "CODE_SIGNING" => Some(Self::CodeSigning),
            _ => None,
        }
    }

    /// Whether it protects host names, so that domains have to be proved.
    #[must_use]
    pub const fn is_tls(self) -> bool {
        matches!(self, Self::Dv | Self::Ov | Self::Ev)
    }
}

/// What an S/MIME certificate says of its holder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    /// The e-mail address only.
    Mailbox,
    /// A person too.
    Person,
    /// An organisation too.
    Organisation,
}

impl Level {
    /// `mailbox`, `person` or `organisation`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mailbox => "mailbox",
            Self::Person => "person",
            Self::Organisation => "organisation",
        }
    }
}

/// Which host names a certificate holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Coverage {
    /// No host names: S/MIME and code signing.
    NoNames,
    /// One name; Certum counts the name and its `www.` form as one.
    OneName,
    /// Several names.
    ManyNames {
        /// How many, the common name counted. Where the documentation gives no number for the product, the largest
        /// of any product, 100: Certum's own check (code 1107) then decides.
        max: u16,
    },
    /// One name with an asterisk.
    Wildcard,
}

impl Coverage {
    /// `NO_NAMES`, `ONE_NAME`, `MANY_NAMES` or `WILDCARD`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoNames => "NO_NAMES",
            Self::OneName => "ONE_NAME",
            Self::ManyNames { .. } => "MANY_NAMES",
            Self::Wildcard => "WILDCARD",
        }
    }

    /// How many names the customer may enter.
    #[must_use]
    pub const fn max_names(self) -> u16 {
        match self {
            Self::NoNames => 0,
            Self::OneName | Self::Wildcard => 1,
            Self::ManyNames { max } => max,
        }
    }
}

/// How long the product is paid for. A certificate within the term may be shorter, and is then reissued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Term {
    /// Whole years.
    Years(u8),
    /// Days, with test products.
    Days(u16),
}

/// A product, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    /// The Partner API's `productCode`.
    pub code: u32,
    /// Certum's name, without term: `Commercial SSL`.
    pub name: Cow<'static, str>,
    /// What is verified; `None` where neither table nor label tells.
    pub kind: Option<Kind>,
    /// With [`Kind::Smime`], what the certificate says of its holder; `None` where that is not documented.
    pub level: Option<Level>,
    /// Which names it holds; `None` where neither table nor label tells.
    pub coverage: Option<Coverage>,
    /// The paid term; `None` where neither table nor label tells.
    pub term: Option<Term>,
    /// Whether the code renews a certificate instead of ordering a new one.
    pub is_renewal: bool,
    /// The code with which it is renewed; `None` for renewals, test products and where it is not known.
    pub renewal_code: Option<u32>,
    /// For a renewal, the code that it renews.
    pub issue_code: Option<u32>,
    /// Whether the number of [`Coverage::ManyNames`] is documented for it.
    pub counts_names: bool,
}

impl Product {
    /// The term in years; `None` for shorter and unknown terms.
    #[must_use]
    pub const fn years(&self) -> Option<u8> {
        match self.term {
            Some(Term::Years(years)) => Some(years),
            _ => None,
        }
    }

    /// The term in days where it is not in years (test products).
    #[must_use]
    pub const fn days(&self) -> Option<u16> {
        match self.term {
            Some(Term::Days(days)) => Some(days),
            _ => None,
        }
    }

    /// How many names one certificate may hold; `None` where that is not known.
    #[must_use]
    pub fn max_names(&self) -> Option<u16> {
        self.coverage.map(Coverage::max_names)
    }

    /// Which fields of the certificate's subject the product needs, may have and has no use for.
    #[must_use]
    pub fn requires(&self) -> &'static Fields {
        // The documented code for individuals: they have no organisation to name.
        if matches!(self.issue_code.unwrap_or(self.code), table::OPEN_SOURCE) {
            return Fields::of_individual_signer();
        }
        Fields::of_kind(self.kind, self.level)
    }

    /// Name and term for a list of products: `Commercial SSL (1 year)`, `Commercial SSL (2 lata, odnowienie)`; several are
    /// told apart by how many names they hold alone: `Commercial MultiDomain SSL (1 year, up to 4 names)`.
    #[must_use]
    pub fn said(&self) -> Said {
        let term = self.term.map(Term::said);
        let names = match self.coverage {
            Some(Coverage::ManyNames { max }) if self.counts_names => {
                Some(Said::new(Text::up_to_names).with("count", max))
            }
            _ => None,
        };
        let renewal = self.is_renewal.then(|| Text::renewal.into());
        let name = self.name.as_ref();
        let notes = term.into_iter().chain(names).chain(renewal);
        match Said::joined(Text::listed, notes) {
            Some(notes) => Said::new(Text::product_with)
                .with("name", name)
                .with("notes", notes),
            None => Said::new(Text::product).with("name", name),
        }
    }

    /// A product of the account, from what `getProductList` says of it: the table's entry where the code is known;
    /// else what can be read from the label (`Commercial SSL (1 Year) Issue`: name, term, issue or renewal; kind and
    /// coverage where the name is a known product's) and from `validity`, in days or, up to 5, in years.
    #[must_use]
    pub fn from_label(code: u32, label: &str, validity: Option<i64>) -> Self {
        product(code)
            .cloned()
            .unwrap_or_else(|| label::read(code, label, validity))
    }
}

impl Term {
    fn said(self) -> Said {
        match self {
            Self::Years(count) => Said::new(match count {
                1 => Text::term_one_year,
                2..=4 => Text::term_few_years,
                _ => Text::term_years,
            })
            .with("count", count),
            Self::Days(count) => Said::new(match count {
                1 => Text::term_one_day,
                2..=4 => Text::term_few_days,
                _ => Text::term_days,
            })
            .with("count", count),
        }
    }
}

/// All known products, ascending by code, renewals among them.
#[must_use]
pub fn all() -> &'static [Product] {
    &table::PRODUCTS
}

/// The product of a code (`productCode`); `None` for one that this version does not know: it can be ordered all the same.
///
/// ```
/// use certum::catalogue::{self, Coverage, Kind, Need, SubjectField};
/// use certum::language::Language;
///
/// let product = catalogue::product(601).ok_or("unknown")?;
/// assert_eq!((product.kind, product.coverage), (Some(Kind::Dv), Some(Coverage::OneName)));
/// assert_eq!(product.renewal_code, Some(606));
/// assert_eq!(product.requires().need(SubjectField::Organization), Need::Unused);
/// assert_eq!(product.said().words(Language::Polish), "Commercial SSL (1 rok)");
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn product(code: u32) -> Option<&'static Product> {
    let place = all()
        .binary_search_by_key(&code, |product| product.code)
        .ok()?;
    all().get(place)
}

/// The code that renews a certificate of the issue code `code`; for codes not in the table by the documented rule
/// (the issue code + 5). `None` for renewal codes and products that are not renewed.
#[must_use]
pub fn renewal_code(code: u32) -> Option<u32> {
    match product(code) {
        Some(known) => known.renewal_code,
        None => is_issue_digit(code).then(|| code.saturating_add(RENEWAL_DISTANCE)),
    }
}

/// The code that the renewal code `code` renews; by the same rule. `None` for issue codes.
#[must_use]
pub fn issue_code(code: u32) -> Option<u32> {
    match product(code) {
        Some(known) => known.issue_code,
        None => code
            .checked_sub(RENEWAL_DISTANCE)
            .filter(|issue| is_issue_digit(*issue)),
    }
}

/// Issue codes end with the years, 1 to 3.
const fn is_issue_digit(code: u32) -> bool {
    matches!(code % 10, 1..=3)
}
