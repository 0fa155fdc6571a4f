//! The catalogue against the Partner API's documented table of products.

use std::collections::BTreeSet;

use certum::catalogue::{self, Coverage, Fields, Kind, Level, Need, Product, SubjectField, Term};
use certum::language::Language;
use certum::refusal;

/// The documented issue codes: code, name, kind, names (0: no host names, 1: one, -1: wildcard, else the most).
const DOCUMENTED: [(u32, u32, &str, Kind, i32); 33] = [
    (601, 603, "Commercial SSL", Kind::Dv, 1),
    (741, 743, "Commercial WildCard SSL", Kind::Dv, -1),
    (651, 653, "Commercial MultiDomain SSL", Kind::Dv, 4),
    (661, 663, "Commercial MultiDomain SSL", Kind::Dv, 6),
    (671, 673, "Commercial MultiDomain SSL", Kind::Dv, 10),
    (961, 963, "Commercial MultiDomain SSL", Kind::Dv, 100),
    (931, 931, "Commercial MultiDomain SSL", Kind::Dv, 100),
    (631, 633, "Trusted SSL", Kind::Ov, 1),
    (681, 683, "Trusted WildCard SSL", Kind::Ov, -1),
    (751, 753, "Trusted MultiDomain SSL", Kind::Ov, 4),
    (761, 763, "Trusted MultiDomain SSL", Kind::Ov, 6),
    (771, 773, "Trusted MultiDomain SSL", Kind::Ov, 10),
    (971, 973, "Trusted MultiDomain SSL", Kind::Ov, 100),
    (921, 921, "Trusted MultiDomain SSL", Kind::Ov, 100),
    (641, 643, "Premium EV SSL", Kind::Ev, 1),
    (861, 862, "Premium EV MultiDomain SSL", Kind::Ev, 4),
    (871, 872, "Premium EV MultiDomain SSL", Kind::Ev, 6),
    (881, 882, "Premium EV MultiDomain SSL", Kind::Ev, 10),
    (981, 982, "Premium EV MultiDomain SSL", Kind::Ev, 100),
    (261, 263, "SpaceSSL DV", Kind::Dv, 1),
    (271, 273, "SpaceSSL WildCard", Kind::Dv, -1),
    (211, 213, "SpaceSSL MultiDomain", Kind::Dv, 100),
    (221, 223, "SpaceSSL MultiDomain", Kind::Dv, 100),
    (231, 233, "SpaceSSL MultiDomain", Kind::Dv, 100),
    (241, 243, "SpaceSSL MultiDomain", Kind::Dv, 100),
    (691, 691, "Test SSL", Kind::Dv, 1),
    (731, 733, "Basic ID", Kind::Smime, 0),
    (711, 713, "Professional ID", Kind::Smime, 0),
    (721, 723, "Enterprise ID", Kind::Smime, 0),
    (791, 791, "Test ID", Kind::Smime, 0),
    (821, 821, "Open Source Developer", Kind::CodeSigning, 0),
    (841, 843, "Standard Code Signing", Kind::CodeSigning, 0),
    (851, 853, "Microsoft Code Signing", Kind::CodeSigning, 0),
];

#[expect(
    clippy::panic,
    reason = "a helper of tests names the code that is missing"
)]
fn known(code: u32) -> &'static Product {
    catalogue::product(code).unwrap_or_else(|| panic!("{code}"))
}

#[test]
fn exactly_the_documented_products_are_known() {
    let mut documented = BTreeSet::new();
    for (first, last, name, kind, names) in DOCUMENTED {
        let coverage = match names {
            0 => Coverage::NoNames,
            1 => Coverage::OneName,
            -1 => Coverage::Wildcard,
            max => Coverage::ManyNames {
                max: u16::try_from(max).unwrap(),
            },
        };
        for code in first..=last {
            let product = known(code);
            assert_eq!(
                (&*product.name, product.kind, product.coverage),
                (name, Some(kind), Some(coverage)),
                "{code}"
            );
            assert!(
                !product.is_renewal && product.issue_code.is_none(),
                "{code}"
            );
            documented.insert(code);
            documented.extend(product.renewal_code);
        }
    }
    let codes: Vec<u32> = catalogue::all()
        .iter()
        .map(|product| product.code)
        .collect();
    assert_eq!(codes, documented.into_iter().collect::<Vec<_>>());
}

#[test]
fn a_renewal_is_the_issue_code_plus_five() {
    for (issue, renewal) in [
        (601, 606),
        (603, 608),
        (741, 746),
        (821, 826),
        (931, 936),
        (982, 987),
        (243, 248),
    ] {
        assert_eq!(catalogue::renewal_code(issue), Some(renewal));
        assert_eq!(catalogue::issue_code(renewal), Some(issue));
        assert_eq!(
            (
                catalogue::renewal_code(renewal),
                catalogue::issue_code(issue)
            ),
            (None, None)
        );
        let (issue, renewal) = (known(issue), known(renewal));
        assert!(renewal.is_renewal);
        assert_eq!(
            (&renewal.name, renewal.kind, renewal.term),
            (&issue.name, issue.kind, issue.term)
        );
        assert_eq!(
            (renewal.coverage, renewal.renewal_code),
            (issue.coverage, None)
        );
    }
}

#[test]
fn test_products_last_days_and_are_not_renewed() {
    for (code, days) in [(691, 30), (791, 90)] {
        assert_eq!(
            (known(code).term, known(code).days(), known(code).years()),
            (Some(Term::Days(days)), Some(days), None)
        );
        assert_eq!(catalogue::renewal_code(code), None);
        assert!(catalogue::product(code + 5).is_none());
    }
}

#[test]
fn the_last_digit_is_the_years() {
    for (code, years) in [
        (601, 1),
        (602, 2),
        (603, 3),
        (606, 1),
        (608, 3),
        (862, 2),
        (821, 1),
    ] {
        assert_eq!(known(code).years(), Some(years), "{code}");
    }
}

#[test]
fn email_products_have_their_level() {
    assert_eq!(known(731).level, Some(Level::Mailbox));
    assert_eq!(known(712).level, Some(Level::Person));
    assert_eq!(known(728).level, Some(Level::Organisation));
    assert!(
        catalogue::all()
            .iter()
            .all(|product| product.level.is_none() || product.kind == Some(Kind::Smime))
    );
}

#[test]
fn unknown_codes_follow_the_rule() {
    assert!(catalogue::product(511).is_none());
    assert_eq!(
        (catalogue::renewal_code(511), catalogue::issue_code(511)),
        (Some(516), None)
    );
    assert_eq!(
        (catalogue::renewal_code(517), catalogue::issue_code(517)),
        (None, Some(512))
    );
    for code in [0, 4, 510, 515, 519, u32::MAX] {
        assert_eq!(
            (catalogue::renewal_code(code), catalogue::issue_code(code)),
            (None, None),
            "{code}"
        );
    }
}

#[test]
fn an_unknown_product_is_read_from_its_label() {
    let issue = Product::from_label(511, "Galaxy SSL (2 Years) Issue", Some(730));
    assert_eq!(
        (&*issue.name, issue.kind, issue.years()),
        ("Galaxy SSL", None, Some(2))
    );
    assert_eq!(
        (issue.is_renewal, issue.renewal_code, issue.issue_code),
        (false, Some(516), None)
    );
    let renewal = Product::from_label(516, "Galaxy SSL (1 Year)  Renewal", None);
    assert_eq!((&*renewal.name, renewal.years()), ("Galaxy SSL", Some(1)));
    assert_eq!(
        (renewal.is_renewal, renewal.renewal_code, renewal.issue_code),
        (true, None, Some(511))
    );
    let unspaced = Product::from_label(511, "Galaxy SSL (30 days)Issue", None);
    assert_eq!(
        (&*unspaced.name, unspaced.days(), unspaced.renewal_code),
        ("Galaxy SSL", Some(30), Some(516))
    );
}

#[test]
fn a_known_name_under_a_new_code_tells_the_kind() {
    let product = Product::from_label(932, "Commercial MultiDomain SSL (2 Years) Issue", None);
    assert_eq!(
        (product.kind, product.coverage),
        (Some(Kind::Dv), Some(Coverage::ManyNames { max: 100 }))
    );
    let product = Product::from_label(511, "Galaxy WildCard SSL", None);
    assert_eq!(
        (product.kind, product.coverage),
        (None, Some(Coverage::Wildcard))
    );
    assert_eq!(
        Product::from_label(511, "Wildcard MultiDomain", None).coverage,
        None
    );
}

#[test]
fn the_table_beats_the_label() {
    assert_eq!(
        &Product::from_label(601, "Something (9 Years) Renewal", Some(1)),
        known(601)
    );
}

#[test]
fn odd_labels_do_no_harm() {
    for label in [
        "",
        " ",
        "()",
        "(",
        ")",
        "Issue",
        "(1 Year)",
        "(0 years) Issue",
        "(300 years)",
        "ż)",
        "\u{0}",
        "a(1 rok",
    ] {
        let product = Product::from_label(511, label, None);
        assert!(!product.name.is_empty(), "{label}");
        assert!(product.years() != Some(0), "{label}");
    }
    assert_eq!(Product::from_label(511, "Issue", None).name, "511");
    assert_eq!(
        Product::from_label(511, "SSL (new)", None).name,
        "SSL (new)"
    );
}

#[test]
fn a_term_without_words_comes_from_the_number() {
    let term = |validity| Product::from_label(511, "Galaxy", Some(validity)).term;
    for (validity, years) in [
        (1, 1),
        (3, 3),
        (365, 1),
        (366, 1),
        (730, 2),
        (731, 2),
        (1095, 3),
        (1096, 3),
    ] {
        assert_eq!(term(validity), Some(Term::Years(years)), "{validity}");
    }
    for days in [30_u16, 90, 199, 397, 500] {
        assert_eq!(term(i64::from(days)), Some(Term::Days(days)));
    }
    for nonsense in [0, -1, i64::MIN, i64::MAX, 70_000] {
        assert_eq!(term(nonsense), None, "{nonsense}");
    }
}

#[test]
fn kinds_ask_for_what_they_need_and_nothing_else() {
    use SubjectField as F;
    let dv = known(601).requires();
    assert_eq!(dv.needed, [F::CommonName]);
    assert!(
        F::ALL
            .into_iter()
            .skip(1)
            .all(|field| dv.need(field) == Need::Unused)
    );
    let ov = known(631).requires();
    assert_eq!(
        (ov.need(F::Organization), ov.need(F::Country)),
        (Need::Needed, Need::Needed)
    );
    assert_eq!(
        (ov.need(F::Locality), ov.need(F::State)),
        (Need::OneOf, Need::OneOf)
    );
    assert_eq!(
        (ov.need(F::SerialNumber), ov.need(F::OrganizationalUnit)),
        (Need::Unused, Need::Unused)
    );
    let ev = known(641).requires();
    for field in [
        F::BusinessCategory,
        F::SerialNumber,
        F::Joisocn,
        F::StreetAddress,
        F::PostalCode,
        F::Organization,
    ] {
        assert_eq!(ev.need(field), Need::Needed, "{field:?}");
    }
    assert_eq!(ev.need(F::Joiln), Need::Optional);
    let mailbox = known(731).requires();
    assert_eq!(
        (mailbox.need(F::Email), mailbox.need(F::Organization)),
        (Need::Needed, Need::Unused)
    );
    assert_eq!(known(721).requires().need(F::Organization), Need::Needed);
    assert_eq!(known(841).requires().need(F::Organization), Need::Needed);
    for individual in [821, 826] {
        assert_eq!(
            known(individual).requires().need(F::Organization),
            Need::Optional
        );
    }
    let unknown = Product::from_label(511, "Galaxy", None);
    assert!(
        F::ALL
            .into_iter()
            .all(|field| unknown.requires().need(field) == Need::Optional)
    );
    assert_eq!(Fields::of_kind(Some(Kind::Ov), None), ov);
}

#[test]
fn fields_have_the_names_that_refusals_use() {
    for field in SubjectField::ALL {
        assert!(refusal::FIELDS.contains(&field.as_str()), "{field:?}");
    }
}

#[test]
fn titles_name_the_term() {
    let title = |code, language| known(code).said().words(language);
    assert_eq!(
        title(661, Language::English),
        "Commercial MultiDomain SSL (1 year, up to 6 names)"
    );
    assert_eq!(
        title(966, Language::Polish),
        "Commercial MultiDomain SSL (1 rok, do 100 nazw, odnowienie)"
    );
    assert_eq!(
        title(931, Language::English),
        "Commercial MultiDomain SSL (1 year)",
        "its number is not documented"
    );
    assert_eq!(title(601, Language::English), "Commercial SSL (1 year)");
    assert_eq!(
        title(608, Language::English),
        "Commercial SSL (3 years, renewal)"
    );
    assert_eq!(title(691, Language::English), "Test SSL (30 days)");
    assert_eq!(title(601, Language::Polish), "Commercial SSL (1 rok)");
    assert_eq!(
        title(607, Language::Polish),
        "Commercial SSL (2 lata, odnowienie)"
    );
    assert_eq!(title(791, Language::Polish), "Test ID (90 dni)");
    assert_eq!(
        Product::from_label(511, "Galaxy", None).said().to_string(),
        "Galaxy"
    );
}
