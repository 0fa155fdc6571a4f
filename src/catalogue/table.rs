//! The documented code blocks.

use std::borrow::Cow;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use super::{Coverage, Kind, Level, Product, RENEWAL_DISTANCE, Term};

/// Open Source Developer: code signing for individuals.
pub(super) const OPEN_SOURCE: u32 = 821;

/// For a multi-domain product whose number of names is not documented: the largest of any product.
const MOST_NAMES: u16 = 100;

const MANY_4: Coverage = Coverage::ManyNames { max: 4 };
const MANY_6: Coverage = Coverage::ManyNames { max: 6 };
const MANY_10: Coverage = Coverage::ManyNames { max: 10 };
const MANY_100: Coverage = Coverage::ManyNames { max: 100 };

/// A product's issue codes, the last digit being the years.
struct Block {
    codes: RangeInclusive<u32>,
    name: &'static str,
    kind: Kind,
    level: Option<Level>,
    coverage: Coverage,
    /// The term of a test product, which is not renewed.
    test_days: Option<u16>,
    /// Whether it is documented how many names it holds.
    counts_names: bool,
}

const fn block(
    codes: RangeInclusive<u32>,
    name: &'static str,
    kind: Kind,
    coverage: Coverage,
) -> Block {
    Block {
        codes,
        name,
        kind,
        level: None,
        coverage,
        test_days: None,
        counts_names: true,
    }
}

/// A multi-domain product whose number of names is not documented.
const fn uncounted(codes: RangeInclusive<u32>, name: &'static str, kind: Kind) -> Block {
    Block {
        counts_names: false,
        ..block(codes, name, kind, Coverage::ManyNames { max: MOST_NAMES })
    }
}

const fn email(codes: RangeInclusive<u32>, name: &'static str, level: Option<Level>) -> Block {
    Block {
        codes,
        name,
        kind: Kind::Smime,
        level,
        coverage: Coverage::NoNames,
        test_days: None,
        counts_names: false,
    }
}

const fn test(days: u16, block: Block) -> Block {
    Block {
        test_days: Some(days),
        ..block
    }
}

/// 931 and 921, "today's" multi-domain products, are documented without an end of the range and without a number of
/// names; the others of their kind are numbered. The range 211–243 of `SpaceSSL` is read as the four blocks 211–213, 221–223,
/// 231–233 and 241–243, whose numbers of names are not documented either.
const BLOCKS: [Block; 33] = {
    use Coverage::{NoNames, OneName, Wildcard};
    use Kind::{CodeSigning, Dv, Ev, Ov};
    [
        uncounted(211..=213, "SpaceSSL MultiDomain", Dv),
        uncounted(221..=223, "SpaceSSL MultiDomain", Dv),
        uncounted(231..=233, "SpaceSSL MultiDomain", Dv),
        uncounted(241..=243, "SpaceSSL MultiDomain", Dv),
        block(261..=263, "SpaceSSL DV", Dv, OneName),
        block(271..=273, "SpaceSSL WildCard", Dv, Wildcard),
        block(601..=603, "Commercial SSL", Dv, OneName),
        block(631..=633, "Trusted SSL", Ov, OneName),
        block(641..=643, "Premium EV SSL", Ev, OneName),
        block(651..=653, "Commercial MultiDomain SSL", Dv, MANY_4),
        block(661..=663, "Commercial MultiDomain SSL", Dv, MANY_6),
        block(671..=673, "Commercial MultiDomain SSL", Dv, MANY_10),
        block(681..=683, "Trusted WildCard SSL", Ov, Wildcard),
        test(30, block(691..=691, "Test SSL", Dv, OneName)),
        email(711..=713, "Professional ID", Some(Level::Person)),
        email(721..=723, "Enterprise ID", Some(Level::Organisation)),
        email(731..=733, "Basic ID", Some(Level::Mailbox)),
        block(741..=743, "Commercial WildCard SSL", Dv, Wildcard),
        block(751..=753, "Trusted MultiDomain SSL", Ov, MANY_4),
        block(761..=763, "Trusted MultiDomain SSL", Ov, MANY_6),
        block(771..=773, "Trusted MultiDomain SSL", Ov, MANY_10),
        test(90, email(791..=791, "Test ID", None)),
        block(
            OPEN_SOURCE..=OPEN_SOURCE,
            "Open Source Developer",
            CodeSigning,
            NoNames,
        ),
        block(841..=843, "Standard Code Signing", CodeSigning, NoNames),
        block(851..=853, "Microsoft Code Signing", CodeSigning, NoNames),
        block(861..=862, "Premium EV MultiDomain SSL", Ev, MANY_4),
        block(871..=872, "Premium EV MultiDomain SSL", Ev, MANY_6),
        block(881..=882, "Premium EV MultiDomain SSL", Ev, MANY_10),
        uncounted(921..=921, "Trusted MultiDomain SSL", Ov),
        uncounted(931..=931, "Commercial MultiDomain SSL", Dv),
        block(961..=963, "Commercial MultiDomain SSL", Dv, MANY_100),
        block(971..=973, "Trusted MultiDomain SSL", Ov, MANY_100),
        block(981..=982, "Premium EV MultiDomain SSL", Ev, MANY_100),
    ]
};

/// All products by code.
pub(super) static PRODUCTS: LazyLock<Vec<Product>> = LazyLock::new(|| {
    let mut products: Vec<Product> = BLOCKS.iter().flat_map(expand).collect();
    products.sort_by_key(|product| product.code);
    products
});

fn expand(block: &Block) -> Vec<Product> {
    let issues = block.codes.clone().map(|code| issue(block, code));
    issues
        .flat_map(|issue| [renewal(&issue), Some(issue)].into_iter().flatten())
        .collect()
}

fn issue(block: &Block, code: u32) -> Product {
    let years = u8::try_from(code % 10).ok().map(Term::Years);
    Product {
        code,
        name: Cow::Borrowed(block.name),
        kind: Some(block.kind),
        level: block.level,
        coverage: Some(block.coverage),
        term: block.test_days.map(Term::Days).or(years),
        is_renewal: false,
        renewal_code: block.test_days.is_none().then_some(code + RENEWAL_DISTANCE),
        issue_code: None,
        counts_names: block.counts_names,
    }
}

fn renewal(issue: &Product) -> Option<Product> {
    let code = issue.renewal_code?;
    Some(Product {
        code,
        is_renewal: true,
        renewal_code: None,
        issue_code: Some(issue.code),
        ..issue.clone()
    })
}
