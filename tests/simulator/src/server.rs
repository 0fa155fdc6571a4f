//! Accepting of connections, plain and TLS.

use std::convert::Infallible;
use std::os::fd::AsFd;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tower::Service;

use crate::app::App;
use crate::connections::Connection;
use crate::{control, service};

/// Where the service is.
pub(crate) const PATH: &str = "/service/PartnerApi.wsdl";

/// Service, control, mail links and CA certificates.
pub(crate) fn router(app: Arc<App>) -> Router {
    control::router()
        .route(PATH, get(service::wsdl).post(service::call))
        .route("/confirm/{code}", get(service::confirm))
        .route("/ca/{name}", get(service::ca_certificate))
        .with_state(app)
}

/// The web root: whatever the host and path have.
pub(crate) fn web_router(app: Arc<App>) -> Router {
    Router::new().fallback(web_page).with_state(app)
}

async fn web_page(State(app): State<Arc<App>>, request: Request) -> Response {
    let host = request
        .headers()
        .get(header::HOST)
        .and_then(|h| h.to_str().ok())
        .unwrap_or_default();
    let host = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let found = app
        .world
        .lock()
        .web
        .get(host, request.uri().path())
        .cloned();
    let Some(page) = found else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let status = StatusCode::from_u16(page.status).unwrap_or(StatusCode::OK);
    let mut response = (status, page.body).into_response();
    for (name, value) in &page.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::from_str(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// Accepts for ever.
pub(crate) async fn accept(
    app: Arc<App>,
    listener: TcpListener,
    router: Router,
    tls: Option<TlsAcceptor>,
) {
    loop {
        let Ok((stream, remote)) = listener.accept().await else {
            continue;
        };
        if app.connections.is_down() {
            continue;
        }
        // Answers are written whole; waiting for more would only delay them.
        let _ = stream.set_nodelay(true);
        let socket = stream.as_fd().try_clone_to_owned().ok();
        let connection = app.connections.add(remote, socket);
        let (app, router, tls) = (Arc::clone(&app), router.clone(), tls.clone());
        tokio::spawn(async move {
            serve(&app, stream, router, tls, &connection).await;
            app.connections.remove(connection.id);
        });
    }
}

async fn serve(
    app: &App,
    stream: TcpStream,
    router: Router,
    tls: Option<TlsAcceptor>,
    connection: &Arc<Connection>,
) {
    match tls {
        None => http(app, stream, router, connection).await,
        Some(tls) => tokio::select! {
            accepted = tls.accept(stream) => match accepted {
                Ok(stream) => http(app, stream, router, connection).await,
                Err(_) => connection.closing(),
            },
            () = connection.killed() => connection.closing(),
        },
    }
}

async fn http<S: AsyncRead + AsyncWrite + Unpin>(
    app: &App,
    stream: S,
    router: Router,
    connection: &Arc<Connection>,
) {
    let shared = Arc::clone(connection);
    let handle = service_fn(move |mut request: hyper::Request<Incoming>| {
        let connection = Arc::clone(&shared);
        let mut router = router.clone();
        connection.begin();
        request.extensions_mut().insert(Arc::clone(&connection));
        async move {
            let answer: Result<Response, Infallible> = router.call(request.map(Body::new)).await;
            connection.end();
            answer
        }
    });
    let mut http = hyper::server::conn::http1::Builder::new();
    let served = http
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), handle);
    tokio::pin!(served);
    tokio::select! {
        _ = served.as_mut() => {}
        () = connection.killed() => {}
        () = connection.idle(app.idle_close.subscribe()) => {}
    }
    connection.closing();
}
