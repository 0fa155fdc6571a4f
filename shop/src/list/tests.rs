use super::*;
use crate::moment;
use crate::words::{CertificateStatus, OrderStatus, ServiceStatus};
use serde_json::{Value, json};
use time::macros::datetime;

const NOW: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

/// One that was just opened.
fn fresh() -> ListRow {
    ListRow {
        service_id: 0,
        client_id: 0,
        opened_at: NOW,
        last_step: NOW,
        input: None,
        order: None,
        certum_id: String::new(),
        certificate: None,
        serial: String::new(),
        placing: false,
        replacing: false,
        unsettled: false,
        several: false,
        recurring: false,
        paid_until: None,
        service_status: ServiceStatus::Gone,
        domain: String::new(),
        product: String::new(),
        first_name: String::new(),
        last_name: String::new(),
        company: String::new(),
    }
}

fn issued(status: CertificateStatus, end: OffsetDateTime) -> ListRow {
    ListRow {
        order: Some(OrderStatus::Enrolled),
        certificate: Some((status, end)),
        service_status: ServiceStatus::Active,
        ..fresh()
    }
}

fn asked(values: &[(&str, &str)]) -> List {
    List::read(&values.iter().copied().collect(), NOW)
}

fn line(row: &ListRow) -> Value {
    serde_json::to_value(asked(&[]).line(row, String::new())).unwrap()
}

fn problems_of(row: &ListRow) -> Vec<Concern> {
    asked(&[]).line(row, String::new()).problems
}

/// What was sent whose outcome is not known: an order, a replacement, anything.
const OPEN: [(bool, bool, bool); 5] = [
    (false, false, false),
    (false, false, true),
    (true, false, true),
    (false, true, true),
    (true, true, true),
];

/// Every combination of what conditions look at.
fn every_row() -> Vec<ListRow> {
    let mut rows = Vec::new();
    let words = [
        "AWAITING",
        "VERIFICATION",
        "ACCEPTED",
        "ENROLLED",
        "REJECTED",
        "NEW",
    ];
    let orders = words.map(|word| Some(OrderStatus::parse(word)));
    let ends = [-400, -30, -1, 0, 1, 13, 15, 100].map(|days| NOW + Duration::days(days));
    let words = ["VALID", "REVOKING", "REVOKED", "NEW"].map(CertificateStatus::parse);
    let with_end = |end| words.clone().map(|word| Some((word, end)));
    let certificates: Vec<_> = ends.into_iter().flat_map(with_end).chain([None]).collect();
    for order in orders.into_iter().chain([None]) {
        for certificate in &certificates {
            for (placing, replacing, unsettled) in OPEN {
                for service in [
                    "",
                    "Pending",
                    "Active",
                    "Suspended",
                    "Completed",
                    "Terminated",
                    "Cancelled",
                ] {
                    for days in [1, 5] {
                        let then = NOW - Duration::days(days);
                        rows.push(ListRow {
                            order: order.clone(),
                            certificate: certificate.clone(),
                            placing,
                            replacing,
                            unsettled,
                            service_status: ServiceStatus::parse(service),
                            opened_at: then,
                            last_step: then,
                            several: days == 5,
                            ..fresh()
                        });
                    }
                }
            }
        }
    }
    rows
}

#[test]
fn phases_as_conditions_are_the_phases_that_pages_show() {
    let list = asked(&[]);
    for row in every_row() {
        let shown = list.phase_of(&row);
        for phase in Phase::ALL.iter().copied() {
            let holds = list.in_phase(phase).holds(&row);
            assert_eq!(holds, phase == shown, "{phase:?}, shown {shown:?}: {row:?}");
        }
    }
}

#[test]
fn any_problem_is_one_of_them_and_each_can_be() {
    let list = asked(&[]);
    let mut met = Vec::new();
    for row in every_row() {
        let problems = problems_of(&row);
        assert_eq!(list.with_any_problem().holds(&row), !problems.is_empty());
        met.extend(problems);
    }
    for problem in Concern::ALL {
        assert!(met.contains(problem), "{problem:?} never holds");
    }
}

#[test]
fn what_is_well_has_no_problem() {
    let well = [
        issued(CertificateStatus::Valid, datetime!(2027-02-01 00:00 UTC)),
        ListRow {
            opened_at: datetime!(2026-11-21 00:00 UTC),
            last_step: datetime!(2026-11-21 00:00 UTC),
            ..fresh()
        },
        ListRow {
            order: Some(OrderStatus::Verification),
            opened_at: datetime!(2026-01-01 00:00 UTC),
            last_step: datetime!(2026-11-22 11:00 UTC),
            ..fresh()
        },
    ];
    for row in well {
        let service_status = ServiceStatus::Active;
        assert_eq!(
            problems_of(&ListRow {
                service_status,
                ..row
            }),
            []
        );
    }
}

#[test]
fn problems_of_dead_certificates_and_lost_services() {
    let with = |service_status| {
        let revoked = issued(CertificateStatus::Revoked, datetime!(2027-02-01 00:00 UTC));
        problems_of(&ListRow {
            service_status,
            ..revoked
        })
    };
    assert_eq!(with(ServiceStatus::Active), [Concern::ActiveOverDead]);
    assert_eq!(with(ServiceStatus::Suspended), [Concern::Revoked]);
    assert_eq!(with(ServiceStatus::Terminated), []);
    assert_eq!(with(ServiceStatus::Gone), [Concern::ServiceGone]);
    let pending = ListRow {
        order: Some(OrderStatus::Awaiting),
        service_status: ServiceStatus::Cancelled,
        ..fresh()
    };
    assert_eq!(problems_of(&pending), [Concern::OrderWithoutService]);
    let unknown = ListRow {
        placing: true,
        unsettled: true,
        service_status: ServiceStatus::Active,
        ..fresh()
    };
    assert_eq!(problems_of(&unknown), [Concern::UnknownOutcome]);
}

#[test]
fn names_are_there_twice_while_the_one_is_good_or_under_way() {
    let twice = |row: ListRow| {
        let row = ListRow {
            several: true,
            service_status: ServiceStatus::Active,
            ..row
        };
        problems_of(&row).contains(&Concern::Twice)
    };
    let end = NOW + Duration::days(90);
    assert!(twice(issued(CertificateStatus::Valid, end)));
    assert!(!twice(issued(CertificateStatus::Revoked, end)));
    assert!(!twice(issued(CertificateStatus::Valid, NOW)));
    let ordered = |order| {
        twice(ListRow {
            order: Some(order),
            ..fresh()
        })
    };
    assert!(ordered(OrderStatus::Verification));
    assert!(!ordered(OrderStatus::Rejected));
    assert!(!twice(fresh()));
    let ended = ListRow {
        several: true,
        service_status: ServiceStatus::Terminated,
        ..issued(CertificateStatus::Valid, end)
    };
    assert_eq!(problems_of(&ended), []);
}

#[test]
fn days_left_are_whole_ones() {
    let left = |end| line(&issued(CertificateStatus::Valid, end))["days_left"].as_i64();
    assert_eq!(left(datetime!(2026-11-23 11:59:59 UTC)), Some(0));
    assert_eq!(left(datetime!(2026-11-23 12:00:00 UTC)), Some(1));
    assert_eq!(left(datetime!(2026-11-19 11:59:59 UTC)), Some(-3));
    assert_eq!(line(&fresh())["days_left"], Value::Null);
}

#[test]
fn a_line_says_who_and_what() {
    let line_of = line(&ListRow {
        service_id: 7,
        client_id: 3,
        service_status: ServiceStatus::Active,
        domain: "xn--w-uga1v8h.example.com".to_owned(),
        company: "O&#039;Brien &amp;amp; &lt;b&gt;".to_owned(),
        first_name: "Zofia".to_owned(),
        product: "SSL &quot;one&quot;".to_owned(),
        ..fresh()
    });
    assert_eq!(
        (&line_of["service"], &line_of["client"]),
        (&json!(7), &json!(3))
    );
    assert_eq!(line_of["name"], "żółw.example.com");
    assert_eq!(line_of["client_name"], "O'Brien &amp; <b>");
    assert_eq!(line_of["product"], "SSL \"one\"");
    let gone = line(&ListRow {
        service_id: 7,
        first_name: "Zofia".to_owned(),
        last_name: "Wójcik".to_owned(),
        ..fresh()
    });
    assert_eq!(gone["service"], 0);
    assert_eq!(gone["client_name"], "Zofia Wójcik");
}

#[test]
fn a_line_for_php() {
    let row = ListRow {
        service_id: 7,
        certum_id: "C-1".to_owned(),
        serial: "0A1B".to_owned(),
        ..issued(CertificateStatus::Revoked, NOW + Duration::DAY)
    };
    let line = asked(&[]).line(&row, "tomorrow".to_owned());
    let expected = json!({
        "service": 7, "client": 0, "client_name": "", "name": "", "product": "", "order_number": "C-1",
        "serial": "0A1B", "phase": "revoked", "service_status": "Active", "not_after": "tomorrow", "days_left": 1,
        "problems": ["active_over_dead"],
    });
    // The order counts too.
    assert_eq!(serde_json::to_string(&line).unwrap(), expected.to_string());
}

#[test]
fn a_certificate_without_a_domain_is_called_by_its_holder() {
    const CSR: &str = include_str!("../../../tests/shop/shop.csr");
    let name = |input: Option<Value>| {
        let input = input.map(|input| Form::from_json(&input));
        line(&ListRow { input, ..fresh() })["name"].clone()
    };
    let fields = json!({ "commonName": "Zofia Wójcik", "email": "zofia@example.com" });
    assert_eq!(
        name(Some(json!({ "fields": fields, "csr": CSR }))),
        "Zofia Wójcik"
    );
    let fields = json!({ "commonName": "", "email": "zofia@example.com" });
    assert_eq!(
        name(Some(json!({ "fields": fields, "csr": CSR }))),
        "shop.example.com"
    );
    assert_eq!(
        name(Some(json!({ "fields": fields, "csr": "rubbish" }))),
        "zofia@example.com"
    );
    assert_eq!(name(None), "");
}

#[test]
fn texts_are_searched_as_they_may_stand() {
    assert_eq!(spellings("50%_x!"), ["50%_x!"]);
    assert_eq!(spellings("O'Brien"), ["O&#039;Brien", "O'Brien"]);
    assert_eq!(
        spellings("żółw.example.com"),
        ["xn--w-uga1v8h.example.com", "żółw.example.com"]
    );
    assert_eq!(
        asked(&[("text", &"x".repeat(500))]).text.len(),
        LONGEST_TEXT
    );
}

#[test]
fn totals() {
    let totals = ListTotals::new(
        120,
        51,
        2,
        |phase| if phase == Phase::Issued { 9 } else { 0 },
        |_| 0,
    );
    let totals = serde_json::to_value(totals).unwrap();
    let expected = [
        ("all", 120),
        ("matching", 51),
        ("pages", 2),
        ("with_problems", 2),
    ];
    for (name, count) in expected {
        assert_eq!(totals[name], count, "{name}");
    }
    assert_eq!(totals["phases"]["issued"], 9);
    assert_eq!(totals["problems"]["revoked"], 0);
    let words = |kind: &str| totals[kind].as_object().unwrap().keys().cloned();
    assert!(words("phases").eq(Phase::ALL.iter().map(|phase| phase.as_str())));
    assert!(words("problems").eq(Concern::ALL.iter().map(|problem| problem.as_str())));
    let good = |phase| u64::from(matches!(phase, Phase::Issued | Phase::Changing));
    assert_eq!(ListTotals::new(9, 9, 0, good, |_| 0).in_force(), 2);
    let none = ListTotals::new(0, 0, 0, |_| 0, |_| 0);
    assert_eq!(serde_json::to_value(none).unwrap()["pages"], 1);
}

#[test]
fn what_was_asked_is_read_again() {
    let values = [
        ("phase", "issued"),
        ("problem", "any"),
        ("days", "30"),
        ("text", "a&b"),
        ("sort", "name"),
        ("dir", "desc"),
    ];
    let list = asked(&values).asked();
    assert!(list.given().eq(values));
    assert_eq!(
        list.query(),
        "phase=issued&problem=any&days=30&text=a%26b&sort=name&dir=desc"
    );
}

#[test]
fn the_form_has_each_field() {
    let form = serde_json::to_string(&asked(&[("days", "30")]).asked()).unwrap();
    let expected = json!({"phase": "", "problem": "", "days": "30", "text": "", "sort": "attention", "dir": "asc"});
    assert_eq!(form, expected.to_string());
}

#[test]
fn a_column_sorts_and_turns() {
    let sorts = asked(&[("sort", "name"), ("dir", "asc"), ("text", "a"), ("p", "3")]).sorts();
    let sorts = serde_json::to_value(sorts).unwrap();
    assert_eq!(sorts["name"]["current"], "asc");
    assert_eq!(
        sorts["name"]["asked"],
        json!({"text": "a", "sort": "name", "dir": "desc"})
    );
    assert_eq!(sorts["name"]["query"], "text=a&sort=name&dir=desc");
    assert_eq!(sorts["client"]["current"], "");
    assert_eq!(
        sorts["client"]["asked"],
        json!({"text": "a", "sort": "client", "dir": "asc"})
    );
    let names: Vec<&String> = sorts.as_object().unwrap().keys().collect();
    assert_eq!(
        names,
        [
            "attention",
            "name",
            "client",
            "product",
            "expiry",
            "due",
            "created"
        ]
    );
}

/// The place of a row among those that need a person.
fn place(row: &ListRow) -> usize {
    let needing: Vec<Condition> = asked(&[]).needing().collect();
    let place = needing.iter().position(|condition| condition.holds(row));
    place.unwrap_or(needing.len())
}

#[test]
fn what_needs_a_person_comes_first() {
    let well = issued(CertificateStatus::Valid, NOW + Duration::days(90));
    let paid_until = |days| ListRow {
        recurring: true,
        paid_until: Some(moment::day(NOW).midnight().assume_utc() + Duration::days(days)),
        ..well.clone()
    };
    let unknown = ListRow {
        unsettled: true,
        ..well.clone()
    };
    let dead = issued(CertificateStatus::Revoked, NOW + Duration::days(90));
    let soon = issued(CertificateStatus::Valid, NOW + Duration::days(5));
    let rows = [unknown, dead, soon, paid_until(-1), well.clone()];
    let places: Vec<usize> = rows.iter().map(place).collect();
    assert!(places.is_sorted_by(|one, other| one < other), "{places:?}");
    // On the day itself, of what is paid once, and of what has ended, nothing is overdue.
    assert_eq!(place(&paid_until(0)), place(&well));
    let once = ListRow {
        recurring: false,
        ..paid_until(-9)
    };
    assert_eq!(place(&once), place(&well));
    let ended = ListRow {
        service_status: ServiceStatus::Terminated,
        ..paid_until(-9)
    };
    assert_eq!(place(&ended), place(&well));
    assert_eq!(problems_of(&paid_until(-9)), []);
}

#[test]
fn whatever_has_a_problem_is_before_what_has_none() {
    for row in every_row() {
        let problems = problems_of(&row);
        let worst = problems.first().map(|first| {
            let mut all = Concern::ALL.iter();
            all.position(|problem| problem == first).unwrap()
        });
        match worst {
            Some(worst) => assert_eq!(place(&row), worst),
            None => assert!(place(&row) >= Concern::ALL.len()),
        }
    }
}

#[test]
fn the_picture_is_of_all_and_not_of_what_was_looked_for() {
    assert!(asked(&[]).is_whole());
    assert!(asked(&[("sort", "name"), ("dir", "desc")]).is_whole());
    for value in [
        ("phase", "issued"),
        ("problem", "any"),
        ("days", "9"),
        ("text", "x"),
        ("p", "2"),
    ] {
        assert!(!asked(&[value]).is_whole(), "{value:?}");
    }
}
