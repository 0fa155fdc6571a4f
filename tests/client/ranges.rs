//! Lists of a range of time that are longer than Certum tells at once.

use certum::client::{RangeCursor, Settings};
use certum::error::Error;
use certum::messages::{GetModifiedOrders, OrderOption};
use time::macros::datetime;
use time::{Duration, OffsetDateTime};

use crate::operations::{answer, data, error};
use crate::server::{Script, Server, Step};
use crate::{client, settings};

const NAME: &str = "getModifiedOrders";
const FROM: OffsetDateTime = datetime!(2026-11-30 12:00 UTC);

fn page(pages: usize, orders: &[&str]) -> Step {
    let orders: Vec<_> = orders
        .iter()
        .map(|order| {
            format!(
                "<Order reissue=\"false\"><orderStatus><customer>c</customer>\
                 <orderDate>2026-11-22T19:00:00Z</orderDate><orderID>{order}</orderID>\
                 <orderStatus>AWAITING</orderStatus><productCode>601</productCode></orderStatus></Order>"
            )
        })
        .collect();
    let orders = format!("<orders>{}</orders>", orders.concat());
    Step::Send(data(
        NAME,
        &format!("<pagesCount>{pages}</pagesCount>"),
        &orders,
    ))
}

fn too_many() -> Step {
    Step::Send(answer(NAME, 1, &error(1154)))
}

fn malformed() -> Step {
    page(1, &["<b/>"])
}

/// The order numbers of all pages, a failure as `!`; with each last page of a part the minute until which it was read.
fn walk(seconds: i64, steps: Vec<Step>) -> (Vec<String>, Vec<String>) {
    let server = Server::start(vec![Script::Serve(steps)]);
    let client = client(Settings {
        retries: 0,
        ..settings(&server)
    });
    let until = FROM + Duration::seconds(seconds);
    let request = GetModifiedOrders::new(FROM, until, Some(OrderOption::STATUS));
    let mut cursor = RangeCursor::new(request);
    let mut told = Vec::new();
    while let Some(page) = cursor.next_page(&client) {
        match page {
            Ok(page) => {
                let orders = page.answer.orders.into_iter();
                told.extend(orders.map(|order| order.order_status.unwrap().order_id));
                let until = page.read_until;
                told.extend(until.map(|until| format!("-{}", (until - FROM).whole_seconds())));
            }
            Err(error) => {
                told.push("!".to_owned());
                assert!(
                    cursor.goes_on() || !matches!(error, Error::Transport { .. }),
                    "{error}"
                );
            }
        }
    }
    (told, asked(&server))
}

/// The ranges that were asked for, in seconds from the beginning.
fn asked(server: &Server) -> Vec<String> {
    let moment = |request: &str, name: &str| {
        let (_, rest) = request.split_once(&format!("<{name}>")).unwrap();
        let text = rest.split_once('<').unwrap().0;
        (certum::soap::parse_moment(text).unwrap() - FROM).whole_seconds()
    };
    let requests = server.requests();
    let requests = requests.iter().map(|request| {
        let (from, to) = (moment(request, "fromDate"), moment(request, "toDate"));
        format!("{from}-{to}")
    });
    requests.collect()
}

#[test]
fn what_fits_is_read_at_once() {
    let (told, asked) = walk(3600, vec![page(2, &["a"]), page(2, &["b"])]);
    assert_eq!(told, ["a", "b", "-3600"]);
    assert_eq!(asked, ["0-3600", "0-3600"]);
}

#[test]
fn what_is_too_long_is_cut_in_two_until_it_fits() {
    let steps = vec![
        page(101, &["x"]),
        page(1, &["a"]),
        too_many(),
        page(1, &["b"]),
        page(1, &["c"]),
    ];
    let (told, asked) = walk(3600, steps);
    // What was read stays read, with the moment until when.
    assert_eq!(told, ["a", "-1800", "b", "-2700", "c", "-3600"]);
    let parts = ["0-3600", "0-1800", "1800-3600", "1800-2700", "2700-3600"];
    assert_eq!(asked, parts);
}

#[test]
fn what_cannot_be_read_is_found_and_passed_over() {
    let steps = vec![
        malformed(),
        page(1, &[]),
        malformed(),
        malformed(),
        page(1, &["a"]),
        page(1, &["b"]),
    ];
    let (told, asked) = walk(8, steps);
    assert_eq!(told, ["!", "a", "-4", "b", "-8"]);
    assert_eq!(asked, ["0-8", "7-8", "0-4", "0-2", "2-4", "4-8"]);
}

#[test]
fn a_service_that_cannot_be_read_at_all_is_not_asked_for_each_second() {
    let (told, asked) = walk(3600, vec![malformed(), malformed()]);
    assert_eq!(told, ["!"]);
    assert_eq!(asked, ["0-3600", "3599-3600"]);
}

#[test]
fn what_is_not_of_the_range_ends_it() {
    let refused = Step::Send(answer(NAME, 1, &error(2057)));
    let (told, asked) = walk(3600, vec![page(101, &[]), page(1, &["a"]), refused]);
    assert_eq!(told, ["a", "-1800", "!"]);
    assert_eq!(asked.len(), 3);
}
