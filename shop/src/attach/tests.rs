use super::*;
use crate::whmcs::Unattached;
use crate::words::{CertificateStatus, OrderStatus, ServiceStatus};
use certum::messages::{CertificateDetails, ListedOrder, OrderStatus as Listed, RequestorInfo};
use time::Duration;
use time::macros::{date, datetime};

const NOW: OffsetDateTime = datetime!(2026-11-30 12:00 UTC);

fn service(number: u64, domain: &str) -> Unattached {
    Unattached {
        service_id: number,
        client_id: 3,
        client_name: String::new(),
        domain: domain.to_owned(),
        registered: Some(date!(2026 - 09 - 01)),
        cycle: crate::words::BillingCycle::Annually,
        due: Some(date!(2027 - 09 - 01)),
        status: ServiceStatus::Active,
        module: MODULE.to_owned(),
        product: String::new(),
        settings: crate::tests::settings(&[]),
        order_number: String::new(),
    }
}

/// An issued order of product 601 with a certificate of 199 days.
fn order(number: &str, name: &str, ordered_at: OffsetDateTime) -> Found {
    Found {
        number: number.to_owned(),
        customer: "Old Shop".to_owned(),
        product_code: "601".to_owned(),
        status: OrderStatus::Enrolled,
        ordered_at,
        certificates: vec![found::FoundCertificate {
            serial: format!("AA{number}"),
            status: CertificateStatus::Valid,
            from: ordered_at,
            until: ordered_at + Duration::days(199),
        }],
        names: vec![name.to_owned(), format!("www.{name}")],
        requestor: None,
    }
}

const SEPTEMBER: OffsetDateTime = datetime!(2026-09-01 10:00 UTC);

fn fitting() -> Chain {
    Chain::of(order("5F0E1D2C3B4A5", "shop.example.com", SEPTEMBER))
}

fn verdicts(chain: &Chain, service: &Unattached, known: &Known) -> Vec<Verdict> {
    let judgement = judge(chain, service, known, NOW);
    judgement
        .verdicts
        .iter()
        .map(|(verdict, _)| *verdict)
        .collect()
}

fn of_names(domain: &str, chain: &Chain) -> Vec<Verdict> {
    verdicts(chain, &service(7, domain), &Known::default())
}

#[test]
fn names_are_compared_as_people_mean_them() {
    for domain in [
        "shop.example.com",
        "SHOP.example.com ",
        "www.shop.example.com",
        "*.shop.example.com",
    ] {
        assert_eq!(of_names(domain, &fitting()), [Verdict::Matches], "{domain}");
    }
    let idn = Chain::of(order("1", "xn--sklep-7ib.example", SEPTEMBER));
    let unicode = certum::x509::HostName::parse("xn--sklep-7ib.example").unwrap();
    assert_eq!(of_names(unicode.unicode(), &idn), [Verdict::Matches]);
    assert_eq!(of_names("example.com", &fitting()), [Verdict::Names]);
    assert_eq!(of_names("", &fitting()), [Verdict::Unnamed]);
    let mut unnamed = order("1", "a.example", SEPTEMBER);
    unnamed.names.clear();
    assert_eq!(
        of_names("a.example", &Chain::of(unnamed)),
        [Verdict::Unnamed]
    );
}

#[test]
fn a_renewal_of_the_product_is_the_product() {
    let of_code = |code: &str| {
        let order = Found {
            product_code: code.to_owned(),
            ..order("1", "shop.example.com", SEPTEMBER)
        };
        of_names("shop.example.com", &Chain::of(order))
    };
    assert_eq!(of_code("606"), [Verdict::Matches]);
    assert_eq!(of_code("602"), [Verdict::Product]);
    assert_eq!(of_code("221"), [Verdict::Product]);
    assert_eq!(of_code("nonsense"), [Verdict::Product]);
}

#[test]
fn what_is_over_is_not_attached() {
    let ended = Chain::of(order(
        "1",
        "shop.example.com",
        datetime!(2026-01-01 0:00 UTC),
    ));
    assert_eq!(of_names("shop.example.com", &ended), [Verdict::Over]);
    let mut revoked = order("1", "shop.example.com", SEPTEMBER);
    revoked.certificates[0].status = CertificateStatus::Revoked;
    let judged = judge(
        &Chain::of(revoked),
        &service(7, "shop.example.com"),
        &Known::default(),
        NOW,
    );
    assert!(judged.refusal().is_some());
    let waiting = Found {
        status: OrderStatus::Verification,
        certificates: Vec::new(),
        ..order("1", "shop.example.com", SEPTEMBER)
    };
    assert_eq!(
        of_names("shop.example.com", &Chain::of(waiting)),
        [Verdict::Matches]
    );
}

fn held(number: &str, service: u64) -> Known {
    let columns = [("certum_id", number), ("order_status", "ENROLLED")];
    let case = crate::tests::fixture::case(&[], &columns, &[], NOW);
    let row = case.orders.into_iter().next().unwrap();
    Known {
        orders: vec![Order {
            service_id: service,
            ..row
        }],
        records: Vec::new(),
    }
}

#[test]
fn an_order_is_one_service_s() {
    let own = service(7, "shop.example.com");
    let number = "5F0E1D2C3B4A5";
    assert_eq!(
        verdicts(&fitting(), &own, &held(number, 9)),
        [Verdict::Attached]
    );
    // Its own, begun before a crash; and one that was detached.
    assert_eq!(
        verdicts(&fitting(), &own, &held(number, 7)),
        [Verdict::Matches]
    );
    assert_eq!(
        verdicts(&fitting(), &own, &held(number, 0)),
        [Verdict::Matches]
    );
}

fn record(service: u64, module: &str, number: &str) -> SslRecord {
    SslRecord {
        id: 70 + service,
        service_id: service,
        module: module.to_owned(),
        number: number.to_owned(),
    }
}

#[test]
fn records_of_others_are_in_doubt_until_somebody_confirms_it() {
    let own = service(7, "shop.example.com");
    let of = |records: Vec<SslRecord>| Known {
        orders: Vec::new(),
        records,
    };
    let number = "5F0E1D2C3B4A5";
    let doubts = |known: &Known| verdicts(&fitting(), &own, known);
    assert_eq!(doubts(&of(vec![record(7, MODULE, "")])), [Verdict::Matches]);
    // Of Certum's own module, which has our name.
    assert_eq!(
        doubts(&of(vec![record(7, MODULE, number)])),
        [Verdict::Matches]
    );
    assert_eq!(
        doubts(&of(vec![record(7, MODULE, "5F0E1D2C3B4A6")])),
        [Verdict::OfAnother]
    );
    assert_eq!(
        doubts(&of(vec![record(7, "acmessl", "A-1")])),
        [Verdict::OfAnother]
    );
    assert_eq!(
        doubts(&of(vec![record(8, "acmessl", number)])),
        [Verdict::Elsewhere]
    );
    let judged = judge(
        &fitting(),
        &service(7, "other.example"),
        &of(vec![record(7, "acmessl", "A-1")]),
        NOW,
    );
    assert_eq!(judged.doubted(), "names of_another");
    assert!(judged.is_confirmed("of_another names"));
    for too_little in ["", "names", "of_another", "names_of_another"] {
        assert!(!judged.is_confirmed(too_little), "{too_little}");
    }
}

/// A renewal, a month before the term's end.
fn renewal(number: &str, name: &str, ordered_at: OffsetDateTime) -> Found {
    Found {
        product_code: "606".to_owned(),
        ..order(number, name, ordered_at)
    }
}

#[test]
fn renewals_are_chains() {
    let first = order("1", "a.example", datetime!(2025-12-10 0:00 UTC));
    let reissued = found::FoundCertificate {
        serial: "BB1".to_owned(),
        status: CertificateStatus::Valid,
        from: datetime!(2026-06-10 0:00 UTC),
        until: datetime!(2026-12-10 0:00 UTC),
    };
    let first = Found {
        certificates: [first.certificates.clone(), vec![reissued]].concat(),
        ..first
    };
    let second = renewal("2", "a.example", datetime!(2026-11-20 0:00 UTC));
    let others = [
        order("3", "a.example", datetime!(2026-11-21 0:00 UTC)),
        renewal("4", "b.example", datetime!(2026-11-22 0:00 UTC)),
        Found {
            customer: "Another".to_owned(),
            ..renewal("5", "a.example", datetime!(2026-11-23 0:00 UTC))
        },
        Found {
            product_code: "226".to_owned(),
            ..renewal("6", "a.example", datetime!(2026-11-24 0:00 UTC))
        },
        // Long after the end.
        renewal("7", "a.example", datetime!(2028-01-01 0:00 UTC)),
    ];
    let all = [vec![first.clone(), second.clone()], others.to_vec()].concat();
    let chains = chains(all);
    let numbers = |chain: &Chain| chain.numbers().collect::<Vec<_>>().join(" ");
    let told: Vec<String> = chains.iter().map(numbers).collect();
    assert_eq!(told, ["1 2", "3", "4", "5", "6", "7"]);
    assert_eq!(chains[0].newest().unwrap().serial, "AA2");
    // A renewal begins where the term before it ends.
    let two_years = datetime!(2027-12-10 0:00 UTC);
    assert_eq!(chains[0].term_end(), Some(two_years));
    let alone = Chain::of(second);
    let (from, to) = alone.window_before(NOW).unwrap();
    assert!((from..to).contains(&first.ordered_at));
    assert_eq!(numbers(&alone.joined(vec![first.clone()]).unwrap()), "1 2");
    assert_eq!(alone.joined(others.to_vec()), None);
    assert_eq!(alone.window_after(NOW), None);
    let (from, to) = Chain::of(first).window_after(NOW).unwrap();
    assert!((from..=to).contains(&datetime!(2026-11-20 0:00 UTC)));
    assert_eq!(to, NOW);
}

/// Which chain is beyond doubt for each service.
fn chosen(services: &[Unattached], chains: &[Chain], known: &Known) -> Vec<Option<usize>> {
    let matches = matched(services, chains, known, NOW);
    matches.iter().map(|found| found.chosen).collect()
}

#[test]
fn what_is_beyond_doubt_is_chosen() {
    let nothing = Known::default();
    let a = service(7, "a.example");
    let of = |orders: Vec<Found>| orders.into_iter().map(Chain::of).collect::<Vec<_>>();
    // The only one, whenever it was placed.
    let only = of(vec![order(
        "1",
        "a.example",
        datetime!(2026-10-20 0:00 UTC),
    )]);
    assert_eq!(chosen(std::slice::from_ref(&a), &only, &nothing), [Some(0)]);
    // Of two the one that was placed with the service.
    let two = of(vec![
        order("1", "a.example", datetime!(2026-10-20 0:00 UTC)),
        order("2", "a.example", datetime!(2026-09-02 0:00 UTC)),
    ]);
    assert_eq!(chosen(std::slice::from_ref(&a), &two, &nothing), [Some(1)]);
    let both = of(vec![
        order("1", "a.example", datetime!(2026-08-30 0:00 UTC)),
        order("2", "a.example", datetime!(2026-09-02 0:00 UTC)),
    ]);
    assert_eq!(chosen(std::slice::from_ref(&a), &both, &nothing), [None]);
    assert_eq!(
        matched(std::slice::from_ref(&a), &both, &nothing, NOW)[0].candidates,
        [1, 0]
    );
    // Two services for one order.
    assert_eq!(
        chosen(&[a.clone(), service(8, "a.example")], &only, &nothing),
        [None, None]
    );
    // What our name for the customer says counts more than days; another service's is nobody else's.
    let named = of(vec![
        order("1", "a.example", datetime!(2026-09-01 0:00 UTC)),
        Found {
            customer: "whmcs-1-7".to_owned(),
            ..order("2", "a.example", datetime!(2026-11-01 0:00 UTC))
        },
        Found {
            customer: "whmcs-3-9".to_owned(),
            ..order("3", "a.example", datetime!(2026-09-01 0:00 UTC))
        },
    ]);
    let found = matched(std::slice::from_ref(&a), &named, &nothing, NOW);
    assert_eq!((found[0].chosen, found[0].candidates.len()), (Some(1), 2));
    // Somebody has it.
    assert_eq!(chosen(&[a], &only, &held("1", 9)), [None]);
}

#[test]
fn the_contact_is_who_ordered_unless_somebody_was_typed() {
    let requestor = RequestorInfo {
        email: "old@example.com".to_owned(),
        first_name: "Olga".to_owned(),
        last_name: "Old".to_owned(),
        phone: String::new(),
    };
    let chain = Chain::of(Found {
        requestor: Some(requestor),
        ..order("1", "a.example", SEPTEMBER)
    });
    let filled = input(&chain, None).unwrap();
    assert_eq!(filled.get("fields.requestor_email"), "old@example.com");
    let typed = Form::from_iter([("fields.requestor_email", "new@example.com"), ("csr", "x")]);
    assert_eq!(input(&chain, Some(&typed)), Some(typed.clone()));
    assert_eq!(input(&fitting(), None), None);
    let rest = without_person(&typed.with("contact.city", "Łódź"));
    assert_eq!(rest, Form::from_iter([("csr", "x")]));
    assert_eq!(persons(&filled), ["old@example.com", "Olga", "Old"]);
    assert_eq!(missing(&chain, &Known::default()).len(), 2);
    assert_eq!(missing(&fitting(), &Known::default()).len(), 3);
}

#[test]
fn reissues_are_their_order_s() {
    let listed = |reissue: bool, status: &str, serial: Option<&str>| ListedOrder {
        reissue,
        certificate_details: serial.map(|serial| CertificateDetails {
            certificate_status: "VALID".to_owned(),
            common_name: Some("A.example".to_owned()),
            dns_names: vec!["a.example".to_owned(), format!("{serial}.example")],
            end_date: NOW,
            revoked_date: None,
            serial_number: serial.to_owned(),
            start_date: SEPTEMBER,
            subject_name: String::new(),
            x509_cert: String::new(),
        }),
        order_details: None,
        order_status: Some(Listed {
            customer: "c".to_owned(),
            order_date: SEPTEMBER,
            order_id: "1".to_owned(),
            order_status: status.to_owned(),
            product_code: "601".to_owned(),
            serial_number: None,
        }),
    };
    let found = Found::all([
        listed(false, "ENROLLED", Some("aa")),
        listed(true, "ENROLLED", Some("bb")),
        listed(true, "VERIFICATION", None),
    ]);
    let [order] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert_eq!(order.status, OrderStatus::Verification);
    assert_eq!(order.certificates.len(), 2);
    assert_eq!(order.names, ["a.example", "bb.example"]);
}
