//! The runtime of this thread in this process.

use std::cell::RefCell;
use std::mem::ManuallyDrop;

use tokio::runtime::{Builder, Handle, Runtime};

use super::failure::setup;
use super::setup::Route;
use super::wire::{Wire, let_connections_act};
use crate::error::TransportError;

/// How many different routes (proxy, CA file, connect timeout) a thread keeps connections for.
const MAX_ROUTES: usize = 8;

/// How many idle connections are kept between calls.
const KEPT_CONNECTIONS: usize = 8;

/// A runtime and the connections made on it.
struct Engine {
    pid: u32,
    runtime: Runtime,
    wires: Vec<(Route, Wire)>,
}

thread_local! {
    // ManuallyDrop: an engine inherited over fork must never be dropped. Closing it would take the
    // parent's sockets out of the epoll set that both processes share.
    static ENGINE: RefCell<Option<ManuallyDrop<Engine>>> = const { RefCell::new(None) };
}

impl Engine {
    fn new() -> Result<Self, TransportError> {
        let runtime = Builder::new_current_thread()
            .enable_io()
            .enable_time()
            .build()
            .map_err(|error| setup(format!("no event loop can be made: {error}")))?;
        Ok(Self {
            pid: std::process::id(),
            runtime,
            wires: Vec::new(),
        })
    }

    /// The connections that are kept for `route`.
    fn wire(&mut self, route: &Route) -> Result<Wire, TransportError> {
        if let Some((_, wire)) = self.wires.iter().find(|(known, _)| known == route) {
            return Ok(wire.clone());
        }
        let wire = Wire::new(route, KEPT_CONNECTIONS)?;
        if self.wires.len() == MAX_ROUTES {
            self.wires.remove(0);
        }
        self.wires.push((route.clone(), wire.clone()));
        Ok(wire)
    }

    fn run<T>(
        &mut self,
        route: &Route,
        at_once: usize,
        work: impl AsyncFnOnce(&Wire) -> T,
    ) -> Result<T, TransportError> {
        if at_once <= KEPT_CONNECTIONS {
            let wire = self.wire(route)?;
            return Ok(self.runtime.block_on(work(&wire)));
        }
        // So many connections are worth having for as long as the work takes.
        let wire = Wire::new(route, at_once)?;
        let result = self.runtime.block_on(work(&wire));
        drop(wire);
        self.runtime.block_on(let_connections_act());
        Ok(result)
    }
}

/// Runs `work`, which makes up to `at_once` exchanges at the same time, to its end on this thread.
///
/// # Errors
///
/// [`Stage::Setup`](crate::error::Stage::Setup) when the route's settings are unusable, or when
/// called from within an async runtime.
pub(crate) fn block_on<T>(
    route: &Route,
    at_once: usize,
    work: impl AsyncFnOnce(&Wire) -> T,
) -> Result<T, TransportError> {
    with_engine(|engine| engine.run(route, at_once, work))
}

/// Runs `work`, which makes connections of its own, to its end on this thread. Those that it drops are closed.
///
/// # Errors
///
/// [`Stage::Setup`](crate::error::Stage::Setup) when called from within an async runtime.
pub(crate) fn on_this_thread<T>(work: impl AsyncFnOnce() -> T) -> Result<T, TransportError> {
    with_engine(|engine| {
        let result = engine.runtime.block_on(work());
        engine.runtime.block_on(let_connections_act());
        Ok(result)
    })
}

/// Hands this thread's engine to `work`; makes one where there is none of this process.
fn with_engine<T>(
    work: impl FnOnce(&mut Engine) -> Result<T, TransportError>,
) -> Result<T, TransportError> {
    if Handle::try_current().is_ok() {
        return Err(setup("a call cannot be made from within an async runtime"));
    }
    ENGINE.with(|slot| {
        let mut slot = slot
            .try_borrow_mut()
            .map_err(|_| setup("a call cannot be made from within another one"))?;
        if slot
            .as_ref()
            .is_some_and(|engine| engine.pid != std::process::id())
        {
            slot.take();
        }
        if slot.is_none() {
            *slot = Some(ManuallyDrop::new(Engine::new()?));
        }
        let Some(engine) = slot.as_mut() else {
            return Err(setup("the event loop is gone"));
        };
        work(engine)
    })
}

/// Closes this thread's connections and ends its runtime; the next call makes new ones.
///
/// Does nothing in a process that inherited them over `fork`. For the end of a PHP module or of a
/// thread of a thread-safe PHP.
pub fn shutdown() {
    let engine = ENGINE.with(|slot| slot.try_borrow_mut().ok().and_then(|mut slot| slot.take()));
    if let Some(engine) = engine
        && engine.pid == std::process::id()
    {
        let Engine { runtime, wires, .. } = ManuallyDrop::into_inner(engine);
        let guard = runtime.enter();
        drop(wires);
        drop(guard);
        runtime.shutdown_background();
    }
}
