//! Many calls at once.

use certum::error::{Error, Stage};

use crate::operations::{Read, answer, data, error};
use crate::server::{Script, Server, Step};
use crate::{client, settings, settings_for};

fn reads(number: usize) -> Vec<Read> {
    (0..number).map(|id| Read::new(&id.to_string())).collect()
}

#[test]
fn all_are_made_at_most_so_many_at_once() {
    for concurrency in [1, 8, 64] {
        let good = Step::Send(answer("getOrderState", 0, ""));
        let server = Server::start(vec![Script::Always(good)]);
        let results = client(settings(&server))
            .call_all(&reads(200), concurrency)
            .unwrap();
        assert_eq!(results.len(), 200);
        assert!(results.iter().all(Result::is_ok));
        assert_eq!(server.requests().len(), 200);
        assert!(server.most_at_once() <= concurrency);
        assert!(concurrency == 1 || server.most_at_once() > 1);
        assert!(
            server.connections() <= concurrency,
            "{}",
            server.connections()
        );
        if concurrency > 8 {
            // So many are not kept.
            server.wait_for_closed(server.connections());
        }
    }
}

#[test]
fn results_stand_where_their_operations_do() {
    let good = Step::Send(answer("getOrderState", 0, ""));
    let refusal = Step::Send(answer("getOrderState", 1, &error(1033)));
    let server = Server::start(vec![Script::Serve(vec![
        good.clone(),
        refusal.clone(),
        good,
        refusal,
    ])]);
    let results = client(settings(&server)).call_all(&reads(4), 1).unwrap();
    let refused: Vec<_> = results.iter().map(Result::is_err).collect();
    assert_eq!(refused, [false, true, false, true]);
}

#[test]
fn refused_credentials_end_it() {
    let refusal = Step::Send(answer("getOrderState", 2, ""));
    let server = Server::start(vec![Script::Always(refusal)]);
    let results = client(settings(&server)).call_all(&reads(100), 4).unwrap();
    assert_eq!(results.len(), 100);
    assert!(results.iter().all(|result| matches!(
        result,
        Err(Error::Credentials {
            success_code: 2,
            ..
        })
    )));
    assert!(server.requests().len() <= 7, "{}", server.requests().len());
}

#[test]
fn a_server_that_is_not_there_ends_it() {
    let address = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let client = client(settings_for(&format!("http://{address}/")));
    client.record_calls(true);
    let results = client.call_all(&reads(1000), 4).unwrap();
    assert!(results.iter().all(|result| matches!(
        result,
        Err(Error::Transport { source, .. }) if source.stage == Stage::Connect
    )));
    assert!(client.take_calls().len() <= 16);
}

#[test]
fn none_and_too_many() {
    let client = client(settings_for("http://127.0.0.1:1/"));
    assert!(client.call_all(&reads(0), 8).unwrap().is_empty());
    for concurrency in [0, 65] {
        assert!(matches!(
            client.call_all(&reads(1), concurrency),
            Err(Error::InvalidInput { field, .. }) if field == "concurrency"
        ));
    }
}

#[test]
fn certificates_and_orders_by_number() {
    let refusal = Step::Send(answer("getCertificate", 1, &error(1033)));
    let certificate = Step::Send(data("getCertificate", "", ""));
    let order = Step::Send(data("getOrderByOrderID", "", ""));
    let server = Server::start(vec![Script::Serve(vec![
        refusal,
        certificate,
        order.clone(),
        order,
    ])]);
    let client = client(settings(&server));
    let ids = ["b", "a", "b"].map(str::to_owned);
    let certificates = client.get_certificates(&ids, 1).unwrap();
    let orders = client.get_orders(&ids, None, 1).unwrap();
    assert!(matches!(&certificates[0], (id, Err(Error::Refused(_))) if id == "b"));
    assert!(matches!(&certificates[1], (id, Ok(_)) if id == "a"));
    assert_eq!(certificates.len(), 2);
    let ids: Vec<_> = orders.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["b", "a"]);
    assert_eq!(server.requests().len(), 4, "each was asked for once");
}
