//! The service's address: GET gives the WSDL, POST calls an operation.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Extension, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::app::{App, Recorded, mask};
use crate::connections::Connection;
use crate::faults::{Fault, What, When};
use crate::ops::{self, Answered};
use crate::reply::Reply;
use crate::request::Req;
use crate::rewrite::rewrite;
use crate::schema;
use crate::soap;

/// Larger bodies are not even read.
const BODY_LIMIT: usize = 512 << 20;

pub(crate) async fn wsdl(
    State(app): State<Arc<App>>,
    Extension(connection): Extension<Arc<Connection>>,
) -> Response {
    let faults = app.faults.lock().meet("WSDL");
    let mut reply = Reply::xml(200, schema::wsdl(&app.service));
    if let Some(done) = meet(&app, &connection, &faults, When::Before, &mut reply).await {
        return done;
    }
    reply.finish(&faults, connection)
}

pub(crate) async fn call(
    State(app): State<Arc<App>>,
    Extension(connection): Extension<Arc<Connection>>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let Ok(body) = axum::body::to_bytes(body, BODY_LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let text = std::str::from_utf8(&body)
        .map_err(|e| format!("the request is not UTF-8: byte {}", e.valid_up_to()));
    let text = text.map(|t| t.trim_start_matches('\u{feff}'));
    let (operation, faults) = ordered(&app, text.as_deref().unwrap_or_default());
    let delay = app.world.lock().limits.answer_delay_ms;
    let mut reply = Reply::xml(200, String::new());
    let number = record(&app, &connection, &headers, &body, operation, &faults);
    if let Some(done) = meet(&app, &connection, &faults, When::Before, &mut reply).await {
        return done;
    }
    if !reply.is_final() {
        let answered = carry_out(&app, text, &faults);
        if answered.as_ref().is_ok_and(|a| a.carried_out) {
            app.save().await;
        }
        note(&app, number, &answered, &body);
        reply = match answered {
            Ok(answered) => Reply::xml(200, answered.text),
            Err(reason) => Reply::xml(500, soap::fault("Client", &reason)),
        };
        if let Some(done) = meet(&app, &connection, &faults, When::After, &mut reply).await {
            return done;
        }
    }
    if delay > 0 {
        tokio::time::sleep(Duration::from_millis(delay)).await;
    }
    reply.finish(&faults, connection)
}

/// The faults that meet a request, and its operation where it had to be read for that.
fn ordered(app: &App, text: &str) -> (Option<String>, Vec<Fault>) {
    if app.faults.lock().list().is_empty() {
        return (None, Vec::new());
    }
    let operation = operation_of(text);
    let faults = app.faults.lock().meet(operation.as_deref().unwrap_or("?"));
    (operation, faults)
}

fn operation_of(text: &str) -> Option<String> {
    let doc = soap::parse(text).ok()?;
    Some(soap::message(&doc).ok()?.tag_name().name().to_owned())
}

/// Checks and carries out; an error is the sentence of a SOAP fault.
fn carry_out(app: &App, text: Result<&str, String>, faults: &[Fault]) -> Result<Answered, String> {
    let text = text?;
    let doc = soap::parse(text)?;
    let message = soap::message(&doc)?;
    let findings = app.schema.check(message);
    if let Some(violation) = findings.structure {
        return Err(violation);
    }
    let operation = message.tag_name().name();
    let mut world = app.world.lock();
    let uncoded = findings.values.iter().find(|v| {
        world.limits.strict_types || crate::rules::code_for_type(operation, &v.path).is_none()
    });
    if let Some(bad) = uncoded {
        return Err(format!(
            "element '{}' must be {}, not '{}'",
            bad.path, bad.kind, bad.value
        ));
    }
    let whats: Vec<&What> = faults.iter().map(|f| &f.what).collect();
    if let Some(answered) = ordered_answer(&world, operation, &whats) {
        return Ok(rewritten(answered, &whats));
    }
    let answered = if text.len() > world.limits.max_request_bytes {
        ops::refused(&world, operation, 1, &[(2080, text.len().to_string())])
    } else {
        ops::answer(&mut world, Req(message), &findings.values)
    };
    drop(world);
    Ok(rewritten(answered, &whats))
}

fn rewritten(mut answered: Answered, whats: &[&What]) -> Answered {
    if !whats.is_empty() {
        answered.text = rewrite(&answered.text, whats);
    }
    answered
}

/// The answer that a `refuse` or `success` fault orders.
fn ordered_answer(
    world: &crate::world::World,
    operation: &str,
    whats: &[&What],
) -> Option<Answered> {
    whats.iter().find_map(|what| match what {
        What::Refuse { errors } => {
            let errors: Vec<soap::Refusal> =
                errors.iter().map(|e| (e.code, e.value.clone())).collect();
            Some(ops::refused(world, operation, 1, &errors))
        }
        What::Success { code } => Some(ops::refused(world, operation, *code, &[])),
        _ => None,
    })
}

/// Lets the faults of a moment happen: some end the call here, some settle the reply.
async fn meet(
    app: &Arc<App>,
    connection: &Arc<Connection>,
    faults: &[Fault],
    when: When,
    reply: &mut Reply,
) -> Option<Response> {
    for fault in faults.iter().filter(|f| f.when == when) {
        match &fault.what {
            What::Delay { ms } => tokio::time::sleep(Duration::from_millis(*ms)).await,
            What::Cut => return Some(gone(connection, false).await),
            What::Reset => return Some(gone(connection, true).await),
            What::Restart { down_ms } => {
                app.connections
                    .restart(Duration::from_millis(*down_ms), None);
                return Some(gone(connection, false).await);
            }
            what => reply.replace(what),
        }
    }
    None
}

/// Ends the connection and never answers.
async fn gone(connection: &Connection, reset: bool) -> Response {
    connection.kill(reset);
    std::future::pending().await
}

/// Notes a request as soon as it is there: a fault may end the call at any moment. Answers its number.
fn record(
    app: &App,
    connection: &Connection,
    headers: &HeaderMap,
    body: &Bytes,
    operation: Option<String>,
    faults: &[Fault],
) -> u64 {
    let header = |name: header::HeaderName| {
        headers
            .get(name)
            .and_then(|v| v.to_str().ok())
            .map(str::to_owned)
    };
    let (now, limit) = {
        let world = app.world.lock();
        (world.now(), world.limits.record_limit)
    };
    let number = app.next_number();
    let entry = Recorded {
        number,
        time: crate::clock::DateStyle::Millis.format(now),
        operation,
        body: mask(&String::from_utf8_lossy(body)),
        soap_action: header(header::HeaderName::from_static("soapaction")),
        content_type: header(header::CONTENT_TYPE),
        user_agent: header(header::USER_AGENT),
        connection: connection.id,
        remote_port: connection.remote.port(),
        status: 0,
        carried_out: false,
        codes: Vec::new(),
        faults: faults.iter().map(|f| f.what.name()).collect(),
    };
    let mut records = app.records.lock();
    records.push_back(entry);
    while records.len() > limit {
        records.pop_front();
    }
    number
}

/// Adds to a noted request how it was answered.
fn note(app: &App, number: u64, answered: &Result<Answered, String>, body: &Bytes) {
    let operation = match answered {
        Ok(answered) => Some(answered.operation.clone()),
        Err(_) => operation_of(&String::from_utf8_lossy(body)),
    };
    let mut records = app.records.lock();
    let Some(entry) = records.iter_mut().rev().find(|r| r.number == number) else {
        return;
    };
    entry.operation = operation;
    match answered {
        Ok(answered) => {
            entry.status = 200;
            entry.carried_out = answered.carried_out;
            entry.codes.clone_from(&answered.codes);
        }
        Err(_) => entry.status = 500,
    }
}

/// The link of a mail.
pub(crate) async fn confirm(State(app): State<Arc<App>>, Path(code): Path<String>) -> Response {
    let outcome = confirm_code(&app, &code);
    app.save().await;
    match outcome {
        Ok(()) => "confirmed\n".into_response(),
        Err(refusal) => (StatusCode::BAD_REQUEST, format!("refused: {refusal}\n")).into_response(),
    }
}

/// Confirms a mailed code.
pub(crate) fn confirm_code(app: &App, code: &str) -> Result<(), u16> {
    let mut world = app.world.lock();
    let (id, index, purpose) = world.codes.get(code).cloned().ok_or(1186_u16)?;
    world.settle_due();
    world.confirm(code, &id, index, &purpose)
}

/// A CA certificate in DER.
pub(crate) async fn ca_certificate(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
) -> Response {
    let der = app.world.lock().ca.der(name.trim_end_matches(".cer"));
    match der {
        Some(der) => ([(header::CONTENT_TYPE, "application/pkix-cert")], der).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
