//! Lists that come in pages.

use certum::client::{Client, PageCursor};
use certum::error::Error;
use certum::messages::GetExpiringCertificates;

use crate::operations::{answer, data, error};
use crate::server::{Script, Server, Step};
use crate::{client, settings};

const NAME: &str = "getExpiringCertificates";

fn page(header: &str, orders: &[&str]) -> Step {
    let certificates: Vec<_> = orders
        .iter()
        .map(|order| {
            format!(
                "<expiringCertificates><orderID>{order}</orderID><serialNumber>0A</serialNumber>\
                 <expiringDate>2026-11-22T19:00:00Z</expiringDate>\
                 <validityDaysLeft>3</validityDaysLeft></expiringCertificates>"
            )
        })
        .collect();
    Step::Send(data(NAME, header, &certificates.concat()))
}

fn of(pages: usize) -> String {
    format!("<pagesCount>{pages}</pagesCount>")
}

fn request() -> GetExpiringCertificates {
    GetExpiringCertificates {
        validity_days_left: 30,
        page_number: Some(7),
    }
}

/// The order numbers of all pages, a failure as `!`.
fn walk(client: &Client) -> Vec<String> {
    let mut orders = Vec::new();
    for page in client.pages(request()) {
        match page {
            Ok(page) => orders.extend(page.certificates.into_iter().map(|item| item.order_id)),
            Err(_) => orders.push("!".to_owned()),
        }
    }
    orders
}

fn asked(server: &Server) -> Vec<String> {
    server
        .requests()
        .iter()
        .map(|request| {
            let (_, rest) = request.split_once("<pageNumber>").unwrap();
            rest.split_once('<').unwrap().0.to_owned()
        })
        .collect()
}

fn walked(steps: Vec<Step>) -> (Vec<String>, Vec<String>) {
    let server = Server::start(vec![Script::Serve(steps)]);
    let orders = walk(&client(settings(&server)));
    (orders, asked(&server))
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn all_pages_are_walked() {
    let (orders, asked) = walked(vec![
        page(&of(3), &["a", "b"]),
        page(&of(3), &["c"]),
        page(&of(3), &["d"]),
    ]);
    assert_eq!(orders, strings(&["a", "b", "c", "d"]));
    assert_eq!(asked, strings(&["1", "2", "3"]));
}

#[test]
fn an_empty_list_has_one_page() {
    for count in [0, 1] {
        let (orders, asked) = walked(vec![page(&of(count), &[])]);
        assert_eq!((orders.len(), asked.len()), (0, 1));
    }
}

#[test]
fn without_a_count_an_empty_page_or_none_is_the_end() {
    for end in [page("", &[]), Step::Send(answer(NAME, 1, &error(1155)))] {
        let (orders, asked) = walked(vec![page("", &["a"]), end]);
        assert_eq!(orders, strings(&["a"]));
        assert_eq!(asked.len(), 2);
    }
}

#[test]
fn a_failure_is_told_and_ends_it() {
    let refusal = Step::Send(answer(NAME, 1, &error(1154)));
    let (orders, asked) = walked(vec![page(&of(3), &["a"]), refusal]);
    assert_eq!(orders, strings(&["a", "!"]));
    assert_eq!(asked.len(), 2);
    let missing = Step::Send(answer(NAME, 1, &error(1155)));
    assert_eq!(walked(vec![missing]).0, strings(&["!"]));
}

#[test]
fn more_pages_than_can_be_asked_for_are_told() {
    let server = Server::start(vec![Script::Always(page(&of(101), &["a"]))]);
    let client = client(settings(&server));
    let mut cursor = PageCursor::new(request());
    for _ in 0..100 {
        cursor.next_page(&client).unwrap().unwrap();
    }
    let error = cursor.next_page(&client).unwrap().unwrap_err();
    assert!(matches!(error, Error::InvalidInput { .. }), "{error}");
    assert!(cursor.next_page(&client).is_none());
    assert_eq!(asked(&server).last().unwrap(), "100");
    assert_eq!(server.requests().len(), 100);
}

#[test]
fn a_page_is_fetched_when_it_is_reached() {
    let server = Server::start(vec![Script::Always(page(&of(9), &["a"]))]);
    let client = client(settings(&server));
    let mut pages = client.pages(request());
    assert_eq!(server.requests().len(), 0);
    pages.next().unwrap().unwrap();
    assert_eq!(server.requests().len(), 1);
}
