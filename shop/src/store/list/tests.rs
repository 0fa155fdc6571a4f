use super::*;
use crate::form::Form;
use serde_json::json;
use time::macros::datetime;

const NOW: OffsetDateTime = datetime!(2026-11-22 12:00 UTC);

fn asked(values: &[(&str, &str)]) -> List {
    List::read(&values.iter().copied().collect::<Form>(), NOW)
}

fn row(values: Value) -> Row {
    let Value::Object(mut row) = values else {
        panic!("no row: {values}")
    };
    for moment in ["opened_at", "last_step"] {
        row.entry(moment).or_insert("2026-11-22 11:00:00".into());
    }
    row
}

#[test]
fn names_of_issued_certificates_are_searched_too() {
    let statement = rows(&asked(&[("text", "second.example.com")]));
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
    assert_eq!(rows(&list), rows(&asked(&[])));
    let plain = rows(&asked(&[("sort", "expiry")]));
    let mut tables = Sql::default();
    tables.from(&list);
    tables.from(&list);
    assert_eq!(plain.values, tables.values);
    assert!(plain.text.contains(" limit 50 offset 0)"), "{}", plain.text);
    let searched = rows(&asked(&[("text", evil)]));
    assert!(!searched.text.contains("DROP"));
    assert!(searched.values.contains(&format!("%{evil}%").into()));
}

#[test]
fn each_question_mark_has_its_value() {
    for problem in Concern::ALL
        .iter()
        .copied()
        .map(Concern::as_str)
        .chain(["any", ""])
    {
        let list = asked(&[
            ("phase", "issued"),
            ("problem", problem),
            ("days", "30"),
            ("text", "a%b_c!"),
        ]);
        let by_name = List::read(&[("sort", "name")].into_iter().collect(), NOW);
        for sql in [rows(&list), rows(&by_name), sorted(&list), totals(&list)] {
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
    assert_eq!(pattern("50%_x!"), "%50!%!_x!!%");
    assert_eq!(pattern("O&#039;Brien"), "%O&#039;Brien%");
    let list = asked(&[("text", "żółw.example.com")]);
    for found in ["%xn--w-uga1v8h.example.com%", "%żółw.example.com%"] {
        assert!(rows(&list).values.contains(&found.into()), "{found}");
    }
}

#[test]
fn pages() {
    let page = |number| {
        rows(&asked(&[
            ("p", number),
            ("sort", "client"),
            ("dir", "desc"),
        ]))
        .text
    };
    assert!(
        page("3").contains("s.id desc limit 50 offset 100)"),
        "{}",
        page("3")
    );
    for odd in ["0", "-1", "1e9", "99999999999999999999", ""] {
        let page = page(odd);
        let (_, offset) = page.split_once(" offset ").unwrap();
        let offset = offset.split(')').next().unwrap().parse::<u64>().unwrap();
        assert!(offset <= (1_000_000 - 1) * PER_PAGE);
    }
}

#[test]
fn a_row_is_read_with_its_types() {
    let read = list_row(&row(json!({
        "id": 1, "service_id": "7", "client_id": 3, "order_id": 4, "order_status": "ENROLLED", "certum_id": "C-1",
        "certificate_id": 5, "certificate_status": "VALID", "serial": "0A1B", "replacing": "1",
        // As MySQL may have it.
        "not_after": "2026-11-24 12:00:00.000000", "domainstatus": "Active", "input": "{\"csr\":\"x\"}",
    })))
    .unwrap();
    assert_eq!((read.service_id, read.client_id), (7, 3));
    assert_eq!(read.order, Some(OrderStatus::Enrolled));
    let end = datetime!(2026-11-24 12:00 UTC);
    assert_eq!(read.certificate, Some((CertificateStatus::Valid, end)));
    assert_eq!(
        (read.placing, read.replacing, read.unsettled),
        (false, true, false)
    );
    assert_eq!(read.service_status, ServiceStatus::Active);
    assert_eq!(read.input.unwrap().get("csr"), "x");
}

#[test]
fn before_an_order_there_is_little_in_a_row() {
    let read = list_row(&row(json!({
        "id": 1, "service_id": 7, "order_id": null, "order_status": null, "certificate_id": null,
        "certificate_status": null, "not_after": null, "serial": null, "domainstatus": null, "input": null,
    })))
    .unwrap();
    assert_eq!((read.order, read.certificate), (None, None));
    assert_eq!((read.serial.as_str(), read.input), ("", None));
    assert_eq!(read.service_status, ServiceStatus::Gone);
    assert_eq!(read.last_step, datetime!(2026-11-22 11:00 UTC));
}

#[test]
fn what_cannot_be_read_is_named() {
    let unreadable = list_row(&row(json!({
        "id": 1, "certificate_id": 5, "certificate_status": "VALID", "not_after": "0000-00-00 00:00:00",
    })))
    .unwrap_err();
    let expected = Unreadable {
        table: "mod_certum_certificates",
        row: "5".to_owned(),
        column: "not_after",
    };
    assert_eq!(unreadable, expected);
    let unreadable = list_row(&row(json!({ "id": 1, "input": "\"rubbish\"" }))).unwrap_err();
    assert_eq!((unreadable.row.as_str(), unreadable.column), ("1", "input"));
}

#[test]
fn what_needs_a_person_is_sorted_by_a_place_of_its_own() {
    let statement = rows(&asked(&[])).text;
    let order =
        " order by s.id is null, attention_place asc, s.due_at is null asc, s.due_at asc, s.id asc";
    assert_eq!(statement.matches(order).count(), 2, "{statement}");
    let last = Concern::ALL.len() + 1;
    assert!(statement.contains(&format!(" else {last} end as attention_place")));
    assert!(
        !rows(&asked(&[("sort", "name")]))
            .text
            .contains("attention_place")
    );
}

#[test]
fn what_recurs_is_told_as_the_billing_cycle_tells_it() {
    let (_, words) = is(Fact::Recurring).split_once(" not in ").unwrap();
    for word in BillingCycle::KNOWN {
        let recurs = BillingCycle::parse(word).recurs();
        assert_eq!(words.contains(&format!("'{word}'")), !recurs, "{word}");
    }
}

#[test]
fn the_day_up_to_which_it_is_paid_may_be_none() {
    let paid = |cycle: &str, day: &str| {
        let read = list_row(&row(
            json!({ "id": 1, "billingcycle": cycle, "nextduedate": day }),
        ))
        .unwrap();
        (read.recurring, read.paid_until)
    };
    let day = datetime!(2026-11-22 00:00 UTC);
    assert_eq!(paid("Annually", "2026-11-22"), (true, Some(day)));
    assert_eq!(paid("One Time", "0000-00-00"), (false, None));
    assert_eq!(paid("", ""), (false, None));
}
