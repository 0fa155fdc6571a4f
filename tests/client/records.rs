//! The record of calls, which never holds the password.

use crate::operations::{Once, Read, answer, envelope};
use crate::server::{Script, Server, Step, http, ok};
use crate::{client, settings};

/// The password of the tests' client in forms that it may be sent back in.
const FORMS: [&str; 4] = [
    "pa<&>ss",
    "pa&lt;&amp;&gt;ss",
    "pa&#60;&#38;&#62;ss",
    "pa%3C%26%3Ess",
];

#[test]
fn nothing_is_recorded_unless_asked_for() {
    let good = Step::Send(answer("cancelOrder", 0, ""));
    let server = Server::start(vec![Script::Always(good)]);
    let client = client(settings(&server));
    client.call(&Once::new("1")).unwrap();
    assert!(client.take_calls().is_empty());
    client.record_calls(true);
    client.call(&Once::new("2")).unwrap();
    client.record_calls(true);
    assert_eq!(client.take_calls().len(), 1);
    assert!(client.take_calls().is_empty());
    client.call(&Once::new("3")).unwrap();
    client.record_calls(false);
    assert!(client.take_calls().is_empty());
}

#[test]
fn each_attempt_is_recorded_with_its_outcome() {
    let good = Step::Send(answer("getOrderState", 0, ""));
    let server = Server::start(vec![Script::Serve(vec![Step::Close]), Script::Always(good)]);
    let client = client(settings(&server));
    client.record_calls(true);
    client.call(&Read::new("77")).unwrap();
    let calls = client.take_calls();
    assert_eq!(calls.len(), 2);
    assert!(calls[0].outcome.is_err() && calls[0].answer.is_empty());
    assert!(calls[1].outcome.is_ok());
    assert_eq!(calls[1].answer, envelope("getOrderState", 0, ""));
    for call in calls {
        assert_eq!(call.operation, "getOrderState");
        assert!(
            call.request.contains("<orderID>77</orderID>"),
            "{}",
            call.request
        );
        assert!(call.request.contains("reseller"), "{}", call.request);
    }
}

#[test]
fn the_password_is_nowhere() {
    let echo = format!(
        "<errors><Error><errorCode>1090</errorCode><value>{}</value></Error></errors>",
        FORMS[1]
    );
    let noise = FORMS.join(" ");
    let server = Server::start(vec![Script::Serve(vec![
        Step::Send(answer("getOrderState", 1, &echo)),
        Step::Send(ok(&noise)),
        Step::Send(http(
            "500 Error",
            "Content-Type: text/xml\r\n",
            noise.as_bytes(),
        )),
    ])]);
    let client = client(settings(&server));
    client.record_calls(true);
    for _ in 0..3 {
        // A customer may type anything anywhere, the password too.
        let error = client.call(&Once::new("pa<&>ss")).unwrap_err();
        assert_clean(&format!("{error} {error:?}"));
    }
    let calls = client.take_calls();
    assert_eq!(calls.len(), 3);
    for call in &calls {
        assert_clean(&format!(
            "{} {} {:?}",
            call.request, call.answer, call.outcome
        ));
        assert!(call.request.contains("********") && call.answer.contains("********"));
    }
    assert_clean(&format!("{client:?}"));
    // It was sent nevertheless.
    assert!(
        server.requests()[0].contains(FORMS[1]) || server.requests()[0].contains("pa&lt;&amp;>ss")
    );
}

fn assert_clean(text: &str) {
    for form in FORMS.into_iter().chain(["pa&lt;&amp;>ss"]) {
        assert!(!text.contains(form), "{form} in {text}");
    }
}

#[test]
fn the_newest_hundred_are_kept() {
    let good = Step::Send(answer("getOrderState", 0, ""));
    let server = Server::start(vec![Script::Always(good)]);
    let client = client(settings(&server));
    client.record_calls(true);
    for number in 0..105 {
        client.call(&Read::new(&number.to_string())).unwrap();
    }
    let calls = client.take_calls();
    assert_eq!(calls.len(), 100);
    assert!(calls[0].request.contains("<orderID>5</orderID>"));
    assert!(calls[99].request.contains("<orderID>104</orderID>"));
}
