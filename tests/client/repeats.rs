//! Nothing but a read or an order with our number is ever sent twice.

use certum::client::Settings;
use certum::error::{Error, Stage};
use certum::soap::Operation;
use certum::transport;

use crate::operations::{Numbered, Once, Read, answer, error};
use crate::server::{Script, Server, Step, http};
use crate::{client, settings, transport as transport_error};

/// The ways in which an answer is lost after the request was read.
fn losses() -> Vec<Step> {
    let whole = answer("any", 0, "");
    let page = http("503 Busy", "Content-Type: text/html\r\n", b"busy");
    vec![
        Step::Close,
        Step::Reset,
        Step::Send(whole[..20].to_vec()),
        Step::Send(whole[..whole.len() - 10].to_vec()),
        Step::Send(http("200 OK", "Content-Type: text/xml\r\n", b"")),
        Step::Send(page),
    ]
}

/// Loses the first answer, gives the second; how many requests came, and whether the call worked.
fn after_loss<O: Operation>(operation: &O, loss: Step) -> (usize, bool) {
    let good = Step::Send(answer(O::NAME, 0, ""));
    let server = Server::start(vec![Script::Serve(vec![loss]), Script::Always(good)]);
    let worked = client(settings(&server)).call(operation).is_ok();
    (server.requests().len(), worked)
}

#[test]
fn a_lost_answer_is_asked_for_again_only_where_that_is_safe() {
    for loss in losses() {
        assert_eq!(
            after_loss(&Read::new("1"), loss.clone()),
            (2, true),
            "{loss:?}"
        );
        assert_eq!(
            after_loss(&Numbered::new("1"), loss.clone()),
            (2, true),
            "{loss:?}"
        );
        assert_eq!(
            after_loss(&Once::new("1"), loss.clone()),
            (1, false),
            "{loss:?}"
        );
    }
}

#[test]
fn a_repetition_is_the_same_request() {
    let good = Step::Send(answer("quickOrder", 0, ""));
    let server = Server::start(vec![Script::Serve(vec![Step::Close]), Script::Always(good)]);
    client(settings(&server))
        .call(&Numbered::new("our-1"))
        .unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    assert_eq!(requests[0], requests[1]);
}

#[test]
fn a_connection_closed_unread() {
    let good = Step::Send(answer("cancelOrder", 0, ""));
    let server = Server::start(vec![Script::CloseUnread, Script::Always(good)]);
    match client(settings(&server)).call(&Once::new("1")) {
        // It was closed before anything was written, so that a second connection was right.
        Ok(_) => assert_eq!(server.requests().len(), 1),
        // It was closed later: what was written counts as sent.
        Err(error) => {
            assert!(transport_error::<()>(Err(error)).may_have_been_carried_out);
            assert_eq!(server.requests().len(), 0);
        }
    }
}

#[test]
fn as_often_as_the_settings_say() {
    for retries in [0, 1, 2] {
        let server = Server::start(vec![Script::Serve(vec![Step::Close])]);
        let settings = Settings {
            retries,
            ..settings(&server)
        };
        transport_error(client(settings).call(&Read::new("1")));
        assert_eq!(server.requests().len(), retries as usize + 1);
    }
}

#[test]
fn a_refusal_is_never_asked_again() {
    for (success_code, errors) in [(1, error(1033)), (2, String::new()), (3, String::new())] {
        let refusal = Step::Send(answer("getOrderState", success_code, &errors));
        let server = Server::start(vec![Script::Always(refusal)]);
        let result = client(settings(&server)).call(&Read::new("1"));
        assert!(matches!(
            result,
            Err(Error::Refused(_) | Error::Credentials { .. })
        ));
        assert_eq!(server.requests().len(), 1);
    }
}

#[test]
fn a_refusal_after_a_lost_answer_leaves_the_outcome_unknown() {
    let refusal = Step::Send(answer("quickOrder", 1, &error(1012)));
    let server = Server::start(vec![
        Script::Serve(vec![Step::Close]),
        Script::Always(refusal),
    ]);
    let error = transport_error(client(settings(&server)).call(&Numbered::new("our-1")));
    assert!(error.may_have_been_carried_out);
    assert_eq!(error.stage, Stage::Wait);
    assert_eq!(server.requests().len(), 2);
}

#[test]
fn a_connection_refused_after_a_lost_answer_leaves_the_outcome_unknown() {
    let mut server = Server::start(vec![Script::Serve(vec![Step::Send(b"HTTP".to_vec())])]);
    let client = client(settings(&server));
    // One connection is accepted; when its request was read, nobody listens any more.
    let error = std::thread::scope(|scope| {
        let call = scope.spawn(|| transport_error(client.call(&Read::new("1"))));
        server.wait_for_closed(1);
        server.stop();
        call.join().unwrap()
    });
    assert_eq!(error.stage, Stage::Connect);
    assert!(error.may_have_been_carried_out);
    assert!(!error.message.contains("Nothing was sent"), "{error}");
    assert!(error.message.contains("an earlier attempt"), "{error}");
}

#[test]
fn a_connection_is_kept_between_calls_and_clients() {
    let good = Step::Send(answer("cancelOrder", 0, ""));
    let server = Server::start(vec![Script::Always(good)]);
    for _ in 0..3 {
        client(settings(&server)).call(&Once::new("1")).unwrap();
    }
    assert_eq!((server.connections(), server.requests().len()), (1, 3));
    transport::shutdown();
    client(settings(&server)).call(&Once::new("1")).unwrap();
    assert_eq!(server.connections(), 2);
}

#[test]
fn a_connection_closed_while_idle_is_noticed_before_sending() {
    let good = Step::Send(answer("cancelOrder", 0, ""));
    let server = Server::start(vec![Script::Serve(vec![good])]);
    let client = client(settings(&server));
    for number in 1..=200 {
        client.call(&Once::new("1")).unwrap();
        assert_eq!(
            (server.connections(), server.requests().len()),
            (number, number)
        );
        server.wait_for_closed(number);
    }
}

#[test]
fn a_kept_connection_that_breaks_on_the_request_is_not_used_again() {
    let good = Step::Send(answer("cancelOrder", 0, ""));
    let server = Server::start(vec![
        Script::Serve(vec![good.clone(), Step::Close]),
        Script::Always(good),
    ]);
    let client = client(settings(&server));
    client.call(&Once::new("1")).unwrap();
    let error = transport_error(client.call(&Once::new("2")));
    assert!(error.may_have_been_carried_out);
    assert_eq!(server.requests().len(), 2);
    client.call(&Once::new("3")).unwrap();
    assert_eq!((server.connections(), server.requests().len()), (2, 3));
}
