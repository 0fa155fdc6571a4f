//! Between a look and the resolver: answers that come late, never, or different the second time.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::net::UdpSocket;

/// What happens to answers on their way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// They come so much later.
    Late(Duration),
    /// None comes.
    Lost,
    /// From the second time on that the name is asked for its address, 127.0.0.1 has become 169.254.169.254.
    Rebound(&'static str),
}

/// Passes questions on to `resolver`; counts those that a rebound name gets.
pub(crate) async fn pass(
    socket: UdpSocket,
    resolver: SocketAddr,
    way: Way,
    asked: Arc<AtomicUsize>,
) {
    let socket = Arc::new(socket);
    let mut question = vec![0; 4096];
    while let Ok((length, from)) = socket.recv_from(&mut question).await {
        let question = question.get(..length).unwrap_or_default().to_vec();
        let (socket, asked) = (socket.clone(), asked.clone());
        tokio::spawn(async move {
            if let Some(answer) = answer(resolver, way, &question, &asked).await {
                let _ = socket.send_to(&answer, from).await;
            }
        });
    }
}

async fn answer(
    resolver: SocketAddr,
    way: Way,
    question: &[u8],
    asked: &AtomicUsize,
) -> Option<Vec<u8>> {
    match way {
        Way::Lost => return None,
        Way::Late(late) => tokio::time::sleep(late).await,
        Way::Rebound(_) => {}
    }
    let onward = UdpSocket::bind("127.0.0.1:0").await.ok()?;
    onward.send_to(question, resolver).await.ok()?;
    let mut answer = vec![0; 8192];
    let (length, _) = onward.recv_from(&mut answer).await.ok()?;
    answer.truncate(length);
    if let Way::Rebound(name) = way
        && question
            .windows(wire(name).len())
            .any(|part| part == wire(name))
        && asked.fetch_add(1, Ordering::Relaxed) > 0
        && let Some(at) = answer.windows(4).rposition(|part| part == [127, 0, 0, 1])
        && let Some(address) = answer.get_mut(at..at + 4)
    {
        address.copy_from_slice(&[169, 254, 169, 254]);
    }
    Some(answer)
}

/// The name as it stands in messages, asked for an address (A, IN).
fn wire(name: &str) -> Vec<u8> {
    let labels = name.split('.').flat_map(|label| {
        let length = u8::try_from(label.len()).unwrap_or_default();
        std::iter::once(length).chain(label.bytes())
    });
    labels.chain([0, 0, 1, 0, 1]).collect()
}
