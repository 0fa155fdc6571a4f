//! The open connections, so that a fault can cut or reset one, or all.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::os::fd::OwnedFd;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use parking_lot::Mutex;
use tokio::sync::{Notify, watch};

/// One accepted connection.
#[derive(Debug)]
pub(crate) struct Connection {
    pub(crate) id: u64,
    pub(crate) remote: SocketAddr,
    killed: Notify,
    reset: AtomicBool,
    used: AtomicBool,
    busy: AtomicUsize,
    last: Mutex<Instant>,
    /// A second handle of the socket, to reset it by.
    socket: Mutex<Option<OwnedFd>>,
}

impl Connection {
    /// Ends the connection; `reset` with RST instead of FIN.
    pub(crate) fn kill(&self, reset: bool) {
        self.reset.store(reset, Ordering::Relaxed);
        self.killed.notify_one();
    }

    pub(crate) async fn killed(&self) {
        self.killed.notified().await;
    }

    /// Called before the socket is closed.
    pub(crate) fn closing(&self) {
        if let Some(socket) = self.socket.lock().take()
            && self.reset.load(Ordering::Relaxed)
        {
            // Without it the peer merely sees the end of the stream.
            let _ = socket2::SockRef::from(&socket).set_linger(Some(Duration::ZERO));
        }
    }

    pub(crate) fn begin(&self) {
        self.used.store(true, Ordering::Relaxed);
        self.busy.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn end(&self) {
        *self.last.lock() = Instant::now();
        self.busy.fetch_sub(1, Ordering::Relaxed);
    }

    fn is_idle(&self) -> bool {
        self.used.load(Ordering::Relaxed) && self.busy.load(Ordering::Relaxed) == 0
    }

    /// Returns once the connection has been idle after a request, as a web server's keep-alive time
    /// counts, for what `limit` holds, in milliseconds.
    pub(crate) async fn idle(&self, mut limit: watch::Receiver<Option<u64>>) {
        loop {
            let wanted = *limit.borrow_and_update();
            let rest = wanted
                .map(|ms| Duration::from_millis(ms).saturating_sub(self.last.lock().elapsed()));
            match rest {
                Some(rest) if rest.is_zero() && self.is_idle() => return,
                Some(rest) => {
                    let wait = tokio::time::sleep(rest.max(Duration::from_millis(5)));
                    tokio::select! { () = wait => {} _ = limit.changed() => {} }
                }
                None if limit.changed().await.is_err() => return,
                None => {}
            }
        }
    }
}

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Connections {
    next: AtomicU64,
    open: Mutex<HashMap<u64, Arc<Connection>>>,
    down_until: Mutex<Option<Instant>>,
}

impl Connections {
    pub(crate) fn add(&self, remote: SocketAddr, socket: Option<OwnedFd>) -> Arc<Connection> {
        let connection = Arc::new(Connection {
            id: self.next.fetch_add(1, Ordering::Relaxed) + 1,
            remote,
            killed: Notify::new(),
            reset: AtomicBool::new(false),
            used: AtomicBool::new(false),
            busy: AtomicUsize::new(0),
            last: Mutex::new(Instant::now()),
            socket: Mutex::new(socket),
        });
        self.open
            .lock()
            .insert(connection.id, Arc::clone(&connection));
        connection
    }

    pub(crate) fn remove(&self, id: u64) {
        self.open.lock().remove(&id);
    }

    pub(crate) fn count(&self) -> usize {
        self.open.lock().len()
    }

    /// How many there ever were.
    pub(crate) fn total(&self) -> u64 {
        self.next.load(Ordering::Relaxed)
    }

    /// Cuts every connection but `but`, and refuses new ones for a while.
    pub(crate) fn restart(&self, down: Duration, but: Option<u64>) {
        *self.down_until.lock() = Some(Instant::now() + down);
        for connection in self.open.lock().values().filter(|c| Some(c.id) != but) {
            connection.kill(false);
        }
    }

    pub(crate) fn is_down(&self) -> bool {
        self.down_until
            .lock()
            .is_some_and(|until| Instant::now() < until)
    }
}
