//! An order is placed once, and known to be, even where an answer is lost.

use certum::client::Placement;
use certum::error::Error;
use certum::messages::{OrderParameters, QuickOrder, RequestorInfo};

use crate::operations::{answer, data, error};
use crate::server::{Script, Server, Step};
use crate::{client, settings};

fn order(number: Option<&str>) -> QuickOrder {
    QuickOrder {
        order_parameters: OrderParameters {
            csr: "CSR".to_owned(),
            customer: "whmcs-1-2".to_owned(),
            order_id: number.map(str::to_owned),
            product_code: "601".to_owned(),
            ..OrderParameters::default()
        },
        requestor_info: Some(RequestorInfo {
            email: "Jan@example.com".to_owned(),
            ..RequestorInfo::default()
        }),
        ..QuickOrder::default()
    }
}

fn placed() -> Step {
    let verification = "<SANVerification><approverMethod>FILE</approverMethod><code>c0de</code>\
                        <FQDNs><FQDN>example.com</FQDN></FQDNs></SANVerification>";
    let id = "<orderID>our-1</orderID>";
    Step::Send(data("quickOrder", "", &format!("{id}{verification}")))
}

fn refused(code: u32) -> Step {
    Step::Send(answer("quickOrder", 1, &error(code)))
}

fn read(number: &str, customer: &str, product: &str, email: &str) -> Step {
    let order = format!(
        "<orders><Order><orderDetails><requestorInfo><email>{email}</email></requestorInfo>\
         </orderDetails><orderStatus><customer>{customer}</customer>\
         <orderDate>2026-11-22T19:00:00Z</orderDate><orderID>{number}</orderID>\
         <orderStatus>AWAITING</orderStatus><productCode>{product}</productCode>\
         </orderStatus></Order></orders>"
    );
    Step::Send(data("getOrderByOrderID", "", &order))
}

fn ours() -> Step {
    read("our-1", "whmcs-1-2", "601", "jan@example.com")
}

/// Places an order with our number; the first connection does `first`, the second the rest.
fn place(first: Step, rest: Vec<Step>) -> (Result<Placement, Error>, Vec<String>) {
    let server = Server::start(vec![Script::Serve(vec![first]), Script::Serve(rest)]);
    let result = client(settings(&server)).quick_order(&order(Some("our-1")));
    let operations = server
        .requests()
        .iter()
        .map(|request| {
            let operations = ["quickOrder", "getOrderByOrderID"];
            let is_in = |name: &&&str| request.contains(&format!(":{name}>"));
            (*operations.iter().find(is_in).unwrap()).to_owned()
        })
        .collect();
    (result, operations)
}

#[test]
fn an_answered_order_is_placed_with_its_verification() {
    let (result, operations) = place(placed(), vec![]);
    let placement = result.unwrap();
    assert!(!placement.found);
    assert_eq!(placement.order.order_id, "our-1");
    assert_eq!(placement.order.verification.unwrap().code, "c0de");
    assert_eq!(operations, ["quickOrder"]);
}

#[test]
fn a_lost_request_is_placed_by_its_repetition() {
    let (result, operations) = place(Step::Close, vec![placed()]);
    assert!(!result.unwrap().found);
    assert_eq!(operations, ["quickOrder", "quickOrder"]);
}

#[test]
fn a_lost_answer_is_found_by_reading() {
    // The key was used by the lost order: Certum may say that first.
    for code in [1012, 1032] {
        let (result, operations) = place(Step::Close, vec![refused(code), ours()]);
        let placement = result.unwrap();
        assert!(placement.found);
        assert_eq!(placement.order.order_id, "our-1");
        assert_eq!(placement.order.verification, None);
        assert_eq!(
            operations,
            ["quickOrder", "quickOrder", "getOrderByOrderID"]
        );
    }
}

#[test]
fn another_order_under_the_number_is_no_success() {
    for other in [
        read("our-1", "whmcs-9-9", "601", "jan@example.com"),
        read("our-1", "whmcs-1-2", "602", "jan@example.com"),
        read("our-1", "whmcs-1-2", "601", "eve@example.com"),
        read("our-2", "whmcs-1-2", "601", "jan@example.com"),
        Step::Send(data("getOrderByOrderID", "", "<orders><Order/></orders>")),
    ] {
        let (result, _) = place(Step::Close, vec![refused(1012), other]);
        assert!(matches!(result, Err(Error::Refused(refusal)) if refusal.errors[0].code == 1012));
    }
}

#[test]
fn a_first_refusal_is_a_refusal() {
    let (result, operations) = place(refused(1012), vec![ours()]);
    assert!(matches!(result, Err(Error::Refused(_))));
    assert_eq!(operations, ["quickOrder"]);
}

#[test]
fn a_refusal_of_the_repetition_counts_where_nothing_was_placed() {
    let none = Step::Send(answer("getOrderByOrderID", 1, &error(1033)));
    let (result, _) = place(Step::Close, vec![refused(1002), none]);
    assert!(matches!(result, Err(Error::Refused(refusal)) if refusal.errors[0].code == 1002));
}

#[test]
fn what_cannot_be_settled_stays_unknown() {
    let none = Step::Send(answer("getOrderByOrderID", 1, &error(1033)));
    let broken = Step::Send(answer("getOrderByOrderID", 1, &error(1138)));
    let credentials = Step::Send(answer("quickOrder", 2, ""));
    for rest in [
        vec![refused(1012), none],
        vec![refused(1012), broken],
        vec![refused(1012), Step::Close],
        vec![credentials],
        vec![Step::Close],
    ] {
        let (result, _) = place(Step::Close, rest.clone());
        let unknown = matches!(
            &result,
            Err(Error::Transport { source, .. }) if source.may_have_been_carried_out
        );
        assert!(unknown, "{rest:?}: {result:?}");
    }
}

#[test]
fn an_order_without_our_number_is_sent_once() {
    let server = Server::start(vec![Script::Serve(vec![Step::Close])]);
    let result = client(settings(&server)).quick_order(&order(None));
    assert!(matches!(result, Err(Error::Transport { .. })));
    assert_eq!(server.requests().len(), 1);
}
