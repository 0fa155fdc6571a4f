//! The state file: written whole, to a neighbour that then takes its name.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::{fs, io};

use tokio::sync::Mutex;

use crate::world::World;

/// Where and how far the state is written.
#[derive(Debug)]
pub(crate) struct Store {
    path: PathBuf,
    asked: AtomicU64,
    written: Mutex<u64>,
}

impl Store {
    pub(crate) fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            asked: AtomicU64::new(0),
            written: Mutex::new(0),
        }
    }

    /// Returns once everything that had changed before the call is in the file. Callers that come while one writes
    /// share the next writing.
    pub(crate) async fn saved(&self, world: &parking_lot::Mutex<World>) {
        let mine = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
        let mut written = self.written.lock().await;
        if *written >= mine {
            return;
        }
        let covered = self.asked.load(Ordering::SeqCst);
        // The lock must not be held while the file is written.
        let bytes = {
            let mut world = world.lock();
            if !world.dirty {
                return;
            }
            world.dirty = false;
            world.store()
        };
        if let Ok(bytes) = bytes {
            let path = self.path.clone();
            let done = tokio::task::spawn_blocking(move || write(&path, &bytes)).await;
            if matches!(done, Ok(Ok(()))) {
                *written = covered;
            } else {
                world.lock().dirty = true;
            }
        }
    }
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    fs::write(&beside, bytes)?;
    fs::rename(&beside, path)
}
