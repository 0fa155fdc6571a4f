mod explore;
pub(crate) mod fixture;
mod pages;
mod proving;
mod simulated;

use crate::actions::{self, Action, Circumstances, Facts, Phase};
use crate::choice::Choice;
use crate::draft::Draft;
use crate::form::{FieldProblem, Form};
use crate::numbers;
use crate::rows;
use crate::setting;
use crate::settings::{ProductSettings, StepTwo};
use crate::words::{AtTermination, CertificateStatus, Environment, MailLanguage};
use crate::words::{OrderStatus, Outcome, RenewalCsr};

use certum::catalogue::SubjectField;
use certum::publication::{Method, Prefix};
use time::OffsetDateTime;
use time::macros::datetime;

/// For shop.example.com with shop.example.com and www.shop.example.com as alternative names.
const CSR: &str = include_str!("../../../tests/shop/shop.csr");

/// A product's settings as WHMCS stores them, with other options under their numbers.
pub(crate) fn settings(changes: &[(usize, &str)]) -> ProductSettings {
    let mut options = vec![String::new(); setting::MOST];
    for (number, value) in [(1, "partner"), (3, "601"), (4, "DNS_TXT"), (10, "test")] {
        options[number - 1] = value.to_owned();
    }
    for (number, value) in changes {
        options[number - 1] = (*value).to_owned();
    }
    ProductSettings::read(&options)
}

fn step_one(changes: &[(&str, &str)]) -> Form {
    let usual = [
        ("csr", CSR),
        ("requestor.firstName", "Zofia"),
        ("requestor.lastName", "Wójcik"),
        ("requestor.email", "zofia@example.com"),
    ];
    let fields = usual.into_iter().chain(changes.iter().copied());
    fields.collect()
}

fn draft(settings: &ProductSettings, changes: &[(&str, &str)]) -> Draft {
    Draft::read(settings, &step_one(changes))
}

fn choose(settings: &ProductSettings, draft: &Draft, fields: &[(&str, &str)]) -> Choice {
    choose_at(settings, draft, fields, datetime!(2026-12-01 12:00 UTC))
}

fn choose_at(
    settings: &ProductSettings,
    draft: &Draft,
    fields: &[(&str, &str)],
    now: OffsetDateTime,
) -> Choice {
    let form = fields.iter().copied().collect();
    Choice::read(settings, draft, &form, now)
}

fn words(problems: &[FieldProblem]) -> Vec<(&str, &str)> {
    let words = problems
        .iter()
        .map(|problem| (problem.field.as_str(), problem.code()));
    words.collect()
}

/// A product of up to 100 names.
const MANY: &[(usize, &str)] = &[(3, "221"), (5, "on")];

const NOW: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

#[test]
fn settings_are_read_as_whmcs_stores_them() {
    let read = settings(&[
        (7, "on"),
        (11, "pl"),
        (12, "on"),
        (13, ""),
        (14, "on"),
        (10, "production"),
    ]);
    assert_eq!(read.product_code(), "601");
    assert_eq!(read.method, Method::DnsTxtPrefix);
    assert_eq!(read.language, MailLanguage::Polish);
    assert_eq!(read.environment, Environment::Production);
    assert!(read.may_add_names && read.shows_product_name && read.renewal_disabled);
    assert!(!read.due_date_follows && !read.wildcard && !read.additional_domains);
    assert_eq!(settings(&[(4, "EMAIL")]).method, Method::Admin);
    assert_eq!(settings(&[(4, "DNS_CNAME")]).method, Method::DnsCnamePrefix);
}

#[test]
fn settings_say_when_and_how_often_something_is_ordered() {
    let nothing = settings(&[]);
    assert_eq!((nothing.reissue_days, nothing.orders_a_day), (None, 3));
    assert_eq!(nothing.at_termination, AtTermination::Cancel);
    assert_eq!(nothing.renewal_csr, RenewalCsr::Allowed);
    assert!(!nothing.own_validation_page);
    let read = settings(&[
        (15, " 7 "),
        (16, "revoke"),
        (17, "99"),
        (18, "on"),
        (19, "never"),
    ]);
    assert_eq!((read.reissue_days, read.orders_a_day), (Some(7), 99));
    assert_eq!(read.at_termination, AtTermination::Revoke);
    assert_eq!(read.renewal_csr, RenewalCsr::Never);
    assert!(read.own_validation_page);
    assert_eq!(read.problems(NOW), []);
    for wrong in ["0", "31", "-1", "256", "1.5", "two weeks"] {
        assert_eq!(settings(&[(15, wrong)]).reissue_days, None, "{wrong}");
    }
    for wrong in ["0", "100", "-1", "many"] {
        assert_eq!(settings(&[(17, wrong)]).orders_a_day, 3, "{wrong}");
    }
    let unknown = settings(&[(16, "sell"), (19, "perhaps")]);
    assert_eq!(unknown.at_termination, AtTermination::Cancel);
    assert_eq!(unknown.renewal_csr, RenewalCsr::Allowed);
}

#[test]
fn contradictions_are_named() {
    let problems = |changes: &[(usize, &str)]| -> Vec<&str> {
        let problems = settings(changes).problems(NOW).into_iter();
        let names = problems.map(|text| text.name().strip_prefix("setting_problem_").unwrap());
        names.collect()
    };
    assert_eq!(problems(&[]), [""; 0]);
    assert_eq!(
        problems(&[(1, " "), (3, "")]),
        ["user_name_missing", "product_missing"]
    );
    assert_eq!(problems(&[(3, "606")]), ["product_is_renewal"]);
    let cloud = |code| problems(&[(3, code), (20, "on")]);
    assert_eq!(cloud("601"), ["simply_sign_not_product"]);
    assert_eq!(cloud("841"), [""; 0], "a year of code signing");
    assert_eq!(cloud("842"), ["simply_sign_term"]);
    assert_eq!(cloud("712"), [""; 0], "two years of S/MIME");
    assert_eq!(cloud("713"), ["simply_sign_term"]);
    assert_eq!(problems(&[(3, "842")]), [""; 0]);
    assert_eq!(problems(&[(3, "651")]), ["names_missing"]);
    assert_eq!(problems(&[(5, "on")]), ["names_not_product"]);
    assert_eq!(problems(&[(9, "on")]), ["wildcard_not_product"]);
    assert_eq!(problems(&[(6, "ten")]), ["limit_no_number"]);
    assert_eq!(problems(&[(15, "1"), (17, "1")]), [""; 0]);
    assert_eq!(problems(&[(15, "30"), (17, "99")]), [""; 0]);
    assert_eq!(
        problems(&[(6, "0"), (15, "31"), (17, "100")]),
        ["limit_no_number", "reissue_days", "orders"]
    );
    assert_eq!(
        problems(&[(3, "651"), (5, "on"), (6, "9999")]),
        ["limit_too_high"]
    );
    let wildcard = certum::catalogue::all().iter().find(|product| {
        product.coverage == Some(certum::catalogue::Coverage::Wildcard) && !product.is_renewal
    });
    let code = wildcard.unwrap().code.to_string();
    assert_eq!(problems(&[(3, &code)]), ["wildcard_missing"]);
    assert_eq!(
        problems(&[(3, &code), (9, "on"), (4, "FILE")]),
        ["method_not_for_wildcard"]
    );
}

#[test]
fn rows_are_limited_by_settings_and_product() {
    let rows = |changes: &[(usize, &str)]| settings(changes).max_rows();
    assert_eq!(rows(&[]), 1);
    assert_eq!(rows(&[(3, "221")]), 1);
    assert_eq!(rows(MANY), 10);
    assert_eq!(rows(&[(3, "651"), (5, "on")]), 4);
    assert_eq!(rows(&[(3, "221"), (5, "on"), (6, "5")]), 5);
    assert_eq!(rows(&[(3, "221"), (5, "on"), (6, "25"), (7, "on")]), 25);
    assert_eq!(rows(&[(3, "221"), (5, "on"), (6, "25")]), 10);
    assert_eq!(rows(&[(3, "221"), (5, "on"), (7, "on")]), 100);
}

#[test]
fn the_csr_fills_what_was_not_typed() {
    let settings = settings(&[]);
    let read = draft(&settings, &[]);
    assert_eq!(words(&read.problems), []);
    assert_eq!(read.subject(SubjectField::CommonName), "shop.example.com");
    assert_eq!(read.rows.len(), 1);
    assert!(read.rows[0].www, "its www form is in the CSR");
    let typed = draft(&settings, &[("commonName", "Żółw.example.com")]);
    assert_eq!(typed.rows[0].name.ascii(), "xn--w-uga1v8h.example.com");
    assert!(!typed.rows[0].www);
}

#[test]
fn fields_of_no_use_are_neither_asked_nor_sent() {
    let settings = settings(&[]);
    let read = draft(
        &settings,
        &[("organization", "Żółw & Syn"), ("country", "PL")],
    );
    let choice = choose(
        &settings,
        &read,
        &[("v", "1"), ("method", "ADMIN"), ("prefix", "ADMIN")],
    );
    let order = choice.order(&settings, &read, "n", "c", MailLanguage::Polish);
    assert_eq!(order.order_parameters.organization, None);
    assert_eq!(order.order_parameters.country, None);
    assert_eq!(order.order_parameters.language.as_deref(), Some("pl"));
}

#[test]
fn what_is_missing_or_wrong_is_named_with_its_field() {
    let ov = certum::catalogue::all().iter().find(|product| {
        product.kind == Some(certum::catalogue::Kind::Ov)
            && !product.is_renewal
            && product.coverage == Some(certum::catalogue::Coverage::OneName)
    });
    let settings = settings(&[(3, &ov.unwrap().code.to_string())]);
    let read = draft(
        &settings,
        &[
            ("requestor.lastName", ""),
            ("country", "Polska"),
            ("requestor.email", "zofia"),
        ],
    );
    assert_eq!(
        words(&read.problems),
        [
            ("organization", "required"),
            ("country", "country"),
            ("locality", "locality_or_state"),
            ("requestor.lastName", "required"),
            ("requestor.email", "email"),
        ]
    );
    let blank = "-----BEGIN CERTIFICATE REQUEST-----\r\n\r\n-----END CERTIFICATE REQUEST-----";
    assert_eq!(
        words(&draft(&settings, &[("csr", blank)]).problems)[0],
        ("csr", "csr_missing")
    );
    assert_eq!(
        words(&draft(&settings, &[("csr", "rubbish")]).problems)[0],
        ("csr", "input_not_recognised")
    );
    let long = "ż".repeat(256);
    assert!(
        words(&draft(&settings, &[("organization", &long)]).problems)
            .contains(&("organization", "too_long"))
    );
}

#[test]
fn an_organisation_in_the_certificate_needs_a_job_title() {
    let of_a_domain = draft(&settings(&[]), &[("contact.orgname", "Syn")]);
    assert_eq!(words(&of_a_domain.problems), []);
    let settings = settings(&[(3, "631")]);
    let organisation = [
        ("organization", "Syn"),
        ("locality", "Kraków"),
        ("country", "PL"),
    ];
    let draft = |settings: &ProductSettings, contact: &[(&str, &str)]| {
        draft(settings, &[&organisation, contact].concat())
    };
    let told = |contact: &[(&str, &str)]| words(&draft(&settings, contact).problems).len();
    assert_eq!(
        words(&draft(&settings, &[("contact.orgname", "Syn")]).problems),
        [("jobtitle", "required")]
    );
    assert_eq!(
        told(&[("contact.orgname", "Syn"), ("contact.jobtitle", "Owner")]),
        0
    );
    assert_eq!(
        told(&[("contact.orgname", " "), ("contact.jobtitle", "")]),
        0
    );
}

#[test]
fn names_of_people_and_organisations_have_no_pictures() {
    let settings = settings(&[(3, "631")]);
    let told = |name: &str| {
        let fields = [
            ("organization", name),
            ("locality", "Kraków"),
            ("country", "PL"),
        ];
        words(&draft(&settings, &fields).problems).contains(&("organization", "characters"))
    };
    assert!(
        told("Żółw \u{1f422}") && told("Syn \u{2764}\u{fe0f}") && told("\u{1f1f5}\u{1f1f1} Syn")
    );
    assert!(!told("Żółw & Syn™ ½ 有限公司 שלום"));
    let person = draft(&settings, &[("requestor.firstName", "Anna \u{1f600}")]);
    assert!(words(&person.problems).contains(&("requestor.firstName", "characters")));
}

#[test]
fn hostile_input_is_refused_in_few_and_short_words() {
    let settings = settings(MANY);
    let names = format!("{} {}", "a_b ".repeat(200_000), "x".repeat(1_000_000));
    let read = draft(&settings, &[("names", &names)]);
    assert_eq!(read.problems.len(), 20);
    let long = format!("{}\u{202e}<script>\n", "x".repeat(100_000));
    let read = draft(
        &settings,
        &[("commonName", &long), ("requestor.email", &long)],
    );
    assert!(!read.problems.is_empty());
    for problem in read.problems {
        assert!(problem.value().chars().count() <= 200 && !problem.value().contains('\n'));
    }
    let control = [
        ("requestor.firstName", "Zo\u{0}fia"),
        ("requestor.phone", "\u{b}+48\u{b}1"),
    ];
    assert_eq!(
        words(&draft(&settings, &control).problems),
        [
            ("requestor.firstName", "characters"),
            ("requestor.phone", "characters")
        ]
    );
    let many: Vec<String> = (0..5000)
        .map(|number| format!("n{number}.example.com"))
        .collect();
    let read = draft(&settings, &[("names", &many.join(","))]);
    assert_eq!(words(&read.problems), [("names", "too_many_names")]);
}

#[test]
fn typed_names_become_rows_once_each() {
    let settings = settings(MANY);
    let read = draft(
        &settings,
        &[(
            "names",
            "a.example.com, WWW.a.example.com\nb.example.com;A.example.com",
        )],
    );
    let rows: Vec<_> = read
        .rows
        .iter()
        .map(|row| (row.name.ascii(), row.www))
        .collect();
    assert_eq!(
        rows,
        [
            ("shop.example.com", true),
            ("a.example.com", true),
            ("b.example.com", false)
        ]
    );
    let wrong = draft(
        &settings,
        &[("names", "a_b.example.com *.example.com intranet x.local")],
    );
    let told: Vec<_> = wrong
        .problems
        .iter()
        .map(|problem| (problem.code(), problem.value()))
        .collect();
    let wrong = "name_wrong";
    assert_eq!(
        told,
        [
            (wrong, "a_b.example.com"),
            ("name_wildcard", "*.example.com"),
            (wrong, "intranet"),
            (wrong, "x.local")
        ]
    );
    let many: Vec<String> = (0..10)
        .map(|number| format!("n{number}.example.com"))
        .collect();
    assert_eq!(
        words(&draft(&settings, &[("names", &many.join(" "))]).problems),
        [("names", "too_many_names")]
    );
}

#[test]
fn the_fragment_decides_names_and_method() {
    let settings = settings(MANY);
    let read = draft(&settings, &[]);
    let choice = choose(
        &settings,
        &read,
        &[
            ("v", "1"),
            ("rows.0.name", "evil.example.org"),
            ("rows.2.name", "b.example.com"),
            ("rows.2.www", "1"),
            ("rows.7.name", ""),
            ("method", "FILE"),
            ("email", "zofia@example.com"),
            ("send", "1"),
            ("prefix", "ADMIN"),
        ],
    );
    assert_eq!(words(&choice.problems), []);
    assert_eq!(
        choice.names(),
        ["shop.example.com", "b.example.com", "www.b.example.com"]
    );
    let order = choice.order(
        &settings,
        &read,
        "whmcs-1",
        "whmcs-1-2",
        MailLanguage::English,
    );
    assert_eq!(order.san_entries, choice.names());
    let approver = order.san_approver.unwrap();
    assert_eq!(
        (
            approver.method.as_str(),
            approver.email_prefix,
            approver.notify
        ),
        ("FILE", None, Some(true))
    );
    assert_eq!(approver.email.as_deref(), Some("zofia@example.com"));
    assert_eq!(order.order_parameters.order_id.as_deref(), Some("whmcs-1"));
    assert_eq!(
        order.order_parameters.common_name.as_deref(),
        Some("shop.example.com")
    );
}

#[test]
fn a_tampered_fragment_is_refused() {
    let settings = settings(MANY);
    let read = draft(&settings, &[]);
    let twice = [
        ("v", "1"),
        ("rows.1.name", "SHOP.example.com"),
        ("method", "HTTP"),
        ("send", "1"),
    ];
    let problems = choose(&settings, &read, &twice).problems;
    assert_eq!(
        words(&problems),
        [
            ("sanEntries", "name_twice"),
            ("approver.method", "method_not_possible")
        ]
    );
    let bad = [("v", "1"), ("method", "FILE"), ("email", "nobody")];
    assert_eq!(
        words(&choose(&settings, &read, &bad).problems),
        [("approver.email", "email")]
    );
    let none = [("v", "1"), ("method", "ADMIN"), ("prefix", "root")];
    assert_eq!(
        words(&choose(&settings, &read, &none).problems),
        [("approver.emailPrefix", "prefix_missing")]
    );
}

/// Rows without a number, or with one that no form has, are none: the names of the CSR stay as they are.
#[test]
fn rows_that_no_form_has_add_no_names() {
    let settings = settings(MANY);
    let read = draft(&settings, &[]);
    let names = |fields: &[(&str, &str)]| choose(&settings, &read, fields).names();
    let own = names(&[("v", "1")]);
    for odd in [
        ("rows", "x.example.org"),
        ("rows.-1.name", "x.example.org"),
        ("rows.x.name", "x.example.org"),
        ("rows.1", "x.example.org"),
        ("rows.1.name.deep", "x.example.org"),
        ("rows.99999999999999999999.name", "x.example.org"),
    ] {
        assert_eq!(names(&[("v", "1"), odd]), own, "{odd:?}");
    }
}

#[test]
fn the_stock_page_alone_makes_an_order() {
    let settings = settings(&[]);
    let read = draft(&settings, &[]);
    let mail = [
        ("approval_method", "email"),
        ("approveremail", "hostmaster@shop.example.com"),
    ];
    let choice = choose(&settings, &read, &mail);
    assert_eq!(words(&choice.problems), []);
    assert_eq!(
        (choice.method, choice.prefix),
        (Some(Method::Admin), Some(Prefix::Hostmaster))
    );
    let dns = [
        ("approval_method", "dns-txt-token"),
        ("approveremail", "hostmaster@shop.example.com"),
    ];
    let choice = choose(&settings, &read, &dns);
    assert_eq!(choice.method, Some(Method::DnsTxtPrefix));
    assert_eq!(choice.email.as_deref(), Some("zofia@example.com"));
    assert_eq!(choice.names(), ["shop.example.com", "www.shop.example.com"]);
    let foreign = [
        ("approval_method", "email"),
        ("approveremail", "admin@evil.example.org"),
    ];
    assert_eq!(
        words(&choose(&settings, &read, &foreign).problems),
        [("", "form_old"), ("approver.emailPrefix", "prefix_missing")]
    );
}

#[test]
fn a_form_of_another_draft_orders_nothing() {
    let settings = settings(&[]);
    let read = draft(&settings, &[]);
    let own = read.digest();
    let form = |seen: &str| {
        let form = [
            ("v", "1"),
            ("draft", seen),
            ("method", "ADMIN"),
            ("prefix", "admin"),
        ];
        choose(&settings, &read, &form).problems
    };
    assert_eq!(words(&form(&own)), []);
    for other in [
        draft(&settings, &[("requestor.lastName", "Nowak")]),
        draft(&settings, &[("csr", "")]),
    ] {
        assert_ne!(other.digest(), own);
        assert_eq!(words(&form(&other.digest())), [("", "form_old")]);
    }
    let stock = [
        ("approval_method", "file"),
        ("approveremail", "admin@other.example.com"),
    ];
    assert_eq!(
        words(&choose(&settings, &read, &stock).problems),
        [("", "form_old")]
    );
}

#[test]
fn a_wildcard_gets_its_asterisk_and_no_file() {
    let wildcard = certum::catalogue::all().iter().find(|product| {
        product.coverage == Some(certum::catalogue::Coverage::Wildcard)
            && !product.is_renewal
            && product.kind == Some(certum::catalogue::Kind::Dv)
    });
    let settings = settings(&[(3, &wildcard.unwrap().code.to_string()), (9, "on")]);
    assert_eq!(settings.step_two(), StepTwo::Wildcard);
    let read = draft(&settings, &[]);
    assert_eq!(words(&read.problems), []);
    assert_eq!(read.rows[0].name.ascii(), "*.shop.example.com");
    let methods = rows::methods(&read.rows, datetime!(2026-12-01 12:00 UTC));
    assert!(!methods.contains(&Method::File));
    let www = [
        ("v", "1"),
        ("rows.0.www", "1"),
        ("method", "FILE"),
        ("email", "a@example.com"),
    ];
    let choice = choose(&settings, &read, &www);
    assert_eq!(
        words(&choice.problems),
        [("approver.method", "method_not_possible")]
    );
    assert_eq!(choice.names(), ["*.shop.example.com"]);
}

#[test]
fn mailboxes_have_no_names_and_no_approver() {
    let mailbox = certum::catalogue::all().iter().find(|product| {
        product.kind == Some(certum::catalogue::Kind::Smime) && !product.is_renewal
    });
    let settings = settings(&[(3, &mailbox.unwrap().code.to_string())]);
    let read = draft(
        &settings,
        &[("email", "zofia@example.com"), ("commonName", "Zofia")],
    );
    let order =
        choose(&settings, &read, &[]).order(&settings, &read, "n", "c", MailLanguage::English);
    assert_eq!((order.san_approver, order.san_entries.len()), (None, 0));
    assert_eq!(
        order.order_parameters.email.as_deref(),
        Some("zofia@example.com")
    );
}

#[test]
fn numbers_are_stable_and_what_became_of_an_order_is_told_by_reading() {
    assert_eq!(numbers::order_number("ab-12 &'x", 7, 1), "whmcs-ab12x-7-1");
    let longest = numbers::order_number(&"a".repeat(99), u64::MAX, u32::MAX);
    assert!(longest.len() <= 54, "{longest}");
    assert!(numbers::order_number("0123456789abcdef", 4_294_967_295, 99).len() <= 50);
    assert!(numbers::can_be_customer("anna+shop@example.com"));
    for refused in [
        "",
        "o'neill@example.com",
        "\"a b\"@example.com",
        &"a".repeat(65),
    ] {
        assert!(!numbers::can_be_customer(refused), "{refused}");
    }
    let customer = numbers::customer(3, 7);
    assert_eq!(customer, "whmcs-3-7");
    assert_eq!(
        numbers::recognised(&customer, "601", None),
        Outcome::NotDone
    );
    assert_eq!(
        numbers::recognised(&customer, "601", Some(("whmcs-3-7", "601"))),
        Outcome::Done
    );
    assert_eq!(
        numbers::recognised(&customer, "601", Some(("whmcs-3-8", "601"))),
        Outcome::Foreign
    );
    assert_eq!(
        numbers::recognised(&customer, "601", Some(("whmcs-3-7", "602"))),
        Outcome::Foreign
    );
}

#[test]
fn phases_and_what_can_be_done() {
    let now = datetime!(2026-11-22 12:00 UTC);
    let phase = |unknown, order: &str, certificate: &str, end: Option<OffsetDateTime>| {
        let is_told = |word: &&str| !word.is_empty();
        let order = Some(order).filter(is_told).map(OrderStatus::parse);
        let certificate = Some(certificate).filter(is_told);
        let certificate = certificate.map(CertificateStatus::parse).zip(end);
        let facts = Facts {
            placing: unknown,
            replacing: false,
            order: order.as_ref(),
            certificate: certificate.as_ref().map(|(status, end)| (status, *end)),
        };
        actions::phase(facts, now)
    };
    let later = Some(datetime!(2027-01-01 0:00 UTC));
    assert_eq!(phase(false, "", "", None), Phase::Configuring);
    assert_eq!(phase(true, "", "", None), Phase::Unknown);
    assert_eq!(phase(false, "VERIFICATION", "", None), Phase::Pending);
    assert_eq!(phase(false, "SOMETHING_NEW", "", None), Phase::Pending);
    assert_eq!(phase(false, "ENROLLED", "", None), Phase::Pending);
    assert_eq!(phase(false, "ENROLLED", "VALID", later), Phase::Issued);
    assert_eq!(phase(false, "ENROLLED", "VALID", Some(now)), Phase::Expired);
    assert_eq!(phase(false, "ENROLLED", "REVOKING", later), Phase::Revoked);
    assert_eq!(phase(false, "REJECTED", "", None), Phase::Rejected);
    assert_eq!(
        phase(false, "VERIFICATION", "VALID", later),
        Phase::Changing
    );
    assert_eq!(phase(false, "REJECTED", "VALID", later), Phase::Issued);
    assert_eq!(
        phase(false, "VERIFICATION", "VALID", Some(now)),
        Phase::Pending
    );
    let settings = settings(&[]);
    let possible = |phase, facts| actions::possible(&settings, phase, facts);
    let usual = Circumstances::default();
    assert_eq!(possible(Phase::Configuring, usual), []);
    let admin = Circumstances {
        admin: true,
        ..usual
    };
    let issued = Circumstances {
        reissuable: true,
        ..admin
    };
    let issued = possible(Phase::Issued, issued);
    assert!(issued.contains(&Action::Reissue) && !issued.contains(&Action::Cancel));
    let pending = possible(Phase::Pending, admin);
    assert!(pending.contains(&Action::Cancel) && !pending.contains(&Action::Show));
    assert!(!possible(Phase::Pending, usual).contains(&Action::Cancel));
    assert!(possible(Phase::Pending, usual).contains(&Action::Correct));
    // A reissue is taken back by whoever asked for it.
    let reissuing = Circumstances {
        reissuing: true,
        ..usual
    };
    assert!(possible(Phase::Changing, reissuing).contains(&Action::Cancel));
    assert!(!possible(Phase::Changing, usual).contains(&Action::GiveUp));
    assert!(possible(Phase::Changing, admin).contains(&Action::GiveUp));
    // Staff configure what is not ordered, while its service is open.
    let open = Circumstances {
        open: true,
        ..admin
    };
    assert_eq!(possible(Phase::Configuring, open), [Action::Configure]);
    assert_eq!(possible(Phase::Configuring, admin), []);
    let customer = Circumstances {
        admin: false,
        ..open
    };
    assert_eq!(possible(Phase::Configuring, customer), []);
    for phase in [Phase::Unknown, Phase::Pending, Phase::Rejected] {
        assert!(!possible(phase, open).contains(&Action::Configure));
    }
}
