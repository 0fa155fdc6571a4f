use super::*;
use time::{Duration, macros::datetime};

const NOW: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

fn row(values: &[(&str, &str)]) -> Form {
    values.iter().copied().collect()
}

fn asked(values: &[(&str, &str)]) -> Overview {
    Overview::read(&values.iter().copied().collect(), NOW)
}

fn problems_of(list: &Overview, row: &Form) -> Vec<Problem> {
    let line = list.line(row);
    let words = line["problems"].as_array().unwrap().clone();
    let known = |word: &Value| {
        Problem::ALL
            .into_iter()
            .find(|problem| word == problem.as_str())
    };
    words.iter().map(|word| known(word).unwrap()).collect()
}

/// Every combination of what conditions look at.
fn every_row() -> Vec<Form> {
    let mut rows = Vec::new();
    let moments =
        [-400, -30, -1, 1, 13, 15, 100].map(|days| stored::stamp(NOW + Duration::days(days)));
    let ends = moments.iter().map(String::as_str).chain([""]);
    for end in ends {
        for order in [
            "",
            "AWAITING",
            "VERIFICATION",
            "ACCEPTED",
            "ENROLLED",
            "REJECTED",
            "NEW",
        ] {
            for certificate in ["", "VALID", "REVOKING", "REVOKED", "NEW"] {
                for (unknown, operation) in [
                    ("0", ""),
                    ("0", "renewCertificate"),
                    ("1", ""),
                    ("1", "quickOrder"),
                    ("1", "revokeCertificate"),
                    ("1", "reissueCertificate"),
                ] {
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
                            let then = stored::stamp(NOW - Duration::days(days));
                            rows.push(row(&[
                                ("not_after", end),
                                ("order_status", order),
                                ("certificate_status", certificate),
                                ("outcome_unknown", unknown),
                                ("operation", operation),
                                ("service_status", service),
                                ("created_at", &then),
                                ("last_step", &then),
                            ]));
                        }
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
        for phase in PHASES {
            let holds = problem::phase(phase, NOW).holds(&row);
            assert_eq!(holds, phase == shown, "{phase:?}, shown {shown:?}: {row:?}");
        }
    }
}

#[test]
fn any_problem_is_one_of_them_and_each_can_be() {
    let list = asked(&[]);
    let mut met = Vec::new();
    for row in every_row() {
        let problems = problems_of(&list, &row);
        assert_eq!(problem::any(NOW).holds(&row), !problems.is_empty());
        met.extend(problems);
    }
    for problem in Problem::ALL {
        assert!(met.contains(&problem), "{problem:?} never holds");
    }
}

#[test]
fn what_is_well_has_no_problem() {
    let list = asked(&[]);
    let well = [
        [
            ("order_status", "ENROLLED"),
            ("certificate_status", "VALID"),
            ("not_after", "2027-02-01 00:00:00"),
        ],
        [
            ("order_status", ""),
            ("created_at", "2026-11-21 00:00:00"),
            ("last_step", "2026-11-21 00:00:00"),
        ],
        [
            ("order_status", "VERIFICATION"),
            ("created_at", "2026-01-01 00:00:00"),
            ("last_step", "2026-11-22 11:00:00"),
        ],
    ];
    for values in well {
        let mut values = values.to_vec();
        values.push(("service_status", "Active"));
        assert_eq!(problems_of(&list, &row(&values)), []);
    }
}

#[test]
fn problems_of_dead_certificates_and_lost_services() {
    let list = asked(&[]);
    let problems = |values: &[(&str, &str)]| problems_of(&list, &row(values));
    let revoked = [
        ("order_status", "ENROLLED"),
        ("certificate_status", "REVOKED"),
        ("not_after", "2027-02-01 00:00:00"),
    ];
    let with = |status| [revoked.as_slice(), &[("service_status", status)]].concat();
    assert_eq!(problems(&with("Active")), [Problem::ActiveOverDead]);
    assert_eq!(problems(&with("Suspended")), [Problem::Revoked]);
    assert_eq!(problems(&with("Terminated")), []);
    assert_eq!(problems(&with("")), [Problem::ServiceGone]);
    let pending = [
        ("order_status", "AWAITING"),
        ("service_status", "Cancelled"),
    ];
    assert_eq!(problems(&pending), [Problem::OrderWithoutService]);
    let unknown = [("outcome_unknown", "1"), ("service_status", "Active")];
    assert_eq!(problems(&unknown), [Problem::UnknownOutcome]);
}

#[test]
fn days_left_are_whole_ones() {
    let list = asked(&[]);
    let left = |end: &str| list.line(&row(&[("not_after", end)]))["days_left"].as_i64();
    assert_eq!(left("2026-11-23 11:59:59"), Some(0));
    assert_eq!(left("2026-11-23 12:00:00"), Some(1));
    assert_eq!(left("2026-11-19 11:59:59"), Some(-3));
    // As MySQL may have it with fractions, and what is no date.
    assert_eq!(left("2026-11-24 12:00:00.000000"), Some(2));
    assert_eq!(left(""), None);
    assert_eq!(left("0000-00-00 00:00:00"), None);
}

#[test]
fn a_line_says_who_and_what() {
    let line = asked(&[]).line(&row(&[
        ("service_id", "7"),
        ("client_id", "3"),
        ("service_status", "Active"),
        ("domain", "xn--w-uga1v8h.example.com"),
        ("companyname", "O&#039;Brien &amp;amp; &lt;b&gt;"),
        ("firstname", "Zofia"),
        ("product", "SSL &quot;one&quot;"),
    ]));
    assert_eq!((&line["service"], &line["client"]), (&json!(7), &json!(3)));
    assert_eq!(line["name"], "żółw.example.com");
    assert_eq!(line["client_name"], "O'Brien &amp; <b>");
    assert_eq!(line["product"], "SSL \"one\"");
    let gone = asked(&[]).line(&row(&[
        ("service_id", "7"),
        ("firstname", "Zofia"),
        ("lastname", "Wójcik"),
    ]));
    assert_eq!(gone["service"], 0);
    assert_eq!(gone["client_name"], "Zofia Wójcik");
}

#[test]
fn a_certificate_without_a_domain_is_called_by_its_holder() {
    const CSR: &str = include_str!("../../../tests/shop/shop.csr");
    let name = |input: Value| {
        let input = input.to_string();
        asked(&[]).line(&row(&[("input", &input)]))["name"].clone()
    };
    let fields = json!({ "commonName": "Zofia Wójcik", "email": "zofia@example.com" });
    assert_eq!(
        name(json!({ "fields": fields, "csr": CSR })),
        "Zofia Wójcik"
    );
    let fields = json!({ "commonName": "", "email": "zofia@example.com" });
    assert_eq!(
        name(json!({ "fields": fields, "csr": CSR })),
        "shop.example.com"
    );
    assert_eq!(
        name(json!({ "fields": fields, "csr": "rubbish" })),
        "zofia@example.com"
    );
    assert_eq!(name(json!("rubbish")), "");
}

#[test]
fn names_of_issued_certificates_are_searched_too() {
    let statement = asked(&[("text", "second.example.com")]).rows_statement();
    assert!(
        statement.text.contains("o.san_states"),
        "{}",
        statement.text
    );
}

#[test]
fn only_known_words_reach_a_statement() {
    let evil = "'; DROP TABLE tblhosting; --";
    let list = asked(&[
        ("phase", evil),
        ("problem", evil),
        ("days", evil),
        ("sort", evil),
        ("dir", evil),
        ("p", evil),
    ]);
    let plain = asked(&[]).rows_statement();
    assert_eq!(list.rows_statement(), plain);
    assert_eq!(plain.values, Vec::<String>::new());
    assert!(plain.text.ends_with(" LIMIT 50 OFFSET 0"), "{}", plain.text);
    let searched = asked(&[("text", evil)]).rows_statement();
    assert!(!searched.text.contains("DROP"));
    assert!(searched.values.contains(&format!("%{evil}%")));
}

#[test]
fn each_question_mark_has_its_value() {
    for problem in Problem::ALL
        .map(Problem::as_str)
        .into_iter()
        .chain(["any", ""])
    {
        let list = asked(&[
            ("phase", "issued"),
            ("problem", problem),
            ("days", "30"),
            ("text", "a%b_c!"),
        ]);
        for sql in [list.rows_statement(), list.totals_statement()] {
            assert_eq!(
                sql.text.matches('?').count(),
                sql.values.len(),
                "{}",
                sql.text
            );
        }
    }
}

#[test]
fn texts_are_searched_as_they_stand() {
    assert_eq!(patterns("50%_x!"), ["%50!%!_x!!%"]);
    assert_eq!(patterns("O'Brien"), ["%O&#039;Brien%", "%O'Brien%"]);
    assert_eq!(
        patterns("żółw.example.com"),
        ["%xn--w-uga1v8h.example.com%", "%żółw.example.com%"]
    );
    assert_eq!(
        asked(&[("text", &"x".repeat(500))]).text.len(),
        LONGEST_TEXT
    );
}

#[test]
fn pages_and_totals() {
    let page = |number| {
        asked(&[("p", number), ("sort", "client"), ("dir", "desc")])
            .rows_statement()
            .text
    };
    assert!(
        page("3").ends_with("o.id DESC LIMIT 50 OFFSET 100"),
        "{}",
        page("3")
    );
    for odd in ["0", "-1", "1e9", "99999999999999999999", ""] {
        let offset = page(odd)
            .rsplit(' ')
            .next()
            .unwrap()
            .parse::<u64>()
            .unwrap();
        assert!(offset <= (LAST_PAGE - 1) * PER_PAGE);
    }
    let totals = Overview::totals(&row(&[
        ("total", "120"),
        ("matching", "51"),
        ("phase_issued", "9"),
        ("problem_any", "2"),
    ]));
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
    assert_eq!(Overview::totals(&Form::default())["pages"], 1);
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
    let list = asked(&values);
    assert_eq!(
        list.asked(),
        values.map(|(name, value)| (name, value.to_owned()))
    );
}

#[test]
fn a_column_sorts_and_turns() {
    let sorts = asked(&[("sort", "name"), ("dir", "asc"), ("text", "a"), ("p", "3")]).sorts();
    assert_eq!(sorts["name"]["current"], "asc");
    assert_eq!(
        sorts["name"]["asked"],
        json!({"text": "a", "sort": "name", "dir": "desc"})
    );
    assert_eq!(sorts["client"]["current"], "");
    assert_eq!(
        sorts["client"]["asked"],
        json!({"text": "a", "sort": "client", "dir": "asc"})
    );
}
