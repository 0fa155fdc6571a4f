//! DNS over UDP and TCP from the zone.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use hickory_proto::op::{Message, MessageType, OpCode, ResponseCode};
use hickory_proto::rr::rdata::TXT;
use hickory_proto::rr::{Name, RData, Record, RecordType};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream, UdpSocket};

use crate::app::App;

/// Binds UDP and TCP to one port.
pub(crate) async fn bind(address: &str) -> io::Result<(UdpSocket, TcpListener, SocketAddr)> {
    let mut tries = 0;
    loop {
        let tcp = TcpListener::bind(address).await?;
        let local = tcp.local_addr()?;
        match UdpSocket::bind(local).await {
            Ok(udp) => return Ok((udp, tcp, local)),
            // A free TCP port may be taken for UDP: try the next one.
            Err(_) if address.ends_with(":0") && tries < 20 => tries += 1,
            Err(e) => return Err(e),
        }
    }
}

pub(crate) async fn serve_udp(app: Arc<App>, socket: UdpSocket) {
    let mut buffer = vec![0; 4096];
    loop {
        let Ok((len, from)) = socket.recv_from(&mut buffer).await else {
            continue;
        };
        if let Some(answer) = answer(&app, buffer.get(..len).unwrap_or_default(), false) {
            // A client that has gone needs no answer.
            let _ = socket.send_to(&answer, from).await;
        }
    }
}

pub(crate) async fn serve_tcp(app: Arc<App>, listener: TcpListener) {
    loop {
        if let Ok((stream, _)) = listener.accept().await {
            let app = Arc::clone(&app);
            tokio::spawn(async move { drop(connection(&app, stream).await) });
        }
    }
}

async fn connection(app: &App, mut stream: TcpStream) -> io::Result<()> {
    loop {
        let len = stream.read_u16().await?;
        let mut query = vec![0; usize::from(len)];
        stream.read_exact(&mut query).await?;
        let Some(answer) = answer(app, &query, true) else {
            return Ok(());
        };
        stream
            .write_u16(u16::try_from(answer.len()).unwrap_or(u16::MAX))
            .await?;
        stream.write_all(&answer).await?;
    }
}

/// The answer to a query; `None` where it is not even one.
fn answer(app: &App, query: &[u8], tcp: bool) -> Option<Vec<u8>> {
    let query = Message::from_vec(query).ok()?;
    if query.metadata.message_type != MessageType::Query {
        return None;
    }
    let response = respond(app, &query);
    let bytes = response.to_vec().ok()?;
    let limit = usize::from(query.max_payload());
    if tcp || bytes.len() <= limit {
        Some(bytes)
    } else {
        response.truncate().to_vec().ok()
    }
}

fn respond(app: &App, query: &Message) -> Message {
    let mut response = Message::response(query.metadata.id, query.metadata.op_code);
    response.metadata.recursion_desired = query.metadata.recursion_desired;
    response.metadata.recursion_available = true;
    response.metadata.authoritative = true;
    if let Some(edns) = &query.edns {
        let mut own = hickory_proto::op::Edns::new();
        own.set_max_payload(4096)
            .set_dnssec_ok(edns.flags().dnssec_ok);
        response.set_edns(own);
    }
    let (OpCode::Query, [question]) = (query.metadata.op_code, query.queries.as_slice()) else {
        response.metadata.response_code = ResponseCode::NotImp;
        return response;
    };
    response.add_query(question.clone());
    let kind = question.query_type().to_string();
    let found = app
        .world
        .lock()
        .zone
        .look_up(&question.name().to_ascii(), &kind);
    response.metadata.response_code = match (found.failed, found.missing) {
        (true, _) => ResponseCode::ServFail,
        (_, true) => ResponseCode::NXDomain,
        _ => ResponseCode::NoError,
    };
    response.add_answers(
        found
            .records
            .iter()
            .filter_map(|(owner, record)| resource(owner, record)),
    );
    response
}

fn resource(owner: &str, record: &crate::zone::Record) -> Option<Record> {
    let name = Name::from_ascii(format!("{owner}.")).ok()?;
    Some(Record::from_rdata(name, record.ttl, data(record)?))
}

/// A record's data, as in a zone file; texts are cut into strings of 255 octets.
fn data(record: &crate::zone::Record) -> Option<RData> {
    let kind: RecordType = record.kind.parse().ok()?;
    match kind {
        RecordType::TXT => Some(RData::TXT(TXT::from_bytes(
            record.value.as_bytes().chunks(255).collect(),
        ))),
        RecordType::CNAME | RecordType::NS => {
            RData::try_from_str(kind, &absolute(&record.value)).ok()
        }
        RecordType::MX => {
            let (preference, host) = record.value.split_once(' ')?;
            RData::try_from_str(kind, &format!("{preference} {}", absolute(host))).ok()
        }
        _ => RData::try_from_str(kind, &record.value).ok(),
    }
}

fn absolute(name: &str) -> String {
    format!("{}.", name.trim().trim_end_matches('.'))
}

/// Why a record could not be served, if so.
pub(crate) fn refuse(name: &str, record: &crate::zone::Record) -> Option<String> {
    resource(&crate::zone::fold(name), record)
        .is_none()
        .then(|| {
            format!(
                "{name} {} {}: not a record that can be served",
                record.kind, record.value
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_checked_when_written() {
        let record = |kind: &str, value: &str| crate::zone::Record {
            kind: kind.to_owned(),
            value: value.to_owned(),
            ttl: 1,
        };
        for (kind, value) in [
            ("A", "127.0.0.1"),
            ("AAAA", "::1"),
            ("TXT", "a \"b\" ; c"),
            ("CNAME", "a.b"),
            ("MX", "10 a.b"),
            ("CAA", "0 issue \"certum.pl\""),
            ("NS", "a.b."),
        ] {
            assert_eq!(
                refuse("_certum.x.example", &record(kind, value)),
                None,
                "{kind}"
            );
        }
        assert!(refuse("x.example", &record("A", "localhost")).is_some());
        assert!(refuse("x.example", &record("NONE", "1")).is_some());
    }
}
