//! What the parts of the running program share.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};

use parking_lot::Mutex;
use serde::Serialize;
use tokio::sync::watch;

use crate::connections::Connections;
use crate::faults::Faults;
use crate::schema::Schema;
use crate::store::Store;
use crate::world::World;

/// The running simulator.
#[derive(Debug)]
pub(crate) struct App {
    pub(crate) world: Mutex<World>,
    pub(crate) schema: Schema,
    pub(crate) faults: Mutex<Faults>,
    pub(crate) records: Mutex<VecDeque<Recorded>>,
    pub(crate) connections: Connections,
    pub(crate) store: Option<Store>,
    /// The service's address.
    pub(crate) service: String,
    pub(crate) idle_close: watch::Sender<Option<u64>>,
    counter: AtomicU64,
}

/// A request as `GET /control/requests` shows it.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Recorded {
    pub(crate) number: u64,
    /// The simulator's time.
    pub(crate) time: String,
    /// `None` where the request was not understood.
    pub(crate) operation: Option<String>,
    /// The password masked.
    pub(crate) body: String,
    pub(crate) soap_action: Option<String>,
    pub(crate) content_type: Option<String>,
    pub(crate) user_agent: Option<String>,
    pub(crate) connection: u64,
    pub(crate) remote_port: u16,
    /// 0 for what never was carried out, else the HTTP status that was meant.
    pub(crate) status: u16,
    pub(crate) carried_out: bool,
    /// Documented codes of a refusal.
    pub(crate) codes: Vec<u16>,
    /// Kinds of the ordered faults that met it.
    pub(crate) faults: Vec<String>,
}

impl App {
    pub(crate) fn new(world: World, schema: Schema, store: Option<Store>, service: String) -> Self {
        let idle = world.limits.idle_close_ms;
        Self {
            world: Mutex::new(world),
            schema,
            faults: Mutex::default(),
            records: Mutex::default(),
            connections: Connections::default(),
            store,
            service,
            idle_close: watch::Sender::new(idle),
            counter: AtomicU64::new(1),
        }
    }

    pub(crate) fn next_number(&self) -> u64 {
        self.counter.fetch_add(1, Ordering::Relaxed)
    }

    /// As [`Self::save`], after a change that the world did not note itself.
    pub(crate) async fn save_changed(&self) {
        self.world.lock().dirty = true;
        self.save().await;
    }

    /// Waits until what was changed is in the state file.
    pub(crate) async fn save(&self) {
        if let Some(store) = &self.store {
            store.saved(&self.world).await;
        }
    }
}

/// The text with what stands in `password` elements replaced.
pub(crate) fn mask(body: &str) -> String {
    let mut out = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = password_end(rest) {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        out.push_str("***");
        // The end tag may be missing in a broken request: then nothing more is shown.
        rest = after
            .find("</")
            .and_then(|end| after.get(end..))
            .unwrap_or("");
    }
    out.push_str(rest);
    out
}

/// Where the next password begins: behind a start tag of that name, with or without prefix.
fn password_end(text: &str) -> Option<usize> {
    text.match_indices("password").find_map(|(at, word)| {
        let opened = text.get(..at)?.rfind('<').is_some_and(|lt| {
            text.get(lt + 1..at).is_some_and(|prefix| {
                prefix.is_empty() || prefix.ends_with(':') && !prefix.contains(['/', '>', ' '])
            })
        });
        let rest = text.get(at + word.len()..)?;
        let next = rest.chars().next()?;
        let closes = rest.find('>')?;
        let empty = rest.get(..closes)?.ends_with('/');
        (opened && (next == '>' || next.is_whitespace()) && !empty)
            .then_some(at + word.len() + closes + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn passwords_are_masked_however_they_are_written() {
        assert_eq!(
            mask("<a><password>x&amp;y</password></a>"),
            "<a><password>***</password></a>"
        );
        assert_eq!(
            mask("<n:password xmlns:n=\"u\"><![CDATA[x]]></n:password>"),
            "<n:password xmlns:n=\"u\">***</n:password>"
        );
        assert_eq!(mask("<password>never closed"), "<password>***");
        assert_eq!(
            mask("<password/><note>password>1</note>"),
            "<password/><note>password>1</note>"
        );
    }
}
