//! The control interface: JSON in, JSON out. Its forms are described in the README.

mod steps;

use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::Router;
use axum::extract::{Extension, Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::app::App;
use crate::clock::{DateStyle, SECOND, parse_rfc3339};
use crate::connections::Connection;
use crate::web::Served;
use crate::zone::Record;

type Shared = State<Arc<App>>;

/// What a handler says: JSON, or a sentence about a mistake.
pub(crate) type Said = Result<Value, String>;

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/control/zone", post(zone))
        .route("/control/web", post(web))
        .route("/control/clock", post(clock).get(clock_now))
        .route("/control/limits", post(limits).get(limits_now))
        .route("/control/fault", post(fault).get(faults_now))
        .route("/control/verify", post(verify))
        .route("/control/state", post(state))
        .route("/control/reset", post(reset))
        .route("/control/restart", post(restart))
        .route("/control/requests", get(requests).delete(forget_requests))
        .route("/control/orders", get(orders))
        .route("/control/mail", get(mail).delete(forget_mail))
        .route("/control/connections", get(connections))
}

pub(crate) fn say(said: Said) -> Response {
    match said {
        Ok(value) => Json(value).into_response(),
        Err(error) => (StatusCode::BAD_REQUEST, Json(json!({"error": error}))).into_response(),
    }
}

pub(crate) fn read<T: for<'de> Deserialize<'de>>(body: &str) -> Result<T, String> {
    serde_json::from_str(body).map_err(|e| e.to_string())
}

#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
struct ZoneOrder {
    clear: bool,
    delete: Vec<ZoneName>,
    set: Vec<ZoneRecord>,
    add: Vec<ZoneRecord>,
    fail: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ZoneName {
    name: String,
    #[serde(rename = "type")]
    kind: Option<String>,
}

#[derive(Deserialize)]
struct ZoneRecord {
    name: String,
    #[serde(flatten)]
    record: Record,
}

async fn zone(State(app): Shared, body: String) -> Response {
    let said = change_zone(&app, &body);
    app.save_changed().await;
    say(said)
}

fn change_zone(app: &App, body: &str) -> Said {
    let order: ZoneOrder = read(body)?;
    if let Some(bad) = order
        .set
        .iter()
        .chain(&order.add)
        .find_map(|r| crate::dns::refuse(&r.name, &r.record))
    {
        return Err(bad);
    }
    let mut world = app.world.lock();
    if order.clear {
        world.zone.clear();
    }
    for gone in &order.delete {
        world.zone.remove(&gone.name, gone.kind.as_deref());
    }
    for record in &order.set {
        world.zone.remove(&record.name, Some(&record.record.kind));
    }
    for record in order.set.into_iter().chain(order.add) {
        world.zone.add(&record.name, record.record);
    }
    order.fail.iter().for_each(|name| world.zone.fail(name));
    drop(world);
    Ok(json!({}))
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct WebOrder {
    clear: bool,
    delete: Vec<WebName>,
    set: Vec<WebPage>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WebName {
    host: String,
    path: Option<String>,
}

#[derive(Deserialize)]
struct WebPage {
    host: String,
    path: String,
    #[serde(flatten)]
    served: Served,
}

async fn web(State(app): Shared, body: String) -> Response {
    let said = read(&body).map(|order: WebOrder| {
        let mut world = app.world.lock();
        if order.clear {
            world.web.clear();
        }
        for gone in &order.delete {
            world.web.remove(&gone.host, gone.path.as_deref());
        }
        for page in order.set {
            world.web.put(&page.host, &page.path, page.served);
        }
        json!({})
    });
    app.save_changed().await;
    say(said)
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct ClockOrder {
    now: Option<String>,
    /// Seconds.
    advance: Option<i64>,
    freeze: Option<bool>,
}

async fn clock(State(app): Shared, body: String) -> Response {
    let said = move_clock(&app, &body);
    app.save_changed().await;
    say(said)
}

fn move_clock(app: &App, body: &str) -> Said {
    let order: ClockOrder = read(body)?;
    let to = order
        .now
        .as_deref()
        .map(|t| parse_rfc3339(t).ok_or_else(|| format!("{t} is not an RFC 3339 time")))
        .transpose()?;
    let mut world = app.world.lock();
    // What could happen before the clock moves, has happened.
    world.settle_all();
    if let Some(freeze) = order.freeze {
        world.clock.freeze(freeze);
    }
    if let Some(to) = to {
        world.clock.set(to);
    }
    if let Some(seconds) = order.advance {
        let now = world.now();
        world
            .clock
            .set(now.saturating_add(seconds.saturating_mul(SECOND)));
    }
    world.settle_all();
    Ok(json!({"now": DateStyle::Millis.format(world.now())}))
}

async fn clock_now(State(app): Shared) -> Response {
    say(Ok(
        json!({"now": DateStyle::Millis.format(app.world.lock().now())}),
    ))
}

async fn limits(State(app): Shared, body: String) -> Response {
    let said = read(&body).and_then(|patch: Value| {
        let mut world = app.world.lock();
        world.limits = world.limits.changed(&patch)?;
        world.watch_proofs();
        app.idle_close.send_replace(world.limits.idle_close_ms);
        world.settle_all();
        shown_limits(&world.limits)
    });
    app.save_changed().await;
    say(said)
}

async fn limits_now(State(app): Shared) -> Response {
    say(shown_limits(&app.world.lock().limits))
}

/// All switches but the password.
fn shown_limits(limits: &crate::limits::Limits) -> Said {
    let mut value = serde_json::to_value(limits).map_err(|e| e.to_string())?;
    if let Some(password) = value.get_mut("password").filter(|p| !p.is_null()) {
        *password = "***".into();
    }
    Ok(value)
}

async fn fault(State(app): Shared, body: String) -> Response {
    say(read(&body)
        .and_then(|order| app.faults.lock().order(order))
        .map(|()| json!({})))
}

async fn faults_now(State(app): Shared) -> Response {
    say(serde_json::to_value(app.faults.lock().list()).map_err(|e| e.to_string()))
}

async fn verify(State(app): Shared, body: String) -> Response {
    let said = steps::verify(&app, &body);
    app.save_changed().await;
    say(said)
}

async fn state(State(app): Shared, body: String) -> Response {
    let said = steps::state(&app, &body);
    app.save_changed().await;
    say(said)
}

async fn reset(State(app): Shared) -> Response {
    let idle = {
        let mut world = app.world.lock();
        world.reset();
        world.limits.idle_close_ms
    };
    app.idle_close.send_replace(idle);
    app.records.lock().clear();
    // An order to clear cannot be misread.
    let _ = app.faults.lock().order(json!({"clear": true}));
    app.save_changed().await;
    say(Ok(json!({})))
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
struct RestartOrder {
    down_ms: u64,
}

/// Drops every connection, as a restarted server does: the others before it answers, so that what is asked next is
/// not among them, and its own after that.
async fn restart(
    State(app): Shared,
    Extension(own): Extension<Arc<Connection>>,
    body: String,
) -> Response {
    let said = if body.trim().is_empty() {
        Ok(RestartOrder::default())
    } else {
        read(&body)
    };
    let mut answer = say(said.map(|order: RestartOrder| {
        let down = Duration::from_millis(order.down_ms);
        app.connections.restart(down, Some(own.id));
        json!({})
    }));
    answer
        .headers_mut()
        .insert(header::CONNECTION, HeaderValue::from_static("close"));
    answer
}

#[derive(Deserialize)]
struct RequestFilter {
    operation: Option<String>,
    since: Option<u64>,
}

async fn requests(State(app): Shared, Query(filter): Query<RequestFilter>) -> Response {
    let records = app.records.lock();
    let wanted = records
        .iter()
        .filter(|r| filter.since.is_none_or(|n| r.number > n))
        .filter(|r| filter.operation.is_none() || filter.operation == r.operation);
    let found: Vec<_> = wanted.cloned().collect();
    drop(records);
    say(serde_json::to_value(found).map_err(|e| e.to_string()))
}

async fn forget_requests(State(app): Shared) -> Response {
    app.records.lock().clear();
    say(Ok(json!({})))
}

#[derive(Deserialize)]
struct OrderFilter {
    #[serde(rename = "orderID")]
    id: Option<String>,
    /// Milliseconds since 1970: those that changed then or later.
    since: Option<i64>,
}

async fn orders(State(app): Shared, Query(filter): Query<OrderFilter>) -> Response {
    let mut world = app.world.lock();
    world.settle_all();
    let found: Vec<_> = world
        .orders
        .values()
        .filter(|o| filter.id.as_ref().is_none_or(|id| *id == o.id))
        .filter(|o| filter.since.is_none_or(|since| o.updated() >= since))
        .collect();
    say(serde_json::to_value(found).map_err(|e| e.to_string()))
}

async fn mail(State(app): Shared) -> Response {
    let mut world = app.world.lock();
    world.settle_all();
    say(serde_json::to_value(&world.mail).map_err(|e| e.to_string()))
}

async fn forget_mail(State(app): Shared) -> Response {
    app.world.lock().mail.clear();
    say(Ok(json!({})))
}

async fn connections(State(app): Shared) -> Response {
    say(Ok(
        json!({"open": app.connections.count(), "total": app.connections.total()}),
    ))
}
